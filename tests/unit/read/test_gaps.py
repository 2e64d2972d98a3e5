"""Empty lines between records: each stretch is one record, whatever its first line looks like."""

from __future__ import annotations

import pytest

from scrapers.document import Block, BlockKind
from scrapers.read.dispatch import read

PASTOR = ["Pastoor:", "Dhr. G. Maes, Weide 12", "tel. 09 213 08 46"]
CLERK = ["Redactie kerkblad:", "Mevr. A. Smit, Dorp 3", "blad@kerk.example"]
SEXTON = ["Koster:", "Jan Claes", "0476 12 34 56"]


def groups(html: str) -> list[list[str]]:
    """The lines of each innermost group."""
    root = read(html.encode(), url="https://kerk.example/", content_type="text/html").root
    found = [block for block in root.walk() if block.kind is BlockKind.GROUP]
    inner = [block for block in found if all(part.kind is BlockKind.PARAGRAPH for part in block.children)]
    return [lines_of(block) for block in inner]


def lines_of(block: Block) -> list[str]:
    return [line for part in block.walk() for line in part.text.split("\n") if line]


def paragraphs(*records: list[str], gap: str) -> str:
    return f"<div>{gap.join(''.join(f'<p>{line}</p>' for line in one) for one in records)}</div>"


@pytest.mark.parametrize("gap", ["<p>&nbsp;</p>", "<p><br></p>", "<div><br></div>"])
def test_empty_paragraphs_part_records(gap: str) -> None:
    assert groups(paragraphs(PASTOR, CLERK, SEXTON, gap=gap)) == [PASTOR, CLERK, SEXTON]


def test_double_breaks_part_records() -> None:
    told = "<br><br>".join("<br>".join(one) for one in (PASTOR, CLERK, SEXTON))
    root = read(f"<td>{told}</td>".encode(), url="https://kerk.example/", content_type="text/html").root
    assert [lines_of(one) for one in root.walk() if one.kind is BlockKind.PARAGRAPH and one.inlines] == [
        PASTOR,
        CLERK,
        SEXTON,
    ]


@pytest.mark.parametrize(
    "records",
    [
        [["Jan Claes, 0476 12 34 56"], ["Els Maes, 0476 12 34 57"], ["An Smit, 0476 12 34 58"]],
        [["Pastoor"], ["G. Maes", "09 213 08 46"], ["Koster"], ["J. Claes", "09 213 08 47"]],
        [["Een verhaal."], ["Nog een."], ["Bel 09 213 08 46.", "Of mail."]],
    ],
    ids=["a line each", "titles apart from what they head", "an article"],
)
def test_gaps_that_tell_nothing_are_none(records: list[list[str]]) -> None:
    assert [len(one) for one in groups(paragraphs(*records, gap="<p>&nbsp;</p>"))] in ([], [sum(map(len, records))])
