"""Signals: statements a good interviewer would not let pass, and how loud each is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from service.rules.lexicon import TROUBLES
from service.transcripts.grammar.clause import Clause
from service.transcripts.grammar.feelings import GLAD
from service.transcripts.grammar.promises import contact
from service.transcripts.grammar.subjects import who
from service.transcripts.grammar.tenses import negated, time_of
from service.transcripts.rungs import Rung
from service.transcripts.statements import Statement

Kind = Literal[
    "emotion", "trouble", "private_cost", "consequence", "workaround", "objection", "wish", "promise", "habit", "opinion",
    "incident", "cost", "refusal", "fact",
]  # fmt: skip
"""What the signal is of, which decides what to ask."""

_KINDS: dict[Rung, tuple[Kind, float]] = {
    "retold_emotion": ("emotion", 3.2), "named_consequence": ("consequence", 1.3), "specific_objection": ("objection", 2.0),
    "workaround": ("workaround", 1.3), "feature_request": ("wish", 2.0), "promise": ("promise", 2.0),
    "hypothetical_price": ("promise", 1.8), "generic": ("habit", 2.0), "opinion": ("opinion", 1.2),
    "dated_incident": ("incident", 1.0), "time_spent": ("cost", 1.3), "money_spent": ("cost", 1.3),
    "active_search": ("incident", 1.2), "background_fact": ("fact", 0.6),
}  # fmt: skip
_HARM = frozenset(
    "lose miss break fail crash hurt harm damage suffer struggle scare abandon waste ruin complain refuse reject ignore forget "
    "collapse delay panic quit risk worry fear stick stall slip burn bleed fight chase beg apologise apologize".split()
)
_HARDER = frozenset("hard harder difficult worse slow slower late adversely tough awkward mess nightmare pain".split())
_ODD = frozenset("weird silly strange funny crazy".split())
_TROUBLES = TROUBLES - {"issue", "concern", "challenge"}
_PRIVATE = frozenset(
    "wife husband kid child son daughter family mum mom dad mother father girlfriend boyfriend marriage christmas "
    "birthday holiday vacation bed sleep dinner weekend bedtime midnight".split()
)
_USING = frozenset(
    "use open log try install download sign upload set watch read need buy renew start finish touch play look run".split()
)
_GIVING_UP = frozenset("drop cancel uninstall abandon quit ditch scrap".split())
_REFUSING = ("said no", "says no", "turned it down", "turned us down", "no budget")


@dataclass(frozen=True)
class Signal:
    """A statement with what it is a signal of; `loudness` is 0 or more, of no unit.

    `anchor` is the word of the turn that gives the signal away; `troubled`: it says for certain that there is trouble.
    """

    statement: Statement
    kind: Kind
    loudness: float
    anchor: int
    troubled: bool = False


def signal_of(s: Statement, offered: bool) -> Signal | None:
    """The signal that a statement is; None where there is nothing to ask about.

    `offered`: the asker has something to offer, without which a wish or a promise says nothing of it.
    """
    c = s.clause
    if s.rung not in _KINDS or contact(c) is not None:
        return None
    kind, loudness = _KINDS[s.rung]
    anchor = c.verb.i if c.verb is not None else c.lo
    if kind in ("wish", "promise") and not offered:
        loudness -= 0.8
    if kind == "habit" and who(c) != "anyone" and not any(f.name == "habit" for f in s.features):
        loudness -= 0.4  # made to hang on something, rather than said to happen
    trouble = _trouble(s)
    if unused(c):
        kind, loudness = "refusal", 2.4
    elif trouble is not None:
        plain = kind in ("fact", "habit", "opinion", "incident")
        kind, loudness, anchor = ("trouble", loudness + 1.2, trouble) if plain else (kind, loudness + 0.5, trouble)
    if kind == "emotion":
        anchor = _shown(s, ("emotion",), anchor)
        if c.parsed.words[anchor].lower in GLAD and time_of(c) not in ("past", "perfect"):
            kind, loudness = "opinion", 1.4
    private = _private(c)
    if private is not None:
        kind, loudness, anchor = (
            (kind, loudness + 1, anchor) if kind == "emotion" else ("private_cost", loudness + 1, private)
        )
    words = sum(w.pos not in ("PUNCT", "INTJ") for w in c.words)
    if words < 4 or (words < 6 and kind == "habit"):
        loudness -= 0.8
    return Signal(s, kind, round(loudness, 2), anchor, trouble is not None)


def unused(c: Clause) -> bool:
    """Whether it is told that something was not used, was given up, or was refused."""
    v, time = c.verb, time_of(c)
    if v is None or time not in ("past", "perfect", "present"):
        return False
    if c.has(*_REFUSING):
        return True
    if v.lemma in _USING and negated(c) and who(c) in ("i", "we", "anyone"):
        return True
    return v.lemma in _GIVING_UP and time != "present" and who(c) in ("i", "we") and not negated(c)


def _private(c: Clause) -> int | None:
    """The word by which something happened, or happens, to their life outside; not where who is there is only told."""
    time = time_of(c)
    listed = time == "present" and c.verb is not None and c.verb.lemma == "be"
    if listed or time in ("future", "order", "would", "could", "should", "can"):
        return None
    return next((w.i for w in c.words if w.lemma in _PRIVATE and w.pos == "NOUN"), None)


def _trouble(s: Statement) -> int | None:
    """The word of trouble that the statement says for certain: as what it says, not under "if"."""
    c = s.clause
    if c.lowers[0] == "if" or c.has("because if"):
        return None
    shown = [f.at[0] for f in s.features if f.name == "complaint" and f.quote.lower() not in _ODD]
    if shown:
        return shown[0]
    denied = negated(c)
    main = {c.verb.i} if c.verb is not None else set()
    main |= {w.i for w in c.words if w.dep in ("conj", "xcomp", "ccomp", "ROOT") and w.pos == "VERB"}
    for w in c.words:
        through = c.parsed.lowers[w.i + 1 : w.i + 2] == ("through",)
        slipped = w.lower == "forget" and who(c) == "i"  # "I forget if I told you"
        harm = w.i in main and w.lemma in _HARM and not denied and not through and not slipped
        if harm or w.lower in _HARDER or (w.lemma in _TROUBLES and w.dep in ("dobj", "nsubj", "attr", "pobj")):
            return w.i
    return None


def _shown(s: Statement, names: Iterable[str], otherwise: int) -> int:
    return next((f.at[0] for f in s.features if f.name in names), otherwise)
