"""Asks what they want from a product: what would you like to see in it, what do you need from us, what is missing.

A wish is free. What people ask for and what they go out of their way for are two lists that hardly overlap.
Ask what they last went without, how they got by, and what they have paid or built to have it.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.asked import Asked
from service.language.words import Parsed
from service.rules.grammar import offered, quoted
from service.rules.imagining import MACHINES
from service.rules.modality import Modal, modals
from service.rules.rule import Bad, Good, Match, Posed

SEVERITY = "error"
MESSAGE = "Asks what they want from the product."
WHY = "A wish is free; what they went without and how they got by shows what it is worth to them."
SOURCE = "Fitzpatrick, The Mom Test (2013), on feature requests; Nielsen Norman Group, on what users say they want."
BAD = (
    Bad("What would you like to see in a tide table?", "What would you like"),
    Bad("Which languages would you like us to add?", "Which languages would you like"),
    Bad("What do you want from a night school?", "What do you want"),
    Bad("How would you like to receive the harvest report?", "How would you like"),
    Bad("Anything else you'd like to see in the hall?", "you'd like to see"),
    Bad("What is missing from our ferry card?", "What is missing from"),
    Bad("What do you wish the oven could do?", "What do you wish"),
    Bad("Do you want the app to ring when the bread is done?", "Do you want the app"),
    Bad("What do you look for in a riding school?", "What do you look for in", severity="warning"),
    Bad("What are you looking for in a booking app?", "What are you looking for in"),
    Bad("Is there a form you wish the office kept?", "you wish"),
    Bad("Which lists do you expect a till to give you?", "Which lists do you expect"),
    Bad("Which tools do you wish someone would make for bakers?", "Which tools do you wish"),
    Bad("What do wish it could carry?", "What do wish"),
    Bad("What kind of signs would help you most?", "What kind of signs would help"),
    Bad("Which recipes do you want us to print?", "Which recipes do you want"),
    Bad("What do you wish were easier in a move?", "What do you wish were easier", severity="warning"),
)
GOOD = (
    Good("Which question would you like to ask me in return?"),
    Good("What did you want from the school when you first rang them?"),
    Good("How would you like us to spell your name?"),
    Good("What do you need before you can close the till?"),
    Good("Which screw was missing from the box?"),
    Good("What were you looking for in the drawer?"),
    Good("What do you want the ladder for?"),
    Good("Would you like a break?"),
    Good("What do you wish your father had told you about goats?"),
    Good("Do you want to know who else reads this?"),
    Good("Whose help did you want that day?"),
    Good("What do you want your pupils to take home from the visit?"),
    Good("What do you want callers to do when nobody picks up?"),
    Good("How far back do you need the ledgers to go?"),
    Good("What do you need from drivers at the end of a round?"),
    Good("What do you want the trainees to be able to do by Easter?"),
    Good("Which floor would you like us to meet you on?"),
    Good("Which keys do you need for the barn, and where do they come from?"),
)
_CUES = frozenset(
    "lacking us missing want like love wish need lack lacks look looking help prefer expect miss feel useful".split()
)
_PERSONAL = frozenset(
    "ask say tell know talk mention share go happen achieve become discuss start stop come drink eat add read study "
    "live work".split()
)
_MEETING = frozenset("meet speak talk call ring write visit wait sit start stop address use bring send".split())
_OFFERED = frozenset("from in app tool functions features day told informed at".split())
_KINDS = frozenset({"kind", "kinds", "type", "types", "sort", "sorts"})
# Words for what is made that are as often plain things: a list, a box.
_KEPT = frozenset("form card list map box kit game programme program device machine pump planner calendar".split())
_INNOCENT = frozenset({"polite", "reported", "task", "manner", "ask", "past", "setup"})


def search(q: Posed) -> Iterator[Match]:
    """What they would like, want, need, miss or look for in a thing someone offers."""
    p = q.parsed
    if _CUES.isdisjoint(p.lowers) or q.purpose in ("logistics", "closing", "task", "commitment_ask"):
        return
    found = modals(q)
    for s, a in enumerate(q.asked):
        match = (
            _would_like(p, a, [m for m in found if m.clause.sentence == s])
            or _do_you_want(p, a)
            or _want_it_to(p, a)
            or _wish(p, a)
            or _missing(p, a)
            or _look_for(q, a)
        )
        if match is not None:
            yield match


def _would_like(p: Parsed, a: Asked, here: list[Modal]) -> Match | None:
    """ "What would you like to see", "which X would you want us to", "how would you like to", "X would help you"."""
    for m in here:
        c = m.clause
        if c.verb is None or m.part in _INNOCENT:
            continue
        lemma = p.words[c.verb].lemma
        after = p.lowers[c.verb + 1 : a.hi]
        if c.order == "inverted" and c.wh in ("what", "which", "how"):
            if _asked_for(p, a, m, lemma, after) or (lemma == "have" and c.wh != "how" and after[:1] == ("us",)):
                return Match.of(m.lo, m.hi)
        elif c.order == "declarative" and lemma in ("like", "want", "love") and c.lead not in ("if", "as"):
            end = _declared(a, m, after)
            if end is not None:
                return Match.of(m.lo, c.verb + end)
        elif c.order == "wh_subject" and (lemma == "help" or (lemma == "be" and "useful" in after)):
            particular = "most" in after or not _KINDS.isdisjoint(p.lowers[c.lo : c.at])
            if particular:
                return Match.of(m.lo, m.hi)
    return None


def _asked_for(p: Parsed, a: Asked, m: Modal, lemma: str, after: tuple[str, ...]) -> bool:
    """Whether the inverted clause asks what they would have of a thing, not what they would do or say."""
    c = m.clause
    if lemma not in ("like", "want", "love", "need", "prefer") or c.perfect:
        return False
    if c.wh == "how":
        return lemma != "need"
    if after[:1] == ("to",) and after[1:2] and after[1] in _PERSONAL:
        return False
    if after[:2] == ("us", "to") and after[2:3] and after[2] in _MEETING:
        return False
    return lemma not in ("need", "prefer") or not _OFFERED.isdisjoint(p.lowers[a.lo : a.hi])


def _declared(a: Asked, m: Modal, after: tuple[str, ...]) -> int | None:
    """How many words to mark from the verb of "anything you'd like to see", "you'd like us to", "you'd like it to"."""
    if a.form == "statement" and not a.marked:
        return None
    if after[:2] == ("to", "see"):
        return 3
    wanted = "to" in after[1:5] and m.part in ("wanting", "use") and after[:1] != ("to",)
    return 1 if after[:1] == ("us",) or wanted else None


def _do_you_want(p: Parsed, a: Asked) -> Match | None:
    """ "What do you want from", "how do you want it to", "which X do you need from us"."""
    if (a.form != "wh" and a.wrapped is None) or a.wh not in ("what", "which", "how"):
        return None
    verb = a.verb
    if verb is None or verb.lemma not in ("want", "need", "expect") or a.tense != "present" or a.negated:
        return None
    if a.measure or of_their_people(p, verb.i + 1, a.hi):
        return None
    inverted = a.operator is not None and a.operator.lower in ("do", "does")
    after = p.lowers[verb.i + 1 : a.hi]
    if after[:1] == ("you",) or quoted(p, verb.i) or after[-2:-1] == ("for",) or "before" in after:
        return None
    if verb.lemma == "expect" and not (a.asks_you and _expected(after)):
        return None
    if verb.lemma == "need":
        until = next((j for j, w in enumerate(after) if w in (",", "and", ";")), len(after))
        from_us = "from" in after[:until] and not {"experience", "view", "perspective", "your"} & set(after)
        from_us = from_us and not _from_theirs(p, a, verb.i + 1 + after.index("from"))
        from_us = from_us or ("to" in after and after[:1] in (("this",), ("it",), ("our",), ("the",)))
        if not from_us and not (len(p.words) <= 6 and after[:1] == ("?",)):
            return None
    elif after[:1] == ("to",):
        if len(after) < 2 or after[1] not in ("see", "receive", "have") or a.wh == "how":
            return None
    elif not ({"from", "in", "us", "to", "on", "of"} & set(after)):
        return None
    lo = next(
        (
            j
            for j in range((a.operator.i if inverted and a.operator else verb.i) - 1, a.lo - 1, -1)
            if p.lowers[j] == a.wh
        ),
        a.core,
    )
    return Match.of(lo, verb.i + 1)


def _want_it_to(p: Parsed, a: Asked) -> Match | None:
    """ "Do you want the app to remind you": what a tool is to do, put yes or no."""
    if a.form != "yes_no" or not a.asks_you or a.verb is None or a.verb.lemma not in ("want", "need", "expect"):
        return None
    k = a.verb.i + 1
    if (
        a.operator is None
        or a.operator.lower != "do"
        or p.lowers[k : k + 1] not in (("the",), ("our",), ("an",), ("a",))
    ):
        return None
    noun = next((j for j in range(k + 1, min(a.hi - 1, k + 4)) if p.lowers[j] in MACHINES - _KEPT), None)
    return Match.of(a.operator.i, noun + 1) if noun is not None and p.lowers[noun + 1] == "to" else None


def _expected(after: tuple[str, ...]) -> bool:
    """Whether it is a product that they expect it of: "from a till", "a till to print"."""
    if after[:2] in (("from", "a"), ("from", "an"), ("from", "our")):
        return True
    giving = not {"give", "show", "tell", "do", "have"}.isdisjoint(after)
    return giving and "to" in after and after[0] in ("a", "an", "our")


def _from_theirs(p: Parsed, a: Asked, k: int) -> bool:
    """Whether it comes from people they work with, named as a kind: "from drivers", not "from us", "from the board"."""
    return k + 1 < a.hi and p.words[k + 1].tag in ("NNS", "NNPS") and p.words[k + 1].pos == "NOUN"


def of_their_people(p: Parsed, k: int, hi: int) -> bool:
    """Whether those who are to do something are people of theirs: "want your pupils to take home"."""
    if k + 2 >= hi:
        return False
    if p.lowers[k] == "your":
        noun = next((j for j in range(k + 1, min(hi, k + 4)) if p.words[j].tag in ("NNS", "NN")), None)
        return noun is not None and p.lowers[noun + 1 : noun + 2] == ("to",) and p.words[noun].tag == "NNS"
    k += p.lowers[k] == "the" and k + 2 < hi
    doers = p.words[k].tag == "NNS" and p.lowers[k].endswith(
        ("ers", "ors", "ents", "dren", "lots", "ees", "ants", "ists", "folk")
    )
    return (doers or p.lowers[k] in ("them", "him", "her", "people")) and p.lowers[k + 1] == "to"


def _wish(p: Parsed, a: Asked) -> Match | None:
    """ "What do you wish it did", "reports you wish you had"."""
    if a.tense == "past":
        return None
    for k in range(a.lo + 1, a.hi - 1):
        dropped = p.lowers[k] == "wish" and p.lowers[k - 1] == "do" and a.wh in ("what", "which")
        if p.lowers[k] not in ("wish", "feel") or not (p.lowers[k - 1] in ("you", "they") or dropped) or quoted(p, k):
            continue
        rest = p.lowers[k + 1 : a.hi]
        if p.lowers[k] == "feel":
            if (
                a.form == "yes_no"
                and {"lacks", "lack", "missing", "misses"} & set(rest)
                and p.lowers[k - 2] not in ("do", "does")
            ):
                return Match.of(k - 1, k + 1)
            continue
        if {"someone", "somebody", "told", "known", "i"} & set(rest) and not {"make", "build", "invent"} & set(rest):
            return None
        if a.wh in ("what", "which"):
            lo = next((j for j in range(k - 1, a.lo - 1, -1) if p.lowers[j] == a.wh), k - 1)
            eased = next(
                (
                    k + 1 + j
                    for j, w in enumerate(rest[:4])
                    if w in ("easier", "better", "simpler", "different", "faster")
                ),
                None,
            )
            return Match.of(lo, eased + 1, "warning") if eased is not None else Match.of(lo, k + 1)
        return Match.of(k - 1, k + 1)
    return None


def _missing(p: Parsed, a: Asked) -> Match | None:
    """ "What is missing from our app", "which filters are we missing", "are you missing most"."""
    for k in range(a.lo, a.hi):
        w = p.lowers[k]
        if (
            w not in ("missing", "lack", "lacking")
            or quoted(p, k)
            or a.tense != "present"
            or a.wh not in ("what", "which")
        ):
            continue
        after = p.lowers[k + 1 : k + 4]
        if p.lowers[k - 1] == "not":
            continue
        lo = next((j for j in range(k - 1, a.lo - 1, -1) if p.lowers[j] == a.wh), a.core)
        if after[:1] in (("from",), ("in",)):
            if after[1:2] in (("this",), ("that",), ("your",)):
                return None
            if "that" in p.lowers[k : a.hi]:
                return None
            return Match.of(lo, k + 2)
        if p.lowers[k - 1] in ("we", "you") or (p.lowers[k - 2] in ("we", "you") and p.words[k - 1].pos == "ADV"):
            return Match.of(lo, k + 1)
    for lo, hi in p.find("anything missing", "something missing", lo=a.lo, hi=a.hi):
        if (
            a.form == "yes_no"
            and a.tense == "present"
            and {"our", "app", "tool", "product", "site"} & set(p.lowers[hi : a.hi])
        ):
            return Match.of(lo, hi)
    return None


def _look_for(q: Posed, a: Asked) -> Match | None:
    """ "What do you look for in a", "what are you looking for in a": a wish where it is a tool or ours, else a taste."""
    p = q.parsed
    if a.wh != "what" or a.tense != "present":
        return None
    for lo, hi in p.find("look for in", "looking for in", lo=a.lo, hi=a.hi):
        start = next((j for j in range(lo - 1, a.lo - 1, -1) if p.lowers[j] == "what"), None)
        if start is not None and {"you"} & set(p.lowers[start:lo]) and not quoted(p, lo):
            tool = offered(q, hi, a.hi) or not (MACHINES - _KEPT).isdisjoint(p.lowers[hi : a.hi])
            return Match.of(start, hi, None if tool else "warning")
    return None
