"""What happened to one item, in the words of its headline."""

from __future__ import annotations

from dataclasses import replace

import pytest

from notifier.rendering.headlines import headline
from notifier.rendering.wording import Words
from state.records import Contact
from tests.tools.mail_samples import changed, phone

DAY, NIGHT, OTHER = (phone(number) for number in ("09 331 20 60", "09 331 20 61", "09 331 20 62"))


def line_of(*numbers: str) -> Contact:
    """The reception with a number by day and one by night."""
    day, night = ({"a": DAY, "b": NIGHT, "c": OTHER}[one] for one in numbers)
    phones = (replace(day, purpose="overdag"), replace(night, purpose="'s nachts"))
    return Contact(organisation="Onthaal", phones=phones)


@pytest.mark.parametrize(
    ("language", "swapped", "new"),
    [
        ("nl", "Telefoonnummers omgewisseld bij Onthaal", "Nieuw telefoonnummer voor Onthaal"),
        ("fr", "Numéros de téléphone intervertis chez Onthaal", "Nouveau numéro de téléphone pour Onthaal"),
        ("en", "Phone numbers swapped at Onthaal", "New phone number for Onthaal"),
    ],
)
def test_numbers_that_changed_places_are_not_called_new(language: str, swapped: str, new: str) -> None:
    words = Words(language)
    assert headline(words, changed(line_of("a", "b"), line_of("b", "a"))) == swapped
    assert headline(words, changed(line_of("a", "b"), line_of("a", "c"))) == new
