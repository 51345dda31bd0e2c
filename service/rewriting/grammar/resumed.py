"""What is asked for, said a second time as a pronoun: "what did you do it", "the product which you returned it"."""

from __future__ import annotations

from service.language.words import Parsed
from service.rewriting.grammar.forms import DO, SUBJECTS, Check, at, tag_at
from service.rewriting.grammar.reasons import NO_PREPOSITION, RESUMED

_HANDLED = frozenset(
    """do use buy choose pick find see read write lose sell cancel return eat cook drop throw fix repair need want
    wear borrow hire meet contact visit phone hear notice remember change try learn""".split()
)
_ENDS = frozenset("when ? . , and".split())
_NO_OBJECT_ASKED = frozenset(
    """time day week month year moment way reason place night morning evening afternoon weekend summer winter spring
    autumn minute second hour christmas point stage instant where""".split()
)
_ARTICLES = frozenset("the a an your".split())
_TWO_PLACES = frozenset(
    """give send show tell ask offer pay charge sell lend buy teach call name bring cost save make get find hand pass
    do owe promise wish serve feed think expect want say have consider read write play""".split()
)
_PAST = frozenset(("VBD", "VBN"))


def asked(p: Parsed, k: int) -> str | None:
    """what do you do it when, who did you call him when: at do."""
    if at(p, k - 1) not in ("what", "who", "which") or at(p, k + 1) not in SUBJECTS:
        return None
    verb = k + 2 + (at(p, k + 2) in ("last", "first", "ever", "usually"))
    if at(p, verb) not in _HANDLED and not (at(p, k - 1) == "who" and at(p, verb) in ("call", "ask")):
        return None
    follows = at(p, verb + 2)
    ends = follows in _ENDS or (follows == "from" and at(p, verb) == "learn")
    return RESUMED if ends and at(p, verb + 1) in ("it", "them", "him") else None


def filled(p: Parsed, k: int) -> str | None:
    """what did you replace the old system: at do, an object where what is asked for has no place left."""
    if at(p, k - 1) not in ("what", "who") or at(p, k + 1) not in SUBJECTS or at(p, k + 3) not in _ARTICLES:
        return None
    verb, j = p.words[k + 2], k + 4
    if verb.lemma in _TWO_PLACES or verb.tag not in ("VB", "VBP"):
        return None
    while tag_at(p, j) in ("JJ", "NN", "NNS"):
        if p.lowers[j] in _NO_OBJECT_ASKED:
            return None
        j += 1
    return NO_PREPOSITION if j > k + 4 and at(p, j) in ("?", ".") and tag_at(p, j - 1) != "JJ" else None


def relative(p: Parsed, k: int) -> str | None:
    """the bug that you fixed it: at it or them, after a relative clause's verb and before its end."""
    verb = k - 1
    if at(p, k + 1) not in _ENDS or tag_at(p, verb) not in _PAST:
        return None
    j = verb - 1
    while at(p, j) in ("have", "had", "'ve", "just", "last", "never", "ever"):
        j -= 1
    if at(p, j) not in SUBJECTS:
        return None
    j -= 1
    linked = at(p, j) in ("that", "which")
    noun = j - 1 if linked else j
    if tag_at(p, noun) not in ("NN", "NNS") or at(p, noun) in _NO_OBJECT_ASKED or p.words[verb].dep != "relcl":
        return None
    return RESUMED if p.words[verb].head == noun and (linked or at(p, verb - 1) in ("have", "had", "'ve")) else None


BY_WORD: dict[str, tuple[Check, ...]] = {
    **dict.fromkeys(DO, (asked, filled)),
    **dict.fromkeys(("it", "them", "him"), (relative,)),
}
