"""`--format json`: the API's answer to the same input."""

from __future__ import annotations

from service.cli.checked import Checked
from service.wire.serialise import answer


def rendered(checked: Checked) -> str:
    """The answer as indented JSON."""
    return answer(checked.report).model_dump_json(indent=2)
