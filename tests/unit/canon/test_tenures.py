"""Since when somebody holds a function is no part of the function."""

from __future__ import annotations

import pytest

from state.canon.tenures import without_term
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


def test_another_year_is_no_change_of_a_function() -> None:
    one, other = (
        Contact(person="An Maes", role=role) for role in ("Voorzitter sinds 3 mei 2020", "Voorzitter (2021 - nu)")
    )
    assert fingerprint(one) == fingerprint(other)
