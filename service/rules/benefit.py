"""Where a statement promises what the asker's thing would bring: "it automatically…", "you'd just tap…", "we can halve…"."""

from __future__ import annotations

from service.aims.people import somebody
from service.language.asked import Asked
from service.language.words import Parsed
from service.rules.grammar import recalls
from service.rules.lexicon import MAKING_VERBS
from service.rules.rule import Posed

# What the talk itself is made of, or those who hold it: no product.
SESSION = frozenset(
    "pilot group minutes minute session interview recording talk questions hour hours slot trial study time research "
    "conversation call form consent team office company records record notes data logs statistics department school "
    "clinic customers".split()
)
# What is written or found out about people: to work on one is not to build a product.
STUDIES = frozenset(
    "report study article book paper thesis research story podcast film documentary survey project dissertation".split()
)
_SELLING = frozenset("do make run sell".split())
_BETTERING = frozenset("halve cut double triple save reduce lower boost slash eliminate speed".split())
_ALONE = frozenset("automatically instantly itself".split())
_EASE = frozenset("just simply only never".split())
_WANTING = frozenset("want wan wanna like need interested try fancy".split())
_GUESSING = frozenset("would could might wouldn't 'd interested thoughts isn't".split())
_VIEWS = frozenset({("you", "think"), ("you", "make"), ("you", "say"), ("you", "reckon"), ("is", "n't")})
_JOINTS = frozenset("; : so - \u2013 \u2014 basically".split())
_COMING = frozenset("new next latest".split())
_LOOSE = frozenset("be have do go look feel seem need take cost make sound get happen come depend mean".split())
_YOURS = frozenset("you your".split())
_GESTURES = frozenset("button click tap photo swipe picture scan".split())
_ABLE = frozenset("could can might".split())


def promised(q: Posed, a: Asked) -> tuple[int, int] | None:
    """The words of sentence `a` that promise something, or None; a question about what has happened makes it no promise."""
    if (a.form in ("wh", "yes_no") and a.core == a.lo) or not _weighed(q, a):
        return None
    p = q.parsed
    return (
        _alone(p, a)
        or _works(q, a)
        or _gesture(q, a)
        or _eased(p, a)
        or _bettered(p, a)
        or _could_add(p, a)
        or _sold(p, a)
    )


def _weighed(q: Posed, a: Asked) -> bool:
    """Whether something is asked after the statement that is not a story: their view, their wish, a guess."""
    if a.marked and a.form == "statement":
        return True
    later = [b for b in q.asked if b.lo >= a.hi or (b is a and a.core > a.lo)]
    return bool(later) and not any(b.tense == "past" for b in later)


def _alone(p: Parsed, a: Asked) -> tuple[int, int] | None:
    """As in "It automatically books the van"."""
    for k in range(a.lo, min(a.lo + 3, a.hi - 3)):
        if p.lowers[k] in ("it", "this") and p.lowers[k + 1] in _ALONE and p.words[k + 2].tag == "VBZ":
            return k, k + 3
    return None


def _opined(q: Posed, a: Asked) -> bool:
    """Whether their view, a guess or their interest is asked after the statement, and nothing of their life."""
    p = q.parsed
    words = p.lowers[a.core :] if a.form in ("wh", "yes_no") else p.lowers[a.hi :]
    if not _GUESSING.isdisjoint(words) or 0 < len(words) <= 3:
        return True
    return any(words[i : i + 2] in _VIEWS for i in range(len(words) - 1))


def _works(q: Posed, a: Asked) -> tuple[int, int] | None:
    """As in "It weighs the can, logs it and pays you", "The new version lets you print", with their view asked next."""
    p = q.parsed
    if not _opined(q, a):
        return None
    for k in range(a.lo, a.hi - 3):
        if p.lowers[k] == "it" and (k == a.lo or p.lowers[k - 1] in _JOINTS):
            v = k + 1
        elif p.lowers[k] == "the" and p.lowers[k + 1] in _COMING and p.words[k + 2].pos == "NOUN" and k <= a.lo + 1:
            v = k + 3
        else:
            continue
        verb = p.words[v] if v < a.hi else p.words[k]
        if verb.tag != "VBZ" or verb.pos != "VERB" or verb.lemma in _LOOSE:
            continue
        doings = sum(w.tag == "VBZ" and w.pos == "VERB" for w in p.words[v : a.hi])
        if doings > 1 or not _YOURS.isdisjoint(p.lowers[v + 1 : a.hi]):
            return k, v + 1
    return None


def _gesture(q: Posed, a: Asked) -> tuple[int, int] | None:
    """As in "You press one button and the order is done", with their view asked next."""
    p = q.parsed
    if p.lowers[a.lo] != "you" or p.words[a.lo + 1].tag != "VBP" or not _opined(q, a):
        return None
    for k in range(a.lo + 2, min(a.hi - 1, a.lo + 6)):
        if p.lowers[k] in ("one", "a", "single") and p.lowers[k + 1] in _GESTURES:
            return a.lo, k + 2
    return None


def _eased(p: Parsed, a: Asked) -> tuple[int, int] | None:
    """As in "You'd just tap your card"."""
    for k in range(a.lo, a.hi - 3):
        if (
            p.lowers[k] == "you"
            and p.lowers[k + 1] in ("'d", "would", "'ll")
            and p.lowers[k + 2] in _EASE
            and p.words[k + 3].tag in ("VB", "VBP")
            and (k == a.lo or p.words[k - 1].pos in ("PUNCT", "CCONJ", "ADV", "INTJ") or p.lowers[k - 1] == "so")
            and not recalls(p, a)
            and "if" not in p.lowers[a.lo : k]
        ):
            return k, k + 4
    return None


def _bettered(p: Parsed, a: Asked) -> tuple[int, int] | None:
    """As in "We can halve your bill"."""
    for k in range(a.lo, a.hi - 3):
        if p.lowers[k] == "we" and p.lowers[k + 1] in _ABLE and p.words[k + 2].lemma in _BETTERING:
            return (k, k + 3) if p.lowers[k + 3] in ("your", "you") else None
    return None


def _could_add(p: Parsed, a: Asked) -> tuple[int, int] | None:
    """As in "I could add a timer, a lock…", with their wish asked next: what the asker's thing might have."""
    for k in range(a.lo, min(a.core + 1, a.hi - 3)):
        if p.lowers[k] not in ("we", "i") or p.lowers[k + 1] not in _ABLE:
            continue
        v = p.words[k + 2 + (p.words[k + 2].pos == "ADV")]
        made = p.words[v.i + 1] if v.i + 1 < a.hi else v
        wished = not {"else", "which"}.isdisjoint(p.lowers[v.i :])
        if v.lemma in MAKING_VERBS and made.pos in ("NOUN", "PROPN", "DET", "ADJ", "VERB") and wished:
            return k, v.i + 1
    return None


def _sold(p: Parsed, a: Asked) -> tuple[int, int] | None:
    """As in "We do linen for hotels", with their interest asked next; no talk and no study."""
    k = a.lo if p.lowers[a.lo] == "we" else a.lo + 1
    if k + 4 >= a.hi or p.lowers[k] != "we" or p.lowers[k + 1] not in _SELLING:
        return None
    to = next((j for j in range(k + 2, a.hi - 1) if p.lowers[j] == "for"), None)
    if to is None or p.words[to + 1].tag != "NNS" or not somebody(p.words[to + 1]):
        return None
    what = p.words[k + 2 : to]
    if not any(w.pos in ("NOUN", "PROPN") or w.tag == "VBG" for w in what):
        return None
    if any(w.lemma in SESSION or w.lemma in STUDIES or w.tag == "VB" for w in what) or _WANTING.isdisjoint(
        p.lowers[to:]
    ):
        return None
    return k, k + 2
