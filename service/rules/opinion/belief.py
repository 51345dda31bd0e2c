"""Asks whether they think, believe, agree or find that something is so, or what others want.

A yes is the easiest answer to give, and it is a belief, not an observation.
Ask for the observation: what they saw, when, what they did about it.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.asked import Asked
from service.language.words import Parsed, Word
from service.rules.grammar import not_evidence, quoted
from service.rules.rule import Bad, Good, Match, Posed

SEVERITY = "error"
MESSAGE = "Asks for a belief, and hands over the one to agree with."
WHY = "Agreeing is the polite answer, and a belief about the world is not something that happened to them."
SOURCE = "Schuman and Presser, Questions and Answers in Attitude Surveys, on acquiescence; Fitzpatrick (2013)."
BAD = (
    Bad("Do you think beekeeping courses are worth it?", "Do you think"),
    Bad("Do you agree that ferries run too late?", "Do you agree"),
    Bad("Do you believe scouts need an app?", "Do you believe"),
    Bad("Do you feel your landlord listens?", "Do you feel"),
    Bad("Would you say that the ward is understaffed?", "Would you say"),
    Bad("What do you think parents want from a crèche?", "do you think parents want"),
    Bad("Do you think the fee changes who comes? Why or why not?", "Do you think", severity="warning"),
    Bad("Do you consider yourself a good cook?", "Do you consider"),
    Bad("Do you trust the harbour board?", "Do you trust"),
    Bad("Do the pupils like the new hall?", "Do the pupils like"),
    Bad("Does your choir value the organist?", "Does your choir value"),
    Bad("Do your neighbours like the new bell?", "Do your neighbours like"),
    Bad("Does the landlord care about damp?", "Does the landlord care about"),
    Bad("Should ferries be free for islanders?", "Should ferries be"),
    Bad("Should music like this be free?", "Should music like this be"),
    Bad("Should software cost anything?", "Should software cost"),
)
GOOD = (
    Good("What did you think when the ferry left early?"),
    Good("Did you think of calling anyone? Who?"),
    Good("Do you think of one in particular? Tell me about it."),
    Good("When did you last think about leaving the choir?"),
    Good("What do you think the grey lamp means?"),
    Good("Do you remember who agreed to the price?"),
    Good("You said you believe in paper. What did you write down today?"),
    Good("Did you find the key?"),
    Good("Do you approve the invoices yourself?"),
    Good("Did you trust the surveyor's figure when you signed?"),
    Good("Do the lambs like the new trough? How did you find out?"),
    Good("Should I wait outside?"),
)

_VERBS = frozenset("think believe agree feel consider reckon find say suppose doubt expect fear see".split())
_ATTITUDES = frozenset("trust value respect approve".split())
_ASCRIBED = _ATTITUDES | frozenset("like love enjoy prefer appreciate hate dislike resent welcome".split())
_HINTS = _VERBS | _ASCRIBED | {"describe", "should", "care"}
_STATES = frozenset({"ADJ", "VERB", "NOUN", "PROPN"})
_WHY = frozenset({"why", "how", "what"})
_CLAUSE = frozenset(
    "that like as it this these those the your you they we people there if a an our his her their".split()
)


def search(q: Posed) -> Iterator[Match]:
    """Do you think, agree, believe … that, and what do you think others want."""
    p = q.parsed
    if _HINTS.isdisjoint(p.lowers) or not_evidence(q):
        return
    for n, a in enumerate(q.asked):
        if a.form == "request" and q.purpose != "screener" and a.wrapped is not None and (said := _would_you_say(p, a)):
            yield said
        if (held := _attitude(q, a, n)) is not None:
            yield held
            continue
        if a.operator is None or a.verb is None or a.verb.lemma not in _VERBS or quoted(p, a.verb.i):
            continue
        if a.form == "yes_no" and a.wrapped is None:
            hit = _yes_no(q, a, n)
        elif a.form == "wh":
            hit = _of_others(p, a)
        else:
            hit = None
        if hit:
            yield hit


def _would_you_say(p: Parsed, a: Asked) -> Match | None:
    """A polite form that hands over the statement to say: "Would you say that …" at the front."""
    lo = a.core
    if p.lowers[lo : lo + 2] != ("would", "you") or lo + 3 >= a.hi:
        return None
    verb, after = p.lowers[lo + 2], p.lowers[lo + 3]
    if verb == "say" and after not in ("a", "something", "more", "how", "what", "why", "?"):
        return Match.of(lo, lo + 3)
    if verb == "describe" and after == "yourself":
        return Match.of(lo, lo + 4)
    return None


def _attitude(q: Posed, a: Asked, n: int) -> Match | None:
    """An attitude asked yes or no: "Do you trust the board?", "Do the pupils like it?", "Should ferries be free?"."""
    p, subject, verb, operator = q.parsed, a.subject, a.verb, a.operator
    if a.form != "yes_no" or subject is None or verb is None or operator is None or a.negated or quoted(p, verb.i):
        return None
    if operator.i != a.core or (n + 1 < len(q.asked) and q.asked[n + 1].form in ("wh", "request")):
        return None
    if operator.lower == "should":
        kind = subject.tag in ("NNS", "NNPS") or _mass(p, subject)
        return Match.of(operator.i, verb.i + 1) if kind and verb.i > subject.i else None
    at = next((k for k in range(operator.i + 2, min(a.hi - 1, operator.i + 6)) if _holds(p, k)), subject.i + 1)
    said = p.lowers[at : at + 2]
    if operator.lower not in ("do", "does") or len(said) < 2 or (said[0] == "approve" and said[1] != "of"):
        return None
    if said == ("care", "about"):
        return Match.of(operator.i, at + 2)
    held = said[0] in (_ATTITUDES if a.asks_you else _ASCRIBED)
    return Match.of(operator.i, at + 1) if held else None


def _mass(p: Parsed, noun: Word) -> bool:
    """Whether the noun stands for a kind of thing, without article or owner: "parking", "software like this"."""
    bare = p.child(noun.i, "det", "poss", "nummod") is None and p.lowers[noun.i - 1] == "should"
    return bare and noun.pos in ("NOUN", "VERB") and noun.dep in ("nsubj", "nsubjpass")


def _holds(p: Parsed, k: int) -> bool:
    """Whether word `k` is a verb of attitude right after its subject, whatever the parse took it for."""
    return p.lowers[k] in _ASCRIBED and p.words[k - 1].pos in ("NOUN", "PROPN", "PRON") and p.lowers[k - 1] != "your"


def _yes_no(q: Posed, a: Asked, n: int) -> Match | None:
    p, verb, operator = q.parsed, a.verb, a.operator
    if (
        verb is None
        or operator is None
        or not a.asks_you
        or verb.i - operator.i > 4
        or operator.lower not in ("do", "would")
    ):
        return None
    after = p.lowers[verb.i + 1] if verb.i + 1 < a.hi else "?"
    if operator.lower == "would" and verb.lemma not in ("say", "agree", "consider"):
        return None
    if verb.lemma == "find" and not _judged(p, verb.i, a.hi):
        return None
    if verb.lemma == "see" and "value" not in p.lowers[verb.i : verb.i + 4]:
        return None
    if verb.lemma in ("think", "say") and after in ("of", "about"):
        return None
    if (verb.lemma == "say" and operator.lower == "do") or verb.lemma == "expect":
        return None
    if verb.lemma == "feel" and after not in _CLAUSE and p.words[min(verb.i + 1, a.hi - 1)].pos not in _STATES:
        return None
    probed = n + 1 < len(q.asked) and p.lowers[q.asked[n + 1].core] in _WHY
    return Match.of(operator.i, verb.i + 1, "warning" if probed else None)


def _judged(p: Parsed, verb: int, hi: int) -> bool:
    """Whether "find" judges: that-clause, or an adjective after its object."""
    thing = p.lowers[verb + 1] if verb + 1 < hi else ""
    after = p.words[verb + 2].pos if verb + 2 < hi else ""
    if thing == "that" and after not in ("", "ADJ"):
        return True
    if thing in ("it", "that", "this") and after in ("ADJ", "VERB"):
        return True
    return any(w.pos == "ADJ" and w.dep in ("oprd", "acomp", "ccomp", "xcomp") for w in p.words[verb + 1 : hi])


def _of_others(p: Parsed, a: Asked) -> Match | None:
    """A clause about others under think: "What do you think parents want?", "Who do you think should …?"."""
    verb, operator = a.verb, a.operator
    if verb is None or operator is None or verb.lemma not in ("think", "believe", "reckon"):
        return None
    if not a.asks_you or operator.lower != "do" or verb.i - operator.i > 3:
        return None
    k = verb.i + 1
    if k < a.hi and p.lowers[k] in ("should", "ought"):
        return Match.of(operator.i, k + 1)
    start = k
    while k < a.hi and (p.words[k].pos in ("ADJ", "PROPN") or p.lowers[k] == "most" or p.words[k].tag in ("NN", "VBG")):
        k += 1
    if k + 1 >= a.hi or (p.words[k].tag != "NNS" and p.lowers[k] not in ("people", "everyone", "users")):
        return None
    if k > start and p.words[start].tag in ("DT", "PRP$"):
        return None
    end = next((w.i for w in p.words[k + 1 : a.hi] if w.pos in ("VERB", "AUX")), k)
    return Match.of(operator.i, end + 1)
