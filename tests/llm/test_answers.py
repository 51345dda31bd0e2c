"""The prompt and the reply about a talk's answers: what is told, what is shown by example, what is read leniently."""

from __future__ import annotations

import asyncio
import json
import re

import pytest
from pydantic import ValidationError

from service.llm.asked import AnswersRequest, AskedTurn
from service.llm.examples import AnswersExamples
from service.llm.prompts import Prompts
from service.llm.replies import AnswersReply, answers_reply
from service.llm.schema import strict_schema
from service.transcripts.chunks import LONGEST, MOST_READ
from service.transcripts.listened import KINDS
from service.transcripts.rungs import BANDS, RUNGS, band_of
from tests.scripted import Scripted
from tests.transcripts.listening import heard, reading

PROMPTS = Prompts()
FRONT = next(file.front for file in PROMPTS.files() if file.front.name == "answers")
EXAMPLES = AnswersExamples.model_validate(FRONT.examples)
SHAPE = answers_reply(RUNGS, KINDS)


def test_the_whole_ladder_is_told_in_its_bands() -> None:
    """Every rung once, from weak to strong; every kind of commitment."""
    system = PROMPTS.fill(AnswersRequest((AskedTurn("participant", "Yes."),), (0,))).system
    ladder = system.split("# The ladder")[1].split("# Commitments")[0]
    assert tuple(re.findall(r"^- (\w+): ", ladder, re.MULTILINE)) == RUNGS
    bands = [tuple(re.findall(r"^- (\w+): ", part, re.MULTILINE)) for part in ladder.strip().split("\n\n")]
    assert [{band_of(rung) for rung in part} for part in bands] == [{band} for band in BANDS]
    assert all(kind in system.split("# Commitments")[1] for kind in KINDS)


def test_what_is_shown_by_example_would_be_believed() -> None:
    """Every rung, commitment and question of the example stands when a model says it of that talk."""
    told = {t.text: t.read.model_dump() for t in EXAMPLES.turns if t.read is not None}
    names = {"interviewer": "Ines", "participant": "Dana"}
    talk = "".join(f"{names[t.speaker]}: {t.text}\n" for t in EXAMPLES.turns)
    done, _ = asyncio.run(heard(talk, Scripted(reading(lambda text: told[text])), "llm"))
    assert done.report.engine.discarded == {}
    said = [(s.quote, s.rung) for s in done.answers.statements]
    wanted = [(s["quote"], s["rung"]) for each in told.values() for s in each["statements"]]
    assert len(said) == len(wanted)
    assert all(quote in whole and rung == stood for (quote, rung), (whole, stood) in zip(wanted, said, strict=True))
    given = [(c["kind"], bool(c["when"])) for each in told.values() for c in each["commitments"]]
    assert [(c.kind, c.dated) for c in done.answers.commitments] == given
    asks = [m["ask"] for each in told.values() for m in each["missed"]]
    assert [m.ask for m in done.answers.missed] == asks


def test_a_chunk_fits_a_small_model() -> None:
    """With its schema and its reply: 8,192 tokens, which come to 3.5 characters."""
    turns = tuple(
        AskedTurn("participant" if k % 2 else "interviewer", "x" * (LONGEST // (2 * MOST_READ)))
        for k in range(2 * MOST_READ)
    )
    request = AnswersRequest(turns, tuple(range(1, 2 * MOST_READ, 2)))
    prompt = PROMPTS.fill(request)
    schema = json.dumps(strict_schema(SHAPE), separators=(",", ":"))
    sent = len(prompt.system) + len(prompt.user) + len(schema)
    assert sent / 3.5 + PROMPTS.most_tokens(request) <= 8_192


def test_which_turns_are_to_be_read_is_part_of_what_is_asked() -> None:
    """Asked about others, the same talk is another question."""
    turns = (AskedTurn("participant", "Yes."), AskedTurn("participant", "No."))
    keys = {PROMPTS.fill(AnswersRequest(turns, wanted)).key for wanted in ((0,), (1,), (0, 1))}
    assert len(keys) == 3


STOOD = {"quote": "It broke.", "rung": "dated_incident"}


@pytest.mark.parametrize(
    "turn,read",
    [
        ({"id": "t1", "statements": [STOOD]}, 1),
        ({"id": 1, "statements": [STOOD, {"quote": "x"}, "babble"], "missed": None, "commitments": "none"}, 1),
        ({"id": "t1", "statements": [{**STOOD, "rung": "first rung", "why": "it did"}]}, 1),
        ({"id": "t1", "statements": [{"quote": 7}]}, None),
        ({"id": "t1"}, None),
        ({"id": "t1", "statements": []}, 0),
    ],
)
def test_a_reply_is_read_leniently(turn: object, read: int | None) -> None:
    """What cannot be used is left out; statements none of which can be used are no answer at all."""
    if read is None:
        with pytest.raises(ValidationError):
            SHAPE.model_validate({"turns": [turn]})
        return
    (said,) = SHAPE.model_validate({"turns": [turn]}).turns
    assert (len(said.statements), said.commitments, said.missed) == (read, [], [])


def test_the_schema_names_rungs_and_kinds() -> None:
    """As closed lists, in closed objects."""
    turn = strict_schema(SHAPE)["properties"]["turns"]["items"]
    assert turn["required"] == ["id", "statements", "commitments", "missed"]
    assert turn["properties"]["statements"]["items"]["properties"]["rung"]["enum"] == list(RUNGS)
    assert turn["properties"]["commitments"]["items"]["properties"]["kind"]["enum"] == list(KINDS)
    assert issubclass(SHAPE, AnswersReply)
