"""Asks about two actions under one answer: would you download the app and connect your bank account.

A no may mean the first, the second or both; a yes is mostly said to the first.
Ask about one, and about a time it happened.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.asked import Asked
from service.language.words import Parsed
from service.rules.clauses import PERSONAL
from service.rules.grammar import anchored, not_evidence, quoted
from service.rules.modality import modals
from service.rules.rule import Bad, Good, Match, Posed
from service.terms import Severity

SEVERITY = "error"
MESSAGE = "Asks about two actions under one answer."
WHY = "A no may mean either action, and a yes mostly means the first."
SOURCE = "Dillman, Smyth and Christian, Internet, Phone, Mail and Mixed-Mode Surveys, on double-barrelled questions."
BAD = (
    Bad("Would you join the choir and bring a friend?", "join the choir and bring"),
    Bad("Will you come to the fair and buy a raffle ticket?", "come to the fair and buy"),
    Bad("Does the new rota save you time and keep the peace?", "save you time and keep"),
    Bad("Do you want to waste less and earn more?", "want to waste less and earn"),
    Bad("Do you intend to keep the stall and to open a second one?", "keep the stall and to open"),
    Bad("Do you wash and iron the costumes yourself?", "wash and iron", severity="warning"),
    Bad(
        "Tell me about your experience booking the hall and inviting the bands.",
        "booking the hall and inviting",
        severity="warning",
    ),
    Bad(
        "How was your experience hiring the boat and finding the mooring?",
        "hiring the boat and finding",
        severity="warning",
    ),
)
GOOD = (
    Good("Would you try and read the letter aloud?"),
    Good("Did you go home and tell your wife?"),
    Good("Could you open the ledger and show me the last entry?"),
    Good("Do you grow beans and peas?"),
    Good("Did you sweep the yard yourself?"),
    Good("Would you use a box that sorts the post and rings the bell?"),
    Good("Can you reach the lamp and pull the cord?"),
    Good("Do you come and go by bus?"),
    Good("How was your attempt at milking and churning last May?"),
    Good("Tell me about your experience of selling and delivering that first batch last May."),
)
_LIVED = frozenset("experience experiences attempts efforts approach process routine".split())
_PAIRED = frozenset("go come try wait sit stop stand run".split())
_BREAKS = frozenset("that which who if when while so because where how what whether as ,".split())


def search(q: Posed) -> Iterator[Match]:
    """Two bare verbs joined by *and* under one operator of a yes/no question."""
    p = q.parsed
    if "and" not in p.lowers or not_evidence(q):
        return
    found = modals(q)
    for s, a in enumerate(q.asked):
        if (lived := _experience(p, a)) is not None:
            yield lived
            continue
        rated = a.wh == "how" and a.measure == "well"
        if (a.form != "yes_no" and not rated) or a.operator is None:
            continue
        severity = _severity(p, a, any(m.clause.sentence == s and m.part in ("use", "promise") for m in found))
        if severity is None:
            continue
        match = _verbs(p, a, severity)
        if match is not None:
            yield match


def _experience(p: Parsed, a: Asked) -> Match | None:
    """Two gerunds or infinitives after one noun: "your experience booking the hall and inviting the bands"."""
    told = a.tense == "past" and not (a.wh == "how" and a.operator is not None and a.operator.lower == "was")
    if _LIVED.isdisjoint(p.lowers[a.lo : a.hi]) or told or anchored(p, a.lo, a.hi):
        return None
    k = next(k for k in range(a.lo, a.hi) if p.lowers[k] in _LIVED)
    first = next((w for w in p.words[k + 1 : min(a.hi, k + 4)] if w.tag == "VBG" or w.tag == "VB"), None)
    if first is None:
        return None
    for j in range(first.i + 1, a.hi - 1):
        if p.lowers[j] in ("that", "which", "who", "when", ",") or p.words[j].tag in ("VBD", "VBZ", "VBP"):
            return None
        second = j + 1 + (p.lowers[j + 1] == "to")
        if p.lowers[j] == "and" and second < a.hi and p.words[second].tag == first.tag and not quoted(p, j):
            return Match.of(first.i, second + 1, "warning")
    return None


def _severity(p: Parsed, a: Asked, imagined: bool) -> Severity | None:
    """An error with a guess, a promise, a wish or a claim about a thing; a warning on a habit; None on a story."""
    operator = a.operator.lower if a.operator is not None else ""
    subject = a.subject.lower if a.subject is not None else ""
    if imagined or (operator in ("are", "is") and {"going", "planning"} & set(p.lowers[a.lo : a.hi])):
        return "error"
    if operator not in ("do", "does", "did"):
        return None
    if a.verb is not None and a.verb.lemma in ("want", "plan", "intend", "expect", "think"):
        return "error"
    if subject in ("you", "u", "we") or subject in PERSONAL:
        return "warning" if operator == "do" else None
    return "error"


def _verbs(p: Parsed, a: Asked, severity: Severity) -> Match | None:
    start = a.verb.i if a.verb is not None else a.core
    for k in range(start + 1, a.hi - 1):
        w = p.lowers[k]
        if w in _BREAKS and not (w == "that" and k + 1 < a.hi and p.words[k + 1].pos == "PUNCT"):
            return None
        if w != "and" or quoted(p, k):
            continue
        first = _first(p, start, k)
        if first is None or (first == k - 1 and p.lowers[first] in _PAIRED):
            continue
        second = k + 1
        while second < a.hi - 1 and (
            p.lowers[second] in ("to", "also", "then", "even") or p.words[second].pos == "ADV"
        ):
            second += 1
        word = p.words[second]
        if (
            word.tag == "VB"
            or (word.tag == "VBP" and word.pos == "VERB")
            or (first == k - 1 and word.dep == "conj" and word.pos == "VERB")
        ):
            return Match.of(first, second + 1, severity)
    return None


def _first(p: Parsed, start: int, k: int) -> int | None:
    """The verb the second one is joined to: the asked one, or the one in its infinitive."""
    head = next((j for j in range(k - 1, start - 1, -1) if p.lowers[j - 1] == "to" and p.words[j].tag == "VB"), None)
    if head is not None and p.words[start].lemma != "want":
        return head
    return start
