"""The reader walks a guide's blocks once: what is asked in them, what probes what, and what is said to nobody."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from service.document.asides import Aside, asides
from service.document.blocks import Block
from service.document.headings import Meaning, governing, meaning
from service.document.inline import Markup, markup
from service.document.leads import Lead, is_condition, lead
from service.document.model import Piece, Section, Span
from service.document.openers import words
from service.document.quotes import unquoted
from service.document.said import asks, is_question_mark_at_end, to_moderator
from service.document.sentences import of_item, of_paragraph
from service.document.slices import Range, Slices

_MOST_LABEL_WORDS = 10
_LABEL_LEVEL = 7
_START = 3
_OPENS_TALK = re.compile(
    r"\b(?:before we|ready to|any questions|consent|all right if|ok(?:ay)? (?:if|to|with)|record(?:ing)?|still "
    r"work)\b",
    re.IGNORECASE,
)
_OF_STUDY = re.compile(
    r"(?:the|this|our) (?:guide|study|interview|research|project|goal|purpose|aim|intent|objective)s?\b[^?]*:$",
    re.IGNORECASE,
)
_COLUMN_OF_NOBODY = re.compile(
    r"(?:answers?|responses?|rationale|why(?: .*)?|reason|duration|time|minutes|mins?|min|#|no|nr|id|purpose|what we "
    r"learn|metric|hypothesis|assumption)$"
)


@dataclass(slots=True)
class _Open:
    """A section that is still being read."""

    title: str
    level: int
    span: Span
    quoted: bool = False
    questions: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Seen:
    """What a block says about the blocks under it: the question they probe, the labels they stand under."""

    question: str | None = None
    leads_in: bool = False
    titles: tuple[str, ...] = ()
    meaning: Meaning = ""


class Reader:
    """One guide being read. `marked` says that the text is Markdown."""

    def __init__(self, text: str, marked: bool) -> None:
        self.text = text
        self.marked = marked
        self.pieces: list[Piece] = []
        self._all: list[_Open] = []
        self._path: list[_Open] = []
        self._seen: list[_Seen] = []
        self._silent: list[Span] = []
        self._main: str | None = None
        self._texts: dict[str | None, str] = {}
        self._asking_titles = False

    def walk(self, found: Sequence[Block]) -> None:
        """Reads the blocks in order; `pieces`, `sections()` and `not_said()` then hold what was found."""
        titles = [b.body.text for b in found if b.kind == "heading"]
        asking = [t for t in titles if is_question_mark_at_end(t)]
        self._asking_titles = len(asking) >= 3 and 2 * len(asking) >= len(titles) and any(map(_addressed, asking))
        for block in found:
            self._seen.append(_Seen())
            while not block.quoted and self._path and self._path[-1].quoted:
                self._path.pop()
            if block.kind == "hidden":
                self._silent.append(block.whole)
            elif block.kind == "heading":
                self._heading(block)
            else:
                self._block(block)

    def sections(self) -> tuple[Section, ...]:
        """The sections in order, each with the questions right under its heading."""
        return tuple(Section(s.title, s.level, s.span, tuple(s.questions)) for s in self._all)

    def not_said(self) -> tuple[Span, ...]:
        """The places of what is said to no participant, neighbours merged."""
        out: list[Span] = []
        for span in sorted(self._silent, key=lambda s: (s.start, s.end)):
            if out and not self.text[out[-1].end : span.start].strip():
                out[-1] = Span(out[-1].start, max(out[-1].end, span.end))
            else:
                out.append(span)
        return tuple(out)

    def _heading(self, block: Block) -> None:
        body = block.body.without(self._markup(block.body.text).cut)
        while self._path and self._path[-1].level >= block.level:
            self._path.pop()
        place = Span(body.spans[0].start, body.spans[-1].end) if body.spans else block.whole
        outer = governing(self._titles())
        section = _Open(body.text, block.level, place, block.quoted)
        if not block.quoted:
            self._all.append(section)
        self._path.append(section)
        if block.level < _LABEL_LEVEL and meaning(body.text) != "probes":
            self._main = None
        asked = is_question_mark_at_end(body.text) and (_addressed(body.text) or self._asking_titles)
        if asked and outer != "nobody":
            self._add(body.between(lead(body.text).size, len(body.text)), None, ())

    def _block(self, block: Block) -> None:
        marks = self._markup(block.body.text)
        notes = asides(marks.plain, marks.italics)
        body = block.body.without([*marks.cut, *((a.lo, a.hi) for a in notes)])
        led = lead(body.text)
        if any(n.lo < _START and is_condition(marks.plain[n.lo : n.hi]) for n in notes[:1]):
            led = replace(led, condition=True)
        body = body.between(led.size, len(body.text))
        above = self._seen[block.over] if block.over is not None else _Seen()
        under = self._under(block, above, led)
        labels = (*above.titles, led.topic) if led.topic else above.titles
        guarded = _all_italic(block.body.text, marks) or (block.box and not led.own)
        runs = self._runs(block, body, led, partial(asks, under=under, guarded=guarded))
        parent = self._parent(block, above, led, under)
        seen = self._seen[-1]
        seen.question, seen.meaning = above.question, above.meaning
        seen.titles = above.titles
        for run in runs:
            found = Slices.of(self.text, [s for lo, hi in run for s in body.between(lo, hi).spans])
            ident = self._add(found, parent, labels, main=parent is None and under != "probes")
            seen.question = ident if run is runs[0] or parent is None else seen.question
        if runs:
            seen.leads_in = not body.text[runs[-1][-1][1] :].strip() and not _OPENS_TALK.search(body.text)
        else:
            self._label(block, body, led, seen)
        self._optional(block, notes, seen.question or self._main, under, labels)
        self._silence(block, body, notes, under, guarded, bool(runs))

    def _markup(self, text: str) -> Markup:
        return markup(text) if self.marked else Markup(text, (), ())

    def _titles(self) -> tuple[str, ...]:
        return tuple(s.title for s in self._path)

    def _under(self, block: Block, above: _Seen, led: Lead) -> Meaning:
        """What labels and headings say about the block, the nearest first."""
        if (led.other or (block.quoted and led.topic)) and not led.own:
            return "nobody"
        if block.column and _COLUMN_OF_NOBODY.match(block.column.lower()):
            return "nobody"
        named = meaning(led.topic)
        near = meaning(block.column) or ("" if named == "nobody" else named) or above.meaning
        far = governing(self._titles())
        return far if near in ("", "questions", "script") else near

    def _runs(self, block: Block, body: Slices, led: Lead, asking: partial[bool]) -> list[list[Range]]:
        if block.kind == "paragraph" and not (led.probe or led.condition):
            return list(of_paragraph(body.text, asking))
        run = of_item(body.text, asking)
        return [run] if run else []

    def _parent(self, block: Block, above: _Seen, led: Lead, under: Meaning) -> str | None:
        if block.nested and above.question:
            return above.question
        if block.kind == "item" and not block.numbered and above.leads_in:
            return above.question
        return self._main if led.probe or led.condition or under == "probes" else None

    def _add(self, found: Slices, parent: str | None, labels: tuple[str, ...], main: bool = True) -> str:
        body = unquoted(found)
        ident = f"q{len(self.pieces) + 1}"
        before = self._texts.get(parent, "")
        self._texts[ident] = body.text
        self.pieces.append(
            Piece(ident, body.text, body.spans, headings=(*self._titles(), *labels), before=before, parent=parent)
        )
        if main:
            self._main = ident
        if self._path:
            self._path[-1].questions.append(ident)
        return ident

    def _optional(
        self, block: Block, notes: Sequence[Aside], parent: str | None, under: Meaning, labels: tuple[str, ...]
    ) -> None:
        """The probes that a note holds ready: "(If needed: what else did you try?)"."""
        for note in notes:
            if note.asks is not None:
                held = block.body.between(note.asks, note.hi - 1)
                if asks(held.text, under):
                    self._add(held, parent, labels, main=False)

    def _label(self, block: Block, body: Slices, led: Lead, seen: _Seen) -> None:
        """A short block that asks nothing names what stands under it."""
        title = (body.text or led.topic).rstrip(" :")
        ends = body.text.endswith(":") or (block.kind != "paragraph" and body.text[-1:] not in (".", "!", "?"))
        if led.probe and not body.text:
            seen.meaning = "probes"
        elif any(map(str.isalpha, title)) and ends and len(words(title, _MOST_LABEL_WORDS + 1)) <= _MOST_LABEL_WORDS:
            seen.titles = (*seen.titles, title)
            seen.meaning = meaning(title) or seen.meaning
        elif (led.other and not body.text) or _OF_STUDY.match(body.text):
            seen.meaning = "nobody"

    def _silence(
        self, block: Block, body: Slices, notes: Sequence[Aside], under: Meaning, guarded: bool, asked: bool
    ) -> None:
        """Keeps what of the block is said to nobody."""
        whole = under in ("nobody", "plan") or guarded or not body.text or to_moderator(body.text)
        if whole and not asked:
            self._silent.append(block.whole)
            return
        for note in notes:
            if note.asks is None or not asked:
                self._silent += block.body.between(note.lo, note.hi).spans


def _addressed(text: str) -> bool:
    return not {"you", "your"}.isdisjoint(words(text))


def _all_italic(text: str, marks: Markup) -> bool:
    return any(hi - lo >= len(text.rstrip(" :.")) - 2 for lo, hi in marks.italics)
