"""Stacks three questions or more in one breath.

Nobody holds three questions in mind; the answer goes to the one that is easiest or came last.
Ask the first, and keep the others for when the answer has not brought them anyway.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.rules.coordination import hangs_on, parts, tense
from service.rules.rule import Bad, Good, Match, Posed

SEVERITY = "warning"
MESSAGE = "Stacks three questions or more."
WHY = "They answer the easiest or the last one, and the others are lost."
SOURCE = "Portigal, Interviewing Users, on asking one question at a time; Dillman, Smyth and Christian."
BAD = (
    Bad("Do you bake? Do you sell? Do you deliver?", "Do you sell? Do you deliver?"),
    Bad("What do you grow? Who buys it? Are you insured?", "Who buys it? Are you insured?"),
    Bad(
        "Why did you choose the mill, are you content, do you go there often and what do they charge?",
        "are you content, do you go there often and what do they charge?",
    ),
    Bad("Is it warm? Is it dry? Is it yours?", "Is it dry? Is it yours?"),
    Bad("Do you sail, do you row and do you swim?", "do you row and do you swim?"),
    Bad(
        "What do you farm, how many pigs do you keep and who does the accounts?",
        "how many pigs do you keep and who does the accounts?",
    ),
    Bad(
        "Who runs the kennel, what does a night cost, how many dogs do you take and when do you close?",
        "what does a night cost, how many dogs do you take and when do you close?",
        severity="error",
    ),
)
GOOD = (
    Good("Tell me about the crossing. Where did you sit, who was with you, what was the sea like?"),
    Good("What happened? What did you do then?"),
    Good("Who came, and how did they get home?"),
    Good("Has the boiler failed this winter? What did you do?"),
    Good("Which pens are full, which are empty and what do you keep in them?"),
    Good("Bread, cake, rolls: which did you bake yesterday?"),
)


def search(q: Posed) -> Iterator[Match]:
    """Three question marks, three questions of which two want a yes or no, or three questions about how things are."""
    p = q.parsed
    marks = sum(1 for w in p.lowers if w == "?")
    if marks < 3 and (len(p.words) < 9 or ("and" not in p.lowers and "," not in p.lowers)):
        return
    found = tuple(x for x in parts(q) if x.joined != "or")
    if len(found) < 3 or q.purpose in ("logistics", "task"):
        return
    closed = sum(1 for x in found if x.kind == "yes_no")
    if marks >= 3 or closed >= 2:
        yield Match.of(found[1].lo, found[-1].hi)
        return
    many = len(found) >= 4
    facts = marks == 1 and all(x.kind == "wh" and tense(p, x) in ("present", "") for x in found)
    if facts and (many or not any(hangs_on(p, found[0], x) for x in found[1:])):
        yield Match.of(found[1].lo, found[-1].hi, "error" if many else None)
