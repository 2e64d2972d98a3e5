"""Rows that bars set apart in Markdown without a rule below their head."""

from __future__ import annotations

import pytest

from scrapers.document import BlockKind
from scrapers.read.barred import with_rows_ruled
from scrapers.read.dispatch import read

ROWS = "Elm House | (310) 555-0142 | elm@lib.example\nOak House | (310) 555-0143 | oak@lib.example"


@pytest.mark.parametrize(
    "text",
    [
        f"# Branches\n\nBranch | Phone | Email\n{ROWS}\n",
        f"# Branches\n\n{ROWS}\n\nMore below.\n",
        "# Filialen\n\n| Naam | Tel | Mail |\n| De Kaai | 09 226 12 34 | kaai@x.example |\n| De Brug | 09 226 12 35 | brug@x.example |\n",
    ],
)
def test_rows_that_reach_somebody_are_a_table(text: str) -> None:
    document = read(text.encode(), url="https://x.example/a.md")
    rows = [block for block in document.root.walk() if block.kind is BlockKind.ROW]
    assert [len(row.children) for row in rows] == [3] * len(rows)
    assert len(rows) >= 2


@pytest.mark.parametrize(
    "text",
    [
        "Home | About | Contact\nNews | Agenda | Photos",
        f"Branch | Phone | Email\n---|---|---\n{ROWS}",
        "call us | (310) 555-0142\nor write | to | elm@lib.example",
        "- Elm | (310) 555-0142\n- Oak | (310) 555-0143",
    ],
)
def test_other_lines_with_bars_stay(text: str) -> None:
    assert with_rows_ruled(text) == text
