"""The part of a clause in statement order: embedded, relative, reported, a condition, or itself the question."""

from __future__ import annotations

from service.language.asked import WH, Asked
from service.language.words import Parsed
from service.rules.clauses import PERSONAL, Clause, Part, of_you
from service.rules.committing import commits
from service.rules.conditions import under_if, unreal_if
from service.rules.lexicon import HELPING_VERBS, MAKING_VERBS, NAMING_VERBS, TRYING_VERBS
from service.rules.rule import Posed
from service.rules.session import shown

_REPORTING = frozenset(
    "say tell think expect mention promise claim write hope agree know believe warn fear worry suppose suggest "
    "estimate decide assume imagine understand plan figure reckon swear wish".split()
)
_BELIEVING = frozenset("think believe reckon feel suppose guess imagine say expect assume doubt hope see bet".split())
_MANNER = frozenset("as like than however whatever whichever whenever wherever way".split())
_SOMETHING = frozenset("something anything thing one".split())
_PAST_STEMS = frozenset("said told thought expected mentioned promised claimed wrote hoped warned knew planned".split())


def stated(q: Posed, a: Asked, c: Clause, lemma: str, subject: str) -> Part:
    """The part of a clause in statement order: embedded, relative, reported, or itself the question."""
    p = q.parsed
    lead = c.lead
    if _reported(p, a, c):
        return "reported"
    if lead in ("if", "whether") or (c.lo > a.lo + 1 and _wonders(p, a, c)):
        return _embedded(q, a, c, lemma, subject) if _wonders(p, a, c) else "setup"
    if lead in _MANNER or p.lowers[c.at - 1] in _MANNER:
        return "manner"
    if subject not in PERSONAL and lemma == "be" and p.words[min(c.hi, a.hi - 1)].tag == "VBN":
        return "other"
    if c.wh or lead in WH:
        wrapped = a.wrapped is not None and a.request != "show"
        return _embedded(q, a, c, lemma, subject) if wrapped and not shown(q, a, c, lemma) else "task"
    if _believed(p, a, c):
        return _embedded(q, a, c, lemma, subject)
    before = p.words[c.lo - 1] if c.lo > a.lo else None
    if before is not None and (
        before.pos in ("NOUN", "PROPN", "PRON", "NUM") or lead in ("that", "which", "who", "most")
    ):
        return _relative(q, a, c, lemma, subject)
    if subject not in PERSONAL and subject not in ("they", "people"):
        return "other"
    return _embedded(q, a, c, lemma, subject) if (a.marked or len(p.sentences) == 1) and _main(p, a, c) else "other"


def _believed(p: Parsed, a: Asked, c: Clause) -> bool:
    """Whether the clause is what the person is asked to believe: "do you think you'd", "who do you think would"."""
    for j in range(c.at - 1, max(a.lo, c.at - 8) - 1, -1):
        w = p.words[j]
        if (
            w.lemma in _BELIEVING
            and j > a.lo
            and p.lowers[j - 1] in ("you", "people", "we", "they", "general", "honestly")
        ):
            return w.tag != "VBD" and "did" not in p.lowers[a.lo : j]
        if w.lower in ("confident", "sure", "certain") and "are" in p.lowers[a.lo : c.at]:
            return True
        if w.pos == "VERB" and j != c.at - 1 and j != c.subject:
            return w.lemma in _BELIEVING and w.tag in ("VB", "VBP") and j < c.lo
    return False


def _embedded(q: Posed, a: Asked, c: Clause, lemma: str, subject: str) -> Part:
    """The part of a clause that is what is really asked: "do you think you'd", "tell me if you would"."""
    if c.modal in ("can", "could"):
        return "use" if lemma in ("create", "save") else "other"
    if lemma == "say" or (lemma in NAMING_VERBS and lemma not in ("call", "put", "expect", "mind")):
        return "naming"
    if q.purpose in ("logistics", "closing") and lemma not in TRYING_VERBS and not unreal_if(q.parsed, a):
        return "polite"
    if not c.perfect and commits(q, c.verb):
        return "ask"
    if shown(q, a, c, lemma):
        return "task"
    if c.perfect and not under_if(q.parsed, a):
        return "past"
    if c.wh in ("what", "which") and lemma in ("like", "want", "love", "prefer"):
        return "wanting"
    if c.modal == "will":
        if subject in ("it", "this", "that"):
            return "promise" if lemma in HELPING_VERBS else "other"
        return "promise" if subject in PERSONAL or subject in ("people", "users", "customers") else "other"
    return "use"


def _relative(q: Posed, a: Asked, c: Clause, lemma: str, subject: str) -> Part:
    """A relative clause asks only where the question is whether a thing is such a thing: "Is that something you'd…"."""
    p = q.parsed
    if lemma == "say" or (lemma in NAMING_VERBS and lemma != "put") or c.perfect:
        return "naming"
    if c.lead in ("most", "maximum", "max", "highest") and {"pay", "spend", "paying", "spending", "prepared"} & set(
        p.lowers[c.at : c.at + 6]
    ):
        return "use"
    if lemma in MAKING_VERBS and a.tense != "past" and subject in ("you", "u"):
        return "wish"
    copula = any(w in ("is", "be", "'s", "sound", "sounds") for w in p.lowers[a.lo : c.lo])
    if not copula or (subject not in PERSONAL and not of_you(p, c)):
        return "other"
    head = next(
        (
            j
            for j in range(c.lo - 1, a.lo, -1)
            if p.words[j].pos in ("NOUN", "PRON") and p.lowers[j] not in ("that", "which", "who")
        ),
        None,
    )
    if head is None or lemma in ("like", "love", "expect", "wish", "need"):
        return "wanting"
    if commits(q, c.verb) or q.purpose in ("commitment_ask", "closing", "logistics", "task"):
        return "ask"
    if a.wh == "what" and p.lowers[head] == "thing" and {"first", "only", "one"} & set(p.lowers[a.lo : head]):
        return "use"
    if a.form in ("yes_no", "statement", "fragment") or a.wrapped is not None:
        near = p.lowers[max(a.lo, head - 5) : head]
        if p.lowers[head] in _SOMETHING or "a" in near or "an" in near or "kind" in near:
            return "use" if lemma != "look" else "other"
    return "other"


def _reported(p: Parsed, a: Asked, c: Clause) -> bool:
    """Whether someone said or thought it then: "told her you would", "did you think it would"."""
    past = a.operator is not None and a.operator.lower in ("did", "had", "was", "were")
    for j in range(a.lo, c.lo):
        w = p.words[j]
        then = w.tag in ("VBD", "VBN") or (past and w.tag in ("VB", "VBP"))
        if w.lower in _PAST_STEMS or (then and w.lemma in _REPORTING and w.pos in ("VERB", "AUX")):
            return True
    after = p.lowers[c.hi : a.hi]
    return any(after[j] in ("you", "he", "she") and after[j + 1] in ("said", "told") for j in range(len(after) - 1))


def _wonders(p: Parsed, a: Asked, c: Clause) -> bool:
    """Whether an *if* or *whether* before the clause asks: "tell me if", "I wonder whether", "the question is if"."""
    for j in range(c.lo - 1, max(a.lo, c.lo - 24), -1):
        if p.lowers[j] == "whether" and a.form == "statement" and p.lowers[a.core] in ("i", "we"):
            return True
        if p.lowers[j] in ("if", "whether"):
            if a.wrapped is not None and a.wrapped[1] == j:
                return j == c.lo - 1 or c.modal == "would" or not _finite_between(p, j + 1, c.lo)
            return p.lowers[j - 1] in (
                "wonder",
                "wondering",
                "curious",
                "know",
                "me",
                "us",
                "ask",
                "is",
                "interested",
            ) and (j == c.lo - 1 or p.words[j - 1].lower in ("wonder", "wondering", "curious"))
    return False


def _finite_between(p: Parsed, lo: int, hi: int) -> bool:
    return any(w.tag in ("VBZ", "VBD", "VBP") for w in p.words[lo:hi])


def _main(p: Parsed, a: Asked, c: Clause) -> bool:
    """Whether a clause in statement order is the sentence's own: at its start or after an adjunct."""
    if c.lo <= a.core or c.lead in (
        "",
        ",",
        ";",
        ":",
        "-",
        "–",
        "—",
        "and",
        "so",
        "but",
        "then",
        "surely",
        "sure",
        "or",
    ):
        return True
    return p.words[c.lo - 1].pos in ("ADV", "INTJ", "CCONJ", "PUNCT")
