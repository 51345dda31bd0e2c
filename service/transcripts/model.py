"""A transcript as frozen data: its reference text, its turns with their places and times, and who speaks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from service.document.model import Span
from service.document.slices import Slices

Role = Literal["interviewer", "participant", "other", "unknown"]
Format = Literal["vtt", "srt", "docx", "json", "text"]
FORMATS: tuple[Format, ...] = get_args(Format)

Unheard = Literal[
    "before_talk", "after_talk", "aside", "sound", "comment", "malformed_time", "said_twice", "repeated_caption"
]
"""Why words of a file are in no turn. An `aside` is a heading, a note or a line that nobody is known to have said."""

NoteCode = Literal[
    "encoding_guessed", "undecodable", "left_out", "no_speakers", "one_speaker", "speaker_missing", "change_unnamed",
    "roles_unknown", "roles_doubted", "name_not_found", "malformed_times", "times_go_back", "said_twice",
    "quoted_speech", "unmarked_questions", "other_language",
]  # fmt: skip


class UnreadableTranscript(ValueError):
    """A file that cannot be read. Its message is one line: what is wrong and what to do; never text of the file."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A piece of speech as a file gives it: `spans` of the reference text, who spoke, from when to when in ms.

    `speaker` is None where the file does not say. A cue that stands `apart` is not joined to the one before it: a
    paragraph or an unnamed change of speaker begins. `quoted` marks someone's words that another turn quotes.
    """

    spans: tuple[Span, ...]
    speaker: str | None = None
    start_ms: int | None = None
    end_ms: int | None = None
    apart: bool = False
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Unread:
    """A place whose words are in no turn, and why."""

    span: Span
    why: Unheard


@dataclass(frozen=True, slots=True)
class Note:
    """Something a reader of the transcript should know: one line, never text of the file; `spans` say where."""

    code: NoteCode
    message: str
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True)
class Turn:
    """What one speaker says until another does, or a passage where the file names no speakers.

    `said` is its text with its places. `back_channel`: it only shows that one listens ("Mm-hm."). `doubted`: the file
    names the wrong speaker, by the look of it. `quoted` are the places of words that are someone else's. `english` is
    False where the words are of another language. `asks` counts its questions, marked or not.
    """

    n: int
    speaker: str | None
    role: Role
    said: Slices
    start_ms: int | None = None
    end_ms: int | None = None
    back_channel: bool = False
    doubted: bool = False
    quoted: tuple[Span, ...] = ()
    english: bool = True
    asks: int = 0

    @property
    def text(self) -> str:
        """The turn's text: its slices joined by one space."""
        return self.said.text

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where it stands in the reference text."""
        return self.said.spans


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: the label as the file first writes it, the role, how sure that is (0-1), and why, in one line."""

    label: str
    role: Role
    confidence: float
    why: str
    turns: int
    words: int


@dataclass(frozen=True)
class Transcript:
    """A file that was read.

    `text` is the reference text: the decoded input without a byte order mark; of docx and JSON the extracted text.
    `layout` says more closely how it was read ("otter", "voice tags", "whisper" …), `sureness` (0-1) how clearly it
    was of that format. Every word of `text` stands in a turn, in `not_understood`, or in `markup`: labels, times, tags.
    """

    text: str
    format: Format
    layout: str
    sureness: float
    encoding: str
    turns: tuple[Turn, ...]
    speakers: tuple[Speaker, ...]
    not_understood: tuple[Unread, ...]
    markup: tuple[Span, ...]
    notes: tuple[Note, ...]

    def speaker(self, label: str | None) -> Speaker | None:
        """The speaker of this label, None where there is none."""
        return next((s for s in self.speakers if s.label == label), None)
