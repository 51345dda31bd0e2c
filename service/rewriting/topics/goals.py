"""The topic of a learning goal: "Learn how translators chase late invoices" is about chasing late invoices.

A goal speaks of other people in general; the one asked is one of them, so that what they do becomes "you", and theirs yours.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.inflect import is_verb
from service.language.words import Parsed, Word
from service.rewriting.topics.attempts import attempt
from service.rewriting.topics.phrases import noun_phrase
from service.rewriting.topics.things import person, verb_for
from service.rewriting.topics.topic import Topic
from service.rewriting.topics.verbs import SOLUTIONS

_ASKING = frozenset("how why when where what which whether if".split())
_NO_JOB = frozenset(
    """be have do think feel want need like love hate know believe happen matter cause make let help affect mean care prefer
    wish hope say see hear would use""".split()
)
RESEARCH = frozenset(
    """interview interviewer interviewee call meeting question questionnaire comment note guide script card section round
    session moderator moderation founder customer participant respondent recruit recruitment recruiter screener survey
    study test testing task prompt topic protocol prototype concept demo pilot discovery research researcher observation
    workshop debrief warm warm-up wrap intro introduction opening closing close part block module example draft
    diary goal objective hypothesis assumption feedback idea product feature exercise scenario walkthrough appendix
    chapter transcript recording consent agenda usability lab trial cohort panel handout lesson""".split()
)
"""Nouns of the research and its papers, which are no part of the participant's life."""
_LEARNING = frozenset("learn understand explore study investigate know examine discover research".split())
_MONEY = frozenset("spend pay invest".split())
_ENDS = frozenset(", . ; : ? ! and or but because so".split())
_TRAILING = frozenset("today now currently nowadays typically usually for to on with at in about of".split())
_YOURS = {"their": "your", "they": "you", "themselves": "yourself", "theirs": "yours", "his": "your", "her": "your"}
_UNKNOWN = frozenset("them him it us our we my i".split())
_PEOPLE_VERBS = ("talk to", "speak to", "see", "deal with", "work with", "listen to", "meet", "visit")
_LONGEST = 12


def topics_of_goal(parsed: Parsed) -> list[Topic]:
    """Topics of a goal or a context, the most trusted first: what people do in it, else the things in it."""
    jobs = list(_jobs(parsed))
    return jobs or [t for w in parsed.words if (t := _thing(parsed, w)) is not None]


def _jobs(p: Parsed) -> Iterator[Topic]:
    """The verbs after "how", "what", "whether" … with all that follows them; else the activities the goal names."""
    asked = next((w.i for w in p.words if w.lower in _ASKING), None)
    start = len(p.words) if asked is None else asked + 1
    for w in p.words[start:]:
        if w.pos == "VERB" and w.tag in ("VBP", "VBZ", "VB", "VBD") and w.lemma not in _NO_JOB | _MONEY:
            modal = any(c.lower in ("would", "will", "could", "should") for c in p.children(w.i))
            topic = None if modal else following(p, _real_verb(p, w))
            if topic is not None:
                yield topic
    for w in p.words:
        if w.tag == "VBG" and w.i and w.dep in ("pcomp", "pobj", "dobj", "csubj", "nsubj") and w.lemma not in _NO_JOB:
            topic = following(p, w)
            if topic is not None:
                yield topic


def _real_verb(p: Parsed, w: Word) -> Word:
    """The verb where a tagger took it for the noun beside it: "a registrar tracks objects", "ward nurses hand over"."""
    before, after = p.words[w.i - 1], p.words[w.i + 1] if w.i + 1 < len(p.words) else w
    if w.tag == "VBZ" and before.tag == "NNS" and is_verb(before.lemma):
        return before
    return after if w.tag == "VBZ" and after.pos == "VERB" and after.tag in ("VB", "VBP") else w


def following(p: Parsed, verb: Word) -> Topic | None:
    """The verb with the words after it, spoken to the person; None where they name nothing or what is unknown."""
    if not is_verb(verb.lemma):
        return None
    rest: list[Word] = []
    for w in p.words[verb.i + 1 :]:
        listed = (
            w.lower in ("and", "or") and w.i + 1 < len(p.words) and p.words[w.i + 1].pos in ("NOUN", "PROPN", "ADJ")
        )
        clause = w.lower in ("when", "if", "while") and not (w.i + 1 < len(p.words) and p.words[w.i + 1].lower == "to")
        often = p.lowers[w.i : w.i + 2] in (("more", "than"), ("through", "the"), ("every", "day"), ("each", "day"))
        if clause or often or (w.lower in _ENDS and not listed) or len(rest) == _LONGEST:
            break
        rest.append(w)
    while rest and rest[-1].lower in _TRAILING and rest[-1].dep != "prt":
        rest.pop()
    if not any(w.pos in ("NOUN", "PROPN", "VERB") for w in rest) or any(w.lower in _UNKNOWN for w in rest):
        return None
    text = (
        " ".join(_YOURS.get(w.lower, w.text) for w in rest)
        .replace(" '", "'")
        .replace(" - ", "-")
        .replace(" n't", "n't")
    )
    doing, rest_of_it = attempt(verb.lemma, text)
    return Topic(doing, rest_of_it, "you", "job", True, frozenset({"goal"}), 0.9)


def _thing(p: Parsed, w: Word) -> Topic | None:
    if not _plainly(p, w) or w.lemma in RESEARCH:
        return None
    if w.pos != "NOUN" or w.dep == "compound" or w.lemma in SOLUTIONS or person(w.lemma) or not _nameable(p, w):
        return None
    verb = verb_for(w.lemma)
    phrase = noun_phrase(p, w) if verb and verb not in _PEOPLE_VERBS else None
    if verb is None or phrase is None:
        return None
    head, _, particle = verb.partition(" ")
    rest = f"{particle} {phrase}".strip()
    return Topic(head, rest, "you", "thing", True, frozenset({"goal"}), 0.6)


def _plainly(p: Parsed, w: Word) -> bool:
    """Whether the goal is about that noun and nothing else: "learn about invoicing", "grocery shopping"."""
    head = p.words[w.head]
    return head.i == w.i or head.lemma in _LEARNING or (head.pos == "ADP" and p.words[head.head].lemma in _LEARNING)


def _nameable(p: Parsed, w: Word) -> bool:
    """Whether the noun can stand as it is: plural, with a determiner, or an activity ("shopping")."""
    return w.tag == "NNS" or w.lower.endswith("ing") or p.child(w.i, "det", "poss") is not None
