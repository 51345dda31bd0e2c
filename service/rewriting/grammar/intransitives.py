"""Verbs, and words after verbs, that reach their object by a preposition only: "cope the heat", "happens the bread"."""

from __future__ import annotations

from service.language.inflect import forms_of
from service.language.words import Parsed
from service.rewriting.grammar.forms import BE, PREPOSITIONS, Check, at, tag_at
from service.rewriting.grammar.reasons import NO_PREPOSITION

_LEMMAS = """cope deal belong listen rely depend respond reply arrive complain care laugh stare gaze glance object react
refer apologise benefit concentrate insist interfere participate compete comply consist happen disagree experiment
graduate hesitate interact liaise occur persist proceed resort specialise struggle succeed sympathise whine queue talk
look wait go apologize specialize sympathize collaborate dream chat correspond intervene""".split()
_FORMS = {form: lemma for lemma in _LEMMAS for form in forms_of(lemma)}
_PHRASE = frozenset("a an the your my our their his her its this these those any some".split())
_ADVERBIAL = frozenset(
    """time times day days week weekend month year morning afternoon evening night hour minute while bit lot way same last next
    first second moment part other rest most more whole entire world fact full distance extra extent talk blow deal card
    cards hand hands end more less harder longer better worse sooner minute instant following previous past turn whole
    point minimum maximum course summer winter spring autumn few couple odd mile miles minutes hours days weeks months
    years average once""".split()
)
_WHOLE = frozenset("rely depend belong consist refer listen complain cope deal".split())


def without_preposition(p: Parsed, k: int) -> str | None:
    """cope the heat, arrive that figure, go the doctor; who do you rely when it fails."""
    w = p.words[k]
    if w.tag[:2] != "VB" or tag_at(p, k - 1) in ("DT", "PRP$", "JJ") or at(p, k - 1) in BE | {"-"}:
        return None
    lemma, then = _FORMS[w.lower], at(p, k + 1)
    if then in _PHRASE and not _adverbial(p, k + 2) and tag_at(p, k + 2) != "VBG":
        if lemma == "look" and then in ("your", "the", "his", "her") and at(p, k + 2) in ("best", "part"):
            return None
        return NO_PREPOSITION
    if (
        then == "that"
        and tag_at(p, k + 1) == "DT"
        and tag_at(p, k + 2) == "NN"
        and lemma not in ("happen", "object", "complain")
    ):
        return NO_PREPOSITION if not _adverbial(p, k + 2) else None
    if then in ("me", "him", "them", "us") and lemma != "talk" and tag_at(p, k + 2) not in ("VB", "JJ"):
        return NO_PREPOSITION
    stranded = then in ("?", "when", "if") and lemma in _WHOLE and at(p, 0) in ("who", "what", "which")
    if stranded and at(p, 1) in ("do", "does", "did") and PREPOSITIONS.isdisjoint(p.lowers[:k]):
        return None if lemma in ("cope", "deal") and then != "?" else NO_PREPOSITION
    return None


def _adverbial(p: Parsed, j: int) -> bool:
    """Whether the phrase that goes on at `j` says when, how long or how, and is no object."""
    return any(
        at(p, i) in _ADVERBIAL or tag_at(p, i) == "CD" for i in (j, j + 1, j + 2) if tag_at(p, i) not in ("", ".", "IN")
    )


def after_particle(p: Parsed, k: int) -> str | None:
    """came up the idea, get hold the part, apart the price, think back the day: a fixed word lacks its preposition."""
    w, then = p.lowers[k], at(p, k + 1)
    if w == "hold":
        return NO_PREPOSITION if at(p, k - 1) in ("get", "got", "getting") and then in _PHRASE else None
    if w == "up":
        fits = at(p, k - 1) in ("come", "came", "coming") and then in _PHRASE and tag_at(p, k + 2)[:2] == "NN"
        return NO_PREPOSITION if fits and at(p, k + 2) not in ("road", "hill", "stairs", "path", "street") else None
    if w == "apart":
        return NO_PREPOSITION if then in _PHRASE and (k == 0 or at(p, k - 1) in (".", "?")) else None
    if w in ("because", "instead"):
        noun = then in _PHRASE and tag_at(p, k + 2) in ("NN", "NNS") and at(p, k + 3) in ("?", ".", ",")
        return NO_PREPOSITION if noun else None
    if w == "back":
        fits = (
            at(p, k - 1) in ("think", "me") and then in _PHRASE | {"time"} and at(p, k - 2) in ("", ".", "you", "take")
        )
        return NO_PREPOSITION if fits else None
    return None


def tell_me(p: Parsed, k: int) -> str | None:
    """tell me the last time you moved."""
    opens = at(p, k - 1) in ("", ".", "?") and at(p, k + 1) == "me"
    return NO_PREPOSITION if opens and p.lowers[k + 2 : k + 5] == ("the", "last", "time") else None


BY_WORD: dict[str, tuple[Check, ...]] = {
    **dict.fromkeys(_FORMS, (without_preposition,)),
    **dict.fromkeys(("hold", "up", "apart", "because", "instead", "back"), (after_particle,)),
    "tell": (tell_me,),
}
