"""The clause that is asked: its operator, subject, verb and tense, found by position and helped by the parse."""

from __future__ import annotations

from typing import Literal, NamedTuple

from service.language.words import Parsed, Word

Tense = Literal["past", "present", "perfect", "modal", "none"]

AUX = frozenset(
    """do does did is are was were am 's 're has have had will would can could should might may must shall wo ca sha 'd 'll
    ai""".split()
)
MODALS = frozenset("will would can could should might may must shall wo ca sha 'd 'll".split())
WH = frozenset("what which who whom whose when where why how whatever whichever".split())
CONTRACTED = frozenset("'s 're 'd 'll".split())
_BE = frozenset("is are was were am 's 're".split())
_ALONE = _BE | frozenset("has have had do did does".split())
_BARE_AFTER = frozenset("do does did would will can could should".split())
_SURE = frozenset("do did does would is are was".split())
_SUBJECTS = frozenset("you i we they he she it this that these those there anyone someone u".split())
_LOOKS_NOUN = frozenset("sound help work look feel make seem".split())
_ENTERING = ("VERB", "AUX")
_REACH = 14
"""How many words after a wh-word its operator may stand."""


class Clause(NamedTuple):
    """Subject, operator (or auxiliary) and verb of a clause, each None where it has none."""

    subject: Word | None
    operator: Word | None
    verb: Word | None


def inverted(p: Parsed, op: int, hi: int) -> Clause:
    """The clause whose operator is word `op` and whose subject follows it."""
    operator = p.words[op]
    k = op + 1
    while k < hi and (p.lowers[k] in ("n't", "not") or p.words[k].pos == "ADV"):
        k += 1
    subject = _subject(p, k, hi)
    after = subject.i + 1 if subject is not None else k
    be = operator.lower in _BE
    for w in p.words[after:hi]:
        if w.text in "?.":
            break
        if w.pos == "VERB" and w.dep not in ("relcl", "acl", "advcl", "amod"):
            return Clause(subject, operator, w)
        if w.pos == "AUX" and w.lower in ("be", "been", "have") and not be:
            follows = p.words[w.i + 1 : min(hi, w.i + 4)]
            return Clause(
                subject, operator, next((v for v in follows if v.pos == "VERB" and v.tag in ("VBN", "VBG")), w)
            )
        if not be and w.i == after and w.tag in ("VB", "VBP", "NN") and operator.lower in _BARE_AFTER:
            return Clause(subject, operator, w)
    return Clause(subject, operator, operator if operator.lower in _ALONE else None)


def _subject(p: Parsed, k: int, hi: int) -> Word | None:
    """The subject that starts at word `k`: a pronoun there, else what the parse says, else the first noun."""
    if k < hi and p.lowers[k] in _SUBJECTS:
        subject = p.words[k]
        following = p.words[k + 1] if k + 1 < hi else None
        if (
            subject.pos == "DET"
            and following is not None
            and following.pos in ("NOUN", "PROPN", "ADJ")
            and following.lower not in _LOOKS_NOUN
        ):
            return p.words[subject.head] if subject.head > subject.i else following
        return subject
    named = next((w for w in p.words[k:hi] if w.dep in ("nsubj", "nsubjpass") and w.head != w.i), None)
    return named or next((w for w in p.words[k:hi] if w.pos in ("NOUN", "PROPN", "PRON")), None)


def declarative(p: Parsed, k: int, hi: int) -> Clause:
    """The clause in statement order that starts at word `k`."""
    for w in p.words[k:hi]:
        if w.pos in _ENTERING and w.dep not in ("amod", "aux", "auxpass", "compound"):
            aux = p.child(w.i, "aux", "auxpass")
            if w.tag in ("VBG", "VBN") and aux is None and w.dep in ("acl", "pcomp", "csubj"):
                continue
            return Clause(p.child(w.i, "nsubj", "nsubjpass", "expl"), aux, w)
    return Clause(None, None, None)


def governed(p: Parsed, lo: int, hi: int) -> Clause:
    """The first clause that something before it governs: "the last time | you slept"."""
    deps = ("relcl", "advcl", "ccomp", "pcomp", "acl")
    verb = next((w for w in p.words[lo:hi] if w.pos in _ENTERING and w.dep in deps), None)
    if verb is None:
        return Clause(None, None, None)
    return Clause(p.child(verb.i, "nsubj", "nsubjpass"), p.child(verb.i, "aux", "auxpass"), verb)


def operator_after(p: Parsed, at: int, hi: int) -> int | None:
    """Where the operator of a wh-question stands whose wh-word is word `at`."""
    return next((j for j in range(at + 1, min(hi, at + _REACH)) if _is_operator(p.words[j])), None)


def _is_operator(w: Word) -> bool:
    if w.lower in AUX and not (w.lower == "'s" and w.tag == "POS"):
        return w.lower in _SURE or w.pos in ("AUX", "VERB", "PART", "PROPN", "NOUN")
    return w.pos == "VERB" and w.tag in ("VBD", "VBZ", "VBP")


def negated(p: Parsed, operator: Word | None) -> bool:
    """Whether the operator carries "not"."""
    return operator is not None and operator.i + 1 < len(p.words) and p.lowers[operator.i + 1] in ("n't", "not", "nt")


def tense(operator: Word | None, verb: Word | None) -> Tense:
    """The tense of a clause, from its operator, else from its verb."""
    if operator is not None:
        if operator.lower in MODALS:
            return "modal"
        if operator.lower in ("did", "was", "were", "had") or operator.tag == "VBD":
            return "past"
        perfect = operator.lower in ("have", "has") and verb is not None and verb is not operator
        return "perfect" if perfect else "present"
    if verb is None:
        return "none"
    return "past" if verb.tag == "VBD" else "present" if verb.tag in ("VBP", "VBZ", "VB") else "none"
