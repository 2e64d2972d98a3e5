"""People whom a page calls by their first names alone, each beside a number."""

from __future__ import annotations

import pytest

from scrapers.extract.line.first_named import first_named
from tests.unit.scrapers.owning import named_by_point

ONE, OTHER = "0476 12 34 56", "0477 22 33 44"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (f"Info: Tine {ONE} of Ward {OTHER}", ["Tine", "Ward"]),
        (f"Bel An (tel. {ONE}) & Anne-Marie (gsm {OTHER})", ["An", "Anne-Marie"]),
        (f"Els Maes {ONE}, Jan {OTHER} en Koen 0478 22 33 44", ["Jan", "Koen"]),
        (f"Els Maes {ONE} en Jan Smet {OTHER}", []),
        (f"Tine {ONE} of {OTHER}", []),
        (f"Ward {ONE} en Hope {OTHER}", []),
        (f"Lievegem {ONE}, Eeklo {OTHER}", []),
    ],
)
def test_first_names_part_a_line_where_two_of_them_stand_before_a_number(text: str, names: list[str]) -> None:
    assert [text[start:].split()[0].rstrip(",") for start in first_named(text)] == names


@pytest.mark.parametrize(
    "page",
    [
        f"Turnkring De Linde\n\nInfo: Tine {ONE} of Jan {OTHER}\n",
        f"Club de gym\n\nRéservations : Tine {ONE} ou Jan {OTHER}\n",
        f"Turnkring\n\nMet vragen over het kamp, de uitstap naar zee en de lessen in de zomer bel je Tine ({ONE}) of Jan ({OTHER}).\n",
        f"Turnkring De Linde\n\nNamens de hele ploeg\n\nTine {ONE} en\n\nJan {OTHER}\n\nTot dan!\n",
    ],
)
def test_each_who_is_called_by_a_first_name_has_the_number_behind_it(page: str) -> None:
    assert named_by_point(page) == {ONE: "Tine", OTHER: "Jan"}


def test_a_first_name_of_two_letters_begins_a_record() -> None:
    assert named_by_point(f"<h2>Turnkring</h2><p>Inge {ONE}<br>An {OTHER}</p>", "text/html") == {
        ONE: "Inge",
        OTHER: "An",
    }
    assert named_by_point(f"Turnkring\n\nInge: {ONE}\n\nJo: {OTHER}\n") == {ONE: "Inge", OTHER: "Jo"}


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Inschrijven bij Tine", "Tine"),
        ("Réservations auprès de Julie au", "Julie"),
        ("Kaarten te koop via Marc:", "Marc"),
        ("Inschrijven bij het secretariaat", "secretariaat"),
    ],
)
def test_whom_a_short_line_sends_its_reader_to_has_the_number(line: str, name: str) -> None:
    assert named_by_point(f"Turnkring De Linde\n\n{line} {ONE}\n") == {ONE: name}


def test_on_whose_behalf_a_letter_ends_is_nobody() -> None:
    assert (
        named_by_point(f"Kermis\n\nOp 3 mei is er kermis.\n\nNamens het comité\n\n{ONE}\n")[ONE] != "Namens het comité"
    )
