"""Where a sentence imagines a product that is not there: "imagine an app that…", "if a bot emailed the owner"."""

from __future__ import annotations

from service.aims.people import somebody
from service.language.asked import Asked
from service.language.words import Parsed
from service.rules.grammar import lower_at

# Nouns for a thing that does something for people.
MACHINES = frozenset(
    "app application tool bot platform service software product system plugin extension dashboard assistant device "
    "machine program programme site website portal agent sensor model marketplace copilot robot ai chatbot classifier "
    "game helmet scanner tracker planner calendar wearable collar drone pump avatar layer algorithm engine paralegal "
    "button gadget widget feature solution form card list map something subscription kit box".split()
)
# What makes a described product a sales talk rather than a plain noun.
_CLAIMS = frozenset("automatically ai instantly seamlessly automatic one-click all-in-one real-time overnight".split())
_BEING = frozenset("is are was were be been not it".split())
_LOOSE = frozenset("be have do run work go look feel seem need".split())
_IF = frozenset("imagine picture suppose if say".split())


def imagined(p: Parsed, a: Asked) -> tuple[int, int] | None:
    """As in "Imagine a tool that…", "Would you install a plugin that turns… and…": a product that is not there yet."""
    for k in range(a.lo, a.hi - 3):
        w = p.words[k]
        if w.pos not in ("NOUN", "PROPN", "PRON") or not (w.lower in MACHINES or _claimed(p, a, k)):
            continue
        if not any(
            p.lowers[j] in ("a", "an", "some", "one", "another", "'s", "something", "like")
            for j in range(max(a.lo, k - 4), k + 1)
        ) or (w.lower == "something" and k > a.lo and p.lowers[k - 1] in _BEING):
            continue
        if _in_if(p, a, k):
            return k, k + 1
        if lower_at(p, k + 1) not in ("that", "which", "who", "where", "with", "for"):
            continue
        verb = next(
            (
                v
                for v in p.words[k + 2 : min(a.hi, k + 6)]
                if v.tag in ("VBZ", "VBD", "VBP", "MD", "VB") or v.lower.endswith("s")
            ),
            None,
        )
        if verb is None or not _unreal(p, a, k):
            continue
        rest = p.lowers[k + 2 : a.hi]
        opening = any(x in _IF for x in p.lowers[a.lo : a.lo + 4]) or p.lowers[a.lo : a.lo + 2] == ("what", "if")
        claims = not _CLAIMS.isdisjoint(rest) or "just" in rest or ("and" in rest and len(rest) > 9) or "click" in rest
        claims = claims or (w.lower != "something" and any(p.find("for you", "for your", lo=k, hi=a.hi)))
        if (opening and lower_at(p, k + 1) != "for") or claims:
            return k, k + 2
    return None


def _claimed(p: Parsed, a: Asked, k: int) -> bool:
    """Whether a thing of any kind is said to work by itself or for them: "a scale that rings you", "a bin that sorts for you"."""
    w = p.words[k]
    if k + 2 >= a.hi or p.lowers[k + 1] not in ("that", "which") or w.pos != "NOUN" or somebody(w):
        return False
    verb = p.words[k + 2 + (p.words[k + 2].pos == "ADV")] if k + 3 < a.hi else p.words[k + 2]
    if verb.tag != "VBZ" or verb.lemma in _LOOSE:
        return False
    opening = not {"imagine", "picture", "suppose"}.isdisjoint(p.lowers[max(a.lo, k - 4) : k])
    rest = p.lowers[k + 2 : a.hi]
    return (
        opening
        or "automatically" in rest
        or any(p.find("for you", "by itself", "save you", "saves you", lo=k, hi=a.hi))
    )


def _in_if(p: Parsed, a: Asked, k: int) -> bool:
    """Whether the machine at `k` is the doer in an if-clause: "if a bot emailed the owner"."""
    opener = next((j for j in range(k - 1, max(a.lo, k - 6) - 1, -1) if p.lowers[j] == "if"), None)
    if opener is None or not any(p.lowers[j] in ("a", "an") for j in range(opener + 1, k)):
        return False
    return any(v.tag in ("VBZ", "VBD", "MD") for v in p.words[k + 1 : min(a.hi, k + 4)]) and not any(
        p.lowers[j] in ("you", "i", "we") for j in range(opener + 1, k)
    )


def _unreal(p: Parsed, a: Asked, k: int) -> bool:
    """Whether what stands before word `k` makes the product a thing of the mind."""
    head = p.lowers[a.lo : k]
    return any(
        w
        in (
            "would",
            "say",
            "had",
            "imagine",
            "picture",
            "if",
            "suppose",
            "could",
            "will",
            "wish",
            "wished",
            "dream",
            "yourself",
            "there",
            "of",
            "reasonable",
            "fair",
            "okay",
            "worth",
        )
        for w in head
    )
