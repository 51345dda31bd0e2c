"""What a client asks about a transcript: its text, or a file beside these options."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import ConfigDict, Field

from service.wire.model import Asked
from service.wire.requests import Name, Options, Text
from service.wire.study_requests import NewInterview

TranscriptFormat = Literal["auto", "vtt", "srt", "docx", "json", "text"]
MOST_INTERVIEWERS = 20
MOST_QUOTES = 500


class TranscriptOptions(Options):
    """The options of a transcript; the part `options` of a form beside its `file`."""

    format: TranscriptFormat = Field(default="auto", description="`auto` finds it. Word (`docx`) comes as a file only.")
    interviewers: Annotated[list[Name], Field(max_length=MOST_INTERVIEWERS)] = Field(
        default_factory=list,
        description="Who interviews, as the transcript labels them, in any case. Empty: found by evidence.",
    )
    quotes: Annotated[list[Text], Field(max_length=MOST_QUOTES)] = Field(
        default_factory=list,
        description="Quotes from notes or a summary of this talk: each is answered with whether the participant said it.",
    )


class CritiqueTranscript(TranscriptOptions):
    """A transcript to judge: what was asked, what the answers are worth, and what to ask next."""

    text: Text = Field(
        description="The transcript: WebVTT, SubRip, JSON of a transcriber, or text with speakers. Offsets in the answer "
        "are code points into it, a leading byte order mark not counted."
    )

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "text": "Interviewer: When did a client last pay you late?\n"
                    "Dana: In March. It took me two evenings to chase 900 euros, and I usually let it slide.\n"
                    "Interviewer: We are building an app that reminds clients. Would you use it?\n"
                    "Dana: Sounds great, I would definitely use it.\n",
                    "goal": "How freelancers chase late payments",
                    "max_rewrites": 1,
                }
            ]
        }
    )


class KeepTranscript(Asked):
    """A transcript of which a study keeps the interview."""

    transcript: CritiqueTranscript
    interview: NewInterview | None = Field(
        default=None, description="What is known of it beside: who asked, who listened, who read the notes, when."
    )
