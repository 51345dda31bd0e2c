"""The text is never changed: what is said comes back from any format, cut from the original."""

from __future__ import annotations

import json
from itertools import groupby

from hypothesis import given, settings
from hypothesis import strategies as st

from service.transcripts.reading import read_transcript
from tests.transcripts.golden import holds_together

_WORDS = (
    "so",
    "naïve",
    "e\u0301te\u0301",
    "👩\u200d👧",
    "日本",
    "it’s",
    "“odd”",
    "50%",
    "x2",
    "é!",
    "well,",
    "no?",
)
_SPEECH = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=6).map(lambda words: " ".join(["Then", *words]))
_TALK = st.lists(st.tuples(st.sampled_from(("Ana", "Bo Ek")), _SPEECH), min_size=4, max_size=8).map(
    lambda said: [("Ana", "Hi."), ("Bo Ek", "Hi."), ("Ana", "Well."), ("Bo Ek", "Yes?"), *said]
)
_ENDINGS = st.sampled_from(("\n", "\r\n", "\r", "\u2028"))
Talk = list[tuple[str, str]]


def _time(k: int, sign: str) -> str:
    return f"00:00:{k:02}{sign}000"


def _cues(talk: Talk, label: str, sign: str, end: str) -> str:
    """Each word of each turn in a cue of its own."""
    words = [(who, word) for who, said in talk for word in said.split()]
    blocks = [
        f"{k}{end}{_time(k % 60, sign)} --> {_time(k % 60, sign)}{end}{label.format(who)}{word}{end}"
        for k, (who, word) in enumerate(words)
    ]
    return end.join(blocks)


def _joined(talk: Talk) -> Talk:
    return [(who, " ".join(said for _, said in run)) for who, run in groupby(talk, key=lambda t: t[0])]


def _check(data: str, talk: Talk) -> None:
    read = read_transcript(data)
    assert [(t.speaker, t.text) for t in read.turns] == _joined(talk)
    holds_together(read)
    for turn in read.turns:
        place = turn.said.between(3, len(turn.text)).spans
        assert " ".join(read.text[s.start : s.end] for s in place) == turn.text[3:].strip()


@settings(max_examples=15, deadline=None)
@given(_TALK, _ENDINGS)
def test_labels_in_plain_text(talk: Talk, end: str) -> None:
    """Any line ending."""
    _check(end.join(f"{who}: {said}" for who, said in talk) + end, talk)


@settings(max_examples=15, deadline=None)
@given(_TALK, _ENDINGS)
def test_names_with_times(talk: Talk, end: str) -> None:
    """A wrapped turn is one."""
    wrapped = [f"{who}  0:{k:02}{end}{said.replace(' ', f' {end}', 1)}{end}" for k, (who, said) in enumerate(talk)]
    _check(end.join(wrapped), talk)


@settings(max_examples=15, deadline=None)
@given(_TALK, st.sampled_from(("\n", "\r\n")))
def test_cues_of_one_word(talk: Talk, end: str) -> None:
    """A sentence over ten cues is one text."""
    _check(f"WEBVTT{end}{end}" + _cues(talk, "<v {}>", ".", end), talk)
    _check(_cues(talk, "{}: ", ",", end), talk)


@settings(max_examples=10, deadline=None)
@given(_TALK)
def test_json(talk: Talk) -> None:
    """The reference text is written out, and returned."""
    _check(json.dumps({"segments": [{"speaker": who, "text": said} for who, said in talk]}), talk)
