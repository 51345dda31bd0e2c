"""A statement first, then the question that asks to share it: "Most people hate X. Do you?", "We believe… Do you
agree?".

After the statement the answer is no longer theirs: it says which side they are on. Leave the statement out and ask what
they did. Saying what will happen in the session, or repeating what they said, is no such statement.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.words import Parsed
from service.rules.grammar import attributive, evaluative
from service.rules.lexicon import TROUBLES
from service.rules.rule import Bad, Good, Match, Posed

SEVERITY = "error"
MESSAGE = "States a view, then asks them to share it."
WHY = "They answer your statement, not the question; few care to stand against most people."
SOURCE = "Portigal, Interviewing Users (2013); Schuman & Presser (1981)"
BAD = (
    Bad("Most gardeners find the permit rules absurd. Do you?", "Most gardeners find the permit rules absurd."),
    Bad(
        "Studies show that half of all parcels are late. Is that so for you?",
        "Studies show that half of all parcels are late.",
    ),
    Bad("Rents have become outrageous. Does that worry you?", "Rents have become outrageous."),
    Bad("Nobody reads the handbook, so where do you look things up?", "Nobody reads the handbook"),
    Bad("Every coach I meet feels overworked. You too?", "Every coach I meet feels overworked."),
    Bad("Paper lists are a nightmare. What do you use?", "Paper lists are a nightmare."),
    Bad("Tenants never read the lease. Is that so in your house?", "Tenants never read the lease."),
    Bad("We believe a school should be open all day. Do you agree?", "We believe a school should be open all day."),
)
GOOD = (
    Good("There are no right or wrong answers. Shall we begin?"),
    Good("You said the form was a nightmare. What did you do then?"),
    Good("Okay, I think we're nearly through. What was the drive here like?"),
    Good("I would like to record this. Is that all right?"),
    Good("Most of my questions are about May. What did you order that month?"),
    Good("It is great that you could come. Which bus did you take?"),
    Good("We have half an hour. Do you need to leave earlier?"),
    Good("Last week the scanner was broken. What did you do on the Tuesday?"),
    Good("The pilot costs 400 and starts in May. Shall I put you down?"),
    Good("I don't work for the council, so nothing you say can upset me. What did you write?"),
)

_CROWD = frozenset("most everyone everybody nobody many people studies research experts every others all".split())
_REPORTING = frozenset("show find tell say suggest agree prove".split())
_HARMING = frozenset("eat cost kill waste ruin lose destroy drain choke squeeze hurt suffer".split())
_SWEEPING = frozenset("never always n't not only".split())
_SAID = frozenset("said mentioned told wrote described".split())
# Words of a statement about the talk itself, or about what comes next in it.
_ABOUT_TALK = frozenset(
    "question questions answer answers record session interview minutes recording me ask what".split()
)
_NOT_A_VIEW = frozenset(
    "there if when whenever once while after before thanks it did do my thank let please imagine this "
    "that these here".split()
)
_BREAKS = frozenset(",;:")
_ASKS_ON = frozenset("so how do does is are why what you".split())


def search(q: Posed) -> Iterator[Match]:
    """Mark the statement."""
    p = q.parsed
    if len(q.asked) < 2 and _BREAKS.isdisjoint(p.lowers):
        return
    for n, a in enumerate(q.asked[:-1]):
        asked_after = any(b.marked or b.form in ("yes_no", "wh") for b in q.asked[n + 1 :])
        if a.form == "statement" and not a.marked and asked_after and _view(p, a.lo, a.hi):
            yield Match.of(a.lo, a.hi)
            return
    a = q.asked[-1]
    cut = next((j for j in range(a.lo + 3, a.hi - 2) if p.lowers[j] in _BREAKS and p.lowers[j + 1] in _ASKS_ON), None)
    if cut is not None and _view(p, a.lo, cut):
        yield Match.of(a.lo, cut)


def _view(p: Parsed, lo: int, hi: int) -> bool:
    """Whether [lo, hi) states a view of how things are, rather than a fact of the talk or of their story."""
    words = p.lowers[lo:hi]
    if (
        not _SAID.isdisjoint(words)
        or not _ABOUT_TALK.isdisjoint(words)
        or "you" in words[:2]
        or "right or wrong" in p.text
    ):
        return False
    skip = 1 if words[0] in ("so", "and", "but", "well") and len(words) > 1 else 0
    first, second = words[skip], words[skip + 1] if skip + 1 < len(words) else ""
    verb = next((w for w in p.words[lo:hi] if w.pos in ("VERB", "AUX")), None)
    if verb is None or first in _NOT_A_VIEW or words[0] in _NOT_A_VIEW:
        return False
    if first in ("i", "we"):
        reads = second in ("read", "heard") and "that" in words and not _CROWD.isdisjoint(words)
        return reads or (second in ("believe", "think") and len(words) > 3 and words[2] != "we")
    if _sweeps(p, lo, hi):
        return True
    if verb.tag == "VBD" or words[:2] == ("all", "right"):
        return False
    if first in ("studies", "research"):
        return any(w.lemma in _REPORTING for w in p.words[lo:hi])
    return first in _CROWD or _judges(p, verb.i, hi, any(w.pos == "NUM" for w in p.words[lo:hi]))


def _sweeps(p: Parsed, lo: int, hi: int) -> bool:
    """Whether it says of a whole kind what they never or always do: "Tenants never read the lease"."""
    return p.words[lo].tag == "NNS" and not _SWEEPING.isdisjoint(p.lowers[lo + 1 : min(hi, lo + 5)])


def _judges(p: Parsed, verb: int, hi: int, counted: bool) -> bool:
    """Whether the predicate praises, blames or tells of harm; a price that things cost is no harm."""
    for w in p.words[verb:hi]:
        if evaluative(w) and not attributive(p, w.i, hi):
            return True
        if w.lemma in TROUBLES and w.pos == "NOUN":
            return True
        if w.lemma in _HARMING and w.pos == "VERB" and not counted:
            return True
    return False
