"""How the service is set up from its environment, and what it refuses to start with."""

from __future__ import annotations

import socket
from typing import Any

import pytest

from service.settings import Settings, described
from service.wiring import serving
from service.wiring.given import CannotStart, load


def test_settings_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lists are separated by commas; what is given in the call goes before."""
    monkeypatch.setenv("LASTTIME_ORIGINS", "https://a.example, chrome-extension://*")
    monkeypatch.setenv("LASTTIME_PORT", "9000")
    monkeypatch.setenv("LASTTIME_KEYLESS", "true")
    settings = load(port=9001, host=None)
    assert settings.origins == ("https://a.example", "chrome-extension://*")
    assert (settings.host, settings.port, settings.keyless) == ("127.0.0.1", 9001, True)


def test_every_setting_is_described() -> None:
    """As `serve --help` lists them, with defaults one could write into the environment."""
    shown = {name: default for name, default, what in described() if what}
    assert len(shown) == len(Settings.model_fields)
    assert shown["OPENAI_BASE_URL"] == ""
    assert (shown["LASTTIME_MAX_QUESTIONS"], shown["LASTTIME_MAX_CHARACTERS"]) == ("2000", "20000")
    assert (shown["LASTTIME_MAX_BODY_BYTES"], shown["LASTTIME_KEYLESS"]) == ("2000000", "false")


@pytest.mark.parametrize("name,value", [("port", "secret"), ("max_questions", "0"), ("origins", "a.example/secret")])
def test_a_bad_setting_is_one_clear_line(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    """It names the variable, and not its value."""
    monkeypatch.setenv(f"LASTTIME_{name.upper()}", value)
    with pytest.raises(CannotStart, match=f"^LASTTIME_{name.upper()}: ") as caught:
        serving.app()
    assert "\n" not in str(caught.value)
    assert "secret" not in str(caught.value)


def test_a_misspelt_setting_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """With the one that was probably meant, and not its value."""
    monkeypatch.setenv("LASTTIME_PRIVCY", "secret")
    with pytest.raises(CannotStart, match="LASTTIME_PRIVCY is no setting; LASTTIME_PRIVACY is one") as caught:
        load()
    assert "secret" not in str(caught.value)


def test_a_model_needs_a_place(monkeypatch: pytest.MonkeyPatch) -> None:
    """A name alone is not enough to ask anything of it."""
    monkeypatch.setenv("LASTTIME_MODEL", "small")
    with pytest.raises(CannotStart, match="OPENAI_BASE_URL"):
        load()


def test_a_port_in_use_is_one_clear_line() -> None:
    """Said before anything else is started."""
    with socket.create_server(("127.0.0.1", 0)) as taken, pytest.raises(CannotStart, match="in use"):
        serving.serve(port=taken.getsockname()[1])


@pytest.mark.parametrize(
    "changed,needed",
    [
        ({}, False),
        ({"host": "localhost"}, False),
        ({"host": "::1"}, False),
        ({"host": "127.8.8.8"}, False),
        ({"host": "0.0.0.0"}, True),
        ({"host": "::"}, True),
        ({"host": "192.0.2.7"}, True),
        ({"host": "my.example"}, True),
        ({"host": "0.0.0.0", "keyless": True}, False),
    ],
)
def test_only_loopback_is_open(changed: dict[str, Any], needed: bool) -> None:
    """Every other bind needs keys, or the flag."""
    assert serving.keys_needed(Settings(**changed)) is needed
