"""Answers as the OpenAPI document shows them: one to a list of questions, one to a guide."""

from __future__ import annotations

from typing import Any

_TEXT = "Would you use an app that tracks your invoices?"
_BETTER = "Tell me about the last time you tracked your invoices. What happened?"
_GUIDE = "# Getting paid\n\n- "


def _question(name: str, at: int) -> dict[str, Any]:
    """The question under a name, standing at an offset."""
    return {
        "id": name,
        "text": _TEXT,
        "spans": [{"start": at, "end": at + len(_TEXT)}],
        "verdict": "rewrite",
        "purpose": "opinion",
        "score": 14,
        "relevance": None,
        "findings": [
            {
                "rule": "hypothetical.would_you",
                "family": "hypothetical",
                "severity": "error",
                "spans": [{"start": at, "end": at + 13}],
                "quote": "Would you use",
                "message": "Asks what they would do, not what they did.",
                "why": 'People predict themselves kindly and badly; "I would" costs nothing to say.',
                "source": "rules",
                "confidence": None,
                "withdrawn": None,
            }
        ],
        "rewrites": [
            {
                "text": _BETTER,
                "strategy": "last_time",
                "reveals": "whether it happens at all, and how it really went",
                "source": "rules",
            }
        ],
        "refused": [],
        "needs_topic": False,
        "follow_ups": [],
    }


def _rest(name: str) -> dict[str, Any]:
    return {
        "summary": {
            "questions": 1,
            "keep": 0,
            "follow_up": 0,
            "rewrite": 1,
            "not_judged": 0,
            "score": 14,
            "fix_first": [name],
        },
        "engine": {
            "requested": "auto",
            "used": "rules",
            "degraded": False,
            "reason": None,
            "checks_not_run": [],
            "ruleset": "cb6d6dd4b57f",
            "prompts": None,
            "model": None,
            "left_host": [],
        },
    }


QUESTIONS_ANSWER: dict[str, Any] = {
    "offset_unit": "code_point",
    "questions": [_question("1", 0)],
    "document": None,
    "revised": None,
    **_rest("1"),
}
GUIDE_ANSWER: dict[str, Any] = {
    "offset_unit": "code_point",
    "questions": [_question("q1", len(_GUIDE))],
    "document": {
        "sections": [{"title": "Getting paid", "level": 1, "span": {"start": 2, "end": 14}, "questions": ["q1"]}],
        "not_said": [],
        "findings": [],
    },
    "revised": {
        "text": f"{_GUIDE}{_BETTER}\n",
        "edits": [
            {
                "spans": [{"start": len(_GUIDE), "end": len(_GUIDE) + len(_TEXT)}],
                "question": "q1",
                "rewrite": _BETTER,
            }
        ],
    },
    **_rest("q1"),
}
