"""The Belgian municipalities as they are since 1 January 2025, and those that merged into them.

Identity is the NIS (REFNIS) code, never the name: Hasselt, Tielt, Wingene, Lokeren, Lochristi, Deinze and Aalter kept
their names and got new codes. The facts are public (Statbel REFNIS, BeST); `state.geo.official` reads the official files,
and what an installation imported from them stands in its data folder and is used instead of the table that comes along.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from pathlib import Path

from state.canon.text import fold

TABLE, MERGERS = "municipalities.csv", "mergers.csv"
COLUMNS = ("nis", "name", "name_fr", "province", "region", "postcodes")
MERGER_COLUMNS = ("since", "former", "former_name", "nis")
_imported: list[Path] = []
"""The folder of the table in use, when it is not the one that comes along. A process serves one installation."""
FLANDERS, BRUSSELS, WALLONIA = "Vlaanderen", "Brussel", "Wallonië"


@dataclass(frozen=True, kw_only=True)
class Municipality:
    """One municipality. `former` are the names of those that merged into it; `name_fr` only where it differs."""

    nis: str
    name: str
    province: str
    region: str
    name_fr: str | None = None
    postcodes: tuple[str, ...] = ()
    former: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class _Table:
    by_nis: Mapping[str, Municipality]
    merged: Mapping[str, str]
    by_name: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def by_nis(nis: str) -> Municipality | None:
    """The municipality that now carries `nis`, also when it is a code from before a merger."""
    return _table().by_nis.get(current(nis))


def current(nis: str) -> str:
    """The code after mergers; `nis` itself when it did not merge."""
    merged = _table().merged
    return merged.get(nis, nis)


def by_name(name: str) -> tuple[Municipality, ...]:
    """The municipalities called so, in Dutch or French, now or before a merger; Flemish and Brussels ones first."""
    table = _table()
    return tuple(table.by_nis[nis] for nis in table.by_name.get(_key(name), ()))


def by_postcode(postcode: str) -> tuple[Municipality, ...]:
    """The municipalities that `postcode` is used in: postcodes and municipalities are many-to-many."""
    return tuple(one for one in everywhere() if postcode in one.postcodes)


def everywhere() -> tuple[Municipality, ...]:
    """All municipalities, by code."""
    return tuple(_table().by_nis.values())


def in_province(name: str) -> tuple[Municipality, ...]:
    """The municipalities of a province, by its Dutch name."""
    wanted = _key(name)
    return tuple(one for one in everywhere() if _key(one.province) == wanted)


def in_region(name: str) -> tuple[Municipality, ...]:
    """The municipalities of a region: Vlaanderen, Brussel or Wallonië."""
    wanted = _key(name)
    return tuple(one for one in everywhere() if _key(one.region) == wanted)


@cache
def provinces() -> Mapping[str, str]:
    """Folded name -> Dutch name of the ten provinces."""
    return {_key(one.province): one.province for one in everywhere() if one.region != BRUSSELS}


def use(folder: Path) -> bool:
    """Takes the tables of `folder` from now on, or those that come along when it has none. Whether anything changed."""
    wanted = [folder] if (folder / TABLE).exists() else []
    if wanted == _imported:
        return False
    _imported[:] = wanted
    _table.cache_clear()
    provinces.cache_clear()
    return True


def merged_into() -> Mapping[str, str]:
    """Ended code -> the code that took its place."""
    return _table().merged


def merger_rows() -> list[dict[str, str]]:
    """The mergers as they stand in the table."""
    return [dict(row) for row in _rows(MERGERS)]


def _key(name: str) -> str:
    return fold(name).replace("-", " ").replace("'", "").strip()


@cache
def _table() -> _Table:
    mergers = list(_rows(MERGERS))
    former: dict[str, list[str]] = defaultdict(list)
    for row in mergers:
        former[row["nis"]].append(row["former_name"])
    found = {row["nis"]: _municipality(row, former[row["nis"]]) for row in _rows(TABLE)}
    merged = {row["former"]: row["nis"] for row in mergers}
    return _Table(by_nis=found, merged=merged, by_name=_names(found))


def _names(found: Mapping[str, Municipality]) -> dict[str, tuple[str, ...]]:
    """Name -> codes. A present name in Dutch outranks a French one, and that a former one: names were used again."""
    result: dict[str, tuple[str, ...]] = {}
    ranks = (lambda one: (one.name,), lambda one: (one.name_fr,) if one.name_fr else (), lambda one: one.former)
    for names in ranks:
        level: dict[str, list[str]] = defaultdict(list)
        for one in found.values():
            for name in names(one):
                level[_key(name)].append(one.nis)
        for key, codes in level.items():
            result.setdefault(key, tuple(codes))
    return result


def _municipality(row: Mapping[str, str], former: list[str]) -> Municipality:
    return Municipality(
        nis=row["nis"],
        name=row["name"],
        name_fr=row["name_fr"] or None,
        province=row["province"],
        region=row["region"],
        postcodes=tuple(row["postcodes"].split()),
        former=tuple(former),
    )


def _rows(name: str) -> Iterator[Mapping[str, str]]:
    own = _imported[0] / name if _imported else None
    place = own if own is not None and own.exists() else files("state.geo").joinpath(name)
    with place.open(encoding="utf-8") as handle:
        yield from csv.DictReader(handle)
