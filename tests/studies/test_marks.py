"""The facts of a transcript: what counts as one, when two are the same, and that nothing of the words is left."""

from __future__ import annotations

from collections import Counter

from service.studies.marks import facts
from service.terms import Family
from service.transcripts.answers import weigh
from service.transcripts.conversation import converse
from service.transcripts.questions import Put
from service.transcripts.reading import read_transcript

KEY, OTHER = "00" * 16, "ff" * 16


def _facts(*said: str, key: str = KEY, led: bool = False) -> list[str]:
    """The facts of a talk of questions and answers by turns; `led`: each question suggests its answer."""
    voices = ("Interviewer", "Dana")
    lines = "\n".join(f"{voices[k % 2]}: {text}" for k, text in enumerate(said))
    talk = converse(read_transcript(lines.encode(), "auto", ["Interviewer"]))
    families: frozenset[Family] = frozenset({"leading"} if led else ())
    put = [Put(q, talk.turns[q.id], "keep", families) for q in talk.document.questions]
    return [fact.about for fact in facts(weigh(talk.heard, put), key)]


def _kinds(found: list[str]) -> Counter[str]:
    return Counter(about.rsplit(" ", 1)[0] for about in found)


LAST = "When did a client last pay an invoice late?"


def test_a_story_is_one_fact_however_many_clauses_it_has() -> None:
    """What was spent in it is another."""
    story = "It happened in March. I rang her on the Monday. She moved it to Tuesday. I paid a lawyer 90 euros."
    assert _kinds(_facts(LAST, story)) == {"dated incident": 1, "money spent": 1}


def test_the_same_about_the_same_is_the_same() -> None:
    """In other words and amounts; about something else it is another, and so with another key."""
    one = _facts(LAST, "I paid a lawyer 90 euros last week.")
    assert _facts(LAST, "Last year we paid a lawyer 4,000 dollars.") == one
    assert _facts(LAST, "I paid a plumber 90 euros last week.") != one
    assert _facts(LAST, "I paid a lawyer 90 euros last week.", key=OTHER) != one


def test_how_they_live_is_no_fact_nor_is_what_was_suggested() -> None:
    """Nor what they think of it."""
    assert _facts("What do you do?", "I am a designer in Leeds. I think clients are fine.") == []
    assert _facts("You paid a lawyer, didn't you?", "I paid a lawyer 90 euros last week.", led=True) == []


def test_nothing_of_the_words_is_left() -> None:
    """But the rung."""
    (about,) = _facts(LAST, "I paid Mr Okafor, a lawyer, 90 euros.")
    assert about.startswith("money spent ")
    assert not any(word in about.lower() for word in ("okafor", "lawyer", "euro"))
