"""What everybody does: nobody is asked whether they ever did it ("Have you ever eaten?"), only for the last time."""

from __future__ import annotations

_ACTS = frozenset(
    """eat drink cook shop sleep wash drive walk travel commute exercise read write watch listen text relax dress
    bake budget recycle clean""".split()
)
"""Verbs of everyday acts, said without an object."""
_COMMON = frozenset(
    "buy get eat drink cook pay watch wear read make do have use check take order wash send clean choose prepare see".split()
)
_THINGS = frozenset(
    """clothes clothing food groceries meals meal breakfast lunch dinner supper water coffee tea bread milk fruit
    vegetables shoes tv television music news emails email e-mails messages mail bills bill phone computer internet
    teeth hair dishes laundry washing money cash card shopping housework homework paperwork shower bath break walk
    photos pictures videos websites website products things snacks sweets presents gifts""".split()
)
_BEFORE = frozenset("some your the a an up to out for with any online more new".split())


def everyday(verb: str, rest: str) -> bool:
    """Whether it is what everybody does: "eat", "buy clothes", "pay your bills"; not "eat oysters"."""
    words = [w for w in rest.lower().split() if w not in _BEFORE]
    if not words:
        return verb in _ACTS
    return verb in _COMMON and len(words) == 1 and words[0] in _THINGS
