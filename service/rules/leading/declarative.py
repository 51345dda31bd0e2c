"""A statement about them with a question mark: "So you left because of the noise?", "You're happy with us, though?".

It sounds like a check but hands over the answer. After they have told the story, "did I get that right?" checks it
openly; before, ask what happened. A plain fact given back ("He changed the password?") is a probe and is fine.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.asked import Asked
from service.language.words import Parsed
from service.rules.grammar import evaluative
from service.rules.rule import Bad, Good, Match, Posed

SEVERITY = "error"
MESSAGE = "States the answer with a question mark."
WHY = "The answer is already in the sentence; they only have to let it stand."
SOURCE = "Portigal, Interviewing Users (2013)"
BAD = (
    Bad("So the clerks never tell you when a form is missing?", "never"),
    Bad("You're satisfied with the new roof, though?", "satisfied"),
    Bad("And that's why you gave up the allotment?", "that's why"),
    Bad("So what you really want is a quieter office?", "what you really want is"),
    Bad("Planning on Sunday made you calmer?", "calmer"),
    Bad("You always feel rushed at the till?", "always"),
)
GOOD = (
    Good("He changed the lock?", before="So he changed the lock and that was that."),
    Good("And at that point nothing was booked?", before="We talked about it for months."),
    Good("So the wall was already standing?"),
    Good("You never went back?", before="I never went back to that garage."),
    Good("Anything confusing on this page?"),
    Good("Ready?"),
    Good("You bought it used?"),
    Good("Whereabouts did the bus feel slow?"),
)

_ABSOLUTE = frozenset("never always".split())


def search(q: Posed) -> Iterator[Match]:
    """Mark the word that gives the answer away."""
    p = q.parsed
    for a in q.asked:
        if not a.marked or a.form == "yes_no":
            continue
        found = next(
            (r for r in p.find("what you really want is", "that 's why", "that is why", lo=a.lo, hi=a.hi)), None
        )
        if found is None and a.form == "statement" and a.subject is not None and not _asks(p, a):
            found = next(((k, k + 1) for k in range(a.lo, a.hi - 1) if _gives_away(q, k)), None)
        if found is not None:
            yield Match.of(*found)


def _asks(p: Parsed, a: Asked) -> bool:
    """Whether the sentence asks with a word of its own."""
    return a.hi - a.lo > 25 or any(
        w in ("what", "how", "where", "when", "which", "who", "any", "anything", "if", "whereabouts")
        for w in p.lowers[a.lo : a.lo + 4]
    )


def _gives_away(q: Posed, k: int) -> bool:
    w = q.parsed.words[k]
    if w.lower in q.before.lower() or (k and q.parsed.words[k - 1].pos == "DET"):
        return False
    return w.lower in _ABSOLUTE or (evaluative(w) and w.dep not in ("amod", "advmod") and w.pos in ("ADJ", "VERB"))
