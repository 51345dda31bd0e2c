"""Worked examples in prompts: a batch of questions as a model is shown them, and the reply that is wanted.

Those of `find` are the rule catalogue's own examples, named by rule and place; the others stand in the prompt's file.
Their questions are numbered e1, e2, …, so that nothing said about them can be taken for an answer about q1, q2, ….
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from service.llm.asked import AskedFinding, AskedQuestion, AskedTurn, PromptName
from service.llm.lines import aim_lines, json_line, question_lines, turn_lines
from service.llm.replies import TOP_RELEVANCE, Certainty, Ground
from service.rules.catalogue import catalogue
from service.rules.rule import Bad, Good


def _known(rule: str) -> str:
    if rule not in catalogue():
        raise ValueError(f"there is no rule {rule!r}")
    return rule


Said = Annotated[str, Field(min_length=1)]
RuleId = Annotated[str, AfterValidator(_known)]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Fault(_Part):
    """A fault with the words it stands on."""

    rule: RuleId
    quote: Said


class Grounds(_Part):
    """Words that show that a warning does not hold, and what kind of ground they are."""

    quote: Said
    ground: Ground


class FindExample(_Part):
    """A rule's bad or good example, by its place from 0. `also` are further faults of it, `context` a setting of our own.

    With `withdraw` its faults are shown as found by us, and the reply withdraws the rule's.
    """

    rule: RuleId
    bad: int | None = Field(None, ge=0)
    good: int | None = Field(None, ge=0)
    also: list[Fault] = Field(default_factory=list)
    why: str = ""
    certainty: Certainty = "high"
    context: str = ""
    withdraw: Grounds | None = None

    @model_validator(mode="after")
    def _exists(self) -> FindExample:
        if (self.bad is None) == (self.good is None):
            raise ValueError("either bad or good is needed")
        if self.good is not None and (self.also or self.withdraw):
            raise ValueError("a good example has no faults, and so nothing to withdraw")
        if (self.good or self.bad or 0) >= len(self._siblings):
            raise ValueError(f"{self.rule} has no such example")
        return self

    @property
    def _siblings(self) -> Sequence[Bad | Good]:
        rule = catalogue()[self.rule]
        return rule.bad if self.good is None else rule.good

    @property
    def example(self) -> Bad | Good:
        """What the catalogue holds."""
        return self._siblings[self.good or self.bad or 0]

    @property
    def faults(self) -> list[Fault]:
        """Every fault it has."""
        own = self.example
        return [Fault(rule=self.rule, quote=own.flagged), *self.also] if isinstance(own, Bad) else []

    def asked(self) -> AskedQuestion:
        """The question."""
        found = self.faults if self.withdraw else []
        return AskedQuestion(
            self.example.text,
            context=self.context or self.example.context,
            before=self.example.before,
            findings=tuple(AskedFinding(f.rule, catalogue()[f.rule].severity, f.quote, True) for f in found),
        )

    def answer(self, offered: Collection[str], wanted: int) -> dict[str, object]:
        """What is to be said about it, of the rules that are offered."""
        faults = [] if self.withdraw else [f for f in self.faults if f.rule in offered]
        why = self.why or catalogue()[self.rule].message
        return {
            "faults": [
                {
                    "quote": f.quote,
                    "why": why if f.rule == self.rule else catalogue()[f.rule].message,
                    "rule": f.rule,
                    "certainty": self.certainty,
                }
                for f in faults
            ],
            "withdraw": [self.withdraw.model_dump() | {"rule": self.rule}] if self.withdraw else [],
        }


class Rewritten(_Part):
    """A rewrite and its strategy."""

    strategy: Said
    text: Said


class RewriteExample(_Part):
    """A question, the rules it breaks, and rewrites of it, best first."""

    text: Said
    rules: list[RuleId]
    rewrites: list[Rewritten]

    def asked(self) -> AskedQuestion:
        """The question."""
        return AskedQuestion(self.text, findings=_findings(self.rules))

    def answer(self, offered: Collection[str], wanted: int) -> dict[str, object]:
        """Its first rewrites by the strategies that are offered."""
        return {"rewrites": [r.model_dump() for r in self.rewrites if r.strategy in offered][:wanted]}


class FollowUpExample(_Part):
    """A question, the rules it is weak by, and what to ask after its answer."""

    text: Said
    rules: list[RuleId]
    follow_up: Said

    def asked(self) -> AskedQuestion:
        """The question."""
        return AskedQuestion(self.text, findings=_findings(self.rules))

    def answer(self, offered: Collection[str], wanted: int) -> dict[str, object]:
        """Its follow-up."""
        return {"follow_up": self.follow_up}


class RelevanceExample(_Part):
    """A question and how far it serves the goal."""

    text: Said
    relevance: int = Field(ge=0, le=TOP_RELEVANCE)

    def asked(self) -> AskedQuestion:
        """The question."""
        return AskedQuestion(self.text)

    def answer(self, offered: Collection[str], wanted: int) -> dict[str, object]:
        """Its number."""
        return {"relevance": self.relevance}


class CoverageExample(_Part):
    """A question, perhaps with the one before it, and the names of the aims that it serves."""

    text: Said
    before: str = ""
    serves: list[Said]

    def asked(self) -> AskedQuestion:
        """The question."""
        return AskedQuestion(self.text, before=self.before)

    def answer(self, offered: Collection[str], wanted: int) -> dict[str, object]:
        """Its aims."""
        return {"serves": self.serves}


class FindExamples(_Part):
    """Examples of `find`."""

    questions: list[FindExample] = Field(default_factory=list)
    goal: str = ""


class RewriteExamples(_Part):
    """Examples of `rewrite`, of one guide with its goal."""

    questions: list[RewriteExample] = Field(default_factory=list)
    goal: str = ""


class FollowUpExamples(_Part):
    """Examples of `follow_up`, of one guide with its goal."""

    questions: list[FollowUpExample] = Field(default_factory=list)
    goal: str = ""


class RelevanceExamples(_Part):
    """Examples of `relevance`, of one guide with its goal."""

    questions: list[RelevanceExample] = Field(default_factory=list)
    goal: str = ""


class CoverageExamples(_Part):
    """Examples of `coverage`, of one plan with its goal and other aims."""

    questions: list[CoverageExample] = Field(default_factory=list)
    goal: str = ""
    aims: list[Said] = Field(default_factory=list)


class Stood(_Part):
    """Words and their rung."""

    quote: Said
    rung: Said


class Committed(_Part):
    """Words that bind, their kind, and the words that date them."""

    quote: Said
    kind: Said
    when: str = ""


class LetGo(_Part):
    """Words of a signal that was let go, and what to ask."""

    quote: Said
    ask: Said


class TurnRead(_Part):
    """What is to be said of a turn."""

    statements: list[Stood] = Field(default_factory=list)
    commitments: list[Committed] = Field(default_factory=list)
    missed: list[LetGo] = Field(default_factory=list)


class TurnExample(_Part):
    """A turn of a talk; `read` is what is to be said of a participant's."""

    speaker: Literal["interviewer", "participant", "other"]
    text: Said
    read: TurnRead | None = None


class AnswersExamples(_Part):
    """Examples of `answers`: one talk with its goal."""

    turns: list[TurnExample] = Field(default_factory=list)
    goal: str = ""


Example = FindExample | RewriteExample | FollowUpExample | RelevanceExample | CoverageExample
Examples = FindExamples | RewriteExamples | FollowUpExamples | RelevanceExamples | CoverageExamples | AnswersExamples
_READERS: dict[PromptName, Callable[[Any], Examples]] = {
    "find": FindExamples.model_validate,
    "rewrite": RewriteExamples.model_validate,
    "follow_up": FollowUpExamples.model_validate,
    "relevance": RelevanceExamples.model_validate,
    "answers": AnswersExamples.model_validate,
    "coverage": CoverageExamples.model_validate,
}


def examples(name: PromptName, raw: Mapping[str, Any]) -> Examples:
    """The examples in a prompt's front matter. Raises pydantic's ValidationError."""
    return _READERS[name](raw)


def shown(batch: Examples, offered: Collection[str], wanted: int) -> dict[str, str]:
    """The examples as `lines` of JSON and the `reply` to them, both empty where there are none.

    Replies keep to the rules, or the strategies, that are `offered`, and to as many rewrites as are `wanted`.
    """
    goal = [json_line({"goal": batch.goal})] if batch.goal else []
    if isinstance(batch, AnswersExamples):
        return _talk(batch, goal)
    if not batch.questions:
        return {"lines": "", "reply": ""}
    questions: Sequence[Example] = batch.questions
    aims = aim_lines(batch.aims) if isinstance(batch, CoverageExamples) else ()
    lines = [
        *goal,
        *aims,
        *question_lines([e.asked() for e in questions], _called, found=isinstance(batch, FindExamples)),
    ]
    answers = [json_line({"id": _called(n)} | e.answer(offered, wanted)) for n, e in enumerate(questions)]
    return {"lines": "\n".join(lines), "reply": '{"questions": [\n' + ",\n".join(answers) + "\n]}"}


def _talk(batch: AnswersExamples, goal: Sequence[str]) -> dict[str, str]:
    """A talk as it is shown, and the reply to it."""
    if not batch.turns:
        return {"lines": "", "reply": ""}
    lines = [*goal, *turn_lines([AskedTurn(t.speaker, t.text) for t in batch.turns], _called)]
    read = [(n, t.read) for n, t in enumerate(batch.turns) if t.read is not None]
    answers = [json_line({"id": _called(n)} | said.model_dump()) for n, said in read]
    return {"lines": "\n".join(lines), "reply": '{"turns": [\n' + ",\n".join(answers) + "\n]}"}


def _called(place: int) -> str:
    return f"e{place + 1}"


def _findings(rules: Sequence[str]) -> tuple[AskedFinding, ...]:
    return tuple(AskedFinding(rule, catalogue()[rule].severity) for rule in rules)
