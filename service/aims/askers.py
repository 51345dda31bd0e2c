"""Whose verbs they are: the asker's own ("Learn how …", "we want to …") apart from those of the people an aim is about."""

from __future__ import annotations

from service.language.words import Parsed, Word

_WE = frozenset("we i us our my me".split())
_ASKING = frozenset("how why when where what which who whom whose whether if that".split())
_OPENING = frozenset("ROOT xcomp conj advcl prep".split())
_HOW_TO = frozenset({("how", "to"), ("what", "to"), ("where", "to"), ("whether", "to")})


def subject(p: Parsed, w: Word) -> Word | None:
    """The subject of a verb, its own or that of the verb it is joined to."""
    own = p.child(w.i, "nsubj", "nsubjpass")
    if own is None and w.dep == "conj":
        return subject(p, p.words[w.head])
    return own


def askers_own(p: Parsed) -> frozenset[int]:
    """The asker's own verbs: those with "we", and those without a subject that open a sentence."""
    found: set[int] = set()
    for lo, hi in p.sentences:
        marker = next((w.i for w in p.words[lo:hi] if w.lower in _ASKING), hi)
        for w in p.words[lo:hi]:
            own = subject(p, w)
            with_we = own is not None and own.lower in _WE
            how_to = own is None and w.head in found and p.lowers[max(0, w.i - 2) : w.i] in _HOW_TO
            opens = own is None and w.i < marker and w.dep in _OPENING and w.tag != "VBG"
            if with_we or how_to or opens:
                found.add(w.i)
    return frozenset(found)
