"""Each question meets its answer: with and without marks, several at once, over back-channels, probe after probe."""

from __future__ import annotations

from tests.transcripts.dialogue import answers


def test_an_answer_runs_to_the_next_question() -> None:
    """Listening and remarks in between do not cut it."""
    found = answers(
        "I: How did you find the leak?",
        "P: My neighbour rang the bell at six.",
        "I: Mm-hm.",
        "P: There was water on her ceiling.",
        "I: We had one of those too, in the old office.",
        "P: It came from the boiler.",
        "I: Who repaired it?",
        "P: A plumber from Leith.",
    ).exchanges
    assert [(e.turn, e.answer, e.remarks) for e in found] == [(0, (1, 3, 5), (4,)), (6, (7,), ())]


def test_questions_need_no_marks() -> None:
    """A recogniser that hears no marks still hears what opens like a question."""
    found = answers(
        "I: okay so can you walk me through what you did on sunday",
        "P: i cleaned the pond and counted the newts",
        "I: right we also keep newts how many did you count",
        "P: forty one",
    ).questions
    assert [q.question.text for q in found] == [
        "okay so can you walk me through what you did on sunday",
        "how many did you count",
    ]


def test_several_questions_in_one_turn() -> None:
    """Each is judged for itself, they share their answer, and a bare rest belongs to the one before."""
    (e,) = answers(
        "I: When did the roof go? And who paid for it? The landlord?", "P: In May, and we paid half each."
    ).exchanges
    assert [q.question.text for q in e.questions] == ["When did the roof go?", "And who paid for it? The landlord?"]
    assert e.answer == (1,)


def test_probes_are_chained_to_what_they_follow_up() -> None:
    """A question that lives off the answer before it points back; a new subject does not."""
    found = answers(
        "I: Tell me about the last time you moved the hives.",
        "P: In April we moved nine of them to the heath.",
        "I: Why was that?",
        "P: The rape was over and they were starving.",
        "I: How do you keep your accounts?",
        "P: In a red book that my mother gave me.",
    ).exchanges
    assert [e.probes for e in found] == [None, 0, None]


def test_a_question_without_an_answer() -> None:
    """It stands, with nothing in it."""
    found = answers("I: What is your role?", "P: I cut stone.", "I: And what did you cut last?").exchanges
    assert [e.answer for e in found] == [(1,), ()]
