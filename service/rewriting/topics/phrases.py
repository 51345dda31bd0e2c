"""Phrases cut out of a question and cleaned so that they can stand in another one."""

from __future__ import annotations

import re

from service.language.inflect import root
from service.language.words import Parsed, Word
from service.rewriting.topics.circumstances import NOT_YET, beneficiary, benefit, by_channel, gaining, otherwise, when
from service.rewriting.topics.everyday import everyday
from service.rewriting.topics.indefinite import article
from service.rewriting.topics.things import person, verb_for
from service.rewriting.topics.verbs import PEOPLE, SOLUTIONS, STANCE, TRANSITIVE
from service.rules.lexicon import EVALUATIVE

_ADVERBS = frozenset(
    """automatically easily instantly quickly faster better more easier simply just always never ever usually often
    again still really actually online currently typically normally efficiently effectively seamlessly immediately
    magically directly properly correctly already yet also too only even together ahead differently regularly sooner
    first personally accurately manually ideally probably possibly maybe definitely eventually constantly generally
    earlier later quicker less sometimes""".split()
)
_UNKNOWN = frozenset(
    """it this that these those they them he him she her one ones there himself herself themselves itself ours theirs""".split()
)
_OURS = frozenset("we us our i me my mine ourselves myself".split())
_POINTING = frozenset("our this these".split())
_EACH = re.compile(r"^(?:every|each) (\w+)")
_STOP_AT = frozenset(
    """if when because so unless although though while since whenever until whereas before after once instead rather
    than as""".split()
)
_VERDICTS = EVALUATIVE | frozenset("hard easy fast slow really too very so".split())
_MOVING = frozenset(
    """amaze alarm charm daunt depress disgust disturb embarrass engage exasperate fascinate infuriate inspire intimidate
    irritate mislead shock terrify tire""".split()
)
"""Verbs whose -ing form says how a thing strikes one ("a daunting form"); of others it says what it is for."""
_NEXT = re.compile(r"\byour (?:next|upcoming|future) (\w+)")
_BLANK = "XX"
"""How a blank to fill in ("____") is read."""
_TO_COME = frozenset("future upcoming next same scratch".split())
_TIED = frozenset("of for with in at about on from".split())
_PHRASAL = tuple([x] for x in ("work out", "eat out", "wash up", "tidy up", "dine out"))
"""Verbs that say enough with their particle alone."""
_WITH_BOTH = frozenset("leave put compare replace combine connect swap".split())
"""Verbs that tell nothing without the phrase behind their object: "leave the dog | with us"."""
_BY_MEANS = frozenset("pay order book shop vote apply".split())
"""Verbs of which the means alone says enough: "pay by phone"."""
_OBJECTS = frozenset("dobj pobj nsubj attr".split())
_JOINTS = ("", " ", "/", "-", " / ", "&")
_PLACES = ("visit", "go", "stay", "use", "shop", "deal")
"""How the verbs begin that are said of places and of those who offer something."""
_LONGEST = 12
_JUDGING = frozenset(
    """good great bad poor terrible awful horrible slow fast annoying nice easy hard difficult complicated complex
    simple clunky outdated confusing amazing awesome wonderful excellent fantastic perfect ideal intelligent
    friendly quick cheap expensive costly messy chaotic broken unfair biased toxic huge big major serious real true
    main key important crucial critical essential innovative revolutionary beautiful lovely clear unclear painful
    dreaded infamous helpless disorganised disorganized ridiculous stupid boring dull fair better best worse worst
    convenient stressful tedious endless""".split()
)


def verb_phrase(p: Parsed, verb: Word, *, kind: bool = False, denied: bool = False) -> str | None:
    """What a verb needs after it ("" where it needs nothing), without who does it, how well, for whom, and on what condition.

    None when it holds a word whose referent is unknown or the asker's own. `kind`: the asker's thing is spoken of as one
    of its kind, "our recipe book" as "a recipe book". `denied`: a "not" says only that others leave it undone.
    """
    keep: list[Word] = []
    online = False
    means: list[Word] = []
    for c in p.children(verb.i):
        if c.i < verb.i:
            continue
        if c.dep in ("punct", "cc", "conj", "mark") or c.lower in _STOP_AT:
            if keep or c.dep in ("cc", "conj"):
                break
            continue
        if c.lower == "online" and c.dep == "advmod" and (kind or verb.lemma in _ENOUGH):
            online = True
            continue
        if c.dep == "advcl" or (c.dep == "advmod" and (c.lower in _ADVERBS or c.lower.endswith("ly"))):
            continue
        if c.dep == "npadvmod" or when(p, c) or gaining(p, c):
            continue
        if c.dep in ("prep", "dative") and (beneficiary(p, c) or c.lower in ("you", "me", "us")):
            if verb.lemma == "leave" and c.dep == "dative":
                return None
            continue
        if c.dep in ("nsubj", "aux", "neg", "expl"):
            continue
        lo, hi = p.subtree(c.i)
        if lo > verb.i:
            channel = next((w.i for w in p.words[lo:hi] if by_channel(p, w) or benefit(p, w) or otherwise(p, w)), hi)
            keep += p.words[lo:channel]
            means = list(p.words[lo:hi]) if channel == lo and c.lower == "by" else means
    if not keep and not online and verb.lemma in _BY_MEANS:
        keep = means
    if not denied and _negated(p, verb):
        return None
    keep = keep[1:] if len(keep) > 1 and keep[0].lower == "you" and keep[1].pos == "NOUN" else keep
    keep = _unjudged(p, verb, _trim(keep, verb, p))
    keep = keep if verb.lemma in _WITH_BOTH else _up_to_theirs(p, keep, kind)
    if len(keep) > _LONGEST or any(_unknown(w) for w in keep):
        return None
    if _tangled(keep) or (keep and keep[0].lower == "about" and verb.lemma != "ask"):
        return None
    if keep and keep[0].lower == "more" and len(keep) > 1:
        keep = keep[1:]
    if keep and keep[0].lower == "all":
        keep = keep[2:] if keep[1:2] and keep[1].lower == "of" else keep[1:]
    if keep and all(w.lower in ("more", "less", "better", "much", "extra") for w in keep):
        keep = []
    content = any(w.pos in ("NOUN", "PROPN", "VERB", "NUM", "ADJ") for w in keep)
    if not content and verb.lemma not in _ENOUGH and not everyday(verb.lemma, ""):
        return keep[0].lower if [f"{verb.lemma} {w.lower}" for w in keep[:1]] in _PHRASAL else None
    if kind and any(_nothing_but_theirs(p, w) for w in keep):
        return None
    text = _NEXT.sub(lambda m: f"{article(m[1])} {m[1]}", _text(p, keep, kind=kind))
    text = _EACH.sub(lambda m: f"{article(m[1])} {m[1]}", text)
    return f"{text} online".strip() if online and (text or not kind) else text


def _negated(p: Parsed, verb: Word) -> bool:
    """Whether it is said not to be done; what stands before the subject only asks ("Wouldn't you …?")."""
    subject = p.child(verb.i, "nsubj")
    before = subject.i if subject is not None and subject.i < verb.i and "why" not in p.lowers else 0
    return any((c.dep == "neg" and c.i >= before) or c.lower in ("ca", "cannot") for c in p.children(verb.i))


def _up_to_theirs(p: Parsed, words: list[Word], kind: bool) -> list[Word]:
    """The words before a phrase that only points to the asker or what is there: "share your data | with us"."""
    for k, w in enumerate(words):
        if not _unknown(w) and not (kind and _nothing_but_theirs(p, w)):
            continue
        cut = max((j for j in range(1, k) if words[j].pos == "ADP" and words[j].dep == "prep"), default=0)
        named = any(x.pos in ("NOUN", "PROPN") for x in words[:cut])
        return words[:cut] if named and not any(x.pos in ("VERB", "AUX") for x in words[:cut]) else words
    return words


def _nothing_but_theirs(p: Parsed, w: Word) -> bool:
    """Whether a noun says no more than that it is the asker's: "our app", "this product"."""
    before = [c for c in p.children(w.i) if c.i < w.i]
    place = p.words[w.head].pos == "ADP" and p.words[p.words[w.head].head].pos == "VERB"
    known = verb_for(w.lemma)
    nothing_more = w.lemma in SOLUTIONS or known is None or (place and known.startswith(_PLACES))
    return nothing_more and len(before) == 1 and before[0].lower in _POINTING


def _unjudged(p: Parsed, verb: Word, words: list[Word]) -> list[Word]:
    """Without the judgement that a question opening with "is" passes at its end: "Is comparing quotes | a nightmare?"."""
    lo = next((a for a, b in p.sentences if a <= verb.i < b), 0)
    if verb.tag != "VBG" or p.lowers[lo] not in ("is", "was", "isn't") or not words:
        return words
    for k in range(len(words)):
        if (
            words[k].pos == "ADJ"
            and words[k].dep in ("acomp", "advmod", "ccomp", "amod")
            and (words[k].head <= verb.i or (k and words[k].head < words[k].i))
        ):
            return words[:k]
        if k and (
            words[k].lower in ("a", "an", "the")
            and words[k - 1].pos in ("NOUN", "PROPN")
            and words[k].i == words[k - 1].i + 1
        ):
            return words[:k]
    return words


def _unknown(w: Word) -> bool:
    """Whether nobody knows whom or what a word means; "this bakery" is known, "this" is not."""
    if w.text.startswith(_BLANK):
        return True
    return w.tag != "WDT" and w.lower in _UNKNOWN | _OURS and not (w.lower in _POINTING and w.dep in ("det", "poss"))


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


_ENOUGH = frozenset(
    """commute cook travel shop invoice sleep exercise train budget meditate drive bank hire recruit onboard garden
    volunteer cycle vote jog swim hike camp recycle revise coach grade quote park knit sew bake fish relocate
    contribute donate renew""".split()
)
"""Verbs that say enough alone."""


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
    if verb.lemma in ("leave", "keep"):
        return out if at >= verb.i else []
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
    if _unknown(noun):
        return None
    lo, _ = p.subtree(noun.i)
    hi = noun.i + 1
    of = next(
        (c for c in p.children(noun.i) if c.dep == "prep" and c.lower in _TIED and c.i == hi and not _for_whom(p, c)),
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
        if (not (w.pos == "PUNCT" and w.text not in "-'/") and (w.pos != "CCONJ" or p.words[w.i - 1].text == "-"))
        or w.i > noun.i
    ]
    if any(w.lower in _TO_COME for w in words):
        return None
    plain = [
        w for w in words if not (w.dep == "amod" and w.i < noun.i and _judging(w) and p.words[w.i - 1].text != "-")
    ]
    words = (
        words
        if noun.tag == "NN" and plain[:1] == [noun] != words[:1] and words[0].dep == "amod" and _set(words[0])
        else plain
    )
    words = _last_joined(p, noun, words)
    first = words[0] if words else noun
    if noun.tag == "NNS" and first.i != noun.i and first.lower.endswith("ing") and root(first.lower) in TRANSITIVE:
        return None
    if first.lower == "no" and noun.tag == "NN":
        return None
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
    if any(w.lower in NOT_YET for w in p.words[lo:hi]):
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


def _for_whom(p: Parsed, c: Word) -> bool:
    """Whether a phrase says for which people a thing is: "the queue | for the children"."""
    whom = p.child(c.i, "pobj")
    return c.lower == "for" and whom is not None and (whom.lemma in PEOPLE or person(whom.lemma))


def _last_joined(p: Parsed, noun: Word, words: list[Word]) -> list[Word]:
    """Without the first of two modifiers joined by "and": "the checkout and payment process" is the payment process."""
    at = max((w.i for w in p.words[words[0].i : noun.i] if w.pos == "CCONJ"), default=-1) if words else -1
    if at < 0 or p.words[at - 1].text == "-" or p.words[at - 1].pos not in ("NOUN", "PROPN"):
        return words
    return [w for w in words if w.i > at or w.dep in ("det", "poss")]


def _set(w: Word) -> bool:
    """Whether an adjective that may judge makes one name with its noun: "fast track", not "fast delivery"."""
    return w.tag == "JJ" and w.lower in ("fast", "slow", "clear", "cheap", "fair", "smart", "hard", "key", "main")


def kind_of(p: Parsed, noun: Word) -> str | None:
    """The kind a noun phrase names, not the one that is there: "our booking system" gives "a booking system"."""
    phrase = noun_phrase(p, noun)
    if phrase is None:
        return None
    first, _, others = phrase.partition(" ")
    if first.lower() not in ("our", "the", "this", "these"):
        return phrase
    if not others or noun.tag in ("NNS", "NNPS"):
        return others or None
    return f"{article(others)} {others}"


def _judging(w: Word) -> bool:
    """Whether an adjective judges its noun, so that the topic is better off without it."""
    return (
        w.lemma in _JUDGING
        or (w.lower in EVALUATIVE and w.lower != "smart")
        or (w.lower.endswith("ing") and root(w.lower) in STANCE | _MOVING)
        or w.lower.endswith(("ful", "less"))
        or w.tag in ("JJR", "JJS")
    )


def _text(p: Parsed, words: list[Word], *, kind: bool = False) -> str:
    """The words as written, with what joins them in the source; a sentence's first capital lowered.

    `kind`: "our" and "this" become the indefinite article, or nothing before a plural.
    """
    out = ""
    for k, w in enumerate(words):
        if k:
            between = p.text[words[k - 1].end : w.start] if w.i == words[k - 1].i + 1 else " "
            out += between if between in _JOINTS else " "
        text = w.text
        if kind and w.lower in _POINTING and w.dep in ("det", "poss") and k + 1 < len(words):
            text = "" if p.words[w.head].tag in ("NNS", "NNPS") else article(words[k + 1].text)
        opens = w.i == 0 or p.words[w.i - 1].pos == "PUNCT"
        if opens and text[:1].isupper() and w.pos != "PROPN" and w.lower != "i" and text[1:].islower():
            text = w.lower
        out += _slotted(p, w, text)
    return " ".join(out.split()) if kind else out.strip()


def _slotted(p: Parsed, w: Word, text: str) -> str:
    """A word of a template slot with the slot's bracket, which the parser did not see."""
    before, after = p.text[w.start - 1 : w.start], p.text[w.end : w.end + 1]
    return (before if before in tuple("[{<") else "") + text + (after if after in tuple("]}>") else "")
