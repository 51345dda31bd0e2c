"""The tags of a transcript, each with what it means, and the passages that bear them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from service.document.model import Span
from service.transcripts.account import TranscriptReport
from service.transcripts.rungs import RUNGS, Rung, band_of

_BANDS = {
    "none": "no evidence",
    "evidence": "the problem is real",
    "strong": "the solution is wanted",
}
_RUNGS: Mapping[Rung, str] = {
    "compliment": "Kind words about the idea; they cost nothing.",
    "opinion": "What they think, not what they did.",
    "promise": "What they say they would do.",
    "hypothetical_price": "What they say they would pay.",
    "feature_request": "A feature they wish for; the need behind it is still to be found.",
    "generic": "What usually, always or never happens, without one occasion.",
    "prompted_agreement": "A yes to what the interviewer suggested, in the interviewer's words.",
    "background_fact": "A fact of their life or work.",
    "dated_incident": "Something that happened once, to them.",
    "retold_emotion": "How something that happened felt.",
    "named_consequence": "What came of it.",
    "specific_objection": "What a thing cannot do or lacks.",
    "active_search": "They looked for another way.",
    "workaround": "They make do, by hand or with something made for it.",
    "time_spent": "Time that went into it.",
    "money_spent": "Money that went into it.",
    "next_step": "A next step they gave, with a time.",
    "introduction": "An introduction to somebody who decides.",
    "resources_committed": "People, data, a trial or a budget they commit.",
    "money_paid": "Money paid to you.",
}
_INTERVIEW = "the interview"
_ASKED: Mapping[str, str] = {
    "pitch": "The interviewer told of the idea; what follows counts less.",
    "praise_seeking": "The interviewer asked for praise; what follows counts less.",
    "leading": "The question suggested its answer.",
    "let_go": "A signal that the interviewer did not take up.",
    "commitment": "Something the participant gave or bound themselves to.",
}


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag, what it stands under, and what it means."""

    name: str
    under: str
    description: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A tagged place: its turn, its spans in the reference text, its words."""

    tag: str
    turn: int
    spans: tuple[Span, ...]
    quote: str


TAGS: tuple[Tag, ...] = (
    *(Tag(rung, _BANDS[band_of(rung)], _RUNGS[rung]) for rung in RUNGS),
    *(Tag(name, _INTERVIEW, said) for name, said in _ASKED.items()),
)


def passages(done: TranscriptReport) -> Iterator[Passage]:
    """Every tagged passage: the statements in order, then what the interviewer did, then what was given."""
    a = done.answers
    for s in a.statements:
        yield Passage(s.rung, s.turn, s.spans, s.quote)
    for t in a.contamination.taints:
        turn = done.turn(t.turn)
        yield Passage(t.cause, turn.n, turn.spans, turn.text)
    for m in sorted(a.missed, key=lambda m: m.turn):
        yield Passage("let_go", m.turn, m.signal.statement.spans, m.signal.statement.quote)
    for c in a.commitments:
        yield Passage("commitment", c.turn, c.spans, c.quote)
