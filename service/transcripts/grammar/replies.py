"""How an answer takes a request: with a yes, with the time that was asked for, with a no, or with an "I'll see"."""

from __future__ import annotations

from itertools import pairwise

from service.language.clauses import WH
from service.transcripts.grammar.agreement import agrees, echoes, opens_with_yes
from service.transcripts.grammar.amounts import money
from service.transcripts.grammar.clause import Clause
from service.transcripts.grammar.due import due
from service.transcripts.grammar.moments import habit
from service.transcripts.grammar.stances import guess, predicates
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
_SUITING = frozenset("work suit do be go fit".split())
_OPEN = frozenset(
    "good fine great best better perfect free ok okay open quiet clear ideal easy due nice right lovely".split()
)
_THINGS = frozenset("PRON VERB SYM".split())
_THERE = frozenset("in off there here around on free back".split())
_LEAVE = frozenset("say make it go let".split())
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


def accepts(c: Clause, asked: frozenset[str]) -> bool:
    """Whether the clause that opens an answer says yes, or gives the words of the request back (`asked`, their lemmas)."""
    if wavers(c) or refuses(c):
        return False
    if c.verb is None and echoes(c, asked):
        return True
    return agrees(c) or opens_with_yes(c) or c.has(*_DEALS)


def appoints(c: Clause) -> bool:
    """Whether it names the time that was asked for: "Tuesday works", "Ten o'clock.", "Monday the ninth at eight"."""
    v = c.verb
    if due(c) is None or negated(c) or wavers(c) or habit(c) is not None or asks_back(c) or c.lowers[0] == "if":
        return False
    if v is None and not _opens_with_time(c):
        return False
    if v is None or (v.lemma == "say" and time_of(c) == "order"):
        return True
    if v.lemma not in _SUITING or v.tag == "VBG" or who(c) in ("i", "we", "you", "they", "anyone"):
        return False
    told = [w for w in predicates(c) if w.pos == "ADJ" or w.tag in ("VBN", "VBG")]
    if v.lemma == "be" and who(c) == "some_one" and not told and _THERE.isdisjoint(c.parsed.lowers[v.i + 1 : v.i + 3]):
        return False  # "he's at the hospital tomorrow"
    return time_of(c) in ("present", "would", "none") and all(w.lemma in _OPEN for w in told)


def _opens_with_time(c: Clause) -> bool:
    """Whether the time stands without a doer or a sum, and as itself: "yes, Friday at ten", not "tomorrow's Friday"."""
    when = due(c)
    before = c.parsed.words[c.lo : when[0]] if when is not None else ()
    after = c.parsed.words[when[1] : when[1] + 2] if when is not None else ()
    told = len(after) > 1 and after[0].lower == "'s" and after[1].pos == "PROPN"
    return not told and all(w.pos not in _THINGS or w.lemma in _LEAVE for w in before) and money(c) is None


def asks_back(c: Clause) -> bool:
    """Whether a question mark follows that is its own: not "I'll send it, what's your address?"."""
    asked = c.hi < len(c.parsed.words) and c.parsed.words[c.hi].text == "?"
    after = c.lowers[c.verb.i + 1 - c.lo :] if c.verb is not None and c.verb.i >= c.lo else ()
    told = any(low == "," and word in WH for low, word in pairwise(after))
    return asked and not told
