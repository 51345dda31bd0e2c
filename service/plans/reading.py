"""A plan from a file: YAML with the fields of the API, or Markdown with a section for each of them.

In Markdown the sections are told by their headings, or by labels at the start of a line ("Goal: …"): the goal, the
hypotheses (or assumptions), the team, the next step. All the rest is read as an interview guide, and its questions are the
plan's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml  # type: ignore[import-untyped]
from pydantic import ValidationError

from service.document.guides import outline
from service.wire.plan import PlanFile
from service.wire.requests import QuestionItem

_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+(?P<title>.*?)[ \t#]*$")
_LABEL = re.compile(r"^[ \t>]*[*_]{0,2}(?P<title>[A-Za-z][A-Za-z -]{2,30})[*_]{0,2}:[*_]{0,2}[ \t]*(?P<said>.*)$")


def _titles(*titles: str) -> re.Pattern[str]:
    return re.compile("|".join(titles), re.IGNORECASE)


_SECTIONS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "goal",
        _titles(
            r"(?:\w+ ){0,2}(?:goal|objective|aim)s?",
            r"what (?:do )?we (?:want|need|hope) to (?:learn|know|find out).*",
        ),
    ),
    (
        "hypotheses",
        _titles(r"(?:\w+ ){0,2}(?:hypothes[ie]s|assumptions?|beliefs?)", r"what we (?:believe|assume|think)"),
    ),
    ("team", _titles(r"(?:(?:our|the) )?(?:team|who asks|who listens|roles|interviewers?)(?: .*)?")),
    ("next_step", _titles(r"(?:the |our )?(?:next steps?|ask|commitment|what we ask for)(?: .*)?")),
)
_PLAN = re.compile(r"\bplan\b", re.IGNORECASE)
"""In the heading of the whole: the reader of guides takes what stands under such a one for said to nobody."""
_ITEM = re.compile(r"^[ \t>]*(?:[-*+•]|\d+[.)])[ \t]+")
_PARTS = (
    ("asks", re.compile(r"\b(?:asks?|interviews?|interviewer|moderates?|moderator|leads?)\b", re.IGNORECASE)),
    (
        "listens",
        re.compile(r"\b(?:listens?|observes?|observer|sits? in|joins?|takes? notes|note ?taker)\b", re.IGNORECASE),
    ),
    ("reads", re.compile(r"\b(?:reads?|reader|gets? the notes)\b", re.IGNORECASE)),
    ("none", re.compile(r"\b(?:none|nothing|not involved|absent)\b", re.IGNORECASE)),
)
_DOES = re.compile(
    r"\s*[:(–—]\s*|\s+-\s+|\s+(?=(?:asks|interviews|moderates|leads|listens|observes|sits|joins|takes|reads|gets|does)\b)"
)
_AROUND = " \t*_"


class BadPlan(ValueError):
    """The file holds no plan; the message says where and why, and quotes nothing of it."""


def plan_from_yaml(text: str) -> PlanFile:
    """The plan of a YAML file, which has the fields of the API's body. Raises BadPlan."""
    try:
        held = yaml.safe_load(text)
    except yaml.MarkedYAMLError as fault:
        line = f"line {fault.problem_mark.line + 1}: " if fault.problem_mark else ""
        raise BadPlan(f"{line}not valid YAML") from None
    except (yaml.YAMLError, ValueError, RecursionError):
        raise BadPlan("not valid YAML") from None
    if not isinstance(held, dict):
        raise BadPlan("a plan in YAML is a mapping: goal, hypotheses, questions, team, next_step")
    return _valid({str(name): value for name, value in held.items()})


def plan_from_markdown(text: str) -> PlanFile:
    """The plan of a Markdown file. Raises BadPlan where a section holds too much."""
    found: dict[str, list[str]] = {name: [] for name, _ in _SECTIONS}
    rest: list[str] = []
    kind = ""
    for line in text.removeprefix("\ufeff").splitlines():
        section, label, said = _opens(line)
        if section or label:
            kind = section
            if said:
                found[kind].append(said) if kind else rest.append(line)
            elif not kind and not _PLAN.search(line):
                rest.append(line)
        elif kind:
            found[kind].append(line)
        else:
            rest.append(line)
    held: dict[str, Any] = {"hypotheses": list(_items(found["hypotheses"])), "team": list(_members(found["team"]))}
    held |= {name: " ".join(_items(found[name])) for name in ("goal", "next_step") if any(map(str.strip, found[name]))}
    pieces = outline("\n".join(rest), "markdown").pieces
    held["questions"] = [
        QuestionItem(id=str(n), text=p.text, context=" > ".join(p.headings) or None, before=p.before or None)
        for n, p in enumerate(pieces, 1)
    ]
    return _valid(held)


def _opens(line: str) -> tuple[str, bool, str]:
    """The section that a line opens ("" for one of the guide), whether it opens any, and what follows a label."""
    heading = _HEADING.match(line)
    if heading:
        title = heading["title"].strip(_AROUND + ":")
        return next((name for name, pattern in _SECTIONS if pattern.fullmatch(title)), ""), True, ""
    label = _LABEL.match(line)
    if label and not _ITEM.match(line):
        title = label["title"].strip()
        name = next((name for name, pattern in _SECTIONS if pattern.fullmatch(title)), "")
        return name, bool(name), label["said"].strip(_AROUND) if name else ""
    return "", False, ""


def _items(lines: list[str]) -> Iterator[str]:
    """The items of a list, each with the lines that go on from it; of text without a list each paragraph."""
    held: list[str] = []
    for line in [*lines, ""]:
        if (not line.strip() or _ITEM.match(line)) and held:
            yield " ".join(held)
            held = []
        if line.strip():
            held.append(_ITEM.sub("", line).strip(_AROUND + ">"))


def _members(lines: list[str]) -> Iterator[dict[str, str | None]]:
    """Who is in the team, one an item or separated by commas, with what they do where it is said beside them."""
    for item in _items(lines):
        for part in re.split(r"[;,]\s+(?=[A-Z])", item):
            does = next((name for name, pattern in _PARTS if pattern.search(part)), None)
            who = _DOES.split(part, maxsplit=1)[0].strip(_AROUND + ".,") or part
            yield {"who": who[:200], "part": does}


def _valid(held: dict[str, Any]) -> PlanFile:
    try:
        return PlanFile.model_validate(held)
    except ValidationError as wrong:
        fault = wrong.errors(include_input=False, include_url=False)[0]
        where = ".".join(str(part) for part in fault["loc"] if part not in ("text", "item"))
        raise BadPlan(f"{where}: {fault['msg']}" if where else str(fault["msg"])) from None
