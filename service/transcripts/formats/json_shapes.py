"""The JSON that transcribers write, as models: Whisper, WhisperX, podcast namespace, Deepgram, AssemblyAI, Rev."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import AliasChoices, BaseModel, BeforeValidator, ConfigDict, Field


def _number(value: Any) -> float | None:
    """A time as a number; None for what is none, so that a broken time loses no words."""
    if isinstance(value, bool) or not isinstance(value, (int, float, str)):
        return None
    try:
        out = float(value)
    except (ValueError, OverflowError):
        return None
    return out if abs(out) < 1e12 else None


def _name(value: Any) -> str | None:
    """A speaker as a label: numbers and single letters get the word "Speaker" before them."""
    if isinstance(value, dict):
        value = value.get("name") or value.get("label") or value.get("id")
    if isinstance(value, bool) or value is None or value == "":
        return None
    said = " ".join(str(value).split())
    return f"Speaker {said}" if len(said) == 1 or said.isdigit() else said or None


Time = Annotated[float | None, BeforeValidator(_number)]
Label = Annotated[str | None, BeforeValidator(_name)]


class _Shape(BaseModel):
    model_config = ConfigDict(extra="ignore", populate_by_name=True)


class Said(_Shape):
    """A stretch of speech, whatever its maker calls the fields. Times are in the maker's unit."""

    text: str = Field(default="", validation_alias=AliasChoices("text", "body", "transcript", "content", "sentence"))
    speaker: Label = Field(
        default=None,
        validation_alias=AliasChoices("speaker", "speaker_name", "speakerName", "speaker_label", "speakerLabel"),
    )
    start: Time = Field(default=None, validation_alias=AliasChoices("start", "startTime", "start_time"))
    end: Time = Field(default=None, validation_alias=AliasChoices("end", "endTime", "end_time"))


class Token(_Shape):
    """One word."""

    word: str = Field(default="", validation_alias=AliasChoices("punctuated_word", "word", "text"))
    speaker: Label = None
    start: Time = None
    end: Time = None


class Segments(_Shape):
    """Whisper and WhisperX; the podcast namespace, which has `startTime` and `body`. Seconds."""

    segments: list[Said] = Field(min_length=1)
    version: Any = None
    language: Any = None


class Utterances(_Shape):
    """AssemblyAI: milliseconds. `utterances` are absent where speakers were not asked for."""

    utterances: list[Said] | None = None
    words: list[Token] | None = None
    text: str | None = None
    audio_url: Any = None
    id: Any = None


class _Sentences(_Shape):
    sentences: list[Said] = []
    speaker: Label = None


class _Paragraphs(_Shape):
    paragraphs: list[_Sentences] = []


class Alternative(_Shape):
    """One reading of one channel."""

    transcript: str = ""
    words: list[Token] = []
    paragraphs: _Paragraphs | None = None


class _Channel(_Shape):
    alternatives: list[Alternative] = []


class Results(_Shape):
    """What Deepgram found."""

    utterances: list[Said] | None = None
    channels: list[_Channel] = []


class Deepgram(_Shape):
    """Deepgram: seconds."""

    results: Results


class _Element(_Shape):
    value: str = ""
    ts: Time = None
    end_ts: Time = None


class _Monologue(_Shape):
    speaker: Label = None
    elements: list[_Element] = []


class Rev(_Shape):
    """Rev: monologues made of words and signs, in seconds."""

    monologues: list[_Monologue] = Field(min_length=1)
