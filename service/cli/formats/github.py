"""`--format github`: workflow commands that GitHub Actions shows beside the lines of a pull request.

One annotation a question, since a step may show only ten of each level: a rewrite is an error, a follow-up a warning.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.cli.checked import Checked, standing
from service.cli.formats.paths import relative
from service.report import Judged

_LEVELS = {"rewrite": "error", "follow_up": "warning"}


def rendered(checked: Checked) -> Iterator[str]:
    """A workflow command for every flagged question, in the file's order, then for the faults of the guide as a whole."""
    for judged in checked.report.questions:
        if level := _LEVELS.get(judged.verdict):
            yield _command(level, checked, judged)
    for finding in checked.report.findings:
        if finding.severity != "info":
            place = f"file={_property(relative(checked.given.name))},line={checked.place(finding.spans).line}"
            said = _data(f"{finding.message} {finding.why} [{finding.rule}]")
            yield f"::{finding.severity} {place},title=Guide::{said}"


def _command(level: str, checked: Checked, judged: Judged) -> str:
    findings = standing(judged)
    region = checked.region(judged, findings[0].spans if findings else ())
    place = {"file": relative(checked.given.name), "line": region.line, "endLine": region.end_line}
    if region.column is not None:
        place["col"] = region.column
        # GitHub takes columns only within one line.
        if region.line == region.end_line and region.end_column is not None:
            place["endColumn"] = region.end_column
    place["title"] = "Rewrite" if judged.verdict == "rewrite" else "Follow up"
    properties = ",".join(f"{name}={_property(str(value))}" for name, value in place.items())
    return f"::{level} {properties}::{_data(_said(judged))}"


def _said(judged: Judged) -> str:
    """The faults, then what to ask."""
    lines = [f"{f.message} {f.why} [{f.rule}]" for f in standing(judged)]
    if judged.rewrites:
        lines.append(f"Ask instead: {judged.rewrites[0].text}")
    lines += [f"Then ask: {follow_up}" for follow_up in judged.follow_ups]
    return "\n".join(lines)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
