"""A transcript over HTTP: JSON with its text or a form with its file goes in; out comes the critique and the account."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import aclosing
from typing import Any, ParamSpec, TypeVar

from fastapi import APIRouter, Request, Response

from service.api.body import FORM
from service.api.critic import Critic
from service.api.forms import Sent, as_form, as_json
from service.api.gone import unless_gone
from service.api.limits import TRANSCRIPT
from service.api.openapi import problems, streamed
from service.api.problems import Refusal
from service.api.streams import EventStream, wanted
from service.engine import Engine
from service.engines.talks import judged
from service.events import Done, Event
from service.language.offloop import off_loop, off_loop_long
from service.report import Cast
from service.transcripts.account import TranscriptReport, account
from service.transcripts.conversation import Conversation, converse
from service.transcripts.listened import Listened
from service.transcripts.model import UnreadableTranscript
from service.transcripts.reading import read_transcript
from service.transcripts.told import told as answered
from service.wire.events import told
from service.wire.model import Answered
from service.wire.problem import Fault
from service.wire.transcript_requests import CritiqueTranscript, TranscriptOptions
from service.wire.transcripts import TranscriptAnswer

P = ParamSpec("P")
T = TypeVar("T")
LONG = 20_000
"""Bytes or code points beyond which a transcript is read beside the others."""
_ANSWERS = problems(400, 401, 403, 413, 415, 421, 422, 429, 503) | streamed(TranscriptAnswer)


def routes(critic: Critic) -> APIRouter:
    """`POST /v1/critique/transcript`."""
    router = APIRouter(tags=["critique"])

    @router.post(
        TRANSCRIPT,
        response_model=TranscriptAnswer,
        response_description="The critique, and what the answers are worth.",
        responses=_ANSWERS,
        name="transcript",
        openapi_extra=_body(),
        max_body_size=critic.limits.max_transcript_bytes,
    )
    async def critique_transcript(request: Request) -> Response:
        """Judge the transcript of an interview: what was asked in its place, what the answers are worth, what to ask next.

        Send JSON with its `text`, or a form with its `file` (the only way for Word) and perhaps `options` as JSON.
        """
        form = request.headers.get("content-type", "").lower().startswith(FORM)
        sent = await (as_form(request) if form else as_json(request))
        state = request.scope["state"]
        chosen = await critic.choose(sent.options, state.get("key"))
        talk = await unless_gone(request.receive, _read(sent, critic))
        events = _accounted(_judged(critic, chosen, talk, sent.options, state), talk, sent.options)

        def tell(event: Event | TranscriptReport) -> tuple[str, Answered]:
            if isinstance(event, TranscriptReport):
                return "done", answered(event, with_text=form, quotes=sent.options.quotes)
            return told(event)

        if wanted(request.headers.get("accept", "")):
            return EventStream(events, tell, state["request_id"])
        body = await unless_gone(request.receive, _folded(events, form, sent.options.quotes))
        return Response(body, media_type="application/json")

    return router


async def account_of(critic: Critic, sent: Sent, request: Request) -> TranscriptReport:
    """The account of a transcript, for whoever keeps of it what counts. Raises Refusal."""
    state = request.scope["state"]
    chosen = await critic.choose(sent.options, state.get("key"))
    talk = await unless_gone(request.receive, _read(sent, critic))
    events = _accounted(_judged(critic, chosen, talk, sent.options, state), talk, sent.options)
    return await unless_gone(request.receive, _last(events))


async def _read(sent: Sent, critic: Critic) -> Conversation:
    """The transcript, parsed. Raises Refusal (422) where it cannot be read, or too much is asked in it."""

    def read() -> Conversation:
        return converse(read_transcript(sent.data, sent.options.format, sent.options.interviewers))

    try:
        talk = await _run(len(sent.data), read)
    except UnreadableTranscript as why:
        fault = Fault(pointer=sent.pointer, detail=str(why))
        raise Refusal(422, "unreadable_transcript", str(why), errors=[fault]) from None
    critic.limits.check_count(len(talk.document.questions))
    return talk


def _judged(
    critic: Critic, chosen: tuple[Engine, Cast], talk: Conversation, options: TranscriptOptions, state: dict[str, Any]
) -> AsyncGenerator[Event | Listened, None]:
    """The critique of a talk's questions, and what a model, where one is asked, heard in the answers."""
    job = critic.job(options, talk.document)
    return critic.watched(judged(job, *chosen, talk, critic.engines.listener), state)


async def _accounted(
    events: AsyncGenerator[Event | Listened, None], talk: Conversation, options: TranscriptOptions
) -> AsyncGenerator[Event | TranscriptReport, None]:
    """The critique's events, in place of its report at last the account of the transcript."""
    names = tuple(options.product.names) if options.product else ()
    heard: Listened | None = None
    async with aclosing(events):
        async for event in events:
            if isinstance(event, Listened):
                heard = event
            elif isinstance(event, Done):
                size, goal = len(talk.transcript.text), options.goal or ""
                yield await _run(size, account, talk, event.report, goal, names, heard)
            else:
                yield event


async def _folded(
    events: AsyncGenerator[Event | TranscriptReport, None], with_text: bool, quotes: Sequence[str]
) -> bytes:
    return await off_loop(_json, await _last(events), with_text, quotes)


async def _last(events: AsyncGenerator[Event | TranscriptReport, None]) -> TranscriptReport:
    async with aclosing(events):
        async for event in events:
            if isinstance(event, TranscriptReport):
                return event
    raise AssertionError("a critique ends with its report")


def _json(done: TranscriptReport, with_text: bool, quotes: Sequence[str]) -> bytes:
    return answered(done, with_text=with_text, quotes=quotes).model_dump_json().encode()


async def _run(size: int, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    return await (off_loop_long if size > LONG else off_loop)(work, *args, **kwargs)


def _body() -> dict[str, Any]:
    """The two ways to send a transcript, for the OpenAPI document."""
    ref = "#/components/schemas/{}"
    form = {
        "type": "object",
        "required": ["file"],
        "properties": {
            "file": {"type": "string", "format": "binary", "description": "The transcript's file, Word too."},
            "options": {"$ref": ref.format(TranscriptOptions.__name__)},
        },
    }
    content = {
        "application/json": {"schema": {"$ref": ref.format(CritiqueTranscript.__name__)}},
        FORM: {"schema": form, "encoding": {"options": {"contentType": "application/json"}}},
    }
    return {"requestBody": {"required": True, "content": content}}
