"""How often one caller may ask: a bucket for each key, or for each address where there is no key."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Awaitable
from math import ceil
from time import monotonic_ns

from pyrate_limiter import Duration, Rate, RateItem, StateBucket

from service.api.problems import Refusal
from service.wire.problem import Limit

WINDOW_SECONDS = 60
MOST_CALLERS = 10_000


class Rates:
    """A budget of requests a minute, spent evenly or at once. `per_minute` 0: no budget.

    Keeps the last 10,000 callers; one that is forgotten begins anew.
    """

    def __init__(self, per_minute: int) -> None:
        self.per_minute = per_minute
        self._buckets: OrderedDict[str, StateBucket] = OrderedDict()

    def spend(self, caller: str) -> dict[str, str]:
        """Take one request from a caller's budget; the headers that tell what is left.

        Raises Refusal (429), which says after how many seconds to come back.
        """
        if not self.per_minute:
            return {}
        bucket = self._bucket(caller)
        item = RateItem(caller, monotonic_ns() // 1_000_000)
        policy = {"RateLimit-Policy": f'"requests";q={self.per_minute};w={WINDOW_SECONDS}'}
        if bucket.put(item):
            left = max(0, self.per_minute - _now(bucket.count()))
            return {**policy, "RateLimit": f'"requests";r={left};t={WINDOW_SECONDS}'}
        wait = max(1, ceil(_now(bucket.waiting(item)) / 1000))
        raise Refusal(
            429,
            "rate_limited",
            f"More than {self.per_minute} requests a minute; `Retry-After` says when to come back.",
            limit=Limit(name="requests_per_minute", value=self.per_minute, setting="LASTTIME_REQUESTS_PER_MINUTE"),
            headers={**policy, "RateLimit": f'"requests";r=0;t={wait}', "Retry-After": str(wait)},
        )

    def _bucket(self, caller: str) -> StateBucket:
        bucket = self._buckets.get(caller)
        if bucket is None:
            bucket = self._buckets[caller] = StateBucket([Rate(self.per_minute, Duration.MINUTE)])
        self._buckets.move_to_end(caller)
        if len(self._buckets) > MOST_CALLERS:
            self._buckets.popitem(last=False)
        return bucket


def _now(answer: int | Awaitable[int]) -> int:
    """A bucket in memory answers at once; its type allows for those elsewhere."""
    assert isinstance(answer, int)
    return answer
