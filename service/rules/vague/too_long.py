"""A sentence too long to hold in mind while listening.

People answer the last thing they heard, or the first; the conditions in the middle are lost.
Put the setting in a sentence of its own and ask in one short sentence.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.rules.grammar import asking, not_evidence
from service.rules.rule import Bad, Good, Match, Posed

SEVERITY = "warning"
MESSAGE = "Too long to hold in mind."
WHY = "Listeners answer the beginning or the end; the conditions between are lost."
SOURCE = "Dillman, Internet, Phone, Mail and Mixed-Mode Surveys; Krosnick and Presser."
MOST = 45
_LONG = (
    "When you look back on the months after the move to the new yard and the change of the milking times and the "
    "new vet and the arguments with the dairy about the price of the milk that spring, how did you and your brother "
    "divide the work between you in those weeks"
)
_LIST = (
    "Which of the people who came to the first meeting in the village hall, and of those who only signed the list "
    "that went round afterwards in the shop and at the school gate and in the choir, did you speak to again before "
    "the vote on the wind turbines in October"
)
_ABOUT = (
    "How did the repair of the roof of the old gym, with the scaffolding that blocked the bicycle stands and the "
    "noise during the exams and the dust in the corridor and the two weeks when the showers were shut, change what "
    "you did with the younger classes that term"
)
_WALK = (
    "Walk me through what happened between the day the insurer wrote that the claim was closed and the day the "
    "money came after all, with all the calls and letters and forms and the visit of the expert and what your "
    "neighbour and your lawyer and your son each told you to do about it"
)
_WHO = (
    "Who was in the room when the decision was taken that the night bus would no longer stop at the hospital, and "
    "what did each of them say about the nurses and the visitors and the cost and the drivers and the timetable of "
    "the tram that was supposed to replace it"
)
BAD = (
    Bad(_LONG + "?", _LONG),
    Bad(_LIST + "?", _LIST),
    Bad(_ABOUT + "?", _ABOUT),
    Bad(_WALK + ".", _WALK),
    Bad(_WHO + "?", _WHO),
)
GOOD = (
    Good("You moved to the new yard, and the milking times changed. How did you divide the work after that?"),
    Good("Who was in the room when the night bus was cut?"),
    Good("Walk me through the days between the insurer's letter and the money."),
    Good("Did you speak to any of them again before the vote? Who?"),
    Good(
        "I have read your letter, I have seen the pictures of the gym, I know about the scaffolding and the noise "
        "and the dust and the two weeks without showers, so I will not ask for all of that again today. What did you "
        "change?"
    ),
)


def search(q: Posed) -> Iterator[Match]:
    """A sentence that asks and has more than `MOST` words."""
    p = q.parsed
    if len(p.words) <= MOST or not_evidence(q):
        return
    for a in q.asked:
        if a.hi - a.lo <= MOST or not asking(p, a):
            continue
        said = [w.i for w in p.words[a.lo : a.hi] if w.pos != "PUNCT"]
        if len(said) > MOST:
            yield Match.of(said[0], said[-1] + 1)
