"""The runs shown in README.md, made by running them: `python -m docs.readme` rewrites each block under its command.

A block is ```` ```console ```` with `$ command` on its first line; what follows is what the command prints.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
_BLOCK = re.compile(r"```console\n\$ (?P<command>[^\n]+)\n(?P<shown>.*?)```", re.DOTALL)


def ran(command: str) -> str:
    """What a `lasttime` command prints at 100 columns without colours, run from the project's root."""
    name, *arguments = shlex.split(command)
    program = [sys.executable, "-m", "service.cli.main"] if name == "lasttime" else [name]
    environment = os.environ | {"NO_COLOR": "1", "COLUMNS": "100"}
    done = subprocess.run(
        [*program, *arguments], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    return "\n".join(line.rstrip() for line in done.stdout.splitlines()) + "\n"


def refreshed(text: str) -> str:
    """The page with every block's output as its command prints it today."""
    return _BLOCK.sub(lambda m: f"```console\n$ {m['command']}\n{ran(m['command'])}```", text)


def main() -> None:
    """Rewrite the page in place."""
    README.write_text(refreshed(README.read_text("utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
