"""The Belgian municipalities as they are since 1 January 2025, and those that merged into them.

Identity is the NIS (REFNIS) code, never the name: Hasselt, Tielt, Wingene, Lokeren, Lochristi, Deinze and Aalter kept
their names and got new codes. The facts are public (Statbel REFNIS, BeST); `state.geo.official` reads the official files,
and what an installation imported from them stands in its data folder and is used instead of the table that comes along.
"""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from pathlib import Path

from state.canon.text import fold

TABLE, MERGERS = "municipalities.csv", "mergers.csv"
ALIASES, FACILITIES = "aliases.csv", "facilities.csv"
COLUMNS = ("nis", "name", "name_fr", "province", "region", "postcodes")
MERGER_COLUMNS = ("since", "former", "former_name", "nis")
_imported: list[Path] = []
"""The folder of the table in use, when it is not the one that comes along. A process serves one installation."""
_SAINT = re.compile(r"\bst(e?)\b\.?")
FLANDERS, BRUSSELS, WALLONIA = "Vlaanderen", "Brussel", "Wallonië"


@dataclass(frozen=True, kw_only=True)
class Municipality:
    """One municipality.

    Attributes:
        name_fr: only where it differs from the Dutch name.
        former: the names of those that merged into it.
        aliases: other names that people write, such as "Brussel-Stad".
        facilities: the language in which its inhabitants may also be answered (law of 18 July 1966 on the use of
            languages in administrative matters, articles 7 and 8), as an ISO 639-1 code; None without facilities.
    """

    nis: str
    name: str
    province: str
    region: str
    name_fr: str | None = None
    postcodes: tuple[str, ...] = ()
    former: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    facilities: str | None = None


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
    """The municipalities called so, in Dutch or French, now or before a merger, or by an alias or with "St" for "Sint"."""
    table = _table()
    found = next((codes for key in _spellings(_key(name)) if (codes := table.by_name.get(key))), ())
    return tuple(table.by_nis[nis] for nis in found)


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


def _spellings(key: str) -> Iterator[str]:
    """The key as it is, then with its saint written out in Dutch and in French."""
    yield key
    for saint, holy in (("sint", "sint"), ("saint", "sainte")):
        yield _SAINT.sub(lambda found, saint=saint, holy=holy: holy if found[1] else saint, key)  # type: ignore[misc]


def _key(name: str) -> str:
    return fold(name).replace("-", " ").replace("'", "").strip()


@cache
def _table() -> _Table:
    mergers = list(_rows(MERGERS))
    former: dict[str, list[str]] = defaultdict(list)
    merged = _followed({row["former"]: row["nis"] for row in mergers})
    for row in mergers:
        former[merged[row["former"]]].append(row["former_name"])
    facilities = {merged.get(row["nis"], row["nis"]): row["languages"] for row in _shipped(FACILITIES)}
    aliases: dict[str, list[str]] = defaultdict(list)
    for row in _shipped(ALIASES):
        aliases[merged.get(row["nis"], row["nis"])].append(row["alias"])
    found = {
        nis: _municipality(row, former[nis], aliases[nis], facilities.get(nis))
        for row in _rows(TABLE)
        if (nis := row["nis"])
    }
    return _Table(by_nis=found, merged=merged, by_name=_names(found))


def _followed(merged: Mapping[str, str]) -> dict[str, str]:
    """Each ended code with the one that stands for it now: what a municipality merged into may have merged again."""
    found = {}
    for former in merged:
        nis, passed = merged[former], {former}
        while nis in merged and nis not in passed:
            passed.add(nis)
            nis = merged[nis]
        found[former] = nis
    return found


def _names(found: Mapping[str, Municipality]) -> dict[str, tuple[str, ...]]:
    """Name -> codes. A present name in Dutch outranks a French one, that a former one (names were used again), and that
    an alias."""
    result: dict[str, tuple[str, ...]] = {}
    ranks = (lambda one: (one.name,), lambda one: (one.name_fr,) if one.name_fr else (), _former, _aliases)
    for names in ranks:
        level: dict[str, list[str]] = defaultdict(list)
        for one in found.values():
            for name in names(one):
                level[_key(name)].append(one.nis)
        for key, codes in level.items():
            result.setdefault(key, tuple(dict.fromkeys(codes)))
    return result


def _former(one: Municipality) -> tuple[str, ...]:
    return one.former


def _aliases(one: Municipality) -> tuple[str, ...]:
    return one.aliases


def _municipality(
    row: Mapping[str, str], former: Sequence[str], aliases: Sequence[str], facilities: str | None
) -> Municipality:
    return Municipality(
        nis=row["nis"],
        name=row["name"],
        name_fr=row["name_fr"] or None,
        province=row["province"],
        region=row["region"],
        postcodes=tuple(row["postcodes"].split()),
        former=tuple(former),
        aliases=tuple(aliases),
        facilities=facilities,
    )


def _rows(name: str) -> Iterator[Mapping[str, str]]:
    own = _imported[0] / name if _imported else None
    if own is None or not own.exists():
        yield from _shipped(name)
        return
    with own.open(encoding="utf-8") as handle:
        yield from csv.DictReader(handle)


def _shipped(name: str) -> Iterator[Mapping[str, str]]:
    """A table that comes along; aliases and facilities stand in no official list, so an import never replaces them."""
    with files("state.geo").joinpath(name).open(encoding="utf-8") as handle:
        yield from csv.DictReader(handle)
