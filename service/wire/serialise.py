"""The one place where a report becomes the contract's JSON."""

from __future__ import annotations

from collections.abc import Iterable

from service import report
from service.document.model import Document, Span
from service.findings import Finding
from service.wire import answer as wire


def answer(done: report.Report) -> wire.Answer:
    """The answer that a report makes. Its JSON is `.model_dump_json()`."""
    return wire.Answer(
        offset_unit="code_point",
        questions=[_question(q) for q in done.questions],
        document=_document(done.document),
        revised=_revised(done.revised),
        summary=_summary(done.summary),
        engine=_ran(done.engine),
    )


def _spans(spans: Iterable[Span]) -> list[wire.Span]:
    return [wire.Span(start=s.start, end=s.end) for s in spans]


def _finding(finding: Finding) -> wire.Finding:
    gone = finding.withdrawn
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
        withdrawn=wire.Withdrawal(by=gone.by, why=gone.why, quote=gone.quote) if gone else None,
    )


def _question(judged: report.Judged) -> wire.Question:
    question = judged.question
    return wire.Question(
        id=question.id,
        text=question.text,
        spans=_spans(question.piece.spans),
        verdict=judged.verdict,
        purpose=question.purpose,
        score=judged.score,
        relevance=None,
        findings=[_finding(f) for f in judged.findings],
        rewrites=[
            wire.Rewrite(text=r.text, strategy=r.strategy, reveals=r.reveals, source=r.source) for r in judged.rewrites
        ],
        refused=[wire.Refused(text=r.text, source=r.source, reasons=list(r.reasons)) for r in judged.refused],
        needs_topic=judged.needs_topic,
        follow_ups=list(judged.follow_ups),
    )


def _document(read: Document) -> wire.Document | None:
    if read.kind == "list":
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
        findings=[],
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
        checks_not_run=[
            wire.NotRun(check=n.check, questions=list(n.questions), reason=n.reason) for n in ran.checks_not_run
        ],
        ruleset=ran.ruleset,
        prompts=ran.prompts,
        model=ran.model,
        left_host=list(ran.left_host),
    )
