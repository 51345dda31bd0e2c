"""Two noun phrases side by side where a preposition is missing: "took your car the garage", "attention your posture"."""

from __future__ import annotations

from service.language.words import Parsed
from service.rewriting.grammar.forms import BE, DETERMINERS, OPERATORS, SUBJECTS, Check, at, tag_at
from service.rewriting.grammar.reasons import NO_PREPOSITION

_TWO_OBJECTS = frozenset(
    """give send show tell ask offer pay charge sell lend buy teach call name bring cost save make get find hand pass
    read write do consider leave keep owe promise wish take elect appoint deny allow feed serve play""".split()
)
_ADVERBIAL = frozenset(
    """day week month year time way night morning evening afternoon minute moment weekend summer winter spring autumn
    term season quarter hour first second others rest same more less most other round thing whole size age kind""".split()
)
_NEEDS_LINK = frozenset("attention help trouble access advantage care".split())
_PHRASE = frozenset(("JJ", "NN", "NNS", "VBN", "CD", "JJS", "POS", "NNP", "HYPH"))
_ENDS = frozenset(". ? ! , and or".split())
_HELPING = frozenset("help helped join joined met thank thanked blame blamed".split())
_STATES = frozenset(
    """responsible worried satisfied afraid aware proud interested familiar capable fond scared ashamed involved late""".split()
)


def phrase(p: Parsed, k: int) -> str | None:
    """At the, a, your: a noun right before, the end of the sentence right after the phrase, and no verb for the two."""
    before, tag = at(p, k - 1), tag_at(p, k - 1)
    if tag in ("PRP", "JJ", "VBN", "RB") or (before == "worried" and at(p, k - 2) in SUBJECTS):
        return _after_word(p, k)
    if tag not in ("NN", "NNS") or before in _ADVERBIAL:
        return None
    if before in _NEEDS_LINK and tag == "NN" and tag_at(p, k + 1)[:2] in ("NN", "JJ") and not _clause(p, k + 2):
        return NO_PREPOSITION
    if p.lowers[k] not in ("the", "your", "their"):
        return None
    j = k + 1
    while tag_at(p, j) in _PHRASE:
        if p.lowers[j] in _ADVERBIAL:
            return None
        j += 1
    if j == k + 1 or at(p, j) not in _ENDS or tag_at(p, j - 1) not in ("NN", "NNS"):
        return None
    if at(p, j) == "," and tag_at(p, j + 1) not in ("CC", "WP", "WRB"):
        return None
    start = max((i for i in range(max(0, k - 8), k) if p.lowers[i] in (".", "?", "!", ";", ":")), default=k - 9)
    clause = p.words[max(start + 1, 0) : k]
    if any(w.text in "\"'“‘(,-/–—" or w.lower in BE or (w.pos == "VERB" and w.lemma in _TWO_OBJECTS) for w in clause):
        return None
    return NO_PREPOSITION


def _after_word(p: Parsed, k: int) -> str | None:
    """helped you your move, responsible the budget."""
    before = at(p, k - 1)
    if before in _STATES:
        fits = (
            tag_at(p, k + 1)[:2] in ("NN", "JJ")
            and at(p, k + 1) not in _ADVERBIAL
            and at(p, k - 2) not in DETERMINERS
            and not _clause(p, k + 2)
        )
        return NO_PREPOSITION if fits else None
    if before not in ("you", "me", "him", "them", "us") or at(p, k - 2) not in _HELPING:
        return None
    time = any(w.lower in _ADVERBIAL for w in p.words[k + 1 : k + 3])
    return NO_PREPOSITION if tag_at(p, k + 1)[:2] in ("NN", "JJ") and not time else None


def _clause(p: Parsed, k: int) -> bool:
    """Whether a verb follows before the clause ends, so that the phrase is its subject."""
    for w in p.words[k:]:
        if w.text in ".?!,;":
            return False
        if w.tag in ("VBD", "VBZ", "VBP", "MD", "VB", "VBN"):
            return True
    return False


def state(p: Parsed, k: int) -> str | None:
    """what are you worried right now?"""
    asked = at(p, k - 1) in SUBJECTS and at(p, k - 2) in OPERATORS and at(p, k - 3) == "what"
    return NO_PREPOSITION if asked and at(p, k + 1) in ("?", "right", "now", "today", "at", "most") else None


BY_WORD: dict[str, tuple[Check, ...]] = {
    **dict.fromkeys(("the", "your", "their", "a", "an"), (phrase,)),
    **dict.fromkeys(_STATES, (state,)),
}
