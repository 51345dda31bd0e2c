"""What each API key spent on the model on each UTC day: tokens, calls, money."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from service.store.database import reading, writing
from service.store.failing import Failing

LOCAL = "local"
KEEPS = timedelta(days=400)
_TABLE = """
CREATE TABLE IF NOT EXISTS spending (
    day TEXT NOT NULL, key TEXT NOT NULL, tokens_in INTEGER NOT NULL, tokens_out INTEGER NOT NULL,
    calls INTEGER NOT NULL, cost REAL, PRIMARY KEY (day, key)
) STRICT, WITHOUT ROWID
"""
_ADD = """
INSERT INTO spending (day, key, tokens_in, tokens_out, calls, cost) VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (day, key) DO UPDATE SET
    tokens_in = tokens_in + excluded.tokens_in, tokens_out = tokens_out + excluded.tokens_out,
    calls = calls + excluded.calls,
    cost = CASE WHEN excluded.cost IS NULL THEN cost ELSE COALESCE(cost, 0) + excluded.cost END
"""
_COLUMNS = "day, tokens_in, tokens_out, calls, cost"


@dataclass(frozen=True, slots=True)
class Day:
    """What was spent on a UTC day; `cost` is in the currency of the prices, None where nothing had one."""

    day: date
    tokens_in: int = 0
    tokens_out: int = 0
    calls: int = 0
    cost: float | None = None

    @property
    def tokens(self) -> int:
        """Those sent and those answered."""
        return self.tokens_in + self.tokens_out

    def __add__(self, other: Day) -> Day:
        costs = [c for c in (self.cost, other.cost) if c is not None]
        return replace(
            self,
            tokens_in=self.tokens_in + other.tokens_in,
            tokens_out=self.tokens_out + other.tokens_out,
            calls=self.calls + other.calls,
            cost=sum(costs) if costs else None,
        )


def _utc_today() -> date:
    return datetime.now(UTC).date()


class Spending:
    """Sums by key and day in a SQLite file, which several processes and threads may share; calls block.

    A key is an API key's id, or LOCAL where none is needed. Days older than `keeps` go. No call raises: what the file
    does not take is owed to it, counted all the same in this process, and added with what comes next; that the file
    fails is told through the log once by the error's name.
    """

    def __init__(self, path: Path, *, keeps: timedelta = KEEPS, today: Callable[[], date] = _utc_today) -> None:
        self._path = path
        self._keeps = keeps
        self._today = today
        self._lock = threading.Lock()
        self._owed: dict[tuple[str, date], Day] = {}
        self._failing = Failing("spending_not_kept")

    def add(
        self, key: str, *, tokens_in: int = 0, tokens_out: int = 0, calls: int = 0, cost: float | None = None
    ) -> None:
        """Count what was spent now; nothing is written for nothing."""
        if not (tokens_in or tokens_out or calls or cost):
            return
        today = self._today()
        with self._lock:
            self._owe(key, Day(today, tokens_in, tokens_out, calls, cost))
            owed, self._owed = self._owed, {}
        try:
            with writing(self._path) as db:
                db.execute(_TABLE)
                db.executemany(
                    _ADD,
                    [(d.day.isoformat(), k, d.tokens_in, d.tokens_out, d.calls, d.cost) for (k, _), d in owed.items()],
                )
                db.execute("DELETE FROM spending WHERE day < ?", ((today - self._keeps).isoformat(),))
        except (OSError, sqlite3.Error) as error:
            with self._lock:
                for (whose, _), day in owed.items():
                    self._owe(whose, day)
            self._failing.tell(error)

    def today(self, key: str) -> Day:
        """What a key spent on this UTC day so far."""
        return next(iter(self.of(key, 1)), Day(self._today()))

    def of(self, key: str, days: int) -> list[Day]:
        """What a key spent on each of the last days, today included, the oldest first; days without any are left out."""
        since = self._today() - timedelta(days=days - 1)
        rows = self._rows(f"SELECT {_COLUMNS} FROM spending WHERE day >= ? AND key = ?", (since.isoformat(), key))
        sums = {day.day: day for day in map(_day, rows)}
        with self._lock:
            owed = [day for (whose, on), day in self._owed.items() if whose == key and on >= since]
        for day in owed:
            sums[day.day] = sums.get(day.day, Day(day.day)) + day
        return [sums[on] for on in sorted(sums)]

    def all_today(self) -> dict[str, Day]:
        """What each key spent on this UTC day so far, as far as the file knows."""
        rows = self._rows(f"SELECT {_COLUMNS}, key FROM spending WHERE day = ?", (self._today().isoformat(),))
        return {str(row[-1]): _day(row) for row in rows}

    def _owe(self, key: str, day: Day) -> None:
        self._owed[key, day.day] = self._owed.get((key, day.day), Day(day.day)) + day

    def _rows(self, query: str, values: tuple[str, ...]) -> list[tuple[object, ...]]:
        try:
            with reading(self._path) as db:
                return db.execute(query, values).fetchall()
        except (OSError, sqlite3.Error) as error:
            self._failing.tell(error)
            return []


def _day(row: tuple[object, ...]) -> Day:
    on, tokens_in, tokens_out, calls, cost = row[:5]
    return Day(
        date.fromisoformat(str(on)),
        int(str(tokens_in)),
        int(str(tokens_out)),
        int(str(calls)),
        None if cost is None else float(str(cost)),
    )
