"""A model listening to a talk: chunks of it are read at once, and each turn of a participant that it says nothing of is told."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Iterator, Sequence
from contextlib import aclosing
from dataclasses import dataclass

from service.engine import Aside, Discarded, Job
from service.engines.briefing import Briefing, brief
from service.engines.echoes import Told
from service.engines.reader import ROUNDS, Reader, by_place, cost
from service.engines.together import together
from service.language.offloop import off_loop, off_loop_long
from service.llm.asked import AnswersRequest, AskedTurn
from service.llm.model import ModelFailed
from service.llm.replies import AnswersReply, SaidMissed, TurnAnswers, answers_reply
from service.terms import Discard, TextKind
from service.transcripts.chunks import Chunk, Line, chunks
from service.transcripts.conversation import Conversation
from service.transcripts.listened import KINDS, LineRead, placed
from service.transcripts.rungs import RUNGS

_SHAPE: type[AnswersReply] = answers_reply(RUNGS, KINDS)


@dataclass(frozen=True)
class Listener:
    """Reads what was answered in a talk, by a model's word."""

    reader: Reader

    async def listen(self, talk: Conversation, job: Job) -> AsyncGenerator[LineRead | Aside, None]:
        """What the model says of the participants' turns, chunk by chunk as the replies come; nothing of unknown speakers.

        Every line that is to be read is told of, once for each chunk it stands in: what was said, or why nothing was.
        """
        found = await off_loop(chunks, talk.heard, frozenset(talk.turns.values())) if talk.sure else []
        if not found:
            return
        texts = list(dict.fromkeys(line.text for chunk in found for line in chunk.lines))
        briefing = await brief(job, (), texts)
        told = await off_loop_long(Told, (self.reader.prompts.prose("answers"), job.goal, *job.product_names, *texts))
        streams: list[AsyncGenerator[LineRead | Aside, None]] = []
        for k, chunk in enumerate(found):
            stream = self._chunk(k, chunk, job, briefing, told)
            streams.append(stream)
        async with aclosing(together(streams)) as events:
            async for event in events:
                yield event

    async def _chunk(
        self, number: int, chunk: Chunk, job: Job, briefing: Briefing, told: Told
    ) -> AsyncGenerator[LineRead | Aside, None]:
        turns = tuple(AskedTurn(line.voice, briefing.mask(line.text)) for line in chunk.lines)
        kinds = _kinds(chunk, job)
        pending = list(chunk.read)
        failure = "missing_questions"
        for _ in range(ROUNDS):
            if job.purse.empty:
                failure = "budget_spent"
                break
            request = AnswersRequest(turns, tuple(pending), briefing.setting)
            prompt, most = self.reader.prompts.fill(request), self.reader.prompts.most_tokens(request)
            try:
                reply = await self.reader.model.ask(prompt, _SHAPE, until=job.until, most_tokens=most)
            except ModelFailed as failed:
                for aside in cost(job, kinds, failed.usage):
                    yield aside
                failure = failed.failure
                break
            for aside in cost(job, kinds, reply.usage):
                yield aside
            answered, useless = by_place(reply.value.turns, pending)
            for discarded in useless:
                yield discarded
            for place, said in answered.items():
                words, unaskable = _restored(said, briefing, told)
                for discarded in unaskable:
                    yield discarded
                line = chunk.lines[place]
                read, dropped = await off_loop(placed, line, words)
                for reason in dropped:
                    yield Discarded(reason)
                yield LineRead(number, line, read)
            pending = [place for place in pending if place not in answered]
            if not pending:
                return
            # Else who asks the same again would be told the same nothing, for as long as replies are kept.
            self.reader.model.forget(prompt, _SHAPE, most_tokens=most)
        for line in _lines(chunk, pending):
            yield LineRead(number, line, failure=failure)


def _lines(chunk: Chunk, places: Sequence[int]) -> Iterator[Line]:
    return (chunk.lines[place] for place in places)


def _restored(said: TurnAnswers, briefing: Briefing, told: Told) -> tuple[TurnAnswers, list[Discarded]]:
    """What was said with names as words again; a question that cannot be asked is left out, its signal stands."""
    unaskable: list[Discarded] = []

    def asking(missed: SaidMissed) -> SaidMissed:
        ask = briefing.restore(missed.ask)
        why: Discard | None = None
        if briefing.invented(missed.ask):
            why = "unknown_name"
        elif told.gives_back(ask):
            why = "gives_back"
        if why is not None:
            unaskable.append(Discarded(why))
        return missed.model_copy(update={"quote": briefing.restore(missed.quote), "ask": "" if why else ask})

    words = said.model_copy(
        update={
            "statements": [s.model_copy(update={"quote": briefing.restore(s.quote)}) for s in said.statements],
            "commitments": [
                c.model_copy(update={"quote": briefing.restore(c.quote), "when": briefing.restore(c.when)})
                for c in said.commitments
            ],
            "missed": [asking(m) for m in said.missed],
        }
    )
    return words, unaskable


def _kinds(chunk: Chunk, job: Job) -> frozenset[TextKind]:
    """The kinds of text that go out with a chunk."""
    told: dict[TextKind, bool] = {
        "answer": True,
        "question": any(line.voice == "interviewer" for line in chunk.lines),
        "goal": bool(job.goal),
    }
    return frozenset(kind for kind, is_told in told.items() if is_told)
