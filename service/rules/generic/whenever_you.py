"""A habit by tense: "When X happens, what do you do?" asks for the rule, though no adverb says so.

The answer is the procedure as it ought to be. What was really done the last time, who was rung, what was skipped, stays
out.
Put the when-clause into the past: "When X last happened, what did you do?"
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.asked import AUX, WH, Asked
from service.language.words import Parsed
from service.rules.grammar import asking, cured, not_evidence, quoted
from service.rules.rule import Bad, Good, Match, Posed

SEVERITY = "warning"
MESSAGE = "Asks what happens whenever, not what happened."
WHY = "A rule is told as it ought to be; what was skipped and improvised the last time stays out."
SOURCE = "Torres, Continuous Discovery Habits, on specific stories; Fitzpatrick, The Mom Test (2013)."
BAD = (
    Bad("When a tenant reports damp, what do you do?", "When a tenant reports damp"),
    Bad("Whenever the kiln trips, who do you call?", "Whenever the kiln trips"),
    Bad("What do you do when the ferry is full?", "when the ferry is full"),
    Bad("How do you cope when two nurses are ill?", "when two nurses are ill"),
    Bad("If a buyer haggles, how do you react?", "If a buyer haggles"),
    Bad("What happens if a pupil has no lunch?", "if a pupil has no lunch"),
    Bad("What do you do when a driver cancels at the last minute?", "when a driver cancels at the last minute"),
    Bad("What do you do when the yarn you need is sold out?", "when the yarn you need is sold out"),
)
GOOD = (
    Good("When the kiln tripped in May, who did you call?"),
    Good('When you say "never", when was the last time you tried?'),
    Good("What do you do today when a label will not scan?"),
    Good("When did you last call the landlord?"),
    Good("What did you do when the ferry was full?"),
    Good("What do you have on the bench when you start a repair?"),
    Good("If you have a minute, could you show me the logbook?"),
    Good("When you last ran out of yarn, where did you get more?"),
    Good("Is there a rota? If so, who keeps it?"),
    Good("What do you expect to happen when you press this?"),
    Good("Who decides when a boat comes out of the water?"),
    Good("Do you take in strays? If you do, how does that go?"),
)

_HANDLING = frozenset(
    "do handle deal react cope respond go happen manage call ask contact ring turn prepare decide figure get fix "
    "solve tell choose feel start involve use notice reach come".split()
)
# Verbs whose when-clause is what is settled, not the occasion: "Who decides when the pool closes?".
_SETTLING = frozenset("decide choose know tell determine agree see ask plan".split())
_NOW = frozenset("currently today now nowadays yesterday".split())
_SAYING = frozenset("say mention write describe mean think remember talk press click tap like want look".split())
_PRONOUNS = frozenset("someone somebody you they he she it we something everyone nobody".split())
_SPEECH_ACTS = frozenset("so not any possible you".split())


def search(q: Posed) -> Iterator[Match]:
    """The when-clause in the simple present beside a question about what one does."""
    p = q.parsed
    if {"when", "whenever", "if"}.isdisjoint(p.lowers) or not_evidence(q):
        return
    for n, a in enumerate(q.asked):
        if cured(q, n) or a.form != "wh" or a.tense != "present" or a.operator is None or not asking(p, a):
            continue
        if not _dated(p, a):
            hit = _fronted(p, a) or _after(p, a)
            if hit and not quoted(p, hit[0]):
                yield Match.of(*hit)


def _dated(p: Parsed, a: Asked) -> bool:
    """Whether it is about today's process, one past time, or something to be shown, not about a rule."""
    told = p.lowers[a.lo : a.hi]
    if not _NOW.isdisjoint(told) or ("show" in told and a.request == "show"):
        return True
    return any(w == "last" and told[k + 1 : k + 2] != ("minute",) for k, w in enumerate(told))


def _fronted(p: Parsed, a: Asked) -> tuple[int, int] | None:
    """The clause before the asked one: "When a tenant reports damp, | what do you do?"."""
    for k in range(a.lo, a.core - 1):
        if p.lowers[k] == "if" and p.lowers[k + 1 : k + 4] in (
            ("you", "do", ","),
            ("they", "do", ","),
            ("it", "does", ","),
        ):
            return None
        if p.lowers[k] in ("when", "whenever") or (p.lowers[k] == "if" and _handled(a)):
            return (k, _end(p, k, a.core)) if _simple_present(p, k, a.core) else None
    return None


def _after(p: Parsed, a: Asked) -> tuple[int, int] | None:
    """The clause behind a bare wh-word and a verb of handling: "What do you do | when the ferry is full?"."""
    at = a.operator.i if a.operator is not None else a.core
    if not _handled(a) or p.lowers[at - 1] not in ("what", "how", "who", "where"):
        return None
    for k in range(at + 1, a.hi - 2):
        if p.lowers[k] in WH and p.lowers[k] != "when":
            return None
        if p.words[k - 1].lemma in _SETTLING and p.words[k - 1].pos == "VERB":
            return None
        if p.lowers[k] in ("when", "whenever") or (p.lowers[k] == "if" and p.lowers[k + 1] not in _SPEECH_ACTS):
            return (k, _end(p, k, a.hi)) if _simple_present(p, k, a.hi) else None
    return None


def _handled(a: Asked) -> bool:
    verb = a.operator if a.operator is not None and a.operator.lower not in AUX else a.verb
    return verb is not None and verb.lemma in _HANDLING


def _simple_present(p: Parsed, k: int, hi: int) -> bool:
    """Whether the clause that word `k` opens has its subject first and a verb in the simple present."""
    if p.lowers[k + 1] in AUX:
        return False
    if p.lowers[k] == "whenever":
        return not any(w.tag == "VBD" for w in p.words[k + 1 : hi])
    for w in p.words[k + 1 : hi]:
        if w.tag in ("VBP", "VBZ", "VBD", "MD"):
            perfect = w.lower in ("have", "has", "'ve") and w.i + 1 < hi and p.words[w.i + 1].tag == "VBN"
            if w.dep == "relcl" and w.tag != "VBD":
                continue
            return w.tag in ("VBP", "VBZ") and w.lemma not in _SAYING and not perfect
        if w.lower in (",", "?"):
            break
    return p.words[k + 1].pos != "ADV" and p.lowers[k] != "if" and hi - k > 2 and _bare_verb(p, k, hi)


def _bare_verb(p: Parsed, k: int, hi: int) -> bool:
    """Whether a pronoun after the opener is followed by what a tagger took for a noun: "when someone cancels"."""
    return p.lowers[k + 1] in _PRONOUNS and k + 2 < hi and p.words[k + 2].tag in ("NNS", "VB", "NN")


def _end(p: Parsed, k: int, stop: int) -> int:
    return next((j for j in range(k + 1, stop) if p.lowers[j] in (",", "?", ":", "-", "–", ".", ";")), stop)
