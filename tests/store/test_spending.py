"""What keys spent: summed by UTC day over processes, and never lost to a file that fails."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from service.store.keys import Keys
from service.store.spending import LOCAL, Day, Spending
from tests.store.places import read_only, run_at_once

TUESDAY = date(2026, 3, 3)


def on(*days: int) -> Callable[[], date]:
    """A calendar that stands at Tuesday and so many days; more than one number: each look takes the next."""
    left = list(days)
    return lambda: TUESDAY + timedelta(days=left.pop(0) if len(left) > 1 else left[0])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A place where nothing was kept yet."""
    return tmp_path / "data" / "lasttime.sqlite3"


def test_sums_by_key_and_day(path: Path) -> None:
    """Each key's own, in the file the keys are in; days without spending are left out."""
    Keys(path).new("ci")
    Spending(path, today=on(-3)).add("abcd1234", tokens_in=5, calls=1)
    spending = Spending(path, today=on(0))
    spending.add("abcd1234", tokens_in=100, tokens_out=20, calls=1, cost=0.5)
    spending.add("abcd1234", tokens_in=10, calls=2)
    spending.add(LOCAL, tokens_out=7, calls=1)
    assert spending.today("abcd1234") == Day(TUESDAY, 110, 20, 3, 0.5)
    assert spending.today("abcd1234").tokens == 130
    assert spending.today("nobody00") == Day(TUESDAY)
    assert spending.all_today() == {"abcd1234": Day(TUESDAY, 110, 20, 3, 0.5), LOCAL: Day(TUESDAY, 0, 7, 1)}
    assert spending.of("abcd1234", 3) == [spending.today("abcd1234")]
    assert [day.tokens for day in spending.of("abcd1234", 4)] == [5, 130]


def test_money_is_known_once_anything_had_a_price(path: Path) -> None:
    """None before; what has no price adds none."""
    spending = Spending(path)
    spending.add(LOCAL, calls=1)
    assert spending.today(LOCAL).cost is None
    spending.add(LOCAL, calls=1, cost=0.25)
    spending.add(LOCAL, calls=1)
    spending.add(LOCAL, calls=1, cost=0.25)
    assert spending.today(LOCAL).cost == 0.5


def test_nothing_spent_makes_no_file(path: Path) -> None:
    """Neither does asking."""
    spending = Spending(path)
    spending.add(LOCAL, cost=0.0)
    assert spending.today(LOCAL).tokens == 0
    assert not path.parent.exists()


def test_old_days_go(path: Path) -> None:
    """Those before the days that are kept."""
    Spending(path, today=on(-10)).add(LOCAL, calls=1)
    Spending(path, today=on(-9)).add(LOCAL, calls=1)
    spending = Spending(path, keeps=timedelta(days=9), today=on(0))
    spending.add(LOCAL, calls=1)
    assert [day.day for day in spending.of(LOCAL, 1000)] == [TUESDAY - timedelta(days=9), TUESDAY]


ADDER = """
import sys
from pathlib import Path
from service.store.spending import Spending
spending = Spending(Path(sys.argv[1]))
for _ in range(20):
    spending.add("abcd1234", tokens_in=1, calls=1, cost=0.25)
"""


def test_two_processes_count_at_once(path: Path) -> None:
    """From the first moment on; no call is lost, none counted twice."""
    run_at_once(ADDER, [str(path)], [str(path)])
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("SELECT SUM(tokens_in), SUM(calls), SUM(cost) FROM spending").fetchone() == (40, 40, 10.0)


def test_a_file_that_cannot_be_written_is_owed(path: Path) -> None:
    """Counted all the same, told once by name, and added to its own day once the file takes it."""
    path.parent.mkdir()
    spending = Spending(path, today=on(-1, 0))
    with capture_logs() as told, read_only(path.parent):
        spending.add(LOCAL, tokens_in=10, calls=1)
        spending.add(LOCAL, tokens_in=5, calls=1, cost=0.5)
        assert spending.today(LOCAL) == Day(TUESDAY, 5, 0, 1, 0.5)
    assert told == [{"event": "spending_not_kept", "error": "PermissionError", "log_level": "warning"}]
    spending.add(LOCAL, tokens_in=1, calls=1)
    assert [day.tokens for day in spending.of(LOCAL, 2)] == [10, 6]
    assert Spending(path, today=on(0)).of(LOCAL, 2) == spending.of(LOCAL, 2)


def test_a_corrupt_file_counts_in_memory(path: Path) -> None:
    """Nothing raises, and a limit that is looked up still sees what this process spent."""
    path.parent.mkdir()
    path.write_bytes(b"Not a database of ours. " * 100)
    spending = Spending(path)
    with capture_logs() as told:
        for _ in range(2):
            spending.add(LOCAL, tokens_out=3, calls=1)
        assert spending.today(LOCAL).tokens == 6
        assert spending.all_today() == {}
    assert [line["error"] for line in told] == ["SQLITE_NOTADB"]
