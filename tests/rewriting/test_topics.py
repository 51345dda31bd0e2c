"""The job is recovered from the solution's clothes, and nothing is recovered where nothing stands."""

from __future__ import annotations

import pytest

from service.language.pipeline import parse
from service.rewriting.topics.causes import events
from service.rewriting.topics.goals import topics_of_goal
from service.rewriting.topics.purchases import purchases
from service.rewriting.topics.recover import recover


def bases(text: str) -> list[str]:
    """The base forms of the topics of a question."""
    return [t.base for t in recover(parse([text])[0])]


@pytest.mark.parametrize(
    ("text", "job"),
    [
        ("Would you use an app that plans your meals?", "plan your meals"),
        ("How annoying is it to label samples by hand?", "label samples by hand"),
        ("Would a bot help you answer tenants' letters faster?", "answer tenants' letters"),
        ("How guilty do you feel when you skip a feeding?", "skip a feeding"),
        ("Is reconciling the till exhausting?", "reconcile the till"),
    ],
)
def test_the_person_s_job_is_found(text: str, job: str) -> None:
    """In a relative clause, an infinitive, after a cause, in a when-clause, as a gerund."""
    assert job in bases(text)


@pytest.mark.parametrize("text", ["Would you use this?", "Is it a good idea?", "Can you see the value?"])
def test_no_topic_is_made_up(text: str) -> None:
    """A question that names nothing has no topic."""
    assert bases(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Would you trust a service that reminds you?",
        "Don't you think the council should mend it?",
        "What if our robot did it while you sleep?",
    ],
)
def test_somebody_else_s_doing_is_not_theirs(text: str) -> None:
    """What the service or a third person does is no job of the one asked."""
    assert not any(base.startswith(("remind", "mend", "do ")) for base in bases(text))


def test_the_event_behind_a_suggested_cause() -> None:
    """The cause is dropped, what they did is kept."""
    topics = list(events(parse(["Did you drop the course because the tutor was late?"])[0]))
    assert [(t.base, t.happens) for t in topics] == [("drop the course", True)]


def test_what_would_be_paid_for() -> None:
    """A kind of thing on sale can be asked about in the past, the asker's own offer cannot."""
    assert [t.base for t in purchases(parse(["How much would you pay for a piano lesson?"])[0])] == [
        "pay for a piano lesson"
    ]
    assert list(purchases(parse(["How much would you pay for our app?"])[0])) == []


@pytest.mark.parametrize(
    ("goal", "base"),
    [
        ("Learn how small bakeries forecast demand", "forecast demand"),
        ("Understand why nurses leave the profession", "leave the profession"),
        ("grocery shopping", "do grocery shopping"),
    ],
)
def test_a_goal_s_job_is_asked_of_you(goal: str, base: str) -> None:
    """A goal's own verb of learning is passed over; what the people in it do is the topic."""
    assert topics_of_goal(parse([goal])[0])[0].base == base
