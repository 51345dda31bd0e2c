"""A keyword list in the manner of the public tools: no grammar, no purpose, words that are bad wherever they stand.

Written from what is known of such lists, not copied from one: openings like "would you", "don't you", "do you think",
adverbs of habit, price words, and a verb in front for yes/no.
"""

from __future__ import annotations

import re
from collections.abc import AsyncGenerator, Sequence

from service.document.model import Span
from service.engine import Ask, Candidate, Found, Job
from service.findings import Finding
from service.terms import EngineName, Family, Severity

_LISTS: tuple[tuple[Family, Severity, str], ...] = (
    ("leading", "error", r"don't you|isn't it|aren't you|wouldn't you|do you agree|, right\b|obviously|surely"),
    ("hypothetical", "error", r"would you|could you|will you|imagine|if you could|if we|if there (?:was|were)|what if"),
    ("validation", "error", r"good idea|do you like|do you love|does (?:this|that) sound|what do you think of (?:our|my)"),
    ("price", "error", r"how much would you|would you pay|willing to pay|fair price|too expensive"),
    ("wishlist", "error", r"what features|which features|what should we|magic wand|dream product"),
    ("pitch", "error", r"our (?:app|product|tool|platform|solution)|we(?:'re| are) building|we built"),
    ("opinion", "warning", r"do you think|do you feel|your opinion|how important|do you prefer"),
    ("generic", "warning", r"usually|typically|normally|generally|always|never|how often|typical day"),
    ("closed", "warning", r"^\W*(?:do|does|did|is|are|was|were|have|has|had|can|will|would|could|should)\b"),
    ("double_barrelled", "warning", r"\?.+\?|\band (?:how|what|why|when|do|would)\b"),
    ("vague", "warning", r"\b(?:stuff|things|somehow|etc)\b"),
)  # fmt: skip
_WORDS = [(family, severity, re.compile(words, re.IGNORECASE)) for family, severity, words in _LISTS]


class KeywordEngine:
    """Finds words, proposes nothing."""

    name: EngineName = "rules"

    async def find(self, job: Job) -> AsyncGenerator[Found]:
        """A finding for the first word of each list that occurs in a question."""
        for question in job.document.questions:
            for family, severity, words in _WORDS:
                if found := words.search(question.text):
                    yield Found(question.id, _finding(family, severity, found, question.place(*found.span())))

    async def propose(self, job: Job, asks: Sequence[Ask]) -> AsyncGenerator[Candidate]:
        """Nothing."""
        for _ in ():
            yield _


def _finding(family: Family, severity: Severity, found: re.Match[str], spans: tuple[Span, ...]) -> Finding:
    return Finding(f"{family}.keyword", family, severity, spans, found[0], "A word of the list.", "It is on the list.")
