"""A talk in chunks: what stays together, what is shown twice, and how much goes into one."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from service.transcripts.chunks import LONGEST, MOST_READ, Chunk, chunks
from service.transcripts.conversation import Conversation, converse
from service.transcripts.reading import read_transcript

SAID = "We rang the depot about the late parcels and wrote each of them down in the big book. " * 12


def _cut(text: str) -> tuple[Conversation, list[Chunk]]:
    talk = converse(read_transcript(text))
    return talk, chunks(talk.heard, frozenset(talk.turns.values()))


def _long(exchanges: int, said: str = SAID) -> str:
    return "".join(f"Ines: What happened on day {n}?\nDana: On day {n} it went so. {said}\n" for n in range(exchanges))


def test_a_question_stays_with_its_answer() -> None:
    """In every chunk an answer has its question before it, and the question that comes next behind it."""
    _, found = _cut(_long(14))
    assert len(found) > 2
    for chunk in found:
        for k in chunk.read:
            assert chunk.lines[k - 1].voice == "interviewer"
            assert chunk.lines[k - 1].turn == chunk.lines[k].turn - 1
        last = chunk is found[-1]
        assert chunk.lines[-1].voice == ("participant" if last else "interviewer")


def test_each_chunk_begins_with_what_ended_the_one_before() -> None:
    """Every answer stands in one chunk, or in two that follow each other."""
    talk, found = _cut(_long(14))
    for before, after in pairwise(found):
        assert before.lines[before.read[-1]] == after.lines[after.read[0]]
    seen = Counter(chunk.lines[k].turn for chunk in found for k in chunk.read)
    assert seen.keys() == {t.n for t in talk.transcript.turns if t.role == "participant"}
    assert max(seen.values()) == 2
    assert sum(n == 2 for n in seen.values()) == len(found) - 1


def test_a_chunk_has_bounds() -> None:
    """In length, the question that is shown of what follows apart, and in answers; however long or short they are."""
    talks = [_long(14), _long(40, ""), _long(2, SAID * 20)]
    talks += ["Ines: How did it go?\n" + "Dana: It went.\nMax: We saw it all, and it was late.\n" * 30]
    for text in talks:
        for chunk in _cut(text)[1]:
            assert len(chunk.read) <= MOST_READ
            assert sum(len(line.text) for line in chunk.lines) <= LONGEST + 400


def test_a_long_answer_is_read_in_stretches_each_behind_its_question() -> None:
    """Together they are the whole of it, at their places."""
    talk, found = _cut(_long(1, SAID * 20))
    answer = talk.transcript.turns[1].text
    lines = {line.lo: line for chunk in found for line in chunk.lines if line.voice == "participant"}
    assert "".join(lines[lo].text for lo in sorted(lines)) == answer
    assert all(line.text == answer[line.lo : line.hi] for line in lines.values())
    assert all(chunk.lines[0].text == "What happened on day 0?" for chunk in found)


def test_what_nobody_may_be_quoted_from_is_shown_as_nobodys() -> None:
    """An observer's words are told apart; listening and other languages are left out."""
    _, found = _cut(
        "Ines: How did it go?\nDana: The van came late.\nInes: Mm-hm.\nDana: Wir haben es dann selbst gemacht.\n"
    )
    assert [(line.voice, line.text) for line in found[0].lines] == [
        ("interviewer", "How did it go?"),
        ("participant", "The van came late."),
    ]
    assert _cut("A: Où est la gare ?\nB: Là-bas, je crois bien.\n")[1] == []
