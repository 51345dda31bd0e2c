"""An aim said more sharply, in its own words: who, what they did, how it could turn out. Each version passes our checks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from service.aims.goals import Goal, goal
from service.aims.hypotheses import hypothesis
from service.aims.named import named
from service.aims.people import EMPTY
from service.language.pipeline import parse
from service.language.words import Parsed, Word
from service.plans.jobs import jobs, third
from service.rewriting.grammar import grammar_faults
from service.rewriting.topics.topic import Topic

MOST = 3
_LONGEST_NAME = 9
_FIELDS = frozenset("industry sector trade profession".split())
_USED = frozenset(
    "app product tool platform dashboard software service website site system checkout editor portal page".split()
)
_DEALINGS = {
    "customer": ("bought from us", "left us"),
    "buyer": ("bought from us", "left us"),
    "client": ("hired us", "left us"),
    "user": ("started with us", "left us"),
    "consumer": ("bought from us", "stopped buying from us"),
    "subscriber": ("signed up", "cancelled"),
    "visitor": ("came to us", "came once and not again"),
}
"""What people who are known only by their dealings with the asker have surely done: they began, and some ended them."""


def sharper_goals(of: Goal, others: Sequence[Parsed] = ()) -> tuple[str, ...]:
    """Up to three sharper goals, none where nothing says what it is about. `others` are texts that may say so instead."""
    if of.clear:
        return ()
    return _checked(_goals(of, others), lambda p: goal(p).clear)


def sharper_hypotheses(p: Parsed, who: str) -> tuple[str, ...]:
    """Up to two hypotheses that could turn out wrong, about what this one says; `who` are the goal's people."""
    if hypothesis(p).testable:
        return ()
    own = named(p)
    people = _name(p, own.people[0]) if own.people else who
    if not people:
        return ()
    return _checked(_hypotheses(people, jobs(p)), lambda q: hypothesis(q).testable)[:2]


def who_of(p: Parsed) -> str:
    """The people an aim names, as it says it, "" where it names none."""
    found = named(p).people
    return _name(p, found[0]) if found else ""


def _goals(of: Goal, others: Sequence[Parsed]) -> Iterator[str]:
    p = of.parsed
    people = who_of(p)
    named_here = {w.lower for lo, hi in of.named.people for w in p.words[lo:hi]}
    done = [j for text in (p, *others) for j in jobs(text) if named_here.isdisjoint(j.rest.lower().split())]
    anyone = p.words[of.named.anyone[0][1] - 1].lemma if of.named.anyone else ""
    for job in done[:2]:
        past, gerund = third(job.past), third(job.gerund)
        if people:
            yield f"Learn what {people} did the last time they {past}, step by step."
            yield f"Find out what it cost {people}, in time and in money, the last time they {past}."
            yield f"Learn what {people} have tried so far for {gerund}, and what came of it."
            yield f"Find out how many of ten {people} {past} in the past month, and what each of them did."
        else:
            them = f"{_plural(anyone)} who {past} in the past month"
            yield f"Learn what {them} did the last time, step by step."
            yield f"Find out what it cost {them}, in time and in money."
            yield f"Learn what {them} had tried before, and what came of it."
    if people:
        yield f"Learn which tasks took {people} the most time in the past week, and what they did about each."
        yield f"Find out what {people} paid for in the past month to get their work done, and how they chose it."
    elif not done and (field := _phrase(p, _FIELDS)):
        yield f"Learn which tasks took people who work in {field} the most time in the past week, and what they did."
        yield f"Find out what people who work in {field} paid for in the past month, and how they chose it."
    elif not done and anyone not in _DEALINGS and (thing := _phrase(p, _USED)):
        yield f"Learn what people who used {thing} in the past week did with it, step by step."
        yield f"Find out what people who stopped using {thing} in the past three months did instead."
    elif anyone in _DEALINGS and not done:
        begun, ended = _DEALINGS[anyone]
        them = _plural(anyone)
        yield f"Learn what {them} who {begun} in the past month did in the week before, step by step."
        yield f"Find out what {them} who {ended} in the past three months did instead."
        yield f"Learn what {them} who {begun} in the past month had used before, and what made them change."


def _hypotheses(people: str, done: Sequence[Topic]) -> Iterator[str]:
    for job in done[:2]:
        past = third(job.past)
        yield f"At least five of ten {people} {past} in the past month."
        yield f"At least three of ten {people} spent an hour or more the last time they {past}."


def _checked(versions: Iterator[str], passes: Callable[[Parsed], bool]) -> tuple[str, ...]:
    """The first versions that are grammatical and pass, each once."""
    texts = list(dict.fromkeys(versions))
    kept = []
    for text, p in zip(texts, parse(texts), strict=True):
        if passes(p) and not grammar_faults(p):
            kept.append(text)
    return tuple(kept[:MOST])


def _phrase(p: Parsed, nouns: frozenset[str]) -> str:
    """The first noun phrase around one of the nouns, with its determiner; "" where there is none."""
    for w in p.words:
        if w.lemma in nouns and w.pos == "NOUN" and w.dep not in ("compound", "nmod"):
            lo = p.subtree(w.i)[0]
            if p.words[lo].pos in ("DET", "PRON"):
                return p.cut(lo, w.i + 1)
    return ""


def _empty(w: Word) -> bool:
    return w.lower in EMPTY or w.pos in ("DET", "NUM", "PRON")


def _plural(noun: str) -> str:
    return f"{noun}s" if noun in _DEALINGS else "people"


def _name(p: Parsed, where: tuple[int, int]) -> str:
    """The people as named, with what says which: "parents of children with allergies"."""
    lo, hi = where
    one = p.words[hi - 1].tag in ("NN", "NNP")
    while lo < hi - 1 and _empty(p.words[lo]) and not (one and p.lowers[lo] == "the"):
        lo += 1
    _, end = p.subtree(hi - 1)
    which = next((c for c in p.children(hi - 1) if c.i == hi and c.dep in ("prep", "relcl", "acl")), None)
    if which is not None and end - lo <= _LONGEST_NAME:
        hi = end
    while hi - 1 > lo and p.words[hi - 1].pos == "PUNCT":
        hi -= 1
    said = p.cut(lo, hi)
    first = p.words[lo]
    kept = first.pos == "PROPN" or first.text[:2].isupper()
    return said if kept else f"{said[:1].lower()}{said[1:]}"
