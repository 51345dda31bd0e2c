"""What a reader of a transcript should be told: no speakers, roles in doubt, times that go back, words not judged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from service.document.model import Span
from service.transcripts.model import Note, Speaker, Turn, Unread
from service.transcripts.turns import Said


def notes_of(
    turns: Sequence[Turn], speakers: Sequence[Speaker], said: Sequence[Said], again: bool, missing: int, labelled: bool,
    unread: Sequence[Unread],
) -> list[Note]:  # fmt: skip
    """The notes on a transcript that was read, in a fixed order."""
    return [
        *_on_speakers(turns, speakers, missing, labelled),
        *_on_times(turns),
        *_on_words(turns, said),
        *(
            [Note("said_twice", "The file holds the talk twice; the second time is left out.", _places(unread))]
            if again
            else []
        ),
    ]


def _places(unread: Sequence[Unread]) -> tuple[Span, ...]:
    return tuple(u.span for u in unread if u.why == "said_twice")


def _on_speakers(turns: Sequence[Turn], speakers: Sequence[Speaker], missing: int, labelled: bool) -> Iterator[Note]:
    if missing:
        what = "name" if missing == 1 else "names"
        yield Note("name_not_found", f"{missing} {what} given for interviewers is no speaker's label here.")
    if not labelled:
        yield Note("no_speakers", "The file names no speakers: who said what is unknown, and no role is given.")
        return
    if len(speakers) == 1:
        yield Note("one_speaker", "Only one speaker is named; who said what stands without a label is unknown.")
    unknown = [s for s in speakers if s.role == "unknown"]
    if unknown:
        yield Note("roles_unknown", f"The role of {len(unknown)} of {len(speakers)} speakers is unknown.")
    doubted = tuple(s for t in turns if t.doubted for s in t.spans)
    if doubted:
        many = sum(t.doubted for t in turns)
        yield Note("roles_doubted", f"{many} turns seem to be labelled with the wrong speaker.", doubted)


def _on_times(turns: Sequence[Turn]) -> Iterator[Note]:
    timed = [t for t in turns if t.start_ms is not None]
    back = [b for a, b in pairwise(timed) if (b.start_ms or 0) < (a.start_ms or 0)]
    if back:
        places = tuple(t.spans[0] for t in back)
        yield Note("times_go_back", f"The times go back {len(back)} times: the clock was set anew.", places)


def _on_words(turns: Sequence[Turn], said: Sequence[Said]) -> Iterator[Note]:
    quoted = tuple(s for t in turns for s in t.quoted)
    if quoted:
        yield Note(
            "quoted_speech", "Some words stand in quotation marks or block quotes: they may be someone else's.", quoted
        )
    unmarked = sum(t.spoken.unmarked for t in said)
    if unmarked:
        yield Note("unmarked_questions", f"{unmarked} questions have no question mark; they were known by their form.")
    foreign = tuple(s for t in turns if not t.english for s in t.spans)
    if foreign:
        many = sum(not t.english for t in turns)
        yield Note("other_language", f"{many} of {len(turns)} turns are not in English and are not judged.", foreign)
