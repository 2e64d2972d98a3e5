"""Dutch sentences that give a number to a name without an article, to several who do one thing, or to whom the one before names."""

from __future__ import annotations

import pytest

from scrapers.extract.line.desks import desk_before
from scrapers.extract.line.each_called import each_called
from scrapers.extract.line.heads import body_at_end
from scrapers.extract.line.numbers_listed import numbers_and_what_for
from scrapers.extract.line.subjects import first_name_called
from tests.unit.scrapers.owning import DESK, MAIL, drawn, named_by_point, owners


@pytest.mark.parametrize(
    ("text", "desk"),
    [
        ("Wie hulp zoekt, kan elke dag aankloppen bij Wonen en Energie via ", "Wonen en Energie"),
        ("Dan kan je dat melden bij Openbare Werken, ", "Openbare Werken"),
        ("Wie wil meehelpen, mag contact opnemen met de wijkregisseurs op de nummers ", "wijkregisseurs"),
        ("Een klacht dient u in via de Regiomeldkamer. Dit kan telefonisch via ", "Regiomeldkamer"),
        ("Je aanvraag doe je bij de dienst Ruimte. Dat kan op het nummer ", "dienst Ruimte"),
        ("De stoet vertrekt elk jaar bij Zwin op ", None),
        ("Dan kan je langskomen bij Els op ", None),
        ("Ze wonen in de Dorpsstraat. Dat kan via ", None),
        ("U kan de huismeester contacteren of een afspraak maken op het nummer ", None),
    ],
)
def test_whom_a_sentence_sends_its_reader_to(text: str, desk: str | None) -> None:
    assert desk_before(text) == desk


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Fatima zal er tijdens haar uren bereikbaar zijn en telefonisch ook op een gsm met als nummer: ", "Fatima"),
        ("Bezorg het strookje aan Frans (", "Frans"),
        ("Stuur je antwoord voor 3 mei naar Els, ", "Els"),
        ("Stuur je antwoord voor 3 mei naar Zwin, ", None),
        ("Brugge is bereikbaar op ", None),
    ],
)
def test_whom_a_sentence_calls_by_the_first_name(text: str, name: str | None) -> None:
    assert first_name_called(text) == name


@pytest.mark.parametrize(
    ("text", "records"),
    [
        (
            "112 voor de ziekenwagen, 101 voor politie en 09 555 12 34 voor de wachtdienst",
            ["Ziekenwagen: 112", "Politie: 101", "Wachtdienst: 09 555 12 34"],
        ),
        ("Appelez le 100 pour l'ambulance et le 101 pour la police", []),
        ("Composez: 112 pour les pompiers, 101 pour la police", ["Pompiers: 112", "Police: 101"]),
        ("Call 101 for the police, 112 for an ambulance.", ["Police: 101", "Ambulance: 112"]),
        ("Bel 09 555 12 34 voor Gent of 053 55 12 34 voor Aalst", []),
        ("112 voor de ziekenwagen", []),
        ("Wij reden 112 km voor de club en 101 km voor het goede doel", []),
    ],
)
def test_what_each_number_of_services_is_for(text: str, records: list[str]) -> None:
    assert numbers_and_what_for(text) == records


def test_several_who_do_one_thing_are_called_by_it_beside_the_body_that_has_them() -> None:
    text = (
        "Ook binnen de Stad Zwin helpen veel mensen mee. Wie meer wil weten over werk bij Stad Zwin kan contact opnemen met de "
        f"vrijwilligersbegeleiders op de nummers {DESK} en 09 555 12 35.\n"
    )
    assert set(named_by_point(text).values()) == {"vrijwilligersbegeleiders"}


def test_a_heading_for_several_professionals_names_their_number_and_no_small_print_does() -> None:
    text = (
        "Logopedisten\n\nIndien u een gesprek wenst met een van de logopedisten kan u de dokter vragen of een afspraak maken op het "
        f"nummer: {DESK}.\n\n© 2021 Ziekenhuis Zwin\n"
    )
    assert named_by_point(text) == {DESK: "Logopedisten"}


def test_a_desk_below_the_house_that_is_closed_is_called_by_its_heading() -> None:
    body = f"<h1>Dorpshuis</h1><h2>Onthaal</h2><p>Het Dorpshuis is gesloten.</p><p>Wie dringend is, mag bellen op {DESK}.</p>"
    assert owners(drawn(body)) == {DESK: ("Onthaal", None)}


def test_the_number_of_an_issue_is_no_phone() -> None:
    text = f"mei 2011\nnummer 214\n\nBezorg het strookje aan Rita ({MAIL.replace('info', 'rita.claes')} of Dorp 3).\n"
    assert named_by_point(text) == {"rita.claes@linde.example": "Rita"}


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("Onze school werkt samen met CLB De Kade", "CLB De Kade"),
        ("Voor de begeleiding doet de school een beroep op het Vrij CLB De Kade", "Vrij CLB De Kade"),
        ("Notre école collabore avec le Centre PMS de Namur", "Centre PMS de Namur"),
        ("De vrienden van De Linde", None),
        ("Werkgroep Samen met Gent", None),
        ("Onze school werkt samen met Els Maes", None),
    ],
)
def test_the_body_that_a_sentence_ends_in_before_its_address(head: str, name: str | None) -> None:
    assert body_at_end(head) == name


def test_a_service_of_a_kind_is_called_in_small_letters() -> None:
    assert desk_before("Een afspraak maken kan elke werkdag via de technische dienst van de stad op ") == (
        "technische dienst van de stad"
    )
    assert desk_before("Dat regelt u via deze dienst op ") is None


def test_each_body_is_told_behind_what_it_is_there_for() -> None:
    text = "Voor straatverlichting: Lumen, tel. 0800 12 345. Voor waterlekken: De Waterploeg, tel. 02 238 96 99."
    assert each_called(text) == ["Lumen: 0800 12 345", "De Waterploeg: 02 238 96 99"]
    assert each_called("Voor vragen: Els Maes, tel. 09 555 12 34. Voor zalen: Jan Smet, tel. 09 555 12 35.") == []
