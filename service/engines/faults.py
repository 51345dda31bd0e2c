"""What a model says is wrong with a question, checked: a known rule, anchored words, and not beyond belief.

It may add findings, and withdraw warnings (or what a rule marks vetoable) on the ground of words that stand there. What
the trained ear holds to be out of the question is not believed of a model either.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import partial

from service.document.anchor import anchor
from service.document.model import Question
from service.engine import Discarded, Found, Job, Withdrawn
from service.engines.briefing import Briefing
from service.engines.reader import Task, check
from service.findings import Finding, Withdrawal
from service.llm.asked import AskedFinding, AskedQuestion, FindRequest
from service.llm.prompts import offered_rules
from service.llm.replies import GROUNDS, QuestionFaults, SaidFault, SaidWithdrawal, find_reply
from service.rules.catalogue import catalogue
from service.rules.purposes import excused
from service.rules.rule import Posed
from service.terms import Severity

LEAST_FAULT = 0.03
"""Probability, by the ear, below which a fault of a family is not believed. Of 238 faults that readers labelled in
questions the ear never saw, 0.98 are above it."""
LEAST_KEEP = 0.5
"""Probability, by the ear, from which a question may lose a warning: two of three readers, the model and the ear, must be
content with it against the rule. A text can talk a model over, but not the ear. Of 61 faulty questions with a warning
that the ear never saw one is above it (at 0.1 there were 30), of 5 good ones two (four)."""
_STRICT: dict[Severity, int] = {"info": 0, "warning": 1, "error": 2}
_MILDER: dict[Severity, Severity] = {"error": "warning", "warning": "info", "info": "info"}
_CONFIDENCE = {"high": 0.9, "medium": 0.6}


def finding_task(
    job: Job, briefing: Briefing, known: dict[str, list[Finding]], alone: bool
) -> Task[Found | Withdrawn | Discarded]:
    """Ask for faults, given what is `known` of each question by the rules; `alone` where no rules were asked."""
    rules = offered_rules(job.rules_off)

    def asked(question: Question) -> AskedQuestion:
        shown = [
            AskedFinding(f.rule, f.severity, briefing.mask(f.quote), _may_withdraw(f))
            for f in known.get(question.id, ())
        ]
        return briefing.question(question, tuple(shown))

    def put(questions: tuple[AskedQuestion, ...]) -> tuple[FindRequest, type]:
        return FindRequest(questions, briefing.setting, job.rules_off), find_reply(rules)

    told = partial(_told, job=job, briefing=briefing, known=known, rules=frozenset(rules))
    return Task(check("find", alone), asked, put, told)


def _told(
    question: Question,
    said: QuestionFaults,
    job: Job,
    briefing: Briefing,
    known: dict[str, list[Finding]],
    rules: Collection[str],
) -> Iterator[Found | Withdrawn | Discarded]:
    before = known.get(question.id, [])
    posed = Posed(question, job.interview_type, job.product_names)
    added: list[Finding] = []
    for fault in said.faults:
        found = _finding(posed, fault, briefing, rules)
        if isinstance(found, Discarded):
            yield found
        elif all(f.family != found.family or _STRICT[f.severity] < _STRICT[found.severity] for f in [*before, *added]):
            added.append(found)
            yield Found(question.id, found)
    for withdrawal in said.withdraw:
        yield _withdrawn(question, withdrawal, briefing, before)


def _finding(posed: Posed, said: SaidFault, briefing: Briefing, rules: Collection[str]) -> Finding | Discarded:
    question = posed.question
    if said.rule not in rules:
        return Discarded("unknown_rule")
    if said.certainty == "low":
        return Discarded("unsure")
    places = anchor(briefing.restore(said.quote), question.text)
    if places is None or _says_nothing(question, places):
        return Discarded("quote_not_found")
    rule = catalogue()[said.rule]
    if rule.family in excused(posed) or question.impression.families[rule.family] < LEAST_FAULT:
        return Discarded("implausible")
    return Finding(
        rule=rule.id,
        family=rule.family,
        severity=rule.severity if said.certainty == "high" else _MILDER[rule.severity],
        spans=tuple(span for start, end in places for span in question.place(start, end)),
        quote=" ".join(question.text[start:end] for start, end in places),
        message=rule.message,
        why=rule.why,
        source="llm",
        confidence=_CONFIDENCE[said.certainty],
    )


def _says_nothing(question: Question, places: Sequence[tuple[int, int]]) -> bool:
    """Whether the words quoted are one that only holds others together: "you", "the"."""
    quoted = [w for w in question.parsed.words if any(lo <= w.start < hi for lo, hi in places) and w.pos != "PUNCT"]
    return len(quoted) < 2 and not any(w.pos in ("NOUN", "PROPN", "VERB", "ADJ", "ADV", "NUM") for w in quoted)


def _withdrawn(
    question: Question, said: SaidWithdrawal, briefing: Briefing, known: Sequence[Finding]
) -> Withdrawn | Discarded:
    finding = next((f for f in known if f.rule == said.rule), None)
    if finding is None:
        return Discarded("unknown_rule")
    if not _may_withdraw(finding):
        return Discarded("not_vetoable")
    quote = briefing.restore(said.quote)
    piece = question.piece
    ground = next(
        (text[places[0][0] : places[-1][1]] for text in (piece.text, piece.before, piece.context)
         if (places := anchor(quote, text))),
        None,
    )  # fmt: skip
    if ground is None:
        return Discarded("quote_not_found")
    if question.impression.keep < LEAST_KEEP:
        return Discarded("implausible")
    return Withdrawn(question.id, finding.rule, Withdrawal("llm", GROUNDS[said.ground], ground))


def _may_withdraw(finding: Finding) -> bool:
    return finding.severity == "warning" or (finding.severity == "error" and catalogue()[finding.rule].vetoable)
