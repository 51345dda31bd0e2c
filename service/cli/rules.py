"""`lasttime rules [ID]`: the catalogue, a family of it, or one rule at full length."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from difflib import get_close_matches

from rich.text import Text

from service.cli.marks import Mark
from service.cli.page import STYLE, Page
from service.cli.unusable import Unusable
from service.rules.guides import every_rule
from service.rules.rule import Bad, Good, Told
from service.terms import ALL_FAMILIES


def run(args: argparse.Namespace) -> int:
    """Print what was asked for. Raises Unusable for an id that no rule and no family has."""
    page = Page()
    if args.id in every_rule():
        _full(every_rule()[args.id], page)
        return 0
    if args.id is not None:
        known([args.id])
    _list((rule for rule in every_rule().values() if args.id in (None, rule.family)), page)
    return 0


def known(ids: Iterable[str]) -> None:
    """Raises Unusable for the first id that no rule and no family has, with the nearest one."""
    rules = every_rule()
    all_ids = [*rules, *dict.fromkeys(rule.family for rule in rules.values())]
    for wanted in ids:
        if wanted not in all_ids:
            near = get_close_matches(wanted, all_ids, n=1)
            hint = f"did you mean {near[0]}?" if near else "`lasttime rules` lists them"
            raise Unusable(f"no rule or family {wanted!r}: {hint}")


def _list(rules: Iterable[Told], page: Page) -> None:
    # What the ear hears is applied last but read under its family.
    listed = sorted(rules, key=lambda rule: ALL_FAMILIES.index(rule.family))
    wide = max(len(rule.id) for rule in listed)
    family = ""
    for rule in listed:
        if rule.family != family:
            if family:
                page.gap()
            page.line(Text(rule.family.replace("_", " ").capitalize(), "bold"))
            family = rule.family
        lead = Text.assemble(f"  {rule.id:<{wide}}  ", (f"{rule.severity:<7}  ", STYLE[rule.severity]))
        page.paragraph(Text(rule.message), lead)


def _full(rule: Told, page: Page) -> None:
    page.line(Text(rule.id, "bold"), "  ", Text(rule.severity, STYLE[rule.severity]))
    page.gap()
    page.paragraph(Text(f"{rule.message} {rule.why}"))
    page.gap()
    for block in rule.explanation.split("\n\n"):
        page.paragraph(Text(" ".join(block.split())))
        page.gap()
    if rule.bad:
        page.line(Text("Flagged", "bold"))
    for bad in rule.bad:
        _setting(bad, page)
        severity = bad.severity or rule.severity
        page.flagged(bad.text, _marks(bad, rule), Text(f"  {page.sign('✗', 'x')} ", STYLE[severity]))
    if rule.good:
        page.gap()
        page.line(Text("Not flagged", "bold"))
    for good in rule.good:
        _setting(good, page)
        page.paragraph(Text(good.text), Text(f"  {page.sign('✓', '+')} ", "green"))
    page.gap()
    page.paragraph(Text(f"Source: {rule.source}", "dim"))


def _marks(bad: Bad, rule: Told) -> list[Mark]:
    """Where the flagged parts stand; an example that says its part twice goes unmarked rather than marked wrongly."""
    parts = bad.flagged.split(" … ")
    if not bad.flagged or any(bad.text.count(part) != 1 for part in parts):
        return []
    severity = bad.severity or rule.severity
    return [Mark(bad.text.index(part), bad.text.index(part) + len(part), severity) for part in parts]


def _setting(example: Bad | Good, page: Page) -> None:
    """What stands around the example, where the rule needs to know it."""
    told = {"After": example.before, "Under": example.context, "Interview type": example.interview_type}
    for what, value in told.items():
        if value:
            page.paragraph(Text(f"{what}: {value}", "dim"), "    ")
