"""Asks how to make it better: what would you change, how can we improve, what can we do for you, any suggestions.

People answer with the first thing that comes to mind, and would be content without it. What they put up with and what
they worked around is what matters, and it does not come up this way.
Ask about the last time they used it: where they slowed down, what they did instead, whom they asked.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.asked import Asked
from service.language.words import Parsed
from service.rules.dreaming import ideal, wand
from service.rules.grammar import quoted
from service.rules.lexicon import MAKING_VERBS
from service.rules.modality import modals
from service.rules.rule import Bad, Good, Match, Posed

SEVERITY = "error"
MESSAGE = "Asks them how to make it better."
WHY = "The first idea that comes to mind costs nothing; what they work around today is what matters."
SOURCE = "Fitzpatrick, The Mom Test (2013), on feature requests; Torres, Continuous Discovery Habits."
BAD = (
    Bad("How can we improve the ferry timetable?", "How can we improve"),
    Bad("What would you change about this poster?", "What would you change"),
    Bad("Is there anything you'd add to the menu?", "you'd add"),
    Bad("What would make the cloakroom better?", "What would make the cloakroom better"),
    Bad("Any suggestions for our booking page?", "Any suggestions"),
    Bad("Put in charge of the notice board, what would you drop?", "what would you drop"),
    Bad("How could the harbour office serve your crew better?", "How could the harbour office serve"),
    Bad("What could be improved about the lessons?", "could be improved"),
    Bad("What improvements could be made to the harbour office?", "improvements could be made"),
    Bad("How can the portal simplify your inspections?", "How can the portal simplify"),
    Bad("Anything else you think we should add to the tour?", "we should add"),
    Bad("Is there anything we could do better?", "anything we could do"),
    Bad("What can our newsletter do for you?", "What can our newsletter do"),
    Bad("How might this rota app support the night porters?", "How might this rota app support"),
    Bad("How can their portal facilitate inspections?", "How can their portal facilitate"),
    Bad("How do you think we could improve the hall?", "we could improve"),
)
GOOD = (
    Good("What did you change about the poster after the fair?"),
    Good("How did you improve the yield last year?"),
    Good("Given a magic wand, what would you change in the lambing shed?"),
    Good("What did the vet suggest, and what did you do?"),
    Good("What can we do about the noise so that the recording works?"),
    Good("How could you tell it was broken?"),
    Good("How can a new member get help with the ropes?"),
    Good("Could you help me understand the second page?"),
    Good("Tell me about the last suggestion you made at the club."),
    Good("When did it get better?"),
)
_CUES = frozenset(
    "recommendations can could would 'd might should suggestions suggestion ideas advice room improved improve".split()
)
_ABLE = frozenset({"can", "could", "might", "should"})
_BETTERING = frozenset(
    "improve help serve support better make do doing change offer benefit facilitate assist enable simplify speed "
    "ease".split()
)
_EASING = frozenset("help support facilitate improve assist enable simplify speed ease make".split())
_THINGS = frozenset("our this a an their such technology software ai".split())
_WEB = frozenset("app application tool platform service software product system site website portal".split())
_SERVING = frozenset({"serve", "support", "help", "do"})
_PEOPLE = frozenset("you your i they she he".split())


def search(q: Posed) -> Iterator[Match]:
    """What they would change or add, how we can improve, what would make it better, suggestions."""
    p = q.parsed
    if _CUES.isdisjoint(p.lowers) or q.purpose in ("logistics", "commitment_ask", "task"):
        return
    if wand(p) is not None:
        return
    if ideal(p) is None:
        for m in modals(q):
            if m.part == "wish":
                yield Match.of(m.lo, m.hi)
    for a in q.asked:
        found = _can_we(p, a) or _better(p, a) or _bettered(p, a) or _suggestions(p, a)
        if found is not None:
            yield found


def _can_we(p: Parsed, a: Asked) -> Match | None:
    """ "How can we improve", "what could we do better", "how could our newsletter serve you"."""
    if a.wh not in ("how", "what", "which") or a.operator is None or a.operator.lower not in ("can", "could", "might"):
        return None
    k = a.operator.i
    verb = next(
        (w for w in p.words[k + 1 : min(a.hi, k + 8)] if w.lower in _BETTERING and w.tag not in ("VBD", "VBN", "JJR")),
        None,
    )
    if verb is None or quoted(p, k):
        return None
    inner = p.lowers[k + 1 : verb.i]
    if not inner or not _PEOPLE.isdisjoint(inner):
        return None
    rest = p.lowers[verb.i : a.hi]
    lo = next((j for j in range(k - 1, max(a.lo - 1, k - 8), -1) if p.lowers[j] == a.wh), k)
    if "we" in inner:
        helped = {"better", "differently", "for", "to", "improve"} & set(rest) or {"more", "else"} & set(p.lowers[lo:k])
        if verb.lemma in ("do", "offer") and not helped:
            return None
        return None if {"today", "now"} & set(rest) else Match.of(lo, verb.i + 1)
    if verb.lemma == "do" and rest[1:2] == ("to",) and p.lowers[k + 1] in ("the", "our", "a"):
        return Match.of(lo, verb.i + 1)
    offered = inner[-1] not in ("get", "member", "person") and (
        inner[0] in _THINGS or (inner[0] == "the" and inner[-1] in _WEB)
    )
    if offered and verb.lemma in _EASING and a.wh == "how" and len(rest) > 2:
        return Match.of(lo, verb.i + 1)
    if verb.lemma in _SERVING and {"you", "your", "yours"} & set(rest):
        return Match.of(k if "ways" in p.lowers[lo:k] else lo, verb.i + 1)
    return None


def _better(p: Parsed, a: Asked) -> Match | None:
    """ "What would make the page better", "what would make this a 10"."""
    if a.wh not in ("what", "which") or a.operator is None or a.operator.lower not in ("would", "'d"):
        return None
    k = a.operator.i
    if p.lowers[k + 1 : k + 2] != ("make",) or quoted(p, k):
        return None
    for j in range(k + 3, min(a.hi, k + 9)):
        w = p.words[j]
        if w.tag in ("JJR", "RBR") and p.lowers[k + 2] not in ("you", "him", "her", "them"):
            break
        if w.lower in ("complete", "perfect", "useful", "10"):
            break
    else:
        return None
    lo = next((i for i in range(k - 1, max(a.lo - 1, k - 8), -1) if p.lowers[i] == a.wh), k)
    return Match.of(lo, j + 1)


def _bettered(p: Parsed, a: Asked) -> Match | None:
    """ "Could be improved", "anything we could do", "you think we could improve"."""
    if a.tense == "past":
        return None
    for k in range(a.lo + 1, a.hi - 1):
        if p.lowers[k] not in _ABLE or quoted(p, k):
            continue
        before, after = p.lowers[k - 1], p.lowers[k + 1]
        if after == "be" and p.lowers[k + 2 : k + 3] in (("improved",), ("better",)):
            return Match.of(k, k + 3)
        if before in ("improvements", "changes") and after == "be" and p.lowers[k + 2 : k + 3] == ("made",):
            return Match.of(k - 1, k + 3)
        if before == "we" and after in MAKING_VERBS and "think" in p.lowers[a.lo : k] and a.form != "wh":
            return Match.of(k - 1, k + 2)
        if before == "we" and after in ("improve", "do", "change", "offer"):
            thing = p.lowers[k - 2] in ("anything", "something", "thing", "things")
            if thing or (after == "improve" and "think" in p.lowers[a.lo : k]):
                return Match.of(k - 2 if thing else k - 1, k + 2)
        if before == "we" and p.lowers[k] == "should" and p.lowers[k - 2] in ("thing", "things"):
            return Match.of(k - 2, k + 1)
    return None


def _suggestions(p: Parsed, a: Asked) -> Match | None:
    """ "Any suggestions", "room for improvement", "if you could add"."""
    if a.tense == "past" and p.lowers[a.core] not in ("got", "any"):
        return None
    for k in range(a.lo + 1, a.hi - 1):
        w, before = p.lowers[k], p.lowers[k - 1]
        if quoted(p, k):
            continue
        if w in ("suggestions", "recommendations") and (before in ("any", "your") or p.lowers[k + 1] == "for"):
            return Match.of(k - 1 if before in ("any", "your") else k, k + 1)
        if w in ("ideas", "advice") and before == "any" and p.lowers[k + 1] == "for":
            return Match.of(k - 1, k + 1)
        if w == "room" and p.lowers[k + 1 : k + 3] == ("for", "improvement"):
            return Match.of(k, k + 3)
        if (
            w == "could"
            and before == "you"
            and p.lowers[k - 2] == "if"
            and p.lowers[k + 1] in ("add", "build", "change")
        ):
            return Match.of(k - 2, k + 2)
    return None
