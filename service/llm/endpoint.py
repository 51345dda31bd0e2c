"""An OpenAI-compatible server as a Model: down the ladder, with retries, a breaker and an account of what was spent."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Generic, TypeVar

from pydantic import BaseModel

from service.llm.account import Account, Prices, Watch
from service.llm.breaker import Breaker, CircuitOpen
from service.llm.completions import tokens_of, words_of
from service.llm.connection import Connection, Server
from service.llm.failures import CallFailed, Missed, Trouble
from service.llm.model import ModelFailed, Prompt, Reply
from service.llm.parsing import shaped
from service.llm.requests import Requests, Turns, asked_again
from service.llm.retries import Pace, Retries
from service.llm.rungs import LADDER, Form, Known, Rung
from service.terms import Failure

R = TypeVar("R", bound=BaseModel)

OPENAI = "https://api.openai.com/v1"
_MOST_MISSES = 4
"""Replies of one ask that may be of another shape: at two rungs, asked and asked again."""


class _OtherForm(Exception):
    """The server refused a parameter, and there is another way to ask."""


@dataclass(frozen=True, slots=True)
class _Ask(Generic[R]):
    """One ask under way."""

    prompt: Prompt
    shape: type[R]
    most_tokens: int
    retries: Retries
    account: Account


class Endpoint:
    """One model of one server.

    `base_url` ends in the version (`…/v1`); None is OpenAI's. Prices are for a million tokens. `concurrency` calls are
    under way at once, one may take `seconds`, and an ask retries `attempts` - 1 times at most over all its calls.
    `temperature` and `seed` are left out where None, and where the server refuses them. Usable from several event loops
    one after another: `close` it in each.

    Raises ValueError for a base URL that is none.
    """

    def __init__(
        self,
        model: str,
        *,
        api_key: str | None = None,
        base_url: str | None = None,
        price_in: float | None = None,
        price_out: float | None = None,
        concurrency: int = 8,
        seconds: float = 60.0,
        attempts: int = 3,
        most_bytes: int = 2_000_000,
        temperature: float | None = 0.0,
        seed: int | None = 1,
        pace: Pace | None = None,
        breaker: Breaker | None = None,
        watch: Watch | None = None,
    ) -> None:
        url, key = base_url or OPENAI, (api_key or "").strip()
        sampling = {name: v for name, v in (("temperature", temperature), ("seed", seed)) if v is not None}
        self._model = model
        self._connection = Connection(Server(url, key, seconds, most_bytes, concurrency))
        self._requests = Requests(model, url, sampling)
        self._prices = None if price_in is None or price_out is None else Prices(price_in, price_out)
        self._attempts = attempts
        self._pace = pace or Pace()
        self._breaker = breaker or Breaker()
        self._watch = watch
        self._known = Known()

    @property
    def name(self) -> str:
        """The model's name as the server knows it."""
        return self._model

    @property
    def rung(self) -> Rung:
        """The rung of the ladder at which the next ask is put."""
        return self._known.form().rung

    async def ask(self, prompt: Prompt, shape: type[R], *, until: float | None, most_tokens: int) -> Reply[R]:
        """The answer as a `shape`. Raises ModelFailed; see Model.ask."""
        account = Account(self._prices)
        retries = Retries(self._attempts, self._pace, until, lambda: not self._breaker.is_open)
        left = None if until is None else until - time.monotonic()
        try:
            if left is not None and left <= 0:
                raise TimeoutError
            async with asyncio.timeout(left):
                value = await self._answer(_Ask(prompt, shape, most_tokens, retries, account))
        except TimeoutError:
            raise ModelFailed("deadline", account.usage) from None
        except (CallFailed, Missed) as failed:
            raise ModelFailed(failed.failure, account.usage) from None
        return Reply(value, account.usage)

    def forget(self, prompt: Prompt, shape: type[BaseModel], *, most_tokens: int) -> None:
        """Nothing: no answer is remembered here."""

    async def close(self) -> None:
        """Close the connections that were opened from the running loop."""
        await self._connection.close()

    async def _answer(self, ask: _Ask[R]) -> R:
        """Down the ladder: ask, once again at a rung where the reply was of another shape, then at the next rung."""
        again: set[Rung] = set()
        turns: Turns = ()
        misses = 0
        while True:
            form = self._known.form()
            try:
                return await ask.retries.run(partial(self._call, ask, form, turns))
            except _OtherForm:
                turns = ()
            except Missed as missed:
                self._known.missed(form)
                misses += 1
                stays = self.rung == form.rung
                if misses == _MOST_MISSES or (stays and form.rung in again):
                    raise
                again.add(form.rung)
                turns = asked_again(missed) if stays else ()

    async def _call(self, ask: _Ask[R], form: Form, turns: Turns) -> R:
        """One request and what became of it. Raises CallFailed, Missed, _OtherForm."""
        if self._breaker.refuses:
            raise CallFailed(Trouble("circuit_open"))
        request = self._requests.build(form, ask.prompt, ask.shape, ask.most_tokens, turns)
        async with self._connection.place():
            try:
                self._breaker.enter()
            except CircuitOpen:
                raise CallFailed(Trouble("circuit_open")) from None
            ask.account.calls += 1
            began = time.monotonic()
            failure: Failure | None = None
            ended = False
            try:
                completion = await self._connection.complete(request)
                self._used(ask, request, completion)
                value = shaped(words_of(completion), ask.shape, repair=form.rung == LADDER[-1])
                ended = True
            except (CallFailed, Missed) as failed:
                failure, ended = failed.failure, True
                self._heed(form, failed)
                raise
            finally:
                self._count(failure, time.monotonic() - began, ended=ended)
        self._known.kept()
        return value

    def _heed(self, form: Form, failed: CallFailed | Missed) -> None:
        """Raise what a refusal by the server means where it means more than that."""
        if not isinstance(failed, CallFailed):
            return
        if failed.trouble.missed:
            raise Missed(failed.failure) from None
        if self._known.refused(form, failed.trouble):
            raise _OtherForm from None

    def _used(self, ask: _Ask[R], request: Mapping[str, object], completion: Mapping[str, object]) -> None:
        tokens = tokens_of(completion, request["messages"])
        ask.account.add(*tokens)
        if self._watch:
            self._watch.model_used(*tokens)

    def _count(self, failure: Failure | None, seconds: float, *, ended: bool) -> None:
        if ended:
            self._breaker.leave(failure)
        else:
            self._breaker.leave_early(seconds)
        if self._watch:
            self._watch.model_called((failure or "answered") if ended else "cut", seconds)
            self._watch.model_circuit(self._breaker.is_open)
