"""The decisions of a study: what is done otherwise now, and why."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from service.api.studies.desk import Desk, owner, tag, wanted_version
from service.api.studies.whole import ADDED, CHANGED, READ
from service.studies import model
from service.studies.convert import changed, decision_told, new_decision
from service.wire.studies import Decision, DecisionList
from service.wire.study_requests import ChangeDecision, NewDecision


def routes(desk: Desk) -> APIRouter:
    """`/v1/studies/{study}/decisions`."""
    router = APIRouter(prefix="/v1/studies/{study}/decisions")

    @router.post("", name="add_decision", status_code=201, responses=ADDED)
    async def add(study: str, asked: NewDecision, request: Request, response: Response) -> Decision:
        """Add a decision, and the insights that it rests on."""
        desk.check(asked)
        decision = new_decision(asked, desk.now())
        await desk.studies.add(owner(request), study, decision)
        tag(response, decision.version)
        return decision_told(decision)

    @router.get("", name="decisions", responses=READ)
    async def every(study: str, request: Request) -> DecisionList:
        """All of a study's, the oldest first."""
        found = await desk.studies.parts(owner(request), study, model.Decision)
        return DecisionList(decisions=[decision_told(each) for each in found])

    @router.get("/{id}", name="decision", responses=READ)
    async def one(study: str, id: str, request: Request, response: Response) -> Decision:
        """One of them; `ETag` is its version."""
        found = await desk.studies.part(owner(request), study, model.Decision, id)
        tag(response, found.version)
        return decision_told(found)

    @router.patch("/{id}", name="change_decision", responses=CHANGED)
    async def change(study: str, id: str, asked: ChangeDecision, request: Request, response: Response) -> Decision:
        """Change what is named and leave the rest. With `If-Match` only the version that it names is changed."""
        desk.check(asked)
        kept = await desk.studies.change_part(
            owner(request), study, model.Decision, id, lambda old: changed(old, asked), wanted_version(request)
        )
        tag(response, kept.version)
        return decision_told(kept)

    @router.delete("/{id}", name="delete_decision", status_code=204, responses=READ)
    async def delete(study: str, id: str, request: Request) -> None:
        """Delete a decision. It is gone."""
        await desk.studies.delete_part(owner(request), study, model.Decision, id)

    return router
