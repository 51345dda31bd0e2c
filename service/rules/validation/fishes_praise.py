"""Fishes for praise: "What do you love most about…", "How brilliant is…?", "It's a lovely place, isn't it?".

The compliment is already in the question; what comes back is an echo. Compliments cost nothing and teach nothing. Ask
when they last used it and what they did, and watch whether the good points come up unasked.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.asked import Asked
from service.language.words import Parsed, Word
from service.rules.grammar import attributive, lower_at, offered
from service.rules.lexicon import PRAISE, PRAISE_NOUNS
from service.rules.rule import Bad, Good, Match, Posed

SEVERITY = "error"
MESSAGE = "Fishes for praise."
WHY = "The compliment is in the question; the answer only returns it."
SOURCE = "Fitzpatrick, The Mom Test (2013)"
BAD = (
    Bad("What do you love most about our bakery?", "love most"),
    Bad("How brilliant is the new logo?", "How brilliant"),
    Bad("The office is lovely, isn't it?", "lovely"),
    Bad("You're pleased with our repair, aren't you?", "pleased"),
    Bad("Isn't that neat?", "neat"),
    Bad("How good is this plan, would you say?", "How good"),
    Bad("What's your favourite thing about our course?", "favourite thing"),
    Bad("Why is our shop your favourite?", "favourite"),
    Bad("What would you tell a friend about how good the food is?", "how good"),
    Bad("How much did you love the concert we put on?", "How much did you love"),
)
GOOD = (
    Good("What is your favourite shop, and when were you there last?"),
    Good("How good is the soil on the north field?"),
    Good("Isn't the ferry expensive?"),
    Good("The form is confusing, isn't it?"),
    Good("What did you like about the flat you took in May?"),
    Good("How good was the notary?"),
    Good("Which song did you love as a child?"),
)

_CUES = frozenset("yeah huh correct love best most favourite favorite how n't nt right no impress delight".split())
_TAGS = frozenset("right no yeah huh eh or correct".split())
_PLAIN_NOUNS = frozenset("deal idea thing job place solution price".split())
_OURS = frozenset({"us", "our"})
_PLEASED = frozenset("happy glad satisfied pleased recommend impressed".split())
_GUSHING = frozenset(
    "brilliant cool awesome amazing great fantastic lovely wonderful genius excellent gorgeous perfect "
    "delicious".split()
)


def search(q: Posed) -> Iterator[Match]:
    """Mark the word of praise that is fished for."""
    p = q.parsed
    if _CUES.isdisjoint(p.lowers) and _CUES.isdisjoint(p.lemmas):
        return
    for a in q.asked:
        found = _scale(q, p, a) or _favourite(q, p, a) or _nod(p, a)
        if found is not None:
            yield Match.of(*found)


def _scale(q: Posed, p: Parsed, a: Asked) -> tuple[int, int] | None:
    """As in "How brilliant is…", "How helpful was our…", "How much did you love…"."""
    for k in range(a.lo, a.hi - 2):
        if p.lowers[k] != "how":
            continue
        word = lower_at(p, k + 1)
        if word == "good" and a.wh != "how" and k > a.core:
            return k, k + 2
        if word in _GUSHING or (word == "good" and (offered(q, k + 2, a.hi) or "this" in p.lowers[k + 2 : k + 5])):
            return k, k + 2
        if word == "much":
            verb = next((w for w in p.words[k + 2 : min(a.hi, k + 6)] if w.lemma in ("love", "enjoy", "like")), None)
            if verb is not None and (verb.lemma == "love" or offered(q, verb.i, a.hi)):
                return k, verb.i + 1
    return None


def _favourite(q: Posed, p: Parsed, a: Asked) -> tuple[int, int] | None:
    if a.form != "wh" or not offered(q, a.core, a.hi):
        return None
    for k in range(a.core + 1, a.hi):
        w = p.words[k]
        if w.lower in ("favourite", "favorite"):
            return k, k + 1 + (k + 1 < a.hi and lower_at(p, k + 1) in ("thing", "part", "feature"))
        if w.lemma in ("love", "like") and a.asks_you and w.pos == "VERB" and a.tense == "present":
            most = next((j for j in range(k + 1, min(a.hi, k + 3)) if p.lowers[j] in ("most", "best")), None)
            if most is not None or w.lemma == "love":
                return k, (most if most is not None else k) + 1
        if w.lemma in ("impress", "delight") and k + 1 < a.hi and lower_at(p, k + 1) == "you":
            return k, k + 2
    return None


def _nod(p: Parsed, a: Asked) -> tuple[int, int] | None:
    """A tag or a negated question around a word of praise."""
    end = a.hi
    while end > a.lo and p.words[end - 1].pos == "PUNCT":
        end -= 1
    tagged = end - a.lo > 2 and (
        (p.lowers[end - 1] in _TAGS and p.lowers[end - 2] == ",")
        or p.lowers[end - 3 : end]
        in (("n't", "you", "think"), ("n't", "you", "say"), ("n't", "you", "agree"), ("n't", "you", "find"))
        or (p.lowers[end - 1] in ("it", "that", "this", "they", "you") and "n't" in p.lowers[max(a.lo, end - 3) : end])
    )
    if (tagged or (a.form == "statement" and a.marked)) and not _OURS.isdisjoint(p.lowers[a.lo : end]):
        pleased = next((w for w in p.words[a.lo : end] if w.lower in _PLEASED), None)
        if pleased is not None:
            return pleased.i, pleased.i + 1
    if not (tagged or (a.form == "yes_no" and a.negated and not a.asks_you)):
        return None
    if not tagged and a.subject is not None and not _ours(p, a.core, a.subject):
        return None
    for w in p.words[a.lo : end]:
        predicate = not attributive(p, w.i, end) or lower_at(p, w.i + 1) in _PLAIN_NOUNS
        if _praises(w) and predicate and not _toned(p, w.i):
            return w.i, w.i + 1
    return None


def _ours(p: Parsed, core: int, subject: Word) -> bool:
    """Whether the subject points at what was just shown, or is the asker's: "it", "our lobby"."""
    return subject.lower in ("it", "this", "that") or "our" in p.lowers[core : subject.i + 1]


def _praises(w: Word) -> bool:
    if w.lower in PRAISE_NOUNS:
        return w.pos == "NOUN"
    return (w.lower in PRAISE or (w.tag in ("JJR", "JJS") and w.lemma in PRAISE)) and w.pos in (
        "ADJ",
        "NOUN",
        "INTJ",
        "PROPN",
    )


def _toned(p: Parsed, k: int) -> bool:
    return k > 0 and p.lowers[k - 1] in ("not", "n't", "too", "less")
