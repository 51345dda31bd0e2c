"""What judges a request: the engine chosen for it, within the caller's limits, with a note of how it went."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Mapping
from contextlib import aclosing
from dataclasses import dataclass, field
from typing import Any, TypeVar

from service.api.budget import Budget
from service.api.limits import Limits
from service.api.problems import Refusal
from service.critique import critique
from service.document.model import Document
from service.engine import Allowance, Engine, Job, Spent
from service.engines.choice import Engines, NoModel
from service.events import Done, Event
from service.report import Cast, Report
from service.telemetry.metrics import Metrics
from service.terms import Failure
from service.wire.requests import Options, job_of, privacy_of

T = TypeVar("T")
_WHY: Mapping[str, str] = {
    "no_model": "No model is configured; LASTTIME_MODEL names one.",
    "privacy_off": "Nothing may be sent to a model (`privacy` is off).",
    "budget_spent": "The tokens of this key are spent for today (LASTTIME_TOKENS_PER_DAY).",
}


@dataclass(frozen=True)
class Critic:
    """The engines and what a request may ask of them."""

    engines: Engines
    limits: Limits
    metrics: Metrics
    allowance: Allowance = field(default_factory=Allowance)
    budget: Budget | None = None

    async def choose(self, options: Options, key: str | None) -> tuple[Engine, Cast]:
        """The engine for a request.

        Raises Refusal: 422 where an option is too long, 503 where a model is asked for by name and none may answer.
        """
        self.limits.check_text(options.goal, "/goal")
        barred: Failure | None = None
        if privacy_of(options, self.allowance) == "off":
            barred = "privacy_off"
        elif self.budget and options.engine != "rules" and await self.budget.spent(key):
            barred = "budget_spent"
        try:
            return self.engines.choose(options.engine, barred)
        except NoModel as none:
            raise Refusal(503, "no_model", _WHY[none.failure]) from None

    def job(self, options: Options, document: Document) -> Job:
        """What is to be judged, within what a model may be asked."""
        return job_of(options, document, self.allowance)

    def judge(
        self, chosen: tuple[Engine, Cast], options: Options, document: Document, state: dict[str, Any]
    ) -> AsyncGenerator[Event, None]:
        """The critique of a document, watched."""
        return self.watched(critique(self.job(options, document), *chosen), state)

    async def watched(
        self, critiqued: AsyncGenerator[Event | T, None], state: dict[str, Any]
    ) -> AsyncGenerator[Event | T, None]:
        """A critique's events, and what else comes between; what it costs is recorded as it comes.

        At its end the counts for metrics and log are noted in the request's `state`. Raises Refusal (503) where the model
        that was asked for by name judged nothing.
        """
        with self.metrics.running.track_inprogress():
            async with aclosing(critiqued) as events:
                async for event in events:
                    if isinstance(event, Spent) and self.budget:
                        await self.budget.record(state.get("key"), event.usage)
                    if isinstance(event, Done):
                        self._note(event.report, state)
                        if why := event.report.unanswered:
                            raise Refusal(503, "model_failed", f"The model judged nothing: {why}.")
                    yield event

    def _note(self, report: Report, state: dict[str, Any]) -> None:
        ran, metrics = report.engine, self.metrics
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
        state["noted"] = {
            "engine": ran.used,
            "degraded": ran.degraded,
            "reason": ran.reason,
            "questions": report.summary.questions,
        }
