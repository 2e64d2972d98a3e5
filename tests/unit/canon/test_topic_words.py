"""Headings made of words for topics name nobody, in phrases that no list holds; one word for a body among them makes a name."""

from __future__ import annotations

import pytest

from state.canon.names import looks_like_person
from state.canon.topic_words import heads_others, is_topic


@pytest.mark.parametrize(
    "heading",
    [
        "Belangrijke adressen",
        "Nuttige nummers en links",
        "Wie doet wat",
        "Hoe kan je ons bereiken",
        "Praktisch",
        "Wijziging telefoonnummers",
        "Numéros utiles",
        "Mentions légales",
        "Comment nous joindre",
        "Plan d'accès",
        "Legal Notices",
        "How to reach us",
        "Contacting Us",
        "Frequently asked questions",
        "Holiday hours",
        "Algemeen persnummer",
        "Clubgegevens",
        "Staff Email",
        "Direct contact",
        "Contact bestuur",
        "Contact-info",
        "Contacteer ons",
        "ÉCRIVEZ-NOUS",
        "Retrouvez-nous",
        "Wichtige Nummern",
        "So erreichen Sie uns",
        "Rechtliche Hinweise",
    ],
)
def test_words_for_topics_name_nobody(heading: str) -> None:
    assert is_topic(heading)
    assert not looks_like_person(heading)


@pytest.mark.parametrize(
    "heading",
    [
        "Sociale dienst",
        "Dienst Informatie",
        "Contact Noord vzw",
        "Infopunt",
        "Public Works",
        "Emergency Services",
        "Service des plaintes",
        "Van de Wiele",
        "Wie",
        "Nummer 5",
        "",
    ],
)
def test_a_word_for_a_body_among_them_makes_a_name(heading: str) -> None:
    assert not is_topic(heading)


@pytest.mark.parametrize(
    ("heading", "wanted"), [("Nuttige adressen:", True), ("Meer info:", False), ("Els Maes:", False)]
)
def test_a_list_of_others_is_told_by_its_plural(heading: str, *, wanted: bool) -> None:
    assert heads_others(heading) is wanted
