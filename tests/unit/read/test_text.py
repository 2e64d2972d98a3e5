"""Plain text: what a person sees in its layout is what is read."""

from __future__ import annotations

import pytest

from scrapers.document import BlockKind, Document
from scrapers.read.dispatch import read


def text(shown: str) -> Document:
    return read(shown.encode(), url="https://club.example/lijst.txt", content_type="text/plain")


def seen(document: Document) -> list[tuple[str, str]]:
    """Kind and text of each part, from above."""
    return [(block.kind.value, block.text) for block in document.root.walk() if block.inlines]


@pytest.mark.parametrize(
    ("shown", "wanted"),
    [
        pytest.param(
            "BESTUUR\nEls Maes, voorzitter\nJan Smet, coach\n",
            [("heading", "BESTUUR"), ("paragraph", "Els Maes, voorzitter\nJan Smet, coach")],
            id="a line in capitals heads those below it",
        ),
        pytest.param("ELS MAES\nJAN SMET\n", [("paragraph", "ELS MAES\nJAN SMET")], id="but not when all shout"),
        pytest.param(
            "BE 0123.456.789\nEls Maes\n", [("paragraph", "BE 0123.456.789\nEls Maes")], id="and a number is no heading"
        ),
        pytest.param(
            "Els Maes\nBestuur\n-------\nJan Smet\n",
            [("paragraph", "Els Maes"), ("heading", "Bestuur"), ("paragraph", "Jan Smet")],
            id="an underlined line in the midst of others",
        ),
        pytest.param(
            "Loket Noord\n\nDorpstraat 36\n\nTel. 09 555 12 34\n",
            [("heading", "Loket Noord"), ("paragraph", "Dorpstraat 36"), ("paragraph", "Tel. 09 555 12 34")],
            id="a street that stands alone heads nothing",
        ),
        pytest.param(
            "==========\nDe Linde\n==========\nEls Maes\n",
            [("heading", "De Linde"), ("paragraph", "Els Maes")],
            id="a line between two rules",
        ),
        pytest.param(
            "Met groeten\n\n--\nEls Maes\nvoorzitter\n",
            [("heading", "Met groeten"), ("paragraph", "Els Maes\nvoorzitter")],
            id="the rule above a signature is not read",
        ),
        pytest.param(
            "1. Els Maes, 09 213 08 46\n2. Jan Smet, 09 213 08 47\n",
            [("item", "Els Maes, 09 213 08 46"), ("item", "Jan Smet, 09 213 08 47")],
            id="lines that count on are a list",
        ),
        pytest.param(
            "1. Gezinnen\nDit is tekst.\n", [("paragraph", "1. Gezinnen\nDit is tekst.")], id="one number is no list"
        ),
        pytest.param(
            "+ Els Maes\n+ Jan Smet\n", [("item", "Els Maes"), ("item", "Jan Smet")], id="a plus is a bullet too"
        ),
        pytest.param(
            "* Els Maes\n  09 213 08 46\n* Jan Smet\n",
            [("item", "Els Maes\n09 213 08 46"), ("item", "Jan Smet")],
            id="what is set in below a bullet is a line of its item",
        ),
        pytest.param(
            "• Secretaris\n\n  Wie schrijft, die blijft.\n\n• Ploegen\n\n  Zondag om tien uur.\n",
            [
                ("heading", "Secretaris"),
                ("paragraph", "Wie schrijft, die blijft."),
                ("heading", "Ploegen"),
                ("paragraph", "Zondag om tien uur."),
            ],
            id="what is set in below a lone bullet stands below a heading",
        ),
        pytest.param(
            "- Els Maes\n\n- Jan Smet\n\nWie schrijft, die blijft.\n",
            [("item", "Els Maes"), ("item", "Jan Smet"), ("paragraph", "Wie schrijft, die blijft.")],
            id="a bullet below which nothing is set in is an item",
        ),
        pytest.param(
            "We vergaderen elke eerste maandag van de\nmaand in de zaal.\n",
            [("paragraph", "We vergaderen elke eerste maandag van de maand in de zaal.")],
            id="a line that stops in the midst of a sentence goes on",
        ),
    ],
)
def test_the_layout_tells_the_parts(shown: str, wanted: list[tuple[str, str]]) -> None:
    assert seen(text(shown)) == wanted


def test_a_rule_below_column_names_underlines_no_heading() -> None:
    [table] = text("Naam | Tel\n-----------\nEls Maes | 09 213 08 46\n").root.children
    assert table.kind is BlockKind.TABLE
