"""Asks what they like: do you like, what do you like about, which part did you enjoy.

Liking is a compliment waiting to be paid, and it does not say what they did.
Ask for the last time they used it: what they came for, what they did, where it got in the way.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.asked import Asked
from service.language.words import Parsed
from service.rules.acquaintance import idea
from service.rules.grammar import not_evidence, quoted
from service.rules.rule import Bad, Good, Match, Posed

SEVERITY = "warning"
MESSAGE = "Asks what they like, not what they did."
WHY = "Liking costs nothing to say; it does not show that anything was used, kept or paid for."
SOURCE = "Fitzpatrick, The Mom Test (2013), on compliments; Nielsen Norman Group."
BAD = (
    Bad("What do you like about the choir you sing in?", "What do you like"),
    Bad("Which part of the rehearsal did you enjoy?", "did you enjoy"),
    Bad("How do you like the new lockers?", "How do you like"),
    Bad("How much do you like the blue jersey?", "do you like", severity="error"),
    Bad("Do you like our seed box?", "Do you like", severity="error"),
    Bad("What do you like and dislike about the idea?", "What do you like", severity="error"),
    Bad("Do you enjoy teaching beginners?", "Do you enjoy", severity="error"),
)
GOOD = (
    Good("What did you like about the flat when you first saw it?"),
    Good("What made you like the printer you picked in January?"),
    Good("What is the harbour like in winter?"),
    Good("What was it like on the boat that night?"),
    Good("What would you like to drink?"),
    Good("What did you not like about the cut you got in March?"),
    Good("You said you like mornings. What did you do this morning?"),
    Good("What does your stall look like?"),
    Good("What did you like about the boat you bought in the end?"),
)

_VERBS = frozenset({"like", "dislike", "enjoy"})
_ASKED = frozenset({"what", "which", "how", "why"})
_SUPERLATIVE = frozenset({"better", "best", "more", "most"})
_TIMES = frozenset(
    "when first back time january february march april may june july august september october november december".split()
)


def search(q: Posed) -> Iterator[Match]:
    """The asked verb of liking, with its wh-word where it stands at the front."""
    p = q.parsed
    if _VERBS.isdisjoint(p.lowers) or not_evidence(q):
        return
    for a in q.asked:
        for k in range(a.lo + 2, a.hi):
            if p.lowers[k] not in _VERBS or p.lowers[k - 1] != "you" or p.lowers[k - 2] not in ("do", "did"):
                continue
            hit = None if quoted(p, k) else _liking(q, a, k)
            if hit:
                yield hit
                break


def _theirs(p: Parsed, lo: int, hi: int) -> bool:
    """Whether the thing liked is one they picked or met: "the boat you bought in the end"."""
    return any(p.lowers[k] == "you" and p.words[k + 1].tag == "VBD" for k in range(lo + 2, hi - 1))


def _liking(q: Posed, a: Asked, k: int) -> Match | None:
    p = q.parsed
    lead = p.lowers[k - 3] if k - 3 >= a.lo else ""
    after = p.lowers[k + 1] if k + 1 < a.hi else "?"
    if p.lowers[k - 2] == "did" and not _TIMES.isdisjoint(p.lowers[a.lo : a.hi]):
        return None
    if p.lowers[k - 2] == "did" and _theirs(p, k + 1, a.hi):
        return None
    if (after == "to" and p.lowers[k - 2] == "do") or (after.endswith("ing") and p.lowers[k - 2] == "did"):
        return None
    yes_no = a.form == "yes_no" and a.operator is not None and a.operator.i == k - 2
    wh = not _ASKED.isdisjoint(p.lowers[max(a.lo, k - 8) : k - 2])
    if not yes_no and (not wh or (after in _SUPERLATIVE and a.wh == "which")):
        return None
    lo = k - 3 if lead in _ASKED else k - 2
    end = next((j for j in range(k + 1, a.hi) if p.lowers[j] in (",", "?", ".", ";")), a.hi)
    thing = next((j + 1 for j in range(k, min(end, k + 5)) if p.lowers[j] in ("about", "like", "enjoy")), k + 1)
    about = next((j + 1 for j in range(k, end) if p.lowers[j] == "about"), thing)
    return Match.of(lo, k + 1, "error" if yes_no or lead == "much" or idea(q, a, about, end) else None)
