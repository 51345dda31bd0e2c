"""What a heading or label says about the text under it: said to nobody, or said for some purpose."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Literal

Meaning = Literal[
    "nobody", "plan", "probes", "opening", "consent", "warm_up", "screener", "tasks", "closing", "ask", "script",
    "questions", "",
]  # fmt: skip

_PARENTHESES = re.compile(r"[(\[][^()\[\]]*[)\]]|</?[a-z][^<>]*>")
_NUMBERING = re.compile(
    r"^\W*(?:(?:part|section|step|stage|phase|block|theme|chapter)\s+(?:\d+|[a-z]|one|two|three|four|five)\b\W*"
    r"|(?:\d+(?:\.\d+)*|[ivx]+|[a-z])[.):]\s+|\d+\s+[-–—]\s+)"
)
_TIME = re.compile(r"(?<!\d)\W{0,3}~?\d{1,3}\s?(?:[-–/]\s?\d{1,3}\s?)?(?:mins?|minutes?|hours?|hrs?|m)\b.*$")
_SPACE = re.compile(r"\W+")

_STUDY = (
    "(?:(?:our|the|main|key|core|overall|primary|secondary|research|learning|study|project|business|session|interview"
    "|test|user|usability) )*"
)
_TALK = "(?:interview|session|call|test|visit|meeting)s?"
_MODERATOR = "(?:interviewer|moderator|facilitator|researcher|observer|note ?taker)s?"


def _whole(*alternatives: str) -> re.Pattern[str]:
    return re.compile("(?:" + "|".join(alternatives) + r")\Z")


# Tried in this order: the more special meaning first. A title's words come without punctuation.
_PATTERNS: dict[Meaning, re.Pattern[str]] = {
    "probes": _whole(
        "(?:(?:potential|possible|optional|suggested|additional|general|extra|further|useful|generic) )*"
        "(?:prob(?:es?|ing)(?: questions?)?|follow ?ups?(?: questions?)?|prompts)(?: (?:only|if|after|as) .*)?",
    ),
    "screener": _whole(r".*\b(?:screen(?:er|ers|ing)|eligibility|qualifying|qualification)\b.*"),
    "closing": _whole(
        "(?:.* )?(?:clos(?:e|ing)|wrap|wrap(?:ping)?(?: it| things)? ?up|conclusion|concluding .*|ending|outro|good "
        "?bye|sign ?off|final (?:questions?|thoughts|words)|finish(?:ing)?(?: up)?|thanks|thank you|last "
        "(?:questions?|words)"
        f"|turn the tables|end of (?:the )?{_TALK}|any questions|any other business|cool ?down)(?: .*)?",
    ),
    "consent": _whole(
        r".*\b(?:consent|recording|permissions?|confidentiality|privacy|house ?keeping|ground ?rules|formalities"
        r"|briefing)\b.*"
    ),
    "warm_up": _whole(
        "(?:.* )?(?:warm(?:ing)? ?ups?|ice ?breakers?|rapport|about you|small talk)(?: .*)?",
        "(?:.* )?getting to know .*",
        "(?:background|preliminary|opening) questions?",
    ),
    "opening": _whole(
        "(?:intro|introductions?|introductory .*|welcome|opening|opener|greetings?|getting started|kick ?off"
        "|hello)(?: .*)?",
        ".* (?:intro|introduction|welcome)",
    ),
    "tasks": _whole(
        "(?:.* )?(?:tasks?|scenarios?|usability test(?:ing)?|prototype(?: test(?:ing)?)?|walk ?throughs?|exercises?"
        "|demo"
        r"|activit(?:y|ies)|test(?:ing)? (?:session|process|script))(?: (?:and|or) .*)?(?: \d+.*)?",
        r"(?:tasks?|scenarios?|prototype) .*|(?:exercise|activity) \d.*",
    ),
    "ask": _whole(
        r".*\b(?:next steps? (?:with|for|ask).*|commitments?|the ask|referrals?|introductions? to .*|pilot ask)\b.*"
    ),
    "nobody": _whole(
        f"{_STUDY}(?:goals?|objectives?|aims?|hypothes[ei]s|assumptions|success (?:criteria|metrics)|deliverables"
        "|observations?|checklist)(?: (?:and|or|for|of|to) .*)?",
        "(?:key |main |core |overall |primary |secondary |our |the |big )*research questions?",
        "(?:primary|secondary) questions?",
        "what (?:do )?we (?:want|need|hope|are trying|re trying|wish|d like) .*",
        "(?:.* )?(?:before|after|prior to|ahead of|day of|starting|ending|joining) (?:the|each|every|you|your|a) "
        f"(?:{_TALK}|start|begin)(?: .*)?",
        r"(?:post|pre) ?(?:interview|session|test) (?!questions?\b|interview\b|discussion\b).*",
        "(?:.* )?(?:scor(?:ing|e) ?(?:sheet|card|guide)|tips|guidelines|best practices|cheat ?sheet|guidance|checklist)"
        "(?: for .*)?",
        "tip|important|warning|caution|red flags(?: .*)?|to ?do|(?:do s|dos) and don.?ts",
        "(?:.* )?(?:watch|look|listen)(?:ing)? (?:out )?for",
        "what (?:to|we re|we are|you re|you are|i m) (?:watch|look|listen)(?:ing)? .*",
        "(?:.* )?(?:pay attention to|keep in mind|take note of|to notice|to observe|to capture)",
        "(?:session|internal|team|my|field|general)? ?notes?(?: (?:to|for|on) .*)?",
        f"{_MODERATOR} (?:notes?|instructions?|reminders|prep|preparation)(?: .*)?",
        "(?:notes?|instructions?|reminders) (?:to|for) .*",
        "how to use .*|about this (?:guide|document|template|script|study|protocol)",
    ),
    "plan": _whole(
        f"{_STUDY}background",
        "(?:.* )?(?:plan|context|overview|summary|rationale|logistics|process|appendix|recruitment|recruiting)",
        "(?:appendix|plan|recruitment|recruiting|target|desired) .*",
        "who (?:we|to) .*",
        f"{_STUDY}(?:metrics|outcomes|timeline|schedule|budget|stakeholders|risks|sampling|sample|methods?(?: and .*)?"
        "|methodology(?: and .*)?|approach|materials|equipment|assets|set ?up|preparation|prep|analysis|synthesis"
        "|findings"
        r"|insights|takeaways|references|resources|sources|licen[cs]e|credits|acknowledg\w+|change ?log|incentives?"
        "|reminders|instructions|principles|roles|team|attendees|purpose|scope|next steps|remember)",
        "(?:research |our )?(?:participants?|respondents?|interviewees|audience|user groups?)(?: .*)?",
        "data (?:collection|analysis|protection|management)|debrief(?:ing)? (?:with )?(?:the )?team",
    ),
    "script": _whole(
        r".*\b(?:interview|discussion|conversation|moderator|facilitator) ?(?:guide|questions?|script|protocol"
        r"|schedule)\b.*",
        "questions? (?:to ask|for (?:the )?(?:participants?|interview)).*|script",
    ),
    "questions": _whole(
        r".*\b(?:questions?|interview|guide|script|protocol|discussion|conversation|topics?)\b.*",
        ".* background(?: .*)?",
    ),
}
# A study's plan gives no minutes to these; a talk does: "Background (10 min)".
_TALKED = re.compile(r"\b(?:background|context|overview|process|summary)$")
_MOST = 80
_READ = 400


def title_words(title: str) -> str:
    """A heading in lower case without markup, numbering, parentheses and minutes, its words joined by one space."""
    low = title[:_READ].lower().replace("’", "'")
    bare = _PARENTHESES.sub(" ", low)
    bare = _TIME.sub("", _NUMBERING.sub("", bare))
    return _SPACE.sub(" ", bare).strip()


def meaning(title: str) -> Meaning:
    """What one heading says by itself, "" when nothing.

    "plan" is a heading of a study plan under which only what plainly speaks to a participant is said.
    """
    return _meaning(title[:_READ])


@lru_cache(maxsize=4096)
def _meaning(title: str) -> Meaning:
    bare = title_words(title)
    if not bare or len(bare) > _MOST:
        return ""
    found: Meaning = next((m for m, pattern in _PATTERNS.items() if pattern.match(bare)), "")
    return "" if found == "plan" and _TALKED.search(bare) and _TIME.search(title) else found


def governing(headings: Iterable[str]) -> Meaning:
    """The meaning of a path of headings, outermost first: that of the innermost heading that has one.

    A heading that merely has "questions" in it does not bring to speech what stands among the goals of a study.
    """
    found: Meaning = ""
    for title in headings:
        own = meaning(title)
        if own and not (own == "questions" and found in ("nobody", "plan")):
            found = own
    return found
