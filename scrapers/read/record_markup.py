"""Records as a site's data holds them ("name: …", "phone: …") -> markup that says the same to a reader.

Sites keep people, teams and offices as lists of records above a page, in data files or in the parameters of a building block; the
page shows each as a card. So each becomes a card here: who it is as a heading, then what they do, then the labelled values.
What belongs to a record is told in `records.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from html import escape
from itertools import groupby

from scrapers.read.front_matter import Value
from scrapers.read.record_fields import Record, one_record
from scrapers.read.record_values import is_point
from scrapers.read.records import record_of
from state.canon.emails import canonical_email

Rendered = Callable[[str], str]
"""Turns one text of a record, which may hold markup of its own, into HTML."""

_FIRST = ("Naam", "Functie", "Organisatie")
_LAST = ("Adres", "Tekst")
LOWEST = 6
"""The lowest level of headings."""


def records_markup(data: Value, rendered: Rendered, level: int, *, page: bool = False) -> str:
    """The part of a site's data that its readers see, as HTML; headings begin at `level`. `page`: it stands above a page."""
    return record_markup(record_of(data, page=page), rendered, level)


def record_markup(found: Record, rendered: Rendered, level: int) -> str:
    """A record that holds others, as HTML; the headings of what it holds stand below `level`."""
    return f"<div>{''.join(_own(found, rendered, level))}{''.join(_inner(found.inner, rendered, level + 1))}</div>"


def card(pairs: Mapping[str, Value], rendered: Rendered, level: int) -> str:
    """One record as a card; nothing when it tells nothing of anybody. Of a picture its caption is seen, and not its title."""
    return "".join(_own(one_record(pairs), rendered, level))


def tells_somebody(pairs: Mapping[str, str]) -> bool:
    """Whether a record says who it is about, and something of them."""
    found = one_record(pairs)
    return bool(found.who) and found.tells


def records_rows(records: Sequence[Record]) -> list[list[str]]:
    """Flat records as the rows of one table below its head."""
    cells = [_cells(one) for one in records]
    order = [*_FIRST, *(name for row in cells for name in row if name not in (*_FIRST, *_LAST)), *_LAST]
    names = [name for name in dict.fromkeys(order) if any(name in row for row in cells)]
    return [names, *([row.get(name, "") for name in names] for row in cells)]


def is_flat(record: Record) -> bool:
    """Whether a record lists nothing below it, so that it fits in a row."""
    return not record.lists and len(record.texts) < 2


def _cells(record: Record) -> dict[str, str]:
    """What a record says, by the heads of the columns that hold it."""
    found: dict[str, list[str]] = {}
    for name, values in (("Naam", [record.who]), ("Functie", record.functions), ("Organisatie", record.groups)):
        found[name] = [value for value in values if value]
    for label, value in record.lines:
        found.setdefault(label or ("E-mail" if canonical_email(value) else "Tel"), []).append(value)
    found["Adres"] = [*found.get("Adres", []), *([", ".join(record.place)] if record.place else [])]
    found["Tekst"] = list(record.texts)
    return {name: "; ".join(map(str.strip, values)) for name, values in found.items() if values}


def _inner(records: Sequence[Record], rendered: Rendered, level: int) -> Iterator[str]:
    """The records below another: flat ones as a table, whose columns tell what the doubtful cell holds, and others as cards."""
    for flat, run in groupby(records, is_flat):
        some = list(run)
        if flat and len(some) > 1:
            yield f"<table>{''.join(_row(cells, rendered) for cells in records_rows(some))}</table>"
        else:
            yield from (_card(one, rendered, level) for one in some)


def _card(record: Record, rendered: Rendered, level: int) -> str:
    """A record below its heading; what nobody is told of is called by what it is for."""
    if not record.who and record.functions and record.lines:
        record = replace(record, who=record.functions[0], functions=record.functions[1:])
    below = min(level + 1, LOWEST) if record.who else level
    return f"<div>{''.join(_own(record, rendered, level))}{''.join(_inner(record.inner, rendered, below))}</div>"


def _own(record: Record, rendered: Rendered, level: int) -> Iterator[str]:
    """What a record says of whom it is about: functions first, for they stand below a name; then points, place, and text."""
    if record.who:
        yield f"<h{level}>{rendered(record.who)}</h{level}>"
    yield from (f"<p>Functie: {rendered(value)}</p>" for value in record.functions)
    yield from (f"<p>{rendered(value)}</p>" for value in record.groups)
    yield from (f"<p>{_labelled(label, value, rendered)}</p>" for label, value in record.lines)
    if record.place:
        yield f"<p>{', '.join(map(rendered, record.place))}</p>"
    yield from (f"<div>{rendered(value)}</div>" for value in record.texts)
    if record.members:
        yield f"<ul>{''.join(f'<li>{rendered(name)}</li>' for name in record.members)}</ul>"
    if record.rows:
        yield f"<table>{''.join(_row(cells, rendered) for cells in record.rows)}</table>"


def _row(cells: Iterable[str], rendered: Rendered) -> str:
    return f"<tr>{''.join(f'<td>{rendered(cell)}</td>' for cell in cells)}</tr>"


def _labelled(label: str, value: str, rendered: Rendered) -> str:
    shown = value.strip()
    if label == "E-mail" and canonical_email(shown):
        return f'<a href="mailto:{escape(shown)}">{escape(shown)}</a>'
    if label == "Website":
        return f'Website: <a href="{escape(shown)}">{escape(shown)}</a>'
    return f"{label}: {rendered(value)}" if label else rendered(value)


def texts_of(values: Iterable[str]) -> list[str]:
    """Of loose parameters those that say something to a reader: addresses, numbers, and whole phrases."""
    return [value for value in values if is_point(value) or " " in value.strip()]
