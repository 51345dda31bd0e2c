"""Names the product in an exploratory interview, where the solution has no place yet.

A name tells them what you sell, and they start to talk about it instead of about their work. In an exploratory
interview ask how they do the job today. In a validation or satisfaction interview the name may be needed, and passes.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.rules.rule import Bad, Good, Match, Posed

SEVERITY = "error"
MESSAGE = "Names the product in an exploratory interview."
WHY = "The name turns the talk from their work to your product."
SOURCE = "Fitzpatrick, The Mom Test (2013)"
BAD = (
    Bad("How would Brightbooks change your month?", "Brightbooks", interview_type="exploratory"),
    Bad("What do you know about Mealmap?", "Mealmap", interview_type="exploratory"),
    Bad("When did you first hear of brightbooks?", "brightbooks", interview_type="exploratory"),
    Bad("Did a colleague show you Brightbooks, and when?", "Brightbooks", interview_type="exploratory"),
    Bad("Before Mealmap, how did you plan the week?", "Mealmap", interview_type="exploratory"),
)
GOOD = (
    Good("When did you last open Brightbooks?", interview_type="satisfaction"),
    Good("When did you last open Brightbooks?"),
    Good("How do you plan the week's meals?", interview_type="exploratory"),
    Good("Which bright books did you buy for the course?", interview_type="exploratory"),
    Good("Show me where you looked in Mealmap.", interview_type="efficiency"),
    Good("Which map did you use on the hike?", interview_type="exploratory"),
)


def search(q: Posed) -> Iterator[Match]:
    """Mark each product name."""
    if q.interview_type != "exploratory" or not q.product_names:
        return
    names = tuple(" ".join(n.lower().split()) for n in q.product_names if n.strip())
    for lo, hi in sorted(q.parsed.find(*names)):
        yield Match.of(lo, hi)
