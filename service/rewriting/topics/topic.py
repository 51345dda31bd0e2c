"""A topic: what someone does, as a verb phrase that can be put in any tense."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from service.language import inflect

_PLURAL = ("s", "men", "people", "children")
"""How a phrase for several people ends."""

_SEEN = frozenset("look read use see check".split())
_LAID_BEFORE = frozenset(
    """page screen form notice poster card leaflet flyer layout design mock-up mockup prototype view sketch letter menu
    label""".split()
)
"""What one does with a thing that is shown in a session, and what such things are called."""


@dataclass(frozen=True, slots=True)
class Topic:
    """A job of the person's: `verb` (base form), what follows it, and who does it.

    `agent` is "you" or a noun phrase such as "your team". `kind` says whether the verb stood in the text ("job") or was
    put to a thing that did ("thing"). `happens` is False where the text only imagines it. `traits` say where and how it
    was found (`service.rewriting.topics.trust` weighs them); `trust` is 0-1, how likely a researcher would ask about it.
    """

    verb: str
    rest: str
    agent: str = "you"
    kind: Literal["job", "thing"] = "job"
    happens: bool = True
    traits: frozenset[str] = frozenset()
    trust: float = 1.0

    @property
    def base(self) -> str:
        """The base form: "file your expense reports"."""
        return f"{self.verb} {self.rest}".strip()

    @property
    def past(self) -> str:
        """The simple past: "filed your expense reports"."""
        return f"{inflect.past(self.verb)} {self.rest}".strip()

    @property
    def participle(self) -> str:
        """The past participle, as after "have"."""
        return f"{inflect.participle(self.verb)} {self.rest}".strip()

    @property
    def gerund(self) -> str:
        """The -ing form: "filing your expense reports"."""
        return f"{inflect.gerund(self.verb)} {self.rest}".strip()

    @property
    def shown(self) -> bool:
        """Whether it is about something that lies before the one who is asked: "this page"."""
        words = self.rest.removeprefix("at ").split()
        return self.verb in _SEEN and self.agent == "you" and words[:1] == ["this"] and words[-1] in _LAID_BEFORE

    @property
    def have(self) -> str:
        """The perfect auxiliary that agrees with the agent."""
        return "have" if self.agent == "you" or self.agent.endswith(_PLURAL) else "has"
