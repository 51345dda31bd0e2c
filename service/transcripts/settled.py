"""What grammar settles of a clause before any weighing: that it commits its speaker, or that it commits nobody."""

from __future__ import annotations

from itertools import pairwise

from service.transcripts.grammar.agreement import content
from service.transcripts.grammar.clause import Clause
from service.transcripts.grammar.costs import Cost
from service.transcripts.grammar.due import due
from service.transcripts.grammar.pledges import introduction, lends_a_name, next_step, offers, payment, resources
from service.transcripts.grammar.replies import accepts, declines, refuses, wavers
from service.transcripts.grammar.subjects import who
from service.transcripts.grammar.tenses import negated, time_of
from service.transcripts.grammar.toward import objects, told_others
from service.transcripts.pledge import Pledge
from service.transcripts.pledge_traits import HERE
from service.transcripts.requested import Requested

_OVER = frozenset({"past", "unreal"})
_DONE = frozenset({"past", "perfect"})
_TO_COME = frozenset({"future", "can"})
_THOUGHT_OF = frozenset({"would", "could"})
_YOU = frozenset("you your yours".split())
_SAID_BY_THE_WAY = ("you", "know")


def given(pledge: Pledge) -> Cost | None:
    """What a clause gives for certain; None where that is to be weighed.

    A good name that was asked for, given outright, or with which they have spoken for the asker already.
    """
    c, put = pledge.clause, pledge.asked
    if not lends_a_name(c) or refuses(c) or wavers(c) or negated(c):
        return None
    asked = put is not None and put.request.kind == "reputation" and time_of(c) not in _DONE
    spoken = who(c) in ("i", "we") and time_of(c) in _DONE and _to_asker(c)
    return "reputation" if asked or spoken else None


def void(pledge: Pledge) -> bool:
    """Whether it commits nobody: a no to the time, told to others then, done before the asker's eyes, words that cannot."""
    c = pledge.clause
    if declines(c) or told_others(c) or (pledge.asked is None and HERE in pledge.traits):
        return True
    return not _can_bind(c, pledge.asked)


def _can_bind(c: Clause, put: Requested | None) -> bool:
    """Whether the words could bind at all, whatever stands round them: a yes to no request and what is over cannot."""
    time, subject = time_of(c), who(c)
    if any(find(c) is not None for find in (introduction, payment, resources, next_step)):
        return True
    if due(c) is not None and time not in _OVER and (put is not None or time not in _THOUGHT_OF):
        return True
    if time in _DONE and _to_asker(c) and subject in ("i", "we", "none"):
        return True
    if put is not None:
        return time not in _OVER or accepts(c, content(put.parsed, *put.request.at))
    if subject == "none" and c.verb is not None and offers(c):
        return _to_asker(c) or any(True for _ in objects(c, c.verb))
    if time in _TO_COME or offers(c):
        return True
    return time == "present" and _to_asker(c) and subject in ("i", "we", "some_one", "they")


def _to_asker(c: Clause) -> bool:
    """Whether the asker is named in it, but for "you know"."""
    return any(w in _YOU and (w, then) != _SAID_BY_THE_WAY for w, then in pairwise((*c.lowers, "")))
