"""`lasttime prompts`: what a model is told; which files that comes from, what is sent, and whether yours can be used."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from rich.text import Text

from service.cli.marks import shown
from service.cli.page import Page
from service.cli.unusable import Unusable
from service.llm.prompt_file import BadPrompt
from service.llm.prompts import SHIPPED, Prompts
from service.llm.sample import sample
from service.rewriting.strategies import STRATEGIES
from service.wiring.given import CannotStart, load

if TYPE_CHECKING:
    from service.llm.asked import PromptName

NONCE = "0123456789abcdef"
"""What stands in for a random number, so that the same prompt is shown the same way."""


def run(args: argparse.Namespace) -> int:
    """List, show or check. Raises Unusable for a prompt that cannot be used."""
    try:
        prompts = Prompts(args.folder or load().prompts_dir)
        if args.action == "show":
            _show(prompts, args.name)
        else:
            _list(prompts, checked=args.action == "check")
    except (BadPrompt, CannotStart) as reason:
        raise Unusable(str(reason)) from None
    return 0


def _list(prompts: Prompts, checked: bool) -> None:
    page = Page()
    wide = max(len(file.front.name) for file in prompts.files())
    for file in prompts.files():
        lead = f"{file.front.name:<{wide}}  {file.digest}  "
        page.paragraph(Text("can be used" if checked else file.front.about), lead)
        page.paragraph(Text(_origin(file.file), "dim"), " " * len(lead))
    page.line(Text.assemble(f"{'all':<{wide}}  {prompts.digest_of_all()}"))


def _origin(file: Path) -> str:
    return "as shipped" if file.parent == SHIPPED else shown(str(file))


def _show(prompts: Prompts, name: PromptName) -> None:
    strategies = [(strategy.name, strategy.reveals) for strategy in STRATEGIES.values()]
    prompt = prompts.fill(sample(name, strategies), NONCE)
    sys.stdout.write(f"=== system ===\n{prompt.system}\n\n=== user ===\n{prompt.user}\n")
