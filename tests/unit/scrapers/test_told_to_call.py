"""Commands that have a reader hand something over or warn somebody: whom they name, and that they are no name themselves."""

from __future__ import annotations

import pytest

from scrapers.extract.line.roles import split_role
from scrapers.extract.line.titles import is_title
from tests.unit.scrapers.owning import DESK, ELS, named_by_point


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"Zie je een zwerfkat? Meld het aan de dierenkliniek De Kat op {DESK}.", "dierenkliniek De Kat"),
        (f"Vragen over de factuur? Richt je tot de boekhouding, {DESK}.", "boekhouding"),
        (f"Verwittig tijdig de opvang op {DESK}.", "opvang"),
        (f"Vervoer nodig? Verwittig Els Maes tegen woensdag op {DESK}.", "Els Maes"),
        (f"Vraag het formulier aan de balie of bel naar {DESK}.", None),
        (f"Laat iets weten aan de ouders van de werkgroep of bel naar {DESK}.", None),
    ],
)
def test_whom_a_command_names(text: str, name: str | None) -> None:
    assert named_by_point(text) == {DESK: name}


@pytest.mark.parametrize(
    "text",
    [
        f"Geef je komst door aan onze secretaris Els op {ELS}.",
        f"Bel naar de secretaris Els ({ELS}) als je niet kan komen.",
        f"Contacteer onze secretaris Els via {ELS}.",
    ],
)
def test_a_function_before_a_first_name_is_of_whom_it_names(text: str) -> None:
    assert named_by_point(text) == {ELS: "Els"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("De diaken helpt u graag verder: Jan Smet", ("Jan Smet", "diaken")),
        ("Onze secretaris is er elke dag: Jan Smet", ("Jan Smet", "secretaris")),
        ("Het bestuur is blij met elke hulp: Jan Smet", ("Jan Smet", None)),
        ("Diaken: Jan Smet", ("Jan Smet", "Diaken")),
    ],
)
def test_a_sentence_before_a_name_tells_its_function_alone(text: str, told: tuple[str, str | None]) -> None:
    assert split_role(text) == told


@pytest.mark.parametrize(
    ("text", "title"),
    [("Verwittig tijdig de school", False), ("Meld het aan de balie", False), ("Meld Misdaad", True), ("Stuurgroep Wonen", True)],
)  # fmt: skip
def test_a_command_is_no_name(text: str, title: bool) -> None:
    assert is_title(text) is title


def test_what_a_desk_sees_to_is_part_of_its_name() -> None:
    text = f"Een afspraak bij dr. Maes of dr. Smet maakt u via het secretariaat cardiologie, elke werkdag tussen 9 en 17 uur, op {DESK}.\n"
    assert named_by_point(text) == {DESK: "secretariaat cardiologie"}
