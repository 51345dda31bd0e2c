"""A benefit taken for granted: "How has X helped you?", "To what degree has it increased…".

Whether it helped at all was never asked. Ask what they did before and what they do now, and look for the difference
yourself; "what, if anything, changed" leaves both answers open.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.asked import Asked
from service.language.words import Parsed
from service.rules.grammar import lower_at
from service.rules.rule import Bad, Good, Match, Posed

SEVERITY = "error"
MESSAGE = "Takes the benefit for granted."
WHY = "They look for a benefit because you asked for one, and find it."
SOURCE = "Krosnick & Presser, Question and Questionnaire Design (2010); Portigal, Interviewing Users (2013)"
BAD = (
    Bad("How has the new scanner helped the warehouse?", "helped"),
    Bad("To what extent has coaching increased your sales?", "increased"),
    Bad("To what degree has the siren test cut your response time?", "cut"),
    Bad("Has the new stove made the kitchen safer?", "made the kitchen safer"),
    Bad("In what ways did the choir change your life for the better?", "for the better"),
    Bad("Do you want to reduce the paper in your office?", "want to reduce"),
    Bad("Did the checklist save your team time?", "save"),
    Bad("How much time has the app saved you?", "saved"),
    Bad("In what way did the course improve your writing?", "improve"),
    Bad("How did our guide make your visit better?", "make … better"),
    Bad("Which improvements have you noticed since the barge was painted?", "Which improvements"),
    Bad("Tell us how our evening class changed your painting.", "changed"),
    Bad("How does the planner make your week easier?", "make … easier"),
)
GOOD = (
    Good("What, if anything, has the scanner changed in the warehouse?"),
    Good("Who helped you with the move?"),
    Good("How did you save the draft?"),
    Good("Tell me how the harbour changed after the storm."),
    Good("Which benefits do you claim at the moment?"),
    Good("How much money did you save last month?"),
    Good("How did the neighbour help when the cellar flooded?"),
    Good("What have you done to reduce the noise?"),
    Good("How has your work changed since the scanner came?"),
)

_BENEFITS = frozenset(
    "help improve increase boost simplify ease benefit streamline optimise optimize enhance accelerate save empower "
    "enrich strengthen facilitate reduce".split()
)
_GAINS = frozenset("benefit improvement saving advantage gain success".split())
_CHANGES = frozenset("affect change influence agree match differ depend".split())
_BETTER = frozenset(
    "better easier faster simpler happier smoother safer lighter productive efficient calmer quicker".split()
)
_PERSONS = frozenset("you he she they we i who neighbour friend colleague team mother father manager boss".split())
_CUES = _BENEFITS | _GAINS | {"change", "transform"} | {"make", "extent", "degree", "well", "bad", "better", "worse"}


def search(q: Posed) -> Iterator[Match]:
    """Mark the verb of benefit."""
    p = q.parsed
    if _CUES.isdisjoint(p.lemmas):
        return
    for a in q.asked:
        if "anything" in p.lowers[a.lo : a.hi] or a.modal:
            continue
        found: tuple[tuple[int, int], ...] | None = None
        if a.form == "yes_no":
            found = _yes_no(p, a)
        elif a.form == "wh":
            found = _extent(p, a) or _how(p, a) or _seen(p, a)
        if found is not None:
            yield Match(found)


def _how(p: Parsed, a: Asked) -> tuple[tuple[int, int], ...] | None:
    """As in "How has the scanner helped", "In what way did it improve": the benefit is given, its manner asked."""
    if a.wh != "how" and lower_at(p, a.core) not in ("to", "in"):
        return None
    if a.subject is None or a.subject.lower in _PERSONS or a.operator is None or a.verb is None:
        return None
    if a.verb.lemma in _BENEFITS and not (a.verb.lemma == "help" and a.tense == "past" and "our" not in p.lowers):
        return ((a.verb.i, a.verb.i + 1),)
    return _made(p, a)


def _yes_no(p: Parsed, a: Asked) -> tuple[tuple[int, int], ...] | None:
    """As in "Did the worksheets save you time?": a benefit offered for a nod."""
    if a.asks_you and a.tense == "present":
        wanted = next(iter(p.find("want to", lo=a.core, hi=min(a.hi, a.core + 5))), None)
        if wanted is not None and p.words[min(wanted[1], a.hi - 1)].lemma in _BENEFITS - {"help"}:
            return ((wanted[0], min(wanted[1] + 1, a.hi)),)
    if a.subject is None or a.subject.lower in _PERSONS or a.verb is None or a.operator is None or a.negated:
        return None
    if a.operator.lower not in ("did", "does", "do", "has", "have"):
        return None
    if a.verb.lemma == "make" and a.subject.lower not in ("it", "that", "this", "anything", "something"):
        better = next(
            (
                j
                for j in range(a.verb.i + 1, min(a.hi, a.verb.i + 7))
                if p.words[j].tag == "JJR" or p.lowers[j] in _BETTER
            ),
            None,
        )
        return ((a.verb.i, better + 1),) if better is not None else None
    if a.verb.lemma not in _BENEFITS - {"help", "benefit"}:
        return None
    return ((a.verb.i, a.verb.i + 1),)


def _extent(p: Parsed, a: Asked) -> tuple[tuple[int, int], ...] | None:
    """As in "To what extent has X cut down…": an effect is presumed, only its size is asked."""
    for span in p.find("for the better", "for the worse", lo=a.core, hi=a.hi):
        return (span,)
    if p.lowers[a.core : a.core + 3] not in (("to", "what", "extent"), ("to", "what", "degree")):
        return None
    if (
        a.operator is None
        or a.operator.lower not in ("has", "have", "does", "did", "do")
        or a.verb is None
        or a.asks_you
    ):
        return None
    if a.verb.lemma in _CHANGES:
        return None
    return ((a.verb.i, a.verb.i + 1),)


def _seen(p: Parsed, a: Asked) -> tuple[tuple[int, int], ...] | None:
    """As in "What benefits have you seen…", and "how our course changed your life", told on request."""
    noun = p.words[a.core + 1] if a.core + 1 < a.hi else None
    if noun is not None and a.wh in ("what", "which") and noun.lemma in _GAINS and a.asks_you and a.verb is not None:
        return ((a.core, a.core + 2),) if a.verb.lemma in ("see", "notice", "have", "gain", "get", "enjoy") else None
    if a.wrapped is None or a.wh != "how" or a.verb is None or a.tense not in ("past", "perfect"):
        return None
    ours = "our" in p.lowers[a.wrapped[1] : a.verb.i]
    return ((a.verb.i, a.verb.i + 1),) if ours and a.verb.lemma in _BENEFITS | {"change", "transform"} else None


def _made(p: Parsed, a: Asked) -> tuple[tuple[int, int], ...] | None:
    """As in "make your visit better"."""
    for k in range(a.core, a.hi - 1):
        if p.words[k].lemma == "make":
            for j in range(k + 1, min(a.hi, k + 7)):
                if p.lowers[j] in _BETTER:
                    return (k, k + 1), (j, j + 1)
    return None
