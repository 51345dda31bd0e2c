"""Whether a hypothesis could turn out wrong: something that can be seen to happen, and how much of it would be enough.

"People want to save time" agrees with everything anyone could say. "At least half of the bakers we talk to threw bread
away last Friday" does not.
"""

from __future__ import annotations

from dataclasses import dataclass

from service.aims.goals import Missing, future
from service.aims.named import Named, named
from service.language.words import Parsed, Word

_SHARES = frozenset("half most majority third quarter percent % fewer all every each both tenth fifth".split())
_NONE = frozenset("no none nobody never neither nothing".split())
_PLAIN = frozenset("come happen take go get have last".split())
"""Verbs that say little, and enough where a number goes with them: "came first in most cases"."""
_BETTER = frozenset(
    """better worse easier harder simpler nicer faster quicker slower cheaper smoother happier safer healthier
    smarter""".split()
)


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """A hypothesis as read: what it names, what it lacks, and what would prove it wrong ("" where nothing could)."""

    parsed: Parsed
    named: Named
    missing: tuple[Missing, ...]
    disproved_by: str

    @property
    def testable(self) -> bool:
        """Whether something could prove it wrong."""
        return not self.missing


def hypothesis(p: Parsed) -> Hypothesis:
    """The hypothesis, judged."""
    n = named(p)
    missing = []
    bound = _bound(p)
    if not n.acts and not (bound and _measured(p, n)):
        missing.append(Missing("behaviour", _no_behaviour(p, n)))
    better = _better(p)
    if better is not None:
        said = f'"{better}" is in the eye of the beholder: say than what, and by how much.'
        missing.append(Missing("comparison", said))
    if bound is None:
        missing.append(
            Missing("threshold", "It gives no number: say how many of ten, how often, or how long at least.")
        )
    return Hypothesis(p, n, tuple(missing), "" if missing or bound is None else _disproved(p, bound))


def _no_behaviour(p: Parsed, n: Named) -> str:
    if n.futures:
        return f'"{future(p, n.futures[0])}" is a promise: name what they have done already that would show it.'
    if n.stances:
        return f'"{p.words[n.stances[0]].lower}" cannot be seen: name what they do or have done that would show it.'
    return "Nothing in it can be seen to happen: name what they do, or what happened to them."


def _bound(p: Parsed) -> Word | None:
    """The word that says how many, how much or how often: a share before an amount."""
    shares = [w for w in p.words if w.lower in _SHARES | _NONE and not (w.lower == "no" and w.dep == "intj")]
    amounts = [w for w in p.words if w.pos == "NUM" or w.lower in ("once", "twice") or w.tag == "CD"]
    always = [w for w in p.words if w.lower in ("only", "always")]
    one = [
        w
        for w in p.words
        if w.lower in ("a", "an") and w.i and p.lowers[w.i - 1] in ("than", "least", "most", "within")
    ]
    return next(iter((*shares, *amounts, *always, *one)), None)


def _measured(p: Parsed, n: Named) -> bool:
    """Whether it says how long, how many or how much something is or comes to, which can be looked up."""
    if any(w.pos == "VERB" and w.lemma in _PLAIN for w in p.words):
        return not n.futures and not n.stances
    return any(w.pos == "AUX" and w.lower in ("is", "are", "was", "were") for w in p.words) and any(
        w.pos == "NUM" for w in p.words
    )


def _better(p: Parsed) -> str | None:
    """A comparison without a measure: "easier", "more efficient"."""
    for w in p.words:
        against = "than" in p.lowers[w.i + 1 : w.i + 4]
        if w.lower in _BETTER and not against:
            return w.lower
        if w.lower in ("more", "less") and not against and w.i + 1 < len(p.words):
            after = p.words[w.i + 1]
            if after.tag in ("JJ", "RB"):
                return f"{w.lower} {after.lower}"
    return None


def _disproved(p: Parsed, bound: Word) -> str:
    said = _phrase(p, bound)
    if bound.lower in _NONE:
        return f'One of those you talk to tells of a time when it was otherwise: "{said}" allows no exception.'
    if bound.lower in ("all", "every", "each", "always"):
        return f'One of those you talk to tells of a time when it was otherwise: "{said}" allows no exception.'
    if bound.lower in _SHARES or _of(p, bound):
        return f'Of those you talk to, too few for "{said}" can tell of a time it happened.'
    return f'For most of those you talk to, the last time does not come to "{said}".'


def _of(p: Parsed, bound: Word) -> bool:
    """Whether a number is a share: "three in ten", "two of five"."""
    after = p.words[bound.i + 1 : bound.i + 3]
    return (
        len(after) == 2
        and after[0].lower in ("in", "of", "out")
        and (after[1].pos == "NUM" or after[1].lower in ("of", "the", "them", "those", "these"))
    )


def _phrase(p: Parsed, bound: Word) -> str:
    """The words that say how many, with what leads up to them and what is counted: "at least half", "more than an hour"."""
    lo = bound.i
    while lo and p.lowers[lo - 1] in _LEADING:
        lo -= 1
    hi = bound.i + 1
    while (
        hi < len(p.words) and hi - lo < _LONGEST and (p.words[hi].pos == "NUM" or p.lowers[hi] in ("in", "out", "of"))
    ):
        hi += 1
    counted = p.words[bound.head]
    if counted.i == hi and counted.pos == "NOUN" and bound.lower not in _SHARES:
        hi += 1
    if p.lowers[hi : hi + 1] in (("a",), ("per",), ("an",)) and hi + 1 < len(p.words) and bound.lower not in _SHARES:
        hi += 2
    while hi - 1 > bound.i and p.lowers[hi - 1] in ("in", "of", "out"):
        hi -= 1
    said = p.cut(lo, hi)
    return said if lo else f"{said[:1].lower()}{said[1:]}"


_LEADING = frozenset("at least most more than fewer less over under about only not".split())
_LONGEST = 6
