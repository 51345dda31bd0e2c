"""A goal and an interview type in, a ready guide out: warm-up, story, probes for each hypothesis, cost, tried, ask, closing.

Every line that is asked has been kept by the judge in its place in the guide; one that is not kept is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from service.aims.goals import Goal, goal
from service.aims.reading import read_aims
from service.aims.serving import GOAL, Aim
from service.document.guides import guide
from service.document.model import Document
from service.language.words import Parsed
from service.plans.coverage import proposed
from service.plans.library import Use, entries
from service.rules.catalogue import find_faults
from service.rules.rule import Posed
from service.terms import InterviewType
from service.verdict import verdict_of

MOST_HYPOTHESES = 5
_ANY = 20
"""As many questions as the strategies make."""
_FOLLOWED: dict[InterviewType, Use] = {"efficiency": "walk_through", "satisfaction": "episode", "validation": "fact"}
_TITLES: dict[str, tuple[str, int]] = {
    "consent": ("Before we start", 2),
    "warm_up": ("About you", 4),
    "story": ("The last time", 12),
    "own": ("More about that", 6),
    "walk_through": ("Step by step", 8),
    "episode": ("How it is used", 8),
    "fact": ("What has happened", 8),
    "current_practice": ("How it is done today", 6),
    "cost": ("What it took", 5),
    "tried": ("What has been tried", 5),
    "commitment": ("The ask", 3),
    "closing": ("Closing", 3),
}


class Unbuildable(ValueError):
    """No guide can be made: the goal names nothing to ask about. `goal` says what it lacks."""

    def __init__(self, of: Goal) -> None:
        super().__init__("the goal names nothing that they do")
        self.goal = of


@dataclass(frozen=True, slots=True)
class Part:
    """A section of a guide: its title, its minutes, its questions each with its probes, what it tests ("" for nothing)."""

    title: str
    minutes: int
    questions: tuple[tuple[str, tuple[str, ...]], ...]
    tests: str = ""


@dataclass(frozen=True)
class Built:
    """A guide that was built: its Markdown, and the document that it reads as."""

    text: str
    document: Document


def build(
    stated: str,
    interview_type: InterviewType | None = None,
    hypotheses: Sequence[str] = (),
    context: str = "",
    product_names: Sequence[str] = (),
) -> Built:
    """The guide for a goal. `context` says who is interviewed and where. Raises Unbuildable."""
    aim, *beliefs = read_aims([stated, *hypotheses[:MOST_HYPOTHESES]])
    read = goal(aim)
    if not read.clear or not proposed(Aim(GOAL, aim), None, product_names, most=1):
        raise Unbuildable(read)
    parts = list(_parts(aim, list(zip(hypotheses, beliefs, strict=False)), interview_type, product_names))
    while True:
        text = _text(stated, interview_type, context, parts)
        document = guide(text, "markdown")
        bad = set(_refused(document, interview_type, product_names))
        if not bad:
            return Built(text, document)
        parts = list(_without(parts, bad))


def _parts(
    aim: Parsed,
    beliefs: Sequence[tuple[str, Parsed]],
    interview_type: InterviewType | None,
    product_names: Sequence[str],
) -> Iterator[Part]:
    def taken(use: Use, most: int) -> list[str]:
        return [e.text for e in entries(use, interview_type)][:most]

    def part(use: Use, questions: Iterable[str]) -> Part:
        return Part(*_TITLES[use], tuple((q, ()) for q in questions))

    asked = [r.text for r in proposed(Aim(GOAL, aim), None, product_names, most=4)]
    opening, *more = asked
    yield part("consent", taken("consent", 1))
    yield part("warm_up", taken("warm_up", 2))
    yield Part(*_TITLES["story"], ((opening, tuple(taken("story", 4))),))
    if more:
        yield Part(*_TITLES["own"], tuple((q, ()) for q in more[:2]))
    used = set(asked)
    for stated, belief in beliefs:
        own = [r.text for r in proposed(Aim("h", belief), aim, product_names, _ANY) if r.text not in used][:2]
        used.update(own)
        probes = tuple(taken("probe", 1))
        if own:
            yield Part("About one thing", 4, tuple((q, probes if k == 0 else ()) for k, q in enumerate(own)), stated)
    if interview_type in _FOLLOWED:
        yield part(_FOLLOWED[interview_type], taken(_FOLLOWED[interview_type], 3))
    else:
        yield part("current_practice", taken("current_practice", 2))
    yield part("cost", taken("cost", 2))
    yield part("tried", taken("tried", 2))
    yield part("commitment", taken("commitment", 2))
    yield part("closing", taken("closing", 2))


def _text(stated: str, interview_type: InterviewType | None, context: str, parts: Sequence[Part]) -> str:
    """The guide as Markdown. What is tested stands in a note, which nobody reads out."""
    head = [f"Goal: {' '.join(stated.split())}"]
    if interview_type:
        head.append(f"Interview type: {interview_type}")
    if context.strip():
        head.append(f"Who: {' '.join(context.split())}")
    head.append(f"How long: {sum(p.minutes for p in parts)} minutes")
    blocks = ["# Interview guide", "\n\n".join(head)]
    for part in parts:
        lines = []
        for question, probes in part.questions:
            lines.append(f"- {question}")
            lines += [f"  - {probe}" for probe in probes]
        blocks.append(f"## {part.title} ({part.minutes} min)")
        if part.tests:
            blocks.append(f"Note to moderator: this tests whether {_lowered(part.tests)}")
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks) + "\n"


def _lowered(belief: str) -> str:
    said = " ".join(belief.split()).rstrip(".")
    return f"{said[:1].lower()}{said[1:]}." if said[1:2].islower() else f"{said}."


def _refused(document: Document, interview_type: InterviewType | None, product_names: Sequence[str]) -> Iterator[str]:
    """The questions of the guide that are not kept where they stand."""
    for question in document.questions:
        if verdict_of(find_faults(Posed(question, interview_type, tuple(product_names)))) != "keep":
            yield question.text


def _without(parts: Sequence[Part], bad: set[str]) -> Iterator[Part]:
    for part in parts:
        kept = tuple(
            (q, tuple(probe for probe in probes if probe not in bad)) for q, probes in part.questions if q not in bad
        )
        if kept:
            yield replace(part, questions=kept)
