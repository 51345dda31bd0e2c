"""How an answer takes a request: with a yes, with the time that was asked for, with a no, or with an "I'll see"."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from service.language.clauses import WH
from service.transcripts.grammar.agreement import agrees, echoes, opens_with_yes
from service.transcripts.grammar.clause import Clause
from service.transcripts.grammar.due import due
from service.transcripts.grammar.stances import guess
from service.transcripts.grammar.subjects import who
from service.transcripts.grammar.tenses import negated, time_of

_PUTTING_OFF = tuple(
    (
        "i suppose|i guess|let me think|let me check|let me talk|let me ask|let me see|let me speak|let me run it|"
        "let 's see|we 'll see|see how|see what|see if|depends|some time|sometime|at some point|one day|"
        "one of these days|whenever|if i can|if i get|when i get a|when i get time|when i get round|if i remember|"
        "when it 's ready|when you 've got|when it launches|when it 's out|when it 's done|you 're ready|calmed|calms|"
        "next time i see|next time we|have to check|have to ask|need to check|need to ask|have to think|have to talk|"
        "have to speak|not sure|can try|in principle|new year|down the line|down the road|get back to|come back to you|"
        "let you know|let me know|sign me up|sign us up|keep me posted|keep us posted|me on the list|us on the list|"
        "happy to help|get round to|get around to|bear in mind|keep in mind"
    ).split("|")
)
_UNSURE = frozenset("maybe perhaps possibly probably might may".split())
_NO_HEDGES = (("definitely",), ("to", "me"), ("i", "'d", "say"), ("i", "mean"), ("i", "feel"))
_REFUSING = (
    "not today", "rather not", "rather you", "no chance", "no way", "not allowed", "afraid not", "i would but", "no good",
)  # fmt: skip
_NO_REFUSAL = ("no problem", "no bother", "no , that", "not at all")
_DEALS = tuple(
    (
        "go on|go on then|go ahead|deal|done|i want it|we 're in|i 'm in|it is|you 've got it|you got it|i will|we will|"
        "i do|happy to|no bother|no problem|that 's fine|that works|works for me|let 's do it|let 's do that|suits me|"
        "fine|up for that|you can|be my guest|with pleasure|consider it done|i can do that|we can do that"
    ).split("|")
)


def wavers(c: Clause) -> bool:
    """Whether it puts off or hedges: "maybe", "I'd have to check", "when it's ready"."""
    found = guess(c)
    hedged = found is not None and c.parsed.lowers[slice(*found)] not in _NO_HEDGES
    return hedged or not _UNSURE.isdisjoint(c.lowers) or c.has(*_PUTTING_OFF)


def denies(c: Clause) -> bool:
    """Whether its verb is denied; "no problem" denies nothing."""
    return negated(c) and not c.has(*_NO_REFUSAL)


def refuses(c: Clause) -> bool:
    """Whether it says no: "not today", "I'd rather not", "I can't"."""
    if c.has(*_REFUSING) or c.lowers[0] in ("no", "nope", "nah", "not"):
        return not c.has(*_NO_REFUSAL)
    return denies(c) and who(c) in ("i", "we", "you", "they", "none") and time_of(c) != "past"


def declines(c: Clause) -> bool:
    """Whether a no is all that is said of the time: "Friday's no good", not "not today, say Monday"."""
    lo, hi = next(c.parsed.find(*_REFUSING, lo=c.lo, hi=c.hi), (c.hi, c.hi))
    return lo < hi and due(replace(c, lo=hi)) is None


def accepts(c: Clause, asked: frozenset[str]) -> bool:
    """Whether the clause that opens an answer says yes, or gives the words of the request back (`asked`, their lemmas)."""
    if wavers(c) or refuses(c):
        return False
    if c.verb is None and echoes(c, asked):
        return True
    return agrees(c) or opens_with_yes(c) or c.has(*_DEALS)


def asks_back(c: Clause) -> bool:
    """Whether a question mark follows that is its own: not "I'll send it, what's your address?"."""
    asked = c.hi < len(c.parsed.words) and c.parsed.words[c.hi].text == "?"
    after = c.lowers[c.verb.i + 1 - c.lo :] if c.verb is not None and c.verb.i >= c.lo else ()
    told = any(low == "," and word in WH for low, word in pairwise(after))
    return asked and not told
