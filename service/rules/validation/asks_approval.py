"""Asks for approval of the idea: "Is it a good idea?", "Does this sound useful?", "Do you like it?", "Should I build
it?".

Opinions about an idea are cheap, and the polite opinion is yes. Nothing they have done shows in the answer. Ask how
they deal with the matter today, what it cost them, and what they have tried; if the idea is good, that will show it.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.asked import Asked
from service.language.words import Parsed
from service.rules.grammar import lower_at, offered, quoted
from service.rules.lexicon import PRAISE
from service.rules.rule import Bad, Good, Match, Posed
from service.rules.solution import pitched

SEVERITY = "error"
MESSAGE = "Asks for approval of the idea."
WHY = "People are kind about what you made; kindness is not evidence that they need it."
SOURCE = "Fitzpatrick, The Mom Test (2013)"
BAD = (
    Bad("Is a shared freezer for the whole street a good idea?", "a good idea"),
    Bad("Does a weekly box of spare parts sound useful?", "sound useful"),
    Bad("Do you like our new menu?", "like our"),
    Bad("What do you think of my plan for the car park?", "What do you think of"),
    Bad("Is this something your choir would need?", "something"),
    Bad("Should I open a second shop?", "Should I open"),
    Bad("Do you think this is any better?", "Do you think"),
    Bad("Does it solve a problem for you?", "solve"),
    Bad("Is there a need for something like this?", "something like this"),
    Bad("We're building a bench for two. What do you reckon?", "What do you reckon"),
    Bad("So, a library of tools. Good idea?", "Good idea"),
    Bad("Does a monthly box of tea appeal to you?", "appeal to you"),
)
GOOD = (
    Good("What did she say when you told her you thought it was a good idea?"),
    Good("You told your boss it was a good idea. What did he answer?"),
    Good("What do you think the grey arrow means?"),
    Good("What did you think of the workshop you went to in June?"),
    Good("Do you like your job?"),
    Good("Is soldering something you've had to do yourself?"),
    Good("Did that make sense?"),
    Good("Should I tape over the camera?"),
    Good("How did you solve it that day?"),
    Good("What do you think of {product}?"),
    Good("Did the poster appeal to you the day you signed up?"),
)

_CUES = frozenset(
    "idea sound sounds like love trust something should think feel believe our my us reckon verdict reaction opinion "
    "take say market right mind after solve meet fit need appeal thoughts direction nailed sold".split()
)
_VERDICTS = (
    "good idea", "great idea", "bad idea", "brilliant idea", "useful idea", "market for", "on the right track",
    "in the right direction", "nailed it", "are you sold",
)  # fmt: skip
_REACTIONS = (
    "what do you think", "what do you reckon", "first reaction", "your reaction", "comes to mind",
    "how does that sound", "sounds good", "sound good", "sounds great", "is that something", "what you were after",
    "what do you say", "love it", "is that useful", "that be useful", "that help", "find that interesting",
    "make sense", "of interest", "your thoughts",
)  # fmt: skip
_OF = ("what do you think of", "what do you think about", "what do you reckon to", "what do you say to")
_LAUNCHES = frozenset("build make launch start go pursue open sell develop found create offer do continue".split())
_OPINION = frozenset("verdict opinion take reaction feedback impression thoughts gut".split())
_WANTING = frozenset("need needs want wants excites interests get waiting".split())
_USED = frozenset("just used use using seen tried worked been have 've".split())
_SERVING = frozenset("meet fit address appeal".split())
_SLOT = frozenset("[{<")
_THIS = frozenset("this it that everything".split())


def search(q: Posed) -> Iterator[Match]:
    """Mark the words that ask for approval."""
    p = q.parsed
    if _CUES.isdisjoint(p.lowers):
        return
    for n, a in enumerate(q.asked):
        found = _reaction(p, a) if n and a.hi - a.core <= 12 else None
        if found is not None and not any(pitched(q, b) for b in q.asked[:n]):
            found = None
        if found is None and a.form == "yes_no":
            found = _yes_no(q, p, a)
        elif found is None and a.form == "wh":
            found = _wh(q, p, a)
        elif found is None and a.marked and a.form != "request":
            found = next(iter(p.find("good idea", "great idea", "sounds good", "sounds great", lo=a.lo, hi=a.hi)), None)
            found = found if a.hi - a.lo < 8 or a.form == "fragment" else None
        if found is not None and not quoted(p, found[0]):
            yield Match.of(*found)


def _asker_s(q: Posed, lo: int, hi: int) -> bool:
    """Whether [lo, hi) is the asker's own or an idea, and not merely a product that a slot stands for."""
    at = q.parsed.words[lo].start
    return _SLOT.isdisjoint(q.parsed.text[at - 1 : at + 1]) and offered(q, lo, hi)


def _reaction(p: Parsed, a: Asked) -> tuple[int, int] | None:
    """A bare call for their reaction: "What do you reckon?"; a fault after the solution was told."""
    return next(iter(p.find(*_REACTIONS, lo=a.lo, hi=a.hi)), None)


def _yes_no(q: Posed, p: Parsed, a: Asked) -> tuple[int, int] | None:
    start = a.operator.i if a.operator is not None else a.core
    if a.tense != "past":
        for lo, hi in p.find(*_VERDICTS, lo=start, hi=a.hi):
            return lo - (p.lowers[lo - 1] in ("a", "any")), hi
        for lo, hi in p.find("something like this", "something like that", lo=start + 2, hi=a.hi):
            if not {"need", "needs"}.isdisjoint(p.lowers[lo - 3 : lo]):
                return lo, hi
    if p.lowers[start] == "should" and lower_at(p, start + 1) in ("i", "we"):
        return (start, a.verb.i + 1) if a.verb is not None and a.verb.lemma in _LAUNCHES else None
    return _liking(q, p, a, start) or _sounding(p, a, start) or _thinking(q, p, a, start) or _serving(q, p, a, start)


def _liking(q: Posed, p: Parsed, a: Asked, start: int) -> tuple[int, int] | None:
    """As in "Do you like it?", "Do you trust our brand?"."""
    if lower_at(p, start + 1) != "you" or p.lowers[start] not in ("do", "did") or start + 3 >= a.hi:
        return None
    if lower_at(p, start + 2) not in ("like", "love", "trust"):
        return None
    after = lower_at(p, start + 3)
    alone = after in _THIS and p.words[min(start + 4, a.hi - 1)].pos == "PUNCT"
    if alone or offered(q, start + 3, min(a.hi, start + 7)):
        return start + 2, start + 3 + (after in ("our", "my"))
    return None


def _sounding(p: Parsed, a: Asked, start: int) -> tuple[int, int] | None:
    """As in "Does that sound useful?", "Does this look like something…?"."""
    if p.lowers[start] not in ("do", "does"):
        return None
    for k in range(start + 2, a.hi - 1):
        if p.lowers[k : k + 3] == ("look", "like", "something"):
            return k, k + 3
        if p.lowers[k] == "sound" and (lower_at(p, k + 1) in PRAISE or lower_at(p, k + 1) in ("like", "right", "as")):
            return k, k + 2
    return None


def _thinking(q: Posed, p: Parsed, a: Asked, start: int) -> tuple[int, int] | None:
    """As in "Do you think our prices are fair?", "Do you feel this is any better?"."""
    verb = a.verb
    if verb is None or not a.asks_you or a.tense != "present" or verb.i + 1 >= a.hi:
        return None
    if verb.lemma not in ("think", "feel", "believe", "find") or "because" in p.lowers[verb.i : a.hi]:
        return None
    after = lower_at(p, verb.i + 1)
    praised = after in ("this", "it") and any(w.lower in PRAISE for w in p.words[verb.i + 1 : a.hi])
    if after in ("our", "my") or praised or offered(q, verb.i + 1, min(a.hi, verb.i + 4)):
        return start, verb.i + 1
    return None


def _serving(q: Posed, p: Parsed, a: Asked, start: int) -> tuple[int, int] | None:
    """As in "Does it solve a problem?", "Is it something you need?", "Does our idea make sense?"."""
    for lo, hi in p.find("appeal to you", "appeals to you", lo=start + 2, hi=a.hi):
        return (lo, hi) if a.tense == "present" and lower_at(p, hi) not in ("more", "most") else None
    verb = a.verb
    if verb is None or a.subject is None:
        return None
    after = lower_at(p, verb.i + 1) if verb.i + 1 < a.hi else ""
    if verb.lemma == "make" and after == "sense":
        return (verb.i, verb.i + 2) if offered(q, start, verb.i) else None
    serves = verb.lemma == "solve" or (verb.lemma in _SERVING and after in ("your", "to", "you"))
    if serves and a.tense == "present" and a.subject.lower in _THIS and "you" in p.text:
        return verb.i, verb.i + 1
    if p.lowers[start] == "is" and "something" in p.lowers[start : a.hi]:
        k = p.lowers.index("something", start)
        rest = p.lowers[k + 1 : min(a.hi, k + 9)]
        if not _WANTING.isdisjoint(rest) and {"'ve", "have", "did"}.isdisjoint(rest):
            return k, k + 1
    return None


def _wh(q: Posed, p: Parsed, a: Asked) -> tuple[int, int] | None:
    if a.tense == "past" or not _USED.isdisjoint(p.lowers[a.lo : a.hi]):
        return None
    for lo, hi in p.find(*_OF, lo=a.lo, hi=a.hi):
        if _asker_s(q, hi, min(a.hi, hi + 3)) or lower_at(p, lo + 3) == "say":
            return lo, hi
    if a.wh == "what" and offered(q, a.core, a.hi):
        named = next((k for k in range(a.core, min(a.hi, a.core + 5)) if p.lowers[k] in _OPINION), None)
        if named is not None:
            return a.core, named + 1
    if a.wh == "how" and a.verb is not None and a.verb.lemma == "sound":
        return a.core, a.verb.i + 1
    for lo, hi in p.find(
        "how do you like it", "how do you like this", "how do you like that", "how do you like our", lo=a.lo, hi=a.hi
    ):
        return lo, hi
    return None
