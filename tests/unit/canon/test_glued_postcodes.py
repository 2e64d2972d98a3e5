"""A house number and a postcode between which a line end was lost."""

from __future__ import annotations

import pytest

from state.canon.places import codes_apart


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Schoolstraat 619000 Gent", "Schoolstraat 61 9000 Gent"),
        ("Zandberg 59000 Gent", "Zandberg 5 9000 Gent"),
        ("Dorpsstraat 14B2560 Lindedorp", "Dorpsstraat 14B 2560 Lindedorp"),
        ("Rue Haute 125000 Namur", "Rue Haute 12 5000 Namur"),
        ("Kerkstraat 3 bus 29000 Gent", "Kerkstraat 3 bus 2 9000 Gent"),
        ("Er kwamen 15000 Gentenaars", "Er kwamen 15000 Gentenaars"),
        ("Lindenlaan 12 9000 Gent", "Lindenlaan 12 9000 Gent"),
        ("Hauptstraße 12345 Berlin", "Hauptstraße 12345 Berlin"),
        ("Kerkweg 121234 Lindedorp", "Kerkweg 121234 Lindedorp"),
    ],
)
def test_a_house_and_a_belgian_postcode_are_parted(text: str, expected: str) -> None:
    assert codes_apart(text) == expected
