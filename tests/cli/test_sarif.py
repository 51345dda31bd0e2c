"""`--format sarif`: what SARIF 2.1.0 requires, and places that editors and code scanning find."""

from __future__ import annotations

import json
from typing import Any

from service.cli.formats.sarif import rendered
from service.report import Ran
from service.rules.catalogue import catalogue
from service.rules.guides import every_rule
from tests.cli.reports import checked, finding, guide, json_lines, judged, lines, question, withdrawn

RULE = next(iter(catalogue()))


def _run(*files: Any) -> dict[str, Any]:
    log = json.loads(rendered(files))
    assert log["version"] == "2.1.0"
    [run] = log["runs"]
    assert isinstance(run, dict)
    return run


def _region(result: dict[str, Any]) -> dict[str, Any]:
    region = result["locations"][0]["physicalLocation"]["region"]
    assert isinstance(region, dict)
    return region


def test_what_is_required_is_there() -> None:
    """A driver with described rules, results that point at them, a level and a message for each."""
    asked = question("Isn't it?")
    run = _run(checked(lines("Isn't it?"), judged(asked, "rewrite", finding(asked, "Isn't", rule=RULE))))
    driver = run["tool"]["driver"]
    assert driver["name"] == "lasttime"
    assert run["columnKind"] == "utf16CodeUnits"
    assert [rule["id"] for rule in driver["rules"]] == list(every_rule())
    for rule in driver["rules"]:
        assert rule["shortDescription"]["text"]
        assert rule["help"]["text"]
        assert rule["defaultConfiguration"]["level"] in ("error", "warning", "note")
    [result] = run["results"]
    assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == RULE
    assert result["level"] == "error"
    assert result["message"]["text"].startswith("Begs for a yes.")


def test_columns_are_utf16_and_the_fix_replaces_the_question() -> None:
    """An emoji before the words takes two columns; the fix leaves the list marker alone."""
    text = "Why?\n- 😀 Isn't it?\n"
    first, second = question("Why?", own="1"), question("😀 Isn't it?", own="2")
    fault = finding(second, "Isn't")
    run = _run(checked(lines(text), judged(first, "keep"), judged(second, "rewrite", fault, ask="Who was it?")))
    [result] = run["results"]
    at = {"startLine": 2, "endLine": 2, "startColumn": 6, "endColumn": 11}
    assert _region(result) == {**at, "snippet": {"text": "Isn't"}}
    [change] = result["fixes"][0]["artifactChanges"]
    [replacement] = change["replacements"]
    assert replacement["insertedContent"] == {"text": "Who was it?"}
    assert replacement["deletedRegion"] == {"startLine": 2, "endLine": 2, "startColumn": 3, "endColumn": 15}


def test_a_finding_over_two_lines_of_a_guide() -> None:
    """The region reaches from its first line to its last."""
    text = "# A\r\n\r\n- Isn't it\r\n  awful?\r\n"
    asked = question("Isn't it", "awful?", source=text)
    run = _run(checked(guide(text), judged(asked, "rewrite", finding(asked, "it awful"))))
    assert _region(run["results"][0]) == {"startLine": 3, "endLine": 4, "startColumn": 9, "endColumn": 8}


def test_only_one_result_of_a_question_is_fixed() -> None:
    """Each fix replaces the whole question, so a second would undo the first; it goes with the strictest finding."""
    asked = question("Isn't it often?")
    mild, strict = finding(asked, "often", severity="warning"), finding(asked, "Isn't")
    run = _run(checked(lines("Isn't it often?"), judged(asked, "rewrite", mild, strict, ask="When was it?")))
    assert ["fixes" in result for result in run["results"]] == [False, True]


def test_json_lines_have_no_columns() -> None:
    """Inside a JSON string the text is escaped: only the line is known, and nothing is offered for replacement."""
    asked = question("Isn't it?", own="a")
    given = json_lines('\n{"id": "a", "text": "Isn\'t it?"}\n')
    [result] = _run(checked(given, judged(asked, "rewrite", finding(asked, "Isn't"), ask="Who?")))["results"]
    assert _region(result) == {"startLine": 2, "endLine": 2}
    assert "fixes" not in result


def test_withdrawn_is_suppressed_and_degraded_is_told() -> None:
    """A withdrawn finding stays, suppressed with its reason; a model's failure is a notification."""
    asked = question("Isn't it?")
    gone = withdrawn(finding(asked, "Isn't"))
    ran = Ran("hybrid", "rules", True, "no_model", (), "0")
    run = _run(checked(lines("Isn't it?"), judged(asked, "keep", gone), ran=ran))
    assert run["results"][0]["suppressions"][0]["justification"] == "it reflects their words"
    [notice] = run["invocations"][0]["toolExecutionNotifications"]
    assert "no model is configured" in notice["message"]["text"]


def test_names_and_braces_are_escaped() -> None:
    """A file name is a URI reference; a brace in a message is no placeholder."""
    asked = question("Isn't {it}?")
    report = checked(
        lines("Isn't {it}?", "my guides/a b:c#1.txt"),
        judged(asked, "rewrite", finding(asked, "Isn't", rule="model.only"), ask="Who used {it}?"),
    )
    run = _run(report)
    [result] = run["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "my%20guides/a%20b%3Ac%231.txt"
    assert "Who used {{it}}?" in result["message"]["text"]
    assert result["fixes"][0]["artifactChanges"][0]["replacements"][0]["insertedContent"]["text"] == "Who used {it}?"
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == "model.only"
