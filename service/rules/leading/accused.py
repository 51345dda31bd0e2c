"""Asks whether they, or others, do or are something to be ashamed of: "Do the carers gossip?", "Are you a hoarder?".

The verb or the noun is a reproach, so an honest yes is a confession and a no is a defence. People answer for their good
name. Ask what happened the last time, in plain words: what was said, eaten, bought or left undone.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.asked import Asked
from service.language.words import Parsed
from service.rules.grammar import echoed, quoted
from service.rules.lexicon import MISCONDUCT, TRAITS
from service.rules.rule import Bad, Good, Match, Posed

SEVERITY = "error"
MESSAGE = "Asks for a confession."
WHY = "The word is a reproach: they defend their good name or somebody else's, and what was done stays untold."
SOURCE = "Krosnick & Presser, Question and Questionnaire Design (2010), on social desirability; Dillman et al. (2014)"
BAD = (
    Bad("Do the carers gossip about the families?", "gossip"),
    Bad("Does your landlord overcharge you?", "overcharge"),
    Bad("Do you nag your children about their shoes?", "nag"),
    Bad("Did you panic as the tide came in?", "panic"),
    Bad("Are you a hoarder when it comes to tools?", "hoarder"),
    Bad("Is your brother more of an optimist or a pessimist?", "optimist"),
    Bad("Do drivers on the night route complain about the rota?", "complain"),
    Bad("Do pupils in the upper forms cheat in tests?", "cheat"),
)
GOOD = (
    Good("Did you complain?", before="They lost the second suitcase too."),
    Good("Who did you complain to when the lift broke?"),
    Good("Has a customer ever tried to cheat you? What happened?"),
    Good("Did anybody complain to the council in May?"),
    Good("Do you panic?", before="Each time the alarm goes I panic."),
    Good("Are you a beekeeper?"),
    Good("Do you waste any of the peel, or does it go to the pigs?"),
    Good("Do you lie down after lunch?"),
)

_SUDDEN = frozenset("panic cry overreact".split())
_UNSURE = frozenset("ever any anyone anybody anything".split())


def search(q: Posed) -> Iterator[Match]:
    """Mark the word of reproach."""
    p = q.parsed
    if MISCONDUCT.isdisjoint(p.lowers) and TRAITS.isdisjoint(p.lowers):
        return
    for n, a in enumerate(q.asked):
        if a.form != "yes_no" or a.operator is None or a.wrapped is not None or a.modal:
            continue
        probed = n + 1 < len(q.asked) and q.asked[n + 1].form in ("wh", "request")
        if probed or not _UNSURE.isdisjoint(p.lowers[a.core : a.hi]):
            continue
        found = _conduct(p, a) if a.operator.lower in ("do", "does", "did") else _trait(p, a)
        if found is not None and not quoted(p, found) and not echoed(q, found):
            yield Match.of(found, found + 1)


def _conduct(p: Parsed, a: Asked) -> int | None:
    """The verb of conduct, right behind its subject, whatever the parse took it for."""
    assert a.operator is not None
    verbs = _SUDDEN if a.operator.lower == "did" else MISCONDUCT
    for k in range(a.operator.i + 2, min(a.hi - 1, a.operator.i + 9)):
        w = p.words[k]
        if w.pos in ("PUNCT", "SCONJ") or w.lower in ("when", "if", "that", "about", "because"):
            return None
        if w.lower in verbs and w.pos in ("VERB", "NOUN", "PROPN") and p.words[k - 1].pos != "DET":
            return None if p.lowers[k + 1] in ("down", "in", "on") and w.lower == "lie" else k
    return None


def _trait(p: Parsed, a: Asked) -> int | None:
    assert a.operator is not None
    if a.operator.lower not in ("are", "is"):
        return None
    return next((k for k in range(a.operator.i + 2, a.hi) if p.lowers[k] in TRAITS), None)
