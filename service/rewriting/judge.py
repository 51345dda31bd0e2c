"""The judge of P2: criticises a candidate as a fresh question, whoever proposed it, and says why it refuses.

Nothing here knows who proposed; the same checks hold for a template and a model.
"""

from __future__ import annotations

from collections.abc import Sequence

from service.document.model import Document, Question
from service.engine import Candidate
from service.language.pipeline import parse
from service.language.stretches import READ
from service.language.words import Parsed
from service.rewriting.asking import beside_asking
from service.rewriting.fresh import fresh
from service.rewriting.grammar import grammar_faults
from service.rewriting.topics.callings import doing_of
from service.rewriting.topics.compounds import made_from
from service.rewriting.topics.likes import DONE_WITH_THIS, LIKE_THIS
from service.rewriting.topics.presumed import used_things
from service.rules.catalogue import find_faults
from service.rules.rule import Posed
from service.verdict import verdict_of

LONGEST = 45
"""Words in a rewrite: more is not said in one breath."""
_RUN = 3
_LIGHT = frozenset(
    """be have do get go make take use tell walk show happen come time thing way day week month year last past recent
    start finish involve set try other one long many most end case person people""".split()
)
_OURS = frozenset("our my this".split())
_POINTING = frozenset("this these that".split())
_ASKERS = frozenset("we us our".split())
_RATING = frozenset("rate say describe rank call score".split())
"""Verbs with which "would" only asks politely."""
_LIKELY, _SURE = 0.5, 0.8
_SOLUTION = frozenset(
    """app product tool platform feature solution software service prototype idea concept offering startup""".split()
)


def judge(
    candidates: Sequence[Candidate], document: Document, goal: str, product_names: Sequence[str]
) -> list[tuple[str, ...]]:
    """The reasons against each candidate for a question of the document, in order; empty where it is accepted."""
    new = fresh([c.text for c in candidates])
    questions = [document.question(c.question) for c in candidates]
    settings = sorted({text[:READ] for q in questions for text in (q.piece.context, goal) if text})
    parsed = dict(zip(settings, parse(settings), strict=True))
    reasons = []
    for read, candidate, old in zip(new, candidates, questions, strict=True):
        near = [q.parsed for q in document.near(old.id)]
        ground = [old.parsed, *near, *(parsed[t[:READ]] for t in (old.piece.context, goal) if t)]
        reasons.append(tuple(_reasons(read, candidate, old, ground, product_names)))
    return reasons


def _reasons(
    new: Question, candidate: Candidate, old: Question, ground: Sequence[Parsed], product_names: Sequence[str]
) -> list[str]:
    reasons = [f"grammar: {fault}" for fault in grammar_faults(new.parsed, old.text)]
    findings = find_faults(Posed(new, product_names=tuple(product_names)))
    if verdict_of(findings) != "keep":
        reasons += [f"fault: {f.rule}" for f in findings if f.severity != "info"]
    if len(new.parsed.words) > LONGEST or len(new.asked) > _RUN:
        reasons.append("too long to be said in one breath")
    if beside := beside_asking(new):
        reasons.append(beside)
    if _names_product(new.parsed, product_names, in_use=not _imagines(old)):
        reasons.append("names the product")
    if candidate.wants == "rewrite" and not _on_topic(new.parsed, ground):
        reasons.append("off topic")
    if _plain(candidate.text) == _plain(old.text):
        reasons.append("the same question")
    return reasons


def _names_product(p: Parsed, product_names: Sequence[str], in_use: bool) -> bool:
    """Whether it speaks of the asker's product: by a name they gave, or as "our app" where that is only imagined."""
    text = p.text.lower()
    if any(name.lower() in text for name in product_names if name.strip()):
        return True
    return not in_use and any(w.lemma in _SOLUTION and p.lowers[w.i - 1] in _OURS for w in p.words if w.i > 0)


def _imagines(question: Question) -> bool:
    """Whether the question is about something that is not there yet, so that nobody can have used it."""
    if any(used_things(question.parsed)):
        return False
    families = question.impression.families
    if families["hypothetical"] >= _LIKELY or families["pitch"] >= _SURE:
        return True
    return any(
        a.modal in ("would", "will", "might", "should") and (a.verb is None or a.verb.lemma not in _RATING)
        for a in question.asked
    )


def _content(p: Parsed) -> set[str]:
    return {
        made_from(form)
        for w in p.words
        if w.pos in ("NOUN", "PROPN", "VERB", "ADJ", "NUM") and w.lemma not in _LIGHT
        for form in (w.lemma, w.lower, doing_of(w.lower) or w.lemma)
    }


def _on_topic(new: Parsed, ground: Sequence[Parsed]) -> bool:
    """Whether it shares a word of weight with the question, or with what the question stands in."""
    said = _content(new)
    if "us" in new.lowers and not _ASKERS.isdisjoint(ground[0].said):
        return True
    if LIKE_THIS in new.text and not _POINTING.isdisjoint(ground[0].said):
        return not DONE_WITH_THIS.isdisjoint(new.lemmas & ground[0].lemmas)
    return any(said & _content(p) for p in ground)


def _plain(text: str) -> str:
    return "".join(ch for ch in text.lower() if ch.isalnum())
