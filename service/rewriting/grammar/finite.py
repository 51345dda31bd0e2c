"""The finite verb of a clause: there at all, and in a form that exists."""

from __future__ import annotations

from collections.abc import Iterator

from service.language.readings import readings
from service.language.words import Parsed
from service.rewriting.grammar.forms import (
    DETERMINERS,
    ONLY_OBJECTS,
    OPERATORS,
    SUBJECTS,
    WH,
    Check,
    at,
    is_base,
    past_adverbs,
    tag_at,
)
from service.rewriting.grammar.reasons import CLASH, INTRANSITIVE, NO_VERB, NO_WORD, NOT_FINITE

_CLAUSE = frozenset("time when if because while until where why so how day what".split())
_NO_VERB = frozenset(("the", "a", "an", "your", "my", "our", "their", "to", "of", "with", "from", "by", "into"))
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_OFF = frozenset("out off up away down back".split())
_PRESENT_CUES = frozenset("do does is are usually normally typically always".split())


def subject(p: Parsed, k: int) -> str | None:
    """At a subject pronoun that no operator precedes: the word that should be its verb."""
    before = at(p, k - 1)
    if before in ("when", "that") and at(p, k - 2) == "time":
        before = "time"
    j = past_adverbs(p, k + 1)
    w, tag = at(p, j), tag_at(p, j)
    pronoun = p.lowers[k]
    if before in OPERATORS or before in ("and", "or", "than", "as", "n't", "not"):
        return None
    nominative = pronoun in ("we", "they", "he", "she", "i")
    if nominative and at(p, k + 1) in SUBJECTS:
        return NOT_FINITE
    starts = k == 0 or before in ".?!" or before in _CLAUSE
    after_noun = tag_at(p, k - 1) in ("NN", "NNS", "CD") and k > 1
    if after_noun and tag in ("IN", "RP") and w not in ("like", "as", "that", "if") and not _verb_soon(p, j):
        return NO_VERB
    if pronoun == "it" and before in ("before", "after", "when", "until", "because") and readings(w) == {"VBN"}:
        return NOT_FINITE
    if before in ("when", "before", "after", "once") and _clashes(p, k, j):
        return CLASH
    if after_noun and (
        (w in (".", "?") and not is_base(before)) or (w == "that" and tag_at(p, j + 1) in ("MD", "VBD"))
    ):
        return NO_VERB
    if (
        (starts or after_noun)
        and w in _OFF
        and tag_at(p, j + 1) in ("VBD", "VB", "VBP")
        and at(p, j + 1) not in OPERATORS
    ):
        return NOT_FINITE
    if before in ("before", "after", "since") and (w == "to" or (nominative and tag == "IN" and not _verb_soon(p, j))):
        return NO_VERB
    if starts or (nominative and before in WH):
        if w in _NO_VERB and not (w == "to" and at(p, j + 1) in ("my", "me", "your")):
            return NO_VERB
        if (
            w in ONLY_OBJECTS
            or (w == "it" and pronoun != "it")
            or (starts and tag in ("IN", "RP") and not _verb_soon(p, j))
        ):
            return NO_VERB
        if starts and (w in _DAYS or (tag == "NNP" and at(p, j + 1) in (".", "?"))) and not _verb_soon(p, j):
            return NO_VERB
        tags = readings(w)
        if before in ("if", "time", "when", "because") and "JJ" in tags and tags <= {"JJ", "RB"} and tag == "JJ":
            return NO_VERB
    return _not_finite(p, k, j, starts or nominative)


def _clashes(p: Parsed, k: int, j: int) -> bool:
    """what did you do before you choose: a present verb in a clause that hangs on a past question."""
    tags = readings(at(p, j))
    if "VB" not in tags or "VBD" in tags or tag_at(p, j) not in ("VB", "VBP"):
        return False
    before = p.lowers[max(0, k - 14) : k]
    return (
        "did" in before
        and _PRESENT_CUES.isdisjoint(before)
        and not set(before) & {".", "?", ",", "that", "decide", "know", "whoever"}
    )


def noun_clause(p: Parsed, k: int) -> str | None:
    """At when: the price going up, the siren gone off: a noun and a verb that is not finite."""
    clause = p.words[p.words[k].head]
    if p.words[k].dep != "advmod" or clause.i < k or clause.dep not in ("advcl", "ccomp", "pcomp"):
        return None
    noun = p.child(clause.i, "nsubj")
    if (
        noun is None
        or noun.i < k
        or noun.pos not in ("NOUN", "PROPN")
        or "'s" in p.lowers[noun.i : clause.i]
        or p.child(clause.i, "aux", "auxpass") is not None
    ):
        return None
    return NOT_FINITE if clause.tag == "VBG" or readings(clause.lower) == {"VBN"} else None


def opening_clause(p: Parsed, lo: int, hi: int) -> Iterator[str]:
    """Faults of a clause that opens the sentence: when the price up in April, …: no verb before the comma."""
    if at(p, lo) not in ("when", "if", "because") or (
        at(p, lo + 1) not in DETERMINERS and at(p, lo + 1) not in SUBJECTS
    ):
        return
    for w in p.words[lo + 2 : hi]:
        if w.text == ",":
            yield NO_VERB
            return
        if w.pos in ("VERB", "AUX") or not readings(w.lower).isdisjoint(("VBD", "VBZ")):
            return


def _verb_soon(p: Parsed, j: int) -> bool:
    return any(w.pos in ("VERB", "AUX") for w in p.words[j : j + 7])


def _not_finite(p: Parsed, k: int, j: int, clear: bool) -> str | None:
    """you walking, we spoken: an -ing form or a participle without its auxiliary."""
    tag, tags = tag_at(p, j), readings(at(p, j))
    relative = tag_at(p, k - 1) in ("NN", "NNS") and j < len(p.words) and p.words[j].dep in ("relcl", "advcl")
    if not (clear or relative or tag_at(p, k - 1) == "WDT") or not p.words[k].dep.startswith("nsubj"):
        return None
    if tags == {"VBN"}:
        return NOT_FINITE
    if (
        tag == "VBG"
        and "VBG" in tags
        and (clear or "JJ" not in tags)
        and p.words[j].dep in ("relcl", "advcl", "ROOT", "ccomp")
    ):
        return NOT_FINITE if p.words[k - 1].pos not in ("VERB", "ADP") or at(p, k - 1) in _CLAUSE else None
    return None


def bare_third_person(p: Parsed, k: int) -> str | None:
    """she paste, it go: a base form where the third person needs an ending or a past."""
    j = past_adverbs(p, k + 1)
    tags = readings(at(p, j))
    if "VB" not in tags or not tags.isdisjoint(("VBD", "VBN", "RB", "JJ")) or tag_at(p, j) not in ("VBP", "VB"):
        return None
    if p.words[j].dep not in ("advcl", "relcl", "ccomp", "ROOT", "pcomp") or p.child(j, "aux", "auxpass") is not None:
        return None
    before = p.lowers[max(0, k - 4) : k]
    if not OPERATORS.isdisjoint(before) or p.words[p.words[j].head].lemma in (
        "let",
        "make",
        "help",
        "see",
        "have",
        "watch",
        "hear",
    ):
        return None
    return NOT_FINITE


def no_such_form(p: Parsed, k: int) -> str | None:
    """At a word in -ed: "buyed", "payed"."""
    w = p.lowers[k]
    if w in ("payed", "layed", "sayed"):
        return NO_WORD
    if readings(w):
        return None
    regular = (
        not readings(w[:-2]).isdisjoint(("VB", "VBD")) or is_base(w[:-1]) or (w[-3:-2] == w[-4:-3] and is_base(w[:-3]))
    )
    return NO_WORD if regular and p.words[k].text.islower() else None


def intransitive(p: Parsed, k: int) -> str | None:
    """what happened you, what came it of: a verb that takes no object."""
    return (
        INTRANSITIVE if at(p, k - 1) in ("what", "and") and at(p, k + 1) in ("it", "you", "them", "him", "me") else None
    )


def who_the(p: Parsed, k: int) -> str | None:
    """tell me who the bill: no verb after the noun."""
    if at(p, k - 1) not in ("me", "us") or at(p, k + 1) not in DETERMINERS:
        return None
    return NO_VERB if not _verb_soon(p, k + 2) else None


def whoever(p: Parsed, k: int) -> str | None:
    """whoever send the parcel."""
    tags = readings(at(p, k + 1))
    bare = "VB" in tags and tags.isdisjoint(("VBD", "NN")) and tag_at(p, k + 1) in ("VB", "VBP")
    return NOT_FINITE if bare else None


def there(p: Parsed, k: int) -> str | None:
    """there a queue: existential there without be."""
    bare = at(p, k + 1) in ("a", "an", "the", "no") and at(p, k - 1) not in OPERATORS
    return NO_VERB if bare and (p.words[k].tag == "EX" or at(p, k - 1) == "time") else None


BY_WORD: dict[str, tuple[Check, ...]] = {
    **dict.fromkeys(SUBJECTS, (subject,)),
    **dict.fromkeys(("he", "she", "it"), (subject, bare_third_person)),
    "there": (there,),
    "when": (noun_clause,),
    "who": (who_the,),
    "whoever": (whoever,),
    **dict.fromkeys(("happened", "came", "happens"), (intransitive,)),
}
