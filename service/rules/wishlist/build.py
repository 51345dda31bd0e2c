"""Asks what to build: what should we add, what should it do, should the app also have.

Design is the asker's work. Answers name solutions, each fitted to one person's last bad day, and nobody has to live
with the sum of them.
Ask about the day itself: what happened, what they did about it, what it cost them.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.asked import Asked
from service.language.words import Parsed
from service.rules.dreaming import wand
from service.rules.grammar import quoted
from service.rules.rule import Bad, Good, Match, Posed

SEVERITY = "error"
MESSAGE = "Asks them to design the product."
WHY = "They know their problem, not the solution; ideas given away in an interview cost them nothing."
SOURCE = "Fitzpatrick, The Mom Test (2013), on owning the problem but not the solution; Portigal, Interviewing Users."
BAD = (
    Bad("What should we build next?", "What should we build"),
    Bad("What else should the scale be able to do?", "What else should the scale be"),
    Bad("Should the kiosk also take coins?", "Should the kiosk also take"),
    Bad("Which hymns should we put in the new book?", "Which hymns should we put"),
    Bad("Should there be a bell at the side door?", "Should there be"),
    Bad("Do you think the app should have a clock?", "the app should have"),
    Bad("How should the tide table be changed?", "How should the tide table be"),
    Bad("What does a good stable need to have?", "What does a good stable need to have"),
)
GOOD = (
    Good("Is there a thing about lambing I should have asked and did not?"),
    Good("Should we send the voucher by post?"),
    Good("Which form did the clerk tell you they should have sent?"),
    Good("How should I spell your colleague's name?"),
    Good("Who should we talk to next?"),
    Good("Should the hospital have closed the ward, in your view?"),
    Good("Should I sit by the window?"),
    Good("When should we ring you back?"),
    Good("What do you need to have with you when you board?"),
    Good("If you had a magic wand, what should the barn look like?"),
)
_CUES = frozenset("should ought need needs".split())
_ASKS = frozenset({"what", "which", "how", "where"})
_OURS = frozenset(
    "we us our team developers devs designers organisers organizers management department company makers".split()
)
# What interviewers arrange with people: "which address should we use".
_ARRANGING = frozenset(
    "wait split begin record turn ask call contact send use talk know meet start speak email look ring write reach "
    "visit pay come stop go reschedule get pick expect leave skip continue book invite address spell".split()
)
_CONTENT = frozenset(
    "do run have offer include contain show cover support provide let allow remind warn behave look measure be take "
    "send display tell play work accept talk fit handle store print light come".split()
)
_HAVING = frozenset("have let include show offer remind allow come take display send contain do support warn".split())
_SAYING = frozenset("know ask expect say think call bring tell happen cost go be".split())
# Bodies whose duties are a matter of opinion, not of design.
_INSTITUTIONS = frozenset(
    "council government school schools state city parents teachers supervisors patients people doctors society "
    "politicians pavements banks police landlords employers".split()
)
_NAMED = frozenset("the our this a an it".split())


def search(q: Posed) -> Iterator[Match]:
    """Should-questions about what a product is to do, have or be."""
    p = q.parsed
    if _CUES.isdisjoint(p.lowers) or q.purpose in ("logistics", "commitment_ask", "closing", "task"):
        return
    if wand(p) is not None:
        return
    for a in q.asked:
        found = _should(p, a) or _needs(p, a)
        if found is not None:
            yield found


def _should(p: Parsed, a: Asked) -> Match | None:
    """ "What should we add", "what should it do", "should the app also", "do you think it should"."""
    if a.tense == "past":
        return None
    for k in range(a.lo, a.hi - 1):
        if p.lowers[k] not in ("should", "ought") or quoted(p, k):
            continue
        verb = _verb(p, k, a.hi)
        if verb is None:
            continue
        lo = next((j for j in range(k - 1, max(a.lo - 1, k - 8), -1) if p.lowers[j] in _ASKS), None)
        if lo is not None:
            if any(w.text in ";:" or w.tag in ("VBD", "VBP") or w.pos == "AUX" for w in p.words[lo:k]):
                continue
            if _of_a_product(p, a, k, verb, lo):
                return Match.of(lo, verb + 1)
        elif a.operator is not None and a.operator.i == k:
            if _of_a_product(p, a, k, verb, None):
                return Match.of(k, verb + 1)
        elif (found := _believed(p, a, k, verb)) is not None:
            return found
    return None


def _believed(p: Parsed, a: Asked, k: int, verb: int) -> Match | None:
    """ "Do you think the app should have a clock?"."""
    before = p.lowers[a.lo : k]
    if a.form != "yes_no" or "think" not in before or "you" not in before:
        return None
    think = p.lowers.index("think", a.lo)
    inner = p.lowers[think + 1 : k]
    if p.words[verb].lemma not in _HAVING or not inner or not _INSTITUTIONS.isdisjoint(inner):
        return None
    return Match.of(think + 1, verb + 1) if inner[0] in _NAMED or inner[0] == "we" else None


def _verb(p: Parsed, k: int, hi: int) -> int | None:
    words = p.words[k + 1 : hi]
    verb = next((w.i for w in words if w.tag == "VB" or (w.lower in ("let", "put", "have") and w.i > k + 1)), None)
    if verb is None:
        # "should our next programme cover": a bare verb after a noun is read as one more noun.
        verb = next((w.i for w in words[1:] if w.lower in _CONTENT), None)
    return verb


def _of_a_product(p: Parsed, a: Asked, k: int, verb: int, wh: int | None) -> bool:
    """Whether what ought to do or have something is ours or a thing, and the verb says what is in it."""
    inner = tuple(w for w in p.lowers[k + 1 : verb] if w not in ("also", "to", "n't", "not", "then"))
    lemma = p.words[verb].lemma
    after = p.words[verb + 1 : a.hi]
    if {"i", "you", "he", "she"} & set(inner[:1]) or "never" in inner:
        return False
    passive = bool(after) and after[0].tag == "VBN"
    if lemma == "have" and passive:
        return False
    if not _OURS.isdisjoint(inner):
        return not ("we" in inner and lemma in _ARRANGING and not (after and after[0].lower == "with"))
    named = inner[:1] != () and inner[0] in _NAMED
    if wh is None:
        return inner[:1] == ("there",) or (lemma in _HAVING and named and _INSTITUTIONS.isdisjoint(inner))
    if lemma == "be" and inner and passive and named:
        return after[0].lower not in ("called", "done", "paid", "informed")
    if lemma == "be" and (p.lowers[wh] in ("how", "where") or inner[:1] == ("they",)):
        return any(w.lower == "able" for w in after)
    if named and lemma not in _SAYING:
        return True
    return lemma in _CONTENT and (bool(inner) or lemma == "be")


def _needs(p: Parsed, a: Asked) -> Match | None:
    """ "What does the tool need to have", "everything it needs to have": a thing, not a person, with needs."""
    if a.tense == "past":
        return None
    for k in range(a.lo + 1, a.hi - 2):
        if p.lowers[k] not in ("need", "needs") or p.lowers[k + 1] != "to" or quoted(p, k):
            continue
        verb = p.lowers[k + 2]
        if p.lowers[k] == "needs":
            if (verb in ("have", "change", "do") and p.lowers[k - 1] != "what") or verb == "change":
                return Match.of(k, k + 3)
            continue
        if a.wh not in ("what", "which") or a.operator is None or a.operator.lower not in ("does", "do", "would"):
            continue
        inner = p.lowers[a.operator.i + 1 : k]
        lo = next((j for j in range(a.operator.i - 1, a.lo - 1, -1) if p.lowers[j] == a.wh), a.operator.i)
        if a.operator.lower == "would" and inner == ("we",):
            return Match.of(lo, k + 3)
        people = {"you", "i", "we", "they"} & set(inner)
        if verb in ("have", "do", "be") and inner and inner[0] in _NAMED and not people and a.operator.lower != "would":
            return Match.of(lo, k + 3)
    return None
