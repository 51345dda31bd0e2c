"""Whether the person asked has met the thing an opinion is asked on, or whether it is only an idea."""

from __future__ import annotations

from service.language.asked import Asked
from service.language.words import Parsed
from service.rules.imagining import MACHINES
from service.rules.lexicon import IDEAS
from service.rules.rule import Posed
from service.rules.solution import pitched

_IDEAS = IDEAS | frozenset("plan notion suggestion".split())
_POINTERS = frozenset("it this that".split())
_OFFERS = MACHINES | frozenset("product products offer brand company new latest upcoming startup".split())
_MACHINES = frozenset(
    "ai software robot robots machine machines bot bots algorithm algorithms drone drones computer".split()
)
_PRIDE = frozenset("proud savings quit built building spent spend invented founder patent dying loved".split())
_ASKER = frozenset("we i my our".split())
_PAST = frozenset({"VBD", "VBN"})
_DONE = frozenset({"'ve", "have", "just", "now", "already"})
_SO_FAR = frozenset({("so", "far"), ("now", "that"), ("just", "now"), ("looking", "at")})
_NEAR = 5


def met(q: Posed, a: Asked) -> bool:
    """Whether the words up to the end of `a` say that they saw or used it: "now that you", "after a month with it"."""
    p = q.parsed
    if q.before or (a.operator is not None and a.operator.lower in ("did", "was", "were")):
        return True
    return any(_meets(p, k, a.hi) for k in range(a.hi))


def _meets(p: Parsed, k: int, hi: int) -> bool:
    word, nxt = p.lowers[k], p.lowers[k + 1] if k + 1 < hi else ""
    if word in ("after", "since") or (word, nxt) in _SO_FAR:
        return True
    if word not in ("you", "we", "having") or not nxt:
        return False
    done = any(w.tag in _PAST for w in p.words[k + 1 : min(hi, k + _NEAR)])
    if word == "you":
        return done and (nxt in _DONE or p.words[k + 1].tag in _PAST)
    return done and (word == "having" or "just" in p.lowers[k + 1 : k + 4])


def idea(q: Posed, a: Asked, lo: int, hi: int) -> bool:
    """Whether [lo, hi), the thing an opinion is asked on, is only an idea, or the asker's own and not met yet."""
    p = q.parsed
    words = p.lowers[lo:hi]
    if not words:
        return False
    if words[0] in ("a", "an") or not _IDEAS.isdisjoint(words):
        return True
    gerund = next((k for k in range(lo + 1, min(hi, lo + 4)) if p.words[k].tag == "VBG"), None)
    if gerund is not None and (words[0] == "us" or not _MACHINES.isdisjoint(words[: gerund - lo])):
        return True
    ours = words[0] in ("our", "my") and not _OFFERS.isdisjoint(words[:_NEAR])
    if ours or (words[0] == "us" and len(words) == 1) or _by_name(q, lo, hi) or (words[0] in _POINTERS and _told(q, a)):
        return not met(q, a)
    return False


def _by_name(q: Posed, lo: int, hi: int) -> bool:
    """Whether [lo, hi) holds the name of a product of the asker's."""
    return any(name.lower() in q.parsed.cut(lo, hi).lower() for name in q.product_names)


def _told(q: Posed, a: Asked) -> bool:
    """Whether a sentence before this one describes the asker's solution."""
    return any(pitched(q, b) is not None for b in q.asked if b.hi <= a.lo)


def boasted(q: Posed, a: Asked) -> bool:
    """Whether the asker has shown pride or stakes up to the end of the sentence: "we spent two years on it"."""
    words = q.parsed.lowers[: a.hi]
    return not _PRIDE.isdisjoint(words) and not _ASKER.isdisjoint(words)
