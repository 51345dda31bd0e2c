"""Writes service/privacy/everyday.txt: the words that ordinary questions are made of, from training/data.

Run `python -m training.everyday_words` after the data changed. The files of HELD_OUT are not read: on them it is measured
how many such words are masked for nothing.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path

from service.privacy.given_names import GIVEN

HELD_OUT = ("w13.jsonl", "w14.jsonl")
TIMES = 2
_DATA = Path(__file__).parent / "data"
_OUT = Path(__file__).parents[1] / "service" / "privacy" / "everyday.txt"
_WORD = re.compile(r"(?<![^\W_])[a-z]+(?![^\W_])")
_WIDTH = 120


def words() -> list[str]:
    """The words in lower case that stand in at least two questions, in order of the alphabet."""
    counted: Counter[str] = Counter()
    for path in sorted(_DATA.glob("w*.jsonl")):
        if path.name not in HELD_OUT:
            for line in path.read_text(encoding="utf-8").splitlines():
                counted.update(set(_WORD.findall(json.loads(line)["text"])))
    return sorted(word for word, times in counted.items() if times >= TIMES and word not in GIVEN)


def page(found: list[str]) -> str:
    """The words, as many to a line as fit."""
    lines = [""]
    for word in found:
        if len(lines[-1]) + len(word) >= _WIDTH:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".lstrip()
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    _OUT.write_text(page(words()), encoding="utf-8")
