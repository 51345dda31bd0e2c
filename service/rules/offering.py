"""A statement in which the asker's own thing is made or does something, though no question follows: "Our app saves you time"."""

from __future__ import annotations

from service.aims.people import OWN_THING
from service.language.words import Parsed, Word

_MAKING = frozenset("build make develop create design invent launch code found start release".split())
_WE = frozenset("we i".split())
_NO_PRODUCT = frozenset(
    "company business team study project research interview conversation talk recording session".split()
)


def offered(p: Parsed) -> bool:
    """Whether the text says that the asker makes a product, or what the product does."""
    return any(_made(p, w) or _does(p, w) for w in p.words if w.pos == "VERB")


def _made(p: Parsed, w: Word) -> bool:
    """As in "we left our jobs to build Shopmate, an app"."""
    made = p.child(w.i, "dobj", "pobj")
    if w.lemma not in _MAKING or made is None or not _WE & set(p.lowers[: w.i]):
        return False
    return any(_product(x) for x in (made, *p.children(made.i)))


def _does(p: Parsed, w: Word) -> bool:
    """As in "our tool reads every receipt"."""
    own = p.child(w.i, "nsubj")
    return own is not None and _product(own) and any(c.lower in ("our", "my") for c in p.children(own.i))


def _product(w: Word) -> bool:
    return w.lemma in OWN_THING and w.lemma not in _NO_PRODUCT
