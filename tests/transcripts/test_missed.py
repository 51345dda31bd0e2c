"""Signals let go are few, ranked, and come with a question that passes the judge; what was taken up is not among them."""

from __future__ import annotations

from service.document.model import Piece, Span
from service.document.reading import read
from service.rules.catalogue import find_faults
from service.rules.rule import Posed
from service.verdict import verdict_of
from tests.transcripts.dialogue import answers, labelled

TOLD = (
    "I: How do you keep the tools together?",
    "P: They're in a crate. I was so angry on Monday, somebody had taken the saw again.",
)


def test_a_feeling_let_go_is_asked_back_in_their_words() -> None:
    """The follow-up stands at the turn of the signal and quotes it."""
    (m,) = answers(*TOLD, "I: Okay. And how many people work here?", "P: Nine, since the spring.").missed
    assert (m.turn, m.signal.kind) == (1, "emotion")
    assert m.ask.startswith("You said “I was so angry on Monday")
    assert "When" in m.ask


def test_what_is_taken_up_is_not_missed() -> None:
    """A next question about it, or one that goes on with the story, is enough."""
    assert answers(*TOLD, "I: What did you do about the saw?", "P: I bought a lock.").missed == ()


def test_an_anchored_story_has_nothing_to_anchor() -> None:
    """Dated facts that the next question follows leave nothing to ask."""
    found = answers(
        "I: When did the pump last fail?",
        "P: On the ninth of May, at noon.",
        "I: What did you do then?",
        "P: I rang Mr Okoro and he came within the hour.",
    )
    assert found.missed == ()


def test_follow_ups_pass_as_questions_and_are_few() -> None:
    """Over our own talks: each is kept by the rules read afresh, and no more than one in six turns has one."""
    for own in labelled():
        found = answers(*own.lines).missed
        assert len(found) <= -(-len(own.lines) // 6)
        assert [m.loudness for m in found] == sorted((m.loudness for m in found), reverse=True)
        for m in found:
            (q,) = read([Piece("q", m.ask, (Span(0, len(m.ask)),))])
            assert verdict_of(find_faults(Posed(q))) == "keep"
