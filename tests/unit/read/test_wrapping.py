"""Lines that go on, and lines that were broken on purpose."""

from __future__ import annotations

import pytest

from scrapers.read.layout.wrapping import cell_inlines, is_by_line
from tests.unit.read.laying import STEP, piece

RIGHT = 40 * STEP


def written(*lines: str, right: float = RIGHT, by_line: bool = False) -> str:
    pieces = [piece(line, 0, 12.0 * at) for at, line in enumerate(lines)]
    return "".join(run.text for run in cell_inlines(pieces, right, by_line=by_line))


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (("Brugge, Damme, Knokke-Heist,", "Blankenberge"), "Brugge, Damme, Knokke-Heist, Blankenberge"),
        (("Assistant Superintendent for", "Finance"), "Assistant Superintendent for Finance"),
        (
            ("Heeft uw kind het moeilijk dan helpt de", "zorg-", "coördinator"),
            "Heeft uw kind het moeilijk dan helpt de zorgcoördinator",
        ),
        (("Kerkstraat 18", "9550 Herzele"), "Kerkstraat 18\n9550 Herzele"),
        (("Griet Van Hecke", "directeur"), "Griet Van Hecke\ndirecteur"),
        (("053 62 41 07", "053 62 41 08"), "053 62 41 07\n053 62 41 08"),
        (
            ("een lange regel die tot het einde loopt", "053 62 41 07"),
            "een lange regel die tot het einde loopt 053 62 41 07",
        ),
        (
            ("Responsable : Mme Bérengère d'Otreppe x", "Place Saint-Aubain 2, 5000 Namur"),
            "Responsable : Mme Bérengère d'Otreppe x\nPlace Saint-Aubain 2, 5000 Namur",
        ),
        (
            ("maud.deschamps@passerelles.example", "Langues : français"),
            "maud.deschamps@passerelles.example\nLangues : français",
        ),
    ],
)
def test_lines_are_joined_unless_they_were_broken_on_purpose(lines: tuple[str, ...], text: str) -> None:
    assert written(*lines) == text


def test_where_cells_are_written_line_by_line_a_full_line_is_a_field_too() -> None:
    column = [
        [piece("Ann Sercu", 0, 0), piece("medewerker", 0, 12)],
        [piece("Bart Mulier", 0, 30), piece("medewerker", 0, 42)],
        [piece("Emmanuelle van den Bossche-Rijckaert", 0, 60), piece("medewerker", 0, 72)],
    ]
    assert is_by_line(column, RIGHT)
    assert written("Emmanuelle van den Bossche-Rijckaert", "medewerker", by_line=True).endswith("\nmedewerker")


def test_cells_whose_lines_are_full_are_running_text() -> None:
    column = [[piece("Brugge en Damme en Knokke-Heist en ook", 0, 0), piece("Blankenberge", 0, 12)]]
    assert not is_by_line(column, RIGHT)
