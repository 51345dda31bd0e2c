"""A yes/no question where the story is wanted.

"Yes" ends it, and people say yes more easily than no. A yes/no question is fine when it opens the door to its own probe
("Have you …? Tell me about the last time"), when it screens, asks for consent or settles the logistics.
Ask it open ("How did you …?"), or put the probe right behind it.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.asked import AUX, WH, Asked
from service.language.words import Parsed
from service.rules.answering import chosen, opened, settled
from service.rules.grammar import quoted
from service.rules.rule import Bad, Good, Match, Posed

SEVERITY = "warning"
MESSAGE = "Can be answered yes or no."
WHY = "A yes or no ends the story before it starts, and yes is the polite answer."
SOURCE = "Portigal, Interviewing Users; Nielsen Norman Group on open-ended and closed questions."
BAD = (
    Bad("Have you used a seed exchange before?", "Have you used"),
    Bad("Did the landlord answer?", "Did the landlord answer"),
    Bad("Is the boiler in the cellar?", "Is the boiler"),
    Bad("Does your choir charge a fee?", "Does your choir charge"),
    Bad("So the ward never tells you?", "So the ward never tells you"),
    Bad("The bus is late again, isn't it?", "isn't it"),
    Bad("Were the minutes sent round?", "Were the minutes"),
    Bad("Did the pump work for you?", "Did the pump work"),
    Bad("Any trouble with the new gate?", "Any trouble"),
    Bad("Ever lost a parcel?", "Ever lost"),
    Bad("I'm curious whether you compared prices.", "whether you compared"),
    Bad("Do you know if the form had been sent?", "if the form had been sent"),
)
GOOD = (
    Good("Have you sent a parcel abroad this year? Tell me about the last one."),
    Good("Did anyone object, and if so, what did they say?"),
    Good("Is it all right if I record this?"),
    Good("Could you walk me through the last delivery?"),
    Good("Are you the person who signs the orders?"),
    Good("Did you hand it in at the counter or by post?"),
    Good("Is there anything I should have asked about the harbour?"),
    Good("May I look at the logbook?"),
    Good("Can you show me how you log a catch?"),
    Good("Do you have any questions before we begin?"),
    Good("Would you introduce me to your accountant this week?"),
    Good("Are you over 18?"),
    Good("Is now a good time to talk?"),
    Good("Any questions before we start?"),
    Good("Have you noticed any change? Like what?"),
    Good("Do you have the letter here, and could you read me the top line?"),
    Good("Did I get that right?"),
    Good("Is there a list of the moorings? May I see it?"),
    Good("Do you have a few minutes?"),
    Good("What did she say when you asked whether it was open?"),
    Good("Was there a morning you stayed at home? What happened?"),
    Good("Leave it as it comes, please, and don't tidy up for me."),
)

_INNOCENT = frozenset({"logistics", "closing", "commitment_ask", "screener"})
_US = frozenset({"i", "we"})
_TAGS = frozenset({"right", "no", "yes", "huh", "correct", "yeah", "eh", "agreed", "true"})
_ANY = frozenset({"any", "anyone", "anybody"})
_OPINIONS = frozenset("thoughts opinion opinions reactions questions question impressions objection objections".split())
_SUPPOSING = frozenset("guess suppose assume imagine presume bet expect take gather".split())
_PRESSING = frozenset("must would 'd never always nobody surely obviously course".split())
_GUESSED = frozenset({"would", "will", "might"})


def search(q: Posed) -> Iterator[Match]:
    """The operator, subject and verb of a yes/no sentence that nothing opens up."""
    p = q.parsed
    if not p.words or q.purpose in _INNOCENT:
        return
    for n, a in enumerate(q.asked):
        hit = _closed(q, a)
        if hit is None or quoted(p, hit[0]) or settled(q, a) or chosen(p, a, hit[1]):
            continue
        guessed = a.modal == "would" or (a.modal in _GUESSED and a.asks_you)
        if not guessed and opened(q, n, hit[1]):
            continue
        yield Match.of(*hit)


def _closed(q: Posed, a: Asked) -> tuple[int, int] | None:
    """The words that make the sentence a yes/no question."""
    p = q.parsed
    if a.form == "yes_no" and a.wrapped is not None and p.lowers[a.wrapped[1] - 1] == ",":
        return None
    if a.form == "yes_no" and a.operator is not None:
        if _imperative(p, a):
            return None
        if a.wrapped is not None:
            return a.wrapped[1], (a.verb.i if a.verb is not None else a.wrapped[1]) + 1
        end = a.operator.i if a.subject is None else max(a.operator.i, a.subject.i)
        if a.verb is not None and a.verb.i <= end + 4:
            end = max(end, a.verb.i)
        return a.operator.i, end + 1
    if a.form == "yes_no" and a.wrapped is not None and a.verb is not None:
        return a.wrapped[1], a.verb.i + 1
    if a.form == "request" and p.lowers[a.core : a.core + 3] == ("would", "you", "say"):
        return a.core, a.core + 3
    if a.form not in ("fragment", "statement"):
        return None
    if p.lowers[a.core] in _ANY and a.marked and a.hi - a.core > 2 and _OPINIONS.isdisjoint(p.lowers[a.core : a.hi]):
        return a.core, a.core + 2
    if p.lowers[a.core] == "ever" and a.core + 1 < a.hi and p.words[a.core + 1].tag in ("VBN", "VBD"):
        return a.core, a.core + 2
    if a.marked:
        return _tag(p, a) or (_declarative(p, a, q.purpose == "probe") if a.form == "statement" else None)
    return None


def _imperative(p: Parsed, a: Asked) -> bool:
    """An order whose first word could open a question: "have a go", "do the handover"."""
    if a.operator is None or a.operator.lower not in ("have", "do") or a.marked or a.wrapped is not None:
        return False
    if a.negated and p.lowers[a.operator.i + 1] in ("n't", "not") and p.words[a.operator.i + 2].tag == "VB":
        return True
    after = p.words[a.operator.i + 1] if a.operator.i + 1 < a.hi else a.operator
    return after.lower in WH or after.lower in ("a", "an") or (after.lower == "the" and a.operator.i > a.lo)


def _tag(p: Parsed, a: Asked) -> tuple[int, int] | None:
    """The tag behind a statement: ", right?", "isn't it?"."""
    end = next((k for k in range(a.hi - 1, a.lo, -1) if p.words[k].pos != "PUNCT"), a.lo)
    if p.lowers[end] in _TAGS and p.lowers[end - 1] == ",":
        return end, end + 1
    if p.words[end].pos == "PRON" and end - 2 > a.lo:
        if p.lowers[end - 1] in ("n't", "not") and p.lowers[end - 2] in AUX:
            return end - 2, end + 1
        if p.lowers[end - 1] in AUX and p.lowers[end - 2] == ",":
            return end - 1, end + 1
    return None


def _declarative(p: Parsed, a: Asked, probe: bool) -> tuple[int, int] | None:
    """A statement with a question mark: the whole clause asks. A probe that plays an answer back does not count."""
    if a.subject is None or a.verb is None or a.verb.dep in ("relcl", "acl"):
        return None
    if p.words[a.core].pos == "SCONJ" or not WH.isdisjoint(p.lowers[a.core : a.hi]):
        return None
    if a.subject.lower in _US and a.verb.lemma not in _SUPPOSING:
        return None
    if probe and _PRESSING.isdisjoint(p.lowers[a.lo : a.hi]):
        return None
    end = next((k for k in range(a.hi - 1, a.lo, -1) if p.words[k].pos != "PUNCT"), a.lo)
    return a.lo, end + 1
