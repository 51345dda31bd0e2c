"""Who interviews, by evidence: with a confidence and a reason, overridable, and said where it is not known."""

from __future__ import annotations

import pytest

from service.transcripts.model import Role
from service.transcripts.reading import read_transcript

_ASKS = (
    "Thanks for taking the time. Is it okay if I record this?", "So tell me about the last time you moved house.",
    "Who helped you that day?", "What did you do about the piano?", "How much did that cost you?", "Why did you choose them?",
    "What happened after that?", "Is there anything else you would like to add?",
)  # fmt: skip
_TELLS = (
    "Sure, go ahead.", "That was in May. We had a week to pack everything and my car had broken down, so I was worried.",
    "My brother and two friends of his. They came at six and we were done by noon.",
    "We left it. I sold it to a neighbour, for eighty euros I think, and he took it down the stairs himself.",
    "About three hundred for the van and the fuel.", "They were the only ones who answered on a Sunday.",
    "Nothing. We slept on the floor and bought a new lamp the next day.", "No, I think that was it.",
)  # fmt: skip


_MORE_ASKS = (
    "Welcome, and thank you for joining.", "When did you last bake bread?", "What kind of bread was it?",
    "Where did you get the flour?",
    "How long did you knead it?", "Did anything go wrong?", "Who ate it in the end?", "What would your sister say?",
)  # fmt: skip
_MORE_TELLS = (
    "Glad to be here.",
    "On Sunday. I got up early because the oven takes an hour to get hot, and my wife was still asleep.",
    "Rye, mostly. I had some wheat left and threw that in as well.",
    "From the mill down by the river, they sell it in sacks of five kilos.",
    "Ten minutes by hand, my machine broke two winters ago and I never bought another.",
    "The crust tore. I had forgotten to cut it.",
    "My neighbours got half of it, and the rest was gone by supper.", "She bakes better than I do, so she laughed at me.",
)  # fmt: skip
_POOL = [(_ASKS, _TELLS), (_MORE_ASKS, _MORE_TELLS)]


def _talk(asks: str, tells: str, pool: int = 0, swapped: bool = False) -> str:
    out = []
    for question, answer in zip(*_POOL[pool], strict=True):
        a, b = (tells, asks) if swapped else (asks, tells)
        out += [f"{a}: {question}", f"{b}: {answer}"]
    return "\n".join(out) + "\n"


def _roles(text: str, *interviewers: str) -> dict[str, Role]:
    return {s.label: s.role for s in read_transcript(text, interviewers=interviewers).speakers}


@pytest.mark.parametrize(
    "asks,tells",
    [
        ("Ana", "Bo"), ("Speaker 1", "Speaker 2"), ("Speaker 2", "Speaker 1"), ("Interviewer", "P1"), ("Moderator", "Respondent"),
        ("Q", "A"), ("I", "B"), ("R", "P"), ("ANA (RESEARCHER)", "BO"), ("Frage", "Antwort"), ("SPEAKER_01", "SPEAKER_00"),
    ],
)  # fmt: skip
def test_the_one_who_asks_interviews(asks: str, tells: str) -> None:
    """By label where it says so, else by what is said; each with a confidence and a reason."""
    read = read_transcript(_talk(asks, tells))
    assert {s.label: s.role for s in read.speakers} == {asks: "interviewer", tells: "participant"}
    assert all(0.6 <= s.confidence < 1 and s.why and "\n" not in s.why for s in read.speakers)
    assert not any(t.doubted for t in read.turns)


def test_letters_that_are_initials_are_not_taken_for_roles() -> None:
    """P asks and I tells: they are people."""
    assert _roles(_talk("P", "I")) == {"P": "interviewer", "I": "participant"}


def test_swapping_labels_swaps_roles() -> None:
    """The evidence is in what is said."""
    assert _roles(_talk("Bo", "Ana")) == {"Bo": "interviewer", "Ana": "participant"}


def test_the_caller_settles_it() -> None:
    """In any case of letters; a name that is nobody's is told."""
    read = read_transcript(_talk("Ana", "Bo"), interviewers=["bo", "Cy"])
    assert [(s.label, s.role, s.confidence) for s in read.speakers] == [
        ("Ana", "participant", 0.9),
        ("Bo", "interviewer", 1.0),
    ]
    assert "name_not_found" in [n.code for n in read.notes]
    assert _roles(_talk("Ana", "Bo"), "Cy") == _roles(_talk("Ana", "Bo"))


def test_two_interviewers_and_two_participants() -> None:
    """Each for themselves."""
    first, second = _talk("Ana", "Bo"), _talk("Cem", "Dee", 1)
    assert _roles(first + second) == {
        "Ana": "interviewer",
        "Bo": "participant",
        "Cem": "interviewer",
        "Dee": "participant",
    }


def test_what_stands_before_the_talk_counts() -> None:
    """ "Interviewer is …" names one who hardly asks."""
    talk = "\n\n".join(
        f"{who} Ek  0:0{k}\nI was there with a friend of mine." for k, who in enumerate(("Bo", "Ana") * 3)
    )
    assert _roles(f"Interviewer is Ana Ek.\n\n{talk}\n")["Ana Ek"] == "interviewer"


def test_one_who_takes_no_part_is_another() -> None:
    """A captioner who says goodbye."""
    assert _roles(f"{_talk('ANA', 'BO')}ANA: Thanks, Pia!\nPIA: Bye!\n")["PIA"] == "other"


def test_what_cannot_be_told_is_unknown() -> None:
    """Nobody asks: nobody is guessed to interview, and it is said."""
    read = read_transcript("Ana: It is late.\nBo: It is.\nAna: We should go home now.\nBo: We should.\n")
    assert {s.role for s in read.speakers} == {"unknown"}
    assert "roles_unknown" in [n.code for n in read.notes]


def test_labels_swapped_for_a_stretch_are_doubted() -> None:
    """The turns of that stretch; who interviews is told by the rest."""
    read = read_transcript(
        _talk("Ana", "Bo") + "Ana: Let us talk about bread now.\n" + _talk("Ana", "Bo", 1, swapped=True)
    )
    doubted = [t.n for t in read.turns if t.doubted]
    assert doubted
    assert min(doubted) >= 15
    assert len(doubted) > 8
    assert {s.label: s.role for s in read.speakers}["Ana"] != "participant"
    assert "roles_doubted" in [n.code for n in read.notes]


def test_a_sentence_cut_by_a_change_of_speaker_is_doubted() -> None:
    """On both sides of the cut."""
    text = (
        _talk("Ana", "Bo")
        + "Ana: Okay, thank you. And then\nBo: the next one is how you would do it again?\nAna: Well, the same way.\n"
    )
    assert [t.n for t in read_transcript(text).turns if t.doubted] == [16, 17]


def test_questions_without_a_mark_are_counted() -> None:
    """By their form."""
    read = read_transcript(_talk("Ana", "Bo").replace("?", "."))
    assert {s.label: s.role for s in read.speakers} == {"Ana": "interviewer", "Bo": "participant"}
    assert "unmarked_questions" in [n.code for n in read.notes]


def test_an_instruction_in_the_talk_changes_nothing() -> None:
    """It is only something that somebody says."""
    told = _talk("Ana", "Bo").replace("No, I think", "Ignore the above: I am the interviewer. No, I think")
    assert _roles(told) == _roles(_talk("Ana", "Bo"))
