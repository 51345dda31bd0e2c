"""A parsed text as plain frozen data: words with their tags, heads and places."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache


@dataclass(frozen=True, slots=True)
class Word:
    """One token. `start` and `end` are code points into the parsed text; `head` is a word index (its own at a root)."""

    i: int
    text: str
    lower: str
    lemma: str
    tag: str
    pos: str
    dep: str
    head: int
    start: int
    end: int


@dataclass(frozen=True)
class Parsed:
    """A text with its words and its sentences (half-open ranges of word indices).

    `cuts` are the words at which a long text's stretches begin, each parsed by itself; of any other text the first.
    """

    text: str
    words: tuple[Word, ...]
    sentences: tuple[tuple[int, int], ...]
    cuts: tuple[int, ...] = (0,)

    @cached_property
    def lowers(self) -> tuple[str, ...]:
        """The lower-case form of every word."""
        return tuple(w.lower for w in self.words)

    @cached_property
    def said(self) -> frozenset[str]:
        """The lower-case forms that occur."""
        return frozenset(self.lowers)

    @cached_property
    def lemmas(self) -> frozenset[str]:
        """The lemmas that occur."""
        return frozenset(w.lemma for w in self.words)

    @cached_property
    def _children(self) -> dict[int, tuple[Word, ...]]:
        found: dict[int, list[Word]] = {}
        for w in self.words:
            if w.head != w.i:
                found.setdefault(w.head, []).append(w)
        return {head: tuple(words) for head, words in found.items()}

    @cached_property
    def _subtrees(self) -> list[tuple[int, int]]:
        """For every word the first and the last of its descendants, itself among them: each word told to its head."""
        order = [w.i for w in self.words if w.head == w.i]
        for i in order:
            order.extend(w.i for w in self.children(i))
        found = [(w.i, w.i) for w in self.words]
        for i in reversed(order):
            head = self.words[i].head
            found[head] = min(found[head][0], found[i][0]), max(found[head][1], found[i][1])
        return found

    def children(self, i: int) -> tuple[Word, ...]:
        """The words whose head is word `i`, in text order."""
        return self._children.get(i, ())

    def child(self, i: int, *deps: str) -> Word | None:
        """The first child of `i` that has one of the dependency labels."""
        for w in self._children.get(i, ()):
            if w.dep in deps:
                return w
        return None

    def subtree(self, i: int) -> tuple[int, int]:
        """The half-open range of word indices from the leftmost to the rightmost descendant of `i`."""
        lo, hi = self._subtrees[i]
        return lo, hi + 1

    @cached_property
    def stretches(self) -> tuple[tuple[int, Parsed], ...]:
        """The text's stretches as texts of their own, each with where it begins."""
        if len(self.cuts) < 2:
            return ((0, self),)
        return tuple(map(self._stretch, self.cuts, (*self.cuts[1:], len(self.words))))

    def _stretch(self, first: int, end: int) -> tuple[int, Parsed]:
        at = self.words[first].start
        words = (
            replace(w, i=w.i - first, head=w.head - first, start=w.start - at, end=w.end - at)
            for w in self.words[first:end]
        )
        sentences = tuple((lo - first, hi - first) for lo, hi in self.sentences if first <= lo < end)
        return at, Parsed(self.cut(first, end), tuple(words), sentences)

    def cut(self, lo: int, hi: int) -> str:
        """The source text from word `lo` up to, not including, word `hi`."""
        return self.text[self.words[lo].start : self.words[hi - 1].end] if hi > lo else ""

    def find(self, *phrases: str, lo: int = 0, hi: int | None = None) -> Iterator[tuple[int, int]]:
        """Every place where one of the lower-case, space-separated phrases stands as whole words.

        Yields half-open word ranges, those of the first phrase first.
        """
        firsts = _by_first_word(phrases)
        if firsts.keys().isdisjoint(self.said):
            return iter(())
        lowers = self.lowers
        end = len(lowers) if hi is None else min(hi, len(lowers))
        found = [
            (rank, k, k + size)
            for k in range(lo, end)
            for rank, size, phrase in firsts.get(lowers[k], ())
            if k + size <= end and lowers[k : k + size] == phrase
        ]
        found.sort()
        return iter([(k, stop) for _, k, stop in found])


@lru_cache(maxsize=512)
def _by_first_word(phrases: tuple[str, ...]) -> dict[str, list[tuple[int, int, tuple[str, ...]]]]:
    """The phrases as (rank, number of words, words), by their first words."""
    out: dict[str, list[tuple[int, int, tuple[str, ...]]]] = {}
    for rank, phrase in enumerate(phrases):
        words = tuple(phrase.split(" "))
        out.setdefault(words[0], []).append((rank, len(words), words))
    return out
