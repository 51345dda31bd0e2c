"""Topic recovery: the person's job, taken out of the question's clothes.

"Would you use an app that files your expense reports?" is about filing expense reports. A phrase whose referent is
unknown ("it", "our idea") is no topic. What is found is weighed by `service.rewriting.trust`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from service.language.inflect import is_verb
from service.language.words import Parsed, Word
from service.rewriting.phrases import noun_phrase, verb_phrase
from service.rewriting.things import verb_for
from service.rewriting.topic import Topic
from service.rewriting.trust import trust_in
from service.rewriting.verbs import CAUSE, IMAGINING, NEVER, ONE_OFF, PEOPLE, SERVICE, SOLUTIONS, STANCE

_AGENTS = frozenset("""you u i we they he she someone anyone people customer user everyone who that which""".split())
_DETERMINERS = frozenset("your the a an our this these those".split())
_STANDING_FOR = frozenset("XYZ")
"""Letters that stand for a thing in a template."""
_MAIN = frozenset("ROOT ccomp conj advcl".split())
_TRYING = frozenset("use buy choose take pick rent borrow order".split())
_MORE = frozenset("more less sooner faster better often earlier longer differently".split())
"""Doing it more presumes that it is done."""
_CONSIDERING = frozenset("consider imagine interested prevent stop idea plan thought".split())
"""What is followed by a doing that may never have been done."""
_HANDING = frozenset("let trust allow".split())
"""Verbs of leaving one's own job to somebody: "Would you let a bot answer your mail?"."""
_WISHING = frozenset(
    """like willing likely open ready prepared interested plan intend go consider want love happy""".split()
)
_COMPLEMENT = frozenset("xcomp ccomp advcl acl relcl csubj ROOT conj pcomp".split())
_GERUND = frozenset("pcomp csubj xcomp acl advcl pobj nsubj dobj".split())


def recover(parsed: Parsed) -> list[Topic]:
    """Topics of a question, the most trusted first, without doubles."""
    found: dict[str, Topic] = {}
    for topic in (*_jobs(parsed), *_things(parsed)):
        weighed = replace(topic, trust=trust_in(topic))
        if topic.base not in found or found[topic.base].trust < weighed.trust:
            found[topic.base] = weighed
    return sorted(found.values(), key=lambda t: -t.trust)


def _jobs(p: Parsed) -> Iterator[Topic]:
    for w in p.words:
        if w.pos not in ("VERB", "NOUN") or (w.pos == "NOUN" and w.tag != "VBG") or not is_verb(w.lemma):
            continue
        standing = _standing(p, w)
        if standing is None:
            continue
        phrase = verb_phrase(p, w)
        agent = _agent(p, w)
        if phrase is None or agent is None:
            continue
        place, happens = standing
        traits = {
            "job",
            f"place:{place}",
            f"verb:{w.lemma}",
            f"size:{min(len(phrase.split()), 6)}",
            *_setting(p, w),
        }
        traits.add("happens" if happens else "imagined")
        real = happens and w.lemma not in ONE_OFF
        yield Topic(w.lemma, phrase, agent, "job", real, frozenset(traits))


def _standing(p: Parsed, w: Word) -> tuple[str, bool] | None:
    """Where a verb stands, if there it can name the person's own job, and whether it is said to happen."""
    if w.lemma in NEVER and not (w.lemma == "do" and w.tag == "VBG"):
        return None
    head = p.words[w.head]
    kids = p.children(w.i)
    to = any(c.tag == "TO" for c in kids) or (w.i > 0 and p.words[w.i - 1].tag == "TO")
    subject = p.child(w.i, "nsubj", "nsubjpass")
    you = subject is not None and subject.lower in ("you", "u")
    marks = {c.lower for c in kids if c.i < w.i and c.dep in ("advmod", "mark")}
    if "if" in marks:
        return None
    undone = kids if "why" not in p.lowers else (*kids, *p.children(head.i))
    if head.lower == "without" or any(c.lower == "n't" for c in undone):
        return None
    if marks & {"when", "while", "whenever", "before", "after"}:
        return ("when", True) if subject is None or you else None
    if w.dep == "relcl":
        if you:
            return None if _imagined(p, w) else ("relative", True)
        return ("service", True) if w.lemma not in SERVICE and head.lemma in SOLUTIONS else None
    if to and w.dep in _COMPLEMENT:
        if head.lemma in _HANDING:
            return "helped", True
        if head.lemma in _WISHING or "likely" in p.lowers or _imagined(p, head):
            thing = p.child(w.i, "dobj")
            offered = thing is not None and any(c.lower == "the" for c in p.children(thing.i)) and w.lemma in _TRYING
            return None if offered else ("wish", False)
        return f"to:{head.pos}", True
    if (
        w.lemma not in STANCE
        and w.dep in ("ccomp", "xcomp")
        and head.lemma in ("help", "let", "make", "watch", "have")
        and head.i < w.i
    ):
        return "helped", not (head.lemma == "make" and _imagined(p, head))
    if w.tag == "VBG" and w.dep == "ROOT" and w.i > 0 and p.lowers[w.i - 1] in ("is", "was", "it"):
        return ("gerund:subject", True) if subject is None or subject.lower == "it" else None
    if w.tag == "VBG" and subject is not None and subject.lower == "yourself":
        return "considered", False
    if w.tag == "VBG" and w.dep in _GERUND:
        over = p.words[head.head] if head.pos == "ADP" else head
        subject_of_guess = w.dep in ("csubj", "nsubj") and _imagined(p, head)
        return ("considered", False) if over.lemma in _CONSIDERING or subject_of_guess else (f"gerund:{w.dep}", True)
    if w.dep == "conj" and head.pos == "VERB" and head.i != w.i and w.tag == head.tag and subject is None:
        above = _standing(p, head)
        return ("second", above[1]) if above else None
    theirs = subject is not None and _owned(p, subject) and subject.lemma in PEOPLE
    if (you or theirs) and w.dep in _MAIN and (w.lemma not in STANCE or _tried(p, w)):
        if w.lemma == "plan" and p.child(w.i, "xcomp") is not None:
            return None
        if _imagined(p, w):
            return ("more", True) if any(c.lower in _MORE for c in kids) else (f"main:{w.dep}", False)
        return f"main:{w.dep}", True
    return None


def _tried(p: Parsed, w: Word) -> bool:
    """Whether it is using, buying or choosing something there is to be had, not the asker's own idea."""
    thing = p.child(w.i, "dobj")
    if thing is not None and any(c.lower == "the" for c in p.children(thing.i)) and w.lemma in ("buy", "use"):
        return False
    if w.lemma not in _TRYING or thing is None or thing.lemma in SOLUTIONS or not _imagined(p, w):
        return False
    return p.child(thing.i, "relcl", "acl") is None and not {"our", "this", "these"} & {
        c.lower for c in p.children(thing.i)
    }


def _setting(p: Parsed, w: Word) -> Iterator[str]:
    """In which sentence and clause a word stands, and what governs it."""
    head = p.words[w.head]
    if head.i != w.i:
        yield f"under:{w.dep}:{head.lower if head.pos == 'ADP' else head.lemma}"
        if head.pos == "ADP":
            yield f"over:{head.lower}:{p.words[head.head].lemma}"
    lo, hi = next((s for s in p.sentences if s[0] <= w.i < s[1]), (0, len(p.words)))
    yield "last sentence" if hi == len(p.words) else "earlier sentence"
    yield f"opens:{p.lowers[lo]}"
    first = next((x.lower for x in p.words[lo:hi] if x.lower in IMAGINING), "")
    yield f"modal:{first}"
    if any(x in p.lowers[lo : w.i] for x in ("if", "imagine", "suppose")):
        yield "after if"


def _imagined(p: Parsed, w: Word) -> bool:
    return any(c.lower in IMAGINING for c in p.children(w.i) if c.dep == "aux")


def _owned(p: Parsed, w: Word) -> bool:
    owner = p.child(w.i, "poss")
    return owner is not None and owner.lower == "your"


def _agent(p: Parsed, w: Word) -> str | None:
    """Who does it: "you", or a phrase of theirs ("your team"); None when it is somebody else."""
    s = p.child(w.i, "nsubj") or _controller(p, w)
    if s is not None and (_like_you(p, s) or (p.words[w.head].lemma in _HANDING and w.dep in ("ccomp", "xcomp"))):
        return "you"
    if s is None or s.lower in _AGENTS or s.pos == "PRON" or s.lemma in _AGENTS:
        return "you"
    if _owned(p, s) and s.lemma in PEOPLE:
        lo, _ = p.subtree(s.i)
        return " ".join(x.lower if x.pos != "PROPN" else x.text for x in p.words[lo : s.i + 1])
    return None


def _like_you(p: Parsed, s: Word) -> bool:
    """Whether a subject takes the one asked in: "small charities like yours"."""
    lo, hi = p.subtree(s.i)
    return s.pos == "NOUN" and not {"you", "yours"}.isdisjoint(p.lowers[lo:hi])


def _controller(p: Parsed, w: Word) -> Word | None:
    """The understood subject of an infinitive: the helped one, else the subject of the verb above."""
    head = p.words[w.head]
    if w.dep not in ("xcomp", "ccomp", "conj") or head.i == w.i or head.pos not in ("VERB", "AUX"):
        return None
    if head.lemma in CAUSE:
        helped = p.child(head.i, "dobj", "dative")
        if helped is not None and helped.i < w.i:
            return helped
        if head.lemma in ("help", "let", "allow", "enable", "remind"):
            return None
    return p.child(head.i, "nsubj") or _controller(p, head)


def _things(p: Parsed) -> Iterator[Topic]:
    for w in p.words:
        if w.dep == "compound" or not (w.pos == "NOUN" or w.text in _STANDING_FOR):
            continue
        verb = "deal with" if w.text in _STANDING_FOR else verb_for(w.lemma)
        phrase = noun_phrase(p, w) if verb else None
        if verb is None or phrase is None:
            continue
        kind = _determined(phrase)
        setting = frozenset(_setting(p, w))
        traits = {
            "thing", f"det:{kind}:{'plural' if w.tag in ('NNS', 'NNPS') else 'single'}", f"does:{verb}", f"noun:{w.lemma}",
            f"size:{min(len(phrase.split()), 5)}", f"dep:{w.dep}", *setting,
        }  # fmt: skip
        if w.lemma in SOLUTIONS:
            traits.add(f"solution:{kind}")
        happens = kind not in ("a", "an", "bare") or ("modal:" in setting and "likely" not in p.lowers)
        head, _, particle = verb.partition(" ")
        rest = f"{particle} {phrase}".strip()
        yield Topic(head, rest, "you", "thing", happens, frozenset(traits))


def _determined(text: str) -> str:
    """How a noun phrase is determined: its first word where that is a determiner, else "slot" or "bare"."""
    first = text.split(" ", 1)[0].lower()
    if first in _DETERMINERS:
        return first
    return "slot" if "[" in text or "{" in text else "bare"
