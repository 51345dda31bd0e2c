"""`lasttime doctor`: how the model is set up, whether it serves, how fast, and what it gets wrong."""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
from dataclasses import asdict
from typing import Any
from urllib.parse import urlsplit

from rich.text import Text

from service.cli.advice import ADVICE, Trouble, cut, troubles
from service.cli.page import Page, safe
from service.cli.progress import progress
from service.cli.unusable import UNUSABLE, Unusable
from service.engines.exam import Exam
from service.language.pipeline import NoLanguageModel
from service.llm.endpoint import OPENAI
from service.settings import Settings
from service.wiring.checkup import Checkup, check_up
from service.wiring.given import CannotStart, load

TROUBLED = 1
_MASKED = {
    "mask": "names and personal data are masked before anything is sent",
    "strict": "every proper noun is masked before anything is sent",
    "off": "nothing is sent",
}


def run(args: argparse.Namespace) -> int:
    """Look at the model and say what was found. Raises Unusable where the settings cannot be meant."""
    try:
        settings = load()
        checkup = _looked_at(settings, args.seconds)
    except (CannotStart, NoLanguageModel) as reason:
        raise Unusable(str(reason)) from None
    found = list(_barred(settings)) if checkup is None else list(troubles(settings, checkup))
    usable = checkup is not None and checkup.exam is not None and checkup.exam.failure is None
    if args.format == "json":
        sys.stdout.write(f"{json.dumps(_told(settings, checkup, found, usable), ensure_ascii=False, indent=2)}\n")
    else:
        _write(Page(), settings, checkup, found, usable)
    return UNUSABLE if not usable else TROUBLED if found else 0


def _looked_at(settings: Settings, seconds: float) -> Checkup | None:
    """What was found; None where no model may be asked."""
    if any(_barred(settings)):
        return None
    with progress("the model's answers") as tell:
        return asyncio.run(check_up(settings, seconds, lambda done, of: tell("Asking", done, of)))


def _barred(settings: Settings) -> list[Trouble]:
    if not settings.model:
        return [Trouble("no_model", "No model is set up: the rules answer alone.", ADVICE["no_model"])]
    if settings.privacy == "off":
        return [Trouble("privacy_off", "The model is never asked.", ADVICE["privacy_off"])]
    return []


def _address(settings: Settings) -> str:
    """Where the model is, without a name, password or query that may stand in the URL."""
    parts = urlsplit(settings.openai_base_url or OPENAI)
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}{parts.path.rstrip('/')}"


def _key(settings: Settings) -> str | None:
    """The variable that the key came from, never the key."""
    key = settings.openai_api_key
    return "OPENAI_API_KEY" if key and key.get_secret_value().strip() else None


def _told(settings: Settings, checkup: Checkup | None, found: list[Trouble], usable: bool) -> dict[str, Any]:
    exam = checkup.exam if checkup else None
    return {
        "usable": usable,
        "model": settings.model or None,
        "endpoint": _address(settings) if settings.model else None,
        "key": _key(settings),
        "privacy": settings.privacy,
        "rungs": [asdict(probed) for probed in checkup.probes] if checkup else [],
        "rung": checkup.rung if checkup else None,
        "exam": asdict(exam) | {"read_whole": not cut(exam)} if exam else None,
        "troubles": [asdict(trouble) for trouble in found],
    }


def _write(page: Page, settings: Settings, checkup: Checkup | None, found: list[Trouble], usable: bool) -> None:
    if settings.model:
        page.line(Text("Model    ", "bold"), safe(f"{settings.model} at {_address(settings)}"))
        key = _key(settings)
        page.line(Text("Key      ", "bold"), f"the one in {key}" if key else "none is sent (OPENAI_API_KEY is not set)")
        page.line(Text("Privacy  ", "bold"), f"{settings.privacy}: {_MASKED[settings.privacy]}")
        page.gap()
    if checkup is not None:
        _write_probes(page, checkup)
        if checkup.exam is not None:
            _write_exam(page, checkup, checkup.exam)
    state = "It works" if usable else "It cannot be used"
    if settings.model:
        count = f", with {len(found)} trouble{'s' if len(found) > 1 else ''}" if usable and found else ""
        page.line(Text(f"{state}{count}.", "bold"))
    for trouble in found:
        page.line(Text(f"{page.sign('✗', 'x')} {trouble.name}: ", "yellow"), trouble.what)
        page.paragraph(Text(trouble.advice), "  ")


def _write_probes(page: Page, checkup: Checkup) -> None:
    page.line(Text("Ways to ask, the surest first", "bold"))
    for probed in checkup.probes:
        served = probed.failure is None
        mark = Text(page.sign("✓", "+") if served else page.sign("✗", "x"), "green" if served else "yellow")
        page.line(
            "  ",
            mark,
            f" {probed.rung:<18}  ",
            f"{probed.seconds:.1f} s: {_pace(probed.usage.tokens_out, probed.seconds)}"
            if served
            else str(probed.failure),
        )
    page.gap()


def _pace(tokens: int, seconds: float) -> str:
    return f"{tokens / max(seconds, 0.001):.0f} tokens a second"


def _write_exam(page: Page, checkup: Checkup, exam: Exam) -> None:
    page.line(Text(f"The real prompt, about {exam.asked} questions of ours", "bold"))
    calls = f" in {exam.usage.calls} calls" if exam.usage.calls > 1 else ""
    came = exam.usage.tokens_out
    page.line(
        f"  {exam.usage.tokens_in:,} tokens sent, {came:,} came{calls}, in {exam.seconds:.1f} s: {_pace(came, exam.seconds)}"
    )
    if exam.failure is not None:
        page.line(f"  no answer: {exam.failure}")
        page.gap()
        return
    page.line(f"  answered by {checkup.rung}")
    page.line(f"  the context window held {'only a part of it' if cut(exam) else 'all of it'}")
    page.line(f"  {exam.asked - exam.wrong} of {exam.asked} questions right")
    for one in exam.missed:
        page.paragraph(Text(one.text), Text(f"    missed {one.fault}: "), 6)
    for one, rules in exam.flagged:
        page.paragraph(Text(f"{one.text} [{', '.join(rules)}]"), Text("    flagged a good one: "), 6)
    if exam.discarded:
        counts = ", ".join(f"{reason} {count}" for reason, count in exam.discarded.items())
        page.line(f"  not used of what it said: {counts}")
    page.gap()
