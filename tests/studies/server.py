"""A PostgreSQL server of the tests' own: on loopback, in a folder of its own, gone afterwards."""

from __future__ import annotations

import getpass
import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

STARTS_WITHIN = 60.0
_FAST = ("fsync=off", "full_page_writes=off", "max_connections=60", "shared_buffers=16MB")


class NoServer(Exception):
    """There is no PostgreSQL on this machine; the message says what is missing."""


@contextmanager
def postgres() -> Iterator[str]:
    """The address of a server, as a URL to which a database's name is added. Raises NoServer."""
    programs = _programs()
    folder = Path(tempfile.mkdtemp(prefix="lasttime-postgres-"))
    try:
        who = _own(folder)
        data = folder / "data"
        make: list[str | Path] = [
            programs / "initdb",
            "-D",
            data,
            "-U",
            "tests",
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--locale=C",
            "--no-sync",
        ]
        subprocess.run(make, user=who, check=True, capture_output=True, cwd=folder)
        with socket.create_server(("127.0.0.1", 0)) as probe:
            port = probe.getsockname()[1]
        settings = ("listen_addresses=127.0.0.1", f"port={port}", f"unix_socket_directories={folder}", *_FAST)
        run: list[str | Path] = [
            programs / "postgres",
            "-D",
            data,
            *(part for each in settings for part in ("-c", each)),
        ]
        with (folder / "log").open("wb") as log:
            server = subprocess.Popen(run, user=who, stdout=log, stderr=log, cwd=folder)
        try:
            _wait(programs, port, server)
            yield f"postgresql://tests@127.0.0.1:{port}/"
        finally:
            server.terminate()
            server.wait(timeout=60)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _programs() -> Path:
    """Where initdb and postgres are; Debian keeps them off the path."""
    on_path = shutil.which("initdb")
    found = [Path(on_path).resolve().parent] if on_path else []
    found += sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    for folder in found:
        if (folder / "initdb").exists() and (folder / "postgres").exists():
            return folder
    raise NoServer("no PostgreSQL server here (initdb); `make test` installs it where it is root on Debian")


def _own(folder: Path) -> str:
    """A user that PostgreSQL runs as, since root may not; the folder is theirs."""
    if os.geteuid() != 0:
        return getpass.getuser()
    for name in ("postgres", "nobody"):
        try:
            shutil.chown(folder, user=name)
        except LookupError:
            continue
        return name
    raise NoServer("root may not run PostgreSQL, and there is no user `postgres` or `nobody`")


def _wait(programs: Path, port: int, server: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + STARTS_WITHIN
    ask: list[str | Path] = [programs / "pg_isready", "-q", "-h", "127.0.0.1", "-p", str(port), "-t", "1"]
    while server.poll() is None and time.monotonic() < until:
        if subprocess.run(ask, check=False).returncode == 0:
            return
        time.sleep(0.05)
    raise AssertionError("PostgreSQL did not start")
