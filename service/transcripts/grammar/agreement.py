"""Words that only agree, and answers that give the asker's own words back."""

from __future__ import annotations

from service.language.words import Parsed
from service.transcripts.grammar.clause import Clause

_YES = frozenset(
    "yes yeah yep yup yea aye sure right exactly absolutely definitely totally certainly ok okay indeed correct true "
    "agreed sounds good great perfect fine awesome lovely cool possibly probably course of oh ah well mm that's it is "
    "that 's i guess so suppose think do would does did was a bit little all very much for precisely and no doubt uh "
    "guess pretty kind sort entirely you the are they we".split()
)
_AGREEING = frozenset(
    "yes yeah yep yup yea aye sure right exactly absolutely definitely totally certainly indeed correct true agreed "
    "okay ok course precisely good perfect possibly".split()
)
_LIGHT = frozenset(
    "be have do would will could can should get go make really very quite much also just so too as well it that this yes "
    "yeah sure definitely probably absolutely think guess say suppose i we you they the a an of in to for and or".split()
)


def agrees(c: Clause) -> bool:
    """Whether the clause says no more than yes: "Yeah.", "Right, absolutely.", "Sounds good."."""
    words = [w.lower for w in c.words if w.pos != "PUNCT"]
    return bool(words) and len(words) <= 6 and _YES.issuperset(words) and not _AGREEING.isdisjoint(words)


def opens_with_yes(c: Clause) -> bool:
    """Whether its first word agrees."""
    return c.lowers[0] in _AGREEING or (
        c.lowers[0] in ("oh", "well") and len(c.lowers) > 1 and c.lowers[1] in _AGREEING
    )


def content(p: Parsed, lo: int = 0, hi: int | None = None) -> frozenset[str]:
    """The lemmas of weight in a range of words."""
    words = p.words[lo:hi]
    return frozenset(
        w.lemma for w in words if w.pos in ("NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV") and w.lemma not in _LIGHT
    )


def echoes(c: Clause, asked: frozenset[str]) -> bool:
    """Whether most of what the clause says, and nothing of number or name, was said by the asker."""
    mine = content(c.parsed, c.lo, c.hi)
    if not mine or any(w.tag == "CD" or w.pos == "PROPN" for w in c.words if w.lemma not in asked):
        return False
    return len(mine & asked) >= 0.6 * len(mine)
