"""Who a clause is about: the speaker, somebody or something of theirs, or everybody and nobody in particular."""

from __future__ import annotations

from typing import Literal

from service.language.capitals import CALENDAR
from service.language.words import Word
from service.transcripts.grammar.clause import Clause

Who = Literal["i", "we", "you", "anyone", "it", "there", "they", "some_one", "thing", "none"]
"""`i` and `we` are the speaker's side; `you` the listener or people in general; `anyone` people in general, a kind;
`some_one` a person or thing told apart by a name or a word before it; `thing` any other noun."""

ANYONE = frozenset(
    "people everyone everybody nobody anyone anybody someone somebody most many others folks folk one guys".split()
)
"""Words for no one in particular."""
_NO_NAME = CALENDAR | {"i", "ok", "okay"}
_TOLD_APART = frozenset("the this that these those my our his her their its".split())


def who(c: Clause) -> Who:
    """Who the clause's subject is."""
    s = c.subject
    if s is None:
        return "none"
    if s.lower in ("i", "me", "myself"):
        return "i"
    if s.lower in ("we", "us"):
        return "we"
    if s.lower in ("you", "ya", "u"):
        return "you"
    if s.lower in ("it", "this", "that", "which", "these", "those"):
        return "it"
    if s.lower == "there":
        return "there"
    if s.lower in ("he", "she"):
        return "some_one"
    if s.lower in ("they", "them"):
        return "they"
    if s.lower in ANYONE or (s.lower == "no" and s.pos == "NOUN"):
        return "anyone"
    return _noun(c, s)


def _noun(c: Clause, s: Word) -> Who:
    before = [w for w in c.parsed.children(s.i) if w.i < s.i]
    if s.pos == "PROPN" or any(w.lower in _TOLD_APART or w.tag in ("CD", "POS", "PRP$") for w in before):
        return "some_one"
    if any(w.dep == "poss" for w in before):
        return "some_one"
    if any(w.lower in ("most", "many", "any", "every", "no", "all", "few") for w in before):
        return "anyone"
    if s.tag == "NNS" and not any(w.dep == "det" for w in before):
        return "anyone"
    return "thing"


def named(c: Clause) -> tuple[int, int] | None:
    """Where a proper name stands that does not merely open a sentence."""
    p = c.parsed
    for w in c.words:
        if w.pos not in ("PROPN", "NOUN") or not w.text[:1].isupper() or w.lower in _NO_NAME:
            continue
        opens = any(w.i == lo for lo, _ in p.sentences)
        if w.pos == "NOUN" and opens:
            continue
        if not opens or w.dep in ("nsubj", "nsubjpass", "poss") or w.text.isupper():
            return w.i, w.i + 1
    return None
