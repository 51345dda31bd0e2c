"""Questions about somebody else than "you": the operator before a noun, the verb after it, and their agreement."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from service.language.readings import number, readings
from service.language.words import Parsed
from service.rewriting.grammar.forms import DETERMINERS, DO, OPERATORS, SUBJECTS, Check, at, past_adverbs, tag_at
from service.rewriting.grammar.reasons import AFTER_HAVE, AFTER_OPERATOR, NO_OPERATOR, NO_VERB, SUBJECT

_DETERMINERS = DETERMINERS | frozenset("his her its these those this that any".split())
_PHRASE = frozenset(("NN", "NNS", "NNP", "JJ", "CD", "POS", "HYPH"))
_ENDS = frozenset(". ? ! , ; :".split())
_ONE = frozenset("a an this that each every".split())


def direct_order(p: Parsed, lo: int, hi: int) -> Iterator[str]:
    """Which drawer the scissors were in, how many hours of sleep you got, how old the engine was, what said the letter."""
    if p.words[hi - 1].text != "?" or "," in p.lowers[lo:hi] or hi - lo < 4:
        return
    first, j = at(p, lo), lo + 1
    if first == "how" and tag_at(p, j) == "JJ" and at(p, j) not in ("many", "much", "come"):
        if at(p, j + 1) in ("the", "your", "their", "our", "my") and OPERATORS.isdisjoint(p.lowers[lo : j + 1]):
            yield NO_OPERATOR
        return
    if first == "what" and at(p, j) == "said" and at(p, j + 1) in _DETERMINERS:
        yield NO_OPERATOR
    if first not in ("which", "what", "whose", "how") or (first == "how" and at(p, j) not in ("many", "much")):
        return
    j += first == "how"
    start = j
    while j < hi and (tag_at(p, j) in ("NN", "NNS", "JJ") or (p.lowers[j] == "of" and j > start)) and j < start + 5:
        j += 1
    if j == start:
        return
    w = at(p, j)
    if w in SUBJECTS:
        subject = tag_at(p, past_adverbs(p, j + 1))[:2] == "VB"
    else:
        subject = w in ("the", "your", "their", "our") and at(p, j - 1) != "of" and tag_at(p, j + 1) in ("NN", "NNS")
    if not subject:
        return
    later = p.lowers[j + 1 : hi]
    inverted = any(a in OPERATORS and (b in SUBJECTS or b in _DETERMINERS) for a, b in pairwise(later))
    relative = any(a in ("is", "are", "was", "were", "would", "has", "have") for a in later[2:]) and w in SUBJECTS
    if not inverted and not relative:
        yield NO_OPERATOR


def verb_after_noun(p: Parsed, k: int) -> str | None:
    """did your phone rang, have prices went up, how many people did came: past forms that neither do nor have governs."""
    j = k + 1
    doing = p.lowers[k] in DO
    if doing and _past_only(p, j):
        return AFTER_OPERATOR
    j += at(p, j) in _DETERMINERS
    start = j
    while tag_at(p, j) in _PHRASE and not _past_only(p, j) and j < start + 5:
        j += 1
    if j == start or not _past_only(p, j) or p.words[j - 1].tag not in ("NN", "NNS", "NNP"):
        return None
    if at(p, k - 1) in SUBJECTS | {"who", "that", "to", "which"} or tag_at(p, j) not in ("VBD", "VBN", "VB", "VBP"):
        return None
    return AFTER_OPERATOR if doing else AFTER_HAVE


def _past_only(p: Parsed, j: int) -> bool:
    """Whether a word is a simple past and nothing else ("rang", "went", "took")."""
    return readings(at(p, j)) == {"VBD"} and at(p, j) not in (*OPERATORS, "got")


def agreement(p: Parsed, k: int) -> str | None:
    """what do a good Saturday, are there any part, have the way you order it: a plural operator before a singular noun."""
    w, then = p.lowers[k], at(p, k + 1)
    if at(p, k - 1) in SUBJECTS | {"to", "who", "that", "which"} or tag_at(p, k - 1) in ("NN", "NNS", "MD", "NNP"):
        return None
    if w in ("are", "were") and then == "there" and at(p, k + 2) == "any":
        return SUBJECT if number(at(p, k + 3)) == "singular" and tag_at(p, k + 4) != "NNS" else None
    if then not in _ONE or (w in ("have", "do") and k == 0):
        return None
    j = k + 2
    while tag_at(p, j) in ("JJ", "NN") and tag_at(p, j + 1) in ("NN", "NNP") and j < k + 5:
        j += 1
    if tag_at(p, j) not in ("NN", "NNP") or number(at(p, j)) == "plural" or at(p, j + 1) in ("and", "or", "of"):
        return None
    if w == "have" and at(p, k - 1) in ("did", "not", "n't", "would", "could"):
        return None
    finite = p.words[j].dep in ("nsubj", "nsubjpass") and p.words[j].head > j
    return SUBJECT if finite and w != "were" else None


def made_was(p: Parsed, k: int) -> str | None:
    """what made the old system was so slow: two finite verbs for one subject."""
    if at(p, k - 1) != "what" or at(p, k + 1) not in _DETERMINERS:
        return None
    j = k + 2
    while tag_at(p, j) in ("NN", "NNS", "JJ") and j < k + 6:
        j += 1
    return NO_VERB if at(p, j) in ("was", "were", "is") and j > k + 2 and ("?" in p.lowers[j:]) else None


BY_WORD: dict[str, tuple[Check, ...]] = {
    **dict.fromkeys(("did", "does"), (verb_after_noun,)),
    "do": (verb_after_noun, agreement),
    "have": (verb_after_noun, agreement),
    **dict.fromkeys(("has", "had"), (verb_after_noun,)),
    **dict.fromkeys(("are", "were"), (agreement,)),
    "made": (made_was,),
}
