"""The infinitive with and without "to": "able tell", "time retire", "let them to go", "forget pack"."""

from __future__ import annotations

from service.language.inflect import forms_of
from service.language.readings import readings
from service.language.words import Parsed
from service.rewriting.grammar.forms import DETERMINERS, SUBJECTS, Check, at, is_base, past_adverbs, tag_at
from service.rewriting.grammar.reasons import AFTER_OPERATOR, AFTER_PREPOSITION, AFTER_TO, AFTER_VERB

_VERBS = """forget decide manage refuse agree hope plan promise persuade learn fail attempt struggle prefer ask tend
    hesitate""".split()
_TAKES_TO = {form for lemma in _VERBS for form in forms_of(lemma)}
_ADJECTIVES = frozenset("able unable willing ready likely meant supposed due happy unlikely keen afraid free".split())
_NOUNS = frozenset("time chance need plans plan decision opportunity reason permission".split())
_MADE = frozenset("make makes made let lets".split())
_PERSONS = frozenset("you me him her them us it people".split())


def _bare(p: Parsed, j: int) -> bool:
    """Whether the word is a verb in its base form and cannot be a noun or an adjective."""
    w = at(p, j)
    tags = readings(w)
    return (
        is_base(w)
        and "VB" in tags
        and tags.isdisjoint(("JJ", "RB", "VBD", "VBN"))
        and tag_at(p, j) in ("VB", "VBP", "NN")
    )


def missing_to(p: Parsed, k: int) -> str | None:
    """forget pack, able tell, meant lock the gate, time retire."""
    w, j = p.lowers[k], k + 1
    if w in _NOUNS and at(p, k - 1) not in DETERMINERS | {"got", "any", "was", "no", "enough", "is", "have"}:
        return None
    if not _bare(p, j) or (tag_at(p, k) == "NNS" and w not in _NOUNS):
        return None
    sure = "NN" not in readings(at(p, j)) or at(p, j + 1) in DETERMINERS | _PERSONS
    if not sure or (w in ("ask", "asked", "reason", "time", "likely") and at(p, j) in ("do", "be", "have")):
        return None
    if w in _ADJECTIVES and at(p, k + 2) in ("?", ".") and "NN" in readings(at(p, j)):
        return None
    return AFTER_VERB


def left(p: Parsed, k: int) -> str | None:
    """what was left do."""
    return AFTER_VERB if at(p, k + 1) == "do" and at(p, k - 1) in ("was", "is", "were") else None


def before_verb(p: Parsed, k: int) -> str | None:
    """before go to the office, after set off, without ask: a bare verb after a preposition of time."""
    j = k + 1
    w, then = at(p, j), at(p, j + 1)
    if not is_base(w) or "JJ" in readings(w) or tag_at(p, j) == "NNS":
        return None
    follows = then in DETERMINERS | {"it", "them", "me", "him"} or (
        then in ("to", "off", "up", "out") and tag_at(p, j)[:2] == "VB"
    )
    return AFTER_PREPOSITION if follows and tag_at(p, j) in ("VB", "VBP", "VBN", "VBD", "NN") and w != "do" else None


def added_to(p: Parsed, k: int) -> str | None:
    """made you to switch, let them to drive: to after make or let and a person."""
    return AFTER_VERB if at(p, k + 1) in _PERSONS and at(p, k + 2) == "to" and is_base(at(p, k + 3)) else None


def person_then(p: Parsed, k: int) -> str | None:
    """persuaded you give up, wanted them leave: a person and a bare verb."""
    if at(p, k + 1) not in ("you", "them", "him", "us", "me") or p.words[k].tag[:2] != "VB":
        return None
    bare = _bare(p, k + 2) and (tag_at(p, k + 2) == "VB" or "NN" not in readings(at(p, k + 2)))
    return AFTER_VERB if bare and at(p, k - 1) not in ("have", "has") else None


def operator_to(p: Parsed, k: int) -> str | None:
    """did you to find, could they to run: to between an operator with its subject and the verb."""
    j = past_adverbs(p, k + 2)
    if at(p, k + 1) not in SUBJECTS | {"guests", "people", "volunteers", "staff", "customers", "users", "clients"}:
        return None
    return AFTER_OPERATOR if at(p, j) == "to" and is_base(at(p, j + 1)) and tag_at(p, j + 1)[:2] == "VB" else None


def lone_to(p: Parsed, k: int) -> str | None:
    """the last time you to cancel, before they to move: to where the verb should stand."""
    subject = at(p, k - 1) in ("you", "they", "we", "he", "she", "i") and at(p, k - 2) in (
        "time",
        "before",
        "after",
        "when",
        "while",
    )
    return AFTER_TO if subject and is_base(at(p, k + 1)) else None


BY_WORD: dict[str, tuple[Check, ...]] = {
    **dict.fromkeys(sorted(_TAKES_TO), (missing_to,)),
    **dict.fromkeys(sorted(_ADJECTIVES), (missing_to,)),
    **dict.fromkeys(sorted(_NOUNS), (missing_to,)),
    **dict.fromkeys(sorted(_MADE), (added_to,)),
    **dict.fromkeys(
        "kept keep stopped stop persuade persuaded convince convinced force forced ask asked allow allowed want wanted".split(),
        (person_then,),
    ),
    **dict.fromkeys(("do", "does", "did", "would", "could", "should", "can", "will"), (operator_to,)),
    "to": (lone_to,),
    "left": (left,),
    **dict.fromkeys(("before", "after", "without"), (before_verb,)),
}
for _word in _TAKES_TO & {"ask", "asked", "persuade", "persuaded"}:
    BY_WORD[_word] = (missing_to, person_then)
