"""An occasion a question names: one that is dated ("today's session"), one where the person is ("when you're at the port"),
or a talk with somebody ("if your coach could tell you about your plan").
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.words import Parsed, Word
from service.rewriting.topics.phrases import noun_phrase
from service.rewriting.topics.things import person, verb_for
from service.rewriting.topics.topic import Topic
from service.rewriting.topics.verbs import PEOPLE, SOLUTIONS

_DAYS = frozenset(
    """today yesterday tonight morning afternoon evening night week month monday tuesday wednesday thursday friday
    saturday sunday""".split()
)
_DATED = frozenset("last latest previous recent first".split())
_GATHERINGS = ("attend", "have", "go to", "go on", "take", "do", "watch", "play", "go through")
_HELD = ("attend", "go through")
"""What people are said to do with what takes place once."""
_EVENTS = frozenset("visit stay trip appointment consultation interview lesson flight journey tour".split())
_ALWAYS = frozenset("work home school office desk computer phone job".split())
"""Where people are on any day, which says nothing of an occasion."""
_WHERE = frozenset("at in on inside".split())
_TELLING = frozenset("tell say warn ask show advise remind inform".split())
_TOPICAL = frozenset("about".split())


def occasions(p: Parsed) -> Iterator[Topic]:
    """The occasions, those that are dated first."""
    for w in p.words:
        if w.pos in ("NOUN", "PROPN") and w.dep not in ("compound", "npadvmod") and (text := _dated(p, w)) is not None:
            yield Topic("", text, "you", "thing", True, frozenset({"occasion"}), 0.8)
    yield from _being(p)
    yield from _talks(p)


def _dated(p: Parsed, w: Word) -> str | None:
    """One occasion with its date: "today's session", "the last open evening"."""
    if verb_for(w.lemma) not in _GATHERINGS and w.lemma not in _EVENTS:
        return None
    phrase = noun_phrase(p, w)
    if phrase is None:
        return None
    owner = p.child(w.i, "poss")
    if owner is not None and owner.lemma in _DAYS:
        return phrase
    first = phrase.split()[0].lower()
    past = any(x.lower in ("did", "was", "were") for x in p.words if x.i < w.i)
    if phrase == f"your {w.lower}" and w.tag == "NN" and w.lemma in _EVENTS and past:
        return phrase
    if first in ("the", "your", "our") and w.tag == "NN" and verb_for(w.lemma) in _HELD and _was(p, w):
        return phrase
    adjectives = {c.lower for c in p.children(w.i) if c.dep == "amod"}
    return phrase if first in ("the", "your", "our") and adjectives & _DATED else None


def _was(p: Parsed, w: Word) -> bool:
    """Whether it is asked how it was: "Was the training useful?", "How well organised was your induction?"."""
    be = p.words[w.head]
    return w.dep in ("nsubj", "attr") and be.lower == "was" and not any(x.tag == "MD" for x in p.words)


def _being(p: Parsed) -> Iterator[Topic]:
    """Where the person is when it matters: "when you're at the port", "your time in hospital"."""
    for w in p.words:
        if w.lower not in _WHERE or w.dep != "prep":
            continue
        head, place = p.words[w.head], p.child(w.i, "pobj")
        if place is None or place.pos not in ("NOUN", "PROPN"):
            continue
        subject = p.child(head.i, "nsubj")
        there = head.lemma == "be" and subject is not None and subject.lower == "you"
        there = there and any(c.lower in ("when", "while", "whenever") for c in p.children(head.i))
        owner = p.child(head.i, "poss")
        spent = head.lemma == "time" and owner is not None and owner.lower == "your"
        phrase = noun_phrase(p, place) if (there or spent) and place.lemma not in _ALWAYS else None
        if phrase is not None:
            yield Topic(
                "be",
                f"{w.lower} {phrase}",
                "you",
                "job",
                True,
                frozenset({"being"}),
                0.6 if phrase.split()[0] in ("the", "your") or spent else 0.4,
            )


def _talks(p: Parsed) -> Iterator[Topic]:
    """A talk with a person of theirs, where that person would tell them something."""
    for w in p.words:
        teller = p.child(w.i, "nsubj")
        if w.lemma not in _TELLING or teller is None or not _human(teller):
            continue
        owner = p.child(teller.i, "poss")
        hearer = p.child(w.i, "dative", "dobj", "nsubj")
        if (
            owner is None
            or owner.lower != "your"
            or (teller.lemma in SOLUTIONS and teller.lemma != "agent")
            or hearer is None
        ):
            continue
        if "you" not in {c.lower for c in p.words[w.i : w.i + 3]}:
            continue
        yield Topic(
            "talk", f"to your {teller.lower}{_subject_of_talk(p, w)}", "you", "job", True, frozenset({"talk"}), 0.65
        )


def _human(w: Word) -> bool:
    """Whether it is somebody one talks to."""
    return person(w.lemma) or w.lemma in PEOPLE | {"agent"} or verb_for(w.lemma) == "talk to"


def _subject_of_talk(p: Parsed, told: Word) -> str:
    """What the talk is about, with its preposition: " about your plan"; empty where nothing is said."""
    _, hi = p.subtree(told.i)
    for w in p.words[told.i : hi]:
        if w.lower in _TOPICAL and (thing := p.child(w.i, "pobj")) is not None:
            phrase = noun_phrase(p, thing)
            if phrase is not None and phrase.split()[0].lower() in ("your", "the"):
                return f" about {phrase}"
    return ""
