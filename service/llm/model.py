"""A language model as the rest of the service knows it: asked one thing, it answers in a shape or fails by name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from pydantic import BaseModel

from service.engine import Usage as Usage
from service.terms import Failure

R = TypeVar("R", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Prompt:
    """A prompt filled in, ready to be sent: one system message and one user message.

    `name` and `digest` are the prompt file's (12 hex digits over its text). `key` (a sha256) tells what is asked from
    anything else that could be asked, whatever delimiters stand around the text.
    """

    name: str
    digest: str
    system: str
    user: str
    key: str


@dataclass(frozen=True, slots=True)
class Reply(Generic[R]):
    """An answer of the shape asked for, and what it cost in all; `usage.calls` is 0 where it was remembered."""

    value: R
    usage: Usage


class ModelFailed(Exception):
    """No usable answer came. Its message is the failure's name and never holds text that was sent or received."""

    def __init__(self, failure: Failure, usage: Usage | None = None) -> None:
        super().__init__(failure)
        self.failure: Failure = failure
        self.usage = usage or Usage()


class Model(Protocol):
    """Something that answers prompts."""

    @property
    def name(self) -> str:
        """The model's own name, as reports and evaluations show it."""
        ...

    async def ask(self, prompt: Prompt, shape: type[R], *, until: float | None, most_tokens: int) -> Reply[R]:
        """The answer to a prompt as a `shape`, of at most `most_tokens` tokens, before `until` (of `time.monotonic()`).

        Raises ModelFailed. Cancelling the call ends the spending.
        """
        ...

    def forget(self, prompt: Prompt, shape: type[BaseModel], *, most_tokens: int) -> None:
        """Remember an answer no longer, where it was: it had the shape, but was no use all the same."""
        ...

    async def close(self) -> None:
        """Let go of connections."""
        ...
