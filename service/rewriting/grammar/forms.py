"""The closed classes of words that the checks share, and the few ways they step from word to word."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from service.language.readings import readings
from service.language.words import Parsed

Check = Callable[[Parsed, int], str | None]

SUBJECTS = frozenset("you we they he she it i".split())
ONLY_SUBJECTS = frozenset("we they he she i".split())
ONLY_OBJECTS = frozenset("me him us them".split())
DETERMINERS = frozenset("the a an your my our their".split())
WH = frozenset("what which who whom whose when where why how".split())
DO = frozenset(("do", "does", "did"))
MODALS = frozenset("will would can could should shall might must may wo ca".split())
BE = frozenset("am is are was were be been being 's 're".split())
OPERATORS = DO | MODALS | frozenset("am is are was were have has had 's 're 've 'd 'll".split())
PREPOSITIONS = frozenset(
    """about with of to from by for at into onto between during without against among toward towards upon in
    on""".split()
)
STOPS = frozenset((".", "?", "!", ",", ";", ":", ")", "-", "–", "—"))
_FINITE_OPERATORS = frozenset("did does has had was were is are been would could".split())
_ADVERBS = frozenset(
    """last first ever never then also still just even all both each not n't yourself yourselves themselves
    already now next once only again often together so far since guys folks two three four personally later soon
    always two""".split()
)
_LY_VERBS = frozenset(
    """apply reply rely supply fly comply imply multiply bully tally rally sully ally ply family""".split()
)


@lru_cache(maxsize=8192)
def not_base(word: str) -> bool:
    """Whether a word is a known verb form that cannot be the base form ("filed", "files", "went")."""
    if word in OPERATORS or word == "been":
        return word in _FINITE_OPERATORS
    tags = readings(word)
    return "VB" not in tags and not tags.isdisjoint(("VBD", "VBN", "VBZ", "VBG"))


@lru_cache(maxsize=8192)
def is_base(word: str) -> bool:
    """Whether a word can be a verb's base form."""
    return "VB" in readings(word) or word in ("be", "have", "do")


def past_adverbs(p: Parsed, k: int) -> int:
    """The first word from `k` on that is no adverb and no emphasis ("last", "ever", "n't", "all"); may be the end."""
    n = len(p.words)
    while k < n:
        w = p.lowers[k]
        if w in _ADVERBS or (w.endswith("ly") and w not in _LY_VERBS):
            k += 1
            continue
        break
    return k


def at(p: Parsed, k: int) -> str:
    """The lower-case word at `k`, or an empty string outside the text."""
    return p.lowers[k] if 0 <= k < len(p.lowers) else ""


def tag_at(p: Parsed, k: int) -> str:
    """The tag of the word at `k`, or an empty string outside the text."""
    return p.words[k].tag if 0 <= k < len(p.words) else ""
