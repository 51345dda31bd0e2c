"""Paints the solution as if it were there: "if somebody just did it for you", "suppose your oven ordered by itself",
"if there were a thing where…".

The question is meant to be about their work, but the picture in it is of what you would like to sell, with its benefit
painted in. People weigh the picture. Ask how the job gets done now, and what the last time cost them.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.aims.people import OWN_THING, somebody
from service.language.asked import Asked
from service.language.words import Parsed, Word
from service.rules.grammar import NOT_EVIDENCE, quoted
from service.rules.imagining import MACHINES
from service.rules.rule import Bad, Good, Match, Posed
from service.rules.solution import pitched

SEVERITY = "error"
MESSAGE = "Paints the solution as if it were there."
WHY = "They weigh the picture you have painted instead of telling how it goes today."
SOURCE = "Fitzpatrick, The Mom Test (2013)"
BAD = (
    Bad("If somebody just walked the dog for you at noon, what would you pay?", "somebody just walked"),
    Bad("Suppose your oven ordered the flour by itself, would you let it?", "your oven ordered"),
    Bad("If there was a thing where the parcels got sorted by street, would you use it?", "a thing where"),
    Bad("If there'd been a live board with every bus on it, you'd have waited, no?", "a live board with"),
    Bad("Would you leave your broker if we found you two buyers a month?", "we found you"),
    Bad("If rotas were drawn up automatically, how much calmer would you be?", "rotas were drawn up automatically"),
    Bad("If our kit let you test the well in a minute, how often would you?", "our kit let"),
    Bad("Say we handed you a chart that drew itself, what would change?", "we handed you"),
    Bad("Would it help if the app packed the orders for you?", "the app packed"),
)
GOOD = (
    Good("If there was a delay at the lock, what did you do?"),
    Good("What happened when somebody just walked in?"),
    Good("If your landlord gave you notice, where would you go?"),
    Good("If we gave you a free hour, where would you go?"),
    Good("Say what you had for lunch, so I could set the level?"),
    Good("If we get cut off, may I ring you back?"),
    Good("Would it be useful if we sent you the results?"),
    Good("If you had a magic wand, what would you change about the harbour?"),
    Good("Imagine you have just landed. Show me how you would find your gate."),
    Good("If there were no budget limits, what would you change about the kitchen?"),
    Good("Did the boiler turn itself on, and who noticed?"),
    Good("If the co-driver fell ill, who drove for you?"),
)
_OPENERS = frozenset("if suppose supposing imagine picture assuming".split())
_LETS = frozenset("'s lets let".split())
_NO_CONDITION = frozenset("as even see know ask wonder sure check tell remember say".split())
_ALONE = frozenset("automatically instantly alone".split())
_ALONE_PHRASES = ("by itself", "by themselves", "on its own", "on their own", "at one click")
_DOERS = frozenset("somebody someone".split())
_EXISTING = frozenset("was were is 's 'd been be had could would might um uh erm like just simply".split())
_NOBODY_ELSE = frozenset("you u they he she i".split())
_MODALS = frozenset("would 'd d wud woud could might will wo".split())
_ENDS = frozenset(", ? . ; :".split())
_TURNS = frozenset("would what how".split())
_HELPING = frozenset("let allow enable help save tell show send give warn remind".split())
_RELATING = frozenset("where that which telling showing".split())
_NO_THING = frozenset(
    "problem delay error emergency fire strike reason way time chance situation case issue price fee budget deadline rule "
    "law limit wand day week year hour moment place point day need feature buddy question meeting event change".split()
)
_MODERN = frozenset("live digital online shared smart automatic automated instant free single".split())
_NO_GIFTS = frozenset(
    "result results notes report summary transcript questions link note copy recording wand money euros pounds dollars "
    "hour day week".split()
)
_REACH = 14
"""How many words a condition is followed for."""


def search(q: Posed) -> Iterator[Match]:
    """Mark who would do what, in a condition or a picture; what is described outright is left to its own rule."""
    if q.purpose in NOT_EVIDENCE or q.purpose in ("warm_up", "screener"):
        return
    p = q.parsed
    if (_OPENERS | {"say"}).isdisjoint(p.lowers) or any(pitched(q, a) is not None for a in q.asked):
        return
    for a in q.asked:
        found = _painted(p, a)
        if found is not None and _unreal(p):
            yield Match.of(*found)
            return


def _unreal(p: Parsed) -> bool:
    """Whether anything in the text is asked under a modal, or a change is foretold."""
    return not _MODALS.isdisjoint(p.lowers)


def _painted(p: Parsed, a: Asked) -> tuple[int, int] | None:
    for k in range(a.lo, a.hi - 3):
        said = p.lowers[k] == "say" and (k == a.lo or p.lowers[k - 1] in _LETS)
        opens = said or (p.lowers[k] in _OPENERS and (k == a.lo or p.lowers[k - 1] not in _NO_CONDITION))
        if not opens or quoted(p, k):
            continue
        found = _there(p, k + 1, a.hi) or _done(p, k + 1, min(a.hi, k + 1 + _REACH))
        if found is not None:
            return found
    return None


def _there(p: Parsed, lo: int, hi: int) -> tuple[int, int] | None:
    """ "There were a thing where…", "there'd been a live map with…"."""
    k = lo
    if p.lowers[k] != "there":
        return None
    k += 1
    while k < hi and p.lowers[k] not in ("a", "an", "some"):
        if p.lowers[k] not in _EXISTING and p.words[k].pos not in ("PUNCT", "AUX"):
            return None
        k += 1
    noun = next(
        (w for w in p.words[k + 1 : min(hi, k + 6)] if w.pos == "NOUN" and p.words[w.i + 1].pos != "NOUN"), None
    )
    if noun is None or noun.i + 2 >= hi or noun.lemma in _NO_THING or somebody(noun):
        return None
    after = p.lowers[noun.i + 1]
    modern = noun.lower in MACHINES or not _MODERN.isdisjoint(p.lowers[k : noun.i])
    if after in _RELATING or (modern and after == "with"):
        return k, noun.i + 2
    return None


def _done(p: Parsed, lo: int, hi: int) -> tuple[int, int] | None:
    """Something that works alone, or for them: "your oven orders … by itself", "we found you …"."""
    end = next((j for j in range(lo + 1, hi) if p.lowers[j] in _ENDS or (p.lowers[j] in _TURNS)), hi)
    verb = next((w for w in p.words[lo + 1 : end] if w.pos == "VERB"), None)
    if verb is None or not _NOBODY_ELSE.isdisjoint(p.lowers[lo : verb.i]):
        return None
    doer, rest = p.lowers[lo : verb.i], p.lowers[verb.i + 1 : end]
    reflexive = "could" in doer and rest[:1] in (("itself",), ("themselves",))
    alone = reflexive or not _ALONE.isdisjoint(p.lowers[lo:end]) or any(p.find(*_ALONE_PHRASES, lo=verb.i, hi=end))
    for_you = any(p.find("for you", "for your", lo=verb.i, hi=end)) and rest[:1] not in (("it",), ("this",), ("that",))
    if doer[0] == "we":
        given = rest[:1] in (("you",), ("u",)) and len(rest) > 1 and _gift(p, verb.i + 2, end) not in _NO_GIFTS
        unreal = verb.tag == "VBD" or not _MODALS.isdisjoint(doer)
        return (lo, verb.i + 1 + given) if unreal and (given or alone or for_you) else None
    if doer[0] in _DOERS:
        return (lo, verb.i + 1) if alone or (for_you and "just" in doer) else None
    head = _head(p, lo, verb)
    if head is None or somebody(head):
        return None
    if alone:
        marked = next((j for j in (verb.i + 1, verb.i + 2) if j < end and p.lowers[j] in _ALONE), verb.i)
        return lo, marked + 1
    helped = verb.lemma in _HELPING and rest[:1] in (("you",), ("u",))
    return (
        (lo, verb.i + 1)
        if (for_you or helped) and (doer[0] == "our" or head.lower in MACHINES or head.lemma in OWN_THING)
        else None
    )


def _gift(p: Parsed, lo: int, hi: int) -> str:
    """What is given: the head of the first run of nouns."""
    nouns = [w for w in p.words[lo:hi] if w.pos in ("NOUN", "PROPN")]
    return next((w.lower for w in nouns if p.words[w.i + 1].pos not in ("NOUN", "PROPN")), "")


def _head(p: Parsed, lo: int, verb: Word) -> Word | None:
    """The last noun before the verb."""
    return next((w for w in reversed(p.words[lo : verb.i]) if w.pos in ("NOUN", "PROPN")), None)
