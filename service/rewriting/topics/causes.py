"""The past event behind a suggested cause: "Did you drop out because of the fees?" is about dropping out.

The open question puts no cause in their mouth: "What led you to drop out?"
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.inflect import is_verb
from service.language.words import Parsed, Word
from service.rewriting.topics.phrases import verb_phrase
from service.rewriting.topics.topic import Topic
from service.rewriting.topics.verbs import IMAGINING

_CAUSING = frozenset(
    """make drive cause lead force push convince persuade motivate prompt get stop keep tempt""".split()
)
_ENOUGH = frozenset("leave quit cancel resign unsubscribe switch move".split())
_FELT = frozenset(
    """try lose miss give feel think want like need find believe know be have say mean see hear wish hope hate love
    enjoy dislike trust care worry prefer fear""".split()
)


def events(p: Parsed) -> Iterator[Topic]:
    """What the person did (or does), where the question names or hints at its cause."""
    hinted = any(w in p.lowers for w in ("because", "due", "why", "reason", "thanks"))
    for w in p.words:
        if w.pos != "VERB" or w.lemma in _FELT or not is_verb(w.lemma):
            continue
        happened = _done(p, w) if hinted else None
        if happened is None:
            happened = _caused(p, w)
        if happened is None:
            continue
        phrase = verb_phrase(p, w)
        if phrase is None and hinted and happened:
            phrase = _left_open(p, w)
        if phrase is not None and (phrase or w.lemma not in _CAUSING):
            yield Topic(w.lemma, phrase, "you", "job", happened, frozenset({"event"}), 0.92)


def _left_open(p: Parsed, w: Word) -> str | None:
    """What follows an event that says enough by itself ("you left"), or that names what both know: "you stopped using it"."""
    after = [c for c in p.children(w.i) if c.i > w.i and c.dep in ("dobj", "xcomp", "prt")]
    if not after:
        return "" if w.lemma in _ENOUGH else None
    text = p.cut(w.i + 1, p.subtree(after[-1].i)[1]) if w.lemma == "stop" else ""
    return text if text and len(text.split()) <= 3 else None


def _done(p: Parsed, w: Word) -> bool | None:
    """Whether "you" did it (True) or do it (False); None where it is not yours or only imagined."""
    subject = p.child(w.i, "nsubj")
    if subject is None or subject.lower != "you" or p.child(w.i, "neg") is not None or _not_yet(p, w):
        return None
    aux = {c.lower for c in p.children(w.i) if c.dep == "aux"}
    if aux & {"did", "have", "had", "'ve"} or (w.tag == "VBD" and not aux):
        return True
    return False if aux <= {"do", "are", "'re"} and w.tag in ("VB", "VBP", "VBG") else None


def _not_yet(p: Parsed, w: Word) -> bool:
    """Whether it is asked why it is not done: "Why haven't you switched yet?"."""
    return any(x.lower in ("n't", "not", "never") for x in p.words[max(w.i - 3, 0) : w.i])


def _caused(p: Parsed, w: Word) -> bool | None:
    """Whether something is said to have made you do it, and in the past."""
    head = p.words[w.head]
    if head.i == w.i or head.lemma not in _CAUSING or w.dep not in ("ccomp", "xcomp", "advcl"):
        return None
    if any(c.lower in IMAGINING for c in p.children(head.i) if c.dep == "aux"):
        return None
    moved = p.child(head.i, "dobj") or p.child(w.i, "nsubj")
    if moved is None or moved.lower != "you":
        return None
    return head.tag == "VBD" or any(c.lower == "did" for c in p.children(head.i))
