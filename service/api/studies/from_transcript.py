"""An interview added from its transcript in one call: judged, counted, and the counts kept; never the text."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from service.api.critic import Critic
from service.api.forms import Sent
from service.api.studies.desk import Desk, owner, tag
from service.api.studies.whole import ADDED
from service.api.transcripts import account_of
from service.language.offloop import off_loop
from service.studies.convert import interview_told, new_interview
from service.studies.from_transcript import interview_from
from service.wire.studies import Interview
from service.wire.study_requests import NewInterview
from service.wire.transcript_requests import KeepTranscript


def routes(desk: Desk, critic: Critic) -> APIRouter:
    """`/v1/studies/{study}/transcripts`."""
    router = APIRouter(prefix="/v1/studies/{study}/transcripts")

    @router.post("", name="add_transcript", status_code=201, responses=ADDED)
    async def add(study: str, asked: KeepTranscript, request: Request, response: Response) -> Interview:
        """Judge a transcript and add the interview: its questions and the participant's statements, counted.

        Its facts are marked, and its questions held against the goal and the assumptions of the study. What is told of
        it beside (who asked, who listened, when) stands in `interview`. The text is not kept, nor a word of it.
        """
        told = asked.interview or NewInterview()
        desk.check(told)
        whose = owner(request)
        kept = await desk.studies.study(whose, study)
        # A study keeps no rewrite, so none is made.
        options = asked.transcript.model_copy(update={"goal": asked.transcript.goal or kept.goal, "max_rewrites": 0})
        done = await account_of(critic, Sent(options.text, options, "/transcript/text"), request)
        key = await desk.studies.fact_key(whose, study)
        found = await off_loop(interview_from, done, told, kept, key)
        interview = new_interview(found, desk.now())
        await desk.studies.add(whose, study, interview)
        tag(response, interview.version)
        return interview_told(interview)

    return router
