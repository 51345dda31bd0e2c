"""Speaks the asker's trade: synergies, touchpoints, enablement, value chain, "from a … standpoint".

People rarely say that they did not understand; they answer the word they knew.
Use the words they use for it; when in doubt, ask about an occasion instead of a category.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.rules.grammar import asking, not_evidence, quoted
from service.rules.rule import Bad, Good, Match, Posed

SEVERITY = "warning"
MESSAGE = "Uses jargon they may not share."
WHY = "People do not admit that they did not understand; they answer the part they knew."
SOURCE = "Nielsen Norman Group on plain language; Dillman on simple, familiar words."
BAD = (
    Bad("How do you leverage your supplier network?", "leverage"),
    Bad("What are your touchpoints with parents?", "touchpoints"),
    Bad("Which synergies do you see with the bakery?", "synergies"),
    Bad("Where is the club on its transformation journey?", "transformation journey"),
    Bad(
        "How does the omnichannel cadence optimise the value chain?",
        "omnichannel … cadence … value chain",
        severity="error",
    ),
    Bad(
        "How do you operationalise care plans from an enablement standpoint?",
        "operationalise … enablement",
        severity="warning",
    ),
)
GOOD = (
    Good('When you say "synergies", what are you thinking of?'),
    Good("How did you hear about the supplier?"),
    Good("How did the journey to the clinic go?"),
    Good('You wrote "leverage" in the form. What had you bought?'),
    Good("Who in the team decides about the budget?"),
    Good("What happened in the last stakeholder meeting you sat in?"),
)

_WORDS = frozenset(
    "synergy synergies leverage leveraging leveraged touchpoint touchpoints enablement omnichannel deliverable "
    "deliverables cadence modality modalities affordance affordances operationalise operationalize "
    "operationalised operationalized disincentivise disincentivize incentivise incentivize frictionlessness "
    "scaffolding monetise monetize productise productize ideate ideation actionable learnings synergistic "
    "upskilling verticals realisation".split()
)
_PHRASES = (
    "value chain", "north star", "value realisation", "transformation journey", "customer journey mapping",
    "go to market", "go - to - market", "ecosystem", "client - facing", "content - led", "shift - left",
    "cross - functional", "cross - functional alignment", "vis - à - vis", "synergy - driven",
)  # fmt: skip
_STEMS = frozenset("value north transformation customer go ecosystem client content shift cross vis".split())
_ERROR_FROM = 3
_MARKED = 6


def search(q: Posed) -> Iterator[Match]:
    """All jargon of the question in one match; three or more make it unclear beyond use."""
    p = q.parsed
    if not_evidence(q) or (_WORDS.isdisjoint(p.lowers) and _STEMS.isdisjoint(p.lowers)):
        return
    if not any(asking(p, a) for a in q.asked):
        return
    words = [(k, k + 1) for k, w in enumerate(p.lowers) if w in _WORDS]
    apart: list[tuple[int, int]] = []
    for lo, hi in sorted([*words, *p.find(*_PHRASES)], key=lambda span: (span[0], -span[1])):
        if (not apart or lo >= apart[-1][1]) and not quoted(p, lo):
            apart.append((lo, hi))
            if len(apart) == _MARKED:
                break
    if apart:
        yield Match(tuple(apart), "error" if len(apart) >= _ERROR_FROM else None)
