"""Text under judgement as lines of JSON between delimiters that nothing inside can break or forge.

A text is one JSON string on one line, so it cannot hold a line of its own. What could pass for markup of a chat (`<`)
and what a reader would not see (controls, marks of direction, invisible tags) is escaped; reading the JSON undoes it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from unicodedata import category

from service.llm.asked import (
    AnswersRequest,
    AskedFinding,
    AskedQuestion,
    AskedTurn,
    CoverageRequest,
    Request,
    Setting,
    aim_name,
    number,
    turn_number,
)
from service.rules.catalogue import catalogue

_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_FAULT = "fault: "
"""How the judge begins a reason that names a rule."""


def data_lines(request: Request) -> list[str]:
    """A line for the setting, where anything was told, then one for each question, q1, q2, …, or turn, t1, t2, ….

    Of `coverage` the aims, a1, a2, …, stand between.
    """
    setting = _setting(request.setting)
    if isinstance(request, AnswersRequest):
        return [*setting, *turn_lines(request.turns, turn_number)]
    aims = aim_lines(request.aims) if isinstance(request, CoverageRequest) else ()
    return [*setting, *aims, *question_lines(request.questions, number, found=request.prompt == "find")]


def question_lines(questions: Iterable[AskedQuestion], called: Callable[[int], str], *, found: bool) -> Iterator[str]:
    """A line for each question, which is `called` by its place (from 0).

    `found`: whether its findings are shown as ours to be checked, or as faults to mend.
    """
    for place, q in enumerate(questions):
        findings = [_found(f) if found else _fault(f) for f in q.findings]
        yield json_line(
            {"id": called(place), "text": q.text}
            | _told(context=q.context, before=q.before, purpose=q.purpose)
            | _told(**{"found" if found else "faults": findings})
            | _told(refused=[{"text": r.text, "reasons": [_explained(x) for x in r.reasons]} for r in q.refused])
        )


def turn_lines(turns: Iterable[AskedTurn], called: Callable[[int], str]) -> Iterator[str]:
    """A line for each turn, which is `called` by its place (from 0)."""
    for place, turn in enumerate(turns):
        yield json_line({"id": called(place), "speaker": turn.role, "text": turn.text})


def aim_lines(aims: Iterable[str]) -> Iterator[str]:
    """A line for each aim beside the goal: a1, a2, …."""
    for place, aim in enumerate(aims):
        yield json_line({"aim": aim_name(place), "text": aim})


def json_line(value: object) -> str:
    """A value as one line of JSON."""
    text = json.dumps(value, ensure_ascii=False)
    if text.isprintable() and "<" not in text:
        return text
    return "".join(_escaped(c) if c == "<" or category(c) in _UNSEEN else c for c in text)


def enclosed(lines: Iterable[str], nonce: str) -> str:
    """The lines between two that carry the nonce."""
    return "\n".join((f"--- data {nonce} begins ---", *lines, f"--- data {nonce} ends ---"))


def _setting(setting: Setting) -> list[str]:
    told = _told(
        goal=setting.goal, interview_type=setting.interview_type, product_names=[n for n in setting.product_names if n]
    )
    return [json_line(told)] if told else []


def _found(finding: AskedFinding) -> dict[str, object]:
    shown = {"rule": finding.rule, "severity": finding.severity, "quote": finding.quote}
    return _told(**shown, may_be_withdrawn=finding.may_withdraw or None)


def _fault(finding: AskedFinding) -> dict[str, object]:
    return _told(rule=finding.rule, problem=_message(finding.rule), quote=finding.quote)


def _explained(reason: str) -> str:
    """The judge's reason, with the words of the rule it names."""
    message = _message(reason.removeprefix(_FAULT)) if reason.startswith(_FAULT) else ""
    return f"{reason} ({message})" if message else reason


def _message(rule: str) -> str:
    known = catalogue().get(rule)
    return known.message if known else ""


def _told(**fields: object) -> dict[str, object]:
    """The fields that hold something."""
    return {name: value for name, value in fields.items() if value not in ("", None, [])}


def _escaped(character: str) -> str:
    point = ord(character)
    if point < 0x10000:
        return f"\\u{point:04x}"
    high, low = divmod(point - 0x10000, 0x400)
    return f"\\u{0xD800 + high:04x}\\u{0xDC00 + low:04x}"
