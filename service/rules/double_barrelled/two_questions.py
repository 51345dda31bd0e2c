"""Asks two different questions at once.

People answer one of them, mostly the last or the easier, and nobody can tell later which.
Ask one, hear it out, then ask the other. A question and its own probe ("Who told him, and what did he answer?") is one.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from service.language.asked import AUX
from service.language.words import Parsed
from service.rules.coordination import Part, hangs_on, own_nouns, parts, tense
from service.rules.judged import courteous, judged
from service.rules.rule import Bad, Good, Match, Posed

SEVERITY = "warning"
MESSAGE = "Asks two different questions at once."
WHY = "They answer one of the two, and you cannot tell which."
SOURCE = "Dillman, Smyth and Christian, Internet, Phone, Mail and Mixed-Mode Surveys, on double-barrelled questions."
BAD = (
    Bad("How do you store the hay, and who taught you carpentry?", "who taught you carpentry?"),
    Bad("Do you lock the shed, and do you keep bees?", "do you keep bees?"),
    Bad("When did you open the bakery, and what do you think of night shifts?", "what do you think of night shifts?"),
    Bad("Which yarn do you buy? How are teachers paid?", "How are teachers paid?"),
    Bad("Who tunes the organ, and do you also keep bees?", "do you also keep bees?"),
    Bad("What's sold in the kiosk, and who tunes the organs?", "who tunes the organs?"),
    Bad("How do you dry the hay, and who pays for the barn?", "who pays for the barn?"),
    Bad("Which bus do you drive, and what made you leave the navy?", "what made you leave the navy?"),
    Bad("Was the hall heated and did the caretaker greet you?", "did the caretaker greet you?"),
    Bad("Who picks the plums, and how is the orchard insured?", "how is the orchard insured?"),
    Bad(
        "Where do you keep the hens, and which crops fill the rest of the land?",
        "which crops fill the rest of the land?",
    ),
    Bad(
        "Who bakes the bread, and customers of which shop did you meet today?",
        "customers of which shop did you meet today?",
    ),
    Bad("Which repairs would you want first, and how much would you set aside?", "how much would you set aside?"),
    Bad("Isn't the bench lovely? Would you sit there at noon?", "Would you sit there at noon?"),
    Bad("Which tractor is yours, and are you happy with it?", "are you happy with it?"),
    Bad("Do you think the toll is fair, and which bridges are the most useful?", "which bridges are the most useful?"),
)
GOOD = (
    Good("Where does the cider go, and when is the barrel closed?"),
    Good("What does the mill grind by itself, and what do you grind by hand?"),
    Good("How did you hear of the choir, and what made you join?"),
    Good("Who lives on the farm, and how old are the twins?"),
    Good("Would you mind waiting? Should I ring the vet?"),
    Good("Do you think the toll is fair? Why do you say so?"),
    Good("How did the sale go, and were you happy with it?"),
    Good("Please don't give the dog's name. Is that clear?"),
    Good("Do you want to rest, and where would you like me to sit?"),
    Good("Who told the bishop, and what did he answer?"),
    Good("When did you last miss a ferry, and what happened then?"),
    Good("Have you ever sold a lamb privately? How did that go?"),
    Good("Which oven did you buy, and why that one?"),
    Good("Where did you grow up, and when did you leave?"),
    Good("Did the consent sheet arrive, and is it signed?"),
    Good("Do you drive yourself, or does somebody fetch you?"),
    Good("How many loaves did you bake, and how many were left?"),
    Good("What did the vet say, and what did you do?"),
    Good("Do you keep a logbook? Could I see it?"),
)
_SETTING = frozenset({"logistics", "closing", "task", "commitment_ask", "warm_up", "screener"})
_ARRANGED = frozenset("link consent voucher recording receipt microphone headphones hotline bereavement".split())
# Whether two matters belong together is a thing of meaning: from these probabilities on the ear tips the scales.
HEARD, KEPT = 0.5, 0.48
_VIEWS = ("do you think of", "do you think about", "do you feel about", "your view on", "your view of", "your opinion")


def search(q: Posed) -> Iterator[Match]:
    """A second question that brings a matter of its own."""
    if len(q.parsed.words) < 7 or q.purpose in _SETTING or not _ARRANGED.isdisjoint(q.parsed.lowers):
        return
    found = parts(q)
    for first, second in itertools.pairwise(found):
        if _judged_apart(q, first, second) or _apart(q, first, second):
            yield Match.of(second.lo, second.hi)
            return
    if q.impression.families["double_barrelled"] < HEARD or q.impression.keep > KEPT:
        return
    for first, second in itertools.pairwise(found):
        if first.kind == second.kind == "wh" and second.joined == "and" and not _follows_up(q, second):
            yield Match.of(second.lo, second.hi)
            return


def _follows_up(q: Posed, second: Part) -> bool:
    """Whether the second question is what one asks next of anything: "and why", "and what came of it"."""
    words = q.parsed.lowers[second.lo : second.hi]
    if words[:3] == ("what", "made", "you") and not own_nouns(q.parsed, second):
        return True
    return len(words) <= 3 or words[:2] in (("what", "happened"), ("what", "came"), ("how", "come"))


def _apart(q: Posed, first: Part, second: Part) -> bool:
    p = q.parsed
    then, now = tense(p, first), tense(p, second)
    if then == now == "modal" and second.joined == "and" and not _requested(q, first, second):
        return True
    if second.kind == "yes_no":
        if p.lowers[second.lo] in ("can", "could") or _if_so(q, second):
            return False
        if first.kind == "yes_no" and second.joined == "and":
            return p.lowers[second.lo + 1] not in ("i", "we") and second.hi - second.lo > 3
        joined = second.joined in ("and", "")
        return (
            first.kind == "wh" and joined and p.lowers[second.lo] in ("do", "does") and not hangs_on(p, first, second)
        )
    if second.kind != "wh" or first.kind != "wh" or second.joined in ("or", "but"):
        return False
    if any(True for _ in p.find(*_VIEWS, lo=second.lo, hi=second.hi)) and own_nouns(p, second):
        return not any(w in ("it", "that", "this", "them") for w in p.lowers[second.lo : second.hi])
    if hangs_on(p, first, second):
        return False
    kinds = own_nouns(p, second)
    if then == now == "past":
        return False
    if {then, now} == {"past", "present"} and then == "past":
        return bool(kinds)
    if then == "present" and now == "past" and kinds and _why_then(p, second):
        return True
    if (
        then == now == "present"
        and "the" in kinds
        and (_other_subject(p, first, second) or _other_doer(p, first, second))
    ):
        return True
    return bool(kinds & {"bare", "your", "wh"}) or (kinds == {"a"} and then == now == "present")


def _judged_apart(q: Posed, first: Part, second: Part) -> bool:
    """Whether a verdict, a wish or a promise is asked for beside another question, in one sentence or in two."""
    p = q.parsed
    if second.kind not in ("wh", "yes_no") or _follows_up(q, second) or _if_so(q, second):
        return False
    if courteous(p, first) or courteous(p, second) or tense(p, first) == tense(p, second) == "past":
        return False
    here, there = judged(p, first), judged(p, second)
    if second.joined == "":
        return here and there and "?" in p.lowers[first.lo : first.hi] and _verb(p, first) != _verb(p, second)
    if second.joined != "and" or first.kind == "other":
        return False
    if there:
        return second.kind == "yes_no" or (here and not hangs_on(p, first, second))
    return here and second.kind == "wh" and first.kind == "yes_no" and not hangs_on(p, first, second)


def _verb(p: Parsed, part: Part) -> str:
    """The lemma of the question's first full verb, or of its first word of quality where it has none."""
    words = p.words[part.lo : part.hi]
    return next((w.lemma for w in words if w.pos == "VERB"), next((w.lemma for w in words if w.pos == "ADJ"), ""))


def _other_subject(p: Parsed, first: Part, second: Part) -> bool:
    """Whether the second asks how, when or where about a thing of its own, and the first did not: one process has steps.

    "Who picks the plums, and how is the orchard insured?", not "Where is it pressed, and when is the barrel closed?".
    """
    if p.lowers[first.lo] in ("where", "when", "why") or p.lowers[first.lo : first.lo + 2] == ("how", "do"):
        return False
    if p.lowers[second.lo] not in ("how", "when", "where", "why") or p.lowers[second.lo + 1] not in AUX:
        return False
    return any(
        w.dep in ("nsubj", "nsubjpass") and w.pos == "NOUN" and any(c.lower == "the" for c in p.children(w.i))
        for w in p.words[second.lo : second.hi]
    )


def _other_doer(p: Parsed, first: Part, second: Part) -> bool:
    """Whether the second asks who does something of its own to things not named yet: "who trains the new starters"."""
    doer = p.words[second.lo + 1]
    if p.lowers[second.lo] != "who" or p.lowers[first.lo] == "who" or doer.tag != "VBZ" or doer.pos != "VERB":
        return False
    how = p.lowers[first.lo : first.lo + 2] == ("how", "do")
    return how or any(w.tag == "NNS" and w.dep in ("dobj", "obj") for w in p.words[second.lo : second.hi])


def _why_then(p: Parsed, second: Part) -> bool:
    """Whether the second asks for the reason of a past turn: "what made you leave", "why did you choose"."""
    return p.lowers[second.lo : second.lo + 3] in (("what", "made", "you"), ("why", "did", "you"))


def _requested(q: Posed, first: Part, second: Part) -> bool:
    """Whether either question under a modal is a request: "could you sign, and would you introduce me"."""
    p = q.parsed
    if any(p.lowers[x.lo] in ("can", "could", "may") for x in (first, second)):
        return p.lowers[first.lo] != "would"
    return (
        bool({"me", "us", "should"} & set(p.lowers[second.lo : second.hi]))
        and p.lowers[second.lo] not in ("what", "which", "how")
    ) or ("i" in p.lowers[first.lo : first.lo + 4])


def _if_so(q: Posed, second: Part) -> bool:
    """Whether a condition on the first answer leads in the second question: "and if so, do you"."""
    before = q.parsed.lowers[max(0, second.lo - 4) : second.lo]
    return "if" in before
