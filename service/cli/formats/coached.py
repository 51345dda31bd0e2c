"""What a coach says of a talk, for a terminal and as Markdown: quotes with their times, then what to ask."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from service.cli.checked import caveats
from service.cli.marks import shown
from service.cli.page import Page, safe
from service.transcripts.account import ANSWERS, TranscriptReport
from service.transcripts.advice import Advice, coaching
from service.transcripts.model import Note, NoteCode
from service.transcripts.words import literal, place, shortened

LONGEST = 32
"""Words of a quote that is shown."""
_GIVEN_BACK = "You said “"
_TELLING: frozenset[NoteCode] = frozenset({
    "encoding_guessed", "undecodable", "left_out", "no_speakers", "one_speaker", "speaker_missing", "roles_unknown",
    "roles_doubted", "name_not_found", "said_twice", "other_language",
})  # fmt: skip
"""Notes that change how far the rest may be trusted; the others are in the JSON."""
_STYLE = {"questions": "bold red", "tainted": "bold red", "learned": "bold green", "missed": "bold yellow"}


def write(done: TranscriptReport, name: str, page: Page) -> None:
    """The talk on a page, the most important first."""
    page.line(safe(name, "bold underline"))
    if done.transcript.speakers:
        page.paragraph(Text(_speakers(done), "dim"))
    for section in coaching(done):
        page.gap()
        if section.key == "in_short":
            for advice in section.advice:
                page.paragraph(Text(advice.said, "bold"))
            continue
        page.line(Text(section.title, _STYLE.get(section.key, "bold")))
        for advice in section.advice:
            _advice(done, advice, page)
    if warned := _warnings(done):
        page.gap()
        for said in warned:
            page.paragraph(Text(said, "yellow"))
    page.gap()


def _advice(done: TranscriptReport, x: Advice, page: Page) -> None:
    at = "" if x.turn is None else place(done.transcript, x.turn)
    lead = Text(f"  {at:>7}  " if at else "  " + page.sign("•", "*") + " ", "dim")
    indent = len(lead.plain)
    if x.ask and x.ask.startswith(_GIVEN_BACK):  # it has their words in it
        page.paragraph(Text.assemble(("Ask: ", "green"), safe(x.ask, "bold")), lead, indent + 2)
        return
    body = Text()
    if x.quote is not None:
        body.append_text(safe(f"“{shortened(x.quote, LONGEST)}”"))
    if x.said:
        body.append_text(Text(f"{' - ' if x.quote else ''}{shown(x.said)}", "italic" if x.quote else ""))
    page.paragraph(body, lead, indent)
    if x.ask:
        page.paragraph(Text.assemble(("Ask: ", "green"), safe(x.ask, "bold")), " " * indent, indent + 2)


def markdown(done: TranscriptReport, name: str) -> str:
    """The same as a Markdown document."""
    lines = [f"# {literal(name)}", "", literal(_speakers(done)), ""]
    for section in coaching(done):
        if section.key != "in_short":
            lines += [f"## {section.title}", ""]
        for x in section.advice:
            lines += _item(done, x, section.key == "in_short")
        lines.append("")
    lines += [f"> {literal(said)}" for said in _warnings(done)]
    return "\n".join(lines).rstrip() + "\n"


def _item(done: TranscriptReport, x: Advice, plain: bool) -> Sequence[str]:
    if plain:
        return [literal(x.said)]
    at = "" if x.turn is None else f"({place(done.transcript, x.turn)}) "
    ask = f"**Ask:** {literal(x.ask)}" if x.ask else ""
    if x.ask and x.ask.startswith(_GIVEN_BACK):
        return [f"- {at}{ask}"]
    quote = f"“{literal(shortened(x.quote, LONGEST))}”" if x.quote is not None else ""
    first = f"- {at}{' - '.join(part for part in (quote, literal(x.said)) if part)}"
    return [first, f"  {ask}"] if ask else [first]


def _speakers(done: TranscriptReport) -> str:
    told = [
        f"{s.label}: {s.role}" + ("" if s.confidence >= 0.9 else f" ({s.confidence:.0%} sure)")
        for s in done.transcript.speakers
    ]
    return shown("; ".join(told[:6]) + ("; …" if len(told) > 6 else ""))


def _warnings(done: TranscriptReport) -> list[str]:
    notes: list[Note] = [n for n in done.transcript.notes if n.code in _TELLING]
    said = [n.message for n in notes]
    said += [f"{c}." for c in caveats(done.report.engine) if ANSWERS not in c]
    if (unread := _unread(done)) is not None:
        said.append(unread)
    if done.report.engine.left_host:
        said.append(f"Sent to the model: {', '.join(done.report.engine.left_host)}.")
    return said


def _unread(done: TranscriptReport) -> str | None:
    """What a model that was asked did not read of the answers, in a sentence."""
    why = {n.reason.replace("_", " ") for n in done.report.engine.checks_not_run if n.check == ANSWERS}
    if not why:
        return None
    by_model = sum(len(r.turns) for r in done.read if r.source == "llm")
    rest = sum(len(r.turns) for r in done.read if r.source == "rules")
    reasons = ", ".join(sorted(why - {"by rules"}))
    if not by_model:
        return f"The answers were read by the rules alone{f': {reasons}' if reasons else ''}."
    return f"The model read {by_model} of {by_model + rest} answers, the rules the rest: {reasons}."
