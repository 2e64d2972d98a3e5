"""Numbers that several records of a page give under one name: what each calls its number, and not whose it is.

"Kind en Gezin-Lijn: 078 …" in the record of each local team is how that team is reached.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace

from scrapers.extract.contacts.unit import TableUnit, Unit
from scrapers.extract.line.beginnings import title_before_point
from scrapers.extract.line.labels import Label
from scrapers.extract.line.lines import Line
from scrapers.extract.line.roles import split_role
from scrapers.extract.line.titles import holds_address
from state.canon.names import looks_like_person
from state.canon.phones import phone_starts
from state.canon.text import fold

_Key = tuple[str, str]
FEWEST = 2
"""Records that give one number under one name."""


def of_each_record(found: Sequence[Unit | TableUnit]) -> list[Unit | TableUnit]:
    """The units; lines that come back in several of them, each below a heading of its own with an address, as numbers with a label."""
    keys = [list(map(_key, one.lines)) if isinstance(one, Unit) and _has_house(one) else [] for one in found]
    told = Counter(key for each in keys for key in each if key)
    shared = {key for key, times in told.items() if times >= FEWEST}
    return [
        _with_labels(one, each, shared) if isinstance(one, Unit) and not shared.isdisjoint(each) else one
        for one, each in zip(found, keys, strict=True)
    ]


def _with_labels(unit: Unit, keys: Sequence[_Key | None], shared: Collection[_Key | None]) -> Unit:
    lines = (_labelled(line) if key in shared else line for line, key in zip(unit.lines, keys, strict=True))
    return replace(unit, lines=tuple(lines), owns_heading=True)


def _has_house(unit: Unit) -> bool:
    return bool(unit.context) and any(holds_address(line.text) for line in unit.lines)


def _key(line: Line) -> _Key | None:
    """What stands before the number of a line without a label, and the number; None where that is somebody."""
    starts = phone_starts(line.text) if line.label is None and line.has_point else []
    title = title_before_point(line) if len(starts) == 1 else None
    if not title or looks_like_person(split_role(title)[0]):
        return None
    return fold(title), "".join(filter(str.isdigit, line.text[starts[0] :]))


def _labelled(line: Line) -> Line:
    start = phone_starts(line.text)[0]
    word = line.text[:start].strip(" :–-(")
    return replace(line, text=line.text[start:], label=Label(field="phone", word=word, sure=True))
