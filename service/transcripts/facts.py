"""Tests for the rungs that are evidence of a problem: what happened, what it cost, what was done about it."""

from __future__ import annotations

from service.transcripts.features import Reading
from service.transcripts.grammar.prompts import Setting

_STATES = frozenset("be have know want like need seem believe think feel live own belong depend mean exist".split())
_UNREAL = frozenset({"would", "unreal", "could", "should", "future"})
_THINGS = frozenset({"it", "some_one", "you", "none", "thing"})


def money_spent(r: Reading, at: Setting) -> bool:
    """Money that went into it."""
    if r.time in _UNREAL or r.time == "can" or r.who == "you" or r.condition is not None:
        return False
    return r.at("money_spent") is not None and not r.denied


def time_spent(r: Reading, at: Setting) -> bool:
    """Time that went into it."""
    if r.clause.verb is None:
        found = r.at("duration")
        return found is not None and (at.prompt.measure in ("long", "much") or found[1] - found[0] > 1)
    return r.time not in _UNREAL and r.at("time_spent") is not None


def active_search(r: Reading, at: Setting) -> bool:
    """A search for another way, that they made themselves."""
    return r.done and not r.denied and r.who in ("i", "we", "some_one", "none") and r.at("search") is not None


def specific_objection(r: Reading, at: Setting) -> bool:
    """What a thing cannot do or lacks."""
    c, v = r.clause, r.clause.verb
    if r.at("lack"):
        return True
    nobody = c.subject is not None and c.subject.lower in ("nobody", "neither", "none")
    forced = r.who == "you" and c.has("you have to", "you 've got to", "you need to") and r.time == "present"
    if forced and at.lacking:
        return True
    if v is not None and r.denied and (r.who in _THINGS or nobody):
        unable = r.time == "can" or "could" in c.lowers
        if unable or (r.time == "present" and v.lemma not in _STATES):
            return True
    if r.denied and r.who in ("i", "we") and r.time == "can":
        return True
    found = r.at("trouble")
    return (
        found is not None
        and r.clause.hedge is None
        and c.parsed.lowers[found[0]] == "too"
        and r.time in ("present", "past")
    )


def workaround(r: Reading, at: Setting) -> bool:
    """Making do, by hand or with something made for it; or what they do since something cannot be done."""
    if at.lacking and r.clause.lowers[0] == "so" and r.who in ("i", "we"):
        return True
    return r.time not in _UNREAL and r.time != "can" and r.at("making_do") is not None


def retold_emotion(r: Reading, at: Setting) -> bool:
    """A state of mind of theirs or of somebody told of."""
    fragment = r.clause.verb is None and at.prompt.feeling and at.first
    if r.time in _UNREAL:
        return False
    return r.at("emotion") is not None or (fragment and any(w.pos == "ADJ" for w in r.clause.words))


def named_consequence(r: Reading, at: Setting) -> bool:
    """What came of it."""
    shown = r.time == "present" and r.clause.has("made it possible", "that 's why", "the reason")
    return (r.done or shown) and r.condition is None and r.at("consequence") is not None


def dated_incident(r: Reading, at: Setting) -> bool:
    """Something that happened once: with a date or an occasion, or a single thing that somebody did."""
    v = r.clause.verb
    if r.at("occasion"):
        return r.done if v is not None else at.prompt.past or at.prompt.wh == "when"
    if v is None or r.time != "past" or v.lemma in _STATES or r.who not in ("i", "we", "some_one", "thing"):
        return False
    return not r.denied and v.tag == "VBD"


def background_fact(r: Reading, at: Setting) -> bool:
    """Any other fact of their life or work, now or then."""
    words = [w for w in r.clause.words if w.pos not in ("PUNCT", "INTJ")]
    if r.clause.verb is None:
        return (at.first and at.prompt.asks and len(words) >= 2) or r.at("number") is not None
    return (r.time in ("past", "perfect", "present") and len(words) >= 4) or (r.denied and len(words) >= 2)
