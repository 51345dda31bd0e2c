"""A harm taken for granted: "How has the strike damaged your trust?", "In what ways does the rota ruin your weekends?".

Whether it did any harm was never asked; only its manner is. People look for a harm because one was handed to them. Ask
what changed, if anything, or what happened the last time.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.rules.grammar import echoed
from service.rules.rule import Bad, Good, Match, Posed

SEVERITY = "error"
MESSAGE = "Takes the harm for granted."
WHY = "They look for a harm because you asked for one, and find it."
SOURCE = "Loftus, Eyewitness Testimony (1979), on presupposition; Krosnick & Presser (2010)"
BAD = (
    Bad("How has the new bypass harmed your shop?", "harmed"),
    Bad("How does the late rota ruin your weekends?", "ruin"),
    Bad("In what ways did the merger weaken the union?", "weaken"),
    Bad("How badly has the drought hurt your orchard?", "hurt"),
    Bad("How did the rumours damage your standing?", "damage"),
)
GOOD = (
    Good("How, if at all, has the bypass changed your shop?"),
    Good("How did you hurt your knee?"),
    Good("How did the hail damage the roof?", before="The hail damaged the roof that night."),
    Good("Who damaged the gate?"),
    Good("How has your week changed since the bypass opened?"),
)

_HARMS = frozenset("hurt harm damage ruin spoil undermine weaken worsen hamper cripple wreck".split())
_PERSONS = frozenset("you he she they we i who".split())


def search(q: Posed) -> Iterator[Match]:
    """Mark the verb of harm."""
    p = q.parsed
    if _HARMS.isdisjoint(p.lemmas):
        return
    for a in q.asked:
        manner = a.wh == "how" or p.lowers[a.core : a.core + 2] in (("in", "what"), ("in", "which"))
        if not manner or a.verb is None or a.operator is None or a.modal or a.verb.lemma not in _HARMS:
            continue
        if a.subject is None or a.subject.lower in _PERSONS or "if" in p.lowers[a.lo : a.hi] or echoed(q, a.verb.i):
            continue
        if q.before and a.verb.lemma in q.before.lower():
            continue
        yield Match.of(a.verb.i, a.verb.i + 1)
