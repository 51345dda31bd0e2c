"""Text under judgement as lines of JSON between delimiters that nothing inside can break or forge.

A text is one JSON string on one line, so it cannot hold a line of its own. What could pass for markup of a chat (`<`)
and what a reader would not see (controls, marks of direction, invisible tags) is escaped; reading the JSON undoes it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from unicodedata import category

from service.llm.asked import AskedFinding, AskedQuestion, Request, Setting, number
from service.rules.catalogue import catalogue

_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_FAULT = "fault: "
"""How the judge begins a reason that names a rule."""


def data_lines(request: Request) -> list[str]:
    """A line for the setting, where anything was told, then one for each question, numbered q1, q2, …."""
    setting = _setting(request.setting)
    return [*setting, *question_lines(request.questions, number, found=request.prompt == "find")]


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
