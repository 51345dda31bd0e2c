"""Small words that crowd each other: two determiners, a pronoun beside its noun, a subject form after a verb."""

from __future__ import annotations

from service.language.readings import readings
from service.language.words import Parsed
from service.rewriting.grammar.forms import BE, DETERMINERS, OPERATORS, SUBJECTS, WH, Check, at, tag_at
from service.rewriting.grammar.reasons import CASE, EXTRA, NO_NOUN, NO_PREPOSITION, ORDER, RESUMED, TWICE

_ARTICLES = frozenset("a an the".split())
_OWNERS = frozenset("my your our their its".split())
_GIVING = frozenset(
    """give send show bring tell ask cost get buy make teach find call offer lend charge pay save hand read do take keep leave
    put consider wish drive name pass drop feed throw allow refuse""".split()
)
_ADVERBS = frozenset(
    "time way moment day reason week year month place point minute order people person stage speed".split()
)
_PARTICLES = frozenset("up out off down back over".split())
_SPLIT = frozenset(
    "pick picked put give gave turn turned set write wrote fill filled sort sorted hand handed throw threw take took".split()
)
_UNPAIRED = {
    "for": ("to", "from", "of"),
    "of": ("from", "to", "with", "at"),
    "from": ("of", "for", "to"),
    "with": ("of", "to"),
}
_AFTER_ARTICLE = frozenset(
    "you he she it they we me him them us myself yourself himself themselves what who how why".split()
)


def determiners(p: Parsed, k: int) -> str | None:
    """on this your form, in her the bag, the your desk: a determiner after another."""
    w, before, earlier = p.lowers[k], at(p, k - 1), at(p, k - 2)
    if before in _ARTICLES and w in _ARTICLES | _OWNERS | {"his", "this", "that", "these", "those"}:
        return TWICE
    if before in _OWNERS and w in _ARTICLES | _OWNERS | {"this"}:
        return TWICE
    placed = tag_at(p, k - 2) in ("IN", "TO") and earlier != "that"
    if before in ("this", "that", "these", "those", "her", "his") and placed and w in _ARTICLES | _OWNERS:
        return TWICE
    return None


def after_adjective(p: Parsed, k: int) -> str | None:
    """the current your accountant."""
    return TWICE if tag_at(p, k - 1) == "JJ" and at(p, k - 2) in _ARTICLES else None


def after_article(p: Parsed, k: int) -> str | None:
    """see the yourself, the mean by it, a Let: what no article can stand before."""
    w, tag = at(p, k + 1), tag_at(p, k + 1)
    if k and p.text[p.words[k].end : p.words[k].end + 1] != " ":
        return None
    if w in _AFTER_ARTICLE and not (w in ("who", "what", "how", "why") and k == 0):
        return NO_NOUN if tag not in ("NN", "NNP") or w != "it" else None
    if at(p, k + 2) in ("-", "/"):
        return None
    tags = readings(w)
    verb = (
        tag in ("VB", "VBD", "VBP")
        and tags
        and tags.isdisjoint(("NN", "JJ", "NNS", "VBN", "RB"))
        and w not in OPERATORS
    )
    return NO_NOUN if verb else None


def object_twice(p: Parsed, k: int) -> str | None:
    """finish it your degree, the last thing you looked it up, tickets you booked them."""
    before, then = at(p, k - 1), at(p, k + 1)
    if p.words[k - 1].tag[:2] != "VB" or p.words[k - 1].lemma in _GIVING or before in BE | OPERATORS or k < 2:
        return None
    if then in ("your", "the", "a", "an", "our", "their", "my", "his", "no") and tag_at(p, k + 2) in (
        "NN",
        "NNS",
        "JJ",
    ):
        apart = at(p, k + 2) in (
            "same",
            "first",
            "next",
            "last",
            "other",
            "way",
            "day",
            "time",
            "moment",
            "night",
            "week",
        )
        return RESUMED if not apart else None
    named = at(p, k - 2) in ("you", "they") and tag_at(p, k - 3) in ("NN", "NNS") and at(p, k - 3) not in _ADVERBS
    if named and (then in ("?", ".") or (then in _PARTICLES and at(p, k + 2) in ("?", "."))):
        return RESUMED
    return None


def me_as_owner(p: Parsed, k: int) -> str | None:
    """At you: you input to it, the story behind you username; at us and them: on us site, of each of they."""
    w, before, then = p.lowers[k], at(p, k - 1), at(p, k + 1)
    if w in ("they", "we", "he", "she", "i"):
        fits = (
            before in ("of", "with", "to", "from", "for", "by", "about")
            and at(p, k - 2) not in WH
            and tag_at(p, k - 1) == "IN"
        )
        object_form = fits and then in ("?", ".", ",", "do", "did", "about", "to")
        wanted = (
            before in ("want", "wanted", "like", "ask", "told", "let", "help", "made")
            and then != "'d"
            and at(p, k + 1) in ("to", "?")
        )
        return CASE if (object_form and before in ("of", "with", "to", "from", "for", "by")) or wanted else None
    placed = before in ("of", "with", "on", "in", "behind", "from", "at", "into") and tag_at(p, k - 1) == "IN"
    noun = tag_at(p, k + 1) in ("NN", "NNS") and "VB" not in readings(then) and "JJ" not in readings(then)
    unit = then in ("today", "yesterday", "time", "guys", "lot", "people", "folks", "tomorrow", "tonight", "last")
    return CASE if placed and noun and not unit else None


def particle_first(p: Parsed, k: int) -> str | None:
    """get back it, picked up them: a pronoun after the particle."""
    split = at(p, k + 1) in ("it", "them", "him", "me") and at(p, k + 2) in (".", "?", ",", "!")
    return (
        ORDER
        if split and (p.lowers[k] in ("back", "away") or at(p, k - 1) in _SPLIT) and tag_at(p, k - 1)[:2] == "VB"
        else None
    )


def part_of(p: Parsed, k: int) -> str | None:
    """did any the parents, which your habits, talk any the others: a part without "of"."""
    if at(p, k + 1) not in ("the", "your", "their", "them", "us", "these", "those"):
        return None
    if p.lowers[k] == "which":
        return NO_PREPOSITION if k == 0 and (at(p, 1) != "the" or tag_at(p, 2) == "NNS") else None
    if p.lowers[k] == "each":
        return NO_PREPOSITION if at(p, k + 1) in ("them", "us", "the", "your") else None
    return NO_PREPOSITION if tag_at(p, k + 2) in ("NNS", "NN", "JJ") else None


def two_prepositions(p: Parsed, k: int) -> str | None:
    """gave it for to a trainee, the receipts of from the trip: two prepositions of which each wants the noun."""
    pair = at(p, k + 1) in _UNPAIRED[p.lowers[k]] and at(p, k + 2) in DETERMINERS
    return EXTRA if pair and tag_at(p, k - 1) in ("NN", "NNS") else None


def to_home(p: Parsed, k: int) -> str | None:
    """get to home."""
    moved = at(p, k - 1) == "to" and at(p, k - 2) in ("get", "got", "go", "went", "come", "came", "return", "returned")
    return EXTRA if moved and at(p, k + 1) in ("?", ".", ",", "and", "from") else None


BY_WORD: dict[str, tuple[Check, ...]] = {
    **dict.fromkeys(("this", "that", "these", "those", "his"), (determiners,)),
    **dict.fromkeys(("a", "an", "the"), (determiners, after_article)),
    **dict.fromkeys(("my", "our", "their", "its"), (determiners,)),
    "your": (determiners, after_adjective),
    "it": (object_twice,),
    "them": (object_twice, me_as_owner),
    "him": (object_twice,),
    **dict.fromkeys(("us", "you"), (me_as_owner,)),
    **dict.fromkeys(sorted(SUBJECTS - {"you", "it"}), (me_as_owner,)),
    **dict.fromkeys(("back", "away", "up", "out", "off", "down"), (particle_first,)),
    **dict.fromkeys(("any", "each", "several", "which"), (part_of,)),
    **dict.fromkeys(sorted(_UNPAIRED), (two_prepositions,)),
    "home": (to_home,),
}
