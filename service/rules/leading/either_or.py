"""A false choice: "Is it laziness or a lack of time?", "Was it bad or just dreadful?".

Two answers are offered as if there were no third, and both are the asker's. People pick the nearer one. Ask the open
question. A choice that really is complete (easy or hard, Mac or PC, Monday or Tuesday) is none of this fault.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.words import Parsed
from service.rules.grammar import lower_at
from service.rules.lexicon import BLAME, PRAISE, STIRRING, TROUBLES
from service.rules.rule import Bad, Good, Match, Posed

SEVERITY = "error"
MESSAGE = "Offers two answers as if there were no third."
WHY = "They pick the nearer of your two guesses; what really was the case is not among them."
SOURCE = "Hall, Just Enough Research (2013); Krosnick & Presser, Question and Questionnaire Design (2010)"
BAD = (
    Bad("Is it stubbornness or a lack of training that makes nurses keep the paper charts?", "Is it … or"),
    Bad("Was that more of a staffing problem or a money problem?", "Was that … or"),
    Bad("Is it that the buses are late, or that nobody reads the timetable?", "Is it … or"),
    Bad("Was the first week horrible or just boring?", "horrible or just boring"),
    Bad("Why do people drop out, is it the price or is it the coach?", "is it … or"),
    Bad("Is the rent the problem or are the neighbours to blame?", "Is … or"),
)
GOOD = (
    Good("Was it easy or hard to get the permit?"),
    Good("Do you use a Mac or a PC?"),
    Good("Was it Monday or Tuesday that you called the bank?"),
    Good("Did you go by train, or did someone drive you?"),
    Good("Was the second offer better or worse than the first?"),
    Good("Is that the right shelf or the left one?"),
)

_BE = frozenset("is was".split())
_EFFECT = frozenset("make cause keep lead drive push stop prevent put force let cost".split())
_LACK = frozenset("lack laziness fear price cost money time will".split()) | TROUBLES


def search(q: Posed) -> Iterator[Match]:
    """Mark the two hinges of the choice."""
    p = q.parsed
    if "or" not in p.lowers:
        return
    for a in q.asked:
        hinge = next((k for k in range(a.lo + 2, a.hi - 1) if p.lowers[k] == "or"), None)
        if hinge is None or lower_at(p, hinge + 1) in ("not", "no", "?"):
            continue
        bad = _same_side(p, hinge, a.lo, a.hi)
        if bad is not None:
            yield Match.of(*bad)
            continue
        head = next(
            (k for k in range(a.lo, hinge - 1) if p.lowers[k] in _BE and lower_at(p, k + 1) in ("it", "that")), None
        )
        if (
            head is not None
            and (head == a.core or p.words[head - 1].pos == "PUNCT")
            and _explains(p, head, hinge, a.hi)
        ):
            yield Match(((head, head + 2), (hinge, hinge + 1)))
        elif (
            a.form == "yes_no"
            and a.operator is not None
            and a.operator.lower in ("is", "are")
            and _problem(p, a.operator.i, hinge)
        ):
            yield Match(((a.operator.i, a.operator.i + 1), (hinge, hinge + 1)))


def _same_side(p: Parsed, hinge: int, lo: int, hi: int) -> tuple[int, int] | None:
    """Two blaming or two praising words: "horrible or just bad"."""
    left = p.lowers[hinge - 1]
    for k in range(hinge + 1, min(hi, hinge + 3)):
        if (left in BLAME and p.lowers[k] in BLAME) or (left in PRAISE and p.lowers[k] in PRAISE):
            return (hinge - 1, k + 1) if {left, p.lowers[k]} != {"better", "best"} else None
    return None


def _explains(p: Parsed, head: int, hinge: int, hi: int) -> bool:
    """Whether the alternatives are explanations."""
    if (
        lower_at(p, head + 2) == "that"
        or lower_at(p, hinge + 1) in ("that", "because")
        or "because" in p.lowers[head:hinge]
    ):
        return True
    if p.lowers[hinge + 1 : hinge + 3] in (("is", "it"), ("was", "it")) and "why" in p.lowers[:head]:
        return True
    relative = next(
        (k for k in range(head + 2, hi) if p.lowers[k] in ("that", "which") and p.words[k - 1].pos == "NOUN"), None
    )
    if relative is not None and any(
        w.lemma in _EFFECT or w.lemma in STIRRING for w in p.words[relative + 1 : min(hi, relative + 4)]
    ):
        return True
    return any(p.words[k].lemma in _LACK and p.words[k].pos == "NOUN" for k in range(head + 2, hinge)) and any(
        p.words[k].lemma in _LACK and p.words[k].pos == "NOUN" for k in range(hinge + 1, hi)
    )


def _problem(p: Parsed, operator: int, hinge: int) -> bool:
    return any(
        p.lowers[k] in ("problem", "reason", "cause") and p.lowers[k - 1] == "the" for k in range(operator + 2, hinge)
    )
