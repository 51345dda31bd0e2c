"""What part each clause under a modal plays in the asking: a guess at the future, a procedure, politeness, a pledge …

*Would* in a question is a fault only where it asks people to predict themselves. The rules on imagined futures, prices
and wishes all start from this reading; the clause's grammar decides, the question's purpose only where grammar is mute.
"""

from __future__ import annotations

from dataclasses import dataclass

from service.language.asked import Asked
from service.rules.clauses import MODAL_WORDS, Clause, Part, clauses, near
from service.rules.dreaming import ideal, wand
from service.rules.embedding import stated
from service.rules.grammar import quoted
from service.rules.lexicon import MAKING_VERBS
from service.rules.posing import posed
from service.rules.rule import Posed


@dataclass(frozen=True, slots=True)
class Modal:
    """A clause under a modal with the part it plays."""

    clause: Clause
    part: Part
    asked: Asked

    @property
    def lo(self) -> int:
        """Its first word."""
        return self.clause.lo

    @property
    def hi(self) -> int:
        """The word after its last."""
        return self.clause.hi


_NONE: tuple[Modal, ...] = ()
_last: tuple[Posed, tuple[Modal, ...]] | None = None


def modals(q: Posed) -> tuple[Modal, ...]:
    """Every clause of the question under a modal, in order; kept until another question is asked about."""
    global _last
    seen = _last
    if seen is not None and seen[0] is q:
        return seen[1]
    found = _NONE
    if not MODAL_WORDS.isdisjoint(q.parsed.lowers):
        found = tuple(
            Modal(c, _part(q, here, c), here)
            for c in clauses(q.parsed, q.asked)
            for here in (near(q.asked[c.sentence], c.at),)
        )
    _last = (q, found)
    return found


def _part(q: Posed, a: Asked, c: Clause) -> Part:
    p = q.parsed
    lemma = p.words[c.verb].lemma if c.verb is not None else ""
    subject = p.lowers[c.subject] if c.subject is not None else ""
    if quoted(p, c.at):
        return "reported"
    if subject in ("i", "we", "yours"):
        return "other"
    part = stated(q, a, c, lemma, subject) if c.order == "declarative" else posed(q, a, c, lemma, subject)
    if part in ("use", "procedure", "enables") and lemma != "pay" and (wand(p) is not None or ideal(p) is not None):
        return "wish"
    making = lemma in MAKING_VERBS or (lemma == "put" and c.wh == "what")
    if making and part in ("use", "procedure") and (c.wh or a.wh) and subject in ("you", "u"):
        return "wish"
    return part
