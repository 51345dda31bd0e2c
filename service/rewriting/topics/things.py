"""What people do with things: the verb that turns a noun into a job ("security" is gone through, "rent" is paid).

`things.tsv` is a hand-written lexicon: a verb phrase in base form, a tab, the lemmas of the nouns it is said of.
"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files

_PERSON = re.compile(r"(?:[^aeiou]er|or|ist|ian|man|woman|ant|ee)$")

_WITH_PEOPLE = (
    "talk",
    "speak",
    "see",
    "look after",
    "work",
    "deal",
    "listen",
    "ask",
    "call",
    "hire",
    "meet",
    "book",
    "have",
)
"""How the verbs begin that are said of people."""


OF_MASS = (
    "do",
    "buy",
    "eat",
    "drink",
    "play",
    "study",
    "speak",
    "deal with",
    "go",
    "have",
    "pay",
    "hear",
    "take",
    "keep",
)
"""How the verbs begin that people say of what is not counted: "bought fuel"; "read disclosure" lacks its article."""


@lru_cache(maxsize=1)
def _lexicon() -> dict[str, str]:
    text = files("service.rewriting.topics").joinpath("things.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t", 1) for line in text.splitlines())
    return {noun: verb for verb, nouns in rows for noun in nouns.split()}


def verb_for(noun: str) -> str | None:
    """The verb phrase for a noun's lemma; None where we know none, so that the noun is no topic."""
    return _lexicon().get(noun)


def person(noun: str) -> bool:
    """Whether a noun's lemma ends as nouns for people do: nobody's job, and nothing that "comes up"."""
    verb = verb_for(noun)
    return _PERSON.search(noun) is not None and (verb is None or verb.startswith(_WITH_PEOPLE))
