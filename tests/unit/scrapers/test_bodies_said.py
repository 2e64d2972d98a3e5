"""Bodies that sentences name, as those whose number it may be that another sentence gives."""

from __future__ import annotations

import pytest

from scrapers.extract.generic import extract
from scrapers.extract.owners.bodies_said import OPENING, WITHIN, bodies_in
from scrapers.read.dispatch import read

STELLE = "Erziehungsberatungsstelle der Stadt Elmen"


@pytest.mark.parametrize(
    ("text", "name", "way"),
    [
        (
            "The Larch County Health Department has closed its walk-in clinic.",
            "Larch County Health Department",
            OPENING,
        ),
        ("Please contact the Office of Student Housing before you come over.", "Office of Student Housing", WITHIN),
        (
            "Je kan elke werkdag langskomen op de opvoedingswinkel van Zandhoven.",
            "opvoedingswinkel van Zandhoven",
            WITHIN,
        ),
        ("Ons inloopcentrum De Kade is elke dinsdag open voor wie dat wil.", "inloopcentrum De Kade", OPENING),
        (
            "Si vous ne pouvez pas sortir, le service d'aide familiale vient chez vous.",
            "service d'aide familiale",
            WITHIN,
        ),
        ("Heute ist die Erziehungsberatungsstelle der Stadt Elmen für alle geöffnet und hilft.", STELLE, WITHIN),
    ],
)
def test_a_sentence_names_bodies(text: str, name: str, way: str) -> None:
    assert (name, way) in list(bodies_in(text))


@pytest.mark.parametrize(
    "text",
    [
        "Dienst Burgerzaken",
        "Wie een vraag heeft over de vereniging, mag ons altijd een bericht sturen via dit formulier.",
        "On Monday Larch Street and Elm Avenue are closed for all traffic between nine and five.",
        "Since this week you can send a text to Larch County Shelter's volunteers by day and night.",
        "Els Maes en Jan Smet helpen je graag verder met al je vragen over opvang en vrije tijd.",
    ],
    ids=[
        "a line of its own",
        "what a site calls itself",
        "capitals of no kind of body",
        "whose something is",
        "people",
    ],
)
def test_what_is_no_body_in_a_sentence_is_not_told(text: str) -> None:
    assert list(bodies_in(text)) == []


def owner(html: str, country: str = "BE") -> str | None:
    page = read(f"<main>{html}</main>".encode(), url="https://site.example/p", content_type="text/html")
    [one] = [one for one in extract(page, country=country).contacts if one.phones]
    return one.person or one.unit or one.organisation


@pytest.mark.parametrize(
    ("country", "html", "wanted"),
    [
        (
            "US",
            "<p>To slow the spread of the flu, Larch Valley Public Health District has changed how it serves its visitors. People are"
            " asked to call first to 541-555-0172 for all visits that can wait until the next week.</p>",
            "Larch Valley Public Health District",
        ),
        (
            "BE",
            "<h2>Meest gestelde vragen</h2><p>De raadplegingen op de kinderwachtpost zijn zonder afspraak. Je kan meteen naar de"
            " kinderwachtpost komen of, als je meer wil weten, eerst het nummer 02 555 12 34 bellen.</p>",
            "kinderwachtpost",
        ),
    ],
)
def test_a_number_that_nobody_is_named_for_is_that_of_the_body_which_the_text_is_about(
    country: str, html: str, wanted: str
) -> None:
    assert owner(html, country) == wanted


def test_a_body_within_a_sentence_takes_no_number_from_the_person_beside_it() -> None:
    html = "<p>Voor vragen over de dienst Buitenschoolse Opvang kan je elke dag terecht bij Els Maes, 09 555 12 34.</p>"
    assert owner(html) == "Els Maes"
