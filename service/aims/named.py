"""What an aim names, by its grammar: people, what they do, the situation they are in; and what it asks that has no answer.

A verb without a subject, or with "we", is the asker's own ("Learn how …", "we want to …") and names nothing of theirs.
"""

from __future__ import annotations

from dataclasses import dataclass

from service.aims.askers import askers_own, subject
from service.aims.mistaken import hidden, mistaken
from service.aims.people import ANYONE, OWN_THING, Range, people, somebody
from service.aims.situations import TIMES, situations
from service.language.inflect import is_verb
from service.language.words import Parsed, Word

STANCES = frozenset(
    """think feel want need like love hate dislike prefer believe wish hope expect value care enjoy appreciate desire
    consider regard perceive view mind fear interest seem appear agree crave demand deserve frustrate annoy bother motivate
    excite delight attract please satisfy resonate appeal inspire worry concern""".split()
)
"""Verbs of what somebody thinks, feels or wishes: no one can see it happen."""
_LIGHT = frozenset(
    "be have do get make take go come happen face encounter experience struggle suffer let help cause".split()
)
FUTURE = frozenset("would will could might 'd 'll wo should may shall".split())
_THEY = frozenset("they them their themselves he she his her".split())
_ASKING = frozenset("how why when where what which who whom whose whether if that".split())
_BROAD_NOUNS = frozenset(
    """experience need motivation attitude expectation perception satisfaction opportunity situation opinion reaction
    impression thing insight understanding feeling pricing marketing engineering meaning finding learning requirement
    behaviour behavior habit journey workflow process pain challenge problem issue world culture""".split()
)
_ACTIVITY = ("ation", "ing", "over", "ival", "usal", "sion", "chase", "visit", "switch", "choice", "search")


@dataclass(frozen=True, slots=True)
class Named:
    """What was found, as word ranges and word places of the parse.

    `people` are named, `anyone` could be anybody, `they` stand for people named elsewhere. `acts` are verbs of what people
    do or did, `activities` nouns for it; `situations` say when. `stances` are verbs of thinking and wishing, `futures` of
    what nobody has done yet.
    """

    people: tuple[Range, ...]
    anyone: tuple[Range, ...]
    they: bool
    acts: tuple[int, ...]
    activities: tuple[int, ...]
    situations: tuple[int, ...]
    stances: tuple[int, ...]
    futures: tuple[int, ...]

    @property
    def does(self) -> bool:
        """Whether it names something that people do or live through, and that can be told of."""
        return bool(self.acts or self.activities or self.situations)


def named(p: Parsed) -> Named:
    """What the aim names."""
    found, anyone = people(p)
    ours = askers_own(p)
    acts: list[int] = []
    stances: list[int] = []
    futures: list[int] = []
    for w in (v for v in p.words if _is_verb(p, v)):
        if w.i in ours or _within(p, w, ours):
            continue
        if _future(p, w):
            futures.append(w.i)
        elif w.lemma in STANCES:
            stances.append(w.i)
        elif not _restricts(p, w) and not _wished(p, w, ours) and not _of_thing(p, w) and _says(p, w):
            acts.append(w.i)
    if found and not acts and not stances and not futures:
        acts += hidden(p, found[0][1])
    return Named(
        people=tuple(found),
        anyone=tuple(anyone),
        they=not _THEY.isdisjoint(p.said),
        acts=tuple(acts),
        activities=tuple(w.i for w in p.words if _activity(p, w, ours)),
        situations=tuple(situations(p, ours)),
        stances=tuple(stances),
        futures=tuple(futures),
    )


def _is_verb(p: Parsed, w: Word) -> bool:
    if w.pos == "VERB" and w.dep not in ("amod", "compound", "aux"):
        there = p.child(w.i, "expl") is not None
        taken = w.lemma in OWN_THING and w.i > 0 and p.lowers[w.i - 1] in _ASKING
        return not (there or taken or (w.tag == "VBG" and w.dep == "acomp"))
    return mistaken(p, w)


def _within(p: Parsed, w: Word, ours: frozenset[int]) -> bool:
    """Whether it is only the aim of something the asker does: "how we can help students study"."""
    head = p.words[w.head]
    helped = head.i in ours and head.lemma in (
        "help",
        "let",
        "make",
        "get",
        "enable",
        "encourage",
        "convince",
        "persuade",
    )
    return helped and w.dep in ("ccomp", "xcomp") and w.i > head.i


def _future(p: Parsed, w: Word) -> bool:
    return any(c.lower in FUTURE and c.dep == "aux" for c in p.children(w.i)) or (
        w.i > 0 and p.lowers[w.i - 1] in ("would", "will", "wo", "might")
    )


def _restricts(p: Parsed, w: Word) -> bool:
    """Whether the verb only says which people or things are meant: "people who moved", "invoices that are late"."""
    head = p.words[w.head]
    if w.dep not in ("relcl", "acl") or head.lemma in TIMES or head.i > w.i:
        return False
    if w.dep == "acl" and w.tag == "VBN" and head.dep == "ROOT" and head.pos == "NOUN":
        return False  # "Three in ten carers paid": taken for "carers who were paid"
    return not any(c.lower in ("how", "why", "when", "whether", "if") and c.i < w.i for c in p.children(w.i))


def _of_thing(p: Parsed, w: Word) -> bool:
    """Whether it is what the asker's own thing does: "whether the idea solves a problem"."""
    own = subject(p, w)
    return own is not None and own.lemma in OWN_THING and not somebody(own)


def _wished(p: Parsed, w: Word, ours: frozenset[int]) -> bool:
    """Whether it hangs on a wish, a promise or a thought: "want a way to swap shifts"."""
    seen = w
    while seen.head != seen.i and seen.dep in (
        "xcomp",
        "ccomp",
        "acl",
        "relcl",
        "dobj",
        "pcomp",
        "prep",
        "advcl",
        "conj",
    ):
        seen = p.words[seen.head]
        if seen.i in ours:
            return False
        if seen.lemma in STANCES or (seen.pos == "VERB" and _future(p, seen)):
            return True
    return False


def _says(p: Parsed, w: Word) -> bool:
    """Whether the verb tells what is done: by itself, or by what it goes with."""
    if w.lemma not in _LIGHT:
        return True
    if any(w.i < s for s in situations(p, frozenset())):
        return True
    goes_with = [c for c in p.children(w.i) if c.dep in ("dobj", "attr", "xcomp", "ccomp") and c.lower not in _ASKING]
    return any(c.pos in ("NOUN", "VERB") and c.lemma not in _BROAD_NOUNS | STANCES | {"anything"} for c in goes_with)


def _activity(p: Parsed, w: Word, ours: frozenset[int]) -> bool:
    if _wished(p, w, ours):
        return False
    if w.pos == "VERB" and w.tag == "VBG" and w.dep in ("pcomp", "csubj", "pobj", "dobj"):
        return p.words[w.head].dep == "prep" or w.head in ours
    if w.pos != "NOUN" or w.lemma in _BROAD_NOUNS or w.lemma in OWN_THING or w.lemma in ANYONE:
        return False
    made = w.lemma.endswith(_ACTIVITY) or (w.lemma.endswith("ment") and is_verb(w.lemma[:-4]))
    return len(w.lemma) > 5 and made and w.dep not in ("compound", "amod")
