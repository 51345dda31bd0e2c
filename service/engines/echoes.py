"""What a model only gives back of what it was told: text of its prompt, or an order that stood in somebody's text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from unicodedata import normalize

from service.document.model import Question
from service.engine import Job
from service.language.stretches import READ
from service.rewriting.asking import asks

RUN = 8
"""Words in a row that nobody says twice by chance: no good rewrite shares so many with a goal, a heading or a prompt."""
SHORTEST = 4
"""Words of a whole sentence that counts though it is shorter than that."""
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\U000e0000-\U000e007f]")
_WORD = re.compile(r"[^\W_]+")
_ENDS = re.compile(r"(?<=[.!])\s+|\n")
Words = tuple[str, ...]


class Told:
    """What a model was told, in runs of words."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._runs: set[Words] = set()
        for text in dict.fromkeys(texts):
            for sentence in _ENDS.split(text):
                words = _words(sentence)
                self._runs.update(_runs(words, RUN))
                if SHORTEST <= len(words) < RUN and sentence.rstrip().endswith((".", "!")):
                    self._runs.add(words)

    def gives_back(self, text: str) -> bool:
        """Whether a text holds a run of eight words, or a shorter sentence whole, of what was told."""
        words = _words(text)
        return any(run in self._runs for size in range(SHORTEST, RUN + 1) for run in _runs(words, size))


def told(prose: str, job: Job, questions: Sequence[Question]) -> Told:
    """All that is told to a model, by its prompt and about these questions, but for what the questions ask."""
    around = (text[:READ] for q in questions for text in (q.piece.context, q.piece.before, *_unasked(q)))
    return Told((prose, job.goal[:READ], *job.product_names, *around))


def _unasked(question: Question) -> Iterator[str]:
    """The sentences of a question that ask nothing."""
    words = question.parsed.words
    for sentence in question.asked:
        if not asks(sentence) and sentence.hi > sentence.lo:
            yield question.text[words[sentence.lo].start : words[sentence.hi - 1].end]


def _words(text: str) -> Words:
    return tuple(_WORD.findall(_UNSEEN.sub("", normalize("NFKC", text)).casefold()))


def _runs(words: Words, size: int) -> Iterator[Words]:
    return (words[k : k + size] for k in range(len(words) - size + 1))
