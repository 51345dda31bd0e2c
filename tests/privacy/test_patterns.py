"""What has the look of an identifier and is none, and what takes no time."""

from __future__ import annotations

import time

import pytest

from service.privacy.numbers import luhn
from service.privacy.patterns import identifiers

NOBODYS = [
    "We had 1,200,000 users in 2019-2023, some 10 000 000 rows, 3.14159265 and 1000-2000 orders.",
    "Between 2019, 2020, 2021 and 2022, what changed from 9:00-17:00 on 12/03/2024?",
    "On a scale of 1 2 3 4 5 6 7 8 9 10, or 1-10?",
    "We pay €1.250,00 or $12,345,678.90 a year for v3.12.1 of std::vector.",
    "Is it step 3 of the 5 main roads, a 10 minute walk, a 20 mile drive on a 2 lane road?",
    "My user is happy, the password is always the same, as a token of thanks, on policy 2019, case 12.",
    "ISO 27001, RFC 2616, SOC 2, GPT-4, Q3 2024, B2B, S3, SEV-1 and 24/7.",
]


@pytest.mark.parametrize("text", NOBODYS)
def test_it_is_nobodys(text: str) -> None:
    """Quantities, ranges, years, times, versions, norms and prose."""
    assert identifiers(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "a.",
        "1",
        "1 ",
        "@",
        "!",
        "A ",
        "Aa-",
        "a-",
        "12 Aa ",
        ":",
        "(",
        "+1(",
        "born ",
        "policy A1 ",
        "Calle A ",
        "www.",
        "'",
    ],
)
def test_awkward_text_takes_no_time(text: str) -> None:
    """20,000 characters of what makes regular expressions go back and forth."""
    identifiers("1@")
    began = time.perf_counter()
    identifiers((text * 20_000)[:20_000])
    assert time.perf_counter() - began < 1.5


def test_cards_have_a_check_digit() -> None:
    """A number that misses it by one is no card."""
    assert luhn("4111111111111111")
    assert not luhn("4111111111111112")
