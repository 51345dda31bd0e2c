"""The catalogue of rules as the contract shows it: a line for each, and one rule at full length."""

from __future__ import annotations

from service.rules import rule as rules
from service.terms import AnyFamily, InterviewType, Severity
from service.wire.model import Answered


class RuleLine(Answered):
    """A rule in short. `severity` is what it says unless an example shows another."""

    id: str
    family: AnyFamily
    severity: Severity
    message: str
    why: str


class Rulebook(Answered):
    """Every rule, in the order in which they are applied, and the name of the set as it is."""

    ruleset: str
    rules: list[RuleLine]


class BadExample(Answered):
    """A question that is flagged, with exactly the text that is marked (parts joined by " … ").

    Of the family "guide" it is a small guide with its goal as `context`; what is missing from it is marked nowhere ("").
    """

    text: str
    flagged: str
    before: str
    context: str
    interview_type: InterviewType | None
    severity: Severity


class GoodExample(Answered):
    """A question on which the rule is silent, perhaps only in its setting."""

    text: str
    before: str
    context: str
    interview_type: InterviewType | None


class RulePage(RuleLine):
    """A rule at full length."""

    source: str
    explanation: str
    bad: list[BadExample]
    good: list[GoodExample]


def line(rule: rules.Told) -> RuleLine:
    """A rule's line."""
    return RuleLine(id=rule.id, family=rule.family, severity=rule.severity, message=rule.message, why=rule.why)


def page(rule: rules.Told) -> RulePage:
    """A rule's page."""
    return RulePage(
        **line(rule).model_dump(),
        source=rule.source,
        explanation=rule.explanation,
        bad=[
            BadExample(
                text=b.text,
                flagged=b.flagged,
                before=b.before,
                context=b.context,
                interview_type=b.interview_type,
                severity=b.severity or rule.severity,
            )
            for b in rule.bad
        ],
        good=[
            GoodExample(text=g.text, before=g.before, context=g.context, interview_type=g.interview_type)
            for g in rule.good
        ],
    )
