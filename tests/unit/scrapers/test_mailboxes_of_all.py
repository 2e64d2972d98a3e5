"""A mailbox below several people who have each but a number: of none of them, unless it is called as one of them is."""

from __future__ import annotations

import pytest

from scrapers.extract.contacts.domains import is_nobodys
from tests.unit.scrapers.owning import named_by_point

ONE, OTHER = "09 555 12 34", "09 555 12 35"


@pytest.mark.parametrize(
    ("page", "kind"),
    [
        (f"Sportdienst\n\nEls Maes - {ONE}\nJan Smet - {OTHER}\n\nsportdienst@linde.example\n", "text/plain"),
        (f"<h2>Sportdienst</h2><p>Els Maes {ONE}<br>Jan Smet {OTHER}</p><p>vrijetijd@linde.example</p>", "text/html"),
    ],
)
def test_a_mailbox_of_an_office_below_people_with_a_number_each_is_what_they_belong_to(page: str, kind: str) -> None:
    found = named_by_point(page, kind)
    assert {found[ONE], found[OTHER]} == {"Els Maes", "Jan Smet"}
    assert [name for point, name in found.items() if "@" in point] == ["Sportdienst"]


@pytest.mark.parametrize(
    ("mail", "expected"),
    [
        ("info@linde.example", True),
        ("uitleendienst@linde.example", True),
        ("jsmet@linde.example", False),
        ("rita.claes@linde.example", False),
        ("zwaluw76@linde.example", False),
        ("lowie@linde.example", False),
        ("dewielewaal@gmail.com", False),
    ],
)
def test_a_mailbox_is_nobodys_by_how_it_is_called(mail: str, expected: bool) -> None:
    assert is_nobodys(mail, ["Els Maes", "Jan Smet", "Lowie Claes"]) is expected


def test_the_mailbox_below_one_person_is_hers() -> None:
    assert (
        named_by_point(f"Turnkring\n\nEls Maes - {ONE}\n\nturnkring2@linde.example\n")["turnkring2@linde.example"]
        == "Els Maes"
    )


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Redactie: Dienst Wonen,", "Dienst Wonen"),
        ("Meldingen: dienst Wegen -", "dienst Wegen"),
        ("Stadhuis: Sociale dienst", "Sociale dienst"),
        ("Inscriptions : Service des Sports,", "Service des Sports"),
        ("Uitgever: Gemeentebestuur Linde,", "Gemeentebestuur Linde"),
        ("Bibliotheek: tijdens de kantooruren", "Bibliotheek"),
    ],
)
def test_a_body_behind_the_word_for_a_matter_has_the_number(line: str, name: str) -> None:
    assert named_by_point(f"Nuttige informatie\n\n{line} {ONE}\n") == {ONE: name}
