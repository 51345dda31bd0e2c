"""What somebody says they would or will do, at no cost to them yet."""

from __future__ import annotations

from service.transcripts.grammar.clause import Clause
from service.transcripts.grammar.moments import Range
from service.transcripts.grammar.subjects import who
from service.transcripts.grammar.tenses import negated, time_of

_CONTACT = frozenset("reach call contact email ring text message ask shout holler write ping phone".split())
_FREE = tuple(
    (
        "sign me up|count me in|keep me posted|happy to help|happy to|let me know|glad to|would be up for|'d be up for|"
        "be willing to|be interested in|be happy to|be open to|keep in touch|definitely up for"
    ).split("|")
)
_COSTLESS = frozenset("be have know think see say need want feel guess imagine".split())
_HARM = frozenset("lose miss forget fail get break waste die drop".split())


def promise(c: Clause) -> Range | None:
    """Where a doing to come is spoken of that costs nothing yet: "I'd definitely use it", "happy to help"."""
    found = next(c.parsed.find(*_FREE, lo=c.lo, hi=c.hi), None)
    if found is not None and time_of(c) not in ("past", "perfect"):
        return found
    v = c.verb
    if v is None:
        return None
    time = time_of(c)
    if who(c) in ("i", "we") and not negated(c):
        maybe = "if" not in c.lowers and not {"may", "might", "maybe"}.isdisjoint(c.lowers)
        if time == "future" or (time == "would" and v.lemma not in _COSTLESS):
            return v.i, v.i + 1
        if time == "could" and maybe and v.lemma not in _COSTLESS | _HARM:
            return v.i, v.i + 1
        if time == "present" and v.lemma in ("plan", "intend", "hope", "promise"):
            return v.i, v.i + 1
    return contact(c)


def contact(c: Clause) -> Range | None:
    """Where the speaker lets themselves be asked again: "you can reach out any time"."""
    for w in c.words:
        if w.lemma not in _CONTACT or w.pos != "VERB" or w.tag not in ("VB", "VBP"):
            continue
        s = c.parsed.child(w.i, "nsubj")
        yours = s is not None and s.lower == "you"
        ordered = s is None and (who(c) == "none" or w.dep in ("ROOT", "conj", "ccomp"))
        if (yours or ordered) and (c.has("me", "us", "any time", "anytime") or w.lemma in ("shout", "holler")):
            return w.i, w.i + 1
    return None
