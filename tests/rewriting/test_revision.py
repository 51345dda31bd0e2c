"""The revised guide differs from the guide at its edits only."""

from __future__ import annotations

from tests.judging import guided

GUIDE = """# Pets\r
\r
- How often do you groom the dog?\r
- Would you use an app that books\r
  the vet for you?\r
\r
Thank you.\r
"""


def test_a_wrapped_question_is_replaced_and_a_probe_stands_under_its_own() -> None:
    """The rewrite takes one line; the probe is one level deeper; all else is as it was."""
    report = guided(GUIDE)
    assert report.revised is not None
    rewrite = report.questions[1].rewrites[0].text
    probe = report.questions[0].follow_ups[0]
    lines = report.revised.text.split("\r\n")
    assert lines[:5] == ["# Pets", "", "- How often do you groom the dog?", f"  - {probe}", f"- {rewrite}"]
    assert report.revised.text.endswith("\r\n\r\nThank you.\r\n")
    assert guided(report.revised.text).summary.verdicts["rewrite"] == 0
