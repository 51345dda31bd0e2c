"""How a yes/no sentence can be answered: with more than yes or no, or without being evidence at all."""

from __future__ import annotations

from service.language.asked import WH, Asked
from service.language.words import Parsed
from service.rules.committing import commits
from service.rules.grammar import NEAR
from service.rules.lexicon import EVALUATIVE, HABIT_ADVERBS
from service.rules.rule import Posed

_US = frozenset({"i", "we"})
_OUR_OPERATORS = frozenset("may can could shall might did have do".split())
_PROBES = (
    "if so", "if yes", "if you did", "if you have", "if you do", "if it did", "if it has", "if there is",
    "if there was", "if there were", "if they did", "if they do", "if not", "if that 's happened", "if you were",
    "if you are", "if they have",
)  # fmt: skip
_ROLES = (
    "the one who", "the one in", "the one that", "the person who", "the person in", "the person that",
    "your household", "working for a", "you work for", "household work", "work in market", "over 18", "under 18",
    "or older",
)  # fmt: skip
_SETTLING = (
    "anything else", "something else i", "anything i", "anything we", "any questions", "question i",
    "question you thought", "now a good", "a good moment", "few minutes", "minutes now", "have a minute",
    "is that right", "is that correct", "still a good",
    "last question", "one more question", "in front of you", "before we", "before i start", "come to mind who",
)  # fmt: skip
_CONSENT = frozenset("ok okay alright fine acceptable mind comfortable happy ready right done warm quiet".split())
_CONSENT_TO = frozenset("if for with to that talking sharing ?".split())
_ASKER = frozenset("i we me us my our call ?".split())
_FOR_US = ("tell me", "tell us", "show me", "show us", "hear me", "see my", "talk me", "walk me")
_READY = ("ready to", "prepared to", "willing to", "able to")
_AT_EASE = frozenset(
    {("take", "your"), ("take", "all"), ("feel", "free"), ("do", "not"), ("do", "n't"), ("be", "honest")}
)
_LEAVE = frozenset((modal, who) for modal in ("could", "can", "may") for who in ("i", "we", "you"))
_POLITE = frozenset(
    "open lay bring fetch unpack think say pull draw repeat send sketch expand remember recall name point pick "
    "show grab spell confirm sign check close click move hold count".split()
)
_NO_ALTERNATIVE = frozenset("not so no something anything any anyone rather that".split())
_BELIEFS = frozenset("think believe feel find agree like prefer consider fear".split())
_PREPOSITIONS = frozenset("by to for from with since".split())
_JOINTS = frozenset({"and", ",", "-", "–", ";"})


def settled(q: Posed, a: Asked) -> bool:
    """Consent, logistics, closings, screeners and requests by their form, whatever the purpose was guessed to be."""
    p, low = q.parsed, q.parsed.lowers
    operator = a.operator.lower if a.operator is not None else ""
    subject = a.subject.lower if a.subject is not None else ""
    if subject in _US and operator in _OUR_OPERATORS:
        return True
    if any(p.find(*_ROLES, *_SETTLING, lo=a.core, hi=a.hi)):
        return True
    second = low[a.core + 1 : a.core + 3]
    if second in (("you", "mind"), ("you", "want")) and (operator == "would" or "me" in low[a.core : a.hi]):
        return True
    if operator in ("can", "could") and a.asks_you and a.verb is not None:
        return _requested(p, a) or (q.purpose == "task" and operator == "could")
    if operator in ("would", "will", "can", "could", "are") and a.verb is not None and commits(q, a.verb.i):
        return True
    if q.purpose == "probe" and subject == "that" and operator == "would":
        return True
    if q.purpose == "task" and operator in ("would", "could", "can", "will"):
        return True
    return operator in ("is", "are", "would", "will") and _consent(p, a)


def _consent(p: Parsed, a: Asked) -> bool:
    """Whether leave is asked: "Is it all right if I record?", "Are you comfortable with us listening in?"."""
    for k in range(a.core + 1, min(a.hi - 1, a.core + 8)):
        if p.lowers[k] in _CONSENT and p.lowers[k + 1] in _CONSENT_TO:
            return not _ASKER.isdisjoint(p.lowers[k + 1 : a.hi])
    return False


def _requested(p: Parsed, a: Asked) -> bool:
    """Whether it is a polite order, not about being able to: "Could you lay out your kit and tell me"."""
    verb = a.verb
    if verb is None:
        return False
    after = p.lowers[verb.i + 1 : verb.i + 2]
    if after in (("me",), ("us",)) or any(p.find(*_FOR_US, lo=verb.i, hi=a.hi)):
        return True
    if verb.lower in ("get", "read"):
        return after == ("out",)
    return verb.lower in _POLITE


def chosen(p: Parsed, a: Asked, start: int) -> bool:
    """Whether the sentence offers alternatives of fact after word `start`: "by post or at the counter"."""
    if a.modal or a.form != "yes_no" or a.operator is None:
        return False
    if a.operator.i > a.lo and p.lowers[a.operator.i - 1] == "or":
        return True
    if "or" not in p.lowers[start : a.hi]:
        return False
    k = p.lowers.index("or", start)
    if k + 1 >= a.hi or p.lowers[k + 1] in _NO_ALTERNATIVE or p.words[k + 1].pos == "PUNCT":
        return False
    if a.tense == "perfect" or (a.verb is not None and a.verb.lemma in _BELIEFS):
        return False
    said = p.lowers[a.core : a.hi]
    if a.subject is not None and a.subject.lower == "it" and "that" in said:
        return False
    return HABIT_ADVERBS.isdisjoint(said) and EVALUATIVE.isdisjoint(said) and "because" not in said


def opened(q: Posed, n: int, start: int) -> bool:
    """Whether sentence `n` is opened up after its word `start`: by its own end or by one of the next sentences."""
    p = q.parsed
    return _goes_on(p, q.asked[n], start) or any(
        b.form == "wh"
        or (b.form == "request" and not _courteous(p, b))
        or (b.form == "fragment" and not WH.isdisjoint(p.lowers[b.lo : b.hi]))
        or any(p.find(*_PROBES, lo=b.lo, hi=b.hi))
        or p.lowers[b.core : b.core + 2] in _LEAVE
        for b in q.asked[n + 1 : n + 1 + NEAR]
    )


def _courteous(p: Parsed, a: Asked) -> bool:
    """An order that leaves the answer as it is: "take your time", "feel free"."""
    return p.lowers[a.core : a.core + 2] in _AT_EASE


def answered(q: Posed) -> bool:
    """Whether it has yes/no sentences, and each is opened up by its own probe, a polite order or a genuine ask."""
    asking = [(n, a) for n, a in enumerate(q.asked) if a.form == "yes_no" and a.operator is not None]
    if not asking or any(a.form == "statement" and a.marked for a in q.asked):
        return False
    for n, a in asking:
        start = a.verb.i if a.verb is not None and a.operator is not None and a.verb.i > a.operator.i else a.core
        asks = a.verb is not None and (
            commits(q, a.verb.i)
            if a.modal
            else any(commits(q, hi) for _, hi in q.parsed.find(*_READY, lo=a.core, hi=a.hi))
        )
        recalled = a.modal in ("can", "could") and a.asks_you and _requested(q.parsed, a)
        if not asks and not recalled and (a.modal == "would" or not opened(q, n, start)):
            return False
    return True


def _goes_on(p: Parsed, a: Asked, start: int) -> bool:
    """Whether the sentence goes on to its own probe: "…, and if so, how", "…, and what did you do"."""
    if any(p.find(*_PROBES, lo=start, hi=a.hi)):
        return True
    for k in range(start, a.hi - 1):
        word, after = p.lowers[k], p.lowers[k + 1]
        if word not in _JOINTS:
            continue
        if after in WH and after != "which":
            return True
        if word == "and":
            then = p.lowers[k + 2] if k + 2 < a.hi else ""
            if after in ("could", "can", "would") and then == "you":
                return True
            if after in _PREPOSITIONS and then in ("whom", "what", "when"):
                return True
    return False
