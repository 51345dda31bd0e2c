"""Asks about two qualities under one answer: quick and easy, helpful and friendly, the price and the taste.

A thing may be quick and hard. Whoever found it so cannot answer, and a yes does not say to which.
Ask what happened and let the qualities come by themselves; or ask about one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from service.language.asked import Asked
from service.language.words import Parsed, Word
from service.rules.clauses import near
from service.rules.grammar import evaluative, quoted
from service.rules.rule import Bad, Good, Match, Posed

SEVERITY = "error"
MESSAGE = "Asks about two qualities under one answer."
WHY = "One may hold and the other not; the answer does not say which was meant."
SOURCE = "Dillman, Smyth and Christian, Internet, Phone, Mail and Mixed-Mode Surveys; Krosnick and Presser on wording."
BAD = (
    Bad("Was the ferry quick and comfortable?", "quick and comfortable"),
    Bad("How friendly and competent was the caretaker?", "friendly and competent"),
    Bad("Do you find the ferryman rude and slow?", "rude and slow"),
    Bad("How clean, warm and welcoming is the hall?", "clean, warm and welcoming"),
    Bad("Is the till easy to learn and pleasant to use?", "easy to learn and pleasant"),
    Bad("Please rate how fast and polite the drivers were.", "fast and polite"),
    Bad("How satisfied are you with the beds and the view?", "the beds and the view"),
    Bad("Please rate the porter's manner and courtesy from 1 to 5.", "the porter's manner and courtesy"),
    Bad("What do you think of the new stalls and the music?", "the new stalls and the music", severity="warning"),
    Bad("What is your opinion of the fees and the trainers?", "the fees and the trainers", severity="warning"),
    Bad("What should we change so that the gate is safe and easy?", "safe and easy"),
    Bad("What tools and manuals would you like for the forge?", "tools and manuals"),
    Bad("Was the usher kind and the foyer clean?", "kind and the foyer clean"),
)
GOOD = (
    Good("How long and wide is the loading bay?"),
    Good("Is the sign black and white?"),
    Good("What was hard and what was easy about that day?"),
    Good("Tell me about the day it was cold and wet."),
    Good("How did you and your brother split the work?"),
    Good("Is the list printed and laminated?"),
    Good("How do you dry and sort the seed?"),
    Good('You called him "kind and patient". What did he do?'),
    Good("Which bed and breakfast did you choose?"),
    Good("What did the vet and the farrier need to see?"),
    Good("What made the old gate safe and easy?"),
    Good("How satisfied or dissatisfied were you with the visit on Tuesday?"),
)
_NEUTRAL = frozenset(
    "hot cold warm humid wet dry dark long wide big heavy tall high deep far old young small large black white red "
    "green blue yellow grey male female single married open closed online offline able willing many much often new "
    "last first next other early late such own".split()
)
_DEGREE = frozenset(
    "so very less more too well how really quite rather as not pretty fairly also therefore equally".split()
)
_SEEMING = frozenset("find feel seem look sound seems looks sounds make consider call".split())
_SCALE = re.compile(r"\b1 ?[-\u2013] ?\d|agree ?/ ?disagree|yes ?/ ?no|1 2 3|true ?/ ?false")
_LIKING = frozenset("satisfied happy pleased content comfortable".split())
_ABOUT = frozenset("with by from about".split())
_RATING = frozenset("from on out between ( with 1 using".split())
_VIEWING = (
    "do you like",
    "satisfied with",
    "happy with",
    "pleased with",
    "think of",
    "think about",
    "feel about",
    "opinion of",
    "opinion on",
    "view of",
    "view on",
)


def search(q: Posed) -> Iterator[Match]:
    """Two qualities joined by *and* in the predicate of a judging question."""
    p = q.parsed
    if "and" not in p.lowers or q.purpose in ("logistics", "task", "commitment_ask"):
        return
    for a in q.asked:
        if not _judging(p, a):
            continue
        for k in range(a.lo + 1, a.hi - 1):
            if p.lowers[k] == "and" and not quoted(p, k):
                here = near(a, k)
                found = _pair(p, here, k) or _things(p, here, k) or _wanted(p, a, k)
                if found is not None:
                    yield found
                    break


def _judging(p: Parsed, a: Asked) -> bool:
    """Whether the sentence asks for a judgement: yes/no of a state, how ADJ, a rating, a tag or a scale."""
    if a.form == "yes_no":
        return True
    if a.form == "wh":
        return a.wh in ("how", "why") or (a.wh == "what" and a.tense != "past")
    words = p.lowers[a.lo : a.hi]
    if a.form == "request":
        return "rate" in words
    return a.form == "statement" and ("n't" in words or _scaled(p))


def _scaled(p: Parsed) -> bool:
    """Whether a statement comes with a scale to answer on: "(1-5)", "agree / disagree", "yes / no"."""
    return _SCALE.search(p.text[-40:].lower()) is not None


def _pair(p: Parsed, a: Asked, k: int) -> Match | None:
    """ "Quick and easy", "easy to learn and pleasant", "clear, warm and friendly"."""
    if a.wh == "how" or "rate" in p.lowers[a.lo : k]:
        measured = _measured(p, a, k)
        if measured is not None or a.wh == "how":
            return measured
    right = k + 1
    while right < a.hi - 1 and p.lowers[right] in _DEGREE:
        right += 1
    left = _left(p, a, k)
    if left is None or not (
        _quality(p.words[right]) or (p.words[right].tag in ("VBN", "VBG") and _felt(p, a, k, right))
    ):
        return _other(p, a, k)
    lw, rw = p.words[left], p.words[right]
    excess = p.lowers[left - 1] == "too"
    if lw.lower in _NEUTRAL and rw.lower in _NEUTRAL and not excess:
        return None
    attributive = right + 1 < a.hi and p.words[right + 1].pos in ("NOUN", "PROPN") and rw.pos == "ADJ"
    if attributive and not (evaluative(rw) and evaluative(lw)):
        return None
    judged = (
        evaluative(lw) or evaluative(rw) or "R" in rw.tag[2:] or "R" in lw.tag[2:] or _predicative(p, a, left, right)
    )
    if not (excess or judged):
        return None
    if a.wh == "why" and "so" not in p.lowers[a.lo : right]:
        return None
    if a.wh == "what" and not (_wished(a) and evaluative(lw) and evaluative(rw)):
        return None
    lo = left
    while lo - 2 > a.lo and p.lowers[lo - 1] == "," and _quality(p.words[lo - 2]):
        lo -= 2
    return Match.of(lo, right + 1)


def _wished(a: Asked) -> bool:
    """Whether it asks what something should be like: "what should we do to make it", "what do you want"."""
    return a.modal in ("would", "should") or (a.verb is not None and a.verb.lemma in ("want", "need"))


def _wanted(p: Parsed, a: Asked, k: int) -> Match | None:
    """ "What tools and training would you like": two things in one wish."""
    if a.wh not in ("what", "which") or not _wished(a) or p.lowers[a.core] != a.wh or a.operator is None:
        return None
    between = p.words[a.core + 1 : a.operator.i]
    if not a.core + 1 < k < a.operator.i - 1 or any(w.pos not in ("NOUN", "ADJ", "CCONJ") for w in between):
        return None
    return Match.of(a.core + 1, a.operator.i) if between[-1].pos == p.words[k - 1].pos == "NOUN" else None


def _measured(p: Parsed, a: Asked, k: int) -> Match | None:
    """ "How quick and easy was", "rate how fast and polite": everything between *how* and its verb is a quality."""
    how = next((j for j in range(k - 1, max(a.lo - 1, k - 7), -1) if p.lowers[j] == "how"), None)
    if (
        how is None
        or how + 1 >= k
        or p.lowers[how + 1] in _NEUTRAL
        or any(w.pos in ("AUX", "VERB", "PRON", "NOUN") and not evaluative(w) for w in p.words[how + 1 : k])
    ):
        return None
    first = next((j for j in range(how + 1, k) if p.lowers[j] not in _DEGREE), None)
    if first is None or p.words[first].pos not in ("ADJ", "ADV", "VERB", "NOUN"):
        return None
    for end in range(k + 2, min(a.hi, k + 6)):
        w = p.words[end]
        if w.pos in ("AUX", "DET", "PRON") or w.lower in ("did", "do", "does", "our", "your", "to"):
            return Match.of(first, end)
        if w.pos in ("VERB", "ADP", "PUNCT") and w.text != "-":
            return None
    return None


def _felt(p: Parsed, a: Asked, k: int, right: int) -> bool:
    """Whether a participle is a quality here: after *feel*, or with *well* before it."""
    return p.lowers[right - 1] == "well" or "feel" in p.lowers[a.lo : k] or "felt" in p.lowers[a.lo : k]


def _other(p: Parsed, a: Asked, k: int) -> Match | None:
    """ "Were the forms clear and the staff responsive": two things with a quality each."""
    if (
        not (p.words[k - 1].pos == "ADJ" or evaluative(p.words[k - 1]))
        or p.lowers[k + 1] not in ("the", "your", "its")
        or a.hi - k < 5
    ):
        return None
    end = next(
        (j for j in range(k + 2, min(a.hi, k + 5)) if p.words[j].pos == "ADJ" and p.words[j + 1].pos == "PUNCT"), None
    )
    return Match.of(k - 1, end + 1) if end is not None and a.form == "yes_no" else None


def _quality(w: Word) -> bool:
    if w.pos == "ADJ" or w.tag in ("RBR", "JJR") or (w.pos == "ADV" and (w.lower.endswith("ly") or w.lower == "fast")):
        return w.lower not in ("other", "more", "such", "same", "likely")
    return (w.tag in ("VBN", "VBG", "VBD") and evaluative(w)) or (w.pos in ("VERB", "NOUN") and evaluative(w))


def _left(p: Parsed, a: Asked, k: int) -> int | None:
    """The quality to the left of *and*: right before it, or with a short complement between."""
    if _quality(p.words[k - 1]):
        return k - 1
    for j in range(k - 2, max(a.lo, k - 5), -1):
        w = p.words[j]
        if w.pos == "PUNCT":
            return None
        if w.pos == "ADJ" and p.lowers[j + 1] in ("to", "with", "for", "at", "in", "about"):
            return j
    return None


def _predicative(p: Parsed, a: Asked, left: int, right: int) -> bool:
    """Whether the pair is said of the subject by a verb of being or seeming."""
    if a.operator is None:
        return False
    if a.operator.lower in ("is", "are", "was", "were", "'s") or a.modal:
        said = [p.words[left]] if p.lowers[right - 1] == "well" else [p.words[left], p.words[right]]
        return all(w.pos == "ADJ" and w.lower not in _NEUTRAL and w.tag != "VBN" for w in said)
    return a.verb is not None and a.verb.lower in _SEEMING and p.words[left].pos == "ADJ"


def _things(p: Parsed, a: Asked, k: int) -> Match | None:
    """ "Satisfied with the price and the taste", "think of the app and the site"."""
    one_sided = a.request == "rate" or not _LIKING.isdisjoint(p.lowers[a.lo : k])
    opened = next((j + 1 for j in range(a.lo, k) if p.lowers[j] in _ABOUT), None) if one_sided else None
    if a.form == "request" and a.request == "rate":
        opened = next((j + 1 for j in range(a.lo, k) if p.lowers[j] == "rate"), None)
    if opened is None:
        opened = next((hi for _, hi in p.find(*_VIEWING, lo=a.lo, hi=k)), None)
    if opened is None or k - opened > 5 or p.words[k - 1].pos not in ("NOUN", "PROPN"):
        return None
    if any(
        w.pos in ("VERB", "PUNCT", "ADP", "PRON") and w.text != "-" and w.tag not in ("PRP$", "VBG")
        for w in p.words[opened:k]
    ):
        return None
    end = next((j for j in range(k + 1, min(a.hi, k + 5)) if p.words[j].pos in ("NOUN", "PROPN")), None)
    if end is None and a.request == "rate" and k + 2 < a.hi and p.lowers[k + 2] in _RATING:
        end = k + 1
    if end is None or any(
        p.words[j].pos in ("VERB", "AUX", "PRON") and p.words[j].tag not in ("PRP$", "VBG") for j in range(k + 1, end)
    ):
        return None
    return Match.of(opened, end + 1, None if one_sided else "warning")
