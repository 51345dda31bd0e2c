"""Topic recovery: the person's job, taken out of the question's clothes.

"Would you use an app that files your expense reports?" is about filing expense reports. A phrase whose referent is
unknown ("it", "our idea") is no topic. What is found is weighed by `service.rewriting.topics.trust`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from service.language.inflect import is_verb, root
from service.language.words import Parsed, Word
from service.rewriting.topics.attempts import attempt
from service.rewriting.topics.indefinite import one_of
from service.rewriting.topics.left import somebody_s
from service.rewriting.topics.matters import EMPTY, LOOKS
from service.rewriting.topics.phrases import noun_phrase, verb_phrase
from service.rewriting.topics.standing import HANDING, TRYING, imagined, owned, standing
from service.rewriting.topics.things import OF_MASS, person, verb_for
from service.rewriting.topics.topic import Topic
from service.rewriting.topics.trust import trust_in
from service.rewriting.topics.verbs import CAUSE, IMAGINING, ONE_OFF, PEOPLE, SOLUTIONS, TRANSITIVE

_AGENTS = frozenset("""you u i we they he she someone anyone people customer user everyone who that which""".split())
_NEEDED = frozenset("help support trouble".split())
"""Nouns that point to what follows: "help with your taxes"."""
_OTHERS = frozenset("us me it him her he she them".split())
"""Pronouns for somebody, or something, else where they stand right before the verb: "about us adding a chat"."""
_SPENT = frozenset(
    """time hour day minute week month year weekend evening morning trouble difficulty problem experience effort
    luck fun energy way process chore hassle pain""".split()
)
"""Nouns behind which an -ing form says what one does; behind others it says what they do ("money arriving late")."""
_DETERMINERS = frozenset("your the a an our this these those".split())
_STANDING_FOR = frozenset("XYZ")
"""Letters that stand for a thing in a template."""
_GRASPED = frozenset("understand see know get believe".split())
"""Verbs of what comes to one, so that nothing is done to what is easy to."""
_WISHES = frozenset("likely willing interested prepared ready want need".split())
_MEETING = ("talk", "speak", "look after", "visit", "see", "go")
"""How the verbs begin that people use of those they see."""


def recover(parsed: Parsed) -> list[Topic]:
    """Topics of a question, the most trusted first, without doubles."""
    found: dict[str, Topic] = {}
    for topic in (*_jobs(parsed), *_things(parsed)):
        weighed = replace(topic, trust=trust_in(topic))
        if topic.base not in found or found[topic.base].trust < weighed.trust:
            found[topic.base] = weighed
    return sorted(found.values(), key=lambda t: -t.trust)


def _jobs(p: Parsed) -> Iterator[Topic]:
    yield from _beside(p)
    for w in p.words:
        mistaken = (
            w.pos == "NOUN" and w.tag != "VBG" and not (w.i and w.dep == "xcomp" and p.words[w.i - 1].tag == "TO")
        )
        if w.pos not in ("VERB", "NOUN") or mistaken or not is_verb(w.lemma):
            continue
        fronted = any(c.dep == "dobj" and c.i < w.i and w.dep != "relcl" and c.lower != "who" for c in p.children(w.i))
        stands = None if fronted or (w.i and p.words[w.i - 1].text == "-") else standing(p, w)
        if stands is None:
            continue
        phrase = verb_phrase(p, w, kind=not stands[1])
        if not phrase and stands[0] == "to:ADJ" and w.lemma not in _GRASPED:
            phrase = _of_the_subject(p, w)
        agent = _agent(p, w, stands[0])
        if phrase is not None and agent == "you":
            phrase = _yours(p, w, phrase)
        if phrase is None or agent is None:
            continue
        place, happens = stands
        if somebody_s(p, w) or _any_solution(p, w) or (not place.startswith(("service", "helped")) and _askers(p, w)):
            continue
        traits = {
            "job",
            f"place:{place}",
            f"verb:{w.lemma}",
            f"size:{min(len(phrase.split()), 6)}",
            *_setting(p, w),
        }
        traits.add("happens" if happens else "imagined")
        real = happens and w.lemma not in ONE_OFF
        verb, rest = attempt(*_looking(p, w, phrase))
        verb = _with_its_e(w) if verb == w.lemma else verb
        yield Topic(verb, rest, agent, "job", real, frozenset(traits))


def _beside(p: Parsed) -> Iterator[Topic]:
    """An -ing form that a tagger took for an adjective of its object: "grading essays", "do you hate folding laundry"."""
    for w in p.words:
        verb = root(w.lower)
        if not w.lower.endswith("ing") or w.dep not in ("amod", "compound") or verb not in TRANSITIVE:
            continue
        thing = p.words[w.head]
        before = p.words[w.i - 1] if w.i else w
        governed = before.pos in ("ADP", "VERB", "AUX", "SCONJ") or before.i == w.i
        if (
            thing.tag != "NNS"
            or thing.i <= w.i
            or not governed
            or p.subtree(thing.i)[0] != w.i
            or thing.lemma in PEOPLE
        ):
            continue
        verb, rest = attempt(verb, p.cut(w.i + 1, thing.i + 1))
        yield Topic(verb, rest, "you", "job", True, frozenset({"job", "beside", "happens", f"verb:{verb}"}))


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
    if any(x in p.lowers[lo : w.i] for x in ("when", "whenever")):
        yield "after when"


def _agent(p: Parsed, w: Word, place: str) -> str | None:
    """Who does it: "you", or a phrase of theirs ("your team"); None when it is somebody else."""
    head = p.words[w.head]
    if w.tag == "VBG" and _of_what_stands_before(p, w):
        return None
    own = p.child(w.i, "nsubj")
    s = own or _controller(p, w) or _above(p, w)
    if s is not None and (_like_you(p, s) or (head.lemma in HANDING and w.dep in ("ccomp", "xcomp"))):
        return "you"
    if s is None or s.pos == "PRON":
        others = s is not None and s.lower in _OTHERS and (s is own or s.dep == "dobj")
        return None if others and not place.startswith(("service", "helped")) else "you"
    if s.lower in _AGENTS or s.lemma in _AGENTS:
        return "you"
    if owned(p, s) and (s.lemma in PEOPLE or person(s.lemma)):
        lo, _ = p.subtree(s.i)
        return " ".join(x.lower if x.pos != "PROPN" else x.text for x in p.words[lo : s.i + 1])
    return None


def _of_what_stands_before(p: Parsed, w: Word) -> bool:
    """Whether an -ing form tells what the thing right before it does: "tools going missing", "frost eating your margin"."""
    if w.dep == "acl":
        return p.words[w.head].lemma not in _SPENT
    before = p.words[w.i - 1] if w.i else w
    named = before.pos in ("NOUN", "PROPN") or before.dep in ("pobj", "pcomp")
    return w.dep in ("advcl", "pcomp") and named and before.lemma not in _SPENT


def _above(p: Parsed, w: Word) -> Word | None:
    """The person of whom a doing behind a preposition is said: "are your drivers sick of waiting", "puts women off asking"."""
    if w.dep not in ("pcomp", "pobj") or p.words[w.head].pos != "ADP":
        return None
    over = p.words[p.words[w.head].head]
    moved = p.child(over.i, "dobj") if over.pos == "VERB" else None
    if moved is not None and person(moved.lemma) and moved.i < w.i:
        return moved
    for _ in range(3):
        subject = p.child(over.i, "nsubj")
        if subject is not None:
            return subject if subject.lemma in PEOPLE or person(subject.lemma) else None
        over = p.words[over.head]
    return None


def _askers(p: Parsed, w: Word) -> bool:
    """Whether it is the asker's own doing: "I've spent a year writing a tool", "if we were to add a map"."""
    k = w.i
    while True:
        subject = p.child(k, "nsubj")
        if subject is not None:
            ours = any(c.lower in ("my", "our") for c in p.children(subject.i))
            return subject.lower in ("i", "we") or (ours and k == w.i)
        if p.words[k].head == k or (p.words[k].lemma in CAUSE and k != w.i):
            return False
        k = p.words[k].head


def _any_solution(p: Parsed, w: Word) -> bool:
    """Whether it is done to a solution that nothing tells from another: "use a feature", "find a product"."""
    thing = p.child(w.i, "dobj")
    if thing is None or thing.lemma not in SOLUTIONS or thing.i < w.i:
        return False
    before = [c for c in p.children(thing.i) if c.i < thing.i]
    return len(before) == 1 and before[0].lower in ("a", "an")


def _looking(p: Parsed, w: Word, phrase: str) -> tuple[str, str]:
    """Verb and rest as one would say them of an occasion: what is seen is looked at, what is found out looked up."""
    if w.lemma == "find" and phrase.startswith("out about "):
        return "look", phrase.replace("out about", "up", 1)
    thing = p.child(w.i, "dobj")
    if w.lemma == "remember" and thing is not None:
        return "forget", phrase
    verb = "" if thing is None else verb_for(thing.lemma) or "look at"
    if w.lemma != "see" or thing is None or thing.i < w.i or person(thing.lemma) or verb.startswith(_MEETING):
        return w.lemma, phrase
    kept = verb.startswith(("look", "check", "read", "watch"))
    head, _, particle = (verb if kept else "look at").partition(" ")
    return head, f"{particle} {phrase}".strip()


def _of_the_subject(p: Parsed, w: Word) -> str | None:
    """What an act is done to that is said to be easy or hard to do: the lid in "How easy to clean is the lid?"."""
    be = p.words[p.words[w.head].head]
    thing = p.child(be.i, "nsubj", "attr") if be.lemma == "be" else None
    return noun_phrase(p, thing) if thing is not None and thing.pos == "NOUN" else None


def _with_its_e(w: Word) -> str:
    """The base form, where the tagger took an "e" off: "scaring" is of "scare", since "scar" would double its "r"."""
    clipped = w.lower == f"{w.lemma}ing" and re.search(r"[^aeiou][aeiou][^aeiouwxy]$", w.lemma) is not None
    return f"{w.lemma}e" if clipped and len(w.lemma) < 5 and is_verb(f"{w.lemma}e") else w.lemma


def _yours(p: Parsed, w: Word, phrase: str) -> str | None:
    """A phrase with "their" told of the one asked, where it is said of people in general; None where of others named before."""
    words = phrase.split()
    if "their" not in words:
        return phrase
    named = p.words[w.i : w.i + words.index("their")]
    if any(x.tag == "NNS" and (x.lemma in PEOPLE or person(x.lemma)) for x in named):
        return phrase
    general = not {"people", "others", "users", "customers", "everyone"}.isdisjoint(p.lowers[: w.i])
    return " ".join("your" if x == "their" else x for x in words) if general else None


def _like_you(p: Parsed, s: Word) -> bool:
    """Whether a subject takes the one asked in: "small charities like yours"."""
    lo, hi = p.subtree(s.i)
    return s.pos == "NOUN" and not {"you", "yours"}.isdisjoint(p.lowers[lo:hi])


def _controller(p: Parsed, w: Word) -> Word | None:
    """The understood subject of an infinitive: the helped one, else the subject of the verb above."""
    head = p.words[w.head]
    if w.dep in ("xcomp", "ccomp") and head.pos == "ADJ":
        above = p.words[head.head]
        able = next((s for x in (head, above, p.words[above.head]) if (s := p.child(x.i, "nsubj")) is not None), None)
        return (
            able if able is not None and (able.pos == "PROPN" or person(able.lemma) or able.lemma in PEOPLE) else None
        )
    if w.dep not in ("xcomp", "ccomp", "conj") or head.i == w.i or head.pos not in ("VERB", "AUX"):
        return None
    helped = p.child(head.i, "dobj", "dative")
    if helped is not None and helped.i < w.i and (head.lemma in CAUSE or helped.lower in _OTHERS):
        return helped
    if head.lemma in ("help", "let", "allow", "enable", "remind"):
        return None
    return p.child(head.i, "nsubj") or _controller(p, head)


def _things(p: Parsed) -> Iterator[Topic]:
    if ("excited" in p.lowers and not {"was", "were"} & set(p.lowers)) or _ruled(p):
        return
    for w in p.words:
        if w.dep == "compound" or not (w.pos == "NOUN" or w.text in _STANDING_FOR) or _to_be_had(p, w):
            continue
        if _misread(p, w) or (w.lemma in LOOKS and p.lowers[w.i + 1 : w.i + 2] == ("of",)):
            continue
        verb = "deal with" if w.text in _STANDING_FOR else verb_for(w.lemma)
        phrase = noun_phrase(p, w) if verb else None
        agent = _viewer(p, w)
        if verb is None or phrase is None or agent is None:
            continue
        if w.dep == "nsubj" and (p.words[w.head].lemma == "sound" or _said_to_do(p, w)):
            continue
        if w.tag == "NN" and _determined(phrase) == "bare" and not verb.startswith(OF_MASS):
            continue
        if _beside_another(p, w) or _to_be_built(p, w) or (verb == "deal with" and not IMAGINING.isdisjoint(p.lowers)):
            continue
        if verb.startswith("work on") and phrase.lower().startswith("the "):
            continue
        if verb == "buy" and w.tag == "NN" and phrase.lower().startswith(("the ", "this ")):
            continue
        as_said = phrase
        phrase = one_of(verb, w, phrase)
        kind = _determined(as_said if w.dep == "dobj" and verb != "have" else phrase)
        setting = frozenset(_setting(p, w))
        traits = {
            "thing", f"det:{kind}:{'plural' if w.tag in ('NNS', 'NNPS') else 'single'}", f"does:{verb}", f"noun:{w.lemma}",
            f"size:{min(len(phrase.split()), 5)}", f"dep:{w.dep}", *setting,
        }  # fmt: skip
        if w.lemma in SOLUTIONS:
            traits.add(f"solution:{kind}")
        imagining = "modal:" not in setting or not _WISHES.isdisjoint(p.lowers)
        happens = not imagining or kind not in ("a", "an", "bare", "slot")
        head, _, particle = verb.partition(" ")
        rest = f"{particle} {phrase}".strip()
        yield Topic(head, rest, agent, "thing", happens, frozenset(traits))


def _said_to_do(p: Parsed, w: Word) -> bool:
    """Whether it is somebody else's doing that is weighed: "important that the city publishes its data"."""
    verb = p.words[w.head]
    mark = p.child(verb.i, "mark")
    it = any(x.lower == "it" for x in p.words[: w.i])
    return verb.pos == "VERB" and mark is not None and mark.lower == "that" and it and not _you_in(p, verb)


def _you_in(p: Parsed, verb: Word) -> bool:
    lo, hi = p.subtree(verb.i)
    return not {"you", "your"}.isdisjoint(p.lowers[lo:hi])


def _misread(p: Parsed, w: Word) -> bool:
    """Whether "help" is no thing: "the help | page", "Can the portal help | find …?"."""
    after = p.words[w.i + 1] if w.i + 1 < len(p.words) else w
    return w.lower == "help" and after.i != w.i and after.tag in ("VB", "VBP")


def _ruled(p: Parsed) -> bool:
    """Whether it asks how the world ought to be: "Should the council stop …?", "Do you think returns should be free?"."""
    if "should" not in p.lowers and "ought" not in p.lowers:
        return False
    at = p.lowers.index("should" if "should" in p.lowers else "ought")
    lo = next((a for a, b in p.sentences if a <= at < b), 0)
    return not any(x.tag[:1] == "W" for x in p.words[lo:at])


def _beside_another(p: Parsed, w: Word) -> bool:
    """Whether it only tells more of another thing that is asked about: the bank in "reconciliations between till and bank"."""
    preposition = p.words[w.head]
    if w.dep not in ("pobj", "conj"):
        return False
    if w.lemma == "competition" and preposition.lower in ("than", "to", "over", "with", "against"):
        return True
    if w.dep == "conj":
        return _beside_another(p, preposition)
    over = p.words[preposition.head]
    if over.pos != "NOUN" or over.i > w.i or preposition.lower == "of" or over.lemma in EMPTY | _NEEDED:
        return False
    return verb_for(over.lemma) is not None


def _to_be_built(p: Parsed, w: Word) -> bool:
    """Whether it is not there yet ("the tool that I should build"), only sends or does something, or is only priced."""
    if w.dep == "nsubj" and p.words[w.head].dep == "relcl":
        return True
    priced = not {"price", "pay", "cost", "worth"}.isdisjoint(p.lowers)
    if priced and w.lemma in SOLUTIONS and not IMAGINING.isdisjoint(p.lowers):
        return all(c.dep == "det" for c in p.children(w.i)) and p.text[w.start - 1 : w.start] not in tuple("[{<")
    told = p.child(w.i, "relcl")
    return told is not None and told.lemma in ("build", "launch", "develop", "create", "add", "plan")


def _viewer(p: Parsed, w: Word) -> str | None:
    """Who has to do with a thing: "you", or people of theirs ("do your reps like it"); None where others would judge it."""
    over = p.words[w.head]
    while over.pos not in ("VERB", "AUX") and over.head != over.i:
        over = p.words[over.head]
    s = p.child(over.i, "nsubj")
    while s is None and over.head != over.i:
        over = p.words[over.head]
        s = p.child(over.i, "nsubj")
    lo, hi = p.subtree(s.i) if s is not None else (0, 0)
    if s is None or lo <= w.i < hi or s.pos != "NOUN" or not (s.lemma in PEOPLE or person(s.lemma)) or _like_you(p, s):
        return "you"
    if not owned(p, s) or imagined(p, over) or s.lemma not in PEOPLE:
        return None
    return p.cut(lo, s.i + 1).lower() if s.i - lo < 3 else None


def _to_be_had(p: Parsed, w: Word) -> bool:
    """Whether it is what the asker would have the person use: "would you use this website"."""
    head = p.words[w.head]
    theirs = any(c.lower in ("this", "these", "our") for c in p.children(w.i))
    return theirs and w.dep == "dobj" and head.lemma in TRYING and imagined(p, head)


def _determined(text: str) -> str:
    """How a noun phrase is determined: its first word where that is a determiner, else "slot" or "bare"."""
    first = text.split(" ", 1)[0].lower()
    if first in _DETERMINERS:
        return first
    return "slot" if "[" in text or "{" in text else "bare"
