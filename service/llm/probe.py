"""One way to ask at a time: what a server makes of each rung, without the ladder's memory and without retries."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass, replace

from service.llm.completions import tokens_of, words_of
from service.llm.connection import Connection, Server
from service.llm.failures import CallFailed, Missed, Trouble
from service.llm.model import Prompt, Usage
from service.llm.parsing import shaped
from service.llm.replies import RelevanceReply
from service.llm.requests import Requests
from service.llm.rungs import LADDER, Form, Known, Rung
from service.terms import Failure

SAID = '{"questions": [{"id": "q1", "relevance": 7}]}'
"""What the model is asked to repeat: even one that understands nothing can."""
_PROMPT = Prompt("probe", "", "You repeat the user's words and add nothing.", f"Repeat this: {SAID}", "")
_MOST_TOKENS = 300
"""A model that thinks before it speaks needs most of them, one that rambles is cut."""
_MOST_PARAMETERS = 4
"""Calls at one rung in which a server may refuse one optional parameter after another."""
_MOST_BYTES = 2_000_000


@dataclass(frozen=True, slots=True)
class Probed:
    """What came of a rung: the failure's name or None where it was served, the seconds, and what all its calls cost."""

    rung: Rung
    failure: Failure | None
    seconds: float
    usage: Usage


class Probe:
    """Asks one model of one server for the same small reply at any rung; one call may take `seconds`.

    What a server does not know of the optional parameters is remembered from rung to rung. Raises ValueError for a
    base URL that is none.
    """

    def __init__(self, model: str, *, base_url: str, api_key: str | None, seconds: float) -> None:
        self._connection = Connection(Server(base_url, (api_key or "").strip(), seconds, _MOST_BYTES, 1))
        self._requests = Requests(model, base_url, {"temperature": 0.0, "seed": 1})
        self._seconds = seconds
        self._known = Known()

    async def ask(self, rung: Rung) -> Probed:
        """One small reply at a rung."""
        usage, began = Usage(), time.monotonic()
        failure: Failure | None = None
        for _ in range(_MOST_PARAMETERS):
            form = replace(self._known.form(), rung=rung)
            try:
                async with asyncio.timeout(self._seconds):
                    spent, failed = await self._call(form)
            except TimeoutError:
                spent, failed = Usage(calls=1), Trouble("timeout")
            usage += spent
            failure = failed.failure if failed else None
            if failed is None or not self._known.refused(form, failed):
                break
            if replace(self._known.form(), rung=rung) == form:
                failure = "rejected"  # The rung itself, whatever status the server gives it.
                break
        return Probed(rung, failure, time.monotonic() - began, usage)

    async def close(self) -> None:
        """Let go of the connection."""
        await self._connection.close()

    async def _call(self, form: Form) -> tuple[Usage, Trouble | None]:
        request = self._requests.build(form, _PROMPT, RelevanceReply, _MOST_TOKENS, ())
        usage = Usage(calls=1)
        try:
            completion = await self._connection.complete(request)
            usage += Usage(*tokens_of(completion, request["messages"]))
            shaped(words_of(completion), RelevanceReply, repair=form.rung == LADDER[-1])
        except CallFailed as failed:
            return usage, failed.trouble
        except Missed as missed:
            return usage, Trouble(missed.failure)
        return usage, None
