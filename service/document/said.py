"""What asks or invites, and what is said to nobody (notes to the moderator, watch-fors, plans): by person and form."""

from __future__ import annotations

import re
from itertools import pairwise

from service.document.headings import Meaning
from service.document.openers import AUX, DOING, IMAGINING, TELLING, WH, opening, opens_like_a_question, words
from service.document.patterns import any_of
from service.document.people import INTERVIEWED, INTERVIEWED_MANY, INTERVIEWED_ONE, ME, THEY, USERS, YOU

_MODERATING = frozenset(
    "ask note probe record observe thank welcome introduce confirm remind let hand provide stop send have get make "
    "ensure allow wait repeat skip capture check write jot pause encourage offer listen watch avoid don't do "
    "transition collect brief debrief present demo display switch restart load invite follow dig clarify explore "
    "discuss cover review assess determine understand learn identify evaluate validate test gather keep use give show "
    "explain start set share inform put begin notice turn adjust adapt try mention emphasise emphasize reiterate "
    "prompt".split()
)
_HOUSEKEEPING = any_of(
    r"\b(?:feel free|don['’]t hesitate|do not hesitate|bear with|reach out|no right or wrong|take your time)\b",
    r"\b(?:let (?:me|us) know (?:if|at any|when)|be (?:as )?(?:honest|candid|open))\b",
    r"\bthink(?:ing)? (?:out loud|aloud)\b|\bout loud as\b",
)
_INVITES = any_of(
    r"\b(?:i|we)(?:['’]d| would) (?:really |also )?(?:like|love|want) (?:for )?you to "
    r"(?!know\b|think (?:out|aloud)|be\b|feel\b|understand\b|read and|sign\b)",
    r"\bi (?:want|need) you to (?!know\b|think (?:out|aloud)|be\b|feel\b|understand\b)",
    r"\b(?:i|we)(?:['’]d| would) (?:really |also )?(?:like|love) to (?:hear|know|understand|learn)\b.{0,80}\byour?\b",
    r"\blet (?:me|us) know (?:your|what|how|which|where|why|about your)\b",
    r"^\W*(?:i['’]m|i am|we['’]re|we are|just) (?:curious|wondering|interested)\b.{0,80}\byour?\b",
    r"^\W*i wonder\b.{0,80}\byou",
    r"^\W*(?:(?:so|now|ok|okay)[ ,]+)*let['’]s (?:say|imagine|pretend|suppose|assume|look at|take)\b(?:\W+\w+){2}",
)
# A phrase quoted to be talked about: “would you buy it” answers mislead.
_MENTION = re.compile(r"^\W*[\"“][^\"”]{1,200}[\"”]\s+\w+\s+\w")
_PROMPTS = frozenset("describe recall name list outline summarise summarize".split())
_NEEDS_ME = frozenset("give share say help bring".split())
_ARTICLES = frozenset("the a an one how what any some".split())
_MEASURES = frozenset(
    "many much often long far big large old new soon well easy hard difficult important likely confident comfortable "
    "familiar satisfied happy clear useful helpful close fast recent interested aware involved deep wide high low good "
    "bad come else".split()
)
_CLAUSE = frozenset("to the a an i we it they you he she this that these our my not in of there".split())
_DIRECT = frozenset("you your anyone anybody there it this that we i".split())
_LOOKS = (["look", "at"], ["look", "around"], ["poke", "around"], ["click", "on"], ["take", "a", "look"])
_WATCHING = frozenset("ask note observe watch notice".split())
_TOLD = frozenset("happened happens else went made came led got changed".split())
_REACH = 8


def is_question_mark_at_end(sentence: str) -> bool:
    """Whether the sentence ends with a question mark, closing signs and a last bracket aside."""
    return "?" in sentence[-6:] and sentence.rstrip(" \"'”’»)]*_`.!").endswith("?")


def asks(sentence: str, under: Meaning, guarded: bool = False) -> bool:
    """Whether a sentence of a guide asks the participant something or invites them to tell or do something.

    `under` is what the headings say about the place; `guarded` marks a place where instructions to the moderator stand
    (a check list, a paragraph in italics): there only a question in so many words counts.
    """
    said = words(sentence, 80)
    if under == "nobody" or not said:
        return False
    people = set(said)
    addressed = not people.isdisjoint(YOU | ME)
    if (under == "plan" and not addressed) or (people.isdisjoint(YOU) and _is_about(said)):
        return False
    marked = is_question_mark_at_end(sentence)
    if guarded and people.isdisjoint(ME) and not (marked and (addressed or opens_like_a_question(sentence))):
        return False
    if marked:
        return people.isdisjoint(USERS | THEY) or _WATCHING.isdisjoint(opening(sentence)[:1])
    return _unmarked(sentence, people, addressed, under)


def _is_about(said: list[str]) -> bool:
    """Whether words speak of the participant or of users: "Does the participant see …", "How do users find …"."""
    if not INTERVIEWED_ONE.isdisjoint(said):
        return True
    many = INTERVIEWED_MANY | USERS
    return any(b in many and (a in AUX or a == "the") for a, b in pairwise(said))


def to_moderator(sentence: str) -> bool:
    """Whether a sentence instructs the moderator: an imperative that speaks of the participant, or to nobody else."""
    first = opening(sentence)
    if not first or is_question_mark_at_end(sentence):
        return False
    people = set(first)
    third = not people.isdisjoint(INTERVIEWED | USERS | THEY)
    if first[0] == "if" and len(first) > 2:
        return third and people.isdisjoint(YOU)
    if first[0] not in _MODERATING | TELLING | DOING:
        return not people.isdisjoint(INTERVIEWED) and people.isdisjoint(YOU)
    if first[:2] == ["thank", "you"]:
        return False
    return third or (people.isdisjoint(YOU | ME) and first[0] in _MODERATING - DOING)


def _unmarked(sentence: str, people: set[str], addressed: bool, under: Meaning) -> bool:
    """Whether a sentence without a question mark asks or invites."""
    if _HOUSEKEEPING.search(sentence) or _MENTION.match(sentence):
        return False
    if _INVITES.search(sentence):
        return True
    first = opening(sentence)
    if len(first) < 2:
        return False
    head = first[0]
    if head in WH:
        return _inverted(first)
    if head in AUX:
        return len(first) > 2 and first[1] in _DIRECT and not (head == "do" and first[1] in ("this", "that", "it"))
    if not people.isdisjoint(USERS | INTERVIEWED):
        return False
    to_me, looks = not people.isdisjoint(ME), any(first[: len(x)] == x for x in _LOOKS)
    if head in TELLING:
        framed = under in ("opening", "consent")
        bare = head in _PROMPTS and not framed and not people.isdisjoint(_ARTICLES)
        own = not people.isdisjoint(YOU) and head not in _NEEDS_ME and (not framed or head in _PROMPTS)
        return to_me or looks or bare or own or "please" in people
    if len(first) < 3:
        return False
    if head in IMAGINING:
        return head not in ("remember", "consider", "reflect") or addressed
    if head in DOING:
        return (addressed or people.isdisjoint(THEY)) and (addressed or looks or "please" in people or under == "tasks")
    return False


def _inverted(first: list[str]) -> bool:
    """Whether words that open with a wh-word stand as in a question and not as in a clause ("what the form is for")."""
    head, rest = first[0], first[1:]
    if head.endswith("'s"):
        return len(rest) > 1 and rest[0] in ("the", "your", "it", "that", "this", "a", "an", "one", "been", "most")
    if rest[0] in _CLAUSE and rest[:2] != ["of", "these"]:
        return False
    if rest[0] in AUX:
        return len(rest) > 1
    if head in ("when", "where", "why") or (head == "how" and rest[0] not in _MEASURES and not rest[0].endswith("ly")):
        return False
    for k, word in enumerate(rest[:_REACH]):
        if word in AUX and k + 1 < len(rest):
            return True
        if word in ("your", "people") or (word in _CLAUSE and word not in ("of", "in", "the")):
            break
    told = not YOU.isdisjoint(rest) or rest[0] in _TOLD or rest[0].endswith("ed")
    return head in ("who", "what") and told and rest[0] not in YOU
