"""What stands before a question on its line: a number, a speaker, "Probe:", "If no:", a topic label."""

from __future__ import annotations

import re
from dataclasses import dataclass

from service.document.openers import AUX, DOING, IMAGINING, TELLING, WH, opens_like_a_question, words
from service.document.patterns import any_of
from service.document.people import YOU

_EDGE = " \t*_~\"'“”‘’`"
_OWN = any_of(
    r"(?:interviewer|moderator|facilitator|researcher|host|int|mod|q|ask|say|script|read aloud)\s*:\s*",
    r"(?:(?:main |key |core |opening )?question|(?:main|key|core|opening) q)(?:\s*\d+)?\s*:\s*",
)
_OTHER = any_of(
    r"(?:participant|interviewee|respondent|answer|customer|user|client|a|p\d*)\s*:\s*",
    r"(?:notes?|nb|n\.b\.|todo|tip|instructions?)\s*[:–-]\s*",
    r"(?:notes? (?:to|for) [^:]{1,40}|(?:moderator|interviewer|facilitator)(?:['’]s)? notes?)\s*[:–-]\s*",
    r"(?:why(?: we ask| this matters)?|(?:listen|look|watch)(?:ing)? (?:out )?for)\s*[:–-]\s*",
    r"what (?:to|we) (?:listen|look|watch)[^:]{0,20}\s*[:–-]\s*",
)
_OF_STUDY = any_of(r"(?:goals?|purpose|aim|objective|hypothesis|assumption|rationale)\s*[:–-]\s*")
_PROBE = any_of(
    r"(?:(?:potential|possible|optional|suggested|additional|extra|further|sub)[- ]?\s*)?"
    r"(?:prob(?:es?|ing)|follow[- ]?ups?|prompts?)(?: questions?)?\s*(?:\d+\s*)?"
    r"(?:\(?if (?:yes|no|so|not|needed|necessary|any)\)?\s*)?[:–-]\s*"
)
_CONDITION = any_of(
    r"(?:and |but )?if\b(?:(?!\byou)[^:?!.]){0,110}:\s*",
    r"if (?:yes|no|so|not|needed|necessary|applicable|relevant|time allows)\s*(?:[,–—-]|\.\.\.|…|→|->)\s*",
    r"(?:yes|no)\s*(?:→|->|=>)\s*",
    r"[^?→\n]{1,120}?(?:→|->|=>)\s*(?:then )?ask\s*:\s*",
)
_ON_ANSWER = any_of(
    r"[^?→\n]{1,120}?(?:→|->|=>)\s*(?:then )?ask\b",
    r"\W*(?:and |but )?if (?:yes|no|so|not|never|none|any|they|she|he|needed|necessary|relevant)\b",
    r"\W*(?:yes|no)\s*(?:→|->|=>)",
)
_TOPIC = re.compile(r"(?P<topic>[^\W\d_][^:?!.\n]{0,44}?\??)\s*(?::|\s[–—|-])\s+(?=[\"'“(\[*_]*[A-Z])")
_NUMBER = any_of(
    r"(?:step|task|scenario|question)\s+\d{1,3}[a-z]?\s*(?:[.):–—-]\s*|(?=[A-Z]))",
    r"(?:#?\d{1,3}|q\d{1,3})\s*[.):]\s*(?=\S)",
    r"[-–—•]\s+",
)
_TIME = any_of(r"[(\[]?~?\d{1,3}(?:\s*[-–]\s*\d{1,3})?\s*min(?:ute)?s?\.?[)\]]?\s*[:–-]?\s*")
_MOST_TOPIC_WORDS = 6
_SHORT_CONDITION = 3
_OPENS = WH | AUX | TELLING | IMAGINING | DOING | {"if", "so", "and", "that", "there", "it", "because"}


@dataclass(frozen=True, slots=True)
class Lead:
    """How many code points stand before what is asked, and what they say.

    `topic` is a label that names the subject; `probe` and `condition` (on the answer just given) mark a follow-up;
    `own` says that the interviewer is named as the speaker, `other` that somebody else is, or that the block is a note.
    """

    size: int
    topic: str = ""
    probe: bool = False
    condition: bool = False
    own: bool = False
    other: bool = False


def lead(text: str) -> Lead:
    """What leads the text in."""
    at = _skip(text, 0)
    topic, probe, condition, own = "", False, False, False
    for _ in range(4):
        if _OTHER.match(text, at) or (_OF_STUDY.match(text, at) and not _asks_you(text[at:])):
            return Lead(at, topic, probe, condition, own, other=True)
        for pattern in (_OWN, _PROBE, _CONDITION, _TIME, _NUMBER):
            m = pattern.match(text, at)
            if m:
                own |= pattern is _OWN
                probe |= pattern is _PROBE
                condition |= pattern is _CONDITION and is_condition(m.group())
                break
        else:
            m = _TOPIC.match(text, at)
            if m is None or not _names_a_topic(m["topic"], text[m.end() :]):
                break
            topic = m["topic"].strip(_EDGE)
        at = _skip(text, m.end())
    return Lead(at, topic, probe, condition, own)


def _asks_you(text: str) -> bool:
    """Whether a label such as "Goals:" names the topic of a question, and not the goals of the study."""
    return "?" in text and not YOU.isdisjoint(words(text))


def is_condition(note: str) -> bool:
    """Whether a note makes what follows hang on the answer just given ("If yes:", "if they did:", "If warm:")."""
    said = words(note, _MOST_TOPIC_WORDS + 1)
    if len(said) > _MOST_TOPIC_WORDS and not note.rstrip(" _*)]").endswith(":"):
        return False
    return _ON_ANSWER.match(note) is not None or (said[:1] == ["if"] and len(said) <= _SHORT_CONDITION)


def _skip(text: str, at: int) -> int:
    """Past emphasis marks and spaces, not past quotation marks that close later."""
    while at < len(text) and text[at] in " \t*_~":
        at += 1
    return at


def _names_a_topic(topic: str, rest: str) -> bool:
    parts = topic.strip(_EDGE).split()
    if not parts or len(parts) > _MOST_TOPIC_WORDS:
        return False
    first = parts[0].lower().strip("\"'“”?")
    return first not in _OPENS or (len(parts) <= 2 and not opens_like_a_question(topic) and bool(rest))
