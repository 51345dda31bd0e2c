"""Takes for granted that they like it: "What do you love about…?", "What impressed you about…?".

Whether they love it was never asked; people look for something to love and find it. Ask what they used or saw, and what
they did then. "What do you like or dislike" leaves both doors open.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.words import Parsed
from service.rules.grammar import lower_at
from service.rules.rule import Bad, Good, Match, Posed

SEVERITY = "error"
MESSAGE = "Takes for granted that they like it."
WHY = "They look for something to like because you asked for it."
SOURCE = "Nielsen Norman Group; Krosnick & Presser, Question and Questionnaire Design (2010)"
BAD = (
    Bad("What do you love about the market hall?", "do you love"),
    Bad("What impressed you about the open day?", "impressed you"),
    Bad("Which of the songs do you love the most?", "do you love"),
    Bad("What delights you about the garden?", "delights you"),
    Bad("What excites you most about the trip?", "excites you"),
    Bad("What did you adore about the old boathouse?", "did you adore"),
    Bad("Which of the walks do you treasure?", "do you treasure"),
)
GOOD = (
    Good("What do you like or dislike about the menu?"),
    Good("What would you love to do next summer?"),
    Good("What made you like the flat you took in May?"),
    Good("What impressed the judges, as far as you heard?"),
    Good("Who do you love working with?"),
    Good("Which stories did you love as a child?"),
    Good("What did you say you loved?", before="I loved the tour."),
)

_LOVING = frozenset("love adore treasure cherish".split())
_WHAT = frozenset("about most best".split())
_PLEASING = frozenset("impress delight excite thrill".split())


def search(q: Posed) -> Iterator[Match]:
    """Mark the liking."""
    p = q.parsed
    if _LOVING.isdisjoint(p.lowers) and _PLEASING.isdisjoint(p.lemmas):
        return
    for a in q.asked:
        if a.wh not in ("what", "which"):
            continue
        found = next(
            (
                (k - 2, k + 1)
                for k in range(a.core + 3, a.hi)
                if p.lowers[k] in _LOVING and p.lowers[k - 1] == "you" and _presumed(p, k)
            ),
            None,
        )
        if found is None and a.verb is not None and a.verb.lemma in _PLEASING and lower_at(p, a.verb.i + 1) == "you":
            found = a.verb.i, a.verb.i + 2
        if found is not None and not (q.before and p.words[found[1] - 1].lemma in q.before.lower()):
            yield Match.of(*found)


def _presumed(p: Parsed, k: int) -> bool:
    """Whether the verb at `k` is asked for its object: now, or then with "about" or "most"; not a taste once had."""
    if p.lowers[k - 2] == "do":
        return True
    return p.lowers[k - 2] == "did" and lower_at(p, k + 1) in _WHAT
