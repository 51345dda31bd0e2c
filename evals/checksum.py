"""The checksum of the cases: `python -m evals.checksum` writes it after a change that is meant."""

from __future__ import annotations

import hashlib

from evals.samples import DATA, TALKS

FILE = DATA / "dataset.sha256"


def listed() -> str:
    """A line for each file of cases: its sha256 and its path in the folder, as `sha256sum -c` reads them."""
    files = [*sorted(DATA.glob("*.jsonl")), *sorted(p for p in TALKS.glob("*") if p.is_file())]
    return "".join(f"{hashlib.sha256(p.read_bytes()).hexdigest()}  {p.relative_to(DATA).as_posix()}\n" for p in files)


def digest() -> str:
    """A short name for all cases as they are: 12 hex digits."""
    return hashlib.sha256(listed().encode()).hexdigest()[:12]


if __name__ == "__main__":
    FILE.write_text(listed(), encoding="utf-8")
