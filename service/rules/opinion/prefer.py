"""Asks for a preference: which do you prefer, which suits you better, what is your favourite, which would you rather.

A preference stated in an interview costs nothing and shifts with the order of the options.
Ask which they chose the last time, what else was on the table, and what decided it.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.asked import Asked
from service.language.words import Parsed
from service.rules.grammar import attributive, not_evidence, quoted
from service.rules.rule import Bad, Good, Match, Posed

SEVERITY = "warning"
MESSAGE = "Asks for a preference, not for a choice they made."
WHY = "A stated preference costs nothing and shifts with the options named; a choice made had a price."
SOURCE = "Payne, Bettman and Johnson, The Adaptive Decision Maker, on constructed preference; Fitzpatrick (2013)."
BAD = (
    Bad("Do you prefer the paper logbook or the tablet?", "prefer"),
    Bad("Which of the two uniforms do you like better?", "like better"),
    Bad("What is your favourite part of the allotment?", "favourite"),
    Bad("Which would you rather have, a locker or a hook?", "would you rather", severity="error"),
    Bad("Which layout suits you better?", "suits you better"),
    Bad("Which of these posters appeals to you more?", "appeals to you more"),
    Bad("Whom do you trust most with the keys?", "trust most"),
    Bad("Which bus route did you prefer?", "prefer"),
    Bad("Which of the two posters is more striking?", "more striking"),
    Bad("How do you like to be told about a closed lane?", "do you like to"),
)
GOOD = (
    Good("Which van did you pick in January, and what decided it?"),
    Good("Would you rather I left the recorder off?"),
    Good("Do you prefer to be called Doctor or Ines?"),
    Good("What's your favourite walk from here, and when did you last do it?"),
    Good("You said you would rather walk. When did you last walk there?"),
    Good("Which of the two vets did you go back to?"),
    Good("Which of these two letters is the newer one?"),
    Good("Which of the two ovens holds more trays?"),
    Good("What did your son say when you told him which school you preferred?"),
)

_ADVERBS = frozenset({"better", "best", "more", "most", "least"})
_PHRASES = ("suits you", "suit you", "appeals to you", "appeal to you", "appeals more", "speaks to you")
_HINTS = frozenset(
    "prefer preferred favourite favorite rather suits suit appeals appeal preference preferences like better "
    "trust more".split()
)
_SELF = frozenset({"be", "do", "speak", "talk", "meet", "sit", "start", "stop"})


def search(q: Posed) -> Iterator[Match]:
    """The word that asks for the preference."""
    p = q.parsed
    if _HINTS.isdisjoint(p.lowers) or not_evidence(q):
        return
    for a in q.asked:
        if a.form == "statement" and not a.marked:
            continue
        for k in range(a.lo, a.hi):
            if p.lowers[k] in _HINTS:
                hit = _preference(p, a, k)
                if hit and not quoted(p, k):
                    yield hit
                    break


def _preference(p: Parsed, a: Asked, k: int) -> Match | None:
    word = p.lowers[k]
    nxt = p.lowers[k + 1] if k + 1 < a.hi else "?"
    if word == "prefer":
        if a.form == "yes_no" and nxt == "to" and k + 2 < a.hi and p.lowers[k + 2] in _SELF:
            return None
        before = p.lowers[max(a.lo, k - 3) : k]
        if "would" in before or "'d" in before:
            return Match.of(k, k + 1, "error")
        return Match.of(k, k + 1) if "you" in before or a.form == "yes_no" or "do" in before else None
    if word in ("favourite", "favorite") and a.wh in ("what", "which", "who"):
        return None if any(p.find("when did", "how did", lo=k, hi=a.hi)) else Match.of(k, k + 1)
    if word == "rather" and p.lowers[k - 2 : k] == ("would", "you") and nxt not in ("i", "we", "not"):
        return Match.of(k - 2, k + 1, "error")
    if word == "like" and nxt in _ADVERBS and a.wh in ("which", "what", "who") and p.lowers[k - 1] == "you":
        return Match.of(k, k + 2)
    if word == "like" and nxt == "to" and a.wh == "how" and p.lowers[k - 2 : k] == ("do", "you"):
        return Match.of(k - 2, k + 2)
    if word == "more":
        pair = a.wh == "which" and p.lowers[a.core + 1 : a.core + 2] == ("of",) and a.tense == "present"
        described = (
            k + 1 < a.hi and (p.words[k + 1].pos == "ADJ" or nxt.endswith("ing")) and not attributive(p, k + 1, a.hi)
        )
        return Match.of(k, k + 2) if pair and described else None
    if word == "trust" and a.wh in ("who", "whom", "which", "what") and a.tense == "present":
        end = next((j for j in range(k + 1, min(a.hi, k + 4)) if p.lowers[j] in ("more", "most")), None)
        return Match.of(k, end + 1) if end is not None else None
    if word == "better" and a.wh == "which":
        return Match.of(k, k + 1) if a.tense == "present" else None
    for lo, hi in p.find(*_PHRASES, lo=k, hi=min(a.hi, k + 4)):
        if lo == k and hi < a.hi and p.lowers[hi] in _ADVERBS:
            return Match.of(lo, hi + 1)
    return None
