"""A "how" that names only one end of the scale: "How helpful was…", "How frustrating is…", "How much did you enjoy…".

The word after "how" takes for granted that the thing was helpful or frustrating; only the amount is left to them, and
people start from the end they are given. Name both ends ("easy or hard"), or ask what happened. Plain measures (how
long, how many, how far, how old) take nothing for granted.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.asked import AUX, TELLING, Asked
from service.language.words import Parsed
from service.rules.grammar import echoed, evaluative, lower_at
from service.rules.lexicon import BLAME, EVALUATIVE, PRAISE, TROUBLES
from service.rules.rule import Bad, Good, Match, Posed

SEVERITY = "error"
MESSAGE = "Names only one end of the scale."
WHY = "The wording takes the quality for granted; they only choose how much of it to grant you."
SOURCE = "Dillman, Smyth & Christian, Internet, Phone, Mail, and Mixed-Mode Surveys (2014); Nielsen Norman Group"
BAD = (
    Bad("How thorough was the inspection of your roof?", "How thorough"),
    Bad("Tell me how lonely the night shift was.", "how lonely"),
    Bad("How much did you enjoy the tasting?", "How much did you enjoy"),
    Bad("How much easier has the new till made closing?", "How much easier"),
    Bad("How big a headache is parking for your guests?", "How big a headache"),
    Bad("How badly did the strike hit your orders?", "How badly"),
    Bad("We have all been there, so how guilty do you feel about skipping the gym?", "how guilty"),
    Bad("How much time do you waste on reminders?", "How much time do you waste"),
    Bad("How satisfied are you with the repair?", "How satisfied"),
    Bad("To what extent do you feel supported by the head?", "To what extent do you feel"),
    Bad("How well does the coach motivate your son?", "How well"),
    Bad("How well does it fit the old frame?", "How well", severity="warning"),
    Bad("How well do they work in the rain?", "How well", severity="warning"),
    Bad("How much of a nuisance is the ferry's timetable?", "How much of a nuisance", severity="warning"),
)
GOOD = (
    Good("How do you know how much of a given dye is left?"),
    Good("How much did the cancelled ferry cost you?"),
    Good("How easy or hard was it to get a permit?"),
    Good("How satisfied or dissatisfied were you with Tuesday's visit?"),
    Good("How long did the repair take, and how much did it cost?"),
    Good("How difficult was it, if at all, to get through on the phone?"),
    Good("How strong was the coffee?"),
    Good("How far ahead did you book the ferry?"),
    Good("How quickly did the plumber come on Sunday?"),
    Good("How awkward was it?", before="Asking my neighbour for the money was awkward."),
    Good("I know how busy you are. Which day suits you?"),
    Good("How familiar are you with the tax portal?"),
    Good("How well do you know the people in the other office?"),
    Good("How much flour went to waste on Monday?"),
    Good("How much of the flour was left on Monday?"),
    Good("How so?", before="It was worse than the year before."),
    Good("How accurate do the tide figures need to be?"),
    Good("How clean does the pen have to be before you move the ewes in?"),
    Good("How busy is the counter on a Monday?"),
)

# Words after "how" that measure without taking a side.
NEUTRAL_MEASURES = frozenset(
    "strong warm cold loud wet dry many much long often old far big large small late early soon quickly fast "
    "frequently regularly busy closely high deep wide heavy tall near recently recent likely important familiar about come "
    "so else exactly formal detailed specific similar different common close few little less more short low thick "
    "broad full hot strict senior probable feasible possible sure certain willing ready able long-term on in to and "
    "or just then ever again your you the a an this that these those is was do did have has widespread relevant quick "
    "rapidly steep tech-savvy comfortable confident up out actually precisely roughly approximately".split()
)
_DEGREES = frozenset(
    "difference improvement fan pleasure relief priority help success joy blessing waste luxury hit benefit".split()
)
_DEGREE_VERBS = frozenset("enjoy love like hate dislike trust value appreciate admire fear dread miss".split())
_KNOWING = frozenset("know understand remember sleep speak read".split())
_BEFORE = frozenset("and so but or then then, well me us exactly rate honestly please".split())
_SPOKEN_OF = frozenset("it this that these those they".split())
_FUNCTIONS = frozenset("work fit answer match cover hold perform run last scale cope go".split())
_ADVERBS = frozenset("very really too so particularly incredibly".split())


def search(q: Posed) -> Iterator[Match]:
    """Mark "how" with its one-sided word."""
    p = q.parsed
    if "how" not in p.lowers and "what" not in p.lowers:
        return
    for a in q.asked:
        for lo, hi in p.find(
            "to what extent do you feel", "to what extent do you enjoy", "to what extent do you trust", lo=a.lo, hi=a.hi
        ):
            yield Match.of(lo, hi)
        for k in range(a.lo, a.hi - 1):
            if p.lowers[k] != "how" or not _asked(p, a, k):
                continue
            if "if at all" in p.text:
                continue
            end = _one_sided(p, k, a.hi)
            if (
                end is not None
                and not _required(p, k, a.hi)
                and not echoed(q, end - 1)
                and not _of_an_idea(p, k, end, a.hi)
            ):
                amount = p.lowers[k + 1 : k + 3] == ("much", "of") and p.words[end - 1].lemma in TROUBLES
                yield Match.of(k, end, "warning" if amount or _working(p, k, a) else None)


def _working(p: Parsed, k: int, a: Asked) -> bool:
    """Whether it asks how well a thing does what it is for, or one just spoken of: "how well does it fit"."""
    if p.lowers[k + 1] != "well":
        return False
    pointed = a.subject is not None and a.subject.lower in _SPOKEN_OF
    verb = next((v for v in p.words[k + 2 : a.hi] if v.pos == "VERB"), None)
    return pointed or (verb is not None and verb.lemma in _FUNCTIONS)


def _required(p: Parsed, k: int, hi: int) -> bool:
    """Whether it asks for a requirement: "how accurate does it need to be"."""
    return any(p.find("need to be", "needs to be", "have to be", "has to be", "must be", lo=k + 2, hi=hi))


def _asked(p: Parsed, a: Asked, k: int) -> bool:
    """Whether the "how" at `k` opens a clause that is asked rather than told."""
    if k == a.lo or k == a.core or (a.wrapped is not None and k == a.wrapped[1]):
        return a.form != "statement"
    before = p.words[k - 1]
    return (
        before.pos in ("PUNCT", "SYM") or before.lower in _BEFORE or before.lower in TELLING or before.lower == "rate"
    )


def _one_sided(p: Parsed, k: int, hi: int) -> int | None:
    """The end of the one-sided phrase that "how" at `k` opens, or None."""
    w = p.words[k + 1]
    if w.lower == "much":
        return _much(p, k, hi)
    if w.lower in ("big", "large", "great", "serious", "much", "good", "bad"):
        for j in range(k + 2, min(hi, k + 5)):
            if p.words[j].pos == "NOUN":
                word = p.words[j]
                if w.lower in ("good", "bad") and lower_at(p, k + 2) not in ("a", "an"):
                    break
                return j + 1 if word.lemma in TROUBLES or word.lower in ("improvement", "difference", "fan") else None
            if p.lowers[j] in AUX:
                break
        if w.lower in ("big", "large"):
            return None
    if w.lower == "well":
        verb = next((v for v in p.words[k + 2 : hi] if v.pos == "VERB"), None)
        return None if verb is None or verb.lemma in _KNOWING else k + 2
    if p.lowers[k + 1 : k + 3] in (("let", "down"), ("left", "out"), ("put", "off"), ("fed", "up"), ("cut", "off")):
        return k + 3
    if w.pos not in ("ADJ", "ADV", "VERB") and w.lower not in EVALUATIVE:
        return None
    if w.lower in NEUTRAL_MEASURES or w.lower in AUX or (w.pos == "VERB" and w.tag in ("VB", "VBP")):
        if p.lowers[k + 2 : k + 3] in ((",",), ("and",)) and k + 3 < hi and evaluative(p.words[k + 3]):
            return k + 4
        return _made(p, k, hi)
    if w.pos == "VERB" and w.lower not in EVALUATIVE and not w.lower.endswith(("ed", "ing")):
        return None
    after = lower_at(p, k + 2) if k + 2 < hi else ""
    if after in ("or", "/") or (after == "," and k + 3 < hi and lower_at(p, k + 3) in ("if", "or")):
        return None
    if w.pos == "ADV" and not evaluative(w) and w.lower.endswith("ly"):
        return k + 2 if _sided_adverb(w.lower) else None
    return k + 2


def _sided_adverb(word: str) -> bool:
    stem = word[:-2]
    forms = (stem, stem + "e", stem[:-1] + "y" if stem.endswith("i") else stem, stem + "le")
    return word in ("strongly", "deeply", "severely") or any(f in PRAISE or f in BLAME for f in forms)


def _much(p: Parsed, k: int, hi: int) -> int | None:
    """The one-sided uses of "how much": more of something, a liking, a waste."""
    nxt = p.words[k + 2] if k + 2 < hi else None
    if nxt is None:
        return None
    if nxt.lower == "more" and k + 3 < hi and (p.words[k + 3].pos == "ADJ" or evaluative(p.words[k + 3])):
        return k + 4
    if nxt.tag in ("JJR", "RBR") and nxt.lower not in (
        "more",
        "less",
        "longer",
        "later",
        "earlier",
        "further",
        "higher",
    ):
        return k + 3
    if nxt.lower == "of" and k + 4 < hi and lower_at(p, k + 3) in ("a", "an"):
        noun = next((w for w in p.words[k + 4 : min(hi, k + 6)] if w.pos == "NOUN"), None)
        return noun.i + 1 if noun is not None and (noun.lemma in TROUBLES or noun.lemma in _DEGREES) else None
    for j in range(k + 2, min(hi, k + 8)):
        w = p.words[j]
        if w.pos == "PUNCT":
            break
        if w.lemma in _DEGREE_VERBS and w.tag in ("VB", "VBP") and lower_at(p, k + 2) in AUX:
            return j + 1
        if w.lemma == "waste" and w.pos == "VERB" and p.lowers[j - 1] not in ("to", "was", "is", "were", "are", "got"):
            return j + 1
    return None


def _made(p: Parsed, k: int, hi: int) -> int | None:
    """As in "How confident does it make you feel": a cause of a feeling is presumed."""
    if lower_at(p, k + 1) in ("confident", "comfortable", "sure") and "make" in p.lowers[k + 2 : hi]:
        return k + 2
    return None


def _of_an_idea(p: Parsed, k: int, end: int, hi: int) -> bool:
    """Whether it is praise of an idea, or a feeling in a case that is not: other faults say so better."""
    if end != k + 2:
        return False
    after = p.lowers[end : min(hi, end + 4)]
    gush = lower_at(p, k + 1) in ("cool", "good", "brilliant", "great") and not {"it", "this", "idea"}.isdisjoint(after)
    return gush or (after[:1] in (("would",), ("will",)) and lower_at(p, k + 1) in EVALUATIVE and "say" not in after)
