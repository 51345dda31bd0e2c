"""The part of an inverted clause under a modal, or of one whose subject is a wh-word: the clause that asks."""

from __future__ import annotations

from service.language.asked import WH, Asked
from service.language.words import Parsed
from service.rules.clauses import MODAL_WORDS, PERSONAL, Clause, Part, of_you
from service.rules.committing import commits, dated
from service.rules.conditions import under_if, unreal_if
from service.rules.courtesy import courteous, unwrapped
from service.rules.grammar import quoted
from service.rules.lexicon import HABIT_ADVERBS, HELPING_VERBS, NAMING_VERBS, TRYING_VERBS
from service.rules.rule import Posed
from service.rules.session import shown

_FAVOURS = frozenset("drop send lend ring call text email show tell let forward remind".split())
_SETTINGS = frozenset({"logistics", "closing", "warm_up"})
_OCCASIONS = frozenset("situation situations circumstances case cases occasion occasions point".split())
_ARRANGING = frozenset("record join get drive bring sit need take wear".split())
_ARRANGED = frozenset(w + "ing" for w in ("record", "join", "gett", "driv", "bring", "sitt", "need", "tak", "wear"))
_PRESENT = frozenset("at free available around here somewhere home alone".split())
_FITTING = frozenset("fit sit slot belong live".split())
_LETTING = frozenset("let allow enable free open permit".split())
_TAKING = frozenset("need take have happen".split())
_HINDSIGHT = ("looking back", "with hindsight", "in hindsight", "in retrospect", "knowing what you know now")
_STANCE = frozenset(
    "feel react respond use spend pay benefit vote choose rank value welcome enjoy cope improve change redesign want "
    "like prefer love need apply adapt".split()
)
_NO_SIGHT = frozenset("without by for of in the a 'm 're 's am are is was were".split())
_ENVISION = frozenset("see imagine picture envision envisage".split())


def posed(q: Posed, a: Asked, c: Clause, lemma: str, subject: str) -> Part:
    """The part of an inverted clause, or of one whose subject is a wh-word."""
    p = q.parsed
    if c.verb is None:
        return "other"
    if c.modal in ("can", "could"):
        return _able(q, a, c, lemma, subject)
    if lemma == "mind" or "please" in p.lowers[a.lo : a.hi] or (unwrapped(p, a, c) and lemma not in TRYING_VERBS):
        return "polite"
    if (lemma == "say" and p.lowers[c.hi : c.hi + 1] not in (("yes",), ("no",))) or (
        subject in PERSONAL and lemma in NAMING_VERBS and not _acts(p, c, lemma)
    ):
        return "naming"
    if c.wh not in ("what", "how", "where", "why") and not c.perfect and commits(q, c.verb):
        return "ask"
    if not c.wh and subject == "you" and lemma in _FAVOURS and p.lowers[c.hi : c.hi + 1] in (("me",), ("us",)):
        return "polite"
    if courteous(q, a, c, lemma, subject):
        return "polite"
    if c.wh in ("what", "who") and c.order == "wh_subject" and lemma in _TAKING and dated(p) and not unreal_if(p, a):
        return "ask"
    if q.purpose in _SETTINGS and lemma not in TRYING_VERBS and not unreal_if(p, a):
        return "polite"
    if q.purpose == "commitment_ask" and dated(p) and lemma not in TRYING_VERBS and not unreal_if(p, a):
        return "ask"
    if shown(q, a, c, lemma):
        return "task"
    if (
        c.modal == "would"
        and "be" in p.lowers[c.at : c.verb + 1]
        and not HABIT_ADVERBS.isdisjoint(p.lowers[c.at : c.verb])
    ):
        return "past"
    if c.wh == "what" and (quoted(p, c.at + 2) or p.lowers[c.at + 1 : c.at + 2] in (("'",), ("\u2018",))):
        return "task"
    if c.order == "wh_subject" and (_relative_wh(p, a, c) or (c.wh == "who" and c.modal in ("will", "might"))):
        return "other"
    if c.perfect or (subject == "you" and any(p.find(*_HINDSIGHT, lo=a.lo, hi=a.hi))):
        return _counterfactual(p, a, c, lemma, subject)
    if c.modal == "will":
        return "promise" if _promises(p, a, c, lemma, subject) else "other"
    if _fits(p, a, c, lemma):
        return "enables"
    if c.wh and lemma in ("like", "want", "love", "prefer", "wish") and subject in PERSONAL:
        after = p.lowers[c.hi : c.hi + 2]
        used = after in (("to", "use"), ("to", "try"), ("to", "buy")) or not _OCCASIONS.isdisjoint(
            p.lowers[c.lo : c.at]
        )
        return "use" if used or c.wh in ("how", "where", "when") else "wanting"
    if _procedure(p, a, c, lemma):
        return "procedure"
    if c.wh and lemma == "do" and "not" in p.lowers[c.at : c.verb]:
        return "other"
    return "use"


def _acts(p: Parsed, c: Clause, lemma: str) -> bool:
    """Whether a naming verb is used of an act: "who would you call", "where would you put it", "put in a word"."""
    if lemma == "call":
        return c.wh in ("who", "where", "when")
    if lemma == "put" and p.lowers[c.lo : c.lo + 2] == ("how", "much"):
        return True
    if lemma == "put" and "scale" in p.lowers:
        return False
    if lemma == "put":
        return c.wh != "how" and not {"name", "words"} & set(p.lowers[c.hi : c.hi + 6])
    return False


def _relative_wh(p: Parsed, a: Asked, c: Clause) -> bool:
    """Whether the wh-word relates: "a senior who won't write", not a question of its own."""
    return (
        c.lo > a.core
        and p.words[c.lo - 1].pos in ("NOUN", "PRON", "PROPN")
        and c.wh in ("who", "which", "where", "when")
    )


def _promises(p: Parsed, a: Asked, c: Clause, lemma: str, subject: str) -> bool:
    """Whether *will* asks someone to foretell what they, or a thing of ours, will do."""
    if lemma == "be" and not _PRESENT.isdisjoint(p.lowers[c.hi : c.hi + 1]):
        return False
    if (c.wh and lemma in _ARRANGING) or (lemma == "be" and not _ARRANGED.isdisjoint(p.lowers[c.hi : c.hi + 1])):
        return False
    if c.wh and {"me", "us"} & set(p.lowers[c.hi : c.hi + 2]):
        return False
    if c.wh and {"tonight", "tomorrow", "today"} & set(p.lowers[c.at : a.hi]):
        return False
    if subject in ("they", "he", "she") or of_you(p, c):
        return not (c.wh == "which" and "of" in p.lowers[c.lo : c.at])
    if subject in ("it", "this", "that", "there"):
        return lemma in HELPING_VERBS if not c.wh else lemma in ("change", "fit", "help", "affect", "make")
    if c.subject is not None and not c.wh and lemma in HELPING_VERBS and p.words[c.subject].pos in ("NOUN", "PROPN"):
        return not {"you", "your", "yours"}.isdisjoint(p.lowers[c.hi : c.hi + 4])
    if c.subject is not None and c.wh == "what" and lemma in ("bring", "change", "do", "give"):
        return True
    return not c.wh and under_if(p, a)


def _able(q: Posed, a: Asked, c: Clause, lemma: str, subject: str) -> Part:
    """*Can* and *could*: an imagined future only with "see yourself", or of things and under an if."""
    p = q.parsed
    if c.perfect:
        return "past"
    if lemma in _ENVISION and subject in ("you", "u") and not c.wh and c.verb is not None:
        if p.lowers[c.hi : c.hi + 1] and p.lowers[c.hi] in WH:
            return "other"
        return "use" if _envisions(p, c.verb, a.hi) else "other"
    if c.modal == "can":
        return "ask" if commits(q, c.verb) else "other"
    if lemma in ("afford", "justify") and a.tense != "past":
        return "use"
    if c.wh == "what" and p.lowers[c.at + 1 : c.at + 4] == ("you", "do", "with"):
        return "enables"
    if a.tense == "past" or commits(q, c.verb):
        return "other"
    if c.wh:
        foretold = lemma in ("save", "give", "spend", "grow", "win") or "more" in p.lowers[c.lo : c.at]
        return "use" if foretold and not _past(p, a) else "other"
    if subject in ("you", "u"):
        return (
            "use" if under_if(p, a) and q.purpose not in ("logistics", "closing", "commitment_ask", "task") else "other"
        )
    if subject in PERSONAL or q.purpose == "commitment_ask":
        return "other"
    if lemma in HELPING_VERBS or lemma in TRYING_VERBS:
        return "use"
    vague = p.lowers[c.at + 1] in ("a", "an") or subject in ("something", "anything")
    return "use" if vague or under_if(p, a) else "other"


def _envisions(p: Parsed, verb: int, hi: int) -> bool:
    """ "See yourself", "see this becoming", but not "see it without opening"."""
    after = p.lowers[verb + 1 : min(hi, verb + 8)]
    if after[:1] == ("to",) or "situation" in after or "situations" in after:
        return True
    return any(
        w.endswith("ing") and len(w) > 4 and (j == 0 or after[j - 1] not in _NO_SIGHT)
        for j, w in enumerate(after)
        if j or p.lowers[verb] != "see"
    )


def _counterfactual(p: Parsed, a: Asked, c: Clause, lemma: str, subject: str) -> Part:
    """ "Would have": about a decision long made unless it asks whether they would have used a thing they never had."""
    if c.wh or (a.wh and a.operator is not None and a.operator.i == c.at):
        return "use" if lemma in ("like", "want", "prefer") and c.wh == "how" else "past"
    if subject in PERSONAL:
        return "past" if lemma in ("expect", "think", "be", "mind") else "use"
    if lemma in ("make", "help", "save", "let", "change", "stop", "be", "prevent", "solve", "catch", "been"):
        pointed = p.lowers[c.at + 1] in ("this", "that", "it") and lemma not in ("be", "been")
        return "use" if pointed or p.lowers[c.at + 1] in ("a", "an", "our") or under_if(p, a) else "past"
    return "past"


def _fits(p: Parsed, a: Asked, c: Clause, lemma: str) -> bool:
    """What it would let you do; how or where it would fit."""
    rest = p.lowers[c.at + 1 : a.hi]
    if c.wh == "what" and (c.subject is None or p.lowers[c.subject] not in PERSONAL):
        for j, w in enumerate(rest[:12]):
            if w in _LETTING and p.words[c.at + 1 + j].tag in ("VB", "VBD", "VBN") and c.order == "inverted":
                return bool({"you", "your"} & set(rest[j : j + 4]))
        return False
    if c.subject is None or c.wh not in ("how", "where") or p.lowers[c.subject] in PERSONAL:
        return False
    if lemma in _FITTING or (lemma == "go" and c.wh == "where"):
        return True
    return "fit" in rest or (lemma == "be" and "room" in rest)


def _procedure(p: Parsed, a: Asked, c: Clause, lemma: str) -> bool:
    """How they would go about something: a task of theirs, told without a date."""
    if not of_you(p, c):
        return False
    if c.wh == "how":
        plain = p.lowers[c.lo + 1] in MODAL_WORDS or p.lowers[c.lo + 1] in ("exactly", "then", "else")
        return plain and lemma not in _STANCE and lemma not in ("be", "look", "differ", "use", "choose")
    if c.wh == "where":
        return lemma in ("begin", "start") and not under_if(p, a)
    return c.wh == "which" and p.lowers[c.lo + 1] in ("steps", "step")


def _past(p: Parsed, a: Asked) -> bool:
    return any(w.tag == "VBD" and w.pos == "VERB" for w in p.words[a.lo : a.hi])
