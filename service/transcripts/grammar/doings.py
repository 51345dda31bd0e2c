"""What people do about a trouble: they search for a way, or make do."""

from __future__ import annotations

from service.language.words import Word
from service.transcripts.grammar.clause import Clause
from service.transcripts.grammar.moments import Range
from service.transcripts.grammar.subjects import who
from service.transcripts.grammar.tenses import negated, time_of

_SEARCHING = frozenset(
    "search google research compare evaluate shortlist trial demo hunt investigate explore benchmark audition".split()
)
_SEARCHED = (
    "look at", "look into", "look for", "looked at", "looked into", "looked for", "looking for", "looking at",
    "looking into", "shopped around", "shop around", "asked around", "ask around", "tried out", "free trial", "a demo",
    "a trial", "business case", "signed up for", "played with", "playing with", "read up", "reviews of", "got quotes",
    "searched for", "hunted for",
)  # fmt: skip
_BY_HAND = (
    "by hand", "manually", "copy and paste", "copied and pasted", "copy - paste", "copy paste", "on paper", "from memory",
    "one by one", "work around", "worked around", "workaround", "hack", "hacks", "hacked", "comment out", "in my head",
    "retype", "re - type", "double - check", "make do", "making do", "pen and paper", "got around", "as a stopgap",
)  # fmt: skip
_MAKESHIFT = frozenset(
    "spreadsheet excel board notebook notepad whiteboard sticky post-it printout macro script checklist template sheet "
    "diary binder logbook clipboard calendar folder document doc list alarm reminder screenshot marker ledger notes".split()
)
_KEEPING = frozenset(
    "keep have build make write type use stick set print put copy track log paste enter note scribble jot save".split()
)
_MAKING = frozenset("build write hack rig cobble knock create code script invent".split())
_COPYING = frozenset("copy retype rekey paste transcribe print scribble jot photocopy screenshot improvise".split())


def searched(c: Clause) -> Range | None:
    """Where somebody looked for a way: "we compared four", "I had a demo of"."""
    for w in c.words:
        if w.lemma in _SEARCHING and w.pos == "VERB":
            return w.i, w.i + 1
        if w.lemma == "try" and w.pos == "VERB" and _tool(c, w):
            return w.i, w.i + 1
    return next(c.parsed.find(*_SEARCHED, lo=c.lo, hi=c.hi), None)


def _tool(c: Clause, w: Word) -> bool:
    """Whether what was tried is a thing, not a doing."""
    thing = c.parsed.child(w.i, "dobj")
    return thing is not None and thing.pos in ("NOUN", "PROPN", "PRON") and thing.lower not in ("best", "hardest")


def made_do(c: Clause) -> Range | None:
    """Where somebody makes do: by hand, on paper, with a thing made for the purpose."""
    p = c.parsed
    found = next(p.find(*_BY_HAND, lo=c.lo, hi=c.hi), None)
    if found is not None and not negated(c):
        return found
    by = next((w for w in c.words if w.lower == "by" and p.child(w.i, "pcomp") is not None), None)
    if by is not None and who(c) in ("i", "we") and time_of(c) in ("past", "perfect", "present"):
        return by.i, by.i + 2
    for w in c.words:
        if w.lemma in _COPYING and w.pos == "VERB" and w.tag in ("VBP", "VBZ", "VBD") and w.i > c.lo:
            return w.i, w.i + 1
        if w.pos not in ("NOUN", "PROPN", "ADJ"):
            continue
        if w.lemma in _MAKESHIFT and any(v.lemma in _KEEPING and v.pos in ("VERB", "AUX") for v in c.words):
            return w.i, w.i + 1
        verb = p.words[w.head]
        if w.dep == "dobj" and verb.lemma in _MAKING and verb.pos == "VERB" and _own(c, w) and verb.i >= c.lo:
            return verb.i, w.i + 1
    return None


def _own(c: Clause, w: Word) -> bool:
    """Whether a thing made is one's own: "a competing service", "my own"."""
    return any(x.lower in ("own", "a", "an", "basic", "little", "quick") for x in c.parsed.children(w.i))
