"""The form of a verb that another word calls for: after "to", a preposition, keep, make, decide and their kind."""

from __future__ import annotations

from collections.abc import Iterator

from service.language.readings import readings
from service.language.words import Parsed
from service.rewriting.grammar.forms import DETERMINERS, DO, OPERATORS, SUBJECTS, Check, at, is_base, not_base, tag_at
from service.rewriting.grammar.reasons import AFTER_PREPOSITION, AFTER_TO, AFTER_VERB

_TAKES_TO = frozenset(
    """try tried trying need needed want wanted had have decide decided manage managed plan planned hope hoped
    forget forgot able going take took takes cost today now ask asked afford learn learned learnt choose chose
    stop stopped currently far like hard easy convinced convince persuaded happy ready okay ok glad willing
    start started begin began""".split()
)
_TAKES_PERSON_TO = frozenset(
    """led lead take took forced allowed asked told wanted needed caused enabled persuaded convinced required
    encouraged advised""".split()
)
_GERUND_ONLY = frozenset(
    """avoid avoided enjoy enjoyed finish finished quit mind risk risked postponed dislike keep kept""".split()
)
_GERUND = _GERUND_ONLY | frozenset("stop stopped start started began consider considered".split())
_THINKING = frozenset("thought think thinking talk talked talking worried worry asked hear heard".split())
_NO_REQUEST = frozenset("describes described tells walks shows".split())
_OBJECTS = DETERMINERS | frozenset("this that these those him her them it me us you some any out up off".split())
_AS_PARTICIPLE = frozenset("granted planned expected agreed".split())


def after_to(p: Parsed, k: int) -> str | None:
    """At "to": what follows it, by what stands before it."""
    w, before, tag = at(p, k + 1), at(p, k - 1), tag_at(p, k + 1)
    tags = readings(w)
    if tags == {"VBD"} or (w in ("up", "off", "away") and at(p, k + 2) not in ("to", "-")):
        return AFTER_TO
    if before == "up" and at(p, k - 2) in ("end", "ended") and tag == "VB":
        return AFTER_VERB
    if before in _GERUND_ONLY and tag == "VB":
        return AFTER_VERB
    if not not_base(w) or ("NN" in tags and "VBG" not in tags):
        return None
    takes_to = before in _TAKES_TO or (tag_at(p, k - 1) == "PRP" and at(p, k - 2) in _TAKES_TO)
    if takes_to and before != "have" and ("VBG" in tags or "NNS" not in tags or p.words[k].tag == "TO"):
        return AFTER_TO
    come = before in ("come", "came") or (tag_at(p, k - 1) == "PRP" and at(p, k - 2) in ("led", "lead"))
    if come and tag == "VBG" and (at(p, k + 2) in DETERMINERS or tag_at(p, k + 2) in ("NN", "NNS")):
        return AFTER_TO
    stranded = tag_at(p, k - 1) == "VBD" and at(p, k - 2) in SUBJECTS
    if not stranded and tags.isdisjoint(("VBG", "NNS", "VBZ", "JJ")) and tag_at(p, k + 2)[:2] not in ("NN", "JJ"):
        return AFTER_TO
    return AFTER_TO if p.words[k].tag == "TO" and (tag == "VBZ" or at(p, k + 2) in (".", "?")) else None


def after_preposition(p: Parsed, k: int) -> str | None:
    """At a preposition: a verb after it that is no -ing form."""
    w = at(p, k + 1)
    if w == "to":
        return _preposition_and_to(p, k)
    tags, tag, word = readings(w), tag_at(p, k + 1), p.lowers[k]
    if not tags or p.words[k].tag != "IN" or not p.words[k + 1].text.islower():
        return None
    if tags == {"VBD"}:
        return (
            AFTER_PREPOSITION
            if word != "to" and p.words[k].dep != "prt" and at(p, k - 1) not in ("spoke", "talked")
            else None
        )
    if tags <= {"VBD", "VBN"}:
        past = tag_at(p, k + 2)[:2] not in ("NN", "JJ", "HY") and w not in _AS_PARTICIPLE
        return AFTER_PREPOSITION if past and p.words[k].dep != "prt" and word not in ("in", "on") else None
    if "VB" not in tags:
        if tag != "VBZ" or "VBZ" not in tags:
            return None
        return AFTER_PREPOSITION if tags == {"VBZ"} or at(p, k + 2) in ("it", "them", "me", "us") else None
    if not tags.isdisjoint(("VBG", "VBN", "JJ", "RB")):
        return None
    if "NN" not in tags:
        return AFTER_PREPOSITION if w not in DO and tag not in ("NN", "IN") else None
    if (at(p, k - 1) == "instead" and at(p, k + 2) in (*_OBJECTS, "one")) or (
        tag in ("VB", "VBP") and at(p, k + 2) in _OBJECTS
    ):
        return AFTER_PREPOSITION
    if word in ("for", "of", "by", "without", "with") and (
        tag_at(p, k + 2) == "RBR" or (at(p, k + 2) in ("a", "an", "your") and at(p, k + 4) in (".", "?", ",", "and"))
    ):
        return AFTER_PREPOSITION
    if word == "from" and k > 1 and p.words[k - 2].lemma in ("keep", "stop", "prevent"):
        return AFTER_PREPOSITION if tag_at(p, k + 2)[:2] != "NN" else None
    return None


def _preposition_and_to(p: Parsed, k: int) -> str | None:
    """spent money on to fix, thought about to change, for to get."""
    before = p.words[k - 1] if k else None
    if before is None or tag_at(p, k + 2) != "VB":
        return None
    word = p.lowers[k]
    if (
        word in ("for", "of", "from", "with", "by", "at", "before", "after", "without")
        and p.words[k].tag == "IN"
        and before.pos not in ("VERB", "AUX")
    ):
        return AFTER_PREPOSITION
    if word == "on" and before.pos in ("NOUN", "PRON"):
        return AFTER_PREPOSITION
    return AFTER_PREPOSITION if word == "about" and before.lower in (*_THINKING, "go") else None


def after_gerund_taker(p: Parsed, k: int) -> str | None:
    """keep go, stop trusted, mind move."""
    w, tag = at(p, k + 1), tag_at(p, k + 1)
    tags = readings(w)
    if p.words[k].pos != "VERB" or not tags or not tags.isdisjoint(("VBG", "JJ", "RB")):
        return None
    if tags <= {"VBD", "VBN"} and tag_at(p, k + 2)[:2] not in ("NN", "JJ"):
        return AFTER_VERB
    if "VB" in tags and "VBN" not in tags and tag in ("VB", "VBP"):
        return AFTER_VERB if "NN" not in tags or p.lowers[k] == "mind" or at(p, k + 2) in _OBJECTS else None
    return None


def without_to(p: Parsed, k: int) -> str | None:
    """able sleep, tried go: a base form right after a word that takes "to"."""
    w, tag = at(p, k + 1), tag_at(p, k + 1)
    if p.lowers[k] == "able":
        return AFTER_VERB if is_base(w) and tag in ("VB", "VBP", "NN") else None
    return AFTER_VERB if tag == "VB" and is_base(w) and "NN" not in readings(w) else None


def person_without_to(p: Parsed, k: int) -> str | None:
    """led you switch, take you handle: "to" is missing after the person."""
    if at(p, k + 1) not in ("you", "me", "him", "them", "us"):
        return None
    w, tag = at(p, k + 2), tag_at(p, k + 2)
    bare = is_base(w) and tag in ("VB", "VBP") and w not in OPERATORS and not readings(w) & {"VBD", "JJ", "RB"}
    return (
        AFTER_VERB
        if bare and ("NN" not in readings(w) or at(p, k + 3) in _OBJECTS or tag_at(p, k + 3) == "NNS")
        else None
    )


def after_infinitive_taker(p: Parsed, k: int) -> str | None:
    """decided switching, managed getting."""
    w = p.words[min(k + 1, len(p.words) - 1)]
    return AFTER_VERB if w.tag == "VBG" and w.dep in ("xcomp", "ccomp") else None


def after_causative(p: Parsed, k: int) -> str | None:
    """made you switches, made the auditor thought, help me understanding, let us knew."""
    if at(p, k + 1) in ("you", "me", "us", "them", "him"):
        w, tag = at(p, k + 2), tag_at(p, k + 2)
        tags = readings(w)
        if w == "to" and tag_at(p, k + 3) == "VB" and p.lowers[k] != "help" and p.lowers[k] != "helped":
            return AFTER_VERB
        if not not_base(w) or w in ("was", "is", "were"):
            return None
        if tags <= {"VBD", "VBN"} and p.lowers[k][:3] == "mad" and tag_at(p, k + 3) in ("NN", "NNS", "DT", "PRP$"):
            return AFTER_VERB
        if tags <= {"VBZ", "NNS", "VBD"} or (tag == "VBG" and p.lowers[k] in ("help", "helped", "let", "make", "made")):
            return AFTER_VERB
        return None
    for verb in p.children(k):
        if (
            verb.dep == "ccomp"
            and verb.i > k
            and verb.tag in ("VBD", "VBZ")
            and not_base(verb.lower)
            and "NNS" not in readings(verb.lower)
        ):
            if "VBN" in readings(verb.lower) and verb.tag == "VBD" and p.lowers[k] not in ("made", "make"):
                continue
            subject = p.child(verb.i, "nsubj")
            if (
                subject is not None
                and p.child(verb.i, "aux", "auxpass", "mark") is None
                and at(p, subject.i) not in ("that", "it")
            ):
                return AFTER_VERB
    return None


def request_form(p: Parsed, lo: int, hi: int) -> Iterator[str]:
    """walks me through, please tells us: a request in the wrong form, at the first words of a sentence."""
    first = lo + 1 if at(p, lo) == "please" else lo
    w = at(p, first)
    if (not_base(w) and at(p, first + 1) in ("me", "us") and w != "thanks") or w in _NO_REQUEST:
        yield AFTER_VERB


BY_WORD: dict[str, tuple[Check, ...]] = {
    "to": (after_to,),
    **dict.fromkeys(
        "of for from by with without about on at before after while in between through".split(), (after_preposition,)
    ),
    **dict.fromkeys(_GERUND, (after_gerund_taker,)),
    **dict.fromkeys(
        ("decided", "managed", "hoped", "wanted", "agreed", "refused", "failed", "promised"),
        (after_infinitive_taker, without_to),
    ),
    **dict.fromkeys("able tried planned forgot want try expect need plan".split(), (without_to,)),
    **dict.fromkeys(("decide", "hope", "manage"), (after_infinitive_taker, without_to)),
    **dict.fromkeys(_TAKES_PERSON_TO, (person_without_to,)),
    **dict.fromkeys(("make", "made", "makes", "let", "help", "helped"), (after_causative,)),
}
