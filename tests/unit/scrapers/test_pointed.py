"""Sentences that name somebody for what the sentence before speaks of."""

from __future__ import annotations

import pytest

from scrapers.extract.line.statements import POINTED, stated


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "De kring werkt met een vaste verzekeringsmedewerker voor leden. Dit is Els Maes, die je graag helpt.",
            [("Els Maes", "verzekeringsmedewerker voor leden")],
        ),
        ("Every hall has a caretaker. This is Jane Roe.", [("Jane Roe", "caretaker")]),
        ("Notre maison a une coordinatrice. Il s'agit de Claire Petit.", [("Claire Petit", "coordinatrice")]),
        ("Op school is er een LIO voor allen. Het gaat om Jan Smet.", [("Jan Smet", "LIO")]),
        (
            "Elke ploeg kiest een materiaalmeester. Els Maes en Jan Smet zullen deze taak op zich nemen.",
            [("Els Maes", "materiaalmeester"), ("Jan Smet", "materiaalmeester")],
        ),
        ("Wij zoeken hulp. Els Maes neemt deze rol op zich.", [("Els Maes", POINTED)]),
    ],
)
def test_a_sentence_points_at_the_function_before_it(text: str, told: list[tuple[str, str]]) -> None:
    assert stated(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "Dit is Els Maes.",
        "Wij bouwen aan een warm huis. Dit is Els Maes op de foto.",
        "De directeur Jan Smet leidt de school. Els Maes vervult deze taak voor de onderbouw.",
    ],
)
def test_what_tells_no_function_points_at_none(text: str) -> None:
    assert not [role for name, role in stated(text) if name == "Els Maes" and role]
