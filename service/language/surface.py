"""The text as the parser should see it: same length, so that every offset still holds."""

from __future__ import annotations

import re

_SAME_LENGTH = str.maketrans(
    {
        "\u2018": "'", "\u2019": "'", "\u02bc": "'", "\u201c": '"', "\u201d": '"', "\u00ab": '"', "\u00bb": '"',
        "\u00a0": " ", "\u2028": " ", "\u2029": " ", "\u0085": " ", "\r": " ", "\n": " ", "\t": " ", "\x0b": " ",
        "\x0c": " ", "\x00": " ", "*": " ", "`": " ", "|": " ", "#": " ", "\ufeff": " ", "\u200b": " ",
    }
) | dict.fromkeys(range(0xD800, 0xE000), " ")  # fmt: skip
_SLOT = re.compile(r"[\[{<]([^\[\]{}<>]{1,40})[\]}>]")
_BLANK = re.compile(r"_{2,}")
_WORDY = re.compile(r"[^A-Za-z' ]")
_MARKS = re.compile(r"([?!])[?!.]+|(\.{2,}|…)|\.([?!])+")
# The tokeniser takes a chunk apart from its ends, in time that grows with the square of its length.
_SIGNS = re.compile(r"([^\w\s]{16})([^\w\s]+)")
_ENDLESS = re.compile(r"(\S{200})\S")


def readable(text: str) -> str:
    """The text with typography plain, placeholders turned into words and blanks into names.

    Always as many code points as the input: `[product name]` becomes ` product name `, `____` becomes `Blan`-like
    filler, so that spans found in the result cut the original. What nobody writes is cut short by blanks: a long run of
    signs, a chunk of hundreds of characters.
    """
    plain = text.translate(_SAME_LENGTH)
    if "[" in plain or "{" in plain or "<" in plain:
        plain = _SLOT.sub(lambda m: " " + _WORDY.sub(" ", m.group(1)) + " ", plain)
    if "__" in plain:
        plain = _BLANK.sub(lambda m: "X" * len(m.group()), plain)
    if "_" in plain:
        plain = plain.replace("_", " ")
    plain = _MARKS.sub(_one_mark, plain)
    plain = _SIGNS.sub(lambda m: m.group(1) + " " * len(m.group(2)), plain)
    return _ENDLESS.sub(r"\1 ", plain)


def _one_mark(m: re.Match[str]) -> str:
    """One mark for a run of them; an ellipsis is a pause, so a comma, and ends no sentence."""
    mark = m.group(1) or m.group(3) or ","
    return mark + " " * (len(m.group()) - 1)
