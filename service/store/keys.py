"""API keys on disk: who may do what until when. The key itself is shown once and never kept."""

from __future__ import annotations

import hmac
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Literal, get_args

from service.store.database import reading, writing
from service.store.token import digest, id_of, mint

Scope = Literal["critique", "studies", "metrics", "admin"]
SCOPES: tuple[Scope, ...] = get_args(Scope)
_USED_AGAIN_AFTER = timedelta(minutes=1)
_TABLE = """
CREATE TABLE IF NOT EXISTS api_key (
    id TEXT PRIMARY KEY, digest BLOB NOT NULL, label TEXT NOT NULL, scopes TEXT NOT NULL,
    made TEXT NOT NULL, expires TEXT, used TEXT, revoked TEXT
) STRICT
"""
_COLUMNS = "id, label, scopes, made, expires, used, revoked"


@dataclass(frozen=True, slots=True)
class Key:
    """What is known of a key. Times are UTC; None = never."""

    id: str
    label: str
    scopes: frozenset[Scope]
    made: datetime
    expires: datetime | None = None
    used: datetime | None = None
    revoked: datetime | None = None

    def allows(self, scope: Scope) -> bool:
        """Whether the key may do what the scope names; `admin` may do everything."""
        return scope in self.scopes or "admin" in self.scopes

    def valid(self, now: datetime) -> bool:
        """Neither revoked nor expired."""
        return self.revoked is None and (self.expires is None or now < self.expires)


class Keys:
    """The keys kept in one SQLite file. Any thread may call; each call opens the file anew, so changes hold at once."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @property
    def path(self) -> Path:
        """The file they are in."""
        return self._path

    def new(
        self, label: str, scopes: Iterable[Scope] = ("critique",), lasts: timedelta | None = None
    ) -> tuple[Key, str]:
        """Make a key: what is known of it, and the key itself, which nobody can show again.

        Raises ValueError for no scope or an unknown one.
        """
        wanted = frozenset(scopes)
        if not wanted or not wanted <= set(SCOPES):
            raise ValueError(f"A key needs at least one scope of {', '.join(SCOPES)}.")
        key_id, secret = mint()
        now = datetime.now(UTC)
        key = Key(id=key_id, label=label, scopes=wanted, made=now, expires=now + lasts if lasts else None)
        with writing(self._path) as db:
            db.execute(_TABLE)
            db.execute(
                f"INSERT INTO api_key ({_COLUMNS}, digest) VALUES (?, ?, ?, ?, ?, NULL, NULL, ?)",
                (key_id, label, " ".join(sorted(wanted)), _text(now), _text(key.expires), digest(secret)),
            )
        return key, secret

    def find(self, secret: str) -> Key | None:
        """The valid key that this is, noting that it was used; None for any other text."""
        key_id = id_of(secret)
        if key_id is None:
            return None
        row = next(iter(self._rows(f"SELECT {_COLUMNS}, digest FROM api_key WHERE id = ?", (key_id,))), None)
        if row is None or not hmac.compare_digest(row[-1], digest(secret)):
            return None
        key, now = _key(row), datetime.now(UTC)
        if not key.valid(now):
            return None
        if key.used is None or now - key.used > _USED_AGAIN_AFTER:
            self._note_use(key_id, now)
        return key

    def all(self) -> list[Key]:
        """Every key ever made, the oldest first."""
        return [_key(row) for row in self._rows(f"SELECT {_COLUMNS} FROM api_key ORDER BY made, rowid")]

    def readable(self) -> bool:
        """Whether keys can be looked up; a file that was never made is as good as an empty one."""
        try:
            self.all()
        except (OSError, sqlite3.Error):
            return False
        return True

    def revoke(self, key_id: str) -> bool:
        """Make a key useless from now on; False where no such key is in use."""
        if not any(key.id == key_id for key in self.all()):
            return False
        with writing(self._path) as db:
            done = db.execute(
                "UPDATE api_key SET revoked = ? WHERE id = ? AND revoked IS NULL", (_text(datetime.now(UTC)), key_id)
            )
            return done.rowcount == 1

    def _note_use(self, key_id: str, now: datetime) -> None:
        try:
            with writing(self._path) as db:
                db.execute("UPDATE api_key SET used = ? WHERE id = ?", (_text(now), key_id))
        except (OSError, sqlite3.OperationalError):
            return  # A file that is read-only or busy is no reason to turn away a good key.

    def _rows(self, query: str, values: tuple[str, ...] = ()) -> list[Any]:
        try:
            with reading(self._path) as db:
                return db.execute(query, values).fetchall()
        except FileNotFoundError:
            return []
        except sqlite3.OperationalError as error:
            if "no such table" in str(error):
                return []
            raise


def _key(row: tuple[Any, ...]) -> Key:
    key_id, label, scopes, made, expires, used, revoked = row[:7]
    return Key(
        id=str(key_id),
        label=str(label),
        scopes=frozenset(s for s in SCOPES if s in str(scopes).split()),
        made=datetime.fromisoformat(str(made)),
        expires=_time(expires),
        used=_time(used),
        revoked=_time(revoked),
    )


def _text(time: datetime | None) -> str | None:
    return time.isoformat(timespec="seconds") if time else None


def _time(text: object) -> datetime | None:
    return datetime.fromisoformat(str(text)) if text else None
