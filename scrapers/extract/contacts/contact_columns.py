"""Lists of bodies with a column for whom to turn to, whose cells hold that person's own numbers.

"Club | Adres | Telefoon | Contactpersoon", and below the last "Els Maes, Dorp 5, 9000 Gent, gsm 0476 …": what stands in that cell is
hers, what stands in the others the club's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from scrapers.extract.contacts.arrangements import lines_in
from scrapers.extract.contacts.columns import Cell, Row
from scrapers.extract.line.inner_labels import fields_on
from scrapers.extract.line.labels import Label
from scrapers.extract.line.lines import Line
from scrapers.extract.line.titles import address_start
from state.canon.names import looks_like_person

FEWEST = 2
"""Rows whose cells hold numbers of their own."""
LONGEST_NAME = 4
"""Words."""
_REACHED = frozenset({"phone", "address", "email"})


def contact_column(labels: Sequence[Label | None], body: Sequence[Row]) -> int | None:
    """Which column holds the contact persons of bodies with their own numbers, if any does."""
    told = {label.field for label in labels if label}
    columns = [
        at
        for at, label in enumerate(labels)
        if at and label is not None and label.field == "person" and label.role and _is_own(body, at)
    ]
    return columns[0] if len(columns) == 1 and told & _REACHED else None


def _is_own(body: Sequence[Row], at: int) -> bool:
    return sum(1 for row in body if at < len(row) and row[at].points) >= FEWEST


def parted(row: Row, at: int) -> tuple[Row, Cell | None]:
    """A row without the cell of its contact person, and that cell."""
    cell = row[at] if at < len(row) and not row[at].is_empty else None
    return (*row[:at], *row[at + 1 :]), cell


def person_lines(cell: Cell, label: Label, body: Cell) -> list[Line]:
    """The lines of a contact person's cell, each field on one, below the body that the row is about."""
    first, *rest = [part for line in lines_in(cell) for part in fields_on(line)] or [Line(text="")]
    return [
        replace(lines_in(body)[0], label=Label(field="organisation", word="")),
        *_named(first, label),
        *rest,
    ]


def _named(line: Line, label: Label) -> Iterator[Line]:
    """Who it is, and the address behind the name, with or without a comma: "Els Maes Dorp 5 9000 Gent"."""
    words = [] if line.has_point else line.text.split()
    cuts = range(2, min(len(words), LONGEST_NAME + 1))
    ways = ((" ".join(words[:at]).rstrip(","), " ".join(words[at:])) for at in cuts)
    for name, behind in ways:
        if looks_like_person(name) and address_start(behind) == 0:
            yield replace(line, text=name, label=label)
            yield replace(line, text=behind, runs=(), label=Label(field="address", word=""))
            return
    yield replace(line, label=label)
