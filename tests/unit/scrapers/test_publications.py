"""What is a document of the page, and what only leads elsewhere on the site."""

from __future__ import annotations

from datetime import date

import pytest

from jobs.reading.documents import Body, version_of
from state.records import Publication

SKIP = "<div><a href='#inhoud'>Ga naar de inhoud</a></div>"


def drawn(body: str) -> tuple[Publication, ...]:
    page = f"<html lang='nl'><head><title>Brochures</title></head><body>{body}</body></html>"
    body_ = Body(name="p.html", url="https://partner.example/p", data=page.encode(), content_type="text/html")
    return version_of(body_).reading.publications


@pytest.mark.parametrize("above", ["", SKIP], ids=["first on the page", "below a link to the content"])
def test_the_switch_between_the_languages_of_a_site_is_no_document(above: str) -> None:
    switch = "<div><a href='/nl/x'>Nederlands</a> <strong>Français</strong> <a href='/de/'>Deutsch</a></div>"
    assert drawn(f"{above}{switch}<main><h1>Brochures</h1><p>Voor ouders.</p></main>") == ()


@pytest.mark.parametrize(
    "switch",
    [
        "<p>Deze pagina in het <a href='/fr/opvang'>Frans</a> of het <a href='/en/care'>Engels</a></p>",
        "<ul><li><a href='/nl'>NL</a></li><li><a href='/fr'>FR</a></li></ul>",
        "<p><a href='/opvang?lang=fr'>Français</a></p>",
        "<p><a href='https://fr.partner.example/garde'>Français</a></p>",
    ],
    ids=["a sentence", "a list", "asked for", "a host of its own"],
)
def test_the_page_in_another_language_is_no_document_wherever_it_is_offered(switch: str) -> None:
    found = drawn(f"<main><h1>Opvang</h1><h2>Tarief</h2><p>U betaalt per dag.</p>{switch}</main>")
    assert found == ()


def test_a_file_below_a_folder_named_by_its_language_is_a_document() -> None:
    links = "<a href='/fr/dormir.pdf'>Frans</a> | <a href='/en/sleep.pdf'>Engels</a>"
    assert [one.languages for one in drawn(f"<main><h2>Slapen</h2><p>{links}</p></main>")] == [("fr", "en")]


@pytest.mark.parametrize(
    ("body", "title"),
    [
        ("<h2>Slapen</h2><p><a href='/slapen/uk'>Oekraïens</a> | <a href='/slapen/ru'>Russisch</a></p>", "Slapen"),
        ("<p>Slapen: <a href='/slapen/uk'>Oekraïens</a> | <a href='/slapen/ru'>Russisch</a></p>", "Slapen"),
        ("<p>Slapen</p><p><a href='/s-uk.pdf'>Oekraïens</a> | <a href='/s-ru.pdf'>Russisch</a></p>", "Slapen"),
    ],
    ids=["below a heading", "named on the line", "files"],
)
def test_the_languages_of_a_document_are(body: str, title: str) -> None:
    assert [(one.title, one.languages) for one in drawn(f"<main>{body}</main>")] == [(title, ("uk", "ru"))]


def told(body: str) -> list[tuple[str, tuple[str, ...], date | None]]:
    return [(one.title, one.languages, one.date) for one in drawn(f"<main><h1>Brochures</h1>{body}</main>")]


def test_the_day_in_a_row_behind_its_links_is_that_documents() -> None:
    row = "<tr><td>{0}</td><td><a href='/{0}_nl.pdf'>NL</a> | <a href='/{0}_fr.pdf'>FR</a></td><td>{1}</td></tr>"
    found = told(f"<table>{row.format('Wennen', '02/02/2026')}{row.format('Slapen', '15/11/2025')}</table>")
    assert found == [
        ("Wennen", ("nl", "fr"), date(2026, 2, 2)),
        ("Slapen", ("nl", "fr"), date(2025, 11, 15)),
    ]


def test_a_line_that_tells_when_a_document_was_added_is_not_its_name() -> None:
    links = "<a href='/f.pdf'>Français</a>, <a href='/u.pdf'>Ukrainien</a>"
    found = told(f"<h3>Bien dormir</h3><p>Ajouté le 18 février 2026 - Brochure</p><p>Télécharger : {links}</p>")
    assert found == [("Bien dormir", ("fr", "uk"), date(2026, 2, 18))]


def test_an_item_that_presents_a_document_names_it() -> None:
    links = "<a href='/m-nl.pdf'>Nederlands</a> en <a href='/m-uk.pdf'>Oekraïens</a>"
    found = told(f"<h3>Affiche over mazelen</h3><p>Hang ze op. Ze bestaat in het {links}.</p>")
    assert found == [("Affiche over mazelen", ("nl", "uk"), None)]


@pytest.mark.parametrize(
    "link",
    [
        "Meld het vooraf via <a href='/loket'>het formulier Afwijking</a> van de dienst.",
        "<a href='/web'>Problemen? Open de nieuwsbrief in je browser.</a>",
    ],
)
def test_a_form_to_fill_in_and_the_web_version_are_no_documents(link: str) -> None:
    assert told(f"<p>{link}</p>") == []


def test_when_the_page_was_updated_is_no_day_of_its_last_document() -> None:
    for stamp in ("", "<p>Laatst bijgewerkt: 16/03/2026</p>"):
        [one] = drawn(
            f"<main><h2>Kaarten</h2><ul><li><a href='/kaart.pdf'>Kaart van de regio's</a></li></ul>{stamp}</main>"
        )
        assert one.date is None


def test_a_day_at_the_end_of_each_card_is_that_cards_own() -> None:
    card = "<h4>{0}</h4><p><a href='/{0}.pdf'>{0} (pdf)</a></p><p>Datum: {1}</p>"
    found = told(
        card.format("Wennen", "02/02/2026") + card.format("Slapen", "15/11/2025") + "<h4>Meer</h4><p>Bel ons.</p>"
    )
    assert [(title, day) for title, _, day in found] == [("Wennen", date(2026, 2, 2)), ("Slapen", date(2025, 11, 15))]


def test_the_day_by_which_a_form_is_due_makes_no_document_of_it() -> None:
    assert drawn("<main><h1>Toelage</h1><p>Vraag dat aan voor 1 juni 2026 met het formulier.</p></main>") == ()
    assert [
        one.date for one in drawn("<main><h1>Toelage</h1><p>Lees ook: Nieuwsbrief pleegzorg 2026-06-01</p></main>")
    ] == [date(2026, 6, 1)]
