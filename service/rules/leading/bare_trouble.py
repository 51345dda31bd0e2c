"""Asks for trouble without pointing at an occasion: "the hardest part of…", "your biggest challenge", "What stops
you…?".

Asked for a problem, people find one; whether it ever cost them anything stays open. It is a usable start if the next
question is about the last time it happened. Or ask about the last time straight away, and see whether trouble comes up.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.asked import Asked
from service.language.words import Parsed
from service.rules.grammar import anchored, evaluative, lower_at
from service.rules.lexicon import BLAME, EMOTIONS, HINDERING, PLEASING, STIRRING, TROUBLES
from service.rules.rule import Bad, Good, Match, Posed

SEVERITY = "warning"
MESSAGE = "Asks for trouble, not for an occasion."
WHY = "Whoever is asked for a problem names one; only an occasion shows that it matters."
SOURCE = "Fitzpatrick, The Mom Test (2013); Torres, Continuous Discovery Habits (2021)"
BAD = (
    Bad("What's the hardest thing about running a choir?", "hardest"),
    Bad("What are your three biggest challenges with deliveries?", "challenges"),
    Bad("What stops you from renting the flat out?", "stops"),
    Bad("What frustrates you about the tax portal?", "frustrates"),
    Bad("What is tricky about dosing for children?", "tricky"),
    Bad("What was the toughest part of your first three years on the farm?", "toughest"),
    Bad("Which obstacles do you face when you sell to schools?", "obstacles"),
    Bad("What keeps you up at night as a warehouse manager?", "up at night"),
    Bad("Where do you struggle most with the paperwork?", "struggle"),
    Bad("What do you find difficult about the budget?", "difficult"),
    Bad("Biggest pain with school lunches?", "pain"),
    Bad("Tell me about your difficulties with suppliers.", "difficulties"),
    Bad("What don't you like about the rota?", "don't you like"),
    Bad("What was frustrating about dealing with the landlord?", "frustrating"),
)
GOOD = (
    Good("What obstacles did you run into?"),
    Good("What was hard about the move that Saturday?"),
    Good("Tell me about the last time you struggled with a form."),
    Good("What problems did you have when you switched banks in May?"),
    Good("What do you do with a parcel that has a problem with its label?"),
    Good("At the show in May, what was tricky to judge?"),
    Good("What worried your mother about the contract?"),
    Good("Which supplier let you down most recently?"),
    Good("Who do you call when the boiler breaks?"),
    Good("What made that difficult?", before="Registering the van was really difficult."),
    Good("What went wrong on the worst delivery day you had in December?"),
    Good("What was easy or hard about the form?"),
    Good("What almost kept you from taking the lease?"),
    Good("What happens if a document is missing?"),
    Good("What keeps you coming back to the choir?"),
)

_STRUGGLE = frozenset("struggle hate dislike resent dread fear suffer lack waste despise lose".split())
_PHRASES = (
    "up at night", "awake at night", "up the wall", "you crazy", "you mad", "rage quit", "go wrong", "goes wrong",
    "fall short", "falls short", "gets in the way", "get in the way", "gets in your way", "get in your way", "broken",
    "n't work", "nt work", "costs you the most", "takes you the most", "takes the most", "rather not", "n't you like",
    "nt you like", "n't like", "let you down", "lets you down", "trips people up", "trips you up", "on your nerves",
    "get stuck", "time - consuming",
)  # fmt: skip
_PHRASE_KEYS = frozenset(
    "up night wall crazy mad rage wrong short way broken work most rather like down nerves stuck consuming".split()
)
_SUPERLATIVES = frozenset(
    "worst hardest toughest trickiest biggest greatest main top largest weakest slowest messiest scariest "
    "saddest".split()
)
_GRIM = frozenset("worst hardest toughest trickiest weakest slowest messiest scariest saddest".split())
_ASKING = frozenset("what which where who whats".split())
_VEXING = STIRRING - PLEASING
_SEEING = frozenset("would say be give see face have run experience encounter think consider".split())
_PLAIN_HINDERING = frozenset("hamper hinder block prevent deter discourage delay derail".split())
_AFTER_HINDERING = {"keep": "from", "put": "off", "hold": "back", "trip": "up"}
_CUES = TROUBLES | BLAME | EMOTIONS | _VEXING | HINDERING | _STRUGGLE | _SUPERLATIVES | _PHRASE_KEYS

_MEETING = frozenset("encounter meet face hit run overcome".split())


def search(q: Posed) -> Iterator[Match]:
    """Mark the word of trouble that is asked for."""
    p = q.parsed
    if _CUES.isdisjoint(p.lemmas) and _CUES.isdisjoint(p.lowers):
        return
    for a in q.asked:
        if not _open(p, a):
            continue
        met = a.tense == "past" and a.asks_you and a.verb is not None and a.verb.lemma in _MEETING
        found = None if met else _found(p, a)
        if found is None or (q.before and (a.tense == "past" or _echo(q, found))):
            continue
        scene = a.tense == "past" and a.core > a.lo + 1 and p.lowers[a.lo] in ("at", "in", "on", "during")
        if (
            not scene
            and (_over_months(p, a, found) or not anchored(p, 0, a.hi))
            and not _theirs(p, found[1])
            and "if anything" not in p.text
        ):
            yield Match.of(*found)


def _over_months(p: Parsed, a: Asked, found: tuple[int, int]) -> bool:
    """Whether the worst of many months is asked for, which is no occasion: "the hardest part of your last six months"."""
    if p.lowers[found[0]] not in _GRIM:
        return False
    return any(p.lowers[k] in ("months", "years", "quarters") for k in range(found[1], a.hi))


def _open(p: Parsed, a: Asked) -> bool:
    """Whether the sentence asks for something, rather than whether."""
    if a.form == "wh":
        return a.wh in _ASKING
    if a.form == "statement":
        return a.marked and any(w in _SUPERLATIVES or w in _ASKING for w in p.lowers[a.lo : a.hi])
    return a.form != "yes_no"


def _found(p: Parsed, a: Asked) -> tuple[int, int] | None:
    """The word of trouble: said of what is asked for, not of something beside it."""
    start = a.wrapped[1] if a.wrapped is not None else a.core
    if not _PHRASE_KEYS.isdisjoint(p.lowers):
        for lo, hi in p.find(*_PHRASES, lo=start, hi=a.hi):
            if not _beside(p, a, start, lo):
                return lo - (p.lowers[lo] in ("n't", "nt")), hi
    if a.form != "wh":
        start = start if a.form == "request" else a.lo
        return _noun(p, start, a.hi) or _grim(p, start, a.hi) if a.form == "request" or _superlative(p, a) else None
    found = _grim(p, start, a.hi)
    if found is not None:
        return found
    noun = _noun(p, start, a.hi)
    if noun is not None and (_asked_for(p, start, noun[0]) or _gives(p, noun[0])):
        return noun
    return _said(p, a, start) if a.wh != "who" else None


def _said(p: Parsed, a: Asked, start: int) -> tuple[int, int] | None:
    """What is said of the "what": that it frustrates, stops them, is hard, makes it hard, or that they hate it."""
    if a.wh in ("what", "whats", "which"):
        for k in range(start + 1, min(a.hi, start + 7)):
            w = p.words[k]
            if p.lowers[k - 1] in ("nearly", "almost") and a.tense == "past":
                return None
            if w.lemma in _VEXING or _hinders(p, k, a.hi):
                retold = a.tense == "past" and "you" not in p.lowers[k + 1 : k + 3]
                verbal = w.pos == "VERB" or p.lowers[k + 1 : k + 2] in (("you",), ("your",))
                return (k, k + 1) if verbal and w.tag != "VBN" and not retold else None
            if (
                w.lower in BLAME
                and w.pos in ("ADJ", "VERB")
                and p.lowers[k - 1] in ("is", "'s", "are", "be", "so", "it", "s", "was")
            ):
                return None if k + 1 < a.hi and lower_at(p, k + 1) == "or" else (k, k + 1)
    verb = a.verb
    if (
        verb is not None
        and verb.lemma == "find"
        and verb.i + 1 < a.hi
        and lower_at(p, verb.i + 1) in BLAME
        and a.tense != "past"
    ):
        return verb.i + 1, verb.i + 2
    if verb is not None and verb.lemma in _STRUGGLE and not _beside(p, a, start, verb.i):
        return verb.i, verb.i + 1
    if a.wh == "what" and "make" in (w.lemma for w in p.words[start : start + 3]) and a.tense != "past":
        return next(((k, k + 1) for k in range(start + 2, min(a.hi, start + 10)) if evaluative(p.words[k])), None)
    return None


def _hinders(p: Parsed, k: int, hi: int) -> bool:
    w = p.words[k]
    if w.lemma not in HINDERING or k + 1 >= hi:
        return False
    if w.lemma in _AFTER_HINDERING:
        return _AFTER_HINDERING[w.lemma] in p.lowers[k + 1 : k + 8]
    return (
        w.lemma in _PLAIN_HINDERING
        or lower_at(p, k + 1) in ("you", "your", "them", "people")
        or "from" in p.lowers[k + 1 : k + 7]
    )


def _grim(p: Parsed, lo: int, hi: int) -> tuple[int, int] | None:
    """A superlative that is trouble by itself: "the hardest part", "the most annoying thing"."""
    for k in range(lo, hi):
        if p.lowers[k] in _GRIM and p.words[k - 1].tag != "VBD":
            return k, k + 1
        if p.lowers[k] == "most" and k + 1 < hi and lower_at(p, k + 1) in BLAME:
            return k, k + 2
    return None


def _noun(p: Parsed, lo: int, hi: int) -> tuple[int, int] | None:
    return next(
        (
            (k, k + 1)
            for k in range(lo, hi)
            if p.words[k].lemma in TROUBLES
            and (
                p.words[k].pos in ("NOUN", "PROPN", "ADJ")
                or (p.lowers[k].endswith("s") and p.lowers[k - 1] in ("which", "what"))
            )
        ),
        None,
    )


def _asked_for(p: Parsed, start: int, noun: int) -> bool:
    """Whether the noun of trouble is what the wh-word asks for: "what problems", "what are your main worries"."""
    between = p.words[start + 1 : noun]
    return len(between) < 8 and not any(w.pos == "ADP" or (w.pos == "VERB" and w.lemma not in _SEEING) for w in between)


def _gives(p: Parsed, noun: int) -> bool:
    """Whether the trouble is given to them: "gives you the most grief"."""
    return any(p.words[j].lemma in ("give", "cause") for j in range(max(0, noun - 4), noun))


def _beside(p: Parsed, a: Asked, start: int, k: int) -> bool:
    """Whether word `k` stands in a clause beside the question: "… if a paper is missing"."""
    return any(p.lowers[j] in ("if", "when", "because", "while") for j in range(start + 1, k))


def _theirs(p: Parsed, k: int) -> bool:
    """Whether what follows names one they met: "the first issue you opened"."""
    return p.lowers[k : k + 1] == ("you",) and k + 1 < len(p.words) and p.words[k + 1].tag == "VBD"


def _superlative(p: Parsed, a: Asked) -> bool:
    return any(p.lowers[k] in _SUPERLATIVES or p.words[k].tag in ("JJS", "RBS") for k in range(a.lo, a.hi))


def _echo(q: Posed, found: tuple[int, int]) -> bool:
    """Whether they have just used the word themselves."""
    said = q.before.lower()
    return any(q.parsed.lowers[k] in said for k in range(*found) if len(q.parsed.lowers[k]) > 3)
