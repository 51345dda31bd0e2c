"""How a question opens: the closed classes of words that begin one, and what may stand before them."""

from __future__ import annotations

import re

WH = frozenset("what what's whats which who who's whom whose when when's where where's why why's how how's".split())
AUX = frozenset(
    "do does did is are was were am have has had will would can could should may might must isn't aren't wasn't "
    "weren't don't doesn't didn't haven't hasn't won't wouldn't can't couldn't shouldn't".split()
)  # fmt: skip
TELLING = frozenset(
    "tell describe walk talk show explain share give take list name recall help say bring outline summarise "
    "summarize".split()
)
IMAGINING = frozenset("imagine think picture suppose pretend consider remember reflect".split())
DOING = frozenset(
    "look try find click go open search use scroll poke explore complete choose pick select rank rate compare draw "
    "sort order point log sign navigate locate add set change create submit fill put drag type enter book buy upload "
    "download book register apply mark read circle place arrange sketch".split()
)  # fmt: skip
_BEFORE = frozenset(
    "so and but or ok okay well now then first second third next finally lastly also great alright right thanks just "
    "please maybe again still perhaps quickly briefly kindly to start begin".split()
)  # fmt: skip
WORDS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_POLITE = re.compile(
    r"^\W*(?:if you (?:could|can|don['’]t mind|wouldn['’]t mind|would|like)|if (?:it['’]s|that['’]s) (?:ok|okay|all "
    r"right|possible)),?\s+",
    re.IGNORECASE,
)


def words(text: str, most: int = 400) -> list[str]:
    """The first lower-case words of a text, apostrophes straight."""
    out = []
    for m in WORDS.finditer(text):
        out.append(m.group().lower().replace("’", "'"))
        if len(out) >= most:
            break
    return out


def opening(text: str) -> list[str]:
    """The words of a text from where its asking begins: openers and a polite condition are passed over."""
    polite = _POLITE.match(text)
    found = words(text[polite.end() :] if polite else text)
    k = 0
    while k < len(found) - 1 and found[k] in _BEFORE and not (found[k] == "start" and k == 0):
        k += 1
    return found[k:]


def opens_like_a_question(text: str) -> bool:
    """Whether the text begins as questions begin: a wh-word, an auxiliary, or an invitation to tell."""
    first = opening(text[:200])
    return bool(first) and (first[0] in WH or first[0] in AUX or first[0] in TELLING or first[0] in IMAGINING)
