"""What the words of a clause can carry: a rung, or a commitment, that somebody says they stand for.

A model may be talked into anything by what it reads, so it may put a clause no higher than the words themselves can carry:
a sum for money, a duration for time, a time to come for a next step. Downwards its word is enough.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from service.transcripts.commitments import Kind
from service.transcripts.features import Reading
from service.transcripts.grammar.clause import Clause
from service.transcripts.grammar.pledges import lends_a_name
from service.transcripts.rungs import RUNGS, Rung, band_of

_UNREAL = frozenset({"would", "unreal", "could", "should"})
_TO_COME = frozenset({"future", "can", "order"})
_PRICED = frozenset("pay price cost worth spend charge budget afford fee".split())
_PAYING = frozenset("pay transfer wire prepay deposit order buy purchase sign subscribe".split())
_BRINGING = frozenset(
    "introduce connect put forward copy cc loop refer ask tell invite bring email text call get".split()
)
_HANDING = frozenset(
    "send share give export upload forward lend show open set assign run test pilot try host invite let free reserve sit "
    "sign".split()
)
_YOURS, _THAT = frozenset("you your yours".split()), frozenset("it this that one them".split())
_WORDS_ONLY = frozenset("feedback thought idea opinion call shout ring try go shot chance number guess word".split())
_TILL = frozenset("till until".split())
_CONTRAST = frozenset("but rather instead only too than".split())


def carries(c: Clause, rung: Rung, below: Rung | None = None) -> bool:
    """Whether a clause may stand on a rung, where the rules have it on `below` (None: nowhere)."""
    lower = below is not None and RUNGS.index(rung) <= RUNGS.index(below)
    return (lower and band_of(rung) != "strong") or _CARRIERS[rung](Reading(c))


def binds(c: Clause, kind: Kind) -> bool:
    """Whether a clause gives something of that kind, or binds its speaker to."""
    r = Reading(c)
    if kind == "time":
        return _next_step(r) or _resources(r)
    if kind == "reputation":
        return _introduction(r) or lends_a_name(c)
    if kind == "money":
        return _money_paid(r) or (_resources(r) and (r.at("money") is not None or not _PRICED.isdisjoint(c.said)))
    return _resources(r)


def _real(r: Reading) -> bool:
    return r.time not in _UNREAL and r.condition is None and r.at("guess") is None


def _own(r: Reading) -> bool:
    """Whether it is their own doing that is to come, for certain; what is told or retold is not."""
    mine = r.who in ("i", "we", "none") and r.time in _TO_COME
    return mine and _real(r) and not r.denied and not r.reported and r.at("habit") is None


def _any(*traits: object) -> bool:
    return any(trait is not None for trait in traits)


def _fact(r: Reading) -> bool:
    says = r.clause.verb is not None or _any(r.at("number"), r.at("named"))
    wishes = _any(r.at("wish"), r.at("praise"))
    return says and not wishes and _real(r) and r.time in ("past", "perfect", "present", "none")


def _felt(r: Reading) -> bool:
    return r.done and r.clause.verb is not None and r.clause.verb.lemma in ("feel", "cry", "hate", "dread")


def _lasted(r: Reading) -> bool:
    """Whether a stretch of time stands in it by its end: "from ten till one"."""
    return not _TILL.isdisjoint(r.clause.lowers) and _any(r.at("number"), r.at("occasion"))


def _sum_alone(r: Reading) -> bool:
    """Whether it is no more than a figure, as one answers what something cost."""
    return r.clause.verb is None and r.at("number") is not None and r.at("duration") is None


def _making_do(r: Reading) -> bool:
    does = r.who in ("i", "we", "some_one") and r.time in ("past", "perfect", "present")
    return _real(r) and (does or r.at("making_do") is not None)


def _next_step(r: Reading) -> bool:
    return r.at("next_step") is not None or (_own(r) and _with_asker(r) and r.at("ahead") is not None)


def _with_asker(r: Reading) -> bool:
    """Whether the asker, or what was just asked for, has part in it."""
    if r.who == "none" or not _YOURS.isdisjoint(r.clause.lowers):
        return True
    return any(w.lower in _THAT and w.dep in ("dobj", "pobj") for w in r.clause.words)


def _introduction(r: Reading) -> bool:
    if r.at("introduction") is not None:
        return True
    bringing = any(w.lemma in _BRINGING and w.pos == "VERB" for w in r.clause.words)
    return _own(r) and bringing and r.at("named") is not None


def _resources(r: Reading) -> bool:
    if r.at("resources") is not None:
        return True
    v = r.clause.verb
    if v is None or v.lemma not in _HANDING or not _own(r):
        return False
    thing = r.clause.parsed.child(v.i, "dobj")
    return thing is not None and thing.pos in ("NOUN", "PROPN") and thing.lemma not in _WORDS_ONLY


def _money_paid(r: Reading) -> bool:
    if r.at("payment") is not None:
        return True
    yours = not _YOURS.isdisjoint(r.clause.lowers)
    paying = any(w.lemma in _PAYING and w.pos == "VERB" for w in r.clause.words)
    done = r.time in ("past", "perfect", "future") and r.who in ("i", "we")
    return r.at("money") is not None and paying and yours and done and _real(r) and not r.denied


_CARRIERS: Mapping[Rung, Callable[[Reading], bool]] = {
    "compliment": lambda r: True,
    "opinion": lambda r: True,
    "promise": lambda r: True,
    "hypothetical_price": lambda r: r.at("money") is not None or not _PRICED.isdisjoint(r.clause.said),
    "feature_request": lambda r: True,
    "generic": lambda r: True,
    "prompted_agreement": lambda r: True,
    "background_fact": _fact,
    "dated_incident": lambda r: not r.denied and _real(r) and (r.done or r.at("occasion") is not None),
    "retold_emotion": lambda r: _real(r) and (_any(r.at("emotion"), r.at("blame"), r.at("trouble")) or _felt(r)),
    "named_consequence": lambda r: r.done and _real(r),
    "specific_objection": lambda r: (
        r.denied or _any(r.at("lack"), r.at("trouble"), r.at("blame")) or not _CONTRAST.isdisjoint(r.clause.lowers)
    ),
    "active_search": lambda r: r.at("search") is not None or (r.done and not r.denied and r.who in ("i", "we")),
    "workaround": _making_do,
    "time_spent": lambda r: _real(r) and (_any(r.at("duration"), r.at("time_spent")) or _lasted(r)),
    "money_spent": lambda r: _real(r) and not r.denied and (_any(r.at("money"), r.at("money_spent")) or _sum_alone(r)),
    "next_step": _next_step,
    "introduction": _introduction,
    "resources_committed": _resources,
    "money_paid": _money_paid,
}  # fmt: skip
"""What the words must show for a clause to stand on a rung."""
