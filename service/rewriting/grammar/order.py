"""The order of the words around "last", "many", particles and question words."""

from __future__ import annotations

from service.language.readings import readings
from service.language.words import Parsed
from service.rewriting.grammar.forms import (
    DETERMINERS,
    DO,
    OPERATORS,
    PREPOSITIONS,
    STOPS,
    SUBJECTS,
    WH,
    Check,
    at,
    tag_at,
)
from service.rewriting.grammar.reasons import ORDER

_PHRASAL = frozenset(
    """set send sent pick picked fill filled give gave turn turned call called bring brought figure figured work
    worked write wrote throw threw hand handed pay paid put find found hold held cut let wrap sort sorted track
    tracked""".split()
)
_TIMES = frozenset("week month year night summer winter spring autumn quarter season".split())


def many(p: Parsed, k: int) -> str | None:
    """how versions many are, many how times: many after its noun or before its how."""
    if at(p, k + 1) == "how":
        return ORDER
    return ORDER if at(p, k - 2) == "how" and tag_at(p, k - 1) == "NNS" and at(p, k + 1) in OPERATORS else None


def clitic(p: Parsed, k: int) -> str | None:
    """your've, them're."""
    return ORDER if at(p, k - 1) in ("your", "their", "them", "him", "us", "me") else None


def particle(p: Parsed, k: int) -> str | None:
    """set off it, send back them: a pronoun stands between a verb and its particle."""
    if at(p, k + 1) not in ("it", "them", "him", "me", "you") or at(p, k - 1) not in _PHRASAL:
        return None
    return ORDER if at(p, k + 2) in STOPS or at(p, k + 2) in ("and", "or", "the", "when", "in", "for") else None


def preposition(p: Parsed, k: int) -> str | None:
    """time about you sent, walk me through from it, about that you said."""
    before, after = at(p, k - 1), at(p, k + 1)
    if before == "time" and after in SUBJECTS and tag_at(p, k + 2) in ("VBD", "VBP", "VBN"):
        return ORDER
    if (
        before in ("me", "us")
        and p.lowers[k] in ("through", "about")
        and after in ("from", "of", "about", "with", "for", "by")
    ):
        return ORDER
    told = before in ("me", "us", "more", "tell")
    return ORDER if told and after == "that" and at(p, k + 2) in SUBJECTS and at(p, k + 3) not in STOPS else None


def past_the(p: Parsed, k: int) -> str | None:
    """in past the month."""
    return (
        ORDER if at(p, k + 1) in DETERMINERS and at(p, k + 2) in ("week", "month", "year", "day", "quarter") else None
    )


def ever(p: Parsed, k: int) -> str | None:
    """you have ever sent, as a question of its own."""
    starts = k == 2 or at(p, k - 3) in (".", "?", "!")
    return ORDER if starts and at(p, k - 1) in ("have", "has") and at(p, k - 2) in SUBJECTS else None


def wh_wh(p: Parsed, k: int) -> str | None:
    """how where you: two question words in a row."""
    return (
        ORDER
        if at(p, k + 1) in ("where", "how", "why", "when") and at(p, k + 1) != p.lowers[k] and at(p, k + 2) in SUBJECTS
        else None
    )


def adjective(p: Parsed, k: int) -> str | None:
    """about recent the purchase: an adjective before the article."""
    if at(p, k - 1) in ("two", "three", "few") and p.lowers[k] in ("the", "your"):
        return ORDER
    if tag_at(p, k - 1) != "JJ" or tag_at(p, k - 2) not in ("IN", "TO", "DT", "PRP$"):
        return None
    return ORDER if readings(at(p, k - 1)) == {"JJ"} else None


def lone_not(p: Parsed, k: int) -> str | None:
    """which did not you like."""
    return ORDER if at(p, k - 1) in DO and at(p, k + 1) in SUBJECTS else None


def wh_and(p: Parsed, k: int) -> str | None:
    """how and did you: a conjunction between a wh-word and its question."""
    if at(p, k - 1) not in WH or at(p, k - 2) == "know":
        return None
    return ORDER if at(p, k + 1) in OPERATORS or tag_at(p, k + 1) == "VBD" else None


def operator_wh(p: Parsed, k: int) -> str | None:
    """and did what you do: the operator before its wh-word."""
    return ORDER if at(p, k - 1) in ("and", ",") and at(p, k + 1) in WH else None


def last(p: Parsed, k: int) -> str | None:
    """The words around "last"."""
    before, after, then = at(p, k - 1), at(p, k + 1), at(p, k + 2)
    if after in SUBJECTS and before not in ("the", "at", "time", ""):
        return ORDER
    if (before == "the" and after in DETERMINERS and p.words[k + 1].text.islower()) or (
        after in DO and tag_at(p, k - 1) == "NN" and at(p, k - 2) in WH
    ):
        return ORDER
    if after == "the" and then == "time" and before not in ("make", "made", "let"):
        return ORDER
    if after in DETERMINERS and tag_at(p, k - 1) == "VB" and before not in ("make", "made", "let"):
        return ORDER
    if before == "was" and at(p, k - 2) in WH and tag_at(p, k + 1)[:2] == "NN" and after not in _TIMES:
        return ORDER
    if before in ("was", "is") and after == "time" and then in SUBJECTS:
        return ORDER
    if (
        before == "the"
        and after == "time"
        and at(p, k - 2) == "when"
        and at(p, k - 3) in PREPOSITIONS
        and then in SUBJECTS
    ):
        return ORDER
    if before in PREPOSITIONS:
        if after in DETERMINERS or (after == "time" and then in SUBJECTS):
            return ORDER
    elif before == "the":
        if after == "time" and at(p, k - 2) in ("in", "at", "on") and then in SUBJECTS:
            return ORDER
        if after in SUBJECTS and then not in ("heard", "saw", "hear", "see"):
            return ORDER
        if after == "times" and then in SUBJECTS:
            return ORDER
    elif before == "time":
        return ORDER if after in SUBJECTS or after in OPERATORS or after in DETERMINERS else None
    elif before in ("through", "describe") and after == "time" and then in SUBJECTS:
        return ORDER
    return ORDER if before == "most" else None


BY_WORD: dict[str, tuple[Check, ...]] = {
    "many": (many,),
    "past": (past_the,),
    **dict.fromkeys(("how", "what", "why", "when"), (wh_wh,)),
    **dict.fromkeys(("the", "a", "an", "your"), (adjective,)),
    "ever": (ever,),
    **dict.fromkeys(("'re", "'ve", "'m", "'d"), (clitic,)),
    **dict.fromkeys(("off", "up", "back", "out", "away", "down", "over", "in"), (particle,)),
    **dict.fromkeys(("about", "of", "to", "with", "from", "for", "through"), (preposition,)),
    **dict.fromkeys(("did", "does"), (operator_wh,)),
    "not": (lone_not,),
    "and": (wh_and,),
    "last": (last,),
}
