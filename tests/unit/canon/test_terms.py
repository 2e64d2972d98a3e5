"""From when and until when something holds, as pages write it."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from state.canon.dates import DateRole
from state.canon.terms import find_terms

WRITTEN = date(2026, 4, 20)
FROM, UNTIL = DateRole.FROM, DateRole.UNTIL


@pytest.mark.parametrize(
    ("text", "role", "day", "phrase"),
    [
        ("Dat geldt vanaf 1 mei 2026.", FROM, date(2026, 5, 1), "vanaf 1 mei 2026"),
        ("Dat geldt met ingang van 1 mei 2026.", FROM, date(2026, 5, 1), "met ingang van 1 mei 2026"),
        ("Van 1 mei 2026 af telt dat.", FROM, date(2026, 5, 1), "Van 1 mei 2026 af"),
        ("À partir du 1er mai 2026, c'est oui.", FROM, date(2026, 5, 1), "À partir du 1er mai 2026"),
        ("As of 1 May 2026 it counts.", FROM, date(2026, 5, 1), "As of 1 May 2026"),
        ("Wie start na 1 mei 2026", FROM, date(2026, 5, 2), "na 1 mei 2026"),
        ("Nog tot en met 15 mei", UNTIL, date(2026, 5, 15), "tot en met 15 mei"),
        ("geldig t.e.m. 15 mei 2026", UNTIL, date(2026, 5, 15), "t.e.m. 15 mei 2026"),
        ("ten laatste op vrijdag 15 mei", UNTIL, date(2026, 5, 15), "ten laatste op vrijdag 15 mei"),
        ("Meld je voor 15 mei 2026.", UNTIL, date(2026, 5, 14), "voor 15 mei 2026"),
        ("avant le 15 mai 2026", UNTIL, date(2026, 5, 14), "avant le 15 mai 2026"),
        ("before 15 May 2026", UNTIL, date(2026, 5, 14), "before 15 May 2026"),
        ("by 15 May 2026", UNTIL, date(2026, 5, 15), "by 15 May 2026"),
        ("jusqu’au 15 mai 2026 inclus", UNTIL, date(2026, 5, 15), "jusqu’au 15 mai 2026"),
        ("Applications close on 15 May 2026", UNTIL, date(2026, 5, 15), "close on 15 May 2026"),
        ("vanaf volgende maand", FROM, date(2026, 5, 1), "vanaf volgende maand"),
        ("vanaf volgende week", FROM, date(2026, 4, 27), "vanaf volgende week"),
        ("met onmiddellijke ingang", FROM, WRITTEN, "met onmiddellijke ingang"),
        ("tot het einde van het jaar", UNTIL, date(2026, 12, 31), "tot het einde van het jaar"),
        ("tot het einde van deze maand", UNTIL, date(2026, 4, 30), "tot het einde van deze maand"),
        (
            "binnen 14 dagen na de datum van deze brief",
            UNTIL,
            date(2026, 5, 4),
            "binnen 14 dagen na de datum van deze brief",
        ),
        ("within two weeks of this letter", UNTIL, date(2026, 5, 4), "within two weeks of this letter"),
    ],
)
def test_a_term_is_a_day_and_the_words_that_tell_it(text: str, role: DateRole, day: date, phrase: str) -> None:
    [found] = find_terms(text, reference=WRITTEN)
    assert (found.role, found.day, found.phrase) == (role, day, phrase)


@pytest.mark.parametrize(
    "text",
    [
        "tegen eind maart",
        "in de loop van het najaar",
        "vanaf september 2026",
        "vanaf 2027",
        "tot het einde van het schooljaar 2025-2026",
        "binnen 14 dagen",
        "binnen drie maanden",
        "binnen zes maanden na de vergunning",
        "binnen 5 werkdagen na deze brief",
        "towards the end of the year",
    ],
)
def test_what_tells_no_day_keeps_its_words(text: str) -> None:
    [found] = find_terms(f"Het komt {text}.", reference=WRITTEN)
    assert (found.day, found.phrase) == (None, text)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("van 1 juli tot en met 31 augustus 2026", date(2026, 7, 1), date(2026, 8, 31)),
        ("tussen 15 december en 15 januari 2027", date(2026, 12, 15), date(2027, 1, 15)),
        ("tussen 1 januari 2026 en 31 december 2027", date(2026, 1, 1), date(2027, 12, 31)),
        ("van 1 tot 15 mei 2026", date(2026, 5, 1), date(2026, 5, 15)),
        ("du 1er juillet au 31 août 2026", date(2026, 7, 1), date(2026, 8, 31)),
        ("between 1 July and 31 August 2026", date(2026, 7, 1), date(2026, 8, 31)),
        ("1/07/2026 - 31/08/2026", date(2026, 7, 1), date(2026, 8, 31)),
    ],
)
def test_two_joined_dates_are_a_span(text: str, first: date, last: date) -> None:
    found = find_terms(text, reference=WRITTEN)
    assert [(one.role, one.day) for one in found] == [(FROM, first), (UNTIL, last)]


def test_the_day_of_a_decree_is_no_beginning() -> None:
    [found] = find_terms("Zie het besluit van 27 februari 2026.", reference=WRITTEN)
    assert found.role is None


def test_what_counts_from_the_text_has_no_day_when_nobody_knows_when_it_was_written() -> None:
    [found] = find_terms("vanaf volgende maand", reference=None)
    assert found.day is None


@given(st.text(alphabet="vanaf voor 15 april mei 2026 tot en met - ,.dezeweken", max_size=60))
def test_terms_stand_where_they_say_and_never_overlap(text: str) -> None:
    found = find_terms(text, reference=WRITTEN)
    assert all(one.phrase in text for one in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
