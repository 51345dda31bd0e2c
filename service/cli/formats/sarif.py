"""`--format sarif`: SARIF 2.1.0, for code scanning and editors. A rewrite is a fix; columns are UTF-16 code units.

A withdrawn finding is a suppressed result. The text of a question stands only in snippets and fixes.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from service import __version__
from service.cli.checked import Checked, caveats, standing
from service.cli.formats.paths import uri
from service.cli.place import Region
from service.findings import Finding, GuideFinding
from service.report import Judged
from service.rules.guides import every_rule
from service.rules.rule import Told
from service.terms import Severity

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVEL: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "note"}
_EXAMPLES = 3


def rendered(checked: Sequence[Checked]) -> str:
    """One log with one run over all the files, as indented JSON."""
    # Rules of a model are in no catalogue; they are described from their first finding.
    results = [result for each in checked for judged in each.report.questions for result in _results(each, judged)]
    results += [_of_guide(each, finding) for each in checked for finding in each.report.findings]
    rules = _rules(checked)
    index = {rule["id"]: at for at, rule in enumerate(rules)}
    for result in results:
        result["ruleIndex"] = index[result["ruleId"]]
    run = {
        "tool": {
            "driver": {"name": "lasttime", "version": __version__, "semanticVersion": __version__, "rules": rules}
        },
        "columnKind": "utf16CodeUnits",
        "artifacts": [{"location": {"uri": uri(each.given.name)}} for each in checked],
        "invocations": [{"executionSuccessful": True, "toolExecutionNotifications": list(_notices(checked))}],
        "results": results,
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2, ensure_ascii=False)


def _results(checked: Checked, judged: Judged) -> Iterator[dict[str, Any]]:
    counting = standing(judged)
    for finding in judged.findings:
        best = finding is counting[0] if counting else False
        result: dict[str, Any] = {
            "ruleId": finding.rule,
            "level": _LEVEL[finding.severity],
            "message": {"text": _literal(_said(finding, judged if best else None))},
            "locations": [_location(checked, judged, finding)],
            "properties": {"question": judged.question.id, "verdict": judged.verdict, "source": finding.source},
        }
        if finding.withdrawn is not None:
            why = {"kind": "external", "status": "accepted", "justification": finding.withdrawn.why}
            result["suppressions"] = [why]
        # Every fix replaces the whole question, so only one result of a question offers them.
        if best and (fixes := list(_fixes(checked, judged))):
            result["fixes"] = fixes
        yield result


def _of_guide(checked: Checked, finding: GuideFinding) -> dict[str, Any]:
    """A finding of a guide as a whole; what is missing from it stands at its first line."""
    region = _region(checked.place(finding.spans, utf16=True))
    return {
        "ruleId": finding.rule,
        "level": _LEVEL[finding.severity],
        "message": {"text": _literal(f"{finding.message} {finding.why}")},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": uri(checked.given.name)}, "region": region}}],
        "properties": {"source": finding.source},
    }


def _said(finding: Finding, judged: Judged | None) -> str:
    parts = [finding.message, finding.why]
    if judged and judged.rewrites:
        parts.append(f"Ask instead: {judged.rewrites[0].text}")
    elif judged and judged.follow_ups:
        parts.append(f"Then ask: {judged.follow_ups[0]}")
    return " ".join(parts)


def _location(checked: Checked, judged: Judged, finding: Finding) -> dict[str, Any]:
    region = _region(checked.region(judged, finding.spans, utf16=True))
    # A quote of several parts is not what stands between their ends, and a line of JSON is not its text.
    if len(finding.spans) == 1 and "startColumn" in region:
        region["snippet"] = {"text": finding.quote}
    return {"physicalLocation": {"artifactLocation": {"uri": uri(checked.given.name)}, "region": region}}


def _fixes(checked: Checked, judged: Judged) -> Iterator[dict[str, Any]]:
    whole = checked.region(judged, utf16=True)
    # Inside a JSON string the text is escaped: no columns, so nothing that could be replaced blindly.
    for rewrite in judged.rewrites if whole.column is not None else ():
        replacement = {"deletedRegion": _region(whole), "insertedContent": {"text": rewrite.text}}
        change = {"artifactLocation": {"uri": uri(checked.given.name)}, "replacements": [replacement]}
        reveals = f"Ask instead; reveals {rewrite.reveals}" if rewrite.reveals else "Ask instead"
        yield {"description": {"text": _literal(reveals)}, "artifactChanges": [change]}


def _region(region: Region) -> dict[str, Any]:
    columns = {"startColumn": region.column, "endColumn": region.end_column} if region.column is not None else {}
    return {"startLine": region.line, "endLine": region.end_line, **columns}


def _rules(checked: Sequence[Checked]) -> list[dict[str, Any]]:
    rules = {rule.id: _rule(rule) for rule in every_rule().values()}
    for finding in (f for c in checked for q in c.report.questions for f in q.findings):
        rules.setdefault(finding.rule, {"id": finding.rule, "shortDescription": {"text": _literal(finding.message)}})
    return list(rules.values())


def _rule(rule: Told) -> dict[str, Any]:
    bad, good = rule.bad[:_EXAMPLES], rule.good[:_EXAMPLES]
    examples = [f"Not: {b.text}" for b in bad] + [f"Fine: {g.text}" for g in good]
    listed = [f"- Not: {b.text}" for b in bad] + [f"- Fine: {g.text}" for g in good]
    return {
        "id": rule.id,
        "name": "".join(part.capitalize() for part in rule.id.replace(".", "_").split("_")),
        "shortDescription": {"text": _literal(rule.message)},
        "fullDescription": {"text": _literal(f"{rule.message} {rule.why}")},
        "help": {
            "text": _literal("\n".join([rule.explanation, "", *examples, "", f"Source: {rule.source}"])),
            "markdown": _literal("\n".join([rule.explanation, "", *listed, "", f"Source: {rule.source}"])),
        },
        "defaultConfiguration": {"level": _LEVEL[rule.severity]},
        "properties": {"tags": [rule.family]},
    }


def _notices(checked: Sequence[Checked]) -> Iterator[dict[str, Any]]:
    for each in checked:
        for said in caveats(each.report.engine):
            yield {"level": "warning", "message": {"text": _literal(f"{each.given.name}: {said}")}}


def _literal(text: str) -> str:
    """SARIF reads single braces in a message as a placeholder."""
    return text.replace("{", "{{").replace("}", "}}")
