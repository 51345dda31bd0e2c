"""Everything that can become of a call, by name: statuses, error bodies and broken connections as terms.Failure."""

from __future__ import annotations

import json
import socket
import ssl
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

import httpx2

from service.llm.transport import ReplyTooLarge
from service.terms import Failure

Again = Literal["never", "once", "while_time_lasts"]
"""Whether the same call can succeed if it is made again."""

_QUOTA = frozenset({
    "insufficient_quota", "insufficient_balance", "billing_hard_limit_reached", "billing_not_active",
    "credit_balance_exhausted",
})  # fmt: skip
_FILTER = frozenset({"content_filter", "content_policy_violation", "responsibleaipolicyviolation"})
_MODEL = frozenset({"model_not_found", "deploymentnotfound", "invalid_model", "unknown_model", "model_not_available"})
_MISS = frozenset({"json_validate_failed", "tool_use_failed"})
"""The server read the model's reply, and it was not of the schema it had been given."""
_NO_SUCH_MODEL = ("is not a valid model", "invalid model", "model not found", "unknown model", "no endpoints found for")
_RATE = frozenset({"rate_limit_exceeded", "rate_limit_error", "too_many_requests", "resource_exhausted"})
_SERVER = frozenset({"server_error", "internal_server_error", "internal_error", "overloaded_error", "api_error"})

_ECHOES = frozenset({"input", "failed_generation", "messages", "content", "ctx", "url"})
"""Fields of an error that repeat what was sent or said."""
_LONGEST_ERROR = 4_000


@dataclass(frozen=True, slots=True)
class Trouble:
    """A call that failed: why, whether to call again, and in how many seconds the server wants that.

    `said` are the error's own words in lower case, to find parameters in that the server does not know; it may repeat
    what was sent, so it stays within the client. `missed`: the reply was read by the server and not of the schema.
    """

    failure: Failure
    again: Again = "never"
    after: float | None = None
    said: str = field(default="", repr=False)
    missed: bool = False


class CallFailed(Exception):
    """One call failed. Its message is the failure's name."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble.failure)
        self.trouble = trouble

    @property
    def failure(self) -> Failure:
        """Its name."""
        return self.trouble.failure


class Missed(Exception):
    """The model's reply was not of the shape. `text` is what it said, `wrong` says which fields were wrong and how.

    Its message is the failure's name; `wrong` quotes nothing but names of fields.
    """

    def __init__(self, failure: Failure, text: str = "", wrong: tuple[str, ...] = ()) -> None:
        super().__init__(failure)
        self.failure: Failure = failure
        self.text = text
        self.wrong = wrong


def of_status(status: int, body: object, after: float | None = None) -> Trouble:
    """A reply whose status is no success; `body` as JSON or text, `after` from its headers in seconds."""
    said = " ".join(_words(body)).lower()[:_LONGEST_ERROR]
    codes = {code.lower() for code in _codes(body)}
    failure, again = _by_status(status, said, codes)
    return Trouble(failure, again, after, said, missed=status == 400 and not codes.isdisjoint(_MISS))


def of_error(error: object) -> Trouble:
    """An error object that came with status 200, as gateways send them."""
    for code in _codes(error):
        if code.isdecimal() and 400 <= int(code) < 600:
            return of_status(int(code), error)
    codes = {code.lower() for code in _codes(error)}
    for known, status in ((_QUOTA, 429), (_FILTER, 400), (_MODEL, 404), (_RATE, 429), (_SERVER, 500)):
        if not codes.isdisjoint(known):
            return of_status(status, error)
    return Trouble("not_an_answer", "once")


def of_exception(error: BaseException) -> Trouble:
    """What broke while a call was under way: the connection, the transfer, or the reply's reading."""
    chain = list(_chain(error))
    if any(isinstance(e, ReplyTooLarge) for e in chain):
        return Trouble("too_large")
    if any(isinstance(e, (TimeoutError, httpx2.TimeoutException)) for e in chain):
        return Trouble("timeout", "while_time_lasts")
    if any(isinstance(e, ssl.SSLCertVerificationError) for e in chain):
        return Trouble("unreachable")
    for e in chain:
        if isinstance(e, socket.gaierror):
            return Trouble("unreachable", "while_time_lasts" if e.errno == socket.EAI_AGAIN else "never")
        if isinstance(e, (httpx2.UnsupportedProtocol, httpx2.LocalProtocolError, httpx2.InvalidURL, ImportError)):
            return Trouble("unreachable")
        if isinstance(e, httpx2.RemoteProtocolError):
            gone = str(e).startswith(("peer closed", "Server disconnected"))
            return Trouble("unreachable", "while_time_lasts") if gone else Trouble("not_an_answer", "once")
        if isinstance(e, (httpx2.NetworkError, httpx2.ProxyError, OSError)):
            return Trouble("unreachable", "while_time_lasts")
    return Trouble("not_an_answer", "once")


def _by_status(status: int, said: str, codes: set[str]) -> tuple[Failure, Again]:
    if status == 402 or not codes.isdisjoint(_QUOTA):
        return "quota_spent", "never"
    if not codes.isdisjoint(_FILTER):
        return "filtered", "never"
    named: dict[int, tuple[Failure, Again]] = {
        401: ("unauthorised", "never"),
        403: ("forbidden", "never"),
        408: ("timeout", "while_time_lasts"),
        409: ("rejected", "while_time_lasts"),
        429: ("rate_limited", "while_time_lasts"),
        501: ("server_error", "never"),
        505: ("server_error", "never"),
    }
    if status in named:
        return named[status]
    if status >= 500:
        return "server_error", "while_time_lasts"
    if status < 400:
        return "not_an_answer", "never"
    if not codes.isdisjoint(_MODEL) or any(words in said for words in _NO_SUCH_MODEL):
        return "unknown_model", "never"
    if status == 404 and ("model" in said or "deployment" in said) and "support" not in said:
        return "unknown_model", "never"
    if status in (404, 405) and not said:
        return "not_an_answer", "never"
    if status == 400 and not codes.isdisjoint(_MISS):
        return "not_json", "never"
    return "rejected", "never"


def _chain(error: BaseException) -> Iterator[BaseException]:
    """An exception and what it came of, nearest first."""
    seen: set[int] = set()
    current: BaseException | None = error
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        yield current
        if isinstance(current, BaseExceptionGroup):
            for inner in current.exceptions:
                yield from _chain(inner)
        current = current.__cause__ or current.__context__


def _words(body: object, depth: int = 0) -> Iterator[str]:
    """The texts of an error, without what it repeats of a request. A web page has none."""
    if depth > 6:
        return
    if isinstance(body, str):
        if "<html" not in body[:500].lower():
            yield body[:_LONGEST_ERROR]
    elif isinstance(body, Mapping):
        for key, value in body.items():
            if str(key) not in _ECHOES:
                yield from _words(value, depth + 1)
    elif isinstance(body, (list, tuple)):
        for value in body[:50]:
            yield from _words(value, depth + 1)


def _codes(body: Any, depth: int = 0) -> Iterator[str]:
    """The codes and types of an error, innermost last."""
    if isinstance(body, str) and body.startswith("{") and depth == 0:
        try:
            body = json.loads(body)
        except (ValueError, RecursionError):
            return
    if isinstance(body, list):
        body = body[0] if body else None
    if not isinstance(body, Mapping) or depth > 3:
        return
    for key in ("code", "type", "status"):
        if isinstance(body.get(key), (str, int)):
            yield str(body[key])
    for key in ("error", "innererror"):
        yield from _codes(body.get(key), depth + 1)
