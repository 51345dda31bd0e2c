"""Agreement of a subject with its verb, in statements, questions and relative clauses.

Pronouns are read from the words beside them; nouns from the parse, their number from the dictionary.
"""

from __future__ import annotations

from service.language.readings import number, readings
from service.language.words import Parsed, Word
from service.rewriting.grammar.forms import OPERATORS, SUBJECTS, Check, at, past_adverbs, tag_at
from service.rewriting.grammar.reasons import SUBJECT

_PLURAL_VERBS = frozenset(("are", "were", "have", "do"))
_SINGULAR_VERBS = frozenset(("is", "was", "has", "does"))
_COLLECTIVE = frozenset(
    """team staff company council family police committee board government crew union firm group class couple
    pair department office bank agency band club management one ones half most all more rest lot number majority
    plenty some none both few many others shift public press""".split()
)
_INDEFINITE = frozenset(
    """something someone somebody anything anyone anybody everything everyone everybody nothing nobody this that
    it""".split()
)
_TAKES_BASE = frozenset("let make help have see watch hear suggest recommend insist ask demand feel".split())
_SAYING = frozenset(
    """heard said told think thought knew know noticed realised realized found felt saw believe say mentioned
    mention""".split()
)


def pronoun_subject(p: Parsed, k: int) -> str | None:
    """A pronoun and the verb beside it, before it in a question or after it in a statement."""
    pronoun, before, two_before = p.lowers[k], at(p, k - 1), at(p, k - 2)
    plural = pronoun in ("you", "we", "they")
    if plural and before in _SINGULAR_VERBS and two_before not in ("it", "that", "this", "he", "she", "which"):
        return SUBJECT
    third = (
        pronoun in ("he", "she", "it") and before in ("are", "do", "have", "were") and not (before == "were" and k == 1)
    )
    asked = two_before not in (*SUBJECTS, "to", "not", "n't", "should")
    if third and asked and (pronoun != "it" or p.words[k].dep[:5] == "nsubj"):
        return SUBJECT
    if p.words[k].dep[:5] != "nsubj":
        return None
    if k and pronoun in ("you", "it") and p.words[k - 1].pos in ("VERB", "ADP") and before not in _SAYING:
        return None
    j = past_adverbs(p, k + 1)
    verb = at(p, j)
    if plural or pronoun == "i":
        if verb in _SINGULAR_VERBS and not (pronoun == "i" and verb == "was"):
            return SUBJECT
        tags = readings(verb)
        return SUBJECT if tag_at(p, j) == "VBZ" and tags <= {"VBZ", "NNS"} and "VBZ" in tags else None
    if verb == "were" and (k == 0 or before in (".", "?", "!")):
        return SUBJECT
    if verb in ("are", "have", "do") and at(p, k - 1) not in OPERATORS and at(p, k - 2) not in OPERATORS:
        return SUBJECT if not _takes_base(p, p.words[j]) else None
    return None


def noun_subject(p: Parsed, k: int) -> str | None:
    """At a word that the parser calls a subject: its finite verb, or the noun before a relative pronoun."""
    w = p.words[k]
    verb = p.words[w.head]
    auxiliaries = [c for c in p.children(verb.i) if c.dep in ("aux", "auxpass")]
    finite = auxiliaries[0] if auxiliaries else verb
    if w.lower in SUBJECTS and w.lower != "it":
        return SUBJECT if finite.i > k and at(p, k + 1) == "and" and _joined(p, w) and _third_person(finite) else None
    if w.lower in ("who", "what"):
        return _asked_subject(p, w, verb, finite) if verb.dep != "relcl" else _relative(p, w, verb, finite)
    if w.lower in ("that", "which") and verb.dep == "relcl":
        return _relative(p, w, verb, finite)
    if w.pos not in ("NOUN", "PRON", "PROPN") or (k > finite.i and finite.i not in (k - 1, k - 2, k - 3)):
        return None
    if (k < finite.i and _inverted(p, finite.i)) or "," in p.lowers[k : finite.i]:
        return None
    return _disagree(p, w, finite)


def _joined(p: Parsed, noun: Word) -> bool:
    kids = p.children(noun.i)
    return any(c.dep == "cc" and c.lower == "and" for c in kids) and any(c.dep == "conj" for c in kids)


def _third_person(verb: Word) -> bool:
    return verb.lower in ("was", "has", "is", "does") or (verb.tag == "VBZ" and "VBZ" in readings(verb.lower))


def _inverted(p: Parsed, operator: int) -> bool:
    """Whether a subject follows the operator: what stands before it is no subject, whatever the parser says."""
    j = past_adverbs(p, operator + 1)
    follows = at(p, j) == "that" or tag_at(p, j) in ("PRP", "DT", "PRP$", "EX", "NN", "NNS", "NNP", "WDT")
    return p.lowers[operator] in OPERATORS and follows


def _relative(p: Parsed, w: Word, verb: Word, finite: Word) -> str | None:
    """who, that, which and the noun before them, unless another noun could be meant."""
    antecedent = p.words[verb.head]
    if (
        antecedent.i > w.i
        or at(p, w.i - 1) == ","
        or finite.i < w.i
        or tag_at(p, w.i + 1)[:2] == "NN"
        or any(c.lower == "of" for c in p.children(antecedent.i))
    ):
        return None
    if antecedent.dep == "pobj" and p.words[p.words[antecedent.head].head].pos == "NOUN":
        return None
    return _disagree(p, antecedent, finite)


def _asked_subject(p: Parsed, who: Word, verb: Word, finite: Word) -> str | None:
    """who and what as subjects of a question take a singular verb: "who do the invoices", "what happen"."""
    tags = readings(verb.lower)
    if finite.lower in ("were", "are") and who.lower == "what" and who.i + 1 == finite.i:
        return SUBJECT if tag_at(p, past_adverbs(p, finite.i + 1)) in ("VBG", "IN", "VBN") else None
    if finite is not verb or verb.i < who.i or "VBD" in tags or verb.tag not in ("VB", "VBP"):
        return None
    if any(w in SUBJECTS or w == "," for w in p.lowers[who.i + 1 : verb.i]):
        return None
    if verb.lower == "do":
        return SUBJECT if p.child(verb.i, "dobj") is not None else None
    clear = (
        "NN" not in tags
        or who.lower == "who"
        or at(p, verb.i + 1) in ("wrong", "well", "you", "the", "your", "it", "them")
    )
    return SUBJECT if "VB" in tags and clear else None


def _disagree(p: Parsed, noun: Word, finite: Word) -> str | None:
    kids = p.children(noun.i)
    if any(c.dep in ("cc", "conj") for c in kids):
        each = any(c.lower in ("each", "every") for c in kids)
        return SUBJECT if _joined(p, noun) and finite.i > noun.i and _third_person(finite) and not each else None
    many = "singular" if noun.lower in _INDEFINITE else number(noun.lower)
    if not many or noun.lower in _COLLECTIVE or noun.tag == "NNP":
        return None
    verb = finite.lower
    if many == "plural":
        amount = verb != "has" and any(c.dep == "nummod" for c in kids)
        return SUBJECT if noun.tag == "NNS" and verb in _SINGULAR_VERBS and not amount else None
    if any(c.lower in ("of", "as") for c in kids) or noun.tag not in ("NN", "PRP", "DT"):
        return None
    if verb in _PLURAL_VERBS:
        subjunctive = (verb == "were" and at(p, noun.i - 1) == "if") or (
            noun.i - 2 >= 0 and at(p, noun.i - 2) == "if" and verb == "were"
        )
        return None if subjunctive or (finite.i > noun.i and verb != "were" and _takes_base(p, finite)) else SUBJECT
    tags = readings(verb)
    if noun.i < finite.i and finite.tag in ("VB", "VBP") and "VB" in tags and "VBD" not in tags:
        clause = p.words[finite.head].dep if finite.dep == "auxpass" else finite.dep
        if clause in ("relcl", "ccomp", "advcl", "pcomp") and not _takes_base(p, finite):
            return SUBJECT
    return None


def _takes_base(p: Parsed, verb: Word) -> bool:
    """Whether the verb stands under "let", "made", "did" and their kind, which take the base form."""
    head = p.words[verb.head]
    if verb.dep in ("aux", "auxpass"):
        head = p.words[head.head] if head.head != head.i else verb
    return (head.i != verb.i and head.lemma in _TAKES_BASE) or not OPERATORS.isdisjoint(
        p.lowers[max(0, verb.i - 4) : verb.i]
    )


BY_WORD: dict[str, tuple[Check, ...]] = {
    **dict.fromkeys(SUBJECTS, (pronoun_subject,)),
}
