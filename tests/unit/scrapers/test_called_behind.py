"""Bodies that stand behind their number in a sentence."""

from __future__ import annotations

import re

import pytest

from scrapers.extract.line.desks import body_behind
from tests.unit.scrapers.owning import named_by_point


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "Eltern können sich dienstags unter 0221 55 66 77 und per E-Mail unter rat@elm.example an die Elmer Notstelle wenden.",
            "Elmer Notstelle",
        ),
        ("Termine können Sie unter 0221 55 66 77 mit dem Pfarrbüro vereinbaren.", "Pfarrbüro"),
        ("Melden Sie sich über die Nummer 0800 123 123 des Elmtaler Notdienstes", "Elmtaler Notdienstes"),
        ("Je kan op het nummer 09 555 12 34 contact opnemen met de buurtdienst.", "buurtdienst"),
        ("Op 09 555 12 34 kan je terecht bij de ruilwinkel.", "ruilwinkel"),
        ("U kan op 09 555 12 34 de klusploeg bereiken.", "klusploeg"),
        ("Bel het nummer 09 555 12 34 van de griffie voor een afschrift.", "griffie"),
        ("Appelez le numéro 04 555 12 34 du service logement pour un rendez-vous.", "service logement"),
    ],
)
def test_the_body_behind_a_number_is_reached_there(text: str, body: str) -> None:
    assert body_behind(text, re.search(r"\d{2}", text).start()) == body  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "text",
    [
        "Accueil au 04 555 12 34 du lundi au vendredi.",
        "Bel 09 555 12 34 van de week nog.",
        "Bel 09 555 12 34. De griffie is open.",
        "Unter 0221 55 66 77 erreichen Sie uns.",
    ],
)
def test_times_and_further_sentences_are_no_body(text: str) -> None:
    assert body_behind(text, re.search(r"\d{2}", text).start()) is None  # type: ignore[union-attr]


def test_a_sentence_that_says_who_is_reached_beats_the_heading_and_who_is_quoted() -> None:
    text = (
        "Neues Angebot in Elmtal\n\n"
        "Anna Berger, die Leiterin des Hauses, freut sich. Eltern können sich montags bis freitags unter 0221 5566-77 an die Elmtaler"
        " Beratungsstelle wenden. „Endlich ist jemand da“, erklärt Anna Berger.\n"
    )
    assert set(named_by_point(text).values()) == {"Elmtaler Beratungsstelle"}


def test_somebody_named_in_a_later_sentence_does_not_own_the_number_before() -> None:
    text = (
        "Hulp in de buurt\n\n"
        "Voor vragen kan u terecht bij het buurthuis of via de Centrale Inkom Wonen: 09 555 12 34."
        " Ook kan u praten met vrijwilliger Els Maes: zij kent de buurt.\n"
    )
    assert named_by_point(text) == {"09 555 12 34": "Centrale Inkom Wonen"}
