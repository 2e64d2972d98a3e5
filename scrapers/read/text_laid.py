"""Plain text that is laid out with spaces: columns and tables told by the gutters between them, as on a printed page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from scrapers.document import Block, Inline
from scrapers.read.layout.gutters import Widths
from scrapers.read.layout.parts import Measures, Region, Table, Text
from scrapers.read.layout.pieces import Piece, Row
from scrapers.read.layout.regions import regions_of
from scrapers.read.layout.tabled import table_block

MEASURES = Measures(widths=Widths(least=0.9, wide=2.5), body=1.0, plain=1.0)
"""Characters: one space sets columns apart where more lines agree, three do anywhere."""
_LEADERS = re.compile(r"(?<=[\w)]) ?(?:\.{4,}|(?:\. ){4,}\.?|…{2,}|_{4,}) ?(?=[\w(+])")
_GAP = re.compile(r" {2,}")
_MARKER = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*[.)]?|[a-zA-Z][.)]|[•·▪◦‣*#>–-]{1,3})")
_RULE = re.compile(r"^[\s=_~*-]*[=_~*-]{3,}[\s=_~*-]*$")
NEAR = 3
MOST_LINES = 5_000
"""Of a text in which columns are looked for."""
LONGEST_CAPITALS = 60


@dataclass(frozen=True, kw_only=True)
class Lines:
    """Lines that are no table, with the empty ones between them. `goes_on`: they are the rest of those right above."""

    lines: tuple[str, ...]
    goes_on: bool = False


def laid_out(lines: Sequence[str]) -> list[Lines | Block]:
    """A text as its tables and the lines around them; columns come one after the other."""
    if len(lines) > MOST_LINES or not any(map(_has_gap, lines)):
        return [Lines(lines=tuple(lines))]
    pieces = [piece for at in range(len(lines)) for piece in _pieces(lines, at)]
    return _joined(_told(regions_of(pieces, MEASURES), lines, whole=True))


def _joined(parts: Iterable[Lines | Block]) -> list[Lines | Block]:
    found: list[Lines | Block] = []
    for part in parts:
        last = found[-1] if found else None
        if isinstance(part, Lines) and part.goes_on and isinstance(last, Lines):
            found[-1] = Lines(lines=(*last.lines, *part.lines))
        else:
            found.append(part)
    return found


def _has_gap(line: str) -> bool:
    return bool(_GAP.search(line.strip()) or _LEADERS.search(line))


def _told(regions: Sequence[Region], lines: Sequence[str], *, whole: bool) -> Iterator[Lines | Block]:
    for region in regions:
        if isinstance(region, Table) and whole and _goes_on(region, lines):
            first, last = _reach(region)
            yield Lines(lines=tuple(lines[first : last + 1]), goes_on=True)
        elif isinstance(region, Table):
            yield table_block(region, f"regel {_line_of(region)}")
        elif isinstance(region, Text):
            yield Lines(lines=tuple(_original(region.rows, lines) if whole else _written(region.rows)))
        else:
            for part in region.parts:
                yield from _told(part, lines, whole=False)


def _line_of(table: Table) -> int:
    return 1 + _reach(table)[0]


def _reach(table: Table) -> tuple[int, int]:
    """The first and the last line of a table, counted from 0."""
    tops = [int(piece.top) for row in table.rows for cell in row for piece in cell]
    return min(tops), max(tops)


def _goes_on(table: Table, lines: Sequence[str]) -> bool:
    """Whether what looks like a table is the end of a record right above it, each line of which begins with the same words:
    "phone   02 …", "phone   02 …" below a name and a street."""
    first, _ = _reach(table)
    begins = [" ".join(piece.text for piece in row[0][:1]) for row in table.rows]
    return first > 0 and bool(lines[first - 1].strip()) and len(begins) > 1 and len({*begins}) == 1 and begins[0] != ""


def _original(rows: Sequence[Row], lines: Sequence[str]) -> Iterator[str]:
    """The lines as they stand, with the empty ones and rules between them."""
    yield from lines[int(rows[0].top) : int(rows[-1].top) + 1]


def _written(rows: Sequence[Row]) -> Iterator[str]:
    """The lines of one column, with as many empty ones between them."""
    last = int(rows[0].top)
    for row in rows:
        yield from [""] * (int(row.top) - last - 1)
        yield "    ".join(piece.text for piece in row.pieces)
        last = int(row.top)


def _pieces(lines: Sequence[str], at: int) -> Iterator[Piece]:
    """The pieces of a line. One with bars or tabs is one piece: those have their own manner of setting apart."""
    line = lines[at]
    if not line.strip() or _RULE.match(line):
        return
    if "\t" in line or "|" in line:
        yield _piece(line.strip(), 0, 10_000, at)
        return
    found = _cells(lines, at)
    bold = len(found) == 1 and _stands_out(lines, at)
    underlined = _is_underlined(lines, at)
    for start, text in found:
        yield _piece(text, start, start + len(text), at, bold=bold or underlined)


def _cells(lines: Sequence[str], at: int) -> list[tuple[int, str]]:
    """Where what stands between gaps begins, and what it is; a bullet or number belongs to what follows it."""
    found = _apart(lines[at], _starts_near(lines, at))
    if len(found) > 1 and _MARKER.fullmatch(found[0][1]):
        (start, _), (second, text), *rest = found
        found = [(start, lines[at][start : second + len(text)]), *rest]
    return found


def _apart(line: str, starts: frozenset[int] = frozenset()) -> list[tuple[int, str]]:
    """The parts of a line between gaps; a single space is one where the lines around have a column begin."""
    line = _LEADERS.sub(lambda match: " " * len(match[0]), line)
    found: list[tuple[int, str]] = []
    for match in re.finditer(r"\S+(?: \S+)*", line):
        cuts = [start for start in sorted(starts) if match.start() < start < match.end() and line[start - 1] == " "]
        for left, right in pairwise([match.start(), *cuts, match.end()]):
            found.append((left, line[left:right].strip()))
    return found


def _starts_near(lines: Sequence[str], at: int) -> frozenset[int]:
    """Where columns begin in at least two of the lines that stand together with this one."""
    near = [line for line in (*_run(lines, at, -1), *_run(lines, at, 1)) if "\t" not in line and "|" not in line]
    count = Counter(start for line in near for start, _ in _apart(line)[1:])
    return frozenset(start for start, times in count.items() if times >= 2)


def _run(lines: Sequence[str], at: int, step: int) -> Iterator[str]:
    """The lines above or below, up to an empty one."""
    for distance in range(1, NEAR + 1):
        place = at + step * distance
        if not 0 <= place < len(lines) or not lines[place].strip():
            return
        yield lines[place]


def _is_underlined(lines: Sequence[str], at: int) -> bool:
    """Whether a rule stands right below a line, and right above others: the heading of columns."""
    return at + 2 < len(lines) and bool(_RULE.match(lines[at + 1])) and bool(lines[at + 2].strip())


def _stands_out(lines: Sequence[str], at: int) -> bool:
    """A line of its own below an empty one, right above a line with columns, or all in capitals: a heading of what follows."""
    text = lines[at].strip()
    below = lines[at + 1].strip() if at + 1 < len(lines) else ""
    above = lines[at - 1].strip() if at else ""
    capitals = text.isupper() and len(text) <= LONGEST_CAPITALS
    return not above and bool(below) and (capitals or _has_gap(below))


def _piece(text: str, x0: int, x1: int, at: int, *, bold: bool = False) -> Piece:
    return Piece(runs=(Inline(text=text),), x0=x0, x1=x1, top=at, bottom=at + 1, size=1.0, bold=bold)
