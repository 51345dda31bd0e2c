"""JSON transcripts: their speech written out as a text, one line a stretch, with its speakers and times."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from pydantic import TypeAdapter, ValidationError

from service.document.model import Span
from service.transcripts.formats import text as plain
from service.transcripts.formats.json_shapes import Alternative, Deepgram, Rev, Said, Segments, Token, Utterances
from service.transcripts.formats.payload import is_sound
from service.transcripts.formats.reading import Reading
from service.transcripts.model import Cue, Note, Unread, UnreadableTranscript
from service.transcripts.times import from_number

_OPENS = re.compile(r"\s*(?:\{\s*[\"}]|\[\s*[{\]])")
_ANY: TypeAdapter[Any] = TypeAdapter(Any)
_LIST: TypeAdapter[list[Said]] = TypeAdapter(list[Said])
_KNOWN = "Read are Whisper, WhisperX, Deepgram, AssemblyAI, Rev and the podcast namespace; or give the text."
_SECONDS, _MILLISECONDS = 1000.0, 1.0


@dataclass(frozen=True, slots=True)
class _Stretch:
    text: str
    speaker: str | None
    start_ms: int | None
    end_ms: int | None
    broken: bool = False


def sniff(text: str) -> float:
    """How surely a text is JSON, 0-1."""
    return 0.97 if _OPENS.match(text) else 0.0


def read(text: str) -> tuple[str, Reading]:
    """The speech as a text and its cues. Raises UnreadableTranscript for broken JSON and for shapes not known."""
    try:
        data = _ANY.validate_json(text)  # unlike the standard library's, it bounds the depth
    except ValidationError:
        raise UnreadableTranscript("The JSON is broken or nested too deep. Export it again.") from None
    layout, found = _known(data)
    stretches = list(found)
    if len(stretches) == 1 and not stretches[0].speaker and stretches[0].start_ms is None:
        return stretches[0].text, plain.read(stretches[0].text)  # labels may stand in the text itself
    return _written(layout, stretches)


def _known(data: Any) -> tuple[str, Iterator[_Stretch]]:
    """The layout and stretches of a value, by the keys that only one maker has."""
    try:
        if isinstance(data, list):
            return "a list of segments", _of(_LIST.validate_python(data), _SECONDS)
        if not isinstance(data, dict):
            raise UnreadableTranscript(f"The JSON holds no transcript. {_KNOWN}")
        if "results" in data:
            return "deepgram", _deepgram(Deepgram.model_validate(data))
        if "monologues" in data:
            return "rev", _rev(Rev.model_validate(data))
        if "segments" in data:
            found = Segments.model_validate(data)
            podcast = any("body" in s for s in data["segments"] if isinstance(s, dict))
            return "podcast" if podcast else "whisper", _of(found.segments, _SECONDS)
        if "utterances" in data or "audio_url" in data or "words" in data:
            return "assemblyai", _assemblyai(Utterances.model_validate(data))
        if isinstance(data.get("text"), str):
            return "text in JSON", iter([_Stretch(data["text"], None, None, None)])
    except (ValidationError, RecursionError):
        pass  # the message would hold the file's text
    raise UnreadableTranscript(f"The JSON is of no known shape. {_KNOWN}")


def _of(found: Iterable[Said], unit: float, speaker: str | None = None) -> Iterator[_Stretch]:
    for s in found:
        start, end = from_number(s.start, unit), from_number(s.end, unit)
        backwards = start is not None and end is not None and end < start
        broken = backwards or (s.start is not None and start is None) or (s.end is not None and end is None)
        yield _Stretch(s.text, s.speaker or speaker, start, None if backwards else end, broken)


def _of_words(words: list[Token], unit: float) -> Iterator[_Stretch]:
    """Words one by one, those of a speaker joined."""
    for speaker, run in groupby(words, key=lambda w: w.speaker):
        said = [w for w in run if w.word.strip()]
        if said:
            text = " ".join(w.word.strip() for w in said)
            yield _Stretch(text, speaker, from_number(said[0].start, unit), from_number(said[-1].end, unit))


def _deepgram(found: Deepgram) -> Iterator[_Stretch]:
    if found.results.utterances:
        yield from _of(found.results.utterances, _SECONDS)
        return
    channels = [channel.alternatives[0] for channel in found.results.channels if channel.alternatives]
    if len(channels) > 1 and all(best.words for best in channels):
        yield from _of_words(_by_channel(channels), _SECONDS)
        return
    for best in channels:
        if best.paragraphs and best.paragraphs.paragraphs:
            for p in best.paragraphs.paragraphs:
                yield from _of(p.sentences, _SECONDS, p.speaker)
        elif best.words:
            yield from _of_words(best.words, _SECONDS)
        else:
            yield _Stretch(best.transcript, None, None, None)


def _by_channel(channels: list[Alternative]) -> list[Token]:
    """The words of all channels in the order of their times; each channel is one speaker."""
    words = [
        w.model_copy(update={"speaker": f"Channel {k + 1}"}) for k, best in enumerate(channels) for w in best.words
    ]
    return sorted(words, key=lambda w: w.start or 0.0)


def _assemblyai(found: Utterances) -> Iterator[_Stretch]:
    if found.utterances:
        yield from _of(found.utterances, _MILLISECONDS)
    elif found.words:
        yield from _of_words(found.words, _MILLISECONDS)
    else:
        yield _Stretch(found.text or "", None, None, None)


def _rev(found: Rev) -> Iterator[_Stretch]:
    for m in found.monologues:
        timed = [e for e in m.elements if e.ts is not None]
        start = from_number(timed[0].ts, _SECONDS) if timed else None
        end = from_number(timed[-1].end_ts, _SECONDS) if timed else None
        yield _Stretch("".join(e.value for e in m.elements), m.speaker, start, end)


def _written(layout: str, stretches: list[_Stretch]) -> tuple[str, Reading]:
    """The reference text and the reading of it."""
    parts: list[str] = []
    cues: list[Cue] = []
    markup: list[Span] = []
    unread: list[Unread] = []
    broken: list[Span] = []
    at = 0
    for s in stretches:
        said = s.text.strip()
        if not said:
            continue
        label = f"{s.speaker}: " if s.speaker else ""
        if label:
            markup.append(Span(at, at + len(label)))
        body = Span(at + len(label), at + len(label) + len(said))
        parts.append(f"{label}{said}\n")
        if s.broken:
            broken.append(body)
        if is_sound(said):
            unread.append(Unread(body, "sound"))
        else:
            cues.append(Cue(_lines(said, body.start), s.speaker, s.start_ms, s.end_ms))
        at += len(parts[-1])
    named = any(c.speaker for c in cues)
    missing = tuple(c.spans[0] for c in cues if named and not c.speaker)
    notes = (
        [Note("malformed_times", f"{len(broken)} times are malformed and left out.", tuple(broken))] if broken else []
    )
    if missing:
        notes.append(Note("speaker_missing", f"{len(missing)} stretches of speech name no speaker.", missing))
    return "".join(parts), Reading(layout, tuple(cues), tuple(markup), tuple(unread), tuple(notes), named)


def _lines(said: str, at: int) -> tuple[Span, ...]:
    """The lines of a stretch as spans of the whole text."""
    out: list[Span] = []
    for line in said.splitlines(keepends=True):
        out.append(Span(at, at + len(line)))
        at += len(line)
    return tuple(out)
