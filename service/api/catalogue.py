"""The catalogue of rules over HTTP."""

from __future__ import annotations

from fastapi import APIRouter

from service.api.openapi import problems
from service.api.problems import Refusal
from service.rules.catalogue import ruleset
from service.rules.guides import every_rule
from service.wire.rulebook import Rulebook, RulePage, line, page


def routes() -> APIRouter:
    """`GET /v1/rules` and `GET /v1/rules/{id}`."""
    router = APIRouter(prefix="/v1/rules", tags=["rules"])

    @router.get("", name="rules", responses=problems(401, 421, 429))
    async def list_rules() -> Rulebook:
        """Every rule in short."""
        return Rulebook(ruleset=ruleset(), rules=[line(rule) for rule in every_rule().values()])

    @router.get("/{id}", name="rule", responses=problems(401, 404, 421, 429))
    async def show_rule(id: str) -> RulePage:
        """One rule at full length: what it says, why, and examples of what it marks and what it lets pass."""
        rule = every_rule().get(id)
        if rule is None:
            raise Refusal(404, "not_found", "No rule has this id; GET /v1/rules lists them.")
        return page(rule)

    return router
