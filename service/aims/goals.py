"""Whether a goal is one that can be learned: it names somebody, and something they do or live through, and can be answered.

"Learn something about our customers" names no one in particular and nothing of theirs; "Validate that people love our
app" is a wish, and every conversation can be made to grant it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from service.aims.named import FUTURE, Named, named
from service.aims.people import OWN_THING
from service.language.words import Parsed, Word

Lack = Literal["person", "situation", "behaviour", "answerable", "threshold", "comparison"]

_WISHES = frozenset("validate confirm prove convince persuade ensure sell show demonstrate reassure".split())
_VERDICTS = frozenset(
    """feedback reaction opinion thought buy-in interest appetite demand willingness acceptance satisfaction market
    traction approval view impression potential viability""".split()
)
_MAKING = frozenset("feature roadmap pricing price priority functionality mvp requirement design backlog".split())
_MADE = frozenset(
    "build develop design launch improve increase grow boost optimise optimize prioritise prioritize sell market help".split()
)
_BROAD = frozenset(
    "something anything everything everyone insight more much opportunity world lot understanding knowledge".split()
)
_ONLY_TALK = frozenset("talk speak interview meet survey call".split())


@dataclass(frozen=True, slots=True)
class Missing:
    """What a goal or a hypothesis lacks, and one sentence that says so."""

    what: Lack
    why: str


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal as read: what it names and what it lacks; clear where it lacks nothing that an interview needs."""

    parsed: Parsed
    named: Named
    missing: tuple[Missing, ...]

    @property
    def clear(self) -> bool:
        """Whether interviews can be planned from it."""
        return not self.missing


def goal(p: Parsed) -> Goal:
    """The goal, judged."""
    n = named(p)
    if n.people and n.does:
        return Goal(p, n, ())
    missing = []
    if not n.people:
        missing.append(Missing("person", _no_person(p, n)))
    if not n.does:
        missing.append(Missing("behaviour", _no_behaviour(p, n)))
        missing.append(Missing("situation", "It names no occasion: say when or where in their life it happens."))
        why = _unanswerable(p, n)
        if why:
            missing.append(Missing("answerable", why))
    return Goal(p, n, tuple(missing))


def _no_person(p: Parsed, n: Named) -> str:
    if n.anyone:
        return f'"{p.cut(*n.anyone[0])}" could be anyone: say which ones, by what they are or what they have done.'
    return "It names nobody: say whose life it is about, by what they are or what they have done."


def _no_behaviour(p: Parsed, n: Named) -> str:
    if n.futures:
        return f'"{future(p, n.futures[0])}" has not happened yet: name what they do today in its place.'
    if n.stances:
        return f'"{p.words[n.stances[0]].lower}" cannot be seen: name what they did that would show it.'
    return "It names nothing they do: say which task, event or decision of theirs you want to know about."


def future(p: Parsed, verb: int) -> str:
    """A verb of the future with its modal: "would use"."""
    modal = next((c.lower for c in p.children(verb) if c.dep == "aux" and c.lower in FUTURE), "would")
    return f"{_FULL.get(modal, modal)} {p.words[verb].lemma}"


_FULL = {"'ll": "will", "'d": "would", "wo": "would"}


def _unanswerable(p: Parsed, n: Named) -> str:
    """Why no conversation could answer it, "" where one could."""
    lemmas = p.lemmas
    opening = _opening(p)
    if n.futures:
        return "Nobody can answer for what they have not done yet; they can tell what they did."
    if opening in _WISHES or p.lowers[:2] == ("make", "sure"):
        return "It wants a yes, and a conversation can always be made to give one: ask what would show you wrong."
    if not lemmas.isdisjoint(_VERDICTS):
        return "It asks for a verdict on you, which people give kindly: ask what happened in their life."
    if not lemmas.isdisjoint(_MAKING) or opening in _MADE:
        return "It asks them to decide what you make: learn what they do, and decide yourself."
    if n.stances:
        return "What people think or want costs them nothing to say: ask what they have done about it."
    if not lemmas.isdisjoint(_BROAD) or opening in _ONLY_TALK or not any(_weighs(w) for w in p.words):
        return "Nothing could tell you that it has been answered: name the one thing you would know afterwards."
    return ""


def _opening(p: Parsed) -> str:
    """The lemma of the first verb."""
    return next((w.lower if w.pos == "PROPN" else w.lemma for w in p.words if w.pos in ("VERB", "PROPN")), "")


def _weighs(w: Word) -> bool:
    return w.pos in ("NOUN", "PROPN") and w.lemma not in OWN_THING
