"""Phrases cut out of a question and cleaned so that they can stand in another one."""

from __future__ import annotations

import re

from service.language.words import Parsed, Word
from service.rules.lexicon import EVALUATIVE

_ADVERBS = frozenset(
    """automatically easily instantly quickly faster better more easier simply just always never ever usually often
    again still really actually online currently typically normally efficiently effectively seamlessly immediately
    magically directly properly correctly already yet also too only even together ahead differently regularly sooner
    first personally accurately manually ideally probably possibly maybe definitely eventually constantly generally""".split()
)
_UNKNOWN = frozenset(
    """it this that these those they them he him she her one ones there himself herself themselves itself ours theirs""".split()
)
_OURS = frozenset("we us our i me my mine ourselves myself".split())
_POINTING = frozenset("our this these".split())
_STOP_AT = frozenset(
    """if when because so unless although though while since whenever until whereas before after once instead rather
    than as""".split()
)
_TIMES = frozenset(
    """today tomorrow tonight now soon then monday tuesday wednesday thursday friday saturday sunday january february
    march april may june july august september october november december week month year quarter season spring
    summer autumn winter future""".split()
)
_VERDICTS = EVALUATIVE | frozenset("hard easy fast slow really too very so".split())
_PERSON = re.compile(r"(?:customer|client|user|freelancer|patient|parent|student|people|owner|manager|team)s?$")
_NOT_YET = frozenset("each every next future upcoming ideal perfect dream".split())
_TIED = frozenset("of for with in at about on from".split())
_OBJECTS = frozenset("dobj pobj nsubj attr".split())
_JOINTS = ("", " ", "/", "-", " / ", "&")
_LONGEST = 12
_JUDGING = frozenset(
    """good great bad poor terrible awful horrible slow fast annoying nice easy hard difficult complicated complex
    simple clunky outdated confusing amazing awesome wonderful excellent fantastic perfect ideal smart intelligent
    friendly quick cheap expensive costly messy chaotic broken unfair biased toxic huge big major serious real true
    main key important crucial critical essential innovative revolutionary beautiful lovely clear unclear painful
    dreaded infamous helpless disorganised disorganized ridiculous stupid boring dull fair better best worse worst
    convenient stressful tedious endless""".split()
)


def verb_phrase(p: Parsed, verb: Word) -> str | None:
    """What a verb needs after it ("" where it needs nothing), without who does it, how well, for whom, and on what condition.

    None when it holds a word whose referent is unknown or the asker's own.
    """
    keep: list[Word] = []
    for c in p.children(verb.i):
        if c.i < verb.i:
            continue
        if c.dep in ("punct", "cc", "conj", "mark") or c.lower in _STOP_AT:
            if keep or c.dep in ("cc", "conj"):
                break
            continue
        if c.dep == "advcl" or (c.dep == "advmod" and (c.lower in _ADVERBS or c.lower.endswith("ly"))):
            continue
        if c.dep == "npadvmod" or _when(p, c):
            continue
        if c.dep in ("prep", "dative") and (_beneficiary(p, c) or c.lower in ("you", "me", "us")):
            continue
        if c.dep in ("nsubj", "aux", "neg", "expl"):
            continue
        lo, hi = p.subtree(c.i)
        if lo > verb.i:
            keep += p.words[lo:hi]
    if any(c.dep == "neg" or c.lower in ("ca", "cannot") for c in p.children(verb.i)):
        return None
    keep = _trim(keep, verb, p)
    if len(keep) > _LONGEST or any(_unknown(w) for w in keep):
        return None
    if _tangled(keep) or (keep and keep[0].lower == "about" and verb.lemma != "ask"):
        return None
    if keep and all(w.lower in ("more", "less", "better", "much", "extra") for w in keep):
        keep = []
    content = any(w.pos in ("NOUN", "PROPN", "VERB", "NUM", "ADJ") for w in keep)
    alone = verb.lemma in _ENOUGH or (verb.tag == "VBG" and verb.lemma not in _NEEDY)
    if not content and not alone:
        return None
    return _text(p, keep)


def _unknown(w: Word) -> bool:
    """Whether nobody knows whom or what a word means; "this bakery" is known, "this" is not."""
    return w.lower in _UNKNOWN | _OURS and not (w.lower in _POINTING and w.dep in ("det", "poss"))


def _tangled(words: list[Word]) -> bool:
    """Whether the parse has run two clauses together: a bare verb among the words without "to", "and" or a subject."""
    lowers = [w.lower for w in words]
    for k, w in enumerate(words):
        if w.pos in ("VERB", "AUX") and w.tag in ("VB", "VBP", "VBZ", "VBD", "MD"):
            before = lowers[:k]
            if not any(
                x in before for x in ("to", "and", "or", "that", "who", "which", "you", "how", "what", "where", "when")
            ):
                return True
    return False


_NEEDY = frozenset("pay do get go use buy make work take find give put bring send".split())
_ENOUGH = frozenset(
    """commute cook travel shop invoice sleep exercise train budget meditate drive bank hire recruit onboard garden""".split()
)


def _when(p: Parsed, c: Word) -> bool:
    """Whether a phrase only says when: "next year", "in September"."""
    obj = p.child(c.i, "pobj") if c.dep == "prep" else c if c.dep == "advmod" else None
    return obj is not None and obj.lemma in _TIMES


def _beneficiary(p: Parsed, c: Word) -> bool:
    obj = p.child(c.i, "pobj")
    if c.lower != "for" or obj is None:
        return False
    return obj.lower in ("you", "me", "us", "them", "free") or bool(_PERSON.search(obj.lower))


def _trim(words: list[Word], verb: Word, p: Parsed) -> list[Word]:
    """Contiguous words after the verb, cut at a clause mark, without stray adverbs at the ends."""
    out: list[Word] = []
    at = verb.i
    for w in sorted({w.i: w for w in words}.values(), key=lambda w: w.i):
        if w.text in '?!.;:()"' or w.lower in _STOP_AT:
            break
        if w.text == "," and not (w.i + 1 < len(p.words) and p.words[w.i + 1].dep in ("conj", "appos", "amod")):
            break
        if w.lower in _ADVERBS and w.pos == "ADV":
            continue
        out.append(w)
        at = w.i
    while out and (
        out[-1].lower in _VERDICTS or (out[-1].pos in ("ADJ", "CCONJ") and out[-1].dep not in _OBJECTS and len(out) > 1)
    ):
        out.pop()
    while out and (
        (out[-1].pos in ("ADP", "CCONJ", "DET", "PUNCT", "SCONJ") and out[-1].dep != "prt")
        or out[-1].lower in ("your", "to")
    ):
        out.pop()
    return out if at >= verb.i else []


def noun_phrase(p: Parsed, noun: Word) -> str | None:
    """A noun with its determiner, modifiers and an "of"-phrase, stripped of judgement; None when it is the asker's."""
    lo, _ = p.subtree(noun.i)
    hi = noun.i + 1
    of = next(
        (c for c in p.children(noun.i) if c.dep == "prep" and c.lower in _TIED and c.i == hi),
        None,
    )
    if of is not None:
        _, end = p.subtree(of.i)
        if end - hi <= 6 and not any(
            p.lowers[k] in _UNKNOWN or p.lowers[k] in _OURS or p.lowers[k] in ("you", "who") or p.words[k].pos == "VERB"
            for k in range(hi, end)
        ):
            hi = end
    words = [
        w
        for w in p.words[lo:hi]
        if (not (w.pos == "PUNCT" and w.text not in "-'/") and w.pos != "CCONJ") or w.i > noun.i
    ]
    words = [w for w in words if not (w.dep == "amod" and w.i < noun.i and _judging(w))]
    first = words[0] if words else noun
    if first.lower in (
        "what",
        "which",
        "how",
        "any",
        "no",
        "such",
        "every",
        "whose",
        "another",
        "some",
        "many",
        "much",
        "most",
    ):
        words = words[1:]
    if any(w.lower in _NOT_YET for w in words):
        return None
    if any(w.pos == "NUM" or w.tag == "$" or w.text in "$€£%" for w in words):
        return None
    if (
        not words
        or words[0].text == "-"
        or len(words) > 8
        or any(w.lower in _UNKNOWN or w.lower in _OURS for w in words[1:])
    ):
        return None
    if words[0].lower in _UNKNOWN | _OURS and (words[0].lower not in _POINTING or len(words) < 2):
        return None
    if noun.i + 1 < len(p.words) and words[-1].dep != "compound" and p.words[noun.i].dep == "compound":
        return None
    if any(w.pos in ("VERB", "AUX", "SCONJ") and w.tag not in ("VBG", "VBN") for w in words):
        return None
    return _text(p, words)


def _judging(w: Word) -> bool:
    """Whether an adjective judges its noun, so that the topic is better off without it."""
    return (
        w.lemma in _JUDGING or (w.lower.endswith(("ing", "ful", "less")) and w.tag != "JJS") or w.tag in ("JJR", "JJS")
    )


def _text(p: Parsed, words: list[Word]) -> str:
    """The words as written, with what joins them in the source; a sentence's first capital lowered."""
    out = ""
    for k, w in enumerate(words):
        if k:
            between = p.text[words[k - 1].end : w.start] if w.i == words[k - 1].i + 1 else " "
            out += between if between in _JOINTS else " "
        text = w.text
        if text[:1].isupper() and w.pos != "PROPN" and w.lower != "i" and text[1:].islower():
            text = w.lower
        out += _slotted(p, w, text)
    return out.strip()


def _slotted(p: Parsed, w: Word, text: str) -> str:
    """A word of a template slot with the slot's bracket, which the parser did not see."""
    before, after = p.text[w.start - 1 : w.start], p.text[w.end : w.end + 1]
    return (before if before in tuple("[{<") else "") + text + (after if after in tuple("]}>") else "")
