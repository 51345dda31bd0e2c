"""Where grammar vouches for a question, so that the ear alone may not fault what it is after.

A criterion for taking part, a plain measure ("How old is the barn?"), a story tied to one past time, and what others are
to learn from them are questions about their life, however unusual the words.
"""

from __future__ import annotations

from service.language.asked import Asked
from service.language.words import Parsed
from service.rules.grammar import anchored
from service.rules.lexicon import EVALUATIVE, PLEASING, STIRRING, TROUBLES
from service.rules.modality import modals
from service.rules.rule import Posed
from service.rules.screening import screens
from service.rules.wishlist.wants_in_tool import of_their_people

_MEASURES = frozenset("old many far big large tall long wide heavy deep".split())
_BEING = frozenset("be have do".split())
_LOADED = EVALUATIVE | TROUBLES | STIRRING | PLEASING
# What the working day is made of, and what came of something: asked what they are, people tell facts.
_MATTERS = frozenset(
    "process procedure routine workflow setup step role job title task duty responsibility rule policy schedule rota "
    "arrangement deadline criterion requirement implication consequence result outcome effect reason cause source "
    "budget cost size number name address difference relationship".split()
)
_SHORT = 16
_RANKED = frozenset("top main key chief principal common".split())
# What they lay out: asked how much of it, people name a sum.
_SPENDING = frozenset("cost pay spend charge owe earn weigh".split())
# Words by which a plain "why" takes something for granted.
_TURNED = frozenset(
    "so too still always never only even such much more less important matter matters favourite favorite instead rather "
    "just ever really people".split()
)
_DEGREES = frozenset({"JJS", "RBS", "JJR", "RBR"})
_TASTE = frozenset("feel love like enjoy think hate believe want wish prefer fear".split())


def plain(posed: Posed) -> bool:
    """Whether all that the question asks is plain by its form."""
    if screens(posed):
        return True
    p = posed.parsed
    asking = [a for a in posed.asked if a.marked or a.form not in ("statement", "fragment")]
    return bool(asking) and all(_plain(p, a) or _task(posed, a) for a in asking)


def _task(posed: Posed, a: Asked) -> bool:
    """Whether it asks what something shown says or does, under *would*: "What would 'keep cool' tell you to do?"."""
    if a.modal != "would":
        return False
    here = [m.part for m in modals(posed) if m.asked.lo == a.lo]
    return bool(here) and all(part == "task" for part in here)


def _plain(p: Parsed, a: Asked) -> bool:
    if a.wh == "what" and p.lowers[a.core + 1 : a.core + 5] in (
        ("makes", "you", "say", "that"),
        ("made", "you", "say", "that"),
        ("makes", "you", "say", "so"),
    ):
        return True
    if a.form != "wh" or a.modal or a.negated or a.operator is None:
        return False
    if any(w.lower in _LOADED or w.lemma in _LOADED or w.tag in _DEGREES for w in p.words[a.lo : a.hi]):
        return False
    if a.wh == "why":
        return (
            a.tense in ("present", "perfect") and _TURNED.isdisjoint(p.lowers[a.lo : a.hi]) and _verb(a) not in _TASTE
        )
    if a.wh == "what" and a.operator.lemma == "be" and a.subject is not None and a.hi - a.core <= _SHORT:
        ranked = not _RANKED.isdisjoint(p.lowers[a.lo : a.hi])
        return not ranked and (a.subject.lemma in _MATTERS or a.subject.lower in _MATTERS)
    verb = _verb(a)
    if verb == "want" and a.verb is not None:
        return of_their_people(p, a.verb.i + 1, a.hi)
    if verb in _TASTE:
        return False
    if a.wh == "how" and verb == "change" and a.tense == "perfect" and a.verb is not None:
        return p.lowers[a.verb.i + 1 : a.verb.i + 2] not in (("your",), ("the",), ("how",))
    if a.measure == "much" and verb in _SPENDING:
        return True
    if a.measure in _MEASURES:
        return a.operator.lemma in _BEING
    return a.tense == "past" and anchored(p, a.lo, a.hi)


def _verb(a: Asked) -> str:
    return a.verb.lemma if a.verb is not None else ""
