"""Quotes are the participant's word for word, or not verified."""

from __future__ import annotations

import pytest

from service.transcripts.quoting import quoted
from service.transcripts.reading import read_transcript

TALK = read_transcript(
    "Ines: Did you hate writing those reminders?\n"
    "Dana: I didn't hate it, but I spent two evenings on them. It’s a “messy” spreadsheet - really.\n"
    "Ines: So you would pay for a tool, wouldn't you?\n"
    'Dana: My boss said "we should buy the biggest tool there is" in May. I copied 40 rows by hand.\n',
    interviewers=("Ines",),
)


@pytest.mark.parametrize(
    "quote",
    [
        "I spent two evenings on them",
        "i SPENT two   evenings\non them.",
        "**I spent two evenings** on them",
        "“I spent two evenings on them.”",
        'It\'s a "messy" spreadsheet – really',
        "It's a _messy_ spreadsheet"[:6] + " “messy” spreadsheet",
        "I copied 40 rows by hand",
    ],
)
def test_true_quotes_are_found(quote: str) -> None:
    """Whatever marks, case and white space a note gave them."""
    (found,) = quoted([quote], TALK)
    assert found.verified
    assert found.spans


@pytest.mark.parametrize(
    "quote",
    [
        "I spent two evenings writing them",
        "I spent evenings on them",
        "I hate it",
        "I … hate it",
        "Did you hate writing those reminders?",
        "you would pay for a tool",
        "we should buy the biggest tool there is",
        "spread",
        "I copied 400 rows by hand",
        "evenings on them. I copied 40 rows",
        "I",
        "",
        "**",
    ],
)
def test_no_other_is(quote: str) -> None:
    """Paraphrase, words left out, the interviewer's words, what a participant quotes, halves of words, nothing."""
    (found,) = quoted([quote], TALK)
    assert (found.verified, found.spans) == (False, ())
