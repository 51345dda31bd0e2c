"""An exploratory guide that shows or tests the solution: a section for the prototype, the demo, the product, the price.

Exploring is learning how they live without it. A section that shows it makes the rest of the hour about it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from service.document.headings import meaning
from service.rules.layout import listed
from service.rules.rule import Bad, Good, Laid, Place

SEVERITY = "error"
MESSAGE = "An exploratory interview shows no solution."
WHY = "What is shown is talked about, and their life without it is not."
SOURCE = "Fitzpatrick, The Mom Test (2013); Torres, Continuous Discovery Habits (2021)"
_SHOWN = re.compile(
    r"\b(?:product|solution|prototype|concept|demo|mock-?ups?|features?|pricing|our (?:app|idea|tool|service)|value prop\w*)\b",
    re.IGNORECASE,
)
_TRIP = listed("Tell me about your last trip.", "Who planned it?", "What did it cost?")
BAD = (
    Bad(f"# Trips\n\n{_TRIP}\n# Prototype\n\n- What do you see here?\n", "Prototype", interview_type="exploratory"),
    Bad(
        f"# Trips\n\n{_TRIP}\n# The product (10 min)\n\n- What is it?\n",
        "The product (10 min)",
        interview_type="exploratory",
    ),
    Bad(f"# Trips\n\n{_TRIP}\n# Pricing\n\n- What did you pay?\n", "Pricing", interview_type="exploratory"),
)
GOOD = (
    Good(f"# Trips\n\n{_TRIP}\n# Prototype\n\n- What do you see here?\n", interview_type="validation"),
    Good(f"# Trips\n\n{_TRIP}\n# Prototype\n\n- What do you see here?\n"),
    Good(f"# Trips\n\n{_TRIP}\n# What they have tried\n\n- What did you try?\n", interview_type="exploratory"),
    Good(f"# Notes on our product\n\nDo not show it.\n\n# Trips\n\n{_TRIP}", interview_type="exploratory"),
)


def search(laid: Laid) -> Iterator[Place]:
    """Mark the headings of such sections, where anything is asked under them."""
    if laid.interview_type != "exploratory":
        return
    for section in laid.document.sections:
        shown = _SHOWN.search(section.title) or meaning(section.title) == "tasks"
        if section.questions and shown:
            yield Place((section.span,))
