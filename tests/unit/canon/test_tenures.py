"""Since when somebody holds a function is no part of the function."""

from __future__ import annotations

import pytest

from state.canon.tenures import heads_terms, without_day_of_term, without_term, without_told_term
from state.fingerprint import fingerprint
from state.records import Contact


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("Secretaris 2024-2025", "Secretaris"),
        ("Secretaris (2024 – heden)", "Secretaris"),
        ("Secretaris (deeltijds) 2024-25", "Secretaris (deeltijds)"),
        ("Lid sinds 3 mei 2010", "Lid"),
        ("Lid, sedert september 2010", "Lid"),
        ("Trésorier (depuis 2019)", "Trésorier"),
        ("Kassenwart seit 2019", "Kassenwart"),
        ("Delegate for 2017", "Delegate"),
        ("Voorzitter 2024", "Voorzitter"),
    ],
)
def test_the_years_behind_a_function_are_left_out(text: str, bare: str) -> None:
    assert without_term(text) == bare


@pytest.mark.parametrize(
    "text", ["Coördinator Welzijn2020", "Zaal 12-2020", "2024-2025", "Voorzitter", "Lid sinds altijd"]
)
def test_what_is_no_year_of_a_function_stays(text: str) -> None:
    assert without_term(text) == text


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("Jane Roe (term expires 6/30/2027)", "Jane Roe"),
        ("Jane Roe, Chair - Term Ends: April 2027", "Jane Roe, Chair"),
        ("Mark Doe, exp. 2026", "Mark Doe"),
        ("Mark Doe (Term: January 1, 2024 - December 31, 2027)", "Mark Doe"),
        ("Ann Poe, re-elected 2024", "Ann Poe"),
        ("Els Maes (mandaat tot 2026)", "Els Maes"),
        ("Anne Petit, mandat jusqu'en juin 2026", "Anne Petit"),
    ],
)
def test_what_says_when_a_term_ends_is_left_out(text: str, bare: str) -> None:
    assert without_told_term(text) == bare


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("Jane Roe June 2027", "Jane Roe"),
        ("Jane Roe 12/31/27", "Jane Roe"),
        ("Jane Roe – 2024 to 2027", "Jane Roe"),
        ("VACANT June 2027", "VACANT"),
    ],
)
def test_the_day_of_a_term_is_left_out_where_it_is_known_for_one(text: str, bare: str) -> None:
    assert without_told_term(text) == text
    assert without_day_of_term(text) == bare


def test_a_heading_tells_that_days_are_those_of_terms() -> None:
    assert all(map(heads_terms, ["Term Expiration", "Term Expires:", "Expires", "Einde mandaat", "Fin de mandat"]))
    assert not any(map(heads_terms, ["Terms of use", "Term", "Expired news", "Spring term dates for parents"]))


def test_another_year_is_no_change_of_a_function() -> None:
    one, other = (
        Contact(person="An Maes", role=role) for role in ("Voorzitter sinds 3 mei 2020", "Voorzitter (2021 - nu)")
    )
    assert fingerprint(one) == fingerprint(other)
