"""Where the asker offers or sells something of their own: "we're building an app", "let me show you our prototype"."""

from __future__ import annotations

from collections.abc import Iterable

from service.transcripts.grammar.clause import Clause
from service.transcripts.grammar.moments import Range

_MAKING = frozenset(
    "build make develop create launch design work release ship invent found start test offer sell got".split()
)
_BUILDING = frozenset("build develop launch ship".split())
"""Verbs of making by which an asker offers whatever is made."""
PRODUCT = frozenset(
    "app application tool product prototype idea feature demo mockup mock-up concept solution software pilot beta platform "
    "service startup board assistant bot system extension plugin website site dashboard machine device kit version".split()
)
_INTRODUCING = (
    "our app", "our tool", "our product", "our prototype", "our idea", "our platform", "our software", "our service",
    "our solution", "our startup", "our system", "our approach", "our beta", "our demo", "my app", "my idea", "my product",
    "my prototype", "my startup", "here is our", "here 's our", "what we 've got", "what we have built", "what we 're building",
)  # fmt: skip


def offering(clauses: Iterable[Clause]) -> Range | None:
    """The first place in the clauses where something of the asker's is described, named or shown."""
    for c in clauses:
        found = _made(c) or next(c.parsed.find(*_INTRODUCING, lo=c.lo, hi=c.hi), None)
        if found is not None:
            return found
    return None


def _made(c: Clause) -> Range | None:
    """Where the asker's side is said to make a product."""
    for w in c.words:
        if w.lemma not in _MAKING or w.pos != "VERB":
            continue
        maker = c.parsed.child(w.i, "nsubj")
        thing = c.parsed.child(w.i, "dobj", "pobj")
        behind = next(
            (c.parsed.child(x.i, "pobj") for x in c.parsed.children(w.i) if x.dep == "prep" and x.lower == "on"), None
        )
        thing = thing or behind
        if maker is None or maker.lower not in ("we", "i") or thing is None:
            continue
        if thing.lemma not in PRODUCT and not (w.lemma in _BUILDING and thing.pos == "NOUN"):
            continue
        if w.tag in ("VBG", "VBN", "VBD") and w.i < thing.i < c.hi:
            return maker.i, thing.i + 1
    return None
