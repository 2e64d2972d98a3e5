"""Whose each number is on the pages of clubs and small practices: leaders in a list, functions beside names, buildings.

Each page here is a few tags. What is asserted is who owns which number or mail address, and what they do there.
"""

from __future__ import annotations

import pytest

from scrapers.extract.line.nobody import is_generic
from scrapers.extract.line.roles import split_role
from tests.unit.scrapers.owning import DESK, ELS, JAN, MAIL, Wanted, drawn, owners

CASES: list[tuple[str, str, Wanted]] = [
    (
        "a mailbox for everybody below leaders who have a number each",
        f"<title>Chiro De Linde</title><address>Groepsleiding<br>Els Maes: {ELS}<br>Jan Smet: {JAN}<br><br>Mail: {MAIL}</address>",
        {ELS: ("Els Maes", None), JAN: ("Jan Smet", None), MAIL: ("Chiro De Linde", None)},
    ),
    (
        "a mailbox below the one person who has a number",
        f"<title>Chiro De Linde</title><p>Els Maes: {ELS}<br>Mail: {MAIL}</p>",
        {ELS: ("Els Maes", None), MAIL: ("Els Maes", None)},
    ),
    (
        "a sentence that names somebody, or gives a mailbox instead",
        f"<title>Turnkring De Linde</title><p>Wil je De Linde bereiken, neem dan contact op met onze voorzitter, Els Maes, of stuur een"
        f" mail naar: {MAIL}</p>",
        {MAIL: ("Turnkring De Linde", None)},
    ),
    (
        "mailboxes by function, in paragraphs of their own",
        f"<h1>Contact</h1><div><p>Secretariaat: {MAIL}</p><p>Zorgcoördinator: zorg@linde.example</p>"
        "<p>Ouderraad: ouders@linde.example</p></div>",
        {
            MAIL: ("Secretariaat", None),
            "zorg@linde.example": ("Zorgcoördinator", None),
            "ouders@linde.example": ("Ouderraad", None),
        },
    ),
    (
        "a function of which nobody is told",
        f"<div><p>De Linde Gent</p><p>Coördinator:</p><p>Dorp 5, 9000 Gent</p><p>Tel: {DESK}</p></div>",
        {DESK: ("De Linde Gent", None)},
    ),
    (
        "a function above a name, and a life below the number",
        f"<h1>Club</h1><h2>Voorzitter:</h2><p>Els Maes</p><p>Gsm: {ELS}</p><p>Trainer van de nationale ploeg in 2019</p>"
        f"<h2>Kassier:</h2><p>Jan Smet</p><p>Gsm: {JAN}</p>",
        {ELS: ("Els Maes", "Voorzitter"), JAN: ("Jan Smet", "Kassier")},
    ),
    (
        "a heading for those who lead",
        f"<h2>Hoofdleiding</h2><ul><li>Els Maes: {ELS}</li></ul><h2>Volwassen begeleiders</h2><ul><li>Jan Smet: {JAN}</li></ul>",
        {ELS: ("Els Maes", "Hoofdleiding"), JAN: ("Jan Smet", "Volwassen begeleider")},
    ),
    (
        "functions counted",
        f"<h2>Dekens</h2><ul><li>1ste Deken feesten: Els Maes ({ELS})</li><li>2de Deken leden: Jan Smet ({JAN})</li></ul>",
        {ELS: ("Els Maes", "1ste Deken feesten"), JAN: ("Jan Smet", "2de Deken leden")},
    ),
    (
        "a building above the address",
        f"<title>Advocaten Maes &amp; Smet</title><h4>Contact</h4>"
        f"<ul><li>Residentie De Linde<br>Dorp 5<br>9000 Gent</li><li>{DESK}</li></ul>",
        {DESK: ("Advocaten Maes & Smet", None)},
    ),
    (
        "a home that is called as a building",
        f"<title>Contact | Residentie De Linde</title><p>Residentie De Linde<br>Dorp 5<br>9000 Gent</p><p>{DESK}</p>",
        {DESK: ("Residentie De Linde", None)},
    ),
    (
        "homes in a list",
        f"<title>Zorg De Beuk</title><h3>Residentie De Linde</h3><p>Dorp 5<br>9000 Gent<br>{DESK}</p>"
        f"<h3>Residentie De Es</h3><p>Dorp 6<br>9000 Gent<br>{ELS}</p>",
        {DESK: ("Residentie De Linde", None), ELS: ("Residentie De Es", None)},
    ),
    (
        "a floor in the house of another body",
        f"<div><p>Museum De Linde</p><p>Stadsbibliotheek<br>(3de verdieping)</p><p>Dorp 5</p><p>9000 Gent</p><p>Tel {DESK}</p></div>",
        {DESK: ("Museum De Linde", None)},
    ),
    (
        "clubs, and whom to turn to with numbers of their own",
        "<table><tr><th>Club</th><th>Adres</th><th>Telefoon</th><th>Contactpersoon</th></tr>"
        f"<tr><td>De Linde</td><td>Dorp 5, 9000 Gent</td><td>{DESK}</td><td>Els Maes, Veld 8, 9000 Gent, gsm: {ELS}</td></tr>"
        f"<tr><td>De Beuk</td><td>Dorp 6, 9000 Gent</td><td></td><td>Jan Smet, gsm: {JAN}</td></tr></table>",
        {DESK: ("De Linde", None), ELS: ("Els Maes", "Contactpersoon"), JAN: ("Jan Smet", "Contactpersoon")},
    ),
    (
        "cards that call people by their first names",
        f"<div><h4>Els</h4><p>Voorzitter<br>{ELS}</p></div><div><h4>Jan</h4><p>Secretaris<br>{JAN}</p></div>",
        {ELS: ("Els", "Voorzitter"), JAN: ("Jan", "Secretaris")},
    ),
    (
        "what a page offers and what law has it tell",
        f"<title>Praktijk De Linde</title><h1>Juridische vermeldingen</h1><p>Tel. {DESK}</p><h2>Boek online</h2><p>Gsm {ELS}</p>",
        {DESK: ("Praktijk De Linde", None), ELS: ("Praktijk De Linde", None)},
    ),
]


@pytest.mark.parametrize(("body", "wanted"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_whose_a_number_is(body: str, wanted: Wanted) -> None:
    assert owners(drawn(body)) == wanted


def test_whom_to_turn_to_is_what_somebody_does() -> None:
    found = drawn(f"<h1>Club</h1><p>Contactpersoon: Els Maes</p><p>Gsm: {ELS}</p>")
    assert [(one.person, one.role) for one in found] == [("Els Maes", "Contactpersoon")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Els Maes Directeur planning en logistiek", ("Els Maes", "Directeur planning en logistiek")),
        ("Els Van De Linde Medisch directeur", ("Els Van De Linde", "Medisch directeur")),
        ("Els Maes loketbediende", ("Els Maes", "loketbediende")),
        ("Jan Kok", ("Jan Kok", None)),
    ],
)
def test_a_function_is_told_apart_from_the_name_before_it(text: str, told: tuple[str, str | None]) -> None:
    assert split_role(text) == told


@pytest.mark.parametrize(
    "heading", ["Zomer — outdoor", "Winter", "Bij levensgevaar", "Boek online", "Maak een afspraak"]
)
def test_when_where_and_what_to_do_name_nobody(heading: str) -> None:
    assert is_generic(heading)
    assert not is_generic("Winterslag")
