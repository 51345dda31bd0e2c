"""What is said around a question out of courtesy: thanks and leave asked before it, an opener, time given after it.

None of it is what is asked; whoever judges the question hears past it.
"""

from __future__ import annotations

import re

from service.language.capitals import CALENDAR, PEOPLES, PLACES, THINGS
from service.language.clauses import AUX, WH
from service.language.ordinary import is_word
from service.language.wrappers import TELLING

_NAME = r"(?-i: [A-Z][a-z]+)?"
_THANKS = r"(?:(?:many )?thanks|thank you(?: (?:very|so) much| again| both| all)?)(?: a lot| a million| (?:so|very) much| again)?"
_FOR = r"(?: for (?:that|this|sharing(?: that| this)?|explaining(?: that)?|telling me(?: that| this)?|your (?:time|answer)))?"
_HEARD = (
    rf"{_THANKS}{_FOR}{_NAME}|cheers|got it|gotcha|i see|understood|noted|fair enough|no problem|no worries|of course"
    r"|sure thing|good|great|perfect|lovely|wonderful|excellent|brilliant|fine|sure|cool|nice|interesting"
)
_OPENER = (
    rf"(?:okay|ok|alright|all right|right|hey|hi|hello){_NAME}|so|well|um+|uh+|erm?|h+m+|mm+|now|anyways?|oh|ah|yeah"
)
_TO_TELL = r"(?:sharing|saying|answering|telling (?:me|us)|to (?:share|say|answer|tell (?:me|us)))(?: that| this)?"
_MINDING = rf"(?:(?:my|me|us|our) )?(?:asking|prying)|{_TO_TELL}"
_LEAVE = (
    rf"if you (?:do not|don['’]?t|would not|wouldn['’]?t) mind(?: (?:{_MINDING}))?"
    rf"|(?:i )?hope you don['’]?t mind (?:{_MINDING})"
    r"|if (?:that|this|it)(?:['’]s| is) (?:okay|ok|all right|alright|fine|not too personal)(?: (?:with|by) you)?(?: to ask)?"
    r"|if (?:i|we) (?:may|might|can|could)(?: ask| be so bold)?"
    rf"|(?:only )?if you(?:['’]re| are) (?:comfortable|happy|willing|okay|ok)(?: (?:with )?{_TO_TELL})?"
    r"|(?:just )?out of (?:curiosity|interest)|just curious"
    r"|just so (?:that )?(?:i|we)(?:['’]m| am| are|['’]re)? (?:understand|follow|clear|get (?:it|this) right)"
    r"|(?:sorry|apologies|forgive me|excuse me|pardon me)(?: (?:to|for) [^\W\d_]+(?: [^\W\d_]+){0,4}?| again)?"
    r"|with your permission|please"
)
_TIME = (
    r"(?:please )?take your time|(?:there(?:['’]s| is) )?no (?:rush|hurry|pressure)"
    r"|there(?:['’]s| is| are) no (?:right or wrong|wrong or right|wrong|right) answers?"
    r"|(?:please )?feel free to (?:skip|pass)(?: (?:it|this|that|this one))?|whatever comes to mind|any(?:thing| example)"
    rf"(?: at all)? is fine|please|just curious|(?:just )?out of (?:curiosity|interest)|{_THANKS}(?: in advance)?"
)
_PAUSE = r"(?:\s*[,.;:!…—–-]+|\s*\.\.\.)"
_I = re.IGNORECASE
_SAID_BEFORE = re.compile(
    rf"\W{{0,8}}(?:(?:(?:{_HEARD}|{_OPENER}){_PAUSE}|(?:{_LEAVE})(?:{_PAUSE}(?:\s+but\b)?|\s+but\b))(?:\s+|$))+", _I
)
_AFTERWARDS = rf"(?:{_TIME}|{_LEAVE})"
_SAID_AFTER = re.compile(
    rf"(?:(?:(?<=[?.!…])|(?-i:(?<=[a-z])(?=\s+[A-Z])))\s*{_AFTERWARDS}(?:[,;.!] (?:and )?{_AFTERWARDS})*[.!?]*"
    rf"|,\s*(?:{_LEAVE}|{_THANKS})[.!?]*)\s*$",
    _I,
)
# A sentence made of nothing but these, with one that says that one has listened, is no more than that. What is said to be
# of use may be the thing that is asked about, unless "that" points at what was told.
_LISTENED = frozenset(
    "thanks thank appreciate appreciated sense help helps helped understood gotcha noted see got".split()
)
_USEFUL = frozenset("helpful useful interesting fascinating clear".split())
_LISTENING = (
    _LISTENED
    | _USEFUL
    | frozenset(
        "great good perfect lovely brilliant excellent wonderful that that's this it it's i i'm i'd you me us we so very "
        "really super quite such a an lot bit much many of for to all and is was am are makes made make do does will would "
        "again both everyone sharing telling explaining saying hearing know hear have your time answer answers detail "
        "details context honesty openness candour insight the total totally perfectly completely absolutely get enough "
        "fair no problem worries course right ok okay point there too".split()
    )
)
_AT_THINGS = frozenset("it it's this".split())
_SENTENCE = re.compile(r"([^.!?…]{2,80})[.!…]+\s+")
_WORDS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_ASKING = (WH | AUX | TELLING | {"let"}) - {"'s", "'re", "'d", "'ll", "am"}
_ANY = "|".join(sorted(_ASKING))
# Without a pause an opener is one only where the asking begins right after it: "So what", not "So you hate it?".
_RIGHT_BEFORE = re.compile(
    rf"\W{{0,8}}(?:(?:okay|ok|so|well|um+|uh+|erm?|alright|right|oh|ah)\s+)+(?=(?:{_ANY})(?:n['’]t|['’]\w+)?\b)", _I
)
_CALLED = re.compile(rf"([A-Z][a-z]+)[,.!]\s+(?=(?:(?:and|but|so) )?(?:{_ANY})\b)")
_NO_PERSON = CALENDAR | PLACES | PEOPLES | THINGS
# What may point back at a thing that was called by its name first: "Zorblo, did you like it?".
_POINTS = re.compile(r"\b(?:its?|they|them)\b", _I)
_TAG = re.compile(rf"\W*(?:right|yes|no|yeah|huh|correct|eh|(?:{'|'.join(sorted(AUX))})(?:n['’]?t)? \w+)\W*$", _I)
_WORD = re.compile(r"[^\W\d_]")
_LONGEST = 80
"""Code points of a courtesy after a question, at most."""


def asked_part(text: str) -> tuple[int, int]:
    """The half-open range of a text without the courtesies before and after it; all of it where there is nothing else."""
    lo = 0
    while (end := _before(text, lo)) > lo:
        lo = end
    if not _WORD.search(text, lo) or (lo and _TAG.match(text, lo)):
        return 0, len(text)
    hi = len(text)
    while (start := _after(text, lo, hi)) < hi and _WORD.search(text, lo, start):
        hi = start
    return lo, hi


def _before(text: str, lo: int) -> int:
    """Where a courtesy that begins at `lo` ends, `lo` where none does."""
    said = _SAID_BEFORE.match(text, lo) or _RIGHT_BEFORE.match(text, lo)
    if said is not None:
        return said.end()
    sentence = _SENTENCE.match(text, lo)
    if sentence is not None and _only_listens(sentence[1]):
        return sentence.end()
    called = _CALLED.match(text, lo)
    if called is not None and not _POINTS.search(text, called.end()) and _person(called[1]):
        return called.end()
    return lo


def _only_listens(sentence: str) -> bool:
    """Whether a sentence only says that one has listened: "I appreciate you sharing that"."""
    words = [w.lower().replace("’", "'") for w in _WORDS.findall(sentence)]
    if not words or words[0] in _ASKING or not _LISTENING.issuperset(words):
        return False
    return not _LISTENED.isdisjoint(words) or (words[0] not in _AT_THINGS and not _USEFUL.isdisjoint(words))


def _person(name: str) -> bool:
    return name.lower() not in _NO_PERSON and not is_word(name)


def _after(text: str, lo: int, hi: int) -> int:
    """Where the courtesy begins with which text[lo:hi] ends, `hi` where it ends with none."""
    found = _SAID_AFTER.search(text, max(lo, hi - _LONGEST), hi)
    return found.start() if found is not None and found.start() > lo else hi
