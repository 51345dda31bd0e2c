"""So many placeholders that no question is left: "that whole thing, how does it kind of land, in terms of everything?"

Nobody can answer it, so people answer something nearby and it sounds like an answer.
Say it once more in twelve words, with one thing and one occasion in it.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.asked import Asked
from service.language.words import Parsed
from service.rules.grammar import asking, not_evidence, quoted
from service.rules.rule import Bad, Good, Match, Posed

SEVERITY = "error"
MESSAGE = "Too many placeholders; no question is left."
WHY = "People answer something nearby, and it sounds like an answer to the question."
SOURCE = "Krosnick and Presser, Question and Questionnaire Design; Dillman on vague quantifiers and wording."
BAD = (
    Bad("So that whole thing with the stalls, how does it kind of land for you?", "that whole thing … kind of"),
    Bad("How was the stuff with the boat and everything?", "the stuff … and everything"),
    Bad("In terms of the school side, how is it sort of going?", "In terms of … sort of"),
    Bad("Where do you sit with it all, things like that?", "it all … things like that"),
    Bad("How is it with the choir and so on?", "and so on", severity="warning"),
    Bad("How is the whole rota piece set up?", "the whole rota piece", severity="warning"),
)
GOOD = (
    Good("What did the move cost you, with the van and everything?"),
    Good("What kind of boat is it?"),
    Good("What sort of list do you keep?"),
    Good("How long did the whole thing take?"),
    Good("Where are the papers kept, the insurance, that kind of thing?"),
    Good("What did you pay for the whole house?"),
)

_PHRASES = (
    "and everything", "and so on", "and stuff", "kind of", "sort of", "in terms of", "it all", "things like that",
    "the stuff", "the thing", "as regards", "stuff", "or whatever", "in the wider sense",
)  # fmt: skip
_FIRST = frozenset(phrase.split(" ")[0] for phrase in _PHRASES)
_ALONE = frozenset({"and everything", "and so on", "and stuff"})
_HINTS = frozenset("everything whole kind sort thing things stuff terms regards on all whatever sense".split())
_ERROR_FROM = 2


def search(q: Posed) -> Iterator[Match]:
    """The placeholders of a sentence that asks: two are an error, one that stands for its topic a warning."""
    p = q.parsed
    if _HINTS.isdisjoint(p.lowers) or not_evidence(q):
        return
    for a in q.asked:
        if a.form != "wh" or not asking(p, a) or (a.tense == "past" and a.wh != "how"):
            continue
        hits = _placeholders(p, a)
        if not hits or quoted(p, hits[0][0]):
            continue
        if len(hits) >= _ERROR_FROM:
            yield Match(tuple(hits))
        elif _stands_for_topic(p, a, hits[0]):
            yield Match(tuple(hits), "warning")


def _placeholders(p: Parsed, a: Asked) -> list[tuple[int, int]]:
    hits: list[tuple[int, int]] = []
    for k in range(a.lo, a.hi):
        if hits and k < hits[-1][1]:
            continue
        if p.lowers[k] == "whole" and k > a.lo and p.lowers[k - 1] in ("the", "that", "this"):
            end = next(
                (j for j in range(k + 1, min(a.hi, k + 5)) if p.lowers[j] in ("thing", "piece", "experience")), None
            )
            if end is not None:
                hits.append((k - 1, end + 1))
                continue
        if p.lowers[k] not in _FIRST:
            continue
        found = next(
            (span for phrase in _PHRASES for span in p.find(phrase, lo=k, hi=min(a.hi, k + 4)) if span[0] == k), None
        )
        if found and not _classifying(p, found):
            hits.append(found)
    return hits


def _classifying(p: Parsed, span: tuple[int, int]) -> bool:
    """Whether "kind of" sorts ("what kind of boat") and does not blur ("it kind of works")."""
    lo = span[0]
    if p.lowers[lo] not in ("kind", "sort"):
        return False
    return lo > 0 and p.words[lo - 1].pos in ("DET", "PRON", "ADJ") and p.words[lo - 1].dep not in ("nsubj", "dobj")


def _stands_for_topic(p: Parsed, a: Asked, span: tuple[int, int]) -> bool:
    if a.wh not in ("how", "what") or a.operator is None or a.operator.lower not in ("is", "'s", "are"):
        return False
    words = p.lowers[span[0] : span[1]]
    return " ".join(words) in _ALONE or "whole" in words
