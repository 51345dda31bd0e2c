"""A cue's lines: tags and voices taken out, and the labels that may stand before what is said."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

from service.document.lines import trimmed
from service.document.model import Span
from service.transcripts.labels import LABEL, Candidate

_TAG = re.compile(
    r"<(?P<end>/?)(?P<name>v|c|i|b|u|s|em|strong|lang|ruby|rt|font|span)(?P<rest>[.\s][^<>\n]{0,200})?>|<\d{1,3}:[\d:.,]{4,12}>"
    r"|\{\\[a-z]{1,4}\d?[^{}\n]{0,60}\}|<br ?/?>|&(?:nbsp|lrm|rlm);",
    re.IGNORECASE,
)
_BEGINS = re.compile(
    rf"(?P<new>(?:(?:>>|&gt;&gt;){{1,2}}>?|[-–—])\s*)?(?:(?P<label>{LABEL})\s*[:：](?=\s|$)|[\[(](?P<box>{LABEL})[\])]\s*[:：]?(?=\s|$))?\s*"
)
_HEARD = re.compile(
    r"(?:music|laugh|applau|inaudib|unintel|cross ?talk|silen|nois|cough|sigh|pause|chuckl|clear|background|foreign|speak(?!er)"
    r"|audio|phone|bell|door|beep|blank|sound|video|typing|redact|overlap|indistin|musik|lach|rire|risas|aplau)",
    re.IGNORECASE,
)
_SOUND = re.compile(
    r"(?:[\s.♪♫🎵🎶]*(?:\[[^\[\]\n]{0,80}\]|\([^()?\n]{0,80}\)|(?<!\*)\*[^*.?!\n]{1,40}\*(?!\*)|[♪♫][^♪♫\n]{0,200}[♪♫]))+[\s.♪♫🎵🎶]*$"
    r"|[\s♪♫🎵🎶]+$"
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a cue's line. `voice` is set where a voice tag names who speaks; `said` are the spans left."""

    voice: str | None
    said: tuple[Span, ...]
    tags: tuple[Span, ...]
    begins: bool


@dataclass(frozen=True, slots=True)
class Beginning:
    """How a line begins: a sign of a new speaker, a label with its candidate, and where the speech starts."""

    changes: bool
    candidate: Candidate | None
    start: int


def pieces(text: str, line: Span, voice: str | None) -> list[Piece]:
    """The stretches of a line by voice, in order; `voice` is the one still open from the line before."""
    out: list[Piece] = []
    said: list[Span] = []
    tags: list[Span] = []
    at, begins = line.start, False
    for m in _TAG.finditer(text, line.start, line.end):
        _keep(text, at, m.start(), said)
        at = m.end()
        if m["name"] and m["name"].lower() == "v":
            if said or out:
                out.append(Piece(voice, tuple(said), tuple(tags), begins))
                said, tags = [], []
            named = html.unescape((m["rest"] or "").partition(" ")[2]).strip()
            voice, begins = (None, False) if m["end"] else (named or None, True)
        tags.append(Span(m.start(), m.end()))
    _keep(text, at, line.end, said)
    out.append(Piece(voice, tuple(said), tuple(tags), begins))
    return out


def _keep(text: str, lo: int, hi: int, said: list[Span]) -> None:
    span = trimmed(text, Span(lo, hi))
    if span.start < span.end:
        said.append(span)


def beginning(text: str, span: Span, style: str = "") -> Beginning:
    """What stands before the speech of a line."""
    m = _BEGINS.match(text, span.start, span.end)
    if m is None:
        return Beginning(False, None, span.start)
    label = m["label"] or m["box"]
    if m["box"] and _HEARD.match(m["box"]):
        return Beginning(m["new"] is not None, None, m.end("new") if m["new"] else span.start)
    return Beginning(m["new"] is not None, Candidate(label, style + "[" * bool(m["box"])) if label else None, m.end())


def after_change(text: str, span: Span) -> int:
    """Where the speech starts behind a sign of a new speaker, the label left alone."""
    m = _BEGINS.match(text, span.start, span.end)
    return m.end("new") if m and m["new"] else span.start


def is_sound(said: str) -> bool:
    """Whether a line is only a sound or a remark in brackets: "[Music]", "(laughter)", "♪♪♪"."""
    return len(said) < 400 and _SOUND.match(said) is not None
