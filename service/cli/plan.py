"""`lasttime plan FILE`: a plan judged before the first interview, for people or as the API answers."""

from __future__ import annotations

import argparse
import asyncio
import sys
from contextlib import aclosing
from pathlib import Path
from typing import Any

from service.cli.formats import plan_text
from service.cli.given import STDIN, read
from service.cli.page import Page
from service.cli.unusable import Unusable
from service.critique import critique
from service.document.lists import question_list
from service.engines.choice import NoModel
from service.engines.linking import linking
from service.events import Done
from service.language.offloop import off_loop
from service.language.pipeline import NoLanguageModel
from service.plans.considered import Considered, considered
from service.plans.reading import BadPlan, plan_from_markdown, plan_from_yaml
from service.plans.told import plan_answer, plan_of
from service.settings import Settings
from service.terms import Verdict
from service.wire.plan import PlanFile
from service.wire.requests import Product, job_of
from service.wiring.engines import allowance, engines
from service.wiring.given import CannotStart, load

FOUND = 1
_YAML = (".yaml", ".yml")
_MARKDOWN = (".md", ".markdown", ".txt")


def run(args: argparse.Namespace) -> int:
    """Judge the plan and print what came of it. Raises Unusable where it cannot be read."""
    asked = _asked(args)
    try:
        settings = load()
        done = asyncio.run(_considered(asked, settings))
    except (CannotStart, NoLanguageModel) as reason:
        raise Unusable(str(reason)) from None
    if args.format == "json":
        if hasattr(sys.stdout, "reconfigure"):
            sys.stdout.reconfigure(encoding="utf-8")
        sys.stdout.write(f"{plan_answer(done).model_dump_json(indent=2)}\n")
    else:
        plan_text.write(done, args.file, Page())
    return FOUND if args.fail_on != "never" and _fails(done, args.fail_on) else 0


def _asked(args: argparse.Namespace) -> PlanFile:
    """What the file holds; what is given on the command line goes before it."""
    ending = Path(args.file).suffix.lower()
    if args.file != STDIN and ending not in _YAML + _MARKDOWN:
        raise Unusable(f"{args.file}: a plan is Markdown (.md) or YAML (.yaml)")
    text = read(args.file, "guide").text
    try:
        asked = plan_from_yaml(text) if ending in _YAML else plan_from_markdown(text)
    except BadPlan as bad:
        raise Unusable(f"{args.file}: {bad}") from None
    given: dict[str, Any] = {"interview_type": args.type, "engine": args.engine}
    if args.product:
        given["product"] = Product(names=args.product)
    return asked.model_copy(update={name: value for name, value in given.items() if value is not None})


async def _considered(asked: PlanFile, settings: Settings) -> Considered:
    ours = engines(settings)
    try:
        engine, cast = ours.choose(asked.engine)
        plan = plan_of(asked)
        document = await off_loop(question_list, plan.questions)
        job = job_of(asked, document, allowance(settings))
        engine, told = linking(engine, cast, ours.linker, {h.id: h.text for h in plan.hypotheses})
        async with aclosing(critique(job, engine, cast)) as events:
            async for event in events:
                if isinstance(event, Done):
                    if event.report.unanswered:
                        raise Unusable(f"--engine llm: the model judged nothing: {event.report.unanswered}")
                    return await considered(plan, event.report, job, told)
    except NoModel:
        raise Unusable("--engine llm: no model is configured, LASTTIME_MODEL names one") from None
    finally:
        await ours.close()
    raise AssertionError("a critique ends with its report")


def _fails(done: Considered, on: Verdict) -> bool:
    worse: tuple[Verdict, ...] = ("rewrite", "follow_up") if on == "follow_up" else ("rewrite",)
    unclear = done.goal is None or not done.goal.clear
    loose = any(not seen.testable for _, seen in done.hypotheses)
    return unclear or loose or any(judged.verdict in worse for judged in done.report.questions)
