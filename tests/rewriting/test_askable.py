"""A topic is asked of only as what one person can be asked: their own doing, whole, and no more than is known of it."""

from __future__ import annotations

import pytest

from service.document.lists import Item, question_list
from service.language.pipeline import parse
from service.rewriting.topics.contexts import innermost, topics_of_context
from service.rewriting.topics.recover import recover
from tests.judging import judged, report_on


def bases(text: str) -> list[str]:
    """The base forms of the topics of a question, whatever their trust."""
    return [t.base for t in recover(parse([text])[0])]


@pytest.mark.parametrize(
    ("context", "base"),
    [
        ("Getting hired", "get hired"),
        ("Baking bread for the market", "bake bread for the market"),
        ("Bakers > Money > Finding a cheaper mill (10 min)", "look for a cheaper mill"),
        ("How you price a loaf", "price a loaf"),
    ],
)
def test_a_context_s_activity_is_a_topic(context: str, base: str) -> None:
    """A gerund with its object or a clause, in the innermost heading."""
    assert [t.base for t in topics_of_context(parse([innermost(context)])[0])] == [base]


@pytest.mark.parametrize(
    "context", ["Mill visits", "The ovens", "Invoices", "Interviewing millers", "Asking questions"]
)
def test_a_bare_noun_or_the_research_is_none(context: str) -> None:
    """What a heading merely names, and what the researchers do, is nobody's doing."""
    assert topics_of_context(parse([context])[0]) == []


def test_a_context_is_borrowed_only_where_the_question_names_nothing() -> None:
    """A question with nouns of its own is not answered with another topic."""
    items = [
        Item("a", "Would you use this?", "Choosing a mill"),
        Item("b", "Don't you agree that palm oil should be banned?", "Choosing a mill"),
    ]
    named_nothing, named = report_on(question_list(items)).questions
    assert "chose a mill" in named_nothing.rewrites[0].text
    assert (named.rewrites, named.needs_topic) == ((), True)


@pytest.mark.parametrize(
    ("text", "unsaid"),
    [
        ("Are you worried about stolen tools going missing?", "go missing"),
        ("What do you think about us adding a map?", "add a map"),
        ("Isn't cheap flour ruining small mills?", "ruin small mills"),
        ("Would you want it to print out your orders?", "print out your orders"),
        ("How badly were you treated at the depot?", "treat at the depot"),
        ("If you were the mayor, how would you sort out the queues?", "sort out the queues"),
        ("Do you think your colleagues would like this poster?", "look at this poster"),
    ],
)
def test_another_s_doing_is_no_topic(text: str, unsaid: str) -> None:
    """Of what stands before the verb, of the asker, of the product, of somebody else; nor what others would think."""
    assert unsaid not in bases(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("How hard is it to find reliable millers?", "looked for reliable millers"),
        ("How annoying is it to fix the oven?", "tried to fix the oven"),
        ("How tiring is it to keep on top of the orders?", "tried to keep on top of the orders"),
    ],
)
def test_the_attempt_is_asked_of(text: str, said: str) -> None:
    """Success is not presumed."""
    assert said in judged(text).rewrites[0].text


@pytest.mark.parametrize(
    "text",
    [
        "Don't you find that selecting takes all evening?",
        "Would you choose Rye, Spelt or Einkorn?",
        "What would you like to see on the menu board?",
        "Would you agree that bakers don't sleep long enough?",
    ],
)
def test_what_is_left_open_is_not_asked_of(text: str) -> None:
    """A verb without the object it needs, a choice of options, and what is told by its degree."""
    assert not any(w in r.text for r in judged(text).rewrites for w in ("selected", "chosen", "seen on", "slept"))


def test_what_everybody_does_is_not_screened() -> None:
    """It is asked for its last time; the rarer thing is asked for first."""
    assert "the last time you bought clothes" in judged("Would you buy clothes on your phone?").rewrites[0].text
    assert judged("Would you buy a kiln on your phone?").rewrites[0].text.startswith("Have you ever bought a kiln?")


def test_a_template_s_product_is_presumed_to_be_used_only_by_its_users() -> None:
    """ "How satisfied are you with [product]?" is asked of users, "How much would you pay for it?" of anybody."""
    assert "the last time you used [product]" in judged("How satisfied are you with [product]?").rewrites[0].text
    assert judged("How likely are you to buy [product]?").rewrites[0].text.startswith("Have you ever")
