"""Takes for granted that there is something to bear: "How do you cope with…?", "How do you put up with…?".

Before they have said that it is hard, "cope" says it for them. Ask how they do it, or what happened the last time. When
the hardship is theirs and told, asking how they got through that day is fine.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.asked import Asked
from service.language.words import Parsed
from service.rules.rule import Bad, Good, Match, Posed

SEVERITY = "error"
MESSAGE = "Takes for granted that there is something to bear."
WHY = "They tell how they bear it, and so agree that it is hard, whether it is or not."
SOURCE = "Loftus, Eyewitness Testimony (1979), on presupposition; Portigal, Interviewing Users (2013)"
BAD = (
    Bad("How do you put up with the noise?", "put up with"),
    Bad("How do you cope with parking downtown?", "cope"),
    Bad("How do nurses survive the night shift?", "survive"),
    Bad("How do you manage to cope with two jobs?", "manage to cope"),
    Bad("How have you suffered under the new timetable?", "suffered"),
    Bad("How do you handle the pressure of the harvest?", "handle the pressure"),
    Bad("How do new nurses deal with the chaos of the ward?", "deal with the chaos"),
    Bad("How do you overcome your fear of the phone?", "overcome"),
)
GOOD = (
    Good("How did you cope that night?", before="The heating was off for two days in January."),
    Good("How do you put up the marquee?"),
    Good("How do you deal with the post on Mondays?"),
    Good("How did you manage the pressure valve that night?"),
    Good("How did you get through the first week?"),
    Good("How do you do it?", before="I look after three children and the shop."),
    Good("How did the seedlings survive the frost last week?"),
    Good("Where did you stay when you lived with them?"),
)

_BEARING = frozenset("overcome endure survive tolerate".split())
_CUES = _BEARING | {"put", "cope", "suffer", "live", "handle", "deal", "manage"}
_STRAINS = frozenset(
    "stress burden chaos pressure hassle nightmare strain boredom loneliness anxiety guilt drudgery frustration".split()
)


def search(q: Posed) -> Iterator[Match]:
    """Mark the verb of bearing."""
    p = q.parsed
    if _CUES.isdisjoint(p.lemmas) or q.before:
        return
    for a in q.asked:
        if a.wh == "how" and a.verb is not None and (a.tense != "past" or (a.verb.lemma == "suffer" and a.asks_you)):
            found = _bearing(p, a)
            if found is not None:
                yield Match.of(*found)


def _bearing(p: Parsed, a: Asked) -> tuple[int, int] | None:
    verb = a.verb
    assert verb is not None
    after = p.lowers[verb.i + 1 : verb.i + 3]
    if verb.lemma == "manage" and after == ("to", "cope"):
        return verb.i, verb.i + 3
    if verb.lemma == "cope":
        return (verb.i, verb.i + 1) if after[:1] in (("with",), ("?",)) else None
    if verb.lemma in ("handle", "deal", "manage"):
        rest = p.lowers[verb.i + 1 : min(a.hi, verb.i + 5)]
        strain = next((j for j, w in enumerate(rest) if w in _STRAINS), None)
        if strain is None or rest[strain - 1] not in ("the", "all", "such", "this"):
            return None
        return verb.i, verb.i + 2 + strain
    if verb.lemma in _BEARING or verb.lemma == "suffer":
        return verb.i, verb.i + 1
    if verb.lemma == "put" and after == ("up", "with"):
        return verb.i, verb.i + 3
    if verb.lemma == "live" and after == ("with", "them"):
        return verb.i, verb.i + 2
    return None
