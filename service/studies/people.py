"""Who of a team was where: names that differ in case and spaces only are one person, spelt as the team spells it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from service.studies.model import Insight, Interview, Record

Person = str
"""A name as names compare."""


def person(name: str) -> Person:
    """The name as names compare."""
    return " ".join(name.split()).casefold()


def spelling(record: Record) -> Mapping[Person, str]:
    """How each person of a study is spelt."""
    interviews = (n for i in record.interviews for group in (i.asked, i.listened, i.read_notes) for n in group or ())
    knowing = (n for insight in record.insights for n in insight.seen_by or ())
    team = (m.name for m in record.study.team or ())
    names: dict[Person, str] = {}
    for name in (*team, *sorted({*interviews, *knowing})):
        names.setdefault(person(name), " ".join(name.split()))
    return names


def roles(record: Record) -> Mapping[str, frozenset[Person]]:
    """The team's roles, each with those who have it, in the order in which the team lists them."""
    found: dict[str, tuple[str, set[Person]]] = {}
    for member in record.study.team or ():
        name = " ".join(member.role.split())
        found.setdefault(name.casefold(), (name, set()))[1].add(person(member.name))
    return {name: frozenset(people) for name, people in found.values()}


def asking(interview: Interview) -> frozenset[Person] | None:
    """Who asked; None where that is not known."""
    return _people(interview.asked)


def present(interview: Interview) -> frozenset[Person] | None:
    """Who asked or listened; None unless both are known."""
    if interview.asked is None or interview.listened is None:
        return None
    return _some(interview.asked, interview.listened)


def surely_present(interview: Interview) -> frozenset[Person]:
    """Who is known to have asked or listened, though there may have been others."""
    return _some(interview.asked or (), interview.listened or ())


def aware(insight: Insight, interview: Interview) -> frozenset[Person] | None:
    """Who knows of an insight; None unless all who asked, listened and read the notes are known."""
    if interview.asked is None or interview.listened is None or interview.read_notes is None:
        return None
    return _some(interview.asked, interview.listened, interview.read_notes, insight.seen_by or ())


def _people(names: Iterable[str] | None) -> frozenset[Person] | None:
    return None if names is None else frozenset(map(person, names))


def _some(*groups: Iterable[str]) -> frozenset[Person]:
    return frozenset(person(name) for group in groups for name in group)
