"""Whose a number is that a sentence gives: lines by their names, bodies that can be contacted, and instructions that are nobody's."""

from __future__ import annotations

import time

import pytest

from scrapers.extract.generic import extract
from scrapers.extract.line.called_bodies import body_said, is_way_to_call
from scrapers.extract.line.circumstances import tells_circumstance
from scrapers.extract.line.desks import desk_before
from scrapers.extract.line.named_lines import line_in_headline, line_named
from scrapers.extract.line.nobody import is_generic
from scrapers.read.dispatch import read
from state.canon.names import looks_like_person


def owners(text: str, country: str) -> dict[str, str | None]:
    """Who has each number."""
    page = extract(read(text.encode(), url="https://noord.example/x", content_type="text/plain"), country=country)
    return {phone.text: one.person or one.unit or one.organisation for one in page.contacts for phone in one.phones}


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("Grandparents may ring the Birchwood Advice Line from 2pm until 6pm on weekdays, on ", "Birchwood Advice Line"),
        ("Wie twijfelt, belt de Lindense Hulplijn elke avond tussen zes en tien op ", "Lindense Hulplijn"),
        ("Contactez la Ligne d'écoute chaque soir au ", "Ligne d'écoute"),
        ("Nachts hilft das Elterntelefon „Gut gefragt“ kostenlos unter ", 'Elterntelefon "Gut gefragt"'),
        ("The Birchwood Advice Line has moved. The office is open on Monday, call ", None),
        ("Volg de Richtlijn voor clubs en mail naar ", None),
        ("Appelez le Numéro vert au ", None),
    ],
)  # fmt: skip
def test_a_line_by_its_name(before: str, name: str | None) -> None:
    told = line_named(before)
    assert (told and told[1]) == name


@pytest.mark.parametrize(
    ("before", "body"),
    [
        ("Street workers may also be contacted in the evening by calling ", "Street workers"),
        ("If you cannot come, please phone the Elmford parks department on ", "Elmford parks department"),
        ("The number for the Elmford dog wardens is ", "Elmford dog wardens"),
        ("Het nummer van de Lindense speelotheek is ", "Lindense speelotheek"),
        ("In Elmford, the number to call is ", "Elmford"),
        ("À Boisclair, le numéro à composer est le ", "Boisclair"),
        ("La maison des jeunes est joignable tous les mercredis par téléphone au ", "maison des jeunes"),
        ("Das Pfarrbüro ist dienstags von 9:30 bis 12 Uhr telefonisch unter ", "Pfarrbüro"),
        ("Bei dringenden Fragen: Die Hausverwaltung ist rund um die Uhr unter ", "Hausverwaltung"),
        ("Bitte wenden Sie sich an die Koordinierungsstelle Lindental unter ", "Koordinierungsstelle Lindental"),
        ("Die Leitung ist Els Maes, erreichbar unter ", None),
        ("We can be contacted on ", None),
        ("Further details: she may be reached at ", None),
        ("Call the local parks office at ", None),
        ("Mehr Informationen finden Sie unter ", None),
    ],
)  # fmt: skip
def test_a_body_that_a_sentence_says_how_to_reach(before: str, body: str | None) -> None:
    assert desk_before(before) == body if body else body_said(before) is None


@pytest.mark.parametrize(
    ("headline", "name"),
    [
        ("Birchwood Crisis Line Opens in May", "Birchwood Crisis Line"),
        ("Lindense Hulplijn gelanceerd op 1 april", "Lindense Hulplijn"),
        ("Sorgentelefon jetzt erreichbar", "Sorgentelefon"),
        ("Birchwood Crisis Line", None),
        ("Volunteers for the Birchwood Crisis Line wanted", None),
    ],
)
def test_a_headline_with_news_of_a_line(headline: str, name: str | None) -> None:
    assert line_in_headline(headline) == name


@pytest.mark.parametrize(
    "text",
    [
        "Zum Hauptinhalt springen",
        "Direkt zur Navigation",
        "Overslaan en naar de inhoud gaan",
        "Passer au contenu",
        "Error message",
        "3 minute read",
        "Hide Ad",
        "Advertentie",
        "Printer-friendly, PDF & Email",
        "Seite drucken",
        "Partager",
    ],
)
def test_what_a_page_says_of_itself_names_nobody(text: str) -> None:
    assert is_generic(text)


def test_a_phrase_of_when_in_german_is_no_name() -> None:
    assert tells_circumstance("Bei technischen Störungen")
    assert not tells_circumstance("Bei der Mühle")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It is free. By calling", True),
        ("Door te bellen naar", True),
        ("En composant le", True),
        ("Ring By Ltd", False),
    ],
)
def test_a_way_to_call_is_no_name(text: str, told: bool) -> None:
    assert is_way_to_call(text) is told


def test_german_bodies_are_no_people() -> None:
    assert not looks_like_person("Kulturzentrum Lindental")
    assert not looks_like_person("Beratungsstelle Lindental")
    assert looks_like_person("Estelle Castelle")


def test_an_occasion_before_a_colon_gives_way_to_who_is_to_be_called() -> None:
    page = (
        "Summer events\n\nPlaces for the Harvest Walk: use the form or phone the Elmford parks office at 202-555-0142\n"
    )
    assert owners(page, "US") == {"202-555-0142": "Elmford parks office"}


def test_sentences_of_one_german_list_are_each_of_whom_they_tell() -> None:
    page = (
        "Kulturzentrum Lindental öffnet wieder\n\n  • Die Verwaltung ist werktags telefonisch unter 030 23125 101 zu erreichen.\n"
        "  • Im Notfall hilft das Elterntelefon rund um die Uhr unter 030 23125 102.\n"
    )
    assert owners(page, "DE") == {"030 23125 101": "Verwaltung", "030 23125 102": "Elterntelefon"}


def test_a_person_before_a_colon_keeps_the_number() -> None:
    assert owners("Board\n\nMary Stone: call the house at 202-555-0143\n", "US") == {"202-555-0143": "Mary Stone"}


def test_long_texts_are_read_as_fast() -> None:
    text = "Die Stelle der Stadt und die Line of the Help and the number for the Line " * 400
    start = time.perf_counter()
    desk_before(text)
    line_named(text)
    assert time.perf_counter() - start < 0.5
