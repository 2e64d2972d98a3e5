"""Sentences of one line that are each a label and names: "Redactie: Els Maes en Jan Smet. Foto's: An Nys e.a.".

Each is made a line of its own; those of a body stand below it, one a line, as they do where a page lists them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from scrapers.extract.line.bodies import names_body
from scrapers.extract.line.edits import Edit
from scrapers.extract.line.roles import split_role
from state.canon.names import is_first_name, looks_like_person, surely_person

FEWEST = 2
"""Labels on the line, unless behind the one of a body three stand or more: two may be how the body is reached."""
LONGEST = 4_000
"""Characters of a line that is looked at."""
LONGEST_LABEL = 5
"""Words."""
_NEXT = re.compile(r"(?:(?<=[a-zà-ÿ)])|(?<=e\.a))[.;]\s+(?=[A-ZÀ-Þ][^.:;@\d]{2,60}:\s)")
_OTHERS = re.compile(r"\s(?:e\.\s?a|et al|o\.a)\.?\s*$")
_AMONG = re.compile(r"\s*,\s*(?:(?:en|and|et|und)\s+)?(?![^()]*\))|\s+(?:en|and|et|und|&)\s+(?![^()]*\))")
_GAP = re.compile(r"\s(?=(?P<next>[A-ZÀ-Þ][a-zà-ÿ]+)\s)")


@dataclass(frozen=True, kw_only=True)
class _Row:
    """A label that ends at `colon`, the stretches between the names behind it, those of which that have `forgotten` their comma,
    and where the last name ends.
    """

    label: str
    colon: int
    between: tuple[tuple[int, int], ...]
    forgotten: tuple[tuple[int, int], ...]
    end: int

    @property
    def is_body(self) -> bool:
        return len(self.between) > 1 and names_body(self.label)


def labels_apart(text: str) -> list[Edit]:
    """What makes lines of their own of such sentences; nothing on any line that tells something else."""
    if ":" not in text or len(text) > LONGEST:
        return []
    stops = [stop.span() for stop in _NEXT.finditer(text)]
    stops.append((len(text.rstrip(" .;")), len(text)))
    rows = [
        _row(text, start, end)
        for start, end in zip([0, *(end for _, end in stops)], [at for at, _ in stops], strict=False)
    ]
    known = [row for row in rows if row]
    if len(known) < len(rows) or (len(known) < FEWEST and not any(row.is_body for row in known)):
        return []
    ends = [Edit(start=row.end, end=end, text="\n") for row, (_, end) in zip(known, stops, strict=True)]
    last = replace(ends.pop(), text="")
    within = [edit for row in known for edit in (_below(row) if row.is_body else _with_commas(row))]
    return sorted([*ends, *within, *([last] if last.start < last.end else [])], key=lambda edit: edit.start)


def _below(row: _Row) -> Iterator[Edit]:
    yield Edit(start=row.colon, end=row.colon + 1, text=":\n")
    yield from (Edit(start=start, end=end, text="\n") for start, end in row.between)


def _with_commas(row: _Row) -> Iterator[Edit]:
    yield from (Edit(start=start, end=end, text=", ") for start, end in row.forgotten)


def _row(text: str, start: int, end: int) -> _Row | None:
    colon = text.find(":", start, end)
    label = text[start:colon].strip() if colon >= 0 else ""
    if not label or len(label.split()) > LONGEST_LABEL:
        return None
    others = _OTHERS.search(text[:end], colon)
    last = others.start() if others else end
    forgotten = tuple(_forgotten(text[:last], colon + 1))
    between = tuple(sorted({*(one.span() for one in _AMONG.finditer(text[:last], colon + 1)), *forgotten}))
    edges = [colon + 1, *(place for span in between for place in span), last]
    names = [split_role(text[one:other].strip())[0] for one, other in zip(edges[::2], edges[1::2], strict=True)]
    told = all(map(looks_like_person, names)) and any(map(surely_person, names))
    return _Row(label=label, colon=colon, between=between, forgotten=forgotten, end=last) if told else None


def _forgotten(text: str, start: int) -> Iterator[tuple[int, int]]:
    """Where a comma is missing between two names, before a first name: "Els Maes Jan Smet"."""
    edges = [start, *(place for one in _AMONG.finditer(text, start) for place in one.span()), len(text)]
    for one, other in zip(edges[::2], edges[1::2], strict=True):
        for gap in _GAP.finditer(text, one, other):
            first, second = text[one : gap.start()].strip(), text[gap.end() : other].strip()
            if is_first_name(gap["next"]) and looks_like_person(first) and looks_like_person(split_role(second)[0]):
                yield gap.span()
