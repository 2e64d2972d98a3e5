"""What a measure is about, in the topics that readers follow."""

from __future__ import annotations

import pytest

from scrapers.extract.generic import extract
from scrapers.extract.measures.topics import topics_of
from scrapers.read.dispatch import read
from state.fingerprint import fingerprint
from state.records import Audience, Measure
from state.topics import TOPICS

TOLD = "<p>Vanaf 1 mei 2026 krijgt u 250 euro per plaats. Vraag dat aan voor 1 juni 2026.</p>"


def drawn(title: str, body: str) -> tuple[Measure, ...]:
    page = f"<!doctype html><html lang=nl><head><title>{title}</title></head><body><main>{body}</main></body></html>"
    return extract(read(page.encode(), url="https://partner.example/pagina", content_type="text/html")).measures


@pytest.mark.parametrize(
    ("heading", "topics"),
    [
        ("Extra toeslag voor de kinderopvang", ["kinderopvang"]),
        ("Crisispleegzorg duurt langer", ["pleegzorg"]),
        ("Inhaalvaccinatie voor nieuwkomers", ["vluchtelingen", "gezondheid"]),
        ("Geestelijke gezondheidszorg voor Oekraïense gezinnen", ["oekraine", "psychosociaal"]),
        ("Samenwerkingsverbanden ‘Eén gezin – één plan’", ["eerste-hulplijn"]),
        ("Infosessies in de Huizen van het Kind", ["opvoeding"]),
        ("Zoek de intersectorale medewerker", ["lokale-teams"]),
        ("Affiche in vier talen, met vertalingen", ["hulpmiddelen"]),
        ("Zorgtoeslag stijgt", ["groeipakket"]),
        ("Meldpunt mensenhandel", ["slachtoffers"]),
        ("Adoptiebemiddeling", ["adoptie"]),
        ("Accueil familial et aide à la jeunesse", ["jeugdhulp", "pleegzorg"]),
        ("Santé mentale des réfugiés", ["vluchtelingen", "psychosociaal"]),
        ("Child care and child benefit", ["kinderopvang", "groeipakket"]),
        ("Brandveiligheid", []),
    ],
)
def test_a_heading_tells_what_is_below_it(heading: str, topics: list[str]) -> None:
    assert topics_of([heading], "", ()) == tuple(topics)


def test_every_topic_but_that_of_the_organisation_itself_can_be_told() -> None:
    headings = [
        "Oekraïne", "vluchtelingen", "lokale teams", "kinderopvang", "opvoeding", "vaccinatie", "eerstelijnszorg", "jeugdhulp",
        "pleegzorg", "adoptie", "psychologische hulp", "uitbuiting", "brochures", "Groeipakket",
    ]  # fmt: skip
    assert {*TOPICS} - {*topics_of(headings, "", ())} == {"organisatie"}


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ("Pleegouders krijgen een vergoeding. Vraag ze aan.", ["pleegzorg"]),
        ("U krijgt een vergoeding. Dat geldt ook voor pleegouders.", []),
        ("U krijgt een vergoeding. Pleegouders ook. De dienst voor pleegzorg betaalt.", ["pleegzorg"]),
    ],
    ids=["first", "in passing", "again"],
)
def test_a_text_tells_it_first_or_often(text: str, topics: list[str]) -> None:
    assert topics_of(["Vergoeding"], text, ()) == tuple(topics)


def test_what_goes_to_one_kind_of_reader_alone_is_about_their_work() -> None:
    assert topics_of(["Brandveiligheid"], "", (Audience.CHILDCARE,)) == ("kinderopvang",)
    assert topics_of(["Brandveiligheid"], "", (Audience.CHILDCARE, Audience.LOCAL_AUTHORITIES)) == ()
    assert topics_of(["Brandveiligheid"], "", (Audience.PROFESSIONALS,)) == ()


def test_the_theme_of_an_item_counts_and_the_summary_behind_the_name_of_a_newsletter_does_not() -> None:
    items = f"<h1>Nieuwsbrief: mazelen en tarieven</h1><h2>Adoptie</h2><h3>Toelage</h3>{TOLD}<h2>Geld</h2><h3>Premie</h3>{TOLD}"
    assert [one.topics for one in drawn("Nieuwsbrief: mazelen en tarieven", items)] == [("adoptie",), ()]


def test_the_subject_of_a_letter_counts_for_each_of_its_points() -> None:
    points = f"<h2>Opvang van vluchtelingen</h2><p>Geachte heer,</p><h2>1. Toelage</h2>{TOLD}<h2>2. Premie</h2>{TOLD}"
    assert [one.topics for one in drawn("Brief", f"<h1>Agentschap Noord</h1>{points}")] == [("vluchtelingen",)] * 2


def test_our_words_for_what_a_measure_says_are_no_change_of_it() -> None:
    one, other = (Measure(title="Toeslag", text="Vanaf mei.", topics=topics) for topics in ((), ("kinderopvang",)))
    assert fingerprint(one) == fingerprint(other)
