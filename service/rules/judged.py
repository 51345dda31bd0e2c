"""Whether one of several questions in a breath asks for a verdict, a wish or a promise rather than for a fact."""

from __future__ import annotations

from service.language.words import Parsed
from service.rules.coordination import Part
from service.rules.grammar import evaluative

_MODALS = frozenset("would should might wo 'd".split())
_YOU = frozenset("you u they people anyone anybody".split())
_VIEWING = frozenset("think believe feel find agree like love enjoy want prefer plan intend consider value".split())
_ENVISION = frozenset("see imagine picture envision envisage".split())
_BE = frozenset("is are 's 're".split())
_BEING = _BE | {"do", "does"}
_INVERTED = _BEING | _MODALS | frozenset("did was were have has had can could will am may".split())
_REQUESTED = frozenset("mind willing able happy free available".split())
_ASKER = frozenset("me us i we".split())
_REACH = 6
"""How many words after its beginning a question's modal or view may stand."""


def judged(p: Parsed, part: Part) -> bool:
    """Whether it is answered by a verdict, a wish or a promise; a polite request is not."""
    words = p.lowers[part.lo : part.hi]
    if part.kind == "other":
        return "?" in words and any(evaluative(w) for w in p.words[part.lo : part.hi])
    if words[:3] == ("would", "you", "say"):
        return True
    if part.kind not in ("wh", "yes_no") or courteous(p, part):
        return False
    operator = next((k for k in range(part.lo, min(part.hi, part.lo + _REACH)) if p.lowers[k] in _INVERTED), None)
    if operator is None or (part.kind == "yes_no" and operator != part.lo):
        return False
    after = p.lowers[operator + 1 : operator + 4]
    if p.lowers[operator] in _MODALS or (
        p.lowers[operator] == "could" and after[:1] == ("you",) and not _ENVISION.isdisjoint(after[1:])
    ):
        return True
    if part.kind == "yes_no" and after[:1] in (("n't",), ("not",)):
        return True
    if not _YOU.isdisjoint(after[:1]) and any(w.lemma in _VIEWING for w in p.words[operator + 2 : operator + 4]):
        return part.kind == "yes_no" or not {"think", "feel", "want"}.isdisjoint(after)
    if p.lowers[operator] not in (_BEING if part.kind == "yes_no" else _BE):
        return False
    return any(evaluative(w) and w.pos in ("ADJ", "ADV") for w in p.words[part.lo : part.hi])


def courteous(p: Parsed, part: Part) -> bool:
    """Whether it asks leave, a favour or an arrangement: "would you mind", "should I ring you"."""
    words = p.lowers[part.lo : part.hi]
    if words[1:2] == ("i",) or (words[1:2] == ("we",) and part.kind == "yes_no"):
        return True
    if words[1:2] != ("you",):
        return False
    asked = not _REQUESTED.isdisjoint(words[2:4]) and (words[0] in _MODALS or "to" in words[3:5])
    return asked or (words[0] != "do" and not _ASKER.isdisjoint(words[3:]))
