"""Asks whether there is any trouble: "Do you have any problems with…?", "Is there anything that stops you?".

It names the kind of answer that is wanted and can still be waved away with a no. As a start it will do, if the next
question asks for the last time it happened. A question that brings its own probe is fine.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.asked import Asked
from service.language.words import Parsed
from service.rules.grammar import lower_at, window
from service.rules.lexicon import BLAME, HINDERING, STIRRING, TROUBLES
from service.rules.rule import Bad, Good, Match, Posed

SEVERITY = "warning"
MESSAGE = "Asks whether there is any trouble."
WHY = "Asked for trouble, people find some, or wave it away; only an occasion shows which it is."
SOURCE = "Torres, Continuous Discovery Habits (2021); Krosnick & Presser (2010)"
BAD = (
    Bad("Do you have any problems with the new rota?", "any problems"),
    Bad("Are there any worries about the operation?", "any worries"),
    Bad("Is there anything that stops you from selling abroad?", "anything that stops"),
    Bad("Any difficulties with the lease?", "Any difficulties"),
    Bad("Is anything on this page unclear?", "anything on this page unclear"),
)
GOOD = (
    Good("Do you have any questions before we begin?"),
    Good("Have you ever had any trouble with a landlord?"),
    Good("Did you have any problems last week? Tell me about the first one."),
    Good("Do you read German without any trouble?"),
    Good("Is there anything I haven't asked?"),
    Good("Do you have any allergies?"),
)

_ANY = frozenset({"any", "anything"})


def search(q: Posed) -> Iterator[Match]:
    """Mark "any" with its trouble."""
    p = q.parsed
    if _ANY.isdisjoint(p.lowers):
        return
    for n, a in enumerate(q.asked):
        if a.form not in ("yes_no", "fragment") or a.modal or "ever" in p.lowers[a.lo : a.hi]:
            continue
        if n + 1 < len(q.asked) or window(p, a.lo, a.hi):
            continue
        found = next((r for k in range(a.lo, a.hi) if (r := _trouble(p, a, k)) is not None), None)
        if found is not None:
            yield Match.of(*found)


def _trouble(p: Parsed, a: Asked, k: int) -> tuple[int, int] | None:
    if p.lowers[k] == "any" and (k == a.lo or p.lowers[k - 1] not in ("without", "if")):
        for j in range(k + 1, min(a.hi, k + 4)):
            if p.words[j].lemma in TROUBLES and p.words[j].pos in ("NOUN", "PROPN"):
                return k, j + 1
    if p.lowers[k] == "anything":
        for j in range(k + 1, min(a.hi, k + 6)):
            w = p.words[j]
            if w.lower in ("i", "we", "if"):
                break
            if (
                w.lower in BLAME
                or (w.lemma in STIRRING and w.pos == "VERB")
                or (
                    w.lemma in HINDERING and w.pos == "VERB" and lower_at(p, j + 1) in ("you", "your", "them", "people")
                )
            ):
                return k, j + 1
    return None
