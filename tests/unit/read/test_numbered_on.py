"""Lists in Markdown that are numbered on from an earlier one."""

from __future__ import annotations

import pytest

from scrapers.document import BlockKind
from scrapers.read.markdown import read_markdown


@pytest.mark.parametrize("start", [1, 9, 20])
def test_a_list_begins_below_a_line_with_a_colon_whatever_its_first_number(start: int) -> None:
    text = f"# Pantries\n\n## North\n\nSalem:\n  {start}. Alder House, 515-555-0146\n  {start + 1}. Birch House\n"
    document = read_markdown(text, url="https://county.example/pantries")
    items = [block.text for block in document.root.walk() if block.kind is BlockKind.ITEM]
    assert [item.strip() for item in items] == ["Alder House, 515-555-0146", "Birch House"]


def test_a_number_at_the_begin_of_a_line_of_prose_begins_no_list() -> None:
    document = read_markdown(
        "# Minutes\n\n**We** met on page\n12. of the book.\n", url="https://county.example/minutes"
    )
    assert not [block for block in document.root.walk() if block.kind is BlockKind.ITEM]
