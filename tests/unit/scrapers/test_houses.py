"""Who sits in another's house, and who answers for another."""

from __future__ import annotations

import pytest

from scrapers.extract.generic import extract
from scrapers.extract.line.houses import without_house
from scrapers.read.dispatch import read
from tests.unit.scrapers.owning import named_by_point

NUMBER = "09 213 08 46"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Het Zonnetje, kinderopvang in het Huis van het Kind", "Het Zonnetje"),
        ("'t Klavertje, in de gebouwen van OCMW Aalter", "'t Klavertje"),
        ("Pleegzorg Linde, afdeling Gent (in het Sociaal Huis)", "Pleegzorg Linde, afdeling Gent"),
        ("Het inloopteam zit in het Huis van het Kind", "Inloopteam"),
        ("Spreekuur regioteam: elke dinsdag in het OCMW", "Spreekuur regioteam"),
        ("Samen in de buurt", "Samen in de buurt"),
        ("Werken in de zorg, Gent", "Werken in de zorg, Gent"),
    ],
)
def test_the_house_is_no_part_of_the_name(text: str, name: str) -> None:
    assert without_house(text) == name


@pytest.mark.parametrize(
    ("line", "name"),
    [
        (f"De Bengeltjes, gezinsopvang in het Huis van het Kind, Dorp 9, 9900 Eeklo, tel. {NUMBER}", "De Bengeltjes"),
        (f"Het inloopteam zit in het Huis van het Kind, Dorp 9, 9900 Eeklo. Tel. {NUMBER}", "Inloopteam"),
        (f"Je kan terecht in het Huis van het Kind, Dorp 9, 9900 Eeklo, tel. {NUMBER}", "Huis van het Kind"),
        (f"Het team Oost is deze week enkel bereikbaar via het team West ({NUMBER}).", "team West"),
        (f"Wegens ziekte is het team Oost bereikbaar via het team West, {NUMBER}.", "team West"),
    ],
)
def test_the_number_is_whose_it_is_said_to_be(line: str, name: str) -> None:
    assert named_by_point(line) == {NUMBER: name}


@pytest.mark.parametrize("way", ["het telefoonnummer", "het e-mailadres", "het contactformulier of"])
def test_a_way_to_reach_is_nobody(way: str) -> None:
    assert named_by_point(f"Ons Huis Eik\n\nWij zijn bereikbaar via {way} {NUMBER}.") == {NUMBER: "Ons Huis Eik"}


def test_a_paper_is_reached_otherwise_than_who_answers_for_it() -> None:
    text = (
        f"Redactie: dienst Vrijwilligers\nV.U.: Jan Smet, burgemeester\nContact: Dorp 5, 9850 Deinze, tel. {NUMBER}\n"
    )
    found = extract(read(text.encode(), url="https://gids.example/", content_type="text/plain")).contacts
    assert [one.confidence < 0.8 for one in found if one.phones] == [True]
