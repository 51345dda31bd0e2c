"""How clauses are joined: no word or conjunction twice, no comma where a stop belongs, no second negation."""

from __future__ import annotations

from collections.abc import Iterator

from service.language.words import Parsed
from service.rewriting.grammar.forms import BE, OPERATORS, SUBJECTS, WH, Check, at, tag_at
from service.rewriting.grammar.reasons import CONJUNCTIONS, NEGATION, SPLICE, TWICE

_MAY_REPEAT = frozenset("had very really so her bye ha - ! ? . , '".split())
_TELLING = frozenset("tell told give gave show showed ask asked offered for thank with of sent taught to".split())
_BOUNDARIES = frozenset(", that who which because when if but and or . ? ! ; : what how where - – —".split())
_NEGATIONS = frozenset("never nobody nothing none nowhere".split())
_REQUESTS = frozenset("tell walk describe show take talk".split())
_ASIDES = frozenset("reckon remember think recall know say mean".split())
_DIRECT_WH = frozenset("what how when where why who".split())
_DIRECT_OPERATORS = frozenset("did do does was were is are have has happened".split())


def joined(p: Parsed, lo: int, hi: int) -> Iterator[str]:
    """Faults of the sentence of words `lo` to `hi`."""
    lowers = p.lowers
    before = two_before = three_before = ""
    comma = False
    for k in range(lo, hi):
        w = lowers[k]
        if w == before:
            if w not in _MAY_REPEAT and not w[0].isdigit() and _doubled(p, k, w):
                yield TWICE
        elif w == two_before and before == three_before and w[0].isalpha():
            yield TWICE
        elif w == ",":
            comma = True
        before, two_before, three_before = w, before, two_before
    if comma and _spliced(p, lo, hi):
        yield SPLICE


def _doubled(p: Parsed, k: int, w: str) -> bool:
    if w == "you":
        return at(p, k - 2) not in _TELLING
    if w == "that":
        return at(p, k + 1) not in BE and at(p, k + 1) not in OPERATORS and tag_at(p, k + 1) not in ("VBD", "NN", "NNS")
    return w not in ("in", "on") or tag_at(p, k - 1) != "RP"


def _spliced(p: Parsed, lo: int, hi: int) -> bool:
    comma = p.lowers.index(",", lo)
    if not (p.lowers[lo] in _REQUESTS or _asks(p, lo, comma)) or not _opens_question(p, comma + 1):
        return False
    return not any(p.lowers[j] == "," and at(p, j + 1) in ("and", "or") for j in range(comma + 1, hi))


def _asks(p: Parsed, lo: int, hi: int) -> bool:
    """Whether the words are a direct question with an operator before its subject."""
    for k in range(lo, hi - 1):
        if p.lowers[k] in OPERATORS and p.lowers[k + 1] in SUBJECTS:
            return p.lowers[lo] in WH or k == lo
    return False


def _opens_question(p: Parsed, k: int) -> bool:
    if at(p, k) not in _DIRECT_WH:
        return (
            at(p, k) in ("did", "do", "have", "are", "were")
            and at(p, k + 1) in ("you", "they")
            and p.lowers[0] in WH
            and at(p, k + 2) not in _ASIDES
        )
    w = at(p, k + 1)
    if w in ("else", "many", "much", "long", "often"):
        w = at(p, k + 2)
    return w in _DIRECT_OPERATORS or (at(p, k) == "who" and tag_at(p, k + 1) == "VBD")


def negated(p: Parsed, k: int) -> str | None:
    """At a negation: another in the same clause."""
    for j, w in enumerate(p.lowers[k + 1 : k + 6], k + 1):
        if w in _BOUNDARIES or (w == "never" and at(p, j + 1) == "to"):
            return None
        if w in _NEGATIONS or (w in ("n't", "not") and p.lowers[k] in _NEGATIONS):
            return NEGATION
        if w == "no" and p.lowers[k] == "n't" and tag_at(p, j + 1) in ("NN", "NNS"):
            return NEGATION
    return None


def conjunction(p: Parsed, k: int) -> str | None:
    """At a conjunction: another beside it, or no clause for it to join."""
    w = at(p, k + 1)
    if w in ("or", "and", "but") and w != p.lowers[k] and at(p, k - 1) != "/":
        return CONJUNCTIONS
    if p.lowers[k] in ("when", "while", "because") and w == "that" and at(p, k + 2) in SUBJECTS:
        return CONJUNCTIONS
    before = at(p, k - 1)
    if p.lowers[k] == "because" and w == "when":
        return CONJUNCTIONS
    if p.lowers[k] in ("if", "although", "because") and before == "time" and at(p, k - 2) == "last" and w in SUBJECTS:
        return CONJUNCTIONS
    if (
        p.lowers[k] == "and"
        and tag_at(p, k - 1) == "PRP"
        and at(p, k - 2) in ("when", "tell", "time", "how")
        and tag_at(p, k + 1) in ("VBD", "IN", "VBP")
    ):
        return CONJUNCTIONS
    if (
        p.lowers[k] == "and"
        and before == "time"
        and at(p, k - 2) == "last"
        and w in SUBJECTS
        and at(p, k - 4) in ("about", "of", "through")
    ):
        return CONJUNCTIONS
    return None


BY_WORD: dict[str, tuple[Check, ...]] = {
    **dict.fromkeys(("n't", "not", "never", "nobody", "nothing"), (negated,)),
    **dict.fromkeys(("and", "or", "but", "when", "while", "because", "if", "although"), (conjunction,)),
}
