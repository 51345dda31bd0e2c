"""What is kept of a study as rows of tables, and back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Generic, TypeVar

from pydantic import TypeAdapter
from sqlalchemy import JSON, Table

from service.studies import tables
from service.studies.model import Decision, Insight, Interview, Study

Part = Interview | Insight | Decision
T = TypeVar("T", Study, Interview, Insight, Decision)


@dataclass(frozen=True)
class Shelf(Generic[T]):
    """Where one kind of thing is kept: its table, whose columns bear the names of its fields."""

    kind: type[T]
    table: Table

    @cached_property
    def adapter(self) -> TypeAdapter[T]:
        """Its plain form and back."""
        return TypeAdapter(self.kind)

    def row(self, thing: T) -> dict[str, Any]:
        """The columns that a thing fills, but those that say whose it is."""
        plain = self.adapter.dump_python(thing, mode="json")
        return {
            column.name: plain[column.name] if isinstance(column.type, JSON) else getattr(thing, column.name)
            for column in self.table.columns
            if column.name in plain
        }

    def thing(self, row: Mapping[str, Any], **more: Any) -> T:
        """What a row holds; `more` are fields that stand in other tables."""
        known = {name: value for name, value in row.items() if name in self.kind.__dataclass_fields__}
        return self.adapter.validate_python({**known, **more})


STUDIES = Shelf(Study, tables.study)
INTERVIEWS = Shelf(Interview, tables.interview)
INSIGHTS = Shelf(Insight, tables.insight)
DECISIONS = Shelf(Decision, tables.decision)
