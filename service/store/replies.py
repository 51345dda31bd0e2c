"""Model replies on disk, so that what was answered once is not paid for again: bounded, ageing, never in the way."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from service.store.database import reading, writing
from service.store.failing import Failing

MOST = 20_000
MOST_BYTES = 100_000_000
LASTS = timedelta(days=7)
_LARGEST_SHARE = 4
_USED_AGAIN_AFTER = 60.0
_WAIT_SECONDS = 1.0
_SCHEMA = (
    """CREATE TABLE IF NOT EXISTS reply (
        key BLOB PRIMARY KEY, text TEXT NOT NULL, size INTEGER NOT NULL, tokens_in INTEGER NOT NULL,
        tokens_out INTEGER NOT NULL, made REAL NOT NULL, used REAL NOT NULL
    ) STRICT""",
    "CREATE INDEX IF NOT EXISTS reply_used ON reply (used, size)",
    "CREATE INDEX IF NOT EXISTS reply_made ON reply (made)",
)


@dataclass(frozen=True, slots=True)
class Kept:
    """A reply as it was kept: JSON text, the tokens it cost when it was made, and when that was (Unix seconds)."""

    text: str
    tokens_in: int
    tokens_out: int
    made: float


class Replies:
    """Replies by key (a sha256 in hex) in a SQLite file of their own, which several processes and threads may share.

    Only masked text is sent to a model, so only masked replies are kept; no prompt is. At most `most` replies of
    `most_bytes` bytes of text in all are held, those unused for longest going first. After `lasts` a reply is found no
    more, and the next change removes it; what goes is overwritten in the file. A file that is locked, corrupt, full or
    not to be written is told through the log once by the error's name, and is otherwise as good as empty. Calls block:
    make them off the event loop.
    """

    def __init__(
        self,
        path: Path,
        *,
        most: int = MOST,
        most_bytes: int = MOST_BYTES,
        lasts: timedelta = LASTS,
        now: Callable[[], float] = time.time,
    ) -> None:
        self._path = path
        self._most = most
        self._most_bytes = most_bytes
        self._lasts = lasts.total_seconds()
        self._now = now
        self._failing = Failing("replies_not_kept")

    def find(self, key: str) -> Kept | None:
        """The reply under a key; None without one. Writes nothing: an answer waits for this. Never raises."""
        try:
            with reading(self._path, _WAIT_SECONDS) as db:
                row = db.execute(
                    "SELECT text, tokens_in, tokens_out, made FROM reply WHERE key = ? AND made > ?",
                    (bytes.fromhex(key), self._now() - self._lasts),
                ).fetchone()
        except (OSError, sqlite3.Error) as error:
            self._failing.tell(error)
            return None
        return Kept(*row) if row else None

    def use(self, key: str) -> None:
        """Note that a reply was used now, to the minute. Never raises."""
        now = self._now()
        self._change(
            "UPDATE reply SET used = ? WHERE key = ? AND used < ?", now, bytes.fromhex(key), now - _USED_AGAIN_AFTER
        )

    def keep(self, key: str, text: str, tokens_in: int = 0, tokens_out: int = 0) -> None:
        """Keep a reply, in place of one under the same key, and let go of what is too old or too much. Never raises.

        A text that would take more than a quarter of all the room is not kept.
        """
        size, now = len(text.encode(errors="replace")), self._now()
        if size * _LARGEST_SHARE > self._most_bytes:
            return
        try:
            with writing(self._path, _WAIT_SECONDS) as db:
                _prepare(db)
                db.execute("DELETE FROM reply WHERE made <= ?", (now - self._lasts,))
                db.execute(
                    "INSERT OR REPLACE INTO reply (key, text, size, tokens_in, tokens_out, made, used)"
                    " VALUES (?, ?, ?, ?, ?, ?, ?)",
                    (bytes.fromhex(key), text, size, tokens_in, tokens_out, now, now),
                )
                self._make_room(db)
        except (OSError, sqlite3.Error, UnicodeError) as error:
            self._failing.tell(error)

    def forget(self, key: str) -> None:
        """Let go of one reply. Never raises."""
        self._change("DELETE FROM reply WHERE key = ?", bytes.fromhex(key))

    def expire(self) -> None:
        """Let go of what is too old, as `keep` does too. Never raises."""
        self._change("DELETE FROM reply WHERE made <= ?", self._now() - self._lasts)

    def _make_room(self, db: sqlite3.Connection) -> None:
        count, size = db.execute("SELECT COUNT(*), COALESCE(SUM(size), 0) FROM reply").fetchone()
        going: list[tuple[int]] = []
        oldest = db.execute("SELECT rowid, size FROM reply ORDER BY used, rowid")
        while count > self._most or size > self._most_bytes:
            row, its_size = oldest.fetchone()
            going.append((row,))
            count, size = count - 1, size - its_size
        oldest.close()
        db.executemany("DELETE FROM reply WHERE rowid = ?", going)

    def _change(self, statement: str, *values: object) -> None:
        try:
            if self._path.exists():
                with writing(self._path, _WAIT_SECONDS) as db:
                    _prepare(db)
                    db.execute(statement, values)
        except (OSError, sqlite3.Error) as error:
            self._failing.tell(error)


def _prepare(db: sqlite3.Connection) -> None:
    db.execute("PRAGMA secure_delete=ON")
    for statement in _SCHEMA:
        db.execute(statement)
