"""Asks one person to speak for many: people in your industry, most developers, what do users want.

Nobody can report what a crowd does; they report what they believe about it, or politely agree with the premise.
Ask what this person did, or about a named colleague on an occasion they saw themselves.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.asked import Asked
from service.language.words import Parsed, Word
from service.rules.grammar import asking, not_evidence, quoted, window
from service.rules.rule import Bad, Good, Match, Posed

SEVERITY = "warning"
MESSAGE = "Asks them to speak for others."
WHY = "They can report their own week, not a crowd's; about the crowd you get a belief."
SOURCE = "Fitzpatrick, The Mom Test (2013); Portigal, Interviewing Users."
BAD = (
    Bad("How do people in your trade find apprentices?", "people in your trade"),
    Bad("What do most vets do with unpaid bills?", "most vets"),
    Bad("What do most of your colleagues read?", "most of your colleagues"),
    Bad("What do other bakers do with stale bread?", "other bakers"),
    Bad("What do users look for in a tide table?", "users"),
    Bad("Why do people give up on the choir?", "people"),
    Bad("What annoys anglers like you?", "anglers like you"),
    Bad("Do parents at schools like yours complain about lunch?", "schools like yours"),
    Bad("What do the others in your industry pay?", "others in your industry"),
)
GOOD = (
    Good("Who are the people in your team?"),
    Good("What did people say at the meeting on Monday?"),
    Good("How many people live in your household?"),
    Good("What did most of the jury write on their cards that evening?"),
    Good('You said "people like us never get the loan". What happened when you applied?'),
    Good("Which people did you ring that night?"),
    Good("Do the people upstairs have a key to the cellar? Who gave it to them?"),
    Good("How many people work for you?"),
    Good("Who does most of the weeding on your plot?"),
    Good("What do people bring to the repair table?"),
)

_CROWD = frozenset("people users everyone everybody folks consumers others women men teenagers".split())
_PLACED = (
    "like you", "like yours", "like yourself", "like yourselves", "in your position", "in your role", "in your trade",
    "in your industry", "in your field", "in your profession", "in your shoes", "in your situation", "in your sector",
    "in your community", "in your line", "in your business", "in your area", "round here", "around here", "out there",
)  # fmt: skip
# What the people one serves do: "what do people come to the desk for" is about the asked person's own work.
_CALLING = frozenset("come get open bring ring call ask send hand order visit reach contact tell give".split())
_RECEIVING = frozenset({"for", "to", "of", "with", "by"})
_HINTS = _CROWD | {"most", "other", "like", "your", "here", "there", "why"}


def search(q: Posed) -> Iterator[Match]:
    """The noun phrase of the crowd that is asked about, in the present."""
    p = q.parsed
    if _HINTS.isdisjoint(p.lowers) or not_evidence(q):
        return
    for a in q.asked:
        if a.form in ("wh", "yes_no") and a.tense == "present" and asking(p, a) and not window(p, a.lo, a.hi):
            hit = _placed(p, a) or _subject(p, a)
            if hit and not quoted(p, hit[0]):
                yield Match.of(*hit)


def _placed(p: Parsed, a: Asked) -> tuple[int, int] | None:
    """A crowd beside the person asked ("people in your trade"), unless it only receives ("for people like you")."""
    for lo, hi in p.find(*_PLACED, lo=a.core, hi=a.hi):
        noun = lo - 1
        plural = noun > a.core and p.words[noun].tag in ("NNS", "NNPS")
        if plural and p.lowers[noun - 1] not in _RECEIVING:
            return noun, hi
    return None


def _subject(p: Parsed, a: Asked) -> tuple[int, int] | None:
    noun, operator = a.subject, a.operator
    if noun is None or operator is None or "you" in p.lowers[a.core : a.hi]:
        return None
    if not operator.i < noun.i <= operator.i + 2:
        return None
    if p.lowers[operator.i + 1] in ("most", "other") and noun.tag in ("NNS", "JJS"):
        end = next((w.i for w in p.words[operator.i + 2 : min(a.hi, operator.i + 5)] if w.tag == "NNS"), None)
        return (operator.i + 1, end + 1) if end is not None else None
    if noun.i == operator.i + 2 or (a.wh != "why" and not _CALLING.isdisjoint(p.lowers[noun.i + 1 : a.hi])):
        return None
    if noun.lower in _CROWD and _bare(p, noun):
        return noun.i, noun.i + 1
    return (noun.i, noun.i + 1) if a.wh == "why" and noun.tag == "NNS" and _bare(p, noun) else None


def _bare(p: Parsed, noun: Word) -> bool:
    """Whether nothing says which of them: no article, owner, number or clause."""
    return not any(w.dep in ("det", "poss", "nummod", "relcl", "acl") for w in p.children(noun.i))
