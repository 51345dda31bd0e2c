"""A request about two questions of our own, to try a prompt by and to show what it sends."""

from __future__ import annotations

from collections.abc import Sequence

from service.llm.asked import (
    AnswersRequest,
    AskedFinding,
    AskedQuestion,
    AskedRefusal,
    AskedTurn,
    CoverageRequest,
    FindRequest,
    FollowUpRequest,
    PromptName,
    RelevanceRequest,
    Request,
    RewriteRequest,
    Setting,
)

_STRATEGIES = (("last_time", "how it really went"),)


_AIMS = ("They order by telephone.", "An order takes them more than an hour.")
_TURNS = (
    AskedTurn("interviewer", "How did you order flour last week?"),
    AskedTurn("participant", "By phone, on Tuesday. It took me an hour, as it usually does."),
    AskedTurn("interviewer", "Who else works here?"),
    AskedTurn("participant", "My sister. I can show you the order book on Friday."),
)


def sample(name: PromptName, strategies: Sequence[tuple[str, str]] = _STRATEGIES) -> Request:
    """A request about two questions: one with all that can be told, one bare; of `answers`, about two turns."""
    found = AskedFinding("generic.how_often", "warning", "How often", may_withdraw=True)
    full = AskedQuestion(
        "How often do you order flour?",
        context="Ordering",
        before="You said the flour comes by van.",
        purpose="current_practice",
        findings=(found,) if name not in ("relevance", "coverage") else (),
        refused=(AskedRefusal("Would you order flour online?", ("fault: hypothetical.would_you",)),)
        if name in ("rewrite", "follow_up")
        else (),
    )
    questions = (full, AskedQuestion("What do you think of our flour app?"))
    setting = Setting("how small bakeries order flour", "exploratory", ("Flourish",))
    match name:
        case "find":
            return FindRequest(questions, setting)
        case "rewrite":
            return RewriteRequest(questions, tuple(strategies), setting)
        case "follow_up":
            return FollowUpRequest(questions, setting)
        case "relevance":
            return RelevanceRequest(questions, setting)
        case "coverage":
            return CoverageRequest(questions, _AIMS, setting)
        case "answers":
            return AnswersRequest(_TURNS, (1, 3), setting)
