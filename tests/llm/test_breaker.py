"""The breaker: what opens it, for how long, and who may try."""

from __future__ import annotations

import pytest

from service.llm.breaker import Breaker, CircuitOpen, Outcome


class Clock:
    """Seconds that pass when told to."""

    now = 0.0

    def __call__(self) -> float:
        """What time it is."""
        return self.now


def _call(breaker: Breaker, outcome: Outcome) -> None:
    breaker.enter()
    breaker.leave(outcome)


@pytest.mark.parametrize("outcome", ["unreachable", "timeout", "server_error", "not_an_answer"])
def test_so_many_ills_in_a_row_open_it(outcome: Outcome) -> None:
    """A reply between them, even a refusal, shows that someone is there."""
    breaker = Breaker(failures=3, clock=Clock())
    for one in (outcome, outcome, "rejected", outcome, outcome):
        _call(breaker, one)
    assert not breaker.is_open
    _call(breaker, outcome)
    with pytest.raises(CircuitOpen):
        breaker.enter()


@pytest.mark.parametrize(
    "outcome", ["rate_limited", "refused", "truncated", "wrong_shape", "rejected", "too_large", None]
)
def test_the_rest_opens_nothing(outcome: Outcome) -> None:
    """The endpoint is well; the reply was of no use."""
    breaker = Breaker(failures=1, clock=Clock())
    _call(breaker, outcome)
    assert not breaker.is_open


def test_one_probe_after_a_while_and_then_all_or_none() -> None:
    """A good probe closes it, a bad one opens it again."""
    clock = Clock()
    breaker = Breaker(failures=1, seconds=10.0, clock=clock)
    _call(breaker, "timeout")
    clock.now = 11.0
    breaker.enter()
    assert breaker.refuses, "the probe is under way"
    breaker.leave("timeout")
    clock.now = 20.0
    assert breaker.refuses
    clock.now = 22.0
    _call(breaker, None)
    assert not breaker.is_open


def test_a_probe_that_was_cut_short_makes_room_for_the_next() -> None:
    """A caller who left must not leave the breaker open for ever."""
    clock = Clock()
    breaker = Breaker(failures=1, seconds=10.0, clock=clock)
    _call(breaker, "timeout")
    clock.now = 11.0
    breaker.enter()
    breaker.leave_early(0.1)
    breaker.enter()


def test_a_refusal_opens_it_at_once_and_for_longer() -> None:
    """Waiting does not mend a wrong key."""
    clock = Clock()
    breaker = Breaker(seconds=10.0, long_seconds=100.0, clock=clock)
    _call(breaker, "unauthorised")
    clock.now = 50.0
    assert breaker.refuses
    clock.now = 101.0
    assert not breaker.refuses


def test_calls_cut_short_count_only_where_they_had_run_long() -> None:
    """An endpoint that hangs longer than every caller's deadline is found out; hasty callers tell nothing."""
    breaker = Breaker(failures=2, slow=5.0, clock=Clock())
    for ran in (0.1, 4.9, 0.2, 6.0):
        breaker.enter()
        breaker.leave_early(ran)
    assert not breaker.is_open
    breaker.enter()
    breaker.leave_early(6.0)
    assert breaker.is_open
