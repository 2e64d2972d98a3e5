"""Whose each number is on Belgian and Dutch pages, in shapes that none of the others has.

Each page here is a few tags. What is asserted is who owns which number or mail address, and what they do there.
"""

from __future__ import annotations

import pytest

from scrapers.extract.generic import extract
from scrapers.extract.line.roles import split_role
from scrapers.read.dispatch import read
from state.records import Contact

ELS, JAN, DESK = "0476 12 34 56", "0476 12 34 57", "09 213 08 46"
MAIL = "info@linde.example"
DE_LINDE = "De Linde vzw"
Wanted = dict[str, tuple[str | None, str | None]]
CASES: list[tuple[str, str, str, Wanted]] = [
    (
        "each number with its owner behind the label",
        DE_LINDE,
        f"<h4>Contactgegevens</h4><p>Tel: {DESK}</p><p>GSM Els: {ELS}</p><p>GSM Jan: {JAN}</p><p>Email: {MAIL}</p>",
        {DESK: (DE_LINDE, None), ELS: ("Els", None), JAN: ("Jan", None), MAIL: (DE_LINDE, None)},
    ),
    (
        "a time before the number",
        DE_LINDE,
        f"<p>Elke weekdag tussen 09:00 en 17:00 zijn we bereikbaar op {DESK}</p>",
        {DESK: (DE_LINDE, None)},
    ),
    (
        "a page called like a place",
        "Elzendonk Noord",
        f"<h1>Elzendonk Noord</h1><h3>Contact</h3><p>Gebiedsontwikkeling Linde Centrum<br>{DESK}</p>",
        {DESK: ("Gebiedsontwikkeling Linde Centrum", None)},
    ),
    (
        "a card for each kind of fact",
        "Contact",
        f"<div><div><div><h3>Kantooradres</h3></div><div><p>Linde & Eik Advocaten</p><p>Kerkstraat 1</p><p>9000 Gent</p></div></div>"
        f"<div><div><h3>Telefoon & Fax</h3></div><div><p>Telefoon: {DESK}</p></div></div>"
        f"<div><div><h3>E-mail</h3></div><div><p>{MAIL}</p></div></div></div>",
        {DESK: ("Linde & Eik Advocaten", None), MAIL: ("Linde & Eik Advocaten", None)},
    ),
    (
        "cards of first names, one with a number",
        "De Linde vzw",
        "<h1>Het bestuur</h1><div>"
        + "".join(
            f"<div class='card'><img><div><div class='n'>{name}</div><div class='r'>{role}</div>{number}</div></div>"
            for name, role, number in (
                ("Katrien", "Voorzitter", ""),
                ("Debby", "Bestuurslid", ""),
                ("Tjorven", "Uitgifte van tuinen", f"<div class='t'>{ELS}</div>"),
            )
        )
        + "</div>",
        {ELS: ("Tjorven", "Uitgifte van tuinen")},
    ),
    (
        "a person with her street in a sentence",
        "Chiro De Linde",
        "<h1>Chiro De Linde</h1><h3>Kledij</h3><p>Is iemand uit zijn kledij gegroeid? Geen probleem. Ga even langs bij Els Maes"
        f" (Korte Lindestraat 12) of bel haar op {DESK}. Bij haar vind je tweedehands kledij.</p>",
        {DESK: ("Els Maes", None)},
    ),
    (
        "the number of a place",
        DE_LINDE,
        f"<h1>De mensen achter De Linde</h1><p>Telefoon in het botenhuis: {DESK}</p>",
        {DESK: ("botenhuis", None)},
    ),
    (
        "a site of doctors",
        "Informatie praktijk - Lindeartsen",
        f"<h2>Adres</h2><p>Kerkstraat 1<br>9000 Gent</p><p>Telefoon: {DESK}</p>",
        {DESK: ("Lindeartsen", None)},
    ),
    (
        "roles with a colon above people",
        "Kerk De Linde",
        f"<h1>Belangrijke adressen</h1><p><b>Scriba kerkenraad:</b></p><p>Dhr. A.B. van Eik, Dorpsweide 8, tel. {ELS}</p>"
        f"<p>e-mailadres: {MAIL}</p><p><b>Boekhouding van de diaconie:</b></p><p>Dhr. J. Smet, Kamille 12, Lindedorp, tel. {JAN}</p>",
        {
            ELS: ("Dhr. A.B. van Eik", "Scriba kerkenraad"),
            MAIL: ("Dhr. A.B. van Eik", "Scriba kerkenraad"),
            JAN: ("Dhr. J. Smet", "Boekhouding van de diaconie"),
        },
    ),
    (
        "cards headed by functions, the holder in one of them",
        "Kerk De Linde",
        "<div><h2>E-mail</h2><div><div><p>Predikant</p><a href='mailto:p@linde.example'>p@linde.example</a><p>A.B. van Eik</p></div>"
        f"<div><p>Scriba</p><a href='mailto:{MAIL}'>{MAIL}</a></div></div></div>"
        f"<div><h2>Telefonisch</h2><div><div><p>Predikant</p><p>{ELS}</p></div>"
        f"<div><p>Kerkelijk Bureau</p><p>{DESK}</p></div></div></div>",
        {
            "p@linde.example": ("A.B. van Eik", "Predikant"),
            MAIL: ("Scriba", None),
            ELS: ("A.B. van Eik", "Predikant"),
            DESK: ("Kerkelijk Bureau", None),
        },
    ),
    (
        "a table of pairs below a title as wide as both, the address in two cells",
        "Contact",
        "<table><tr><td colspan='3'>Praktijk De Linde</td></tr><tr><td>Adres:</td><td>Kerkstraat 1</td><td>9000 Gent</td></tr>"
        f"<tr><td>Email:</td><td colspan='2'>{MAIL}</td></tr><tr><td>Telefoon:</td><td colspan='2'>{DESK}</td></tr></table>",
        {MAIL: ("Praktijk De Linde", None), DESK: ("Praktijk De Linde", None)},
    ),
    (
        "two people on a line, each with a link",
        DE_LINDE,
        "<p>Contact:<br>Kerkstraat 1<br>9000 Gent<br>Els Maes <a href='mailto:e@linde.example'>email</a>"
        " &amp; Jan Smet <a href='mailto:j@linde.example'>email</a></p>",
        {"e@linde.example": ("Els Maes", None), "j@linde.example": ("Jan Smet", None)},
    ),
    (
        "functions in the first column, once for all who hold them",
        "Contact",
        "<table>"
        + "".join(
            f"<tr><td>{role}</td><td>{name}</td><td>{mail}@linde.example</td></tr>"
            for role, name, mail in (
                ("Voorzitter:", "E. Maes", "v"),
                ("Gebouwbeheer:", "J. Smet", "g"),
                ("", "A. van Eik", "h"),
                ("Vertrouwenspersonen:", "M. de Wilg", "p"),
            )
        )
        + "</table>",
        {
            "v@linde.example": ("E. Maes", "Voorzitter"),
            "g@linde.example": ("J. Smet", "Gebouwbeheer"),
            "h@linde.example": ("A. van Eik", "Gebouwbeheer"),
            "p@linde.example": ("M. de Wilg", "Vertrouwenspersoon"),
        },
    ),
    (
        "a number behind a Belgian mail address",
        "Contact",
        f"<h2>Els Maes</h2><p>els@linde-voorbeeld.be - {ELS}</p>",
        {"els@linde-voorbeeld.be": ("Els Maes", None), ELS: ("Els Maes", None)},
    ),
    (
        "whom the domain spells in a sentence",
        "Contact",
        "<h1>Kom langs of plan een gesprek</h1><p>info@kindcentrumdelinde.example</p>"
        "<p>Kindcentrum De Linde is een samenwerking van school en opvang.</p>",
        {"info@kindcentrumdelinde.example": ("Kindcentrum De Linde", None)},
    ),
]


def drawn(title: str, body: str, country: str = "BE") -> tuple[Contact, ...]:
    page = f"<html><head><title>{title or 'Contact'}</title></head><body><main>{body}</main></body></html>"
    document = read(page.encode(), url="https://partner.example/p", content_type="text/html; charset=utf-8")
    return extract(document, country=country).contacts


def owners(contacts: tuple[Contact, ...]) -> Wanted:
    return {
        point: (one.person or one.unit or one.organisation, one.role if one.person else None)
        for one in contacts
        for point in (*(phone.text for phone in one.phones), *one.emails)
    }


@pytest.mark.parametrize(("title", "body", "wanted"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_whose_a_number_is_does_not_depend_on_the_shape(title: str, body: str, wanted: Wanted) -> None:
    assert owners(drawn(title, body)) == wanted


def test_cards_for_each_kind_of_fact_give_one_contact_with_its_address() -> None:
    (found,) = drawn(*CASES[3][1:3])
    assert found.address is not None
    assert found.address.text == "Kerkstraat 1, 9000 Gent"


def test_a_link_that_waits_for_a_number_is_none() -> None:
    assert drawn("", "<h2>Els Maes</h2><p><a href='tel:+32xxx'>xxx</a></p>") == ()


def test_a_line_below_the_rows_of_a_table_is_none_of_them() -> None:
    page = f"## Bestuur\n\n| Functie | Naam |\n|---|---|\n| Voorzitter | Els Maes |\n| Penningmeester | Jan Smet |\nMail naar {MAIL}.\n"
    document = read(page.encode(), url="https://partner.example/p", content_type="text/markdown")
    assert [(one.person, one.emails) for one in extract(document).contacts if one.emails] == [(None, (MAIL,))]


def test_a_heading_in_markdown_needs_no_space() -> None:
    document = read(
        b"##Els Maes\n\n0476 12 34 56\n\n##Jan Smet\n\n0476 12 34 57\n", url="", content_type="text/markdown"
    )
    assert [one.person for one in extract(document).contacts] == ["Els Maes", "Jan Smet"]


def test_a_whole_address_counts_where_the_page_names_nobody() -> None:
    (found,) = drawn("Contact", "<h1>Contact</h1><p>Kerkstraat 1</p><p>9000</p><p>Gent - België</p>")
    assert found.address is not None
    assert (found.address.street, found.address.postcode, found.address.municipality) == ("Kerkstraat", "9000", "Gent")
    assert found.organisation is None


def test_a_street_between_name_and_number_is_where_somebody_lives() -> None:
    (found,) = drawn("", f"<p>Dhr. J. Smet, Kamille 12, tel. {JAN}</p>")
    assert found.address is not None
    assert (found.address.street, found.address.number) == ("Kamille", "12")


def test_an_account_behind_a_number_is_no_part_of_it() -> None:
    (found,) = drawn("", f"<h2>{DE_LINDE}</h2><p>tel. 39 32 27, giro 50630, bank 35.49.00.749</p>", "NL")
    assert [phone.text for phone in found.phones] == ["39 32 27"]


def test_what_stands_behind_a_dash_in_each_item_of_a_list_is_what_that_person_does() -> None:
    items = (
        "Els Maes – voorzitter",
        "Jan Smet – controller/2e penningmeester",
        "Mia Wilg - verhuur/sleutels",
        "An Eik - onderhoud",
    )
    found = drawn("", f"<p>Het bestuur:</p><ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>")
    assert [(one.person, one.role) for one in found] == [
        ("Els Maes", "voorzitter"),
        ("Jan Smet", "controller/2e penningmeester"),
        ("Mia Wilg", "verhuur/sleutels"),
        ("An Eik", "onderhoud"),
    ]


def test_what_somebody_does_in_a_sentence_is_no_role() -> None:
    assert split_role("Els Maes vertelt") == ("Els Maes vertelt", None)
    assert split_role("Els Maes loketbediende") == ("Els Maes", "loketbediende")
