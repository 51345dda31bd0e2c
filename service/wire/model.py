"""The two base models of the contract: what comes in is taken strictly, what goes out is taken as built."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, model_validator


class Asked(BaseModel):
    """A model of what a client sends: unknown fields refused, no type coerced, no input in error messages."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, hide_input_in_errors=True)

    @model_validator(mode="before")
    @classmethod
    def _known_fields(cls, data: Any) -> Any:
        """Say once what the fields are, and not once for each of a million unknown ones, nor what they were called."""
        if isinstance(data, dict) and data.keys() - cls.model_fields.keys():
            raise ValueError(f"Here is a field that nobody knows; known are {', '.join(cls.model_fields)}.")
        return data


class Answered(BaseModel):
    """A model of what the service sends. Every field is always there."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, hide_input_in_errors=True, json_schema_serialization_defaults_required=True
    )
