"""Tests for the rungs that are no evidence: praise, opinion, promises, wishes, habits, and agreement that was led."""

from __future__ import annotations

from service.transcripts.features import Reading
from service.transcripts.grammar.agreement import agrees, echoes, opens_with_yes
from service.transcripts.grammar.prompts import Setting

_SENSING = frozenset("seem look sound feel".split())
_WEIGHING = frozenset("think feel believe".split())
_KNOWING = frozenset("know remember mean".split())
_IMAGINED = frozenset({"would", "unreal", "should", "future"})
_THIRD = frozenset({"they", "some_one", "anyone", "we", "i"})


def prompted_agreement(r: Reading, at: Setting) -> bool:
    """A bare yes to a question or a remark, or the asker's own words given back."""
    c, prompt = r.clause, at.prompt
    if agrees(c):
        return at.first and (prompt.yes_no or (prompt.says and not prompt.asks))
    if not prompt.yes_no or r.at("promise") or (r.who in ("i", "we") and r.time in ("would", "future")):
        return False
    if c.verb is None and c.lowers[-1] in ("yes", "yeah"):
        return True
    yes = opens_with_yes(c)
    if yes and c.verb is not None and c.verb.lemma in prompt.words and r.time == "would":
        return True
    return echoes(c, prompt.words) and (yes or ((at.agreed or at.first) and bool(prompt.modal)))


def hypothetical_price(r: Reading, at: Setting) -> bool:
    """What they would pay."""
    paying = any(w.lemma in ("pay", "spend", "afford", "worth") and w.pos in ("VERB", "ADJ") for w in r.clause.words)
    if r.time in ("would", "could", "future") and (paying or r.at("money")):
        return True
    guessed = not r.done and r.time in ("none", "present") and (r.at("money") or r.at("number"))
    return "price" in at.prompt.families and bool(guessed)


def feature_request(r: Reading, at: Setting) -> bool:
    """What a product should have or do."""
    if r.at("wish") and not r.reported:
        return True
    needed = r.time in ("none", "would", "could", "should") or (
        r.clause.verb is not None and r.clause.verb.lemma == "need"
    )
    return "wishlist" in at.prompt.families and needed and r.who not in ("i", "we")


def promise(r: Reading, at: Setting) -> bool:
    """What they would or will do, or what others would, asked about the future."""
    if r.reported:
        return False
    if (
        len(r.clause.lowers) <= 3
        and r.clause.verb is not None
        and r.clause.verb.lemma == "do"
        and r.time in ("could", "would", "future")
    ):
        return r.who in ("none", "i", "we")
    if r.at("promise") and r.time != "past":
        return True
    supposed = not at.prompt.families.isdisjoint({"hypothetical", "price"})
    elliptic = r.clause.verb is not None and r.clause.verb.tag == "MD"
    if elliptic:
        return r.who in _THIRD and (supposed or at.prompt.modal in ("would", "will"))
    return r.who in _THIRD and supposed and r.time in ("would", "future")


def compliment(r: Reading, at: Setting) -> bool:
    """Praise of what the asker offers."""
    if not r.at("praise") or r.denied or r.at("habit") or r.time == "unreal":
        return False
    if r.time == "would":
        return at.prompt.offering and at.first and r.who == "it"
    yours = not {"your", "you"}.isdisjoint(r.clause.said)
    weighed = (
        at.prompt.offering or at.prompt.judging or not at.prompt.families.isdisjoint({"validation", "opinion", "pitch"})
    )
    return yours or (weighed and r.who in ("it", "none", "i", "you"))


def generic(r: Reading, at: Setting) -> bool:
    """What usually happens, to anyone, if or when; a complaint with no occasion."""
    c = r.clause
    if r.done:
        return False
    if r.at("habit") and not (r.at("money") or (r.at("duration") and not r.at("trouble"))):
        return True
    anyone = r.who == "anyone"
    weighed = c.hedge is not None and c.hedge.lemma in _WEIGHING
    if not anyone and (weighed or (r.at("guess") and c.has("i think", "i believe"))):
        return False
    if r.condition is not None and r.time in ("present", "can", "could", "would", "none", "future"):
        return True
    if r.time == "could" or (r.who in ("anyone", "you") and r.time in ("present", "can")):
        return True
    return r.time == "present" and bool(r.at("blame"))


def opinion(r: Reading, at: Setting) -> bool:
    """What they think of it, expect, or hold to be right."""
    c, v = r.clause, r.clause.verb
    if r.at("emotion") and r.done:
        return False
    if r.time in _IMAGINED:
        return True
    if r.time == "present" and not r.at("number") and (r.at("praise") or r.at("blame") or r.at("graded")):
        return True
    counted = r.at("number") or r.at("money") or r.who in ("i", "we")
    known = c.hedge is not None and c.hedge.lemma in _KNOWING
    guessed = c.hedge is not None or r.at("guess")
    if guessed and not counted and not known and r.time in ("present", "can", "could", "none", "perfect"):
        return True
    if v is None:
        return False
    if c.hedge is not None and c.hedge.tag == "VBD":
        return True
    if v.lemma in _SENSING and r.who in ("it", "thing", "there") and r.time != "perfect":
        return True
    felt = v.lemma in ("think", "feel") and v.tag == "VBD" and r.who in ("i", "we")
    if felt and c.parsed.child(v.i, "ccomp", "prep", "mark"):
        return True
    judged = r.time == "past" and v.lemma == "be" and r.who not in ("i", "we")
    return judged and bool(r.at("praise") or r.at("blame"))
