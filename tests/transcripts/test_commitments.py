"""Commitments are the participant's, typed by what they cost, dated where a day is named."""

from __future__ import annotations

import pytest

from tests.transcripts.dialogue import answers


@pytest.mark.parametrize(
    ("said", "kind", "when"),
    [
        ("Come to the yard on Friday at seven.", "time", "Friday"),
        ("I'll try it with two classes next week.", "time", "next week"),
        ("I'll put you in touch with our bursar.", "reputation", ""),
        ("I've told the other guides about you.", "reputation", ""),
        ("Put our name on your page, use our logo.", "reputation", ""),
        ("I'll pay the deposit tomorrow.", "money", "tomorrow"),
        ("Olga will test it every morning from the third.", "time", "the third"),
        ("I'll have the readings on a stick for you by the end of the month.", "time", "end of the month"),
    ],
)
def test_typed_and_dated(said: str, kind: str, when: str) -> None:
    """What is given decides the kind; the words that name the day date it."""
    (c,) = answers("I: What happens next?", f"P: {said}").commitments
    assert (c.kind, c.when, c.dated) == (kind, when, bool(when))


@pytest.mark.parametrize(
    "said",
    [
        "I'd definitely use it.",
        "Maybe I'll try it next week.",
        "If it had an audit trail we'd buy it tomorrow.",
        "We paid eighty euros for the old one in May.",
        "My boss will never pay for that.",
        "I thought, what would we do now, with twenty thousand more to spend on the yard?",
        "Sounds good, keep me posted.",
        "You can call me any time.",
        "I said to him, I'll pay you on Monday.",
        "On Friday I drove to the coast.",
    ],
)
def test_words_that_bind_nobody(said: str) -> None:
    """Promises, guesses, conditions and the past are no commitments."""
    assert answers("I: What happens next?", f"P: {said}").commitments == ()


def test_the_interviewer_s_promises_stand_apart() -> None:
    """They commit nobody else."""
    found = answers(
        "I: Thanks! I'll send you the notes on Monday.", "P: Lovely.", "I: We will come back to that.", "P: Okay."
    )
    assert found.commitments == ()
    assert [p.quote for p in found.promises] == ["I'll send you the notes on Monday"]


def test_yes_to_a_real_ask() -> None:
    """A plain yes to a question that asks for a commitment is one, dated by the question."""
    (c,) = answers("I: Would you put down a deposit for the pilot on the first of May?", "P: Yes.").commitments
    assert (c.kind, c.dated) == ("money", True)
    assert c.asked.startswith("Would you put down")


@pytest.mark.parametrize(
    ("asked", "answered", "kind", "when"),
    [
        ("Could I watch the next weighing?", "Sure, come Friday at six, use the back gate.", "time", "Friday"),
        ("Could we sit down on Monday with the ledger?", "Yes, that works.", "time", "Monday"),
        ("When could I ride along?", "Wednesday. Wear something warm.", "time", "Wednesday"),
        (
            "Could you lend us the logbook?",
            "I'd need to copy one page, but you'll have it tomorrow.",
            "time",
            "tomorrow",
        ),
        ("Would you send us the complaints?", "I'll take the names out and post them.", "time", ""),
        ("Is there anyone at the mill I ought to speak to?", "Odile. I'll tell her to expect you.", "reputation", ""),
        ("Would you be a reference?", "If it halves the queue you can use my name.", "reputation", ""),
        ("We need eighty down to hold the slot. Are you in?", "Go on then.", "money", ""),
        ("Would you prepay for the season?", "I would. Here's my card.", "money", ""),
        ("What happens now?", "I've already put you on the agenda for the 9th.", "reputation", "the 9th"),
        ("Could we see the old ticket?", "There, I sent it to you in the chat.", "time", ""),
        ("Can I have the old tickets?", "Take the whole box, they're going in the bin.", "time", ""),
        ("It's sixty to hold your place.", "Fine, I'll transfer it tonight.", "money", "tonight"),
        ("Would you be all right with that, as a quote?", "Yes, you can use my name.", "reputation", ""),
        ("Could you let us have the list?", "If you give me your address I'll send it.", "time", ""),
    ],
)
def test_the_answer_to_an_ask(asked: str, answered: str, kind: str, when: str) -> None:
    """What is given lies in the pair: the ask says what it costs and may date it, the answer gives it."""
    (c,) = answers(f"I: {asked}", f"P: {answered}").commitments
    assert (c.kind, c.when) == (kind, when)


@pytest.mark.parametrize(
    ("asked", "answered"),
    [
        ("Could I watch the next weighing?", "I'd have to check with the office."),
        ("Could I watch the next weighing on Friday?", "Friday's no good, we're full."),
        ("Could you lend us the logbook?", "Maybe. I'll have a look."),
        ("Could you show me how you weigh it?", "Sure. On Monday I'll zero the scale, then I'll send it to the mill."),
        ("Is there anyone at the mill I ought to speak to?", "Odile, I suppose. I could ask her."),
        ("What happens at month end?", "I'll give the mill the list on Friday."),
        ("Would you use it?", "I'd use it every day."),
        ("I'm just thinking: you sort of ran the till two years before we paid you for part of it.", "Yeah."),
        ("Will you be our first customer?", "Sure, put my name down!"),
        ("Can I stay in touch?", "Of course, reach out any time."),
        ("Is it all right if I record?", "Go on then."),
        ("What will you do now?", "I'm seeing the bank on Monday and I'll ask them for more."),
        ("What did the agent say?", "He said he'd introduce me to the buyer and I'd have it by Friday."),
        ("I'll bring the drawings on Tuesday.", "Tuesday's fine, I'm in all day."),
        ("Could you show me on your screen?", "Yes, I'll share it now."),
        ("Could you try to move it to Friday?", "Okay, Friday, eight o'clock. Save."),
        ("Now, do you do the rota yourself?", "On Sunday night, with a glass of wine."),
        ("Will you be growing it again next year?", "Yes, we'll sow it in March."),
        ("Would Thursday deliveries help?", "Thursday would be good, yes."),
        ("Who runs it when you go?", "My son will take it on from April."),
        ("Would you pilot it?", "If it works offline, I'll run it in both sheds."),
        ("How would you rate the office?", "Nine. There's a lad there, I put in a word for him."),
    ],
)
def test_an_answer_that_gives_nothing(asked: str, answered: str) -> None:
    """Put off, refused, told of other people or said to no ask, it commits nobody."""
    assert answers(f"I: {asked}", f"P: {answered}").commitments == ()


def test_an_ask_that_is_answered_late() -> None:
    """Who asks back first still answers the ask; once it is met, what follows is not counted again."""
    found = answers(
        "I: Could you send us the complaints?", "P: The paper ones?", "I: The paper ones.",
        "P: I'll photograph them on my shift tonight.", "I: Thank you, that's a great help.", "P: I'll put the kettle on.",
    ).commitments  # fmt: skip
    assert [(c.turn, c.kind, c.when) for c in found] == [(3, "time", "tonight")]
