"""An interview added from its transcript in one call: judged, counted, and the counts kept; never the text."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from service.api.critic import Critic
from service.api.forms import Sent
from service.api.studies.desk import Desk, owner, tag
from service.api.studies.whole import ADDED
from service.api.transcripts import account_of
from service.studies.convert import interview_told, new_interview
from service.studies.from_report import interview_of
from service.wire.studies import Interview
from service.wire.study_requests import NewInterview
from service.wire.transcript_requests import KeepTranscript


def routes(desk: Desk, critic: Critic) -> APIRouter:
    """`/v1/studies/{study}/transcripts`."""
    router = APIRouter(prefix="/v1/studies/{study}/transcripts")

    @router.post("", name="add_transcript", status_code=201, responses=ADDED)
    async def add(study: str, asked: KeepTranscript, request: Request, response: Response) -> Interview:
        """Judge a transcript and add the interview: its questions and the participant's statements, counted.

        What is told of it beside (who asked, who listened, when) stands in `interview`. The text is not kept.
        """
        told = asked.interview or NewInterview()
        desk.check(told)
        done = await account_of(critic, Sent(asked.transcript.text, asked.transcript, "/transcript/text"), request)
        interview = new_interview(interview_of(done.report, told, done.answers.statements), desk.now())
        await desk.studies.add(owner(request), study, interview)
        tag(response, interview.version)
        return interview_told(interview)

    return router
