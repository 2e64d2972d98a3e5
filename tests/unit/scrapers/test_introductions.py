"""Sentences that introduce a list of people say what the list is, and nothing that each of them does."""

from __future__ import annotations

import pytest

from scrapers.extract.line.groups import of_each, singular_role
from scrapers.extract.line.introductions import as_heading, introduced
from tests.unit.scrapers.owning import drawn

NAMES = ("Tom Nijs", "Bea Smet", "Jeroen Maes")


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("Leden van de raad zijn:", "Leden van de raad"),
        ("Het bestuur bestaat momenteel uit de volgende leden:", "Het bestuur"),
        ("De stuurgroep is samengesteld als volgt:", "De stuurgroep"),
        ("In de raad zetelen:", "de raad"),
        ("In de ouderraad van 2025/2026 hebben zitting:", "de ouderraad"),
        ("De ouderraad in het schooljaar 2025-2026 is als volgt samengesteld:", "De ouderraad"),
        ("Wie zit er in de ouderraad?", "de ouderraad"),
        ("The board is made up of the following people:", "The board"),
        ("Le comité est composé des membres suivants :", "Le comité"),
        ("Das Team besteht aus:", "Das Team"),
        ("Dit schooljaar bestaat de leerlingenraad uit:", "de leerlingenraad"),
        ("Momenteel wordt de stuurgroep gevormd door:", "de stuurgroep"),
        ("Derzeit besteht der Beirat aus:", "der Beirat"),
    ],
)
def test_what_introduces_a_list_stands_for_a_heading(sentence: str, who: str) -> None:
    assert introduced(sentence) == who


@pytest.mark.parametrize(
    "sentence",
    [
        "Wij zijn:",
        "Sinds 2020 is het gebouw gesloten:",
        "In noodgevallen:",
        "Waar zijn wij?",
        "De school is gesloten:",
        "Ouders zijn bij ons altijd welkom:",
        "Het bestuur bestaat uit An Maes en Jan Smet:",
        "De leden zijn in 2019 verkozen. Het zijn:",
    ],
)
def test_other_sentences_stand_for_none(sentence: str) -> None:
    assert introduced(sentence) is None


@pytest.mark.parametrize("sentence", ["De ouderraad bestaat dit schooljaar uit:", "In de ouderraad zitten:"])
@pytest.mark.parametrize("items", ["<ul><li>{}</li></ul>", "<p>{}</p>"])
def test_nobody_does_what_the_sentence_says(sentence: str, items: str) -> None:
    between = "</li><li>" if "<ul>" in items else "<br>"
    found = drawn(f"<h2>Welkom</h2><p>Samen maken we school.</p><p>{sentence}</p>" + items.format(between.join(NAMES)))
    assert [(one.person, one.role) for one in found] == [(name, None) for name in NAMES]


def test_a_group_in_the_sentence_is_what_each_of_them_is() -> None:
    listed = "<br>".join(NAMES)
    found = drawn(
        f"<h2>Welkom</h2><p>Wie wil praten kan altijd terecht.</p><p>Onze vertrouwenspersonen zijn:<br>{listed}</p>"
    )
    assert [(one.person, one.role) for one in found] == [(name, "vertrouwenspersoon") for name in NAMES]


def test_members_of_something_are_each_a_member() -> None:
    assert singular_role("Leden van de ouderraad 2025-2026") == "Lid"
    assert of_each("De OR leden") == "Lid"
    assert singular_role("Afgevaardigden van de wijken") != "Lid"


@pytest.mark.parametrize(
    "text",
    [
        "Het bestuur bestaat sinds medio oktober 2018 uit:",
        "Het bestuur bestaat vanaf 1 mei uit:",
        "The board consists since May 2024 of:",
    ],
)
def test_since_when_a_body_is_so_is_no_part_of_its_name(text: str) -> None:
    assert as_heading(text) in ("Het bestuur:", "The board:")
