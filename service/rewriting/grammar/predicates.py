"""Agreement of be, have and do with the phrase beside them in a question: "what was the steps", "there is nine"."""

from __future__ import annotations

from service.language.readings import number, readings
from service.language.words import Parsed
from service.rewriting.grammar.forms import DETERMINERS, Check, at, past_adverbs, tag_at
from service.rewriting.grammar.reasons import SUBJECT

_SINGULAR_VERBS = frozenset(("is", "was", "has", "does"))
_COLLECTIVE = frozenset(
    """team staff company council family police committee board government crew union firm group class couple
    pair department office bank agency band club management one ones half most all more rest lot number majority
    plenty some none both few many others shift public press""".split()
)
_NOUN_PHRASE = frozenset(("JJ", "JJS", "JJR", "CD", "VBN", "NN", "NNS", "RBS", "RB", "NNP"))


def demonstrative(p: Parsed, k: int) -> str | None:
    """why were that, how are this: a plural operator before a lone demonstrative."""
    if at(p, k - 1) not in ("were", "are", "do", "have") or at(p, k - 2) not in ("why", "how", "when", "where", "what"):
        return None
    return SUBJECT if tag_at(p, k + 1)[:2] not in ("NN", "CD", "JJ") else None


def else_subject(p: Parsed, k: int) -> str | None:
    """who else are on it: a singular verb belongs after what else and who else."""
    if at(p, k + 1) not in ("are", "were", "have", "do") or at(p, k - 1) not in ("who", "what"):
        return None
    return SUBJECT if tag_at(p, past_adverbs(p, k + 2)) in ("IN", "VBG", "VBN") else None


def opening(p: Parsed, k: int) -> str | None:
    """Have your accountant ever made …: a plural operator that opens a question before a singular noun."""
    if (k and at(p, k - 1) not in (".", "?", "!", "how", "when", "why", "where")) or at(p, k + 1) not in DETERMINERS:
        return None
    noun, follows = at(p, k + 2), at(p, k + 3)
    if number(noun) != "singular" or noun in _COLLECTIVE:
        return None
    if follows in ("ever", "last", "already"):
        return SUBJECT
    return SUBJECT if p.lowers[k] == "do" and "VB" in readings(follows) and "NN" not in readings(follows) else None


def attribute(p: Parsed, k: int) -> str | None:
    """what was the steps, who are the person, which one are: be agrees with the noun phrase beside it."""
    verb, before = p.lowers[k], at(p, k - 1)
    if before == "one" and at(p, k - 2) == "which" and verb in ("are", "were"):
        return SUBJECT
    if verb in ("are", "were") and p.lowers[k + 1 : k + 3] == ("the", "one") and at(p, k + 3) in ("who", "that", "you"):
        return SUBJECT
    if before not in ("what", "who", "which", "how", "where") or at(p, k + 1) not in (
        "the",
        "your",
        "their",
        "these",
        "those",
        "our",
    ):
        return None
    j = k + 2
    while j < len(p.words) and p.words[j].tag in _NOUN_PHRASE and j < k + 7:
        j += 1
    head = p.words[j - 1]
    if (
        j == k + 2
        or head.tag not in ("NN", "NNS")
        or "NNS" in readings(at(p, j))
        or at(p, j) in ("'s", "'", "and", "-", "or", ",")
    ):
        return None
    if verb in _SINGULAR_VERBS:
        return SUBJECT if number(head.lower) == "plural" and head.tag == "NNS" else None
    if number(head.lower) != "singular" or head.lower in _COLLECTIVE or at(p, j) == "of":
        return None
    return None if any(w.tag in ("NNS", "CD") for w in p.words[k + 2 : j]) else SUBJECT


def there(p: Parsed, k: int) -> str | None:
    """there was how many, there is nine weeks, are there a client."""
    before = at(p, k - 1)
    if (
        before in ("are", "were")
        and at(p, k + 1) in ("a", "an")
        and at(p, k + 2) not in ("few", "lot", "couple", "number")
    ):
        return SUBJECT
    asked = before in ("is", "was")
    if not asked and at(p, k + 1) not in ("is", "was"):
        return None
    for w in p.words[k + (1 if asked else 2) : k + 6]:
        if w.lower in ("how", "many", "several"):
            return SUBJECT
        if w.lower in ("a", "an", "the", "one", "some", "any", "this", "that") or w.tag in ("NN", "NNP", "IN"):
            return None
        if w.tag == "NNS":
            return SUBJECT if number(w.lower) == "plural" else None
    return None


BY_WORD: dict[str, tuple[Check, ...]] = {
    **dict.fromkeys(("that", "this"), (demonstrative,)),
    **dict.fromkeys(("is", "was", "are", "were", "'re"), (attribute,)),
    **dict.fromkeys(("have", "do"), (opening,)),
    "else": (else_subject,),
    "there": (there,),
}
