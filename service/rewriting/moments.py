"""A moment a question already names: "How relieved were you when the ferry came?" is about when the ferry came.

The moment is kept word for word; what is asked of it becomes what they did.
"""

from __future__ import annotations

from collections.abc import Iterator

from service.language.words import Parsed
from service.rewriting.topic import Topic

_UNKNOWN = frozenset("it this that they them he she him her we us our i me my one".split())
_LONGEST = 12


def moments(p: Parsed) -> Iterator[Topic]:
    """Past when-clauses that say something by themselves."""
    for k, w in enumerate(p.words[:-2]):
        if w.lower != "when" or p.words[k + 1].pos in ("VERB", "AUX", "PUNCT"):
            continue
        end = next((j for j in range(k + 1, len(p.words)) if p.words[j].text in ",?!.;:"), len(p.words))
        clause = p.words[k + 1 : end]
        verb = next((v for v in clause if v.pos in ("VERB", "AUX")), None)
        past = verb is not None and (verb.tag == "VBD" or verb.lower in ("did", "was", "were", "had", "would"))
        if not past or len(clause) > _LONGEST or any(v.lower in _UNKNOWN for v in clause):
            continue
        if any(v.lower in ("if", "because", "so", "and") for v in clause) or (verb and verb.lower == "would"):
            continue
        text = p.cut(k + 1, end)
        words = frozenset(v.lemma for v in clause if v.pos in ("NOUN", "PROPN", "VERB"))
        if len(words) >= 2:
            yield Topic(
                "",
                text[0].lower() + text[1:] if clause[0].pos != "PROPN" else text,
                "you",
                "job",
                True,
                words,
                frozenset({"moment"}),
                0.85,
            )
