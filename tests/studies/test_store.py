"""The store of studies, on SQLite and on PostgreSQL: what is kept comes back, whose it is stays theirs, what goes is gone."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from service.store.relational import Unreachable, url_of
from service.studies.fitting import Unfit
from service.studies.model import Decision, Insight, Interview, Quote, Record, Study
from service.studies.rows import Part
from service.studies.store import Changed, NotThere, Studies, Taken, TooMany
from tests.studies.conftest import store_at
from tests.studies.rota import rota

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)


async def test_what_is_kept_comes_back(store: Studies) -> None:
    """A whole study, and the same added piece by piece."""
    await store.put("one", [rota()])
    assert await store.record("one", "rota") == rota()
    await store.new("two", rota().study)
    parts: list[Part] = [*rota().interviews, *rota().insights, *rota().decisions]
    for part in parts:
        await store.add("two", "rota", part)
    assert await store.record("two", "rota") == rota()


async def test_another_owner_sees_nothing(store: Studies) -> None:
    """Not that it is there, nor by any way to change it; both may have a study of one id."""
    await store.put("one", [rota()])
    assert await store.all("two") == []
    ways: list[Callable[[], object]] = [
        lambda: store.record("two", "rota"),
        lambda: store.parts("two", "rota", Interview),
        lambda: store.part("two", "rota", Interview, "i1"),
        lambda: store.change("two", "rota", lambda s: s, NOW),
        lambda: store.change_part("two", "rota", Interview, "i1", lambda i: i),
        lambda: store.add("two", "rota", Interview("x", NOW)),
        lambda: store.delete_part("two", "rota", Insight, "n1"),
        lambda: store.delete("two", "rota"),
    ]
    for way in ways:
        with pytest.raises(NotThere):
            await way()  # type: ignore[misc]
    await store.new("two", replace(rota().study, title="Theirs"))
    await store.delete("two", "rota")
    assert await store.record("one", "rota") == rota()


async def test_a_change(store: Studies) -> None:
    """It counts versions, and one that names an older version is refused."""
    await store.put("one", [rota()])
    changed = await store.change("one", "rota", lambda s: replace(s, title="Shifts"), NOW, 1)
    assert (changed.title, changed.version, changed.changed) == ("Shifts", 2, NOW)
    assert (await store.study("one", "rota")) == changed
    with pytest.raises(Changed):
        await store.change("one", "rota", lambda s: replace(s, title="Late"), NOW, 1)
    read = await store.change_part("one", "rota", Interview, "i3", lambda i: replace(i, read_notes=("Dev",)), 1)
    assert await store.part("one", "rota", Interview, "i3") == read
    with pytest.raises(Changed):
        await store.change_part("one", "rota", Interview, "i3", lambda i: i, 1)
    decided = await store.change_part("one", "rota", Decision, "d1", lambda d: replace(d, insights=("n3", "n1")))
    assert (await store.part("one", "rota", Decision, "d1")).insights == decided.insights == ("n3", "n1")


async def test_what_goes_takes_along_what_hangs_on_it(store: Studies) -> None:
    """An interview its insights, and they leave the decisions; a study everything."""
    await store.put("one", [rota()])
    await store.delete_part("one", "rota", Interview, "i7")
    left = await store.record("one", "rota")
    assert [i.id for i in left.insights] == ["n1", "n2", "n3", "n5"]
    assert [d.insights for d in left.decisions] == [("n1",), ()]
    await store.delete("one", "rota")
    assert await store.all("one") == []
    await store.put("one", [rota()])


async def test_what_does_not_fit_is_refused(store: Studies) -> None:
    """With the place of it; and nothing of it is kept."""
    await store.put("one", [rota()])
    study = rota().study
    nowhere = Insight("x", "i99", "new_opportunity", "t", NOW)
    for part, pointer in (
        (nowhere, "/interview"),
        (replace(nowhere, interview="i1", kind="assumption_wrong"), "/assumption"),
        (Decision("x", "t", NOW, None, ("n99",)), "/insights"),
        (Decision("x", "t", NOW, None, ("n1", "n1")), "/insights"),
    ):
        with pytest.raises(Unfit) as unfit:
            await store.add("one", "rota", part)
        assert unfit.value.pointer == pointer
    with pytest.raises(Unfit, match="would be gone"):
        await store.change("one", "rota", lambda s: replace(s, assumptions=s.assumptions[1:]), NOW)
    with pytest.raises(Unfit) as unfit:
        await store.put("one", [Record(replace(study, id="b")), Record(replace(study, id="c"), insights=(nowhere,))])
    assert unfit.value.pointer == "/studies/1/insights/0/interview"
    with pytest.raises(Taken):
        await store.put("one", [Record(replace(study, id="b")), rota()])
    with pytest.raises(Taken):
        await store.add("one", "rota", rota().interviews[0])
    assert [s.id for s in await store.all("one")] == ["rota"]
    assert await store.record("one", "rota") == rota()


async def test_as_many_as_may_be_kept(url: str) -> None:
    """And not one more."""
    store = store_at(url, most=2)
    made = [Study(f"s{n}", "t", NOW, NOW) for n in range(3)]
    await store.put("one", [Record(each) for each in made[:2]])
    with pytest.raises(TooMany):
        await store.new("one", made[2])
    await store.new("two", made[2])
    for number in range(2):
        await store.add("one", "s0", Interview(f"i{number}", NOW))
    with pytest.raises(TooMany):
        await store.add("one", "s0", Interview("i2", NOW))
    await store.close()


async def test_nothing_of_what_was_deleted_is_in_the_file(tmp_path: Path) -> None:
    """Neither in the database nor in the log that is written ahead."""
    file = tmp_path / "studies.sqlite3"
    store = store_at(f"sqlite:///{file}")
    await store.put("one", [rota()])
    secret = Quote("an unmistakable sentence of a customer", verified=True)
    await store.add("one", "rota", Insight("x", "i1", "new_opportunity", "t", NOW, None, (secret,)))
    assert _found(tmp_path, "unmistakable")
    await store.delete_part("one", "rota", Insight, "x")
    assert not _found(tmp_path, "unmistakable")
    assert _found(tmp_path, "ring round themselves")
    await store.delete("one", "rota")
    assert not _found(tmp_path, "ring round themselves")
    await store.close()
    assert file.stat().st_mode & 0o077 == 0


def _found(folder: Path, text: str) -> bool:
    return any(text.encode() in file.read_bytes() for file in folder.iterdir())


async def test_a_database_that_cannot_be_used(tmp_path: Path) -> None:
    """It is said by the error's name, without a path; a file that is no database too."""
    (tmp_path / "studies.sqlite3").write_bytes(b"no database, but some text" * 100)
    broken = store_at(f"sqlite:///{tmp_path / 'studies.sqlite3'}")
    with pytest.raises(Unreachable, match="SQLITE_NOTADB") as said:
        await broken.all("one")
    assert str(tmp_path) not in str(said.value)
    assert not await broken.usable()
    away = store_at("postgresql://tests@127.0.0.1:1/none")
    with pytest.raises(Unreachable):
        await away.all("one")
    assert not await away.usable()


@pytest.mark.parametrize("given", ["mysql://u@h/x", "postgresql://u@h", "sqlite://", "just text", "sqlite:///:memory:"])
def test_urls_that_are_no_place_for_studies(given: str) -> None:
    """Other databases, and those that name none."""
    with pytest.raises(ValueError, match=r"^(is|names)"):
        url_of(given)


async def test_a_file_of_a_user_who_never_kept_a_study(tmp_path: Path) -> None:
    """To open and to ask whether it can be used makes no file."""
    store = store_at(f"sqlite:///{tmp_path / 'studies.sqlite3'}")
    await store.open()
    assert await store.usable()
    assert not _found(tmp_path, "")


async def test_the_settings_of_sqlite(tmp_path: Path) -> None:
    """The log is written ahead."""
    file = tmp_path / "studies.sqlite3"
    store = store_at(f"sqlite:///{file}")
    await store.all("one")
    await store.close()
    connection = sqlite3.connect(file)
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    connection.close()
