"""Failures by name: statuses, codes, errors that come as a success, and exceptions."""

from __future__ import annotations

import socket
import ssl

import httpx2
import pytest

from service.llm.failures import of_error, of_exception, of_status
from service.llm.transport import ReplyTooLarge


@pytest.mark.parametrize(
    "status,body,failure,again",
    [
        (400, {"message": "Bad"}, "rejected", "never"),
        (400, {"message": "foo is not a valid model ID", "code": 400}, "unknown_model", "never"),
        (400, {"message": "Invalid model: foo", "type": "invalid_model"}, "unknown_model", "never"),
        (400, {"code": "content_filter", "innererror": {"code": "ResponsibleAIPolicyViolation"}}, "filtered", "never"),
        (401, {}, "unauthorised", "never"),
        (402, {}, "quota_spent", "never"),
        (403, {}, "forbidden", "never"),
        (404, {"message": "model 'x' not found, try pulling it first"}, "unknown_model", "never"),
        (404, {"code": "DeploymentNotFound", "message": "no"}, "unknown_model", "never"),
        (404, {"message": "File Not Found"}, "rejected", "never"),
        (404, "<html>Not Found</html>", "not_an_answer", "never"),
        (408, {}, "timeout", "while_time_lasts"),
        (409, {}, "rejected", "while_time_lasts"),
        (413, {"message": "Request too large"}, "rejected", "never"),
        (429, {"code": "rate_limit_exceeded"}, "rate_limited", "while_time_lasts"),
        (429, {"type": "insufficient_quota"}, "quota_spent", "never"),
        (429, [{"error": {"code": 429, "status": "RESOURCE_EXHAUSTED"}}], "rate_limited", "while_time_lasts"),
        (500, {}, "server_error", "while_time_lasts"),
        (501, {}, "server_error", "never"),
        (529, {}, "server_error", "while_time_lasts"),
        (302, {}, "not_an_answer", "never"),
    ],
)
def test_a_status_has_a_name(status: int, body: object, failure: str, again: str) -> None:
    """Its body's codes come before the number."""
    trouble = of_status(status, body)
    assert (trouble.failure, trouble.again) == (failure, again)


@pytest.mark.parametrize(
    "error,failure",
    [
        ({"code": 429, "message": "x"}, "rate_limited"),
        ({"code": 502}, "server_error"),
        ({"code": "insufficient_quota"}, "quota_spent"),
        ({"type": "overloaded_error"}, "server_error"),
        ({"code": "model_not_found"}, "unknown_model"),
        ({"message": "what?"}, "not_an_answer"),
        ("what?", "not_an_answer"),
        ([], "not_an_answer"),
    ],
)
def test_an_error_that_came_as_a_success_has_one_too(error: object, failure: str) -> None:
    """By the code it carries."""
    assert of_error(error).failure == failure


def _caused(error: BaseException, by: BaseException) -> BaseException:
    error.__cause__ = by
    return error


@pytest.mark.parametrize(
    "error,failure,again",
    [
        (ReplyTooLarge(), "too_large", "never"),
        (TimeoutError(), "timeout", "while_time_lasts"),
        (httpx2.ConnectTimeout("x"), "timeout", "while_time_lasts"),
        (_caused(httpx2.ConnectError("x"), ConnectionRefusedError()), "unreachable", "while_time_lasts"),
        (_caused(httpx2.ConnectError("x"), ssl.SSLCertVerificationError("x")), "unreachable", "never"),
        (_caused(httpx2.ConnectError("x"), socket.gaierror(socket.EAI_NONAME, "x")), "unreachable", "while_time_lasts"),
        (httpx2.ReadError("x"), "unreachable", "while_time_lasts"),
        (httpx2.RemoteProtocolError("peer closed connection"), "unreachable", "while_time_lasts"),
        (httpx2.RemoteProtocolError("illegal chunk header"), "not_an_answer", "once"),
        (httpx2.UnsupportedProtocol("x"), "unreachable", "never"),
        (httpx2.InvalidURL("x"), "unreachable", "never"),
        (httpx2.DecodingError("x"), "not_an_answer", "once"),
        (RecursionError(), "not_an_answer", "once"),
    ],
)
def test_an_exception_has_one(error: BaseException, failure: str, again: str) -> None:
    """By what lies beneath it."""
    trouble = of_exception(_caused(RuntimeError("outer"), error))
    assert (trouble.failure, trouble.again) == (failure, again)


def test_an_error_s_own_words_are_not_shown() -> None:
    """They may repeat the user's."""
    assert "secret" not in repr(of_status(400, {"message": "secret"}))
