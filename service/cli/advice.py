"""What is wrong with the model as it is set up, and what to do about it: a line for every way in which it can fail."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from service.engines.exam import Exam
from service.settings import Settings
from service.terms import Failure
from service.wiring.checkup import Checkup

MOST_CHARACTERS_A_TOKEN = 5.0
"""No tokeniser takes more of this English at once: a server that counts fewer tokens has read only a part."""
_WINDOW = "Ollama: OLLAMA_CONTEXT_LENGTH, llama.cpp: -c for each of its slots, vLLM: --max-model-len"
_UNSTEADY: frozenset[Failure] = frozenset({"rate_limited", "server_error", "timeout", "unreachable", "quota_spent"})
"""Failures of one rung that say something about the others too."""

ADVICE: Mapping[Failure, str] = {
    "no_model": "Set LASTTIME_MODEL, and OPENAI_API_KEY or OPENAI_BASE_URL beside it.",
    "privacy_off": "LASTTIME_PRIVACY=off lets nothing be sent to a model: make it mask or strict, or name no model.",
    "budget_spent": "Raise LASTTIME_TOKENS_PER_REQUEST or LASTTIME_TOKENS_PER_DAY.",
    "circuit_open": "It failed so often that it is left alone for a while: mend what failed first, or wait.",
    "deadline": "Take a smaller model or a faster machine, or raise LASTTIME_MODEL_SECONDS.",
    "unreachable": "Start the server, or correct OPENAI_BASE_URL; inside a container, localhost is the container itself.",
    "timeout": "See whether the server is busy or still loading the model, or take a smaller model.",
    "unauthorised": "Set OPENAI_API_KEY to a key that this server takes.",
    "forbidden": "See what the key may use, and that the server is open to this machine.",
    "unknown_model": "Set LASTTIME_MODEL to a name that the server lists under /models.",
    "rate_limited": "Wait, lower LASTTIME_MODEL_CALLS, or have the server's limit raised.",
    "quota_spent": "Top up the account, or use another.",
    "server_error": "Look into the server's own log.",
    "rejected": "See that OPENAI_BASE_URL ends in the API's version, as a rule /v1, and that the model is one for chat.",
    "refused": "Take a model that does not decline to judge questions.",
    "filtered": "Relax the server's content filter, or take another server.",
    "truncated": f"Enlarge the context window ({_WINDOW}), or take a model that rambles or thinks less.",
    "empty_reply": "See that the server has the chat template that belongs to the model.",
    "too_large": "See what the server or a gateway before it puts into its replies.",
    "not_an_answer": "Correct OPENAI_BASE_URL, which ends in the API's version, as a rule /v1: this is no chat API.",
    "not_json": "Take a server that holds the model to a JSON schema, or a more capable model.",
    "wrong_shape": "Take a server that holds the model to a JSON schema, or a more capable model.",
    "missing_questions": "Take a more capable model: this one passes over questions.",
}


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something that is wrong, by its name, in words, and what to do about it."""

    name: str
    what: str
    advice: str


def troubles(settings: Settings, checkup: Checkup) -> Iterator[Trouble]:
    """What is wrong, worst first."""
    exam = checkup.exam
    failures = list(dict.fromkeys(probed.failure for probed in checkup.probes if probed.failure))
    if exam is None:
        for failure in failures:
            yield Trouble(failure, "Not even a small prompt was answered.", ADVICE[failure])
        return
    if exam.failure is not None:
        yield Trouble(exam.failure, "Small prompts were answered and the real one was not.", _about_length(exam))
    for failure in failures:
        if failure in _UNSTEADY and failure != exam.failure:
            yield Trouble(failure, "It was not always there.", ADVICE[failure])
    if exam.seconds > settings.model_seconds:
        yield Trouble(
            "slow",
            f"An answer waits {settings.model_seconds:g} seconds for the model, and this took {exam.seconds:.0f}.",
            "Take a smaller model or a faster machine, or raise LASTTIME_MODEL_SECONDS.",
        )
    if exam.failure is None:
        yield from _of_the_answer(checkup, exam)


def cut(exam: Exam) -> bool:
    """Whether the server read only a part of the prompt, by its own count."""
    return 0 < exam.usage.tokens_in < exam.characters / MOST_CHARACTERS_A_TOKEN


def _of_the_answer(checkup: Checkup, exam: Exam) -> Iterator[Trouble]:
    if cut(exam):
        yield Trouble("context_cut", "The prompt did not fit, and the server passed over a part of it.", _larger(exam))
    if checkup.rung in ("json_object", "prompt"):
        yield Trouble(
            "no_schema",
            "The server does not hold the model to the shape of an answer, so some will be lost.",
            "Use a server, or a version of it, that knows structured outputs (json_schema).",
        )
    if exam.wrong * 2 >= exam.asked:
        yield Trouble(
            "weak_reader",
            f"It got {exam.wrong} of {exam.asked} questions wrong.",
            "Take a more capable model: the rules alone do better than this.",
        )


def _about_length(exam: Exam) -> str:
    return _larger(exam) if exam.failure == "rejected" else ADVICE.get(exam.failure, "")  # type: ignore[call-overload]


def _larger(exam: Exam) -> str:
    return (
        f"Give it a context window of 8,192 tokens at least ({_WINDOW}): the prompt has {exam.characters:,} characters."
    )
