"""What a sentence asks: its wrapper taken off, its operator, subject, verb and tense found from the tokens up.

The parse is trusted for heads and labels, never for the root of a question: the operator is found by position
(adjunct, comma, operator; a wh-word after a preposition; a polite request unwrapped).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from service.language.clauses import (
    AUX,
    CONTRACTED,
    MODALS,
    WH,
    Clause,
    Tense,
    declarative,
    governed,
    inverted,
    negated,
    operator_after,
    tense,
)
from service.language.words import Parsed, Word
from service.language.wrappers import (
    REQUESTS,
    TELLING,
    action,
    core,
    skip_openers,
    starts_question,
    stem,
    unwrap,
    wh_after_preposition,
)

__all__ = ["AUX", "TELLING", "WH", "Asked", "Form", "analyse"]

Form = Literal["yes_no", "wh", "request", "statement", "fragment"]
_FULL = {"wo": "will", "'ll": "will", "ca": "can", "sha": "shall", "'d": "would"}


@dataclass(frozen=True, slots=True)
class Asked:
    """One sentence as a question.

    `lo`, `hi`: the sentence's word range; `core`: where the asking begins once openers and adjuncts are passed;
    `wrapped`: the range of a polite or indirect wrapper ("Could you tell me", "I'm curious if"), else None; `request`: the
    verb of a request. `wh`: the wh-word, lower case ("" when there is none); `measure`: the word after "how". `marked`:
    it ends in a question mark.
    """

    lo: int
    hi: int
    core: int
    form: Form
    wh: str = ""
    measure: str = ""
    operator: Word | None = None
    negated: bool = False
    subject: Word | None = None
    verb: Word | None = None
    tense: Tense = "none"
    wrapped: tuple[int, int] | None = None
    request: str = ""
    marked: bool = False

    @property
    def modal(self) -> str:
        """The modal of the asked clause, full form: "would", "will" …, else ""."""
        if self.operator is None or self.operator.lower not in MODALS:
            return ""
        return _FULL.get(self.operator.lower, self.operator.lower)

    @property
    def asks_you(self) -> bool:
        """Whether the subject of the asked clause is the person asked."""
        return self.subject is not None and self.subject.lower in ("you", "u", "ya", "y'all", "yourself")


def analyse(parsed: Parsed) -> tuple[Asked, ...]:
    """What each sentence of the text asks, in order."""
    return tuple(_sentence(parsed, lo, hi) for lo, hi in parsed.sentences)


def _sentence(p: Parsed, lo: int, hi: int) -> Asked:
    opened = skip_openers(p, lo, hi)
    for start in dict.fromkeys((opened, core(p, opened, hi))):
        end = unwrap(p, start, hi)
        if end is not None:
            return _inside(p, lo, hi, start, end)
    return _direct(p, lo, hi, start)


def _inside(p: Parsed, lo: int, hi: int, start: int, end: int) -> Asked:
    """The clause inside a wrapper: "tell me | why you find it helpful"."""
    request = next((stem(w) for w in p.lowers[start:end] if stem(w) in TELLING), "")
    first = p.lowers[end] if end < hi else ""
    form: Form = "request"
    wh = measure = ""
    if first in ("if", "whether"):
        form, clause = "yes_no", declarative(p, end + 1, hi)
    elif first in WH:
        form, wh = "wh", first
        after = p.words[end + 1] if end + 1 < hi else None
        if after is not None and first == "how" and after.pos in ("ADJ", "ADV"):
            measure = after.lower
        stands = after is not None and after.lower in AUX and after.pos in ("AUX", "VERB")
        clause = inverted(p, end + 1, hi) if stands else declarative(p, end + 1, hi)
    else:
        clause = governed(p, end, hi)
    return _asked(p, lo, hi, start, form, clause, wh=wh, measure=measure, wrapped=(start, end), request=request)


def _direct(p: Parsed, lo: int, hi: int, k: int) -> Asked:
    """A question or a request without a wrapper."""
    w = p.words[k]
    if w.lower in WH or wh_after_preposition(p, k, hi):
        at = k if w.lower in WH else k + 1
        after = p.words[at + 1] if at + 1 < hi else None
        how_much = after is not None and p.lowers[at] == "how" and after.pos in ("ADJ", "ADV", "DET")
        op = operator_after(p, at, hi)
        clause = Clause(None, None, None) if op is None else inverted(p, op, hi)
        if clause.verb is None and clause.operator is not None and clause.operator.pos == "VERB":
            clause = clause._replace(verb=clause.operator)
        return _asked(p, lo, hi, k, "wh", clause, wh=p.lowers[at], measure=after.lower if after and how_much else "")
    done = action(p, k, hi)
    if done is not None:
        verb = p.words[done]
        return _asked(p, lo, hi, k, "request", Clause(None, None, verb), request=stem(verb.lower))
    if w.lower in AUX and w.lower not in CONTRACTED and starts_question(p, k, hi):
        return _asked(p, lo, hi, k, "yes_no", inverted(p, k, hi))
    compound = w.pos == "NOUN" and w.dep == "compound"
    if w.lower in REQUESTS and w.tag not in ("VBD", "NNS", "VBZ") and not compound:
        return Asked(lo, hi, k, "request", verb=w, request=w.lower, marked=_marked(p, lo, hi))
    clause = declarative(p, k, hi)
    return _asked(p, lo, hi, k, "statement" if clause.verb else "fragment", clause)


def _asked(
    p: Parsed, lo: int, hi: int, at: int, form: Form, clause: Clause, *, wh: str = "", measure: str = "",
    wrapped: tuple[int, int] | None = None, request: str = "",
) -> Asked:  # fmt: skip
    subject, operator, verb = clause
    no = form != "request" and negated(p, operator)
    when = tense(operator, verb)
    marked = _marked(p, lo, hi)
    return Asked(lo, hi, at, form, wh, measure, operator, no, subject, verb, when, wrapped, request, marked)


def _marked(p: Parsed, lo: int, hi: int) -> bool:
    return any(w.text == "?" for w in p.words[max(lo, hi - 3) : hi])
