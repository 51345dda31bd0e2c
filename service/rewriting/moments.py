"""A moment a question names: "How relieved were you when the ferry came?" is about when the ferry came.

A past moment is kept word for word; one that recurs ("when the ferry is late") is asked for its last time.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.words import Parsed, Word
from service.rewriting.topic import Topic

_UNKNOWN = frozenset(
    "it this that they them he him she her we us our i me my one these those their his her its".split()
)
_JOINING = frozenset("if because so and but or while until".split())
_FUTURE = frozenset("will 'll wo".split())
_WAS = {"is": "was", "are": "were"}
_LONGEST = 12


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
        if verb is None or len(clause) > _LONGEST or any(w.lower in _UNKNOWN for w in clause):
            continue
        if not any(w.tag == "VBD" for w in clause) and not _FUTURE.isdisjoint(p.lowers[:k]):
            continue
        words = frozenset(w.lemma for w in clause if w.pos in ("NOUN", "PROPN", "VERB"))
        text = _moment(p, clause, verb)
        if text is not None and len(words) >= 2:
            kind = "moment" if text[0] == "past" else "recurring"
            yield Topic("", text[1], "you", "job", True, frozenset({kind}), 0.85)


def _moment(p: Parsed, clause: tuple[Word, ...], verb: Word) -> tuple[str, str] | None:
    """("past", the clause) or ("recurring", "did the ferry last come late"); None where it is neither."""
    first, last = clause[0], clause[-1]
    if verb.tag == "VBD" or verb.lower in ("did", "was", "were", "had"):
        text = p.text[first.start : last.end]
        return "past", text if first.pos == "PROPN" else text[0].lower() + text[1:]
    subject = p.text[first.start : p.words[verb.i - 1].end] if verb.i > first.i else ""
    other = verb.pos == "AUX" and verb.lower not in _WAS
    if verb.tag not in ("VBZ", "VBP") or not subject or first.lower == "you" or other:
        return None
    rest = p.text[verb.end : last.end].strip().removesuffix(" again")
    if verb.lower in _WAS:
        return ("recurring", f"{_WAS[verb.lower]} {subject} last {rest}") if rest else None
    return "recurring", f"did {subject} last {verb.lemma} {rest}".strip()
