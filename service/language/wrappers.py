"""What stands before the asking: openers ("So, um"), adjuncts ("When you last flew,") and polite or indirect wrappers."""

from __future__ import annotations

from service.language.clauses import AUX, CONTRACTED, WH
from service.language.words import Parsed

OPENERS = frozenset(
    """so and but or okay ok well um uh er hmm now then right great cool alright anyway also just first firstly next
    finally lastly actually honestly basically again yeah yes no sure fine interesting thanks please maybe hey hi
    plus still like oh ah be truly frankly""".split()
)
TELLING = frozenset(
    """tell describe walk show explain share talk give take help recall list name outline elaborate say bring point
    step run summarize summarise""".split()
)
"""Verbs of a request for an account."""
REQUESTS = TELLING | frozenset(
    """let think imagine picture suppose pretend consider draw read go look open try find click please start remember
    compare rank rate pick choose put do use poke scroll search navigate complete pull feel sketch identify select
    explore locate add set submit work begin continue keep check download log sign move write""".split()
)
"""Verbs an instruction to the participant may start with."""
_ACTIONS = frozenset(
    """log open click scroll navigate draw sketch retrace pull point rank list start begin try set press type enter
    select complete fill sort switch hold pick choose repeat demonstrate open close zoom sign turn""".split()
)
"""Verbs of something to do here and now: "Could you log in" is no question of ability."""
_SOFTENERS = frozenset("please just maybe kindly perhaps possibly quickly briefly first also".split())
_POLITE = tuple(
    p.split()
    for p in (
        "be willing to", "be able to", "be happy to", "be comfortable", "mind", "be open to", "be so kind as to", "like to",
        "care to", "ask you to", "have you", "get you to", "ask", "start by", "begin by",
    )
)  # fmt: skip
_WONDER = tuple(
    p.split()
    for p in (
        "i wonder", "i am wondering", "i 'm wondering", "i was wondering", "i am curious", "i 'm curious", "we are curious",
        "we 're curious", "i would like to know", "i 'd like to know", "i would love to know", "i 'd love to know",
        "i want to know", "i would like to understand", "i 'd like to understand", "i 'd love to understand",
        "i would love to understand", "i want to understand", "i am interested in", "i 'm interested in", "curious",
        "wondering", "i would love to hear", "i 'd love to hear", "i 'd like to hear", "i would like to hear", "do you know",
        "do you remember", "do you recall", "can you remember", "can you recall", "could you say", "can you say",
        "just curious", "i 'd be curious", "i would be curious", "i 'd be interested to know",
        "i would be interested to know", "i 'm trying to understand", "help me understand",
    )
)  # fmt: skip
_WONDER_BY_FIRST = {first: [p for p in _WONDER if p[0] == first] for first in {p[0] for p in _WONDER}}
_MODAL = frozenset("can could would will might may".split())
_BETWEEN = frozenset("to know hear about understand see , just".split())
_OBJECTS = frozenset("me us to with through about a little bit more out of back , please briefly".split())
_INVERTING = frozenset("is are was were does did would could should has".split())
_NOUN_TOO = frozenset("right great first next still no fine cool".split())
_STARTERS = ("PRON", "DET", "NOUN", "PROPN", "ADJ", "PART", "ADV", "NUM", "SYM")


def skip_openers(p: Parsed, lo: int, hi: int) -> int:
    """The first word that is no opener; `lo` where all are."""
    k = lo
    while k < hi:
        w = p.words[k]
        if w.pos in ("PUNCT", "SYM") or w.text in "-–—:•":
            k += 1
        elif w.lower in OPENERS and not (w.lower in ("like", "be") and k == lo):
            if w.lower in _NOUN_TOO and k + 1 < hi and p.words[k + 1].pos == "NOUN":
                break
            k += 1
        elif w.pos == "INTJ" and w.lower not in WH and w.lower not in REQUESTS:
            k += 1
        else:
            break
    return k if k < hi else lo


def unwrap(p: Parsed, k: int, hi: int) -> int | None:
    """The end of a wrapper that starts at word `k` ("could you please tell me"), or None."""
    for phrase in _WONDER_BY_FIRST.get(p.lowers[k], ()):
        if _stands(p, phrase, k, hi):
            after = k + len(phrase)
            while after < hi and p.lowers[after] in _BETWEEN:
                after += 1
            return after if after < hi and (p.lowers[after] in WH or p.lowers[after] in ("if", "whether")) else None
    j = asked_of_you(p, k, hi)
    if j is None:
        w = p.words[k]
        if w.lower not in TELLING or w.tag in ("NNS", "VBZ", "VBD"):
            return None
        j = k
    elif j >= hi or stem(p.lowers[j]) not in TELLING:
        return None
    j += 1
    while j < hi and p.lowers[j] in _OBJECTS:
        if p.lowers[j] == "a" and not (j + 1 < hi and p.lowers[j + 1] in ("little", "bit")):
            break
        j += 1
    return min(j, hi)


def action(p: Parsed, k: int, hi: int) -> int | None:
    """The verb of a polite instruction that starts at word `k` ("Could you log in"), or None."""
    j = asked_of_you(p, k, hi)
    return j if j is not None and j < hi and p.lowers[k] in ("can", "could") and stem(p.lowers[j]) in _ACTIONS else None


def asked_of_you(p: Parsed, k: int, hi: int) -> int | None:
    """Where the verb of "could you please …" stands when that starts at word `k`, or None."""
    if not (p.lowers[k] in _MODAL and k + 1 < hi and p.lowers[k + 1] in ("you", "i", "we", "u")):
        return None
    j = _past_softeners(p, k + 2, hi)
    phrase = next((ph for ph in _POLITE if _stands(p, ph, j, hi)), [])
    j = _past_softeners(p, j + len(phrase), hi)
    while j < hi and p.lowers[j] == "to":
        j = _past_softeners(p, j + 1, hi)
    return j


def core(p: Parsed, k: int, hi: int) -> int:
    """Where the asking starts when an adjunct stands before it: "When you last ordered, | what went wrong"."""
    w = p.words[k]
    if w.lower in AUX and w.pos in ("AUX", "VERB", "NOUN", "PROPN"):
        return k
    if (w.lower in WH and w.lower != "when") or wh_after_preposition(p, k, hi):
        return k
    if w.lower == "when" and k + 1 < hi and p.lowers[k + 1] in AUX:
        return k
    for j in range(k + 1, hi - 1):
        if p.lowers[j] in (",", ":", "-", "–", "—", ";", "then", ")"):
            m = j + 1
            while m < hi and (p.lowers[m] in OPENERS or p.lowers[m] in (",", "-")):
                m += 1
            if m >= hi:
                break
            if starts_question(p, m, hi):
                return m
    return k


def starts_question(p: Parsed, m: int, hi: int) -> bool:
    """Whether a question or a request may start at word `m`."""
    w = p.words[m]
    following = p.words[m + 1] if m + 1 < hi else None
    if w.lower in _INVERTING and m + 2 < hi and p.words[m + 1].pos != "PUNCT":
        return True
    if w.lower in AUX and w.lower not in CONTRACTED:
        return following is not None and (
            following.pos in _STARTERS or following.tag == "VBG" or following.lower in ("n't", "not", "there")
        )
    if w.lower == "when" and not (following is not None and following.lower in AUX):
        return False
    if w.lower in WH or wh_after_preposition(p, m, hi):
        return w.lower != "which" or _asks_which(p, m + 1, hi)
    return w.lower in TELLING and w.tag in ("VB", "VBP", "NN", "UH")


def _asks_which(p: Parsed, k: int, hi: int) -> bool:
    """Whether "which" before word `k` asks rather than relates."""
    near = p.words[k : min(hi, k + 4)]
    if any(w.lower in AUX for w in near):
        return True
    return k < hi and p.words[k].pos in ("NOUN", "ADJ") and any(w.pos == "VERB" for w in near[1:])


def wh_after_preposition(p: Parsed, k: int, hi: int) -> bool:
    """Whether "with whom", "for which" … starts at word `k`."""
    return k + 1 < hi and p.words[k].pos == "ADP" and p.lowers[k + 1] in WH and p.lowers[k] != "like"


def stem(word: str) -> str:
    """The base of a telling verb's -ing form ("describing" gives "describe")."""
    if not word.endswith("ing"):
        return word
    base = word[:-3]
    return next((v for v in (base, base + "e") if v in REQUESTS), base)


def _stands(p: Parsed, phrase: list[str], k: int, hi: int) -> bool:
    return k + len(phrase) <= hi and p.lowers[k] == phrase[0] and list(p.lowers[k : k + len(phrase)]) == phrase


def _past_softeners(p: Parsed, k: int, hi: int) -> int:
    while k < hi and p.lowers[k] in _SOFTENERS:
        k += 1
    return k
