"""Mail addresses that are called by a body, and numbers of a body below those who lead it."""

from __future__ import annotations

import pytest

from scrapers.extract.generic import extract
from scrapers.extract.line.mailed import body_spelled
from scrapers.read.dispatch import read

NUMBER = "09 331 20 60"
Told = list[tuple[str | None, tuple[str, ...]]]


def owners(text: str) -> Told:
    """Name and mail addresses or numbers of each contact that has some."""
    page = read(text.encode(), url="https://x.example/a.txt", content_type="text/plain")
    return [
        (one.person or one.unit or one.organisation, (*(phone.text for phone in one.phones), *one.emails))
        for one in extract(page).contacts
        if one.phones or one.emails
    ]


@pytest.mark.parametrize(
    ("text", "mail", "name"),
    [
        ("De Ouderraad vergadert elke maand.", "ouderraad@linde.example", "Ouderraad"),
        ("Doe mee met GROEN Licht en schrijf ons.", "groenlicht@linde.example", "GROEN Licht"),
        ("Le Conseil des Parents se réunit.", "conseil.des.parents@moulin.example", "Conseil des Parents"),
        ("de ouderraad vergadert elke maand", "ouderraad@linde.example", None),
        ("Volg OTTERClub op de site.", "otterclub@linde.example", None),
        ("Els Maes vertelt.", "elsmaes@linde.example", None),
        ("De Secretaris schrijft.", "secretaris@linde.example", None),
    ],
)
def test_a_mail_address_is_called_by_words_that_are_written_as_a_name(text: str, mail: str, name: str | None) -> None:
    assert body_spelled(text, mail) == name


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Oudercommissie\nEls Maes\nAn Claes\noudercommissie@linde.example",
            [("Oudercommissie", ("oudercommissie@linde.example",))],
        ),
        (
            "Conseil des parents\nMarc Dubois, Claire Petit et Anne Lenoir\nconseil.des.parents@moulin.example",
            [("Conseil des parents", ("conseil.des.parents@moulin.example",))],
        ),
        ("Ledenraad\nEls Maes\nledenraad@linde.example", [("Els Maes", ("ledenraad@linde.example",))]),
        ("Ouderraad\nEls Maes\nAn Claes\nels.maes@linde.example", [("Els Maes", ("els.maes@linde.example",))]),
    ],
)
def test_the_mail_address_of_a_body_below_its_members_is_the_bodys(text: str, told: Told) -> None:
    assert owners(text) == told


def test_a_sentence_that_names_nobody_gives_the_address_of_the_body_that_it_is_called_by() -> None:
    text = (
        "Nieuws uit de buurt\n\nGroene Vinger en Els Maes spraken met jongeren over een tuin achter de kerk in het dorp, die nu al lang "
        "leeg staat. Reageren kan tot april: groenevinger@linde.example"
    )
    assert owners(text) == [("Groene Vinger", ("groenevinger@linde.example",))]


def test_what_is_mailed_is_nobody() -> None:
    text = "Heb je nieuws? Mail het verslag naar buurtblad@linde.example. Het Buurtblad zet het verslag in het volgende nummer."
    assert owners(text) == [("Buurtblad", ("buurtblad@linde.example",))]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"Bestuur\n\nTom Veer (voorzitter)\nClubhuis: {NUMBER}", [("Clubhuis", (NUMBER,))]),
        (
            f"Bestuur\n\nTom Veer (voorzitter)\nEls Maes (kassier)\nSecretariaat: {NUMBER}",
            [("Secretariaat", (NUMBER,))],
        ),
        (
            f"Comité\n\nMarc Dubois (président)\nAnne Petit (trésorière)\nSecrétariat : {NUMBER}",
            [("Secrétariat", (NUMBER,))],
        ),
        (f"Els Maes (cardioloog)\nSecretariaat: {NUMBER}", [("Els Maes", (NUMBER,))]),
    ],
)
def test_the_number_of_a_body_below_those_who_lead_it_is_none_of_theirs(text: str, told: Told) -> None:
    assert owners(text) == told
