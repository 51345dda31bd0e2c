"""The names of one job, found again in texts however they are written, in one pass over the words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from service.privacy.aliases import Alias, aliases, same
from service.privacy.folding import Folded, folded, joined
from service.privacy.identified import Kind

_OPENING = frozenset('.?!:;…\n\r\u2028•*>|"“”«»([{—–')
_BESIDE = " \t'‘’\"“*_"
# Behind one of these a capitalised word at the start of a sentence is a verb: "Will you …", "Mark the …".
_VERB_BEFORE = frozenset(
    "i you he she it we they the a an this that these those there your my our their his her its any some all each every "
    "anyone someone everyone people what which who when where why how if not be to of".split()
)
_GENITIVE = 4
"""Letters of a name that may carry an s without an apostrophe: "Ingrids desk"."""


@dataclass(frozen=True, slots=True)
class Known:
    """Who a name means: the kind, and a number for the one thing of that kind."""

    kind: Kind
    who: int


@dataclass(slots=True)
class _Step:
    """A place in the tree of names: what the words up to here mean, and where each next word leads."""

    means: tuple[Known, Alias] | None = None
    further: dict[str, _Step] = field(default_factory=dict)


class Names:
    """The names to be masked. The first to be told of owns what two could be called by."""

    def __init__(self) -> None:
        self._tree = _Step()
        self._known: dict[str, Known] = {}
        self._grown: set[Known] = set()

    def add(self, names: Iterable[tuple[str, Kind]], *, given: bool) -> None:
        """More names, `given` by the caller or else found. A way of writing a name told before means the same."""
        for name, kind in sorted(names, key=lambda n: -len(folded(n[0]))):
            full = same(name)
            if not full.strip():
                continue
            known = (
                self._known.get(full) or self._called(full) or self._grows(full, kind) or Known(kind, len(self._known))
            )
            self._known[full] = known
            for alias in aliases(name, known.kind, given):
                self._enter(alias, known)

    def _grows(self, full: str, kind: Kind) -> Known | None:
        """Who was known by a given name alone, and is now told in full."""
        known = self._known.get(full.split(" ")[0])
        if known is None or not known.kind == kind == "PERSON" or known in self._grown:
            return None
        self._grown.add(known)
        return known

    def _called(self, full: str) -> Known | None:
        step: _Step | None = self._tree
        for word in full.split(" "):
            step = step.further.get(word) if step else None
        return step.means[0] if step and step.means else None

    def _enter(self, alias: Alias, known: Known) -> None:
        step = self._tree
        for word in alias.words:
            step = step.further.setdefault(word, _Step())
        if step.means is None:
            step.means = (known, alias)

    def search(self, text: str) -> Iterator[tuple[int, int, Known]]:
        """Every place where a name stands, the longest at each place, in order, disjoint."""
        words = folded(text) if self._tree.further else []
        k = 0
        while k < len(words):
            end, known = self._longest(text, words, k)
            if known is not None:
                yield words[k].start, words[end - 1].end, known
            k = max(end, k + 1)

    def _longest(self, text: str, words: list[Folded], k: int) -> tuple[int, Known | None]:
        best: tuple[int, Known | None] = (k, None)
        step = self._first(words[k].word)
        end = k + 1
        while step is not None:
            if step.means is not None and _is_meant(text, words, k, end, step.means[1]):
                best = (end, step.means[0])
            if end == len(words) or not joined(text, words[end - 1], words[end]):
                break
            step = step.further.get(words[end].word)
            end += 1
        return best

    def _first(self, word: str) -> _Step | None:
        step = self._tree.further.get(word)
        if step is None and word.endswith("s") and len(word) > _GENITIVE:
            step = self._tree.further.get(word[:-1])
            if step is not None and (step.means is None or step.means[1].care != "any case"):
                return None
            return _Step(step.means) if step else None
        return step


def _is_meant(text: str, words: list[Folded], lo: int, hi: int, alias: Alias) -> bool:
    if alias.care == "any case":
        return True
    firsts = [text[w.start] for w in words[lo:hi]]
    if any(c == c.lower() for c in firsts) or (
        alias.shouted and not text[words[lo].start : words[hi - 1].end].isupper()
    ):
        return False
    if alias.care == "capital" or not _opens(text, words[lo].start):
        return True
    alone = hi == len(words) or text[words[hi - 1].end : words[hi].start].strip(" ") != ""
    return alone or words[hi].word not in _VERB_BEFORE


def _opens(text: str, at: int) -> bool:
    """Whether a place is where a sentence or a line begins."""
    before = text[max(0, at - 12) : at].rstrip(_BESIDE)
    return not before or before[-1] in _OPENING
