"""The strategies: ways to ask about what happened, each with the fact it can reveal.

Each takes a topic and says one question, or a screener with its probe, or None where it would not be said aloud.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from zlib import crc32

from service.rewriting.topics.topic import Topic
from service.rewriting.topics.verbs import ONE_OFF

_MOMENTARY = frozenset(
    """find get choose pick buy sell switch start stop join leave cancel quit lose miss hire order receive hear decide
    forget notice talk look have use check ask see try""".split()
)
"""Verbs of a moment or of no end: "how long did it take" does not fit them."""
_TAKEN = frozenset("get pay receive buy choose find decide sell".split())
"""Verbs for which one does not "use" anything."""
_TOOLED = frozenset({"goal", "place:service", "place:helped", "place:gerund:pcomp"})
"""Where a job stands for which one would use something."""
_UNTRIED = frozenset("use be look talk see visit go try".split())
"""Verbs of what nobody tries one thing after another for."""
_UNPAID = frozenset("pay drop try look".split())
"""Verbs of what nobody pays to have done for them."""
_SPECIAL = frozenset({"event", "purchase"})


@dataclass(frozen=True, slots=True)
class Strategy:
    """A way of asking. `reveals` completes "This can reveal …"."""

    name: str
    reveals: str
    say: Callable[[Topic], str | None]


def led_to(t: Topic) -> str | None:
    """What came before something they did, with no cause put in their mouth."""
    if "event" not in t.traits:
        return None
    return f"What led you to {t.base}?" if t.happens else f"How did you come to {t.base}?"


def last_time(t: Topic) -> str | None:
    """The last time, then the story from its start; said in one of three ways, so that a guide does not drone."""
    if not t.happens or "event" in t.traits:
        return None
    return (
        f"Tell me about the last time {t.agent} {t.past}. What happened?",
        f"Walk me through the last time {t.agent} {t.past}, from the start.",
        f"Think back to the last time {t.agent} {t.past}. What was going on?",
    )[crc32(t.base.encode()) % 3]


def what_then(t: Topic) -> str | None:
    """What they did at a moment the question names."""
    return f"What did you do when {t.rest}?" if "moment" in t.traits else None


def when_last(t: Topic) -> str | None:
    """The last time something happened to them, and what they did."""
    return f"When {t.rest}? What did you do?" if "recurring" in t.traits else None


def not_done(t: Topic) -> str | None:
    """The last time something failed to happen, and what they did."""
    return f"Tell me about the last time {t.rest}. What did you do?" if "absent" in t.traits else None


def occasion(t: Topic) -> str | None:
    """One occasion that is dated already, told as it went."""
    return f"Walk me through {t.rest}, from the start." if "occasion" in t.traits else None


def just_now(t: Topic) -> str | None:
    """What they did with something that is before them: there is no last time of it yet."""
    return (
        f"What did you look at first on {t.rest.removeprefix('at ')} just now, and what did you do then?"
        if t.shown
        else None
    )


def came_up(t: Topic) -> str | None:
    """When a thing last mattered, or a choice turned on it, where no verb is known for it."""
    if "weighed" in t.traits:
        return f"When, if ever, did {t.rest} last make a difference to something you chose? What happened?"
    return f"When did {t.rest} last come up for you? What happened?" if "matter" in t.traits else None


def screen_then_story(t: Topic) -> str | None:
    """Whether it ever happened, and if so the story: only for what may never have happened."""
    if t.happens or t.traits & _SPECIAL:
        return None
    lead = "Have you" if t.agent == "you" else f"{t.have.capitalize()} {t.agent}"
    return f"{lead} ever {t.participle}? Tell me about the last time."


def today(t: Topic) -> str | None:
    """How it is done now, shown rather than told."""
    if not t.happens or t.kind == "thing" or t.verb in _MOMENTARY or "event" in t.traits:
        return None
    verb = t.base if t.have == "have" else None
    return f"Can you show me how {t.agent} {verb} today, using the most recent case?" if verb else None


def cost(t: Topic) -> str | None:
    """What the last occasion took."""
    if not t.happens or t.verb in _MOMENTARY or t.traits & {"presumed", "being"}:
        return None
    return f"The last time {t.agent} {t.past}, how long did it take from start to finish?"


def hard_and_easy(t: Topic) -> str | None:
    """What went well and what did not, on one occasion."""
    if not t.happens:
        return None
    return f"Think of the last time {t.agent} {t.past}. What went smoothly, and what did not?"


def tried(t: Topic) -> str | None:
    """What they have already tried."""
    if t.agent != "you" or not t.happens or t.kind == "thing" or t.traits & _SPECIAL or t.verb in _UNTRIED:
        return None
    return f"What have you tried so far for {t.gerund}, and what came of it?"


def trigger(t: Topic) -> str | None:
    """What set it off."""
    if not t.happens:
        return None
    return f"What set it off the last time {t.agent} {t.past}?"


def count(t: Topic) -> str | None:
    """How many times in a stated window."""
    lead = "have you" if t.agent == "you" else f"{t.have} {t.agent}"
    window = "the past two years" if not t.happens else "the past month"
    return f"How many times {lead} {t.participle} in {window}?"


def people(t: Topic) -> str | None:
    """Who else was in it."""
    if not t.happens:
        return None
    return f"Who else was involved the last time {t.agent} {t.past}, and what did each of them do?"


def paid(t: Topic) -> str | None:
    """What they have paid for already."""
    if "purchase" in t.traits:
        return f"When, if ever, did you last {t.base}? What happened?"
    if t.agent != "you" or t.verb in ONE_OFF | _UNPAID or not t.traits & {"place:service", "place:helped"}:
        return None
    return f"Have you ever paid for help with {t.gerund}? Tell me about the last time."


def chose(t: Topic) -> str | None:
    """How they chose what they use now."""
    if t.agent != "you" or not t.happens or not t.rest or t.verb in _TAKEN or not t.traits & _TOOLED:
        return None
    return f"What do you use today for {t.gerund}, and how did you come to choose it?"


STRATEGIES: dict[str, Strategy] = {
    s.name: s
    for s in (
        Strategy("led_to", "what really brought it about", led_to),
        Strategy("last_time", "whether it happens at all, and how it really went", last_time),
        Strategy("what_then", "what they did, rather than what they felt", what_then),
        Strategy("when_last", "whether it happens, and what it made them do", when_last),
        Strategy("not_done", "whether it happens, and what it made them do", not_done),
        Strategy("occasion", "how it really went, step by step", occasion),
        Strategy("just_now", "what they notice and do, rather than what they say of it", just_now),
        Strategy("came_up", "whether it matters to them, and how", came_up),
        Strategy("screen_then_story", "whether it ever happened, and what led to it", screen_then_story),
        Strategy("today", "the steps and workarounds of today", today),
        Strategy("cost", "what it costs them in time", cost),
        Strategy("hard_and_easy", "where it hurts, if it hurts, without saying so for them", hard_and_easy),
        Strategy("tried", "whether it matters enough to have tried something", tried),
        Strategy("trigger", "what sets it off and what hangs on it", trigger),
        Strategy("count", "how often it really comes up", count),
        Strategy("people", "who else has a stake or a say", people),
        Strategy("paid", "whether money has already been spent on it", paid),
        Strategy("chose", "what you would compete with and how it was chosen", chose),
    )
}

ORDER: dict[str, tuple[str, ...]] = {
    "price": ("paid", "chose", "last_time", "screen_then_story", "cost"),
    "hypothetical": ("led_to", "last_time", "screen_then_story", "today", "tried", "count"),
    "wishlist": ("led_to", "last_time", "screen_then_story", "tried", "today", "hard_and_easy"),
    "leading": ("led_to", "last_time", "screen_then_story", "hard_and_easy", "trigger", "count"),
    "validation": ("led_to", "last_time", "screen_then_story", "tried", "chose", "today"),
    "pitch": ("led_to", "last_time", "screen_then_story", "today", "tried", "chose"),
    "opinion": ("led_to", "last_time", "screen_then_story", "hard_and_easy", "trigger", "people"),
    "double_barrelled": ("led_to", "last_time", "screen_then_story", "hard_and_easy", "today", "cost"),
    "generic": ("led_to", "last_time", "screen_then_story", "count", "today"),
    "closed": ("led_to", "last_time", "screen_then_story", "trigger", "people"),
    "vague": ("led_to", "last_time", "screen_then_story", "today", "tried"),
}
"""The strategies for each family of fault, best first."""
