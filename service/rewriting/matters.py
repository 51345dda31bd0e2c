"""The thing a question passes judgement on: "Is the rota fair?" is about the rota.

Where nothing is known that one does with it, one can still ask when it last came up; no verb has to fit the noun.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.asked import Asked
from service.language.words import Parsed, Word
from service.rewriting.indefinite import one_of
from service.rewriting.phrases import noun_phrase
from service.rewriting.things import OF_MASS, verb_for
from service.rewriting.topic import Topic
from service.rewriting.verbs import PEOPLE, SOLUTIONS

_BE = frozenset("be seem feel sound look".split())
_STANCE = frozenset("like love enjoy hate dislike trust dread fear value appreciate mind".split())
_POINTERS = frozenset("it that".split())
_ABSTRACT = ("ability", "ibility", "ality", "ism", "privacy")
"""Endings of what comes up rather than is done."""
_FINDING = frozenset("find think consider feel".split())
_ABOUT = frozenset("with about of by on in from".split())
_FEELING = frozenset(
    """satisfied happy unhappy frustrated annoyed worried concerned stressed overwhelmed dissatisfied pleased confident
    comfortable afraid scared tired angry disappointed proud nervous anxious upset think feel opinion concern
    problem trouble issue view thought frustration pain difficulty hardest worst biggest frustrate annoy bother
    stress worry""".split()
)
EMPTY = frozenset(
    """chance odds thought impression feedback take attitude feeling reaction view experience expectation need goal
    thing way time people person idea concept problem part reason day lot kind fact example point case opinion one
    this that it answer question experience solution price cost amount money moment option choice result change
    level number you me us feature version something anything everything nothing company team market interest offer
    proposal suggestion pound euro dollar quid pence scale name score percent half minute hour week year difference
    improvement benefit advantage lack look side sense""".split()
)
"""Nouns that name nothing a person could be asked about."""


def matters(p: Parsed, asked: tuple[Asked, ...]) -> Iterator[Topic]:
    """What is judged in the question, last sentence first."""
    for a in reversed(asked):
        for noun in _judged(p, a):
            shown = noun.lemma == "feature" and p.child(noun.i, "det") is not None
            if (noun.lemma in EMPTY and not shown) or not _is_noun(p, noun):
                continue
            phrase = noun_phrase(p, noun)
            if phrase is None or not _known(phrase, noun):
                continue
            if noun.lemma in PEOPLE or verb_for(noun.lemma) == "talk to":
                if _met(a, phrase):
                    yield Topic("talk", f"to {phrase}", "you", "thing", True, frozenset({"judged"}), 0.5)
                continue
            known = verb_for(noun.lemma) or ""
            phrase = one_of(known, noun, phrase)
            verb, _, particle = known.partition(" ")
            if known and noun.tag == "NN" and _bare(phrase) and not known.startswith(OF_MASS):
                continue
            if verb:
                rest = f"{particle} {phrase}".strip()
                yield Topic(verb, rest, "you", "thing", True, frozenset({"judged"}), 0.5)
            elif phrase in ("X", "Y", "Z") or noun.lemma.endswith(_ABSTRACT):
                yield Topic("", phrase, "you", "thing", True, frozenset({"matter"}), 0.45)


def _judged(p: Parsed, a: Asked) -> Iterator[Word]:
    being = (a.operator is not None and a.operator.lemma in _BE) or (a.verb is not None and a.verb.lemma in _BE)
    being = being and a.modal in ("", "can")
    if being and _sounds(p, a):
        return
    if being and a.subject is not None and a.subject.dep in ("nsubj", "attr", "nsubjpass"):
        yield a.subject
    for w in p.words[a.lo : a.hi]:
        if w.lower in _POINTERS and w.i > 0 and (meant := _antecedent(p, w.i)) is not None:
            yield meant
        elif w.lemma in _STANCE and w.pos == "VERB":
            if a.modal != "would":
                yield from (c for c in p.children(w.i) if c.dep == "dobj")
        elif w.lemma in _FINDING and w.pos == "VERB":
            yield from _found(p, w, bool(a.measure))
        elif w.dep == "pobj" and p.words[w.head].lower in _ABOUT:
            over = p.words[p.words[w.head].head]
            if {over.lemma, over.lower, a.measure} & _FEELING or (over.lemma == "be" and _felt(p, over)):
                yield w


def _sounds(p: Parsed, a: Asked) -> bool:
    """Whether it is an idea that is judged: "Does the pill box sound good?"."""
    return "sound" in p.lowers[a.lo : a.hi]


def _met(a: Asked, phrase: str) -> bool:
    """Whether people are judged as those who have been met: "How friendly were the volunteers?"."""
    return a.tense == "past" and phrase.split()[0].lower() in ("the", "our")


def _found(p: Parsed, verb: Word, measured: bool) -> Iterator[Word]:
    """What is found to be so: "how confusing did you find the letter", "do you find the letter confusing"."""
    objects = [c for c in p.children(verb.i) if c.dep == "dobj" and c.i > verb.i]
    for c in p.children(verb.i):
        if c.dep == "dobj" and (measured or (len(objects) > 1 and c.i == objects[0].i)):
            yield c
        elif c.dep in ("ccomp", "xcomp", "oprd") and c.i > verb.i:
            judged = p.child(c.i, "nsubj")
            if judged is not None:
                yield judged


def _antecedent(p: Parsed, at: int) -> Word | None:
    """The thing shown that "it" before word `at` points back to: "this menu"."""
    for w in reversed(p.words[:at]):
        if w.pos == "NOUN" and any(c.lower in ("this", "these") and c.i == p.subtree(w.i)[0] for c in p.children(w.i)):
            return w
    return None


def _is_noun(p: Parsed, w: Word) -> bool:
    """Whether it is a noun, though a tagger may say otherwise of a subject with an article."""
    return w.pos in ("NOUN", "PROPN") or (w.pos in ("ADJ", "VERB") and p.child(w.i, "det", "poss") is not None)


def _felt(p: Parsed, be: Word) -> bool:
    return any(c.lemma in _FEELING or c.lower in _FEELING for c in p.children(be.i))


def _bare(text: str) -> bool:
    return text.split()[0].lower() not in ("the", "your", "a", "an", "our", "this") and text[0] not in "[{<"


def _known(text: str, noun: Word) -> bool:
    """Whether both would know which is meant: theirs, one that is there, or the kind as a whole."""
    first = text.split(" ", 1)[0].lower()
    if first in ("a", "an"):
        return False
    if first.startswith(("[", "{", "<")) or first in ("this", "our"):
        return True
    return noun.lemma not in SOLUTIONS or (first in ("your", "the") and len(text.split()) > 2) or first == "your"
