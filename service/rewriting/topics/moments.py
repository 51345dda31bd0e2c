"""A moment a question names: "How relieved were you when the ferry came?" is about when the ferry came.

A past moment is kept word for word; one that recurs ("when the ferry is late") is asked for its last time, and so is
what fails to come ("when the ferry doesn't run").
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.words import Parsed, Word
from service.rewriting.topics.placeholders import slotted
from service.rewriting.topics.topic import Topic

_UNKNOWN = frozenset(
    "it this that they them he him she her we us our i me my one these those their his her its no".split()
)
_JOINING = frozenset("if because so and but or while until".split())
_FUTURE = frozenset("will 'll wo".split())
_WAS = {"is": "was", "are": "were"}
_LONGEST = 12
_NOT_DONE = {"do": "didn't", "does": "didn't", "did": "didn't", "ca": "couldn't", "can": "couldn't"}


def moments(p: Parsed) -> Iterator[Topic]:
    """When-clauses that say something by themselves, with another subject than the person asked."""
    for k in range(len(p.words) - 2):
        if p.lowers[k] not in ("when", "whenever") or p.words[k + 1].pos in ("VERB", "AUX", "PUNCT"):
            continue
        end = next(
            (j for j in range(k + 1, len(p.words)) if p.words[j].text in ",?!.;:" or p.lowers[j] in _JOINING), None
        )
        clause = p.words[k + 1 : end or len(p.words)]
        verb = next((w for w in clause if w.pos in ("VERB", "AUX")), None)
        absent = _absent(p, clause) if clause and len(clause) <= _LONGEST else None
        if absent is not None:
            yield Topic("", absent, "you", "job", True, frozenset({"absent"}), 0.92)
            continue
        if verb is None or len(clause) > _LONGEST or any(w.lower in _UNKNOWN for w in clause):
            continue
        if not any(w.tag == "VBD" for w in clause) and not _FUTURE.isdisjoint(p.lowers[:k]):
            continue
        words = frozenset(w.lemma for w in clause if w.pos in ("NOUN", "PROPN", "VERB", "ADJ"))
        if "going" in p.lowers[:k]:
            continue
        text = _moment(p, clause, verb)
        if text is not None and text[0] == "past" and "would" in p.lowers:
            continue
        if text is not None and len(words) >= 2:
            kind = "moment" if text[0] == "past" else "recurring"
            yield Topic("", text[1], "you", "job", True, frozenset({kind}), 0.92)


def _absent(p: Parsed, clause: tuple[Word, ...]) -> str | None:
    """What did not happen, said in the past: "when patients don't show up" gives "patients didn't show up"."""
    k = next((j for j, w in enumerate(clause) if w.lower in ("n't", "not")), 0)
    helper = clause[k - 1].lower if k >= 2 else ""
    if helper not in _NOT_DONE or any(w.lower in _UNKNOWN for w in clause) or k + 1 >= len(clause):
        return None
    subject, rest = p.cut(clause[0].i, clause[k - 1].i), p.cut(clause[k + 1].i, clause[-1].i + 1)
    if clause[k + 1].tag != "VB" or not any(w.pos in ("NOUN", "PROPN") for w in clause):
        return None
    subject = subject if clause[0].pos == "PROPN" else subject[0].lower() + subject[1:]
    return f"{subject} {_NOT_DONE[helper]} {rest}"


def _moment(p: Parsed, clause: tuple[Word, ...], verb: Word) -> tuple[str, str] | None:
    """("past", the clause) or ("recurring", "did the ferry last come late"); None where it is neither."""
    first, last = clause[0], clause[-1]
    if verb.tag == "VBD" or verb.lower in ("did", "was", "were", "had"):
        text = p.text[first.start : last.end]
        return "past", text if first.pos == "PROPN" else text[0].lower() + text[1:]
    subject = slotted(p, first.i, verb.i) or p.cut(first.i, verb.i)
    other = verb.pos == "AUX" and verb.lower not in _WAS
    if verb.tag not in ("VBZ", "VBP") or not subject or first.lower == "you" or other:
        return None
    rest = p.text[verb.end : last.end].strip().removesuffix(" again")
    if verb.lower in _WAS:
        return ("recurring", f"{_WAS[verb.lower]} {subject} last {rest}") if rest else None
    return "recurring", f"did {subject} last {verb.lemma} {rest}".strip()
