"""Where a contact works, when no label tells it: by its name, a heading, or the address of a local service."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from scrapers.extract.contacts.draft import LOCAL, Draft
from scrapers.extract.contacts.unit import Unit
from scrapers.extract.line.groups import EXPLAINED, group_in_area
from scrapers.extract.line.roles import FOR_AREA, tells_role
from state.canon.addresses import is_plain_address
from state.canon.text import fold
from state.geo.areas import is_area, resolve_area
from state.geo.areas_said import area_called, areas_said
from state.geo.municipalities import provinces
from state.records import AreaKind, Contact, WorkArea

_AREA_IN_TITLE = re.compile(
    r"(?i)^(?:lokaal team|team|huis van het kind|consultatiebureau|pleegzorg|ocmw|sociaal huis|caw|cgg|gemeente|stad"
    r"|provincie|eén gezin\W+één plan|1 gezin 1 plan|één gezin\W+één plan|1g1p)\s*[-–:|,]?\s+(.+)$"
)
_FOR_AREA = re.compile(rf"(?i)^(?:{FOR_AREA})\s+([^:]{{3,60}}?)\s*:")
_OR = re.compile(r"\s(?:of|ou|or)\s")
SIDES = frozenset(
    "noord zuid oost west noordoost noordwest zuidoost zuidwest centrum midden nord sud est ouest north south east".split()
)
"""Parts of an area, and what nobody does: "Zuid: An Maes" below "Limburg"."""
_OF_PROVINCE = re.compile(r"(?i)pleegzorg|caw|cgg")
"""Services of which each serves a province."""


def find_area(draft: Draft, unit: Unit) -> None:
    """A work area that no label gave: what the lines say, then the name ("Pleegzorg Limburg"), the headings, a local service's address."""
    if not draft.areas:
        draft.areas = list(next(filter(None, _ways(draft, unit)), ()))


def area_of_role(role: str | None) -> tuple[WorkArea, ...]:
    """The area that stands where a function does for others, and is none: "Antwerpen (stad)" of "Antwerpen (stad): An Maes"."""
    return resolve_area(role) if role and area_called(EXPLAINED.sub("", role)) else ()


def without_area_roles(contacts: Iterable[Contact]) -> tuple[Contact, ...]:
    """The contacts, of whom none does a place: that is where they work."""
    told = ((one, area_of_role(one.role)) for one in contacts)
    return tuple(replace(one, role=None, work_area=one.work_area or area) if area else one for one, area in told)


def with_provinces(contacts: Sequence[Contact]) -> list[Contact]:
    """The contacts; the town that is called like its province is the province, where all others work in provinces too."""
    areas = [area for one in contacts for area in one.work_area]
    others = [area.kind for area in areas if not _may_be_province(area)]
    if AreaKind.PROVINCE not in others or AreaKind.MUNICIPALITIES in others:
        return list(contacts)
    return [replace(one, work_area=tuple(map(_as_province, one.work_area))) for one in contacts]


def _may_be_province(area: WorkArea) -> bool:
    return area.kind is AreaKind.MUNICIPALITIES and _as_province(area) != area


def _as_province(area: WorkArea) -> WorkArea:
    """The province of that name, if there is one: "Antwerpen", unless it says that it is the town."""
    found = resolve_area(area.text, province=True)
    return (
        found[0] if len(found) == 1 and found[0].kind is AreaKind.PROVINCE and fold(area.text) in provinces() else area
    )


def _ways(draft: Draft, unit: Unit) -> Iterator[tuple[WorkArea, ...]]:
    yield from (
        resolve_area(area)
        for line in unit.lines
        if (told := _FOR_AREA.match(line.text)) and is_area(area := _OR.sub(" en ", told[1]))
    )
    yield _behind_role(draft.role or "")
    yield _said(draft, unit)
    yield from (_of_name(name) for name in (draft.unit, draft.organisation) if name)
    yield from map(area_called, reversed(unit.context))
    yield from (area_called(found[1]) for text in reversed(unit.context) if (found := group_in_area(text)))
    local = any(LOCAL.search(name) for name in (draft.unit or "", draft.organisation or ""))
    town = draft.address.municipality if draft.address else None
    if local and town and is_area(town) and not _OF_PROVINCE.match(draft.organisation or ""):
        yield resolve_area(town)


def _of_name(name: str) -> tuple[WorkArea, ...]:
    """The area that a name is, or ends in: "Regio Aalst", "Pleegzorg Limburg"."""
    told = _AREA_IN_TITLE.match(name)
    if told and is_area(told[1]):
        return resolve_area(told[1], province=_OF_PROVINCE.match(name) is not None)
    return area_called(name)


def _behind_role(role: str) -> tuple[WorkArea, ...]:
    """Where somebody does it, behind what they do: "Intersectorale werker Meetjesland"."""
    for gap in re.finditer(r"\s(?=[A-ZÀ-Þ])", role):
        if (found := area_called(role[gap.end() :])) and tells_role(role[: gap.start()]):
            return found
    return ()


def _said(draft: Draft, unit: Unit) -> tuple[WorkArea, ...]:
    """What the function says of it, or the first of the lines that does; those of an address say where to go."""
    lines = [line for line in unit.lines if line.text not in draft.address_texts and not is_plain_address(line.text)]
    told = [(draft.role or "", True), *((line.text, line.has_point) for line in lines)]
    return next(filter(None, (areas_said(text, listed=listed) for text, listed in told)), ())
