"""Where a verb stands in a question: whether there it can name the person's own job, and whether it is said to happen."""

from __future__ import annotations

from itertools import pairwise

from service.language.words import Parsed, Word
from service.rewriting.topics.circumstances import EASE, GAINS, by_channel
from service.rewriting.topics.things import person, verb_for
from service.rewriting.topics.verbs import IMAGINING, NEVER, PEOPLE, SERVICE, SOLUTIONS, STANCE

_MAIN = frozenset("ROOT ccomp conj advcl acl".split())
_DONE_IN_FULL = frozenset(
    """appreciate automate avoid be begin consider continue cut delay dislike dread eliminate end enjoy fear feel
    find finish get go hate have help imagine include involve justify keep like love mean mind miss need
    outsource postpone practise prefer quit recommend reduce regret replace resent resume risk save see skip
    spend start stop struggle suggest take try waste""".split()
)
"""Verbs that an -ing form can be the object of; after others it stands beside a noun ("block distracting sites")."""
TRYING = frozenset("use buy choose take pick rent borrow order".split())
_MORE = frozenset("more less sooner faster better often earlier longer differently".split())
"""Doing it more presumes that it is done."""
_USUAL = frozenset("use buy go come".split())
"""Verbs of a stance that are a doing where it is asked how to do it more."""
_CONSIDERING = frozenset(
    "consider imagine interested prevent stop idea plan thought worry worried afraid scared fear".split()
)
"""What is followed by a doing that may never have been done."""
_FEARED = frozenset("worried scared afraid anxious fear worry".split())
_MEANS = frozenset("use open download install".split())
"""Verbs of a means: what follows with "to" is the person's own job, whatever it would be done with."""
_OFFERED = frozenset("use buy want get try switch to need".split())
"""Verbs and prepositions over what is on offer."""
_SHOES = frozenset((be, x) for be in ("were", "was") for x in ("the", "a", "an", "our", "in", "me", "us", "my"))
_FOUNDING = frozenset("plan charge work found hear think sell run keep ask call develop raise hire leave win".split())
"""What those who offer a service do for themselves."""
HANDING = frozenset("let trust allow".split())
"""Verbs of leaving one's own job to somebody: "Would you let a bot answer your mail?"."""
_WISHING = frozenset(
    """like willing likely open ready prepared interested plan intend go consider want love happy""".split()
)
_COMPLEMENT = frozenset("xcomp ccomp advcl acl relcl csubj ROOT conj pcomp".split())
_GERUND = frozenset("pcomp csubj xcomp acl advcl pobj nsubj dobj".split())


def standing(p: Parsed, w: Word) -> tuple[str, bool] | None:
    """The place's name, and whether what is done there is said to happen; None where it can name no job of theirs."""
    if w.lemma in NEVER and not (w.lemma == "do" and w.tag == "VBG"):
        return None
    if any(c.lower == "yourself" and c.dep in ("dobj", "nsubj") and c.i > w.i for c in p.children(w.i)):
        return None
    if _done_with_it(p, w) or _done_to_them(p, w) or _part_of_a_word(p, w) or _in_another_s_shoes(p, w):
        return None
    head = p.words[w.head]
    kids = p.children(w.i)
    to = any(c.tag == "TO" for c in kids) or (w.i > 0 and p.words[w.i - 1].tag == "TO")
    subject = p.child(w.i, "nsubj", "nsubjpass")
    you = subject is not None and subject.lower in ("you", "u")
    if to and w.lemma in GAINS:
        return None
    marks = {c.lower for c in kids if c.i < w.i and c.dep in ("advmod", "mark")}
    if you and _eased(p, w):
        return "eased", True
    if you and w.tag == "VBG" and w.lemma not in STANCE - TRYING and _scenario(p, w):
        return "scenario", True
    if "if" in marks:
        return None
    reasoned = "why" in p.lowers and any(c.lower == "n't" for c in p.children(head.i))
    if head.lower == "without" or denied(p, w) or reasoned:
        return None
    if marks & {"when", "while", "whenever", "before", "after"}:
        main = p.child(head.i, "nsubj") if head.i != w.i and head.lemma != "be" else None
        others = subject is None and main is not None and main.pos == "NOUN"
        return ("when", True) if (subject is None or you) and not others else None
    if w.dep == "relcl" and not (to and subject is None):
        if you and head.lower in ("help", "let") and w.lemma not in STANCE:
            return "helped", True
        if you:
            return None if imagined(p, w) else ("relative", True)
        return ("service", True) if w.lemma not in SERVICE and _on_offer(p, head) else None
    if w.lemma not in SERVICE | STANCE and w.dep in ("ROOT", "ccomp", "conj") and _pitched(p, w, subject):
        return "service", True
    if to and w.dep in ("relcl", "acl") and head.lemma in SOLUTIONS - {"way", "option"}:
        return ("service", True) if w.lemma not in SERVICE and _on_offer(p, head) else None
    if to and w.dep in _COMPLEMENT:
        if head.lemma in _MEANS and (means := p.child(head.i, "dobj")) is not None and not owned(p, means):
            return "to:VERB", True
        if head.lemma in HANDING:
            return "helped", True
        able = head.lemma == "able" and imagined(p, p.words[p.words[head.head].head])
        if head.lemma in _WISHING or head.lower == "prepared" or "likely" in p.lowers or imagined(p, head) or able:
            thing = p.child(w.i, "dobj")
            if _manner(p, head):
                return "manner", thing is not None and any(c.lower in ("the", "your") for c in p.children(thing.i))
            if any(c.lower in _MORE for c in kids):
                return "more", True
            offered = thing is not None and any(c.lower == "the" for c in p.children(thing.i)) and w.lemma in TRYING
            return None if offered else ("wish", False)
        return f"to:{head.pos}", True
    if (
        (w.lemma not in STANCE or w.lemma == "find" or _usual(p, w))
        and (w.tag != "VBG" or head.lemma != "make")
        and w.dep in ("ccomp", "xcomp")
        and head.lemma in ("help", "let", "make", "watch", "have")
        and head.i < w.i
    ):
        it = subject is not None and subject.lower in ("it", "that", "this")
        if it and head.lemma == "let" and p.child(w.i, "dobj") is None:
            return None
        yours = head.lemma == "help" and (head.dep == "conj" or _you(p, head))
        only_imagined = imagined(p, head) or head.dep == "conj" if yours else head.lemma == "make" and imagined(p, head)
        return "helped", not only_imagined
    if w.tag == "VBG" and w.dep == "ROOT" and w.i > 0 and p.lowers[w.i - 1] in ("is", "was", "it", "n't"):
        idea = "idea" in p.lowers[w.i :]
        return ("gerund:subject", True) if not idea and (subject is None or subject.lower == "it") else None
    if w.tag == "VBG" and subject is not None and subject.lower == "yourself":
        return "considered", False
    if w.tag == "VBG" and p.lowers[max(w.i - 2, 0) : w.i] == ("instead", "of") and p.child(w.i, "dobj", "prep") is None:
        return None
    if w.tag == "VBG" and p.lowers[w.i - 1 : w.i] == ("than",) and subject is None and w.lemma not in STANCE:
        return "gerund:pcomp", True
    if w.tag == "VBG" and w.dep in _GERUND:
        over = p.words[head.head] if head.pos == "ADP" else head
        if (w.dep == "xcomp" and head.lemma == "make") or _an_idea(p, w, head):
            return None
        if head.lower == "of" and over.lemma == "way" and p.words[over.head].lemma == "be":
            return None
        doer = p.child(over.i, "nsubj") if head.lower in ("before", "after", "by", "while") else None
        if doer is not None and doer.pos == "NOUN" and not owned(p, doer):
            return None
        if w.dep == "xcomp" and head.pos == "VERB" and head.lemma not in _DONE_IN_FULL:
            return None
        if over.lemma == "stop" and w.dep == "xcomp":
            return "gerund:xcomp", True
        subject_of_guess = w.dep in ("csubj", "nsubj") and imagined(p, head)
        feared = head.lower in ("about", "of") and not _FEARED.isdisjoint(p.lowers[: w.i])
        return (
            ("considered", False)
            if over.lemma in _CONSIDERING or subject_of_guess or feared
            else (f"gerund:{w.dep}", True)
        )
    if w.dep == "conj" and head.pos == "VERB" and head.i != w.i and w.tag == head.tag and subject is None:
        above = standing(p, head)
        return ("second", above[1]) if above else None
    theirs = subject is not None and owned(p, subject) and subject.lemma in PEOPLE
    if (you or theirs) and w.dep in _MAIN and (w.lemma not in STANCE or _tried(p, w) or _seeking(p, w) or _usual(p, w)):
        if w.lemma == "plan" and p.child(w.i, "xcomp") is not None:
            return None
        if imagined(p, w):
            return ("more", True) if _more_of_it(p, w) else (f"main:{w.dep}", False)
        return f"main:{w.dep}", True
    return None


def _more_of_it(p: Parsed, w: Word) -> bool:
    """Whether it would be done more, or sooner, or better, so that it is done."""
    kids = p.children(w.i)
    many = any(x.lower == "more" for c in kids if c.dep == "dobj" for x in p.children(c.i))
    return many or any(
        c.lower in _MORE or any(x.lower in _MORE for x in p.children(c.i) if c.dep == "advmod") for c in kids
    )


def _usual(p: Parsed, w: Word) -> bool:
    """Whether a verb of a stance is a doing here: of what is due, or of what would be done more."""
    return _due(p, w) or (w.lemma in _USUAL and _more_of_it(p, w))


def _seeking(p: Parsed, w: Word) -> bool:
    """Whether it is looking for something, which is a doing where looking is none."""
    return w.lemma == "look" and any(
        c.lower == "for" and any(o.dep == "pobj" and o.i > c.i for o in p.children(c.i)) for c in p.children(w.i)
    )


def denied(p: Parsed, w: Word) -> bool:
    """Whether it is said not to be done: "why don't you …"; "Wouldn't you rather …?" denies nothing."""
    subject = p.child(w.i, "nsubj")
    before = subject.i if subject is not None and "why" not in p.lowers else 0
    return any(c.lower == "n't" and c.i >= before for c in p.children(w.i))


def _done_to_them(p: Parsed, w: Word) -> bool:
    """Whether it is done to somebody or something: "were you treated", "have it delivered"."""
    passive = p.child(w.i, "auxpass", "nsubjpass") is not None
    return passive or (w.tag == "VBN" and w.dep in ("ccomp", "xcomp") and p.words[w.head].lemma in ("have", "get"))


def _you(p: Parsed, w: Word) -> bool:
    subject = p.child(w.i, "nsubj")
    return subject is not None and subject.lower == "you"


def _done_with_it(p: Parsed, w: Word) -> bool:
    """Whether a statement tells how the asker's service is used: "With our scanner you type in the code."."""
    lo, hi = next((s for s in p.sentences if s[0] <= w.i < s[1]), (0, 0))
    named = lo + 1 < hi and (p.lowers[lo + 1] in ("our", "this") or p.words[lo + 1].pos == "PROPN")
    return p.lowers[lo] in ("with", "using") and named and "?" not in p.lowers[lo:hi]


def _part_of_a_word(p: Parsed, w: Word) -> bool:
    return p.lowers[w.i + 1 : w.i + 2] == ("-",)


def _in_another_s_shoes(p: Parsed, w: Word) -> bool:
    """Whether it is asked of them as of somebody else: "If you were the mayor, how would you sort out the queues?"."""
    if w.dep not in _MAIN or not imagined(p, w):
        return False
    return any(
        p.lowers[k : k + 2] in (("if", "you"), ("if", "i")) and p.lowers[k + 2 : k + 4] in _SHOES
        for k in range(len(p.words) - 3)
    )


def _on_offer(p: Parsed, thing: Word) -> bool:
    """Whether a thing is on offer: a solution, or any one thing (no person) that would be used or bought."""
    if thing.lemma in SOLUTIONS:
        return True
    one = any(c.lower in ("a", "an") for c in p.children(thing.i))
    return one and p.words[thing.head].lemma in _OFFERED and not person(thing.lemma) and thing.lemma not in PEOPLE


def _pitched(p: Parsed, w: Word, subject: Word | None) -> bool:
    """Whether a statement says what the asker's service does: "Our portal files your returns. …"."""
    lo, hi = next((s for s in p.sentences if s[0] <= w.i < s[1]), (0, 0))
    if subject is None or "?" in p.lowers[lo:hi] or w.tag not in ("VBZ", "VBP", "VB") or w.lemma in _FOUNDING:
        return False
    ours = any(c.lower == "our" for c in p.children(subject.i)) and subject.lemma in SOLUTIONS
    return ours or subject.lower == "we"


def _an_idea(p: Parsed, w: Word, be: Word) -> bool:
    """Whether it is the asker's idea that is judged: "Is opening a bakery here a good idea?"."""
    attr = p.child(be.i, "attr", "dobj", "acomp")
    return w.dep in ("csubj", "nsubj") and be.lemma == "be" and attr is not None and attr.lemma in ("idea", "plan")


def _scenario(p: Parsed, w: Word) -> bool:
    """Whether it is a scene the person is put into: "Imagine you're planning a holiday"."""
    being = any(c.lemma == "be" and c.dep == "aux" for c in p.children(w.i))
    return being and not {"imagine", "suppose", "say", "if", "picture"}.isdisjoint(p.lowers[max(w.i - 6, 0) : w.i])


def _eased(p: Parsed, w: Word) -> bool:
    """Whether it is supposed to be done with less trouble than today: "if you could mark the exams with one click"."""
    if p.child(w.i, "dobj") is None or w.lemma in STANCE or not any(c.lower == "could" for c in p.children(w.i)):
        return False
    _, hi = p.subtree(w.i)
    after = p.lowers[w.i : hi]
    one = any(a in ("with", "in", "from") and b in ("one", "a", "two", "your", "seconds") for a, b in pairwise(after))
    return ("if" in p.lowers[: w.i] or "imagine" in p.lowers[: w.i]) and (one or not EASE.isdisjoint(after))


def _manner(p: Parsed, wish: Word) -> bool:
    """Whether a wish is asked for its how, when or where, as of what is done: "In what order would you like to see …?"."""
    if wish.lemma in ("prefer", "like") and any(by_channel(p, w) for w in p.words[wish.i :]):
        return True
    lo = next((a for a, b in p.sentences if a <= wish.i < b), 0)
    first, second = p.lowers[lo], p.lowers[lo + 1 : lo + 2]
    asked = (first in ("how", "where", "when") and second in (("would",), ("do",))) or (
        p.words[lo].pos == "ADP" and second in (("what",), ("which",))
    )
    return asked and "if" not in p.lowers


def _tried(p: Parsed, w: Word) -> bool:
    """Whether it is using, buying or choosing something there is to be had, not the asker's own idea."""
    thing = p.child(w.i, "dobj")
    if thing is not None and any(c.lower == "the" for c in p.children(thing.i)) and w.lemma in ("buy", "use"):
        return False
    if w.lemma not in TRYING or thing is None or thing.lemma in SOLUTIONS or not imagined(p, w):
        return False
    return p.child(thing.i, "relcl", "acl") is None and not {"our", "this", "these"} & {
        c.lower for c in p.children(thing.i)
    }


def _due(p: Parsed, w: Word) -> bool:
    """Whether it is the paying of what is due: "pay your membership fee"."""
    thing = p.child(w.i, "dobj")
    if w.lemma != "pay" or thing is None or verb_for(thing.lemma) != "pay":
        return False
    return any(c.lower in ("your", "the") for c in p.children(thing.i))


def imagined(p: Parsed, w: Word) -> bool:
    """Whether a verb stands under "would", "could" and the like."""
    return any(c.lower in IMAGINING for c in p.children(w.i) if c.dep == "aux")


def owned(p: Parsed, w: Word) -> bool:
    """Whether a noun is "your …"."""
    owner = p.child(w.i, "poss")
    return owner is not None and owner.lower == "your"
