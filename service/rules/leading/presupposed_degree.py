"""A "so" that takes for granted how things are: "What makes it so hard?", "What was so bad about it?", "What makes you
angry?".

The degree or the feeling is the asker's; nobody has said it. People then explain what they never claimed. Ask what
happened, and let them say how bad it was. After they have said so themselves it is a plain probe.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.asked import Asked
from service.language.words import Parsed, Word
from service.rules.grammar import echoed, evaluative
from service.rules.lexicon import EMOTIONS
from service.rules.rule import Bad, Good, Match, Posed

SEVERITY = "error"
MESSAGE = "Takes the degree or the feeling for granted."
WHY = "They explain a degree they never claimed; the explanation is made up on the spot."
SOURCE = "Loftus, Eyewitness Testimony (1979), on presupposition; Portigal, Interviewing Users (2013)"
BAD = (
    Bad("What makes the forms so confusing?", "makes the … confusing"),
    Bad("What makes you so unhappy with the landlord?", "makes you … unhappy"),
    Bad("What was so bad about the second school?", "so bad"),
    Bad("What is it about the lift that makes tenants furious?", "makes tenants … furious"),
    Bad("What makes surveyors so careless?", "makes surveyors … careless"),
)
GOOD = (
    Good("What made you like the plumber you picked in January?"),
    Good("What made you angry that morning?"),
    Good("What made it so hard?", before="It was so hard to get the stamp."),
    Good("What makes one of these labels different from the other?"),
    Good("What was in the letter, and what makes you say so?"),
    Good("How many boxes have you packed so far?"),
)

_BE = frozenset("is are was were 's 're".split())
_CUES = frozenset("so such make makes making".split())
_ATTITUDES = frozenset("careless distrust hate love lazy".split())


def search(q: Posed) -> Iterator[Match]:
    """Mark the verb that makes them so, and the word for how they are."""
    p = q.parsed
    if _CUES.isdisjoint(p.lowers):
        return
    for a in q.asked:
        if a.wh not in ("what", "which", "how"):
            continue
        found = next((f for j in range(a.core, a.hi - 1) if (f := _taken(q, p, a, j)) is not None), None)
        if found is not None:
            yield Match(found)


def _taken(q: Posed, p: Parsed, a: Asked, j: int) -> tuple[tuple[int, int], ...] | None:
    w = p.words[j]
    if w.lower == "so" and evaluative(p.words[j + 1]) and p.lowers[j - 1] in _BE and not echoed(q, j + 1):
        return ((j, j + 2),)
    if w.lemma != "make" or j == a.core or a.tense == "past":
        return None
    felt = next((v for v in p.words[j + 1 : min(a.hi, j + 9)] if _feels(v) or (_degree(p, v) and evaluative(v))), None)
    if felt is None or echoed(q, felt.i):
        return None
    return (j, j + 2), (felt.i, felt.i + 1)


def _feels(w: Word) -> bool:
    return (w.lower in EMOTIONS or w.lower in _ATTITUDES) and w.pos != "NOUN"


def _degree(p: Parsed, w: Word) -> bool:
    return p.lowers[w.i - 1] in ("so", "such", "too")
