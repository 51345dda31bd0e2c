"""A premise slipped in before the question: "Since it is confusing, how…", "Given how slow…", "On top of being dear…".

The question that follows may be open, but it can only be answered from inside the premise. Ask it without. A premise
that repeats what they told you, or that sets the scene ("since you moved in March"), is fine.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.asked import AUX, WH, Asked
from service.language.words import Parsed
from service.rules.grammar import evaluative, lower_at
from service.rules.lexicon import TROUBLES
from service.rules.rule import Bad, Good, Match, Posed

SEVERITY = "error"
MESSAGE = "Slips in a premise before the question."
WHY = "Whatever they answer, they have accepted the premise; you hear it back as a fact."
SOURCE = "Loftus, Eyewitness Testimony (1979), on presupposition; Hall, Just Enough Research (2013)"
BAD = (
    Bad("Since the timetable is so confusing, how do visitors find their way?", "Since"),
    Bad("Given how slow the approvals are, what do you do meanwhile?", "Given how"),
    Bad("On top of being expensive, does the gym get crowded?", "On top of being"),
    Bad("Considering how dangerous the crossing is, how do the kids get to school?", "Considering how"),
    Bad("With rules this complicated, how do you keep up?", "With"),
    Bad("Because the drivers are never on time, what do you do on Mondays?", "Because"),
    Bad("When did you first realise how unfair the rota is?", "realise how"),
    Bad("Knowing that most diets fail, why did you start one?", "Knowing that"),
)
GOOD = (
    Good("Since you moved in March, how many times has the lift been out?"),
    Good("Since you said the form was confusing, which field did you leave empty?"),
    Good("Since January, what have you ordered?"),
    Good("With whom did you share the flat?"),
    Good("Because you were ill that week, who opened the shop?"),
    Good("With a broken arm, how did you get the shopping home that day?"),
    Good("As a nurse, which forms did you fill in on your last shift?"),
)

_OPENERS = frozenset("since given considering with because knowing assuming as besides on despite now".split())
_FACTIVE = frozenset("realise realize knowing".split())
_SAID = frozenset("said mentioned told wrote described called".split())
_YOURS = frozenset("you your we i my".split())


def search(q: Posed) -> Iterator[Match]:
    """Mark the word that opens the premise."""
    p = q.parsed
    if _OPENERS.isdisjoint(p.lowers) and _FACTIVE.isdisjoint(p.lowers):
        return
    for a in q.asked:
        factive = _factive(p, a)
        if factive is not None and not q.before:
            yield Match.of(*factive)
            continue
        k = a.lo
        while k < a.hi - 3 and p.lowers[k] in ("so", "and", "but", "well", ",", "or", "honestly"):
            k += 1
        if p.lowers[k] not in _OPENERS:
            continue
        end = _premise_end(p, a, k)
        if end is None or any(w in _SAID for w in p.lowers[k:end]):
            continue
        stop = _premise(p, k, end)
        if stop is not None:
            yield Match.of(k, stop)


def _factive(p: Parsed, a: Asked) -> tuple[int, int] | None:
    """As in "When did you realise how unfair…", "How do you feel knowing that…": the rest is taken as known."""
    if a.form != "wh":
        return None
    for lo, hi in p.find(
        "realise how", "realise that", "realize how", "realize that", "feel knowing that", lo=a.core, hi=a.hi
    ):
        return lo, hi
    return None


def _premise_end(p: Parsed, a: Asked, k: int) -> int | None:
    """Where the premise ends and the question begins: at a comma before an asking word."""
    for j in range(k + 2, a.hi - 1):
        if p.lowers[j] in (",", "-", "–", "—", ";") and (
            lower_at(p, j + 1) in AUX or lower_at(p, j + 1) in WH or lower_at(p, j + 1) in ("so", "tell")
        ):
            return j
    return a.core if a.core > k + 2 else None


def _premise(p: Parsed, k: int, end: int) -> int | None:
    """The end of the opening words when what follows them is a claim, else None."""
    first, second = p.lowers[k], lower_at(p, k + 1)
    claims = any(
        (evaluative(w) or (w.lemma in TROUBLES and w.pos == "NOUN") or w.lower in ("never", "always", "too", "nobody"))
        for w in p.words[k:end]
    )
    if first in ("given", "considering"):
        if second in ("how", "that"):
            return k + 2
        return k + 1 if claims else None
    if first == "on":
        return k + 4 if p.lowers[k + 1 : k + 4] == ("top", "of", "being") else None
    if first == "besides":
        return k + 2 if second == "being" else None
    if first == "knowing":
        return k + 2 if second in ("that", "how") else None
    if first in ("since", "because", "as", "now") and second not in _YOURS:
        body = p.words[k + 1 : end]
        finite = any(w.tag in ("VBP", "VBZ") or w.lower in ("is", "are") for w in body)
        mine = any(w.lower in _YOURS for w in body)
        if first == "as" and lower_at(p, k + 1) in ("a", "an", "the", "well", "far", "of", "for"):
            return None
        if first == "now" and second != "that":
            return None
        return k + 1 if finite and (claims or (not mine and first in ("since", "because"))) else None
    if first == "with":
        degree = any(w in ("this", "so", "such", "all", "these") for w in p.lowers[k + 1 : end])
        return k + 1 if degree and claims else None
    return None
