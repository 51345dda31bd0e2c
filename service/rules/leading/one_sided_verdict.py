"""A verdict put into their mouth in a yes or no question: "Was it helpful?", "Did you find it easy?", "Do you hate…?".

Of all that could be said about the thing, the question picks one word and asks for a nod. Agreeing is easy, and what
they would have said themselves is lost. Ask what happened, or name both sides ("easy or hard"), and let them choose the
word.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.asked import Asked
from service.language.words import Parsed, Word
from service.rules.grammar import attributive, clause_end, echoed, evaluative, lower_at, quoted
from service.rules.lexicon import BLAME, EMOTIONS, PRAISE, STIRRING, TROUBLES
from service.rules.rule import Bad, Good, Match, Posed

SEVERITY = "error"
MESSAGE = "Puts a verdict into their mouth."
WHY = "One word of praise or blame was chosen for them; a yes is agreement, not a report."
SOURCE = "Nielsen Norman Group; Krosnick & Presser, Question and Questionnaire Design (2010)"
BAD = (
    Bad("Was the evening course worthwhile?", "worthwhile"),
    Bad("Did you find the ticket machine confusing?", "confusing"),
    Bad("Does the waiting room feel dirty and impersonal?", "dirty and impersonal"),
    Bad("Do you struggle with the tax forms?", "struggle"),
    Bad("Is parking a problem for your guests?", "a problem"),
    Bad("Did you enjoy the guided walk?", "enjoy"),
    Bad("Does the noise from the yard annoy you?", "annoy"),
    Bad("Is the queue at the desk too long?", "too long"),
    Bad("Are you worried about the new deposit rule?", "worried"),
    Bad("Did the apprenticeship prepare you well?", "well"),
    Bad("Do you lean too heavily on the weather app?", "too heavily"),
    Bad("Does the council take flooding seriously?", "seriously"),
    Bad("Is the radio distracting you from the road?", "distracting"),
    Bad("Is this the best oven you've owned?", "the best"),
    Bad("Did the night porter do a wonderful job?", "wonderful"),
)
GOOD = (
    Good("Was it easy or hard to get the permit?"),
    Good("Is it okay if I take a photo of the shelf?"),
    Good("Are you comfortable sharing your screen?"),
    Good("Are you happy for me to record this?"),
    Good("Was the helpful clerk there on Monday?"),
    Good("Is the archive open on Saturdays?"),
    Good("Do you have any concerns about the vaccine?"),
    Good("Has a supplier ever let you down? Tell me about it."),
    Good("Have you ever had problems with a landlord? What happened?"),
    Good("Was it annoying?", before="It was annoying, the whole move."),
    Good("Are you good at drawing?"),
    Good("Did the caretaker come as well?"),
    Good("Are you warm enough in here?"),
    Good("Do you have any questions before we begin?"),
    Good("Did you find the house by yourself?"),
)

_BE = frozenset("is are was were am be been".split())
_LINKING = frozenset("feel look seem sound appear taste smell get become stay read".split())
_JUDGING = frozenset("find consider call rate regard think deem".split())
_STANCE = frozenset("enjoy hate love struggle suffer dread regret resent detest loathe waste wish".split())
_WEARING = STIRRING | frozenset("distract harm ruin damage slow drain spoil".split())
_NOUNS = TROUBLES | frozenset(
    "help waste joy relief improvement rip-off scam disaster success failure shame dream".split()
)
_CONSENT = frozenset("happy comfortable good convenient clear glad easy worth".split())
_ANY = frozenset("any anything anyone anybody something someone anywhere".split())


def search(q: Posed) -> Iterator[Match]:
    """Mark the word of praise or blame that a yes or no question offers."""
    p = q.parsed
    for a in q.asked:
        if (
            a.form != "yes_no"
            or a.operator is None
            or a.negated
            or a.modal not in ("", "will")
            or "ever" in p.lowers[a.lo : a.hi]
        ):
            continue
        start = a.operator.i + 1
        if not _ANY.isdisjoint(p.lowers[start : start + 3]):
            continue
        found = _offered(q, p, a, start)
        if (
            found is None
            or _balanced(p, found, a.hi)
            or echoed(q, found[1] - 1)
            or _elsewhere(p, found, a.hi)
            or quoted(p, found[0])
        ):
            continue
        yield Match.of(*found)


def _offered(q: Posed, p: Parsed, a: Asked, start: int) -> tuple[int, int] | None:
    assert a.operator is not None
    end = clause_end(p, start, a.hi)
    if a.operator.lower in _BE or (a.operator.lower == "will" and "be" in p.lowers[start:end]):
        return _predicate(q, p, a, start, end)
    found = _overdone(p, start + 1, a.hi)
    if found is not None:
        return found
    verb = a.verb
    if verb is None or a.operator.lower not in ("do", "does", "did", "have", "has", "had"):
        return None
    if verb.lemma in _STANCE or (verb.lemma == "worry" and a.tense == "present"):
        return verb.i, verb.i + 1
    if verb.lemma in STIRRING and not a.asks_you:
        return verb.i, verb.i + 1
    if verb.lemma == "feel" and a.asks_you and verb.i + 1 < end:
        felt = p.words[verb.i + 1]
        if felt.tag in ("VBN", "VBD") or felt.lower in ("left", "cut", "shut", "let"):
            return felt.i, felt.i + 1
        enough = next((k for k in range(verb.i + 1, a.hi) if p.lowers[k] == "enough"), None)
        if enough is not None:
            return enough, enough + 1
    if verb.lemma in _LINKING or verb.lemma in _JUDGING:
        found = _adjective(p, verb.i + 1, a.hi if verb.lemma in _JUDGING else end)
        if found is None and p.lowers[verb.i + 1 : verb.i + 3] in (("like", "a"), ("like", "an")):
            found = next(((k, k + 1) for k in range(verb.i + 3, end) if p.words[k].lemma in _NOUNS), None)
        return found
    if not a.asks_you and a.hi - 2 > verb.i and p.lowers[a.hi - 2] == "well" and p.words[a.hi - 2].pos == "ADV":
        return (a.hi - 2, a.hi - 1) if p.lowers[a.hi - 3] != "as" else None
    if verb.lemma == "do":
        return next(
            ((k, k + 1) for k in range(verb.i + 1, end - 1) if p.lowers[k] in PRAISE and lower_at(p, k + 1) == "job"),
            None,
        )
    return None


def _overdone(p: Parsed, lo: int, hi: int) -> tuple[int, int] | None:
    """ "Too much", "too heavily": a verdict on how they do it; and whether something is taken seriously."""
    for k in range(lo, hi - 1):
        if p.lowers[k] == "too" and p.words[k + 1].pos in ("ADV", "ADJ") and p.words[k + 1].lower != "?":
            return k, k + 2
        if p.lowers[k] == "seriously" and any(w.lemma == "take" for w in p.words[lo:k]):
            return k, k + 1
    return None


def _predicate(q: Posed, p: Parsed, a: Asked, start: int, end: int) -> tuple[int, int] | None:
    """The evaluation in what a form of "be" says of its subject."""
    for w in p.words[start + 1 : end - 1]:
        if w.tag == "VBG" and w.lemma in _WEARING and lower_at(p, w.i + 1) in ("you", "your"):
            return w.i, w.i + 1
    best = next(iter(p.find("the best", lo=start + 1, hi=end)), None)
    if best is not None and {"you", "'ve"} <= set(p.lowers[best[1] : a.hi]):
        return best
    found = _adjective(p, start, end)
    if found is not None:
        word = p.lowers[found[0]]
        if q.before and a.tense == "past" and word in EMOTIONS:
            return None
        if a.asks_you and word not in EMOTIONS:
            return None
        here = a.subject is not None and a.subject.lower in ("you", "it", "this", "that", "there")
        asks_leave = q.purpose in ("logistics", "warm_up", "task") or _consents(p, found[1], a.hi)
        if word in _CONSENT and here and asks_leave:
            return None
        if word == "good" and found[1] < a.hi and p.lowers[found[1]] in ("at", "with"):
            return None
        return found
    for k in range(start + 1, end):
        w = p.words[k]
        if (w.lemma in _NOUNS or w.lower in _NOUNS) and w.pos in ("NOUN", "VERB", "ADJ"):
            lo = next((j for j in range(k - 1, max(start, k - 4), -1) if p.lowers[j] in ("a", "an")), None)
            if lo is not None:
                return lo, k + 1
    return None


def _adjective(p: Parsed, lo: int, hi: int) -> tuple[int, int] | None:
    for k in range(lo, hi):
        w = p.words[k]
        if k > lo and p.lowers[k - 1] == "too" and w.pos in ("ADJ", "ADV"):
            return k - 1, k + 1
        if (
            not evaluative(w)
            or (w.pos in ("NOUN", "PROPN") and w.lower != "fun")
            or (w.dep == "advmod" and w.pos == "ADV")
        ):
            continue
        if attributive(p, k, hi) and not _generic_head(p, k, hi):
            continue
        return _joined(p, k, hi)
    return None


def _generic_head(p: Parsed, k: int, hi: int) -> bool:
    return any(
        p.lowers[j] in ("thing", "idea", "experience", "way", "job", "task", "place", "bit", "part")
        for j in range(k + 1, min(hi, k + 3))
    )


def _joined(p: Parsed, k: int, hi: int) -> tuple[int, int]:
    """The adjective at `k` with those joined to it by "and"."""
    end = k + 1
    while end + 1 < hi and p.lowers[end] in ("and", "or", ",") and evaluative(p.words[end + 1]):
        end += 2
    return k, end


def _consents(p: Parsed, lo: int, hi: int) -> bool:
    """Whether what follows asks leave: "for me to…", "sharing your screen", "if I record"."""
    return any(w in ("i", "we", "me", "us", "my", "our") for w in p.lowers[lo:hi]) or (
        lo + 1 < hi and (p.words[lo].tag == "VBG" or p.lowers[lo] == "to" or p.words[lo + 1].tag == "VBG")
    )


def _balanced(p: Parsed, found: tuple[int, int], hi: int) -> bool:
    """Whether the other side is named too: "easy or hard", "clear or unclear", "good or not"."""
    words: list[Word] = list(p.words[found[0] : min(hi, found[1] + 4)])
    if not any(w.lower == "or" for w in words):
        return False
    sides = {"praise" if w.lower in PRAISE else "blame" for w in words if w.lower in PRAISE or w.lower in BLAME}
    return len(sides) == 2 or any(w.lower == "not" or w.lower == "un" + p.lowers[found[0]] for w in words)


def _elsewhere(p: Parsed, found: tuple[int, int], hi: int) -> bool:
    """Whether it is a price or an idea that is judged: other faults say so better."""
    if p.lowers[found[0]] in ("fair", "reasonable"):
        return any(w.pos == "NUM" or w.text in "$€£" for w in p.words)
    return any(p.lowers[k] == "idea" for k in range(found[1], min(hi, found[1] + 2)))
