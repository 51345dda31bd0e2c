"""API keys: shown once, kept as a hash, good until revoked or expired."""

from __future__ import annotations

import re
import stat
from datetime import timedelta
from pathlib import Path

import pytest

from service.store.keys import Keys
from service.store.token import id_of, mint


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A place where nothing was kept yet."""
    return tmp_path / "data" / "lasttime.sqlite3"


def test_a_key_is_found_again(path: Path) -> None:
    """By another reader of the same file, with what it may do, and its use is noted."""
    made, secret = Keys(path).new("ci", ["critique", "metrics"])
    found = Keys(path).find(secret)
    assert found is not None
    assert (found.id, found.label, found.scopes) == (made.id, "ci", frozenset({"critique", "metrics"}))
    assert [k.used is not None for k in Keys(path).all()] == [True]


def test_a_key_is_kept_as_a_hash(path: Path) -> None:
    """Neither the key nor its secret part is in the file, which only its owner may read."""
    _, secret = Keys(path).new("ci")
    kept = b"".join(p.read_bytes() for p in path.parent.iterdir())
    assert secret.encode() not in kept
    assert secret.split("_")[2].encode() not in kept
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_revoked_and_expired_keys_are_found_no_more(path: Path) -> None:
    """From the moment on."""
    keys = Keys(path)
    made, secret = keys.new("ci")
    assert keys.revoke(made.id)
    assert not keys.revoke(made.id)
    assert not keys.revoke("nobody00")
    assert keys.find(secret) is None
    assert keys.find(keys.new("old", lasts=timedelta(seconds=-1))[1]) is None
    assert [k.revoked is not None for k in keys.all()] == [True, False]


def test_reading_makes_no_file(path: Path) -> None:
    """A service that needs no keys keeps nothing."""
    keys = Keys(path)
    assert keys.readable()
    assert keys.all() == []
    assert keys.find(mint()[1]) is None
    assert not path.parent.exists()


def test_another_keys_secret_does_not_fit(path: Path) -> None:
    """A well-formed key with a known id but another secret is not that key."""
    keys = Keys(path)
    made, _ = keys.new("ci")
    forged = mint()[1]
    with_id = re.sub(r"_[a-z0-9]{8}_", f"_{made.id}_", forged)
    assert keys.find(forged) is None
    assert keys.find(with_id) is None


def test_a_key_carries_a_checksum() -> None:
    """One changed character is known without a look-up; so scanners can tell a leaked key from noise."""
    key_id, key = mint()
    assert id_of(key) == key_id
    assert re.fullmatch(r"lasttime_[a-z0-9]{8}_[0-9A-Za-z]{49}", key)
    for at in (9, 20, len(key) - 1):
        changed = key[:at] + ("a" if key[at] != "a" else "b") + key[at + 1 :]
        assert id_of(changed) is None


@pytest.mark.parametrize("scopes", [[], ["everything"]])
def test_a_key_needs_known_scopes(path: Path, scopes: list[str]) -> None:
    """None, or one nobody checks, is refused."""
    with pytest.raises(ValueError, match="scope"):
        Keys(path).new("ci", scopes)  # type: ignore[arg-type]
