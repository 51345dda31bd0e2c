"""The follow-up to ask after a usable but weak question, about its own topic.

It is said right after the answer, so it may lean on what was just said ("that"); it asks for an occasion, never again
for the habit, the opinion or the wish.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.engine import Ask, Candidate
from service.language.asked import Asked
from service.language.inflect import is_verb
from service.language.words import Parsed
from service.rewriting.topics.phrases import verb_phrase
from service.rewriting.topics.recover import recover
from service.rewriting.topics.topic import Topic
from service.rewriting.topics.verbs import STANCE
from service.terms import Family

_REVEALS = "a real occasion behind the answer"
_ABOUT: dict[Family, str] = {
    "generic": "Tell me about the last time {agent} {past}. What happened?",
    "closed": "Tell me about the last time {agent} {past}. What happened?",
    "hypothetical": "How did it go the last time {agent} {past}?",
    "leading": "Think of the last time {agent} {past}. Where did it get stuck, if it did?",
    "opinion": "What happened the last time {agent} {past}?",
    "vague": "Tell me about the last time {agent} {past}. What happened?",
}
_PLAIN: dict[Family, str] = {
    "generic": "When did that last happen? What did you do?",
    "hypothetical": "When did something like that last come up? What did you do then?",
    "leading": "When did that last come up? What did you do about it?",
    "opinion": "What happened that makes you say that?",
    "wishlist": "When did you last need that? What did you do instead?",
    "double_barrelled": "Let us take those one at a time. What happened the last time?",
    "vague": "Can you walk me through the most recent example?",
    "price": "What did you pay the last time?",
    "validation": "What happened that makes you say that?",
    "pitch": "When did that last come up for you? What did you do?",
}
_FIRST: tuple[Family, ...] = (
    "wishlist", "hypothetical", "generic", "leading", "opinion", "double_barrelled", "closed", "vague", "price",
    "validation", "pitch",
)  # fmt: skip

_DONE = frozenset(
    """use buy pay try make take save spend subscribe test read run ask answer follow order purchase install download
    change remove add keep""".split()
)
_NO_JOB = frozenset("spend take be have do get tend know say see hear".split())


def follow_up(ask: Ask) -> Iterator[Candidate]:
    """Follow-ups for one ask, best first: with the question's own topic where it has one, else leaning on the answer."""
    standing = [f for f in ask.findings if f.withdrawn is None and f.severity != "info"]
    families = {f.family for f in standing if f.confidence is None} or {f.family for f in standing}
    family: Family = next((f for f in _FIRST if f in families), "vague")
    topic = _own_topic(ask)
    about = [_ABOUT[family].format(agent=topic.agent, past=topic.past)] if topic and family in _ABOUT else []
    for text in (*about, _PLAIN.get(family) or _after_yes_or_no(ask)):
        yield Candidate(ask.question.id, "follow_up", text, "anchor", _REVEALS, "rules")


def _after_yes_or_no(ask: Ask) -> str:
    """What to ask after a yes or a no: the story of a past event, an example of a present fact."""
    tense = next((a.tense for a in ask.question.asked if a.form == "yes_no"), "present")
    if tense == "perfect":
        return "Can you tell me about the most recent time?"
    return "Can you walk me through what happened?" if tense == "past" else "Can you walk me through a recent example?"


def _own_topic(ask: Ask) -> Topic | None:
    """What the question asks whether or how the person does."""
    parsed = ask.question.parsed
    for asked in ask.question.asked:
        topic = _asked_job(parsed, asked)
        if topic:
            return topic
    return next((t for t in recover(parsed) if t.trust >= 0.7 and t.happens), None)


def _asked_job(p: Parsed, a: Asked) -> Topic | None:
    """The asked verb as a job, where the person is its subject and its object stands in the question."""
    if a.verb is None or a.negated or not a.asks_you or a.wh in ("what", "which", "who", "whom"):
        return None
    if (
        a.tense == "modal"
        or not is_verb(a.verb.lemma)
        or a.verb.lemma in _NO_JOB
        or (a.verb.lemma in STANCE and a.verb.lemma not in _DONE)
    ):
        return None
    phrase = verb_phrase(p, a.verb)
    return Topic(a.verb.lemma, phrase, trust=0.8) if phrase else None
