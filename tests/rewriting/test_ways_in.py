"""The ways in which short questions name a topic: each is asked of the past, of what the one asked did."""

from __future__ import annotations

import pytest

from tests.judging import judged

LAST_TIME = [
    ("Would you order from us again?", "the last time you ordered something from us"),
    ("Will you visit our bakery again?", "the last time you visited our bakery"),
    ("How satisfied are you with us?", "the last time you dealt with us"),
    ("What could we do better?", "the last time you dealt with us"),
    ("Are our prices fair?", "the last time you looked at our prices"),
    ("Do you trust your foreman?", "the last time you talked to your foreman"),
    ("Did our advisers help you?", "the last time you talked to our advisers"),
    ("How guilty do you feel skipping breakfast?", "the last time you skipped breakfast"),
    ("Would you agree that the timetable is confusing?", "the last time you checked the timetable"),
    ("Was the registration process smooth?", "the last time you went through the registration process"),
    ("Does the dashboard save you time?", "the last time you looked at the dashboard"),
    ("What would make the manual better?", "the last time you read the manual"),
    ("What would you add to the form?", "the last time you filled in the form"),
    ("Would you manage without the planner?", "the last time you used the planner"),
    ("How would you like us to tell you about a delay?", "the last time you heard about a delay"),
    ("Would you cook more if you had a bigger kitchen?", "the last time you cooked"),
    ("Do you see yourself as a good cook?", "the last time you cooked"),
    ("Why is the archive so hard to search?", "the last time you searched the archive"),
    ("Would you like to save money on your rent?", "the last time you paid your rent"),
    ("Would you book online rather than phoning the salon?", "the last time you phoned the salon"),
    ("I sort my receipts every week. (agree – disagree)", "the last time you sorted your receipts"),
]
SCREENED = [
    ("Wouldn't you rather rent a van?", "Have you ever rented a van?"),
    ("Would you feel safe walking alone in the dark?", "Have you ever walked alone in the dark?"),
    ("Would you share your shopping list with us?", "Have you ever shared your shopping list?"),
    ("Why do you think people don't repair bikes?", "Have you ever repaired bikes?"),
    ("Would you like a cookery course?", "Have you ever attended a cookery course?"),
    ("Would it help if you could reserve a locker?", "Have you ever tried to reserve a locker?"),
    ("How do you feel about our competitors?", "Have you ever used one of our competitors?"),
    ("If your boiler broke tonight, what would you do?", "Has your boiler ever broken?"),
    ("Would you let a lodger stay in your flat?", "Have you ever let a lodger stay in your flat?"),
    ("What would you look for in a choir?", "Have you ever looked for a choir?"),
    ("How would you choose between two bakers?", "Have you ever chosen a baker?"),
    ("How scared are you of fines?", "Have you ever paid a fine?"),
    ("Would you use this feature?", "Have you ever used something like this?"),
]
WHOLE = [
    ("Are you happy at work?", "Walk me through your last full day at work, from the start."),
    ("Are you satisfied with your job?", "Walk me through your last full day in your job, from the start."),
    ("Was the fee increase annoying for you?", "What did you do when the fee increase came?"),
    (
        "What would you do if we raised our prices?",
        "When did the price of something you pay for last go up? What did you do?",
    ),
    (
        "How important is security to you?",
        "When, if ever, did security last make a difference to something you chose? What happened?",
    ),
    ("Are you worried about data loss?", "When did data loss last come up for you? What happened?"),
    (
        "How much would you pay for this feature?",
        "When, if ever, did you last pay for something like this? What happened?",
    ),
    ("How often would you go to the market?", "How many times have you gone to the market in the past month?"),
]


@pytest.mark.parametrize(("text", "occasion"), LAST_TIME)
def test_what_has_been_done_is_asked_for_its_last_time(text: str, occasion: str) -> None:
    """Done again, with the askers, with somebody met, while feeling so, with a thing judged, or instead of the offer."""
    assert occasion in judged(text).rewrites[0].text


@pytest.mark.parametrize(("text", "screener"), SCREENED)
def test_what_may_never_have_been_done_is_asked_for_first(text: str, screener: str) -> None:
    """A choice imagined, what people in general do, a thing of the kind, an attempt, a mishap, the like of what is shown."""
    assert judged(text).rewrites[0].text == f"{screener} Tell me about the last time."


@pytest.mark.parametrize(("text", "rewrite"), WHOLE)
def test_what_has_no_verb_is_asked_as_a_whole(text: str, rewrite: str) -> None:
    """A day of work, a change that came, what a choice turned on, what was paid, and how often it was."""
    assert judged(text).rewrites[0].text == rewrite


@pytest.mark.parametrize(
    "text",
    [
        "Do you think homework helps children learn?",
        "Do you think the council should lower rents?",
        "How important is it to you that the mayor opens the archive?",
        "Do your rivals copy you?",
        "Would your sister use this?",
        "Why do referees never explain?",
    ],
)
def test_others_doing_is_no_way_in(text: str) -> None:
    """What is done to others, ought to be, or is done by somebody else is nobody's here to tell."""
    assert judged(text).rewrites == ()


def test_a_goal_goes_before_a_template_s_letter() -> None:
    """ "A product that does X" is asked of doing X where there is no goal to say what X is."""
    text = "Would you buy a product that does X?"
    assert "you did X" in judged(text).rewrites[0].text
    assert "the rota" in judged(text, goal="Learn how cafes plan the rota").rewrites[0].text


def test_the_like_of_a_thing_gives_way_to_a_topic() -> None:
    """It stands only where nothing else does: what the thing at hand is for comes first."""
    assert "shared photos" in judged("Would you use this app to share photos?").rewrites[0].text
