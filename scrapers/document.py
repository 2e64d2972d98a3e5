"""The one shape that every reader produces: a tree of blocks with inline runs.

Readers (HTML, PDF, text, CSV, spreadsheets, feeds, mail) differ in how they find structure; extraction must not. So a
table in a PDF, a CSV file and an HTML table all become a TABLE of ROWs of CELLs, and a heading is a HEADING with a level
whether it came from `<h2>` or from a larger type size.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class BlockKind(StrEnum):
    ROOT = "root"
    GROUP = "group"  # a container without a meaning of its own: div, section, article, card, page column
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST = "list"
    ITEM = "item"
    DEFINITIONS = "definitions"
    TERM = "term"
    DEFINITION = "definition"
    TABLE = "table"
    ROW = "row"
    CELL = "cell"
    ADDRESS = "address"
    FIGURE = "figure"


class Region(StrEnum):
    """Where on the page a block stands, as far as the reader can tell."""

    MAIN = "main"
    HEADER = "header"
    NAV = "nav"
    ASIDE = "aside"
    FOOTER = "footer"
    COOKIE = "cookie"


@dataclass(frozen=True, kw_only=True)
class Inline:
    """A run of text with one meaning. `text` may hold "\\n" for a line break inside a block."""

    text: str
    href: str | None = None
    strong: bool = False
    language: str | None = None


@dataclass(frozen=True, kw_only=True)
class Block:
    """A node of the document tree.

    Attributes:
        level: heading level 1..6; 0 elsewhere.
        header: a table cell that heads a row or column.
        hints: lower-case class, id, itemprop and role words of the markup, for weak evidence only.
        anchor: the id a link could point at.
        place: a short path for a person, e.g. "tabel 1, rij 4" or "p. 2".
    """

    kind: BlockKind
    inlines: tuple[Inline, ...] = ()
    children: tuple[Block, ...] = ()
    level: int = 0
    header: bool = False
    region: Region = Region.MAIN
    hints: tuple[str, ...] = ()
    anchor: str | None = None
    language: str | None = None
    place: str = ""

    @property
    def text(self) -> str:
        """The visible text of this block alone, without its children."""
        return "".join(run.text for run in self.inlines)

    def walk(self) -> Iterator[Block]:
        """This block and all below it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True, kw_only=True)
class StructuredItem:
    """Embedded data: JSON-LD, microdata, RDFa, hCard. `types` without vocabulary prefix, e.g. ("Organization",)."""

    syntax: str
    types: tuple[str, ...]
    properties: Mapping[str, tuple[object, ...]] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Document:
    """One parsed document. `updated` is what the page says of itself ("Laatste update op ..."), not news."""

    url: str
    media_type: str
    root: Block
    title: str | None = None
    language: str | None = None
    updated: date | None = None
    metadata: Mapping[str, str] = field(default_factory=dict)
    structured: tuple[StructuredItem, ...] = ()
    warnings: tuple[str, ...] = ()
