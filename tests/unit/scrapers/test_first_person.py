"""Whose a number is that a text in the first person gives, and one that is given for several who hold a function."""

from __future__ import annotations

import pytest

from scrapers.extract.generic import extract
from scrapers.extract.line.desks import desk_before
from scrapers.extract.line.roles import split_role
from scrapers.extract.line.speaking import gives_ours, gives_own
from scrapers.read.dispatch import read

ELS, JAN, DESK = "0476 12 34 56", "0476 12 34 57", "09 555 12 34"
MAIL = "info@linde.example"
Owner = tuple[str | None, str | None]


def owners(body: str, title: str = "") -> dict[str, list[Owner]]:
    """Name and function of all whose each number or mail address is."""
    page = f"<html><head><title>{title}</title></head><body>{body}</body></html>".encode()
    found: dict[str, list[Owner]] = {}
    for one in extract(read(page, url="https://linde.example/contact")).contacts:
        for shown in (*(phone.text for phone in one.phones), *one.emails):
            found.setdefault(shown, []).append((one.person or one.unit or one.organisation, one.role))
    return found


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        pytest.param(
            f"<h1>Club</h1><h2>Vertrouwenspersoon</h2><p>Els Maes is al jaren bij onze club en luistert graag.</p>"
            f"<p>Heb je een vraag? Mail naar {MAIL} of bel me gerust op {ELS}.</p>",
            {MAIL: [("Els Maes", "Vertrouwenspersoon")], ELS: [("Els Maes", "Vertrouwenspersoon")]},
            id="the part names one person in a sentence",
        ),
        pytest.param(
            f"<h2>La médiatrice</h2><p>Vous pouvez me joindre au {DESK} tous les jours.</p><div><h3>Claire Petit</h3></div>",
            {DESK: [("Claire Petit", "médiatrice")]},
            id="the name stands in a card below, in French",
        ),
        pytest.param(
            f"<h2>Trainingen</h2><p>Stuur me een berichtje of bel me op {ELS} na de training.</p><h3>Els Maes</h3><p>Zwemmen</p>"
            "<h3>Jan Smet</h3><p>Lopen</p>",
            {ELS: [("Trainingen", None)]},
            id="nobody where the part names two",
        ),
        pytest.param(
            f"<h2>Secretariaat</h2><p>Els Maes helpt je verder.</p><p>Het secretariaat is bereikbaar op {DESK}.</p>",
            {DESK: [("secretariaat", None)]},
            id="a sentence that is not in the first person stays as it is",
        ),
    ],
)
def test_who_speaks_is_whom_the_part_names(body: str, wanted: dict[str, list[Owner]]) -> None:
    found = owners(body)
    assert {point: found.get(point) for point in wanted} == wanted


@pytest.mark.parametrize(
    "sentence",
    [
        "Verder kan je ons altijd bereiken via mail:",
        "You can also reach us by email:",
        "Vous pouvez nous contacter ici :",
    ],
)
def test_a_body_that_tells_how_it_is_reached_below_somebodys_number_has_its_own(sentence: str) -> None:
    body = f"<h2>Contact</h2><p>Els Maes: {ELS}</p><p>Jan Smet: {JAN}</p><p>{sentence}</p><p>Mail: {MAIL}</p>"
    found = owners(body, "Scouts De Linde")
    assert found == {ELS: [("Els Maes", None)], JAN: [("Jan Smet", None)], MAIL: [("Scouts De Linde", None)]}


def test_a_mailbox_below_one_persons_number_stays_hers() -> None:
    body = f"<h2>Contact</h2><p>Els Maes: {ELS}<br>Mail: {MAIL}</p>"
    assert owners(body, "Scouts De Linde") == {ELS: [("Els Maes", None)], MAIL: [("Els Maes", None)]}


@pytest.mark.parametrize(
    ("text", "own", "ours"),
    [
        ("Bel me op", True, False),
        ("U kunt mij elke avond telefonisch bereiken op", True, False),
        ("Call me at", True, False),
        ("Sie erreichen mich unter", True, False),
        ("Mijn mailadres is", True, False),
        ("Je kan je inschrijven via", False, False),
        ("Je kan ons bellen op", False, True),
        ("Wij komen zelf bij ons langs", False, False),
    ],
)
def test_sentences_in_the_first_person(text: str, own: bool, ours: bool) -> None:
    assert (gives_own(text), gives_ours(text)) == (own, ours)


@pytest.mark.parametrize(
    ("text", "desk"),
    [
        ("De jeugdtrainers zijn te bereiken op volgend e-mailadres: ", "jeugdtrainers"),
        ("The coaches can be reached at ", "coaches"),
        ("Les animateurs sont joignables au ", "animateurs"),
        ("De dagen zijn bereikbaar op ", None),
    ],
)
def test_those_who_hold_a_function_are_reached_together(text: str, desk: str | None) -> None:
    assert desk_before(text) == desk


def test_a_number_for_a_function_is_of_each_whose_mail_address_it_gives() -> None:
    body = (
        f"<h2>Vertrouwenspersoon</h2><p>Dat zijn <b>Els Maes</b> en <b>Jan Smet</b>. Bij hen kan je als ouder of als"
        " leerling terecht als je iets hebt wat je niet aan iedereen wil vertellen, maar wat je wel kwijt wil of"
        " moet delen. E.maes@linde.example en j.smet@linde.example."
        f" Zijn ook te bereiken op {DESK}.</p>"
    )
    each = [("Els Maes", "Vertrouwenspersoon"), ("Jan Smet", "Vertrouwenspersoon")]
    assert owners(body, "Basisschool De Linde") == {
        DESK: each,
        "e.maes@linde.example": each[:1],
        "j.smet@linde.example": each[1:],
    }


def test_the_number_of_a_body_is_not_that_of_those_whose_mail_addresses_stand_beside_it() -> None:
    body = f"<h2>Zwemclub De Linde</h2><p>els.maes@linde.example, jan.smet@linde.example, {DESK}</p><p>Els Maes</p><p>Jan Smet</p>"
    assert owners(body)[DESK] == [("Zwemclub De Linde", None)]


def test_the_form_of_a_body_alone_is_nobodys_name() -> None:
    body = (
        '<header><a href="/"><img src="l.png" alt="Logo VZW De Linde"></a></header><p>GSM: '
        + ELS
        + "</p><footer>© 2025 VZW De Linde</footer>"
    )
    assert owners(body, "Contact - VZW De Linde | Gent") == {ELS: [("VZW De Linde", None)]}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Els Maes (VOORZITTER) Welpen", ("Els Maes", "VOORZITTER")),
        ("Els (coach) Maes", ("Els Maes", "coach")),
        ("Jane Roe (Treasurer) North Club", ("Jane Roe", "Treasurer")),
        ("De Linde (secretariaat) Gent", ("De Linde (secretariaat) Gent", None)),
    ],
)
def test_a_function_in_brackets_within_a_line(text: str, told: Owner) -> None:
    assert split_role(text) == told
