"""Who gets in: hosts, origins, keys and their scopes, rates."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from starlette.testclient import TestClient

from service.store.keys import Keys
from tests.api.conftest import Calling

QUESTIONS = "/v1/critique/questions"
ASKED = {"questions": ["When did you last file an expense report?"]}
PAGE = "https://tool.example"
EXTENSION = "chrome-extension://abcdefghijklmnopabcdefghijklmnop"


def _bearer(key: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {key}"}


def _code(response: Any) -> tuple[int, str]:
    return response.status_code, response.json().get("code", "")


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost", "LOCALHOST:1", "[::1]:8000"])
def test_loopback_names_pass(client: TestClient, host: str) -> None:
    """With any port."""
    assert client.get("/v1/rules", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "host", ["tool.example", "localhost.tool.example", "192.0.2.7:8000", "127.0.0.1.tool.example", ""]
)
def test_other_hosts_are_turned_away(client: TestClient, host: str) -> None:
    """A page that makes its own name resolve to this machine gets nothing."""
    assert _code(client.get("/healthz", headers={"Host": host})) == (421, "host_not_allowed")


def test_hosts_are_a_setting(calling: Calling) -> None:
    """A listed name passes, beside loopback."""
    listed = calling(allowed_hosts=("tool.example",))
    assert listed.get("/healthz", headers={"Host": "Tool.Example:443"}).status_code == 200
    assert listed.get("/healthz").status_code == 200
    assert listed.get("/healthz", headers={"Host": "other.example"}).status_code == 421


def test_without_keys_in_the_open_names_must_be_listed(calling: Calling) -> None:
    """An address in `Host` is safe; a name could be any page's."""
    exposed = calling(host="0.0.0.0", keyless=True)
    assert exposed.get("/healthz", headers={"Host": "192.0.2.7:8000"}).status_code == 200
    assert exposed.get("/healthz", headers={"Host": "tool.example"}).status_code == 421


@pytest.mark.parametrize("origin", [PAGE, EXTENSION, "null"])
def test_pages_may_not_call_unless_listed(client: TestClient, origin: str) -> None:
    """Neither with a preflight, nor without, and they cannot read anything."""
    headers = {"Origin": origin}
    assert _code(client.post(QUESTIONS, json=ASKED, headers=headers)) == (403, "origin_not_allowed")
    assert "access-control-allow-origin" not in client.get("/v1/rules", headers=headers).headers
    asking = {**headers, "Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "content-type"}
    assert client.options(QUESTIONS, headers=asking).status_code == 400


def test_its_own_pages_may_call(client: TestClient) -> None:
    """A page that the service itself served has the service's origin."""
    assert client.post(QUESTIONS, json=ASKED, headers={"Origin": "http://127.0.0.1:8000"}).status_code == 200


@pytest.mark.parametrize(
    "origins,origin", [((PAGE,), PAGE), (("chrome-extension://*",), EXTENSION), ((EXTENSION,), EXTENSION)]
)
def test_listed_origins_may_call_and_read_errors(calling: Calling, origins: tuple[str, ...], origin: str) -> None:
    """CORS stands outside everything, so that a page sees a refusal and not a network error."""
    listed = calling(origins=origins, max_body_bytes=2000)
    for asked, status in ((ASKED, 200), ({"questions": ["a" * 3000]}, 413)):
        response = listed.post(QUESTIONS, json=asked, headers={"Origin": origin})
        assert (response.status_code, response.headers["access-control-allow-origin"]) == (status, origin)
    asking = {
        "Origin": origin,
        "Access-Control-Request-Method": "POST",
        "Access-Control-Request-Headers": "authorization",
    }
    assert listed.options(QUESTIONS, headers=asking).status_code == 200


def test_keys_are_needed_off_loopback(calling: Calling, keys: Keys) -> None:
    """Any bind but loopback wants a key with the scope; health and docs are open."""
    exposed = calling(host="0.0.0.0")
    assert _code(exposed.post(QUESTIONS, json=ASKED)) == (401, "unauthorised")
    assert _code(exposed.get("/v1/rules")) == (401, "unauthorised")
    assert _code(exposed.get("/metrics")) == (401, "unauthorised")
    assert all(exposed.get(url).status_code == 200 for url in ("/healthz", "/readyz", "/docs", "/openapi.json"))
    _, critic = keys.new("ci", ["critique"])
    _, scraper = keys.new("prometheus", ["metrics"])
    _, owner = keys.new("owner", ["admin"])
    assert exposed.post(QUESTIONS, json=ASKED, headers=_bearer(critic)).status_code == 200
    assert _code(exposed.post(QUESTIONS, json=ASKED, headers=_bearer(scraper))) == (403, "forbidden")
    assert _code(exposed.get("/metrics", headers=_bearer(critic))) == (403, "forbidden")
    assert exposed.get("/metrics", headers=_bearer(scraper)).status_code == 200
    assert exposed.get("/metrics", headers=_bearer(owner)).status_code == 200


def test_a_bad_key_is_refused_wherever(client: TestClient, keys: Keys) -> None:
    """Also on loopback: revoked, expired, mistyped, or no key at all."""
    key, revoked = keys.new("gone")
    keys.revoke(key.id)
    _, expired = keys.new("old", lasts=timedelta(seconds=-1))
    _, good = keys.new("good")
    for bad in (revoked, expired, good[:-1] + ("a" if good[-1] != "a" else "b"), "x", ""):
        response = client.get("/v1/rules", headers=_bearer(bad))
        assert _code(response) == (401, "unauthorised")
        assert response.headers["www-authenticate"].startswith("Bearer")
    assert client.get("/v1/rules", headers=_bearer(good)).status_code == 200


def test_keyless_is_said_outright(calling: Calling) -> None:
    """Only the flag opens another bind without keys."""
    assert calling(host="0.0.0.0", keyless=True).get("/v1/rules", headers={"Host": "192.0.2.7"}).status_code == 200


def test_rates_are_counted_by_key_or_address(calling: Calling, keys: Keys) -> None:
    """Past the budget 429 says when to come back; another key has its own; health is never counted."""
    limited = calling(requests_per_minute=2)
    _, key = keys.new("ci")
    left = [limited.get("/v1/rules").headers["ratelimit"] for _ in range(2)]
    assert left == ['"requests";r=1;t=60', '"requests";r=0;t=60']
    response = limited.get("/v1/rules")
    assert _code(response) == (429, "rate_limited")
    assert response.json()["limit"]["setting"] == "LASTTIME_REQUESTS_PER_MINUTE"
    assert 1 <= int(response.headers["retry-after"]) <= 60
    assert limited.get("/v1/rules", headers=_bearer(key)).status_code == 200
    assert all(limited.get("/healthz").status_code == 200 for _ in range(3))


def test_guessing_keys_spends_the_budget(calling: Calling) -> None:
    """What fails to get in counts too."""
    limited = calling(host="0.0.0.0", requests_per_minute=2)
    codes = [limited.get("/v1/rules", headers=_bearer("guess")).status_code for _ in range(3)]
    assert codes == [401, 401, 429]


def test_request_ids_are_the_clients_own_if_uuids(client: TestClient) -> None:
    """Any other text could be anything, and is replaced."""
    given = "0b8e5f0e-6f0c-4a52-9d0e-0a3c1f6f2d11"
    assert client.get("/healthz", headers={"X-Request-Id": given}).headers["x-request-id"] == given
    assert client.get("/healthz", headers={"X-Request-Id": "my-text"}).headers["x-request-id"] != "my-text"
