"""What a question is for: the ear's guess, corrected by what form, heading and place decide for certain.

Form comes first: few ways of speaking ask for consent, for an introduction, or for what was left out. A heading only
tips the scales between purposes that the ear thought possible, and never for a question that the ear takes for faulty:
"Would you use it?" under "Wrap-up" stays what it is.
"""

from __future__ import annotations

from collections.abc import Sequence

from service.document.headings import Meaning, governing
from service.document.model import Piece
from service.document.openers import DOING
from service.document.patterns import any_of
from service.ear.model import Impression
from service.language.asked import Asked
from service.language.words import Parsed
from service.terms import PURPOSES, Family, Purpose

_FINE = r"(?:ok|okay|all right|alright|fine|good)"
_LOGISTICS = any_of(
    r"\b(?:(?:is|be|it|you|you['’]re|are|that|all) (?:still |all )?(?:ok|okay|right|alright|fine|comfortable|happy"
    r"|acceptable)|(?:do|would) you mind|(?:your|you) (?:consent|permission"
    r"|agree(?:ment)?))\b[^?]{0,50}\b(?:record\w*|tap(?:e|ing)\b|begin|transcrib\w+|tak(?:e|ing) (?:a few |some "
    r")?notes|notes\b|start(?:ing|ed)?\b|proceed\w*|go ahead|observ\w+|quot\w+|listen\w* in|photo\w*)",
    r"^\W*(?:\w+\W+){0,3}(?:may|can|could|shall|should) (?:i|we) (?:record|start|begin|take (?:some )?notes|quote"
    r"|turn on|go ahead|get started|continue)\b",
    r"\bquestions? (?:for (?:me|us) )?(?:about|on|regarding) (?:the|this|today|our) "
    r"(?:study|interview|process|session|consent|research|form|project)\b",
    r"^\W*(?:\w+\W+){0,6}(?:do you have |have you (?:got )?)?(?:any|a) (?:other )?questions?"
    r"(?:\W*$|,? (?:for (?:me|us)|before we|so far|at this|to start)\b)",
    rf"\b(?:that|this|it|now|time) (?:still (?:works?|suits?)|works? for you|sounds? {_FINE}|be {_FINE})\b",
    rf"\b(?:is|was) (?:that|this|it|now) (?:still )?(?:{_FINE}|a (?:good|bad) (?:time|moment))\b",
    r"\bare you (?:all )?(?:ready|set)\b(?! to (?:move|switch|change|buy|pay|use|try|adopt|order|upgrade|leave|give|replace)\b)"
    r"|\bready to (?:begin|start|go|get)\b",
    r"\b(?:can|could) you (?:still )?(?:hear|see) (?:me|us|my|the screen)\b",
    r"\b(?:read|sign|signed|receive|received|review|get|got|complete|completed) (?:\w+ ){0,4}"
    r"(?:consent|information sheet|participant agreement|recording release|nda)\b",
    r"\bhow (?:much time|long) (?:do you have|have you got)\b|\bhard stop\b",
    r"\b(?:need|want|like|take|have) a (?:short )?break\b|\b(?:some |a )(?:water|coffee|tea)\W*\?",
    r"\b(?:what|which) pronouns\b|\b(?:like|prefer) (?:to be|us to) (?:called|addressed|address|call)\b",
    r"\b(?:mind|okay|ok|please|you to|to do is) (?:\w+ ){0,2}shar(?:e|ing) your screen\b(?! and)",
    r"\b(?:find (?:the place|us|the office|the room)|get here) (?:ok|okay|all right)\b|\bthe link (?:i|we) sent\b",
    r"\bwould you mind (?:moving|speaking|turning|sitting|switching|closing|waiting|holding|muting|repeating)\b",
    r"^\W*for the (?:recording|record|tape)\b|\b(?:should|shall|may|can) (?:i|we) call you\b|\b(?:suit|work for) you "
    r"better\b",
)
_CLOSING = any_of(
    r"^\W*(?:\w+\W+){0,6}?(?:anything|what else|one last|(?:(?:is|are|was) there|do you have|have you got|did you "
    r"have|any)\b(?=[^?]*\b(?:anything|something|else|last thing|advice for (?:us|me)|other (?:questions|thoughts"
    r"|comments|feedback|points|things))\b))\b[^?]{0,70}(?:\b(?:you['’]d like to|like to|want to|wanted to|wish to"
    r"|left to|(?<!us )(?<!me )to"
    r"|could) (?:add|share|mention|say|tell|discuss|bring up|talk about|ask)\b(?! (?:to )?(?:the|your|our)\b)"
    r"|\b(?:should|ought to) (?:know|have asked|be asking)\b|\b(?:advice|feedback|comments|thoughts|questions) for\b)",
    r"\b(?:i|we) (?:did ?n['o]t|have ?n['o]t|did not|have not|forgot to|should have|missed?) ?"
    r"(?:ask(?:ed)?|cover(?:ed)?|talk(?:ed)?|touch(?:ed)?|mention(?:ed)?|missed)\b",
    r"\b(?:we|i) (?:miss(?:ed)? |forg[eo]t )[^?]*\?",
    r"\b(?:who|whom|anyone|anybody|someone|somebody)\b (?:else )?[^?]{0,50}\b(?:i|we) (?:should|could|can|ought to)? ?"
    r"(?:also )?(?:talk|speak|interview|contact|meet)\b",
    r"\bparticipat\w+ in (?:\w+ ){0,2}(?:future|further|other|follow[- ]?up)\b",
    r"\bfuture (?:stud(?:y|ies)|research|interviews?|sessions?)\b",
    r"^\W*(?:\w+\W+){0,3}(?:may|can|could) (?:i|we) (?:contact|reach|call|e-?mail|follow up|get back|come back|get in "
    r"touch)\b",
    r"\b(?:speak(?:ing)?|talk(?:ing)?|meet(?:ing)?) (?:with|to) (?:us|me) (?:again|in the future|once more)\b",
)
_LEAVING = any_of(r"\b(?:finish|end|stop|close|wrap up|go|leave)\b")
_GIVES = (
    r"(?:let|lend|give|bring|share|send|present|sit|keep(?:ing)?|come|join|meet|run(?:ning)?|host|test|invite|name"
    r"|commit|book|schedule|mount|letting|show(?:ing)? (?:me|us)|put (?:your|the|me|us))"
)
_DATED = (
    r"(?:(?:on|by|from|starting|until|in) (?:the )?(?:\d{1,2}(?:st|nd|rd|th)?\b|(?:mon|tues|wednes|thurs|fri|satur"
    r"|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|tomorrow)"
    r"|(?:this|next) (?:week|month|evening|afternoon|morning|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|today"
    r"|tomorrow|(?:end|start) of the (?:week|month))\b"
)
_ASK = any_of(
    r"\b(?:introduc(?:e|ing) (?:me|us)|intro(?:duction)? to (?:your|the|someone|somebody|a)|put(?:ting)? (?:me|us) in "
    r"(?:touch|contact)|connect (?:me|us) (?:with|to)|refer (?:me|us) to)\b",
    r"\b(?:would|will|could|can|are) you (?:be )?(?:willing|open|able|ready|prepared|up for|in)\b[^?]{0,70}"
    r"\b(?:pilot|deposit|pre-?order|letter of intent|loi\b|reference|design partner)",
    r"\b(?:would|will|could|can|shall) (?:you|your (?:\w+ ){1,2}|we|i)\b(?![^?]*\b(?:us(?:e|ing)|buy|switch|subscribe"
    r"|download)\b)"
    rf"[^?]{{0,60}}\b{_GIVES}\b[^?]{{0,80}}\b{_DATED}",
    r"\b(?:put down|pay|leave|make)\b[^?]{0,20}\bdeposit\b",
    r"\bshall (?:i|we) (?:send (?:you )?(?:the|an?) (?:contract|agreement|invoice)|put you down|book|sign you up)\b",
    r"\b(?:you|to|us|please|and|able to) (?:sign(?! ?-?(?:off|in|up|out))|pre-?order)\b[^?]{0,40}"
    r"\b(?:today|now|by|this|next|on the)\b",
)
_WARM_UP = any_of(
    r"\babout yourself\b|\ba (?:little )?bit about you\b|\b(?:introduce|present) yourself",
    r"\babout your(?:self)? ?(?:role|background|job|company|work|team|position)\b",
    r"\bwhat(?:['’]s| is| are) your (?:current )?(?:role|job|job title|title|occupation|position|responsibilities"
    r"|profession|background)\b",
    r"^\W*(?:\w+\W+){0,3}what do you do\W*(?:for (?:work|a living)|here|at work)?\W*$",
    r"\bhow long have you (?:been (?:in|with|at|working|doing)|worked)\b",
    r"\b(?:taken part|participated|been) in (?:\w+ ){0,5}(?:research|interview|study|session|user test)\b",
)
_SHOWN = any_of(
    r"\b(?:this|the|that|these|next|first|home) (?:\w+ )?(?:page|screen|site|website|prototype|form|app|button|icon"
    r"|menu|table|tab|link|map|chart|letter|mock-?up|design|dashboard|poster|packet|document|column|label|version"
    r"|concept|card|demo)s?\b"
)
_HERE = any_of(
    r"\b(?:this|these) (?:\w+ )?(?:page|screen|site|website|prototype|form|button|icon|menu|label|column|letter"
    r"|design)s?\b"
)
_COMPREHENSION = any_of(
    r"^\W*(?:\w+\W+){0,4}?what (?:else )?(?:do|does|would|did|can|is|are|['’]s|kinds? of)\b[^?]{0,80}\b(?:mean"
    r"|refers?|tells? you|shows?|stands? for|do\b(?!ing)|does|for|about|expect|happens?|difference|called|notice|see"
    r"|say)\b",
    r"^\W*(?:\w+\W+){0,4}?what(?:['’]s| is| are)\b[^?]{0,60}\b(?:difference|first thing|for|about|called)\b",
    r"\bwhat (?:kinds? of things |things )?can you (?:do|see|find|tell)\b",
)
_PROCEDURE = any_of(
    r"\b(?:how|where) would you (?:\w+ )?(?:get|find|go|do|start|look|click|navigate|tap|press|search|change your"
    r"|reach|add|sort|filter|check|abbreviate)\b",
    r"\bwhat would you (?:\w+ )?(?:expect|click|tap|press|search|type|call|name)\b",
    r"\b(?:show|help) me (?:how|where|find|what)\b|\bcan you (?:show|find|help me find|tell me what|locate)\b",
    r"\bwhat do you (?:expect|think (?:will|would) happen)\b",
)
_HANDLED = any_of(
    r"\bwhen you (?:tap|click|press|swipe)\b|\bwould you (?:tap|click|press|swipe)\b",
    r"\bwhat (?:do you (?:think|understand|take)|does|would you say)\b[^?]{0,60}[\"“'‘][^?\"”]{1,60}[\"”'’][^?]{0,20}"
    r"\b(?:refers?|stands? for|does|do)\b",
)
_JUDGES = any_of(
    r"\b(?:useful|helpful|easy|difficult|clear|confusing|like|prefer|think of|think about|feel(?:ing)? about|better"
    r"|best|nice|good|intuitive|appealing|change|improve|missing|want|need)\b"
)
_TIPPED: dict[Meaning, dict[Purpose, float]] = {
    "consent": {"logistics": 12},
    "opening": {"logistics": 6, "warm_up": 6},
    "warm_up": {"warm_up": 8},
    "screener": {"screener": 12},
    "tasks": {"task": 6},
    "closing": {"closing": 10, "commitment_ask": 4, "logistics": 2},
    "ask": {"commitment_ask": 10},
}
# The forms of logistics are few and known: where none of them is seen the ear must be sure.
_UNFORMED: dict[Purpose, float] = {"logistics": 0.5}
_FAULTY_FROM = 0.4
_NEVER_WARM: tuple[Family, ...] = ("hypothetical", "price", "validation", "pitch", "wishlist")


def purpose_of(piece: Piece, parsed: Parsed, asked: Sequence[Asked], impression: Impression) -> Purpose:
    """The purpose of a question from its words, its place and what the ear heard."""
    under = governing(piece.headings or tuple(piece.context.split(" > ")))
    text = parsed.text[:600]
    if _ASK.search(text):
        return "commitment_ask"
    if _LOGISTICS.search(text):
        leaving = under == "closing" or _LEAVING.search(text)
        return "closing" if leaving and "question" in text.lower() else "logistics"
    if _CLOSING.search(text):
        return "closing"
    if _is_task(text, asked, under):
        return "task"
    faulty = impression.rewrite >= _FAULTY_FROM
    warm = _WARM_UP.search(text) and max(impression.families[f] for f in _NEVER_WARM) < _FAULTY_FROM
    if warm and (piece.parent is None or under in ("", "warm_up", "opening", "screener")):
        return "screener" if under == "screener" else "warm_up"
    told = any(a.tense == "perfect" for a in asked) and under == "tasks"
    tipped = {} if faulty or told or (under == "tasks" and _JUDGES.search(text)) else _TIPPED.get(under, {})
    weights = _UNFORMED | tipped
    return max(PURPOSES, key=lambda p: impression.purposes[p] * weights.get(p, 1))


def _is_task(text: str, asked: Sequence[Asked], under: Meaning) -> bool:
    """Whether a question has something shown read, found or worked with: by its form, and a page or a task heading."""
    if _HANDLED.search(text):
        return True
    shown = under == "tasks" or _SHOWN.search(text) is not None
    if not shown:
        return False
    if any(a.form == "request" and a.request in DOING for a in asked):
        return True
    if _JUDGES.search(text):
        return False
    here = _HERE.search(text) is not None and _COMPREHENSION.search(text) is not None
    return here or (under == "tasks" and bool(_PROCEDURE.search(text) or _COMPREHENSION.search(text)))
