"""What to ask back at a signal: their own words, then a question for the occasion behind them."""

from __future__ import annotations

from collections.abc import Iterator

from service.engine import Candidate
from service.language.words import Parsed, Word
from service.transcripts.grammar.clause import Clause
from service.transcripts.grammar.tenses import negated, time_of
from service.transcripts.signals import Kind, Signal
from service.transcripts.statements import Statement

LONGEST = 12
"""Words of theirs that are given back."""
_ASK: dict[Kind, tuple[str, str]] = {
    "emotion": ("When was that, and what had just happened?", "what really set the feeling off"),
    "trouble": ("When did that last come up? What did you do?", "whether it happens, and what it makes them do"),
    "private_cost": ("When was that, and what led up to it?", "what it really costs them"),
    "consequence": ("What happened next, and what did it cost you?", "how far the harm reached"),
    "workaround": ("When did you last do that, and how long did it take?", "what making do costs them"),
    "objection": ("When did you last run into that? What did you do instead?", "whether the objection stops them"),
    "wish": ("When did you last need that? What did you do instead?", "the need behind the wish"),
    "promise": ("What have you done about it so far?", "whether the words have been followed by anything"),
    "habit": ("When did that last happen? What did you do?", "a real occasion behind the habit"),
    "opinion": ("What happened that makes you say that?", "the occasion behind the opinion"),
    "incident": ("When was that, and what did you do next?", "the date and the end of the story"),
    "cost": ("What led up to that, and what came of it?", "where the time or the money went"),
    "refusal": ("What happened instead?", "what stood in the way"),
    "fact": ("Can you tell me about the most recent time?", "a real occasion behind the fact"),
}  # fmt: skip
_NOW = "When did that last happen to you? What did you do?"
_STANDING_COST = "When did that last make a difference? What happened?"
_NOT_DONE = "When did that last happen? What did you do instead?"
_GIVEN_UP = ("What led up to that, and what did you do next?", "why it was given up")
_PRICE = "What do you pay for that today?"
_OPENING = frozenset(
    "and but so or then yet well yeah yes no okay ok like also now just oh um uh er hmm mm right sure actually anyway because "
    "basically honestly though still plus again".split()
)
_THROWN_IN = frozenset(
    tuple(x.split()) for x in ("i mean", "you know", "i think", "i guess", "i said", "i say", "in fact")
)
_STEPS = 6
_GENERAL = ("present", "can", "could", "none")
_CUT = frozenset(", ; : - -- – — because so which and but or where when if while".split())
_STRANDED = frozenset(
    "the a an of to and or but so my our your his her their its with for in on at that this very really is as by from be "
    "some sort kind i right".split()
)


def probes(signal: Signal, question: str) -> Iterator[Candidate]:
    """Follow-ups to a signal for the judge, best first; `question` is the id under which it is judged."""
    ask, reveals = _asks(signal)
    words = given_back(signal)
    if words:
        yield Candidate(question, "follow_up", f"You said \u201c{words}\u201d. {ask}", "anchor", reveals, "rules")
    yield Candidate(question, "follow_up", ask, "anchor", reveals, "rules")
    yield Candidate(
        question, "follow_up", "Can you walk me through the most recent example?", "anchor", reveals, "rules"
    )


def _asks(signal: Signal) -> tuple[str, str]:
    ask, reveals = _ASK[signal.kind]
    s = signal.statement
    general = time_of(s.clause) in _GENERAL
    if signal.kind in ("emotion", "habit", "trouble") and general and negated(s.clause):
        return _ASK["opinion"]
    if signal.kind == "emotion" and general:
        return _NOW, reveals
    if signal.kind == "refusal":
        return _GIVEN_UP if not negated(s.clause) else (_NOT_DONE if general else ask, reveals)
    if signal.kind == "habit" and s.clause.verb is not None and s.clause.verb.lemma == "be" and not _often(s):
        return _ASK["opinion"]
    if signal.kind == "cost" and general:
        return _STANDING_COST, reveals
    if s.rung == "hypothetical_price":
        return _PRICE, "what it is worth to them today"
    return ask, reveals


def _often(s: Statement) -> bool:
    """Whether it is said how often something happens, or when; else a state of things is no more than an opinion."""
    return any(f.name in ("habit", "condition", "duration") for f in s.features)


def given_back(signal: Signal) -> str:
    """The words of a signal that carry it, exactly as they were said; "" where they hold a quotation."""
    c = signal.statement.clause
    p = c.parsed
    lo, hi = _around(c, signal.anchor)
    while lo < hi - 2:
        if p.lowers[lo] in _OPENING or p.words[lo].pos in ("PUNCT", "INTJ"):
            lo += 1
        elif p.lowers[lo : lo + 2] in _THROWN_IN and p.lowers[lo + 2] == ",":
            lo += 3
        else:
            break
    hi = _end(p, lo, hi, signal.anchor, c.hi)
    text = p.cut(lo, hi)
    idle = hi - lo < 2 or p.lowers[lo:hi] in _THROWN_IN
    return "" if idle or any(mark in text for mark in '"“”«»[]') else text


def _around(c: Clause, anchor: int) -> tuple[int, int]:
    """The range to quote from: the whole clause where it is short, else the clause inside it round the anchor."""
    p = c.parsed
    if c.hi - c.lo <= LONGEST:
        return c.lo, c.hi
    w = p.words[anchor]
    for _ in range(_STEPS):
        subject = p.child(w.i, "nsubj", "nsubjpass", "expl")
        stands = subject is not None and subject.tag not in ("WDT", "WP") and c.lo <= subject.i < w.i
        if subject is not None and stands and w.pos in ("VERB", "AUX"):
            start = max(c.lo, p.subtree(subject.i)[0])
            near = start < anchor + 1 and anchor - start < LONGEST
            return (start if near else _phrase(c, anchor)), c.hi
        if w.head == w.i:
            break
        w = p.words[w.head]
    subject = c.subject
    start = max(c.lo, p.subtree(subject.i)[0]) if subject is not None else c.lo
    return (start if 0 <= anchor - start < LONGEST else _phrase(c, anchor)), c.hi


def _phrase(c: Clause, anchor: int) -> int:
    """Where to begin a little before the word that carries it: never on a word that only joins."""
    start = max(c.lo, anchor - 4)
    p = c.parsed
    while start < anchor and (
        p.words[start].pos in ("ADP", "CCONJ", "SCONJ", "PART", "PUNCT") or p.lowers[start] == "of"
    ):
        start += 1
    return start


def _joint(p: Parsed, k: int) -> bool:
    """Whether one may stop before word `k`: at a mark or a joint that no "uh" stands beside."""
    near = p.words[max(0, k - 1) : k + 2]
    return p.lowers[k] in _CUT and not any(w.pos == "INTJ" for w in near)


def _end(p: Parsed, lo: int, hi: int, anchor: int, whole: int) -> int:
    """Where to stop: at the end, else at the last joint within reach behind the anchor, never on a word that leads on.

    What ends where the clause does, at `whole`, ends as it was said ("I never thought of that").
    """
    weighty = [w.i for w in p.words[lo:hi] if w.pos not in ("PUNCT", "INTJ")]
    if len(weighty) > LONGEST:
        most = max(weighty[LONGEST], anchor + 1)
        hi = next((k for k in range(most, max(lo + 4, anchor), -1) if _joint(p, k)), most)
    least = max(lo + 2, anchor + 1)
    while hi > least:
        if p.lowers[hi - 2 : hi] in _THROWN_IN and hi - 2 >= least:
            hi -= 2
        elif p.words[hi - 1].pos in ("PUNCT", "INTJ") or _tags(p, hi) or _leads_on(p.words[hi - 1], hi == whole):
            hi -= 1
        else:
            break
    return hi


def _tags(p: Parsed, hi: int) -> bool:
    """Whether the last word only asks for assent: ", right"."""
    return p.lowers[hi - 1] in _OPENING and p.lowers[hi - 2] == ","


def _leads_on(w: Word, at_end: bool) -> bool:
    """Whether a word lets one wait for another; at the end of a clause only what opens a noun or joins does."""
    if at_end:
        return w.tag in ("DT", "PRP$", "CC", "TO") and w.dep in ("det", "poss", "cc", "aux")
    return w.lower in _STRANDED
