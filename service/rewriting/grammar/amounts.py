"""Amounts: the noun and the verb that many, much, one of, each of and numerals call for."""

from __future__ import annotations

from service.language.readings import number, readings
from service.language.words import Parsed
from service.rewriting.grammar.forms import DETERMINERS, SUBJECTS, Check, at, tag_at
from service.rewriting.grammar.reasons import NOUN, VERB

_COMPOUND = frozenset(("NN", "NNS", "NNP", "NNPS", "POS", "HYPH"))
_GROUPS = frozenset(
    """team family staff group board committee crew party company class council department household market
    industry day week month year money time work stock food following""".split()
)
_AFTER_MUCH = frozenset("did do does have has were was are you worked".split())
_MASS = frozenset(
    """money time advice information work furniture equipment software traffic feedback progress news help""".split()
)
_SINGULAR_VERBS = frozenset(("was", "is", "has", "does"))
_PLURAL_VERBS = frozenset(("were", "are", "have", "do"))
_SUBJECT_TAGS = frozenset(("DT", "PRP", "PRP$", "NN", "NNS", "NNP", "WDT", "IN"))


def plural(p: Parsed, k: int) -> str | None:
    """these, those, many, several, both, two … before a singular noun."""
    w = at(p, k + 1)
    word, follows = p.lowers[k], tag_at(p, k + 2)
    if word == "many":
        if at(p, k - 1) == "how" and w in _MASS and follows not in _COMPOUND:
            return NOUN if w != "time" or at(p, k + 2) in ("did", "have", "do", "in", "last", "this") else None
        if w == "of" and tag_at(p, k + 2) == "NNS":
            return NOUN
        if at(p, k - 1) not in ("how", "too", "so", "as", "the", "your", "that"):
            return None
    if number(w) != "singular" or tag_at(p, k + 1) != "NN" or at(p, k - 1) in SUBJECTS:
        return None
    if follows in _COMPOUND or follows in ("JJ", "CD", "VBG", "VBN") or at(p, k + 2) in ("-", "/", "'"):
        return None
    return NOUN


def kind(p: Parsed, k: int) -> str | None:
    """these kind, those time."""
    return NOUN if at(p, k + 1) in ("kind", "sort", "type", "time") and tag_at(p, k + 2) not in _COMPOUND else None


def part_of(p: Parsed, k: int) -> str | None:
    """one of your invoice, which of the client: a plural belongs after it."""
    if at(p, k + 1) != "of" or (at(p, k + 2) not in DETERMINERS and at(p, k + 2) not in ("these", "those")):
        return None
    w = at(p, k + 3)
    if number(w) != "singular" or number(at(p, k + 4)) == "plural" or readings(w).isdisjoint(("NN",)):
        return None
    if tag_at(p, k + 3) not in ("NN", "JJ") or tag_at(p, k + 4) in (*_COMPOUND, "JJ", "VBG", "VBN", "CC"):
        return None
    return NOUN if w not in _GROUPS or (w == "time" and at(p, k + 4) in SUBJECTS) else None


def much(p: Parsed, k: int) -> str | None:
    """how much invoices did."""
    if at(p, k - 1) == "how" and at(p, k + 1) == "people" and tag_at(p, k + 2) not in ("NN", "NNS"):
        return NOUN
    if at(p, k - 1) != "how" or at(p, k + 2) not in _AFTER_MUCH:
        return None
    w = at(p, k + 1)
    return NOUN if w == "people" or (number(w) == "plural" and tag_at(p, k + 1) == "NNS") else None


def verb_of_many(p: Parsed, k: int) -> str | None:
    """how many people was there, how many of them pays."""
    j = k + 1
    if at(p, j) == "of":
        j += 3 if at(p, k + 2) in DETERMINERS else 2
    elif tag_at(p, j) == "NNS" or at(p, j) == "people":
        j += 1
    else:
        return None
    verb, tag, follows = at(p, j), tag_at(p, j), tag_at(p, j + 1)
    if verb in _SINGULAR_VERBS:
        return (
            VERB
            if at(p, j + 1) in ("there", "in", "on", "at")
            or (follows in ("VBN", "VBG", "JJ", "RB") and at(p, j + 1) != "that")
            else None
        )
    tags = readings(verb)
    return VERB if tag == "VBZ" and tags <= {"VBZ", "NNS"} and "VBZ" in tags else None


def verb_of_each(p: Parsed, k: int) -> str | None:
    """each of the clients have."""
    if at(p, k + 1) != "of" or at(p, k + 2) not in DETERMINERS or tag_at(p, k + 3) != "NNS":
        return None
    return VERB if at(p, k + 4) in _PLURAL_VERBS else None


def verb_of_which(p: Parsed, k: int) -> str | None:
    """which clients pays, which client pay: the noun after which and the verb right after it."""
    if tag_at(p, k + 1) not in ("NN", "NNS"):
        return None
    many, verb, tag = number(at(p, k + 1)), at(p, k + 2), tag_at(p, k + 2)
    after = tag_at(p, k + 3)
    if verb in _SINGULAR_VERBS or verb in _PLURAL_VERBS:
        wrong = verb in (_SINGULAR_VERBS if many == "plural" else _PLURAL_VERBS) and many != ""
        return (
            VERB
            if wrong
            and after not in _SUBJECT_TAGS
            and after in ("VBN", "JJ", "RB", "VBG")
            and tag_at(p, k + 4) not in ("NN", "NNS")
            else None
        )
    tags = readings(verb)
    if many == "plural":
        return VERB if tag == "VBZ" and tags <= {"VBZ", "NNS"} and "VBZ" in tags else None
    return VERB if many == "singular" and tag in ("VB", "VBP") and "VB" in tags and "VBD" not in tags else None


def have_of_who(p: Parsed, k: int) -> str | None:
    """who have paid: a singular verb belongs after who in a question."""
    opens = k == 0 or at(p, k - 1) in (".", "?", "and")
    return VERB if opens and at(p, k + 1) == "have" and tag_at(p, k + 2) == "VBN" else None


BY_WORD: dict[str, tuple[Check, ...]] = {
    **dict.fromkeys(("these", "those"), (plural, kind)),
    **dict.fromkeys(("several", "both", "two", "three", "four", "five", "six", "few"), (plural, part_of)),
    "many": (plural, part_of, verb_of_many),
    "each": (verb_of_each,),
    "one": (part_of,),
    "which": (part_of, verb_of_which),
    "who": (have_of_who,),
    "much": (much,),
}
