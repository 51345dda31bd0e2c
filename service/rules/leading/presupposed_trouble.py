"""A question that takes the trouble, the fault or the comparison for granted: "Why is it so slow?", "Whose fault was
it?", "Why do you prefer…?".

Nobody has said that it is slow. To answer at all, people have to accept that it is, and they find reasons for something
that may never have been. Ask what happened the last time, and see whether the trouble comes up. When they have just
said so themselves, a plain "Why was that hard?" is a probe.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.asked import Asked
from service.language.words import Parsed
from service.rules.grammar import attributive, echoed, evaluative, lower_at
from service.rules.lexicon import STIRRING, TROUBLES
from service.rules.rule import Bad, Good, Match, Posed

SEVERITY = "error"
MESSAGE = "Takes the trouble, feeling or comparison for granted."
WHY = "To answer at all they must accept what nobody has said; the reasons they give are made up on the spot."
SOURCE = "Loftus, Eyewitness Testimony (1979), on presupposition; Portigal, Interviewing Users (2013)"
BAD = (
    Bad("Why is the ferry booking so slow?", "Why is … slow"),
    Bad("Why are cleaners such a headache to find?", "Why are … headache"),
    Bad("Tell me why you find the yellow labels useful.", "why you find … useful"),
    Bad("Why do surveyors always turn up late?", "Why do … always"),
    Bad("Why do you hate the weekly call?", "Why do … hate"),
    Bad("In what ways is the paper map better than the app?", "In what ways is … better"),
    Bad("Which mistakes did the surveyor make?", "Which mistakes"),
    Bad("Who is to blame for the flooded cellar?", "Who is to blame"),
    Bad("Whose fault was the double booking?", "Whose fault"),
)
GOOD = (
    Good("Why was that hard?", before="Getting the papers stamped was hard."),
    Good("Why did you leave the first school?"),
    Good("Why was it a bad week?", before="It was a bad week, all of it."),
    Good("Why do you keep the blue folder on the desk?"),
    Good("Why did you go back to the slow train?"),
    Good("Why is the shop closed on Tuesdays?"),
    Good("Why did that matter to you that evening?"),
)

_STANCE = frozenset(
    "hate love prefer enjoy dislike complain distrust fear struggle ignore fail neglect resist refuse waste suffer "
    "trick cheat despise dread resent abandon".split()
)
_PAST_BLAME = frozenset("ignore neglect fail cheat mislead betray".split())
_CUES = frozenset("why way ways fault mistake mistakes errors blame".split())
_OPENERS = frozenset("so me us and exactly honestly but".split())
_BE = frozenset("is are was were 's 're has have had".split())


def search(q: Posed) -> Iterator[Match]:
    """Mark the asking words and the word that is taken for granted."""
    p = q.parsed
    lowers = p.lowers
    if _CUES.isdisjoint(lowers):
        return
    for a in q.asked:
        k = a.core
        why = next((j for j in range(k, min(a.hi, k + 60)) if lowers[j] == "why" and _opens(p, a, j)), None)
        found = _why(q, a, why) if why is not None else None
        if found is None and a.wh in ("what", "which", "who", "whose", "how", "in"):
            found = _what(p, a)
        if found is not None:
            yield Match(found)


def _opens(p: Parsed, a: Asked, j: int) -> bool:
    return (
        j == a.core
        or (a.wrapped is not None and j == a.wrapped[1])
        or p.words[j - 1].pos == "PUNCT"
        or p.lowers[j - 1] in _OPENERS
    )


def _why(q: Posed, a: Asked, k: int) -> tuple[tuple[int, int], ...] | None:
    p = q.parsed
    if k + 2 >= a.hi:
        return None
    operator = p.words[k + 1]
    end = next((j for j in range(k + 2, a.hi) if p.lowers[j] in ("?", ".", "when", "if", "because")), a.hi)
    past = operator.lower in ("was", "were", "did", "had")
    if past and (q.before or lower_at(p, k + 2) in ("that", "it", "this")):
        return None
    head = (
        (k, k + 2)
        if operator.lower in ("is", "are", "was", "were", "do", "does", "did", "has", "have", "'s")
        else (k, k + 1)
    )
    if operator.lower in _BE:
        word = _said_of(p, k + 2, end)
        if word is None and operator.lower in ("is", "are"):
            word = next((j for j in range(k + 2, min(end, k + 5)) if p.lowers[j] in ("always", "never")), None)
        return (head, (word, word + 1)) if word is not None and not echoed(q, word) else None
    inverted = operator.lower in ("do", "does", "did")
    if operator.lower == "did":
        blame = next(
            (j for j in range(k + 2, end) if p.words[j].lemma in _PAST_BLAME and p.words[j].pos == "VERB"), None
        )
        if blame is None and not q.before:
            blame = next(
                (j for j in range(k + 4, end) if p.lowers[j - 1] == "so" and p.words[j].pos in ("ADJ", "ADV")), None
            )
        if blame is None and not q.before:
            blame = next((j for j in range(k + 3, end - 1) if p.words[j].pos == "VERB" and _stirs(p, j)), None)
        return (head, (blame, blame + 1)) if blame is not None else None
    if not inverted and not past:
        be = next(
            (j for j in range(k + 1, min(end, k + 6)) if p.lowers[j] in ("is", "are", "'re", "'s", "was", "were")), None
        )
        word = _said_of(p, be + 1, end) if be is not None else None
        if word is not None and not echoed(q, word):
            return (k, k + 1), (word, word + 1)
    if not inverted and operator.lower not in ("you", "they", "people"):
        return None
    if lower_at(p, k + 2) in ("everyone", "everybody"):
        return head, (k + 2, k + 3)
    for j in range(k + 2, end):
        w = p.words[j]
        if w.lemma in ("find", "think", "feel", "consider", "believe"):
            word = _said_of(p, j + 1, a.hi)
            if word is not None and not echoed(q, word):
                return (k, j + 1), (word, word + 1)
            if w.lemma in ("find", "feel", "consider"):
                return None
            continue
        if echoed(q, j):
            continue
        if w.lemma in _STANCE and w.pos in ("VERB", "NOUN") and w.dep not in ("dobj", "pobj"):
            return head, (j, j + 1)
        if (
            w.lower in ("always", "never", "constantly", "still", "so")
            and w.pos == "ADV"
            and (inverted or w.lower != "so")
        ):
            return head, (j, j + 1)
    return None


def _stirs(p: Parsed, j: int) -> bool:
    """Whether the verb tells of a feeling given to them: "annoyed you", "put you off"."""
    if p.words[j].lemma == "put":
        return "off" in p.lowers[j + 1 : j + 4]
    return p.words[j].lemma in STIRRING and lower_at(p, j + 1) in ("you", "your")


def _said_of(p: Parsed, lo: int, hi: int) -> int | None:
    """The word of verdict or trouble said of a subject in [lo, hi)."""
    so = next((j for j in range(lo, hi - 1) if p.lowers[j] in ("so", "such", "too")), None)
    if so is not None:
        for j in range(so + 1, min(hi, so + 4)):
            w = p.words[j]
            if w.pos in ("ADJ", "ADV", "NOUN") or w.tag in ("VBN", "VBG") or evaluative(w):
                if w.pos == "ADJ" and j + 1 < hi and p.words[j + 1].pos == "NOUN":
                    continue
                if w.lower not in ("many", "much", "often", "long"):
                    return j
    for j in range(lo, hi):
        w = p.words[j]
        if evaluative(w) and w.dep != "amod" and w.pos != "NOUN" and not attributive(p, j, hi):
            return j
        if w.lemma in TROUBLES and w.pos == "NOUN" and p.lowers[j - 1] in ("a", "an", "such"):
            return j
    return None


def _what(p: Parsed, a: Asked) -> tuple[tuple[int, int], ...] | None:
    """As in "Whose fault was it", "What mistakes did they make", "In what ways is it better"."""
    lo = a.core
    for span in p.find("whose fault", "whose mistake", "who is to blame", "who 's to blame", lo=lo, hi=a.hi):
        return (span,)
    for span in p.find("what mistakes", "which mistakes", "what errors", lo=lo, hi=min(a.hi, lo + 4)):
        return (span,) if a.operator is not None else None
    ways = next(iter(p.find("in what ways", "in what way", "in which ways", lo=lo, hi=a.hi)), None)
    if ways is not None and ways[1] < a.hi and p.lowers[ways[1]] in _BE:
        word = _compared(p, ways[1] + 1, a.hi)
        if word is not None:
            return (ways[0], ways[1] + 1), (word, word + 1)
    return None


def _compared(p: Parsed, lo: int, hi: int) -> int | None:
    return next(
        (j for j in range(lo, hi) if p.words[j].tag in ("JJR", "RBR") or p.lowers[j] in ("better", "worse")), None
    )
