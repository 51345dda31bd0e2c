"""Negates twice: "Would you disagree that it is not uncommon …?"

Yes and no change places; nobody can say afterwards which one was meant.
Turn it round, and ask what they did.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.words import Parsed
from service.rules.grammar import asking, not_evidence, quoted
from service.rules.rule import Bad, Good, Match, Posed

SEVERITY = "error"
MESSAGE = "Negates twice; yes and no change places."
WHY = "Whichever they answer, you cannot tell which of the two they meant."
SOURCE = "Dillman, Internet, Phone, Mail and Mixed-Mode Surveys, on double negatives."
BAD = (
    Bad("Would you disagree that the fee is not unfair?", "disagree … not … unfair"),
    Bad("Do you not think the gate shouldn't be locked?", "not … n't"),
    Bad("Is it not uncommon for a shift to be swapped?", "not … uncommon"),
    Bad("Why wouldn't you not want a receipt?", "n't … not"),
    Bad("Don't you disagree with the closing time?", "n't … disagree"),
)
GOOD = (
    Good("Was there a day you could not find a nurse? What did you do?"),
    Good("Why did you not renew?"),
    Good("If you are not sure, who do you ask?"),
    Good("What did you do when nobody came and the door was not open?"),
    Good("You said it was not unusual. When did it last happen?"),
    Good("Did you not get the letter, or did it not say when to come?"),
    Good("Which of the unpaid bills did you not open?"),
)

_NOT = frozenset({"not", "n't", "nt"})
_REVERSED = frozenset(
    "disagree uncommon unusual unlikely unfair unaware unreasonable dissatisfied disincentivise disincentivize "
    "impossible untrue unhappy unnecessary non-absence".split()
)
_BETWEEN = 9


def search(q: Posed) -> Iterator[Match]:
    """Two negations of one clause, near each other."""
    p = q.parsed
    if not_evidence(q) or (_NOT.isdisjoint(p.lowers) and "disagree" not in p.lowers):
        return
    for a in q.asked:
        if not asking(p, a) or a.form not in ("yes_no", "wh", "request"):
            continue
        marks = [k for k in range(a.core, a.hi) if p.lowers[k] in _NOT or p.lowers[k] in _REVERSED]
        run = _run(p, marks)
        if run and not quoted(p, run[0]):
            yield Match(tuple((k, k + 1) for k in run))


def _run(p: Parsed, marks: list[int]) -> list[int]:
    """The negations that stand in one clause with the first, at least two, one of them in the asked words."""
    if len(marks) < 2 or "agree" in p.lowers[marks[0] - 4 : marks[0]]:
        return []
    run = marks[:1]
    for k in marks[1:]:
        if k - run[-1] > _BETWEEN or any(
            w in (",", "or", "and", "when", "if", "because") for w in p.lowers[run[-1] : k]
        ):
            break
        run.append(k)
    return run if len(run) >= 2 else []
