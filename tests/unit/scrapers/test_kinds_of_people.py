"""Lists below a word for people of one kind: what stands beside each name is what that person does, in whatever words."""

from __future__ import annotations

import pytest

from scrapers.extract.line.roles import split_role
from state.canon.hours import without_days
from tests.unit.scrapers.owning import drawn

ELS, JAN = ("Dr. Els Maes", "dermatologie"), ("Dr. Jan Smet", "interne geneeskunde")


def told(html: str) -> list[tuple[str | None, str | None]]:
    return [(one.person, one.role) for one in drawn(html)]


@pytest.mark.parametrize(
    "html",
    [
        "<h2>Onze artsen</h2><ul><li>Dr. Els Maes – dermatologie</li><li>Dr. Jan Smet – interne geneeskunde</li></ul>",
        "<ul><li>Parking achter het gebouw</li><li>Zorgverleners:<ul><li>Dr. Els Maes – dermatologie, op maandag.</li>"
        "<li>Dr. Jan Smet – interne geneeskunde, elke vrijdagnamiddag</li></ul></li></ul>",
        "<p>Unsere Ärzte</p><ul><li>Dr. Els Maes (dermatologie)</li><li>Dr. Jan Smet (interne geneeskunde)</li></ul>",
        "<h3>Nos médecins</h3><ul><li>Dr. Els Maes : dermatologie</li><li>Dr. Jan Smet : interne geneeskunde</li></ul>",
    ],
    ids=["heading", "item", "line", "colon"],
)
def test_beside_people_of_one_kind_stands_what_each_does(html: str) -> None:
    assert told(html) == [ELS, JAN]


def test_a_word_for_a_kind_of_people_is_said_of_each() -> None:
    assert told("<ul><li>Artsen:<ul><li>Dr. Els Maes</li><li>Dr. Jan Smet</li></ul></li></ul>") == [
        ("Dr. Els Maes", "Arts"),
        ("Dr. Jan Smet", "Arts"),
    ]


def test_beside_names_that_nothing_announces_stands_anything() -> None:
    assert (
        told("<h2>Nieuwe boeken</h2><ul><li>Els Maes – dermatologie</li><li>Jan Smet – stille wateren</li></ul>") == []
    )


def test_the_body_of_somebody_is_no_function() -> None:
    listed = "<h2>Medewerkers</h2><ul><li>Els Maes – Cultuurraad</li><li>Jan Smet – onthaal</li></ul>"
    assert told(listed) == [("Els Maes", None), ("Jan Smet", "onthaal")]


@pytest.mark.parametrize("text", ["Betaling: Rode Kaart, Bancontact", "Insurers accepted: Blue Ribbon, Oak Health"])
def test_what_a_word_stands_before_is_nobody_without_a_first_name(text: str) -> None:
    assert split_role(text)[1] is None


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("kinderarts, op dinsdagvoormiddag", "kinderarts"),
        ("pediatrician (Mon and Tue mornings)", "pediatrician"),
        ("pédiatre, le mercredi", "pédiatre"),
        ("Kinderarzt, nur montags", "Kinderarzt"),
        ("begeleider, vooral thuis", "begeleider, vooral thuis"),
    ],
)
def test_the_days_on_which_somebody_is_there_are_no_function(text: str, bare: str) -> None:
    assert without_days(text) == bare
