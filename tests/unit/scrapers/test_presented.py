"""Sentences that present somebody: in the first person, by a pronoun, or as who acts for a body."""

from __future__ import annotations

import pytest

from scrapers.extract.generic import extract
from scrapers.extract.line.statements import stated
from scrapers.read.dispatch import read
from state.records import Contact

NUMBER = "09 331 20 60"


def contacts(text: str) -> tuple[Contact, ...]:
    return extract(read(text.encode(), url="https://x.example/a.txt", content_type="text/plain")).contacts


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ik ben Els Maes, zorgcoördinator op deze school.", [("Els Maes", "zorgcoördinator")]),
        ("Ik ben Sietske Vos en ik ben coördinator van het wijkhuis.", [("Sietske Vos", "coördinator")]),
        (
            "Je m'appelle Claire Petit et je suis l'infirmière scolaire de l'école.",
            [("Claire Petit", "infirmière scolaire")],
        ),
        ("My name is Jane Roe and I am the Treasurer of the club.", [("Jane Roe", "Treasurer")]),
        ("Ich bin Eva Kurz, Leiterin der Beratungsstelle.", [("Eva Kurz", "Leiterin")]),
        ("Ik ben Jan Smet dankbaar voor alles.", []),
    ],
)
def test_who_speaks_tells_what_they_do(text: str, told: list[tuple[str, str]]) -> None:
    assert stated(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Els Maes werkt al lang bij ons. Ze begon als kok. Sinds 2015 is ze directeur van de werking.",
            [("Els Maes", "directeur")],
        ),
        ("Jane Roe has worked here for years. She is our treasurer.", [("Jane Roe", "treasurer")]),
        (
            "Marc Dubois habite au village. Depuis 2012, il est président de l'association.",
            [("Marc Dubois", "président")],
        ),
        ("Jan Smet houdt van sport. Hij is voorzitter van een voetbalclub.", []),
        ("Jane Roe and Ann Ash met. Since 2015 she has been director of the museum.", []),
    ],
)
def test_a_pronoun_tells_of_the_one_person_before_it_what_is_held_now(text: str, told: list[tuple[str, str]]) -> None:
    assert stated(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Els Maes is sinds 2019 voorzitter van de raad.", [("Els Maes", "voorzitter")]),
        ("Jan Smet is al tien jaar voorzitter van de raad.", [("Jan Smet", "voorzitter")]),
        ("Marc Dubois est depuis 2012 président de l'association.", [("Marc Dubois", "président")]),
        ("Jan Smet is 15 jaar voorzitter geweest.", []),
    ],
)
def test_since_when_may_stand_between_the_verb_and_the_function(text: str, told: list[tuple[str, str]]) -> None:
    assert stated(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("De Linde vzw, vertegenwoordigd door haar voorzitter Els Maes, Dorp 5", [("Els Maes", "voorzitter")]),
        ("Foyer rural ASBL, représenté par Marc Dubois, directeur.", [("Marc Dubois", "directeur")]),
        ("Elm Trust Ltd, represented by Jane Roe, director", [("Jane Roe", "director")]),
        ("Verein Linde e.V., vertreten durch den Vorsitzenden", []),
    ],
)
def test_who_represents_a_body_holds_what_is_told_beside(text: str, told: list[tuple[str, str]]) -> None:
    assert stated(text) == told


def test_the_number_of_who_speaks_is_theirs_though_no_first_name_is_known() -> None:
    [one] = contacts(f"Ik ben Sietske Vos en ik ben coördinator van het wijkhuis. Je kunt mij bereiken op {NUMBER}.")
    assert (one.person, one.role) == ("Sietske Vos", "coördinator")


def test_functions_behind_a_comma_are_of_whom_stands_before_it() -> None:
    text = (
        "Service d'accueil Chiara ROSSI, coordinatrice Nadine LEROY, assistante sociale Paul MARCHAL, Julie LENOIR ; éducateurs"
        " 12, rue du Moulin"
    )
    told = [("Chiara ROSSI", "coordinatrice"), ("Nadine LEROY", "assistante sociale")]
    told += [("Paul MARCHAL", "éducateur"), ("Julie LENOIR", "éducateur")]
    assert [(one.person, one.role) for one in contacts(text)] == told


def test_functions_before_names_that_a_body_precedes_stay_with_whom_follows() -> None:
    text = (
        "Het bestuur van de Stad Lindegem, burgemeester Els Maes, schepen Jan Smet en secretaris An Claes, vergaderde."
    )
    assert {(one.person, one.role) for one in contacts(text)} >= {("Jan Smet", "schepen"), ("An Claes", "secretaris")}


def test_a_function_above_a_number_below_others_is_reached_without_a_name() -> None:
    text = f"Contactpersoon\nEls Maes\nDorp 5\n9000 Gent\nTel: {NUMBER}\nVertrouwensinspecteur\nTel: 09 331 20 61"
    told = [(one.person or one.unit, [phone.text for phone in one.phones]) for one in contacts(text)]
    assert told == [("Els Maes", [NUMBER]), ("Vertrouwensinspecteur", ["09 331 20 61"])]


def test_a_second_function_of_whom_is_named_above_it_begins_no_record() -> None:
    text = f"Els Maes\nTel: {NUMBER}\nSecretaris\nE-mail: els@linde.example"
    [one] = contacts(text)
    assert (one.person, one.role, one.emails) == ("Els Maes", "Secretaris", ("els@linde.example",))


def test_two_people_named_below_a_function_hold_it_and_not_the_body_above() -> None:
    text = f"De Linde vzw\nVertrouwenspersoon\nEls Maes/Jan Smet\nDorp 5\n9000 Gent\nTel: {NUMBER}"
    told = {(one.person or one.organisation, one.role) for one in contacts(text)}
    assert told == {("De Linde vzw", None), ("Els Maes", "Vertrouwenspersoon"), ("Jan Smet", "Vertrouwenspersoon")}
