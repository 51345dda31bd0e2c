"""What the asker asks the participant to give or to bind themselves to: an hour, a file, a name, money.

To ask for an account, for an opinion or for what somebody would do one day is no request.
"""

from __future__ import annotations

from dataclasses import dataclass

from service.language.clauses import WH
from service.language.words import Parsed, Word
from service.transcripts.grammar.amounts import duration, number
from service.transcripts.grammar.clause import Clause
from service.transcripts.grammar.costs import Cost, before_others, cost, lends_a_name
from service.transcripts.grammar.due import due
from service.transcripts.grammar.frames import Frame, act_of, frames
from service.transcripts.grammar.moments import Range
from service.transcripts.grammar.tenders import limited, offered, put_down, tendered

_OPEN = tuple(
    (
        "next step|next steps|what happens next|what happens now|what do we do next|what do we do now|what should we do next|"
        "what would i need to do|what would we need to do|what do i need to do|what do we need to do|what would you need from|"
        "where do we go|how do we start|how do we begin|"
        "how do we get started|how do we do|how do we sort|how do we arrange|how do we set|make it happen|leave us|"
        "does this leave|for the next one|for next time|the next session|take to begin|take to start|take to get started|what now"
    ).split("|")
)
_SHORT_OPEN = ("what 's next", "what comes next", "what do you say", "what do you think we do")
_SHORT = 5
_KNOWING = (
    "who decides",
    "who signs",
    "do you know other",
    "do you know anyone",
    "do you know anybody",
    "do you know someone",
)
_SOMEONE = frozenset("who whom someone somebody anyone anybody people others other else name names".split())
_SEEING = frozenset("talk speak chat meet interview see contact ring call ask email convince persuade".split())
_BEFORE = 5
"""Words before a verb of meeting among which the asker stands."""
_BILLING = (
    "you put down", "want to pay", "like to pay", "do i invoice", "do we invoice", "send the invoice", "send an invoice",
    "do i bill", "do we bill", "to be invoiced", "be billed", "pay for the trial", "pay for the pilot",
)  # fmt: skip
_SUITING = tuple(
    (
        "are you free|are you around|are you in|any good|does that work|work for you|suit you|shall we say|shall we|"
        "same time|want in|do you want one of them|are you ready|are we on|are you comfortable|moving forward|"
        "move forward|going ahead|good to go"
    ).split("|")
)
_NEEDING = tuple(
    (
        "we could do with|i could do with|we could use|i could use|what would help|would help us|would help me|i 'd need|"
        "we 'd need|i would need|we would need|i need to find|we need to find|i 'd want|we 'd want|mean a lot"
    ).split("|")
)
"""Needs of the asker, said and not asked."""
_TO_HAVE = tuple(
    f"{one} {may} {act}" for one in ("i", "we") for may in ("could", "can", "might", "may")
    for act in ("see", "have", "borrow", "look at", "read", "copy", "take", "keep")
)  # fmt: skip
_WANT_IT = (("do", "you", "want", "it"), ("do", "you", "want", "one"))
_FIXING = frozenset("fix book schedule arrange pencil diary calendar".split())
_ACCOUNTS = frozenset(
    "tell walk describe explain say ask record tape start begin think remember recall imagine understand hear know learn "
    "clarify summarise summarize elaborate guess rate compare check contact stay follow add stop move wonder change want "
    "like love prefer recommend bear hold wait feel find name list extend repeat expand rephrase answer continue mean".split()
)
"""Verbs of the talk itself, of its account and of opinions."""
_LEADING = frozenset("show take run talk go come give bring lead get share".split())
_TO_AN_ACCOUNT = (
    "through how", "me how", "us how", "me what", "back to", "me through", "us through", "the last", "last time",
    "most recent", "me back", "us back", "the first time", "a time", "an example", "a picture",
)  # fmt: skip
"""What after a verb of leading makes it an account: "take me through", "bring me back to"."""
_SHARED = frozenset("me us with a bit little more".split())
_SAID = frozenset(
    "example idea sense feel bit more thought feedback opinion minute second moment screen story hand".split()
)
"""Things asked for that are only words, or only now."""
_ASKED = frozenset("you your they there he she".split())
"""After a day and a finite verb, what makes it a question about them: "on Friday, do you work late?"."""
_HERE = (
    "your screen",
    "the screen",
    "on screen",
    "this page",
    "this screen",
    "the button",
    "read out",
    "read aloud",
    "pull up",
    "pull it up",
    "while you do it",
    "do that again",
    "do it again",
    "while you think",
    "as you do it",
    "pull that up",
    "bring up",
    "bring it up",
)
_TASKS = frozenset("click press scroll tap select hover".split())
"""What is only done before the asker's eyes, in a trial of a screen."""
_VAGUE = ("in touch", "touch base", "again some time", "catch up")
_COSTLY = frozenset(
    "send share give export upload forward lend introduce keep save record log film note write fill sign run sit commit "
    "bring let host measure count photograph wear leave collect put store email mail grant prepay preorder pre-order "
    "show".split()
)
"""Verbs of what costs the doer something at once; others may be what one would do one day, unless pinned down."""
_CONSENT = tuple(
    f"{ready} {word}" for ready in ("all right", "alright", "okay", "ok", "fine", "comfortable")
    for word in ("with that", "with me", "with us", "with our", "with my", "if we", "if i")
)  # fmt: skip
_PRESENT = ("be around", "be free", "be available", "be there", "be in", "be up for")
_OFFERING = frozenset("give send show email bring offer share leave get".split())
_SERVING = frozenset("help save solve change make matter improve fix speed".split())
"""Verbs of what a thing would do for them: "would Thursday deliveries help"."""
_HANDING = frozenset("send share give export upload forward lend introduce intro connect".split())
_TO_US = ("me", "us", "our")


@dataclass(frozen=True, slots=True)
class Request:
    """A thing asked for. `kind` is what it would cost them, None where only a next step is asked for.

    `at` is the range of its sentence; `when` the words in it that date it. `plain`: a bare yes to it binds. `loose`: it
    may only be what they would do one day, so that only what is settled and for the asker binds.
    """

    kind: Cost | None
    at: Range
    when: Range | None = None
    plain: bool = False
    loose: bool = False


def request(p: Parsed) -> Request | None:
    """The last request of a turn; None where nothing is asked for but words."""
    found = None
    for lo, hi in p.sentences:
        found = _of_sentence(p, lo, hi) or found
    if (found is None or found.loose) and tendered(p):
        return Request("money", (0, len(p.words)), due(Clause(p, 0, len(p.words), None, None)))
    return found


def here_and_now(p: Parsed) -> bool:
    """Whether the last sentence asks for something to be done before the asker's eyes: "could you try to book one?"."""
    lo, hi = p.sentences[-1]
    rests = (Clause(p, at, hi, None, None) for _, at in frames(p, lo, hi, False))
    return any(act is not None and _done_here(act, rest) for rest in rests for act in (act_of(rest),))


def _done_here(act: Word, rest: Clause) -> bool:
    return act.lemma in _TASKS or rest.has(*_HERE, "try to", "try and")


def _of_sentence(p: Parsed, lo: int, hi: int) -> Request | None:
    end = next((w.i + 1 for w in reversed(p.words[lo:hi]) if w.pos != "PUNCT"), hi)
    whole = Clause(p, lo, end, None, None)
    when = due(whole)
    if whole.has("too much to ask", "a lot to ask", "too much trouble"):
        return Request("time", (lo, hi), when)
    if whole.has("let 's", "shall we") and any(w.lemma in _FIXING for w in whole.words):
        return Request("time", (lo, hi), when, when is not None)
    for frame, at in frames(p, lo, hi, when is not None):
        asked = _framed(p, frame, at, (lo, hi), when)
        if asked is not None:
            return asked
    always = not {"when", "once", "after", "process"}.isdisjoint(whole.lowers)
    if (whole.has(*_OPEN) and not always) or (end - lo <= _SHORT and whole.has(*_SHORT_OPEN)):
        return Request(None, (lo, hi), when)
    if whole.has(*_KNOWING):
        return Request("reputation", (lo, hi), when)
    if whole.has(*_BILLING):
        return Request("money", (lo, hi), when)
    asks_who = "who" in whole.lowers[:_BEFORE]
    if asks_who and whole.has("who should", "who else", "who 'd") and whole.has("in the room", "be there", "join"):
        return Request("time", (lo, hi), when)
    if whole.has("is there", "are there", "do you have", "have you got") and whole.has(*_TO_HAVE):
        return Request("time", (lo, hi), when)
    if whole.has(*_NEEDING):
        return Request("time", (lo, hi), when, loose=True)
    return _marked(p, whole, (lo, hi), when) if any(w.text == "?" for w in p.words[lo:hi]) else None


def _marked(p: Parsed, whole: Clause, sentence: Range, when: Range | None) -> Request | None:
    """What a sentence with a question mark and no frame asks for."""
    if _meets(p, *sentence):
        return Request("reputation", sentence, when)
    if whole.has("have a deal", "is that a deal", "got a deal"):
        return Request("money", sentence, when, True)
    for_money = offered(p) or limited(p)
    if (whole.has(*_SUITING) or whole.lowers[-4:] in _WANT_IT) and (when is not None or for_money):
        return Request("money" if for_money else "time", sentence, when, True)
    finite = next((w.i for w in whole.words if w.tag in ("MD", "VBD", "VBP", "VBZ")), sentence[1])
    theirs = when is not None and not _ASKED.isdisjoint(p.lowers[when[1] : finite + 3])
    if when is not None and when[1] <= finite and not theirs and WH.isdisjoint(whole.lowers):
        return Request("time", sentence, when, True)
    return None


def _meets(p: Parsed, lo: int, hi: int) -> bool:
    """Whether it is asked who the asker is to meet: "anyone I ought to be speaking to"."""
    if _SOMEONE.isdisjoint(p.lowers[lo:hi]):
        return False
    meeting = (w.i for w in p.words[lo:hi] if w.lemma in _SEEING and w.pos == "VERB" and w.tag != "VBD")
    return any(not {"i", "we"}.isdisjoint(p.lowers[max(lo, k - _BEFORE) : k]) for k in meeting)


def _framed(p: Parsed, frame: Frame, at: int, sentence: Range, when: Range | None) -> Request | None:
    rest = Clause(p, at, sentence[1], None, None)
    act = act_of(rest)
    if (
        act is not None
        and frame != "mine"
        and act.lemma == "be"
        and any(w.tag == "VBG" for w in p.words[act.i + 1 : act.i + 2])
    ):
        return None  # "will you be hiring": how it is to be with them
    preferred = frame == "yours" and p.lowers[at : at + 1] == ("rather",)
    if preferred or (act is not None and frame == "theirs" and act.lemma in _SERVING):
        return None
    if act is None:
        return Request("time", sentence, when, when is not None) if rest.words and (when or duration(rest)) else None
    others = act.lemma == "tell" and not rest.has("tell me", "tell us", "telling me", "telling us")
    if others and frame != "mine":
        return Request("reputation", sentence, when, loose=True)
    taped = frame == "yours" and act.lemma in ("record", "tape")
    if not taped and _only_words(rest, act):
        return None
    if frame == "mine" and when is None and act.lemma in _OFFERING and p.lowers[act.i + 1 : act.i + 2] == ("you",):
        return Request("time", sentence, loose=True)  # an offer: theirs is only the time it takes
    kind = cost(p, frame, act.lemma, rest)
    sure = (
        frame == "mine"
        or rest.has(*_CONSENT)
        or act.lemma in _COSTLY
        or kind == "reputation"
        or rest.has(*_PRESENT, "me", "us")
    )
    if not sure and when is None and not _pinned(p, rest):
        return Request("time", sentence, loose=True)
    given = (act.lemma in _HANDING or kind == "reputation") and rest.has(*_TO_US)
    binding = when is not None or given or (kind == "money" and put_down(p))
    words = p.lowers[slice(*sentence)]
    supposed = "if" in words and not {"would", "'d"}.isdisjoint(words)
    return Request(kind, sentence, when, binding and not supposed)


def _only_words(rest: Clause, act: Word) -> bool:
    """Whether what is asked for is an account, an answer, or leave to go on."""
    p = rest.parsed
    if any(w.lemma in ("record", "tape") and w.pos == "VERB" for w in rest.words):
        return True
    thing = p.child(act.i, "dobj")
    others = thing is not None and thing.pos in ("NOUN", "PROPN", "NUM") and thing.lemma != "question"
    if act.lemma in _ACCOUNTS and not (act.lemma == "ask" and others):
        return not lends_a_name(act.lemma, rest) and not (act.lemma == "say" and before_others(p, rest))
    if _done_here(act, rest):
        return True
    if thing is not None and thing.lemma in _SAID:
        return True
    if rest.has(*_VAGUE) and not rest.has("put me in", "put us in"):
        return True
    behind = [low for low in p.lowers[act.i + 1 : min(rest.hi, act.i + 6)] if low not in _SHARED]
    if act.lemma in ("share", "show", "send") and behind and (behind[0] in WH or behind[0] == "about"):
        return True
    return act.lemma in _LEADING and rest.has(*_TO_AN_ACCOUNT)


def _pinned(p: Parsed, rest: Clause) -> bool:
    """Whether it is one thing to do and not what one would do one day: a stretch of time, a count, a thing on offer."""
    once = any(p.lowers[w.i - 1] in ("one", "single") for w in rest.words if w.pos == "NOUN" and w.i > rest.lo)
    return once or duration(rest) is not None or number(rest) is not None or offered(p)
