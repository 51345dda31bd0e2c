"""The one place where the account of a transcript becomes the contract's JSON."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import count

from service.document.model import Span
from service.terms import Source
from service.transcripts.account import TranscriptReport
from service.transcripts.advice import coaching
from service.transcripts.contamination import Side
from service.transcripts.missed import Missed
from service.transcripts.quoting import quoted
from service.transcripts.shares import Shares
from service.transcripts.statements import Statement
from service.wire import answer as shared
from service.wire import evidence
from service.wire import transcripts as wire
from service.wire.serialise import answer

Name = Callable[[Statement], str]


def told(done: TranscriptReport, *, with_text: bool, quotes: Sequence[str] = ()) -> wire.TranscriptAnswer:
    """The answer that an account makes; `with_text`: with the text that offsets count in. `quotes` are to be verified."""
    judged = answer(done.report)
    parts = {name: getattr(judged, name) for name in type(judged).model_fields}
    return wire.TranscriptAnswer(**parts, transcript=_transcript(done, with_text, quotes))


def _transcript(done: TranscriptReport, with_text: bool, quotes: Sequence[str]) -> wire.Transcript:
    read, a = done.transcript, done.answers
    ids = dict(zip(map(id, a.statements), (f"s{k}" for k in count(1)), strict=False))

    def name(s: Statement) -> str:
        return ids[id(s)]

    return wire.Transcript(
        format=read.format,
        layout=read.layout,
        encoding=read.encoding,
        text=read.text if with_text or read.format in ("docx", "json") else None,
        speakers=[
            wire.Speaker(label=s.label, role=s.role, confidence=s.confidence, why=s.why, turns=s.turns, words=s.words)
            for s in read.speakers
        ],
        turns=[
            wire.Turn(
                n=t.n,
                speaker=t.speaker,
                role=t.role,
                text=t.text,
                spans=_spans(t.spans),
                start_ms=t.start_ms,
                end_ms=t.end_ms,
                back_channel=t.back_channel,
                doubted=t.doubted,
                english=t.english,
            )
            for t in read.turns
        ],
        asked_in={p.question.id: p.turn for p in a.questions},
        exchanges=[
            wire.Exchange(
                turn=e.turn,
                questions=[q.question.id for q in e.questions],
                answer=list(e.answer),
                remarks=list(e.remarks),
                probes=e.probes,
            )
            for e in a.exchanges
        ],
        read_by=[wire.ReadBy(source=r.source, turns=list(r.turns), reason=r.reason) for r in done.read],
        statements=[
            _statement(s, name, counts) for s, counts in zip(a.statements, a.contamination.counts, strict=True)
        ],
        contamination=evidence.Contamination(
            taints=[evidence.Taint(turn=t.turn, cause=t.cause) for t in a.contamination.taints],
            first=a.contamination.first,
            before=_side(a.contamination.before),
            after=_side(a.contamination.after),
        ),
        commitments=[
            evidence.Commitment(
                turn=c.turn,
                kind=c.kind,
                quote=c.quote,
                spans=_spans(c.spans),
                when=c.when or None,
                asked=c.asked or None,
                source=a.source(c),
            )
            for c in a.commitments
        ],
        promises=[evidence.Promise(turn=p.turn, quote=p.quote, spans=_spans(p.spans)) for p in a.promises],
        contradictions=[
            evidence.Contradiction(praise=name(c.praise), facts=[name(f) for f in c.facts]) for c in a.contradictions
        ],
        missed=[_missed(m, a.source(m)) for m in a.missed],
        four_questions=[
            evidence.Hard(question=h.question, learned=h.learned, statements=[name(s) for s in h.quotes])
            for h in a.hard.answers
        ],
        next_step=a.hard.next_step,
        shares=_shares(a.shares),
        coverage=done.covered
        and wire.GoalCoverage(
            served=list(done.covered.served), orphans=list(done.covered.orphans), evidence=done.covered.evidence
        ),
        quotes=[
            evidence.Quoted(quote=q.quote, verified=q.verified, turn=q.turn, spans=_spans(q.spans))
            for q in quoted(quotes, read)
        ],
        coaching=[
            wire.Matter(
                title=section.title,
                advice=[
                    wire.Advice(said=x.said, quote=x.quote, turn=x.turn, start_ms=x.start_ms, ask=x.ask)
                    for x in section.advice
                ],
            )
            for section in coaching(done)
        ],
        notes=[wire.Note(code=n.code, message=n.message, spans=_spans(n.spans)) for n in read.notes],
        not_understood=[
            wire.Unread(
                span=shared.Span(start=u.span.start, end=u.span.end),
                quote=read.text[u.span.start : u.span.end],
                why=u.why,
            )
            for u in read.not_understood
        ],
    )


def _spans(spans: Iterable[Span]) -> list[shared.Span]:
    return [shared.Span(start=s.start, end=s.end) for s in spans]


def _statement(s: Statement, name: Name, counts: float) -> evidence.Statement:
    return evidence.Statement(
        id=name(s),
        turn=s.turn,
        quote=s.quote,
        spans=_spans(s.spans),
        rung=s.rung,
        band=s.band,
        features=[evidence.Feature(name=f.name, quote=f.quote) for f in s.features],
        asked=s.asked,
        weight=s.weight,
        counts=counts,
        source=s.source,
        by_rules=s.by_rules,
    )


def _side(side: Side) -> evidence.Side:
    bands = side.bands
    return evidence.Side(
        statements=side.statements,
        none=bands["none"],
        evidence=bands["evidence"],
        strong=bands["strong"],
        counted=side.evidence,
        tainted=side.tainted,
    )


def _missed(m: Missed, source: Source) -> evidence.Missed:
    s = m.signal.statement
    return evidence.Missed(
        turn=m.turn,
        kind=m.signal.kind,
        quote=s.quote,
        spans=_spans(s.spans),
        ask=m.ask,
        reveals=m.reveals,
        loudness=m.loudness,
        source=source,
    )


def _shares(shares: Shares) -> wire.Shares:
    m = shares.monologue
    return wire.Shares(
        words=dict(shares.words),
        talk=dict(shares.talk),
        monologue=wire.Monologue(turns=list(m.turns), words=m.words, ms=m.ms) if m else None,
        questions=dict(shares.questions),
        closed=shares.closed,
    )
