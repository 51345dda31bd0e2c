"""docs/rules.md, made from the catalogue: every rule as its own file tells it.

    python -m docs.generate [--check]

`--check` writes nothing and exits 1 when the page is stale.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from service.rules.guides import every_rule
from service.rules.rule import Bad, Good, Told

PAGE = Path(__file__).with_name("rules.md")
_HEAD = """# Rules

Made by `make docs` from the rules' own files in `service/rules/`; edit those, not this page. An **error** makes a
question's verdict `rewrite`, a **warning** makes it `follow_up`, an **info** leaves it at `keep`. In the examples of
what is flagged, the marked words are in **bold**. The rules of the family [guide](#guide) look at a guide as a whole and
change no question's verdict; their examples are small guides."""


def page(rules: Iterable[Told]) -> str:
    """The page as Markdown: families in the catalogue's order, what the ear hears last in each."""
    families: dict[str, list[Told]] = {}
    for rule in rules:
        families.setdefault(rule.family.replace("_", " "), []).append(rule)
    contents = [f"- [{name}](#{name.replace(' ', '-')}): {_ids(held)}" for name, held in families.items()]
    parts = [_HEAD, "\n".join(contents)]
    for name, held in families.items():
        parts.append(f"## {name}")
        parts += [part for rule in held for part in _entry(rule)]
    return "\n\n".join(parts) + "\n"


def _ids(rules: Iterable[Told]) -> str:
    return ", ".join(f"`{rule.id}`" for rule in rules)


def _entry(rule: Told) -> Iterator[str]:
    yield f"### {rule.id}"
    yield f"{rule.severity.capitalize()}: *{_literal(rule.message)}*"
    yield rule.explanation
    yield f"**Why.** {rule.why}"
    yield f"**Source.** {rule.source}"
    if rule.bad:
        yield "Flagged:\n\n" + "\n".join(_bad(example, rule) for example in rule.bad)
    if rule.good:
        yield "Not flagged:\n\n" + "\n".join(_good(example, rule) for example in rule.good)


def _guide(example: Bad | Good) -> str:
    """A small guide as it is written."""
    return "\n".join(f"      {line}".rstrip() for line in example.text.strip().splitlines())


def _bad(example: Bad, rule: Told) -> str:
    if rule.family == "guide":
        flagged = ", ".join(f"**{_literal(part)}**" for part in example.flagged.split(" … ") if part)
        return f"- {flagged or 'Something is missing'}{_setting(example)}\n\n{_guide(example)}\n"
    severity = f"; {example.severity}" if example.severity not in (None, rule.severity) else ""
    return f"- {_marked(example.text, example.flagged)}{_setting(example)}{severity}"


def _good(example: Good, rule: Told) -> str:
    if rule.family == "guide":
        return f"- Nothing{_setting(example)}\n\n{_guide(example)}\n"
    return f"- {_literal(example.text)}{_setting(example)}"


def _marked(text: str, flagged: str) -> str:
    """The text with its flagged parts in bold, each looked for after the one before."""
    out, at = "", 0
    for part in flagged.split(" … "):
        start = text.find(part, at)
        if start < 0:
            break
        out += f"{_literal(text[at:start])}**{_literal(part)}**"
        at = start + len(part)
    return out + _literal(text[at:])


def _setting(example: Bad | Good) -> str:
    """What an example stands in, where it does not stand alone."""
    told = {"after": example.before, "context": example.context, "interview": example.interview_type}
    said = ", ".join(f"{name}: {_literal(value)}" for name, value in told.items() if value)
    return f" ({said})" if said else ""


def _literal(text: str) -> str:
    """The text as Markdown shows it unchanged, on one line."""
    return re.sub(r"\s+", " ", re.sub(r"([\\`*_\[\]<>])", r"\\\1", text))


def main() -> int:
    """Write the page, or only say whether it is fresh."""
    options = argparse.ArgumentParser(description="docs/rules.md from the catalogue of rules.")
    options.add_argument("--check", action="store_true", help="write nothing; exit 1 when the page is stale")
    check = options.parse_args().check
    text = page(every_rule().values())
    if not check:
        PAGE.write_text(text, encoding="utf-8")
        return 0
    fresh = PAGE.is_file() and PAGE.read_text("utf-8") == text
    if not fresh:
        print("docs/rules.md is stale: run make docs", file=sys.stderr)
    return 0 if fresh else 1


if __name__ == "__main__":
    sys.exit(main())
