"""How sure the extractor is that numbers and addresses belong to the name it found.

The weights were set on the pages under `tests/pages` that are not blind (`python -m tests.quality.extraction` prints how
many right and wrong owners lie below each threshold); what lies below the policy's threshold waits for a person.
"""

from __future__ import annotations

from scrapers.extract.draft import Draft
from scrapers.extract.titles import LONGEST_TITLE
from scrapers.extract.units import Unit
from state.canon.text import fold

NAMELESS = 0.5
LABELLED, TITLED, OUTER, FROM_PROSE = 0.98, 0.95, 0.9, 0.75
MANY_TITLES, MUCH_PROSE = 3, 3


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
    return round(value, 2)


def _by_source(name: str, draft: Draft, unit: Unit) -> float:
    """A label that announces the name outweighs a title in the record, that one a heading further off, that one prose."""
    if any(line.label and line.label.field in ("person", "organisation", "unit") for line in unit.lines):
        return LABELLED
    if any(name in fold(title) for title in draft.titles) or (unit.context and name in fold(unit.context[-1])):
        return TITLED
    return OUTER if any(name in fold(text) for text in unit.context) else FROM_PROSE
