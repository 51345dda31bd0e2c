"""A model reads the answers: what it may say, what it may not, and what stands where it fails."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncGenerator, Mapping
from contextlib import aclosing
from typing import Any

import pytest

from service.engine import Job, NotRun, Purse
from service.engines.listener import Listener
from service.engines.reader import Reader
from service.engines.rules import RulesEngine
from service.engines.talks import judged
from service.report import Cast
from service.terms import EngineName, Failure
from service.transcripts.account import TranscriptReport
from service.transcripts.conversation import converse
from service.transcripts.reading import read_transcript
from tests.scripted import Line, Scripted, nothing
from tests.transcripts.accounts import TALK, WHOLE
from tests.transcripts.accounts import accounted as by_rules
from tests.transcripts.listening import PROMPTS, accounted, failing, heard, reading, stands

ENGINES: tuple[EngineName, ...] = ("hybrid", "llm")
LONG = "".join(
    f"Ines: What happened in week {n}?\nDana: In week {n} the van came {n + 2} hours late. I rang the depot twice. "
    f"{'We kept a list of it in the big book by the door. ' * 18}\n"
    for n in range(8)
)


def _figures(done: TranscriptReport) -> list[tuple[int, str, str, float]]:
    return [(s.turn, s.quote, s.rung, s.weight) for s in done.answers.statements]


def _rung(done: TranscriptReport, quote: str) -> tuple[str, str, str | None]:
    return next((s.rung, s.source, s.by_rules) for s in done.answers.statements if quote in s.quote)


def test_nothing_said_changes_nothing() -> None:
    """The rules' account stands to the letter, and it is told that a model read every answer."""
    done, alone = accounted(WHOLE, nothing), by_rules(WHOLE)
    assert _figures(done) == _figures(alone)
    assert (done.answers.commitments, len(done.answers.missed)) == (
        alone.answers.commitments,
        len(alone.answers.missed),
    )
    assert [(r.source, r.turns, r.reason) for r in done.read] == [("llm", (1, 3, 5, 7, 9), None)]
    assert (done.report.engine.degraded, done.report.engine.checks_not_run) == (False, ())
    assert "answer" in done.report.engine.left_host


def test_a_model_moves_a_statement_and_it_is_told_from_where() -> None:
    """Down on its word; up where the words carry it. What is counted by rungs moves along, a commitment by rules stands."""
    says = reading(
        lambda text: (
            stands(opinion="I have a spreadsheet", time_spent="copy the numbers from my bank by hand on Fridays")
            if "spreadsheet" in text
            else stands(promise="I can send you the file on Tuesday")
            if "the file" in text
            else {}
        )
    )
    done = accounted(WHOLE, says)
    assert _rung(done, "I have a spreadsheet") == ("opinion", "llm", "workaround")
    assert _rung(done, "copy the numbers") == ("workaround", "rules", None)  # no duration stands there
    assert _rung(done, "the file on Tuesday") == ("promise", "llm", "next_step")
    assert [c.turn for c in done.answers.commitments] == [9]
    facts = [s.quote for h in done.answers.hard.answers for s in h.quotes]
    assert "I have a spreadsheet" not in facts
    assert "I have a spreadsheet" in [s.quote for h in by_rules(WHOLE).answers.hard.answers for s in h.quotes]
    assert done.report.engine.discarded == {"implausible": 1}


def test_alone_it_names_what_counts() -> None:
    """What it does not name in a turn that it read is no statement; what it puts too high stands as the rules have it."""
    says = reading(
        lambda text: (
            stands(money_paid="I would definitely use it")
            if "amazing" in text
            else stands(generic="I usually copy")
            if "usually" in text
            else {}
        )
    )
    done = accounted(WHOLE, says, "llm")
    assert [(s.turn, s.rung, s.source) for s in done.answers.statements] == [
        (3, "generic", "llm"), (7, "promise", "rules"),
    ]  # fmt: skip
    assert done.answers.commitments == ()


@pytest.mark.parametrize("engine", ENGINES)
def test_quotes_stand_in_the_turn_or_count_for_nothing(engine: EngineName) -> None:
    """Words nobody said, the interviewer's, another turn's, and places joined by dots are dropped and counted."""
    false = ["I paid 4,000 euros", "How did you keep track of it", "I spent two evenings", "I have … by hand"]
    says = reading(
        lambda text: (
            {"statements": [{"quote": q, "rung": "money_spent"} for q in false]} if "spreadsheet" in text else {}
        )
    )
    done = accounted(WHOLE, says, engine)
    assert done.report.engine.discarded == {"quote_not_found": 4}
    assert all(s.source == "rules" for s in done.answers.statements)
    text = done.transcript.text
    assert all(" ".join(text[x.start : x.end] for x in s.spans) == s.quote for s in done.answers.statements)


@pytest.mark.parametrize("engine", ENGINES)
def test_what_stands_in_two_chunks_is_read_once(engine: EngineName) -> None:
    """A model that names everything whenever it is asked names each thing once in the account."""

    def reads(text: str) -> Mapping[str, Any]:
        late = text[: text.index(" late") + 5]
        return {
            **stands(dated_incident=late, active_search="I rang the depot twice"),
            "missed": [{"quote": "I rang the depot twice", "ask": "What did they say when you rang?"}],
        }

    model = Scripted(reading(reads))
    done, _ = asyncio.run(heard(LONG, model, engine))
    assert sum(p.name == "answers" for p in model.asked) == 2
    places = [s.spans for s in done.answers.statements]
    assert len(places) == len(set(places))
    assert sum(s.rung == "dated_incident" and "late" in s.quote for s in done.answers.statements) == 8
    turns = [m.turn for m in done.answers.missed]
    assert len(turns) == len(set(turns))


@pytest.mark.parametrize("failure", ["timeout", "refused", "truncated", "circuit_open"])
def test_where_a_model_fails_half_way_the_rules_reading_stands(failure: Failure) -> None:
    """There to the letter; what was read is the model's, and it is told who read what, and why."""
    says = failing(
        failure, lambda lines: any("week 7?" in line["text"] for line in lines), lambda text: stands(opinion="I rang")
    )
    done, alone = accounted(LONG, says, "llm"), by_rules(LONG)
    by_model, rest = done.read
    assert (by_model.source, by_model.reason, rest.source, rest.reason) == ("llm", None, "rules", failure)
    assert sorted([*by_model.turns, *rest.turns]) == list(range(1, 16, 2))
    assert 13 in rest.turns
    assert 1 in by_model.turns
    theirs = [f for f in _figures(alone) if f[0] in rest.turns]
    assert [f for f in _figures(done) if f[0] in rest.turns] == theirs
    assert all(rung == "opinion" for turn, _, rung, _ in _figures(done) if turn in by_model.turns)
    ran = done.report.engine
    (missing,) = ran.checks_not_run
    assert (missing.check, missing.reason, len(missing.questions)) == ("model.answers", failure, len(rest.turns))
    assert (ran.degraded, ran.reason, ran.used) == (True, failure, "llm")


def test_where_it_reads_nothing_the_answer_is_the_rules() -> None:
    """Named as such."""
    done, alone = accounted(WHOLE, lambda *_: "unreachable"), by_rules(WHOLE)
    assert _figures(done) == _figures(alone)
    assert [m.ask for m in done.answers.missed] == [m.ask for m in alone.answers.missed]
    ran = done.report.engine
    assert (ran.used, ran.degraded, ran.reason) == ("rules", True, "unreachable")
    assert "model.answers" in {n.check for n in ran.checks_not_run}


def test_turns_that_a_reply_forgets_are_asked_about_once_more() -> None:
    """Then the rules' reading stands for them; ids that were not given, and second entries, are dropped."""

    def says(prompt: str, lines: list[Line]) -> Mapping[str, Any]:
        if prompt != "answers":
            return nothing(prompt, lines)
        return {
            "turns": [{"id": "t2", "statements": []}, {"id": "t2", "statements": []}, {"id": "t1", "statements": []}]
        }

    model = Scripted(says)
    done, _ = asyncio.run(heard(WHOLE, model))
    asked = [p.user.splitlines()[0] for p in model.asked if p.name == "answers"]
    assert asked == ["To read: turns t2, t4, t6, t8 and t10.", "To read: turns t4, t6, t8 and t10."]
    assert [(r.source, r.turns, r.reason) for r in done.read] == [
        ("llm", (1,), None), ("rules", (3, 5, 7, 9), "missing_questions"),
    ]  # fmt: skip
    assert done.report.engine.discarded["twice"] >= 1
    assert done.report.engine.discarded["unknown_question"] >= 1


SECRETS = ("Priya Raman", "priya.raman@example.org", "+44 7700 900123", "Brightwater Holdings")
NAMED = f"""\
Ines: Who decided that?
Dana: {SECRETS[0]} did, in March. Her address is {SECRETS[1]}, her number {SECRETS[2]}.
Ines: What happened next, {SECRETS[0]} or not?
Dana: {SECRETS[3]} paid us 900 euros late, and {SECRETS[0]} spent two evenings on it.
"""


def test_names_are_masked_on_the_way_and_words_again_in_what_returns() -> None:
    """No name, address or number of anybody leaves; quotes that hold tokens are anchored all the same."""

    def reads(text: str) -> Mapping[str, Any]:
        if "evenings" not in text:
            return {}
        quote = text[text.index("and ") + 4 :].rstrip(".")
        who = quote.split(" spent")[0]
        return {
            "statements": [{"quote": quote, "rung": "time_spent"}],
            "missed": [{"quote": quote, "ask": f"What did {who} do in those two evenings?"}],
        }

    model = Scripted(reading(reads))
    done, _ = asyncio.run(heard(NAMED, model, names=(SECRETS[3],)))
    sent = "\n".join(p.system + p.user for p in model.asked)
    assert not [secret for secret in (*SECRETS, "Priya", "Raman", "Dana") if secret in sent]
    assert done.report.engine.discarded == {}
    assert any(s.rung == "time_spent" and "Priya Raman spent" in s.quote for s in done.answers.statements)
    assert "PERSON_" not in "".join(m.ask for m in done.answers.missed)


def test_the_order_of_replies_does_not_matter() -> None:
    """Chunks that come back in another order give the same account."""

    class Late(Scripted):
        first = 0

        async def ask(self, prompt: Any, shape: Any, **told: Any) -> Any:
            await asyncio.sleep(0.05 * ((len(self.asked) + self.first) % 2))
            return await super().ask(prompt, shape, **told)

    seen = []
    for first in (0, 1):
        model = Late(reading(lambda text: stands(opinion="I rang the depot twice")))
        model.first = first
        done, _ = asyncio.run(heard(LONG, model))
        seen.append((_figures(done), [m.ask for m in done.answers.missed], done.report.engine.discarded))
    assert seen[0] == seen[1]


def test_what_was_heard_stands_before_the_end_and_asides_come_as_they_do() -> None:
    """The report is the last event; what was not read is told before it, and adds up to what the report says."""
    says = failing("timeout", lambda lines: any("week 7?" in line["text"] for line in lines))
    done, events = asyncio.run(heard(LONG, Scripted(says)))
    assert [type(e).__name__ for e in events[-3:]] == ["NotRun", "Listened", "Done"]
    assert tuple(e for e in events if isinstance(e, NotRun)) == done.report.engine.checks_not_run
    spent = done.report.engine.spent
    assert spent is not None
    assert spent.calls == sum(type(e).__name__ == "Sent" for e in events)


def test_money_and_time_bound_the_reading() -> None:
    """An empty purse asks nothing; a deadline cuts the model off, and the rules answer."""
    model = Scripted(nothing)
    done, _ = asyncio.run(heard(LONG, model, purse=Purse(0)))
    assert (model.asked, done.report.engine.reason) == ([], "budget_spent")
    began = time.monotonic()
    done, _ = asyncio.run(heard(WHOLE, Scripted(nothing, delay=5.0), until=time.monotonic() + 0.3))
    assert time.monotonic() - began < 4
    assert {r.reason for r in done.read} == {"deadline"}
    assert _figures(done) == _figures(by_rules(WHOLE))


async def test_who_goes_away_pays_no_longer() -> None:
    """Closing the stream cuts off what is asked about the answers."""
    talk = converse(read_transcript(TALK))
    model = Scripted(nothing, delay=30.0)
    reader = Reader(model, PROMPTS)
    job = Job(talk.document)
    async with aclosing(judged(job, RulesEngine(), Cast("llm", "llm"), talk, Listener(reader))) as events:
        waiting = asyncio.ensure_future(_all(events))
        await asyncio.sleep(0.5)
        waiting.cancel()
        await asyncio.wait({waiting})
    assert model.cut == len(model.asked)


async def _all(events: AsyncGenerator[object, None]) -> None:
    async for _ in events:
        pass


def test_nobody_is_read_where_nobody_is_known_to_interview() -> None:
    """No answer leaves the host that would be no evidence."""
    model = Scripted(nothing)
    talk = (
        "WEBVTT\n\n00:01.000 --> 00:03.000\nWould you buy it?\n\n00:04.000 --> 00:06.000\nIn March I paid 40 euros.\n"
    )
    done, _ = asyncio.run(heard(talk, model))
    assert "answers" not in {p.name for p in model.asked}
    assert done.read == ()
