"""The official lists of municipalities (Statbel REFNIS) and their postcodes (BOSA BeST), read into this product's own table.

REFNIS is a table of all levels of government with the dates between which each was valid: level 1 regions, 2 provinces,
3 arrondissements, 4 municipalities. BeST holds every address of a region. Neither says into which municipality an ended
one merged; that is worked out from the name and the postcodes, and asked for where it stays open.
"""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from state.canon.text import clean, fold
from state.geo.municipalities import Municipality

MUNICIPALITY, FOREVER = "4", date(9999, 12, 31)
REFNIS_COLUMNS = frozenset(
    "LVL_REFNIS CD_REFNIS CD_SUP_REFNIS TX_REFNIS_NL TX_REFNIS_FR DT_VLDT_START DT_VLDT_END".split()
)
BEST_COLUMNS = frozenset({"municipality_id", "postcode", "status"})
FEWEST = 300
"""An official list with fewer municipalities than this is cut off or another file."""
_REGIONS = {"02000": "Vlaanderen", "03000": "Wallonië", "04000": "Brussel"}
_CAPITAL = "Brussels Hoofdstedelijk Gewest"


class UnreadableError(ValueError):
    """A file is not the official one, with what is missing in it."""


@dataclass(frozen=True, kw_only=True)
class Entry:
    """A row of REFNIS. `since` and `until` are the first and the last day on which it was valid."""

    level: str
    nis: str
    above: str
    name: str
    name_fr: str
    since: date
    until: date


@dataclass(frozen=True, kw_only=True)
class Merger:
    """An ended code and the one that took its place on the day `since`."""

    since: date
    former: str
    former_name: str
    nis: str


@dataclass(frozen=True, kw_only=True)
class Difference:
    """What a new table changes: lines for people, and the ended codes whose successor nobody knows yet."""

    lines: tuple[str, ...]
    open: tuple[Entry, ...] = ()


def read_refnis(lines: Iterable[str]) -> list[Entry]:
    """The rows of the official list, whatever sets its columns apart.

    Raises:
        UnreadableError: the columns are others.
    """
    rows = list(_table(lines, REFNIS_COLUMNS, "REFNIS"))
    return [
        Entry(
            level=row["LVL_REFNIS"].strip(),
            nis=row["CD_REFNIS"].strip().zfill(5),
            above=row["CD_SUP_REFNIS"].strip(),
            name=_name(row["TX_REFNIS_NL"]),
            name_fr=_name(row["TX_REFNIS_FR"]),
            since=_day(row["DT_VLDT_START"]),
            until=_day(row["DT_VLDT_END"]),
        )
        for row in rows
    ]


def read_best(lines: Iterable[str], counts: dict[str, dict[str, int]]) -> int:
    """Counts the addresses per municipality and postcode into `counts`; returns how many rows there were.

    Raises:
        UnreadableError: the columns are others.
    """
    read = 0
    for row in _table(lines, BEST_COLUMNS, "BeST"):
        read += 1
        if row["status"] == "current" and re.fullmatch(r"\d{4}", row["postcode"]):
            town = counts.setdefault(row["municipality_id"].zfill(5), {})
            town[row["postcode"]] = town.get(row["postcode"], 0) + 1
    return read


def municipalities(
    entries: Sequence[Entry], today: date, postcodes: Mapping[str, Iterable[str]], known: Mapping[str, Municipality]
) -> list[Municipality]:
    """The municipalities valid on `today`, with province and region. Postcodes that no file told are those known.

    Raises:
        UnreadableError: the list is cut off.
    """
    valid = {one.nis: one for one in entries if one.since <= today <= one.until}
    towns = [one for one in valid.values() if one.level == MUNICIPALITY]
    if len(towns) < FEWEST:
        raise UnreadableError(f"the REFNIS file names {len(towns)} municipalities that are valid now; it is cut off")
    return sorted((_municipality(one, valid, postcodes, known) for one in towns), key=lambda one: one.nis)


def _municipality(
    entry: Entry,
    valid: Mapping[str, Entry],
    postcodes: Mapping[str, Iterable[str]],
    known: Mapping[str, Municipality],
) -> Municipality:
    above = list(_above(entry, valid))
    region = next((_REGIONS[one.nis] for one in above if one.nis in _REGIONS), "")
    province = next((_province(one.name) for one in above if one.level == "2"), _CAPITAL if region == "Brussel" else "")
    if not region or not province:
        raise UnreadableError(f"the REFNIS file does not say in which province {entry.name} ({entry.nis}) lies")
    before = known.get(entry.nis)
    told = tuple(sorted(postcodes.get(entry.nis, ()))) or (before.postcodes if before else ())
    other = entry.name_fr if fold(entry.name_fr) != fold(entry.name) else None
    return Municipality(nis=entry.nis, name=entry.name, name_fr=other, province=province, region=region, postcodes=told)


def _above(entry: Entry, valid: Mapping[str, Entry]) -> Iterator[Entry]:
    for _ in range(4):  # as many levels as there are
        found = valid.get(entry.above.zfill(5))
        if found is None:
            return
        yield found
        entry = found


def _province(name: str) -> str:
    return re.sub(r"(?i)^provincie\s+", "", name)


def mergers(
    entries: Sequence[Entry],
    present: Sequence[Municipality],
    known: Mapping[str, str],
    before: Mapping[str, Municipality],
    told: Mapping[str, str],
) -> tuple[list[Merger], list[Entry]]:
    """The new mergers, and the ended municipalities whose successor stays open.

    Args:
        known: ended code -> its successor, as known before.
        before: the municipalities as known before, for their postcodes.
        told: ended code -> its successor, as a person says it.
    """
    codes = {one.nis for one in present}
    found, left = [], []
    for one in entries:
        ended = one.level == MUNICIPALITY and one.nis not in codes and one.until < FOREVER
        if not ended or one.nis in known or one.nis not in before:
            continue
        nis = told.get(one.nis) or _successor(one, entries, present, before)
        if nis is None or nis not in codes:
            left.append(one)
        else:
            found.append(Merger(since=one.until + timedelta(days=1), former=one.nis, former_name=one.name, nis=nis))
    return found, left


def _successor(
    ended: Entry, entries: Sequence[Entry], present: Sequence[Municipality], before: Mapping[str, Municipality]
) -> str | None:
    """The one municipality that began when this one ended and has its name, or else its postcodes."""
    begun = {one.nis for one in entries if one.since == ended.until + timedelta(days=1)}
    fresh = [one for one in present if one.nis in begun]
    words = fold(ended.name).replace(" ", "-").split("-")
    named = [one for one in fresh if set(words) <= set(fold(one.name).replace(" ", "-").split("-"))]
    if len(named) == 1:
        return named[0].nis
    codes = set(before[ended.nis].postcodes)
    shared = [one for one in fresh if codes & set(one.postcodes)]
    return shared[0].nis if len(shared) == 1 else None


def difference(
    before: Iterable[Municipality], after: Iterable[Municipality], merged: Sequence[Merger], left: Sequence[Entry]
) -> Difference:
    """What changes, in words: new, gone, renamed, moved to another province, other postcodes."""
    old, new = ({one.nis: one for one in some} for some in (before, after))
    into = {one.former: one.nis for one in merged}
    lines: list[str] = []
    for nis in sorted(old.keys() - new.keys()):
        heir = new.get(into.get(nis, ""))
        lines.append(f"{nis} {old[nis].name}: gone" + (f", now {heir.nis} {heir.name}" if heir else ""))
    lines += [f"{nis} {new[nis].name}: new, in {new[nis].province}" for nis in sorted(new.keys() - old.keys())]
    for nis in sorted(old.keys() & new.keys()):
        lines += [f"{nis} {old[nis].name}: {told}" for told in _changes(old[nis], new[nis])]
    return Difference(lines=tuple(lines), open=tuple(left))


def _changes(old: Municipality, new: Municipality) -> Iterator[str]:
    if clean(old.name) != clean(new.name):
        yield f"called {new.name}"
    if fold(old.name_fr or old.name) != fold(new.name_fr or new.name):
        yield f"in French {new.name_fr or 'the same as in Dutch'}"
    if old.province != new.province:
        yield f"in {new.province}, no longer in {old.province}"
    if set(old.postcodes) != set(new.postcodes):
        yield f"postcodes {' '.join(new.postcodes) or 'none'}, before {' '.join(old.postcodes) or 'none'}"


def often(counts: Mapping[str, Mapping[str, int]], *, least: float = 0.01) -> dict[str, tuple[str, ...]]:
    """The postcodes of each municipality that at least this share of its addresses carry: a slip is no postcode."""
    result: dict[str, tuple[str, ...]] = defaultdict(tuple)
    for nis, codes in counts.items():
        total = sum(codes.values())
        result[nis] = tuple(sorted(code for code, count in codes.items() if count >= total * least))
    return dict(result)


def _table(lines: Iterable[str], columns: frozenset[str], what: str) -> Iterator[dict[str, str]]:
    source = iter(lines)
    head = next(source, "").lstrip("\ufeff")
    sign = max("|;\t,", key=head.count)
    names = [name.strip().strip('"') for name in head.split(sign)]
    missing = sorted(columns - set(names))
    if missing:
        raise UnreadableError(f"this is no {what} file: it has no column {', '.join(missing)}")
    for row in csv.DictReader(source, fieldnames=names, delimiter=sign):
        yield {name: row.get(name) or "" for name in columns}


def _name(text: str) -> str:
    """Without the arrondissement that tells two of one name apart: "Hove (Antwerpen)"."""
    return re.sub(r"\s*\([^)]*\)$", "", clean(text))


def _day(text: str) -> date:
    for way in ("%d/%m/%Y", "%Y-%m-%d"):
        try:
            return datetime.strptime(text.strip()[:10], way).date()  # noqa: DTZ007 - a date without an hour
        except ValueError:
            continue
    raise UnreadableError(f"{text!r} is no date")
