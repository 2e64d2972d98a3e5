"""XML that is no feed: its elements are records."""

from __future__ import annotations

import pytest

from scrapers.read.dispatch import read
from scrapers.read.errors import ReadError
from tests.unit.read.drawing import drawn_from

BEGINS = '<?xml version="1.0" encoding="UTF-8"?>\n'


@pytest.mark.parametrize(
    "xml",
    [
        '<leden><lid naam="An Maes" functie="Voorzitter" gsm="0475 11 22 33"/><lid naam="Tom Claes" functie="Secretaris"'
        ' gsm="0475 11 22 34"/></leden>',
        "<leden><lid id='1'><naam>An Maes</naam><functie>Voorzitter</functie><gsm>0475 11 22 33</gsm></lid>"
        "<!-- nieuw --><lid id='2'><naam>Tom Claes</naam><functie>Secretaris</functie><gsm>0475 11 22 34</gsm></lid></leden>",
        "<data><record><field name='name'>An Maes</field><field name='function'>Voorzitter</field><field name='mobile'>0475 11 22 33"
        "</field></record><record><field name='name'>Tom Claes</field><field name='function'>Secretaris</field>"
        "<field name='mobile'>0475 11 22 34</field></record></data>",
    ],
    ids=["attributes", "elements", "named fields"],
)
def test_elements_alike_are_records(xml: str) -> None:
    assert drawn_from(BEGINS + xml) == [
        ("An Maes", "Voorzitter", ["0475 11 22 33"], []),
        ("Tom Claes", "Secretaris", ["0475 11 22 34"], []),
    ]


def test_a_piece_of_xml_is_read_as_far_as_it_goes() -> None:
    piece = """ gsm="0475 11 22 30"/>
<club name="Chess Club North" phone="020 7946 0011"/>
<club name="Walking Club South" phone="020 7946 0012"/>
<club name="Row"""

    assert [(who, phones) for who, _, phones, _ in drawn_from(piece, country="GB", kind="text/xml")] == [
        ("Chess Club North", ["020 7946 0011"]),
        ("Walking Club South", ["020 7946 0012"]),
    ]


@pytest.mark.parametrize("xml", ["<urlset><url><loc>https://a.example/</loc></url></urlset>", "<a><b>", "<x>&e;</x>"])
def test_xml_that_tells_of_nobody_is_refused(xml: str) -> None:
    with pytest.raises(ReadError):
        read((BEGINS + xml).encode(), url="https://zwin.example/bron")
