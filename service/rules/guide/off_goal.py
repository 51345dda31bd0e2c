"""A question that serves no goal: nothing it asks about has to do with what is to be learned.

Found by the words and roots it shares with the goal and by what stands before it, so it is a hint and no more: a question
may serve the goal in words of its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.aims.serving import GOAL, SERVES_FROM, Aim, values
from service.document.model import Question
from service.language.words import Parsed
from service.rules.layout import listed
from service.rules.rule import Bad, Good, Laid, Place

SEVERITY = "info"
MESSAGE = "This question seems to serve no goal."
WHY = "Each question that serves no goal takes the time of one that would."
SOURCE = "Ivey et al., arXiv 2604.05163 (2026): relevance to the learning goal predicts the quality of answers best"
_GOAL = "Goal: Learn how florists price a wreath for a funeral.\n\n"
BAD = (
    Bad(
        listed(
            "Tell me about the last wreath you sold.",
            "What did it cost?",
            "Which football club do you follow?",
            top=_GOAL,
        ),
        "Which football club do you follow?",
    ),
    Bad(
        listed(
            "Tell me about the last wreath you sold.",
            "What did it cost?",
            "Which colour is your van?",
            top=_GOAL,
        ),
        "Which colour is your van?",
    ),
    Bad(
        listed(
            "Walk me through the last wreath you priced.",
            "What does your van need in petrol?",
            "How did you arrive at the price?",
            top=_GOAL,
        ),
        "What does your van need in petrol?",
    ),
)
GOOD = (
    Good(
        listed(
            "Tell me about the last wreath you sold.", "What did you charge?", "How did you arrive at that?", top=_GOAL
        )
    ),
    Good(
        listed(
            "Tell me about yourself.",
            "Walk me through the last funeral you did flowers for.",
            "What did the family pay?",
            top=_GOAL,
        )
    ),
    Good(
        listed(
            "Is it all right if I record this?",
            "How did you price the last wreath?",
            "What should I have asked?",
            top=_GOAL,
        )
    ),
    Good(listed("Which football club do you follow?", "Who designed your website?", "What do you drive?")),
)


def search(laid: Laid) -> Iterator[Place]:
    """Mark each such question."""
    if laid.goal is None or not laid.goal.clear:
        return
    rows = values([Aim(GOAL, laid.goal.parsed)], laid.heard)
    asked = {id(q) for q in laid.evidence}
    own = [(q, h, row[GOAL]) for q, h, row in zip(laid.questions, laid.heard, rows, strict=True) if id(q) in asked]
    if 2 * sum(value >= SERVES_FROM for _, _, value in own) < len(own):
        return  # the goal is said in other words than the questions: nothing can be told by the words
    said = _nouns(laid.goal.parsed)
    for question, heard, value in own:
        if not value and not heard.leans and not _tells(question) and said.isdisjoint(_nouns(question.parsed)):
            yield Place(question.piece.spans)


def _nouns(p: Parsed) -> frozenset[str]:
    return frozenset(w.lemma for w in p.words if w.pos in ("NOUN", "PROPN"))


def _tells(question: Question) -> bool:
    """Whether it asks for more of what happened, or to see something."""
    return any(a.form == "request" or a.request or a.tense in ("past", "perfect") for a in question.asked)
