"""Functions that sentences tell in passing: of whom a body is told to be, of whom a story quotes, in whose hands something is."""

from __future__ import annotations

import pytest

from scrapers.extract.line.named_functions import function_right_before
from scrapers.extract.line.statements import stated
from tests.unit.scrapers.owning import MAIL, drawn, owners


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("De opvang is een vzw waarvan mevrouw Els Maes voorzitster is.", [("mevrouw Els Maes", "voorzitster")]),
        ("Onze school, waar Jan Smet directeur is, telt tien klassen.", [("Jan Smet", "directeur")]),
        ("De dagelijkse leiding is in handen van mevr. Els Maes.", [("mevr. Els Maes", "dagelijkse leiding")]),
        ("De medische leiding berust bij Jan Smet.", [("Jan Smet", "medische leiding")]),
        ("De boekhouding is toevertrouwd aan Els Maes.", [("Els Maes", "boekhouding")]),
        (
            "De contactpersoon van de dienst voor de kleuters en de lagere school is dhr. Jan Smet (e-mail: jan@x.example)",
            [("dhr. Jan Smet", "contactpersoon")],
        ),
        ("De opvang is een vzw waarvan Els Maes ex-voorzitter is.", []),
        ("Het gebouw waarvan Els Maes eigenaar werd, staat leeg.", []),
        ("De wedstrijd is in handen van Jan Smet.", []),
    ],
)
def test_what_a_sentence_says_in_passing(sentence: str, told: list[tuple[str, str]]) -> None:
    assert stated(sentence) == told


@pytest.mark.parametrize(
    ("before", "role"),
    [
        ("“Dat loopt goed”, zegt voorzitter ", "voorzitter"),
        ("Selon la présidente ", "présidente"),
        ("“Dat liep goed”, zegt oud-voorzitter ", None),
        ("“Dat liep goed”, zegt voormalig secretaris ", None),
        ("“Dat loopt goed”, zegt ", None),
    ],
)
def test_the_function_right_before_a_name(before: str, role: str | None) -> None:
    assert function_right_before(before) == role


def test_whom_a_story_quotes_by_function_holds_it_where_a_number_stands() -> None:
    story = "<p>“De tuin groeit goed”, zegt penningmeester Els Maes.</p>"
    call = f"<p>Een perceel huren kan na contact met Els Maes op {MAIL.replace('info', 'els.maes')}.</p>"
    assert owners(drawn(story + call)) == {"els.maes@linde.example": ("Els Maes", "penningmeester")}
    assert drawn(story) == ()


@pytest.mark.parametrize(
    ("line", "role"),
    [("Buurtpunt - Sociaal Huis", None), ("Intake - Huis van het Kind", None), ("Zorgcoach - team Noord", "Zorgcoach - team Noord")],
)  # fmt: skip
def test_a_part_and_its_body_below_a_name_are_no_function(line: str, role: str | None) -> None:
    (contact,) = drawn(f"<h2>Contact</h2><p>Els Maes<br>{line}<br>0476 12 34 56</p>")
    assert (contact.person, contact.role) == ("Els Maes", role)
