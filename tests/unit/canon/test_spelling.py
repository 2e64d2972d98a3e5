"""The same words in another spelling, told from other words."""

from __future__ import annotations

import pytest

from state.canon.spelling import respelled


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Secretris", "Secretaris"),
        ("Mondhygienst", "Mondhygiënist"),
        ("Asst. Camp Director", "Assistant Camp Director"),
        ("Adviser to the board", "Advisor to the Board"),
        ("Penningmeester", "Penningmeesteres"),
        ("Recording Secretary", "Recording Secretaries"),
        ("Secretaris", "Secretarissen"),
    ],
)
def test_a_mended_mistake_or_an_abbreviation_is_the_same(one: str, other: str) -> None:
    assert respelled(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1ste Voorzitter", "2de Voorzitter"),
        ("Trainer U12", "Trainer U13"),
        ("Voorzitter", "Ondervoorzitter"),
        ("Trainer junioren", "Trainer senioren"),
        ("Coach A", "Coach B"),
        ("Lid", "Lid van verdienste"),
        ("Lady", "Ladies"),
        ("Interne contactpersoon", "Externe contactpersoon"),
    ],
)
def test_another_word_or_number_is_another_function(one: str, other: str) -> None:
    assert not respelled(one, other)
