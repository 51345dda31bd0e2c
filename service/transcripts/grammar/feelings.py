"""A state of mind that is told: "I was mortified", "she cried", "it drove me mad"."""

from __future__ import annotations

from service.language.words import Word
from service.rules.lexicon import EMOTIONS, STIRRING
from service.transcripts.grammar.clause import Clause
from service.transcripts.grammar.moments import Range
from service.transcripts.grammar.tenses import negated

_OTHERWISE = frozenset(
    "understood heard respected included supported safe secure alone lost sick burned burnt isolated ignored confident "
    "motivated calm torn rushed hurt appreciated tired bored inspired exploited trapped".split()
)
"""Words for a state of mind that are more often something else."""
_MOODS = (EMOTIONS - _OTHERWISE) | frozenset(
    "mortified livid gutted chuffed ecstatic heartbroken humbled astonished stunned tempted".split()
)
_MOODY = frozenset("cry panic swear scream sob freak despair rage weep yell shout laugh fume snap".split())
_STIRRING = STIRRING | frozenset("strike drive kill freak shock surprise break scar haunt".split())
GLAD = frozenset(
    "happy satisfied comfortable glad thrilled pleased impressed excited proud delighted grateful hopeful".split()
)


def emotion(c: Clause) -> Range | None:
    """Where a state of mind of a person is told: "I was mortified", "she cried", "it drove me mad"."""
    p, v = c.parsed, c.verb
    for w in c.words:
        head = p.words[w.head]
        told = w.dep in (
            "acomp",
            "attr",
            "conj",
            "advcl",
            "oprd",
            "ROOT",
            "ccomp",
            "xcomp",
            "relcl",
            "acl",
            "pcomp",
            "advmod",
        )
        if negated(c) and w.lower not in GLAD:
            continue
        if w.lower in _MOODS and w.pos in ("ADJ", "VERB", "NOUN") and told and _of_a_person(c, w, head):
            return w.i, w.i + 1
        if w.lemma in _MOODY and w.pos == "VERB" and w.tag in ("VBD", "VBG", "VBN"):
            return w.i, w.i + 1
    sleepless = next((k for k in range(c.lo, c.hi - 2) if _sleepless(p.lowers[k : k + 4], p.words[k].lemma)), None)
    if sleepless is not None:
        return sleepless, sleepless + 3
    fed_up = next(p.find("tired of", "sick of", "fed up", lo=c.lo, hi=c.hi), None)
    if fed_up is not None:
        return fed_up
    for x in c.words:
        made = x.tag == "VB" and p.words[x.head].lemma == "make" and p.words[x.head].tag in ("VBD", "VBN")
        if x.lemma != "feel" or not (x.tag in ("VBD", "VBN") or made):
            continue
        felt = p.child(x.i, "acomp", "attr", "advmod")
        if (
            felt is not None
            and felt.i > x.i
            and felt.pos in ("ADJ", "ADV")
            and felt.lower not in ("like", "so", "that")
        ):
            return x.i, felt.i + 1
    if v is not None and v.lemma in _STIRRING:
        stirred = p.child(v.i, "dobj")
        if stirred is not None and stirred.lower in ("me", "us", "him", "her", "them"):
            return v.i, stirred.i + 1
    return None


def _sleepless(lowers: tuple[str, ...], lemma: str) -> bool:
    """Whether words say what robs somebody of sleep: "keeps me awake", "kept us up"."""
    if lemma != "keep" or lowers[1] not in ("me", "us", "him", "her", "them"):
        return False
    return lowers[2] == "awake" or (lowers[2] == "up" and lowers[3:] not in (("to",), ("with",), ("on",)))


def _of_a_person(c: Clause, w: Word, head: Word) -> bool:
    """Whether somebody is said to be in the state that word `w` names."""
    above = c.parsed.words[head.head]
    for x in (head, w, above if head.dep == "conj" else w):
        s = c.parsed.child(x.i, "nsubj", "nsubjpass")
        if s is not None:
            person = s.lower in ("i", "we", "he", "she", "they", "you", "me", "who") or s.pos in ("PROPN", "NOUN")
            thing = s.lower in ("it", "this", "that", "which")
            return person and not thing
    return head.lemma in ("feel", "get", "make", "be") and any(
        x.lower in ("me", "i", "we", "us", "he", "she") for x in c.words
    )
