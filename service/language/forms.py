"""What spaCy's attribute ruler and lemmatizer make of a word, remembered by its spelling, tag and label.

Both look at one word at a time, but for the ruler's few patterns of several words ("gon na", "let 's"). So one answer
serves for every place, and a text is put to the two components themselves only where such a pattern holds.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

import numpy as np
from spacy.attrs import DEP, HEAD, IDX, IS_SPACE, ORTH, SENT_START, TAG
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler, Lemmatizer
from spacy.tokens import Doc

MOST = 30_000
"""Words remembered before all are forgotten, so that memory stays flat."""
_COLUMNS = [ORTH, TAG, DEP, HEAD, IDX, IS_SPACE, SENT_START]
_OF_ONE_WORD = frozenset({"DEP", "IS_SPACE", "LOWER", "ORTH", "TAG", "TEXT"})
Key = tuple[int, int, int]


class Form(NamedTuple):
    """A word apart from its place. `opens`: a pattern of several words may begin with it."""

    text: str
    lower: str
    lemma: str
    tag: str
    pos: str
    dep: str
    opens: bool = False


Seen = tuple[Form, int, int, int, bool]
"""A word at its place: its form, how far off its head is, where it starts, whether it is blank, whether it opens a
sentence."""
BLANK = 3


class Forms:
    """The forms of words. Takes the two components out of the pipeline and runs them itself, where that is the same.

    Not safe from several threads at once; a text must be read in the memory zone in which it was parsed.
    """

    def __init__(self, nlp: Any) -> None:
        self._known: dict[Key, Form] = {}
        self._vocab = nlp.vocab
        self._ruler = _component(nlp, "attribute_ruler")
        self._lemmatizer = _component(nlp, "lemmatizer")
        self._apart = _word_by_word(self._ruler, self._lemmatizer)
        if not self._apart:
            return
        index = self._lemmatizer.lookups.get_table("lemma_index", {})
        for part in list(index):
            index[part] = frozenset(index[part])  # as it comes, a list of thousands that each new word searches
        nlp.remove_pipe("attribute_ruler")
        nlp.remove_pipe("lemmatizer")
        self._single = AttributeRuler(nlp.vocab)
        self._openings, self._several = Matcher(nlp.vocab), Matcher(nlp.vocab)
        for entry in self._ruler.patterns:
            for pattern in entry["patterns"]:
                if len(pattern) == 1:
                    self._single.add([pattern], entry["attrs"], entry["index"])
                else:
                    self._openings.add("", [pattern[:1]])
                    self._several.add("", [pattern])

    def of(self, docs: list[Doc]) -> list[list[Seen]]:
        """The words of each parsed text, in order, blanks included."""
        rows = [doc.to_array(_COLUMNS).astype(np.int64).tolist() for doc in docs]
        if self._apart:
            self._learn(docs, rows)
        return [self._seen(doc, found) for doc, found in zip(docs, rows, strict=True)]

    def _seen(self, doc: Doc, rows: list[list[int]]) -> list[Seen]:
        if self._apart:
            forms = [self._known[orth, tag, dep] for orth, tag, dep, *_ in rows]
            if any(form.opens for form in forms) and self._several(doc, allow_missing=True):
                forms = [_form(token) for token in self._lemmatizer(self._ruler(doc))]
        else:
            forms = [_form(token) for token in doc]
        return [
            (form, head, at, blank, opens > 0)
            for form, (_, _, _, head, at, blank, opens) in zip(forms, rows, strict=True)
        ]

    def _learn(self, docs: Iterable[Doc], rows: Iterable[list[list[int]]]) -> None:
        """Puts the words not met before, each by itself, to the components."""
        if len(self._known) > MOST:
            self._known.clear()
            self._lemmatizer.cache.clear()
        new: dict[Key, tuple[str, str, str]] = {}
        for doc, found in zip(docs, rows, strict=True):
            for k, (orth, tag, dep, *_) in enumerate(found):
                key = (orth, tag, dep)
                if key not in self._known and key not in new:
                    token = doc[k]
                    new[key] = (token.text, token.tag_, token.dep_)
        if not new:
            return
        texts, tags, deps = zip(*new.values(), strict=True)
        heads = list(range(len(new)))
        words = Doc(self._vocab, words=list(texts), tags=list(tags), deps=list(deps), heads=heads)
        opening = {start for _, start, _ in self._openings(words, allow_missing=True)}
        self._lemmatizer(self._single(words))
        for k, key in enumerate(new):
            self._known[key] = _form(words[k], k in opening)


def _form(token: Any, opens: bool = False) -> Form:
    lower = token.lower_
    return Form(token.text, lower, token.lemma_.lower() or lower, token.tag_, token.pos_, token.dep_, opens)


def _component(nlp: Any, name: str) -> Any:
    return nlp.get_pipe(name) if nlp.has_pipe(name) else None


def _word_by_word(ruler: Any, lemmatizer: Any) -> bool:
    """Whether both decide by the word, its tag and its label alone, or by such patterns of several words."""
    if type(ruler) is not AttributeRuler or not isinstance(lemmatizer, Lemmatizer):
        return False
    entries: Any = ruler.patterns
    return all(_OF_ONE_WORD.issuperset(word) for e in entries for pattern in e["patterns"] for word in pattern)
