"""Whether a clause has its subject."""

from __future__ import annotations

from collections.abc import Iterator

from service.language.readings import readings
from service.language.words import Parsed
from service.rewriting.grammar.forms import (
    DETERMINERS,
    DO,
    MODALS,
    OPERATORS,
    PREPOSITIONS,
    STOPS,
    SUBJECTS,
    WH,
    Check,
    at,
    is_base,
    past_adverbs,
    tag_at,
)
from service.rewriting.grammar.inversion import MEASURES
from service.rewriting.grammar.reasons import NO_SUBJECT

_PERSONS_DO = frozenset("want like do think know decide choose use try buy learn write pick hire find see hear".split())
_HAPPENS = frozenset(
    """happen work help change matter come go fall break follow cost take surprise stand make get feel seem
    appear sound look remain stop start count stay lead cause trigger drive tip bring prompt run fail turn hold
    remain differ stick improve hurt annoy bother worry interest strike catch""".split()
)
_CLAUSE = frozenset("when before after because while if how where why".split())
_OBJECTS = DETERMINERS | frozenset("it them him me us this these those".split())
_REQUESTED = frozenset("walk tell show describe talk take give share explain".split())


def opening_subject(p: Parsed, lo: int, hi: int) -> Iterator[str]:
    """Faults at the opening of the sentence: "could walk me", "have ever been"."""
    first, second = at(p, lo), at(p, lo + 1)
    if (second == "ever" and first in ("did", "have", "has", "do")) or (
        first in MODALS
        and (
            second in _REQUESTED or second == "mind" or (is_base(second) and readings(second).isdisjoint(("NN", "JJ")))
        )
    ):
        yield NO_SUBJECT


def no_subject(p: Parsed, k: int) -> str | None:
    """At do or a modal: the verb follows at once, where a subject belongs."""
    wh, w = at(p, k - 1), at(p, k + 1)
    if w in MEASURES and wh == "how" and at(p, k + 2) in SUBJECTS:
        return NO_SUBJECT
    if wh == "what" and p.lowers[k] == "did" and tag_at(p, k + 1) == "IN" and not _verb_later(p, k + 2):
        return NO_SUBJECT
    if w in SUBJECTS or w in ("each", "both", "all", "two", "three") or not w:
        return None
    j = past_adverbs(p, k + 1)
    w, follows, tag, tags = at(p, j), at(p, j + 1), tag_at(p, j), readings(at(p, j))
    if not is_base(w) or w == "be" or follows == "-" or tag not in ("VB", "VBP", "NN") or not p.words[j].text.islower():
        return None
    asked = wh in WH or wh in MEASURES
    if not asked and (
        tag_at(p, k - 1)[:2] != "NN"
        or WH.isdisjoint(p.lowers[max(0, k - 5) : k - 1])
        or "," in p.lowers[max(0, k - 5) : k]
        or not DETERMINERS.isdisjoint(p.lowers[max(0, k - 4) : k])
    ):
        return None
    if at(p, k - 2) in ("one", "ones", "those") or (wh == "who" and at(p, k - 2) not in ("", ".", "?", "and", ",")):
        return None
    adverbial = wh in ("how", "when", "where", "why") or wh in MEASURES
    if p.lowers[k] in MODALS:
        if not adverbial:
            return NO_SUBJECT if wh in ("what", "which") and w in _PERSONS_DO and tag == "VB" else None
    elif not adverbial and w in _HAPPENS and not (w in ("cost", "take") and follows in ("it", "you", "them")):
        return None
    if p.lowers[k] == "does" and not adverbial:
        return None
    if tag == "NN" and not (follows in DETERMINERS or ((follows in _OBJECTS or follows == "to") and j > k + 1)):
        return None
    if p.words[j].dep in ("nsubj", "compound", "nsubjpass") or (tags & {"NN", "JJ"} and _verb_later(p, j + 1)):
        return None
    return NO_SUBJECT


def _verb_later(p: Parsed, k: int) -> bool:
    """Whether a base verb that no other word governs follows before the clause ends."""
    for w in p.words[k:]:
        if w.text in STOPS or w.tag in ("WRB", "WP"):
            return False
        if (
            w.tag in ("VB", "VBP")
            and p.lowers[w.i - 1] not in ("to", "you", "they", "we")
            and p.lowers[w.i - 1] not in MODALS
        ):
            return True
    return False


def no_subject_ever(p: Parsed, k: int) -> str | None:
    """At "last" or "ever": do or have right before it and a verb right after."""
    if at(p, k - 1) not in ("did", "have") or at(p, k - 2) in SUBJECTS:
        return None
    return NO_SUBJECT if "VB" in readings(at(p, k + 1)) and tag_at(p, k + 1) in ("VB", "VBP") else None


def no_subject_in_clause(p: Parsed, k: int) -> str | None:
    """when pasted the chart, how file reports, when out you went."""
    w, tag, follows = at(p, k + 1), tag_at(p, k + 1), at(p, k + 2)
    if w in ("out", "up", "off", "down", "away", "to") and follows in SUBJECTS:
        return NO_SUBJECT
    tags = readings(w)
    if w in OPERATORS:
        return None
    if "VBD" in tags and follows == "you" and p.lowers[k] in ("how", "where", "why") and tag in ("VBD", "VBN"):
        return NO_SUBJECT
    if "VBD" in tags and tag in ("VBD", "VBN") and tags.isdisjoint(("NN", "JJ")) and follows in _OBJECTS:
        return NO_SUBJECT
    if p.lowers[k] != "how" or "VB" not in tags or not tags.isdisjoint(("JJ", "RB")) or w in ("come", "many"):
        return None
    if follows in ("down", "off") or tag == "VBN":
        return None
    return NO_SUBJECT if tag in ("VB", "VBP") or "NN" not in tags else None


def clitic(p: Parsed, k: int) -> str | None:
    """At 're, 've, 'm: a subject stands right before it."""
    before = at(p, k - 1)
    return (
        NO_SUBJECT
        if before in ("if", "so", "and", "but", "when", "because", "that", "thing", "") or before in STOPS
        else None
    )


def no_subject_of_be(p: Parsed, k: int) -> str | None:
    """what have been working, where are right now."""
    before, w = at(p, k - 1), at(p, k + 1)
    j = past_adverbs(p, k + 1)
    if before in MEASURES and p.lowers[k] == "have" and tag_at(p, j) == "VBN" and "NN" not in readings(at(p, j)):
        return NO_SUBJECT
    if before in ("when", "where") and tag_at(p, j) in ("JJ", "VBN") and tag_at(p, j + 1)[:2] not in ("NN", "JJ"):
        return NO_SUBJECT
    if p.lowers[k] == "have":
        return NO_SUBJECT if before == "what" and w in ("been", "tried", "done", "used", "changed") else None
    if before in ("where", "how") and (w in ("right", "now", "in", "on", "at", "with") or w in (".", ",")):
        return NO_SUBJECT
    return None


def last_time_paid(p: Parsed, k: int) -> str | None:
    """the last time paid a deposit: no subject."""
    if at(p, k - 1) != "last" or at(p, k - 3) not in (
        *PREPOSITIONS,
        "through",
        "was",
        "did",
        "do",
        "happened",
        "describe",
    ):
        return None
    w = at(p, k + 1)
    if w == "that":
        w = at(p, k + 2)
    tags = readings(w)
    return NO_SUBJECT if "VBD" in tags and "NN" not in tags and w not in ("was", "were", "had") else None


def how_many_times(p: Parsed, k: int) -> str | None:
    """how many times have sent: no subject."""
    if at(p, k - 1) != "many" or at(p, k + 1) not in ("have", "has", "did", "do"):
        return None
    w = at(p, k + 2)
    tags = readings(w)
    return NO_SUBJECT if not tags.isdisjoint(("VBN", "VB")) and tags.isdisjoint(("NN", "NNS", "JJ")) else None


BY_WORD: dict[str, tuple[Check, ...]] = {
    **dict.fromkeys(DO, (no_subject,)),
    **dict.fromkeys(MODALS, (no_subject,)),
    **dict.fromkeys(("have", "are", "were"), (no_subject_of_be,)),
    **dict.fromkeys(_CLAUSE, (no_subject_in_clause,)),
    **dict.fromkeys(("'re", "'ve", "'m"), (clitic,)),
    "last": (no_subject_ever,),
    "ever": (no_subject_ever,),
    "time": (last_time_paid,),
    "times": (how_many_times,),
}
