"""The prompts: shipped ones, or an operator's own of the same name, filled with what is asked."""

from __future__ import annotations

import hashlib
import json
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import get_args

from pydantic import ValidationError

import service
from service.llm import prompt_file
from service.llm.asked import AnswersRequest, FindRequest, PromptName, Request, RewriteRequest, number, turn_number
from service.llm.examples import Examples, examples, shown
from service.llm.lines import data_lines, enclosed
from service.llm.model import Prompt
from service.llm.prompt_file import DIGITS, BadPrompt, PromptFile
from service.llm.sample import sample
from service.rules.catalogue import catalogue
from service.rules.rule import Bad, Good
from service.terms import FAMILIES

NAMES: tuple[PromptName, ...] = get_args(PromptName)
SHIPPED = Path(service.__file__).resolve().parent.parent / "prompts"
"""Beside the package, in a checkout as in an installed wheel."""

_SHAPES: dict[PromptName, str] = {
    "find": "FindReply",
    "rewrite": "RewriteReply",
    "follow_up": "FollowUpReply",
    "relevance": "RelevanceReply",
    "answers": "AnswersReply",
    "coverage": "CoverageReply",
}
_ALWAYS = prompt_file.USER_ONLY | {"examples"}
_GIVEN: dict[PromptName, frozenset[str]] = {
    "find": _ALWAYS | {"groups"},
    "rewrite": _ALWAYS | {"strategies", "wanted"},
    "follow_up": _ALWAYS,
    "relevance": _ALWAYS,
    "answers": _ALWAYS,
    "coverage": _ALWAYS,
}
_NOTES = "README.md"
_TERMS = 64
"""Different terms of requests remembered."""
_LONGEST_BAD, _LONGEST_GOOD = 60, 40
"""Characters of the examples that stand beside a rule: small models hold some 8,000 tokens in all."""


@dataclass(frozen=True, slots=True)
class _Read:
    file: PromptFile
    examples: Examples


@dataclass(frozen=True, slots=True)
class _Terms:
    """What requests have in common: what a reply may name, as (name, what it reveals) or (rule, ""), and how many."""

    offered: tuple[tuple[str, str], ...] = ()
    wanted: int = 1


@dataclass(frozen=True, slots=True)
class _Standing:
    """What a prompt says to all requests of the same terms. `hashed` is over the file and the variables."""

    variables: dict[str, object]
    system: str
    hashed: bytes


class Prompts:
    """Every prompt, read once and tried once. A file in `folder` goes before the shipped one of its name.

    Raises BadPrompt for the first that cannot be used.
    """

    def __init__(self, folder: Path | None = None) -> None:
        if folder is not None:
            _check_folder(folder)
        self._read: dict[PromptName, _Read] = {name: _read(name, folder) for name in NAMES}
        self._standing = lru_cache(maxsize=_TERMS)(self._stand)
        for name in NAMES:
            self.fill(sample(name))

    def fill(self, request: Request, nonce: str | None = None) -> Prompt:
        """The prompt for what is asked, its text between delimiters that carry the nonce (16 hex digits, else random).

        Raises BadPrompt, whose message holds nothing of what is asked.
        """
        file = self._read[request.prompt].file
        standing = self._standing(request.prompt, _terms(request))
        lines = data_lines(request)
        which = _which(request)
        key = hashlib.sha256(standing.hashed + json.dumps([which, *lines]).encode())
        nonce = nonce or secrets.token_hex(8)
        own = {"data": enclosed(lines, nonce), "nonce": nonce, "which": which}
        user = file.filled_user({**standing.variables, **own})
        return Prompt(request.prompt, file.digest, standing.system, user, key.hexdigest())

    def _stand(self, name: PromptName, terms: _Terms) -> _Standing:
        read = self._read[name]
        ids = tuple(one for one, _ in terms.offered)
        variables: dict[str, object] = {"examples": shown(read.examples, ids, terms.wanted)}
        if name == "find":
            variables["groups"] = _groups(ids)
        if name == "rewrite":
            variables["strategies"] = [{"name": one, "reveals": reveals} for one, reveals in terms.offered]
            variables["wanted"] = terms.wanted
        hashed = hashlib.sha256(json.dumps([read.file.digest, variables], sort_keys=True).encode()).digest()
        return _Standing(variables, read.file.filled_system(variables), hashed)

    def prose(self, name: PromptName) -> str:
        """What a prompt says by itself: without its examples and what else is data, one JSON object a line."""
        filled = self.fill(sample(name))
        return "\n".join(line for line in (*filled.system.splitlines(), *filled.user.splitlines()) if line[:1] != "{")

    def most_tokens(self, request: Request) -> int:
        """How long the reply to a request may become."""
        front = self._read[request.prompt].file.front
        if isinstance(request, AnswersRequest):
            return front.most_tokens + front.most_tokens_each * len(request.wanted)
        each = request.wanted if isinstance(request, RewriteRequest) else 1
        return front.most_tokens + front.most_tokens_each * each * len(request.questions)

    def files(self) -> list[PromptFile]:
        """The prompts' files, in the order of their names in `NAMES`."""
        return [self._read[name].file for name in NAMES]

    def digest_of_all(self) -> str:
        """A short name for all prompts as they are: 12 hex digits."""
        text = "".join(f"{file.front.name} {file.digest}\n" for file in self.files())
        return hashlib.sha256(text.encode()).hexdigest()[:DIGITS]


def offered_rules(off: Sequence[str] = ()) -> tuple[str, ...]:
    """The ids of the rules a model may name, in the order of the prompt. `off` are rules or whole families."""
    rules = sorted(catalogue().values(), key=lambda rule: (FAMILIES.index(rule.family), rule.severity != "error"))
    return tuple(rule.id for rule in rules if rule.id not in off and rule.family not in off)


def _which(request: Request) -> str:
    if isinstance(request, AnswersRequest):
        named = [turn_number(place) for place in request.wanted]
        return f"turns {', '.join(named[:-1])} and {named[-1]}" if len(named) > 1 else f"turn {named[0]}"
    count = len(request.questions)
    return f"the {count} questions {number(0)} to {number(count - 1)}" if count > 1 else f"question {number(0)}"


def _check_folder(folder: Path) -> None:
    if not folder.is_dir():
        raise BadPrompt(folder, "is no folder")
    for file in sorted(folder.glob("*.md")):
        if file.name != _NOTES and file.stem not in NAMES:
            raise BadPrompt(file, f"no prompt has this name; there are {', '.join(NAMES)}")


def _read(name: PromptName, folder: Path | None) -> _Read:
    own = folder / f"{name}.md" if folder else None
    file = prompt_file.read(own if own and own.exists() else SHIPPED / f"{name}.md", _GIVEN[name])
    if file.front.reply != _SHAPES[name]:
        raise BadPrompt(file.file, f"reply must be {_SHAPES[name]}")
    try:
        return _Read(file, examples(name, file.front.examples))
    except ValidationError as error:
        raise BadPrompt(file.file, f"examples: {prompt_file.first_error(error)}") from None


def _terms(request: Request) -> _Terms:
    if isinstance(request, RewriteRequest):
        return _Terms(request.strategies, request.wanted)
    if isinstance(request, FindRequest):
        return _Terms(tuple((rule, "") for rule in offered_rules(request.rules_off)))
    return _Terms()


def _groups(ids: Sequence[str]) -> list[dict[str, object]]:
    """The rules by family and severity: each with its words, an example that has the fault, one that only looks like it."""
    groups: dict[tuple[str, str], list[dict[str, str]]] = {}
    for rule in (catalogue()[one] for one in ids):
        words = {
            "id": rule.id,
            "message": rule.message,
            "bad": _plain_example(rule.bad, _LONGEST_BAD),
            "good": _plain_example(rule.good, _LONGEST_GOOD),
        }
        groups.setdefault((rule.family, rule.severity), []).append(words)
    return [{"family": family, "severity": severity, "rules": rules} for (family, severity), rules in groups.items()]


def _plain_example(examples: Sequence[Bad | Good], longest: int) -> str:
    """The first example that needs no setting to be understood and is short enough; "" where none is."""
    return next((e.text for e in examples if not (e.before or e.context) and len(e.text) <= longest), "")
