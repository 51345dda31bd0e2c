"""Whether a question arranges the session or what comes after it: leave, a seat, a channel, a voucher, whom to see next.

Such questions hold the asker in them: something *I* or *we* do, sent or need, to *me* or from *us*. Their form tells them
apart, whatever their topic; they are no evidence and can have no fault of evidence.
"""

from __future__ import annotations

from service.language.asked import Asked
from service.language.words import Parsed
from service.rules.acquaintance import boasted
from service.rules.imagining import MACHINES
from service.rules.lexicon import EVALUATIVE, IDEAS, MAKING_VERBS, TRYING_VERBS, WEEKDAYS
from service.rules.rule import Posed
from service.rules.solution import pitched
from service.rules.welcoming import welcomes

_ASKER = frozenset({"i", "we"})
_TO_ASKER = frozenset({"me", "us"})
_SIDE = frozenset("colleague colleagues interpreter researcher assistant notetaker".split())
_HELD = frozenset(
    "voucher vouchers incentive consent recorder recording tape microphone camera interpreter transcript notes "
    "diary session interview call study archive research slot chair seat".split()
)
_CHANNELS = WEEKDAYS | frozenset(
    "phone post mail e-mail email text teams zoom video call folder address door window chair seat room office water "
    "answers camera coffee tea break morning afternoon evening pdf copy letter lift taxi".split()
)
_MEDIA = frozenset("video phone email mail post text zoom teams".split())
_EASE = frozenset("easier simpler better best nearer quieter bother suit suits".split())
_CHOOSING = frozenset({"rather", "sooner", "prefer"})
_HERE = frozenset(
    "type answer sit stop drop text send do speak talk meet come skip start finish use read write keep have".split()
)
_COULD = frozenset("could can should might ought may".split())
_DID = frozenset(
    "sent gave send give picked rang wrote posted ordered booked typed cut handed left skipped asked missed lent".split()
)
_REACHING = frozenset(
    "speak talk hear see ask copy reach ring call contact send meet interview come visit leave pause borrow plug sit "
    "park stand charge".split()
)
_FINE = frozenset("fine ok okay all right problem bother possible permitted allowed safe enough good".split())
_POINTING = frozenset("that it this any does".split())
# The research itself and what comes of it.
RESEARCH = frozenset(
    "taking participating research study studies interview interviews session sessions follow-up follow results "
    "findings panel conversation copy summary report hearing".split()
)
_TIMES = WEEKDAYS | {"morning", "afternoon", "evening", "tomorrow", "noon"}
_GEAR = frozenset("camera cameras microphone mic sound picture screen signal line connection recorder".split())
_RUNNING = frozenset("on off right ok okay muted working shared up down".split())
_TRYING = frozenset("use try buy install join keep switch".split())
_TEST = frozenset({"test", "invitation", "invite", "link"})
_ARRIVING = frozenset("through up landed arrive arrived reach work open".split())
_PLACE = frozenset("building place room office house entrance door here us way".split())
_JOINING = frozenset("up willing happy talk speak see meet".split())
_DOING = frozenset("'m 'll going will am can ca".split())
_HAVING_DONE = frozenset("put sent got turned stopped left given booked switched posted brought started".split())
_UNREAL = frozenset("if suppose supposing imagine".split())
_TASTE = frozenset("enjoy like love find think feel believe".split())
_SELLING = frozenset("app tool product idea concept feature platform prototype service price".split()) | IDEAS

_STAKES = frozenset("years year months savings everything heart life".split())
_EVERYBODY = frozenset({("you",), ("everyone",), ("everybody",), ("anyone",), ("people",)})
_SIGHTS = frozenset(
    "document page chat screen whiteboard board slides slide window me us picture text subtitles".split()
)
_OTHERS = frozenset("anyone anybody someone somebody your".split())
_PREMISES = frozenset(
    "gate barrier building entrance room office parking park car reception receptionist badge door lift way here".split()
)
_COMFORTS = frozenset("chair seat light lamp room blind heating fan table desk stool cushion window".split())
_TOLD = frozenset("told said mentioned".split())
_COMING = frozenset("join joining come coming sit sitting listen listening".split())
_WEATHER = frozenset("warm cold loud noisy bright dark hot stuffy draughty chilly quiet light".split())
_UNTIL = frozenset("till until".split())
_SOMEWHERE = frozenset({"somewhere", "on"})
_HANDLED = frozenset("out back changed deleted removed blurred kept anonymised named returned".split())
_GIFTS = frozenset("copy summary transcript voucher receipt break".split())
_PROOFS = frozenset("break confirmation receipt certificate letter note directions".split())
_ON_TO_IT = frozenset("onto crazy wrong imagining missing kidding track fooling".split())


def arranged(q: Posed) -> bool:
    """Whether the question, all its sentences taken together, only arranges."""
    p = q.parsed
    if not _SELLING.isdisjoint(p.lowers) or boasted(q, q.asked[-1]):
        return False
    found = False
    for n, a in enumerate(q.asked):
        if a.form in ("statement", "fragment") and not a.marked:
            if pitched(q, a) is not None:
                return False
            continue
        if a.form == "request" and a.wrapped is None and not a.marked:
            continue
        if not (
            _by_us(p, a)
            or _minded(p, a)
            or _eased(p, a)
            or _offered(p, a)
            or _met(p, a)
            or _joined(p, a)
            or _announced(q, n)
            or _hosted(p, a)
            or welcomes(p, a)
        ):
            return False
        found = True
    return found


def _by_us(p: Parsed, a: Asked) -> bool:
    """Something the asker does, did or has: "that I could speak to", "the entry I sent you", "a call from our side"."""
    told = p.lowers[a.lo : a.hi]
    if _ASKER.isdisjoint(told):
        return False
    tasted = a.verb is not None and a.verb.lemma in _TASTE and a.asks_you
    for k in range(a.lo, a.hi - 1):
        if p.lowers[k] in _UNREAL:
            return False
        if p.lowers[k] not in _ASKER:
            continue
        after = p.lowers[k + 1 : k + 5]
        verb = next((w for w in after if w not in _COULD and w not in ("to", "not", "n't", "also")), "")
        if after[0] in _COULD and verb in _REACHING:
            return True
        if p.lowers[k - 1] in ("should", "shall", "may") and after[0] in _REACHING and a.wh != "what":
            return True
        if k > a.lo and p.lowers[k - 1] in _CHOOSING | {"that"} and not _CHOOSING.isdisjoint(p.lowers[a.lo : k]):
            return after[0] not in MAKING_VERBS
        if after[0] in _DID and not tasted and ("you" in after or k > a.core + 2):
            return True
    return False


def _minded(p: Parsed, a: Asked) -> bool:
    """Leave for what the asker's side will do: "would you mind if a colleague rang you", "do you mind our filming"."""
    start = p.lowers[a.core : a.core + 3]
    if start not in (("would", "you", "mind"), ("do", "you", "mind"), ("will", "you", "mind")):
        return False
    said = set(p.lowers[a.core + 3 : a.hi])
    return bool(said & (_ASKER | _TO_ASKER | _SIDE | {"our", "my"})) and MACHINES.isdisjoint(said)


def _offered(p: Parsed, a: Asked) -> bool:
    """What they get or need for taking part, and how: "the voucher can go to you or the choir; which would you like"."""
    told = p.lowers[a.lo : a.hi]
    if a.wh == "which" and a.modal == "would" and a.hi - a.core <= 6 and a.verb is not None:
        given = not {"voucher", "vouchers", "incentive", "pay", "payment"}.isdisjoint(p.lowers[: a.core])
        return given and a.verb.lemma in ("like", "prefer", "want")
    if a.modal == "would" and a.verb is not None and a.verb.lower in ("like", "prefer") and a.asks_you:
        name = p.lowers[a.verb.i + 1 : a.verb.i + 3] == ("your", "name")
        return name if a.wh else not _HELD.isdisjoint(told) and _TRYING.isdisjoint(told)
    gear = a.subject is not None and a.subject.lower in _GEAR
    if a.form == "yes_no" and gear and a.operator is not None and a.operator.lower in ("is", "are"):
        return not _RUNNING.isdisjoint(told) and EVALUATIVE.isdisjoint(told)
    if a.form == "yes_no" and not a.modal and not _TO_ASKER.isdisjoint(told):
        return not _HELD.isdisjoint(told)
    if a.form == "yes_no" and a.modal == "will" and a.verb is not None and a.verb.lower == "be" and a.asks_you:
        return not _HELD.isdisjoint(told) and a.verb.i + 1 < a.hi and p.words[a.verb.i + 1].pos in ("ADV", "ADP", "ADJ")
    if a.modal == "will" and a.verb is not None and a.verb.lower in ("be", "using", "wearing", "bringing", "wanting"):
        return a.wh in ("which", "what", "where", "how") and not _HELD.isdisjoint(told)
    if a.form == "yes_no" and "all right" in p.cut(a.core, a.hi) and {"find", "get"} & set(told):
        return not _PLACE.isdisjoint(told)
    return a.form == "yes_no" and not _TEST.isdisjoint(told) and not _ARRIVING.isdisjoint(told)


def _met(p: Parsed, a: Asked) -> bool:
    """Whom to see next: "is there a driver who'd be up for this too", "would they see me"."""
    told = p.lowers[a.lo : a.hi]
    if a.form != "yes_no":
        return False
    if a.modal in ("would", "could") and a.subject is not None and a.subject.lower in ("they", "she", "he"):
        return not _TO_ASKER.isdisjoint(told[-4:]) and not _REACHING.isdisjoint(told)
    asks = told[a.core - a.lo : a.core - a.lo + 2] in (("is", "there"), ("do", "you"))
    return asks and any(
        told[k] == "who" and told[k + 1] in ("'d", "would", "might") and not _JOINING.isdisjoint(told[k + 2 : k + 6])
        for k in range(len(told) - 2)
    )


def _joined(p: Parsed, a: Asked) -> bool:
    """More of the research, or what comes of it: "interested in taking part", "would you be interested in the results"."""
    for _, hi in p.find("interested in", lo=a.core, hi=a.hi):
        told = p.lowers[hi : a.hi]
        return a.form == "yes_no" and not RESEARCH.isdisjoint(told) and "launch" not in told and "live" not in told
    return False


def _eased(p: Parsed, a: Asked) -> bool:
    """What would suit them better of two channels, seats or times: "would post or e-mail suit you better"."""
    told = p.lowers[a.lo : a.hi]
    if a.modal != "would" or not MACHINES.isdisjoint(told) or {"if", "than", "video"} & set(told) - _than_here(told):
        return False
    if a.subject is not None and a.subject.lower in _TIMES and a.verb is not None:
        return a.verb.lemma in ("do", "suit", "work", "be")
    if a.asks_you and a.verb is not None:
        chosen = any(p.lowers[k - 1 : k] == ("you",) and w in _CHOOSING for k, w in enumerate(p.lowers) if k)
        return chosen and a.verb.lower in _HERE and not _CHANNELS.isdisjoint(told)
    return not a.asks_you and not _EASE.isdisjoint(told) and not _CHANNELS.isdisjoint(told)


def _than_here(told: tuple[str, ...]) -> set[str]:
    """What may be compared: another place with this one ("better than this office"), one channel with another."""
    here = any(
        word == "than" and (told[k + 1 : k + 2] == ("this",) or not _MEDIA.isdisjoint(told[k + 1 : k + 4]))
        for k, word in enumerate(told)
    )
    return {"than", "video"} if here else set()


def _announced(q: Posed, n: int) -> bool:
    """A short question whether what the asker has just announced will do: "I'll be typing; is that a problem?"."""
    p, a = q.parsed, q.asked[n]
    if a.hi - a.core > 14:
        return False
    before = p.lowers[: a.core]
    announced = any(
        before[k] in _ASKER
        and (before[k + 1] in _DOING or (before[k + 1] in ("have", "'ve") and before[k + 2] in _HAVING_DONE))
        for k in range(len(before) - 2)
    )
    if not announced or not _plain(p, a) or not _STAKES.isdisjoint(before):
        return False
    return (a.subject is not None and a.subject.lower in _POINTING) or not _TO_ASKER.isdisjoint(p.lowers[a.core : a.hi])


def _plain(p: Parsed, a: Asked) -> bool:
    said = [w for w in p.words[a.core : a.hi] if w.lower not in _FINE]
    return not any(
        w.lower in EVALUATIVE or w.lemma in TRYING_VERBS or w.lemma in MAKING_VERBS or w.lower in _SELLING for w in said
    )


def _hosted(p: Parsed, a: Asked) -> bool:
    """What a host asks: whether they see and sit well, found the way, want what we have, or who else is to come."""
    if a.form != "yes_no" or a.operator is None or a.negated or a.hi - a.core > 20:
        return False
    operator, after = p.lowers[a.operator.i], p.lowers[a.operator.i + 1 : a.hi]
    said = set(after)
    verb = a.verb.lemma if a.verb is not None else ""
    if operator == "shall":
        return after[:1] in (("i",), ("we",)) and verb not in MAKING_VERBS and TRYING_VERBS.isdisjoint(after[1:])
    if operator == "am":
        return after[:1] == ("i",) and not said & _ON_TO_IT and "right" not in said
    if operator in ("can", "are") and after[:1] == ("you",) and not said & (_UNREAL | {"yourself"}):
        stays = operator == "can" and verb in ("stay", "wait", "stop") and not said.isdisjoint(_UNTIL)
        if stays or (operator == "are" and after[1] in _SOMEWHERE):
            return True
    if operator == "can":
        return (
            after[:1] in _EVERYBODY
            and bool(said & {"see", "hear", "read"})
            and (bool(said & _SIGHTS) or after[-2:-1] in (("hear",), ("see",)))
        )
    if operator == "will":
        ours = after[:1] == ("your",) and after[1:2] != () and after[1] in _SIDE
        return ours or (bool(after) and after[0] in _OTHERS and not said.isdisjoint(_COMING))
    if operator == "do" and after[:2] in (("you", "want"), ("you", "need")):
        return _wants_ours(p, a, after, said)
    if operator == "did":
        arrived = verb in ("find", "park", "get", "give", "send", "tell") and after[-2:-1] != ("it",)
        return arrived and bool(said & _PREMISES) and (after[0] == "you" or "you" in said) and a.hi - a.core < 11
    if operator == "is" and after[:1] == ("it",) and "here" in said:
        return not said.isdisjoint(_WEATHER)
    seated = a.subject is not None and a.subject.lower in _COMFORTS and operator in ("is", "are")
    return seated and a.hi - a.core < 9


def _wants_ours(p: Parsed, a: Asked, after: tuple[str, ...], said: set[str]) -> bool:
    """Whether it is something of ours they may have or have done: "want us to leave a part out", "want to see what I
    wrote", "need anything before we go on"."""
    if after[2:4] in (("us", "to"), ("me", "to")):
        return a.verb is not None and (
            p.lowers[a.operator.i + 5 if a.operator else 0] not in MAKING_VERBS | TRYING_VERBS
            or not said.isdisjoint(_TOLD)
        )
    if after[2:4] == ("to", "see") or after[2:4] == ("to", "hear") or after[2:4] == ("to", "know"):
        return bool(said & (_ASKER | {"this"}))
    if not said.isdisjoint(_GIFTS) and after[2:3] in (("a",), ("the",), ("your",)):
        return True
    if after[1] == "want" and after[2:3] == ("your",):
        return not said.isdisjoint(_HANDLED)
    return after[1] == "need" and bool(said & (_ASKER | _TO_ASKER | _PROOFS))
