"""Cards of which one tells no number, and words of addresses and sentences that read as a name: none of them takes another's number."""

from __future__ import annotations

import pytest

from scrapers.extract.generic import extract
from scrapers.read.dispatch import read
from state.records import Contact

A, B = "053 83 12 34", "09 226 12 34"
BOX = "<p><b>{}</b><br>Kerkstraat 8<br>9000 Gent</p>"


def contacts(page: str, kind: str = "text/html", country: str = "BE") -> tuple[Contact, ...]:
    return extract(read(page.encode(), url="https://x.example/a", content_type=kind), country=country).contacts


def owners(found: tuple[Contact, ...]) -> dict[str, str | None]:
    return {phone.text: one.person or one.unit or one.organisation for one in found for phone in one.phones}


@pytest.mark.parametrize("without", ["Jan Claes", "Wielen Claes", "Wielen B.V.M.", "De Rijwielhal"])
def test_a_card_without_a_number_takes_none_of_the_next_one(without: str) -> None:
    first = f"<p><b>Fietsen Aerts</b><br>Dorpsstraat 4<br>9450 Haaltert<br>{A}</p>"
    last = f"<p><b>Vetex</b><br>Molenstraat 12<br>9032 Wondelgem<br>{B}</p>"
    assert owners(contacts(first + BOX.format(without) + last)) == {A: "Fietsen Aerts", B: "Vetex"}


def test_a_card_without_a_number_in_english() -> None:
    page = (
        "<p>Elm Clinic<br>12 Elm Street<br>Salem, OR 97301</p>"
        "<p>Oak Clinic<br>14 Oak Street<br>Salem, OR 97301<br>(503) 555-0142</p>"
    )
    assert owners(contacts(page, country="US")) == {"(503) 555-0142": "Oak Clinic"}


def test_a_number_below_the_address_is_of_whom_it_names() -> None:
    assert owners(contacts(f"{BOX.format('Vetex')}<p>Tel. {B}</p>")) == {B: "Vetex"}


def test_the_street_that_is_called_after_somebody_is_nobody() -> None:
    (found,) = contacts(f"Pieter Aertsstraat 5\n9000 Gent\n{B}\n", "text/plain")
    assert found.person is None


def test_two_capitals_behind_a_number_are_no_person() -> None:
    text = (
        "Foster homes\n\nEvery day children in this state wait for a family, and there are not enough of them near their own school.\n\n"
        "Families who want to learn more can visit the office or call 1-800-376-2094. Interested Oregonians may also write to"
        " join the effort and serve their town through new partnerships.\n"
    )
    (found,) = contacts(text, "text/plain", "US")
    assert found.person is None


def test_a_mailbox_that_is_called_as_its_office_is_not_given_to_a_neighbour() -> None:
    text = "\n".join(
        ("Contact\n", *(f"{name}: {box}@kaai.example" for name, box in (("Sponsoring", "sponsor"), ("Media", "media"))))
    )
    found = contacts(f"{text}\nWedstrijdzaken: wedstrijdzaken@kaai.example\n", "text/plain", "NL")
    told = {mail: one.unit or one.organisation for one in found for mail in one.emails}
    assert told == {
        "sponsor@kaai.example": "Sponsoring",
        "media@kaai.example": "Media",
        "wedstrijdzaken@kaai.example": "Wedstrijdzaken",
    }
