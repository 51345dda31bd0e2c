"""The verb that do and the modals govern: there, and in its base form."""

from __future__ import annotations

from service.language.readings import readings
from service.language.words import Parsed
from service.rewriting.grammar.forms import (
    DETERMINERS,
    DO,
    MODALS,
    ONLY_OBJECTS,
    OPERATORS,
    STOPS,
    SUBJECTS,
    WH,
    Check,
    at,
    is_base,
    not_base,
    past_adverbs,
    tag_at,
)
from service.rewriting.grammar.reasons import AFTER_OPERATOR, NO_VERB, OF_FOR_HAVE

_FOUNDED = frozenset("company charity club business startup firm school society group agency studio".split())
_NO_BASE = frozenset(
    """the a an your my our their to of with from into we they he she it you me him us them and or""".split()
)
_GOVERNS_NOUN = DETERMINERS | frozenset("to his her its and or".split())
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_OPEN_ENDED = frozenset("and or , ) - – — . ? ! : ; ' like as".split()) | {'"'}


def after_do(p: Parsed, k: int) -> str | None:
    """At do: the verb of its pronoun or noun subject, or the lack of one."""
    j = past_adverbs(p, k + 1)
    w = at(p, j)
    if w in SUBJECTS or w in ONLY_OBJECTS:
        if w in ("it", *ONLY_OBJECTS) and at(p, k - 1) in (*SUBJECTS, "who", "to"):
            return None
        return _base_after_subject(p, j)
    if w in ("anyone", "anybody", "someone", "somebody", "everyone", "everybody") and at(p, j + 1):
        return (
            AFTER_OPERATOR
            if (not_base(at(p, j + 1)) and readings(at(p, j + 1)).isdisjoint(("NN", "NNS", "JJ")))
            or tag_at(p, j + 1) == "VBZ"
            else None
        )
    if at(p, k - 1) in SUBJECTS and _told(p, k) and not_base(w) and readings(w).isdisjoint(("NN", "NNS", "JJ", "VBG")):
        return AFTER_OPERATOR
    if (
        at(p, k - 1) in WH
        and not_base(w)
        and readings(w).isdisjoint(("NN", "NNS", "JJ", "VBG"))
        and tag_at(p, j + 1)[:2] != "NN"
    ):
        return AFTER_OPERATOR
    if at(p, k + 1) in ("n't", "not") and (
        at(p, k + 2) == "to" or (at(p, k + 2) in DETERMINERS and at(p, k - 1) in SUBJECTS)
    ):
        return NO_VERB
    return _governed(p, k, AFTER_OPERATOR) or _verbless(p, k)


def _verbless(p: Parsed, k: int) -> str | None:
    """what did your boss about it: do, a noun with its determiner, and no base verb before the clause ends."""
    if at(p, k + 1) not in DETERMINERS or at(p, k - 1) not in (
        "what",
        "how",
        "when",
        "where",
        "why",
        "much",
        "long",
        "often",
    ):
        return None
    start = k + 2
    while at(p, start) in ("last", "first", "own", "new"):
        start += 1
    before = at(p, start)
    for w in p.words[start + 1 :]:
        if w.lower in WH or w.text in ".?!,;:":
            return NO_VERB if w.lower not in ("who", "which", "whose") and w.text != "," else None
        known = readings(w.lower)
        if (
            (is_base(w.lower) or not known)
            and before not in _GOVERNS_NOUN
            and w.tag not in ("NNS", "IN", "DT", "PRP", "CC", "TO", "PRP$", "POS", "CD")
        ):
            return None
        before = w.lower
    return NO_VERB


def _told(p: Parsed, k: int) -> bool:
    """Whether did stands in a clause about the last time, or about a noun that a request asks for."""
    return at(p, k - 2) == "time" or (p.lowers[0] == "tell" and tag_at(p, k - 2) in ("NN", "NNS"))


def after_modal(p: Parsed, k: int) -> str | None:
    """At a modal: the verb it governs, with its subject before or after it."""
    if p.words[k].tag != "MD":
        return None
    j = past_adverbs(p, k + 1)
    w = at(p, j)
    if w == "of":
        return OF_FOR_HAVE
    if w == "to" and is_base(at(p, j + 1)):
        return NO_VERB
    if w in SUBJECTS:
        return _base_after_subject(p, j)
    gerund = tag_at(p, j) == "VBG" and (k == 0 or at(p, k - 1) in (*WH, "much", "long", ","))
    if not_base(w) and not gerund and (readings(w).isdisjoint(("NN", "NNS", "JJ")) or tag_at(p, j) == "VBZ"):
        return AFTER_OPERATOR
    if w in ("that", "this") and at(p, j + 1) in DETERMINERS:
        return NO_VERB
    return _governed(p, k, AFTER_OPERATOR)


def _base_after_subject(p: Parsed, subject: int) -> str | None:
    """The word after an operator and its pronoun subject is a base verb, or at least no word that cannot be one."""
    j = past_adverbs(p, subject + 1)
    w = at(p, j)
    if w == "found" and not _FOUNDED.isdisjoint(p.lowers[j + 1 : j + 5]):
        return None
    if not_base(w):
        return AFTER_OPERATOR
    if is_base(w):
        if (
            tag_at(p, j) == "NN"
            and p.lowers[subject] == "you"
            and tag_at(p, j + 1) == "VB"
            and w not in ("go", "come", "help")
        ):
            return NO_VERB
        return _joined_verb(p, j)
    if w == "and" and p.lowers[subject] == "you":
        return _joint_subject(p, j + 1)
    if w in (".", "?", ",") and at(p, j - 1) in ("last", "first", "yourself"):
        return NO_VERB
    if not w or w in _OPEN_ENDED:
        return None
    if w in _NO_BASE and at(p, j + 1) != "/" and p.words[j].text != "A":
        return NO_VERB if p.lowers[subject] != "it" else None
    if p.lowers[subject] != "it" and tag_at(p, j) in ("IN", "RP") and not _base_later(p, j):
        return NO_VERB
    if (
        p.words[j].tag == "NNP"
        and "VB" not in readings(w)
        and (at(p, j + 1) in STOPS or w in _DAYS or tag_at(p, j + 1) in ("VB", "VBP"))
    ):
        return NO_VERB
    if w in ("instead", "afterwards", "there", "here", "when", "before", "after", "about", "what", "how"):
        return NO_VERB
    tags = readings(w)
    return (
        NO_VERB
        if tags and "VB" not in tags and at(p, j + 1) in (".", "?", ",", "and") and tag_at(p, j)[:2] in ("NN", "JJ")
        else None
    )


def _joint_subject(p: Parsed, k: int) -> str | None:
    """do you and your wife decides: the verb after the second half of the subject."""
    while tag_at(p, k) in ("PRP$", "DT", "JJ", "NN", "NNS"):
        k += 1
    tags = readings(at(p, k))
    return AFTER_OPERATOR if tag_at(p, k) in ("VBZ", "VBD") and not_base(at(p, k)) and "NNS" not in tags else None


def _base_later(p: Parsed, k: int) -> bool:
    """Whether a base verb follows that no "to" or modal governs."""
    for w in p.words[k:]:
        if w.text in ".?!":
            return False
        if w.tag in ("VB", "VBP") and p.lowers[w.i - 1] not in ("to", "you", "they", "we", *MODALS):
            return True
    return False


def _joined_verb(p: Parsed, k: int) -> str | None:
    """did you count it and signed: the second of two joined verbs is a base form too."""
    for verb in p.children(k):
        if verb.dep != "conj" or verb.i < k or verb.tag not in ("VBD", "VBZ") or verb.lower in OPERATORS:
            continue
        own_clause = p.child(verb.i, "nsubj", "nsubjpass", "aux", "auxpass", "expl") is not None
        if not own_clause and not_base(verb.lower) and at(p, verb.i - 1) in ("and", "or"):
            return AFTER_OPERATOR
    return None


def _governed(p: Parsed, k: int, fault: str) -> str | None:
    """The verb that the parser gives to an auxiliary, where no other word could be meant."""
    verb = p.words[p.words[k].head]
    if p.words[k].dep not in ("aux", "auxpass") or verb.i <= k + 1 or verb.tag not in ("VBD", "VBN", "VBZ", "VBG"):
        return None
    if at(p, k + 1) in ("whoever", "whatever", "what", "those", "anyone", "everyone"):
        return None
    if not not_base(verb.lower) or (verb.tag == "VBG" and "NN" in readings(verb.lower)):
        return None
    if any(
        k < c.i < verb.i and (c.dep in ("aux", "auxpass") or c.lower in ("get", "have", "be"))
        for c in p.children(verb.i)
    ):
        return None
    for w in p.words[verb.i + 1 :]:
        if w.tag in ("VB", "VBP") and at(p, w.i - 1) not in ("to", "you", "we", "they", *MODALS, *DO):
            return None
        if w.text in ".?!":
            break
    return fault


BY_WORD: dict[str, tuple[Check, ...]] = {
    **dict.fromkeys(DO, (after_do,)),
    **dict.fromkeys(MODALS, (after_modal,)),
}
