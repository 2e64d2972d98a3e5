"""How sure the extractor is that numbers and addresses belong to the name it found.

The weights were set on the pages under `tests/pages` that are not blind (`python -m tests.quality.extraction` prints how
many right and wrong owners lie below each threshold); what lies below the policy's threshold waits for a person.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from scrapers.extract.draft import Draft
from scrapers.extract.prose import people_in
from scrapers.extract.titles import LONGEST_TITLE
from scrapers.extract.units import Unit
from state.canon.text import fold
from state.records import Contact

NAMELESS = 0.5
SHARED = 0.2
LABELLED, TITLED, OUTER, FROM_PROSE = 0.98, 0.95, 0.9, 0.75
MANY_TITLES, MUCH_PROSE, LONG_UNIT = 3, 3, 9


def confidence_of(draft: Draft, unit: Unit) -> float:
    """0..1 for a contact that is named by what `draft` gathered from `unit`."""
    name = draft.person or draft.unit or draft.organisation
    if name is None or len(name) > LONGEST_TITLE:
        return NAMELESS
    value = _by_source(fold(name), draft, unit)
    if draft.person is None and len(draft.phones) > 1:
        value -= 0.1  # several numbers of a body: one may be somebody's
    if len(draft.prose) >= MUCH_PROSE:
        value -= 0.12
    if sum(1 for title in draft.titles if title) >= MANY_TITLES:
        value -= 0.2
    if draft.person is None and sum(line.has_point for line in unit.lines) > 2:
        value -= 0.06
    if draft.person is None and any(people_in(line.text) for line in unit.lines):
        value -= 0.2  # somebody is named whose number it may be
    if len(unit.lines) >= LONG_UNIT:
        value -= 0.1
    return round(value, 2)


def less_sure_of_shared_names(contacts: Sequence[Contact]) -> list[Contact]:
    """The contacts of a page; a name that stands for several numbers is a heading over them rather than their owner."""
    count = Counter(fold(_called(one) or "") for one in contacts if one.person is None)
    return [
        replace(one, confidence=round(one.confidence - SHARED, 2))
        if one.person is None and _called(one) and count[fold(_called(one) or "")] > 1
        else one
        for one in contacts
    ]


def _called(contact: Contact) -> str | None:
    return contact.unit or contact.organisation


def _by_source(name: str, draft: Draft, unit: Unit) -> float:
    """A label that announces the name outweighs a title in the record, that one a heading further off, that one prose."""
    if any(line.label and line.label.field in ("person", "organisation", "unit") for line in unit.lines):
        return LABELLED
    if any(name in fold(title) for title in draft.titles) or (unit.context and name in fold(unit.context[-1])):
        return TITLED
    return OUTER if any(name in fold(text) for text in unit.context) else FROM_PROSE
