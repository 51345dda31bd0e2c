"""Whether something is on offer for money now: a deposit, a place held, a pilot, the first month."""

from __future__ import annotations

from service.language.words import Parsed
from service.transcripts.grammar.amounts import money, number
from service.transcripts.grammar.clause import Clause

TENDERS = frozenset(
    "deposit pre-order preorder prepay refundable retainer upfront invoice loi contract pilot pledge budget reserve".split()
)
TERMS = (
    "pre - order", "letter of intent", "up front", "first month", "first year", "first quarter", "a month from",
    "a year from", "purchase order", "paying partners", "paying customers", "design partner", "founding customers", "paid now",
    "half now", "at signing", "on signing", "due now", "down today",
)  # fmt: skip
_PRICED = TENDERS - {"pilot", "pledge", "budget", "contract", "reserve"}
_LIMITED = frozenset(
    "program programme pricing price place places slot slots seat seats membership founding closing batch ticket "
    "tickets pilot trial".split()
)
_ROUND = frozenset("twenty thirty forty fifty sixty seventy eighty ninety hundred thousand".split())
_HOLDING = frozenset("hold reserve".split())
_ASKING = frozenset("ask need take".split())
_WE = frozenset("we i it there".split())
_TELLERS = frozenset("i you we they he she".split())


def names_sum(p: Parsed) -> bool:
    """Whether a sum or a count is named."""
    whole = Clause(p, 0, len(p.words), None, None)
    return money(whole) is not None or number(whole) is not None or _round_sum(p)


def _round_sum(p: Parsed) -> bool:
    """Whether a round number counts nothing that is named: "it's sixty to hold it"."""
    counted = (p.words[w.i + 1].pos in ("NOUN", "PROPN", "NUM") for w in p.words[:-1] if w.lower in _ROUND)
    return any(not named for named in counted)


def offered(p: Parsed) -> bool:
    """Whether it is named what is put down: a deposit, a letter of intent, the first month."""
    held = not _HOLDING.isdisjoint(p.said) and (names_sum(p) or not _ASKING.isdisjoint(p.said))
    return held or not TENDERS.isdisjoint(p.said | p.lemmas) or any(p.find(*TERMS))


def put_down(p: Parsed) -> bool:
    """Whether what is on offer has its price: a sum, a deposit, an order; a pilot by itself has none."""
    return offered(p) and (names_sum(p) or not _PRICED.isdisjoint(p.said) or any(p.find(*TERMS)))


def limited(p: Parsed) -> bool:
    """Whether a sum stands beside what there is only so much of: places, a batch, a programme."""
    few = any(p.words[at - 1].pos in ("NOUN", "NUM", "PROPN") for at, _ in p.find("left") if at)
    return names_sum(p) and (few or not _LIMITED.isdisjoint(p.said))


def tendered(p: Parsed) -> bool:
    """Whether a sum is asked for: "We'd need a hundred to hold it"; not where somebody tells what was paid."""
    wanted = names_sum(p) or not _ASKING.isdisjoint(p.lemmas)
    if not limited(p) and not (offered(p) and wanted and not _WE.isdisjoint(p.said)):
        return False
    subjects = (p.child(w.i, "nsubj") for w in p.words if w.tag == "VBD")
    return not any(s is not None and s.lower in _TELLERS for s in subjects)
