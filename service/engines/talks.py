"""A talk judged whole: its questions by an engine and, where a model is asked, its answers by that model beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncGenerator, Mapping
from contextlib import aclosing
from dataclasses import replace

from service.critique import critique
from service.engine import Aside, Engine, Job, NotRun
from service.engines.listener import Listener
from service.engines.together import together
from service.events import Done, Event
from service.report import Cast, Ran, Report, Tally
from service.transcripts.account import ANSWERS
from service.transcripts.conversation import Conversation
from service.transcripts.listened import LineRead, Listened, listened
from service.transcripts.pairs import paired


async def judged(
    job: Job, engine: Engine, cast: Cast, talk: Conversation, listener: Listener | None
) -> AsyncGenerator[Event | Listened, None]:
    """The critique's events, with what the listener tells beside; what it heard stands before `Done`.

    Without a listener, or where the rules were chosen, nothing was heard and nothing says so.
    """
    questions = critique(job, paired(engine, talk), cast)
    if listener is None or cast.engine == "rules":
        async with aclosing(questions) as only:
            async for event in only:
                yield event
        return
    tally = Tally()
    lines: list[LineRead] = []
    done: Done | None = None
    async with aclosing(together([questions, _noted(listener.listen(talk, job), tally, lines)])) as both:
        async for event in both:
            if isinstance(event, Done):
                done = event
            else:
                yield event
    assert done is not None, "a critique ends with its report"
    heard = listened(lines, alone=cast.engine == "llm")
    for missing in _unread(heard, talk):
        tally.add(missing)
        yield missing
    yield heard
    yield Done(replace(done.report, engine=_joined(done.report, tally, cast, heard)))


async def _noted(
    stream: AsyncGenerator[LineRead | Aside, None], tally: Tally, lines: list[LineRead]
) -> AsyncGenerator[Event, None]:
    """The listener's asides, added up; what it read is kept."""
    async with aclosing(stream):
        async for event in stream:
            if isinstance(event, LineRead):
                lines.append(event)
            else:
                tally.add(event)
                yield event


def _unread(heard: Listened, talk: Conversation) -> list[NotRun]:
    """For each reason why turns were left to the rules, the questions that these answered."""
    asked: Mapping[int, list[str]] = _answered(talk)
    return [
        NotRun(ANSWERS, tuple(dict.fromkeys(q for n in turns for q in asked.get(n, ()))), why)
        for why, turns in _by_reason(heard.unread).items()
    ]


def _by_reason(unread: Mapping[int, str]) -> dict[str, list[int]]:
    out: dict[str, list[int]] = {}
    for n, why in sorted(unread.items()):
        out.setdefault(why, []).append(n)
    return dict(sorted(out.items()))


def _answered(talk: Conversation) -> dict[int, list[str]]:
    """The questions (ids) that were asked last before each participant's turn."""
    by_turn: dict[int, list[str]] = {}
    for question, n in talk.turns.items():
        by_turn.setdefault(n, []).append(question)
    last: list[str] = []
    out: dict[int, list[str]] = {}
    for turn in talk.transcript.turns:
        last = by_turn.get(turn.n, last)
        if turn.role == "participant":
            out[turn.n] = last
    return out


def _joined(report: Report, tally: Tally, cast: Cast, heard: Listened) -> Ran:
    """How the questions were judged, with how the answers were read.

    A hybrid whose model read neither was the rules engine; one that read answers only was none.
    """
    ran = report.engine
    reasons = [n.reason for n in tally.not_run]
    spent = [s for s in (ran.spent, tally.spent) if s is not None]
    used = ran.used
    if cast.engine == "hybrid" and (heard.turns or (reasons and not report.questions)):
        used = "hybrid" if heard.turns else "rules"
    return replace(
        ran,
        used=used,
        degraded=ran.degraded or bool(reasons),
        reason=ran.reason or min(reasons, key=lambda why: why == "circuit_open", default=None),
        checks_not_run=(*ran.checks_not_run, *tally.not_run),
        left_host=tuple(sorted({*ran.left_host, *tally.left})),
        spent=sum(spent[1:], spent[0]) if spent else None,
        discarded=dict(sorted((Counter(ran.discarded) + tally.discarded).items())),
    )
