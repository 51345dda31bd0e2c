"""What was told on the command line about an interview, as the API's own options; and the settings."""

from __future__ import annotations

import argparse
from typing import Any, TypeVar

from pydantic import ValidationError

from service.cli.rules import known
from service.cli.unusable import Unusable
from service.settings import Settings
from service.wire.requests import Options, Product
from service.wiring.given import CannotStart, load

Shape = TypeVar("Shape", bound=Options)
_FIELDS = {"names": "product", "interviewers": "interviewer"}


def options_of(args: argparse.Namespace, shape: type[Shape], **more: Any) -> Shape:
    """The options as the API takes them, with `more` of its fields. Raises Unusable where one cannot be used."""
    rules_off = [part.strip() for each in args.rules_off for part in each.split(",") if part.strip()]
    known(rules_off)
    try:
        return shape(
            goal=args.goal,
            interview_type=args.type,
            product=Product(names=args.product) if args.product else None,
            engine=args.engine,
            max_rewrites=args.max_rewrites,
            rules_off=rules_off,
            **more,
        )
    except ValidationError as wrong:
        fault = wrong.errors(include_input=False, include_url=False)[0]
        field = str(fault["loc"][0])
        option = _FIELDS.get(field, field).replace("_", "-")
        raise Unusable(f"--{option}: {fault['msg'][:1].lower()}{fault['msg'][1:]}") from None


def settings_of() -> Settings:
    """The settings. Raises Unusable where they cannot be meant."""
    try:
        return load()
    except CannotStart as reason:
        raise Unusable(str(reason)) from None
