"""What somebody wants of a thing that is offered: something added, changed, to be had."""

from __future__ import annotations

from service.transcripts.grammar.clause import Clause
from service.transcripts.grammar.moments import Range
from service.transcripts.grammar.subjects import who
from service.transcripts.grammar.tenses import time_of

_WANTED = (
    "would be nice", "'d be nice", "would be good", "'d be good", "would be great", "'d be great", "would be cool",
    "would be useful", "would be helpful", "'d be useful", "'d be helpful", "will be good", "'s good if", "is good if",
    "would be better", "'d be better", "i wish", "we wish", "if only", "would love", "'d love", "would want", "'d want",
    "would like to see", "'d like to see", "would like to have", "'d like to have", "would need", "'d need",
    "important for me", "important for us", "i want to be able", "we want to be able", "is missing", "nice to have",
    "nice if", "good if", "great if", "better if", "would help if", "'d help if",
)  # fmt: skip
_ADDING = frozenset(
    "add include make have show support integrate export import send remind let allow give provide put change".split()
)


def wanted(c: Clause) -> Range | None:
    """Where a wish for something in the product stands: "it should send", "it'd be nice if", "could you add"."""
    p = c.parsed
    found = next(p.find(*_WANTED, lo=c.lo, hi=c.hi), None)
    if found is not None and not c.has("is missing") and ("be" not in p.lowers[slice(*found)] or _goes_on(c, found[1])):
        return found
    v, time = c.verb, time_of(c)
    if v is None:
        return None
    subject = who(c)
    if time == "should" and subject in ("it", "you", "they") and v.lemma in _ADDING | {"be", "work"}:
        return v.i, v.i + 1
    if time in ("could", "can") and subject in ("you", "it") and v.lemma in _ADDING and _asks(c):
        return v.i, v.i + 1
    if time == "could" and subject == "we" and v.lemma in ("add", "include"):
        return v.i, v.i + 1
    if time == "would" and v.lemma in ("like", "love", "prefer") and _to_have(c):
        return v.i, v.i + 1
    return None


def _goes_on(c: Clause, k: int) -> bool:
    """Whether after "would be nice" it is said what would."""
    return k < c.hi and c.parsed.lowers[k] in ("if", "to", "when", "that", "having", "with")


def _to_have(c: Clause) -> bool:
    """Whether what is liked is to have or to see something."""
    v = c.verb
    if v is None:
        return False
    if c.parsed.child(v.i, "dobj") is not None:
        return True
    to = c.parsed.child(v.i, "xcomp", "ccomp")
    return to is not None and to.lemma in ("have", "see", "get", "be", "do", "know", "upload", "export", "find")


def _asks(c: Clause) -> bool:
    """Whether the clause asks for it: its modal before its subject, or a question mark behind."""
    after = c.parsed.words[c.hi].text if c.hi < len(c.parsed.words) else ""
    return after == "?"
