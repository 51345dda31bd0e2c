"""What a client is told where a study, or what is to be kept of it, cannot be had or kept."""

from __future__ import annotations

from fastapi import FastAPI, Request, Response

from service.api.problems import Refusal, answer
from service.api.studies.desk import Desk
from service.store.relational import Unreachable
from service.studies.fitting import Unfit
from service.studies.store import Changed, NotThere, Taken, TooMany
from service.wire.problem import Fault, Limit

_MET = (NotThere, Taken, Changed, TooMany, Unfit, Unreachable)


def install(app: FastAPI, desk: Desk) -> None:
    """Answer what the store of studies raises as problems."""

    async def tell(request: Request, error: Exception) -> Response:
        if isinstance(error, Unreachable):
            desk.tell(error)
        return answer(_refusal(error, desk.studies.most), request.scope)

    for kind in _MET:
        app.add_exception_handler(kind, tell)


def _refusal(error: Exception, most: int) -> Refusal:
    match error:
        case NotThere():
            return Refusal(404, "not_found", "You have nothing with this id here.")
        case Taken():
            return Refusal(
                409, "already_there", "You have something with this id already; delete it first, or give none."
            )
        case Changed():
            return Refusal(412, "changed_meanwhile", "It is not the version that `If-Match` names; read it again.")
        case TooMany():
            limit = Limit(name="max_kept", value=most, setting="LASTTIME_MAX_KEPT")
            return Refusal(422, "too_many_kept", f"More than {most:,} of these are not kept.", limit=limit)
        case Unfit():
            fault = Fault(pointer=error.pointer, detail=error.detail)
            return Refusal(
                422, "invalid_request", "The request does not fit the study; `errors` says where.", errors=[fault]
            )
    return Refusal(503, "not_ready", "The store of studies cannot be used now.", headers={"Retry-After": "10"})
