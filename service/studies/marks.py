"""The facts of a transcript: what was heard that counts as evidence, each as its rung and a mark in place of its words.

Two statements are one fact where they stand on one rung and are about one thing. A story is told in many clauses, so what
tells of an occasion is about what was asked; what was done, paid or looked for is about what it names. A mark is made of
both with the study's own key, so that facts of one study can be told apart and met again, and nobody reads in them what
was said.
"""

from __future__ import annotations

import hmac
from collections.abc import Iterator, Sequence
from hashlib import sha256

from service.aims.people import somebody
from service.aims.roots import weighty
from service.language.words import Parsed, Word
from service.studies.model import Fact
from service.transcripts.answers import Answers
from service.transcripts.contamination import ABOUT
from service.transcripts.exchanges import Exchange
from service.transcripts.features import FeatureName
from service.transcripts.rungs import Rung, band_of
from service.transcripts.statements import Statement
from service.wire.studies import MOST_FACTS

_NO_FACT: frozenset[Rung] = frozenset({"background_fact"})
"""How somebody lives or works is no piece of evidence by itself."""
_STORY: frozenset[Rung] = frozenset({"dated_incident", "retold_emotion", "named_consequence", "time_spent"})
_AMOUNTS: frozenset[FeatureName] = frozenset({"number", "money", "duration", "occasion", "time_ahead"})
_PLACES = {"dobj": 0, "nsubjpass": 0, "attr": 1, "pobj": 2, "nsubj": 3}
_PERSON, _OTHER, _ACT = 4, 5, 6
_MARK = 12
"""Hexadecimal digits of a mark: among a million facts that differ, two bear one with a chance of less than one in 500."""


def facts(answers: Answers, key: str) -> tuple[Fact, ...]:
    """The facts of a transcript, each once, in the order in which they were first heard; `key` is hexadecimal.

    What was said in answer to a question that suggested it, or of what the asker offers, is no fact.
    """
    found: dict[str, Fact] = {}
    for said, about in _things(answers):
        told = f"{said.rung.replace('_', ' ')} {_mark(said.rung, about, key)}"
        found.setdefault(told, Fact(told, "strong" if band_of(said.rung) == "strong" else "evidence"))
    return tuple(found.values())[:MOST_FACTS]


def _things(answers: Answers) -> Iterator[tuple[Statement, str]]:
    """The statements that are facts, each with what it is about; of one that names nothing, what was asked about."""
    asked = _asked(answers.exchanges)
    for said, count in zip(answers.statements, answers.contamination.counts, strict=True):
        if said.band != "none" and said.rung not in _NO_FACT and count > ABOUT:
            about = asked.get(said.asked, "") if said.asked is not None else ""
            c = said.clause
            amounts = {i for f in said.features if f.name in _AMOUNTS for i in range(*f.at)}
            own = "" if said.rung in _STORY and about else _thing(c.parsed, c.lo, c.hi, amounts)
            yield said, own or about


def _asked(exchanged: Sequence[Exchange]) -> dict[int, str]:
    """What each exchange is about, by its turn: a probe, and what names nothing, about what stood before it."""
    found: dict[int, str] = {}
    before = ""
    for exchange in exchanged:
        probed = found.get(exchange.probes, "") if exchange.probes is not None else ""
        parsed = [q.question.parsed for q in exchange.questions]
        before = probed or next((thing for p in parsed if (thing := _thing(p, 0, len(p.words)))), before)
        found[exchange.turn] = before
    return found


def _thing(p: Parsed, lo: int, hi: int, but: frozenset[int] | set[int] = frozenset()) -> str:
    """The root of what the words of a range are about, those in `but` left out; "" where they name nothing."""
    named = [(w, topic) for w, topic in weighty(p, lo, hi) if w.pos in ("NOUN", "VERB") and w.i not in but]
    return min(named, key=lambda each: _place(each[0]))[1].group if named else ""


def _place(w: Word) -> int:
    if w.pos == "VERB":
        return _ACT
    return _PERSON if somebody(w) else _PLACES.get(w.dep, _OTHER)


def _mark(rung: Rung, about: str, key: str) -> str:
    return hmac.new(bytes.fromhex(key), f"{rung} {about}".encode(), sha256).hexdigest()[:_MARK]
