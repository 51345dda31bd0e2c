"""The service's metrics: few, with labels from closed sets only, in one registry an app."""

from __future__ import annotations

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    ProcessCollector,
    disable_created_metrics,
    generate_latest,
)

disable_created_metrics()  # type: ignore[no-untyped-call] # A second series for each, which nobody asks for.

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"
_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120)


class Metrics:
    """Counters and clocks. Who counts passes labels of a closed set: a route's template, a verdict, a code."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        r = self._registry
        self.requests = Counter("lasttime_requests", "Requests answered.", ["route", "method", "status"], registry=r)
        self.seconds = Histogram("lasttime_request_seconds", "Time to answer.", ["route"], buckets=_SECONDS, registry=r)
        self.problems = Counter("lasttime_problems", "Requests answered with a problem.", ["code"], registry=r)
        self.running = Gauge("lasttime_critiques_running", "Critiques under way.", registry=r)
        self.critiques = Counter("lasttime_critiques", "Critiques answered.", ["engine", "degraded"], registry=r)
        self.questions = Counter("lasttime_questions", "Questions judged.", ["verdict"], registry=r)
        self.findings = Counter("lasttime_findings", "Findings that stand.", ["family", "source"], registry=r)
        self.rewrites = Counter("lasttime_rewrites", "Rewrites proposed.", ["outcome", "source"], registry=r)
        self.model_calls = Counter("lasttime_model_calls", "Calls to the model.", ["outcome"], registry=r)
        self.model_seconds = Histogram("lasttime_model_call_seconds", "Time of a call.", buckets=_SECONDS, registry=r)
        self.model_tokens = Counter("lasttime_model_tokens", "Tokens of replies.", ["direction"], registry=r)
        self.model_circuit_open = Gauge("lasttime_model_circuit_open", "1 while the model is left alone.", registry=r)
        ProcessCollector(registry=r)

    def model_called(self, outcome: str, seconds: float) -> None:
        """A call to the model ended: "answered", a failure's name, or "cut"."""
        self.model_calls.labels(outcome).inc()
        self.model_seconds.observe(seconds)

    def model_used(self, tokens_in: int, tokens_out: int) -> None:
        """A reply of the model cost so many tokens."""
        self.model_tokens.labels("in").inc(tokens_in)
        self.model_tokens.labels("out").inc(tokens_out)

    def model_circuit(self, is_open: bool) -> None:
        """Whether the model's endpoint is left alone."""
        self.model_circuit_open.set(is_open)

    def text(self) -> bytes:
        """All of them in Prometheus' text format."""
        return generate_latest(self._registry)
