"""What a change does to the answers: every verdict and rewrite that differs from another revision's.

    python -m bench.difference REV [FILE…]

Both trees judge docs/samples and the files given, by their own `lasttime check --format json`.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
SAMPLES = ROOT / "docs" / "samples"
_CHECK = "import sys; from service.cli.main import main; sys.exit(main(sys.argv[1:]))"
_SOMETHING_FOUND = 1


@dataclass(frozen=True, slots=True)
class Said:
    """What one tree said of one question."""

    verdict: str
    rules: tuple[str, ...]
    rewrites: tuple[str, ...]


Place = tuple[str, int]
"""A question's text, and which of its occurrences in the file it is, from 1: ids may differ between revisions."""


def said_of(answer: dict[str, Any]) -> dict[Place, Said]:
    """The parts of a critique's answer that are compared, by place."""
    seen: Counter[str] = Counter()
    out: dict[Place, Said] = {}
    for question in answer["questions"]:
        text = " ".join(question["text"].split())
        seen[text] += 1
        out[text, seen[text]] = Said(
            verdict=question["verdict"],
            rules=tuple(f["rule"] for f in question["findings"] if f.get("withdrawn") is None),
            rewrites=tuple(r["text"] for r in question["rewrites"]),
        )
    return out


def differences(before: dict[Place, Said], after: dict[Place, Said]) -> Iterator[str]:
    """One entry for each question that differs, in the order of the file; lines of an entry are joined by newlines."""
    for place in dict.fromkeys([*after, *before]):
        was, now = before.get(place), after.get(place)
        if was == now:
            continue
        if was is None or now is None:
            held = was or now
            assert held is not None
            yield f"  {'gone' if now is None else 'new'} ({held.verdict})  {place[0]}"
            continue
        verdict = now.verdict if was.verdict == now.verdict else f"{was.verdict} -> {now.verdict}"
        changes = [*_changes(was.rules, now.rules), *_changes(was.rewrites, now.rewrites)]
        yield "\n".join([f"  {verdict}  {place[0]}", *changes])


def _changes(was: Sequence[str], now: Sequence[str]) -> list[str]:
    if was == now:
        return []
    return [f"      - {x}" for x in was if x not in now] + [f"      + {x}" for x in now if x not in was] or [
        f"      order: {' | '.join(now)}"
    ]


def judge(tree: Path, file: Path) -> dict[Place, Said]:
    """What the service of that tree says of the file. Raises RuntimeError where it cannot judge it."""
    command = [sys.executable, "-c", _CHECK, "check", str(file), "--format", "json", "--fail-on", "never"]
    run = subprocess.run(command, cwd=tree, capture_output=True, text=True)
    if run.returncode > _SOMETHING_FOUND:
        raise RuntimeError(f"{file.name}: {run.stderr.strip()}")
    return said_of(json.loads(run.stdout))


@contextmanager
def checked_out(revision: str) -> Iterator[Path]:
    """A tree of that revision, gone afterwards. Raises SystemExit, with what git said, where there is none."""
    with tempfile.TemporaryDirectory(prefix="lasttime-") as folder:
        tree = Path(folder) / "tree"
        add = ["git", "worktree", "add", "--quiet", "--detach", str(tree), revision]
        if subprocess.run(add, cwd=ROOT).returncode:
            raise SystemExit(f"{revision} cannot be checked out")
        try:
            yield tree
        finally:
            subprocess.run(["git", "worktree", "remove", "--force", str(tree)], cwd=ROOT, check=True)


def compare(revision: str, files: Iterable[Path]) -> None:
    """Print what differs, file by file, and how many questions of how many do."""
    differing = judged = 0
    with checked_out(revision) as other:
        for file in files:
            try:
                before, after = judge(other, file), judge(ROOT, file)
            except RuntimeError as reason:
                print(f"{file.name}: not compared: {reason}")
                continue
            found = list(differences(before, after))
            judged += len(after)
            differing += len(found)
            if found:
                print(f"{file.name}\n" + "\n".join(found))
    print(f"{differing} of {judged} questions differ from {revision}")


def main() -> None:
    """Compare the samples and the files named on the command line."""
    options = argparse.ArgumentParser(description="Verdicts and rewrites that differ from another revision's.")
    options.add_argument("revision")
    options.add_argument("files", nargs="*", type=Path)
    args = options.parse_args()
    samples = [p for p in sorted(SAMPLES.iterdir()) if p.suffix in (".md", ".txt", ".jsonl")]
    compare(args.revision, [*samples, *(p.resolve() for p in args.files)])


if __name__ == "__main__":
    main()
