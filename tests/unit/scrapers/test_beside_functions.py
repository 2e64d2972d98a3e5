"""Names among functions, terms and numbers: what is no part of a name, and what stands on which side of it."""

from __future__ import annotations

import pytest

from scrapers.extract.generic import extract
from scrapers.extract.line.behind_points import turned
from scrapers.extract.line.roles import could_be_role, split_role
from scrapers.read.dispatch import read
from state.canon.names import looks_like_person
from state.canon.phones import find_phones
from state.canon.tenures import without_span
from state.records import Contact


def drawn(text: str, kind: str = "text/plain", country: str = "US") -> tuple[Contact, ...]:
    return extract(read(text.encode(), url="https://kade.example/", content_type=kind), country=country).contacts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Circuit Court Clerk Larry Boone", ("Larry Boone", "Circuit Court Clerk")),
        ("Interim Parish Secretary Anna Finch", ("Anna Finch", "Interim Parish Secretary")),
        ("Regionaal Coördinator Els Maes", ("Els Maes", "Regionaal Coördinator")),
        ("Laura Finch, Chair", ("Laura Finch", "Chair")),
        ("Harbour House Anna Finch", ("Harbour House Anna Finch", None)),
        ("een sociaal assistente Mevr. Ossana Smet", ("Mevr. Ossana Smet", "sociaal assistente")),
        ("een arts Mevr. Els Smet", ("Mevr. Els Smet", "arts")),
        ("huis Els Smet", ("huis Els Smet", None)),
    ],
)
def test_functions_before_names(text: str, expected: tuple[str, str | None]) -> None:
    assert split_role(text) == expected


def test_a_function_behind_a_comma_is_no_family_name() -> None:
    assert not looks_like_person("Laura Finch, Chair")
    assert looks_like_person("Laura Chair")


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("Laura Finch 2021-2024", "Laura Finch"),
        ("Laura Finch, 2022 – 2025", "Laura Finch"),
        ("Laura Finch (2022-heden)", "Laura Finch"),
        ("Laura Finch 1921-1999", "Laura Finch 1921-1999"),
        ("Laura Finch 555-2024", "Laura Finch 555-2024"),
    ],
)
def test_the_years_of_a_term(text: str, bare: str) -> None:
    assert without_span(text) == bare


def test_members_of_whom_only_the_term_is_told_are_members() -> None:
    text = (
        "BOARD OF TRUSTEES:\n\nStephen Hadley, Chairperson 2021-2024\nAmy Durban, Treasurer 2021-2024\n"
        "Katherine Klar, 2022-2025\nChristopher Braun 2020-2023\n\nPolicies\n"
    )

    assert [(one.person, one.role) for one in drawn(text) if one.person] == [
        ("Stephen Hadley", "Chairperson"),
        ("Amy Durban", "Treasurer"),
        ("Katherine Klar", None),
        ("Christopher Braun", None),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("06-53735950 - Marjolein Geld", "Marjolein Geld: 06-53735950"),
        ("09 222 22 22 (Jan Smet)", "Jan Smet: 09 222 22 22"),
        ("els@kade.example, Els Maes", "Els Maes: els@kade.example"),
        ("09 222 22 22 - elke werkdag", None),
        ("09 222 22 22", None),
        ("Jan Smet 09 222 22 22", None),
    ],
)
def test_a_name_behind_a_labelled_number(text: str, expected: str | None) -> None:
    assert turned(text) == expected


def test_each_of_several_numbers_is_whose_name_stands_behind_it() -> None:
    text = "Wachtdienst\n\nBel gerust een van ons.\nTel: 09 222 22 22 - Jan Smet\nTel: 09 222 22 33 - Els Maes\n"

    found = drawn(text, country="BE")

    assert {(one.person, one.phones[0].number) for one in found if one.phones} == {
        ("Jan Smet", "+3292222222"),
        ("Els Maes", "+3292222233"),
    }


def test_headings_are_functions_where_a_name_stands_above_each_text() -> None:
    text = "# Officers\n" + "".join(
        f"\n### {post}\n\n{name}\n\nThe office keeps the records of the county and serves for four years.\n"
        for post, name in (
            ("County Clerk", "Bill Nolan"),
            ("Keeper of Deeds", "Laura Finch"),
            ("Weighmaster", "Carl Lind"),
        )
    )

    assert [(one.person, one.role) for one in drawn(text, "text/markdown") if one.person] == [
        ("Bill Nolan", "County Clerk"),
        ("Laura Finch", "Keeper of Deeds"),
        ("Carl Lind", "Weighmaster"),
    ]


@pytest.mark.parametrize("text", ["RSIN/Fiscaal nummer: 0082 31 424", "Lid nr. 092 22 22 22"])
def test_what_is_no_phone(text: str) -> None:
    assert not find_phones(text)


@pytest.mark.parametrize("text", ["Els Maes, tel. 0476 12 34 56 (voorzitter)", "Els Maes 0476 12 34 56 - voorzitter"])
def test_a_function_may_stand_behind_the_number(text: str) -> None:
    found = drawn(f"De ouderraad\n\nJan Smet, tel. 0476 12 34 57\n{text}\nAn Claes, tel. 0476 12 34 58\n", country="BE")
    assert {one.person: one.role for one in found} == {"Jan Smet": None, "Els Maes": "voorzitter", "An Claes": None}


def test_words_behind_a_number_that_are_no_function_are_none() -> None:
    found = drawn("Els Maes, tel. 0476 12 34 56 (na 18 uur)\n", country="BE")
    assert [(one.person, one.role) for one in found] == [("Els Maes", None)]


@pytest.mark.parametrize(
    "text", ["donderdag", "maandag op afspraak", "every Tuesday", "achteraan v.l.n.r.", "chaque mardi"]
)
def test_a_day_or_a_place_in_a_picture_is_no_function(text: str) -> None:
    assert not could_be_role(text)
    assert could_be_role("maandagwerking")
