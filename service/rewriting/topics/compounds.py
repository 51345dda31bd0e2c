"""The job hidden in a compound noun: "a meal planning app" is about planning meals, "expense reporting" about reporting expenses.

What is done stands as an -ing form, as a noun made from a verb ("management"), or as the name of its tool ("tracker");
the noun before it is what it is done to.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language import inflect
from service.language.words import Parsed, Word
from service.rewriting.topics.attempts import attempt
from service.rewriting.topics.things import person, verb_for
from service.rewriting.topics.topic import Topic
from service.rewriting.topics.verbs import PEOPLE, SOLUTIONS, TRANSITIVE

_MADE_FROM = {
    noun: verb
    for verb, nouns in (
        ("manage", "management"), ("generate", "generator"), ("reconcile", "reconciliation"), ("prepare", "preparation"),
        ("translate", "translation"), ("transcribe", "transcription"), ("analyse", "analysis"), ("review", "review"),
        ("maintain", "maintenance"), ("renew", "renewal"), ("approve", "approval"), ("compare", "comparison"),
        ("migrate", "migration"), ("prioritise", "prioritisation prioritization"), ("allocate", "allocation"),
        ("assess", "assessment"), ("evaluate", "evaluation"), ("plan", "planner"),
        ("organise", "organiser organizer"), ("check", "checker"), ("schedule", "scheduler"),
        ("calculate", "calculator"), ("split", "splitter"), ("process", "processing"), ("sort", "sorter"),
        ("reduce", "reduction"), ("deploy", "deployment"), ("submit", "submission"), ("enter", "entry"), ("record", "recorder"),
    )
    for noun in nouns.split()
}  # fmt: skip
_TOOLS = frozenset(n for n in _MADE_FROM if n.endswith(("er", "or")))
_OF_PEOPLE = frozenset(
    "manage onboard recruit screen interview match track thank monitor schedule review assess".split()
)
"""What is done to people, so that a person before its noun is its object: "volunteer scheduling"."""
_MASS = frozenset(
    """time code stock money inventory software content mail food energy traffic water waste medication payroll equipment
    cash knowledge risk compliance sleep mileage attendance quality performance access fuel livestock feedback
    revenue data research staff email debt tax press policy travel space spending capacity progress soil blood
    homework housework paperwork news music information evidence luggage baggage absence churn""".split()
)
"""Nouns that stand in the singular for what there is much of."""
_TAKEN_UP = frozenset("time process effort workload".split())
_ONE_S_OWN = frozenset("time stress weight sleep energy anger pain health diet money mood".split())


def made_from(noun: str) -> str:
    """The verb a noun is made from ("management" gives "manage"), else the noun's -ing root or itself."""
    return _MADE_FROM.get(noun) or inflect.root(noun)


def compounds(p: Parsed) -> Iterator[Topic]:
    """Jobs named in compound nouns, in the order of the text."""
    for w in p.words:
        if w.pos not in ("NOUN", "PROPN", "VERB", "ADJ") or _articled(p, w) or w.dep in ("acomp", "conj", "ROOT"):
            continue
        verb = _MADE_FROM.get(w.lower) or (inflect.root(w.lower) if w.lower.endswith("ing") else "")
        before = _before(p, w)
        if verb in TRANSITIVE and before and (verb in _OF_PEOPLE or not _somebody(before[-1])):
            doing, rest = attempt(verb, _several(p, before))
            yield Topic(doing, rest, "you", "job", True, frozenset({"compound"}), 0.6)
        elif w.lower.endswith("ing") and verb_for(w.lower) == "do" and _named(p, w, before):
            rest = " ".join(["some", *(x.text for x in before), w.lower])
            yield Topic("do", rest, "you", "job", True, frozenset({"compound"}), 0.55)


def _somebody(w: Word) -> bool:
    """Whether it is a person, so that it may be they who do it: "student writing"."""
    return w.lemma in PEOPLE or person(w.lemma)


def _before(p: Parsed, w: Word) -> list[Word]:
    """The nouns joined in front of a word, with or without a hyphen."""
    found: list[Word] = []
    k = w.i - 1
    while k >= 0 and (p.words[k].pos in ("NOUN", "PROPN") or p.words[k].text == "-"):
        if p.words[k].text != "-":
            found.insert(0, p.words[k])
        k -= 1
    joined = all(x.head > x.i and x.head <= _last(p, w) for x in found)
    return found if joined and len(found) <= 3 and not any(x.lemma in SOLUTIONS for x in found) else []


def _last(p: Parsed, w: Word) -> int:
    """The place of the compound's last noun."""
    k = w.i
    while k + 1 < len(p.words) and p.words[k + 1].pos in ("NOUN", "PROPN"):
        k += 1
    return k


def _articled(p: Parsed, w: Word) -> bool:
    """Whether it is one single occasion or somebody's own work: "the data migration", "a code review"."""
    if w.lower in _TOOLS or _last(p, w) != w.i:
        return False
    lo, _ = p.subtree(w.i)
    return p.lowers[lo] in ("a", "an", "the", "this", "that", "our")


def _named(p: Parsed, w: Word, before: list[Word]) -> bool:
    """Whether an activity by itself is named plainly: "budgeting app", "grocery shopping"; not "the marking"."""
    last = p.words[_last(p, w)]
    if last.i != w.i:
        aside = last.dep == "pobj" and p.words[last.head].lower not in ("in", "for", "of", "with", "about")
        return last.lemma in SOLUTIONS | _TAKEN_UP and last.tag == "NN" and not aside
    under = p.words[w.head].lower
    alone = w.dep in ("nsubj", "csubj", "dobj") or (w.dep == "pobj" and under in ("with", "about", "of"))
    return bool(before) or (alone and not p.children(w.i))


def _several(p: Parsed, nouns: list[Word]) -> str:
    """What it is done to, in the plural where it can be counted: "client invoices"."""
    *modifiers, head = nouns
    if head.lower in _ONE_S_OWN:
        return f"your {head.lower}"
    counted = head.tag in ("NN", "NNP") and head.lower not in _MASS and not head.lower.endswith("ing")
    named = head.text.isupper() and len(head.text) > 1
    text = f"{head.text}s" if counted and named else head.text if named else head.lower
    text = inflect.plural(head.lower) if counted and not named else text
    return " ".join([*(m.text if m.pos == "PROPN" else m.lower for m in modifiers), text])
