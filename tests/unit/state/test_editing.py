"""Typing over what was read: what a form shows of a record is what it takes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from state.editing import edited
from state.errors import DeskError
from state.records import Contact
from tests.unit.state.making import contact, phone
from web.desk.record_form import fields_of, typed_over

DAY = replace(phone("09 331 20 60"), purpose="overdag")
NIGHT = replace(phone("09 331 20 61"), purpose="'s nachts")
LINE = Contact(organisation="Onthaal", phones=(DAY, NIGHT))


def form(record: Contact) -> dict[str, str]:
    return {name: value for name, _, value in fields_of(record)}


def test_what_a_number_is_for_stays_when_another_is_typed_over() -> None:
    typed = form(LINE) | {"phones": form(LINE)["phones"].replace("20 61", "20 62")}
    assert typed["phones"] == "09 331 20 60 (overdag); 09 331 20 62 ('s nachts)"
    numbers = typed_over(LINE, typed).phones  # type: ignore[union-attr]
    assert [(one.number, one.purpose) for one in numbers] == [("+3293312060", "overdag"), ("+3293312062", "'s nachts")]


def test_an_extension_in_brackets_is_no_purpose() -> None:
    [one] = edited(contact("Onthaal"), ["phones=09 331 20 60 (toestel 12)"]).phones  # type: ignore[union-attr]
    assert (one.extension, one.purpose) == ("12", None)


@pytest.mark.parametrize("text", ["(overdag)", "bel ons"])
def test_words_alone_are_no_number(text: str) -> None:
    with pytest.raises(DeskError):
        edited(LINE, [f"phones={text}"])
