"""Every link in our Markdown leads to something that is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from tests.house.files import ROOT, ours, text_of

PAGES = [p for p in ours() if p.suffix == ".md" and "samples" not in p.parts]


def _anchors(text: str) -> set[str]:
    """The fragments that a page's headings make."""
    tokens = MarkdownIt().parse(text)
    titles = [tokens[i + 1].content for i, t in enumerate(tokens) if t.type == "heading_open"]
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


def _targets(text: str) -> list[str]:
    found: list[str] = []
    for token in MarkdownIt().enable("table").parse(text):
        for child in token.children or ():
            found += [str(v) for key in ("href", "src") if (v := child.attrGet(key))]
    return found


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_links_resolve(page: Path) -> None:
    """Files exist, fragments name a heading."""
    broken = []
    for target in _targets(text_of(page)):
        if re.match(r"[a-z]+:", target):
            continue
        name, _, fragment = target.partition("#")
        there = (page.parent / name) if name else page
        if not there.exists() or (fragment and fragment not in _anchors(text_of(there))):
            broken.append(target)
    assert not broken
