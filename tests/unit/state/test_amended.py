"""A measure whose words make it a measure no longer, while its title stands, was amended."""

from __future__ import annotations

import pytest

from state.changes import ChangeKind
from state.diff.amended import still_there, with_amended
from state.diff.said import Said
from state.records import Measure
from tests.unit.state.making import changeset

TITLE, TEXT = "Jonge gezinnen", "Een gezin dat hulp nodig heeft, kan terecht bij het samenwerkingsverband."
OLD = Measure(title=TITLE, text=TEXT)
BEFORE = Said(["Aanbod", TITLE, TEXT, "Documenten"])


def after(text: str, title: str = TITLE) -> Said:
    return Said(["Aanbod", title, text, "Documenten"])


def test_a_text_with_another_word_is_amended_and_not_gone() -> None:
    page = after(TEXT.replace("terecht", "meteen terecht"))
    [made] = still_there([OLD], [], BEFORE, page)
    assert (made.title, made.text) == (TITLE, TEXT.replace("terecht", "meteen terecht"))
    [change] = with_amended(changeset([OLD], []), BEFORE, page).changes
    assert (change.kind, [field.name for field in change.fields]) == (ChangeKind.CHANGED, ["text"])


@pytest.mark.parametrize(
    "page",
    [
        after("De speeltuin opent in juni en is gratis voor scholen."),
        after(TEXT, "Oudere gezinnen"),
        Said(["Aanbod", "Documenten"]),
    ],
    ids=["another text", "another title", "gone"],
)
def test_a_text_that_made_place_for_another_is_gone(page: Said) -> None:
    assert still_there([OLD], [], BEFORE, page) == ()
    assert [one.kind for one in with_amended(changeset([OLD], []), BEFORE, page).changes] == [ChangeKind.REMOVED]


def test_what_is_read_is_left_to_the_reading() -> None:
    assert still_there([OLD], [OLD], BEFORE, BEFORE) == ()
