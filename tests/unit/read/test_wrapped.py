"""Lines broken because the next word did not fit go on below; those that somebody ended do not."""

from __future__ import annotations

import textwrap
from itertools import pairwise

import pytest

from scrapers.read.wrapped import goes_on, wrap_width

PROSE = (
    "Onze vereniging helpt al jaren gezinnen die net in de gemeente zijn komen wonen en hun weg nog zoeken. Elke woensdag staat"
    " de deur open voor een gesprek, een kop koffie of hulp bij papieren, en wie wil kan blijven eten. Vrijwilligers zijn altijd"
    " welkom om mee te koken, te tolken of kinderen te begeleiden bij hun huiswerk na schooltijd."
)
ADDRESS = ["Els Maes", "Kerkstraat 1", "9000 Gent"]


@pytest.mark.parametrize("width", [60, 72, 79])
def test_all_lines_of_a_wrapped_paragraph_go_on_but_the_last(width: int) -> None:
    wrapped = textwrap.wrap(PROSE, width)
    lines = [*wrapped, "", *ADDRESS]
    found = wrap_width(lines)
    assert all(goes_on(line, below, found) for line, below in pairwise(wrapped))
    assert not any(goes_on(line, below, found) for line, below in pairwise(ADDRESS))


@pytest.mark.parametrize(
    "below",
    [
        "- Jan Smet, coach",
        "2. Wie kan er mee?",
        "Tel.: 09 213 08 46",
        "| a | b |",
        "# Kop",
        "",
        "**Sport & Spel:** Jan Smet",
        "__Kas__: An Maes",
        "[An](mailto:an@a.example)",
    ],
)
def test_what_begins_a_line_of_its_own_is_no_continuation(below: str) -> None:
    assert not goes_on("x" * 70, below, 72)


def test_text_that_is_not_wrapped_has_no_width() -> None:
    assert wrap_width([PROSE, "", PROSE, "", *ADDRESS]) is None
    assert (
        wrap_width(
            [f"{name}, {'verantwoordelijke voor de jeugd en de sport' * 2}" for name in ("Els", "Jan", "An", "Bo")]
        )
        is None
    )


def test_small_words_and_lines_in_the_midst_of_a_sentence_go_on() -> None:
    assert goes_on("Wil je een rol? Mail of vraag tijdens de kantooruren", "naar Els Maes, dienst Cultuur,", None)
    assert goes_on("naar Els Maes, dienst Cultuur, De Bogaard,", "els@linde.example, 09 213 08 46.", None)
    assert goes_on("You can reach the office on every working day", "from nine to noon.", None)


@pytest.mark.parametrize(
    ("line", "below"),
    [
        ("Els Maes, onthaal", "van maandag tot vrijdag"),
        ("De Linde vzw, huis voor ouders en hun kinderen,", "Dorp 5,"),
        ("Wij zijn open op maandag en dinsdag en op woensdag", "de balie: 09 213 08 46"),
    ],
)
def test_short_lines_letterheads_and_labels_end_where_they_end(line: str, below: str) -> None:
    assert not goes_on(line, below, None)
