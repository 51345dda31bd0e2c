"""A main clause of what somebody said, as words of its turn."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from service.language.words import Parsed, Word


@dataclass(frozen=True)
class Clause:
    """A main clause of a parsed text: the half-open range of its words, fillers at its start left out.

    `verb` is the main verb of its first finite verb group, None in a fragment; `subject` the head word of its subject.
    What is only introduced ("I think", "I know that") is looked through: `hedge` is then the verb that introduces it.
    """

    parsed: Parsed
    lo: int
    hi: int
    verb: Word | None
    subject: Word | None
    hedge: Word | None = None

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Its words."""
        return self.parsed.words[self.lo : self.hi]

    @cached_property
    def lowers(self) -> tuple[str, ...]:
        """Their lower-case forms."""
        return self.parsed.lowers[self.lo : self.hi]

    @cached_property
    def said(self) -> frozenset[str]:
        """The lower-case forms and lemmas that occur."""
        return frozenset(self.lowers) | {w.lemma for w in self.words}

    @cached_property
    def auxiliaries(self) -> tuple[Word, ...]:
        """The auxiliaries of its verb, in order."""
        if self.verb is None:
            return ()
        return tuple(c for c in self.parsed.children(self.verb.i) if c.dep in ("aux", "auxpass"))

    def has(self, *phrases: str) -> bool:
        """Whether one of the lower-case phrases stands in it."""
        return any(True for _ in self.parsed.find(*phrases, lo=self.lo, hi=self.hi))
