"""Describes the solution before or inside the question: "We're building…", "Our tool does X. Would you…", "Imagine an
app that…".

From here on every answer is about the idea: people weigh it, are kind about it, or help to improve it. Their own life,
the only thing that could prove it right or wrong, is no longer heard. Ask about that first, and leave the solution for
the end.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.rules.rule import Bad, Good, Match, Posed
from service.rules.solution import pitched

SEVERITY = "error"
MESSAGE = "Describes the solution."
WHY = "Once they have heard the idea, every answer is about the idea and none about their life."
SOURCE = "Fitzpatrick, The Mom Test (2013)"
BAD = (
    Bad("We're building a map of quiet cafés. Where do you work?", "We're building"),
    Bad("Our scanner sorts the mail by itself. Would that help you?", "Our scanner sorts"),
    Bad("I've developed a lock that opens by voice, how do you like that?", "I've developed"),
    Bad("ParcelPal rings you when the van turns into your street. Something for you?", "ParcelPal rings"),
    Bad("Imagine an app that wakes the children and makes breakfast. Would you buy it?", "app that"),
    Bad("Would you hire a bot that automatically answers tenants?", "bot that"),
    Bad("With our planner you fill the rota in a minute. What would you miss?", "With our planner"),
)
GOOD = (
    Good("Which of our leaflets did you take home?"),
    Good("What were you building when the belt broke?"),
    Good("Tell me about the last thing you built for the garden."),
    Good("Imagine you have just moved in. Show me where you would report the broken lamp."),
    Good("Which app did you open first this morning?"),
    Good("Our pilot starts on the 4th of May and costs 300. Shall I put you down?"),
    Good("When did you last look for an app that does this?"),
    Good("Have you paid for a service that cleans the gutters? What did it cost?"),
)


def search(q: Posed) -> Iterator[Match]:
    """Mark the first words that describe the solution."""
    for a in q.asked:
        found = pitched(q, a)
        if found is not None:
            if q.purpose != "commitment_ask":
                yield Match.of(*found)
            return
