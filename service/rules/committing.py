"""Whether a question is a genuine ask: something given to the asker that has a cost or a date."""

from __future__ import annotations

from service.language.words import Parsed
from service.rules.lexicon import WEEKDAYS
from service.rules.rule import Posed

_MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug "
    "sept sep oct nov dec".split()
)
_NEAR = frozenset("week evening afternoon morning month friday weekend".split())
_PLEDGES = frozenset(
    "deposit deposits refundable upfront pilot trial loi cohort contract agreement commit diary panel pledge "
    "invoice retainer".split()
)
_GIVING = frozenset(
    "introduce send lend give share bring sit sign put let join keep run spare take hold fund present cover commit "
    "host name reserve show connect forward lead mount pay reach schedule speak start vote approve transfer countersign "
    "release".split()
)
_MEETINGS = frozenset("session interview visit pilot trial workshop demo walkthrough".split())
_TO_US = frozenset({"me", "us"})


def dated(p: Parsed) -> bool:
    """Whether a day that can be put into a calendar is named: "on Thursday", "14 May", "the 3rd", "this week"."""
    words = p.lowers
    for k, w in enumerate(words):
        prev = words[k - 1] if k else ""
        nxt = words[k + 1] if k + 1 < len(words) else ""
        if w in WEEKDAYS or (w in _NEAR and prev in ("this", "next") and w != "month"):
            return True
        if w in _MONTHS and (
            prev in ("in", "by", "of", "from", "until", "since", "for") or prev[:1].isdigit() or nxt[:1].isdigit()
        ):
            return True
        if prev == "the" and w[:1].isdigit() and w[-2:] in ("st", "nd", "rd", "th"):
            return True
        if w == "today" or (w == "now" and prev not in ("right", "by", "")):
            return "if" not in words[max(0, k - 5) : k]
    return False


def commits(q: Posed, verb: int | None) -> bool:
    """Whether the clause with that verb asks for a commitment: given to us, with a day or a pledge."""
    p = q.parsed
    if verb is None:
        return False
    lemma = p.words[verb].lemma
    if p.lowers[verb + 1 : verb + 2] == ("up",) and lemma == "sign":
        return False
    after = p.lowers[verb + 1 : verb + 6]
    given = lemma in _GIVING or p.lowers[verb] in _GIVING
    if lemma == "be" and after[:1] in (
        ("willing",),
        ("up",),
        ("able",),
        ("happy",),
        ("prepared",),
        ("open",),
        ("ready",),
    ):
        if dated(p) and not _MEETINGS.isdisjoint(p.lowers[verb + 2 :]):
            return True
        return _given_after(p, verb + 2) and (dated(p) or _to_us(p, verb + 2))
    if lemma == "be" and after[1:2] in (("reference",), ("testimonial",)) and not _TO_US.isdisjoint(p.lowers[verb:]):
        return dated(p)
    if lemma == "be" and after[:3] == ("one", "of", "our"):
        return dated(p) or "until" in after or any(w in p.lowers for w in ("until", "hours", "weeks"))
    if not given:
        return q.purpose == "commitment_ask" and dated(p)
    if _to_us(p, verb):
        return True
    if dated(p):
        return True
    return any(w in _PLEDGES for w in p.lowers) and any(w.text[:1].isdigit() for w in p.words)


def _to_us(p: Parsed, verb: int) -> bool:
    """Whether the asker receives it: "introduce me", "let us look", "send us the sheet"."""
    return any(w in _TO_US for w in p.lowers[verb + 1 : verb + 3]) and "if" not in p.lowers[verb:][:3]


def _given_after(p: Parsed, k: int) -> bool:
    """Whether one of the next words is a verb of giving: "up for keeping a diary"."""
    return any(_base(w) in _GIVING for w in p.lowers[k : k + 4])


def _base(word: str) -> str:
    if not word.endswith("ing"):
        return word
    stem = word[:-3]
    for base in (stem, stem + "e", stem[:-1]):
        if base in _GIVING:
            return base
    return word
