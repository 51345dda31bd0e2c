"""More questions than the time allows.

A question about what happened takes two to three minutes with its probes. Where the guide says how long the interview is
to take, by a line or by the minutes in its headings, questions beyond one for every two minutes will not be asked, and
which ones is left to chance. Probes do not count.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.rules.layout import listed, minutes
from service.rules.rule import Bad, Good, Laid, Place

SEVERITY = "warning"
MESSAGE = "There are more questions than the time allows."
WHY = "The last ones are cut, or all are hurried, and stories are what takes time."
SOURCE = "Portigal, Interviewing Users (2013), on the length of field guides"
_MINUTES_EACH = 2
_NINE = tuple(f"What did you do on day {day}?" for day in "one two three four five six seven eight nine".split())
BAD = (
    Bad(listed(*_NINE, top="How long: 15 minutes\n\n"), "15 minutes"),
    Bad(listed(*_NINE, top="# Holiday (10 min)\n\n"), "10 min"),
    Bad(listed(*_NINE[5:], top=f"# Start (2 min)\n\n{listed(*_NINE[:5])}\n# Holiday (8 min)\n\n"), "2 min … 8 min"),
)
GOOD = (
    Good(listed(*_NINE, top="How long: 30 minutes\n\n")),
    Good(listed(*_NINE)),
    Good(listed(*_NINE, top="# Holiday (1 hour)\n\n")),
    Good(listed(*_NINE[:4], "How many minutes did it take: 2 minutes or 20 minutes?", top="# Holiday\n\n")),
)


def search(laid: Laid) -> Iterator[Place]:
    """Mark where the time is said."""
    time = minutes(laid)
    if time is None:
        return
    asked = [q for q in laid.questions if q.piece.parent is None]
    if len(asked) * _MINUTES_EACH > time[0]:
        yield Place(time[1])
