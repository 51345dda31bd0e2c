"""Checks without labels: the changes do what they say, and the rules hold under them."""

from __future__ import annotations

import asyncio

import pytest

from evals.metamorphic import still, turned
from evals.metamorphic.check import HOLDS, ORDER, check
from evals.samples import shipped
from evals.solver import Solver
from service.engines.rules import RulesEngine
from tests.evals.made import sample

BELOW = {"a tag": 0.80}
"""Changes that move fewer verdicts than they should, each with what holds. One ask of six arranges the session, tag or not."""


@pytest.mark.parametrize(
    "name,text,becomes",
    [
        ("politeness before", "When did it break?", "If you don't mind my asking, when did it break?"),
        ("a name", "Maria told you what?", None),
        ("another product noun", "Which tools did you try?", "Which apps did you try?"),
        ("no question mark", "Why?", "Why"),
        ("typographic quotes", 'You said "late", didn\'t you?', "You said “late”, didn’t you?"),
        ("typewriter quotes", "It’s “late”", 'It\'s "late"'),
    ],
)
def test_a_change_that_leaves_what_is_asked(name: str, text: str, becomes: str | None) -> None:
    """It is as a person would write it, or it does not apply."""
    assert still.changed(text, still.CHANGES[name]) == becomes


@pytest.mark.parametrize(
    "name,becomes",
    [("a tag", "You have tried it, right?"), ("a negation", "Haven't you tried it?")],
)
def test_a_change_that_puts_a_fault_in(name: str, becomes: str) -> None:
    """A plain question becomes a leading one."""
    assert turned.CHANGES[name][0]("Have you tried it?") == becomes


def test_exceptions_are_counted_and_shown() -> None:
    """One text that a change moves is an exception of that change, with both verdicts."""
    moves = sample("Is it all right if I record this?", key="a")
    told = {c.name: c for c in asyncio.run(check([moves], Solver(RulesEngine())))}
    assert told[ORDER].held == 1.0
    assert told["a price"].must_move
    assert told["a price"].tried == 1


def test_the_rules_hold() -> None:
    """On every question of the dev split: 0.98 of the verdicts, but for what is known to be below."""
    told = asyncio.run(check(shipped("question", "dev"), Solver(RulesEngine())))
    held = {c.name: c.held for c in told if c.held is not None}
    assert not {name: share for name, share in held.items() if share < BELOW.get(name, HOLDS)}
    assert not {name for name in BELOW if held[name] >= HOLDS}
