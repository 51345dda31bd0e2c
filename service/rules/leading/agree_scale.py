"""A statement to agree or disagree with: "The form is easy to use. Strongly disagree … strongly agree".

People tend to agree with whatever is put before them, whatever it says, and the statement names one side only. Ask what
they did, or offer both sides of the matter in the question itself.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.rules.grammar import evaluative
from service.rules.rule import Bad, Good, Match, Posed

SEVERITY = "error"
MESSAGE = "Asks for agreement with a statement."
WHY = "People agree with statements more than they mean; the number measures politeness."
SOURCE = "Krosnick & Presser, Question and Questionnaire Design (2010); Schuman & Presser (1981)"
BAD = (
    Bad("The ticket machine is easy to use. Strongly disagree – strongly agree", "Strongly disagree"),
    Bad("My supervisor listens to me. (agree / disagree)", "agree / disagree"),
    Bad("The lessons were lively and useful. 1 2 3 4 5", "1 2 3 4 5"),
    Bad("Our shop is well stocked. Yes / No", "Yes / No"),
    Bad("I felt welcome at the clinic. (1-7)", "1-7"),
)
GOOD = (
    Good("Which train did you take on Monday? 8:05 / 8:35 / 9:05"),
    Good("How old are you? 18-24 / 25-34 / 35 or older"),
    Good("To what extent do you agree or disagree: the tram is safe at night?"),
    Good("Who had to agree to the new lease?"),
    Good("Please read steps 1 2 3 and show me where you would begin."),
    Good("Did you own a car in May? Yes / No"),
)

_MARKS = frozenset({"agree", "disagree", "yes", "1", "1–7", "1-7", "1-5", "1–5", "1-10", "0-10"})
_ASKING = frozenset("what which how who when where why do did does have has is are was were would will can".split())


def search(q: Posed) -> Iterator[Match]:
    """Mark the scale that stands after a statement."""
    p = q.parsed
    if _MARKS.isdisjoint(p.lowers) or "?" in p.lowers or p.lowers[0] in _ASKING:
        return
    if q.asked[0].form not in ("statement", "fragment"):
        return
    ranges = [
        *p.find("strongly agree", "strongly disagree"),
        *p.find("agree / disagree", "disagree / agree", "yes / no", "1 2 3 4 5", "1 to 5", "1 to 7", "1 - 5", "1 - 7"),
        *((k - 1, k + 1) for k, w in enumerate(p.lowers) if k and w in _MARKS and "7" in w + "5" and w[0] == "1"),
    ]
    if (ranges and any(w.pos in ("VERB", "AUX") for w in p.words[: min(r[0] for r in ranges)])) or (
        ranges and any(evaluative(w) for w in p.words)
    ):
        yield Match.of(*min(ranges))
