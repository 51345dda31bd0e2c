"""Finding the questions in a block: its sentences, which of them ask, and which of them make one question together.

One item of a list is one question, with the statement that sets it up and the probe behind it. A paragraph is speech:
each run of asking sentences is one question, together with a statement before it that it cannot be understood without.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from service.document.openers import opening, words
from service.document.people import YOU
from service.document.said import to_moderator
from service.document.slices import Range

_END = re.compile(r"(?<![.?!…])[.?!…]+[\"'”’»)\]*_`]*(?=\s|$)")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(\[])(?:e\.g|i\.e|etc|vs|cf|approx|dr|mr|mrs|ms|prof|st|no|inc|ltd|co|a\.m|p\.m|u\.s"
    r"|\w)\.$",
    re.IGNORECASE,
)
_TRANSITION = re.compile(
    r"^\W*(?:(?:ok|okay|great|so|now|then|alright|good)\W+)*let['’]s "
    r"(?:get (?:started|going|into)|begin|start|move|continue|go on|dive)\b",
    re.IGNORECASE,
)
_COURTEOUS = frozenset(
    "great thanks thank you awesome perfect wonderful excellent cool nice ok okay alright all right good super "
    "fantastic welcome hi hello sure got it understood interesting lovely brilliant sounds makes sense that's no "
    "problem so much very again lot a then there".split()
)
_GOES_ON = frozenset("for we're i'm i".split())
_LEANS = frozenset("that this it these those they them one ones either".split())
_EXPLETIVE = re.compile(r"\b(?:is|was|would) it (?:be )?(?:ok|okay|all right|alright|fine|possible)\b", re.IGNORECASE)
_ELLIPTIC = frozenset("why how so if and or what which who when where in for can could would do did".split())
_MOST_JOINED = 3
_SHORT = 5
_MOST_SETTING = 60
_MOST_TAIL = 40


def sentences(text: str) -> list[Range]:
    """The sentences of a text as ranges without the spaces around them."""
    out: list[Range] = []
    at = 0
    for m in _END.finditer(text):
        after = text[m.end() : m.end() + 8].lstrip()
        shortened = _ABBREVIATION.search(text[max(at, m.start() - 8) : m.start() + 1])
        if m.group()[0] in ".…" and (after[:1].islower() or shortened):
            continue
        if m.group()[-1] in "\"'”’»)" and (after[:1].islower() or after[:1] in ",;"):
            continue
        _add(text, at, m.end(), out)
        at = m.end()
    _add(text, at, len(text), out)
    return out


def _add(text: str, lo: int, hi: int, out: list[Range]) -> None:
    raw = text[lo:hi]
    if raw.strip():
        start = lo + len(raw) - len(raw.lstrip())
        out.append((start, start + len(raw.strip())))


def of_item(text: str, asks: Callable[[str], bool]) -> list[Range]:
    """The ranges that make the one question of an item, empty when it asks nothing.

    Courtesies before the asking and instructions to the moderator are left out.
    """
    found = sentences(text)
    asking = [asks(text[lo:hi]) for lo, hi in found]
    if not any(asking):
        return []
    first = asking.index(True)
    last = len(asking) - 1 - asking[::-1].index(True)
    if len(words(text[found[last][1] :], _MOST_TAIL + 1)) > _MOST_TAIL:
        found = found[: last + 1]
    if len(words(text[: found[first][0]], _MOST_SETTING + 1)) > _MOST_SETTING:
        found, asking = found[first:], asking[first:]
    return _joined(text, [r for k, r in enumerate(found) if asking[k] or not _beside(text[r[0] : r[1]])])


def _beside(sentence: str) -> bool:
    """Whether a sentence is no part of the question it stands by: a courtesy, a transition, a note to the moderator."""
    return _is_courtesy(sentence) or bool(_TRANSITION.match(sentence)) or to_moderator(sentence)


def _is_courtesy(sentence: str) -> bool:
    """Whether a sentence only thanks, greets or acknowledges ("Great, thanks!", "Thanks for telling me that.")."""
    said = words(sentence, _MOST_SETTING)
    if not said or said[0] not in _COURTEOUS or "?" in sentence:
        return False
    k = next((k for k, word in enumerate(said) if word not in _COURTEOUS), len(said))
    return k == len(said) or said[k] in _GOES_ON


def _joined(text: str, ranges: list[Range]) -> list[Range]:
    """The ranges, those made one that only white space parts."""
    out: list[Range] = []
    for lo, hi in ranges:
        if out and not text[out[-1][1] : lo].strip():
            out[-1] = (out[-1][0], hi)
        else:
            out.append((lo, hi))
    return out


def of_paragraph(text: str, asks: Callable[[str], bool]) -> Iterator[list[Range]]:
    """The ranges of each question of a paragraph, in order."""
    found = sentences(text)
    asking = [asks(text[lo:hi]) for lo, hi in found]
    k = 0
    while k < len(found):
        if not asking[k]:
            k += 1
            continue
        end = k
        while end < len(found) and asking[end]:
            end += 1
        first = _setting(text, found, asking, k)
        run = found[k:end]
        if len(run) <= _MOST_JOINED:
            yield _joined(text, [*found[first:k], *run])
        else:
            yield from (_joined(text, one) for one in _split(text, found[first:k], run))
        k = end


def _split(text: str, setting: list[Range], run: list[Range]) -> Iterator[list[Range]]:
    """A long run of questions, one by one, each with the short probes behind it."""
    current = [*setting, run[0]]
    for lo, hi in run[1:]:
        if is_elliptic(text[lo:hi]):
            current.append((lo, hi))
        else:
            yield current
            current = [(lo, hi)]
    yield current


def is_elliptic(sentence: str) -> bool:
    """Whether a question lives off the one before it ("Why?", "And who else?", "If so, how?")."""
    said = words(sentence, 12)
    return 0 < len(said) <= _SHORT and said[0] in _ELLIPTIC and YOU.isdisjoint(said[2:])


def _setting(text: str, found: list[Range], asking: list[bool], k: int) -> int:
    """The first of the statements right before sentence `k` that the question leans on."""
    first = k
    while first > 0 and not asking[first - 1]:
        lo, hi = found[first]
        before = text[found[first - 1][0] : found[first - 1][1]]
        begins = opening(text[lo:hi])[:6] if first == k else words(text[lo:hi], 2)
        leans = not _LEANS.isdisjoint(begins) and not _EXPLETIVE.search(text[lo:hi])
        short = first == k and len(words(text[lo:hi], 6)) <= _SHORT
        if not (leans or short) or _beside(before):
            break
        if len(words(text[found[first - 1][0] : found[k][1]], _MOST_SETTING + 1)) > _MOST_SETTING:
            break
        first -= 1
    return first
