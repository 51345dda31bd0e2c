"""A transcript made ready to be judged: its turns parsed, and what was asked in it as a document of questions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from service.document.model import Document, Piece
from service.document.reading import read
from service.transcripts.heard import Heard, hear
from service.transcripts.model import Transcript
from service.transcripts.questions import pieces


@dataclass(frozen=True)
class Conversation:
    """What is judged of a transcript.

    `document` has the questions with their places in the reference text, each with what was said before it; `turns` says
    in which turn each stands, by its id. `sure` is False where nobody is known to interview: then the questions are
    those of anyone, and there are no answers.
    """

    heard: Heard
    document: Document
    turns: Mapping[str, int]
    sure: bool

    @property
    def transcript(self) -> Transcript:
        """The transcript as it was read."""
        return self.heard.transcript


def converse(transcript: Transcript) -> Conversation:
    """The transcript with its questions read, ready for the critique."""
    heard = hear(transcript)
    sure = any(t.role == "interviewer" for t in transcript.turns)
    whose = heard if sure else replace(heard, transcript=_all_asking(transcript))
    found = [(n, piece) for n, here in pieces(whose).items() for piece in here if sure or _marked(piece)]
    questions = read([piece for _, piece in found])
    labels = tuple(s.label for s in transcript.speakers)
    document = Document("transcript", transcript.text, tuple(questions), speakers=labels)
    return Conversation(heard, document, {piece.id: n for n, piece in found}, sure)


def _marked(piece: Piece) -> bool:
    return piece.text.rstrip().endswith("?")


def _all_asking(transcript: Transcript) -> Transcript:
    turns = (replace(t, role="interviewer") if t.role == "unknown" else t for t in transcript.turns)
    return replace(transcript, turns=tuple(turns))
