"""Cues become turns: joined, marked where they only show listening, said once, in passages where nobody is named."""

from __future__ import annotations

from service.transcripts.reading import read_transcript
from tests.transcripts.golden import left

_TALK = (
    "Ana: How did you get the piano up the stairs?\nBo: Four of us carried it, and we took the door off its hinges.\n"
    "Ana: Who put the door back on again?\nBo: The caretaker came on Tuesday and it took him the whole morning.\n"
    "Ana: What did you pay him for all of that?\nBo: Forty euros and a bottle of wine from my father's cellar.\n"
)


def test_listening_is_a_turn_of_its_own_and_marked() -> None:
    """After a question "Yes." is an answer."""
    read = read_transcript(
        "Ana: Did it rain?\nBo: Yes.\nAna: Mm-hm.\nBo: All day. We stayed in.\nAna: Yeah, okay.\nBo: And slept.\n"
    )
    assert [t.back_channel for t in read.turns] == [False, False, True, False, True, False]


def test_a_talk_told_twice_is_read_once() -> None:
    """The second time is listed."""
    read = read_transcript(f"{_TALK}\n# Again, cleaned\n\n{_TALK}")
    assert [t.text for t in read.turns] == [t.text for t in read_transcript(_TALK).turns]
    assert "Who put the door back on again?" in left(read)
    assert "said_twice" in [n.code for n in read.notes]
    assert "said_twice" not in [n.code for n in read_transcript(_TALK).notes]


def test_unnamed_speakers_are_read_in_passages() -> None:
    """A passage ends behind a question or at a pause behind a sentence; nobody is given a role."""
    said = ("so tell me", "how it went?", "fine.", "mostly.", "then no")
    times = ("1.0 2.0", "2.1 3.0", "3.1 4.0", "4.1 5.0", "7.0 8.0")
    cues = [f"00:0{t.replace(' ', '00 --> 00:0')}00\n{words}" for t, words in zip(times, said, strict=True)]
    read = read_transcript("WEBVTT\n\n" + "\n\n".join(cues))
    assert [t.text for t in read.turns] == ["so tell me how it went?", "fine. mostly.", "then no"]
    assert {t.role for t in read.turns} == {"unknown"}
    assert read.speakers == ()
    assert [n.code for n in read.notes] == ["no_speakers"]


def test_a_talk_without_any_mark_is_cut_into_passages() -> None:
    """No turn of an hour, and no word lost."""
    words = [f"word{k}" for k in range(3_000)]
    cues = [
        f"{k // 600:02}:{k // 10 % 60:02}.{k % 10}00 --> {k // 600:02}:{k // 10 % 60:02}.{k % 10}90\n"
        + " ".join(words[5 * k : 5 * k + 5])
        for k in range(600)
    ]
    read = read_transcript("WEBVTT\n\n" + "\n\n".join(cues))
    assert " ".join(t.text for t in read.turns) == " ".join(words)
    assert max(len(t.text.split()) for t in read.turns) < 300


def test_times_that_start_anew_are_told() -> None:
    """The clock was reset; the times stay as written."""
    read = read_transcript(
        "Ana  0:00\nHi?\n\nBo  0:09\nHi.\n\n-- TIMER RESET --\n\nAna  0:00\nWell?\n\nBo  0:02\nWell.\n"
    )
    assert [t.start_ms for t in read.turns] == [0, 9_000, 0, 2_000]
    assert "times_go_back" in [n.code for n in read.notes]
    assert left(read) == ["-- TIMER RESET --"]


def test_quoted_speech_is_marked() -> None:
    """In quotation marks and in block quotes."""
    read = read_transcript(
        'Ana: What did he say?\nBo: He said, "I will not pay for this at all," and left.\nAna: Oh.\nBo: Yes.\n'
    )
    assert [read.text[s.start : s.end] for s in read.turns[1].quoted] == ['"I will not pay for this at all,"']
    said = read_transcript(
        "Ana: What did it say?\nBo: Read:\n> Closed for good.\nBo: So I left.\nAna: When?\nBo: At noon.\n"
    )
    assert [(t.speaker, t.role) for t in said.turns if t.quoted] == [(None, "other")]


def test_other_languages_are_said() -> None:
    """By turn."""
    read = read_transcript(
        "Ana: Wie haben Sie das beim letzten Mal gemacht?\nBo: I did it on Monday after work.\n"
        "Ana: Und warum haben Sie das so gemacht?\nBo: No idea.\n"
    )
    assert [t.english for t in read.turns] == [False, True, False, True]
    assert "other_language" in [n.code for n in read.notes]
