"""A question about a habit: usually, typically, normally, generally, always, never, tend to, do you ever.

People answer it with the rule they believe they live by, not with what happened. The exceptions, which is where the
problems are, fall out of the answer.
Ask for the last occasion instead, and let several occasions make the habit: "How did you do it last time?"
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.asked import Asked
from service.language.words import Parsed
from service.rules.grammar import asking, cured, not_evidence, quoted, recalls, window
from service.rules.lexicon import HABIT_ADVERBS, STRETCHES
from service.rules.rule import Bad, Good, Match, Posed

SEVERITY = "warning"
MESSAGE = "Asks for a habit, not an occasion."
WHY = "A habit is told as people like to see themselves, and the exceptions, where the trouble sits, are left out."
SOURCE = "Fitzpatrick, The Mom Test (2013), on generics as fluff; Portigal, Interviewing Users."
BAD = (
    Bad("How do you usually pay the childminder?", "usually"),
    Bad("Who normally signs for parcels in your building?", "normally"),
    Bad("Do you ever let a lesson run over?", "ever"),
    Bad("What do beekeepers tend to do with old frames?", "tend to"),
    Bad("In general, how do seedlings reach the growers?", "In general"),
    Bad("What did you typically cook during night duty?", "typically"),
    Bad("As a rule, who waters the plants?", "As a rule"),
    Bad("By and large, who sets the menu?", "By and large"),
    Bad("On most trips, who steers?", "On most trips"),
    Bad("Most evenings, who locks the gate?", "Most evenings"),
    Bad("Each morning, who feeds the geese?", "Each morning"),
    Bad("Which shed do you use the most?", "the most"),
    Bad("Tell me how you generally price a wedding cake.", "generally"),
    Bad("On average, how long does a repair sit on the shelf?", "On average"),
)
GOOD = (
    Good("Have you ever sent a boiler part back? Tell me about that."),
    Good("You said you always lock the shed. What happened on the night you did not?"),
    Good("What did the usual supplier say when you cancelled in May?"),
    Good('You wrote "never again" in the diary. What had happened that day?'),
    Good("How do you currently keep track of the goats' vaccinations?"),
    Good("Why was it always you who drove the team that season?"),
    Good("We usually talk for half an hour. Walk me through the last order you packed."),
    Good("What did she say when you told her you never pay in advance?"),
    Good("What would you normally be doing now if I were not in your kitchen?"),
    Good("What would you usually be doing at this hour?"),
    Good("Who usually closes the shop? And who closed it last Tuesday?"),
    Good("What did the officer say about the form you had never seen?"),
)

_ROUNDS = STRETCHES | frozenset(
    "weekends evenings afternoons sundays saturdays trips visits jobs mornings shifts orders calls rounds lessons matches".split()
)
_DOING = frozenset("use visit call ask buy wear cook eat read watch order see do make go sell play write".split())
_TIMELESS = frozenset({"always", "never", "ever"})
_UNREAL = frozenset({"would", "could", "should", "might"})
_ASIDE = frozenset({"relcl", "acl", "advcl", "ccomp"})
_FIXED = (
    "in general", "generally speaking", "as a rule", "on average", "most of the time", "in most cases", "tend to",
    "tends to", "by and large", "on the whole", "for the most part",
)  # fmt: skip
_HINTS = HABIT_ADVERBS | {
    "ever",
    "general",
    "speaking",
    "rule",
    "average",
    "most",
    "tend",
    "tends",
    "often",
    "large",
    "whole",
    "each",
    "every",
}


def search(q: Posed) -> Iterator[Match]:
    """The adverb or phrase that makes the asked clause a habit."""
    p = q.parsed
    if _HINTS.isdisjoint(p.lowers) or not_evidence(q):
        return
    for n, a in enumerate(q.asked):
        if not asking(p, a) or recalls(p, a) or cured(q, n):
            continue
        for k in range(a.lo, a.hi):
            if p.lowers[k] in _HINTS:
                hit = _habit(p, a, k)
                if hit and not quoted(p, k):
                    yield Match.of(*hit)
                    break


def _habit(p: Parsed, a: Asked, k: int) -> tuple[int, int] | None:
    word = p.lowers[k]
    if word in ("each", "every") and k <= a.core and p.lowers[k + 1] in STRETCHES and p.lowers[k + 2 : k + 3] == (",",):
        return k, k + 2
    if word == "most" and k > a.core + 2 and a.wh and a.tense == "present" and _commonest(p, a, k):
        return k - 1, k + 1
    if word == "most" and k <= a.core and p.lowers[k + 1] in _ROUNDS and p.lowers[k + 2 : k + 3] != ("of",):
        return (k - 1 if k > a.lo and p.lowers[k - 1] in ("on", "in") else k), k + 2
    fixed = next(p.find(*_FIXED, lo=max(a.lo, k - 2), hi=min(a.hi, k + 4)), None)
    if fixed:
        return fixed
    if word in _TIMELESS:
        return (k, k + 1) if _present_rule(p, a, k) else None
    if word == "often":
        habit = a.form == "yes_no" and a.tense == "present" and p.lowers[k - 1] not in ("how", "more")
        return (k, k + 1) if habit else None
    if word in HABIT_ADVERBS:
        return (k, k + 1) if _habitual(p, a, k) else None
    return None


def _commonest(p: Parsed, a: Asked, k: int) -> bool:
    """Whether "the most" ends the sentence and counts what they do: "Which shed do you use the most?"."""
    last = k + 1 >= a.hi or p.words[k + 1].pos == "PUNCT"
    return last and p.lowers[k - 1] == "the" and a.verb is not None and a.verb.lemma in _DOING


def _present_rule(p: Parsed, a: Asked, k: int) -> bool:
    """Whether always, never or ever states a rule of the present: not "have you ever", not a fact inside a clause."""
    if a.tense != "present" and not (a.tense == "none" and a.form in ("statement", "wh")):
        return False
    head = p.words[k].head
    own = (a.verb.i if a.verb else -1, a.operator.i if a.operator else -1)
    return head in own or (p.words[head].dep not in _ASIDE and p.words[head].tag != "VBN")


def _habitual(p: Parsed, a: Asked, k: int) -> bool:
    """Whether usually and its kind govern what is asked: not an imagined case, not an aside, not a slip put right."""
    if a.modal in _UNREAL and ("if" in p.lowers[a.lo : a.hi] or "be" in p.lowers[k : k + 2]):
        return False
    late = k + 1 < a.hi and any(w in ("did", "was", "were") for w in p.lowers[k + 1 : a.hi])
    if late and window(p, k, a.hi):
        return False
    if a.operator is None or a.tense not in ("past", "perfect"):
        return True
    if window(p, a.lo, a.hi):
        return False
    return a.verb is None or p.words[k].head in (a.verb.i, a.operator.i) or k < a.operator.i
