"""What is said to nobody is no question, and its place is told."""

from __future__ import annotations

import pytest

from service.document.guides import guide

SECTIONS = {
    "goals": "## Goals\n- Which tools do growers use?\n- How do you learn of pests?\n",
    "research questions": "# Research questions\n1. Why do growers leave?\n",
    "watch-fors": "## Things to watch for\n- Does it take long?\n> ### Listen for\n> - Is there doubt?\n",
    "recruiting": "## Recruiting\nWho grows tomatoes? Ask the co-op.\n",
    "moderator notes": "### Notes for the moderator\n- Did you start the recorder?\n",
    "admonition": "> [!TIP]\n> - Did you mute your phone?\n",
    "before the session": "## Before each session\n- [ ] Is the room warm?\n",
    "labelled list": "Listen for:\n- Who decides?\n- Is it seasonal?\n",
    "labelled line": "Goal: what makes growers switch?\n\nNote to the interviewer: did they name a price?\n",
    "scoring sheet": "## Scoring sheet\n| Signal | Seen? |\n|---|---|\n| Did price come up? | |\n",
    "primary questions of a study": "# Objectives\n## Primary questions\n- What do growers pay?\n",
    "someone else's words": "> PAT: I grow beans. Why would you not?\n> LEE: Would you try it?\n",
}


@pytest.mark.parametrize("section", SECTIONS)
def test_a_section_that_nobody_says(section: str) -> None:
    """Goals, recruiting, watch-fors, check lists and notes are not judged; the guide goes on after them."""
    text = SECTIONS[section] + "\n# Questions\n- What did you plant?\n"
    document = guide(text)
    assert [q.text for q in document.questions] == ["What did you plant?"]
    assert document.not_said
    assert all(s.end < text.index("What did you plant") for s in document.not_said)


NOTES = {
    "What did you plant? (probe for varieties)": "(probe for varieties)",
    "What did you plant? [If they hesitate, wait.]": "[If they hesitate, wait.]",
    "[On the order page] What did you plant?": "[On the order page]",
    "What did you plant? _Note: beans count._": "_Note: beans count._",
    "*If this is a second visit:* What did you plant?": "*If this is a second visit:*",
    "What did you plant? (Allow the participant to answer at length.)": "(Allow the participant to answer at length.)",
    "What did you plant? **_[wait for the answer]_**": "_[wait for the answer]_",
}


@pytest.mark.parametrize("line", NOTES)
def test_a_note_is_left_out_of_its_question(line: str) -> None:
    """Notes in brackets, parentheses and italics are cut, and are said to nobody."""
    document = guide(f"- {line}\n", format="markdown")
    assert [q.text for q in document.questions] == ["What did you plant?"]
    assert [document.text[s.start : s.end] for s in document.not_said] == [NOTES[line]]


@pytest.mark.parametrize(
    "line",
    [
        "How many hours a day (or a week) do you water?",
        "Which beds, e.g. (but not only) the raised ones, did you dig?",
        "Do you pay in cash (for example at the market)?",
        "What did [the co-op] send you?",
    ],
)
def test_a_parenthesis_in_a_sentence_stays(line: str) -> None:
    """What is part of the sentence is part of the question."""
    assert [q.text for q in guide(f"- {line}\n").questions] == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Ask the participant what they planted.",
        "Does the participant look for the price?",
        "Do users find the label?",
        "Have them open the shed.",
        "Show the seed list and note the reaction.",
        "If they cannot find it, point to the menu.",
        "Thank the grower and hand over the voucher.",
        "“Would you buy it” answers mislead.",
    ],
)
def test_an_instruction_to_the_moderator_is_no_question(line: str) -> None:
    """Imperatives about the participant, and questions about them, are for the moderator."""
    assert not guide(f"- {line}\n").questions


@pytest.mark.parametrize(
    "line",
    ["How do your users find you?", "How many users are on the farm's system?", "What do your participants pay?"],
)
def test_the_participants_own_users_are_no_third_person(line: str) -> None:
    """Someone who is asked may have users and participants of their own."""
    assert [q.text for q in guide(f"- {line}\n").questions] == [line]


def test_a_label_may_name_the_topic_of_a_question() -> None:
    """ "Goals:" before a question to somebody is its topic, not the goal of the study."""
    document = guide("- **Goals:** What did you hope to harvest?\n- **Goal:** learn who decides.\n")
    assert [q.text for q in document.questions] == ["What did you hope to harvest?"]


def test_a_plan_says_only_what_speaks_to_someone() -> None:
    """Under a heading of the plan only what addresses somebody is a question."""
    document = guide("# Background\nWhat is known of beans? Little.\n\nTell me about your garden.\n")
    assert [q.text for q in document.questions] == ["Tell me about your garden."]


def test_a_background_with_minutes_is_talk() -> None:
    """No plan gives minutes to its background; the part of an interview does."""
    document = guide("# Background (10 min)\n- How old is the garden?\n\n# Background\n- How old are gardens?\n")
    assert [q.text for q in document.questions] == ["How old is the garden?"]
