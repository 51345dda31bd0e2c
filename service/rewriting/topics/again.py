"""What would be done again, or kept on with, has been done: "Would you buy from us again?" is asked of the last time.

So the asker's own may be named: who would come back was there.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.inflect import is_verb
from service.language.words import Parsed, Word
from service.rewriting.topics.topic import Topic

_NEVER = frozenset("be do have see like want need think feel happen try recommend hear let know go".split())
_OF_SOMETHING = frozenset("buy order book get".split())
"""Verbs of what one would have to name: "buy from us" is buying something from us."""
_UNKNOWN = frozenset("it that them they he she him her one there here me i my this these those".split())
_KIND = (("like", "this"), ("like", "that"), ("like", "these"))
"""What names a kind by the one at hand: "an event like this"."""
_END = frozenset(", . ? ! ; : if when because so but and next in after despite even for".split())
_RETURNS = frozenset("come go".split())
_LONGEST = 8


def again(p: Parsed) -> Iterator[Topic]:
    """What the person would do once more, told as what they did."""
    for w in p.words:
        if w.tag != "VB" or not is_verb(w.lemma) or not yours(p, w):
            continue
        phrase = _phrase(p, w.i + 2) if _back(p, w) else None
        if w.lemma not in _NEVER and _once_more(p, w):
            phrase = _phrase(p, w.i + 1)
        if phrase and w.lemma in _OF_SOMETHING and phrase.startswith(("from ", "with ", "at ")):
            phrase = f"something {phrase}"
        if phrase:
            yield Topic(w.lemma, phrase, "you", "job", True, frozenset({"again"}), 0.72)


def _back(p: Parsed, w: Word) -> bool:
    """Whether one would come back to the asker's: "come back to our store"."""
    to, ours = p.lowers[w.i + 1 : w.i + 3], p.lowers[w.i + 3 : w.i + 4]
    return w.lemma in _RETURNS and to == ("back", "to") and ours in (("our",), ("this",), ("us",))


def done_again(p: Parsed, w: Word) -> bool:
    """Whether a verb says what one would do once more."""
    return w.tag == "VB" and _once_more(p, w) and yours(p, w)


def _once_more(p: Parsed, w: Word) -> bool:
    """Whether "again" says it of this verb, or "another" of what it is done to."""
    if p.lowers[w.i + 1 : w.i + 2] == ("another",):
        return True
    near = p.words[w.i + 1 : w.i + _LONGEST + 2]
    end = next((k for k, x in enumerate(near) if x.lower == "again"), None)
    return end is not None and not any(x.pos in ("VERB", "AUX") or x.text in ",.?!;:" for x in near[:end])


def yours(p: Parsed, w: Word) -> bool:
    """Whether it is the person who would do it: "would you …", "what would make you …", "likely to …"."""
    k = w.i
    for _ in range(4):
        subject = p.child(k, "nsubj")
        if subject is not None:
            return subject.lower == "you"
        k = p.words[k].head
    return False


def _phrase(p: Parsed, at: int) -> str | None:
    """What follows, without the "again" and what comes after it; None where nobody knows what it means."""
    words: list[str] = []
    k = at
    while k < len(p.words) and p.lowers[k] not in _END and len(words) <= _LONGEST:
        if p.lowers[k : k + 2] in _KIND:
            words += p.lowers[k : k + 2]
            k += 2
            continue
        if p.lowers[k].startswith("xx"):
            return None
        if p.lowers[k] in _UNKNOWN and p.lowers[k + 1 : k + 2] != ("again",):
            follows = p.words[k + 1] if k + 1 < len(p.words) else p.words[k]
            if p.lowers[k] not in ("this", "these") or follows.pos not in ("NOUN", "ADJ", "PROPN"):
                return None
        elif p.lowers[k] in _UNKNOWN:
            return None
        if p.lowers[k] != "again":
            words.append("a" if p.lowers[k] == "another" else p.words[k].text)
        k += 1
    return " ".join(words) if words and len(words) <= _LONGEST else None
