"""Words that ordinary questions are made of. `everyday.txt` is written by `training/everyday_words.py`."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

from service.privacy.given_names import ALSO_WORDS

FUNCTION = frozenset(
    "a an the i me my you your he him his she her it its we us our they them their this that these those and or but nor so if "
    "of to in on at by for from with as is are was were be been am do does did has have had can could would might must shall "
    "should not no yes all any some each who what when where why how which there here then than too very just go get got let "
    "make made say said tell ask see one two new man men de del di da do dos du des la le las los van von der den bin bint "
    "ibn ben al el st".split()
)
"""Words of grammar, of English and of names: no name alone."""


@lru_cache(maxsize=1)
def _everyday() -> frozenset[str]:
    return frozenset(files(__package__).joinpath("everyday.txt").read_text(encoding="utf-8").split())


def is_everyday(word: str) -> bool:
    """Whether a name that is this word, in lower case, must have a capital to be told from it."""
    return word in ALSO_WORDS or word in FUNCTION or word in _everyday()
