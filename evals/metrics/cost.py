"""The cost of errors: what it does to the asker to be told wrong, in one currency, so that kinds of error can be summed.

The unit is one needless follow-up question. An error costs what the asker loses by believing it:

| labelled  | said      | cost | what happens |
|---|---|---|---|
| keep      | follow_up | 1    | one more question is asked |
| keep      | rewrite   | 4    | a good question is thrown away, and the next verdict is believed less |
| follow_up | keep      | 2    | a weak answer stays unanchored |
| follow_up | rewrite   | 2    | a usable question is replaced by a better one, with some loss of trust |
| rewrite   | keep      | 6    | the answer cannot be trusted, and is: the interview misleads |
| rewrite   | follow_up | 2    | it is asked, but a past fact is asked for after it |
| any       | not_judged| 1, of a rewrite 3 | the asker is told that nobody looked |

A missed lead (6) so weighs more than a false alarm (4): it costs a decision, the alarm a sentence and some trust. Two
false alarms weigh more than one miss, since a tool that cries wolf is turned off and then misses everything.
"""

from __future__ import annotations

import numpy as np

from evals.metrics.bootstrap import Counts
from evals.metrics.confusion import table

COST = np.array([[0, 1, 4, 1], [2, 0, 2, 1], [6, 2, 0, 3]], dtype=np.float64)
"""Rows: labelled keep, follow_up, rewrite. Columns: said keep, follow_up, rewrite, not_judged."""


def mean_cost(counts: Counts) -> Counts:
    """The mean cost of a question, from flattened confusions; nan where there is none."""
    square = table(counts)
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.asarray((square * COST).sum(axis=(-2, -1)) / square.sum(axis=(-2, -1)))
