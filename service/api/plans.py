"""A plan over HTTP: goal, hypotheses, questions, team and next step go in; out comes what would make it a better one."""

from __future__ import annotations

from contextlib import aclosing

from fastapi import APIRouter, Request, Response

from service.api.critic import Critic
from service.api.gone import unless_gone
from service.api.limits import Limits
from service.api.openapi import problems
from service.api.reading import read_questions
from service.document.model import Document
from service.engine import Engine
from service.engines.linking import linking
from service.events import Done
from service.language.offloop import off_loop
from service.plans.considered import Considered, considered
from service.plans.told import plan_answer, plan_of
from service.report import Cast, Report
from service.wire.plan import CritiquePlan, PlanAnswer
from service.wire.requests import job_of


def routes(critic: Critic) -> APIRouter:
    """`POST /v1/critique/plan`."""
    router = APIRouter(prefix="/v1/critique", tags=["critique"])

    @router.post(
        "/plan",
        response_model=PlanAnswer,
        response_description="The critique.",
        responses=problems(400, 401, 403, 413, 415, 421, 422, 429, 503),
        name="plan",
    )
    async def critique_plan(asked: CritiquePlan, request: Request) -> Response:
        """Judge a plan before the first interview: its goal, what could prove its hypotheses wrong, what its questions
        cover, its next step, and the self-check. What the plan is silent about is `unknown`."""
        chosen = await critic.choose(asked, request.scope["state"].get("key"))
        _check(asked, critic.limits)
        document = await unless_gone(request.receive, read_questions(asked.questions, critic.limits))
        body = await unless_gone(request.receive, _answered(critic, chosen, asked, document, request))
        return Response(body, media_type="application/json")

    return router


def _check(asked: CritiquePlan, limits: Limits) -> None:
    for place, stated in enumerate(asked.hypotheses):
        at = f"/hypotheses/{place}"
        text, pointer = (stated, at) if isinstance(stated, str) else (stated.text, f"{at}/text")
        limits.check_text(text, pointer)
    limits.check_text(asked.next_step, "/next_step")


async def _answered(
    critic: Critic, chosen: tuple[Engine, Cast], asked: CritiquePlan, document: Document, request: Request
) -> bytes:
    plan = plan_of(asked)
    hypotheses = {h.id: h.text for h in plan.hypotheses}
    engine, told = linking(*chosen, critic.engines.linker, hypotheses)
    report = await _report(critic, (engine, chosen[1]), asked, document, request)
    job = job_of(asked, document, critic.allowance)
    return await off_loop(_json, await considered(plan, report, job, told))


async def _report(
    critic: Critic, chosen: tuple[Engine, Cast], asked: CritiquePlan, document: Document, request: Request
) -> Report:
    async with aclosing(critic.judge(chosen, asked, document, request.scope["state"])) as events:
        async for event in events:
            if isinstance(event, Done):
                return event.report
    raise AssertionError("a critique ends with its report")


def _json(done: Considered) -> bytes:
    return plan_answer(done).model_dump_json().encode()
