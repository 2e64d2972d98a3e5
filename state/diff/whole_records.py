"""Records that came or went as a whole, as far as the pages bear it out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from state.changes import Change, ChangeKind
from state.diff.ids import change_id
from state.diff.lessened import POINTS
from state.diff.pages import TELLING, Pages
from state.diff.standing import values
from state.fingerprint import difference, fingerprint
from state.records import Contact, Measure, Publication, Record

FIELDS = (*TELLING, "organisation", "unit", "role", "website", "opening_hours")
"""All that comes and goes with a contact."""


def moving(whole: Iterable[Change]) -> Mapping[tuple[str, str], int]:
    """Field and canonical form -> how many more contacts carry the value, of those that came or went."""
    found = Counter[tuple[str, str]]()
    for change in whole:
        record, sign = (change.after, 1) if change.after is not None else (change.before, -1)
        if isinstance(record, Contact):
            found.update({(name, form): sign for name in FIELDS for form in values(record, name)})
    return found


def came_or_went(change: Change, pages: Pages) -> bool:
    """Whether the pages bear it out that a record was added or removed."""
    record = change.after or change.before
    sign = 1 if change.after is not None else -1
    if pages.copied and all(pages.stands(name, value) for name, value in _telling(record)):
        return False
    steps = [step for name, value in _telling(record) if (step := pages.change(name, value)) is not None]
    moved = [step * sign > 0 for step in steps]
    if isinstance(record, Measure) and not (record.asks or record.expires_on or record.effective_from):
        # a text of which the title and most lines stand on both pages was only cut off elsewhere
        return not steps or moved[0] or sum(moved) * 2 >= len(moved)
    return not steps or any(moved)


def of_who_stays(change: Change, pages: Pages) -> Change | None:
    """The change of somebody who is named as often as before, when all that went is what was told of them."""
    before = change.before
    if change.after is not None or not isinstance(before, Contact) or not before.person:
        return None
    if pages.change("person", before.person) != 0 or not pages.stands("person", before.person):
        return None
    left: dict[str, Any] = {
        name: tuple(v for v in getattr(before, name) if pages.change(name, v) == 0) for name in POINTS
    }
    at = before.address if before.address and pages.change("address", before.address) == 0 else None
    after = replace(before, **left, address=at)
    fields, id_ = (
        difference(before, after),
        change_id(change.source, change.key, change.base_revision, fingerprint(after)),
    )
    return replace(change, id=id_, kind=ChangeKind.CHANGED, after=after, fields=fields) if fields else None


def _telling(record: Record | None) -> Iterator[tuple[str, object]]:
    if isinstance(record, Publication):
        yield from (("url", record.url), ("title", record.title))
    if isinstance(record, Measure):
        yield from (("text", line) for line in (record.title, *record.text.split("\n")) if line.strip())
    if isinstance(record, Contact):
        names = TELLING if record.person else (*TELLING, "unit", "organisation")
        yield from ((name, value) for name in names for value in values(record, name).values())
