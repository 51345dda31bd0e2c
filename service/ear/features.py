"""What the ear hears in a parsed question: a bag of named features, from words, tags and what is asked."""

from __future__ import annotations

from collections.abc import Sequence

from service.language.asked import Asked
from service.language.words import Parsed, Word

_PERSON = {
    "you": "YOU", "u": "YOU", "we": "WE", "i": "I", "they": "THEY", "he": "THEY", "she": "THEY", "it": "IT", "this": "IT",
    "that": "IT", "these": "IT", "those": "IT", "there": "THERE", "people": "PEOPLE", "customers": "PEOPLE",
    "users": "PEOPLE", "everyone": "PEOPLE", "anyone": "ANYONE", "someone": "ANYONE",
}  # fmt: skip
Heard = tuple[str, int, int]


def hear(parsed: Parsed, asked: Sequence[Asked], before: bool = False) -> list[Heard]:
    """The features of a question, each with the half-open word range it was heard in.

    `before` says that something stood before the question (a turn, the question above).
    """
    out: list[Heard] = []
    forms = [_form(w) for w in parsed.words]
    for lo, hi in parsed.sentences:
        _grams(parsed, forms, lo, hi, out)
    for n, a in enumerate(asked):
        _structure(parsed, a, n, len(asked), out)
    size = len(parsed.words)
    whole = (0, size)
    marks = sum(w.text == "?" for w in parsed.words)
    out.append((f"n:marks{min(marks, 3)}", *whole))
    out.append((f"n:sentences{min(len(parsed.sentences), 4)}", *whole))
    out.append((f"n:length{min(size // 6, 7)}", *whole))
    if before:
        out.append(("n:before", *whole))
    return out


def _form(w: Word) -> str:
    """A word as an n-gram part: function words as they are, names and numbers by kind."""
    if w.pos == "NUM" or w.tag == "CD" or w.text.isdigit():
        return "<num>"
    if w.pos == "PROPN" and w.text[:1].isupper():
        return "<name>"
    return w.lower


def _grams(p: Parsed, forms: list[str], lo: int, hi: int, out: list[Heard]) -> None:
    before = "<s>"
    for at in range(lo, hi):
        form = forms[at]
        out.append(("w:" + form, at, at + 1))
        lemma = p.words[at].lemma
        if lemma != form:
            out.append(("l:" + lemma, at, at + 1))
        out.append((f"b:{before} {form}", max(lo, at - 1), at + 1))
        before = form
    out.append((f"b:{before} </s>", max(lo, hi - 1), hi))


def _structure(p: Parsed, a: Asked, n: int, total: int, out: list[Heard]) -> None:
    span = (a.lo, a.hi)
    subject = _PERSON.get(a.subject.lower, a.subject.pos) if a.subject else "-"
    operator = a.operator.lower if a.operator else "-"
    verb = a.verb.lemma if a.verb else "-"
    opening = f"{a.form}/{a.wh}/{'WRAP' if a.wrapped else ''}/{a.request}"
    last = "last" if n == total - 1 else "early"
    for name in (
        f"s:{opening}",
        f"s:{opening}/{last}",
        f"s:{a.form}/{a.wh}/{operator}/{subject}",
        f"s:{a.form}/{a.tense}/{subject}",
        f"s:{a.form}/{a.tense}/{verb}",
        f"s:{a.wh}/{a.tense}/{verb}",
        f"s:{a.modal}/{subject}/{verb}",
        f"s:{subject}/{verb}",
        f"s:{a.wh}/{a.measure}/{a.tense}",
        f"s:neg/{a.negated}/{a.form}",
        f"s:{a.form}/{a.tense}/{last}",
        f"s:adjunct/{p.lowers[a.lo]}/{a.core > a.lo}/{a.tense}",
        f"s:count{min(total, 3)}/{a.form}",
    ):
        out.append((name, *span))
    if a.verb is not None and a.form == "yes_no":
        comp = p.child(a.verb.i, "acomp", "attr", "oprd", "dobj")
        if comp is not None:
            out.append((f"s:comp/{comp.pos}/{comp.lemma if comp.pos == 'ADJ' else ''}/{a.tense}", *span))
