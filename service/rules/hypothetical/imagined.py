"""Sets up an imagined situation: if we, imagine, suppose, picture, say, what if.

The answer is a story about a world that is not there, told by someone who has nothing to lose in it.
Ask for the nearest thing that really happened: when did that last come up, and what did they do?
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.asked import AUX, TELLING, WH, Asked
from service.language.words import Parsed
from service.rules.conditions import condition
from service.rules.dreaming import ideal, wand
from service.rules.grammar import quoted
from service.rules.modality import Modal, modals
from service.rules.rule import Bad, Good, Match, Posed

SEVERITY = "error"
MESSAGE = "Sets up a situation they have to imagine."
WHY = "In an imagined world nothing is at stake, so the answer costs nothing and shows nothing."
SOURCE = "Fitzpatrick, The Mom Test (2013); Nielsen Norman Group, on asking about hypothetical behaviour."
BAD = (
    Bad("If we opened on Sundays, would you come more often?", "If we opened on Sundays"),
    Bad(
        "Imagine a scale that orders flour by itself. Would you keep one?",
        "Imagine a scale that orders flour by itself",
    ),
    Bad("Suppose the ferry were free. What changes for you?", "Suppose the ferry were free"),
    Bad("What if the meter read itself, is that of interest?", "What if the meter read itself"),
    Bad("How would your colleagues react if the rota was made by a machine?", "if the rota was made by a machine"),
    Bad("Let's say it cost half as much, would your co-op order?", "say it cost half as much"),
    Bad("If there were a map of all wells, what should it show?", "If there were a map of all wells"),
)
GOOD = (
    Good("Imagine you've just landed on this page. Show me how you'd find the opening hours."),
    Good("If so, what did you do next?"),
    Good("What was the name of the dealer, if you remember?"),
    Good("If the vet did come that night, what did she find?"),
    Good("Had the lock jammed that evening, whom would you have rung?"),
    Good("Given a magic wand, what would you change in the lambing shed?"),
    Good("What did you do with the boxes, if anything?"),
    Good("Say a delivery is late. How would you go about telling the customer?"),
    Good("What did your neighbour say when he saw the fence?"),
    Good("I suppose it was late. Who picked you up?"),
    Good("If the chair is too low, just say so. Shall we?"),
    Good("If a ewe goes lame, what do you do?"),
)
_SUPPOSING = frozenset("imagine imagining suppose supposing assume assuming picture pretend envision say".split())
_NOT_BEFORE = frozenset("i we you they to the a would your".split())
_BEFORE = frozenset("'s lets us so and now okay ok well please just then".split()) | {"", ","}
_UNREAL = frozenset({"use", "promise", "wish", "wanting"})
_REAL = frozenset({"past", "ask", "polite", "task", "naming", "reported", "manner"})
_NO_CLAUSE = frozenset(
    "so when done more yes no hello what nothing something anything pass aloud out to who how why".split()
)


def search(q: Posed) -> Iterator[Match]:
    """Every if-clause and every supposition that what is asked hangs on."""
    p = q.parsed
    lowers = p.lowers
    supposed = not _SUPPOSING.isdisjoint(lowers)
    if not supposed and "if" not in lowers:
        return
    if wand(p) is not None or ideal(p) is not None:
        return
    found = modals(q)
    for s, a in enumerate(q.asked):
        here = [m for m in found if m.clause.sentence == s]
        match = _what_if(p, a) or _conditional(p, a, here)
        if match is None and supposed:
            match = _supposition(q, a, s, found)
        if match is not None:
            yield match


def _what_if(p: Parsed, a: Asked) -> Match | None:
    for lo, hi in p.find("what if", lo=a.lo, hi=a.hi):
        if hi < a.hi and p.lowers[hi] not in ("any", "anything", "not", "so") and not quoted(p, lo):
            return Match.of(lo, _clause_end(p, hi, a.hi))
    return None


def _conditional(p: Parsed, a: Asked, here: list[Modal]) -> Match | None:
    """An if-clause on which a guess hangs; a condition on a real task or a past decision is none."""
    k = condition(p, a.lo, a.hi)
    if k is None:
        return None
    end = _clause_end(p, k + 1, a.hi)
    main = [m for m in here if not k <= m.clause.at < end]
    if any(m.part in _UNREAL for m in main):
        return Match.of(k, end)
    if any(m.part in _REAL or m.part in ("procedure", "enables") for m in main):
        return None
    unreal = any(w.tag == "VBD" or w.lower in ("were", "could") for w in p.words[k + 1 : end])
    rest = [w for w in (*p.words[a.lo : k], *p.words[end : a.hi]) if w.pos in ("VERB", "AUX")]
    if not {"pick", "choose", "sum", "name", "rank", "describe", "rate"}.isdisjoint(p.lowers[k:end]):
        return None
    if unreal and any(w.lower == "should" and p.lowers[w.i + 1] not in ("i", "we") for w in rest):
        return Match.of(k, end)
    if unreal and k <= a.core + 1 and end < a.hi - 1 and a.marked and not any(w.tag in ("VBD", "VBN") for w in rest):
        return Match.of(k, end)
    return None


def _supposition(q: Posed, a: Asked, s: int, found: tuple[Modal, ...]) -> Match | None:
    """An imperative that supposes, unless a task follows or the way they go about a real one is asked."""
    p = q.parsed
    k = _opener(p, a)
    if k is None or q.purpose == "task":
        return None
    end = _clause_end(p, k + 1, a.hi)
    after = [m for m in found if m.clause.at >= end]
    if any(m.part in ("task", "manner") for m in after) or _task_follows(q, s, end):
        return None
    unreal = any(w.tag == "VBD" or w.lower in ("could", "were") for w in p.words[k + 1 : end])
    if any(m.part in ("procedure", "enables") for m in after) and (
        not unreal or ("go", "about") in zip(p.lowers, p.lowers[1:], strict=False)
    ):
        return None
    if end >= len(p.words) - 1 and len(q.asked) == s + 1:
        return None
    return Match.of(k, end)


def _opener(p: Parsed, a: Asked) -> int | None:
    """Where the supposition begins: "(now) imagine", "let's say", "suppose"."""
    for k in range(a.lo, min(a.hi - 1, a.lo + 6)):
        w = p.lowers[k]
        if w not in _SUPPOSING or quoted(p, k):
            continue
        before = p.lowers[k - 1] if k > a.lo else ""
        if before in _NOT_BEFORE or (p.words[k].tag in ("NN", "VBD") and w not in ("picture", "say")):
            return None
        if w in ("picture", "say") and before not in _BEFORE:
            return None
        if w == "say" and (
            p.lowers[k + 1] in _NO_CLAUSE or p.words[k + 1].pos == "PUNCT" or not _finite(p, k + 1, a.hi)
        ):
            return None
        return k
    return None


def _finite(p: Parsed, lo: int, hi: int) -> bool:
    """Whether a finite verb stands before the next comma: "say | it cost half", not "say your name, would you"."""
    for w in p.words[lo : min(hi, lo + 12)]:
        if w.text == ",":
            return False
        if w.tag in ("VBZ", "VBD", "VBP", "MD"):
            return True
    return False


def _task_follows(q: Posed, s: int, end: int) -> bool:
    """Whether what comes after is something to do here: "…: show me", "Find it for him"."""
    p = q.parsed
    for a in q.asked[s + 1 :]:
        if a.form == "request" and a.wrapped is None and p.lowers[a.core] not in _SUPPOSING:
            return True
        if a.request == "show":
            return True
    a = q.asked[s]
    return any(
        w.lower in ("show", "find", "use", "read", "open", "take", "mark")
        and w.tag in ("VB", "VBP")
        and p.lowers[w.i - 1] in (",", ";", ":", "and", "please", "-", "–")
        for w in p.words[end : a.hi]
    )


def _clause_end(p: Parsed, k: int, hi: int) -> int:
    """Where a supposition that runs from word `k` ends: at its comma, or where an inverted or wh-clause begins."""
    for j in range(k, hi):
        w = p.words[j]
        if w.text in ",;:?.!-–—" and w.pos == "PUNCT":
            if (
                w.text == ","
                and j + 1 < hi
                and p.words[j + 1].pos in ("ADJ", "NUM")
                and p.words[j - 1].pos in ("ADJ", "NUM")
            ):
                continue
            return j
        if (
            w.lower in ("would", "will", "what", "how", "could")
            and j > k + 2
            and j + 1 < hi
            and p.lowers[j + 1] in ("you", "your", "would", "do", "are")
        ) and (w.lower in WH or w.lower in AUX):
            return j
        if w.lower in TELLING and p.words[j - 1].pos == "PUNCT":
            return j
    return hi
