"""An answer or a cause suggested inside the question: "Is it because…?", "Was it the price that…?", "Did X make you…?".

People rarely know their causes for certain and gladly take the one on offer, the more so as it comes from the one who
asks. Ask what led up to it, and let them name the cause. "Why did you leave?" or "What happened that day?" suggests
none.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.asked import Asked
from service.language.words import Parsed
from service.rules.grammar import evaluative, lower_at
from service.rules.lexicon import EVALUATIVE
from service.rules.rule import Bad, Good, Match, Posed

SEVERITY = "error"
MESSAGE = "Suggests the cause or the answer."
WHY = "The first plausible cause on offer is taken; theirs stays untold."
SOURCE = "Portigal, Interviewing Users (2013); Loftus, Eyewitness Testimony (1979)"
BAD = (
    Bad("Is it because the form is long?", "because"),
    Bad("Did you cancel because the gym was too crowded?", "because"),
    Bad("So you sold the van because of the diesel tax?", "because"),
    Bad("Was it the waiting list that made you go private?", "Was it the waiting list that"),
    Bad("Did the new boss make you look for another job?", "make you"),
    Bad("Was the commute the main reason for moving?", "the main reason"),
    Bad("And is that why you stopped ordering from them?", "is that why"),
    Bad("Did the fine print put you off?", "put you off"),
    Bad("Is it simply a lack of storage?", "Is it simply a lack"),
    Bad("How was the second interview, scary?", "scary"),
    Bad("Was it due to the weather that you lost the crop?", "due to"),
)
GOOD = (
    Good("Why did you leave the choir?"),
    Good("Have you ever paid a fine because a letter came too late? What happened?"),
    Good("Have you turned down a job because of the drive? Tell me about the last one."),
    Good("When did you last redo a quote because the customer changed their mind?"),
    Good("Was it your manager who signed the order?"),
    Good("What was the reason you gave the landlord?"),
    Good("I ask because I have never worked on a ward. What happened on your first day?"),
    Good("Did anything make you hesitate before you paid?"),
    Good("How often did you replan last week because of the weather?"),
)

_BE = frozenset("is was are were".split())
_CAUSING = frozenset(
    "make cause cost keep lead drive push stop prevent decide convince put turn bring do ruin break persuade force "
    "let hold get trigger".split()
)
_MOVING = frozenset("make convince lead drive push cause force persuade encourage prompt tempt pressure talk".split())
_REASONS = frozenset("reason cause".split())
_ANY = frozenset("anything any anyone anybody something someone somebody what".split())
_CUES = frozenset(
    "because cause reason due why that who which make convince lead drive push force persuade encourage put lack "
    "laziness shortage pressure talk prompt tempt".split()
)


def search(q: Posed) -> Iterator[Match]:
    """Mark the suggestion."""
    p = q.parsed
    if _CUES.isdisjoint(p.lemmas) and EVALUATIVE.isdisjoint(p.lowers):
        return
    for a in q.asked:
        dashed = _dashed(p, a)
        if dashed is not None and p.lowers[dashed[0]] not in q.before.lower():
            yield Match.of(*dashed)
            continue
        told = a.form == "statement" and a.marked and not _has_wh(p, a)
        if (a.form != "yes_no" and not told) or "ever" in p.lowers[a.lo : a.hi]:
            continue
        if (a.tense == "perfect" and a.asks_you) or a.modal in ("can", "could"):
            continue
        found = _because(p, a) or (_cleft(p, a) or _mover(p, a) or _lack(p, a) if a.form == "yes_no" else None)
        if found is not None:
            yield Match.of(*found)


def _has_wh(p: Parsed, a: Asked) -> bool:
    return any(w in ("what", "how", "when", "where", "which", "who") for w in p.lowers[a.lo : a.hi])


def _because(p: Parsed, a: Asked) -> tuple[int, int] | None:
    for k in range(a.lo, a.hi - 1):
        w = p.lowers[k]
        if w == "because" and k > a.core and not (k and p.lowers[k - 1] in ("ask", "asking")):
            return k, k + 1
        if w == "due" and lower_at(p, k + 1) == "to":
            return k, k + 2
        if w in _REASONS and p.words[k].pos == "NOUN":
            lo = next((j for j in range(k - 1, max(a.lo, k - 4) - 1, -1) if p.lowers[j] == "the"), None)
            if lo is not None and a.operator is not None and a.operator.lower in _BE:
                return lo, k + 1
        if w == "why" and k >= 2 and p.lowers[k - 1] in ("that", "it", "this", "'s") and k - 2 >= a.lo:
            return (k - 2, k + 1) if p.lowers[k - 2] in ("is", "was", "that", "it") else None
    return None


def _cleft(p: Parsed, a: Asked) -> tuple[int, int] | None:
    """As in "Was it the price that decided": a cleft whose clause names an effect."""
    if a.operator is None or a.operator.lower not in _BE or lower_at(p, a.operator.i + 1) not in ("it", "n't"):
        return None
    for k in range(a.operator.i + 3, a.hi - 1):
        if p.lowers[k] in ("that", "which", "who") and p.words[k - 1].pos not in ("VERB", "AUX", "ADJ", "PUNCT"):
            for v in p.words[k + 1 : min(a.hi, k + 5)]:
                if v.pos == "VERB":
                    return (a.operator.i, k + 1) if v.lemma in _CAUSING else None
    return None


def _mover(p: Parsed, a: Asked) -> tuple[int, int] | None:
    """As in "Did the new boss make you leave": a cause and its effect on them."""
    if a.operator is None or a.operator.lower not in ("did", "does", "do", "is", "are", "was", "has", "have"):
        return None
    if a.subject is None or a.subject.lower in _ANY or a.asks_you or lower_at(p, a.operator.i + 1) in _ANY:
        return None
    for k in range(a.operator.i + 2, a.hi - 1):
        w = p.words[k]
        if w.lemma in _MOVING and w.pos == "VERB" and lower_at(p, k + 1) in ("you", "people", "them"):
            return k, k + 2
        if w.lower == "put" and p.lowers[k + 1 : k + 3] == ("you", "off"):
            return k, k + 3
    return None


def _lack(p: Parsed, a: Asked) -> tuple[int, int] | None:
    """As in "Is it mainly a lack of motivation?": a cause named outright."""
    if a.operator is None or a.operator.lower not in _BE or lower_at(p, a.operator.i + 1) not in ("it", "that"):
        return None
    for k in range(a.operator.i + 2, min(a.hi, a.operator.i + 6)):
        if p.lowers[k] in ("lack", "laziness", "shortage"):
            return a.operator.i, k + 1
    return None


def _dashed(p: Parsed, a: Asked) -> tuple[int, int] | None:
    """As in "How was it – tedious?": one word of verdict offered after the question."""
    if a.form != "wh" or a.hi - a.lo <= 5 or p.lowers[a.hi - 1] != "?" or p.lowers[a.hi - 4] in ("or", "good", "bad"):
        return None
    offered = p.lowers[a.hi - 3] in ("–", "—", "-", ":", ",") and evaluative(p.words[a.hi - 2])
    return (a.hi - 2, a.hi - 1) if offered else None
