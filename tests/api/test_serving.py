"""The service as served: alive under load, polite to large senders, unhurried in leaving."""

from __future__ import annotations

import socket
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx2
import pytest

from service.settings import Settings
from service.wiring import serving as wired
from tests.api.conftest import Served, serving

QUESTIONS = "/v1/critique/questions"
JSON = {"Content-Type": "application/json"}
MANY = [f"When did you last file report {n}, and would you use an app for it?" for n in range(2000)]


def test_health_answers_while_a_large_job_runs(http: httpx2.Client, served: Served) -> None:
    """The reading is done beside the event loop; small questions get their turn as well."""
    with ThreadPoolExecutor(1) as pool:
        job = pool.submit(httpx2.post, served.url + QUESTIONS, json={"questions": MANY, "max_rewrites": 0}, timeout=120)
        waits = []
        while not job.done():
            began = time.perf_counter()
            assert http.get("/healthz").status_code == 200
            waits.append(time.perf_counter() - began)
            time.sleep(0.05)
        assert job.result().json()["summary"]["questions"] == len(MANY)
    assert len(waits) > 5
    assert sorted(waits)[len(waits) // 2] < 0.25


@pytest.mark.parametrize("streamed", [False, True])
def test_ten_megabytes_get_their_answer(http: httpx2.Client, streamed: bool) -> None:
    """A client that sends far too much reads a 413, and not a broken connection."""
    part = b"a" * 1_000_000
    response = http.post(QUESTIONS, content=(part for _ in range(10)) if streamed else part * 10, headers=JSON)
    assert (response.status_code, response.json()["limit"]["name"]) == (413, "max_body_bytes")
    assert http.get("/healthz").status_code == 200


def test_a_client_that_leaves_is_worked_for_no_longer(http: httpx2.Client) -> None:
    """The critique ends with its connection."""
    with pytest.raises(httpx2.ReadTimeout):
        http.post(QUESTIONS, json={"questions": MANY}, timeout=0.5)
    until = time.monotonic() + 10
    while "lasttime_critiques_running 0.0" not in http.get("/metrics").text:
        assert time.monotonic() < until
        time.sleep(0.05)


@pytest.mark.parametrize(
    "sent",
    [
        b"\x16\x03\x01 not http at all\r\n\r\n",
        b"GET / HTTP/1.1\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: a\r\nHost: 127.0.0.1\r\n\r\n",
        b"POST /v1/critique/questions HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999999999999999999\r\n\r\n",
        b"GET /" + b"a" * 100_000 + b" HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
    ],
    ids=["tls", "no-host", "two-hosts", "boundless", "long-path"],
)
def test_broken_http_gets_a_4xx(http: httpx2.Client, served: Served, sent: bytes) -> None:
    """Below the application too."""
    address = (httpx2.URL(served.url).host, httpx2.URL(served.url).port or 0)
    with socket.create_connection(address, timeout=20) as raw:
        raw.sendall(sent)
        raw.shutdown(socket.SHUT_WR)
        answered = raw.recv(1000)
    assert answered.startswith(b"HTTP/1.1 4")
    assert http.get("/healthz").status_code == 200


def test_leaving_waits_for_what_is_under_way(settings: Settings) -> None:
    """A request that was taken is answered; the server ends after it."""
    answers: list[Any] = []
    with serving(wired.app(settings)) as it:
        asked = {"questions": MANY[:200]}
        asking = threading.Thread(
            target=lambda: answers.append(httpx2.post(it.url + QUESTIONS, json=asked, timeout=60))
        )
        asking.start()
        while not answers and "lasttime_critiques_running 1.0" not in httpx2.get(it.url + "/metrics").text:
            time.sleep(0.01)
        it.server.should_exit = True
        asking.join(timeout=60)
        it.thread.join(timeout=60)
        assert not it.thread.is_alive()
    assert answers[0].status_code == 200
