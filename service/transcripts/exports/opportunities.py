"""Opportunities in a talk: pains, costs and detours in the participant's own words, never a feature."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from service.transcripts.account import TranscriptReport
from service.transcripts.features import FeatureName
from service.transcripts.rungs import Rung
from service.transcripts.signals import signal_of
from service.transcripts.statements import Statement
from service.transcripts.words import shortened

Kind = Literal["pain", "cost", "workaround", "obstacle", "behind_a_wish"]
MOST = 10
_LONGEST, _FEWEST = 18, 5
_KINDS: Mapping[Rung, Kind] = {
    "workaround": "workaround", "time_spent": "cost", "money_spent": "cost", "specific_objection": "obstacle",
    "feature_request": "behind_a_wish",
}  # fmt: skip
_SHOWN: Mapping[Kind, frozenset[FeatureName]] = {
    "workaround": frozenset({"making_do"}), "cost": frozenset({"money", "duration", "number"}),
}  # fmt: skip
_EMPTY = frozenset(
    "thing time lot way kind sort bit day week month year people person guy stuff point part example something anything "
    "everything nothing one end place case reason hour minute number euro dollar pound cent buck percent".split()
)
_ONLY_TALK = frozenset("think remember recall say tell answer speak imagine guess".split())
_CODES = str.maketrans({"#": "#35;", '"': "#quot;", "<": "#lt;", ">": "#gt;", "`": "#96;", "\\": "#92;"})
_WISH_ASK = "When did you last need that? What did you do instead?"


@dataclass(frozen=True, slots=True)
class Opportunity:
    """A need as it was said. `about` is a word that several share; `counts` is what is left of it after a pitch.

    Behind a wish the need is not known yet: `ask` finds it.
    """

    label: str
    kind: Kind
    about: str | None
    said: Statement
    counts: float
    ask: str | None = None


def opportunities(done: TranscriptReport) -> list[Opportunity]:
    """The opportunities that tell most, those about one thing together, else in the order of the talk."""
    a = done.answers
    found = [
        (s, counts, kind)
        for s, counts in zip(a.statements, a.contamination.counts, strict=True)
        if (kind := _kind(s)) is not None and len(s.quote.split()) >= _FEWEST
    ]
    found.sort(key=lambda x: (-x[0].weight * x[1], x[0].spans[0].start))
    found = found[:MOST]
    shared = Counter(n for s, _, _ in found for n in _nouns(s))
    made = [_opportunity(s, counts, kind, shared) for s, counts, kind in found]
    first: dict[str | None, int] = {}
    for o in sorted(made, key=lambda o: o.said.spans[0].start):
        first.setdefault(o.about, o.said.spans[0].start)
    return sorted(made, key=lambda o: (o.about is None, first[o.about], o.said.spans[0].start))


def as_json(done: TranscriptReport, name: str) -> str:
    """The opportunities for a tree, as JSON."""
    told: dict[str, Any] = {
        "goal": done.goal or None,
        "opportunities": [
            {
                "id": f"o{k}",
                "label": o.label,
                "kind": o.kind,
                "about": o.about,
                "ask": o.ask,
                "counts": o.counts,
                "quote": o.said.quote,
                "spans": [{"start": s.start, "end": s.end} for s in o.said.spans],
                "turn": o.said.turn,
                "start_ms": done.turn(o.said.turn).start_ms,
            }
            for k, o in enumerate(opportunities(done), start=1)
        ],
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def as_mermaid(done: TranscriptReport, name: str) -> str:
    """The tree as Mermaid: the goal, what the opportunities are about, the opportunities."""
    lines = ["flowchart LR", f'  goal["{_label(done.goal or "What they live with")}"]']
    groups: dict[str, str] = {}
    for k, o in enumerate(opportunities(done), start=1):
        parent = "goal"
        if o.about is not None:
            if o.about not in groups:
                groups[o.about] = f"g{len(groups) + 1}"
                lines += [f'  {groups[o.about]}["{_label(o.about)}"]', f"  goal --> {groups[o.about]}"]
            parent = groups[o.about]
        lines += [f'  o{k}["{_label(o.label)}"]', f"  {parent} --> o{k}"]
    return "\n".join(lines) + "\n"


def _kind(s: Statement) -> Kind | None:
    """What kind of opportunity a statement is; None where its words do not bear it out."""
    if s.clause.verb is not None and s.clause.verb.lemma in _ONLY_TALK:
        return None
    shown = {f.name for f in s.features}
    kind = _KINDS.get(s.rung)
    if kind is not None:
        return kind if kind not in _SHOWN or not _SHOWN[kind].isdisjoint(shown) else None
    signal = signal_of(s, offered=False)
    return "pain" if s.band != "none" and signal and signal.kind in ("trouble", "private_cost") else None


def _opportunity(s: Statement, counts: float, kind: Kind, shared: Mapping[str, int]) -> Opportunity:
    about = max((n for n in _nouns(s) if shared[n] > 1), key=lambda n: (shared[n], n), default=None)
    quote = shortened(s.quote, _LONGEST)
    if kind == "behind_a_wish":
        return Opportunity(f"The need behind “{quote}”", kind, about, s, counts, _WISH_ASK)
    return Opportunity(quote, kind, about, s, counts)


def _nouns(s: Statement) -> list[str]:
    return sorted({w.lemma.lower() for w in s.clause.words if w.pos == "NOUN" and len(w.lemma) > 2} - _EMPTY)


def _label(text: str) -> str:
    """The text as Mermaid shows it in quotation marks, on one line."""
    return " ".join(text.translate(_CODES).split())
