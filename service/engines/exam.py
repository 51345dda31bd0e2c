"""A model's exam: one prompt about questions of our own, three with a fault and three without, and what it got wrong."""

from __future__ import annotations

import json
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import aclosing
from dataclasses import dataclass, field
from typing import TypeVar

from pydantic import BaseModel

from service.document.lists import Item, question_list
from service.engine import Discarded, Found, Job, NotRun, Usage
from service.engines.llm import LlmEngine
from service.engines.reader import Reader
from service.language.offloop import off_loop
from service.llm.model import Model, ModelFailed, Prompt, Reply
from service.llm.prompts import Prompts
from service.llm.schema import strict_schema
from service.report import FIND
from service.rules.catalogue import catalogue
from service.terms import Discard, Failure, Family

R = TypeVar("R", bound=BaseModel)

# Rules of the catalogue, with an example that has the fault and one that only looks like it; none stands in a prompt.
_KNOWN = (("hypothetical.would_you", 1, 11), ("leading.tag", 2, 7), ("price.how_much_would", 5, 3))


@dataclass(frozen=True, slots=True)
class Known:
    """A question with its answer: the family of its fault, None where it has none."""

    text: str
    fault: Family | None


@dataclass(frozen=True, slots=True)
class Exam:
    """What came of the exam.

    `failure` says why there is no answer to some questions; then none were marked. `characters` is the prompt's length
    with its schema, `usage` and `seconds` are of all calls that were made for it. `missed` are faulty questions of which
    it did not name the fault, `flagged` good ones with the rules that it said they break; `discarded` counts what it
    said that could not be used.
    """

    asked: int
    failure: str | None
    seconds: float
    characters: int
    usage: Usage
    missed: tuple[Known, ...] = ()
    flagged: tuple[tuple[Known, tuple[str, ...]], ...] = ()
    discarded: Mapping[Discard, int] = field(default_factory=dict)

    @property
    def wrong(self) -> int:
        """Questions it got wrong."""
        return len(self.missed) + len(self.flagged)


class _Observed:
    """Another model, with a note of what was asked of it."""

    def __init__(self, model: Model) -> None:
        self._model = model
        self.characters = 0
        self.usage = Usage()
        self.seconds = 0.0
        self.failure: Failure | None = None

    @property
    def name(self) -> str:
        """The model's name."""
        return self._model.name

    async def ask(self, prompt: Prompt, shape: type[R], *, until: float | None, most_tokens: int) -> Reply[R]:
        """The model's answer."""
        began = time.monotonic()
        schema = json.dumps(strict_schema(shape), ensure_ascii=False, separators=(",", ":"))
        self.characters = max(self.characters, len(prompt.system) + len(prompt.user) + len(schema))
        try:
            reply = await self._model.ask(prompt, shape, until=until, most_tokens=most_tokens)
        except ModelFailed as failed:
            self.failure = failed.failure
            self.usage += failed.usage
            raise
        finally:
            self.seconds += time.monotonic() - began
        self.usage += reply.usage
        return reply

    def forget(self, prompt: Prompt, shape: type[BaseModel], *, most_tokens: int) -> None:
        """Nothing of its own is remembered."""

    async def close(self) -> None:
        """Nothing of its own is held."""


def known_questions() -> Iterator[Known]:
    """The questions of the exam, faulty and good in turn."""
    for rule, bad, good in _KNOWN:
        yield Known(catalogue()[rule].bad[bad].text, catalogue()[rule].family)
        yield Known(catalogue()[rule].good[good].text, None)


async def examine(model: Model, prompts: Prompts, seconds: float) -> Exam:
    """Ask a model what is wrong with the known questions, as the service would; it has so many seconds.

    Raises NoLanguageModel where the questions cannot be read.
    """
    known = {str(place): one for place, one in enumerate(known_questions(), 1)}
    document = await off_loop(question_list, [Item(own, one.text) for own, one in known.items()])
    observed = _Observed(model)
    said: dict[str, list[Found]] = {own: [] for own in known}
    discarded: Counter[Discard] = Counter()
    failure: str | None = None
    engine = LlmEngine(Reader(observed, prompts))
    async with aclosing(engine.find(Job(document, until=time.monotonic() + seconds))) as events:
        async for event in events:
            match event:
                case Found(question):
                    said[question].append(event)
                case Discarded(reason):
                    discarded[reason] += 1
                case NotRun(check, _, reason) if check == FIND:
                    failure = reason
    facts = (len(known), failure, observed.seconds, observed.characters, observed.usage)
    if failure is not None:
        return Exam(*facts, discarded=dict(discarded))
    families = {own: {f.finding.family for f in found} for own, found in said.items()}
    return Exam(
        *facts,
        missed=tuple(one for own, one in known.items() if one.fault is not None and one.fault not in families[own]),
        flagged=tuple(
            (one, rules)
            for own, one in known.items()
            if one.fault is None and (rules := tuple(f.finding.rule for f in said[own] if f.finding.severity != "info"))
        ),
        discarded=dict(sorted(discarded.items())),
    )
