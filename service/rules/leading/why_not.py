"""A "why" that asks them, or the world, to justify not doing something: "Why don't you…", "How come nobody…".

It presupposes that the thing ought to be done, and people defend themselves instead of telling what happened. Ask what
they did do, or what led up to it. "Why didn't you" about one decision they told you of is a fair question of fact.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.asked import TELLING, Asked
from service.language.words import Parsed
from service.rules.grammar import lower_at
from service.rules.rule import Bad, Good, Match, Posed

SEVERITY = "error"
MESSAGE = "Asks them to justify not doing something."
WHY = "It presumes what they ought to have done; people answer with an excuse."
SOURCE = "Portigal, Interviewing Users (2013); Hall, Just Enough Research (2013)"
BAD = (
    Bad("Why don't you keep your receipts in one place?", "Why don't"),
    Bad("Why wouldn't a club like yours sell tickets online?", "Why wouldn't"),
    Bad("Why didn't you simply ask the neighbour?", "Why didn't you simply"),
    Bad("How come nobody has written a decent rota for the ward?", "How come nobody"),
    Bad("Why did no one at the garage warn you?", "Why did no one"),
    Bad("Why hasn't the club bought a defibrillator yet?", "Why hasn't"),
    Bad("Why haven't you moved to electronic tickets?", "Why haven't", severity="warning"),
)
GOOD = (
    Good("Why didn't you renew in March?"),
    Good("Why don't you walk me through Monday's delivery?"),
    Good("Why don't we start with the move itself?"),
    Good("Why not?", before="I never went back to that dentist."),
    Good("Why did the second bidder not get the contract?"),
    Good("Why isn't the ramp there any more?"),
    Good("How come the parcel ended up in Lyon?"),
)

_NOBODY = frozenset("nobody none never".split())
_BLAMING = frozenset("simply just even ever at".split())
_INVITING = (TELLING - {"take", "give", "list", "name", "run", "help"}) | {"start", "begin", "go", "sit", "look"}


def search(q: Posed) -> Iterator[Match]:
    """Mark "why" with its negated operator, or with the nobody that follows."""
    p = q.parsed
    if "why" not in p.lowers and "how come" not in p.text.lower():
        return
    for a in q.asked:
        at = next((k for k in range(a.core, min(a.hi, a.core + 40)) if _asks_why(p, a, k)), None)
        if at is None:
            continue
        yield from _not_done(p, a, at)


def _asks_why(p: Parsed, a: Asked, k: int) -> bool:
    if p.lowers[k] == "how":
        return k + 1 < a.hi and lower_at(p, k + 1) == "come"
    if p.lowers[k] != "why":
        return False
    before = p.words[k - 1] if k > a.lo else None
    return (
        before is None or k == a.core or before.pos in ("PUNCT", "CCONJ") or before.lower in ("so", "then", "me", "us")
    )


def _not_done(p: Parsed, a: Asked, at: int) -> Iterator[Match]:
    if at + 3 >= a.hi:
        return
    for k in range(at + 1, min(a.hi, at + 4)):
        if p.lowers[k] in _NOBODY or p.lowers[k : k + 2] == ("no", "one"):
            yield Match.of(at, k + (2 if p.lowers[k] == "no" else 1))
            return
    if lower_at(p, at + 2) not in ("n't", "nt", "not"):
        return
    operator = lower_at(p, at + 1)
    if operator in ("did", "was", "were", "had", "could"):
        k = at + 4
        if k < a.hi and p.lowers[k] in _BLAMING:
            yield Match.of(at, k + 1)
        return
    if "longer" in p.lowers[at : a.hi] or "anymore" in p.lowers[at : a.hi] or "more" in p.lowers[at : a.hi]:
        return
    if any(p.words[k].lower in _INVITING for k in range(at + 4, min(a.hi, at + 6))):
        return
    late = "yet" in p.lowers[at : a.hi] or "still" in p.lowers[at : a.hi]
    yield Match.of(at, at + 3, "warning" if operator in ("have", "has") and not late else None)
