"""Whose a number is in tables: told by where names and numbers stand to each other, whatever words head the columns."""

from __future__ import annotations

import pytest

from scrapers.extract.generic import extract
from scrapers.read.dispatch import read

ELS, JAN, ANN, BEN = "09 213 08 46", "09 213 08 47", "09 213 08 48", "09 213 08 49"
PEOPLE = {ELS: "Els Maes", JAN: "Jan Smet", ANN: "Ann Claes", BEN: "Ben Wouters"}
Told = dict[str, tuple[str | None, str | None]]


def table(*rows: str) -> str:
    """Rows of cells parted by "|"; "!" makes a head of a cell, "2*" lets it go over two columns."""
    return "<table>" + "".join(f"<tr>{''.join(map(_cell, row.split('|')))}</tr>" for row in rows) + "</table>"


def _cell(text: str) -> str:
    shown, name = text.strip(), "td"
    if shown.startswith("!"):
        shown, name = shown[1:], "th"
    span, star, rest = shown.partition("*")
    return f"<{name} colspan={span}>{rest}</{name}>" if star and span.isdigit() else f"<{name}>{shown}</{name}>"


def owners(html: str) -> Told:
    """The owner and the role at each number or mail address."""
    page = read(
        f"<html><body><main>{html}</main></body></html>".encode(), url="https://club.example/", content_type="text/html"
    )
    return {
        point: (one.person or one.unit or one.organisation, one.role)
        for one in extract(page).contacts
        for point in (*(phone.text for phone in one.phones), *one.emails)
    }


SEASON = "2026<br>{}<br>{}"
ALL = {number: (name, None) for number, name in PEOPLE.items()}
CASES = [
    pytest.param(
        table(
            f"{SEASON.format('Els Maes', ELS)}|{SEASON.format('Jan Smet', JAN)}",
            "2*Directors",
            f"{SEASON.format('Ann Claes', ANN)}|{SEASON.format('Ben Wouters', BEN)}",
        ),
        {point: (name, "Director" if point in (ANN, BEN) else None) for point, (name, _) in ALL.items()},
        id="cells that open with a year, below a row that heads them",
    ),
    pytest.param(
        table("Els Maes|Jan Smet", f"{ELS}|{JAN}", "Ann Claes|Ben Wouters", f"{ANN}|{BEN}"),
        ALL,
        id="rows of names above rows of numbers",
    ),
    pytest.param(
        table("!|!Els Maes|!|!Jan Smet", f"|E-mail:||{JAN}", "!|!Ann Claes|!|!Ben Wouters", f"|{ANN}||{BEN}"),
        {point: owner for point, owner in ALL.items() if point != ELS},
        id="columns of pictures between, and a value that is not there",
    ),
    pytest.param(
        table("Voorzitter|Kassier", "Els Maes|Jan Smet", f"{ELS}|{JAN}"),
        {ELS: ("Els Maes", "Voorzitter"), JAN: ("Jan Smet", "Kassier")},
        id="roles above names above numbers",
    ),
    pytest.param(
        table("!Naam|!Tel|!Naam|!Tel", f"Els Maes|{ELS}|Jan Smet|{JAN}", f"Ann Claes|{ANN}|Ben Wouters|{BEN}"),
        ALL,
        id="two records side by side in a row",
    ),
    pytest.param(
        table(f"Els Maes|{ELS}|Jan Smet|{JAN}", f"Ann Claes|{ANN}|Ben Wouters|{BEN}"),
        ALL,
        id="two records side by side without a head",
    ),
    pytest.param(
        table("Els Maes|Groep 2", f"2*{ELS}", "Jan Smet|Groep 1", f"2*{JAN}"),
        {ELS: ("Els Maes", None), JAN: ("Jan Smet", None)},
        id="records of several rows",
    ),
    pytest.param(
        table("2*De Linde vzw", f"Tel.|{ELS}", "E-mail|linde@x.example", "2*De Berk vzw", f"Tel.|{JAN}", "Fax|"),
        {ELS: ("De Linde vzw", None), "linde@x.example": ("De Linde vzw", None), JAN: ("De Berk vzw", None)},
        id="pairs below the title of each record",
    ),
    pytest.param(
        table("Wie is het?|Te doen|Bellen kan op", f"Els Maes|de kas|{ELS}", f"Jan Smet|het gras|{JAN}"),
        {ELS: ("Els Maes", None), JAN: ("Jan Smet", None)},
        id="a head in words nobody knows",
    ),
    pytest.param(
        table(
            "Bevoegd|Wie|Bellen", f"Voorzitter|Els Maes|{ELS}", f"Feesten|Jan Smet|{JAN}", f"Kassier|Ann Claes|{ANN}"
        ),
        {ELS: ("Els Maes", "Voorzitter"), JAN: ("Jan Smet", "Feesten"), ANN: ("Ann Claes", "Kassier")},
        id="what stands where the others have a role is one",
    ),
    pytest.param(
        table("!Functie|!Naam|!Tel", "Voorzitter|Els Maes||", f"Kassier|Jan Smet|{JAN}", f"Redactie|vacant|{ANN}"),
        {JAN: ("Jan Smet", "Kassier"), ANN: ("Redactie", None)},
        id="an empty cell, and nobody in office",
    ),
    pytest.param(
        table("!Naam|!Tel|!Mail", "Els Maes||", f"Jan Smet|{JAN}|"),
        {JAN: ("Jan Smet", None)},
        id="somebody without a number heads nothing",
    ),
    pytest.param(
        table(
            "3*Bestuur 2024",
            "!Naam|!Functie|!Tel",
            f"Els Maes|Kassier|{ELS}",
            "!Functie|!Naam|!Tel",
            f"Lid|Jan Smet|{JAN}",
        ),
        {ELS: ("Els Maes", "Kassier"), JAN: ("Jan Smet", "Lid")},
        id="a title above the head, and a head again with its columns in another order",
    ),
    pytest.param(
        table("!Groep|!Leiding|!Gsm", f"Kapoenen|Els|{ELS}", f"Welpen|Jan|{JAN}", f"Givers|Ann|{ANN}"),
        {ELS: ("Els", "Kapoenen"), JAN: ("Jan", "Welpen"), ANN: ("Ann", "Givers")},
        id="people by their first name",
    ),
    pytest.param(
        table("!Member|!Office|!Phone", f"Els Maes|434|{ELS}", f"Jan Smet|215|{JAN}", f"Ann Claes|016|{ANN}"),
        {ELS: ("Els Maes", None), JAN: ("Jan Smet", None), ANN: ("Ann Claes", None)},
        id="rooms beside numbers",
    ),
    pytest.param(
        table("!Name|!Position|!Tel", f"Els Maes|Representative - North|{ELS}", f"Jan Smet|Chair|{JAN}"),
        {ELS: ("Els Maes", "Representative - North"), JAN: ("Jan Smet", "Chair")},
        id="a role that begins with the name of a field",
    ),
    pytest.param(
        table(f"Tel.|{ELS}", f"Gsm|{JAN}", "E-mail|els@x.example", "Naam|Els Maes"),
        {ELS: ("Els Maes", None), JAN: ("Els Maes", None), "els@x.example": ("Els Maes", None)},
        id="pairs with two numbers",
    ),
    pytest.param(
        table(
            "Opgericht op|: 3 mei 2018",
            "Naam|: De Linde vzw",
            "Zetel van de club|: Zoersel",
            f"Tel|: {ELS}",
            "Mail|: l@x.example",
        ),
        {ELS: ("De Linde vzw", None), "l@x.example": ("De Linde vzw", None)},
        id="pairs with fields that tell nothing of a contact, and colons before the values",
    ),
]


@pytest.mark.parametrize(("html", "wanted"), CASES)
def test_a_number_in_a_table_is_of_whom_it_stands_with(html: str, wanted: Told) -> None:
    assert owners(html) == wanted


def test_a_block_that_says_it_is_no_footer_is_content() -> None:
    found = owners(f"<div class='site-not-footer'><p>Els Maes, {ELS}</p></div>")
    assert found == {ELS: ("Els Maes", None)}


def card(*lines: str) -> str:
    """A card of a name, a role and a number, each in a class of its own; an empty one is left out."""
    parts = zip(("name", "role", "tel"), lines, strict=False)
    return f"<div class='card'>{''.join(f'<p class={kind}>{text}</p>' for kind, text in parts if text)}</div>"


def test_what_stands_on_a_card_where_the_others_have_a_role_is_one() -> None:
    cards = card("Els Maes", "Voorzitter", ELS), card("Jan Smet", "Vlotte Pen", JAN), card("Ann Claes", "", ANN)
    assert owners(f"<div>{''.join(cards)}</div>") == {
        ELS: ("Els Maes", "Voorzitter"),
        JAN: ("Jan Smet", "Vlotte Pen"),
        ANN: ("Ann Claes", None),
    }


def test_whoever_has_no_number_on_equal_cards_keeps_name_and_role() -> None:
    found = people(f"<div>{card('Els Maes', 'Voorzitter', ELS)}{card('Jan Smet', 'Vlotte Pen', '-')}</div>")
    assert found == [("Els Maes", "Voorzitter"), ("Jan Smet", "Vlotte Pen")]


def test_beside_known_roles_whoever_stands_in_the_column_of_names_is_somebody() -> None:
    found = people(table("!Functie|!Naam", "Voorzitter|Els ON9X", "Kassier|Smetje", "Webmaster|Secretariaat"))
    assert found == [("Els ON9X", "Voorzitter"), ("Smetje", "Kassier")]


def people(html: str) -> list[tuple[str | None, str | None]]:
    page = read(f"<main>{html}</main>".encode(), url="https://club.example/", content_type="text/html")
    return [(one.person, one.role) for one in extract(page).contacts]


def test_a_role_that_the_page_tells_elsewhere_is_that_of_the_person_in_the_table() -> None:
    names = "<ul><li>Els Maes - Vice Chair</li><li>Jan Smet - Chair</li></ul>"
    assert owners(names + table("Els Maes|Jan Smet", f"{ELS}|{JAN}")) == {
        ELS: ("Els Maes", "Vice Chair"),
        JAN: ("Jan Smet", "Chair"),
    }


def test_a_row_of_parts_side_by_side_is_no_table_of_records() -> None:
    cells = f"De Linde vzw<br>Tel. {ELS}", f"<p>Agenda</p><p>Het nieuws van mei.</p><p>Jan Smet, {JAN}</p>"
    assert owners(table("|".join(cells))) == {ELS: ("De Linde vzw", None), JAN: ("Jan Smet", None)}


def test_a_label_without_a_value_beside_somebody_heads_no_column() -> None:
    rows = (
        "Voorzitter: | Els Maes | Tel:",
        "Secretaris: | Jan Smet | Tel: 09 213 08 47",
        "Kascommissie: | Ann Claes | Tel:",
    )
    assert people(table(*rows)) == [
        ("Els Maes", "Voorzitter"),
        ("Jan Smet", "Secretaris"),
        ("Ann Claes", "Kascommissie"),
    ]


def test_of_two_columns_that_read_as_names_the_surer_one_holds_them() -> None:
    rows = ("Jonge Zwaluwen | Coach | Els Maes | 09 213 08 46", "Wilde Zwanen | Coach | Jan Smet | 09 213 08 47")
    assert owners(table(*rows)) == {ELS: ("Els Maes", "Coach"), JAN: ("Jan Smet", "Coach")}


def test_a_body_with_a_seat_keeps_the_number_that_a_row_repeats() -> None:
    school = "<p><b>Basisschool De Linde</b><br>Kerkstraat 2, 9930 Lievegem<br>Telefoon: 09 213 08 46</p>"
    page = table("!Functie|!Naam|!Telefoon", "Directeur|Els Maes|09 213 08 46", "Zorgcoördinator|Jan Smet|09 213 08 47")
    found = extract(
        read(f"<main>{school}{page}</main>".encode(), url="https://linde.example/", content_type="text/html")
    ).contacts
    told = {one.person or one.organisation: (len(one.phones), one.address is not None) for one in found}
    assert told == {"Basisschool De Linde": (1, True), "Els Maes": (1, False), "Jan Smet": (1, False)}
