"""Replies: a strict schema is sent, and what comes back is read for what can be used of it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from service.llm.asked import place_of
from service.llm.prompts import Prompts, offered_rules
from service.llm.replies import (
    LONGEST_QUOTE,
    LONGEST_TEXT,
    MOST_ITEMS,
    FindReply,
    FollowUpReply,
    RelevanceReply,
    RewriteReply,
    find_reply,
    rewrite_reply,
)
from service.llm.sample import sample
from service.llm.schema import strict_schema

FAULT = {"quote": "Would you", "why": "It asks for a guess.", "rule": "hypothetical.would_you", "certainty": "high"}
FIND = find_reply(offered_rules())


def found(*questions: object) -> FindReply:
    """A reply to `find`, read."""
    return FIND.model_validate({"questions": [*questions]})


def fault(**changed: Any) -> dict[str, Any]:
    """A fault, changed."""
    return FAULT | changed


@pytest.mark.parametrize("shape", [FIND, rewrite_reply(("last_time", "today")), FollowUpReply, RelevanceReply])
def test_the_schema_is_strict(shape: type[BaseModel]) -> None:
    """Closed objects, every field required, closed lists of words, and no prose of ours."""

    def check(part: dict[str, Any]) -> None:
        assert "description" not in part
        if part.get("type") == "object":
            assert part["additionalProperties"] is False
            assert part["required"] == [*part["properties"]]
            for field in part["properties"].values():
                check(field)
        if part.get("type") == "array":
            check(part["items"])

    check(strict_schema(shape))


def test_the_schema_names_what_is_offered() -> None:
    """Rules for faults, strategies for rewrites, eleven numbers; the same shape is made once."""
    faults = strict_schema(FIND)["properties"]["questions"]["items"]["properties"]["faults"]["items"]["properties"]
    assert faults["rule"]["enum"] == [*offered_rules()]
    assert faults["certainty"]["enum"] == ["high", "medium", "low"]
    assert json.dumps(strict_schema(rewrite_reply(("today",)))).count('"enum": ["today"]') == 1
    assert json.dumps([*range(11)]) in json.dumps(strict_schema(RelevanceReply))
    assert find_reply(offered_rules()) is FIND
    assert FIND.__name__ == "FindReply"
    assert issubclass(FIND, FindReply)


@pytest.mark.parametrize(
    ("name", "shape"),
    [("find", FindReply), ("rewrite", RewriteReply), ("follow_up", FollowUpReply), ("relevance", RelevanceReply)],
)
def test_the_reply_in_a_prompt_is_of_the_shape(name: Any, shape: type[BaseModel]) -> None:
    """The example shows every field, in the schema's order."""
    system = Prompts().fill(sample(name)).system
    reply = json.loads(system[system.rindex('{"questions": [') :])
    read = shape.model_validate(reply)
    assert read.model_dump(mode="json") == reply
    assert json.dumps(read.model_dump(mode="json")) == json.dumps(reply)


def test_what_cannot_be_used_is_left_out() -> None:
    """An unknown rule stays for the engine to drop; a fault without words, too long or of another form goes."""
    reply = found(
        {
            "id": "q1",
            "faults": [fault(rule="leading.new"), fault(quote="  "), fault(quote="x" * (LONGEST_QUOTE + 1)), 7],
        },
        {"id": "q2", "faults": [], "withdraw": None, "comment": "fine"},
        "q3",
        {"id": 4, "faults": [fault(certainty="VERY", why="y" * 601), fault(certainty=" High ")], "withdraw": [{}]},
    )
    assert [q.id for q in reply.questions] == ["q1", "q2", "4"]
    assert [f.rule for f in reply.questions[0].faults] == ["leading.new"]
    assert [f.certainty for f in reply.questions[2].faults] == ["high"]
    assert [q.withdraw for q in reply.questions] == [[], [], []]


def test_doubtful_certainty_is_low() -> None:
    """Nothing is taken for surer than it was said."""
    faults = [fault(certainty="certain"), fault(certainty=1.0), {k: FAULT[k] for k in ("quote", "rule")}]
    assert [f.certainty for f in found({"id": "q1", "faults": faults}).questions[0].faults] == ["low"] * 3


def test_unreadable_faults_are_not_no_faults() -> None:
    """A question whose faults cannot be read is not answered; a reply of such questions is of the wrong shape."""
    unreadable = ({"id": "q1", "faults": ["leading"]}, {"id": "q2"}, {"id": "q3", "faults": None})
    assert [q.id for q in found(*unreadable, {"id": "q4", "faults": []}).questions] == ["q4"]
    wrong: tuple[object, ...] = ({"questions": [*unreadable]}, {"questions": "none"}, {}, [])
    for reply in wrong:
        with pytest.raises(ValidationError):
            FIND.model_validate(reply)


def test_text_has_no_control_characters() -> None:
    """A rewrite is one clean line; a quote keeps its line breaks, so that it can be found."""
    rewrite = RewriteReply.model_validate(
        {
            "questions": [
                {"id": "q1", "rewrites": [{"strategy": "today", "text": " Who\x00 \u202ebaked\nit?\x1b[0m \ud83d"}]}
            ]
        }
    )
    assert rewrite.questions[0].rewrites[0].text == "Who baked it?[0m"
    reply = found({"id": "q1", "faults": [fault(quote="Would\n\x07you \U0001f469\u200d\U0001f373\U000e0041")]})
    assert reply.questions[0].faults[0].quote == "Would\nyou \U0001f469\u200d\U0001f373"


def test_too_much_is_cut() -> None:
    """So many faults, and no longer a rewrite."""
    assert len(found({"id": "q1", "faults": [FAULT] * 99}).questions[0].faults) == MOST_ITEMS
    rewrites = [{"strategy": "today", "text": "x" * n} for n in (LONGEST_TEXT, LONGEST_TEXT + 1)]
    reply = RewriteReply.model_validate({"questions": [{"id": "q1", "rewrites": rewrites}]})
    assert [len(r.text) for r in reply.questions[0].rewrites] == [LONGEST_TEXT]


def test_relevance_is_a_whole_number_of_the_scale() -> None:
    """A number in words of JSON will do; what is off the scale is not bent to it."""
    said = [{"id": f"q{n}", "relevance": v} for n, v in enumerate([7, "3", 10.0, 11, -1, 2.5, None])]
    assert [q.relevance for q in RelevanceReply.model_validate({"questions": said}).questions] == [7, 3, 10]


def test_an_error_holds_nothing_of_the_reply() -> None:
    """What a model said may be a user's text."""
    with pytest.raises(ValidationError) as raised:
        FIND.model_validate({"questions": "a secret"})
    assert "secret" not in str(raised.value)


@pytest.mark.parametrize(
    ("id", "place"),
    [("q1", 0), ("Q2", 1), (" q02 ", 1), ("3", 2), ("q4", None), ("q0", None), ("e1", None), ("q-1", None), ("", None)],
)
def test_which_question_is_meant(id: str, place: int | None) -> None:
    """By its number, however written; an example's or an unknown one is none of the three."""
    assert place_of(id, 3) == place
