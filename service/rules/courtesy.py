"""Courtesy under a modal: leave asked, a thing offered, a time proposed, an identity checked, a polite request."""

from __future__ import annotations

from itertools import pairwise

from service.language.asked import Asked
from service.language.words import Parsed
from service.rules.clauses import PERSONAL, Clause
from service.rules.conditions import under_if
from service.rules.rule import Posed

_OKAY = frozenset(
    "ok okay alright fine acceptable possible all easier better best convenient useful good right".split()
)
_OFFERED = frozenset(
    "water coffee tea break drink copy summary results link receipt voucher vouchers incentive payment reward seat chair "
    "minute minutes moment lift glass cup hand".split()
)
_TALKING = frozenset(
    "add comment talk speak meet continue start skip answer stop take switch go move sit come begin".split()
)
_REACHING = frozenset("address call contact reach pay send spell start speak talk meet visit write".split())
_LEARNING = frozenset("learn find hear write do make end".split())
_PRESENT = frozenset("free available around reachable at here".split())
_OCCASION = frozenset("time way moment number day person address".split())
_TIMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday morning afternoon evening noon am pm o'clock "
    "tomorrow now".split()
)
_SESSION = frozenset(
    {
        ("out", "loud"), ("your", "camera"), ("your", "screen"), ("your", "microphone"), ("the", "recording"),
        ("this", "interview"), ("the", "interview"), ("this", "call"), ("this", "conversation"),
    }
)  # fmt: skip
_AROUND = 40
_POINTED = frozenset({"that", "it", "this"})


def unwrapped(p: Parsed, a: Asked, c: Clause) -> bool:
    """Whether the clause is a polite wrapper: "Would you tell me about …", not "Would you tell your friends"."""
    if a.wrapped is None or not a.wrapped[0] <= c.at < a.wrapped[1] or c.verb is None:
        return False
    if p.lowers[c.hi : c.hi + 1] in (("yes",), ("no",)):
        return False
    return p.words[c.verb].lemma in ("describe", "explain", "say", "walk", "talk", "elaborate") or not {
        "me", "us", "through", "mind"
    }.isdisjoint(p.lowers[c.at : c.verb + 4])  # fmt: skip


def courteous(q: Posed, a: Asked, c: Clause, lemma: str, subject: str) -> bool:
    """Leave asked, a thing offered, a time proposed, an identity checked."""
    p = q.parsed
    if c.verb is None:
        return False
    after = p.lowers[c.verb + 1 : c.verb + 6]
    conditional = under_if(p, a)
    # What is said of the session elsewhere makes leave of a yes or no, not of a question of its own.
    lo, hi = (a.lo, a.hi) if c.wh else (0, len(p.lowers))
    if after[:1] == ("enough",) or _of_the_session(p.lowers[max(lo, c.at - _AROUND) : min(hi, c.at + _AROUND)]):
        return not conditional
    if subject in _POINTED:
        return _leave(p, c.verb, lemma, after, conditional)
    if not conditional and not _TIMES.isdisjoint(p.lowers[c.lo : c.verb]) and _timed(p, c, lemma, after):
        return True
    if subject in PERSONAL or subject in ("anyone", "anybody", "either"):
        return _of_people(p, c, lemma, after)
    if c.order == "wh_subject":
        best = lemma == "be" and {"good", "best", "right"} & set(after) and not _OCCASION.isdisjoint(after[:4])
        return bool(best) or (c.wh == "which" and lemma in ("suit", "work"))
    return False


def _of_the_session(words: tuple[str, ...]) -> bool:
    """Whether it is about the interview itself: their camera, the recording, reading aloud."""
    return "aloud" in words or any(pair in _SESSION for pair in pairwise(words))


def _leave(p: Parsed, verb: int, lemma: str, after: tuple[str, ...], conditional: bool) -> bool:
    """ "Would it be all right if", "would that be the clinic in", "would it help if I"."""
    if lemma in ("be", "help", "work") and ("if", "i") in zip(after, p.lowers[verb + 2 :], strict=False):
        return True
    if lemma == "be":
        if after[:2] in (("possible", "to"), ("possible", "by"), ("possible", "?")) and not conditional:
            return True
        if after[:1] == ("the",) or (after and after[0] in _OKAY and _for_us(p, verb)):
            return True
        return after[:1] in (("ok",), ("okay",), ("alright",), ("all",)) and not conditional
    return lemma in ("work", "suit", "bother") and not conditional and len(p.words) < 14


def _timed(p: Parsed, c: Clause, lemma: str, after: tuple[str, ...]) -> bool:
    """ "Would Wednesday at ten work for a call", "would now be a good time"."""
    if lemma == "be" and c.order == "inverted":
        return after[:1] != () and (after[0] in _OKAY or "good" in after)
    return lemma == "suit" or (lemma in ("work", "do") and c.verb is not None and "for" in p.lowers[c.verb :])


def _of_people(p: Parsed, c: Clause, lemma: str, after: tuple[str, ...]) -> bool:
    """ "Would you like a break", "would you rather stop", "would you be free on", "would you happen to"."""
    if lemma in ("like", "prefer", "want", "care"):
        if not c.wh and after[:1] == ("to",) and (after[1:3] == ("do", "this") or not _TALKING.isdisjoint(after[1:2])):
            return True
        if after[:1] == ("the",) and not c.wh:
            return True
        if not c.wh and after[:1] == ("to",) and "we" in after[2:] and not _LEARNING.isdisjoint(after[2:]):
            return True
        if "us" in after and not _REACHING.isdisjoint(after):
            return True
        return not _OFFERED.isdisjoint(after) or not {"me", "say", "ask", "know", "tell", "i"}.isdisjoint(after)
    if lemma == "be":
        return after[:2] in (("so", "kind"), ("kind", "enough")) or not _PRESENT.isdisjoint(after[:1])
    if lemma == "need" and not c.wh:
        return not {"a", "an", "any", "some"}.isdisjoint(after[:1])
    if lemma == "happen":
        return after[:1] == ("to",)
    if lemma == "have":
        return ("to", "hand") in pairwise(after) or not {"moment", "minute"}.isdisjoint(after)
    if c.verb is not None and "rather" in p.lowers[c.at : c.verb]:
        return lemma in ("stop", "email", "skip", "speak", "talk", "meet", "sit", "not", "we", "i")
    return False


def _for_us(p: Parsed, v: int) -> bool:
    """Whether leave is asked for what the asker does: "all right if we…", "okay to get back to you"."""
    rest = p.lowers[v + 1 : v + 10]
    return not {"if", "to", "for", "with"}.isdisjoint(rest) and not {
        "i", "we", "my", "me", "our", "you", "us"
    }.isdisjoint(rest)  # fmt: skip
