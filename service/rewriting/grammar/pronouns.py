"""The case of a pronoun: subject, object or possessive."""

from __future__ import annotations

from service.language.readings import readings
from service.language.words import Parsed
from service.rewriting.grammar.forms import (
    DO,
    ONLY_OBJECTS,
    ONLY_SUBJECTS,
    OPERATORS,
    STOPS,
    SUBJECTS,
    WH,
    Check,
    at,
    is_base,
    past_adverbs,
    tag_at,
)
from service.rewriting.grammar.reasons import CASE

_BEFORE_OBJECT = frozenset("about with of to from by at into between for".split())
_GIVING = frozenset(
    """tell told send sent give gave show showed let made pay paid call called hire hired met walk asked help
    helped""".split()
)
_AFTER_VERB = frozenset(
    """the a an your my it them him me us when before after what how to on out off up with about""".split()
)
_OBJECTS = frozenset("the a an your my it them him me us this that these".split())
_SAYING = frozenset(
    """say think know believe hear see feel notice realise realize find hope wish guess suppose mean""".split()
)
_INTRODUCERS = frozenset("time when how if before after because while until what".split())
_LONE_SUBJECT_PLACES = frozenset(("when", "if", "because", "while", "how", "where", "why", "what", "that"))


def subject_case(p: Parsed, k: int) -> str | None:
    """At we, they, he, she, I: an object's or a possessive's place."""
    before, after, tag = at(p, k - 1), at(p, k + 1), tag_at(p, k + 1)
    verbal = tag[:2] == "VB" or tag == "MD"
    then = p.words[min(past_adverbs(p, k + 1), len(p.words) - 1)]
    if before in _BEFORE_OBJECT and tag_at(p, k - 1) in ("IN", "TO", "RP") and then.pos not in ("VERB", "AUX"):
        return CASE
    governed = (
        tag_at(p, k - 1) in ("VB", "VBD", "VBG") and before not in OPERATORS and p.words[k - 1].lemma not in _SAYING
    )
    if governed and then.tag in ("NN", "NNS", "JJ") and p.lowers[k] != "i":
        return CASE
    if before == "of" and at(p, k - 2) == "because":
        return CASE
    if before in _GIVING and not verbal and at(p, k - 2) not in ("were", "was", "been", "'re"):
        return CASE
    if after in STOPS and after != "," and tag_at(p, k - 1)[:2] == "VB" and before not in OPERATORS:
        return CASE
    if after in (".", "?") and tag_at(p, k - 1) == "IN":
        return CASE
    if p.lowers[k] == "i":
        joined = before == "and" and after in ("about", "for", ".", "?", ",", "with", "in", "on", "to")
        return CASE if joined or (after in (".", "?") and before not in OPERATORS) else None
    if tag in ("NN", "NNS") and before not in OPERATORS and before not in ("n't", "not", "than", "as"):
        noun = readings(after) and readings(after) <= {"NN", "NNS", "JJ"}
        return CASE if noun and (before in _BEFORE_OBJECT or tag_at(p, k + 2)[:2] in ("VB", "MD")) else None
    return None


def object_case(p: Parsed, k: int) -> str | None:
    """At me, him, us, them: a subject's or a possessive's place."""
    before = at(p, k - 1)
    if (
        before in DO
        and (k == 1 or at(p, k - 2) in WH or at(p, k - 2) in ".?!,")
        and is_base(at(p, past_adverbs(p, k + 1)))
    ):
        return CASE
    tag = tag_at(p, k + 1)
    if (
        p.lowers[k] in ("us", "him", "them")
        and tag_at(p, k - 1) == "NN"
        and tag == "VBD"
        and p.words[k].dep[:5] == "nsubj"
    ):
        return CASE
    if before in _LONE_SUBJECT_PLACES and tag in ("VBD", "VBZ", "MD", "VBP"):
        return CASE
    if tag in ("NN", "NNS") and before in ("from", "of", "with", "about", "by", "to", "in", "on"):
        w = at(p, k + 1)
        fits = (
            readings(w)
            and readings(w) <= {"NN", "NNS"}
            and w not in ("today", "yesterday", "tomorrow", "people", "guys", "time")
        )
        return CASE if fits and tag_at(p, k + 2) not in ("PRP", "VBD", "DT") else None
    return None


def possessive(p: Parsed, k: int) -> str | None:
    """At your, their, her …: a subject's place, with a verb and no noun after it."""
    before, w, tag = at(p, k - 1), at(p, k + 1), tag_at(p, k + 1)
    follows, tags = at(p, k + 2), readings(at(p, k + 1))
    if w in ("been", "got", "never"):
        return CASE
    if before in DO and at(p, k - 2) not in (*SUBJECTS, "to", "who") and w in ("last", "first"):
        w, follows, tags = at(p, k + 2), at(p, k + 3), readings(at(p, k + 2))
        return CASE if "VB" in tags and "NN" not in tags else None
    if (
        before in DO
        and at(p, k - 2) in (*WH, ".", "?", "")
        and is_base(w)
        and (follows in _AFTER_VERB or follows in STOPS)
    ):
        return CASE if not any(v.tag in ("VB", "VBP") and v.lower != "have" for v in p.words[k + 3 : k + 8]) else None
    if tag_at(p, k - 1) in ("NN", "NNS") and tags and tags.isdisjoint(("NN", "NNS", "JJ", "VBG")):
        return CASE if (tags <= {"VBD", "VBN"} and tag_at(p, k + 2)[:2] not in ("NN", "JJ")) or tag == "VBP" else None
    if before in _INTRODUCERS and tags:
        verb_only = tags <= {"VB", "VBP", "VBD", "VBN", "VBZ"} and ("VBN" not in tags or follows in _OBJECTS)
        return CASE if verb_only or ("VB" in tags and tag in ("VB", "VBP", "VBD")) else None
    if before in ("would", "could", "have", "can", "will") and (k == 1 or at(p, k - 2) in WH):
        return (
            CASE
            if (is_base(w) and ("NN" not in tags or follows in _OBJECTS)) or w in ("tried", "done", "mind")
            else None
        )
    return None


def genitive(p: Parsed, k: int) -> str | None:
    """you's, we's."""
    return CASE if at(p, k + 1) == "'s" and p.words[k + 1].tag == "POS" else None


def which(p: Parsed, k: int) -> str | None:
    """the person which, you which."""
    if at(p, k - 1) in ("you", "we", "they"):
        return CASE
    return (
        CASE if at(p, k - 1) in ("person", "people", "someone", "somebody", "anyone", "friend", "colleague") else None
    )


def what(p: Parsed, k: int) -> str | None:
    """the thing what you bought."""
    return (
        CASE
        if at(p, k - 1) in ("thing", "things", "one", "ones", "everything", "something")
        and at(p, k + 1) in ONLY_SUBJECTS | {"you"}
        else None
    )


BY_WORD: dict[str, tuple[Check, ...]] = {
    **dict.fromkeys(ONLY_SUBJECTS, (subject_case, genitive)),
    **dict.fromkeys(ONLY_OBJECTS, (object_case,)),
    "you": (genitive,),
    **dict.fromkeys(("your", "their", "our", "her", "his"), (possessive,)),
    "which": (which,),
    "what": (what,),
}
