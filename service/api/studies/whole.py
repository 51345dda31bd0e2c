"""A study itself: made, listed, read, changed, deleted."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from service.api.openapi import problems
from service.api.studies.desk import Desk, owner, tag, wanted_version
from service.studies.convert import changed, new_study, study_told
from service.wire.studies import Study, StudyList
from service.wire.study_requests import ChangeStudy, NewStudy

READ = problems(401, 403, 404, 421, 429, 503)
ADDED = problems(400, 401, 403, 404, 409, 413, 415, 421, 422, 429, 503)
CHANGED = problems(400, 401, 403, 404, 412, 413, 415, 421, 422, 429, 503)


def routes(desk: Desk) -> APIRouter:
    """`/v1/studies` and `/v1/studies/{study}`."""
    router = APIRouter(prefix="/v1/studies")

    @router.post("", name="new_study", status_code=201, responses=ADDED)
    async def new(asked: NewStudy, request: Request, response: Response) -> Study:
        """Keep a new study: what is to be learned, what the team holds to be so, and who is in it."""
        desk.check(asked)
        study = new_study(asked, desk.now())
        await desk.studies.new(owner(request), study)
        tag(response, study.version)
        return study_told(study)

    @router.get("", name="studies", responses=problems(401, 403, 421, 429, 503))
    async def every(request: Request) -> StudyList:
        """Your studies, the oldest first."""
        return StudyList(studies=[study_told(each) for each in await desk.studies.all(owner(request))])

    @router.get("/{study}", name="study", responses=READ)
    async def one(study: str, request: Request, response: Response) -> Study:
        """A study, without what is kept of it; `ETag` is its version."""
        found = await desk.studies.study(owner(request), study)
        tag(response, found.version)
        return study_told(found)

    @router.patch("/{study}", name="change_study", responses=CHANGED)
    async def change(study: str, asked: ChangeStudy, request: Request, response: Response) -> Study:
        """Change what is named and leave the rest. With `If-Match` only the version that it names is changed."""
        desk.check(asked)
        kept = await desk.studies.change(
            owner(request), study, lambda old: changed(old, asked), desk.now(), wanted_version(request)
        )
        tag(response, kept.version)
        return study_told(kept)

    @router.delete("/{study}", name="delete_study", status_code=204, responses=READ)
    async def delete(study: str, request: Request) -> None:
        """Delete a study with all that is kept of it. It is gone: nothing of it can be had back."""
        await desk.studies.delete(owner(request), study)

    return router
