"""What came of it, and what is not there."""

from __future__ import annotations

from service.transcripts.grammar.clause import Clause
from service.transcripts.grammar.moments import Range
from service.transcripts.grammar.tenses import negated

_LOSING = frozenset(
    "lose miss break fail crash cancel fire reject refuse waste ruin complain collapse abandon forget delay spoil overrun "
    "resign quit burn".split()
)
_LED_TO = (
    "because of that", "as a result", "that 's why", "that is why", "which meant", "which means", "so that meant",
    "ended up", "end up", "led to", "leads to", "made it possible", "meant that", "that meant", "caused", "causing",
    "resulted in", "the reason", "the reasons", "reasons why", "thanks to", "had to", "gave up", "give up", "went back to",
    "never heard", "no longer",
)  # fmt: skip
_LACKING = (
    "is missing", "are missing", "not connected", "does n't have", "no way to", "wrong for", "not for us", "is lacking",
)  # fmt: skip


def came_of_it(c: Clause) -> Range | None:
    """Where something is told as what came of it: "which meant", "we lost", "that's why"."""
    p = c.parsed
    found = next(p.find(*_LED_TO, lo=c.lo, hi=c.hi), None)
    if found is not None:
        return found
    stopped = next((w for w in c.words if w.lemma in ("stop", "quit") and w.tag in ("VBD", "VBN")), None)
    if stopped is not None and p.child(stopped.i, "xcomp") is not None:
        return stopped.i, stopped.i + 1
    if negated(c) and c.lowers[-1] == "again":
        return c.hi - 1, c.hi
    for w in c.words:
        if w.lemma in _LOSING and w.pos == "VERB" and w.tag in ("VBD", "VBN"):
            return w.i, w.i + 1
    opens = any(lo == c.lo for lo, _ in p.sentences)
    if c.lowers[0] == "so" and len(c.lowers) > 3 and not opens:
        return c.lo, c.lo + 1
    s = c.subject
    if s is not None and (s.lower in ("nobody", "nothing") or (s.lower == "one" and p.lowers[s.i - 1] == "no")):
        return s.i, s.i + 1
    because = next((w.i for w in c.words if w.lower == "because" and w.i > c.lo), None)
    return (because, because + 1) if because is not None and negated(c) else None


def lacking(c: Clause) -> Range | None:
    """Where something is said not to be there: "is missing", "there's no way to"."""
    return next(c.parsed.find(*_LACKING, lo=c.lo, hi=c.hi), None)
