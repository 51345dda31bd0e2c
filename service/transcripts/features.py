"""The features of a clause: what in its words puts it on a rung, each with the words themselves."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from service.transcripts.grammar import (
    amounts,
    doings,
    feelings,
    moments,
    outcomes,
    pledges,
    promises,
    spending,
    stances,
    subjects,
    wishes,
)
from service.transcripts.grammar.clause import Clause
from service.transcripts.grammar.moments import Range
from service.transcripts.grammar.subjects import Who
from service.transcripts.grammar.tenses import Time, negated, time_of

Trait = Literal[
    "occasion", "ahead", "habit", "number", "money", "duration", "named", "guess", "praise", "blame", "graded", "trouble",
    "emotion", "search", "making_do", "time_spent", "money_spent", "consequence", "wish", "introduction", "payment",
    "resources", "next_step", "promise", "lack",
]  # fmt: skip
"""What the words of a clause can show, each found by grammar."""

_FINDERS: Mapping[Trait, Callable[[Clause], Range | None]] = {
    "occasion": moments.occasion, "ahead": moments.ahead, "habit": moments.habit, "number": amounts.number,
    "money": amounts.money, "duration": amounts.duration, "named": subjects.named, "guess": stances.guess,
    "praise": stances.praise, "blame": stances.blame, "graded": stances.graded, "trouble": stances.trouble,
    "emotion": feelings.emotion, "search": doings.searched, "making_do": doings.made_do, "time_spent": spending.time_spent,
    "money_spent": spending.money_spent, "consequence": outcomes.came_of_it, "wish": wishes.wanted,
    "introduction": pledges.introduction, "payment": pledges.payment, "resources": pledges.resources,
    "next_step": pledges.next_step, "promise": promises.promise, "lack": outcomes.lacking,
}  # fmt: skip

FeatureName = Literal[
    "occasion", "habit", "number", "money", "duration", "named", "condition", "guess", "praise", "complaint", "emotion",
    "search", "making_do", "wish", "time_ahead", "first_person_past", "denial",
]  # fmt: skip
_SHOWN: tuple[tuple[FeatureName, Trait], ...] = (
    ("occasion", "occasion"), ("habit", "habit"), ("number", "number"), ("money", "money"), ("duration", "duration"),
    ("named", "named"), ("guess", "guess"), ("praise", "praise"), ("complaint", "blame"), ("emotion", "emotion"),
    ("search", "search"), ("making_do", "making_do"), ("wish", "wish"),
)  # fmt: skip
_GENERAL_WHEN = frozenset({"present", "can", "could"})
_ASKING_IF = frozenset("ask see know check wonder sure".split())
_WANTING = frozenset("like love say be need want".split())


@dataclass(frozen=True, slots=True)
class Feature:
    """A trait of a statement, the words that show it and the half-open range of the turn's words they are."""

    name: FeatureName
    quote: str
    at: Range


@dataclass(frozen=True)
class Reading:
    """A clause with what its words tell, each trait looked for once, when it is first asked for.

    `told`: the clauses before it tell a story, so that "would" is what used to happen; `quoting`: the clause before it is
    what somebody said then.
    """

    clause: Clause
    told: bool = False
    quoting: bool = False
    _found: dict[Trait, Range | None] = field(default_factory=dict, repr=False, compare=False)

    def at(self, trait: Trait) -> Range | None:
        """Where a trait stands, as a half-open range of the turn's words; None where it does not."""
        if trait not in self._found:
            self._found[trait] = _FINDERS[trait](self.clause)
        return self._found[trait]

    @cached_property
    def who(self) -> Who:
        """Who the subject is."""
        return subjects.who(self.clause)

    @cached_property
    def time(self) -> Time:
        """When the verb has it happen."""
        c = self.clause
        time = time_of(c)
        if time == "could" and "could" in c.lowers and self.denied:
            return "past"  # said of what was not possible
        wanting = c.verb is not None and c.verb.lemma in _WANTING
        supposed = "if" in c.lowers or "unless" in c.lowers
        return "past" if self.told and time == "would" and not wanting and not supposed else time

    @cached_property
    def denied(self) -> bool:
        """Whether the verb is denied."""
        return negated(self.clause)

    @property
    def done(self) -> bool:
        """Whether it is told as having happened."""
        return self.time in ("past", "perfect")

    @cached_property
    def reported(self) -> bool:
        """Whether it is what somebody said then: "so I said: we will start over"."""
        c = self.clause
        opened = any(w.text in (":", '"') for w in c.parsed.words[max(0, c.lo - 2) : c.lo])
        return opened or (self.quoting and self.who in ("i", "we") and not self.done)

    @cached_property
    def condition(self) -> Range | None:
        """Where it is made to hang on something: "if", "whenever", "when" of no one occasion."""
        c = self.clause
        for w in c.words:
            asked = w.lower == "if" and c.parsed.words[w.head].lemma in _ASKING_IF
            if w.lower in ("if", "unless", "whenever") and not asked:
                return w.i, w.i + 1
            if w.lower == "when" and self.time in _GENERAL_WHEN and not self.at("occasion"):
                return w.i, w.i + 1
        return None

    def features(self) -> Iterator[Feature]:
        """The traits that are shown with a statement."""
        c = self.clause
        places: list[tuple[FeatureName, Range | None]] = [(name, self.at(trait)) for name, trait in _SHOWN]
        places.append(("condition", self.condition))
        if self.time in ("future", "can", "order"):
            places.append(("time_ahead", self.at("ahead")))
        if c.verb is not None and self.done and self.who in ("i", "we") and c.subject is not None:
            places.append(("first_person_past", (min(c.subject.i, c.verb.i), max(c.subject.i, c.verb.i) + 1)))
        if c.verb is not None and self.denied:
            places.append(("denial", (c.verb.i, c.verb.i + 1)))
        for name, place in places:
            if place is not None:
                yield Feature(name, c.parsed.cut(*place), place)
