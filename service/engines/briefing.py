"""A job as a model is told of it: every text masked, and the way back to the words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from service.document.model import Question
from service.engine import Job
from service.language.names import Name, names
from service.language.offloop import in_portions
from service.language.stretches import READ
from service.llm.asked import AskedFinding, AskedQuestion, AskedRefusal, Setting
from service.privacy.masking import Mask
from service.terms import TextKind


@dataclass(frozen=True)
class Briefing:
    """What is told of one job. `masked` holds the job's texts as they may go out."""

    job: Job
    masks: Mask
    masked: Mapping[str, str]

    @property
    def setting(self) -> Setting:
        """What the asker told about the interview."""
        names = tuple(self.mask(name) for name in self.job.product_names)
        return Setting(self.mask(self.job.goal[:READ]), self.job.interview_type, names)

    def question(
        self, question: Question, findings: tuple[AskedFinding, ...] = (), refused: tuple[AskedRefusal, ...] = ()
    ) -> AskedQuestion:
        """A question in its setting, with what is known of it."""
        piece = question.piece
        return AskedQuestion(
            text=self.mask(piece.text),
            context=self.mask(piece.context[:READ]),
            before=self.mask(piece.before[:READ]),
            purpose=question.purpose,
            findings=findings,
            refused=refused,
        )

    def kinds(self, questions: Sequence[Question]) -> frozenset[TextKind]:
        """The kinds of text that go out with these questions."""
        pieces = [q.piece for q in questions]
        told: dict[TextKind, bool] = {
            "question": True,
            "context": any(p.context for p in pieces),
            "before": any(p.before for p in pieces),
            "goal": bool(self.job.goal),
        }
        return frozenset(kind for kind, is_told in told.items() if is_told)

    def mask(self, text: str) -> str:
        """A text of the job's, or made of one, as it may go out."""
        known = self.masked.get(text)
        return self.masks.mask(text) if known is None else known

    def restore(self, text: str) -> str:
        """What a model said, with the words back."""
        return self.masks.restore(text)

    def invented(self, text: str) -> bool:
        """Whether what a model said names somebody by a token that was never given out."""
        return bool(self.masks.invented(text))


async def brief(job: Job, questions: Sequence[Question], answers: Sequence[str] = ()) -> Briefing:
    """The briefing of a job about some of its questions, and `answers` to others.

    Every text is searched for names, and masked, off the loop.
    """
    pieces = [q.piece for q in questions]
    told = [job.goal, *(text for p in pieces for text in (p.context, p.before))]
    texts = list(dict.fromkeys([*(t[:READ] for t in told), *(p.text for p in pieces), *answers]))
    found: list[Name] = []
    search = partial(names, strict=job.privacy == "strict")
    async for _, portion in in_portions(search, texts, len):
        found += [name for each in portion for name in each]
    masks = Mask(
        job.names,
        speakers=job.document.speakers,
        products=job.product_names,
        people=_called(found, "person"),
        organisations=_called(found, "organisation"),
        others=_called(found, "other"),
    )
    masked: dict[str, str] = {}
    async for part, out in in_portions(lambda part: [masks.mask(t) for t in part], texts, len):
        masked.update(zip(part, out, strict=True))
    return Briefing(job, masks, masked)


def _called(found: Sequence[Name], kind: str) -> list[str]:
    return list(dict.fromkeys(name.text for name in found if name.kind == kind))
