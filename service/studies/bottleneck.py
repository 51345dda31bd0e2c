"""Sign 2: a learning bottleneck. Whom in the team customers reach, and whom they never do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from fractions import Fraction

from service.studies.measure import NEVER, Measure, Part, course, ids
from service.studies.model import Interview, Record
from service.studies.people import Person, asking, aware, present, roles, spelling, surely_present

ONE_EAR = 0.6
FEW_PEOPLE = 2.5
LONG_AGO = 21
TWO = 2
_NO_TEAM = "Add the team with its roles to the study."


def measures(record: Record, today: date) -> list[Measure]:
    """Top interviewer, people in contact, roles never there, insights known to two, and how long ago each role heard."""
    talks = [i for i in record.interviews if i.is_conversation]
    names = spelling(record)
    return [
        _top_interviewer(talks, names),
        _in_contact(talks, names),
        _never_there(record, talks),
        _known_to_two(record),
        _days_since(record, talks, today),
    ]


def _top_interviewer(talks: list[Interview], names: Mapping[Person, str]) -> Measure:
    known = [(i, people) for i in talks if (people := asking(i))]
    shares = _shares(people for _, people in known)
    parts = _parts(shares, names, known)
    top = parts[0] if parts else None
    share = float(top.value or 0) if top else None
    first = min(shares, key=lambda who: (-shares[who], names[who]), default="")
    return Measure(
        name="top_interviewer_share",
        value=share,
        unit="share",
        definition="The share of conversations asked by whoever asked most. A conversation with several interviewers is "
        "divided among them.",
        advice="Say who asked in each conversation."
        if top is None or share is None
        else f"Let someone other than {top.of} lead the next conversation."
        if share > ONE_EAR
        else "Keep taking turns.",
        interviews=ids(i for i, _ in known),
        missing=ids(i for i in talks if asking(i) is None),
        course=course(((i, ((first in people) / len(people), 1)) for i, people in known), 0.15),
        parts=parts,
    )


def _in_contact(talks: list[Interview], names: Mapping[Person, str]) -> Measure:
    known = [(i, people) for i in talks if (people := present(i))]
    shares = Counter[Person]()
    for _, people in known:
        shares.update(people)
    heard = sum(shares.values())
    number = float(1 / sum(Fraction(n, heard) ** 2 for n in shares.values())) if heard else None
    return Measure(
        name="people_in_contact",
        value=number,
        unit="people",
        definition="The effective number of people in contact with customers: 1/Σp², where p is a person's share of all "
        "times that someone asked or listened. One person who hears nearly everything makes it nearly 1.",
        advice="Say who asked and who listened in each conversation; nobody is an answer too."
        if number is None
        else "Take one more person along to each of the next conversations, and not always the same."
        if number < FEW_PEOPLE
        else "Keep it so.",
        interviews=ids(i for i, _ in known),
        missing=ids(i for i in talks if present(i) is None),
        course=course(((i, (len(people), 1)) for i, people in known), 0.25),
        parts=_parts({who: Fraction(n, heard) for who, n in shares.items()}, names, known),
    )


def _never_there(record: Record, talks: list[Interview]) -> Measure:
    unknown = ids(i for i in talks if present(i) is None)
    parts = []
    for role, people in roles(record).items():
        there = ids(i for i in talks if people & surely_present(i))
        parts.append(Part(role, len(there) if there or not unknown else None, there))
    never = [part.of for part in parts if part.value == 0]
    doubtful = not parts or not talks or any(part.value is None for part in parts)
    return Measure(
        name="roles_never_in_a_room",
        value=None if doubtful else len(never),
        unit="count",
        definition="Roles of the team of which nobody asked or listened in any conversation. People who are not in the "
        "team's list count for no role.",
        advice=_NO_TEAM
        if not parts
        else "Say of each conversation who asked and who listened."
        if doubtful
        else f"Invite the {never[0]} to listen in on the next conversation."
        if never
        else "Keep inviting everyone.",
        interviews=ids(i for i in talks if present(i) is not None),
        missing=unknown,
        parts=tuple(parts),
    )


def _known_to_two(record: Record) -> Measure:
    by_id = {i.id: i for i in record.interviews}
    known: list[tuple[Interview, bool]] = []
    missing: set[str] = set()
    for insight in record.insights:
        people = aware(insight, by_id[insight.interview])
        if people is None:
            missing.add(insight.interview)
        else:
            known.append((by_id[insight.interview], len(people) >= TWO))
    share = sum(two for _, two in known) / len(known) if known else None
    return Measure(
        name="insights_seen_by_two",
        value=share,
        unit="share",
        definition="Insights that at least two people know: they asked, listened, read the notes, or were shown it. Of "
        "all insights of which it is known who does.",
        advice="Write down what each conversation taught, and say who read the notes."
        if share is None
        else "Read the notes of the last conversation together, with the quotes."
        if share < 1
        else "Keep sharing what is learned.",
        interviews=ids({i.id: i for i, _ in known}.values()),
        missing=tuple(sorted(missing)),
        course=course(((i, (two, 1)) for i, two in known), 0.1),
    )


def _days_since(record: Record, talks: list[Interview], today: date) -> Measure:
    parts = [Part(role, *last_heard(people, talks, today)) for role, people in roles(record).items()]
    known = [part.value for part in parts if isinstance(part.value, int)]
    value: int | str | None = None
    if parts and talks and all(part.value is not None for part in parts):
        value = NEVER if any(part.value == NEVER for part in parts) else max(known)
    longest = next((p.of for p in parts if p.value == value), "")
    return Measure(
        name="days_since_heard",
        value=value,
        unit="days",
        definition="Days since each role of the team last asked or listened in a conversation; the longest of all.",
        advice=_NO_TEAM
        if not parts
        else "Give each conversation its date, and say who asked and who listened."
        if value is None
        else f"Take the {longest} along this week."
        if value == NEVER or int(value) > LONG_AGO
        else "Keep the rhythm.",
        interviews=tuple(sorted({own for part in parts for own in part.interviews})),
        missing=ids(i for i in talks if i.date is None or present(i) is None),
        parts=tuple(parts),
    )


def last_heard(
    people: frozenset[Person], talks: list[Interview], today: date
) -> tuple[int | str | None, tuple[str, ...]]:
    """Days since these people last heard a customer, or that they never did; None where what is missing may change it."""
    there = [i for i in talks if people & surely_present(i)]
    last = max((i.date for i in there if i.date is not None), default=None)
    for i in talks:
        perhaps = people & surely_present(i) or present(i) is None
        if perhaps and (i.date is None or last is None or i.date > last):
            return None, ids(there)
    return (NEVER if last is None else max(0, (today - last).days)), ids(there)


def _shares(groups: Iterable[frozenset[Person]]) -> dict[Person, Fraction]:
    """Each person's share, where each group divides one among its people."""
    total: dict[Person, Fraction] = {}
    count = 0
    for people in groups:
        count += 1
        for who in people:
            total[who] = total.get(who, Fraction(0)) + Fraction(1, len(people))
    return {who: share / count for who, share in total.items()}


def _parts(
    shares: Mapping[Person, Fraction], names: Mapping[Person, str], known: list[tuple[Interview, frozenset[Person]]]
) -> tuple[Part, ...]:
    ordered = sorted(shares.items(), key=lambda item: (-item[1], names[item[0]]))
    return tuple(
        Part(names[who], float(share), ids(i for i, people in known if who in people)) for who, share in ordered
    )
