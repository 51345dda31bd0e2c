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
    Bad("We do linen for hotels, ninety of them are with us. Want to try?", "We do"),
    Bad("I could add a timer, a lock, a bell. What else do you want on it?", "I could add"),
    Bad("It automatically orders the hay. Would that be handy?", "It automatically orders"),
    Bad("You'd just wave at the lamp. Would your mother manage?", "You'd just wave"),
    Bad("This is Pip. It weighs the lamb and logs the feed. What do you think?", "It weighs"),
    Bad("The new release lets you print from the saddle. Would you upgrade?", "The new release lets"),
    Bad("You press one button and the gate opens. Would that help?", "You press one button"),
    Bad("What if I told you the till could balance itself?", "What if I told you"),
    Bad("Wouldn't a rake that lifts the stones for you be a relief?", "rake that"),
    Bad("We want to build a site for lost gloves. Would your pupils look there?", "We want to build"),
    Bad("We're adding a chat to the lift panel; how will you use it?", "We're adding"),
    Bad("We can halve your heating bill. Interested?", "We can halve"),
    Bad("The idea is simple: one key for all doors. What do you think?", "The idea is simple"),
    Bad("There's a scale I'm working on that texts the baker. What do you say?", "I'm working on"),
    Bad("Imagine a bracelet that warns the nurse. What would you do?", "bracelet that"),
    Bad("Would you rent a churn that stirs automatically?", "churn that"),
    Bad("Is ten percent fair for a broker app that does the letters for you?", "app that"),
)
GOOD = (
    Good("Which of our leaflets did you take home?"),
    Good("What were you building when the belt broke?"),
    Good("Tell me about the last thing you built for the garden."),
    Good("Imagine you have just moved in. Show me where you would report the broken lamp."),
    Good("Before we launch into the history of the mill, who are you?"),
    Good("We could add a chair if you like. Would you rather stand?"),
    Good("We run courses for nurses in spring. Which one did you come to?"),
    Good("We're working on a report about ferries. When did you last take one?"),
    Good("It automatically locks at ten. What did you do when you were late?"),
    Good("It takes your whole morning. What did you do on Monday?"),
    Good("You press a button and it prints. When did it last fail?"),
    Good("We built this barn in May, you said. Who helped?"),
    Good("We want to write a report on ferries. When did you last take one?"),
    Good("You mentioned you'd never sell to a broker. Which brokers have called?"),
    Good("Do you know a neighbour that works for you?"),
    Good("I could add that to my notes. Where were we?"),
    Good("We do interviews for teachers of all kinds. Where do you teach?"),
    Good("Our neighbours tell us the square is loud. What was it like on Sunday?"),
    Good('This button says "Send". What do you expect to happen?'),
    Good("Is this rule something that you got from the council and keep to?"),
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
