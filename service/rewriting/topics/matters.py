"""The thing a question passes judgement on: "Is the rota fair?" is about the rota.

Where nothing is known that one does with it, one can still ask when it last came up; no verb has to fit the noun.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.asked import Asked
from service.language.words import Parsed, Word
from service.rewriting.topics.indefinite import one_of
from service.rewriting.topics.phrases import noun_phrase
from service.rewriting.topics.things import OF_MASS, person, verb_for
from service.rewriting.topics.topic import Topic
from service.rewriting.topics.verbs import PEOPLE, SOLUTIONS

_BE = frozenset("be seem feel sound look".split())
_STANCE = frozenset("like love enjoy hate dislike trust dread fear value appreciate mind".split())
_POINTERS = frozenset("it that".split())
_ABSTRACT = ("ability", "ibility", "ality", "ism", "privacy")
_ASPECTS = frozenset("quality functionality usability reliability".split())
"""Nouns so ending that are aspects of a thing."""
"""Endings of what comes up rather than is done."""
_DETERMINED = (("the",), ("our",), ("your",), ("this",))
_FINDING = frozenset("find think consider feel".split())
_HOLDING = frozenset("agree say believe reckon".split())
_SUPPOSING = frozenset("if imagine suppose would".split())
_RATING = frozenset("rate score assess grade rank describe".split())
_FEARED = frozenset("worried scared afraid anxious fear".split())
_ABOUT = frozenset("with about of by on in from".split())
_FEELING = frozenset(
    """satisfied happy unhappy frustrated annoyed worried concerned stressed overwhelmed dissatisfied pleased confident
    comfortable afraid scared tired angry disappointed proud nervous anxious upset think feel opinion concern
    problem trouble issue view thought frustration pain difficulty hardest worst biggest frustrate annoy bother
    stress worry""".split()
)
_ON_SALE = frozenset("brand competitor product service company provider supplier".split())
"""What a template's slot stands for that one uses."""
LOOKS = frozenset("colour color size look position style tone speed cleanliness taste wording".split())
"""Aspects of a thing that one does nothing with."""
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
        for named in _judged(p, a):
            noun = whose(p, named)
            shown = noun.lemma == "feature" and p.child(noun.i, "det") is not None
            if (noun.lemma in EMPTY and not shown) or not _is_noun(p, noun):
                continue
            phrase = noun_phrase(p, noun)
            if phrase is None or not _known(phrase, noun) or (phrase[0] in "[{<" and a.modal == "would"):
                continue
            if noun.lemma in PEOPLE or verb_for(noun.lemma) == "talk to":
                if _met(a, phrase):
                    yield Topic("talk", f"to {phrase}", "you", "thing", True, frozenset({"judged"}), 0.5)
                continue
            slot = "use" if phrase[0] in "[{<" and noun.lemma in _ON_SALE else ""
            known = verb_for(noun.lemma) or verb_for(noun.lower) or slot
            phrase = one_of(known, noun, phrase)
            verb, _, particle = known.partition(" ")
            if known and noun.tag == "NN" and _bare(phrase) and not known.startswith(OF_MASS):
                continue
            if known.startswith("work on") and phrase.split()[0].lower() == "the":
                continue
            own = noun.dep == "pobj" and p.words[p.words[noun.head].head].pos != "NOUN"
            feared = own and _bare(phrase) and not _FEARED.isdisjoint(p.lowers[a.lo : noun.i])
            phrase = one_of("have", noun, phrase) if feared else phrase
            if verb == "do" and noun.tag == "NN" and phrase == noun.lower:
                phrase = f"some {phrase}"
            if verb:
                rest = f"{particle} {phrase}".strip()
                yield Topic(verb, rest, "you", "thing", not feared, frozenset({"judged"}), 0.5)
            elif phrase in ("X", "Y", "Z") or (
                noun.lemma.endswith(_ABSTRACT) and not (noun.lemma in _ASPECTS and not _bare(phrase))
            ):
                yield Topic("", phrase, "you", "thing", True, frozenset({"matter"}), 0.45)


def whose(p: Parsed, noun: Word) -> Word:
    """The thing of which only an aspect is judged: the button in "the colour of the button"."""
    of = next((c for c in p.children(noun.i) if c.lower == "of"), None)
    thing = None if of is None or noun.lemma not in LOOKS else p.child(of.i, "pobj")
    return noun if thing is None else thing


def _judged(p: Parsed, a: Asked) -> Iterator[Word]:
    being = (a.operator is not None and a.operator.lemma in _BE) or (a.verb is not None and a.verb.lemma in _BE)
    going_on = a.verb is not None and a.verb.tag == "VBG" and p.child(a.verb.i, "dobj") is not None
    being = being and a.modal in ("", "can") and not going_on
    if being and _sounds(p, a):
        return
    if being and a.subject is not None and a.subject.dep in ("nsubj", "attr", "nsubjpass"):
        yield a.subject
    if being and (placed := _by_place(p, a)) is not None and placed is not a.subject:
        yield placed
    for w in p.words[a.lo : a.hi]:
        if w.lower in _POINTERS and w.i > 0 and (meant := _antecedent(p, w.i)) is not None:
            yield meant
        elif w.lemma in _STANCE and w.pos == "VERB":
            if a.modal != "would":
                yield from (c for c in p.children(w.i) if c.dep == "dobj")
        elif w.lemma in _FINDING and w.pos == "VERB":
            yield from _found(p, w, bool(a.measure))
        elif w.pos == "VERB" and a.modal == "" and w.i >= a.core and a.form in ("yes_no", "wh") and _done_to_you(p, w):
            yield from (c for c in p.children(w.i) if c.dep == "nsubj" and c.i < w.i)
        elif w.lemma in _HOLDING and w.pos == "VERB":
            yield from _held(p, w)
        elif w.lemma in _RATING and w.pos == "VERB":
            yield from _rated(p, w)
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
            if judged is not None and not _for_others(p, c):
                yield judged


def _by_place(p: Parsed, a: Asked) -> Word | None:
    """What stands before the judgement, where the parse takes both for one name: "Was the registration process | smooth"."""
    if a.operator is None or p.lowers[a.operator.i + 1 : a.operator.i + 2] not in _DETERMINED:
        return None
    named = None
    for w in p.words[a.operator.i + 2 : a.hi]:
        if w.pos not in ("NOUN", "PROPN", "ADJ") or (w.pos == "ADJ" and named is not None):
            return named
        named = w if w.pos != "ADJ" else named
    return named


def _done_to_you(p: Parsed, verb: Word) -> bool:
    """Whether it is said to have done something to the person, or with what is theirs: "did the form save you time"."""
    done = p.child(verb.i, "dobj", "dative")
    if done is None or verb.lemma in _STANCE or done.i < verb.i or not _SUPPOSING.isdisjoint(p.lowers):
        return False
    return done.lower == "you" or any(c.lower == "your" for c in p.children(done.i))


def _held(p: Parsed, verb: Word) -> Iterator[Word]:
    """What the person is to hold to be so: "do you agree that taxes are too high"; not what it is said to do."""
    holder = p.child(verb.i, "nsubj")
    for c in p.children(verb.i):
        if c.dep == "ccomp" and c.lemma in _BE and c.i > verb.i and holder is not None and holder.lower == "you":
            yield from (s for s in p.children(c.i) if s.dep == "nsubj" and s.i > verb.i)


def _rated(p: Parsed, verb: Word) -> Iterator[Word]:
    """What is rated, and what its quality or price is rated of: "rate the quality of our product"."""
    for c in p.children(verb.i):
        if c.dep in ("dobj", "oprd", "attr") and c.i > verb.i:
            yield c
            yield from (o for x in p.children(c.i) if x.lower in _ABOUT and (o := p.child(x.i, "pobj")) is not None)


def _for_others(p: Parsed, verb: Word) -> bool:
    """Whether it is said what ought to be, or what is done to others: "homework helps children learn"."""
    if any(c.lower in ("should", "ought") for c in p.children(verb.i)):
        return True
    done = p.child(verb.i, "dobj", "ccomp", "xcomp")
    other = done if done is None or done.dep == "dobj" else p.child(done.i, "nsubj")
    return other is not None and other.tag == "NNS" and (other.lemma in PEOPLE or person(other.lemma))


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
