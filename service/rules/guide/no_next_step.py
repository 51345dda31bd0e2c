"""A guide that ends without an ask for a next step.

At the end of an interview a small ask that costs something (an hour on a certain day, an introduction, a deposit) tells
whether all that was said before was meant. A question whom to talk to next is such an ask.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from service.rules.layout import listed, tries
from service.rules.rule import Bad, Good, Laid, Place

SEVERITY = "info"
MESSAGE = "The guide asks for no next step."
WHY = "Kind words cost nothing; what they give at the end shows whether they meant it."
SOURCE = "Fitzpatrick, The Mom Test (2013), on commitment and advancement"
_REFERRAL = re.compile(
    r"\b(?:who|whom|anyone|anybody|somebody|someone)\b[^?]{0,40}\b(?:talk|speak|meet|interview)\b", re.IGNORECASE
)
_STORY = listed("Tell me about the last wreath you sold.", "What did you charge?", "Who chose the flowers?")
BAD = (
    Bad(f"{_STORY}", ""),
    Bad(listed("What should I have asked?", top=_STORY), ""),
    Bad(listed("Is there anything you would like to add?", top=f"# Flowers\n\n{_STORY}\n# Closing\n\n"), ""),
)
GOOD = (
    Good(listed("Who else should I talk to?", top=_STORY)),
    Good(listed("Would you introduce me to your supplier on Monday?", top=_STORY)),
    Good(listed("Could I come by on Friday at seven and watch you set up?", top=_STORY)),
)


def search(laid: Laid) -> Iterator[Place]:
    """Say that there is none."""
    if not tries(laid) and not any(q.purpose == "commitment_ask" or _REFERRAL.search(q.text) for q in laid.questions):
        yield Place()
