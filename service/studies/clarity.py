"""Whether a study's goal is one that can be learned, judged as the goal of a plan is."""

from __future__ import annotations

from service.aims.goals import goal
from service.aims.reading import read_aims
from service.language.offloop import off_loop
from service.language.pipeline import NoLanguageModel
from service.studies.aim import Clarity
from service.studies.model import Study


async def clarity_of(study: Study) -> Clarity | None:
    """What is judged of a study's goal; None where it has none, or nothing here can read it."""
    if not (study.goal and study.goal.strip()):
        return None
    try:
        return await off_loop(_judged, study.goal)
    except NoLanguageModel:
        return None


def _judged(text: str) -> Clarity:
    read = goal(read_aims([text])[0])
    return Clarity(read.clear, tuple(missing.why for missing in read.missing))
