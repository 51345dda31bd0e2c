"""What lies before them in the session: a screen, a form, a letter they are asked to act on."""

from __future__ import annotations

from itertools import pairwise

from service.language.asked import Asked
from service.language.words import Parsed
from service.rules.clauses import Clause
from service.rules.conditions import condition
from service.rules.lexicon import MAKING_VERBS, TRYING_VERBS
from service.rules.rule import Posed

_LOCATING = frozenset(
    "click tap look go press find expect start write scroll type search navigate put try open".split()
)
_HERE = frozenset(
    "page pages screen here button prototype menu form site app link tab map sheet leaflet letter text".split()
)
# Words that tie a question to what is in front of them; a guess at its purpose alone does not.
_SESSION = _HERE | frozenset(
    "this these show aloud next click tap card cards pile icon field basket paragraph variant results table chart list "
    "headline design version way".split()
)
_SEEKING = frozenset("look go find search navigate expect".split())
_CHOICES = frozenset("link button tab icon heading menu box field card screen page".split())
_POINTERS = frozenset("this the from your".split())
_MOVES = frozenset({("next", "step"), ("next", "click"), ("next", "move")})
_AROUND = 40
_WANTED = frozenset({("you", "wanted"), ("you", "needed"), ("you", "had")})
_IN_HERE = frozenset({("in", "here"), ("from", "here"), ("on", "here")})
_HANDLING = frozenset("do start begin go look find open pick choose get".split())
_HANDING = frozenset("read look open take go find use try click start see scroll".split())


def shown(q: Posed, a: Asked, c: Clause, lemma: str) -> bool:
    """Whether it is about what lies before them in the session."""
    p = q.parsed
    if q.purpose == "task" and _set_here(p) and not _else_if(p, a):
        return lemma not in ("use", "buy", "pay", "recommend", "trust")
    if c.wh and c.sentence and lemma not in MAKING_VERBS and lemma not in TRYING_VERBS and _handed(q, c.sentence):
        return True
    if lemma in ("click", "tap", "press", "scroll", "type", "swipe"):
        return True
    if c.wh and lemma in _HANDLING and _in_here(p, a):
        return True
    return bool(c.wh or a.wrapped) and _sought(q, a, c, lemma)


def _in_here(p: Parsed, a: Asked) -> bool:
    """Whether something is to be done with what they have before them: "if you wanted to … with this page", "in here"."""
    said = p.lowers[a.lo : a.hi]
    k = condition(p, a.lo, a.hi)
    wanted = k is not None and p.lowers[k + 1 : k + 3] in _WANTED
    return wanted and any(
        pair in _IN_HERE or (pair[0] in ("this", "these") and pair[1] in _HERE) for pair in pairwise(said)
    )


def _sought(q: Posed, a: Asked, c: Clause, lemma: str) -> bool:
    """ "Which of these would you look under", "what would you do next", "how would you fill this in"."""
    p = q.parsed
    around = p.lowers[max(0, c.at - _AROUND) : c.at + _AROUND]
    pairs = set(pairwise(around))
    if "aloud" in around or not _MOVES.isdisjoint(pairs):
        return True
    here = any(thing in _HERE and pointer in _POINTERS for pointer, thing in pairs)
    if lemma == "do":
        return ("next" in around or here) and "differently" not in around and condition(p, a.lo, a.hi) is None
    if c.wh == "which" and p.lowers[c.lo + 1] in _CHOICES:
        return lemma in _LOCATING or lemma in ("pick", "choose", "use", "follow", "take")
    if lemma == "fill":
        return "this" in p.lowers[c.hi : c.hi + 2]
    if lemma in _SEEKING:
        wanting = not {"wanted", "needed"}.isdisjoint(p.lowers[c.hi : a.hi])
        return here or wanting or not {"these", "this"}.isdisjoint(p.lowers[c.lo : c.at])
    return lemma in _LOCATING and here and q.purpose == "probe"


def _set_here(p: Parsed) -> bool:
    """Whether the words tie it to the session: something in front of them, or a scene they are put into."""
    scene = p.lowers[0] in ("imagine", "suppose", "say", "pretend", "let") and "you" in p.lowers[: p.sentences[0][1]]
    return scene or not _SESSION.isdisjoint(p.lowers)


def _else_if(p: Parsed, a: Asked) -> bool:
    """Whether a condition leaves the session: "if this shop closed", not "if you wanted to cancel"."""
    k = condition(p, a.lo, a.hi)
    return (
        k is not None
        and p.lowers[k + 1] != "you"
        and "n't" not in p.lowers[k : k + 5]
        and any(w.tag == "VBD" for w in p.words[k : k + 7])
    )


def _handed(q: Posed, sentence: int) -> bool:
    """Whether something was put before them in the sentence before: "Here's the form.", "Read this letter."."""
    before = q.asked[sentence - 1]
    words = q.parsed.lowers[before.core : before.hi]
    if words[:1] == ("you",) and not {"just", "this"}.isdisjoint(words):
        return True
    return words[:2] in (("here", "'s"), ("here", "is"), ("here", "are")) or (
        before.form == "request" and before.wrapped is None and words[:1] != () and words[0] in _HANDING
    )
