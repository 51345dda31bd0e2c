"""The repository's own files, as git sees them."""

from __future__ import annotations

import subprocess
from functools import lru_cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@lru_cache(maxsize=1)
def ours() -> tuple[Path, ...]:
    """Every file that is tracked, or would be with `git add .`."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    return tuple(path for name in sorted({*listed.split("\0")} - {""}) if (path := ROOT / name).is_file())


def python(*rooms: str) -> list[Path]:
    """The Python files of the rooms named, or of all."""
    return [p for p in ours() if p.suffix == ".py" and (not rooms or p.relative_to(ROOT).parts[0] in rooms)]


def text_of(path: Path) -> str:
    """The file's text; "" for a binary one."""
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return ""
