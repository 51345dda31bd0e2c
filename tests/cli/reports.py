"""Reports made by hand, so that a format is tested on exactly what it must show."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from service.cli.checked import Checked
from service.cli.given import Given
from service.cli.question_lines import json_items, line_items
from service.document.model import Document, Piece, Question, Span
from service.ear.model import Impression
from service.findings import Finding, Withdrawal
from service.language.words import Parsed
from service.report import Judged, Ran, Report, Rewrite, Summary
from service.terms import Severity, Verdict

_SILENT = Impression(1.0, 0.0, 0.0, {}, {})
_SCORES: dict[Verdict, int | None] = {"keep": 95, "follow_up": 60, "rewrite": 10, "not_judged": None}
RULES = Ran("auto", "rules", False, None, (), "0123456789ab")


def question(*slices: str, source: str = "", own: str = "1", headings: tuple[str, ...] = ()) -> Question:
    """A question made of slices of the source text, in order, or of one that is the whole of its own."""
    text, at, spans = " ".join(slices), 0, []
    for part in slices:
        at = (source or text).index(part, at)
        spans.append(Span(at, at + len(part)))
    return Question(Piece(own, text, tuple(spans), headings), Parsed(text, (), ()), (), _SILENT, "other")


def finding(of: Question, *quotes: str, severity: Severity = "error", rule: str = "leading.tag") -> Finding:
    """A finding at the first place of each quote in the question."""
    starts = [of.text.index(quote) for quote in quotes]
    spans = tuple(s for at, quote in zip(starts, quotes, strict=True) for s in of.place(at, at + len(quote)))
    return Finding(rule, "leading", severity, spans, " ".join(quotes), "Begs for a yes.", "They only nod.")


def judged(of: Question, verdict: Verdict, *findings: Finding, ask: str = "") -> Judged:
    """A judged question; `ask` is its rewrite or its follow-up."""
    rewrites = (Rewrite(ask, "last_time", "what they did", "rules"),) if ask and verdict == "rewrite" else ()
    follow_ups = (ask,) if ask and verdict == "follow_up" else ()
    return Judged(of, verdict, _SCORES[verdict], findings, rewrites, follow_ups=follow_ups)


def checked(given: Given, *questions: Judged, ran: Ran = RULES) -> Checked:
    """The file with a report on its questions, the lowest scores to be fixed first."""
    flagged = [j for j in questions if j.verdict in ("rewrite", "follow_up")]
    worst = tuple(j.question.id for j in sorted(flagged, key=lambda j: j.score or 0)[:3])
    summary = Summary(len(questions), Counter(j.verdict for j in questions), 42, worst)
    asked = tuple(j.question for j in questions)
    document = Document("guide", given.text, asked) if given.kind == "guide" else Document("list", "", asked)
    return Checked(given, Report(document, questions, None, summary, ran))


def lines(text: str, name: str = "q.txt") -> Given:
    """A file of one question a line."""
    return Given(name, "questions", text, line_items(text))


def json_lines(text: str, name: str = "q.jsonl") -> Given:
    """A file of JSON lines."""
    return Given(name, "questions", text, json_items(text, name))


def guide(text: str, name: str = "guide.md") -> Given:
    """A guide in Markdown."""
    return Given(name, "guide", text, format="markdown")


def withdrawn(one: Finding) -> Finding:
    """The finding, taken back by a model."""
    return replace(one, withdrawn=Withdrawal("llm", "it reflects their words", "you said"))
