"""A file or a text becomes a transcript: decoded, its format found, its speech made turns, its speakers given roles."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from typing import Literal

from service.document.model import Span
from service.transcripts.decoding import Decoded, decode
from service.transcripts.doubts import doubted
from service.transcripts.formats.docx import MAGIC
from service.transcripts.formats.sniffing import Sniffed, from_text, from_word
from service.transcripts.labels import key_of
from service.transcripts.model import FORMATS, Format, Role, Transcript, Turn, Unread, UnreadableTranscript
from service.transcripts.repeats import second_time
from service.transcripts.speakers import speakers, weakened
from service.transcripts.telling import notes_of
from service.transcripts.turns import Said, turns

MOST_BYTES = 20_000_000
"""What is read of a file at most; of the text in it `formats.sniffing.MOST_CHARACTERS`."""

_WORD = re.compile(r"[^\W_]")
_LINE = re.compile(r"[^\r\n]+")


def read_transcript(
    data: bytes | str, format: Format | Literal["auto"] = "auto", interviewers: Collection[str] = ()
) -> Transcript:
    """The transcript in a file's bytes or in a text.

    `format` is found where it is not given. `interviewers` are labels of speakers, in any case, which settles who
    interviews. Raises UnreadableTranscript, a ValueError, for what is no transcript, broken, or too large.
    """
    if format not in (*FORMATS, "auto"):
        raise UnreadableTranscript(f"There is no such format. Give one of: auto, {', '.join(FORMATS)}.")
    if len(data) > MOST_BYTES:
        raise UnreadableTranscript("The file is too long. Split it.")
    wanted = None if format == "auto" else format
    if isinstance(data, bytes) and (data.startswith(MAGIC) or wanted == "docx"):
        decoded = Decoded("", "docx")
        found = from_word(data)
    else:
        decoded = decode(data) if isinstance(data, bytes) else Decoded(data.removeprefix("\ufeff"), "text")
        if wanted == "docx":
            raise UnreadableTranscript("A Word document is read from its file, not from text. Leave the format out.")
        if not _WORD.search(decoded.text):
            raise UnreadableTranscript("The transcript is empty.")
        found = from_text(decoded.text, wanted)
    said = turns(found.text, found.reading.cues, found.reading.labelled)
    if not said:
        raise UnreadableTranscript("No speech was found in the transcript. Give its format, or label the speakers.")
    return _assembled(found, decoded, said, interviewers)


def _assembled(found: Sniffed, decoded: Decoded, said: list[Said], interviewers: Collection[str]) -> Transcript:
    reading, text = found.reading, found.text
    again = second_time([t.said.text for t in said])
    unread = [*reading.unread]
    if again is not None:
        unread += [Unread(s, "said_twice") for t in said[again:] for s in t.said.spans]
        said = said[:again]
    used = [s for t in said for s in t.said.spans] + [u.span for u in unread] + [*reading.markup]
    unread += _left(text, used)
    unread = [_placed(u, said) for u in unread]
    unread.sort(key=lambda u: (u.span.start, u.span.end))
    before = " \n".join(text[u.span.start : u.span.end] for u in unread if u.span.end <= said[0].said.spans[0].start)
    who = speakers(said, before, interviewers)
    roles = {s.label: s.role for s in who}
    doubt = doubted(said, roles)
    if doubt and not any(s.confidence == 1 for s in who):
        who = weakened(who, Counter(said[k].speaker for k in doubt))
        roles = {s.label: s.role for s in who}
    made = tuple(_turn(k, t, roles, k in doubt) for k, t in enumerate(said))
    missing = [name for name in interviewers if key_of(name) not in {key_of(s.label) for s in who}]
    told = notes_of(made, who, said, again is not None, len(missing), reading.labelled, tuple(unread))
    return Transcript(
        text=text,
        format=found.format,
        layout=reading.layout,
        sureness=found.sureness,
        encoding=decoded.encoding,
        turns=made,
        speakers=tuple(who),
        not_understood=tuple(unread),
        markup=tuple(sorted(reading.markup, key=lambda s: (s.start, s.end))),
        notes=(*decoded.notes, *found.notes, *reading.notes, *told),
    )


def _turn(k: int, t: Said, roles: dict[str, Role], doubt: bool) -> Turn:
    role = "other" if t.is_quoted else roles.get(t.speaker or "", "unknown")
    return Turn(
        n=k, speaker=t.speaker, role=role, said=t.said, start_ms=t.start_ms, end_ms=t.end_ms,
        back_channel=t.back_channel, doubted=doubt, quoted=t.quoted, english=t.english, asks=t.spoken.asks,
    )  # fmt: skip


def _placed(unread: Unread, said: list[Said]) -> Unread:
    """An aside before or after the talk is called so."""
    first, last = said[0].said.spans[0].start, said[-1].said.spans[-1].end
    if unread.why != "aside" or first <= unread.span.start < last:
        return unread
    return Unread(unread.span, "before_talk" if unread.span.start < first else "after_talk")


def _left(text: str, used: Iterable[Span]) -> Iterator[Unread]:
    """Every line or part of one that holds words and that nobody accounts for: so nothing is dropped in silence."""
    at = 0
    for span in (*sorted(used, key=lambda s: s.start), Span(len(text), len(text))):
        if span.start > at:
            for m in _LINE.finditer(text, at, span.start):
                if _WORD.search(m[0]):
                    start = m.start() + len(m[0]) - len(m[0].lstrip())
                    yield Unread(Span(start, m.start() + len(m[0].rstrip())), "aside")
        at = max(at, span.end)
