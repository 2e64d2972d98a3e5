"""Records and comparisons made in a line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta

from state.canon.phones import parse_phone
from state.changes import Accepted, Change, Changeset, Observed
from state.diff.changeset import RemovalPolicy, diff
from state.records import Contact, Measure, Phone, Record

NOW = datetime(2026, 3, 2, 6, 0, tzinfo=UTC)


def phone(text: str) -> Phone:
    found = parse_phone(text, declared=True)
    assert found is not None
    return found


def contact(name: str, *phones: str, **more: object) -> Contact:
    return Contact(organisation=name, phones=tuple(map(phone, phones)), **more)  # type: ignore[arg-type]


def person(name: str, number: str, mail: str | None = None, **more: object) -> Contact:
    mails = (mail,) if mail else ()
    return Contact(person=name, phones=(phone(number),), emails=mails, **more)  # type: ignore[arg-type]


def measure(title: str, text: str, **more: object) -> Measure:
    return Measure(title=title, text=text, **more)  # type: ignore[arg-type]


def accepted(records: Sequence[Record]) -> list[Accepted]:
    return [Accepted(key=f"k{at}", revision=1, value=one, published=one) for at, one in enumerate(records)]


def changeset(before: Sequence[Record], after: Iterable[Record]) -> Changeset:
    """What differs, when one look is enough to call a record gone."""
    removal = RemovalPolicy(looks=0, over=timedelta(0))
    return diff(accepted(before), [Observed(record=one) for one in after], source="s", now=NOW, removal=removal)


def changes(before: Sequence[Record], after: Iterable[Record]) -> tuple[Change, ...]:
    return changeset(before, after).changes


def fields(change: Change) -> set[str]:
    return {one.name for one in change.fields}
