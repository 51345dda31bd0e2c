"""The article that a singular countable noun cannot do without: "used gift app", "filled in form", "with new client".

`countable.txt` lists the nouns, by hand: those that are seldom a mass and seldom bare in a fixed phrase. A noun that is
not listed is left alone, as is a name.
"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files

from service.language.words import Parsed
from service.rewriting.grammar.forms import BE, DO, OPERATORS, SUBJECTS, WH, at, is_base, tag_at
from service.rewriting.grammar.reasons import NO_ARTICLE

_PERSON = re.compile(r"\w{3,}(?:logist|icist|ician|keeper|maker|woman)")
_PHRASE = frozenset(("NN", "JJ", "JJR", "HYPH"))
_COMPOUND = frozenset(("NN", "NNS", "NNP", "NNPS", "POS", "HYPH", "CD", "VBG", "JJ"))
_AFTER_NOUN = frozenset(
    "today yesterday tomorrow tonight last first next due available online offline free such".split()
)
_VERBS = frozenset(("VB", "VBD", "VBN", "VBP", "VBZ", "VBG"))
_ROLES = frozenset("be become turn play name elect appoint make appear seem remain stay include let head click".split())
_LETTERS = frozenset("ABCDEFGHXYZ")
_CLAUSE = frozenset("when because if while whether since until how why where".split())
_COPULAR = _ROLES - {"make", "turn", "include"}
_GIVING = frozenset("give gave send sent show showed offer offered bring brought lend lent buy bought".split())
_PREPOSITIONS = frozenset(
    "at inside behind around near with for to from about into onto through after before during in on against".split()
)
_FILLED = frozenset("fill filled filling hand handed handing".split())
_OF = frozenset(
    """part parts rest end middle top back bottom side half most beginning edge rid out instead because think thought
    hear heard front""".split()
)
_MOVING = frozenset("go went gone come came return returned write wrote talk talked speak spoke reply replied".split())
_FIXED = {
    before: frozenset(nouns.split())
    for before, nouns in (
        ("take", "account office part issue course shift seat shape book form"),
        ("keep", "company house word"),
        ("have", "company room office relationship"),
        ("make", "room house book"),
        *((verb, "room") for verb in ("find", "see", "give", "get", "need")),
        ("leave", "room office"),
        ("hold", "office"),
        ("run", "office"),
        ("move", "house office"),
        ("change", """course seat team company job lane key shift midwife doctor dentist therapist lawyer solicitor accountant
            provider manager employer bank"""),
        ("stay", "course"),
        ("talk", "shop"),
        ("set", "shop"),
        ("up", "shop"),
        ("into", "account question shape office"),
        ("on", """account loan board project appointment route team holiday shift tour schedule budget deadline target
            request prescription receipt application campaign call order site video stage camera offer parade screen
            sale paper duty bail release average"""),
        ("for", "example rent office discussion sale hire"),
        ("in", """flight person office error question conversation total series agreement part company picture
            sentence session translation application circuit store sight chain document activity mind concert summary order
            key line role class rotation form bed principle partnership"""),
        ("to", "mind plan schedule deadline budget order task person"),
        ("from", "store office hypothesis"),
        ("after", "office"),
        ("with", "child"),
        ("of", "mind pocket office order"),
        ("through", "door"),
        ("at", "table customer person market"),
    )
}  # fmt: skip
"""Fixed phrases: a verb's lemma or a preposition, and the nouns that stand bare after it."""


@lru_cache(maxsize=1)
def _listed() -> frozenset[str]:
    text = files("service.rewriting.grammar").joinpath("countable.txt").read_text(encoding="utf-8")
    return frozenset(text.split())


def countable(word: str) -> bool:
    """Whether a lower-case singular noun needs a determiner wherever it stands."""
    return word in _listed() or _PERSON.fullmatch(word) is not None


def _fixed(before: str, noun: str) -> bool:
    return noun in _FIXED.get(before, ())


def bare_noun(p: Parsed, k: int) -> str | None:
    """At a noun in the singular: a verb or a preposition before its phrase, and no determiner in it."""
    noun = p.words[k]
    if not countable(noun.lower) or not noun.text.islower() or _compound(p, k):
        return None
    j = k - 1
    while (
        j >= 0
        and (p.words[j].tag in _PHRASE or (at(p, j + 1) == "-" and p.words[j].tag not in ("IN", "RP")))
        and (p.words[j].text[:1].islower() or p.words[j].text == "-")
    ):
        j -= 1
    if j < 0 or at(p, j + 1) == "-" or _apart(p, j, k):
        return None
    before, tag = p.lowers[j], p.words[j].tag
    if before == "there" and at(p, j - 1) in ("is", "was"):
        return NO_ARTICLE
    if before in BE or before in OPERATORS:
        return NO_ARTICLE if _beside_operator(p, j, k) else None
    if before in ("in", "out") and at(p, j - 1) in _FILLED and j == k - 1:
        return NO_ARTICLE
    if before in _PREPOSITIONS and tag in ("IN", "TO", "RP"):
        return NO_ARTICLE if _governed(p, j, k) else None
    if before == "of":
        return NO_ARTICLE if at(p, j - 1) in _OF and not _fixed("of", noun.lower) else None
    if tag == "RP" and tag_at(p, j - 1) in _VERBS:
        return NO_ARTICLE if not _fixed(before, noun.lower) else None
    if before in ("me", "him", "them", "us", "you") and at(p, j - 1) in _GIVING:
        return NO_ARTICLE if noun.dep == "dobj" else None
    if tag in _VERBS:
        return NO_ARTICLE if _object(p, j, k) else None
    if before == "and" and at(p, j - 1) == "you":
        return NO_ARTICLE if j == k - 1 and noun.dep in ("conj", "nsubj") else None
    if (
        before in _CLAUSE
        or (before == "that" and p.words[j].tag != "DT")
        or (before == "time" and at(p, j - 1) == "last")
    ):
        return NO_ARTICLE if noun.dep[:5] == "nsubj" and p.words[noun.head].pos in ("VERB", "AUX") else None
    return None


def _compound(p: Parsed, k: int) -> bool:
    """Whether the noun goes on to the right: a compound, a number, a pair, "step by step"."""
    tag, w, then = tag_at(p, k + 1), at(p, k + 1), at(p, k + 2)
    if (tag in _COMPOUND and w not in _AFTER_NOUN) or w in ("-", "/", "'", "&", '"') or p.lowers[k] == then:
        return True
    if p.lowers[k] == at(p, k - 2) or (w and p.words[k + 1].text in _LETTERS):
        return True
    if w == "to" and at(p, k - 1) != "from":
        return False
    return w in ("and", "or", "to", "nor") and tag_at(p, k + 2) in ("NN", "NNS", "JJ", "NNP")


def _apart(p: Parsed, j: int, k: int) -> bool:
    """Whether the words between are no plain noun phrase: quoted, hyphenated, named, or two phrases side by side."""
    between = p.words[j + 1 : k]
    if p.text[p.words[j].start - 1] in "-/" or any(p.text[w.start - 1] in "\"'“‘(/[<{" for w in p.words[j + 1 : k + 1]):
        return True
    return any(
        w.lower in ("such", "half", "many", "head") or (w.tag == "NN" and w.dep not in ("compound", "amod", "nmod"))
        for w in between
    )


def _beside_operator(p: Parsed, j: int, k: int) -> bool:
    """what was reason for it, did plumber find it, there is problem with it, is licence for lorries."""
    if p.lowers[j] in DO:
        return p.words[k].dep[:5] == "nsubj" and any(w.tag in ("VB", "VBP") for w in p.words[k + 1 : k + 8])
    if p.lowers[j] in ("have", "had", "has") and at(p, j - 1) in (*SUBJECTS, "to", "last", "ever"):
        return p.words[k].dep in ("dobj", "attr") and not _fixed("have", at(p, k))
    if p.lowers[j] not in ("is", "was", "'s"):
        return False
    before = at(p, j - 1)
    if before in ("it", "that", "this") and j < k - 1:
        return p.words[k].dep in ("attr", "oprd")
    return before == "there" or ((before in WH or before in (".", "?", "", ",")) and p.words[j].tag != "POS")


def _governed(p: Parsed, j: int, k: int) -> bool:
    before, noun = p.lowers[j], p.words[k]
    if _fixed(before, noun.lower) or noun.dep not in ("pobj", "dobj", "nsubj", "compound", "conj"):
        return False
    if before == "to":
        return at(p, j - 1) in _MOVING or (noun.dep == "pobj" and (j < k - 1 or not is_base(noun.lower)))
    if before in ("after", "before", "on", "in", "at", "against"):
        return noun.dep in ("pobj", "dobj") and at(p, k + 1) != "of" and tag_at(p, j - 1) != "CD"
    return noun.dep != "conj"


def _object(p: Parsed, j: int, k: int) -> bool:
    verb = p.words[j]
    if _fixed(verb.lemma, p.lowers[k]) or (verb.lower in ("left", "used") and at(p, j - 1) in ("the", "a")):
        return False
    if verb.lemma in _COPULAR or p.words[k].dep not in ("dobj", "pobj", "attr", "oprd", "nsubj", "dative", "ROOT"):
        return False
    if verb.tag in ("VBN", "VBG") and (
        verb.dep in ("amod", "compound") or tag_at(p, j - 1) in ("DT", "PRP$", "JJ", "POS")
    ):
        return False
    return verb.lemma not in ("name", "include") or p.words[k].dep == "dobj"
