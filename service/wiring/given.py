"""The settings as they are given: read once, and refused in one line where they cannot be meant."""

from __future__ import annotations

import os
from difflib import get_close_matches
from typing import Any

from pydantic import ValidationError

from service.settings import PREFIX, Settings, described


class CannotStart(Exception):
    """Nothing can be done as it is set up; the message is one line that says why."""


def load(**given: Any) -> Settings:
    """The settings from the environment; what is given and not None goes before. Raises CannotStart for bad ones."""
    known = {name for name, _, _ in described()}
    for name in sorted(os.environ):
        if name.startswith(PREFIX) and name not in known:
            near = get_close_matches(name, known, 1)
            hint = f"; {near[0]} is one" if near else ""
            raise CannotStart(f"{name} is no setting{hint} (lasttime serve --help lists them)")
    try:
        settings = Settings(**{name: value for name, value in given.items() if value is not None})
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        name = str(first["loc"][0]) if first["loc"] else "setting"
        raise CannotStart(f"{name if name.isupper() else PREFIX + name.upper()}: {first['msg']}") from None
    if settings.model and not (settings.openai_api_key or settings.openai_base_url):
        raise CannotStart(
            f"{PREFIX}MODEL names a model, but not where it is: set OPENAI_API_KEY, OPENAI_BASE_URL or both"
        )
    return settings
