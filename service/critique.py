"""The service as one function: a job in, events out. HTTP, the command line and evaluations are its callers."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import AsyncIterator, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from service.document.model import Question
from service.engine import Ask, Candidate, Engine, Found, Job, NotRun, Spent, Withdrawn
from service.findings import Finding
from service.language.offloop import in_portions
from service.language.stretches import READ
from service.report import Judged, Ran, Report, Rewrite, Summary
from service.rewriting.judge import judge
from service.rewriting.revision import revise
from service.rewriting.trial import Trial
from service.rules.catalogue import ruleset
from service.terms import Verdict
from service.verdict import fix_first, score_of, score_of_all, verdict_of

CHUNK = 64


@dataclass(frozen=True, slots=True)
class Accepted:
    """A rewrite the judge kept."""

    question: str
    rewrite: Rewrite


@dataclass(frozen=True, slots=True)
class Decided:
    """The verdict of one question, once its findings are in."""

    question: str
    verdict: Verdict
    score: int | None


@dataclass(frozen=True, slots=True)
class Done:
    """The whole report: the last event of every critique."""

    report: Report


Event = Found | Withdrawn | Decided | Accepted | NotRun | Spent | Done


async def critique(
    job: Job, engine: Engine, *, requested: str = "auto", used: str = "rules", reason: str | None = None
) -> AsyncIterator[Event]:
    """Judge a job's document with an engine: findings, verdicts, accepted rewrites as they come, then `Done`.

    `requested` and `used` name engines; `reason` says why they differ where the answer is degraded.
    """
    questions = job.document.questions
    findings: dict[str, list[Finding]] = defaultdict(list)
    not_run: list[NotRun] = []
    for skipped in _unread(questions):
        not_run.append(skipped)
        yield skipped
    async for event in engine.find(job):
        if isinstance(event, Found):
            findings[event.question].append(event.finding)
        elif isinstance(event, Withdrawn):
            _withdraw(findings[event.question], event)
        elif isinstance(event, NotRun):
            not_run.append(event)
        yield event
    judged: dict[str, Judged] = {}
    for question in questions:
        mine = tuple(findings[question.id])
        verdict: Verdict = verdict_of(mine) if question.english else "not_judged"
        score = score_of(verdict, mine, question.purpose)
        judged[question.id] = Judged(question, verdict, score, mine)
        yield Decided(question.id, verdict, score)
    async for proposed in _rewritten(job, engine, judged):
        if isinstance(proposed, NotRun):
            not_run.append(proposed)
        yield proposed
    yield Done(_report(job, judged, tuple(not_run), requested, used, reason))


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


async def _rewritten(job: Job, engine: Engine, judged: dict[str, Judged]) -> AsyncIterator[Accepted | NotRun | Spent]:
    """Ask the engine for rewrites and follow-ups, let the judge decide, and note both outcomes in `judged`."""
    asks = [
        Ask(j.question, j.findings, "rewrite" if j.verdict == "rewrite" else "follow_up")
        for j in judged.values()
        if (j.verdict == "rewrite" and job.max_rewrites) or j.verdict == "follow_up"
    ]
    used: set[str] = set()
    for at in range(0, len(asks), CHUNK):
        part = {ask.question.id: Trial(ask, job.max_rewrites) for ask in asks[at : at + CHUNK]}
        async for event in engine.propose(job, [trial.ask for trial in part.values()]):
            if isinstance(event, Candidate):
                part[event.question].candidates.append(event)
            else:
                yield event
        await _try(job, list(part.values()), used)
        for question, trial in part.items():
            judged[question] = trial.outcome(judged[question], used)
            used.update(r.text for r in judged[question].rewrites)
            for rewrite in judged[question].rewrites:
                yield Accepted(question, rewrite)


async def _try(job: Job, trials: Sequence[Trial], used: Collection[str]) -> None:
    """Let the judge hear of each trial's candidates as many as it takes; `used` are rewrites of questions before."""
    work = partial(judge, document=job.document, goal=job.goal, product_names=job.product_names)

    def size(candidate: Candidate) -> int:
        return len(candidate.text) + len(job.document.question(candidate.question).piece.context[:READ])

    while True:
        taken = set(used)
        unheard: list[tuple[Trial, int]] = []
        for trial in trials:
            accepted, places = trial.standing(taken)
            taken.update(c.text for c in accepted if c.wants == "rewrite")
            unheard += [(trial, k) for k in places]
        if not unheard:
            return
        candidates = [trial.candidates[k] for trial, k in unheard]
        reasons = [r async for _, found in in_portions(work, candidates, size) for r in found]
        for (trial, k), against in zip(unheard, reasons, strict=True):
            trial.heard[k] = against


def _report(
    job: Job, judged: dict[str, Judged], not_run: tuple[NotRun, ...], requested: str, used: str, reason: str | None
) -> Report:
    all_judged = tuple(judged.values())
    summary = Summary(
        questions=len(all_judged),
        verdicts=Counter(j.verdict for j in all_judged),
        score=score_of_all((j.verdict, j.score, j.question.purpose) for j in all_judged),
        fix_first=fix_first((j.question.id, j.verdict, j.score) for j in all_judged),
    )
    revised = revise(job.document, all_judged) if job.document.kind == "guide" else None
    ran = Ran(requested, used, reason is not None, reason, not_run, ruleset())
    return Report(job.document, all_judged, revised, summary, ran)
