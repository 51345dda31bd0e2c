"""What is given: files as people have them, and one clear line for what nobody can use."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from service.cli.given import Kind, read
from service.cli.question_lines import json_items
from service.cli.unusable import Unusable


def _file(folder: Path, name: str, content: bytes) -> str:
    path = folder / name
    path.write_bytes(content)
    return str(path)


@pytest.mark.parametrize(
    "content",
    [
        "Why? 😀".encode(),
        b"\xef\xbb\xbf" + "Why? 😀".encode(),
        b"\xff\xfe" + "Why? 😀".encode("utf-16-le"),
        b"\xfe\xff" + "Why? 😀".encode("utf-16-be"),
    ],
    ids=["utf8", "utf8_bom", "utf16_le", "utf16_be"],
)
def test_encodings_that_say_what_they_are(tmp_path: Path, content: bytes) -> None:
    """The byte-order mark is no part of the text."""
    assert read(_file(tmp_path, "q.txt", content)).text == "Why? 😀"


@pytest.mark.parametrize(
    "name,content,said",
    [
        ("empty.md", b" \n\t\r\n", "is empty"),
        ("latin.txt", b"Why?\r\nCaf\xe9?", "line 2 is not UTF-8"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n\x00\x00", "is not text"),
        ("nul.md", b"a\x00b", "is not text"),
        ("guide.docx", b"PK\x03\x04\x14", "office document"),
        ("guide.rst", b"Why?", "--as guide or --as questions"),
        ("bad.jsonl", b'{"id": "a", "text": "secret?"}\n\n{"id": "b" "text": "secret?"}', "line 3: not valid JSON"),
    ],
)
def test_what_cannot_be_used_is_said(tmp_path: Path, name: str, content: bytes, said: str) -> None:
    """The line names the file and what is wrong, and quotes nothing of the content."""
    path = _file(tmp_path, name, content)
    with pytest.raises(Unusable) as reason:
        read(path)
    assert said in str(reason.value)
    assert path in str(reason.value)
    assert "secret" not in str(reason.value)


def test_no_file_and_a_folder(tmp_path: Path) -> None:
    """Neither is a fault of ours."""
    with pytest.raises(Unusable, match="no such file"):
        read(str(tmp_path / "none.md"))
    with pytest.raises(Unusable, match="is a directory"):
        read(str(tmp_path))


@pytest.mark.parametrize(
    "line,said",
    [
        ('{"id": "b", "text": "secret?", "secret": 1}', "unknown field"),
        ('{"id": "b"}', '"text" is missing'),
        ('{"id": 7, "text": "secret?"}', '"id" must be a string'),
        ('{"id": "b", "text": "  "}', "the text is empty"),
        ('{"id": "a", "text": "secret?"}', "line 3 has the id of line 1"),
        ('["secret"]', "neither a string nor an object"),
        ('{"id": "b", "text": "\\ud83d secret?"}', "not valid JSON"),
    ],
)
def test_a_bad_json_line_is_known_by_its_number(line: str, said: str) -> None:
    """Never by what stands in it."""
    with pytest.raises(Unusable, match="line 3") as reason:
        json_items(f'{{"id": "a", "text": "Why?"}}\n\n{line}\n', "q.jsonl")
    assert said in str(reason.value)
    assert "secret" not in str(reason.value)


def test_list_markers_are_no_part_of_a_question(tmp_path: Path) -> None:
    """Offsets lead back to the question in the file, over any line ending."""
    given = read(_file(tmp_path, "q.txt", b"1. Why?\r\n\r\n  - How?\r* When?\n3 times? \n-\n"))
    assert [(p.item.text, p.line) for p in given.items] == [("Why?", 1), ("How?", 3), ("When?", 4), ("3 times?", 5)]
    for placed in given.items:
        assert placed.offset is not None
        assert given.text[placed.offset :].startswith(placed.item.text)


def test_a_heading_in_a_list_is_no_question(tmp_path: Path) -> None:
    """Nor a line commented out; a number sign before a number is text."""
    given = read(_file(tmp_path, "q.txt", b"# Pricing\nWhy?\n## Later\n#1 choice: which?\n"))
    assert [(p.item.text, p.line) for p in given.items] == [("Why?", 2), ("#1 choice: which?", 4)]


@pytest.mark.parametrize(
    "text,kind,expected",
    [
        ("Why?\nHow?\n", None, "questions"),
        ('{"id": "a", "text": "Why?"}\n', None, "questions"),
        ("# Opening\n\nWhy?\n", None, "guide"),
        ("# Opening\nWhy?\n", "questions", "questions"),
        ("Why?\nHow?\n", "guide", "guide"),
    ],
)
def test_the_standard_input_is_known_by_its_look(
    monkeypatch: pytest.MonkeyPatch, text: str, kind: Kind | None, expected: Kind
) -> None:
    """JSON lines and Markdown headings give themselves away; --as overrides."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    given = read("-", kind)
    assert given.kind == expected
    assert (len(given.items) > 0) == (expected == "questions")


def test_as_overrides_the_ending(tmp_path: Path) -> None:
    """A .txt may be a guide and a .md a list; a .jsonl is always questions."""
    assert read(_file(tmp_path, "a.txt", b"Why?"), "guide").kind == "guide"
    assert read(_file(tmp_path, "a.md", b"Why?"), "questions").kind == "questions"
    assert read(_file(tmp_path, "a.rst", b"Why?"), "questions").kind == "questions"
    with pytest.raises(Unusable, match="holds questions"):
        read(_file(tmp_path, "a.jsonl", b'"Why?"'), "guide")
