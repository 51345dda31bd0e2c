"""Talk shares, the longest monologue and the mix of questions, counted by hand."""

from __future__ import annotations

from service.transcripts.reading import read_transcript
from tests.transcripts.accounts import account_of
from tests.transcripts.dialogue import answers


def test_counted_by_hand() -> None:
    """Twelve words of the interviewer, eighteen of the participant; one closed question of two."""
    found = answers(
        "I: Who opened the shop this morning?",
        "P: I did, at seven, with my brother and the new girl from Riga.",
        "I: Was it busy all day long?",
        "P: No, it was very quiet.",
    ).shares
    assert found.words == {"interviewer": 12, "participant": 18}
    assert found.talk == {"interviewer": 0.4, "participant": 0.6}
    assert (sum(found.questions.values()), found.closed) == (2, 1)


def test_a_monologue_runs_over_listening() -> None:
    """Two turns and the "Mm-hm" between them are one monologue, with its time."""
    read = read_transcript(
        "WEBVTT\n\n"
        "00:00.000 --> 00:04.000\nInterviewer: We started this in a garage and nobody believed in us.\n\n"
        "00:04.000 --> 00:05.000\nParticipant: Mm-hm.\n\n"
        "00:05.000 --> 00:09.000\nInterviewer: Then the bank called. Who pays for your tools?\n\n"
        "00:09.000 --> 00:12.000\nParticipant: I pay for them myself, every time.\n"
    )
    longest = account_of(read).answers.shares.monologue
    assert longest is not None
    assert (longest.turns, longest.words, longest.ms) == ((0, 2), 20, 9000)
