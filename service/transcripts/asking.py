"""What in a turn asks, by its marks and by how it opens; and what only shows that one listens."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from service.document.openers import AUX, WH, opening, words
from service.document.sentences import sentences

_MARK = re.compile(r"[?？؟;;][\"'”’»)\]*_`.!]*\s*$")
_GREEK = re.compile(r"[\u0370-\u03ff]")
_TELL = frozenset("tell describe walk talk explain share".split())
_TOLD = frozenset("me us your the how what why a".split())
_SUBJECT = frozenset("you your i we they he she it there that this those these anyone anybody someone people".split())
_CONTRACTED = frozenset("what's who's where's when's why's how's".split())
_ASKS_WITH = frozenset(
    "can could do did would will have are were is was does has may might should don't didn't haven't aren't wouldn't "
    "isn't doesn't wasn't couldn't can't won't".split()
)
_INDIRECT = re.compile(
    r"\b(?:i['’]?m (?:just )?(?:curious|wondering|interested)|i wonder|i['’]d (?:like|love) to (?:hear|know|understand|learn)"
    r"|(?:let me|can i|may i|could i) ask|(?:my|the|our|first|next|last|second|another) question)\b",
    re.IGNORECASE,
)
_TAG = re.compile(
    r"(?:^|[,.…–-]\s*|\s)(?:right|yeah|yes|huh|okay|ok|correct|you know|eh|hm+|mm+|no|sorry)\?\W*$", re.IGNORECASE
)
_LISTENING = frozenset(
    "yep yeah yes yup yea ya mm mmm hmm hm mhm mmhmm mhmm uh huh uhhuh uh-huh mm-hmm ah oh aha ok okay okey right sure "
    "cool wow great nice good interesting exactly true indeed absolutely totally definitely gotcha alright all fine i "
    "see got it makes sense of course fair enough um er no nope ja genau oui si sí vale claro".split()
)
_ANSWERS = frozenset(
    "yep yeah yes yup yea ya right sure exactly true indeed absolutely totally definitely no nope of course ja genau oui "
    "si sí claro".split()
)
_MOST_LISTENING = 4
_LATELY = 3


@dataclass(frozen=True, slots=True)
class Spoken:
    """A turn by numbers: words, sentences, questions; whether its end still asks.

    Of the questions `unmarked` have no mark, and `tags` are statements with a tag ("It is slow, right?").
    """

    words: int
    sentences: int
    asks: int
    unmarked: int
    tags: int
    ends_asking: bool


def spoken(text: str) -> Spoken:
    """The numbers of a turn's text."""
    found = [text[lo:hi] for lo, hi in sentences(text)]
    asking = [asks(s) for s in found]
    unmarked = sum(a and not is_marked(s) for a, s in zip(asking, found, strict=True))
    real = [a and not is_tag(s) for a, s in zip(asking, found, strict=True)]
    return Spoken(
        words=len(text.split()),
        sentences=len(found),
        asks=sum(asking),
        unmarked=unmarked,
        tags=sum(asking) - sum(real),
        ends_asking=any(real[-_LATELY:]),
    )


def is_marked(sentence: str) -> bool:
    """Whether a sentence ends with a question mark of some script."""
    tail = sentence[-8:]
    m = _MARK.search(tail)
    return m is not None and (m[0][0] not in ";;" or _GREEK.search(sentence) is not None)


def is_tag(sentence: str) -> bool:
    """Whether a question is a statement with a tag, or the tag alone."""
    if _TAG.search(sentence[-24:]) is None:
        return False
    first = opening(sentence[:200])[:1]
    return not first or first[0] not in WH | _CONTRACTED | _ASKS_WITH


def asks(sentence: str) -> bool:
    """Whether a sentence asks: by its mark, else by its opening ("Can you …", "What did …", "Tell me …")."""
    if is_marked(sentence):
        return True
    first = opening(sentence[:120])[:6]
    if len(first) < 3:
        return False
    if first[0] in _TELL:
        return first[1] in _TOLD
    if first[0] in _ASKS_WITH:
        return first[1] in ("you", "your", "there") and "you" in words(sentence[:300], 40)
    if first[0] in WH | _CONTRACTED:
        after = first[1:4]
        inverted = any(a in AUX and b in _SUBJECT for a, b in pairwise(after))
        return inverted or (first[0] in _CONTRACTED and not {"your", "you"}.isdisjoint(first))
    return _INDIRECT.search(sentence[:200]) is not None and bool({"you", "your"} & set(words(sentence[:300], 40)))


def only_listens(text: str, asked: bool) -> bool:
    """Whether a turn only shows that one listens. After a question "Yes." is an answer: `asked` says so."""
    if len(text) > 60:
        return False
    said = words(text.replace("-", " "))
    if not 0 < len(said) <= _MOST_LISTENING or "?" in text:
        return False
    return all(w in _LISTENING for w in said) and not (asked and not _ANSWERS.isdisjoint(said))
