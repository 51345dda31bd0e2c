"""What somebody gives to the one who asks, or binds themselves to: a step with a date, people, data, a name, money."""

from __future__ import annotations

from dataclasses import replace

from service.language.words import Word
from service.transcripts.grammar.amounts import duration, number
from service.transcripts.grammar.clause import Clause
from service.transcripts.grammar.due import due
from service.transcripts.grammar.moments import Range
from service.transcripts.grammar.stances import guess
from service.transcripts.grammar.subjects import named, who
from service.transcripts.grammar.tenses import negated, time_of
from service.transcripts.grammar.toward import announces, directed, light, reaches_asker, retold

_INTRODUCING = tuple(
    (
        "put you in touch|put you in contact|introduce you|connect you|make an introduction|make the introduction|"
        "introduce us|put in a word|put in a good word|vouch for|refer you|expect your call|cc you|"
        "loop you in|pass your number|pass your details|pass on your|give you his number|give you her number|"
        "give you their number|intro you|hook you up|bring you in|get you in front of"
    ).split("|")
)
_LENDING_A_NAME = tuple(
    "give them my number|use my name|our logo|use our name|be a reference|quote me|mention us|name us".split("|")
)
_BRINGING = frozenset(
    "tell ask message email text call ring ping write speak talk bring invite get have forward give pass hand".split()
)
_ARRANGING = frozenset("get book find arrange set fix buy".split())
_SPEAKING = frozenset("tell recommend mention talk speak rave introduce pass forward give".split())
_PAYING = frozenset("pay transfer wire prepay deposit order buy purchase sign invoice subscribe".split())
_DUES = frozenset(
    "invoice deposit card contract order payment licence license subscription po cheque check agreement letter".split()
)
_TAKING = tuple(
    (
        "take one|take two|take three|put me down for|put us down for|we 're in|i 'm in|count us in|here 's my card|"
        "pay now|pay by card|pay up front|pay upfront"
    ).split("|")
)
_GIVING = frozenset(
    "give share lend provide assign put run set pull block dedicate free spare host print open export upload pilot".split()
)
_NO_GIFT = frozenset(
    "call shout ring look try go shot thought feedback idea opinion mail email message hand example answer bit break chance "
    "think word piece sense one it that this them something anything".split()
)
_GLAD = frozenset("happy glad willing prepared pleased delighted".split())
_WORKING = frozenset("sit run test use work handle try join pilot own lead manage help fill enter".split())
_IDLE = frozenset("be have know think see say need want feel guess imagine remember".split())


def offers(c: Clause) -> bool:
    """Whether the clause binds the speaker, or one of theirs, to something to come; a guess or a condition does not."""
    time, subject = time_of(c), who(c)
    if negated(c) or guess(c) is not None or c.lowers[0] in ("if", "unless"):
        return False
    given = time == "could" and "you" in c.lowers and "if" not in c.lowers
    if subject in ("i", "we") and (time in ("future", "can") or given):
        return True
    if subject in ("some_one", "they") and time == "future":
        return True
    ordered = time == "order" or (c.verb is not None and c.verb.tag in ("VB", "VBP"))
    return subject == "none" and ordered


def willing(c: Clause) -> Clause:
    """The clause as one about what its speaker is glad to do: "I'm happy to write to her" as "to write to her"."""
    v = c.verb
    glad = None if v is None or v.lemma != "be" else c.parsed.child(v.i, "acomp")
    willed = glad is not None and glad.lower in _GLAD and time_of(c) == "present"
    act = c.parsed.child(glad.i, "xcomp") if glad is not None and willed else None
    return c if act is None or act.i >= c.hi else replace(c, verb=act)


def introduction(c: Clause) -> Range | None:
    """Where somebody who decides is to be brought in: "I'll introduce you", "I'll ask my boss to join"."""
    glad = willing(c) is not c
    c = willing(c)
    p, v = c.parsed, c.verb
    found = next(p.find(*_INTRODUCING, lo=c.lo, hi=c.hi), None)
    if (
        found is not None
        and not _of_another(c, found)
        and time_of(c) in ("future", "can", "order", "present", "none")
        and not negated(c)
    ):
        return found
    if v is None or not (offers(c) or glad) or who(c) not in ("i", "we"):
        return None
    for w in c.words:
        if (
            w.lemma in _ARRANGING
            and w.pos == "VERB"
            and c.parsed.lowers[w.i + 1 : w.i + 2] == ("you",)
            and "with" in c.lowers
        ):
            return w.i, w.i + 2
        if w.lemma not in _BRINGING or w.pos != "VERB" or w.i < v.i:
            continue
        person = _person(c, w)
        joining = w.lemma in ("have", "get", "invite", "bring", "ask") and _there(c)
        if person is not None and (joining or not {"you", "your"}.isdisjoint(c.lowers)):
            return w.i, person.i + 1
    return None


def _of_another(c: Clause, found: Range) -> bool:
    """Whether somebody else than the asker is spoken for: "I put in a word for him"."""
    after = c.parsed.lowers[found[1] - 1 : found[1] + 2]
    return "you" not in c.lowers and not {"him", "her", "them"}.isdisjoint(after)


def tells(c: Clause) -> bool:
    """Whether somebody they know is to be spoken to: "I'll tell Sal myself"."""
    v = c.verb
    return v is not None and v.lemma in _BRINGING - {"ask", "have", "talk"} and _person(c, v) is not None


def _there(c: Clause) -> bool:
    return not {"there", "along", "join", "meet", "call", "meeting", "too"}.isdisjoint(c.said)


def _person(c: Clause, w: Word) -> Word | None:
    """The person that the verb is done to."""
    p = c.parsed
    for x in p.children(w.i):
        governed = p.child(x.i, "pobj") if x.dep in ("prep", "dative") and x.lower in ("to", "with", "for") else None
        target = x if governed is None and x.dep in ("dobj", "dative", "ccomp", "nsubj") else governed
        if target is None or target.i < w.i or target.i >= c.hi:
            continue
        if target.dep == "ccomp":
            target = p.child(target.i, "nsubj") or target
        theirs = any(k.lower in ("my", "our") for k in p.children(target.i))
        if target.lower in ("him", "her", "them") or target.pos == "PROPN" or theirs:
            return target
    return None


def payment(c: Clause) -> Range | None:
    """Where money is put down now: "I'll pay this week", "send the invoice today", "can I pay by card"."""
    if negated(c) or guess(c) is not None or retold(c):
        return None
    p, time, subject = c.parsed, time_of(c), who(c)
    found = next(p.find(*_TAKING, lo=c.lo, hi=c.hi), None)
    ended = found is None or found[1] == c.hi or p.lowers[found[1]] in (",", "for")
    whole = found is not None and (ended or p.lowers[found[1] - 1] != "in")  # no "I'm in all day"
    if whole and subject in ("i", "we", "none") and time not in ("would", "past"):
        return found
    for w in c.words:
        if any(x.dep == "neg" for x in p.children(w.i)):
            continue
        dues = w.lemma in _DUES and w.pos in ("NOUN", "PROPN") and w.dep in ("dobj", "pobj")
        paying = w.lemma in _PAYING and w.pos == "VERB"
        handled = p.words[w.head].lemma in _PAYING | {"send", "raise", "get", "put", "place", "make", "take", "draw"}
        ours = subject in ("i", "we")
        if ((dues and handled) or paying) and ours and time == "future":
            return w.i, w.i + 1
        if dues and handled and subject == "none" and time in ("order", "none"):
            return w.i, w.i + 1
        done = time in ("past", "perfect") or (time == "present" and w.tag == "VBG")
        if paying and ours and done and reaches_asker(c, w):
            return w.i, w.i + 1
    return None


def resources(c: Clause) -> Range | None:
    """Where people, data, work or a good name are put in: "I can give you the timings", "Karen will sit on it"."""
    p, v = c.parsed, c.verb
    if v is None:
        return None
    spread = _recommended(c)
    if spread is not None or not offers(c):
        return spread
    name = next(p.find(*_LENDING_A_NAME, lo=c.lo, hi=c.hi), None)
    if name is not None:
        return name
    subject = who(c)
    if subject == "none":
        return None  # what they tell the asker to do is no gift of theirs
    if subject in ("some_one", "they"):
        return (v.i, v.i + 1) if v.lemma in _WORKING and subject == "some_one" else None
    for w in c.words:
        thing = p.child(w.i, "dobj") if w.lemma in _GIVING and w.pos == "VERB" and w.i >= v.i - 1 else None
        if thing is None or thing.i >= c.hi or thing.lemma in _NO_GIFT:
            continue
        lo, hi = p.subtree(thing.i)
        theirs = any(k.lower in ("my", "our", "all", "the") or k.tag == "CD" for k in p.words[lo:hi])
        if theirs or named(c) is not None or number(c) is not None or duration(c) is not None:
            return w.i, thing.i + 1
    return None


def _recommended(c: Clause) -> Range | None:
    """Where they have already spoken for the asker: "I've been telling the others about you"."""
    if who(c) not in ("i", "we") or time_of(c) not in ("past", "perfect") or negated(c):
        return None
    if not c.has("about you", "about your", "you to", "your number to", "your name to", "your link to"):
        return None
    return next(((w.i, w.i + 1) for w in c.words if w.lemma in _SPEAKING and w.pos == "VERB"), None)


def next_step(c: Clause) -> Range | None:
    """Where something is to be done with or for the one who asks at a time that is named: "come by on Friday at six"."""
    when = due(c)
    if when is None or c.verb is None or light(c) or announces(c):
        return None
    time, subject = time_of(c), who(c)
    proposed = c.has("let 's", "let me") and not c.has("let 's say", "let 's see") and guess(c) is None
    if proposed and c.verb.lemma not in _IDLE:
        return when
    if offers(c) and directed(c) and (c.verb.lemma not in _IDLE or (c.verb.lemma == "have" and c.has("for you"))):
        return when
    if subject == "you" and time in ("can", "could") and c.verb.lemma not in _IDLE:
        return when
    return when if c.verb.lemma == "work" and subject in ("some_one", "thing", "none") and time == "present" else None


def lends_a_name(c: Clause) -> bool:
    """Whether it is their good name that is given: "put our logo on your site", "I told the others about you"."""
    return c.has(*_LENDING_A_NAME) or _recommended(c) is not None
