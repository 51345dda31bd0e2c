"""Critiques over HTTP: a list of questions or a guide goes in, the answer comes out."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from dataclasses import dataclass
from typing import Any, TypeVar

from fastapi import APIRouter, Request, Response

from service.api.limits import Limits
from service.api.openapi import problems
from service.api.problems import Refusal
from service.api.reading import read_guide, read_questions
from service.critique import Done, critique
from service.document.model import Document
from service.engine import Engine
from service.language.offloop import off_loop
from service.report import Report
from service.telemetry.metrics import Metrics
from service.wire.answer import Answer
from service.wire.requests import CritiqueGuide, CritiqueQuestions, Options, job_of
from service.wire.serialise import answer

T = TypeVar("T")
_PROBLEMS = problems(400, 401, 403, 413, 415, 421, 422, 429, 503)


@dataclass(frozen=True)
class Critic:
    """What a critique needs beside its request."""

    engine: Engine
    limits: Limits
    metrics: Metrics

    def check(self, options: Options) -> None:
        """Raises Refusal: 422 where an option is too long, 503 where a model is asked for by name and there is none."""
        self.limits.check_text(options.goal, "/goal")
        if options.engine == "llm":
            raise Refusal(503, "no_model", "No model is configured; LASTTIME_MODEL names one.")

    async def judge(self, options: Options, document: Document) -> Report:
        """The report on a document."""
        reason = "no_model" if options.engine == "hybrid" else None
        report: Report | None = None
        async for event in critique(
            job_of(options, document), self.engine, requested=options.engine, used="rules", reason=reason
        ):
            if isinstance(event, Done):
                report = event.report
        assert report is not None, "a critique ends with its report"
        return report


async def unless_gone(request: Request, work: Coroutine[Any, Any, T]) -> T:
    """The outcome of the work; it is cancelled, and so is this, once the client has gone.

    The request's body must have been read.
    """
    task = asyncio.ensure_future(work)
    gone = asyncio.ensure_future(_gone(request))
    try:
        await asyncio.wait({task, gone}, return_when=asyncio.FIRST_COMPLETED)
        if not task.done():
            raise Refusal(499, "client_gone", "The client went away.")
        return task.result()
    finally:
        gone.cancel()
        task.cancel()


async def _gone(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass


def routes(critic: Critic) -> APIRouter:
    """`POST /v1/critique/…`."""
    router = APIRouter(prefix="/v1/critique", tags=["critique"])

    @router.post(
        "/questions", response_model=Answer, response_description="The critique.", responses=_PROBLEMS, name="questions"
    )
    async def critique_questions(asked: CritiqueQuestions, request: Request) -> Response:
        """Judge questions one by one, each alone. Offsets count from the start of each question."""
        critic.check(asked)
        reading = read_questions(asked.questions, critic.limits)
        return await unless_gone(request, _respond(request, asked, reading))

    @router.post(
        "/guide", response_model=Answer, response_description="The critique.", responses=_PROBLEMS, name="guide"
    )
    async def critique_guide(asked: CritiqueGuide, request: Request) -> Response:
        """Judge an interview guide as one text: who is asked what, in which order, and a revision of it."""
        critic.check(asked)
        reading = read_guide(asked.text, asked.format, critic.limits)
        return await unless_gone(request, _respond(request, asked, reading))

    async def _respond(request: Request, options: Options, reading: Coroutine[Any, Any, Document]) -> Response:
        with critic.metrics.running.track_inprogress():
            report = await critic.judge(options, await reading)
            body = await off_loop(lambda: answer(report).model_dump_json().encode())
        _note(request, critic.metrics, report)
        return Response(body, media_type="application/json")

    return router


def _note(request: Request, metrics: Metrics, report: Report) -> None:
    """Count what was judged, and leave the counts for the request's log line."""
    ran = report.engine
    metrics.critiques.labels(ran.used, str(ran.degraded).lower()).inc()
    for verdict, count in report.summary.verdicts.items():
        metrics.questions.labels(verdict).inc(count)
    for judged in report.questions:
        for finding in judged.findings:
            if finding.withdrawn is None:
                metrics.findings.labels(finding.family, finding.source).inc()
        for rewrite in judged.rewrites:
            metrics.rewrites.labels("accepted", rewrite.source).inc()
        for refused in judged.refused:
            metrics.rewrites.labels("refused", refused.source).inc()
    request.scope["state"]["noted"] = {
        "engine": ran.used,
        "degraded": ran.degraded,
        "reason": ran.reason,
        "questions": report.summary.questions,
    }
