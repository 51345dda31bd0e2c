"""Sign 1: questions that lead, fish for praise or pitch, per interview and per interviewer, over time."""

from __future__ import annotations

from collections import defaultdict

from service.studies.measure import Measure, Part, Ratio, course, ids
from service.studies.model import Interview, Record
from service.studies.people import Person, asking, spelling

TOLERANCE = 0.05
MUCH = 0.2
SOME = 0.1
_WHAT = "Questions to be rewritten because they lead, ask for praise or pitch"


def measures(record: Record) -> list[Measure]:
    """The leading share of the study, and of each interviewer."""
    known = {i.id: (i, ratio) for i in record.interviews if (ratio := _ratio(i))}
    return [_overall(record, list(known.values())), _by_interviewer(record, list(known.values()))]


def _ratio(interview: Interview) -> Ratio | None:
    asked = interview.questions
    return (asked.leading, asked.judged) if asked is not None and asked.judged else None


def _overall(record: Record, known: list[tuple[Interview, Ratio]]) -> Measure:
    share = _share([ratio for _, ratio in known])
    return Measure(
        name="leading_share",
        value=share,
        unit="share",
        definition=f"{_WHAT}, as a share of all judged questions.",
        advice=_advice(share),
        interviews=ids(i for i, _ in known),
        missing=ids(i for i in record.interviews if not _ratio(i)),
        course=course(known, TOLERANCE),
    )


def _by_interviewer(record: Record, known: list[tuple[Interview, Ratio]]) -> Measure:
    theirs: dict[Person, list[tuple[Interview, Ratio]]] = defaultdict(list)
    for interview, ratio in known:
        for someone in asking(interview) or ():
            theirs[someone].append((interview, ratio))
    names = spelling(record)
    parts = [
        Part(names[who], _share([r for _, r in held]), ids(i for i, _ in held), course(held, TOLERANCE))
        for who, held in theirs.items()
    ]
    parts.sort(key=lambda part: (-float(part.value or 0), part.of))
    used = {own for part in parts for own in part.interviews}
    top = parts[0] if parts else None
    return Measure(
        name="leading_share_by_interviewer",
        value=top.value if top else None,
        unit="share",
        definition=f"{_WHAT}, as a share of the judged questions in the interviews someone asked in; the highest of all. "
        "An interview with several interviewers counts for each.",
        advice=_advice_to(top),
        interviews=tuple(sorted(used)),
        missing=ids(i for i in record.interviews if i.id not in used),
        parts=tuple(parts),
    )


def _share(ratios: list[Ratio]) -> float | None:
    judged = sum(of for _, of in ratios)
    return sum(counted for counted, _ in ratios) / judged if judged else None


def _advice(share: float | None) -> str:
    if share is None:
        return "Have the questions of an interview judged, and add their counts to it."
    if share >= MUCH:
        return "Rewrite the guide before the next conversation: what people say to these questions proves nothing."
    if share >= SOME:
        return "Go through the leading questions together once, and agree on what to ask instead."
    return "Keep asking this way."


def _advice_to(top: Part | None) -> str:
    if top is None:
        return "Say who asked in each interview whose questions were judged."
    share = float(top.value or 0)
    if share >= SOME:
        return f"Show {top.of} the leading questions of their last conversation, and what to ask instead."
    return "Let the others listen to how these conversations are led."
