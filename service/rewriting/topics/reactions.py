"""An event that a question only supposes, to hear how one would react: "What would you do if your flight was cancelled?".

It may have happened: "Has your flight ever been cancelled?". So with what one could not do: "if you couldn't log in".
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.inflect import is_verb
from service.language.words import Parsed, Word
from service.rewriting.topics.phrases import verb_phrase
from service.rewriting.topics.things import verb_for
from service.rewriting.topics.topic import Topic
from service.rewriting.topics.verbs import IMAGINING, NEVER, SOLUTIONS, STANCE

_REACTING = frozenset("do feel react respond cope handle manage say think".split())
_BOTHERING = frozenset("bother annoy upset worry scare surprise irritate".split())
_KNOWN = frozenset("a an your the one another".split())
_THEIRS = ("use", "fill in", "look at", "read")
"""What is done with what the askers themselves change."""
_FAILING = frozenset("break die crash fail freeze collapse leak burst flood".split())
"""Verbs of what happens to a thing by itself."""
_STATES = frozenset(
    "late early wrong broken missing closed full sick ill absent empty down offline lost delayed unavailable".split()
)


def reactions(p: Parsed) -> Iterator[Topic]:
    """What is supposed to happen to the person, where the question asks what they would do or feel."""
    if "if" not in p.lowers or not _asks_reaction(p):
        return
    at = p.lowers.index("if")
    for w in p.words[at:]:
        subject = p.child(w.i, "nsubj", "nsubjpass")
        if w.dep not in ("advcl", "ccomp", "ROOT") or subject is None or not at < subject.i < w.i:
            continue
        mine = subject.lower == "you"
        topic = (_unable(p, w) or _happened(p, w)) if mine else _befallen(p, w, subject)
        if topic is not None:
            yield topic


def _asks_reaction(p: Parsed) -> bool:
    """Whether it is asked what they would do or feel: "How would you react", "Would it bother you"."""
    for w in p.words:
        if (
            w.lemma in _BOTHERING
            and p.lowers[w.i + 1 : w.i + 2] == ("you",)
            and any(c.tag == "MD" for c in p.children(w.i))
        ):
            return True
        subject = p.child(w.i, "nsubj")
        sought = any(c.lower in ("who", "where") for c in p.children(w.i))
        if (w.lemma in _REACTING or sought) and subject is not None and subject.lower == "you":
            aux = {c.lower for c in p.children(w.i) if c.dep == "aux"}
            asked = {c.lower for c in p.children(w.i)} & {"what", "how", "who", "where"}
            if aux & IMAGINING and asked:
                return True
    return False


def _unable(p: Parsed, w: Word) -> Topic | None:
    """What the person could not do: "be unable to log in to your account"."""
    kids = {c.lower for c in p.children(w.i)}
    if "could" not in kids or not kids & {"n't", "not"} or "any" in p.lowers[w.i :] or not is_verb(w.lemma):
        return None
    after = p.words[w.i + 1 : p.subtree(w.i)[1]]
    end = next((k for k, x in enumerate(after) if x.text in ",.?!;"), len(after))
    if not end or any(x.pos == "PRON" and x.lower not in ("your", "you") for x in after[:end]):
        return None
    rest = p.cut(after[0].i, after[end - 1].i + 1)
    return Topic("be", f"unable to {w.lemma} {rest}", "you", "job", False, frozenset({"reaction"}), 0.55)


def _happened(p: Parsed, w: Word) -> Topic | None:
    """What the person did by mischance or choice: "if you lost your phone"."""
    if (
        w.tag != "VBD"
        or w.lemma in STANCE - {"lose", "miss"}
        or w.lemma in NEVER - {"miss", "leak"}
        or not is_verb(w.lemma)
    ):
        return None
    phrase = verb_phrase(p, w)
    return (
        None
        if not phrase or p.child(w.i, "neg")
        else Topic(w.lemma, phrase, "you", "job", False, frozenset({"reaction"}), 0.55)
    )


def _befallen(p: Parsed, w: Word, subject: Word) -> Topic | None:
    """What happened to something, or somebody, of theirs."""
    first = p.words[p.subtree(subject.i)[0]]
    if first.lower == "the" and subject.lemma in SOLUTIONS and w.lemma == "be" and (out := _state(p, w)):
        said = f"was {p.cut(first.i, subject.i + 1).lower()} last {out.lower}"
        return Topic("", said, "you", "job", True, frozenset({"recurring"}), 0.6)
    past = w.tag in ("VBD", "VBN") and not any(c.tag == "MD" for c in p.children(w.i))
    if (
        not past
        or subject.pos != "NOUN"
        or first.lower not in _KNOWN
        or subject.lemma in SOLUTIONS
        or (first.lower == "the" and verb_for(subject.lemma) in _THEIRS)
        or "our" in p.lowers
    ):
        return None
    if any(c.dep == "neg" for c in p.children(w.i)):
        return None
    who = p.cut(first.i, subject.i + 1)
    who = who[0].lower() + who[1:]
    if w.lemma == "be":
        state = _state(p, w)
        return None if state is None else Topic("be", state.lower, who, "job", False, frozenset({"reaction"}), 0.55)
    if not is_verb(w.lemma):
        return None
    phrase = verb_phrase(p, w)
    if any(c.dep == "auxpass" for c in p.children(w.i)):
        rest = f"{w.lower} {phrase or ''}".strip()
        return Topic("be", rest, who, "job", False, frozenset({"reaction"}), 0.55)
    particle = p.child(w.i, "prt")
    if not phrase and particle is not None and p.child(w.i, "dobj") is None:
        phrase = particle.lower
    return (
        None
        if not phrase and w.lemma not in _FAILING
        else Topic(w.lemma, phrase or "", who, "job", False, frozenset({"reaction"}), 0.55)
    )


def _state(p: Parsed, be: Word) -> Word | None:
    """The state something is in that would have to be reacted to: "late", "down"."""
    return next((c for c in p.children(be.i) if c.dep in ("acomp", "advmod") and c.lower in _STATES), None)
