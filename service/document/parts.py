"""A question in parts, each short enough to be held in mind: what is searched takes time in step with its length."""

from __future__ import annotations

from dataclasses import replace

from service.document.model import Question
from service.language.asked import analyse


def parts(question: Question) -> list[tuple[int, Question]]:
    """The stretches of the question's text as questions, each with where it begins; the question itself where it is short.

    A part has the words of its stretch; its place, its purpose and what the ear heard are those of the whole.
    """
    stretches = question.parsed.stretches
    if len(stretches) == 1:
        return [(0, question)]
    return [(at, replace(question, parsed=stretch, asked=analyse(stretch))) for at, stretch in stretches]
