"""Accounts of small talks of our own, made as the service makes them, on the rules."""

from __future__ import annotations

import asyncio

from service.critique import critique
from service.engine import Job
from service.engines.rules import RulesEngine
from service.events import Done
from service.report import Report
from service.transcripts.account import TranscriptReport, account
from service.transcripts.conversation import Conversation, converse
from service.transcripts.model import Transcript
from service.transcripts.pairs import paired
from service.transcripts.reading import read_transcript

TALK = """\
Ines: Thanks for making the time. When did a client last pay you late?
Dana: In March. The agency in Leeds paid 900 euros six weeks late. I spent two evenings writing reminders.
Ines: How did you keep track of it?
Dana: I have a spreadsheet. I usually copy the numbers from my bank by hand on Fridays.
Ines: What else have you tried?
Dana: I tried two invoicing tools last year. I paid 15 euros a month for one and cancelled it in October.
"""
PITCH = "Ines: We are building Paidly, an app which sends reminders for you. What do you think of it?\n"
PRAISED = """\
Dana: Oh, that sounds amazing. I would definitely use it.
Ines: Could I see your spreadsheet next week?
Dana: I can send you the file on Tuesday. Honestly I haven't opened the last three tools I installed.
"""
WHOLE = TALK + PITCH + PRAISED


def accounted(text: str | bytes, goal: str = "", interviewers: tuple[str, ...] = ()) -> TranscriptReport:
    """The account of a transcript."""
    return account_of(read_transcript(text, "auto", interviewers), goal)


def account_of(read: Transcript, goal: str = "") -> TranscriptReport:
    """The account of a transcript that was read."""
    talk = converse(read)
    return account(talk, asyncio.run(_judged(talk, goal)), goal)


async def _judged(talk: Conversation, goal: str) -> Report:
    async for event in critique(Job(talk.document, goal), paired(RulesEngine(), talk)):
        if isinstance(event, Done):
            return event.report
    raise AssertionError("a critique ends with its report")
