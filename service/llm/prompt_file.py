"""A prompt file: YAML front matter, then a system and a user part as templates, read strictly.

What its front matter lists, what its templates use and what they are given must be the same variables. What differs from
request to request, the text under judgement before all, goes into the user part: the system part stays the same, so that
servers can remember it.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml  # type: ignore[import-untyped]
from jinja2 import StrictUndefined, Template, TemplateError, TemplateSyntaxError, UndefinedError, meta
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from pydantic import BaseModel, ConfigDict, Field, ValidationError

DIGITS = 12
"""Hex digits of a digest that is shown to people."""

USER_ONLY = frozenset({"data", "nonce", "which"})
"""Variables of one request: the text under judgement between its delimiters, what they carry, which questions."""

_PARTS = re.compile(r"---\n(.*?)^---\n\s*^# System\n(.*?)^# User\n(.*)", re.DOTALL | re.MULTILINE)
_ENVIRONMENT = ImmutableSandboxedEnvironment(
    undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, autoescape=False
)
_UNFILLED = (TemplateError, ArithmeticError, AttributeError, LookupError, TypeError, ValueError)


class BadPrompt(Exception):
    """A prompt file that cannot be used; the message is one line that names the file and what is wrong in it."""

    def __init__(self, file: Path, wrong: str) -> None:
        super().__init__(f"{file}: {' '.join(wrong.split())}")


class FrontMatter(BaseModel):
    """What a prompt file says about itself.

    A reply may have `most_tokens`, and `most_tokens_each` for each question (of `rewrite`: for each rewrite wanted, of
    `answers`: for each turn).
    `examples` are read by whoever knows their shape.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str
    about: str = Field(min_length=1)
    reply: str
    most_tokens: int = Field(ge=1)
    most_tokens_each: int = Field(ge=1)
    variables: list[str]
    examples: dict[str, Any] = Field(default_factory=dict)


@dataclass(frozen=True)
class PromptFile:
    """A prompt as read from its file. `digest` is over the file's whole text."""

    file: Path
    front: FrontMatter
    digest: str
    system: Template
    user: Template

    def filled_system(self, variables: Mapping[str, object]) -> str:
        """The system message. Raises BadPrompt."""
        return self._filled(self.system, variables)

    def filled_user(self, variables: Mapping[str, object]) -> str:
        """The user message. Raises BadPrompt, whose message holds nothing of the variables."""
        return self._filled(self.user, variables)

    def _filled(self, template: Template, variables: Mapping[str, object]) -> str:
        try:
            return template.render(variables).strip()
        except _UNFILLED as error:
            # These two speak of the template alone; what others say may quote a variable.
            safe = isinstance(error, (UndefinedError, SecurityError))
            raise BadPrompt(self.file, f"cannot be filled: {error if safe else type(error).__name__}") from None


def read(file: Path, given: frozenset[str]) -> PromptFile:
    """The prompt in a file, whose templates will be given these variables. Raises BadPrompt."""
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise BadPrompt(file, f"cannot be read ({type(error).__name__})") from None
    found = _PARTS.fullmatch(text)
    if not found:
        raise BadPrompt(file, "needs front matter between two lines ---, then # System, then # User")
    front = _front(file, found[1])
    if front.name != file.stem:
        raise BadPrompt(file, f"is named {front.name!r} in its front matter")
    system, user = _variables(file, found[2]), _variables(file, found[3])
    _compare(file, frozenset(front.variables), system | user, given)
    if misplaced := USER_ONLY & system or USER_ONLY - user:
        raise BadPrompt(file, f"variable {min(misplaced)!r} belongs into # User, and only there")
    digest = hashlib.sha256(text.encode()).hexdigest()[:DIGITS]
    return PromptFile(file, front, digest, _ENVIRONMENT.from_string(found[2]), _ENVIRONMENT.from_string(found[3]))


def _front(file: Path, text: str) -> FrontMatter:
    try:
        return FrontMatter.model_validate(yaml.safe_load(text))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise BadPrompt(file, f"front matter is not YAML{f' (line {mark.line + 2})' if mark else ''}") from None
    except ValidationError as error:
        raise BadPrompt(file, f"front matter: {first_error(error)}") from None


def first_error(error: ValidationError) -> str:
    """The first thing that is wrong, with its place."""
    first = error.errors(include_input=False, include_url=False)[0]
    return f"{'.'.join(map(str, first['loc'])) or 'all of it'}: {first['msg']}"


def _variables(file: Path, template: str) -> frozenset[str]:
    try:
        return frozenset(meta.find_undeclared_variables(_ENVIRONMENT.parse(template)))
    except TemplateSyntaxError as error:
        raise BadPrompt(file, f"template: {error.message}") from None


def _compare(file: Path, listed: frozenset[str], used: frozenset[str], given: frozenset[str]) -> None:
    for names, wrong in (
        (used - given, "is used but never given"),
        (listed - given, "is listed but never given"),
        (used - listed, "is used but not listed"),
        (listed - used, "is listed but not used"),
        (given - listed, "is given but neither listed nor used"),
    ):
        if names:
            raise BadPrompt(file, f"variable {min(names)!r} {wrong}")
