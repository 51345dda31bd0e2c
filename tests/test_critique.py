"""A critique as a user gets it: verdicts in the right family, verified rewrites, an honest word where there is none."""

from __future__ import annotations

import pytest

from service.document.lists import Item, question_list
from tests.judging import guided, judged, report_on

GOAL = "Learn how freelance translators chase late invoices"
ARTICLE = [
    ("Would you use a product like this?", "hypothetical"),
    ("Does this seem valuable to you?", "validation"),
    ("Would you pay for something that does X?", "price"),
    ("I'm thinking of quitting my job to build this. What do you think?", "validation"),
    ("Doesn't this sound like a great idea?", "leading"),
    ("I've already started building it. Be honest, do you like it?", "validation"),
]


@pytest.mark.parametrize(("text", "family"), ARTICLE)
def test_the_article_s_examples_are_to_be_rewritten(text: str, family: str) -> None:
    """Each in its family; without a goal it offers nothing and says that a topic is needed."""
    j = judged(text)
    assert j.verdict == "rewrite"
    assert family in {f.family for f in j.findings}
    assert (j.needs_topic, j.rewrites) == (True, ())


@pytest.mark.parametrize("text", [text for text, _ in ARTICLE])
def test_with_a_goal_each_example_is_rewritten_about_it(text: str) -> None:
    """The rewrite asks about the goal's job, and is kept when judged afresh."""
    j = judged(text, goal=GOAL)
    assert j.rewrites
    assert not j.needs_topic
    assert "invoices" in j.rewrites[0].text
    assert all(judged(r.text).verdict == "keep" for r in j.rewrites)
    assert len({r.strategy for r in j.rewrites}) == len(j.rewrites)


@pytest.mark.parametrize(
    "text",
    [
        "Tell me about the last time you moved a customer to another plan.",
        "Is it all right if I record this?",
        "Could you walk me through how you closed the books in March?",
        "What did your landlord say when you told him you thought the rent was too high?",
        "Would you be willing to introduce me to your head of procurement this week?",
    ],
)
def test_a_good_question_is_kept_and_left_alone(text: str) -> None:
    """A kept question has no rewrites and no follow-up."""
    j = judged(text)
    assert (j.verdict, j.rewrites, j.follow_ups, j.needs_topic) == ("keep", (), (), False)


def test_a_weak_question_comes_with_the_follow_up_to_ask() -> None:
    """A habit is usable once it is anchored in an occasion."""
    j = judged("How often do you reconcile the till?")
    assert j.verdict == "follow_up"
    assert len(j.follow_ups) == 1
    assert judged(j.follow_ups[0]).verdict == "keep"


def test_another_language_is_not_judged_and_said_so() -> None:
    """Neither kept nor flagged, without a score, and named among the checks not run."""
    report = report_on(question_list([Item("de", "Würden Sie für diese App etwas bezahlen, wenn wir sie bauen?")]))
    assert report.questions[0].verdict == "not_judged"
    assert report.questions[0].score is None
    assert [(n.questions, n.reason) for n in report.engine.checks_not_run] == [(("de",), "not_english")]


def test_no_rewrites_are_made_where_none_are_wanted() -> None:
    """`max_rewrites=0` judges only."""
    j = judged("Would you use an app that books the vet for you?", max_rewrites=0)
    assert (j.verdict, j.rewrites, j.needs_topic) == ("rewrite", (), False)


def test_a_rule_or_a_family_can_be_switched_off() -> None:
    """What is off is not found."""
    text = "Don't you hate chasing receipts?"
    assert "leading" not in {f.family for f in judged(text, rules_off=("leading",)).findings}
    assert "leading.negative_question" not in {
        f.rule for f in judged(text, rules_off=("leading.negative_question",)).findings
    }


def test_the_revised_guide_has_nothing_left_to_rewrite() -> None:
    """Rewrites stand in place, probes follow weak questions, the rest is untouched, and the judge agrees."""
    text = (
        "# Visits\r\n\r\n- How often do you groom the dog?\r\n"
        "- Would you use an app that books the groomer for you?\r\n\r\n_Note: be kind._\r\n"
    )
    report = guided(text)
    assert report.revised is not None
    assert report.revised.text.startswith("# Visits\r\n\r\n- How often do you groom the dog?\r\n  - ")
    assert report.revised.text.endswith("\r\n\r\n_Note: be kind._\r\n")
    assert len(report.revised.edits) == 2
    assert "rewrite" not in {j.verdict for j in guided(report.revised.text).questions}
