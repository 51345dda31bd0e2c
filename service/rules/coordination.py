"""The questions that stand in one question: where each begins, and whether the second hangs on the first.

"Who told the bishop, and what did he answer?" is one question with its own probe; "Who told the bishop, and how are
bells cast?" are two.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from service.language.asked import AUX, WH
from service.language.words import Parsed
from service.rules.clauses import SUBJECTS
from service.rules.rule import Posed

Kind = Literal["wh", "yes_no", "request", "other"]
Tense = Literal["past", "present", "modal", ""]

_DETERMINERS = frozenset(
    "a an the your my our their his her its any some most every each another other no anyone".split()
)
_INVERTING = frozenset("do does did is are was were have has had would will can could should".split())
# Words that point back: a question that holds one hangs on what was asked before it.
_BACK = frozenset(
    "it they them there this these those him her he she its their his one ones each else instead both either same so "
    "others other another rest that mine yours again anyway".split()
)
# Words that point back where they end the clause: "what did you do before?", not "before a long trip".
_BACK_AT_END = frozenset("before after then next afterwards".split())
_TIMES = frozenset(
    "week weeks year years day days month months moment time times tuesday monday wednesday thursday friday saturday "
    "sunday morning evening night today yesterday figure amount total order reason part way end person thing something "
    "anything".split()
)


@dataclass(frozen=True, slots=True)
class Part:
    """One question of several: its words, its kind, and the word that joins it to the last ("" for a new sentence)."""

    lo: int
    hi: int
    kind: Kind
    joined: str


_last: tuple[Posed, tuple[Part, ...]] | None = None


def parts(q: Posed) -> tuple[Part, ...]:
    """The questions in the question, in order; kept until another one is asked about."""
    global _last
    seen = _last
    if seen is not None and seen[0] is q:
        return seen[1]
    found = _parts(q)
    _last = (q, found)
    return found


def _parts(q: Posed) -> tuple[Part, ...]:
    p = q.parsed
    starts: list[tuple[int, int, Kind, str]] = []
    for a in q.asked:
        if a.form in ("statement", "fragment") and not a.marked:
            continue
        kind: Kind = a.form if a.form in ("wh", "yes_no", "request") else "other"
        starts.append((a.core, a.hi, kind, ""))
        if a.wrapped is not None or _subordinate(p, a.core):
            continue
        for j in range(a.core + 2, a.hi - 1):
            word = p.lowers[j]
            if word not in ("and", "or", "but", ",", ";"):
                continue
            m = j + 1
            while m < a.hi and p.lowers[m] in ("then", "also", "so", "and"):
                m += 1
            inner = _begins(p, m, a.hi, word == "," and starts[-1][3] != ",")
            if inner is not None and m > starts[-1][0]:
                starts.append((m, a.hi, inner, "and" if "and" in p.lowers[j:m] else word))
    return tuple(
        Part(lo, min(hi, starts[i + 1][0]) if i + 1 < len(starts) else hi, kind, joined)
        for i, (lo, hi, kind, joined) in enumerate(starts)
    )


def _subordinate(p: Parsed, k: int) -> bool:
    """Whether the sentence opens with a clause of time: what follows its comma is the question, not a second one."""
    return p.lowers[k] in ("when", "whenever", "if") and k + 1 < len(p.words) and p.lowers[k + 1] not in AUX


def _begins(p: Parsed, m: int, hi: int, comma: bool) -> Kind | None:
    """The kind of question that begins at word `m`, None where none does; after a comma, *who* may only relate."""
    if m >= hi:
        return None
    w = p.words[m]
    if w.pos == "ADP" and m + 1 < hi and p.lowers[m + 1] in WH and w.lower not in ("like", "as"):
        m += 1
        w = p.words[m]
    elif _fronted(p, m, hi):
        m += 2
        w = p.words[m]
    if w.lower in WH:
        for j in range(m + 1, min(hi, m + 7)):
            v = p.words[j]
            if v.lower in AUX:
                return "wh"
            if v.text == "-" or (j + 1 < hi and j == m + 1 and p.lowers[j + 1] in ("do", "does", "did")):
                continue
            if (v.lower in SUBJECTS and j == m + 1) or v.pos == "PUNCT":
                return None
            if v.pos == "VERB" and v.tag in ("VBD", "VBZ", "VBP"):
                return "wh" if w.lower in ("who", "what", "which") and not comma else None
        return None
    if w.lower in _INVERTING and m + 1 < hi:
        nxt = p.words[m + 1]
        if nxt.lower in SUBJECTS or nxt.lower in _DETERMINERS or nxt.pos in ("NOUN", "PROPN"):
            return "yes_no"
    return None


def _fronted(p: Parsed, m: int, hi: int) -> bool:
    """Whether a noun leads in the question word: "customers of which branch did you ring"."""
    if p.words[m].pos not in ("NOUN", "PROPN") or m + 4 >= hi or p.words[m + 1].pos != "ADP":
        return False
    return p.lowers[m + 2] in ("which", "what", "whose") and p.words[m + 3].pos in ("NOUN", "PROPN")


def hangs_on(p: Parsed, first: Part, second: Part) -> bool:
    """Whether the second question points back at the first, shares its words, or adds nothing of its own."""
    said = {w.lemma for w in p.words[first.lo : first.hi] if w.pos in ("NOUN", "VERB", "PROPN", "ADJ")}
    new = 0
    for w in p.words[second.lo : second.hi]:
        if w.lower == "rest" and w.i + 1 < second.hi and p.lowers[w.i + 1] == "of":
            continue
        if w.lower in _BACK and not (
            w.lower in ("that", "this", "these", "those", "other", "another") and _new_noun(p, w.i, second.hi)
        ):
            return True
        if w.lower in _BACK_AT_END and (w.i + 1 >= second.hi or p.words[w.i + 1].pos == "PUNCT"):
            return True
        if w.pos not in ("NOUN", "PROPN"):
            continue
        if w.lemma in said:
            return True
        new += w.lemma not in _TIMES and p.lowers[w.i - 1] != "by"
    pair = p.lowers[second.lo : second.lo + 2]
    if _bare_measure(p, second) or (
        p.lowers[first.lo : first.lo + 2] == pair and pair in (("how", "many"), ("how", "much"))
    ):
        return True
    return new == 0


def _new_noun(p: Parsed, k: int, hi: int) -> bool:
    """Whether a noun follows the pointing word, so that it may be about something new."""
    return k + 1 < hi and p.words[k + 1].pos in ("NOUN", "PROPN", "ADJ")


def _bare_measure(p: Parsed, part: Part) -> bool:
    """ "How many were opened": a measure of what was named before."""
    words = p.lowers[part.lo : part.lo + 3]
    if words[:2] in (("how", "many"), ("how", "much")):
        return len(words) == 3 and words[2] in AUX
    at = 1 if words[:1] in (("in",), ("on",), ("for",), ("with",), ("to",)) else 0
    if words[at : at + 1] != ("which",) or len(words) <= at + 1:
        return False
    return p.words[part.lo + at + 1].pos in ("AUX", "VERB")


def tense(p: Parsed, part: Part) -> Tense:
    """When the question is set, by its first verb."""
    for w in p.words[part.lo : part.hi]:
        if w.lower not in AUX and w.i + 1 < part.hi and p.lowers[w.i + 1] in _INVERTING and w.tag in ("VBZ", "VBP"):
            # A noun after its question word, read as a verb: "which features would".
            continue
        if w.lower in ("did", "was", "were", "had") or w.tag == "VBD":
            return "past"
        if w.lower in ("would", "should", "'d") and w.tag == "MD":
            return "modal"
        if w.lower in ("have", "has", "'ve", "will", "can", "could", "'ll"):
            return ""
        if w.lower in ("do", "does", "is", "are", "'s") or w.tag in ("VBZ", "VBP"):
            return "present"
    return ""


def own_nouns(p: Parsed, part: Part) -> frozenset[str]:
    """How the nouns of the question are introduced: "the", "your", "a", "wh" ("which noun"), "bare"."""
    kinds = set()
    for w in p.words[part.lo : part.hi]:
        if w.tag == "VBG" and w.i > part.lo and p.lowers[w.i - 1] in ("about", "of"):
            kinds.add("bare")
        if w.pos not in ("NOUN", "PROPN") or w.lemma in _TIMES or w.dep == "compound":
            continue
        before = [x.lower for x in p.children(w.i) if x.dep in ("det", "poss")]
        first = before[0] if before else ""
        kinds.add(
            "wh"
            if first in ("which", "what")
            else {"the": "the", "your": "your", "a": "a", "an": "a", "": "bare"}.get(first, "other")
        )
    return frozenset(kinds)
