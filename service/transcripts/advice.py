"""What a seasoned coach says of a talk within the hour: short, the most important first, each with its place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from service.report import Judged
from service.terms import Family
from service.transcripts.account import TranscriptReport
from service.transcripts.contamination import Cause
from service.transcripts.four_questions import Hard
from service.transcripts.model import Turn
from service.transcripts.telling_quotes import compliments, telling

MOST = 5
"""Things said about one matter."""
_UNKNOWN = "Who interviews is not known, so nothing counts as an answer; the questions are those of anybody."
_TOO_MUCH = 0.5
"""The interviewer's share of the words beyond which they heard too little."""
_LOUDEST: tuple[Family, ...] = ("leading", "validation", "pitch", "hypothetical", "price", "wishlist")
_CAUSES: dict[Cause, str] = {
    "pitch": "You told of your own idea.",
    "praise_seeking": "You asked for praise.",
    "leading": "You led.",
}
_HARD: dict[Hard, str] = {
    "why_like": "Why they like it",
    "what_it_saves": "What it saves them in time or money",
    "fits_their_day": "How it fits their day",
    "what_tried": "What they have tried",
}
_RUNGS: dict[str, str] = {
    "dated_incident": "It happened",
    "retold_emotion": "How it felt",
    "named_consequence": "What came of it",
    "specific_objection": "What stands in the way",
    "active_search": "They looked for another way",
    "workaround": "They make do",
    "time_spent": "It costs them time",
    "money_spent": "It costs them money",
    "background_fact": "A fact of their life",
}


@dataclass(frozen=True, slots=True)
class Advice:
    """One thing to say, in our words; with theirs, where they stand, when they were said, and what to ask."""

    said: str = ""
    quote: str | None = None
    turn: int | None = None
    start_ms: int | None = None
    ask: str | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """What is said about one matter. `key` names the matter."""

    key: str
    title: str
    advice: tuple[Advice, ...]


def coaching(done: TranscriptReport) -> list[Section]:
    """The sections that have something to say, the most important first."""
    parts: list[tuple[str, str, Callable[[TranscriptReport], Iterator[Advice]]]] = [
        ("in_short", "In short", _in_short),
        ("questions", "Ask these differently", _questions),
        ("tainted", "Here you sold it, and what follows counts less", _tainted),
        ("learned", "What you really learned", _learned),
        ("praise", "Kind words, no evidence", _praise),
        ("missed", "You let this go", _missed),
        ("commitments", "What they committed to", _commitments),
        ("hard", "Not learned", _hard),
        ("next", "Next", _next),
    ]
    said = ((key, title, tuple(make(done))) for key, title, make in parts)
    return [Section(key, title, advice) for key, title, advice in said if advice]


def _in_short(done: TranscriptReport) -> Iterator[Advice]:
    a = done.answers
    if not done.sure:
        named = bool(done.transcript.speakers)
        do = "Name the interviewer" if named else "Label the speakers in the file"
        yield Advice(f"{_UNKNOWN} {do} to get the rest.")
        return
    if not a.statements:
        yield Advice("No answer could be judged: no words in English are known to be the participant's.")
        return
    facts = sum(s.band == "evidence" and s.rung != "background_fact" for s in a.statements)
    given, dated = len(a.commitments), sum(c.dated for c in a.commitments)
    gave = _many(given, "commitment") + (f", {dated or 'none'} with a date" if given else "")
    share = a.shares.talk.get("interviewer", 0.0)
    spoke = f"you spoke {share:.0%} of the words" + (", too much" if share > _TOO_MUCH else "")
    yield Advice(
        f"Of {_many(len(a.statements), 'statement')}, {facts or 'none'} of what really happened; {gave}; {spoke}."
    )
    yield from _served(done)


def _served(done: TranscriptReport) -> Iterator[Advice]:
    if done.covered is not None and done.report.questions:
        served = len(done.covered.served) or "none"
        yield Advice(f"Of {_many(len(done.report.questions), 'question')}, {served} served the goal.")


def _questions(done: TranscriptReport) -> Iterator[Advice]:
    bad = [j for j in done.report.questions if j.verdict == "rewrite"]
    for j in sorted(bad, key=_rank)[:MOST]:
        turn = done.turn(_turn_of(done, j))
        first = next(f for f in j.findings if f.withdrawn is None and f.severity == "error")
        ask = j.rewrites[0].text if j.rewrites else None
        yield _at(turn, first.message, j.question.text, ask)
    if len(bad) > MOST:
        yield Advice(f"And {len(bad) - MOST} more; {len(done.report.questions)} questions in all.")


def _rank(j: Judged) -> tuple[int, int]:
    families = [f.family for f in j.findings if f.withdrawn is None and f.severity == "error"]
    return min((_LOUDEST.index(f) if f in _LOUDEST else len(_LOUDEST) for f in families), default=0), j.score or 0


def _turn_of(done: TranscriptReport, j: Judged) -> int:
    return next(p.turn for p in done.answers.questions if p.question.id == j.question.id)


def _tainted(done: TranscriptReport) -> Iterator[Advice]:
    c = done.answers.contamination
    loud = [t for t in c.taints if t.cause != "leading"]
    for taint in loud[:2]:
        turn = done.turn(taint.turn)
        yield _at(turn, _CAUSES[taint.cause], turn.text)
    if loud and c.after.tainted:
        less = f"{c.after.tainted} of {_many(c.after.statements, 'statement')} since then count less"
        yield Advice(f"{less}: evidence {c.before.evidence:g} before, {c.after.evidence:g} after.")


def _learned(done: TranscriptReport) -> Iterator[Advice]:
    for s, counts in telling(done, MOST + 1):
        said = _RUNGS.get(s.rung, "") + (", but after you had led or pitched" if counts < 1 else "")
        yield _at(done.turn(s.turn), said, s.quote)


def _praise(done: TranscriptReport) -> Iterator[Advice]:
    against = {id(c.praise): c.facts[0] for c in done.answers.contradictions}
    for s in compliments(done)[:3]:
        fact = against.get(id(s))
        yield _at(done.turn(s.turn), f"But they also said: “{fact.quote}”" if fact else "", s.quote)


def _missed(done: TranscriptReport) -> Iterator[Advice]:
    for m in done.answers.missed[:MOST]:
        yield _at(done.turn(m.turn), "", m.signal.statement.quote, m.ask)


def _commitments(done: TranscriptReport) -> Iterator[Advice]:
    for c in done.answers.commitments[:MOST]:
        dated = f", {c.when}" if c.when else ", no date"
        yield _at(done.turn(c.turn), f"{c.kind.capitalize()}{dated}", c.quote)


def unlearned(done: TranscriptReport) -> list[str]:
    """Of the four hard questions those without an answer. Why they like it needs something that they were shown."""
    a = done.answers
    if not done.sure or not any(s.band != "none" for s in a.statements):
        return []
    shown = any(t.cause != "leading" for t in a.contamination.taints)
    return [_HARD[h.question] for h in a.hard.answers if not h.learned and (shown or h.question != "why_like")]


def _hard(done: TranscriptReport) -> Iterator[Advice]:
    for what in unlearned(done):
        yield Advice(f"{what}.")


def _next(done: TranscriptReport) -> Iterator[Advice]:
    a = done.answers
    if not done.sure:
        return
    if a.hard.next_step:
        yield Advice("There is a next step with a date: keep to it.")
    elif a.statements:
        yield Advice("No next step with a date. Ask for one before you hang up.")
    for p in a.promises[:3]:
        yield _at(done.turn(p.turn), "You promised", p.quote)


def _at(turn: Turn, said: str, quote: str, ask: str | None = None) -> Advice:
    return Advice(said, quote, turn.n, turn.start_ms, ask)


def _many(n: int, what: str) -> str:
    return f"{n or 'no'} {what}{'s' * (n != 1)}"
