"""Clauses that have lost a small word: their question word, their subject, their verb, "to" before a verb."""

from __future__ import annotations

from collections.abc import Iterator

from service.language.readings import number, readings
from service.language.words import Parsed
from service.rewriting.grammar.forms import (
    BE,
    DETERMINERS,
    DO,
    MODALS,
    STOPS,
    SUBJECTS,
    Check,
    at,
    is_base,
    past_adverbs,
    tag_at,
)
from service.rewriting.grammar.reasons import (
    AFTER_PREPOSITION,
    AFTER_TO,
    AFTER_VERB,
    CASE,
    NO_SUBJECT,
    NO_VERB,
    NO_WH,
    NOT_FINITE,
    NOUN,
    SUBJECT,
)

_MEASURES = frozenset("long much many far often".split())
_PERSONS = frozenset("you me him them us it".split())
_VERBAL = frozenset(
    "go find get see tell make do choose know think decide learn buy keep take hear become come feel touch bring".split()
)
_UNREAL = frozenset("if wish though as suppose unless reckon reckoned".split())
_UNITS = frozenset("day week month year hour minute second night mile euro pound dollar person item".split())
_DEMONSTRATIVES = frozenset("that this these those".split())
_OBJECT = DETERMINERS | _PERSONS | frozenset("something anything someone".split())


def opening(p: Parsed, lo: int, hi: int) -> Iterator[str]:
    """Long did it take, documents did you have, have bought anything, are training for it."""
    first, second, tag = at(p, lo), at(p, lo + 1), tag_at(p, lo + 1)
    if hi - lo < 4:
        return
    if first in _MEASURES and (second in DO or at(p, lo + 2) in DO):
        yield NO_WH
    if (
        p.words[lo].tag in ("NNS", "NN")
        and second in DO
        and at(p, lo + 2) == "you"
        and first != "whereabouts"
        and p.words[hi - 1].text == "?"
    ):
        yield NO_WH
    if first == "have" and tag == "VBN" and "VBN" in readings(second) and "NN" not in readings(second):
        yield NO_SUBJECT
    if first in ("are", "were") and tag == "VBG" and readings(second) == {"VBG"}:
        yield NO_SUBJECT


def have(p: Parsed, k: int) -> str | None:
    """did you have show, have to showing; what have got."""
    w, tag = at(p, k + 1), tag_at(p, k + 1)
    if w == "to":
        return AFTER_TO if tag_at(p, k + 2) == "VBG" and "VBG" in readings(at(p, k + 2)) else None
    if at(p, k - 1) == "what" and tag == "VBN" and p.lowers[k] == "have":
        return NO_SUBJECT if "VBN" in readings(w) and "NN" not in readings(w) else None
    asked = at(p, k - 1) in SUBJECTS and at(p, k - 2) in DO
    if not asked or tag != "VB" or not is_base(w) or "JJ" in readings(w) or tag_at(p, k + 2) in ("NN", "NNS"):
        return None
    then = at(p, k + 2)
    return AFTER_VERB if "NN" not in readings(w) or then in _OBJECT or tag_at(p, k + 2) in ("IN", "RP") else None


def without_to(p: Parsed, k: int) -> str | None:
    """needed look up, trying find out, would like skip, begin tell."""
    w, tag, then = at(p, k + 1), tag_at(p, k + 1), at(p, k + 2)
    if tag != "VB" or not is_base(w) or p.words[k].pos != "VERB":
        return None
    if p.lowers[k] == "like" and at(p, k - 1) not in ("'d", "you", "would"):
        return None
    return AFTER_VERB if "NN" not in readings(w) or then in _OBJECT or tag_at(p, k + 2) in ("IN", "RP") else None


def expected(p: Parsed, k: int) -> str | None:
    """expect to seeing."""
    return AFTER_TO if at(p, k + 1) == "to" and tag_at(p, k + 2) == "VBG" else None


def end_up(p: Parsed, k: int) -> str | None:
    """end up pay for it."""
    w = at(p, k + 2)
    tags = readings(w)
    bare = at(p, k + 1) == "up" and "VB" in tags and tags.isdisjoint(("VBG", "JJ", "RB", "VBN"))
    return AFTER_VERB if bare and tag_at(p, k + 2) in ("VB", "VBP", "NN") and tag_at(p, k + 3) != "NN" else None


def for_person(p: Parsed, k: int) -> str | None:
    """for you let it lapse: to is missing."""
    bare = at(p, k + 1) in _PERSONS and tag_at(p, k + 2) == "VB" and is_base(at(p, k + 2))
    return AFTER_VERB if bare and DO.isdisjoint(p.lowers[max(0, k - 6) : k]) else None


def prep_be(p: Parsed, k: int) -> str | None:
    """into be, of be."""
    return AFTER_PREPOSITION if at(p, k + 1) == "be" and p.words[k].tag == "IN" else None


def modal(p: Parsed, k: int) -> str | None:
    """you should the old pot: the verb is missing."""
    j = past_adverbs(p, k + 1)
    lone = at(p, k - 1) in SUBJECTS and at(p, j) in DETERMINERS and p.words[k].tag == "MD"
    return NO_VERB if lone and at(p, k - 2) not in (*DO, *MODALS) else None


def verbless(p: Parsed, k: int) -> str | None:
    """where did that idea from, how long did it from the start: at do, no base verb before the clause ends."""
    w, wh = at(p, k + 1), at(p, k - 1)
    if wh not in ("how", "when", "where", "why", "long", "often", "far", "much"):
        return None
    if w == "it":
        clear = tag_at(p, k + 2) == "IN" and at(p, k + 2) not in ("like", "as")
    else:
        clear = w in _DEMONSTRATIVES and tag_at(p, k + 1) == "DT" and tag_at(p, k + 2) in ("NN", "NNS")
    if not clear:
        return None
    for v in p.words[k + 2 :]:
        if v.text in ".?!" or v.lower in ("and", "when", "before"):
            return NO_VERB
        if v.tag in ("VB", "VBP") or (v.i > k + 2 and is_base(v.lower) and v.tag not in ("IN", "NNS", "RP")):
            return None
        if w == "it" and is_base(v.lower) and v.tag != "IN":
            return None
    return NO_VERB


def your_verb(p: Parsed, k: int) -> str | None:
    """did your find it, have your bought anything."""
    before, w, then = at(p, k - 1), at(p, k + 1), at(p, k + 2)
    if before in DO and at(p, k - 2) not in (*SUBJECTS, "to", "who"):
        noun = tag_at(p, k + 2) in ("NN", "NNS") or tag_at(p, k + 2)[:2] == "VB"
        return CASE if w in _VERBAL and not noun else None
    fits = before == "have" and "VBN" in readings(w) and then in (*_OBJECT, "anyone")
    return CASE if fits and (k == 1 or at(p, k - 2) in STOPS) else None


def were(p: Parsed, k: int) -> str | None:
    """she were late; what were in it."""
    if at(p, k - 1) in ("he", "she", "it") and _UNREAL.isdisjoint(p.lowers[max(0, k - 5) : k]):
        return SUBJECT if at(p, k - 2) not in BE and at(p, k - 2) != "were" else None
    lone = at(p, k - 1) == "what" and at(p, k + 1) in ("in", "on", "at", "behind", "about")
    return SUBJECT if lone and at(p, k - 2) in ("", ".", "?", "and", ",") else None


def number_of(p: Parsed, k: int) -> str | None:
    """At a numeral: 30 day."""
    text, w = p.words[k].text, at(p, k + 1)
    if not text.isdigit() or text in ("0", "1") or w not in _UNITS or number(w) != "singular":
        return None
    tag, follows = tag_at(p, k + 2), at(p, k + 2)
    plain = tag not in ("NN", "NNS", "JJ", "VBG", "HYPH", "NNP") and follows not in ("-", "/")
    return NOUN if plain and p.text[p.words[k].end : p.words[k].end + 1] == " " else None


def not_finite(p: Parsed, k: int) -> str | None:
    """At a subject pronoun: before you chosen, the quote you losing."""
    before, tags = at(p, k - 1), readings(at(p, k + 1))
    if before in ("before", "after", "once", "since", "until", "because"):
        return NOT_FINITE if tags == {"VBN"} or (tags == {"VBG"} and before != "since") else None
    relative = tag_at(p, k - 1) in ("NN", "NNS") and p.lowers[k] != "it" and tags == {"VBG"}
    return NOT_FINITE if relative and p.words[k + 1].tag == "VBG" and p.words[k].dep == "nsubj" else None


def noun_not_finite(p: Parsed, k: int) -> str | None:
    """At when, because, until: when the office closing, when the loan gone: a noun, and no finite verb after it."""
    if at(p, k + 1) not in DETERMINERS or at(p, k - 1) in ("since", "from"):
        return None
    j = k + 2
    while tag_at(p, j) in ("JJ", "NN", "NNS"):
        j += 1
    if j == k + 2 or tag_at(p, j - 1) == "JJ":
        return None
    tags = readings(at(p, j))
    if tags not in ({"VBG"}, {"VBN"}) or tag_at(p, j) not in ("VBG", "VBN", "VBD"):
        return None
    for w in p.words[j + 1 :]:
        if w.text in ".?!,;:" or w.lower in ("and", "or", "but"):
            return NOT_FINITE
        if w.tag in ("VBD", "VBZ", "VBP", "MD"):
            return None
    return NOT_FINITE


BY_WORD: dict[str, tuple[Check, ...]] = {
    **dict.fromkeys(("have", "had"), (have,)),
    **dict.fromkeys("need needed want trying tried like begin began expect expected".split(), (without_to,)),
    **dict.fromkeys(("expect", "expected"), (without_to, expected)),
    **dict.fromkeys(("end", "ended"), (end_up,)),
    "for": (for_person, prep_be),
    **dict.fromkeys(("into", "of", "without", "by"), (prep_be,)),
    **dict.fromkeys(MODALS, (modal,)),
    **dict.fromkeys(DO, (verbless,)),
    "your": (your_verb,),
    "were": (were,),
    **dict.fromkeys(SUBJECTS, (not_finite,)),
    **dict.fromkeys(("when", "because", "until", "while"), (noun_not_finite,)),
}
