"""What a question is for is told by form and place first, by the ear after that."""

from __future__ import annotations

import pytest

from service.document.guides import guide
from service.document.lists import Item, question_list


def purpose(text: str, context: str = "") -> str:
    """The purpose of one question, perhaps under a heading."""
    return question_list([Item("1", text, context=context)]).questions[0].purpose


FORMS = {
    "logistics": [
        "Is it all right if I record our chat?",
        "Would you mind if my colleague took notes?",
        "May I start the recording now?",
        "We planned for half an hour. Does that still work for you?",
        "Do you have any questions for me?",
        "Have you signed the consent form?",
        "Can you hear me well?",
    ],
    "closing": [
        "Is there anything else you would like to add?",
        "What should I have asked you about mowing? Anything I forgot to ask?",
        "Who else should we talk to about mowers?",
        "Would you like to take part in future studies?",
        "Do you have any questions for me before we finish?",
        "Do you have some parting advice for me?",
    ],
    "commitment_ask": [
        "Would you be willing to introduce me to the head gardener?",
        "Could your crew run the mower on the north lawn from the 4th of May?",
        "Would you put down a deposit for the pilot?",
    ],
    "task": [
        "Open this page and look for the opening hours.",
        "What do you think “Sort by” refers to on this screen?",
        "What would you expect to happen when you press the green button?",
    ],
    "warm_up": ["Tell me a little about yourself.", "What is your role in the park office?"],
}


@pytest.mark.parametrize(("wanted", "text"), [(p, t) for p, texts in FORMS.items() for t in texts])
def test_form_decides(wanted: str, text: str) -> None:
    """Consent, goodbyes, asks, tasks and introductions are known by how they are said."""
    assert purpose(text) == wanted


@pytest.mark.parametrize(
    ("text", "context"),
    [
        ("Would you use a mower that drives itself?", "Wrap up"),
        ("Would you use a mower that drives itself?", "Introduction > Consent"),
        ("How much would you pay for it?", "Tasks"),
        ("Are there any features you would like us to add to the mower?", "Closing"),
        ("Would you buy one next week?", "Next steps with us"),
    ],
)
def test_a_heading_excuses_no_faulty_question(text: str, context: str) -> None:
    """A hypothetical, a price or a wish stays one under any heading."""
    assert purpose(text, context) not in ("logistics", "task", "warm_up", "closing", "commitment_ask")


def test_a_task_heading_makes_tasks_of_what_is_done_there() -> None:
    """Under a task the way through a page and what its words say are tasks; a judgement of it is not."""
    asked = ["If you wanted to pay, how would you get there?", "What does the second column tell you?", "Is it useful?"]
    text = "## Tasks\n- " + "\n- ".join(asked)
    assert [q.purpose == "task" for q in guide(text).questions] == [True, True, False]


def test_logistics_without_their_forms_are_doubted() -> None:
    """What only sounds like a courtesy asks about the product, and is judged."""
    assert purpose("Would there be another filter you would like to see here?", "Tasks") != "logistics"
