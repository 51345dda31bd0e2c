"""Changes that must not move a verdict: they leave what is asked as it was. Each returns None where it changes nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

Change = Callable[[str], str | None]
_OPENERS = frozenset(
    """what when where who whom whose which why how do does did is are was were have has had can could would will should
    may might tell walk talk think show describe take give so and on in before after if you let's
    don't doesn't didn't isn't aren't wasn't won't wouldn't haven't""".split()
)
_THINGS = {"app": "tool", "tool": "app", "software": "system", "website": "portal", "platform": "system"}
_THING = re.compile(rf"\b({'|'.join(_THINGS)})(s?)\b")
_QUOTED = re.compile(r'"([^"\n]+)"')


def _led(lead: str) -> Change:
    """Words before the question, which then begins in lower case."""

    def change(text: str) -> str | None:
        first = re.match(r"[A-Za-z]+(?:['’][a-z]+)?", text)
        if not first or first[0].lower().replace("’", "'") not in _OPENERS:
            return None
        return f"{lead}{text[0].lower()}{text[1:]}"

    return change


def _other_things(text: str) -> str | None:
    return _THING.sub(lambda m: _THINGS[m[1]] + m[2], text)


def _no_mark(text: str) -> str | None:
    return text[:-1] if text.endswith("?") and "?" not in text[:-1] else None


def _marks(text: str) -> str | None:
    return f"{text}??" if text.endswith("?") else None


def _spaced_mark(text: str) -> str | None:
    return f"{text[:-1]} ?" if text.endswith("?") else None


def _typographic(text: str) -> str | None:
    return _QUOTED.sub("“\\1”", text).replace("'", "’")


def _typewritten(text: str) -> str | None:
    return re.sub("[“”]", '"', re.sub("[‘’]", "'", text))


CHANGES: Mapping[str, Change] = {
    "politeness before": _led("If you don't mind my asking, "),
    "politeness after": lambda text: f"{text} Take your time.",
    "a name": _led("Maria, "),
    "another product noun": _other_things,
    "no question mark": _no_mark,
    "three question marks": _marks,
    "a space before the mark": _spaced_mark,
    "lower case": str.lower,
    "capitals": str.upper,
    "typographic quotes": _typographic,
    "typewriter quotes": _typewritten,
    "a preamble": lambda text: f"Thanks, that helps. {text}",
    "an opener": _led("Okay, so, "),
    "wide spaces": lambda text: re.sub(" ", "  ", text),
}


def changed(text: str, change: Change) -> str | None:
    """The changed text; None where it is the same, or the change does not apply."""
    new = change(text)
    return None if new == text else new
