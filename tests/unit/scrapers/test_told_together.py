"""Sentences that tell several people by what they are, one as what somebody is appointed, and functions before a colon with more behind."""

from __future__ import annotations

import pytest

from scrapers.extract.line.listed_statements import labelled_ahead
from scrapers.extract.line.roles import split_role
from scrapers.extract.line.statements import stated
from tests.unit.scrapers.owning import drawn


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Bij ons werken drie logopedisten: Els Maes, Rita Wouters en An Claes.", "logopedist"),
        ("De volgende artsen ontvangen u hier: dr. Els Maes, dr. Rita Wouters en dr. An Claes.", "arts"),
        ("Onze club heeft drie vertrouwenspersonen: Els Maes, Rita Wouters en An Claes.", "vertrouwenspersoon"),
        ("De kring kent drie club-API's: Els Maes, Rita Wouters en An Claes.", "club-API"),
        (
            "Drie vaste jeugdverantwoordelijken, met name Els Maes, Rita Wouters en An Claes, openen het lokaal.",
            "jeugdverantwoordelijke",
        ),
        (
            "Drie vrijwillige kosters, met name Els Maes, Rita Wouters en An Claes, openen de kerk.",
            "vrijwillige koster",
        ),
        ("Three volunteer coordinators help out: Els Maes, Rita Wouters and An Claes.", "volunteer coordinator"),
    ],
)
def test_a_number_of_people_by_what_they_are(sentence: str, told: str) -> None:
    shown = [(name.removeprefix("dr. "), role.lower()) for name, role in stated(sentence)]
    assert [name for name, _ in shown] == ["Els Maes", "Rita Wouters", "An Claes"]
    assert all(role in (told.lower(), told.split()[-1].lower()) for _, role in shown)


@pytest.mark.parametrize(
    "sentence",
    [
        "Er waren drie winnaars: Els Maes, Rita Wouters en An Claes.",
        "We zagen twee films: Els Maes en Rita Wouters.",
        "Er zijn drie manieren: Els Maes bellen, mailen of langskomen.",
    ],
)
def test_others_are_counted_without_a_function(sentence: str) -> None:
    assert stated(sentence) == []


def test_functions_between_commas_stand_before_their_holders() -> None:
    sentence = "De kern bestaat uit de voorzitter, Els Maes, zaalverantwoordelijke Rita Wouters en de penningmeester, An Claes."
    assert stated(sentence) == [
        ("Els Maes", "voorzitter"),
        ("Rita Wouters", "zaalverantwoordelijke"),
        ("An Claes", "penningmeester"),
    ]


def test_behind_them_they_are_no_pairs() -> None:
    assert ("Rita Wouters", "voorzitter") not in stated(
        "Els Maes, de voorzitter, Rita Wouters, de secretaris, en An Claes."
    )


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Karel Maes is door de algemene vergadering benoemd als voorzitter jeugd.", ("Karel Maes", "voorzitter jeugd")),
        ("Sinds mei is Els Maes beschikbaar als primaire VCP.", ("Els Maes", "primaire VCP")),
        ("Dan staat Jan Smet als tweede zorgcoach voor je klaar.", ("Jan Smet", "tweede zorgcoach")),
        ("Jane Roe has been elected by the members as treasurer.", ("Jane Roe", "treasurer")),
        ("Claire Dubois est désignée comme trésorière.", ("Claire Dubois", "trésorière")),
        ("Els Maes wordt secretaris van de kring.", ("Els Maes", "secretaris")),
        ("Contactpersoon namens het personeel is Els Maes.", ("Els Maes", "Contactpersoon namens het personeel")),
        ("Secretaris; wordt vervuld door Els Maes uit Gent.", ("Els Maes", "Secretaris")),
        ("Secretaris, deze functie wordt uitgevoerd door Els Maes.", ("Els Maes", "Secretaris")),
    ],
)  # fmt: skip
def test_as_what_somebody_is_appointed_or_there(sentence: str, told: tuple[str, str]) -> None:
    assert stated(sentence) == [told]


@pytest.mark.parametrize(
    "sentence",
    [
        "Els Maes is in 1998 verkozen als voorzitter.",
        "Els Maes is verkozen tot winnares van de quiz.",
        "Els Maes staat op het podium als laatste.",
        "Els Maes wordt bedankt voor haar inzet.",
    ],
)
def test_other_verbs_tell_no_function(sentence: str) -> None:
    assert stated(sentence) == []


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Secretaris: Els Maes, verantwoordelijk voor de verslagen en de briefwisseling", [("Els Maes", "Secretaris")]),
        ("- Vertrouwenspersoon regio Noord: Jan Smet. Mail Jan", [("Jan Smet", "Vertrouwenspersoon")]),
        ("Coaches jeugd: Jan Smet en Els Maes.", [("Jan Smet", "coach jeugd"), ("Els Maes", "coach jeugd")]),
        ("Foto: Els Maes, verantwoordelijk voor de beelden", []),
        ("Locatie: Els Maes zaal", []),
    ],
)  # fmt: skip
def test_a_function_before_a_colon_is_whose_name_follows(line: str, told: list[tuple[str, str]]) -> None:
    assert [(name, role[:1].lower() + role[1:]) for name, role in labelled_ahead(line)] == [
        (name, role[:1].lower() + role[1:]) for name, role in told
    ]


def test_what_is_said_behind_the_name_is_no_function_of_its_own() -> None:
    assert split_role("Secretaris: Els Maes, verantwoordelijk voor de zaal") == ("Els Maes", "Secretaris")
    assert split_role("Team Noord: Els Maes, coördinator") == ("Els Maes", "coördinator")


def test_a_headline_tells_who_was_appointed() -> None:
    page = "<h1>Els Maes aangesteld als zorgcoördinator</h1><p>Sinds deze maand heeft de school iemand voor zorg.</p>"
    assert [(one.person, one.role) for one in drawn(page)] == [("Els Maes", "zorgcoördinator")]


def test_a_clause_before_several_names_is_nobodys_function() -> None:
    page = "<h2>Team</h2><p>Bij ons werken drie logopedisten: Els Maes, Rita Wouters en An Claes.</p>"
    assert {(one.person, one.role) for one in drawn(page)} == {
        (name, "logopedist") for name in ("Els Maes", "Rita Wouters", "An Claes")
    }
