"""What people do, told in words that no list of functions holds: by the markup, by a sentence, by where it stands."""

from __future__ import annotations

import pytest

from scrapers.extract.generic import extract
from scrapers.read.dispatch import read
from state.canon.closings import closes_letter
from state.canon.names import names_another

ROW = (
    '<ul><li><span class="naam">Piet Smet</span> <span class="functie">Wegwijzer 2</span>'
    ' <a href="tel:092222222">09 222 22 22</a></li></ul>'
)


def told(html: str, country: str = "BE") -> list[tuple[str, str | None]]:
    page = f"<html><body><main>{html}</main></body></html>"
    contacts = extract(
        read(page.encode(), url="https://kade.example/", content_type="text/html"), country=country
    ).contacts
    return [(one.person, one.role) for one in contacts if one.person]


def reached(html: str) -> dict[str | None, str | None]:
    """Person -> number, of all that have one."""
    page = f"<html><body><main>{html}</main></body></html>"
    contacts = extract(
        read(page.encode(), url="https://kade.example/", content_type="text/html"), country="BE"
    ).contacts
    return {one.person: one.phones[0].text for one in contacts if one.phones}


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        pytest.param(
            '<div class="card"><h3>Els Maes</h3><p class="member-position">Klankbord 3</p><p>els@kade.example</p></div>'
            '<div class="card"><h3>Jan Claes</h3><p class="member-position">Luisteroor, 2de lijn</p></div>',
            [("Els Maes", "Klankbord 3"), ("Jan Claes", "Luisteroor, 2de lijn")],
            id="a part of a card",
        ),
        pytest.param(
            ROW,
            [("Piet Smet", "Wegwijzer 2")],
            id="tags side by side in a row",
        ),
        pytest.param(
            '<div><strong>Els Maes</strong><em class="jobtitle">Huis-aan-huis</em><br>09 222 22 22</div>',
            [("Els Maes", "Huis-aan-huis")],
            id="tags without a blank between them",
        ),
        pytest.param(
            '<div class="card"><h3>Els Maes</h3><p class="position-relative">Kortrijk</p><p>els@kade.example</p></div>',
            [("Els Maes", None)],
            id="a word of style sheets is none",
        ),
        pytest.param(
            '<p>Bel onze <span class="role">kapitein</span> Els Maes op 09 222 22 22.</p>',
            [("Els Maes", "kapitein")],
            id="within a sentence nothing is cut",
        ),
    ],
)
def test_markup_calls_a_part_a_function(html: str, expected: list[tuple[str, str | None]]) -> None:
    assert told(html) == expected


def test_a_name_in_a_tag_of_its_own_keeps_its_number() -> None:
    html = "<h3>Jan Claes</h3><p>Schipper</p>" + ROW

    assert reached(html) == {"Piet Smet": "09 222 22 22"}


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        (
            "Je kan terecht bij onze brugwachtster Nadia Ceulen op het nummer 09 222 22 22, elke dag van de week.",
            "brugwachtster",
        ),
        (
            "Bel de externe luistervink, Karel Aerts, op 09 222 22 22 als je er samen niet uit raakt en raad wil.",
            "externe luistervink",
        ),
        (
            "For lost keys call our evening doorkeeper Laura Finch on 09 222 22 22, whatever the weather is like.",
            "evening doorkeeper",
        ),
        (
            "Contactez notre veilleuse Claire Dumont au 09 222 22 22, tous les jours sauf le dimanche et le lundi.",
            "veilleuse",
        ),
        (
            "Reserveren kan bij de familie Karel Smet op 09 222 22 22, de hele week door en ook in het weekend zelf.",
            None,
        ),
        (
            "Een afspraak maak je met Karel Smet op 09 222 22 22, de hele week door en ook in het weekend als het moet.",
            None,
        ),
    ],
)
def test_a_sentence_calls_somebody_by_function(sentence: str, role: str | None) -> None:
    assert [one for _, one in told(f"<p>{sentence}</p>")] == [role]


@pytest.mark.parametrize(
    ("closing", "below", "expected"),
    [
        ("Met vriendelijke groeten,", "zorgwever-generaal", [("Lode Maes", "zorgwever-generaal")]),
        ("Hoogachtend", "Hoofd van de Sluis", [("Lode Maes", "Hoofd van de Sluis")]),
        ("Yours sincerely,", "Keeper of the Lock", [("Lode Maes", "Keeper of the Lock")]),
        ("Met vriendelijke groeten,", "Kadeweg 12", []),
        ("Tot volgende week,", "zorgwever-generaal", []),
    ],
)
def test_who_signs_a_letter(closing: str, below: str, expected: list[tuple[str, str | None]]) -> None:
    assert told(f"<p>Beste,</p><p>We sluiten in mei.</p><p>{closing}</p><p>Lode Maes<br>{below}</p>") == expected


@pytest.mark.parametrize(
    ("head", "role"),
    [("Sluiswachter", "Sluiswachter"), ("Naam", None), ("Contact", None), ("Wie", None)],
)
def test_a_column_of_people_is_headed_by_what_they_do(head: str, role: str | None) -> None:
    html = (
        f"<table><tr><th>Gemeente</th><th>{head}</th><th>Telefoon</th></tr>"
        "<tr><td>Aalter</td><td>An Peeters</td><td>09 222 33 44</td></tr>"
        "<tr><td>Deinze</td><td>Jan Claes</td><td>09 222 33 55</td></tr></table>"
    )

    assert told(html) == [("An Peeters", role), ("Jan Claes", role)]


def test_what_stands_below_a_name_in_its_cell_is_nobody_else() -> None:
    html = (
        "<table><tr><th>Name</th><th>Room</th><th>Phone</th></tr>"
        "<tr><td>Dalton, Karl<br><small>Harbour Speaker</small></td><td>3</td><td>09 222 33 44</td></tr>"
        "<tr><td>Begay, Anna</td><td>4</td><td>09 222 33 55</td></tr></table>"
    )

    assert told(html) == [("Dalton, Karl", "Harbour Speaker"), ("Begay, Anna", None)]


def test_beside_a_sure_name_words_in_capitals_are_nobody_else() -> None:
    assert told("<h3>Laura Finch</h3><p>Harbour Watch</p><p>laura@kade.example</p>") == [
        ("Laura Finch", "Harbour Watch")
    ]
    assert told("<ul><li>Laura Finch, Harbour Watch, laura@kade.example</li></ul>") == [
        ("Laura Finch", "Harbour Watch")
    ]
    assert names_another("Jan Claes", beside="Laura Finch")
    assert names_another("Harbour Watch", beside="Zoltra Finch"), "what tells the one tells the other"


@pytest.mark.parametrize(
    "text",
    [
        "Met vriendelijke groeten",
        "Hoogachtend,",
        "Yours sincerely",
        "Cordialement,",
        "Mit freundlichen Grüßen",
        "Kind regards,",
    ],
)
def test_closings(text: str) -> None:
    assert closes_letter(text)


def test_what_closes_no_letter() -> None:
    assert not closes_letter("Met de trein naar Gent")
    assert not closes_letter("Groeten uit Rimini")


@pytest.mark.parametrize("fourth", ["", '<div class="c"><h3>Joliando</h3><p>Jeugd</p></div>'])
def test_a_card_with_a_name_that_reads_as_none_changes_nobody_elses_function(fourth: str) -> None:
    names = ["Steven Verbeke", "Pepijn Rossem", "Bert Mullens", "Joachim Bontinck"]
    cards = [f'<div class="c"><h3>{name}</h3><p>Jeugd</p></div>' for name in names]
    cards.insert(2, fourth)

    found = dict(told(f"<h2>Trainers</h2><div>{''.join(cards)}</div>"))

    assert [found.get(name) for name in names] == ["Trainer"] * len(names)


def test_markup_calls_a_part_the_employer_or_the_department() -> None:
    html = (
        '<ul><li class="office">First Past Chair</li><li class="name">Ryan Finch</li><li class="company">Tidal Works</li>'
        '<li class="email">ryan@kade.example</li></ul>'
        '<ul><li class="office">Secretary</li><li class="name">Ann Lee</li><li class="department">Night Shift</li>'
        '<li class="email">ann@kade.example</li></ul>'
    )
    page = f"<html><body><main>{html}</main></body></html>"
    contacts = extract(
        read(page.encode(), url="https://kade.example/", content_type="text/html"), country="US"
    ).contacts

    assert [(one.person, one.role, one.organisation, one.unit) for one in contacts] == [
        ("Ryan Finch", "First Past Chair", "Tidal Works", None),
        ("Ann Lee", "Secretary", None, "Night Shift"),
    ]
