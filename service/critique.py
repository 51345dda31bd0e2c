"""The service as one function: a job in, events out. HTTP, the command line and evaluations are its callers."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import AsyncGenerator, Iterator, Mapping, Sequence
from contextlib import aclosing
from dataclasses import replace

from service.document.model import Question
from service.engine import (
    Aside,
    Ask,
    Candidate,
    Discarded,
    Engine,
    Found,
    FoundInGuide,
    Job,
    Linked,
    NotRun,
    Paused,
    Withdrawn,
)
from service.events import Accepted, Decided, Done, Event
from service.findings import Finding, GuideFinding
from service.report import Cast, Judged, Report, Rewrite, Summary, Tally
from service.rewriting.revision import revise
from service.rewriting.trial import Trial, hear
from service.rules.catalogue import ruleset
from service.terms import Verdict
from service.verdict import fix_first, score_of, score_of_all, verdict_of

CHUNK = 64
ROUNDS = 3
"""Questions whose rewrites are asked for at once, and how often an engine is told what the judge refused."""


_ALONE = Cast()


async def critique(job: Job, engine: Engine, cast: Cast = _ALONE) -> AsyncGenerator[Event]:
    """Judge a job's document with an engine: findings, verdicts, accepted rewrites as they come, then `Done`.

    `cast` says for the report who was asked for and who answers. Closing the iterator ends all that is under way.
    """
    questions = job.document.questions
    findings: dict[str, list[Finding]] = defaultdict(list)
    of_guide: list[GuideFinding] = []
    links: dict[str, Linked] = {}
    tally = Tally()
    for skipped in _unread(questions):
        tally.add(skipped)
        yield skipped
    async with aclosing(engine.find(job)) as events:
        async for event in events:
            match event:
                case Found():
                    findings[event.question].append(event.finding)
                case FoundInGuide():
                    of_guide.append(event.finding)
                case Withdrawn():
                    _withdraw(findings[event.question], event)
                case Linked():
                    links[event.question] = event
                case _:
                    tally.add(event)
            yield event
    judged = _decide(questions, findings, links, tally.unjudged())
    for j in judged.values():
        yield Decided(j.question.id, j.verdict, j.score)
    async with aclosing(_rewritten(job, engine, judged)) as proposed:
        async for outcome in proposed:
            tally.add(outcome)
            yield outcome
    yield Done(_report(job, judged, of_guide, tally, cast))


def _unread(questions: Sequence[Question]) -> Iterator[NotRun]:
    """What nobody here can judge: text without a word, and text in another language."""
    empty = tuple(q.id for q in questions if not q.english and not q.parsed.words)
    foreign = tuple(q.id for q in questions if not q.english and q.parsed.words)
    for ids, reason in ((empty, "no_words"), (foreign, "not_english")):
        if ids:
            yield NotRun("all", ids, reason)


def _withdraw(findings: list[Finding], event: Withdrawn) -> None:
    for k, finding in enumerate(findings):
        if finding.rule == event.rule and finding.withdrawn is None:
            findings[k] = replace(finding, withdrawn=event.withdrawal)
            return


def _decide(
    questions: Sequence[Question],
    findings: Mapping[str, Sequence[Finding]],
    links: Mapping[str, Linked],
    unjudged: Mapping[str, str],
) -> dict[str, Judged]:
    judged = {}
    for question in questions:
        mine = tuple(findings.get(question.id, ()))
        verdict: Verdict = "not_judged" if question.id in unjudged else verdict_of(mine)
        score = score_of(verdict, mine, question.purpose)
        judged[question.id] = Judged(question, verdict, score, mine, relevance=links.get(question.id))
    return judged


async def _rewritten(job: Job, engine: Engine, judged: dict[str, Judged]) -> AsyncGenerator[Accepted | Aside]:
    """Ask the engine for rewrites and follow-ups, let the judge decide, and note both outcomes in `judged`."""
    asks = [
        Ask(j.question, j.findings, "rewrite" if j.verdict == "rewrite" else "follow_up")
        for j in judged.values()
        if (j.verdict == "rewrite" and job.max_rewrites) or j.verdict == "follow_up"
    ]
    used: set[str] = set()
    for at in range(0, len(asks), CHUNK):
        trials = {ask.question.id: Trial(ask, job.max_rewrites) for ask in asks[at : at + CHUNK]}
        async with aclosing(_tried(job, engine, trials, used)) as events:
            async for event in events:
                yield event
        for question, trial in trials.items():
            judged[question] = trial.outcome(judged[question], used)
            used.update(r.text for r in judged[question].rewrites)
            for _ in range(trial.unasked):
                yield Discarded("no_question")


async def _tried(
    job: Job, engine: Engine, trials: Mapping[str, Trial], used: set[str]
) -> AsyncGenerator[Accepted | Aside]:
    """Candidates proposed and heard; where too few are kept, the engine is told why and asked again."""
    told: set[tuple[str, str]] = set()

    async def heard() -> AsyncGenerator[Accepted]:
        await hear(list(trials.values()), job, used)
        for question, trial in trials.items():
            for candidate in trial.standing(used)[0]:
                if (question, candidate.text) not in told:
                    told.add((question, candidate.text))
                    c = candidate
                    yield Accepted(question, Rewrite(c.text, c.strategy, c.reveals, c.source), c.wants)

    wanting = [trial.ask for trial in trials.values()]
    for _ in range(ROUNDS):
        new = 0
        async with aclosing(engine.propose(job, wanting)) as events:
            async for event in events:
                if isinstance(event, Candidate):
                    new += trials[event.question].add(event)
                elif isinstance(event, Paused):
                    async for accepted in heard():
                        yield accepted
                else:
                    yield event
        async for accepted in heard():
            yield accepted
        wanting = [again for trial in trials.values() if (again := trial.again(used))]
        if not new or not wanting:
            return


def _report(job: Job, judged: dict[str, Judged], of_guide: Sequence[GuideFinding], tally: Tally, cast: Cast) -> Report:
    all_judged = tuple(judged.values())
    summary = Summary(
        questions=len(all_judged),
        verdicts=Counter(j.verdict for j in all_judged),
        score=score_of_all((j.verdict, j.score, j.question.purpose) for j in all_judged),
        fix_first=fix_first((j.question.id, j.verdict, j.score) for j in all_judged),
    )
    asked = [q.id for q in job.document.questions if q.english]
    revised = revise(job.document, all_judged) if job.document.kind == "guide" else None
    ran = tally.ran(cast, ruleset(), asked)
    return Report(job.document, all_judged, revised, summary, ran, tuple(of_guide))
