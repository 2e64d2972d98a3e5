"""Whose a postal address without a number is: what its label says, else the nearest name above it."""

from __future__ import annotations

import pytest

from scrapers.extract.contacts.places import completed_by
from scrapers.extract.generic import extract
from scrapers.read.dispatch import read
from state.records import Address, Contact

ROWS = "".join(f"<tr><td>{name}</td><td>{post}</td></tr>" for name, post in (
    ("An Maes", "Voorzitter"), ("Bert Claes", "Secretaris"), ("Cis Daems", "Penningmeester"),
))  # fmt: skip


def seats(html: str, country: str = "NL") -> list[tuple[str | None, str | None]]:
    page = read(f"<main>{html}</main>".encode(), url="https://club.example/adres", content_type="text/html")
    contacts = extract(page, country=country).contacts
    return [(one.person or one.unit or one.organisation, one.address.street) for one in contacts if one.address]


@pytest.mark.parametrize(
    ("label", "owner"),
    [
        ("Adres secretariaat:", "secretariaat"),
        ("Postadres van de stichting:", "stichting"),
        ("Address of the clubhouse:", "clubhouse"),
        ("Adres Jan Smits:", "Jan Smits"),
    ],
)
def test_a_label_for_an_address_may_tell_whose_it_is(label: str, owner: str) -> None:
    page = f"<h1>Kanoclub De Golf</h1><p>{label}<br>Weidelaan 3<br>1234 AB Ede</p>"
    assert seats(page) == [(owner, "Weidelaan")]


@pytest.mark.parametrize("label", ["Adres:", "Adres en route:", "Postadres"])
def test_other_words_for_an_address_name_nobody(label: str) -> None:
    page = f"<h1>Kanoclub De Golf</h1><p>{label}<br>Weidelaan 3<br>1234 AB Ede</p>"
    assert seats(page) == [("Kanoclub De Golf", "Weidelaan")]


def test_who_stands_in_a_row_has_no_address_below_the_table() -> None:
    page = f"<h1>Kanoclub De Golf</h1><table>{ROWS}</table><p>Weidelaan 3<br>1234 AB Ede</p>"
    assert seats(page) == [("Kanoclub De Golf", "Weidelaan")]


def test_who_is_named_above_an_address_in_a_row_or_out_of_it_has_it() -> None:
    row = "<tr><td>Els Smits</td><td>Weidelaan 3, 1234 AB Ede</td></tr>"
    below = "<h2>Zaal De Brink</h2><p>Dorpsweg 5<br>1234 AC Ede</p>"
    assert seats(f"<h1>Leden</h1><table>{row}{ROWS}</table>{below}") == [
        ("Els Smits", "Weidelaan"),
        ("Zaal De Brink", "Dorpsweg"),
    ]


@pytest.mark.parametrize("street", ["Plaats 12b", "Ligging 7"])
def test_a_street_may_be_called_by_a_word_for_one(street: str) -> None:
    page = f"<h1>Kanoclub De Golf</h1><p><b>Adres</b><br>{street}<br>1234 AB Ede<br>0318-123456</p>"
    assert seats(page) == [("Kanoclub De Golf", street.split()[0])]


@pytest.mark.parametrize(
    "line",
    [
        "Bakkerij De Korenbloem, Weidelaan 3, 1234 AB EdeTel: 0318-123456E-mail: info@korenbloem.example",
        "Bakkerij De Korenbloem, Weidelaan 3, 1234 AB EdeFax. 0318-123457 Telefoon: 0318-123456",
    ],
)
def test_a_label_glued_to_what_stood_on_the_line_before_is_one(line: str) -> None:
    page = read(
        f"<main><h1>Contact</h1><p>{line}</p></main>".encode(), url="https://club.example/", content_type="text/html"
    )
    [one] = extract(page, country="NL").contacts
    assert one.organisation == "Bakkerij De Korenbloem"
    assert one.address is not None
    assert one.address.municipality == "Ede"
    assert [phone.number for phone in one.phones] == ["+31318123456"]


def test_who_tells_a_town_alone_does_not_get_the_seat_of_another() -> None:
    town = Contact(organisation="De Golf", phones=(), address=Address(text="Ede", municipality="Ede"))
    seat = Contact(
        organisation="Stichting De Brink", address=Address(text="Postbus 12, 1234 AB Ede", postcode="1234 AB")
    )
    assert completed_by([town], [seat]) == (town, seat)


def test_a_street_or_a_box_without_a_town_gets_it_from_the_seat() -> None:
    for street, number in (("Weidelaan", "3"), ("Postbus 12", None)):
        short = Contact(organisation="De Golf", address=Address(text="kort", street=street, number=number))
        whole = Address(text="heel", street=street, number=number, postcode="1234 AB", municipality="Ede")
        assert completed_by([short], [Contact(address=whole)]) == (Contact(organisation="De Golf", address=whole),)
