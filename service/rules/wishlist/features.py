"""Asks which features they want, need or miss.

People can tell what happens to them, not what to build. A list of features is a list of guesses at a solution, made in
a moment and never paid for.
Ask what they do about it today: what they last missed, how they got by, what it cost them.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.asked import Asked
from service.language.words import Parsed
from service.rules.grammar import quoted
from service.rules.rule import Bad, Good, Match, Posed

SEVERITY = "error"
MESSAGE = "Asks for a list of features."
WHY = "Features are guesses at a solution; what they did without one shows whether it matters."
SOURCE = "Fitzpatrick, The Mom Test (2013), on feature requests; Hall, Just Enough Research; Nielsen Norman Group."
BAD = (
    Bad("Which features would you want in a beekeeping diary?", "Which features"),
    Bad("What functions must a till have for you?", "What functions"),
    Bad("Does your oven lack any features you need?", "any features"),
    Bad("Tell me all the integrations you need from a payroll provider.", "all the integrations"),
    Bad("What other capabilities should the kiosk have?", "What other capabilities"),
    Bad("Which improvements would matter to a small choir?", "Which improvements"),
    Bad("What's on your wish list for the next season ticket?", "wish list"),
    Bad("Please rank these six features for a till.", "rank these six features"),
)
GOOD = (
    Good("Which features did you use last week?"),
    Good("Which features does your current till have?"),
    Good("Who decided which features went into the first release?"),
    Good("Which function did the old till lose when the battery went?"),
    Good("Tell me about the last feature you turned off."),
    Good("Have you written a wish list for the wedding, and who has seen it?"),
)
_NOUNS = frozenset(
    "feature features function functions functionality functionalities capability capabilities integration "
    "integrations improvement improvements addition additions enhancement enhancements option options setting "
    "settings add-on add-ons notifications".split()
)
_WISHING = frozenset(
    "want need would should must ought like wish lack lacked lacks miss missing matter important absolutely 'd needed "
    "prefer add make improve needs wants".split()
)
_DONE = frozenset("did was were had used went last".split())
_ENDING = frozenset({"VERB", "AUX", "PUNCT"})
_LISTS = frozenset({"list", "wishes", "wishlist"})
_COUNTED = frozenset({"all", "three", "two", "five", "some"})


def search(q: Posed) -> Iterator[Match]:
    """A noun for a part of a product, asked for by what is wanted, needed, missed or ought to be."""
    p = q.parsed
    if _NOUNS.isdisjoint(p.lowers) and _LISTS.isdisjoint(p.lowers):
        return
    if q.purpose in ("task", "commitment_ask"):
        return
    for a in q.asked:
        for k in range(a.lo, a.hi):
            w = p.lowers[k]
            if quoted(p, k):
                continue
            if w in _NOUNS and (start := _ranked(p, a, k)) is not None:
                yield Match.of(start, k + 1)
                break
            if w in _LISTS and _listed(p, k, a):
                yield Match.of(k if w == "wishlist" else k - 1, k + 1)
                break
            if w in _NOUNS and (lo := _phrase(p, a, k)) is not None and _wished(p, a, lo, k):
                yield Match.of(lo, k + 1)
                break


def _ranked(p: Parsed, a: Asked, k: int) -> int | None:
    """Where "rank these ten features" begins: parts of a product to be put in order."""
    if a.form != "request":
        return None
    return next(
        (j for j in range(k - 1, max(a.lo - 1, k - 5), -1) if p.lowers[j] in ("rank", "prioritise", "prioritize")), None
    )


def _wished(p: Parsed, a: Asked, lo: int, k: int) -> bool:
    """Whether the part at `k` is wanted, needed, missed or ought to be, not one that was used or shown."""
    words = p.lowers[a.lo : a.hi]
    if _WISHING.isdisjoint(p.lowers[k : a.hi]) and "must" not in p.lowers[lo:k] and "without" not in words:
        return False
    told = a.tense == "past" or not _DONE.isdisjoint(words)
    return not told or "wish" in words or ("we" in words and not {"lack", "miss", "lacked"}.isdisjoint(words))


def _phrase(p: Parsed, a: Asked, k: int) -> int | None:
    """Where the noun phrase that is asked for begins; None where it is only mentioned."""
    for j in range(k - 1, max(a.lo, k - 6) - 1, -1):
        w = p.lowers[j]
        if w in ("which", "what"):
            return j if j <= a.core + 3 or a.wrapped is not None else None
        if w == "any" or (w in _COUNTED and a.form in ("request", "fragment")):
            return j
        if w == "the" and a.form == "request" and j <= a.core + 3:
            return j - 1 if p.lowers[j - 1] in _COUNTED else j
        if w in ("must", "have", "-", "one") and {"must", "one"} & set(p.lowers[j - 2 : j + 1]):
            continue
        if w == "the" and a.wh == "what" and j > a.lo and p.lowers[j - 1] in ("are", "'s", "is"):
            return j
        if w != "following" and (p.words[j].pos in _ENDING or (p.words[j].pos == "ADP" and w != "of")):
            return None
    return None


def _listed(p: Parsed, k: int, a: Asked) -> bool:
    """ "On your wish list", "your top three wishes", in the present."""
    if a.tense not in ("present", "none", "modal") or a.form == "statement":
        return False
    if p.lowers[k] == "wishes":
        return "top" in p.lowers[a.lo : k]
    if a.form == "request" and p.lowers[k - 1 : k + 1] == ("wish", "list"):
        return p.lowers[a.core] in ("give", "tell", "send", "share", "write")
    return (
        (p.lowers[k] == "wishlist" or p.lowers[k - 1] in ("wish", "-", "feature"))
        and "on" in p.lowers[a.lo : k]
        and p.lowers[k + 1 : k + 2] != ("app",)
    )
