"""Streets within sentences that tell no town."""

from __future__ import annotations

import pytest

from state.canon.streets_said import streets_said


def said(text: str, country: str = "BE") -> list[tuple[str | None, str | None]]:
    return [(one.address.street, one.address.number) for one in streets_said(text, country=country)]


@pytest.mark.parametrize(
    ("country", "text", "streets"),
    [
        ("BE", "Het loket ligt in de Dorpsstraat 12 en is elke dag open.", [("Dorpsstraat", "12")]),
        ("BE", "in de Dorpsstraat 12-14, naast de Molenweg 3 bus 2.", [("Dorpsstraat", "12-14"), ("Molenweg", "3")]),
        ("BE", "se rend au Centre situé rue du Tilleul, 84; y remet", [("rue du Tilleul", "84")]),
        ("BE", "au 17 rue du Marché aux Herbes et le 12 de chaque mois", [("rue du Marché aux Herbes", "17")]),
        ("FR", "situé 14 bis avenue du Général Petit.", [("avenue du Général Petit", "14 bis")]),
        ("DE", "in der Gartenstraße 7, gegenüber", [("Gartenstraße", "7")]),
        ("US", "It is at 214 N. Maple Street, next to 12 people", [("N. Maple Street", "214")]),
        ("US", "at the office, 1690 Route 84N or by phone", [("Route 84N", "1690")]),
        ("US", "find us at 20 Old County Road 7.", [("Old County Road 7", "20")]),
        ("US", "take Route 84 for 12 miles", []),
        ("BE", "We openen van 9 tot 12 uur, en op 12 mei niet.", []),
        ("BE", "Lijn 12 rijdt er elke 20 minuten.", []),
        ("US", "Call 12 people in 2020", []),
    ],
)
def test_a_street_in_a_sentence_ends_with_its_number(country: str, text: str, streets: list[tuple[str, str]]) -> None:
    assert said(text, country) == streets


def test_a_street_stands_where_it_was_found() -> None:
    text = "Het loket ligt in de Dorpsstraat 12 en is open."
    [one] = streets_said(text)
    assert text[one.start : one.end] == "Dorpsstraat 12"
