"""The words around a noun: its article, the number of its determiner, and a noun at all after a determiner."""

from __future__ import annotations

import re

from service.language.readings import number, readings
from service.language.words import Parsed
from service.rewriting.grammar.forms import DETERMINERS, Check, at, tag_at
from service.rewriting.grammar.reasons import ARTICLE, DEGREE, ELSE, MASS, NO_NOUN, NOUN

_AN_SOUND = re.compile(
    r"(?!u[ns]i[^dmn]|uni$|us[aeiu]|ut[ie]|eu|ewe|one(?!r)|once|ub|uk|ura|url|ufo)[aeiou]|hour|honest|honou?r|heir"
)
_AN_LETTERS = "AEFHILMNORSX"
_SPELLED = re.compile(r"(?!S[CKLMNPQTWH]|F[LR])[FHLMNRSX][^AEIOUY\W\d_][A-Z]*$")
_AN_NUMBER = re.compile(r"8|1[18](?:\D|$|\d{3}(?:\D|$))")
_MASS = frozenset(
    """furniture advice equipment software luggage homework feedback progress money traffic bread knowledge
    information news jewellery machinery rubbish cash paperwork housework""".split()
)
_COUNTING = frozenset("few many couple dozen lot great good hundred full whole further".split())
_NO_NOUN_AFTER = frozenset(
    """with to of from by for at into onto between during against among and or but you we they he she it i me
    him them us on in the a an your my our their this that these those is was are were did does do have has had
    've 're will would could should who which when where because if today yesterday tomorrow n't not""".split()
)
_NOMINAL = frozenset(
    """first last second third other others same next latest best worst poor old young rich sick elderly dead
    deaf blind homeless unemployed new only following opposite above usual right wrong late public final one two
    three own former latter most least more less few many several previous newest oldest big small short long
    due free ill""".split()
)
_ELSE_AFTER = frozenset(
    """what who whom where how when why which whose anyone anybody anything anywhere someone somebody something
    somewhere everyone everybody everything everywhere nobody nothing nowhere or one much little all whoever
    whatever""".split()
)
_BEFORE_YOUR = frozenset("onto into through of to on in about from for with at by".split())
_AFTER_YOU = frozenset("guys folks people lot today yesterday tomorrow home time last tonight".split())
_COMPOUND = frozenset(("NN", "NNS", "NNP", "NNPS", "POS", "HYPH"))


def article(p: Parsed, k: int) -> str | None:
    """a before a vowel sound, an before a consonant sound; letters and figures as they are read aloud."""
    word = next((w for w in p.words[k + 1 : k + 3] if w.text not in ('"', "'", "(")), None)
    if word is None or p.words[k].tag != "DT" or p.words[k].end == word.start:
        return None
    text = word.text
    if text[0].isdigit():
        an = _AN_NUMBER.match(text) is not None
    elif not text[0].isalpha():
        return None
    elif len(text) == 1:
        an = text.upper() in _AN_LETTERS
    elif text[:2].isupper():
        if text.strip("X") == "":
            return None
        if _SPELLED.match(text):
            return ARTICLE if p.lowers[k] == "a" else None
        if text[0] in "FHLMNRSXU" or (text[0] in "AEIO" and p.lowers[k] == "an"):
            return None
        an = text[0] in "AEIO"
    else:
        an = _AN_SOUND.match(word.lower) is not None
    return ARTICLE if an != (p.lowers[k] == "an") else None


def determiner(p: Parsed, k: int) -> str | None:
    """What stands after the, a, your …: no word that can never begin or be a noun."""
    w, tag = at(p, k + 1), tag_at(p, k + 1)
    if p.words[k].text == "A" and p.lowers[k] == "a" and k and at(p, k - 1) not in ".?!":
        return None
    if not w or w in ".?!,;:" or (w == "last" and at(p, k + 2) in (".", "?") and at(p, k - 1) == "about"):
        return NO_NOUN
    if at(p, k + 2) == "-" or not p.words[k + 1].text.islower():
        return None
    if w in _NO_NOUN_AFTER:
        return NO_NOUN
    tags = readings(w)
    if tag in ("VB", "VBP", "VBD", "VBZ") and tags and tags.isdisjoint(("NN", "NNS", "JJ", "VBN", "VBG", "RB")):
        return NO_NOUN
    if tag == "JJ" and w not in _NOMINAL and tags and tags <= {"JJ"}:
        after = tag_at(p, k + 2)
        if (
            at(p, k + 2) in (".", "?", "!")
            or after in ("MD", "VBZ")
            or (after == "IN" and at(p, k + 2) not in ("than", "as"))
        ):
            return NO_NOUN
        if p.lowers[k + 2 : k + 3] == ("the",):
            return NO_NOUN
    return None


def singular(p: Parsed, k: int) -> str | None:
    """a, an, this, that, each, every, another before a plural or a mass noun."""
    j = k + 1
    word = p.lowers[k]
    if p.words[k].tag not in ("DT", "PRP") or (
        word == "that" and (p.words[k].dep != "det" or at(p, k - 1) in ("you", "me", "us", "them"))
    ):
        return None
    if tag_at(p, j)[:2] == "JJ" and at(p, j) not in _COUNTING:
        j += 1
    w, tag, follows = at(p, j), tag_at(p, j), tag_at(p, j + 1)
    if follows in _COMPOUND or at(p, j + 1) == "-" or (follows == "JJ" and tag_at(p, j + 2) in _COMPOUND):
        return None
    if word in ("a", "an") and w in _MASS:
        return MASS
    if number(w) != "plural" or not p.words[j].text.islower() or tag not in ("NNS", "VBZ"):
        return None
    return NOUN if tag == "NNS" or word in ("a", "an") else None


def degree(p: Parsed, k: int) -> str | None:
    """most hardest, more easier, most recently thing."""
    tag = tag_at(p, k + 1)
    if p.lowers[k] == "most" and tag == "RB" and at(p, k + 1).endswith("ly") and tag_at(p, k + 2) in ("NN", "NNS"):
        return DEGREE
    return (
        DEGREE if tag in ("JJS", "RBS") or (tag == "JJR" and p.lowers[k] == "more" and at(p, k + 1) != "less") else None
    )


def misplaced_else(p: Parsed, k: int) -> str | None:
    """else anywhere but after a question word or a pronoun."""
    return None if at(p, k - 1) in _ELSE_AFTER else ELSE


def you_for_your(p: Parsed, k: int) -> str | None:
    """to you team, about you IT director, one of you invoices, build you own."""
    before, w = at(p, k - 1), at(p, k + 1)
    if w == "own" and tag_at(p, k + 2)[:2] == "NN" and p.words[k + 1].tag == "JJ":
        return NOUN
    if before not in _BEFORE_YOUR and not (before == "and" and at(p, k - 2) in ("you", "me")):
        return None
    j = k + 2 if w in ("last", "first") else k + 1
    w, tag = at(p, j), tag_at(p, j)
    if tag not in ("NN", "NNS") or w in _AFTER_YOU or tag_at(p, j + 1) == "PRP":
        return None
    tags = readings(w)
    quantified = before == "of" and tag_at(p, k - 2) in ("JJ", "DT", "CD", "NN", "RB", "WDT")
    return NOUN if tags and (tags <= {"NN", "NNS"} or not quantified) else None


BY_WORD: dict[str, tuple[Check, ...]] = {
    **dict.fromkeys(DETERMINERS, (determiner,)),
    **dict.fromkeys(("a", "an"), (determiner, article, singular)),
    **dict.fromkeys(("this", "that", "another", "each", "every"), (singular,)),
    **dict.fromkeys(("most", "more"), (degree,)),
    "else": (misplaced_else,),
    "you": (you_for_your,),
}
