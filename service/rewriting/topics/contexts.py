"""The topic of the context a question stands in: an activity of the one asked, as a gerund with its object or a clause.

"Getting hired" and "How you price a loaf" name one. A bare noun ("Mill visits") does not, whatever people do with
it, and nothing that names the research or its papers ("Interviewing drivers") is the participant's doing.
"""

from __future__ import annotations

import re

from service.language.words import Parsed, Word
from service.rewriting.topics.goals import RESEARCH, following
from service.rewriting.topics.matters import EMPTY
from service.rewriting.topics.topic import Topic
from service.rewriting.topics.verbs import NEVER, SOLUTIONS, STANCE

_DOING_RESEARCH = frozenset(
    """interview ask question moderate observe recruit screen test introduce open close wrap warm look begin start
    finish end get understand explore learn discuss conclude think""".split()
)
"""Verbs of headings that say what the session does ("Looking back", "Testing the prototype")."""
_ASIDE = re.compile(r"\s*\([^)]*\)\s*$")
_LAST = re.compile(r"[^>]*$")


def innermost(context: str) -> str:
    """The last heading of a path of headings ("Guide > Work > Getting hired"), without what stands in brackets."""
    found = _LAST.search(context)
    return _ASIDE.sub("", found[0] if found else context).strip()


def topics_of_context(p: Parsed) -> list[Topic]:
    """The activity a context names, if it names one and nothing else."""
    if not p.words or any(w.lemma in RESEARCH or w.lower in RESEARCH for w in p.words):
        return []
    first = p.words[0]
    if p.lowers[0] == "getting" and p.words[1:] and p.words[1].tag == "VBN":
        return [Topic("get", p.text.split(" ", 1)[1], "you", "job", True, frozenset({"goal"}), 0.9)]
    if first.tag == "VBG" or (first.lower.endswith("ing") and _governs(p, first)):
        return _doing(p, first)
    if first.lower in ("how", "what", "where", "when", "why") and len(p.words) > 3 and p.lowers[1] in ("you", "people"):
        verb = next((w for w in p.words[2:] if w.pos == "VERB"), None)
        return [] if verb is None else _doing(p, verb)
    return []


def names_its_own(p: Parsed) -> bool:
    """Whether a question names something itself, so that a topic from around it would be another than its own."""
    return any(
        (w.pos in ("NOUN", "PROPN") and w.lemma not in EMPTY | SOLUTIONS)
        or (w.pos == "VERB" and w.lemma not in STANCE | NEVER | _DOING_RESEARCH)
        for w in p.words
    )


def _doing(p: Parsed, verb: Word) -> list[Topic]:
    sought = p.lowers[verb.i : verb.i + 2] == ("looking", "for")
    if verb.lemma in _DOING_RESEARCH | NEVER and not sought:
        return []
    topic = following(p, verb)
    return [topic] if topic is not None else []


def _governs(p: Parsed, first: Word) -> bool:
    """Whether an -ing form that a tagger took for a noun has an object: "Baking bread for the market"."""
    after = p.words[1] if len(p.words) > 1 else first
    return after.lower in ("a", "an", "the", "your", "their", "for") or after.tag == "NNS"
