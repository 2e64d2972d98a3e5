"""Addresses whose parts stand in columns or fields of their own."""

from __future__ import annotations

import pytest

from scrapers.extract.generic import extract
from scrapers.read.dispatch import read
from state.records import Address, Contact


def _contacts(text: str, *, country: str = "BE", kind: str = "text/csv") -> tuple[Contact, ...]:
    document = read(text.encode(), url="https://www.voorbeeld.example/lijst", content_type=kind)
    return extract(document, country=country).contacts


def _parts(address: Address | None) -> tuple[str | None, ...]:
    assert address is not None
    return address.street, address.number, address.box, address.postcode, address.municipality


@pytest.mark.parametrize(
    "sheet",
    [
        "Naam;Straat;Huisnummer;Postcode;Gemeente;Telefoon\nHuis De Brug;Molendries;11;9300;Aalst;053 72 33 11\n",
        "organisatie,adres,postcode,plaats,telefoon\nHuis De Brug,Molendries 11,9300,Aalst,053 72 33 11\n",
        "organisatie,straat,nr,gemeente,telefoon\nHuis De Brug,Molendries,11,9300 Aalst,053 72 33 11\n",
    ],
)
def test_columns_of_street_number_postcode_and_town_make_one_address(sheet: str) -> None:
    (contact,) = _contacts(sheet)
    assert contact.organisation == "Huis De Brug"
    assert _parts(contact.address) == ("Molendries", "11", None, "9300", "Aalst")


def test_a_column_for_the_box_belongs_to_the_address() -> None:
    (contact,) = _contacts(
        "organisatie,straat,nr,bus,postcode,gemeente,telefoon\nDe Brug,Kalandeberg,1,3,9000,Gent,09 266 33 11\n"
    )
    assert _parts(contact.address) == ("Kalandeberg", "1", "3", "9000", "Gent")


def test_a_postcode_alone_is_no_reason_to_take_a_name_for_a_street() -> None:
    (contact,) = _contacts(
        "name,email,postCode,tel\nAlder House,post@alder.example,N13 4RJ,020 7946 0018\n", country="GB"
    )
    assert (contact.organisation, _parts(contact.address)) == ("Alder House", (None, None, None, "N13 4RJ", None))


def test_a_town_without_a_postcode_is_where_somebody_works() -> None:
    (contact,) = _contacts("naam,gemeente,telefoon\nAn Maes,Gent,09 266 33 11\n")
    assert contact.address is None
    assert [area.text for area in contact.work_area] == ["Gent"]


@pytest.mark.parametrize(
    ("page", "town"),
    [
        ("<p>Straat: Weidelaan 3<br>Postcode: 1234 AB Ede<br>Tel: 0318-123456</p>", "Ede"),
        ("<p>Plaats: Wijk Noord<br>Adres: Weidelaan 3<br>Postcode: 1234 AB - Ede<br>Tel: 0318-123456</p>", "Ede"),
        ("<p>Straat: Weidelaan 3<br>Postcode: 1234 AB<br>Plaats: Lunteren<br>Tel: 0318-123456</p>", "Lunteren"),
    ],
)
def test_a_field_for_the_postcode_may_hold_the_town_too(page: str, town: str) -> None:
    (contact,) = _contacts(f"<main><h2>Huis De Brug</h2>{page}</main>", country="NL", kind="text/html")
    assert _parts(contact.address) == ("Weidelaan", "3", None, "1234AB", town)


def test_an_american_table_has_city_state_and_zip() -> None:
    (contact,) = _contacts(
        "<table><tr><th>Office</th><th>Address</th><th>City</th><th>State</th><th>ZIP</th><th>Phone</th></tr>"
        "<tr><td>Northside Clinic</td><td>12 Main Street</td><td>Dayton</td><td>OH</td><td>45402</td>"
        "<td>937-555-0142</td></tr></table>",
        country="US",
        kind="text/html",
    )
    assert _parts(contact.address) == ("Main Street", "12", None, "45402", "Dayton")


def test_first_names_beside_names_make_whole_names() -> None:
    (contact,) = _contacts("voornaam,naam,functie,gsm\nJan,Peeters,voorzitter,0476 12 34 56\n")
    assert (contact.person, contact.role) == ("Jan Peeters", "voorzitter")
