"""Statements stand on the rungs that a careful reader would put them on, with their places and their reasons."""

from __future__ import annotations

import pytest

from service.transcripts.rungs import RUNGS, band_of
from tests.transcripts.dialogue import answers, talk

ASKED_HOW = "How did it go?"
EXAMPLES = [
    ("What do you think of our app?", "It's brilliant.", "compliment"),
    (ASKED_HOW, "I think the rules are too strict in this town.", "opinion"),
    ("Would you use our app?", "I'd definitely use it in the shop.", "promise"),
    ("How much would you pay?", "I'd pay thirty euros a month for it.", "hypothetical_price"),
    ("What should our app do?", "It should send the parents a message.", "feature_request"),
    (ASKED_HOW, "Parents usually forget the forms.", "generic"),
    ("So the forms are a pain, right?", "Yeah.", "prompted_agreement"),
    (ASKED_HOW, "We have six boats and a small workshop in Cork.", "background_fact"),
    (ASKED_HOW, "Last Friday the whole class waited in the rain.", "dated_incident"),
    (ASKED_HOW, "The head teacher was furious with us.", "retold_emotion"),
    (ASKED_HOW, "We lost two families over it.", "named_consequence"),
    (ASKED_HOW, "The register can't show brothers and sisters together.", "specific_objection"),
    ("What did you do about it?", "We compared three systems in the spring.", "active_search"),
    (ASKED_HOW, "I copy the names into a spreadsheet every Monday.", "workaround"),
    (ASKED_HOW, "I spent four hours on it.", "time_spent"),
    (ASKED_HOW, "They charged us two hundred euros for the repair.", "money_spent"),
    ("What next?", "Come by the school on Thursday at nine.", "next_step"),
    ("Who decides?", "I'll introduce you to the head.", "introduction"),
    ("What next?", "I'll give you access to our register for June.", "resources_committed"),
    ("Shall we start?", "Send me the invoice and I'll pay it today.", "money_paid"),
]


@pytest.mark.parametrize(("asked", "said", "rung"), EXAMPLES, ids=[rung for *_, rung in EXAMPLES])
def test_each_rung_is_told_by_its_grammar(asked: str, said: str, rung: str) -> None:
    """One sentence for each rung of the ladder."""
    assert rung in [s.rung for s in answers(f"I: {asked}", f"P: {said}").statements]


def test_every_rung_has_its_example() -> None:
    """No rung of the ladder is out of reach."""
    assert [rung for *_, rung in EXAMPLES] == list(RUNGS)


GOLDEN = (
    "I: How do you take bookings for the boats?",
    "P: By phone, mostly. Last Saturday I took the same boat twice and a family of five stood on the pier.",
    "I: What did you do?",
    "P: I gave them their ninety euros back. My wife was mortified.",
    "I: We have built a booking app. Isn't that what you need?",
    "P: Yes, absolutely. It looks great, I'd use it every day.",
    "I: When could we try it?",
    "P: Come down on Tuesday at eight and bring it on a tablet.",
)


def test_a_small_interview_by_hand() -> None:
    """The whole ladder of a short talk, statement by statement."""
    assert [(s.turn, s.rung) for s in answers(*GOLDEN).statements] == [
        (1, "generic"),
        (1, "dated_incident"),
        (1, "dated_incident"),
        (3, "money_spent"),
        (3, "retold_emotion"),
        (5, "prompted_agreement"),
        (5, "compliment"),
        (5, "promise"),
        (7, "next_step"),
    ]


def test_quotes_stand_where_they_say() -> None:
    """Every statement is cut from the reference text by its spans, and every feature's words stand in its turn."""
    transcript = talk(*GOLDEN)
    for s in answers(*GOLDEN).statements:
        assert " ".join(transcript.text[x.start : x.end] for x in s.spans) == s.quote
        assert transcript.turns[s.turn].role == "participant"
        assert all(f.quote in transcript.turns[s.turn].text for f in s.features)


def test_the_features_are_the_reasons() -> None:
    """A date, a first person in the past, a name and a number are shown with their words."""
    (s,) = answers("I: What happened?", "P: Last March I waited six weeks for a call from Ofgem.").statements
    assert {
        ("occasion", "Last March"),
        ("number", "six"),
        ("named", "Ofgem"),
        ("first_person_past", "I waited"),
    } <= {(f.name, f.quote) for f in s.features}


def test_the_asker_s_own_words_are_no_evidence() -> None:
    """What only echoes a suggestion is agreement; the same words unasked are not."""
    led = answers("I: Would it help if the vans were cleaner?", "P: Yes, it would help if the vans were cleaner.")
    assert [s.rung for s in led.statements] == ["prompted_agreement"]
    free = answers(
        "I: What happened at the depot?", "P: Yes, the vans were never cleaned, so we lost the hospital contract."
    )
    assert "evidence" in {band_of(s.rung) for s in free.statements}


def test_would_in_a_story_is_what_used_to_happen() -> None:
    """After past clauses "would" is a habit of then; asked about the future it is a promise."""
    story = answers(
        "I: What was it like then?", "P: We had one kiln. I drove to Derby at night, and I would sleep in the van."
    )
    assert [band_of(s.rung) for s in story.statements] == ["evidence", "evidence", "evidence"]
    asked = answers("I: Would you sleep in the van?", "P: I would sleep in the van, sure.")
    assert [band_of(s.rung) for s in asked.statements] == ["none"]


def test_talk_about_the_talk_says_nothing() -> None:
    """A question asked back, a failing memory and thanks are no statements."""
    said = answers(
        "I: Which year was that?",
        "P: Sorry, which one do you mean?",
        "I: The first.",
        "P: I don't remember. Thank you.",
    )
    assert said.statements == ()
