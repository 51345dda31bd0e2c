"""A validation guide without a question about what has happened: nothing in it can prove the assumption wrong.

An assumption is tested on facts: what they did, paid, tried before they heard of it. Whether they like it proves nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.document.model import Question
from service.rules.layout import listed, tells
from service.rules.rule import Bad, Good, Laid, Place

SEVERITY = "error"
MESSAGE = "No question asks what has happened."
WHY = "Without facts from the past, the assumption cannot turn out wrong."
SOURCE = "Fitzpatrick, The Mom Test (2013); Maurya, Running Lean (2012), on falsifiable hypotheses"
_VIEWS = ("Do you like the idea?", "Would you use it every week?", "How much would you pay?")
BAD = (
    Bad(listed(*_VIEWS), "", interview_type="validation"),
    Bad(listed(*_VIEWS, "Which plan is the best for you?"), "", interview_type="validation"),
    Bad(listed("What is your job?", *_VIEWS), "", interview_type="validation"),
)
GOOD = (
    Good(listed(*_VIEWS, "What did you pay for the last one?"), interview_type="validation"),
    Good(listed("Tell me about the last time you moved.", *_VIEWS), interview_type="validation"),
    Good(listed(*_VIEWS), interview_type="exploratory"),
)


def search(laid: Laid) -> Iterator[Place]:
    """Say that there is none."""
    if laid.interview_type == "validation" and not any(_past(q) for q in laid.evidence):
        yield Place()


def _past(question: Question) -> bool:
    return tells(question) or any(a.tense in ("past", "perfect") for a in question.asked)
