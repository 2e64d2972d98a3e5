"""Lists of places that lost their lines, so that names, streets and towns run on."""

from __future__ import annotations

import time

import pytest

from scrapers.extract.contacts.places_run_on import LONGEST, places_apart
from scrapers.extract.generic import extract
from scrapers.extract.line.lines import Line
from scrapers.read.dispatch import read


def places(text: str, country: str) -> list[tuple[str | None, str | None]]:
    contacts = extract(
        read(text.encode(), url="https://noord.example/x", content_type="text/plain"), country=country
    ).contacts
    return [(one.organisation, one.address.street) for one in contacts if one.address]


@pytest.mark.parametrize(
    ("text", "country", "told"),
    [
        (
            "Onder de stichting vallen: Crèche De Uil Dorpsstraat 4, 3512 AB Utrecht Crèche De Mus Laan van Noord 7, 3513 CD Utrecht"
            " Crèche De Specht Heer van Oostweg 2a, 3514 EF Utrecht De stichting is opgericht in dat jaar.",
            "NL",
            [
                ("Crèche De Uil", "Dorpsstraat"),
                ("Crèche De Mus", "Laan van Noord"),
                ("Crèche De Specht", "Heer van Oostweg"),
            ],
        ),
        (
            "Bibliotheek Noord Kerkstraat 12, 9000 Gent Dienstencentrum De Linde Molenweg 5, 9000 Gent"
            " Buurthuis Zuid Nieuwebaan 8, 9000 Gent",
            "BE",
            [
                ("Bibliotheek Noord", "Kerkstraat"),
                ("Dienstencentrum De Linde", "Molenweg"),
                ("Buurthuis Zuid", "Nieuwebaan"),
            ],
        ),
    ],
)
def test_each_place_of_a_line_is_told_with_its_street(text: str, country: str, told: list[tuple[str, str]]) -> None:
    assert places(text, country) == told


@pytest.mark.parametrize(
    "text",
    [
        "Kerkstraat 12, 9000 Gent, Molenweg 5, 9000 Gent en Nieuwebaan 8, 9000 Gent",
        "Crèche De Uil Dorpsstraat 4, 9000 Gent Crèche De Mus Molenweg 7, 9000 Gent",
        "Crèche De Uil, Dorpsstraat 4, 9000 Gent; Crèche De Mus, Molenweg 7, 9000 Gent; Crèche De Specht, Oostweg 2, 9000 Gent",
    ],
)
def test_streets_alone_few_places_and_what_commas_part_stay_one_line(text: str) -> None:
    assert places_apart(Line(text=text), "BE") == []


def test_a_line_without_end_is_looked_at_in_no_time() -> None:
    began = time.perf_counter()
    assert places_apart(Line(text="Dorp 4, 9000 Gent " * (LONGEST // 18)), "BE") == []
    assert time.perf_counter() - began < 2
