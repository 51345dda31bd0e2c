"""The interview on one page, in Markdown: facts, quotes, opportunities, commitments, open questions, next step."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from service.transcripts.account import TranscriptReport
from service.transcripts.advice import unlearned
from service.transcripts.exports.opportunities import opportunities
from service.transcripts.telling_quotes import facts, telling
from service.transcripts.words import literal, place

_FACTS, _QUOTES, _ASKS = 8, 5, 5


def snapshot(done: TranscriptReport, name: str) -> str:
    """The page. Every quote stands word for word in a participant's turn, at the time or turn beside it."""
    parts = [
        ("Facts", _facts(done)),
        ("Quotes", _quotes(done)),
        ("Opportunities", _opportunities(done)),
        ("Commitments", _commitments(done)),
        ("Open questions", _open(done)),
        ("Next step", _next(done)),
    ]
    lines = [f"# Interview snapshot: {literal(Path(name).name)}", "", *_head(done)]
    for title, found in parts:
        lines += ["", f"## {title}", "", *(list(found) or ["- None."])]
    return "\n".join(lines) + "\n"


def _head(done: TranscriptReport) -> Iterator[str]:
    if done.goal:
        yield f"Goal: {literal(done.goal)}  "
    people = ", ".join(literal(s.label) for s in done.transcript.speakers if s.role == "participant")
    yield f"Participants: {people or 'not known'}"
    if any(c < 1 for c in done.answers.contamination.counts):
        yield "\nWhat is marked * was said after a pitch or a leading question and counts less."


def _facts(done: TranscriptReport) -> Iterator[str]:
    for s, counts in facts(done, _FACTS):
        yield f"- {_at(done, s.turn)} {literal(s.quote)}{_star(counts)}"


def _quotes(done: TranscriptReport) -> Iterator[str]:
    known = {id(s) for s, _ in facts(done, _FACTS)}
    for s, counts in [x for x in telling(done, _FACTS + _QUOTES) if id(x[0]) not in known][:_QUOTES]:
        yield f"> “{literal(s.quote)}” {_at(done, s.turn)}{_star(counts)}\n"


def _opportunities(done: TranscriptReport) -> Iterator[str]:
    about = None
    for o in opportunities(done):
        if o.about != about and o.about is not None:
            yield f"- **{literal(o.about)}**"
        about = o.about
        indent = "  " if about is not None else ""
        yield f"{indent}- {literal(o.label)} ({o.kind.replace('_', ' ')}) {_at(done, o.said.turn)}{_star(o.counts)}"


def _commitments(done: TranscriptReport) -> Iterator[str]:
    for c in done.answers.commitments:
        yield f"- {_at(done, c.turn)} {c.kind}, {literal(c.when) if c.when else 'no date'}: “{literal(c.quote)}”"


def _open(done: TranscriptReport) -> Iterator[str]:
    for m in done.answers.missed[:_ASKS]:
        yield f"- {literal(m.ask)} {_at(done, m.turn)}"
    for what in unlearned(done):
        yield f"- {what}: not learned."


def _next(done: TranscriptReport) -> Iterator[str]:
    dated = [c for c in done.answers.commitments if c.when]
    for c in dated:
        yield f"- Theirs: “{literal(c.quote)}” ({literal(c.when)})"
    if done.sure and not dated:
        yield "- None with a date was agreed."
    for p in done.answers.promises:
        yield f"- Yours: “{literal(p.quote)}” {_at(done, p.turn)}"


def _at(done: TranscriptReport, n: int) -> str:
    return f"({place(done.transcript, n)})"


def _star(counts: float) -> str:
    return " \\*" if counts < 1 else ""
