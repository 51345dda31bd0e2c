"""`lasttime key`: a key is shown once, listed without its secret, and can be taken back."""

from __future__ import annotations

from pathlib import Path

import pytest

from service.cli.main import main
from service.store.spending import Spending


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LASTTIME_DATA_DIR", str(tmp_path / "data"))


def test_from_new_to_revoked(capsys: pytest.CaptureFixture[str]) -> None:
    """The key alone is on the standard output when it is made, and nowhere later."""
    assert main(["key", "new", "browser", "--days", "30", "--scope", "critique", "--scope", "metrics"]) == 0
    made = capsys.readouterr()
    secret = made.out.strip()
    own = secret.split("_")[1]
    assert made.out == f"{secret}\n"
    assert secret not in made.err
    assert main(["key", "list"]) == 0
    listed = capsys.readouterr().out
    assert listed.startswith(f"{own}  valid    browser (critique, metrics;")
    assert secret not in listed
    assert main(["key", "revoke", own]) == 0
    capsys.readouterr()
    main(["key", "list"])
    assert capsys.readouterr().out.startswith(f"{own}  revoked  browser")


def test_a_key_is_listed_with_what_it_spent_today(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Tokens sent and answered; a key that spent nothing says nothing of it."""
    for label in ("spender", "saver"):
        main(["key", "new", label])
    spender = capsys.readouterr().out.split("_")[1]
    Spending(tmp_path / "data" / "lasttime.sqlite3").add(spender, tokens_in=12_000, tokens_out=345, calls=3)
    main(["key", "list"])
    listed = " ".join(capsys.readouterr().out.split())
    assert "12,345 tokens today)" in listed
    assert listed.count("tokens") == 1


def test_nothing_to_list_and_nothing_to_revoke(capsys: pytest.CaptureFixture[str]) -> None:
    """Before the first key there is no file, and that is no fault."""
    assert main(["key", "list"]) == 0
    assert "lasttime key new" in capsys.readouterr().out
    assert main(["key", "revoke", "abcdefgh"]) == 2
    assert "no key in use has that id" in capsys.readouterr().err


def test_a_place_that_cannot_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """One line that names the setting."""
    (tmp_path / "file").touch()
    monkeypatch.setenv("LASTTIME_DATA_DIR", str(tmp_path / "file"))
    assert main(["key", "new", "browser"]) == 2
    assert "LASTTIME_DATA_DIR" in capsys.readouterr().err
