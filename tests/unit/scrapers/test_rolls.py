"""Rolls of people in texts that were once pages: lines, or one long line, on which names and functions take turns."""

from __future__ import annotations

import pytest

from scrapers.extract.generic import extract
from scrapers.read.dispatch import read

Told = tuple[str, str | None]


def people(text: str) -> list[Told]:
    document = read(text.encode(), url="https://club.example/page.txt", content_type="text/plain")
    return sorted((one.person, one.role) for one in extract(document).contacts if one.person)


BOARD: list[Told] = [("Bert Smet", "Secretaris"), ("Els Nys", "Lid"), ("Jan Claes", "Lid"), ("Rita Maes", "Voorzitter")]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Voorzitter: Rita Maes\n\nSecretaris: Bert Smet\n\nLeden:\n\nEls Nys\nJan Claes\n", id="labels"),
        pytest.param(
            "Bestuur\n\nRita Maes Voorzitter\nBert Smet Secretaris\nEls Nys Lid\nJan Claes Lid\n", id="behind"
        ),
        pytest.param(
            "Kerkraad\n\nVoorzitter\n\nRita Maes\n\nSecretaris\n\nBert Smet\n\nLeden\n\nEls Nys\n\nJan Claes\n",
            id="alone",
        ),
        pytest.param(
            "Voorzitter Rita Maes, tel. 09 555 12 12\nSecretaris Bert Smet, tel. 09 555 13 13\nLeden: Els Nys, Jan Claes\n",
            id="with numbers",
        ),
        pytest.param(
            "Home Nieuws Bestuur Voorzitter Rita Maes Secretaris Bert Smet Leden Els Nys Jan Claes\n", id="one line"
        ),
        pytest.param(
            "Wij komen elke maand samen. Voorzitter: Rita Maes. Secretaris: Bert Smet. Leden: Els Nys en Jan Claes.\n",
            id="in a text",
        ),
        pytest.param("VoorzitterRita Maes\nSecretarisBert Smet\nLedenEls Nys\nLid Jan Claes\n", id="glued"),
    ],
)
def test_a_board_is_told_however_its_lines_were_lost(text: str) -> None:
    assert people(text) == BOARD


def test_who_has_no_function_on_a_roll_belongs_to_it() -> None:
    text = "De ouderraad bestaat uit:\n\n • Rita Maes (voorzitter)\n • Bert Smet\n • Els Nys\n"
    assert people(text) == [("Bert Smet", None), ("Els Nys", None), ("Rita Maes", "voorzitter")]


def test_what_heads_several_people_is_said_of_each_until_the_next() -> None:
    text = "Onze schoolraad bestaat uit volgende leden:\n\nOuders: Rita Maes en Bert Smet\nVerslaggever: Els Nys\n"
    assert people(text) == [("Bert Smet", None), ("Els Nys", "Verslaggever"), ("Rita Maes", None)]


@pytest.mark.parametrize("head", ["Recording Secretaries", "Les Membres du Comité", "Le Bureau de l'Association"])
def test_what_heads_several_people_holds_no_function_itself(head: str) -> None:
    listed = people(f"Bestuur\n\nRita Maes Voorzitter\n{head}\nPresident\nBert Smet Secretaris\nEls Nys Lid\n")
    assert head not in {person for person, _ in listed}


def test_letters_behind_a_name_are_no_part_of_it() -> None:
    lines = "• Rita Maes (ABC), voorzitter\n • Bert Smet (XYZ), lid oudergeleding\n • Els Nys - ABC"
    text = f"De raad bestaat uit de volgende leden:\n\n {lines}\n"
    assert people(text) == [("Bert Smet", "lid oudergeleding"), ("Els Nys", None), ("Rita Maes", "voorzitter")]


def test_a_sentence_tells_by_whom_a_function_is_held() -> None:
    assert people("De huidige voorzitter is Rita Maes.\n") == [("Rita Maes", "voorzitter")]


def test_a_heading_tells_a_function_and_the_body_it_is_held_in() -> None:
    text = "Wie is wie\n\nPenningmeester Cultuurraad\n\n • Rita Maes\n"
    assert people(text) == [("Rita Maes", "Penningmeester Cultuurraad")]


@pytest.mark.parametrize(
    "text",
    [
        "Uitslagen\n\nRita Maes\nBert Smet\nEls Nys\n",
        "Vorig bestuur:\n\nRita Maes\nBert Smet\n",
        "Foto: Rita Maes\nFoto: Bert Smet\n",
        "De vorige voorzitter is Rita Maes.\n",
    ],
)
def test_names_that_nothing_announces_are_no_roll(text: str) -> None:
    assert people(text) == []


def test_records_that_begin_with_a_function_each_are_told_apart_on_one_line() -> None:
    text = (
        "Voorzitter: Rita Maes Grote Baan 19 9310 HERDERSEM rita@club.example Ondervoorzitter: Bert Van de Velde Molse Kiezel 8"
        " 3920 LOMMEL bert@club.example Secretaris: Els Nys Dorp 6 1820 STEENOKKERZEEL tel. 02 555 12 12\n"
    )
    found = extract(read(text.encode(), url="https://club.example/page.txt", content_type="text/plain")).contacts
    assert [(one.person, one.role, one.emails, one.address.street if one.address else None) for one in found] == [
        ("Rita Maes", "Voorzitter", ("rita@club.example",), "Grote Baan"),
        ("Bert Van de Velde", "Ondervoorzitter", ("bert@club.example",), "Molse Kiezel"),
        ("Els Nys", "Secretaris", (), "Dorp"),
    ]


def test_whose_parent_somebody_is_stands_beside_the_name_and_is_no_part_of_it() -> None:
    text = (
        "Ouderraad\n\nLeden\n\n • voorzitter: Karel Dewit, papa van Noor uit L3\n • penningmeester: Joris Nys (vader van Lars)\n"
        " • Hilde Nuytsmama van Ruben uit L5 en Fien uit K1\n • Greet Maes mama van Ilse, 0478 12 34 56\n"
    )
    found = extract(read(text.encode(), url="https://school.example/ouderraad.txt", content_type="text/plain")).contacts
    told = {one.person: one.role for one in found}
    assert (told["Karel Dewit"], told["Joris Nys"]) == ("voorzitter", "penningmeester")
    assert "Hilde Nuyts" in told
    assert [phone.text for one in found for phone in one.phones] == ["0478 12 34 56"]


TERMS = [("Ann Poe", "Member"), ("Jane Roe", "Member"), ("Mark Doe", "Member"), ("Tom Hill", "Chair")]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Members\nTerm Expires\nJane Roe June 2027\nVACANT June 2028\nMark Doe June 2026\nAnn Poe June 2027\nTom Hill, Chair\n",
            id="behind, below a heading for them",
        ),
        pytest.param(
            "Members\n\nJane Roe (term expires 2027)\n\nMark Doe (term expires 2026)\n\nAnn Poe (term expires 2027)\n\n"
            "Tom Hill, Chair (term expires 2026)\n",
            id="told of each",
        ),
        pytest.param(
            "Members\n\nJane Roe\nTerm ends: June 2027\nMark Doe\nTerm ends: June 2026\nAnn Poe\nTerm ends: June 2027\n"
            "Tom Hill, Chair\nTerm ends: June 2026\n",
            id="on lines of their own",
        ),
    ],
)
def test_when_a_term_ends_hides_nobody_of_a_board(text: str) -> None:
    assert [one for one in people(text) if one[0] != "VACANT"] == TERMS


def test_a_day_behind_a_name_is_left_where_nothing_speaks_of_terms() -> None:
    text = "Winners\n\nJane Roe June 2027\nMark Doe June 2026\nAnn Poe June 2027\nTom Hill, Chair\n"
    assert people(text) == [("Tom Hill", "Chair")]
