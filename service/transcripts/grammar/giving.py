"""What a clause, said in answer to a request, binds its speaker to: something they will do, have done, or bid the asker take."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from service.language.words import Word
from service.transcripts.grammar.clause import Clause
from service.transcripts.grammar.costs import Cost
from service.transcripts.grammar.due import due
from service.transcripts.grammar.moments import habit, occasion
from service.transcripts.grammar.pledges import introduction, tells, willing
from service.transcripts.grammar.replies import asks_back, denies, wavers
from service.transcripts.grammar.subjects import who
from service.transcripts.grammar.tenses import time_of
from service.transcripts.grammar.toward import COMING, bids, light, objects, retold

_IDLE = frozenset(
    "be have know think see say need want feel guess imagine remember love like hope consider discuss mention circulate look "
    "try wonder hear wait miss let ponder expect enjoy reckon recommend talk ask tell call ring forget notice keep find "
    "come go mull sleep chat suggest depend frame start begin explain answer describe repeat admit".split()
)
"""Verbs that give nothing by themselves; with a day, or something for the asker, some of them do."""
_WITH_A_DAY = frozenset("be have call ring come go talk ask tell see speak keep find chat mention look".split())
_ONLY_HEARD_OF = frozenset("call ring see talk speak chat be have look mention".split())
_ARRANGED = frozenset(
    "put book ask tell raise send pay sign share give set add block swap transfer order email text message write forward "
    "invite schedule arrange clear reserve upload export print make get speak mention sort agree copy wire open start "
    "request".split()
)
_YOUR_OWN = frozenset(
    "try ask imagine say tell find know think guess reach contact email need call always write message want love like do "
    "see look be have".split()
)
"""Verbs after "you can", "you'll" that hand the asker nothing."""
_TAKING = frozenset("take put use give copy charge draw send tell say mention count invoice bill raise".split())
_HANDED = frozenset("give send lend share email forward".split())
_HAVING = frozenset("take keep use borrow have".split())
_ANY_TIME = ("any time", "anytime", "in touch", "me posted", "me know", "have to", "need to")
_COURTESIES = ("if you like", "if you want", "if you do n't mind", "if that works", "if that suits")
_AT_ONCE = frozenset("send give email text bring tell come forward mail want like need wish care prefer say".split())
"""What the asker only has to do, or to want."""
_WILL = frozenset(("will", "'ll"))


def binds(c: Clause, asked: Cost | None = None, dated: bool = False) -> bool:
    """Whether the clause, said to a request, binds the speaker or one of theirs: "I'll bring last month's rota".

    `asked` is what the request would cost: who is asked for a name gives it by telling its bearer. `dated`: the answer
    has named a time already.
    """
    return not hinges(c, asked) and any(_binds(each, asked, dated) for each in (c, *_spliced(c)))


def _spliced(c: Clause) -> Iterator[Clause]:
    """The clause once more for each other verb that says what they will do, or bids: "it's due Monday, I'll forward it"."""
    for w in c.words:
        s = c.parsed.child(w.i, "nsubj")
        if w.pos != "VERB" or w == c.verb:
            continue
        if s is None and w.dep in ("ccomp", "advcl") and w.i <= c.lo + 1 and bids(c, w):
            yield replace(c, verb=w, subject=None)
        if s is None or s.lower not in ("i", "we"):
            continue
        head = c.parsed.words[w.head]
        hangs = w.dep in ("advcl", "relcl", "acl") or (head.i < w.i and head.lemma in _IDLE)
        if not hangs and any(x.dep == "aux" and x.lower in _WILL for x in c.parsed.children(w.i)):
            yield replace(c, lo=s.i, verb=w, subject=s)


def _binds(c: Clause, asked: Cost | None, dated: bool) -> bool:
    if denies(c) or wavers(c) or asks_back(c) or retold(c) or light(willing(c)):
        return False
    glad, v = willing(c), c.verb
    if v is None or v.lower in _WILL:
        return not _WILL.isdisjoint(c.lowers[1:2]) and c.lowers[0] not in ("it", "that", "there")
    if glad is not c and glad.verb is not None:
        return asked is not None and (glad.verb.lemma not in _IDLE or tells(glad))
    subject, when = who(c), due(c) is not None
    told = subject in ("i", "we") and time_of(c) in ("future", "can") and (tells(c) or introduction(c) is not None)
    if (asked == "reputation" and told) or (asked == "money" and subject == "none" and c.has("do it", "take it")):
        return True
    if when and any(w.lemma in COMING and bids(c, w) for w in c.words):
        return True
    if subject in ("i", "we"):
        return _mine(c, when)
    if when and c.has("for you", "with you"):
        return True
    if subject == "you":
        return _yours(c, v, when)
    if subject == "none":
        ordered = time_of(c) == "order" or (v.tag in ("VB", "VBP") and time_of(c) in ("none", "present"))
        return ordered and _bidden(c, v, when, dated)
    there = v.lemma == "be" and (when or c.has("on it", "there", "in"))
    return subject in ("some_one", "they", "it", "thing") and time_of(c) == "future" and (v.lemma not in _IDLE or there)


def _mine(c: Clause, dated: bool) -> bool:
    """Whether what the speaker's side does gives something: it will, it can on a day, it has just arranged it."""
    v, time = c.verb, time_of(c)
    if v is None:
        return False
    if time == "future":
        given = dated or not {"you", "your"}.isdisjoint(c.lowers)
        return v.lemma not in _IDLE or (given and v.lemma in _WITH_A_DAY and not _heard_of(c, v, dated))
    if time in ("can", "could"):
        return dated and v.lemma not in _IDLE - _WITH_A_DAY and not _hangs(c) and habit(c) is None
    if time == "would":
        return v.lemma == "sign" and not {"that", "it"}.isdisjoint(c.lowers) and not _hangs(c)
    if time == "present" and v.lemma in _HANDED and v.tag == "VBP":
        return _to_asker(c, v) and habit(c) is None
    if time == "past" and v.lemma in _HANDED and _to_asker(c, v) and occasion(c) is None:
        return True
    if done(c):
        return v.lemma in _ARRANGED and v.lower != "got" and not any(a.dep == "auxpass" for a in c.auxiliaries)
    giving = v.tag == "VBG" and time == "present"
    return giving and ("you" in c.lowers or (dated and v.lemma not in _IDLE))


def _to_asker(c: Clause, v: Word) -> bool:
    """Whether something is handed to the asker: "I give you two", "I sent it to you"."""
    return any(x.lower == "you" for x in objects(c, v)) and any(x.dep == "dobj" for x in objects(c, v))


def done(c: Clause) -> bool:
    """Whether it is told as done by now: "I've put him on the invite", "I just sent it"."""
    have = any(a.lower in ("have", "'ve", "has", "'s") for a in c.auxiliaries)
    just = time_of(c) == "past" and not {"just", "already"}.isdisjoint(c.lowers)
    return time_of(c) == "perfect" or (have and time_of(c) == "past") or just


def hinges(c: Clause, asked: Cost | None = None) -> bool:
    """Whether it waits, with no day of its own, on what may never be: "if it works, I'll take it", "once it's out".

    What the asker can do at once ("if you send it over") and courtesy are no such thing; nor is a test that a good name
    is given on ("if the numbers match").
    """
    if due(c) is not None or c.has(*_COURTESIES):
        return False
    for w in c.words[:-1]:
        after = c.parsed.words[w.i + 1]
        if w.lower == "if" or (w.lower in ("when", "once") and after.lower in ("it", "there", "you", "that")):
            acts = [x for x in c.parsed.words[w.i + 1 : min(c.hi, w.i + 6)] if x.pos in ("VERB", "AUX")]
            if after.lower == "you":
                return all(x.lemma not in _AT_ONCE for x in acts)
            return w.lower != "if" or asked != "reputation"
    return False


def _hangs(c: Clause) -> bool:
    """Whether it is made to hang on something; "if you like" is courtesy."""
    return "if" in c.lowers and not c.has(*_COURTESIES)


def _heard_of(c: Clause, v: Word, dated: bool) -> bool:
    """Whether it only says that they will be heard of: "I'll call you", "I'll tell you"."""
    if v.lemma in ("tell", "say", "ask"):
        return not any(x.dep in ("dobj", "dative") and x.lower != "you" for x in c.parsed.children(v.i))
    return v.lemma in _ONLY_HEARD_OF and not dated


def _yours(c: Clause, v: Word, dated: bool) -> bool:
    """Whether the asker is told what they will get or may do: "you'll have it tomorrow", "you can put it up"."""
    time = time_of(c)
    if c.has(*_ANY_TIME) or time not in ("can", "could", "future", "present") or v.lower in ("can", "could"):
        return False
    if c.has("welcome to"):
        return dated
    if time == "present":
        return dated and v.lemma not in _YOUR_OWN
    had = c.parsed.child(v.i, "dobj")
    if v.lemma == "have" and had is not None and time in ("can", "could"):
        return had.pos == "PRON" or any(k.lower in ("the", "my", "our") for k in c.parsed.children(had.i))
    return v.lemma not in _YOUR_OWN or (dated and v.lemma in ("have", "see", "be", "look"))


def _bidden(c: Clause, v: Word, when: bool, dated: bool) -> bool:
    """Whether it bids the asker come at a time, take what they asked for, or do with it as is told."""
    if c.has(*_ANY_TIME):
        return False
    things = frozenset(x.lower for x in c.parsed.children(v.i) if x.dep == "dobj")
    if v.lemma in _HAVING and not things.isdisjoint(("it", "them")):
        return True
    if v.lemma in COMING and when:
        return True
    ours = not {"my", "our", "the"}.isdisjoint(c.lowers) or c.has("me down", "us down", "me for", "us for")
    received = ours or c.parsed.child(v.i, "dative") is not None
    if v.lemma in _TAKING and received and not c.has("something", "me a", "us a"):
        return True
    left = not things.isdisjoint(("it", "that", "one", "them", "her", "him"))
    return (dated or when) and left and v.lemma not in _TAKING | _YOUR_OWN | _IDLE | {"drop"}
