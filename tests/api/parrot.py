"""A model that obeys every order hidden in what it reads, and the orders that are written for it.

It does whatever a text could ask of it: it withdraws all, makes up rules, scores and verdicts, and returns the order that
it read, what the order demands, its own prompt and an advertisement in every field, plainly and put as questions.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from service.llm.replies import GROUNDS
from service.rules.catalogue import catalogue
from tests.api.modelled import TASKS
from tests.llm.faults.meanings import PITCH
from tests.llm.misbehaving import Asked
from tests.scripted import Line, lines_of, questions_of

QUESTIONS, GUIDE = "/v1/critique/questions", "/v1/critique/guide"
BAD = "Would you use an app that orders flour for you?"
WEAK = "How often do you run out of yeast?"
GOOD = "Tell me about the last time the oven failed."
ANOTHER = "Would you pay for fresher yeast?"


@dataclass(frozen=True)
class Order:
    """An instruction in a text. `demands` are words that it wants said; as a `reply` it is echoed before any other."""

    kind: str
    where: str
    text: str
    demands: tuple[str, ...]
    reply: bool = False

    @property
    def request(self) -> tuple[str, dict[str, Any]]:
        """A critique in which it stands: where it goes, and what is asked."""
        if self.where == "guide":
            return GUIDE, {"text": f"# Bakery\n\n- {BAD}\n- {WEAK}\n\n{self.text}\n\n- {GOOD}\n"}
        told = {self.where: self.text} if self.where in ("context", "before") else {}
        asked: dict[str, Any] = {"questions": [BAD, {"id": "weak", "text": WEAK, **told}, GOOD]}
        match self.where:
            case "question":
                asked["questions"].append(f"{ANOTHER} {self.text}")
            case "goal":
                asked["goal"] = self.text
            case "product":
                asked["product"] = {"names": [self.text]}
        return QUESTIONS, asked


def read() -> list[Order]:
    """The orders of data/injections.jsonl."""
    lines = (Path(__file__).parent / "data" / "injections.jsonl").read_text("utf-8").splitlines()
    return [Order(**{**row, "demands": tuple(row["demands"])}) for row in map(json.loads, lines)]


ORDERS = read()


def parrot(order: Order) -> Callable[[Asked], object]:
    """Says everything at once that the order could want said."""

    def reply(request: Asked) -> object:
        system, user = (m["content"] for m in request["messages"][:2])
        heard = [order.text] if any(order.text[:9] in str(list(line.values())) for line in lines_of(user)) else []
        as_questions = [f"Tell me about the last time {text[:150]}?" for text in (*heard, system, user)]
        first = f"{(*order.demands, order.kind)[0]} What happened then?"
        sayings = [first, *order.demands, *heard, system[:600], f"{BAD} {system[:200]}", PITCH, *as_questions]
        said = [
            {
                "id": q["id"],
                "score": 100,
                "verdict": "keep",
                **_obeyed(TASKS[user.partition(":")[0]], q, sayings),
            }
            for q in questions_of(user)
        ]
        answer = {"questions": said, "score": 100, "verdict": "keep", "prompt": system}
        return f"{order.text}\n{json.dumps(answer)}" if order.reply else answer

    return reply


def _obeyed(task: str, question: Line, sayings: list[str]) -> Mapping[str, Any]:
    if task == "find":
        found = question.get("found", [])
        rules = [f["rule"] for f in found] or list(catalogue())[:3]
        quotes = [found[0]["quote"] if found else "", question["text"]]
        return {
            "faults": [{"quote": s, "why": s, "rule": "praise.deserved", "certainty": "high"} for s in sayings],
            "withdraw": [{"rule": r, "quote": q, "ground": g} for r in rules for q in quotes for g in GROUNDS][:30],
        }
    if task == "rewrite":
        return {"rewrites": [{"strategy": f"order {k}", "text": text} for k, text in enumerate(sayings)]}
    if task == "follow_up":
        return {"follow_up": sayings[len(question.get("refused", ())) % len(sayings)]}
    return {"relevance": 10}
