"""When a clause's verb has it happen: done, being so, to come, or only thought of."""

from __future__ import annotations

from typing import Literal

from service.language.words import Word
from service.transcripts.grammar.clause import Clause

Time = Literal["past", "perfect", "present", "future", "would", "could", "should", "can", "unreal", "order", "none"]
"""`would` … are the modals (might and may under `could`, must under `should`); `unreal` is what would have been."""

_WILL = frozenset("will 'll wo shall gonna".split())
_MODALS: dict[str, Time] = {
    "would": "would", "'d": "would", "could": "could", "might": "could", "may": "could", "should": "should",
    "must": "should", "can": "can", "ca": "can",
}  # fmt: skip


def time_of(c: Clause) -> Time:
    """The time of the clause's main verb."""
    v = c.verb
    if v is None:
        return "none"
    if c.lowers[0] in ("if", "unless") and any(w.tag == "MD" and w.lower in ("would", "'d") for w in c.words):
        return "would"
    aux = {a.lower: a for a in c.auxiliaries}
    modal = next((low for low in aux if low in _MODALS and aux[low].tag == "MD"), "")
    if modal == "'d" and v.tag == "VBN":
        return "past"
    if modal:
        have = any(low in ("have", "of", "'ve") for low in aux)
        return "unreal" if have and v.tag == "VBN" and modal != "can" else _MODALS[modal]
    if not _WILL.isdisjoint(aux):
        return "future"
    if going(c, v):
        return "future"
    if v.tag == "VBD" or any(a.tag == "VBD" for a in aux.values()):
        return "past"
    if any(low in ("have", "has", "'ve") for low in aux) and v.tag in ("VBN", "VBD", "VBG"):
        return "perfect"
    if "'s" in aux and v.tag == "VBN" and any(w.lower == "been" for w in c.words):
        return "perfect"
    if v.tag in ("VBP", "VBZ") or any(a.tag in ("VBP", "VBZ") for a in aux.values()):
        return "present"
    if v.tag in ("VB", "VBP") and c.subject is None:
        return "order"
    if v.tag in ("VBN", "VBD"):
        return "past"
    return "none"


def going(c: Clause, v: Word) -> bool:
    """Whether it is what they are going to do."""
    if v.lower in ("going", "gon", "planning", "about") and v.tag in ("VBG", "JJ"):
        return any(w.tag == "TO" or w.lower in ("na", "to") for w in c.parsed.words[v.i + 1 : v.i + 2])
    return False


def negated(c: Clause) -> bool:
    """Whether the clause's verb is denied, or nobody or nothing does it."""
    if c.verb is None:
        return bool(c.words) and c.lowers[0] in ("not", "no", "never")
    if any(w.dep == "neg" or w.lower in ("never", "n't", "not") for w in c.parsed.children(c.verb.i)):
        return True
    return any(
        w.lower in ("no", "nobody", "nothing", "neither", "none", "zero", "cannot", "hardly", "nowhere")
        for w in c.words
    )
