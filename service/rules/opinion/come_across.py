"""Asks how a thing comes across: how was it, how did you find it, how does it strike you, how would you describe it.

The answer is a verdict in an adjective ("fine", "a bit clunky"), which nobody can act on.
Ask what they did with it and where they stopped, or watch them use it.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.asked import Asked
from service.language.words import Parsed
from service.rules.grammar import not_evidence, quoted
from service.rules.lexicon import LIVED
from service.rules.rule import Bad, Good, Match, Posed

SEVERITY = "warning"
MESSAGE = "Asks for a verdict on a thing, not for what happened with it."
WHY = "The answer is an adjective; what they did, where they stopped and what they tried next stays untold."
SOURCE = "Nielsen Norman Group on open questions in usability tests; Portigal, Interviewing Users."
BAD = (
    Bad("How was the induction?", "How was"),
    Bad("How did you find the pace of the first-aid course?", "How did you find"),
    Bad("How does this timetable strike you?", "strike you"),
    Bad("How would you describe the tone of the letter?", "How would you describe"),
    Bad("What stood out to you in the tour?", "What stood out"),
    Bad("How does the new oven compare with the old one?", "compare with"),
    Bad("What does a good neighbour mean to you?", "mean to you"),
    Bad("And how does the new oven compare?", "compare"),
    Bad("How was that, overall?", "How was that"),
    Bad("How was the form to fill in?", "How was"),
    Bad("Which three words come to mind when you think of the ferry line?", "words come to mind"),
)
GOOD = (
    Good("What did you bring back from the market? How was it to carry?"),
    Good("How was your time on the ferry?"),
    Good("What does the green stripe mean to you?"),
    Good("How did you find your apprentice?"),
    Good("How did you find out that the lift was stuck?"),
    Good("How was that settled in the end?"),
    Good("How was the pump brought into the yard?"),
    Good('What does "standing order" mean here?'),
    Good("How did you come across the course?"),
    Good("How did you get to work on the day of the strike?"),
    Good("How did the two quotes compare when you laid them side by side?"),
    Good("How is your time on the project paid for?"),
    Good("How was it when the letter came, and what did you do that week?"),
    Good("How was your afternoon at the kennels?"),
    Good("How was the riding lesson?"),
    Good("How did that compare with what you had been told?"),
    Good("How did it compare with the year before?"),
    Good("What does the yellow light mean to you?"),
    Good('What does "pro rata" mean to you here?'),
)

_MADE = frozenset(
    "app application site website page tool portal course class classes lesson lessons training session sessions "
    "module workshop editor letter text article articles handout handouts leaflet guide map menu wording tone "
    "pace layout design content explanation instructions process way task induction onboarding event talk talks "
    "tour exhibition software system feature update service support experience message email questionnaire "
    "checkout kiosk form card desk counter search login quickstart documentation docs "
    "consultant consultants teacher staff wait journey stay".split()
)
_STRIKE = (
    "strike you", "strikes you", "come across", "comes across", "came across", "sit with you", "sits with you",
    "look to you", "sound to you", "taste to you", "feel to you", "it feel to", "come over", "land with you",
    "land for you",
)  # fmt: skip
_DESCRIBE = (
    "how would you describe", "how would you characterise", "how would you characterize", "how would you sum up",
    "how would you summarise", "how would you summarize", "had to sum up", "how would you compare",
)  # fmt: skip
_OTHER = (
    "what stood out", "what stands out", "what struck you", "mean to you", "means to you", "words come to mind",
    "words would you use", "comes to mind when you hear", "in three words", "in a few words", "where do you stand on",
    "look like to you", "advantages and disadvantages", "pros and cons", "strengths and weaknesses",
    "what difference", "what impact", "do well", "does well",
)  # fmt: skip
_EARLIER = frozenset({"before", "previous"})
_POINTERS = frozenset("it that this these those".split())
_SHOWN = frozenset(
    "screen page line mark icon symbol label button here sign flag light arrow number colour bar dot tick cross stripe "
    "badge banner logo heading column".split()
)
_HINTS = frozenset(
    "how strike strikes struck mean means words stood stands stand compare compares compared come sum advantages "
    "cons weaknesses look difference impact well".split()
)


def search(q: Posed) -> Iterator[Match]:
    """The words that ask how a thing comes across."""
    p = q.parsed
    if _HINTS.isdisjoint(p.lowers) or not_evidence(q):
        return
    for n, a in enumerate(q.asked):
        if n and _probes(q.asked[n - 1], a):
            continue
        if a.form not in ("wh", "fragment") and not ("sum" in p.lowers and a.marked):
            continue
        hit = _verdict(p, a)
        if hit and not quoted(p, hit[0]):
            yield Match.of(*hit)


def _probes(before: Asked, a: Asked) -> bool:
    """Whether it follows up on what the sentence before asks of the past: "What did you cook? How was it to serve?"."""
    told = before.form == "wh" and before.tense == "past" and before.wh in ("what", "who", "where")
    return told and a.wh == "how" and a.subject is not None and a.subject.lower in ("it", "that")


def _verdict(p: Parsed, a: Asked) -> tuple[int, int] | None:
    for lo, hi in p.find(*_DESCRIBE, lo=a.lo, hi=a.hi):
        return None if any(p.find("to someone", "to somebody", lo=hi, hi=a.hi)) else (lo, hi)
    if a.wh == "how":
        at = next((k for k in range(a.core, a.hi) if p.lowers[k] == "how"), a.core)
        found = _found(p, a, at) or _was(p, a, at) or _compare(p, a)
        if found:
            return found
        if a.operator is not None and a.operator.lower in ("do", "does", "did"):
            for lo, hi in p.find(*_STRIKE, lo=at, hi=a.hi):
                if not a.asks_you and not (p.lowers[lo + 1] == "across" and hi < a.hi and p.words[hi].pos == "DET"):
                    return lo, hi
        return None
    if a.wh not in ("what", "which", "where", "") or (a.modal and "words" not in p.lowers):
        return None
    for lo, hi in p.find(*_OTHER, lo=a.lo, hi=a.hi):
        return None if p.lowers[lo] in ("mean", "means") and _sign(p, a, lo) else (lo, hi)
    return None


def _sign(p: Parsed, a: Asked, verb: int) -> bool:
    """Whether what is to mean something is a sign they are shown, or a term quoted from it, not an idea."""
    if not _SHOWN.isdisjoint(p.lowers[a.lo : a.hi]):
        return True
    words = p.lowers[max(a.lo, verb - 6) : verb]
    if '"' in words or "\u201d" in words:
        return len([w for w in words if w.isalpha()]) <= 4 and verb + 3 < a.hi and p.lowers[verb + 3] in ("here", "on")
    return "one" in words


def _compare(p: Parsed, a: Asked) -> tuple[int, int] | None:
    """Whether two things are to be compared now ("How does X compare with Y?"), not how it went when they compared."""
    for lo, hi in p.find("compare with", "compare to", "compared with", "compared to", lo=a.lo, hi=a.hi):
        if a.tense == "past" and not _EARLIER.isdisjoint(p.lowers[hi : a.hi]):
            return None
        if {"when", "hours"}.isdisjoint(p.lowers[hi : a.hi]) and not any(p.find("last time", lo=hi, hi=a.hi)):
            if a.tense == "past" and not {"expecting", "told", "expected"}.isdisjoint(p.lowers[hi : a.hi]):
                return None
            return lo, hi
    end = max(a.lo, a.hi - 2)
    bare = a.operator is not None and a.operator.lower in ("do", "does") and not a.asks_you
    return (end, end + 1) if bare and p.lowers[end] == "compare" else None


def _found(p: Parsed, a: Asked, at: int) -> tuple[int, int] | None:
    """Find in the sense of judge: its object is something gone through, not something or somebody looked for."""
    low = p.lowers
    for lo, hi in p.find("how do you find", "how did you find", "how have you found", lo=at, hi=a.hi):
        if hi >= a.hi or low[hi] in ("out", "a", "an", "someone", "somebody", "your", "time", "new"):
            return None
        rest = range(hi, min(a.hi, hi + 6))
        after = p.words[hi + 1] if hi + 1 < a.hi else None
        if low[hi] in _POINTERS and (after is None or after.pos in ("PUNCT", "ADV", "ADP")):
            return (lo, hi) if after is None or after.lower != "out" else None
        if any(low[k] in _MADE for k in rest) or p.words[hi].tag == "VBG":
            return lo, hi
        if low[lo + 1] in ("do", "have") and low[hi] in ("the", "this", "that", "our"):
            return lo, hi
    return None


def _was(p: Parsed, a: Asked, at: int) -> tuple[int, int] | None:
    """A copula, a definite subject, and nothing but time or "for you" after it: "How was the food?"."""
    if at + 2 >= a.hi or p.lowers[at + 1] not in ("was", "were"):
        return None
    if "overall" in p.lowers[at + 3 : at + 5]:
        return at, at + 3
    if a.subject is None:
        return None
    for w in p.words[at + 2 : a.hi]:
        if w.lower in LIVED and not {"this", "it"} & set(p.lowers[w.i - 1 : w.i]):
            return None
        if w.lower == "time" and p.lowers[w.i - 1] == "your":
            return None
        if w.lower == "to" and w.i == a.subject.i + 1 and w.pos == "PART":
            break
        if w.lower in ("like", "when") or (w.pos in ("VERB", "ADJ") and w.dep not in ("amod", "nmod", "pcomp")):
            return None
    if p.lowers[at + 2] in ("the", "your", "it", "that", "this", "today", "our"):
        return at, at + 2
    return None
