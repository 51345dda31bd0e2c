"""The clauses of what somebody said: each main clause with the clauses that hang on it, as ranges of words.

Speech runs on: "we missed the window and they fined us". A new clause begins where a finite verb has a subject of its
own and nothing makes it depend on another, found from the words' labels and places.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.words import Parsed, Word
from service.transcripts.grammar.clause import Clause

_FINITE = frozenset("VBD VBP VBZ MD".split())
_DEPENDENT = frozenset("relcl acl pcomp csubj csubjpass xcomp".split())
_MARKS = frozenset(
    "because if when that whether while although though since until unless as before after than whenever where why how "
    "who which whose what cause cuz once wherever".split()
)
_GOVERNING = frozenset(
    "think say know believe guess mean tell feel hope see remember find realise realize understand suppose notice hear "
    "decide ask wonder assume reckon figure learn show explain worry bet wish imagine expect agree admit sure glad "
    "afraid aware forget mention promise discover like want need make let happen be seem conclude joke swear doubt".split()
)
"""What takes a clause as its object: what follows is not said for itself."""
_HEDGES = frozenset(
    "think believe guess suppose reckon assume imagine suspect feel hope figure know remember mean bet".split()
)
_SURENESS = frozenset("sure certain aware afraid".split())
_LEADING = frozenset(
    "and but so or then yet plus well yeah yes no okay ok like also now just oh um uh er hmm right sure actually anyway "
    "basically honestly maybe though still because".split()
)


def clauses(p: Parsed) -> list[Clause]:
    """The clauses of a text, in order; together they hold every word of weight."""
    out: list[Clause] = []
    for lo, hi in p.sentences:
        starts = sorted({lo, *(max(lo, s) for s in _starts(p, lo, hi))})
        for start, end in zip(starts, [*starts[1:], hi], strict=True):
            clause = _clause(p, start, end)
            if clause is not None:
                out.append(clause)
    return out


def _starts(p: Parsed, lo: int, hi: int) -> Iterator[int]:
    """Where main clauses after the first begin in the sentence [lo, hi)."""
    first = True
    fronted = False
    for w in p.words[lo:hi]:
        subject = _own_subject(p, w)
        if w.dep == "ROOT" and w.tag in ("VB", "VBP") and subject is None:
            first = False
        if subject is None or not _finite(p, w) or _in_passing(p, w, subject):
            continue
        if _depends(p, w, subject) and not first:
            continue
        if not first and not fronted:
            yield _from(p, lo, w, subject)
        fronted = first and w.dep != "ROOT" and _depends(p, w, subject)
        first = False


def _in_passing(p: Parsed, w: Word, subject: Word) -> bool:
    """Whether it is "you know", "I mean", "I think" thrown in."""
    lo, hi = p.subtree(w.i)
    return (
        subject.lower in ("i", "you", "we") and w.lemma in _HEDGES | {"say", "see"} and hi - lo <= 4 and w.head != w.i
    )


def _finite(p: Parsed, w: Word) -> bool:
    if w.pos not in ("VERB", "AUX") or w.dep in ("aux", "auxpass"):
        return False
    return w.tag in _FINITE or any(c.dep in ("aux", "auxpass") and c.tag in _FINITE for c in p.children(w.i))


def _own_subject(p: Parsed, w: Word) -> Word | None:
    subject = p.child(w.i, "nsubj", "nsubjpass", "expl", "csubj")
    return subject if subject is not None and subject.i < w.i else None


def _depends(p: Parsed, w: Word, subject: Word) -> bool:
    """Whether a clause hangs on another one."""
    if w.dep in _DEPENDENT or subject.tag in ("WP", "WDT", "WP$"):
        return True
    left, _ = p.subtree(w.i)
    head = p.words[w.head]
    if any(c.i < w.i and (c.dep == "mark" or c.tag in ("WRB", "WP", "WDT")) for c in p.children(w.i)):
        return True
    before = p.words[left - 1] if left else w
    if before.lower in _MARKS and left > 0:
        return True
    if w.dep == "ccomp" and head.i < w.i:
        paused = left > 0 and p.lowers[left - 1] == "," and head.lemma == "be"
        return (head.lemma in _GOVERNING and not paused) or head.pos in ("NOUN", "ADJ")
    return bool(w.dep in ("conj", "advcl", "parataxis") and subject.i > w.i)


def _from(p: Parsed, lo: int, w: Word, subject: Word) -> int:
    """The first word of the clause of verb `w`: its subject's, with the joints and adverbs right before it."""
    start, _ = p.subtree(subject.i)
    start = max(start, lo)
    while start > lo:
        before = p.words[start - 1]
        own = (
            before.head == w.i
            and before.dep in ("advmod", "npadvmod", "intj", "cc", "prep")
            and before.lower not in ("too", "ago")
        )
        if own or before.lower in _LEADING:
            start = max(lo, p.subtree(before.i)[0]) if own and before.dep in ("npadvmod", "prep") else before.i
        elif before.text == "," and start > lo + 1 and p.lowers[start - 2] in _LEADING:
            start -= 1
        else:
            led = next((x for x in p.children(w.i) if x.i < start and x.dep in ("prep", "npadvmod")), None)
            if led is None or p.subtree(led.i)[1] != start or p.subtree(led.i)[0] < lo:
                break
            start = p.subtree(led.i)[0]
    return start


def _clause(p: Parsed, lo: int, hi: int) -> Clause | None:
    """The clause of the words [lo, hi) without marks and fillers at its ends; None where nothing is left."""
    while hi > lo and p.words[hi - 1].pos == "PUNCT":
        hi -= 1
    while lo < hi and (p.words[lo].pos in ("PUNCT", "CCONJ") or p.lowers[lo] in ("um", "uh", "er", "hmm", "like")):
        lo += 1
    if lo >= hi:
        return None
    finite = [
        (w, s)
        for w in p.words[lo:hi]
        if (s := _own_subject(p, w)) is not None and s.i >= lo and _finite(p, w) and not _in_passing(p, w, s)
    ]
    order = next((w for w in p.words[lo:hi] if w.dep == "ROOT" and w.tag in ("VB", "VBP")), None)
    bare = order is not None and not any(x.tag == "TO" or x.dep == "aux" for x in p.children(order.i))
    if order is not None and bare and _own_subject(p, order) is None and all(_depends(p, *f) for f in finite):
        return Clause(p, lo, hi, order, None)
    if finite:
        return _through(p, lo, hi, *next((f for f in finite if not _depends(p, *f)), finite[0]))
    verb = next(
        (w for w in p.words[lo:hi] if w.pos in ("VERB", "AUX") and w.dep not in ("aux", "auxpass", "amod")), None
    )
    return Clause(p, lo, hi, verb, None)


def _through(p: Parsed, lo: int, hi: int, verb: Word, subject: Word) -> Clause:
    """The clause, and where it only introduces another ("I believe it was downtime") that other one."""
    sure = any(x.lower in _SURENESS for x in p.children(verb.i)) and verb.lemma == "be"
    thought = verb.tag in ("VBP", "VB") or (verb.tag == "VBD" and verb.lemma in ("think", "feel", "find"))
    if subject.lower in ("i", "we") and thought and (verb.lemma in _HEDGES or sure):
        governed = [verb.i, *(x.i for x in p.children(verb.i) if x.dep == "acomp")]
        for head in governed:
            inner = p.child(head, "ccomp")
            own = None if inner is None else _own_subject(p, inner)
            if inner is not None and own is not None and verb.i < inner.i < hi:
                return Clause(p, lo, hi, inner, own, verb)
    return Clause(p, lo, hi, verb, subject)
