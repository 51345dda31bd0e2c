"""Two questions that ask the same, in the same words or in others.

The second answer is shorter, and the person wonders whether you listened. Asking again on purpose, later and from another
side, is something else: there the words differ.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.aims.roots import measures, topics
from service.document.model import Question
from service.rules.layout import listed
from service.rules.rule import Bad, Good, Laid, Place

SEVERITY = "warning"
MESSAGE = "This has been asked already."
WHY = "The second answer repeats the first, and shows them that nobody listened."
SOURCE = "Portigal, Interviewing Users (2013)"
_WHO = "Who repairs your bike?"
BAD = (
    Bad(
        listed("When did you last buy a tyre?", _WHO, "When did you last buy a tyre?"), "When did you last buy a tyre?"
    ),
    Bad(listed("How much did the repair cost?", _WHO, "What did the repair cost?"), "What did the repair cost?"),
    Bad(
        listed(
            "Tell me about the last time you fixed a puncture.", _WHO, "Walk me through the last puncture you fixed."
        ),
        "Walk me through the last puncture you fixed.",
    ),
)
GOOD = (
    Good(listed("When did you last buy a tyre?", _WHO, "Where did you buy the tyre?")),
    Good(listed("How much did the repair cost?", _WHO, "How long did the repair take?")),
    Good(listed("What happened next?", _WHO, "What happened next?")),
    Good(listed("Tell me about the puncture you fixed.", _WHO, "Could you show me the puncture you fixed?")),
    Good(listed("Who fixed the puncture?", _WHO, "When did you fix the puncture?")),
)
_FEWEST = 2


def search(laid: Laid) -> Iterator[Place]:
    """Mark the later ones."""
    seen: set[tuple[str, frozenset[str], frozenset[str]]] = set()
    for question in laid.questions:
        key = _asks(question)
        if len(key[1]) >= _FEWEST and key in seen:
            yield Place(question.piece.spans)
        seen.add(key)


def _asks(question: Question) -> tuple[str, frozenset[str], frozenset[str]]:
    """What it asks: after what kind of thing, about what, and how much of it."""
    p = question.parsed
    kind = next((a.wh for a in question.asked if a.wh), "")
    found = measures(p, asks=True)
    requests = [p.lowers[a.core] if a.form == "request" and not a.request else a.request for a in question.asked]
    if "show" in requests:
        return "show", _about(question), found
    if any(requests):
        return "tell", _about(question), found
    return "how" if found and kind in ("what", "how") else kind, _about(question), found


def _about(question: Question) -> frozenset[str]:
    return frozenset(topic.own for topic in topics(question.parsed))
