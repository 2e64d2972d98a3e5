"""What is a document of the page, and what only leads elsewhere on the site."""

from __future__ import annotations

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
