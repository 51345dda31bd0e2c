"""`make diff` lists what differs, and only that."""

from __future__ import annotations

from typing import Any

from bench.difference import differences, said_of

Row = tuple[str, str, list[str], list[str]]


def _answer(*questions: Row) -> dict[str, Any]:
    return {
        "questions": [
            {
                "text": text,
                "verdict": verdict,
                "findings": [{"rule": r, "withdrawn": None} for r in rules],
                "rewrites": [{"text": t} for t in rewrites],
            }
            for text, verdict, rules, rewrites in questions
        ]
    }


def test_what_differs_is_listed() -> None:
    """A verdict, a rule, a rewrite, a question that came or went: each is one entry; what is equal is none."""
    same: Row = ("Who paid?", "keep", [], [])
    before = _answer(same, ("Would you pay?", "rewrite", ["a.b"], ["What did you pay?"]), ("Is it?", "keep", [], []))
    after = _answer(
        same, ("Would you pay?", "follow_up", ["a.b", "c.d"], ["When did you pay?"]), ("So?", "keep", [], [])
    )
    assert list(differences(said_of(before), said_of(after))) == [
        "  rewrite -> follow_up  Would you pay?\n      + c.d\n      - What did you pay?\n      + When did you pay?",
        "  new (keep)  So?",
        "  gone (keep)  Is it?",
    ]


def test_repeated_questions_are_told_apart() -> None:
    """The second occurrence of a text is compared with the second."""
    before = _answer(("Why?", "keep", [], []), ("Why?", "keep", [], []))
    after = _answer(("Why?", "keep", [], []), ("Why?", "follow_up", ["vague.it"], []))
    assert list(differences(said_of(before), said_of(after))) == ["  keep -> follow_up  Why?\n      + vague.it"]
