"""The field's own words, as closed sets: families, severities, verdicts, purposes, interview types, failures."""

from __future__ import annotations

from typing import Literal, get_args

Family = Literal[
    "leading", "validation", "pitch", "hypothetical", "price", "wishlist", "generic", "opinion", "closed",
    "double_barrelled", "vague",
]  # fmt: skip
FAMILIES: tuple[Family, ...] = get_args(Family)
"""The families of faults of one question: what the ear and a model know."""

AnyFamily = Literal[Family, "guide"]
ALL_FAMILIES: tuple[AnyFamily, ...] = (*FAMILIES, "guide")
"""With the faults of a guide as a whole, which change no question's verdict."""

Severity = Literal["error", "warning", "info"]

Verdict = Literal["keep", "follow_up", "rewrite", "not_judged"]
JUDGED: tuple[Verdict, ...] = ("keep", "follow_up", "rewrite")

Purpose = Literal[
    "story", "current_practice", "probe", "screener", "warm_up", "logistics", "task", "commitment_ask", "closing",
    "opinion", "other",
]  # fmt: skip
PURPOSES: tuple[Purpose, ...] = get_args(Purpose)

InterviewType = Literal["exploratory", "validation", "satisfaction", "efficiency"]

Source = Literal["rules", "llm"]

SourceKind = Literal["interview", "visit", "sales_call", "support_call", "survey", "other"]
"""What an entry of a study was. The first four are conversations."""
CONVERSATIONS: tuple[SourceKind, ...] = ("interview", "visit", "sales_call", "support_call")

InsightKind = Literal["assumption_wrong", "assumption_confirmed", "new_opportunity"]

AssumptionState = Literal["untested", "confirmed", "wrong", "mixed"]

EvidenceBand = Literal["evidence", "strong"]
"""How far what was heard carries: the problem is real, or the solution is wanted."""

Trend = Literal["rising", "falling", "level"]

EngineName = Literal["rules", "llm", "hybrid"]

PrivacyMode = Literal["mask", "strict", "off"]
"""What a model may be sent: text with personal data masked, with every proper noun masked, or nothing."""

TextKind = Literal["question", "context", "before", "goal", "candidate", "answer", "hypothesis"]
"""Kinds of text that can leave the host."""

Failure = Literal[
    "no_model", "privacy_off", "budget_spent", "circuit_open", "deadline", "unreachable", "timeout", "unauthorised",
    "forbidden", "unknown_model", "rate_limited", "quota_spent", "server_error", "rejected", "refused", "filtered",
    "truncated", "empty_reply", "too_large", "not_an_answer", "not_json", "wrong_shape", "missing_questions",
]  # fmt: skip
"""Why a model's part of an answer is missing. `rejected` is a 4xx of no other name, `not_an_answer` a reply that is
no chat completion (a web page, an error with status 200)."""

Discard = Literal[
    "unknown_question", "unknown_rule", "quote_not_found", "implausible", "unsure", "not_vetoable", "twice",
    "unknown_name", "no_question", "gives_back", "unknown_label", "ask_refused",
]  # fmt: skip
"""Why something a model said was dropped."""
