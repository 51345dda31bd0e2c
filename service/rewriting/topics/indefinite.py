"""A thing named as one of its kind: "an audio guide", "a meeting"."""

from __future__ import annotations

import re

from service.language.words import Word

_SOUNDS_YOU = re.compile(r"(?:u(?:ni|se|s[aeiu]|til|r[aeiou])|eu|one\b)", re.IGNORECASE)
"""Spellings with a vowel that sound with a consonant: "a unit", "a euro"."""
_ONCE = ("have", "attend", "go through", "go to", "go on", "deal with", "visit", "talk to", "see", "call")
"""What is done with one thing at a time."""
_ONE_BY_ONE = ("have", "attend", "go through", "get", "do")
_HELD = frozenset("your the our".split())
_DETERMINED = frozenset("your the a an our this these those".split())


def one_of(verb: str, noun: Word, phrase: str) -> str:
    """A plural as the one it was the last time: with "have", "meetings" is "a meeting", "your meetings" one of them."""
    if noun.tag != "NNS" or noun.pos != "NOUN" or not phrase.endswith(noun.lower):
        return phrase
    determined = phrase.split()[0].lower() in _DETERMINED
    if determined:
        return f"one of {phrase}" if verb in _ONE_BY_ONE and phrase.split()[0].lower() in _HELD else phrase
    if verb not in _ONCE:
        return phrase
    single = phrase.removesuffix(noun.lower) + noun.lemma
    return f"{article(single)} {single}"


def article(text: str) -> str:
    """The indefinite article before a text, by its sound as far as its spelling tells."""
    spelt_vowel = text[:1].lower() in "aeiou" and not _SOUNDS_YOU.match(text)
    return "an" if spelt_vowel or text.lower().startswith(("hour", "honest")) else "a"
