"""What the asker had just said: the words an answer may echo, and what kind of answer was asked for."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from service.language.asked import Asked
from service.language.words import Parsed
from service.terms import Family
from service.transcripts.grammar.agreement import content
from service.transcripts.grammar.offering import PRODUCT

_JUDGING = frozenset(
    "like love enjoy happy satisfied think feel opinion rate best worst good bad useful easy find".split()
)
_FEW = 5


@dataclass(frozen=True)
class Prompt:
    """The interviewer's words before an answer.

    `words` are their lemmas of weight; `families` the faults found in its questions. `wh` and `measure` tell the last
    question apart ("how", "long"). `offering`: it speaks of a thing that the asker offers; `judging`: it asks what they
    make of something; `feeling`: how something felt.
    """

    words: frozenset[str] = frozenset()
    families: frozenset[Family] = frozenset()
    yes_no: bool = False
    asks: bool = False
    says: bool = False
    wh: str = ""
    measure: str = ""
    modal: str = ""
    past: bool = False
    offering: bool = False
    judging: bool = False
    feeling: bool = False


NOTHING = Prompt()


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a clause of an answer stands: after which prompt, and what the answer said before it.

    `first`: nothing but agreement was said before. `agreed`: the answer began with yes. `lacking`: the clause before
    says what was tried or cannot be done. `dated`: it names a day to come.
    """

    prompt: Prompt
    first: bool = False
    agreed: bool = False
    lacking: bool = False
    dated: bool = False


def prompt_of(p: Parsed, asked: Collection[Asked], families: Collection[Family]) -> Prompt:
    """The prompt that a parsed interviewer turn is."""
    asking = [a for a in asked if a.marked or a.form in ("yes_no", "wh", "request")]
    found = frozenset(families)
    thing = not PRODUCT.isdisjoint(p.lemmas)
    ours = not {"our", "we", "us"}.isdisjoint(p.said)
    weighing = not found.isdisjoint({"opinion", "wishlist", "price"})
    said = Prompt(
        words=content(p),
        families=found,
        says=len(p.words) > _FEW,
        offering=not found.isdisjoint({"pitch", "validation"}) or (thing and (ours or weighing)),
        judging=bool(asking) and not _JUDGING.isdisjoint(p.lemmas | p.said),
        feeling=bool(asking) and "feel" in p.lemmas,
    )
    if not asking:
        return said
    last = asking[-1]
    after = p.lowers[last.core + 1] if last.core + 1 < len(p.lowers) else ""
    return replace(
        said,
        yes_no=last.form in ("yes_no", "statement", "fragment"),
        asks=True,
        wh=last.wh,
        measure=last.measure or (after if last.wh == "how" else ""),
        modal=last.modal,
        past=last.tense in ("past", "perfect"),
    )


def with_remark(prompt: Prompt, said: Prompt) -> Prompt:
    """The prompt after the interviewer remarked something that asks nothing."""
    return replace(
        prompt,
        words=prompt.words | said.words,
        families=prompt.families | said.families,
        says=said.says,
        asks=prompt.asks and not said.says,
        offering=prompt.offering or said.offering,
    )
