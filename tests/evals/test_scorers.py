"""Scorers on what the rules say of a few plain questions."""

from __future__ import annotations

from evals.scorers import false_alarms, families, rewrites, rules, seeded, spans, verdict
from tests.evals.made import answered, sample

WOULD = "Would you use an app that files your expense reports?"


def test_a_question() -> None:
    """Verdict, families, rules and marks of one that is found out."""
    asked = sample(
        WOULD, "rewrite", families=["hypothetical"], marks={"hypothetical": "Would you use", "price": "unlabelled"}
    )
    (result,) = answered([asked])
    v = verdict.score(asked, result)
    assert (v.label, v.said, v.flagged) == ("rewrite", "rewrite", True)
    assert "hypothetical" in families.score(asked, result).said
    spoke = {s.rule: s for s in rules.score(asked, result)}
    assert (spoke["hypothetical.would_you"].right, spoke["closed.yes_no"].right) == (True, False)
    marks = spans.score(asked, result)
    assert marks is not None
    assert [(m.start, m.end, m.family) for m in marks.there] == [(0, 13, "hypothetical")]
    assert false_alarms.score(asked, result) is None


def test_an_alarm() -> None:
    """Of a good question, with what it is for."""
    asked = sample("Is it all right if I record this?", purpose="logistics", hard_negative=True)
    alarm = false_alarms.score(asked, answered([asked])[0])
    assert alarm is not None
    assert (alarm.purpose, alarm.hard, alarm.flagged) == ("logistics", True, False)


def test_a_rewrite_is_checked() -> None:
    """It keeps the topic, is about the past, open, short and plain, and free of what must not appear."""
    asked = sample(WOULD, ["expense", "filing"], never=["app"])
    told = rewrites.score(asked, answered([asked])[0])
    assert told.wanted
    first = told.offered[0]
    assert all(getattr(first, name) for name in rewrites.CHECKS)
    strict = sample(WOULD, ["invoice"], never=["expense"])
    first = rewrites.score(strict, answered([strict])[0]).offered[0]
    assert (first.topic, first.product_free) == (False, False)


def test_seeds_are_found_at_their_place() -> None:
    """A fault that stands twice in a guide is found where it was put; notes are not questions, and the rest is counted."""
    text = "# Talk\n\n- Tell me about the last trip.\n- Would you book trips in our app?\n- Where did you go?\n"
    fault = {"question": "Would you book trips in our app?", "verdict": "rewrite", "families": ["hypothetical"]}
    lost = {"question": "Not there at all?", "verdict": "rewrite", "families": ["price"]}
    asked = sample(text, [], faults=[fault, lost], not_said=["# Talk"])
    told = seeded.score(asked, answered([asked])[0])
    assert [(s.read, s.flagged, s.same, s.named) for s in told.seeds] == [(True,) * 4, (False,) * 4]
    assert (told.others, told.flagged, told.notes, told.notes_read) == (2, 0, 1, 0)
