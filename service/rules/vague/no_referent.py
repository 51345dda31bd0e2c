"""Points at something that nothing names: "How was it?", "And the other one?", with nothing before it.

The person fills the gap with whatever is on their mind, and you cannot tell what they answered.
Name the thing and the occasion: "How was the hand-over on Monday?"
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.asked import Asked
from service.language.words import Parsed
from service.rules.grammar import not_evidence, quoted
from service.rules.rule import Bad, Good, Match, Posed

SEVERITY = "warning"
MESSAGE = "Points at something that nothing names."
WHY = "They answer about whatever is on their mind, and you cannot tell what it was."
SOURCE = "Krosnick and Presser, Question and Questionnaire Design; Dillman on specific wording."
BAD = (
    Bad("How was it?", "it"),
    Bad("And the other one?", "the other one"),
    Bad("Would you use this?", "this"),
    Bad("Do you like it?", "it"),
    Bad("How do you deal with that?", "that"),
    Bad("How's everything going?", "everything"),
    Bad("What about the rest?", "the rest"),
    Bad("Was that before or after?", "that"),
    Bad("Why is this here?", "this"),
    Bad("And this?", "this"),
    Bad("Why not?", "Why not"),
)
GOOD = (
    Good("How was it?", before="We moved the goats up in June."),
    Good("How was it when the ferry broke down?"),
    Good("What happened next?"),
    Good("Whom did you tell?"),
    Good("How was the hand-over on Monday?"),
    Good("You mentioned a second quote. How did you get it?"),
    Good("Is it all right if I record this?"),
    Good("What did you do with the other one you bought in March?"),
    Good("What did she do with it?"),
    Good("And after that?"),
    Good("Why did that come up?"),
    Good("Why is that?"),
    Good("So why was this?"),
)

_POINTERS = frozenset("it this that these those them everything things".split())
_OTHERS = (
    "the other one",
    "the other ones",
    "the other thing",
    "the others",
    "the rest",
    "the other side",
    "and so on",
)
_LIGHT = frozenset(
    "be do have matter go happened get come work happen deal handle make take use like look think feel better "
    "worse regularly other one rest thing side end time lot love buy want need try cope manage".split()
)
_BARE = frozenset({("why", "not"), ("what", "happened"), ("how", "come")})
_SINGLE = frozenset({("this",), ("that",), ("these",), ("those",)})
_LOOSE = frozenset("NOUN PROPN VERB ADJ NUM".split())
_LONGEST = 12
_ANSWERS = frozenset({"that", "this"})
_TURNS = frozenset("after before then besides".split())


def search(q: Posed) -> Iterator[Match]:
    """The pointing word of a question that has no other content."""
    p = q.parsed
    if q.before or len(p.words) > _LONGEST or len(q.asked) != 1 or not_evidence(q):
        return
    a = q.asked[0]
    if _probes(p, a):
        return
    if any(w.pos in _LOOSE and w.lemma not in _LIGHT for w in p.words):
        return
    for lo, hi in p.find(*_OTHERS):
        if not quoted(p, lo) and (a.tense != "past" or a.subject is None or lo <= a.subject.i < hi):
            yield Match.of(lo, hi)
            return
    if p.lowers[a.core : a.core + 1] in _SINGLE and all(w.pos == "PUNCT" for w in p.words[a.core + 1 : a.hi]):
        yield Match.of(a.core, a.core + 1)
        return
    if p.lowers[a.core : a.core + 2] in _BARE and all(w.pos == "PUNCT" for w in p.words[a.core + 2 : a.hi]):
        yield Match.of(a.core, a.core + 2)
        return
    at = _pointer(p, a)
    if at is not None and not quoted(p, at):
        yield Match.of(at, at + 1)


def _probes(p: Parsed, a: Asked) -> bool:
    """Whether it can only follow up on an answer, and so stands alone by nature: "Why was that?", "And after that?"."""
    said = p.lowers[a.core : a.hi]
    if a.wh == "why":
        return a.subject is not None and a.subject.lower in _ANSWERS and not a.modal and "here" not in said
    return a.form == "fragment" and "that" in said and not _TURNS.isdisjoint(said)


def _floating(a: Asked) -> bool:
    """Whether a yes/no about "it" or "that" has no event of its own to hold on to."""
    return a.operator is not None and a.operator.lower in ("is", "was", "does")


def _pointer(p: Parsed, a: Asked) -> int | None:
    """The pointing word that is what the question is about: its subject, or the only object of what you do."""
    at = next((k for k in range(a.core, a.hi) if p.lowers[k] in _POINTERS), None)
    if at is None:
        return None
    if a.subject is not None and a.subject.i == at:
        return at if a.wh in ("how", "why") or (a.form == "yes_no" and _floating(a)) else None
    if a.subject is None or a.subject.lower not in ("you", "they", "people", "u"):
        return None
    return at if a.tense in ("present", "modal") and a.wh in ("", "how", "what") else None
