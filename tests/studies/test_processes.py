"""Several processes at one study: nothing that was answered is lost, whoever is in the way or killed."""

from __future__ import annotations

import asyncio
import signal
import sqlite3
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from service.studies.model import Interview, Study
from service.studies.store import Studies
from tests.house.files import ROOT
from tests.studies.conftest import store_at

NOW = datetime(2026, 11, 24, tzinfo=UTC)
EACH = 40


def _writer(url: str, name: str, most: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-W", "error", "-m", "tests.studies.writer", url, "s", name, str(most)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


async def test_two_processes_lose_nothing(store: Studies, url: str) -> None:
    """Both write as fast as they can, and so does this one; every interview is there, and nobody met a lock."""
    await store.new("local", Study("s", "t", NOW, NOW))
    writers = [_writer(url, name, EACH) for name in ("a", "b")]
    for number in range(EACH):
        await store.add("local", "s", Interview(f"c-{number}", NOW))
    said = [await asyncio.to_thread(writer.communicate) for writer in writers]
    assert [(writer.returncode, error) for writer, (_, error) in zip(writers, said, strict=True)] == [(0, "")] * 2
    kept = {i.id for i in await store.parts("local", "s", Interview)}
    assert kept == {f"{name}-{number}" for name in "abc" for number in range(EACH)}


async def test_changes_at_once_lose_nothing(url: str) -> None:
    """Stores in one process, each with its own connections, add their names to one interview."""
    stores = [store_at(url) for _ in range(4)]
    await stores[0].new("local", Study("s", "t", NOW, NOW))
    await stores[0].add("local", "s", Interview("i", NOW, read_notes=()))

    def read_by(name: str, interview: Interview) -> Interview:
        return replace(interview, read_notes=(*(interview.read_notes or ()), name))

    await asyncio.gather(
        *(
            store.change_part("local", "s", Interview, "i", lambda i, name=f"{at}-{n}": read_by(name, i))  # type: ignore[misc]
            for at, store in enumerate(stores)
            for n in range(5)
        )
    )
    kept = await stores[0].part("local", "s", Interview, "i")
    assert (len(set(kept.read_notes or ())), kept.version) == (20, 21)
    for store in stores:
        await store.close()


async def test_only_one_of_many_keeps_a_study_of_one_id(url: str) -> None:
    """The others are told that it is there."""
    stores = [store_at(url) for _ in range(4)]
    made = [stores[n % 4].new("local", Study("s", str(n), NOW, NOW)) for n in range(12)]
    ended = await asyncio.gather(*made, return_exceptions=True)
    assert sorted(type(each).__name__ for each in ended) == ["NoneType", *["Taken"] * 11]
    for store in stores:
        await store.close()


async def test_a_killed_writer_leaves_a_whole_store(store: Studies, url: str, tmp_path: Path) -> None:
    """kill -9 in the midst of writing, twice: all that was answered is there, and the store opens and goes on."""
    await store.new("local", Study("s", "t", NOW, NOW))
    answered: set[str] = set()
    for name, after in (("a", 5), ("b", 17)):
        writer = _writer(url, name, 10_000)
        assert writer.stdout
        assert writer.stderr
        for _ in range(after):
            answered.add((await asyncio.to_thread(writer.stdout.readline)).strip())
        writer.send_signal(signal.SIGKILL)
        answered |= set(filter(None, writer.stdout.read().splitlines()))
        writer.wait(timeout=30)
        writer.stdout.close()
        writer.stderr.close()
        again = store_at(url)
        kept = {i.id for i in await again.parts("local", "s", Interview)}
        assert answered <= kept
        assert len(kept - answered) <= 2
        await again.add("local", "s", Interview(f"after-{name}", NOW))
        answered.add(f"after-{name}")
        await again.close()
    if url.startswith("sqlite"):
        connection = sqlite3.connect(tmp_path / "studies.sqlite3")
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        connection.close()
