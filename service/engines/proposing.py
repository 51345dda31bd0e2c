"""What a model proposes to ask instead, or next: candidates for the judge, nothing more."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from service.document.model import Question
from service.engine import Ask, Candidate, Discarded, Job, Paused, Wanted
from service.engines.briefing import Briefing
from service.engines.echoes import Told
from service.engines.reader import Task, check
from service.llm.asked import AskedFinding, AskedQuestion, AskedRefusal, FollowUpRequest, Request, RewriteRequest
from service.llm.replies import FollowUpReply, QuestionFollowUp, QuestionRewrites, rewrite_reply
from service.rewriting.strategies import STRATEGIES

WEIGHT = 0.95
"""Of a model whose every rewrite the judge has kept so far; each refusal lowers it. Of a strong one's a reader likes 0.91."""
OFF_TOPIC, FEWEST_WORDS = 0.4, 5
"""A follow-up of fewer words could be asked after anything ("And then?"): one by rules is better."""
_ANY = "own_way"
_REVEALS = "a real occasion behind the answer"


def proposing_task(
    job: Job, briefing: Briefing, asks: Mapping[str, Ask], wants: Wanted, told: Told
) -> Task[Candidate | Discarded | Paused]:
    """Ask for rewrites, or for follow-ups, of the questions of the asks, telling what was refused before.

    What only gives back what the model was `told` is no candidate.
    """

    def candidate(question: Question, masked: str, strategy: str, reveals: str) -> Candidate | Discarded:
        text = briefing.restore(masked)
        if briefing.invented(masked):
            return Discarded("unknown_name")
        if told.gives_back(text):
            return Discarded("gives_back")
        weight = WEIGHT if wants == "rewrite" or len(text.split()) >= FEWEST_WORDS else OFF_TOPIC
        return Candidate(question.id, wants, text, strategy, reveals, "llm", weight)

    def asked(question: Question) -> AskedQuestion:
        ask = asks[question.id]
        standing = [f for f in ask.findings if f.withdrawn is None and f.severity != "info"]
        found = tuple(AskedFinding(f.rule, f.severity, briefing.mask(f.quote)) for f in standing)
        refused = tuple(AskedRefusal(briefing.mask(r.text), r.reasons) for r in ask.refused)
        return briefing.question(question, found, refused)

    def put(questions: tuple[AskedQuestion, ...]) -> tuple[Request, type]:
        if wants == "follow_up":
            return FollowUpRequest(questions, briefing.setting), FollowUpReply
        strategies = tuple((s.name, s.reveals) for s in STRATEGIES.values())
        request = RewriteRequest(questions, strategies, briefing.setting, job.max_rewrites)
        return request, rewrite_reply(tuple(STRATEGIES))

    def rewrites(question: Question, said: QuestionRewrites) -> Iterator[Candidate | Discarded]:
        for each in said.rewrites:
            strategy = STRATEGIES.get(each.strategy)
            name, reveals = (strategy.name, strategy.reveals) if strategy else (_ANY, _REVEALS)
            yield candidate(question, each.text, name, reveals)

    def follow_up(question: Question, said: QuestionFollowUp) -> Iterator[Candidate | Discarded]:
        yield candidate(question, said.follow_up, "follow_up", _REVEALS)

    proposed = follow_up if wants == "follow_up" else rewrites
    return Task(check(wants, alone=False), asked, put, proposed, ends=(Paused(),))
