"""The clauses of a sentence that stand under a modal: where each begins, who is its subject, what is its verb.

Found from the words up, the parse only asked for heads: questions are what a parser knows least about.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from service.language.asked import WH, Asked
from service.language.words import Parsed

Order = Literal["inverted", "declarative", "wh_subject"]
Part = Literal[
    "use", "promise", "procedure", "enables", "past", "ask", "task", "polite", "naming", "reported", "manner", "setup",
    "wanting", "wish", "other",
]  # fmt: skip
"""`use`: predicts what someone would do; `promise`: the same with *will*; `procedure`: how they would go about it;
`enables`: what something would let them do, where it would fit; `wanting`: what they would like or want; `wish`: how
they would make or remake it, or anything under a magic wand; `setup`: an if-clause; `naming`: "would you say, describe,
rate". The others are innocent."""

MODAL_WORDS = frozenset("would could might will can wo ca 'd 'll wouldnt d".split())
PERSONAL = frozenset("you u ya y'all i we they he she".split())
SUBJECTS = PERSONAL | frozenset(
    "it this that these those there anyone anybody someone somebody everyone everybody people nobody".split()
)
_DETERMINERS = frozenset("a an the your my our their his her its any some most every each another other no".split())
_SKIPPED = frozenset(
    "n't not nt also ever still even just then really actually rather probably surely all both guys now no longer "
    "ideally personally honestly first normally usually typically realistically really".split()
)
_ASKS_SUBJECT = frozenset({"what", "which", "who"})
# Verbs a parser takes for nouns in "Would something like this fit in".
_TAKEN_FOR_NOUNS = frozenset("fit help change suit cost work sit".split())
_INVARIANT = frozenset("let put cut set cost hit hurt shut read come become run fit".split())
_FULL = {"wo": "will", "'ll": "will", "ca": "can", "'d": "would", "wouldnt": "would"}
_LONGEST_WH = 9
_REACH = 60


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause under a modal.

    `at`: the modal; `lo`, `hi`: the words that say the clause, from its wh-phrase, inverted modal or subject to its
    verb; `sentence`: index into `asked`; `lead`: the word before a clause in statement order ("" at its own beginning);
    `perfect`: "would have done".
    """

    at: int
    modal: str
    order: Order
    sentence: int
    lo: int
    hi: int
    wh: str
    subject: int | None
    verb: int | None
    perfect: bool
    lead: str


def clauses(p: Parsed, asked: tuple[Asked, ...]) -> Iterator[Clause]:
    """Every clause under a modal, in text order."""
    for s, a in enumerate(asked):
        for k in range(a.lo, a.hi):
            if p.lowers[k] in MODAL_WORDS:
                here = near(a, k)
                modal = _modal(p, k, here)
                if modal:
                    yield _clause(p, here, s, k, modal)


def near(a: Asked, k: int) -> Asked:
    """The sentence as far as it matters to word `k`: itself, or its nearest words where it runs on without an end."""
    if a.hi - a.lo <= 2 * _REACH:
        return a
    return replace(a, lo=max(a.lo, k - _REACH), hi=min(a.hi, k + _REACH))


def _modal(p: Parsed, k: int, a: Asked) -> str:
    """The modal's full form, "" where the word is none: "How'd you", "you'd told", "your will"."""
    w = p.words[k]
    nxt = p.words[k + 1] if k + 1 < a.hi else None
    if nxt is None:
        return ""
    if w.lower in ("would", "could", "wouldnt", "wo", "'ll"):
        return _FULL.get(w.lower, w.lower)
    if w.lower in ("'d", "d"):
        prev = p.lowers[k - 1] if k > a.lo else ""
        if w.lower == "d" and prev not in PERSONAL:
            return ""
        if nxt.lower == "better" or (prev in WH and nxt.lower in SUBJECTS):
            return ""
        after = next((p.words[j] for j in range(k + 1, min(a.hi, k + 4)) if p.lowers[j] not in _SKIPPED), nxt)
        return "" if after.tag in ("VBN", "VBD") and w.tag != "MD" else "would"
    if w.tag == "MD" or w.pos == "AUX" or k == a.core:
        return _FULL.get(w.lower, w.lower)
    return ""


def _clause(p: Parsed, a: Asked, s: int, k: int, modal: str) -> Clause:
    order, subject = _subject(p, a, k)
    verb, perfect = _verb(p, a, k, subject if order == "inverted" else None)
    if verb is None and order == "inverted" and subject is not None and subject > k + 1:
        # "Would semantic search help": a bare verb after a noun is read as one more noun.
        verb, subject = subject, subject - 1
    elif verb is None and order == "inverted":
        verb = next((j for j in range(k + 2, min(a.hi, k + 9)) if p.lowers[j] in _TAKEN_FOR_NOUNS), None)
    wh = _wh_left(p, a, k if order != "declarative" else (subject if subject is not None else k))
    lead = ""
    lo = k
    if order == "declarative" and subject is not None:
        left = subject
        while left > a.lo and p.words[left - 1].head == subject and p.words[left - 1].dep in _NP_DEPS:
            left -= 1
        lo = left
        lead = p.lowers[left - 1] if left > a.lo else ""
        wh = wh if wh is not None and wh == left - 1 else None
    if wh is not None:
        lo = wh - 1 if wh > a.lo and p.words[wh - 1].pos == "ADP" and order != "declarative" else wh
    hi = (verb if verb is not None else k) + 1
    return Clause(
        k, modal, order, s, lo, max(hi, k + 1), p.lowers[wh] if wh is not None else "", subject, verb, perfect, lead
    )


_NP_DEPS = frozenset("det poss amod compound nummod advmod".split())


def _subject(p: Parsed, a: Asked, k: int) -> tuple[Order, int | None]:
    j = k - 1
    while j >= a.lo and p.lowers[j] in _SKIPPED and p.lowers[j] not in WH:
        j -= 1
    n = k + 1
    while n < a.hi - 1 and p.lowers[n] in ("n't", "not", "nt", "also", "then", "ever", "still"):
        n += 1
    prev = p.words[j] if j >= a.lo else None
    nxt = p.words[n] if n < a.hi else None
    bound = prev is None or prev.pos in ("PUNCT", "CCONJ", "SCONJ", "INTJ", "ADP") or k == a.core
    if (
        nxt is not None
        and nxt.lower in PERSONAL
        and not (prev is not None and prev.lower in PERSONAL and not bound and nxt.lower not in ("you", "u"))
    ):
        return "inverted", n
    if prev is not None and prev.lower in SUBJECTS:
        of_these = j > a.lo and p.lowers[j - 1] == "of"
        if of_these and nxt is not None and _verbal(p, n, a) and (asked := _wh_left(p, a, j - 1)) is not None:
            return "wh_subject", asked
        return "declarative", j
    if prev is not None and prev.lower in WH:
        subjected = nxt is not None and (nxt.lower == "be" or (prev.lower in _ASKS_SUBJECT and _verbal(p, n, a)))
        return ("wh_subject", j) if subjected else ("inverted", _np_head(p, n, a))
    if prev is not None and prev.pos == "CCONJ" and nxt is not None and _verbal(p, n, a):
        return "declarative", None
    if nxt is not None and (nxt.lower in SUBJECTS or nxt.lower in _DETERMINERS or bound):
        return "inverted", n if nxt.lower in SUBJECTS and nxt.pos != "DET" else _np_head(p, n, a)
    wh = _wh_left(p, a, k)
    if wh is not None and not (wh + 1 < k and p.lowers[wh + 1] in _DETERMINERS):
        if nxt is not None and not _verbal(p, n, a):
            return "inverted", _np_head(p, n, a)
        return "wh_subject", wh
    return "declarative", j if prev is not None else None


def _verbal(p: Parsed, n: int, a: Asked) -> bool:
    """Whether a verb, not a subject, stands at word `n`."""
    while n < a.hi - 1 and (p.lowers[n] in _SKIPPED or p.words[n].tag in ("RB", "RBR", "RBS")):
        n += 1
    w = p.words[n]
    return w.tag in ("VB", "VBP", "VBD") or w.lower in ("be", "have", "help", "need", "make", "get", "'ve")


def _np_head(p: Parsed, n: int, a: Asked) -> int:
    """The head noun of the subject that starts at word `n`: the last noun of its first run."""
    head = n
    if p.words[n].tag == "VBG":
        return n
    for j in range(n, min(a.hi, n + 7)):
        w = p.words[j]
        if w.pos in ("NOUN", "PROPN", "PRON", "NUM") and w.tag != "VB":
            head = j
            if j + 1 < a.hi and p.words[j + 1].pos not in ("NOUN", "PROPN", "PART", "NUM"):
                break
        elif w.pos in ("VERB", "AUX") and w.tag in ("VB", "MD") and j > n:
            break
    return head


def _verb(p: Parsed, a: Asked, k: int, subject: int | None) -> tuple[int | None, bool]:
    """The verb under the modal at `k`, and whether it is perfect."""
    j = (subject if subject is not None else k) + 1
    if subject is not None and p.lowers[subject] not in SUBJECTS:
        head = p.words[k].head
        if p.words[k].dep in ("aux", "auxpass") and subject < head < a.hi and p.words[head].tag in ("VB", "VBP", "VBN"):
            return _perfect(p, a, head, k)
        first = next((i for i in range(k + 2, a.hi) if _bare(p, i)), None)
        if first is not None:
            return _perfect(p, a, first, k)
        while j < a.hi and p.words[j].tag != "VBP" and p.words[j].text not in "?.,;":
            j += 1
    while j < a.hi and (
        p.lowers[j] in _SKIPPED or p.words[j].tag in ("RB", "RBR") or p.lowers[j] in (",", "as", "well")
    ):
        if p.lowers[j] == "as" and not (j + 1 < a.hi and p.lowers[j + 1] == "well"):
            break
        j += 1
    if j >= a.hi or p.words[j].pos == "PUNCT":
        return None, False
    return _perfect(p, a, j, k)


def _bare(p: Parsed, i: int) -> bool:
    """Whether word `i` can be the bare verb a modal wants; "put" and "let" look like their past."""
    w = p.words[i]
    return p.lowers[i - 1] != "to" and (w.tag == "VB" or (w.tag in ("VBD", "VBN", "JJ") and w.lower in _INVARIANT))


def _perfect(p: Parsed, a: Asked, verb: int, k: int) -> tuple[int, bool]:
    w = p.words[verb]
    if w.lower in ("have", "'ve", "of", "ve") and verb + 1 < a.hi:
        for j in range(verb + 1, min(a.hi, verb + 4)):
            if p.words[j].tag in ("VBN", "VBD") or (p.lowers[j] == "had" and p.lowers[j + 1 : j + 2] == ("to",)):
                return j, True
            if p.lowers[j] not in _SKIPPED:
                break
    if w.tag == "VBN" and any(p.lowers[j] in ("have", "'ve", "of") for j in range(k + 1, verb)):
        return verb, True
    return verb, False


def _wh_left(p: Parsed, a: Asked, k: int) -> int | None:
    """The wh-word whose phrase ends right before word `k` ("what kind of alerts | would")."""
    for j in range(k - 1, max(a.lo, k - _LONGEST_WH) - 1, -1):
        w = p.words[j]
        if w.lower in WH and not (
            w.lower in ("when", "how", "where") and j + 1 < k and p.words[j + 1].lower in SUBJECTS
        ):
            return j
        if w.pos == "VERB" and j > a.lo and p.lowers[j - 1] in ("what", "which"):
            continue
        if w.pos in ("PUNCT", "VERB") and w.text not in ("-", "/", "'", '"'):
            return None
        if w.pos == "AUX" and w.lower not in ("'s", "is"):
            return None
    return None


def of_you(p: Parsed, c: Clause) -> bool:
    """Whether the clause's subject is the person asked or someone of theirs: "you", "your team", "the two of you"."""
    if c.subject is None or c.order == "wh_subject":
        return False
    if p.lowers[c.subject] in ("you", "u", "ya", "y'all"):
        return True
    lo = c.at + 1 if c.order == "inverted" else c.lo
    hi = c.verb if c.verb is not None and c.order == "inverted" else c.at
    return any(w in ("your", "you") for w in p.lowers[lo : min(hi, lo + 6)])
