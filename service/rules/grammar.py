"""Small questions of grammar that rules of several families ask of a parsed question."""

from __future__ import annotations

from service.language.asked import Asked
from service.language.words import Parsed, Word
from service.rules.lexicon import EVALUATIVE, IDEAS
from service.rules.rule import Posed

# Purposes whose questions are not there to be evidence.
NOT_EVIDENCE = frozenset({"logistics", "task", "closing", "commitment_ask"})

# How many sentences on a probe may stand and still belong to what came before.
NEAR = 3

_UNITS = frozenset(
    "second minute hour day week fortnight month quarter year term season sprint morning afternoon evening night "
    "weekend shift seconds minutes hours days weeks fortnights months quarters years terms seasons sprints monday "
    "tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december spring summer autumn fall winter".split()
)

_ORDINALS = frozenset("first second third fourth fifth".split())

_POINTING = frozenset(
    "recent recently particular yesterday monday tuesday wednesday thursday friday saturday sunday january "
    "february march april june july august september october november december then".split()
)


def quoted(p: Parsed, k: int) -> bool:
    """Whether word `k` stands inside double quotation marks: words that are mentioned, not said."""
    if '"' not in p.text and "\u201c" not in p.text and "\u201d" not in p.text:
        return False
    marks = sum(1 for w in p.words[:k] if w.lower in ('"', "``", "''"))
    return marks % 2 == 1


def asking(p: Parsed, a: Asked) -> bool:
    """Whether the sentence asks, and is not a remark beside the sentence that does."""
    if a.marked or len(p.sentences) == 1:
        return True
    return a.form not in ("statement", "fragment")


def window(p: Parsed, lo: int, hi: int) -> bool:
    """Whether a stated recent stretch of time stands in [lo, hi): "in the past month", "since January", "this week"."""
    for k in range(lo, hi):
        w = p.lowers[k]
        if w in ("yesterday", "today", "since", "tonight", "ago", "lately", "recently"):
            return True
        if w == "between" and "and" in p.lowers[k + 1 : hi]:
            first, second = p.lowers[k + 1 : k + 4], p.lowers[k + 2 : hi]
            if not _UNITS.isdisjoint(first) or (not _UNITS.isdisjoint(second) and p.lowers[k + 1].isdigit()):
                return True
        if w in ("last", "past", "previous", "this", "these", "recent") and any(
            p.lowers[j] in _UNITS for j in range(k + 1, min(hi, k + 4))
        ):
            return True
    return False


def not_evidence(q: Posed) -> bool:
    """Whether the question is logistics, a task, a closing or a genuine ask rather than a source of evidence."""
    return q.purpose in NOT_EVIDENCE


def evaluative(w: Word) -> bool:
    """Whether the word praises, blames or names a state of mind."""
    if w.lower in EVALUATIVE or (w.pos in ("ADJ", "ADV") and w.lemma in EVALUATIVE):
        return True
    return w.lower[:2] in ("un", "in", "im") and w.lower[2:] in EVALUATIVE


def attributive(p: Parsed, k: int, hi: int) -> bool:
    """Whether the adjective `k` stands before a noun of its own: "a helpful assistant"."""
    k += 1
    while k < hi and (p.words[k].pos == "ADJ" or p.lowers[k] in ("and", ",")) and p.words[k].tag not in ("JJR", "JJS"):
        k += 1
    return k < hi and p.words[k].pos in ("NOUN", "PROPN")


def clause_end(p: Parsed, lo: int, hi: int) -> int:
    """Where the clause that starts at `lo` ends: at its mark, or where a subordinate clause or an infinitive begins."""
    for k in range(lo + 1, hi):
        w = p.words[k]
        if w.lower in ("?", ".", ";", ":", "because", "when", "if", "while", "although", "which", "who", "since", "so"):
            return k
        if w.lower == "that" and w.pos == "SCONJ":
            return k
        if w.lower == "to" and w.pos == "PART":
            return k
    return hi


def anchored(p: Parsed, lo: int, hi: int) -> bool:
    """Whether [lo, hi) points at one past occasion: "the last time", "that day", "on Tuesday", "when you called"."""
    if window(p, lo, hi):
        return True
    past = any(p.words[k].tag == "VBD" for k in range(lo, hi))
    for k in range(lo, hi):
        w = p.words[k]
        if w.lower in _POINTING or (w.lower.isdigit() and len(w.lower) == 4):
            return True
        after = p.words[k + 1].pos if k + 1 < hi else ""
        if past and w.lower in ("that", "this", "those") and after in ("NOUN", "ADJ", "PROPN"):
            return True
        if w.lower in ("when", "before", "after", "time", "day", "once") and any(
            v.tag == "VBD" for v in p.words[k + 1 : min(hi, k + 5)]
        ):
            return True
        counted = p.lowers[k + 1 : min(hi, k + 3)]
        if w.lower in _ORDINALS and counted[:1] != ("-",) and any(c in _UNITS or c == "time" for c in counted):
            return True
        if w.lower == "last" and after in ("NOUN", "PROPN"):
            return True
    return False


def offered(q: Posed, lo: int, hi: int) -> bool:
    """Whether [lo, hi) names something of the asker's: "our app", "my idea", "us", a product by name or placeholder."""
    p = q.parsed
    for k in range(lo, hi):
        w = p.lowers[k]
        if w in ("our", "us", "ours") or (w == "my" and k + 1 < hi and p.words[k + 1].pos in ("NOUN", "ADJ", "PROPN")):
            return True
        if w in IDEAS and k > lo and p.lowers[k - 1] in ("the", "this", "that", "an", "a", "new"):
            return True
        if w in ("product", "brand", "feature", "concept", "company") and p.text[max(0, p.words[k].start - 1)] in "[{<":
            return True
    return any(name.lower() in p.cut(lo, hi).lower() for name in q.product_names)


def cured(q: Posed, n: int) -> bool:
    """Whether a later sentence than `n` asks for one past occasion, which is what sentence `n` only led up to."""
    p = q.parsed
    return any(
        (b.form == "request" or (b.form == "wh" and (b.tense == "past" or b.wh == "when"))) and anchored(p, b.lo, b.hi)
        for b in q.asked[n + 1 : n + 1 + NEAR]
    )


_RECALLING = ("you said", "you told", "you mentioned", "you wrote", "you say", "you called", "you described")


def recalls(p: Parsed, a: Asked) -> bool:
    """Whether the sentence gives back what they said: "you said you always check"."""
    return "you" in p.lowers[a.lo : a.hi] and any(p.find(*_RECALLING, lo=a.lo, hi=a.hi))


def lower_at(p: Parsed, k: int) -> str:
    """The lower-case form of word `k`, "" beyond either end of the text."""
    return p.lowers[k] if 0 <= k < len(p.lowers) else ""


def echoed(q: Posed, k: int) -> bool:
    """Whether word `k` gives back a word that they have just used themselves."""
    return bool(q.before) and q.parsed.lowers[k] in q.before.lower()
