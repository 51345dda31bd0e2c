"""What a host says to a guest round the questions: ready?, something to drink?, a good journey?, the link arrived?

These are yes or no by right, and no evidence. Each is known by a small closed class of words: what is offered, what the
research sends, what is kept at hand, what people chat about at the door.
"""

from __future__ import annotations

from itertools import pairwise

from service.language.asked import Asked
from service.language.words import Parsed
from service.rules.imagining import MACHINES
from service.rules.lexicon import EVALUATIVE, HABIT_ADVERBS, MAKING_VERBS, TRYING_VERBS, WEEKDAYS

_ASKER = frozenset({"i", "we"})
_TO_ASKER = frozenset({"me", "us"})
_FINE = frozenset("happy ok okay alright right fine comfortable ready set good content able".split())
_SELF = frozenset({"i", "me", "my"})
_VALUED = EVALUATIVE - _FINE - frozenset("clear easier better free useful helpful".split())
_JUDGING = frozenset(
    "count live think like love believe agree recommend find feel trust prefer enjoy hate imagine charge guess assume "
    "want".split()
)
_PRESSING = frozenset(
    "honest honestly honesty brutally described showed shown explained idea plan business offer price onto saying "
    "team company customers customer price prices pricing priced fee fees cost".split()
)
_GOING_ON = frozenset(
    "carry go continue start begin proceed talk speak answer stop chat resume finish wait stay take".split()
)
_LIKING = frozenset("like want need prefer fancy care".split())
_GIFTS = frozenset(
    "glass cup water coffee tea drink break minute minutes moment rest pause biscuit tissue lift seat chair cushion "
    "hand plug charger pen pencil copy summary transcript receipt".split()
)
_STOPPING = frozenset("stop pause skip sit stand continue start begin carry finish swap".split())
_AGAIN = frozenset({("take", "part"), ("be", "kept"), ("be", "told"), ("be", "sent"), ("be", "contacted")})
_FURNITURE = frozenset(
    "door window light lights heating fan camera recorder noise dog radio chair table blinds".split()
)
_RIGHTS = frozenset("taking participating recorded withdraw stop skip anonymous confidential leave refuse".split())
_HANDLED = frozenset("removed deleted changed blurred kept anonymised returned quoted destroyed".split())
_RESULTS = frozenset("results findings summary notes transcript report research study write-up".split())
_AT_HAND = (
    "to hand", "in front of you", "with you", "near you", "on you", "handy", "close by", "within reach", "beside you",
    "next to you", "open in another", "on your desk", "on the table",
)  # fmt: skip
_HOLDING = frozenset("have get bring be find see".split())
# What the research sends or hands out beforehand.
_SENT = frozenset(
    "diary consent invite invitation link instructions voucher nda questionnaire pack calendar briefing".split()
)
_KEYS = frozenset("voucher code password pass badge pin".split())
_SENDING = frozenset("get receive open find read see sign bring come arrive reach look return fill have manage".split())
_ARRIVING = frozenset("park connect join dial".split())
_PLACES = frozenset("room office building entrance door us parking place house way lift reception".split())
_WE_DO = frozenset(
    "wait start begin move go stop take sit meet speak talk call pause switch carry continue break leave use".split()
)
_I_DO = frozenset("need have bring wear put sign take stand sit wait leave come use ring know be".split())
_NOT_OURS = (
    MAKING_VERBS
    | TRYING_VERBS
    | frozenset("charge help offer sell convince tempt count expect assume do make solve".split())
) - {"book", "use"}
_OUTINGS = frozenset("weekend holiday holidays break evening summer christmas easter day night week".split())
_CHATTING = frozenset("do get have go be".split())
_CHEERFUL = frozenset("anything something nice good fun special lovely exciting plans up relaxing busy".split())
_ON_THE_WAY = ("come far", "far to come", "far to travel", "sleep well", "good journey", "good trip", "safe journey")
_LOCAL = ("from around here", "from round here", "from here", "from the area", "from near here", "originally from",
          "from this area", "from these parts")  # fmt: skip
_OTHERS = frozenset("else other others another two three four few couple".split())
_SOMEBODY = frozenset("anyone anybody someone somebody".split())
_SUITING = frozenset(
    "ok okay alright any suit suits work works possible free avoid reach meet call convenient good best fine".split()
)
_AWAY = (
    "need to be away", "have to be away", "need to leave", "have to leave", "need to be anywhere", "have to be anywhere",
    "need to be somewhere", "have to be somewhere", "need to get away", "have to get away", "need to dash",
    "have to dash", "need to be off", "have to be off", "need to be gone",
)  # fmt: skip
_TALKED = frozenset(
    "contact contacted explain explained tell told speak spoken talk talked ring rung ask asked brief briefed call "
    "called email emailed show shown mention mentioned".split()
)
_OF_THE_STUDY = (
    "this study", "the study", "this research", "the research", "this session", "this interview", "the interview",
    "this project", "our team", "how long this", "what this", "why i", "why we", "who i", "who we", "what we",
    "what today", "how today", "about today", "the recording",
)  # fmt: skip
_REWARDS = frozenset("voucher vouchers incentive payment reward reimbursement honorarium thank-you".split())
_TALKING = frozenset("speak talk meet call ring write send use visit sit come start begin stop address email".split())
_FAVOURS = frozenset("drop send lend ring text email forward remind call".split())
_PRESENT = frozenset("here there ready call comfortable seated".split())
_WILLING = frozenset("willing happy open up keen able prepared free".split())
_JOINING = frozenset("talk speak chat meet join interviewed do take".split())
_OCCASION = frozenset({"session", "talk", "interview", "conversation"})
_SPOTS = frozenset("corner room spot place table desk socket plug toilet bathroom chair".split())
_SEATED = frozenset("sit stand start begin drink eat stop meet finish go".split())
_NAMED = frozenset({("be", "paid"), ("be", "called"), ("be", "addressed"), ("be", "named"), ("be", "known")})
_TALKS = frozenset(
    "interviewed contacted recorded quoted photographed filmed talk talking speak speaking chat meet join interview "
    "session study follow-up conversation again part".split()
)
_WAYS_ON = frozenset("on first ahead through back over".split())
_PASSED = frozenset("number card leaflet flyer link details invitation name message word poster".split())
_SETTLED = frozenset("better easier safer quicker possible okay ok all alright fine convenient good".split())
_MEETING = frozenset(
    "do talk speak meet stop carry start come call ring move finish continue reschedule record sit go switch wait".split()
)
_STRETCHES = frozenset(
    "week month day hour hours minutes morning afternoon evening tomorrow later time tonight noon lunch lunchtime".split()
)
_ABLE_TO = frozenset("hear see join connect log park open".split())
_FACILITIES = frozenset("toilets toilet exit kitchen lockers cloakroom".split())
_COMING = frozenset("needing bringing joining dialling driving wearing staying sitting".split())
_OF_TALK = frozenset("question questions talking going continuing answering carrying".split())
_ABOUT_US = frozenset((wh, who) for wh in ("what", "why", "how") for who in ("we", "i", "this"))
_FOR_THE_CALL = (
    "for the call", "for this call", "for our call", "during the call", "for the session", "during the session",
    "for the interview", "during the interview", "for our next", "for this session", "for this interview",
)  # fmt: skip
_MAILED = frozenset("e-mail email message invite invitation link letter parcel text mail".split())
_UNDER_WAY = frozenset("recording live connected alone allowed".split())
_KINDLY = (("be", "so", "kind"), ("be", "kind", "enough"), ("be", "good", "enough"))
_DOING = frozenset({"be", "suit", "work", "do"})
_COOLER = frozenset("quieter brighter warmer cooler lighter clearer louder".split())
_LONGEST = 18


def welcomes(p: Parsed, a: Asked) -> bool:
    """Whether the sentence is a host's: leave, an offer, a welcome, small talk at the door, the next appointment."""
    if a.negated or a.hi - a.core > _LONGEST:
        return False
    if a.marked and p.lowers[a.core] in ("any", *_SOMEBODY):
        return _speaks(p, a)
    if a.operator is None:
        offer = a.form == "request" and p.lowers[a.core : a.core + 4] == ("would", "you", "like", "to")
        return offer and _offered(p.lowers[a.core + 2 : a.hi])
    after = p.lowers[a.operator.i + 1 : a.hi]
    if len(after) < 2:
        return False
    said = frozenset(after)
    if a.wh:
        return (
            a.modal == "would"
            and a.asks_you
            and MACHINES.isdisjoint(said)
            and (not _REWARDS.isdisjoint(said) or _served(p, a, after))
        )
    if a.form != "yes_no" or not HABIT_ADVERBS.isdisjoint(said):
        return False
    if _speaks(p, a):
        return True
    operator = p.lowers[a.operator.i]
    verb = a.verb.lemma if a.verb is not None else ""
    if after[0] in _ASKER:
        return _by_us(operator, after)
    if "you" in said and any(p.find(*_FOR_THE_CALL, lo=a.core, hi=a.hi)):
        return True
    if after[0] == "you" and (_to_you(p, a, operator, after, verb) or _chats(p, a, after, verb)):
        return True
    return _at_hand(p, a, verb) or _around(p, a, operator, after, verb) or _timed(p, a, operator, after)


def _speaks(p: Parsed, a: Asked) -> bool:
    """Whether the asker is in it as a person, and not as the maker of something: "have I missed anything"."""
    said = frozenset(p.lowers[a.core : a.hi])
    if _SELF.isdisjoint(said) or not _PRESSING.isdisjoint(said) or p.lowers[a.core] == "am":
        return False
    return not any(
        w.lemma in _JUDGING or w.lemma in TRYING_VERBS or w.lemma in MAKING_VERBS or w.lower in _VALUED
        for w in p.words[a.core : a.hi]
    )


def _by_us(operator: str, after: tuple[str, ...]) -> bool:
    """What the asker may, should or must do: "should I wear boots", "shall we move", "do I need a badge"."""
    if not {"buy", "pay", "subscribe", "switch", "feedback"}.isdisjoint(after) or not _PRESSING.isdisjoint(after):
        return False
    if operator == "are":
        return after[0] == "we" and not _UNDER_WAY.isdisjoint(after[1:4])
    verb = next((w for w in after[1:4] if w not in ("also", "just", "maybe", "perhaps", "please", "quickly")), "")
    if operator in ("should", "must"):
        return verb in (_I_DO | _WE_DO if after[0] == "i" else _WE_DO)
    if operator == "do":
        return after[0] == "i" and verb in ("need", "have")
    return operator in ("can", "may", "could", "shall") and verb not in _NOT_OURS


def _to_you(p: Parsed, a: Asked, operator: str, after: tuple[str, ...], verb: str) -> bool:
    """ "Are you happy to carry on", "would you like a glass of water", "did you get the link", "will you ring me"."""
    said = frozenset(after)
    rest = after[1:]
    if operator == "are":
        rest = rest[1:] if rest[:1] in (("still",), ("both",), ("all",), ("quite",)) else rest
        if rest[0] in _FINE and rest[1:2] in (("there",), ("here",), ("where",)):
            return len(rest) < 8 and "with" not in said
        if rest[0] in _FINE and rest[1:3] in (("for", "us"), ("for", "me"), ("with", "us"), ("with", "me")):
            return not {"product", "app", "service", "offer"} & said
        if rest[0] in _FINE and rest[1:2] == ("with",):
            return not _FURNITURE.isdisjoint(rest[2:5])
        return rest[0] in _FINE and rest[1:2] == ("to",) and rest[2:3] != () and rest[2] in _GOING_ON
    if operator in ("would", "will", "could") and (rest[:3] in _KINDLY or "please" in said):
        return verb not in TRYING_VERBS
    if operator in ("would", "will", "are") and _willing(rest, operator):
        return MACHINES.isdisjoint(said) and verb not in TRYING_VERBS
    if operator == "would" and rest[0] == "have":
        return not _GIFTS.isdisjoint(rest[1:4]) or "time" in rest[1:4]
    if operator == "would" and rest[0] in ("recommend", "suggest"):
        return rest[1] in _SOMEBODY
    if operator in ("would", "could", "will") and rest[0] in ("pass", "hand", "give", "forward", "put"):
        return not _PASSED.isdisjoint(rest[1:4]) and not {"this", "my", "our", "the", "these"}.isdisjoint(rest[1:3])
    if operator == "were" and rest[:2] == ("able", "to"):
        return rest[2] in _ABLE_TO and "it" not in rest
    if operator == "did" and ("taking", "part") in pairwise(rest):
        return True
    if operator == "do" and rest[0] in ("consent", "agree", "understand"):
        return not _RIGHTS.isdisjoint(rest[1:])
    if operator == "did" and rest[:2] == ("want", "to"):
        return after[-2:-1] == ("first",)
    if operator == "would" and rest[:2] == ("like", "your"):
        return not _HANDLED.isdisjoint(rest[2:])
    if operator in ("would", "do") and (rest[0] in _LIKING or rest[:2] in (("still", "want"), ("both", "want"))):
        return _offered(rest)
    if operator in ("did", "have", "had") and not _SENT.isdisjoint(said):
        return verb in _SENDING or "chance" in said or "time" in said
    if operator == "did" and verb in ("manage", "find", "get", *_ARRIVING):
        fine = after[-2:-1] in (("ok",), ("okay",), ("alright",), ("right",))
        placed = not _PLACES.isdisjoint(said) and verb != "get" and len(after) < 8
        return (fine and "it" not in said) or placed or (verb == "manage" and not _ARRIVING.isdisjoint(said))
    if operator == "will" and rest[0] == "be":
        return rest[1] in _COMING
    if operator == "do" and rest[0] == "feel":
        return rest[1:3] in (("up", "to"), ("able", "to"), ("ready", "to")) and not _OF_TALK.isdisjoint(rest)
    if operator == "are" and rest[0] in ("sitting", "seated"):
        return len(rest) < 4
    if operator == "did" and rest[:3] == ("remember", "to", "bring"):
        return True
    if operator in ("will", "would", "could", "can"):
        at = next((k for k, w in enumerate(rest[:3]) if w in _FAVOURS), None)
        return at is not None and rest[at + 1 : at + 2] in (("me",), ("us",))
    return operator == "do" and _known_others(rest)


def _served(p: Parsed, a: Asked, after: tuple[str, ...]) -> bool:
    """What is to be done in the talk as they like it: "which language would you like us to speak", "like to drink"."""
    if after[1] in _LIKING and after[2:3] == ("to",):
        return (after[3] in _SEATED and len(after) < 9) or after[3:5] in _NAMED
    if after[1] in _LIKING and len(after) == 3:
        return not (_GIFTS | _REWARDS).isdisjoint(p.lowers[a.core : a.hi])
    return after[1] in _LIKING and after[2:3] in (("us",), ("me",)) and after[3:4] == ("to",) and after[4] in _TALKING


def _willing(rest: tuple[str, ...], operator: str) -> bool:
    """Whether they would be willing to take part in more of the research: "willing to be interviewed again"."""
    rest = rest[1:] if rest[0] == "be" and operator != "are" else rest if operator == "are" else ()
    return bool(rest) and rest[0] in _WILLING and rest[1:2] in (("to",), ("for",)) and not _TALKS.isdisjoint(rest[2:])


def _offered(rest: tuple[str, ...]) -> bool:
    """What is liked or needed is ours to give: a drink, a pause, a copy; "to stop", "to hear the results"."""
    if rest[1:2] == ("to",):
        doing = rest[2:4]
        researched = not _RESULTS.isdisjoint(rest) or any(pair in _ABOUT_US for pair in pairwise(rest))
        if doing and doing[0] in ("speak", "talk"):
            return len(rest) < 6
        return bool(doing) and (
            doing[0] in _STOPPING or (doing[0] == "go" and doing[1] in _WAYS_ON) or doing in _AGAIN or researched
        )
    return not _GIFTS.isdisjoint(rest[1:8]) and rest[1:2] != ("your",)


def _known_others(rest: tuple[str, ...]) -> bool:
    """Whom they could pass the asker on to: "do you know two other growers who", "anyone else who"."""
    if rest[0] != "know" or not {"who", "that", "whose", "in", "at"} & set(rest):
        return False
    until = next((k for k, w in enumerate(rest) if w in ("who", "that", "whose", "in", "at")), len(rest))
    return not _OTHERS.isdisjoint(rest[1:until]) and until > 1


def _chats(p: Parsed, a: Asked, after: tuple[str, ...], verb: str) -> bool:
    """Small talk: "did you do anything nice at the weekend", "do you have plans for the holidays", "come far"."""
    if any(p.find(*_ON_THE_WAY, *_LOCAL, lo=a.core, hi=a.hi)):
        return len(after) < 11
    said = frozenset(after)
    if p.lowers[a.core] == "are" or verb not in _CHATTING or _OUTINGS.isdisjoint(said) or _CHEERFUL.isdisjoint(said):
        return False
    return len(after) < 11 and ("plans" in said or {"anything", "good", "nice", "lovely"} & said != frozenset())


def _at_hand(p: Parsed, a: Asked, verb: str) -> bool:
    """Whether it asks that a thing be near for the talk: "have you got it to hand", "is the letter in front of you"."""
    if a.tense not in ("present", "perfect") and verb != "bring":
        return False
    return verb in _HOLDING and any(p.find(*_AT_HAND, lo=a.core, hi=a.hi)) and "when" not in p.lowers[a.core : a.hi]


def _around(p: Parsed, a: Asked, operator: str, after: tuple[str, ...], verb: str) -> bool:
    """What others told them about the research; what is there for the talk; what the place is like."""
    said = frozenset(after)
    if operator in ("has", "have", "did") and not _TALKED.isdisjoint(said) and "you" in said | {"explain"}:
        told = after[0] in _SOMEBODY | {"they"} or "colleague" in after[:3]
        if told and not _FACILITIES.isdisjoint(said):
            return True
        return told and any(p.find(*_OF_THE_STUDY, lo=a.core, hi=a.hi))
    if operator == "did" and after[0] == "it" and verb in ("reach", "arrive", "come"):
        return not _MAILED.isdisjoint(p.lowers[: a.core])
    if operator == "does" and after[:2] == ("the", "room"):
        return True
    if operator in ("did", "has", "have") and not _SENT.isdisjoint(after[:4]):
        return verb in ("come", "arrive", "reach", "work", "get", "open") and after[0] in ("the", "our", "my")
    if operator == "did" and not _KEYS.isdisjoint(after[:4]):
        return verb == "work" and after[0] == "the"
    if operator in ("is", "are") and after[0] in ("everyone", "everybody", "anyone", "anybody"):
        return not _PRESENT.isdisjoint(said)
    if operator == "does" and after[0] in _SOMEBODY:
        return after[1] in ("object", "mind") or (after[1] in ("need", "want") and not _GIFTS.isdisjoint(after[2:5]))
    if operator == "would" and (after[0] in _SOMEBODY or {"your", "yours"} & set(after[:5])):
        return (
            not _WILLING.isdisjoint(said)
            and not (_JOINING | _TALKS).isdisjoint(after[3:])
            and MACHINES.isdisjoint(said)
        )
    if operator in ("is", "was") and after[:2] == ("there", "anything"):
        return not _OCCASION.isdisjoint(said) and MACHINES.isdisjoint(said)
    if operator in ("was", "were") and not _SENT.isdisjoint(said) and after[0] in ("everything", "the", "our"):
        return not {"clear", "ok", "okay", "fine", "alright"}.isdisjoint(said)
    if operator == "is" and after[:2] in (("there", "a"), ("there", "any")):
        return not _SPOTS.isdisjoint(after[2:5]) and not {"we", "near", "here"}.isdisjoint(said)
    return operator == "is" and after[0] == "it" and not _COOLER.isdisjoint(after[1:3])


def _timed(p: Parsed, a: Asked, operator: str, after: tuple[str, ...]) -> bool:
    """The next appointment: "is Wednesday any good", "are there days this week when", "do you need to be away"."""
    said = frozenset(after)
    if operator == "would" and after[:2] == ("it", "be") and after[2] in _SETTLED:
        to = next((k for k in range(3, min(len(after), 6)) if after[k] == "to"), None)
        return to is not None and after[to + 1] in _MEETING and MACHINES.isdisjoint(said)
    if operator == "would" and any(
        after[k] in _STRETCHES | WEEKDAYS and (after[k + 1] in _DOING or after[k + 1 : k + 3] == ("from", "now"))
        for k in range(min(4, len(after) - 1))
    ):
        return after[0] != "a" and "-" not in after[:4] and not (_SUITING | _SETTLED).isdisjoint(said)
    clock = after[0] in ("half", "quarter", "noon", "midday") or p.words[a.core + 1].pos == "NUM"
    if clock and not {"€", "$", "£", "euros", "pounds", "dollars", "month"} & said:
        return operator in ("is", "does", "would", "will") and (
            ("all", "right") in pairwise(after) or not _SUITING.isdisjoint(said)
        )
    if after[0] in WEEKDAYS or after[:1] in (("tomorrow",), ("tonight",)):
        return operator in ("is", "does", "would", "will") and not _SUITING.isdisjoint(said)
    if operator in ("are", "is") and after[0] == "there" and after[1] in ("days", "times", "a", "any"):
        timely = not {"day", "days", "time", "times", "evening", "morning"}.isdisjoint(after[1:4])
        this_week = any(p.find("this week", "next week", "for you", "we could", "i could", lo=a.core, hi=a.hi))
        return timely and this_week and (not _SUITING.isdisjoint(said) or "n't" in said)
    return any(p.find(*_AWAY, lo=a.core, hi=a.hi)) and operator in ("do", "will") and len(after) < 12
