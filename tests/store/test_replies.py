"""Kept replies: found again, bounded, ageing; whatever ails the file, it is only a miss."""

from __future__ import annotations

import hashlib
import sqlite3
import stat
import tempfile
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from structlog.testing import capture_logs

from service.store.replies import Replies
from tests.store.places import read_only, run_at_once


class Clock:
    """Seconds that pass when told to."""

    def __init__(self) -> None:
        self.seconds = 1_000_000.0

    def now(self) -> float:
        """The seconds so far."""
        return self.seconds


def key(name: object) -> str:
    """A key as callers make it."""
    return hashlib.sha256(str(name).encode()).hexdigest()


def texts(replies: Replies, *names: object) -> list[str | None]:
    """What is kept under the names."""
    return [found.text if (found := replies.find(key(name))) else None for name in names]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A place where nothing was kept yet."""
    return tmp_path / "data" / "replies.sqlite3"


def test_a_reply_is_found_again(path: Path) -> None:
    """By another reader of the same file, as it was, under its own key only; looking makes no file."""
    assert Replies(path).find(key("a")) is None
    assert not path.parent.exists()
    Replies(path).keep(key("a"), '{"said":"“PERSON_1”, 🙂"}', 12, 34)
    found = Replies(path).find(key("a"))
    assert found
    assert (found.text, found.tokens_in, found.tokens_out) == ('{"said":"“PERSON_1”, 🙂"}', 12, 34)
    assert Replies(path).find(key("b")) is None


def test_the_file_is_its_owners(path: Path) -> None:
    """Nobody else may read it, nor what SQLite puts beside it; no name of a file tells what is inside."""
    replies = Replies(path)
    replies.keep(key("a"), '"Kowalczyk"')
    with closing(sqlite3.connect(path)) as db:
        db.execute("INSERT INTO reply SELECT x'00', text, size, 0, 0, made, used FROM reply")
        beside = sorted(path.parent.iterdir())
        assert len(beside) > 1
        assert {stat.S_IMODE(p.stat().st_mode) for p in beside} == {0o600}
        assert {p.name.partition("-")[0] for p in beside} == {path.name}


def test_the_longest_unused_go_first(path: Path) -> None:
    """What was used again stays, though it is older."""
    clock = Clock()
    replies = Replies(path, most=3, now=clock.now)
    for name in "abc":
        replies.keep(key(name), name)
        clock.seconds += 100
    replies.use(key("a"))
    clock.seconds += 100
    replies.keep(key("d"), "d")
    assert texts(replies, "a", "b", "c", "d") == ["a", None, "c", "d"]


def test_what_takes_too_much_room_is_not_kept(path: Path) -> None:
    """One huge reply does not drive out all others."""
    replies = Replies(path, most_bytes=1000)
    replies.keep(key("a"), "x" * 100)
    replies.keep(key("huge"), "x" * 251)
    assert texts(replies, "a", "huge") == ["x" * 100, None]


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(1, 25)), max_size=7))
@settings(max_examples=6, deadline=None)
def test_it_never_holds_more_than_it_may(kept: list[tuple[int, int]]) -> None:
    """Whatever comes: within both bounds, and the last reply is there."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "replies.sqlite3"
        replies = Replies(path, most=4, most_bytes=100)
        for name, size in kept:
            replies.keep(key(name), "é" * (size // 2) + "x" * (size % 2))
            with closing(sqlite3.connect(path)) as db:
                held = [len(text.encode()) for (text,) in db.execute("SELECT text FROM reply")]
            assert len(held) <= 4
            assert sum(held) <= 100
            assert replies.find(key(name))


@pytest.mark.parametrize("let_go", [Replies.expire, lambda replies: replies.keep(key("b"), "b")], ids=["told", "kept"])
def test_what_expired_vanishes(path: Path, let_go: Callable[[Replies], None]) -> None:
    """It is found no more, and with the next change its words are gone from the folder."""
    clock = Clock()
    replies = Replies(path, lasts=timedelta(hours=1), now=clock.now)
    replies.keep(key("a"), '"Kowalczyk"' * 500)
    clock.seconds += 3599
    replies.use(key("a"))
    assert replies.find(key("a"))
    clock.seconds += 1
    assert replies.find(key("a")) is None
    let_go(replies)
    assert b"Kowalczyk" not in b"".join(p.read_bytes() for p in path.parent.iterdir())


def test_one_reply_can_be_let_go_of(path: Path) -> None:
    """No word of it is left in the folder; the others stay."""
    replies = Replies(path)
    for name in range(10):
        replies.keep(key(name), '"Kowalczyk"' if name == 7 else '"other"')
    replies.forget(key(7))
    assert replies.find(key(7)) is None
    assert replies.find(key(6)) is not None
    assert b"Kowalczyk" not in b"".join(p.read_bytes() for p in path.parent.iterdir())


WRITER = """
import sys
from pathlib import Path
from service.store.replies import Replies
replies = Replies(Path(sys.argv[1]), most=20)
for number in range(15):
    replies.keep(f"{int(sys.argv[2]) * 1000 + number:064x}", sys.argv[2] * 300)
    assert replies.find(f"{int(sys.argv[2]) * 1000 + number:064x}")
"""


def test_two_processes_write_at_once(path: Path) -> None:
    """From the first moment on, when neither finds a file; nothing is lost but what there is no room for."""
    run_at_once(WRITER, [str(path), "1"], [str(path), "2"])
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert db.execute("SELECT COUNT(*) FROM reply").fetchone() == (20,)


def _use(replies: Replies) -> list[str]:
    """Use it in every way twice over; what it told through the log."""
    with capture_logs() as told:
        for _ in range(2):
            assert replies.find(key("a")) is None
            replies.keep(key("a"), '"Kowalczyk"')
            replies.use(key("a"))
            replies.forget(key("a"))
            replies.expire()
    assert {line["event"] for line in told} == {"replies_not_kept"}
    assert all(line.keys() == {"event", "error", "log_level"} for line in told)
    return [line["error"] for line in told]


def test_a_corrupt_file_is_a_miss(path: Path) -> None:
    """Told once by name, and left as it is, since it may be somebody's."""
    path.parent.mkdir()
    path.write_bytes(b"Not a database of ours. " * 100)
    assert _use(Replies(path)) == ["SQLITE_NOTADB"]
    assert path.read_bytes() == b"Not a database of ours. " * 100


def test_a_file_with_damage_inside_is_a_miss(path: Path) -> None:
    """Pages overwritten in the middle."""
    replies = Replies(path)
    for name in "abcdefgh":
        replies.keep(key(name), name * 3000)
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * (path.stat().st_size - 8192))
    assert _use(Replies(path)) == ["SQLITE_CORRUPT"]


def test_a_place_that_cannot_be_written_is_a_miss(path: Path, tmp_path: Path) -> None:
    """A file in the folder's stead, and a folder that is read-only."""
    (tmp_path / "file").touch()
    assert _use(Replies(tmp_path / "file" / "replies.sqlite3")) == ["FileExistsError"]
    path.parent.mkdir()
    with read_only(path.parent):
        assert _use(Replies(path)) == ["PermissionError"]
    assert not path.exists()


def test_a_locked_file_is_a_miss(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is there can be read; what is new is not kept, and then it is again."""
    monkeypatch.setattr("service.store.replies._WAIT_SECONDS", 0.02)
    replies = Replies(path)
    replies.keep(key("a"), "a")
    with closing(sqlite3.connect(path)) as other, capture_logs() as told:
        other.execute("BEGIN IMMEDIATE")
        assert texts(replies, "a") == ["a"]
        replies.keep(key("b"), "b")
        replies.keep(key("c"), "c")
        other.rollback()
        replies.keep(key("d"), "d")
    assert [line["error"] for line in told] == ["SQLITE_BUSY"]
    assert texts(replies, "a", "b", "c", "d") == ["a", None, None, "d"]


FILLER = """
import resource, signal, sys
from pathlib import Path
from structlog.testing import capture_logs
from service.store.replies import Replies
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
replies = Replies(Path(sys.argv[1]))
replies.keep("0" * 64, "first")
resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, 60_000))
with capture_logs() as told:
    for number in range(1, 8):
        replies.keep(f"{number:064x}", "x" * 9_000)
assert replies.find("0" * 64).text == "first"
assert replies.find(f"{7:064x}") is None
assert len(told) == 1, told
"""


def test_a_full_disk_is_a_miss(path: Path) -> None:
    """What was kept before is still found."""
    run_at_once(FILLER, [str(path)])


def test_text_that_is_no_unicode_is_not_kept(path: Path) -> None:
    """Half a surrogate pair, as some models write it."""
    with capture_logs():
        Replies(path).keep(key("a"), "\ud83d")
    assert Replies(path).find(key("a")) is None
