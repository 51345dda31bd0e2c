"""The whole reading: as our own labels have it, the same each time, whatever the speakers are called."""

from __future__ import annotations

from dataclasses import replace

from service.transcripts.answers import Answers
from service.transcripts.rungs import band_of
from tests.transcripts.accounts import account_of
from tests.transcripts.dialogue import Labelled, answers, labelled, talk


def _figures(read: Answers) -> list[object]:
    return [
        [(s.turn, s.rung, s.quote, s.weight) for s in read.statements],
        read.contamination,
        [(c.turn, c.kind, c.quote, c.when) for c in read.commitments],
        [(m.turn, m.ask, m.loudness) for m in read.missed],
        [[s.quote for s in h.quotes] for h in read.hard.answers],
        read.shares.talk,
    ]


def test_bands_as_labelled() -> None:
    """Of the statements labelled by hand nearly all are found, and nine in ten stand in their band."""
    found = right = total = 0
    for own in labelled():
        said = answers(*own.lines).statements
        for turn, rung, quote in own.rungs:
            total += 1
            near = [
                s for s in said if s.turn == turn and (s.quote in quote or quote in s.quote or _overlap(s.quote, quote))
            ]
            found += bool(near)
            right += any(s.band == band_of(rung) for s in near)  # type: ignore[arg-type]
    assert found >= 0.95 * total
    assert right >= 0.9 * total


def _overlap(a: str, b: str) -> bool:
    mine, theirs = set(a.split()), set(b.split())
    return len(mine & theirs) >= 0.5 * min(len(mine), len(theirs))


def test_commitments_as_labelled() -> None:
    """Every turn that commits is found, with its date, and no other."""
    for own in labelled():
        found = {c.turn: c for c in answers(*own.lines).commitments}
        assert found.keys() == own.committed.keys(), own.name
        made = answers(*own.lines).commitments
        for turn, (kind, dated) in own.committed.items():
            assert any(c.turn == turn and (c.kind, c.dated) == (kind, dated) for c in made), (own.name, turn)


def test_signals_let_go_as_labelled() -> None:
    """Three in four of what was let go is found, and seven in ten of what is found was."""
    found = right = total = 0
    for own in labelled():
        shown = {m.turn for m in answers(*own.lines).missed}
        found += len(shown)
        right += len(shown & own.missed)
        total += len(own.missed)
    assert right >= 0.75 * total
    assert right >= 0.7 * found


def test_names_of_speakers_change_nothing() -> None:
    """Only the roles count: labels swapped, with the roles kept, give the same figures."""
    own: Labelled = labelled()[0]
    read = talk(*own.lines)
    swap = {"Interviewer": "Participant", "Participant": "Interviewer"}
    swapped = replace(read, turns=tuple(replace(t, speaker=swap[str(t.speaker)]) for t in read.turns))
    assert _figures(account_of(swapped).answers) == _figures(account_of(read).answers)


def test_the_same_each_time() -> None:
    """Read twice, a talk gives the same, to the letter."""
    own = labelled()[0]
    first, second = answers(*own.lines), answers(*own.lines)
    assert repr(_figures(first)) == repr(_figures(second))


def test_nobody_answers_where_nobody_is_known() -> None:
    """A talk of unknown speakers has its questions judged, but no statements, and nothing breaks."""
    read = talk("I: What did you cook?", "P: Soup with barley in it.")
    unknown = replace(read, turns=tuple(replace(t, role="unknown") for t in read.turns))
    found = account_of(unknown).answers
    assert [q.question.text for q in found.questions] == ["What did you cook?"]
    assert (found.statements, found.missed, found.shares.monologue) == ((), (), None)
