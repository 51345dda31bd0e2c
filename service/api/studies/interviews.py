"""The interviews of a study: when, with whom of the team, and their numbers."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from service.api.studies.desk import Desk, owner, tag, wanted_version
from service.api.studies.whole import ADDED, CHANGED, READ
from service.studies import model
from service.studies.convert import changed, interview_told, new_interview
from service.wire.studies import Interview, InterviewList
from service.wire.study_requests import ChangeInterview, NewInterview


def routes(desk: Desk) -> APIRouter:
    """`/v1/studies/{study}/interviews`."""
    router = APIRouter(prefix="/v1/studies/{study}/interviews")

    @router.post("", name="add_interview", status_code=201, responses=ADDED)
    async def add(study: str, asked: NewInterview, request: Request, response: Response) -> Interview:
        """Add an interview: who asked, listened and read the notes, and what was counted in it. Leave out what is not known."""
        desk.check(asked)
        interview = new_interview(asked, desk.now())
        await desk.studies.add(owner(request), study, interview)
        tag(response, interview.version)
        return interview_told(interview)

    @router.get("", name="interviews", responses=READ)
    async def every(study: str, request: Request) -> InterviewList:
        """All of a study's, the oldest first."""
        found = await desk.studies.parts(owner(request), study, model.Interview)
        return InterviewList(interviews=[interview_told(each) for each in found])

    @router.get("/{id}", name="interview", responses=READ)
    async def one(study: str, id: str, request: Request, response: Response) -> Interview:
        """One of them; `ETag` is its version."""
        found = await desk.studies.part(owner(request), study, model.Interview, id)
        tag(response, found.version)
        return interview_told(found)

    @router.patch("/{id}", name="change_interview", responses=CHANGED)
    async def change(study: str, id: str, asked: ChangeInterview, request: Request, response: Response) -> Interview:
        """Change what is named and leave the rest. With `If-Match` only the version that it names is changed."""
        desk.check(asked)
        kept = await desk.studies.change_part(
            owner(request), study, model.Interview, id, lambda old: changed(old, asked), wanted_version(request)
        )
        tag(response, kept.version)
        return interview_told(kept)

    @router.delete("/{id}", name="delete_interview", status_code=204, responses=READ)
    async def delete(study: str, id: str, request: Request) -> None:
        """Delete an interview with its insights. They are gone."""
        await desk.studies.delete_part(owner(request), study, model.Interview, id)

    return router
