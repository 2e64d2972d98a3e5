"""Pieces of components that begin amid elements of a kit: what each is drawn as, and what a link without words leads to."""

from __future__ import annotations

import pytest

from scrapers.document import BlockKind
from scrapers.extract.generic import extract
from scrapers.read.components import is_component
from scrapers.read.dispatch import read

CARD = """
    <Card>
      <CardBody>
        <Typography variant="body2">
          <strong>{name}</strong><br />
          Phone:{{' '}}
          <a href="tel:{number}">{number}</a><br />
        </Typography>
      </CardBody>
    </Card>
"""


def numbers(piece: str, country: str = "US") -> list[tuple[str | None, list[str]]]:
    document = read(piece.encode(), url="https://x.example/a.jsx")
    found = extract(document, country=country).contacts
    return [(one.person or one.unit or one.organisation, [phone.number for phone in one.phones]) for one in found]


def test_cards_below_a_heading_of_a_kit_are_each_their_own() -> None:
    piece = '<Typography variant="h6">Useful numbers</Typography>\n' + "".join(
        CARD.format(name=name, number=number)
        for name, number in (("Water Office", "+15035550142"), ("Tax Collector", "+15035550143"))
    )
    assert is_component(piece)
    assert numbers(piece) == [("Water Office", ["+15035550142"]), ("Tax Collector", ["+15035550143"])]


@pytest.mark.parametrize(
    ("piece", "level"),
    [
        ('<Text as="h3" size={4}>Huis De Kaai</Text>', 3),
        ('<Typography variant="h5" component="div" sx={{ m: 2 }}>Huis De Kaai</Typography>', 5),
        ('<Heading as="h2" className="title">Huis De Kaai</Heading>', 2),
    ],
)
def test_what_is_told_to_be_drawn_as_a_heading_is_one(piece: str, level: int) -> None:
    document = read(f"<Box p={{1}}>\n{piece}\n</Box>".encode(), url="https://x.example/a.tsx")
    headings = [(block.level, block.text) for block in document.root.walk() if block.kind is BlockKind.HEADING]
    assert headings == [(level, "Huis De Kaai")]


def test_a_variant_that_is_no_element_draws_none() -> None:
    document = read(b'<Text variant="body1" sx={{}}>Huis De Kaai</Text>', url="https://x.example/a.tsx")
    assert not any(block.kind is BlockKind.HEADING for block in document.root.walk())


def test_a_link_that_shows_a_drawing_alone_leads_to_its_number() -> None:
    piece = (
        '<div className="card">\n  <h3>Huis De Kaai</h3>\n  <p>\n  <a href="https://wa.me/32471234567" target={blank}>\n'
        "    <ChatIcon />\n  </a>\n  </p>\n</div>"
    )
    assert numbers(piece, "BE") == [("Huis De Kaai", ["+32471234567"])]


def test_a_number_in_the_menu_of_a_page_is_the_sites() -> None:
    menu = '<nav><ul><li><a href="/">Start</a></li><li><a href="tel:+3292671212">09 267 12 12</a></li></ul></nav>'
    page = f"<html><head><title>De Kaai</title></head><body>{menu}<main><h1>Welkom</h1><p>Kom binnen.</p></main></body></html>"
    document = read(page.encode(), url="https://x.example/", content_type="text/html")
    assert [[phone.number for phone in one.phones] for one in extract(document).contacts] == [["+3292671212"]]
