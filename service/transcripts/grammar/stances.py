"""How the speaker stands to it: praise, blame, a guess."""

from __future__ import annotations

from collections.abc import Iterator

from service.language.words import Word
from service.rules.lexicon import BLAME, PRAISE, PRAISE_NOUNS, TROUBLES
from service.transcripts.grammar.clause import Clause
from service.transcripts.grammar.moments import Range

_SEEMING = frozenset("be seem look sound feel get become taste work remain stay make find consider run go".split())
_LIKING = frozenset("love like enjoy adore appreciate admire".split())
_LOATHING = frozenset("hate dread loathe suck detest despise resent".split())
_BAD_NOUNS = TROUBLES | frozenset("disaster chaos joke waste trap grind slog weakness shame crap rubbish".split())
_GOOD_NOUNS = PRAISE_NOUNS | frozenset("fan success progress fun benefit win advantage joy treat".split())
_OPPRESSED = frozenset("soul back heart mind gut nerve spirit".split())
_DEGREES = frozenset(
    "very really pretty quite so rather fairly extremely incredibly super more less most least".split()
)
_WEIGHING = frozenset(
    "important interesting critical crucial essential stable weird different strange main key".split()
)
_TELLING = frozenset("example question story point way answer sense".split())
_GUESSING = frozenset("think believe guess suppose reckon assume imagine suspect feel hope expect figure doubt".split())
_MAYBE = frozenset("probably maybe perhaps possibly presumably likely hopefully definitely".split())


def predicates(c: Clause) -> Iterator[Word]:
    """The words that the clause's verb says of its subject: adjectives and nouns after "is", "seems", "sounds"."""
    if c.verb is None:
        yield from (w for w in c.words if w.pos in ("ADJ", "NOUN") and w.dep in ("ROOT", "acomp", "attr"))
        return
    if c.verb.lemma not in _SEEMING and c.verb.pos != "AUX":
        return
    heads = [
        w
        for w in c.parsed.children(c.verb.i)
        if w.dep in ("acomp", "attr", "oprd", "ccomp", "advmod", "dobj") and w.i > c.verb.i
    ]
    for w in heads:
        if w.i < c.hi and w.pos in ("ADJ", "NOUN", "VERB", "ADV", "INTJ"):
            yield w
            yield from (
                x for x in c.parsed.children(w.i) if x.dep in ("amod", "conj") and x.i < c.hi and x.pos == "ADJ"
            )


def praise(c: Clause) -> Range | None:
    """Where the clause praises what it is about: "it's brilliant", "I loved it", "I see good progress"."""
    v = c.verb
    if v is not None and v.lemma in _LIKING and not (v.lemma == "like" and v.tag in ("IN", "VB") and _would(c)):
        thing = c.parsed.child(v.i, "dobj", "ccomp")
        if thing is not None and c.subject is not None:
            return v.i, min(thing.i + 1, c.hi)
    for w in predicates(c):
        if w.lower in PRAISE or w.lemma in PRAISE or w.lemma in _GOOD_NOUNS:
            return w.i, w.i + 1
    for w in c.words:
        if (
            w.dep == "amod"
            and w.lower in PRAISE
            and c.parsed.words[w.head].lemma in _GOOD_NOUNS | {"idea", "job", "work"}
        ):
            return w.i, w.head + 1
    return None


def blame(c: Clause) -> Range | None:
    """Where the clause complains of what it is about: "it's a nightmare", "the problem is", "I hate it"."""
    v, p = c.verb, c.parsed
    if v is not None and v.lemma in _LOATHING:
        return v.i, v.i + 1
    for w in c.words:
        if w.lower == "-" and p.lowers[w.i - 1] in _OPPRESSED and p.lowers[w.i + 1].endswith("ing"):
            return w.i - 1, w.i + 2
    if any(w.lemma in _TELLING for w in predicates(c)):
        return None
    for w in predicates(c):
        if w.lower in BLAME or w.lemma in BLAME or w.lemma in _BAD_NOUNS or w.lower.endswith("-destroying"):
            return w.i, w.i + 1
    s = c.subject
    if s is not None and s.lemma in _BAD_NOUNS:
        return s.i, s.i + 1
    return None


def graded(c: Clause) -> Range | None:
    """Where a quality is said to be there to a degree: "very important", "healthier", "quite high"."""
    for w in predicates(c):
        if w.tag in ("JJR", "RBR") or w.lower in _WEIGHING:
            return w.i, w.i + 1
        degree = next((x for x in c.parsed.children(w.i) if x.lower in _DEGREES and x.i < w.i), None)
        if degree is not None and w.pos in ("ADJ", "ADV"):
            return degree.i, w.i + 1
    return None


def trouble(c: Clause) -> Range | None:
    """Where any word of the clause says there is trouble: blame, a noun of trouble, a degree too high."""
    found = blame(c)
    if found is not None:
        return found
    for w in c.words:
        if (w.lemma in TROUBLES and w.pos == "NOUN") or (w.lower in BLAME and w.pos == "ADJ"):
            return w.i, w.i + 1
        if w.lower == "too" and w.i + 1 < c.hi and c.parsed.words[w.i + 1].pos in ("ADJ", "ADV"):
            return w.i, w.i + 2
    return None


def guess(c: Clause) -> Range | None:
    """Where the speaker says that they only think so: "I think", "I'd say", "probably"."""
    p = c.parsed
    for w in c.words:
        if w.lemma in _GUESSING and w.pos == "VERB":
            s = p.child(w.i, "nsubj")
            if s is not None and s.lower in ("i", "we") and w.tag in ("VBP", "VB"):
                return s.i, w.i + 1
        if w.lower in _MAYBE:
            return w.i, w.i + 1
    return next(p.find("to me", "in my opinion", "i 'd say", "i would say", "i mean", lo=c.lo, hi=c.hi), None)


def _would(c: Clause) -> bool:
    return any(a.lower in ("would", "'d") for a in c.auxiliaries)
