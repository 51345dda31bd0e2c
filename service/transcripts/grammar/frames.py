"""By what words something is asked for ("could I", "would you", "is there any chance"), and the verb of what is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from service.language.clauses import WH
from service.language.words import Parsed, Word
from service.transcripts.grammar.clause import Clause

Frame = Literal["mine", "yours", "theirs"]
"""Who is to do it: the asker, the one who is asked, or somebody of theirs."""

_MODALS = frozenset("could can may might would will shall should".split())
_INVERTED = _MODALS | frozenset("do does did is are".split())
_IMPERSONAL = tuple(
    (
        "would it be possible|would it be okay|would it be ok|would it be all right|would it be alright|"
        "would it be fair|would it be fine|is it possible|is it okay|is it ok|is it all right|is it alright|"
        "is there a way|is there any way|is there any chance|is there a chance|any chance|any way|do you mind|"
        "would you mind|mind if|how about|what about|what if we|what if i|okay if we|ok if we|all right if we|"
        "okay if i|ok if i|all right if i|i 'd love|i would love|i 'd like|i would like|i was hoping|we were hoping|"
        "i 'd be grateful|i 'd be happy to|i 'd be glad to|happy to show"
    ).split("|")
)
_BETWEEN = frozenset("just maybe perhaps possibly please also then ever both all still even kindly".split())
_PERSONS = frozenset("i we you".split())
_NOT_THE_VERB = frozenset("VERB AUX ADJ PART PUNCT SCONJ".split())
_WRAPPING = frozenset("let help mind hope want like love need".split())
_READY = frozenset(
    "willing able up open happy prepared possible ready okay ok fine fair all good game keen interested".split()
)
_NO_SUBJECT = frozenset("it that this there".split())
_REACH = 6
"""Words after a modal among which its subject stands."""


def frames(p: Parsed, lo: int, hi: int, dated: bool) -> Iterator[tuple[Frame, int]]:
    """Where in the sentence [lo, hi) something is asked for: who is to do it, and the word at which that begins.

    `dated`: it names a time, so that "you'll wear it on Saturday?" asks for something too.
    """
    for k in range(lo, hi - 1):
        after = p.words[k + 1]
        if p.lowers[k] not in _MODALS or not _may_ask(p, lo, k):
            continue
        if after.lower in ("i", "we"):
            yield "mine", k + 2
        elif after.lower in ("you", "u"):
            yield "yours", k + 2
        elif after.pos in ("DET", "PRON", "PROPN", "NOUN") and after.lower not in _NO_SUBJECT:
            near = p.words[k + 1 : min(hi, k + _REACH)]
            subject = next((w for w in near if w.dep == "nsubj"), None) or next(
                (w for w in near if w.pos == "NOUN"), None
            )
            if subject is not None:
                yield "theirs", subject.i + 1
    for k in range(lo + 1, hi - 1):
        theirs = p.words[k - 1].pos in ("NOUN", "PROPN") or p.lowers[k - 1] in ("he", "she", "they")
        told = theirs and p.lowers[k] in _MODALS and WH.isdisjoint(p.lowers[lo:k])
        if told and p.lowers[hi - 1] == "?" and not {"me", "us"}.isdisjoint(p.lowers[k:hi]):
            yield "theirs", k + 1
    if dated and p.lowers[hi - 1] == "?":
        for start, at in p.find("you 'll", "you will", lo=lo, hi=hi):
            if (_INVERTED | WH).isdisjoint(p.lowers[lo:start]):
                yield "yours", at
    for _, at in p.find(*_IMPERSONAL, lo=lo, hi=hi):
        yield "mine", at


def act_of(rest: Clause) -> Word | None:
    """The verb of what is asked for in the words behind a frame, the verbs that only lead up to it passed over."""
    p = rest.parsed
    verbs = [w for w in rest.words if w.pos in ("VERB", "AUX") and w.tag in ("VB", "VBP", "VBG", "VBD")]
    first = next((w for w in rest.words if w.lower not in _BETWEEN), None)
    if first is not None and first.pos not in _NOT_THE_VERB and rest.lo and p.lowers[rest.lo - 1] in _PERSONS:
        verbs = [first, *verbs]  # "could you forward": what follows the subject is the verb, whatever it is taken for
    return next((w for w in verbs if not _leads_up(p, w.i)), None) or next(iter(verbs), None)


def _may_ask(p: Parsed, lo: int, k: int) -> bool:
    """Whether the words before a modal leave it a request: no "how would you", but "when could I"."""
    start = next((j + 1 for j in range(k - 1, lo - 1, -1) if p.words[j].pos == "PUNCT"), lo)
    before = [x for x in p.lowers[start:k] if x in WH]
    return not before or before[-1] in ("when", "where") or "day" in p.lowers[start:k]


def _leads_up(p: Parsed, k: int) -> bool:
    """Whether a verb only leads up to another: "be willing to", "ask you to"."""
    if p.lowers[k] == "be":
        return not _READY.isdisjoint(p.lowers[k + 1 : k + 2])
    return p.words[k].lemma in _WRAPPING or p.lowers[k : k + 3] == ("ask", "you", "to")
