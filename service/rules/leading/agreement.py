"""Asks them to agree with a claim: "Do you agree that…", "Is it fair to say…", "Am I right in thinking…", "Do you also
feel…".

The claim is the asker's, and agreeing costs nothing. What they would have said about the matter, or whether it ever
came up in their life, is not heard. Ask for an occasion on which it would have shown.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.asked import Asked
from service.language.words import Parsed
from service.rules.grammar import evaluative, lower_at
from service.rules.rule import Bad, Good, Match, Posed

SEVERITY = "error"
MESSAGE = "Asks for agreement with your claim."
WHY = "People agree with a claim put to them more readily than they would have made it."
SOURCE = "Schuman & Presser, Questions and Answers in Attitude Surveys (1981); Krosnick & Presser (2010)"
BAD = (
    Bad("Do you agree that landlords have too much power?", "Do you agree that"),
    Bad("Would you agree the new rota is fairer?", "Would you agree"),
    Bad("Is it fair to say that nobody reads the handbook?", "Is it fair to say"),
    Bad("Am I right in thinking most of your work is on paper?", "Am I right"),
    Bad("Do you also feel that meetings eat up the week?", "Do you also feel"),
    Bad("Do you think the council is too slow?", "Do you think"),
    Bad("Would you say your dispatchers are underpaid?", "Would you say"),
    Bad("Is night work as lonely as people say?", "as people say"),
    Bad("I wonder if you too find the signs confusing?", "you too find"),
)
GOOD = (
    Good("Who had to agree to the new contract?"),
    Good("To what extent do you agree or disagree: the tram is safe?"),
    Good("What do you think the clerk meant?"),
    Good("Do you also sell at the Saturday market?"),
    Good("How many boxes would you say were left?"),
    Good("Can we agree on a date for the pilot before Friday?"),
    Good("What did you feel when the letter came?"),
    Good("Do you think of yourself as a farmer or a trader?"),
)

_PHRASES = (
    "do you agree", "would you agree", "is it fair to say", "is it right to say", "be right to say",
    "would it be fair to say", "is it safe to say", "is it true that", "is it correct that", "am i right",
    "am i correct", "would i be right", "do you share the view", "you also have the feeling",
    "you also have the impression", "you have the feeling that",
)  # fmt: skip
_CUES = frozenset(
    "as like agree fair true correct right think feel find believe say view feeling impression safe".split()
)
_MINDS = frozenset("think feel find believe say consider".split())
_CROWD = frozenset("people everyone everybody they most all many".split())
_ALSO = frozenset("also too".split())


def search(q: Posed) -> Iterator[Match]:
    """Mark the words that ask for agreement."""
    p = q.parsed
    if _CUES.isdisjoint(p.lemmas):
        return
    for a in q.asked:
        found = (
            _phrase(p, a)
            or _as_they_say(p, a)
            or _would_say(p, a)
            or (_claim(p, a) if a.form == "yes_no" and not a.negated else None)
        )
        if found is not None:
            yield Match.of(*found)


def _phrase(p: Parsed, a: Asked) -> tuple[int, int] | None:
    for lo, hi in p.find(*_PHRASES, lo=a.lo, hi=a.hi):
        after = p.lowers[hi] if hi < a.hi else ""
        if after in ("or", "on", "to") or (
            lo > a.lo and p.lowers[lo - 1] in ("extent", "strongly", "much", "what", "if")
        ):
            continue
        if after in ("?", ".", "") and p.lowers[hi - 1] in ("agree", "right", "correct"):
            continue
        return lo, hi + (after == "that" and p.lowers[hi - 1] == "agree")
    return None


def _as_they_say(p: Parsed, a: Asked) -> tuple[int, int] | None:
    """As in "… as people say", "… as most of them do": the crowd as a witness."""
    if a.form != "yes_no":
        return None
    for k in range(a.core + 2, a.hi - 2):
        if p.lowers[k : k + 2] == ("like", "most"):
            return k, k + 2
        if p.lowers[k] == "as" and lower_at(p, k + 1) in _CROWD:
            say = next(
                (j for j in range(k + 2, min(a.hi, k + 5)) if p.words[j].lemma in ("say", "do", "claim", "tell")), None
            )
            if say is not None:
                return k, say + 1
    return None


def _would_say(p: Parsed, a: Asked) -> tuple[int, int] | None:
    """As in "Would you say X is too slow?"."""
    if a.wh or a.core + 4 >= a.hi or p.lowers[a.core : a.core + 3] != ("would", "you", "say"):
        return None
    rest = p.words[a.core + 3 : a.hi]
    if any(w.lower == "our" or w.pos == "NUM" or w.lower == "will" for w in rest):
        return None
    if any(w.lower in ("or", "whether", "if") for w in rest) or not any(w.pos in ("VERB", "AUX") for w in rest):
        return None
    judged = any(evaluative(w) or w.tag == "JJR" or w.lower in ("too", "more", "less") for w in rest)
    return (a.core, a.core + 3) if judged else None


def _claim(p: Parsed, a: Asked) -> tuple[int, int] | None:
    """As in "Do you also feel that…", "Do you think X is too slow?": a claim with a verdict in it."""
    verb = a.verb
    if verb is None or a.subject is None or verb.lemma not in _MINDS or not a.asks_you or a.modal:
        return None
    lo = a.operator.i if a.operator is not None and a.operator.i < a.subject.i else a.subject.i
    if any(p.lowers[k] in _ALSO for k in range(lo, min(verb.i + 1, a.hi))) or (
        verb.i + 1 < a.hi and lower_at(p, verb.i + 1) in _ALSO
    ):
        return lo, verb.i + 1
    if verb.lemma in ("find", "consider") and lower_at(p, verb.i + 1) != "that":
        return None
    claim = verb.i + 1 + (lower_at(p, verb.i + 1) in ("that", "like"))
    denials = ("not", "n't") if verb.lemma == "feel" else ()
    has_verb = next((w for w in p.words[claim : a.hi] if w.pos in ("VERB", "AUX")), None)
    if has_verb is None or p.lowers[claim] in ("of", "about", "in", "you", "i", "we"):
        return None
    if p.lowers[claim] in ("this", "that", "it", "our", "there") or "or" in p.lowers[claim : a.hi]:
        return None
    if any(w.text[0].isdigit() or w.text in "$€£" for w in p.words[claim : a.hi]):
        return None
    if any(
        evaluative(w) or w.tag in ("JJR", "RBR") or w.lower in ("too", "simply", *denials)
        for w in p.words[claim : a.hi]
    ):
        return lo, verb.i + 1
    return None
