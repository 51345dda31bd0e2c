"""A question that opens with a negated verb: "Don't you…", "Isn't it…", "Do you not…".

The negation carries the answer that is hoped for: to say no, people have to contradict the one who asks. Ask it the
plain way round, or better ask what happened and let them bring up the point themselves. A "why didn't you" about
something that really was not done asks for a reason and is another matter.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.asked import AUX
from service.language.words import Parsed
from service.rules.grammar import lower_at
from service.rules.rule import Bad, Good, Match, Posed

SEVERITY = "error"
MESSAGE = "A negated question asks them to agree."
WHY = "To answer no they would have to contradict you, so a yes says nothing about them."
SOURCE = "Schuman & Presser, Questions and Answers in Attitude Surveys (1981); Portigal, Interviewing Users (2013)"
BAD = (
    Bad("Don't you find the evening shift tiring?", "Don't you"),
    Bad("Isn't the invoice screen easier to read now?", "Isn't"),
    Bad("So wouldn't it save your team a lot of trouble?", "wouldn't it"),
    Bad("Do you not worry about your backups?", "Do you not"),
    Bad("If the bus came every ten minutes, wouldn't you leave the car at home?", "wouldn't you"),
    Bad("didnt the landlord annoy you", "didnt"),
)
GOOD = (
    Good("Why didn't you renew in March?"),
    Good("What didn't work that morning?"),
    Good("Which of the three offers did you not take, and why?"),
    Good("Has a supplier ever not delivered? Tell me about it."),
    Good("Who doesn't come to the weekly meeting?"),
    Good("Is there anything I haven't asked about the move?"),
    Good("Did you find out why the pump isn't running?"),
    Good("You booked the hall, didn't you?"),
)

_NOT = frozenset({"n't", "nt", "not"})
_PRONOUNS = frozenset("you it this that they he she we i there these those u anyone anybody".split())
_LINKS = frozenset("and but so then well okay ok now because though anyway honestly".split())


def search(q: Posed) -> Iterator[Match]:
    """Mark the negated operator, with a pronoun that follows it."""
    p = q.parsed
    if _NOT.isdisjoint(p.lowers):
        return
    for a in q.asked:
        for k in range(a.lo + 1, a.hi - 1):
            if p.lowers[k] not in _NOT:
                continue
            if _opens(p, k - 1, a.lo, a.core) and _subject(p, k + 1, a.hi):
                yield Match.of(k - 1, k + 2 if lower_at(p, k + 1) in _PRONOUNS else k + 1)
                break
            if (
                k - 2 >= a.lo
                and p.lowers[k - 1] in _PRONOUNS
                and not (a.form == "wh" and a.operator is not None and a.operator.i == k - 2)
                and _opens(p, k - 2, a.lo, a.core)
                and not _ends(p, k + 1, a.hi)
            ):
                yield Match.of(k - 2, k + 1)
                break


def _opens(p: Parsed, k: int, lo: int, core: int) -> bool:
    """Whether word `k` is an operator at the head of a clause."""
    w = p.words[k]
    if w.lower not in AUX:
        return False
    before = p.words[k - 1] if k > lo else None
    return before is None or k == core or before.pos == "PUNCT" or before.lower in _LINKS


def _subject(p: Parsed, k: int, hi: int) -> bool:
    """Whether a subject starts at `k` and more follows; a lone pronoun makes a tag, which is another fault."""
    if p.words[k].pos == "PUNCT" or (
        p.words[k].pos == "VERB" and p.words[k].tag != "VBG" and p.words[k].text.islower()
    ):
        return False
    return not (p.lowers[k] in _PRONOUNS and _ends(p, k + 1, hi))


def _ends(p: Parsed, k: int, hi: int) -> bool:
    return k >= hi or p.words[k].pos == "PUNCT"
