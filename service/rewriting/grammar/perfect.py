"""The participle that have governs, and the auxiliary that a negation or a clitic needs."""

from __future__ import annotations

from service.language.readings import readings
from service.language.words import Parsed
from service.rewriting.grammar.forms import DO, OPERATORS, SUBJECTS, Check, at, not_base, past_adverbs, tag_at
from service.rewriting.grammar.reasons import AFTER_HAVE, AFTER_OPERATOR, NO_VERB

_PERFECT_CUES = frozenset(("ever", "already", "never", "recently"))
_NO_PARTICIPLE = frozenset("to a an the your my our their".split())


def after_have(p: Parsed, k: int) -> str | None:
    """At have: the verb after it, or after its pronoun subject."""
    j = past_adverbs(p, k + 1)
    inverted = at(p, j) in SUBJECTS and at(p, k - 1) not in SUBJECTS
    since = k + 1
    if inverted:
        since, j = j + 1, past_adverbs(p, j + 1)
    cue = p.lowers[k] == "'ve" or not _PERFECT_CUES.isdisjoint(p.lowers[since:j])
    w, tag = at(p, j), tag_at(p, j)
    if (p.lowers[k : k + 2] == ("had", "of")) or (
        w in _NO_PARTICIPLE and "ever" in p.lowers[since:j] and p.words[k].tag != "VB"
    ):
        return NO_VERB
    tags = readings(w)
    if inverted and (k == 0 or at(p, k - 1) in ".?!") and tag == "IN" and w not in ("in", "on", "any"):
        return NO_VERB
    if inverted and w == "about" and at(p, k - 1) == "what":
        return NO_VERB
    if inverted and tag == "VBG" and "VBG" in tags and p.words[k].dep == "aux":
        return AFTER_HAVE
    if not tags or "VBN" in tags or w in ("got", "been", "had", "done"):
        return None
    if tags == {"VBD"} or (cue and not tags.isdisjoint(("VB", "VBD", "VBZ", "VBG")) and tag[:2] != "JJ"):
        return AFTER_HAVE
    if (
        not inverted
        and tags <= {"VB", "VBP"}
        and p.words[j].text.islower()
        and DO.isdisjoint(p.lowers[max(0, k - 4) : k])
    ):
        return AFTER_HAVE
    if (
        at(p, k - 1) in SUBJECTS
        and tag in ("VB", "VBP")
        and "VB" in tags
        and DO.isdisjoint(p.lowers[max(0, k - 4) : k])
    ):
        return AFTER_HAVE
    if tag == "VBZ" or (tag == "VBG" and tags == {"VBG"} and p.words[j].head != k):
        return AFTER_HAVE
    if (inverted or p.lowers[k] == "has") and tag in ("VB", "VBP", "VBD", "VBZ", "VBG") and p.words[k].dep == "aux":
        return AFTER_HAVE if not tags.isdisjoint(("VB", "VBD", "VBZ")) or tags == {"VBG"} else None
    return None


def after_had_or_would(p: Parsed, k: int) -> str | None:
    """'d likes, 'd planning: neither had nor would takes these."""
    j = past_adverbs(p, k + 1)
    tags = readings(at(p, j))
    if at(p, j) in ("it", "them", "the", "too") and at(p, k - 1) in SUBJECTS:
        return NO_VERB
    if at(p, j) == "rather":
        return AFTER_OPERATOR if not_base(at(p, j + 1)) and "VBN" not in readings(at(p, j + 1)) else None
    return AFTER_OPERATOR if tags and tags <= {"VBZ", "VBG", "NNS"} and tag_at(p, j) in ("VBZ", "VBG") else None


def negation(p: Parsed, k: int) -> str | None:
    """At n't: an operator right before it."""
    return None if at(p, k - 1) in OPERATORS or at(p, k - 1) in ("sha", "need", "ai") else NO_VERB


def lone_not(p: Parsed, k: int) -> str | None:
    """the parcel not arrived: a negated verb without its auxiliary."""
    verb = p.words[p.words[k].head]
    if (
        p.words[k].dep != "neg"
        or verb.i != k + 1
        or verb.tag not in ("VBD", "VBN", "VB", "VBP")
        or at(p, k - 1) in OPERATORS
    ):
        return None
    subject = p.child(verb.i, "nsubj", "nsubjpass")
    return NO_VERB if subject is not None and subject.i == k - 1 and p.child(verb.i, "aux", "auxpass") is None else None


def ever(p: Parsed, k: int) -> str | None:
    """has your bank ever block: a base form after have, its noun and ever."""
    j = next((i for i in range(k - 1, max(-1, k - 8), -1) if p.lowers[i] in OPERATORS), None)
    if j is None or p.lowers[j] not in ("have", "has", "had") or at(p, k - 1) in SUBJECTS:
        return None
    tags = readings(at(p, k + 1))
    return AFTER_HAVE if tags & {"VB", "VBD", "VBZ"} and tags.isdisjoint(("VBN", "RB", "JJ")) else None


def then_subject(p: Parsed, k: int) -> str | None:
    """have been you, was being they: the subject after the verb."""
    return NO_VERB if at(p, k - 1) in ("have", "has", "had") and at(p, k + 1) in SUBJECTS else None


BY_WORD: dict[str, tuple[Check, ...]] = {
    **dict.fromkeys(("have", "has", "had", "'ve"), (after_have,)),
    "been": (then_subject,),
    "ever": (ever,),
    "'d": (after_had_or_would,),
    "n't": (negation,),
    "not": (lone_not,),
}
