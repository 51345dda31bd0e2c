"""A report becomes exactly the JSON of the contract."""

from __future__ import annotations

import json

from service.document.guides import guide
from service.engine import Linked, NotRun, Refused, Usage
from service.findings import Finding, Withdrawal
from service.report import Edit, Judged, Ran, Report, Revised, Rewrite, Summary
from service.wire.serialise import answer

TEXT = "# Pay\n\n- Would you pay for it?\n"


def _report() -> Report:
    document = guide(TEXT, "markdown")
    question = document.questions[0]
    spans = question.place(0, 9)
    found = Finding("price.abstract", "price", "error", spans, "Would you", "Said.", "Why.", confidence=0.5)
    gone = Finding("closed.yes_no", "closed", "warning", spans, "Would you", "Said.", "Why.", "llm")
    gone = Finding(
        **{n: getattr(gone, n) for n in gone.__slots__} | {"withdrawn": Withdrawal("llm", "A probe.", "pay")}
    )
    judged = Judged(
        question,
        "rewrite",
        12,
        (found, gone),
        (Rewrite("What did you pay?", "last_time", "A price paid.", "rules"),),
        (Refused("Would you?", "llm", ("hypothetical.would",)),),
        follow_ups=("Why?",),
        relevance=Linked(question.id, 0.5, "llm"),
    )
    revised = Revised("# Pay\n\n- What did you pay?\n", (Edit(question.piece.spans, question.id, "What did you pay?"),))
    summary = Summary(1, {"rewrite": 1}, 12, (question.id,))
    ran = Ran(
        "hybrid",
        "hybrid",
        True,
        "deadline",
        (NotRun("all", (question.id,), "not_english"),),
        "abc",
        "def",
        "small",
        ("goal", "question"),
        Usage(7, 2, 1),
        {"unsure": 3},
    )
    return Report(document, (judged,), revised, summary, ran)


def test_every_field_of_the_contract_is_there() -> None:
    """Field by field, in the contract's order; what is unknown is null and not missing."""
    report = _report()
    ident = report.questions[0].question.id
    place = {"start": 9, "end": 18}
    finding = {
        "rule": "price.abstract", "family": "price", "severity": "error", "spans": [place], "quote": "Would you",
        "message": "Said.", "why": "Why.", "source": "rules", "confidence": 0.5, "withdrawn": None,
    }  # fmt: skip
    withdrawn = {
        "rule": "closed.yes_no", "family": "closed", "severity": "warning", "source": "llm", "confidence": None,
        "withdrawn": {"by": "llm", "why": "A probe.", "quote": "pay"},
    }  # fmt: skip
    expected = {
        "offset_unit": "code_point",
        "questions": [
            {
                "id": ident, "text": "Would you pay for it?", "spans": [{"start": 9, "end": 30}], "verdict": "rewrite",
                "purpose": report.questions[0].question.purpose, "score": 12, "relevance": {"value": 0.5, "source": "llm"},
                "findings": [finding, {**finding, **withdrawn}],
                "rewrites": [
                    {
                        "text": "What did you pay?", "strategy": "last_time", "reveals": "A price paid.",
                        "source": "rules",
                    }
                ],
                "refused": [{"text": "Would you?", "source": "llm", "reasons": ["hypothetical.would"]}],
                "needs_topic": False, "follow_ups": ["Why?"],
            }
        ],
        "document": {
            "sections": [{"title": "Pay", "level": 1, "span": {"start": 2, "end": 5}, "questions": [ident]}],
            "not_said": [], "findings": [],
        },
        "revised": {
            "text": "# Pay\n\n- What did you pay?\n",
            "edits": [{"spans": [{"start": 9, "end": 30}], "question": ident, "rewrite": "What did you pay?"}],
        },
        "summary": {
            "questions": 1, "keep": 0, "follow_up": 0, "rewrite": 1, "not_judged": 0, "score": 12, "fix_first": [ident],
        },
        "engine": {
            "requested": "hybrid", "used": "hybrid", "degraded": True, "reason": "deadline",
            "checks_not_run": [{"check": "all", "questions": [ident], "reason": "not_english"}],
            "ruleset": "abc", "prompts": "def", "model": "small", "left_host": ["goal", "question"],
            "spent": {"tokens_in": 7, "tokens_out": 2, "calls": 1, "cost": None}, "discarded": {"unsure": 3},
        },
    }  # fmt: skip
    assert json.dumps(json.loads(answer(report).model_dump_json())) == json.dumps(expected)
