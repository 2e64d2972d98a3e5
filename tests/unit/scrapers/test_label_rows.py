"""Labels with names behind each, in one line of text."""

from __future__ import annotations

import pytest

from scrapers.extract.generic import extract
from scrapers.extract.line.label_rows import labels_apart
from scrapers.read.dispatch import read

Told = list[tuple[str | None, str | None, str | None]]


def people(text: str, kind: str = "text/plain") -> Told:
    contacts = extract(read(text.encode(), url="https://noord.example/x", content_type=kind)).contacts
    return sorted((one.person, one.role, one.unit) for one in contacts if one.person)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Bestuur: Els Maes, Jan Smet en Bart Claes.",
            [("Bart Claes", None, "Bestuur"), ("Els Maes", None, "Bestuur"), ("Jan Smet", None, "Bestuur")],
        ),
        (
            "Redactie: Els Maes, Bea Claes en Jan Smet. Eindredactie: An Nys.",
            [
                ("An Nys", "Eindredactie", None),
                *((name, None, "Redactie") for name in ("Bea Claes", "Els Maes", "Jan Smet")),
            ],
        ),
        (
            "Het leeswerk: Els Maes (agenda), Jan Smet Bart Claes. De vaste medewerkers: Rita Peeters en Tom Claes e.a."
            " Secretaris: An Nys.",
            [
                ("An Nys", "Secretaris", None),
                ("Bart Claes", None, None),
                ("Els Maes", None, None),
                ("Rita Peeters", "vaste medewerker", None),
                ("Tom Claes", "vaste medewerker", None),
                ("Jan Smet", None, None),
            ],
        ),
    ],
)
def test_each_label_has_a_line_of_its_own(text: str, told: Told) -> None:
    assert {person: role for person, role, _ in people(text)} == {person: role for person, role, _ in told}


@pytest.mark.parametrize(
    "text",
    [
        "Let op: de winkel is gesloten. Open: morgen.",
        "Menu: Soep Van De Dag, Vis.",
        "Els Maes: voorzitter. Jan Smet: secretaris.",
        "Contact: Els Maes",
    ],
)
def test_other_colons_part_nothing(text: str) -> None:
    assert labels_apart(text) == []


def test_a_sentence_below_a_name_is_no_function() -> None:
    text = "Werkgroep feest:\nEls Maes\nJan Smet\nBart Claes\n\nDe werkgroep komt samen in mei.\n"
    assert people(text) == [(name, None, "Werkgroep feest") for name in ("Bart Claes", "Els Maes", "Jan Smet")]
