"""The one place where a report becomes the contract's JSON."""

from __future__ import annotations

from collections.abc import Iterable

from service import report
from service.document.model import Span
from service.engine import Linked, NotRun, Usage
from service.findings import Finding, GuideFinding, Withdrawal
from service.wire import answer as wire


def answer(done: report.Report) -> wire.Answer:
    """The answer that a report makes. Its JSON is `.model_dump_json()`."""
    return wire.Answer(
        offset_unit="code_point",
        questions=[_question(q) for q in done.questions],
        document=_document(done),
        revised=_revised(done.revised),
        summary=_summary(done.summary),
        engine=_ran(done.engine),
    )


def _spans(spans: Iterable[Span]) -> list[wire.Span]:
    return [wire.Span(start=s.start, end=s.end) for s in spans]


def finding(finding: Finding) -> wire.Finding:
    """A finding as the contract tells it."""
    return wire.Finding(
        rule=finding.rule,
        family=finding.family,
        severity=finding.severity,
        spans=_spans(finding.spans),
        quote=finding.quote,
        message=finding.message,
        why=finding.why,
        source=finding.source,
        confidence=finding.confidence,
        withdrawn=withdrawal(finding.withdrawn) if finding.withdrawn else None,
    )


def _relevance(link: Linked | None) -> wire.Relevance | None:
    return wire.Relevance(value=link.value, source=link.source) if link else None


def rewrite(rewrite: report.Rewrite) -> wire.Rewrite:
    """A rewrite as the contract tells it."""
    r = rewrite
    return wire.Rewrite(text=r.text, strategy=r.strategy, reveals=r.reveals, source=r.source)


def not_run(skipped: NotRun) -> wire.NotRun:
    """A check that was not made, as the contract tells it."""
    return wire.NotRun(check=skipped.check, questions=list(skipped.questions), reason=skipped.reason)


def withdrawal(gone: Withdrawal) -> wire.Withdrawal:
    """Why a finding stopped counting, as the contract tells it."""
    return wire.Withdrawal(by=gone.by, why=gone.why, quote=gone.quote)


def spent(usage: Usage) -> wire.Spent:
    """What a model cost, as the contract tells it."""
    u = usage
    return wire.Spent(tokens_in=u.tokens_in, tokens_out=u.tokens_out, calls=u.calls, cost=u.cost)


def _question(judged: report.Judged) -> wire.Question:
    question = judged.question
    return wire.Question(
        id=question.id,
        text=question.text,
        spans=_spans(question.piece.spans),
        verdict=judged.verdict,
        purpose=question.purpose,
        score=judged.score,
        relevance=_relevance(judged.relevance),
        findings=[finding(f) for f in judged.findings],
        rewrites=[rewrite(r) for r in judged.rewrites],
        refused=[wire.Refused(text=r.text, source=r.source, reasons=list(r.reasons)) for r in judged.refused],
        needs_topic=judged.needs_topic,
        follow_ups=list(judged.follow_ups),
    )


def of_guide(found: GuideFinding) -> wire.Finding:
    """A finding of a guide as a whole, as the contract tells it."""
    return wire.Finding(
        rule=found.rule,
        family=found.family,
        severity=found.severity,
        spans=_spans(found.spans),
        quote=found.quote,
        message=found.message,
        why=found.why,
        source=found.source,
        confidence=None,
        withdrawn=None,
    )


def _document(done: report.Report) -> wire.Document | None:
    read = done.document
    if read.kind != "guide":
        return None
    return wire.Document(
        sections=[
            wire.Section(
                title=s.title,
                level=s.level,
                span=wire.Span(start=s.span.start, end=s.span.end),
                questions=list(s.questions),
            )
            for s in read.sections
        ],
        not_said=_spans(read.not_said),
        findings=[of_guide(found) for found in done.findings],
    )


def _revised(revised: report.Revised | None) -> wire.Revised | None:
    if revised is None:
        return None
    edits = [wire.Edit(spans=_spans(e.spans), question=e.question, rewrite=e.rewrite) for e in revised.edits]
    return wire.Revised(text=revised.text, edits=edits)


def _summary(summary: report.Summary) -> wire.Summary:
    return wire.Summary(
        questions=summary.questions,
        keep=summary.verdicts.get("keep", 0),
        follow_up=summary.verdicts.get("follow_up", 0),
        rewrite=summary.verdicts.get("rewrite", 0),
        not_judged=summary.verdicts.get("not_judged", 0),
        score=summary.score,
        fix_first=list(summary.fix_first),
    )


def _ran(ran: report.Ran) -> wire.Ran:
    return wire.Ran(
        requested=ran.requested,
        used=ran.used,
        degraded=ran.degraded,
        reason=ran.reason,
        checks_not_run=[not_run(n) for n in ran.checks_not_run],
        ruleset=ran.ruleset,
        prompts=ran.prompts,
        model=ran.model,
        left_host=list(ran.left_host),
        spent=spent(ran.spent) if ran.spent else None,
        discarded=dict(ran.discarded),
    )
