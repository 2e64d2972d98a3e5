"""A stretch of a page that speaks of one contact, as the cutting of a page leaves it."""

from __future__ import annotations

from dataclasses import dataclass

from scrapers.document import Block
from scrapers.extract.line.lines import Line


@dataclass(frozen=True, kw_only=True)
class Unit:
    """The lines that speak of one contact, under the headings `context`, outermost first.

    `owns_heading`: the innermost heading has no other contact below it, so it is likely its name. `listed`: a row of a table
    of people, one of whom may have no number. `about`: the body that the text above speaks of, where nothing beside the number does.
    """

    lines: tuple[Line, ...]
    context: tuple[str, ...] = ()
    owns_heading: bool = False
    listed: bool = False
    about: str | None = None


@dataclass(frozen=True, kw_only=True)
class TableUnit:
    """A table that holds a contact a row, or one contact in pairs."""

    table: Block
    context: tuple[str, ...] = ()
