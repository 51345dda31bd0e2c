"""Who is asked about whom: the person asked is "you", never "I"."""

from __future__ import annotations

from service.language.words import Parsed
from service.rewriting.grammar.forms import ONLY_SUBJECTS, OPERATORS, Check, at, past_adverbs, tag_at
from service.rewriting.grammar.reasons import CASE, PERSON, REFLEXIVE

_BETWEEN_US = frozenset(
    """speak spoke talk talked meet met see saw spoken chatted visited come came call called ran""".split()
)
_MY_OWN = frozenset(
    """notes note colleague colleagues question questions screen list side understanding recording email e-mail
    number name team research guide record records phone card head boss laptop work co computer hand behalf
    guess end summary feelings""".split()
)
_ASKING = frozenset(
    """miss missed forget forgot get understand hear ask leave skip fail interrupt misunderstand say""".split()
)
_ASKING_WORDS = frozenset(("how", "what", "when", "where", "why"))
_TOGETHER = frozenset("go start stop begin leave do know".split())
_SELVES = frozenset(("myself", "ourselves", "himself", "herself", "themselves", "themself", "itself"))


def asker(p: Parsed, k: int) -> str | None:
    """At I and we: "the last time I filed", "what did I do"."""
    before, after = at(p, k - 1), at(p, past_adverbs(p, k + 1))
    if before == "time" and at(p, k - 2) == "last" and (p.lowers[k] == "i" or after not in _BETWEEN_US):
        return PERSON
    if (
        before in ("do", "did")
        and p.lowers[k] == "we"
        and at(p, k - 2) in _ASKING_WORDS
        and after not in _BETWEEN_US | _ASKING | _TOGETHER
    ):
        return PERSON
    if p.lowers[k] != "i":
        return None
    if (
        before == "how"
        and at(p, k - 2) in ("through", "me")
        and tag_at(p, k + 1)[:2] == "VB"
        and after not in OPERATORS
    ):
        return PERSON
    if (
        before == "do"
        and at(p, k - 2) in ("tools", "how", "when")
        and after not in _ASKING | {"need", "get", "reach", "know"}
    ):
        return PERSON
    if before == "did" and at(p, k - 2) in ("what", "how", "when", "where", "why") and after not in _ASKING:
        return PERSON
    return PERSON if before == "have" and at(p, k + 1) == "ever" else None


def mine(p: Parsed, k: int) -> str | None:
    """At my: what is asked about a past event is the other's. Closing and courtesy keep their "my notes"."""
    asks_past = "did" in p.lowers or "last" in p.lowers or "have" in p.lowers
    return PERSON if asks_past and _MY_OWN.isdisjoint(p.lowers[k + 1 : k + 4]) else None


def what(p: Parsed, k: int) -> str | None:
    """the thing what you bought."""
    return (
        CASE
        if at(p, k - 1) in ("thing", "things", "one", "ones", "everything", "something")
        and at(p, k + 1) in ONLY_SUBJECTS | {"you"}
        else None
    )


def reflexive(p: Parsed, k: int) -> str | None:
    """At myself, themselves …: the subject of its clause is "you"."""
    head = p.words[p.words[k].head]
    if head.pos == "ADP":
        head = p.words[head.head]
    subject = p.child(head.i, "nsubj", "nsubjpass")
    return REFLEXIVE if subject is not None and subject.lower == "you" and subject.i < k else None


BY_WORD: dict[str, tuple[Check, ...]] = {
    **dict.fromkeys(("i", "we"), (asker,)),
    "my": (mine,),
    **dict.fromkeys(_SELVES, (reflexive,)),
}
