"""What a sentence is about: its words of weight reduced to roots, so that "charging" meets "plug in" and "paid" meets "cost".

A root is a lemma without its -ing, or the first word of a group in `kin.txt`: a hand-written list of words that people
use for one another, one group a line. What a sentence measures counts as a root too: a length of time, a number, money.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import pairwise

from service.aims.askers import askers_own
from service.aims.named import named
from service.aims.people import people, somebody
from service.language.inflect import is_verb, root
from service.language.words import Parsed, Word

DURATION, MONEY, COUNT, MOMENT, COMPANY = "@duration", "@money", "@count", "@moment", "@company"
MEASURES = frozenset({DURATION, MONEY, COUNT, MOMENT, COMPANY})
_LIGHT = frozenset(
    """be have do get go make take use tell walk happen come time thing way day week month year last past recent start
    finish involve set try other one long many much most end case person people first next ago show think let give put
    case kind part lot bit more less least half third what which who how when where why hour minute morning evening
    today yesterday ever never else up out bring own else then back before after really just first new same few all
    each every number need want would could should will can may might talk number learn understand find know moment night
    weekday weekend monday tuesday wednesday thursday friday saturday sunday summer winter spring autumn january february
    march april june july august september october november december season quarter noon midday midnight""".split()
)
_WEIGHT = {"VERB": 0.7, "ADJ": 0.5}
_NONE: frozenset[str] = frozenset()
_ENDINGS = ("ation", "ment", "ication", "ion", "ance", "al")
_UNITS = frozenset("minute hour day week month year noon midday".split())
_MOMENTS = frozenset("noon midday midnight sunday monday tuesday wednesday thursday friday saturday".split())
_MONEY = frozenset("cost pay price charge fee euro pound dollar money".split())


@lru_cache(maxsize=1)
def _kin() -> dict[str, frozenset[str]]:
    groups: dict[str, set[str]] = {}
    for line in files("service.aims").joinpath("kin.txt").read_text("utf-8").splitlines():
        words = line.split()
        for word in words:
            groups.setdefault(word, set()).add(words[0])
    return {word: frozenset(heads) for word, heads in groups.items()}


@dataclass(frozen=True, slots=True)
class Topic:
    """A word of weight: its lemma, its own root, the first words of its groups, and how much it tells (a noun 1, a verb less)."""

    lemma: str
    own: str
    kin: frozenset[str]
    weight: float

    @property
    def group(self) -> str:
        """One root for all words that people use for this one: the first of its groups, else its own."""
        return min(self.kin, default=self.own)


def topics(p: Parsed, apart: Collection[str] = ()) -> tuple[Topic, ...]:
    """The words of weight, each once. Lemmas in `apart` and those that are made of them are left out."""
    askers = askers_own(p)
    found: dict[str, Topic] = {}
    for w, topic in weighty(p):
        if w.i not in askers and not alike(w.lemma, apart):
            found.setdefault(topic.own, topic)
    return tuple(found.values())


def weighty(p: Parsed, lo: int = 0, hi: int | None = None) -> Iterator[tuple[Word, Topic]]:
    """The words of weight among those of a range, each with its topic."""
    for w in p.words[lo:hi]:
        if w.lemma not in _LIGHT and _weighs(w):
            yield w, _topic(w.lemma, next((c.lower for c in p.children(w.i) if c.dep == "prt"), ""), w.pos)


@lru_cache(maxsize=4096)
def _topic(lemma: str, particle: str, pos: str) -> Topic:
    known, own = _kin(), made_from(lemma)
    groups = known.get(own, _NONE) | known.get(lemma, _NONE) | known.get(f"{lemma}-{particle}", _NONE)
    return Topic(lemma, own, groups, _WEIGHT.get(pos, 1.0))


def made_from(noun: str) -> str:
    """The verb that a noun is made of ("treatment" gives "treat", "filing" gives "file"), else the noun."""
    for ending in _ENDINGS:
        if noun.endswith(ending) and len(noun) - len(ending) > 2:
            stem = noun[: -len(ending)]
            verb = next((v for v in (stem, f"{stem}e", f"{stem}ate", f"{stem}y") if is_verb(v)), None)
            if verb:
                return verb
    return root(noun)


def alike(lemma: str, others: Collection[str]) -> bool:
    """Whether a lemma is one of the others, or made of one: "translate" of "translator"."""
    return any(lemma == other or _same_start(lemma, other) for other in others)


def _same_start(one: str, other: str) -> bool:
    short = min(len(one), len(other))
    same = next((k for k in range(short) if one[k] != other[k]), short)
    return same >= _FEWEST_SAME and same >= max(len(one), len(other)) - _ENDING


def people_of(p: Parsed) -> frozenset[str]:
    """The lemmas that only say whose life an aim is about: "choir", "leader" of "how choir leaders find music"."""
    some, anyone = people(p)
    first = next((r for r in sorted((*some, *anyone)) if r[0] <= _FIRST_PART), None)
    if first is None:
        return frozenset()
    lo, hi = first
    at = next((c for c in p.children(hi - 1) if c.dep == "prep" and c.i == hi), None)
    end = p.subtree(at.i)[1] if at is not None and p.subtree(at.i)[1] - hi <= _SHORT else hi
    end = min((i for i in named(p).acts if hi <= i < end), default=end)
    return frozenset(w.lemma for w in p.words[lo:end] if w.pos in ("NOUN", "PROPN", "ADJ"))


def measures(p: Parsed, asks: bool, apart: Collection[str] = ()) -> frozenset[str]:
    """What the sentence measures: in a question by what it asks for, in an aim by what it states."""
    lowers, found = p.lowers, set()
    pairs = set(pairwise(lowers))
    if asks:
        if pairs & {
            ("how", "long"),
            ("much", "time"),
            ("many", "hours"),
            ("many", "minutes"),
            ("many", "days"),
            ("many", "weeks"),
        }:
            found.add(DURATION)
        if ("how", "many") in pairs or ("how", "often") in pairs:
            found.add(COUNT)
        if "when" in lowers[:3] or "what time" in " ".join(lowers) or ("and", "when") in pairs:
            found.add(MOMENT)
        if lowers[:1] in (("who",), ("whom",)) or ("and", "who") in pairs or ("by", "whom") in pairs:
            found.add(COMPANY)
    else:
        if any(_counted(p, w) for w in p.words if w.lemma in _UNITS - _MOMENTS):
            found.add(DURATION)
        if any(_dated(p, w) for w in p.words) or (("on", "the") in pairs and "day" in lowers):
            found.add(MOMENT)
        if any(somebody(w) and w.lemma not in apart for w in p.words):
            found.add(COMPANY)
        if any(w.pos == "NUM" or w.lower in ("twice", "once") for w in p.words) and DURATION not in found:
            found.add(COUNT)
    if not p.lemmas.isdisjoint(_MONEY) or (asks and ("how", "much") in pairs and ("much", "time") not in pairs):
        found.add(MONEY)
    return frozenset(found)


_FEWEST_SAME, _ENDING = 5, 3
_FIRST_PART, _SHORT = 8, 4
"""How far into an aim its own people may stand; and how many words may say where they are."""


def _dated(p: Parsed, w: Word) -> bool:
    """Whether it is a time of the day or the week: "by noon", "after nine"."""
    before = p.lowers[w.i - 1] if w.i else ""
    after = p.words[w.i + 1].lemma if w.i + 1 < len(p.words) else ""
    return w.lemma in _MOMENTS or (
        w.pos == "NUM" and before in ("by", "before", "after", "at", "until") and after not in _UNITS
    )


def _counted(p: Parsed, w: Word) -> bool:
    lo = max(0, w.i - 3)
    return any(x.pos == "NUM" or x.lower in ("an", "a", "few", "half") for x in p.words[lo : w.i])


def _weighs(w: Word) -> bool:
    return w.pos in ("NOUN", "PROPN", "VERB", "ADJ") and w.text[:1].isalpha() and len(w.lemma) > 1
