"""Emotive wording inside an otherwise plain question: "these terrible platforms", "our award-winning team", "endless
forms".

The adjective carries a verdict that nobody was asked for, and people answer in its colour. Say the noun alone. When
they used the word themselves a moment ago, repeating it is fair.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.asked import Asked
from service.rules.grammar import anchored, lower_at
from service.rules.lexicon import BLAME
from service.rules.rule import Bad, Good, Match, Posed

SEVERITY = "error"
MESSAGE = "Uses a loaded word."
WHY = "The word has judged already; the answer takes its colour."
SOURCE = "Dillman, Smyth & Christian (2014); Loftus, Eyewitness Testimony (1979)"
BAD = (
    Bad("How do you cope with those ridiculous parking rules?", "ridiculous"),
    Bad("What did you think of our award-winning breakfast?", "award-winning"),
    Bad("When did the greedy landlord last raise the rent?", "greedy"),
    Bad("How do you get through the endless forms each spring?", "endless"),
    Bad("What do you say to taxpayers' money being wasted on murals?", "wasted"),
    Bad("How has poor planning affected the ward?", "poor"),
    Bad("What is it like to drive such an awful van?", "awful"),
    Bad("How do you feel about the unfair mooring fees?", "unfair"),
    Bad("How does your cluttered workshop slow down the season?", "cluttered"),
    Bad("What is it like to sail with such a disorganised crew?", "disorganised"),
    Bad("What do you do about lazy deckhands?", "lazy"),
    Bad("How did the agency cheat you on the deposit?", "cheat"),
)
GOOD = (
    Good("What was terrible about the second week?"),
    Good("Which forms did you fill in last spring?"),
    Good("What did you do about the ridiculous bill?", before="Then came this ridiculous bill."),
    Good("Tell me about the worst delivery day in December."),
    Good("How much flour was wasted on Monday?"),
    Good("What did the angry customer say to you?"),
    Good("What did you do with the rude letter that day?"),
    Good("Where do you keep the broken oars?"),
    Good("Which of the slow ovens do you use for meringues?"),
    Good("Is there a great deal of paper in the office?"),
)

_EMOTIVE = frozenset(
    "endless terrible horrible awful ridiculous stupid crazy insane fantastic amazing wonderful brilliant "
    "award-winning winning outrageous greedy dreaded infamous notorious absurd dreadful nasty horrendous shameless "
    "disgraceful scandalous excellent superb incredible gorgeous delightful hopeless useless pointless evil lousy "
    "constant great incompetent lovely sloppy disastrous".split()
)
# Words of blame that also describe: a slow oven, a hard cheese, a broken lift.
_PLAIN = frozenset(
    "hard tough slow broken dirty sad dull weird rigid harsh poor worse bad worst risky repetitive awkward "
    "old-fashioned crazy difficult complicated unclear prone wasted inadequate insufficient dangerous lonely "
    "buggy flaky biased".split()
)
_CHARACTER = frozenset("lazy greedy incompetent stupid dishonest corrupt arrogant careless petty ruthless".split())
_LIGHT = frozenset("thing things part parts bit bits one ones time times day days side case cases".split())
_VERBS = frozenset("waste force cheat exploit dump nag".split())
_AFFECTING = frozenset("affect hurt impact damage harm influence".split())
_DEFINITE = frozenset("the these those this that such our your their his her its".split())


def search(q: Posed) -> Iterator[Match]:
    """Mark the loaded word."""
    p = q.parsed
    if _EMOTIVE.isdisjoint(p.lowers) and BLAME.isdisjoint(p.lowers) and _VERBS.isdisjoint(p.lemmas):
        return
    for a in q.asked:
        if a.form in ("statement", "fragment") and not a.marked:
            continue
        if a.form == "wh" and a.verb is not None and a.verb.lemma in _AFFECTING and a.operator is not None:
            k = a.operator.i + 1
            if p.lowers[k] in BLAME and p.words[k].pos == "ADJ":
                yield Match.of(k, k + 1)
                continue
        for k in range(a.lo + 1, a.hi - 1):
            w = p.words[k]
            if q.before and w.lower in q.before.lower():
                continue
            if w.lower == "winning" and p.lowers[k - 2] != "award":
                continue
            if (w.lower in _EMOTIVE and _attributive(q, k, a.hi)) or _judged(q, a, k):
                lo = k - 2 if w.lower == "winning" else k
                yield Match.of(lo, k + 1)
                break
            if w.lemma in _VERBS and w.pos == "VERB" and _blames(q, k, a.hi):
                yield Match.of(k, k + 1)
                break


def _judged(q: Posed, a: Asked, k: int) -> bool:
    """Whether a word of blame stands right before the noun it blames, as a thing settled: "the unfair fees", "your messy
    desk"; or says of people what they are: "lazy drivers"."""
    p = q.parsed
    w, before = p.words[k], p.lowers[k - 1]
    if w.lower not in BLAME or w.lower in _PLAIN or w.tag not in ("JJ", "VBN", "VBG"):
        return False
    if p.words[k + 1].pos not in ("NOUN", "PROPN") or p.lowers[k + 1] in _LIGHT:
        return False
    if before in ("the", "these", "those", "your", "our", "their"):
        return a.form in ("wh", "yes_no") and not (a.tense == "past" and a.measure) and not anchored(p, a.lo, a.hi)
    if before in ("a", "an") and p.lowers[k - 2] == "such":
        return a.tense != "past"
    return w.lower in _CHARACTER and p.words[k + 1].tag == "NNS"


def _attributive(q: Posed, k: int, hi: int) -> bool:
    """Whether the adjective stands between a definite word and its noun: "these terrible platforms"."""
    p = q.parsed
    lo = k - 1
    while lo > 0 and (p.words[lo].pos == "ADV" or p.lowers[lo] in ("-", "award", "a", "an")):
        lo -= 1
    if p.lowers[lo] not in _DEFINITE:
        return False
    if p.lowers[k] in ("great", "constant", "winning", "excellent", "wonderful", "lovely") and p.lowers[lo] not in (
        "our",
        "the",
        "these",
    ):
        return False
    noun = next((w for w in p.words[k + 1 : min(hi, k + 4)] if w.pos in ("NOUN", "PROPN")), None)
    return noun is not None and noun.lower not in ("deal", "thing", "part", "idea", "time", "day")


def _blames(q: Posed, k: int, hi: int) -> bool:
    p = q.parsed
    if p.words[k].lemma == "waste":
        return p.words[k].tag in ("VBG", "VBN") and p.lowers[k - 1] in (
            "being",
            "from",
            "of",
            "still",
            "stop",
            "are",
            "'re",
            "you",
            "just",
        )
    if p.words[k].lemma == "force":
        return (
            p.words[k].tag == "VBN"
            and k + 1 < hi
            and lower_at(p, k + 1) == "to"
            and "you" in p.lowers[max(0, k - 3) : k]
        )
    if p.words[k].lemma in ("cheat", "exploit"):
        return k + 1 < hi and lower_at(p, k + 1) in ("you", "them", "people", "us")
    return False
