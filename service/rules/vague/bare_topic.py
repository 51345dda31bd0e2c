"""Names a topic and asks nothing about it: "What about parking?", "Pricing?", "How is it with the reports?"

The person must guess which question is meant, and answers the easiest one.
Say what you want to know about the topic: who, when, how it went the last time.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.asked import Asked
from service.rules.grammar import not_evidence
from service.rules.rule import Bad, Good, Match, Posed

SEVERITY = "warning"
MESSAGE = "Names a topic without asking anything about it."
WHY = "They have to guess the question, and will answer the easiest one."
SOURCE = "Dillman, Internet, Phone, Mail and Mixed-Mode Surveys, on complete questions."
BAD = (
    Bad("What about parking?", "What about parking"),
    Bad("And how about the drivers?", "how about the drivers"),
    Bad("How is it with the reports?", "How is it with the reports"),
    Bad("Pricing?", "Pricing"),
    Bad("How are things with the harbour office?", "How are things with the harbour office"),
    Bad("Tell me about your experience.", "about your experience"),
    Bad("Could you say something about usage?", "say something about usage"),
)
GOOD = (
    Good("What about the second quote: when did it come?"),
    Good("What about the Monday group?", before="The Tuesday group all paid in cash."),
    Good("What was it about the quote that made you ring them?"),
    Good("How is it decided who drives?"),
    Good("Can you tell me something about your job?"),
    Good("What about it made you stop?"),
    Good("Tea or coffee?"),
)

_OPENINGS = (
    "what about", "how about", "how is it with", "how 's it with", "how are things with", "how is it going with",
    "how 's it going with", "how does it go with", "how are things on",
)  # fmt: skip
_SAYING = ("say something about", "say something on", "tell me something on")
_FIRST = frozenset({"what", "how", "say", "tell", "talk"})
_BROAD = frozenset("experience experiences situation needs points life everything".split())
_SHORTEST, _LONGEST = 2, 12


def search(q: Posed) -> Iterator[Match]:
    """A short question that is a topic and nothing else."""
    p = q.parsed
    if q.before or len(p.words) > _LONGEST or len(q.asked) != 1 or not_evidence(q):
        return
    a = q.asked[0]
    end = next((k for k in range(a.hi - 1, a.lo, -1) if p.words[k].pos != "PUNCT"), a.lo) + 1
    if not _FIRST.isdisjoint(p.lowers):
        for lo, hi in p.find(*_OPENINGS, *_SAYING):
            if lo <= a.core + 4 and not any(w.pos in ("VERB", "AUX") or w.text in ",:;" for w in p.words[hi:end]):
                yield Match.of(lo, end)
                return
        if a.form == "request" and p.lowers[end - 1] in _BROAD and end - a.core <= 7 and "about" in p.lowers:
            yield Match.of(p.lowers.index("about"), end)
            return
    if a.form == "fragment" and a.marked and _noun_only(q, a, end):
        yield Match.of(a.core, end)


def _noun_only(q: Posed, a: Asked, end: int) -> bool:
    words = q.parsed.words[a.core : end]
    return (
        len(words) <= 3
        and all(w.pos in ("NOUN", "PROPN", "DET", "ADJ") for w in words)
        and words[-1].pos == "NOUN"
        and (words[-1].lower not in _OPINIONS)
    )


_OPINIONS = frozenset("thoughts opinion opinions impressions reactions idea questions question time example".split())
