"""What was given to check: one file, or the standard input, decoded, as a guide or as a list of questions."""

from __future__ import annotations

import codecs
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from service.cli.question_lines import Placed, json_items, line_items
from service.cli.unusable import Unusable
from service.wire.requests import GuideFormat

Kind = Literal["guide", "questions"]
Layout = GuideFormat | Literal["lines", "json_lines"]

STDIN = "-"
_LAYOUTS: dict[str, Layout] = {
    ".md": "markdown", ".markdown": "markdown", ".txt": "lines", ".jsonl": "json_lines", ".ndjson": "json_lines",
}  # fmt: skip
_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_OFFICE = (b"PK\x03\x04", b"%PDF", b"\xd0\xcf\x11\xe0", b"{\\rtf")
_HEADING = re.compile(r"^ {0,3}#{1,6} ", re.MULTILINE)
_OBJECT = re.compile(r'\s*\{\s*"')


@dataclass(frozen=True)
class Given:
    """A file to judge, as one document or as questions that stand alone.

    `text` is its decoded content without a byte-order mark; `items` are its questions, empty for a guide.
    """

    name: str
    kind: Kind
    text: str
    items: tuple[Placed, ...] = ()
    format: GuideFormat = "auto"


def read(name: str, kind: Kind | None = None) -> Given:
    """The file of that name, `-` for the standard input; `kind` overrides what its ending says.

    Raises Unusable when it cannot be read, holds no text, or is of a kind nobody knows.
    """
    shown = shown_name(name)
    text = file_text(name)
    if not text.strip():
        raise Unusable(f"{shown} is empty: put a guide or one question a line into it")
    layout = _layout(name, text, kind)
    if layout == "lines":
        return Given(shown, "questions", text, line_items(text))
    if layout == "json_lines":
        return Given(shown, "questions", text, json_items(text, shown))
    return Given(shown, "guide", text, format=layout)


def file_text(name: str) -> str:
    """The decoded content of a file, `-` for the standard input. Raises Unusable when it cannot be read."""
    return _decoded(file_bytes(name), shown_name(name))


def shown_name(name: str) -> str:
    """What a file is called in what is said of it."""
    return "standard input" if name == STDIN else name


def _layout(name: str, text: str, kind: Kind | None) -> Layout:
    ending = Path(name).suffix.lower()
    known = _LAYOUTS.get(ending) if name != STDIN else _guess(text)
    if known is None and kind is None:
        raise Unusable(f"{name}: I know .md, .txt and .jsonl; for another ending say --as guide or --as questions")
    if kind == "questions":
        return "json_lines" if known == "json_lines" else "lines"
    if kind == "guide":
        if known == "json_lines" and name != STDIN:
            raise Unusable(f"{name}: a .jsonl holds questions; leave out --as guide")
        return "markdown" if known == "markdown" else "text" if ending == ".txt" else "auto"
    return known or "lines"


def _guess(text: str) -> Layout:
    """What comes in by a pipe has no name: JSON lines and Markdown headings give themselves away."""
    if _OBJECT.match(text):
        return "json_lines"
    return "auto" if _HEADING.search(text) else "lines"


def file_bytes(name: str) -> bytes:
    """What a file holds, `-` for the standard input. Raises Unusable when it cannot be read."""
    try:
        return sys.stdin.buffer.read() if name == STDIN else Path(name).read_bytes()
    except FileNotFoundError:
        raise Unusable(f"{name}: there is no such file") from None
    except IsADirectoryError:
        raise Unusable(f"{name} is a directory: name the files in it, such as {name.rstrip('/')}/*.md") from None
    except PermissionError:
        raise Unusable(f"{name}: no permission to read it") from None
    except (OSError, ValueError) as reason:
        detail = reason.strerror if isinstance(reason, OSError) else "not a file name"
        raise Unusable(f"{name}: cannot be read ({detail})") from None


def _decoded(raw: bytes, shown: str) -> str:
    if raw.startswith(_OFFICE):
        raise Unusable(f"{shown} is an office document, not text: save it as Markdown or plain text first")
    bom, encoding = next(((b, e) for b, e in _BOMS if raw.startswith(b)), (b"", "utf-8"))
    try:
        text = raw[len(bom) :].decode(encoding)
    except UnicodeDecodeError as fault:
        line = raw[len(bom) :].count(b"\n", 0, fault.start) + 1
        if b"\x00" in raw and not bom:
            raise Unusable(f"{shown} is not text: give a .md, .txt or .jsonl file") from None
        raise Unusable(f"{shown}: line {line} is not {encoding.upper()}; save the file as UTF-8") from None
    if "\x00" in text:
        raise Unusable(f"{shown} is not text (or UTF-16 without its mark): save the file as UTF-8")
    return text
