"""Work itself, where one is asked how it is: "How stressed are you at work?", "Do you like your job?".

It is asked of one day of it, from start to finish.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.words import Parsed, Word
from service.rewriting.topics.phrases import noun_phrase
from service.rewriting.topics.topic import Topic
from service.rules.lexicon import EMOTIONS

_FOR_WHAT = {"work": "at work", "workplace": "at your workplace", "job": "in your job", "role": "in your role"}
_OUR = frozenset("company organisation organization firm".split())
_JUDGING = frozenset("like love enjoy hate dislike find rate value make describe".split())
_WITH = frozenset("with about of in at".split())
_TIES = frozenset("of in at".split())
_LEAVING = frozenset("leave quit change lose get replace take drop switch apply find".split())


def working(p: Parsed) -> Iterator[Topic]:
    """The last day at work, where work, a job or a role as a whole is judged or felt about."""
    if not _LEAVING.isdisjoint(w.lemma for w in p.words if w.pos == "VERB"):
        return
    if any(w.tag == "MD" for w in p.words) and {"make", "recommend"}.isdisjoint(p.lemmas):
        return
    for w in p.words:
        if w.lemma == "balance" and p.lowers[max(w.i - 3, 0) : w.i] == ("work", "-", "life"):
            yield Topic("", "your last working week", "you", "thing", True, frozenset({"occasion"}), 0.75)
        if w.lemma == "work" and w.tag == "VBG" and p.lowers[w.i + 1 : w.i + 2] == ("here",):
            yield Topic("", "your last full day of work here", "you", "thing", True, frozenset({"occasion"}), 0.55)
        where = _FOR_WHAT.get(w.lemma) or _at_ours(p, w)
        if where is None or w.pos != "NOUN" or w.dep == "compound":
            continue
        if _at_work(p, w) or _your_job(p, w):
            yield Topic("", f"your last full day {where}", "you", "thing", True, frozenset({"occasion"}), 0.5)


def _at_ours(p: Parsed, w: Word) -> str | None:
    """At the asker's, who asks as an employer: "at our company"."""
    ours = w.lemma in _OUR and any(c.lower in ("our", "this") for c in p.children(w.i))
    phrase = noun_phrase(p, w) if ours else None
    return f"at {phrase}" if phrase else None


def _at_work(p: Parsed, w: Word) -> bool:
    """Whether one is asked how one is "at work"."""
    at = p.words[w.head]
    if at.lower != "at" or w.lemma not in _OUR | {"work"}:
        return False
    be = p.words[at.head]
    aside = be.dep == "advcl" and p.child(be.i, "mark", "advmod") is not None
    subject = p.child(be.i, "nsubj", "nsubjpass") or p.child(be.head, "nsubj", "nsubjpass")
    felt = be.lemma in ("be", "feel") or p.words[be.head].lemma == "feel" or be.lower in EMOTIONS or be.pos == "ADJ"
    return not aside and felt and subject is not None and subject.lower == "you"


def _your_job(p: Parsed, w: Word) -> bool:
    """Whether it is "your job" that is judged: "satisfied with your job", "Is your role rewarding?"."""
    owner = p.child(w.i, "poss")
    if owner is None or owner.lower != "your" or w.tag != "NN":
        return False
    head = p.words[w.head]
    if w.dep == "nsubj":
        return head.lemma in ("be", "feel", "seem") or head.pos == "ADJ"
    if w.dep == "dobj":
        return head.lemma in _JUDGING
    over = p.words[head.head]
    tied = head.lower in _TIES and over.pos == "NOUN"
    return w.dep == "pobj" and head.lower in _WITH and (over.pos == "ADJ" or over.lemma in ("feel", "think") or tied)
