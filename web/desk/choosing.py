"""Which of the waiting changes a reviewer wants to see: from the address of the page to a question for the store."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from state.canon.text import fold
from state.geo.areas import expand
from state.geo.municipalities import by_name, by_nis
from state.marking import N_
from state.store.waiting import Wanted, area_of
from web.desk.access import Person
from web.saying import _

SEVERITIES = {
    "critical": N_("kritiek contact"),
    "danger": N_("voorzichtig"),
    "review": N_("let op"),
    "info": N_("ter info"),
}


@dataclass(frozen=True, kw_only=True)
class Choice:
    """`filters` are those that are in force, as they stand in an address; `problem` says which one means nothing."""

    wanted: Wanted
    filters: Mapping[str, str] = field(default_factory=dict)
    problem: str | None = None


def chosen(asked: Mapping[str, str], me: Person) -> Choice:
    """What an address asks for. Filters: bron, ernst, gemeente, incident, mijn."""
    filters = {
        name: asked[name].strip()[:200] for name in ("bron", "ernst", "gemeente", "incident", "mijn") if asked.get(name)
    }
    town, incident = filters.get("gemeente"), filters.get("incident", "")
    nis = _nis(town) if town else None
    mine = "mijn" in filters
    wanted = Wanted(
        source=filters.get("bron") or None,
        severity=filters["ernst"] if filters.get("ernst") in SEVERITIES else None,
        incident=int(incident) if incident.isascii() and incident.isdigit() and len(incident) < 9 else None,
        nis=nis,
        mine=me.id if mine else None,
        my_area=area_of(me.areas) if mine else None,
    )
    problem = _("“%(town)s” is geen gemeente die we kennen.", town=town) if town and not nis else None
    return Choice(wanted=wanted, filters=filters, problem=problem)


def _nis(town: str) -> frozenset[str]:
    found = by_nis(town) if town.isdigit() else None
    named = [found] if found else [one for one in by_name(town) if fold(town)]
    return expand([one.nis for one in named]) if named else frozenset()
