"""Critiques over HTTP: a list of questions or a guide goes in; out comes the answer, or a stream of what leads to it."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Coroutine
from contextlib import aclosing
from typing import Any

from fastapi import APIRouter, Request, Response

from service.api.critic import Critic
from service.api.gone import unless_gone
from service.api.openapi import problems, streamed
from service.api.reading import read_guide, read_questions
from service.api.streams import EventStream, wanted
from service.document.model import Document
from service.engine import Engine
from service.events import Done, Event
from service.language.offloop import off_loop
from service.report import Cast, Report
from service.wire.answer import Answer
from service.wire.events import told
from service.wire.requests import CritiqueGuide, CritiqueQuestions, Options
from service.wire.serialise import answer

_ANSWERS = problems(400, 401, 403, 413, 415, 421, 422, 429, 503) | streamed()


def routes(critic: Critic) -> APIRouter:
    """`POST /v1/critique/…`."""
    router = APIRouter(prefix="/v1/critique", tags=["critique"])

    @router.post(
        "/questions", response_model=Answer, response_description="The critique.", responses=_ANSWERS, name="questions"
    )
    async def critique_questions(asked: CritiqueQuestions, request: Request) -> Response:
        """Judge questions one by one, each alone. Offsets count from the start of each question."""
        chosen = await critic.choose(asked, request.scope["state"].get("key"))
        return await _respond(request, chosen, asked, read_questions(asked.questions, critic.limits))

    @router.post(
        "/guide", response_model=Answer, response_description="The critique.", responses=_ANSWERS, name="guide"
    )
    async def critique_guide(asked: CritiqueGuide, request: Request) -> Response:
        """Judge an interview guide as one text: who is asked what, in which order, and a revision of it."""
        chosen = await critic.choose(asked, request.scope["state"].get("key"))
        return await _respond(request, chosen, asked, read_guide(asked.text, asked.format, critic.limits))

    async def _respond(
        request: Request, chosen: tuple[Engine, Cast], options: Options, reading: Coroutine[Any, Any, Document]
    ) -> Response:
        state = request.scope["state"]
        document = await unless_gone(request.receive, reading)
        events = critic.judge(chosen, options, document, state)
        if wanted(request.headers.get("accept", "")):
            return EventStream(events, told, state["request_id"])

        body = await unless_gone(request.receive, _folded(events))
        return Response(body, media_type="application/json")

    return router


async def _folded(events: AsyncGenerator[Event, None]) -> bytes:
    async with aclosing(events):
        async for event in events:
            if isinstance(event, Done):
                return await off_loop(_json, event.report)
    raise AssertionError("a critique ends with its report")


def _json(report: Report) -> bytes:
    return answer(report).model_dump_json().encode()
