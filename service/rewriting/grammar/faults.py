"""Whether a short interview question is grammatical: the reasons why it is not, by its words and their forms."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from service.language.words import Parsed
from service.rewriting.grammar import (
    adjacent,
    agreement,
    amounts,
    articles,
    auxiliaries,
    clauses,
    complements,
    crowded,
    definite,
    finite,
    frames,
    gaps,
    governed,
    infinitives,
    intransitives,
    inversion,
    last_time,
    lost,
    noun_phrases,
    noun_subjects,
    order,
    passives,
    perfect,
    persons,
    persuasion,
    predicates,
    prepositions,
    pronouns,
    requests,
    resumed,
    subjects,
)
from service.rewriting.grammar.forms import Check
from service.rewriting.grammar.marks import marks, sentence_marks

_PARTS = (
    auxiliaries, perfect, passives, complements, persuasion, prepositions, governed, frames, adjacent, resumed, finite,
    last_time, lost, agreement, predicates, noun_phrases, amounts, inversion, subjects, order, gaps, pronouns,
    persons, clauses, crowded, definite, infinitives, intransitives,
    noun_subjects,
)  # fmt: skip
_BY_WORD: dict[str, tuple[Check, ...]] = {}
for _part in _PARTS:
    for _word, _checks in _part.BY_WORD.items():
        _BY_WORD[_word] = _BY_WORD.get(_word, ()) + _checks
_BY_SENTENCE: tuple[Callable[[Parsed, int, int], Iterator[str]], ...] = (
    sentence_marks, clauses.joined, inversion.direct_order, finite.opening_clause, subjects.opening_subject,
    requests.request_order, complements.request_form, gaps.sentence_gaps, lost.opening,
    noun_subjects.direct_order,
)  # fmt: skip


def grammar_faults(parsed: Parsed, original: str = "") -> tuple[str, ...]:
    """Why a candidate of one to three sentences is not grammatical, each reason once; empty when it is.

    The reasons are fixed phrases that hold no word of the text. `original` is the question it was written for: a
    placeholder copied from there is no fault. What stands in double quotes is somebody's own words and is not judged.
    """
    faults = list(marks(parsed, original))
    for lo, hi in parsed.sentences:
        for of_sentence in _BY_SENTENCE:
            faults += of_sentence(parsed, lo, hi)
    quoted = False
    for word in parsed.words:
        if word.text == '"':
            quoted = not quoted
        elif not quoted:
            faults += [fault for check in _BY_WORD.get(word.lower, ()) if (fault := check(parsed, word.i))]
            if word.tag in ("NN", "NNP"):
                faults += [fault] if (fault := articles.bare_noun(parsed, word.i)) else []
            elif word.tag == "CD":
                faults += [fault] if (fault := lost.number_of(parsed, word.i)) else []
            if word.dep in ("nsubj", "nsubjpass"):
                faults += [fault] if (fault := agreement.noun_subject(parsed, word.i)) else []
            elif word.lower.endswith("ed"):
                faults += [fault] if (fault := finite.no_such_form(parsed, word.i)) else []
    return tuple(dict.fromkeys(faults))
