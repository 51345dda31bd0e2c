"""The ways in which a name can be written: in full, the given name or the surname alone, with an initial, as one word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from service.privacy.everyday import FUNCTION, is_everyday
from service.privacy.folding import Folded, fold, folded
from service.privacy.given_names import GIVEN
from service.privacy.identified import Kind

Care = Literal["any case", "capital", "no verb"]
"""When words are the name: always, each with a capital, or with one that the start of a sentence does not explain."""
_TITLES = frozenset(
    "mr mrs ms miss mx dr prof professor doctor sir dame lord lady captain sgt rev fr sr jr herr frau mme madame monsieur "
    "señor señora phd md mba esq ii iii iv".split()
)
_LEGAL = frozenset(
    "ltd limited inc incorporated llc llp plc gmbh ag kg ug se sarl sas srl spa nv bv oy ab as aps pty corp "
    "corporation co".split()
)
_FIRMS = _LEGAL | frozenset(
    "company group bank insurance trust foundation partners associates clinic hospital university college school institute "
    "council ministry department agency association society union club logistics systems solutions services software labs "
    "technologies studio media foods hotel energy".split()
)
_ROLE = re.compile(
    r"(?:interview(?:er|ee)|moderator|participant|respondent|facilitator|researcher|speaker|spk|host|guest|customer|user|"
    r"client|observer|note ?taker|unknown(?: speaker)?|subject|person|me|you|everyone|all|[pirqa]|q ?& ?a|ceo|cto|cfo|pm|ux)"
    r"\s?[#:-]?\s?\d{0,3}",
    re.IGNORECASE,
)
_PIECES = re.compile(r"[()|/<>\[\]{},;:\n]|\s[-–—]\s|@|\s(?:at|from)\s")
_MOST_WORDS = 8
_LONGEST = 200
"""Words of a name that are taken apart; and characters of one that are looked at."""
_SHORT = 2


@dataclass(frozen=True, slots=True)
class Alias:
    """One way to write a name: its words, folded, and what else it takes to be it; `shouted`: capitals throughout."""

    words: tuple[str, ...]
    care: Care = "any case"
    shouted: bool = False


def pieces(label: str) -> Iterator[str]:
    """The names in a speaker label: "Anna Berg (Acme)" holds two, "Interviewer 2" none."""
    for piece in _PIECES.split(label[:_LONGEST]):
        stripped = piece.strip(" .\t*_#-")
        if stripped and not _ROLE.fullmatch(stripped) and any(c.isalpha() for c in stripped):
            yield stripped


def kind_of(name: str) -> Kind:
    """PERSON, or ORG where a word says that it is a firm or an institution."""
    return "ORG" if any(w.word in _FIRMS for w in folded(name)[1:]) or "&" in name else "PERSON"


def aliases(name: str, kind: Kind, given: bool) -> Iterator[Alias]:
    """The ways of writing a name, the fullest first. One that was `given` is meant in any case, unless it is a common
    word; of one that was found somewhere a capital is asked, unless it is a well-known given name."""
    text = name[:_LONGEST]
    words = [w for w in folded(text) if w.word not in _TITLES] or folded(text)
    if not words:
        return
    full = tuple(w.word for w in words)
    if len(words) == 1:
        if given or full[0] not in FUNCTION or text.isupper():
            yield _alone(text, words[0], given)
        return
    yield Alias(full)
    if len(words) > _MOST_WORDS:
        return
    yield Alias(("".join(full),))
    if kind == "PERSON":
        yield from _of_person(text, words, given)
    elif kind in ("ORG", "PRODUCT"):
        yield from _of_firm(text, words, given)


def _of_person(text: str, words: list[Folded], given: bool) -> Iterator[Alias]:
    full = [w.word for w in words]
    for lo in range(len(full)):
        for hi in range(lo + 2, len(full) + 1):
            if full[lo] in FUNCTION or full[hi - 1] in FUNCTION:
                continue
            yield Alias(tuple(full[lo:hi]))
            if text[words[lo].end : words[hi - 1].start] in ("'", "’", "-"):
                yield Alias(("".join(full[lo:hi]),))
    if len(full[0]) > 1:
        yield Alias((full[0][0], full[-1]), "capital")
    for word in words:
        elided = text[word.end : word.end + 1] in ("'", "’") and len(word.word) <= _SHORT
        if len(word.word) >= _SHORT and word.word not in FUNCTION and not elided:
            yield _alone(text, word, given)


def _of_firm(text: str, words: list[Folded], given: bool) -> Iterator[Alias]:
    kept = [w for w in words if w.word not in _LEGAL] or words
    if 1 < len(kept) < len(words):
        yield Alias(tuple(w.word for w in kept))
    if len(kept) == 1 or (len(kept[0].word) > _SHORT and not is_everyday(kept[0].word)):
        yield _alone(text, kept[0], given)


def _alone(text: str, word: Folded, given: bool) -> Alias:
    written = text[word.start : word.end]
    if written.upper() == written.lower():
        return Alias((word.word,))
    shouted = len(written) > 1 and written.isupper()
    if len(word.word) <= _SHORT or (is_everyday(word.word) and word.word not in GIVEN):
        return Alias((word.word,), "no verb", shouted)
    free = given or word.word in GIVEN or written == written.lower()
    return Alias((word.word,), "any case" if free else "capital")


def same(name: str) -> str:
    """What two spellings of one name have in common."""
    return " ".join(w.word for w in folded(name[:_LONGEST])) or fold(name)
