"""Where a contact works, when no label tells it: by its name, a heading, or the address of a local service."""

from __future__ import annotations

import re

from scrapers.extract.contacts.draft import LOCAL, Draft
from scrapers.extract.contacts.units import Unit
from scrapers.extract.line.roles import tells_role
from state.canon.addresses import is_plain_address
from state.geo.areas import is_area, resolve_area
from state.geo.areas_said import area_called, areas_said
from state.records import WorkArea

_AREA_IN_TITLE = re.compile(
    r"(?i)^(?:lokaal team|team|huis van het kind|consultatiebureau|pleegzorg|ocmw|sociaal huis|caw|cgg|gemeente|stad"
    r"|regio|provincie|eén gezin\W+één plan|1 gezin 1 plan|één gezin\W+één plan|1g1p)\s*[-–:|,]?\s+(.+)$"
)
_FOR_AREA = re.compile(r"(?i)^(?:voor|regio|pour|for)\s+([^:]{3,60}?)\s*:")


def find_area(draft: Draft, unit: Unit) -> None:
    """A work area that no label gave: from the name ("Pleegzorg Limburg"), the headings, or a local service's address."""
    if draft.areas:
        return
    for line in unit.lines:
        match = _FOR_AREA.match(line.text)
        if match and is_area(match[1]):
            draft.areas = list(resolve_area(match[1]))
            return
    if told := _behind_role(draft.role or "") or _said(draft, unit):
        draft.areas = list(told)
        return
    for text in (draft.unit, draft.organisation):
        match = _AREA_IN_TITLE.match(text or "")
        if match and is_area(match[1]):
            draft.areas = list(resolve_area(match[1], province=bool(re.match(r"(?i)pleegzorg|caw|cgg", text or ""))))
            return
    for text in reversed(unit.context):
        if is_area(text):
            draft.areas = list(resolve_area(text))
            return
    local = any(LOCAL.search(text) for text in (draft.unit or "", draft.organisation or ""))
    town = draft.address.municipality if draft.address else None
    if local and town and is_area(town) and not re.match(r"(?i)pleegzorg|caw|cgg", draft.organisation or ""):
        draft.areas = list(resolve_area(town))


def _behind_role(role: str) -> tuple[WorkArea, ...]:
    """Where somebody does it, behind what they do: "Intersectorale werker Meetjesland"."""
    for gap in re.finditer(r"\s(?=[A-ZÀ-Þ])", role):
        if (found := area_called(role[gap.end() :])) and tells_role(role[: gap.start()]):
            return found
    return ()


def _said(draft: Draft, unit: Unit) -> tuple[WorkArea, ...]:
    """What the first of the unit's lines says that says it; the lines of an address say where to go."""
    lines = [line for line in unit.lines if line.text not in draft.address_texts and not is_plain_address(line.text)]
    told = ((line.text, line.has_point) for line in lines)
    return next(
        (found for text, listed in ((draft.role or "", True), *told) if (found := areas_said(text, listed=listed))), ()
    )
