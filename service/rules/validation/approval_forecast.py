"""Asks them to forecast approval: "Would it be useful?", "Do you think others would love it?", "Would you recommend
us?".

It asks for a compliment in the shape of a prediction. People are generous with both, for themselves and still more for
others. Ask when they last recommended something of the kind, or what they use today and whom they told about it.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.asked import Asked
from service.language.words import Parsed
from service.rules.lexicon import PRAISE, PRAISE_NOUNS
from service.rules.rule import Bad, Good, Match, Posed

SEVERITY = "error"
MESSAGE = "Asks them to forecast approval."
WHY = "A kind prediction costs nothing and binds nobody, least of all the others it speaks for."
SOURCE = "Fitzpatrick, The Mom Test (2013)"
BAD = (
    Bad("Would a night bus be helpful to you?", "helpful"),
    Bad("Can you see this becoming a habit for your team?", "see this"),
    Bad("Do you think other parents would use this?", "Do you think"),
    Bad("Will you tell your neighbours about our garden?", "tell"),
    Bad("Would you recommend our clinic?", "recommend"),
    Bad("Would your colleagues find it valuable?", "valuable"),
    Bad("Could a shared van be a lifesaver for your club?", "lifesaver"),
    Bad("Would that help you?", "help"),
    Bad("Would you miss us if we closed?", "miss us"),
)
GOOD = (
    Good("Can you see the screen from there?"),
    Good("Would you be so kind as to close the hatch?"),
    Good("Would you mind telling your colleague that we are running late?"),
    Good("Would it be okay to call you next week?"),
    Good("Would it be helpful if I read the question again?"),
    Good("Would you introduce me to the person who signs the orders?"),
    Good("Who did you last recommend a plumber to?"),
    Good("Could you tell me how the van was shared in May?"),
    Good("Do you think she would mind the noise?"),
    Good("When would be a good time to see the workshop?"),
)

_CUES = frozenset("would could can will 'd see imagine picture think recommend tell choose".split())
_HEARERS = frozenset(
    "friend friends others other colleague colleagues people expats neighbours family everyone someone "
    "him her them".split()
)
_EAGER = frozenset(
    "love like use buy want need enjoy appreciate benefit find adopt care work succeed popular success".split()
)
# What one calls an idea when one approves of it, and not a price or a wish of theirs.
_WORTHY = (PRAISE | PRAISE_NOUNS) - frozenset(
    "fair reasonable better best comfortable friendly worth easy interesting".split()
)


def search(q: Posed) -> Iterator[Match]:
    """Mark the forecast."""
    p = q.parsed
    if _CUES.isdisjoint(p.lowers):
        return
    for a in q.asked:
        found = _telling(p, a)
        if found is None and a.form == "yes_no" and not any(p.find("so kind", "kind enough", lo=a.core, hi=a.hi)):
            found = _seeing(p, a) or _others(p, a) or _again(p, a) or _worthy(q, p, a)
        if found is not None:
            yield Match.of(*found)


def _telling(p: Parsed, a: Asked) -> tuple[int, int] | None:
    """As in "Will you tell your neighbours about us?": read as a request, but about others."""
    if a.request != "tell" or a.wrapped is None or p.lowers[a.core] not in ("will", "would"):
        return None
    tell = next((k for k in range(a.core, a.hi) if p.lowers[k] == "tell"), None)
    if tell is None:
        return None
    return (tell, tell + 1) if not _HEARERS.isdisjoint(p.lowers[tell + 1 : min(a.hi, tell + 5)]) else None


def _seeing(p: Parsed, a: Asked) -> tuple[int, int] | None:
    """As in "Can you see this becoming…?", "Could you imagine your mates getting into it?"."""
    verb = a.verb
    if verb is None:
        return None
    after = p.lowers[verb.i + 1 : a.hi]
    if not a.asks_you or verb.lemma not in ("see", "imagine", "picture") or a.modal not in ("can", "could", "would"):
        return None
    theirs = after[:1] == ("your",) and not {"this", "it", "getting"}.isdisjoint(after)
    if after[:1] in (("this",), ("it",), ("that",)) or theirs:
        return (verb.i, verb.i + 2) if any(w.tag == "VBG" for w in p.words[verb.i + 2 : a.hi]) else None
    return None


def _others(p: Parsed, a: Asked) -> tuple[int, int] | None:
    """As in "Do you think people would love it?"."""
    if (
        a.verb is None
        or not a.asks_you
        or a.verb.lemma not in ("think", "feel", "believe")
        or a.tense != "present"
        or a.operator is None
    ):
        return None
    claim = p.words[a.verb.i + 1 : a.hi]
    words = frozenset(w.lower for w in claim)
    if "because" in words or "pay" in words or not {"would", "will", "'d", "'ll"} & words:
        return None
    return (a.operator.i, a.verb.i + 1) if any(w.lemma in _EAGER or w.lower in _WORTHY for w in claim) else None


def _again(p: Parsed, a: Asked) -> tuple[int, int] | None:
    """As in "Would you recommend us?", "Would you choose us again?", "Would you miss us?"."""
    if a.verb is None or not a.asks_you or a.modal not in ("would", "will"):
        return None
    rest = p.lowers[a.verb.i + 1 : a.hi]
    if a.verb.lemma == "miss" and rest[:1] == ("us",):
        return a.verb.i, a.verb.i + 2
    if a.verb.lemma not in ("tell", "recommend", "choose", "pick"):
        return None
    if not _HEARERS.isdisjoint(rest[:3]) or not {"us", "our", "again"}.isdisjoint(rest):
        return a.verb.i, a.verb.i + 1
    return None


def _worthy(q: Posed, p: Parsed, a: Asked) -> tuple[int, int] | None:
    """As in "Would it be useful?", "Would your team find it valuable?", "Would that help?"."""
    if a.verb is None or a.subject is None or a.operator is None:
        return None
    start = a.operator.i
    rest = p.lowers[start + 1 : a.hi]
    asks_leave = "me" in rest or any(rest[k : k + 2] in (("if", "i"), ("if", "we")) for k in range(len(rest)))
    if a.modal not in ("would", "could") or asks_leave or q.purpose == "logistics":
        return None
    word = next((w for w in p.words[start + 1 : a.hi] if w.lower in _WORTHY and w.pos in ("ADJ", "ADV", "NOUN")), None)
    if word is not None and not {"be", "find"}.isdisjoint(p.lowers[start + 1 : word.i]):
        return word.i, word.i + 1
    if a.verb.lemma in ("help", "solve", "interest") and a.subject.lower in ("it", "that", "this"):
        return a.verb.i, a.verb.i + 1
    return None
