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


def test_a_word_put_into_their_mouth_is_no_signal() -> None:
    """Trouble that the asker names and the participant gives back is the asker's."""
    led = "I: Stocktaking is a nightmare, isn't it?", "P: It is a bit of a nightmare, yes."
    assert answers(*led, "I: And how many shops do you have?", "P: Four, all in Cork.").missed == ()


def test_who_follows_every_story_misses_little() -> None:
    """A talk that asks on and on for what happened has no signals let go, whatever trouble it is full of."""
    found = answers(
        "I: When did a delivery last go wrong?",
        "P: On Friday. The van broke down and the flour sat by the road for three hours.",
        "I: What did you do when you heard?",
        "P: I rang the mill, and I was furious, because they had promised me two vans.",
        "I: What came of that call?",
        "P: They sent a taxi with six sacks. It cost them eighty pounds.",
        "I: How did you get the bread out that day?",
        "P: We baked half of it and I drove the rest to Mallow at noon.",
    )
    assert found.missed == ()


def test_what_keeps_them_awake_is_asked_about() -> None:
    """A worry that robs somebody of sleep is louder than the answer before it."""
    (m,) = answers(
        "I: Is it the paperwork that takes so long?",
        "P: Some of it. What keeps me awake is that only Rosa knows the codes.",
        "I: Okay. What features should our tool have?",
        "P: It should be green.",
    ).missed
    assert m.turn == 1
    assert "keeps me awake" in m.ask


def test_words_are_given_back_as_they_were_said() -> None:
    """A quotation ends where they ended, without the fillers after it."""
    (m,) = answers(
        "I: And the suppliers, are they easy to work with?",
        "P: Deliveries are a mess, I mean.",
        "I: Would you use an app for that?",
        "P: Maybe.",
    ).missed
    assert m.ask.startswith("You said “Deliveries are a mess”.")


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
