"""What tells whether a clause commits its speaker: traits of the clause, of what was asked, of how the interviewer takes it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

from service.language.capitals import CALENDAR
from service.language.words import Parsed
from service.transcripts.grammar.agreement import content
from service.transcripts.grammar.clause import Clause
from service.transcripts.grammar.due import due
from service.transcripts.grammar.moments import habit, occasion
from service.transcripts.grammar.pledges import introduction, lends_a_name, next_step, offers, payment, resources, tells
from service.transcripts.grammar.replies import accepts, asks_back, refuses, wavers
from service.transcripts.grammar.requests import here_and_now
from service.transcripts.grammar.subjects import who
from service.transcripts.grammar.tenses import negated, time_of
from service.transcripts.grammar.toward import announces, directed, light, retold
from service.transcripts.heard import Heard
from service.transcripts.model import Turn
from service.transcripts.requested import Requested
from service.transcripts.statements import Statement
from service.transcripts.wording import wording

_TAKEN_UP = 2
"""Sentences of what the interviewer says next in which they take up what was given."""
_SHORT = 5
_ASKER = frozenset("i we me us my our".split())
_YOU = frozenset("you your yours".split())
_SHOWING = frozenset("show look see read pull".split())
_MAY = frozenset("could can would will may".split())
_WILL = frozenset("'ll will gonna".split())
_THANKS = frozenset(
    "thank thanks appreciate cheers grateful kind generous perfect brilliant great amazing lovely wonderful fantastic super "
    "deal".split()
)
_NOTED = frozenset("noted note deal done perfect settled booked".split())
_TIMES = CALENDAR | frozenset("tomorrow tonight today week month noon morning afternoon evening lunch".split())
_HANDING = frozenset(
    "send give email share forward scan photocopy copy export upload print lend leave drop bring mail post text whatsapp "
    "attach zip pull put let".split()
)
_MEETING = frozenset("come meet sit call ring visit swing pop join host show take run try test start book".split())
_SPEAKING = frozenset("introduce tell ask put text message ring call email cc copy mention vouch say".split())
_POINTING = frozenset("here look see there".split())


HERE = "asked here and now"
"""The trait of an answer to what is asked to be done before the asker's eyes."""
_BESIDE_AN_ASK = tuple(
    "accepts|dated|dated beside it|you|first|wavers before|refuses before|next step|resources".split("|")
)
_UNASKED = tuple("dated beside it|dated|you|introduction|payment|resources|next step".split("|"))
"""What tells one thing in answer to a request, and another where nothing is asked for."""


def _named(so: Mapping[str, bool | float]) -> dict[str, float]:
    """What is so, by name."""
    return {name: float(v) for name, v in so.items() if v}


def of_request(put: Requested | None) -> dict[str, float]:
    """What is asked for."""
    if put is None:
        return {}
    r = put.request
    return _named(
        {
            "request": True,
            f"request {r.kind}": True,
            "request plain": r.plain,
            "request loose": r.loose,
            "request direct": put.direct,
            "request dated": r.when is not None,
        }
    )


def of_prompt(heard: Heard, before: Sequence[Turn], asking: Collection[int]) -> dict[str, float]:
    """What stood before: the last sentence of the interviewer, and whether it takes up a time that was said already."""
    last = next((t for t in reversed(before) if t.role == "interviewer" and not t.back_channel), None)
    p = heard.parsed.get(last.n) if last is not None else None
    if p is None:
        return {}
    lo, hi = p.sentences[-1]
    answer = next(
        (heard.parsed[t.n] for t in reversed(before) if t.role == "participant" and t.n in heard.parsed), None
    )
    words = frozenset(p.lowers)
    return wording("before", p.words[lo:hi]) | _named(
        {
            "asked at once": before[-1].n in asking,
            "asked with a time": due(Clause(p, 0, len(p.words), None, None)) is not None,
            "asked for themselves": not _ASKER.isdisjoint(p.lowers[lo:hi]),
            "asked again about a time": answer is not None and not _times(p).isdisjoint(_times(answer)),
            "asked to be shown": not _SHOWING.isdisjoint(words),
            "asked with may": not _MAY.isdisjoint(words),
            "asked of you": "you" in words,
            "asked with a mark": "?" in p.lowers[-3:],
            HERE: here_and_now(p),
        }
    )


def of_reaction(heard: Heard, turn: Turn, after: Sequence[Turn], asking: Collection[int]) -> dict[str, float]:
    """How the interviewer takes it: with thanks, by saying the time again, by going on."""
    reply = next((t for t in after if t.role == "interviewer"), None)
    if reply is None:
        return {"last turn": 1.0}
    p = heard.parsed.get(reply.n)
    if p is None:
        return {}
    mine = heard.parsed[turn.n]
    hi = p.sentences[min(len(p.sentences), _TAKEN_UP) - 1][1]
    times, theirs = _times(mine), _times(p)
    will = any(who_ in ("i", "we") and then in ("'ll", "will") for who_, then in pairwise(p.lowers))
    return wording("next", p.words[:hi]) | _named(
        {
            "next thanks": any(w.lemma.lower() in _THANKS for w in p.words[:hi]),
            "next notes": not _NOTED.isdisjoint(p.lowers),
            "next has a time": due(Clause(p, 0, len(p.words), None, None)) is not None,
            "next says the time again": not times.isdisjoint(theirs),
            "next leaves a time unsaid": bool(times - theirs),
            "next promises": will,
            "next asks": reply.n in asking,
            "next is short": len(p.words) < 14,
            "next shares words": len(content(mine) & content(p)) / 3,
        }
    )


def of_clause(clauses: Sequence[Clause], j: int, put: Requested | None, s: Statement | None) -> dict[str, float]:
    """The clause at place `j` of its answer, with the statement that it is, if any."""
    c = clauses[j]
    subject, time = who(c), time_of(c)
    verb = c.verb.lemma.lower() if c.verb is not None else "none"
    verbs = {w.lemma.lower() for w in c.words if w.pos == "VERB"}
    so: dict[str, bool | float] = {
        "first": j == 0,
        "second": j == 1,
        f"who {subject}": True,
        f"time {time}": True,
        f"who {subject} time {time}": True,
        f"who {subject} time {time} you": not _YOU.isdisjoint(c.lowers),
        f"verb {verb}": True,
        f"who {subject} verb {verb}": True,
        "dated": due(c) is not None,
        "dated beside it": any(due(x) is not None and time_of(x) != "past" for x in clauses),
        "names a time": not _TIMES.isdisjoint(c.lowers),
        "refuses": refuses(c),
        "refuses before": any(map(refuses, clauses[: j + 1])),
        "wavers": wavers(c),
        "wavers before": any(map(wavers, clauses[: j + 1])),
        "accepts": accepts(c, content(put.parsed, *put.request.at) if put is not None else frozenset()),
        "asks back": asks_back(c),
        "refuses a time": refuses(c) and due(c) is not None,
        "negated": negated(c),
        "directed": directed(c),
        "light": light(c),
        "announces": announces(c),
        "retold": retold(c),
        "habit": habit(c) is not None,
        "occasion": occasion(c) is not None,
        "introduction": introduction(c) is not None,
        "payment": payment(c) is not None,
        "lends a name": lends_a_name(c),
        "resources": resources(c) is not None,
        "next step": next_step(c) is not None,
        "tells": tells(c),
        "offers": offers(c),
        "you": not _YOU.isdisjoint(c.lowers),
        "if": "if" in c.lowers,
        "will": not _WILL.isdisjoint(c.lowers),
        "can have": "can" in c.lowers and "have" in c.lowers,
        "points": not _POINTING.isdisjoint(c.lowers[:4]),
        "no verb": c.verb is None,
        "short": len(c.words) < _SHORT,
        "hands": verb in _HANDING,
        f"hands {subject} {time}": verb in _HANDING,
        "meets": verb in _MEETING,
        f"meets {subject} {time}": verb in _MEETING,
        "hands somewhere": not _HANDING.isdisjoint(verbs),
        "meets somewhere": not _MEETING.isdisjoint(verbs),
        "speaks somewhere": not _SPEAKING.isdisjoint(verbs),
    }
    if s is not None:
        so |= {f"rung {s.rung}": True} | {f"has {f.name}": True for f in s.features}
    if put is not None:
        so |= {f"asked, {name}": so[name] for name in (*_BESIDE_AN_ASK, f"who {subject} time {time}")}
    else:
        so |= {f"unasked, {name}": so[name] for name in (*_UNASKED, f"who {subject} time {time}")}
    plain = put is not None and put.request.plain
    return wording("said", c.words) | _named(so | {"plain yes": plain and bool(so["accepts"]) and j == 0})


def _times(p: Parsed) -> frozenset[str]:
    """The words in it that name a time, and its numbers."""
    return frozenset(w.lower for w in p.words if w.lower in _TIMES or w.tag == "CD" or _ordinal(w.lower, w.pos))


def _ordinal(lower: str, pos: str) -> bool:
    return lower.endswith("th") and len(lower) > 4 and pos in ("ADJ", "NOUN", "NUM")
