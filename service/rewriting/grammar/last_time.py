"""The last time is told in the past: "the last time you files"."""

from __future__ import annotations

from service.language.readings import readings
from service.language.words import Parsed
from service.rewriting.grammar.forms import SUBJECTS, Check, at, past_adverbs, tag_at
from service.rewriting.grammar.reasons import LAST_TIME, NO_VERB

_PRESENT = frozenset("is are am has does do will would 're 've".split())
_NOT_PAST_BUT_FINE = frozenset("can may might remember recall".split())


def last_time(p: Parsed, k: int) -> str | None:
    """At "time" or "last": the finite verb of "the last time …" and of "when you last …" stands in the past."""
    if p.lowers[k] == "time":
        if at(p, k - 1) != "last":
            return None
        j = k + 1
        if at(p, j) in ("that", "when"):
            j += 1
        elif at(p, j) == "in" and at(p, j + 1) == "which":
            j += 2
    else:
        if at(p, k - 1) not in SUBJECTS or at(p, k - 2) != "when":
            return None
        j = k - 1
    if at(p, j) in ("the", "your", "a", "an") and _verbless(p, j):
        return NO_VERB
    if at(p, j) in SUBJECTS or at(p, j) == "there":
        v = past_adverbs(p, j + 1)
    else:
        noun = next((w for w in p.words[j : j + 6] if w.dep in ("nsubj", "nsubjpass") and w.head > w.i), None)
        if (
            noun is None
            and at(p, j) in ("a", "an", "the", "your")
            and not any(w.pos in ("VERB", "AUX") for w in p.words[j : j + 12])
        ):
            return NO_VERB
        if noun is None or p.words[noun.head].dep not in ("relcl", "advcl", "ccomp"):
            return None
        v = next((c.i for c in p.children(noun.head) if c.dep in ("aux", "auxpass") and c.i > noun.i), noun.head)
    w = at(p, v)
    if w in _PRESENT:
        return LAST_TIME if not (w in ("would", "will") and at(p, v + 1) in ("n't", "not")) else None
    tags = readings(w)
    if "VBD" in tags or w in _NOT_PAST_BUT_FINE or w in ("had", "did", "was", "were"):
        return None
    if at(p, j) in SUBJECTS:
        return LAST_TIME if tags and tags.isdisjoint(("RB", "RBR")) and w not in ("like", "in") else None
    return LAST_TIME if not tags.isdisjoint(("VB", "VBZ")) and tag_at(p, v) in ("VB", "VBP", "VBZ") else None


def _verbless(p: Parsed, k: int) -> bool:
    """the last time the train late: no verb before the clause ends."""
    for w in p.words[k + 1 :]:
        if w.pos in ("VERB", "AUX") or not readings(w.lower).isdisjoint(("VBD",)):
            return False
        if w.text in ".?!,;":
            return True
    return True


BY_WORD: dict[str, tuple[Check, ...]] = {
    **dict.fromkeys(("time", "last"), (last_time,)),
}
