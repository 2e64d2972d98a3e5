"""Word differences that can be read aloud."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from state.canon.text import fold
from state.diff.words import LEAST_KEPT, Piece, Said, nearby, paragraphs, word_difference


def told(before: str, after: str) -> str:
    pieces = word_difference(before, after)
    assert pieces is not None
    marks = {Said.SAME: "{}", Said.GONE: "[-{}]", Said.NEW: "[+{}]"}
    return " ".join(marks[one.said].format(one.text) for one in pieces)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (
            "Je vraagt de toelage aan voor het einde van de maand bij de gemeente.",
            "Je vraagt de toelage aan voor het einde van het jaar bij de gemeente.",
            "Je vraagt de toelage aan voor het einde van [-de maand] [+het jaar] bij de gemeente.",
        ),
        (
            "De regel geldt vanaf 1 mei 2022 voor alle groepsopvang.",
            "De regel geldt vanaf 15 mei 2022 voor alle groepsopvang.",
            "De regel geldt vanaf [-1 mei 2022] [+15 mei 2022] voor alle groepsopvang.",
        ),
        (
            "Bel 09 331 20 20 voor een afspraak met het team.",
            "Bel 09 331 20 21 voor een afspraak met het team.",
            "Bel [-09 331 20 20] [+09 331 20 21] voor een afspraak met het team.",
        ),
        (
            "Open op maandag en woensdag in de voormiddag voor iedereen uit de buurt.",
            "Open op dinsdag en donderdag in de voormiddag voor iedereen uit de buurt.",
            "Open op [-maandag en woensdag] [+dinsdag en donderdag] in de voormiddag voor iedereen uit de buurt.",
        ),
        (
            "Breng je attest mee naar de opvang.",
            "Breng je attest en je kaart mee naar de opvang.",
            "Breng je attest [+en je kaart] mee naar de opvang.",
        ),
    ],
)
def test_what_changed_is_told_in_phrases(before: str, after: str, expected: str) -> None:
    assert told(before, after) == expected


def test_texts_that_share_little_are_no_word_difference() -> None:
    assert word_difference("Je krijgt een premie van de gemeente.", "De opvang sluit deze zomer drie weken.") is None


def test_case_accents_and_white_space_are_no_difference() -> None:
    assert told("De  Crèche is\topen", "de creche is open") == "de creche is open"


def test_what_stays_far_from_a_change_is_left_out() -> None:
    far = " ".join(f"woord{at}" for at in range(60))
    pieces = word_difference(f"{far} oud {far}", f"{far} nieuw {far}")
    assert pieces is not None
    shown = nearby(pieces, context=3)
    assert [one.text for one in shown] == ["… woord57 woord58 woord59", "oud", "nieuw", "woord0 woord1 woord2 …"]


def test_paragraphs_stay_paragraphs() -> None:
    pieces = word_difference(
        "Een zin die blijft.\nTwee oude dingen hier.", "Een zin die blijft.\nTwee nieuwe dingen hier."
    )
    assert pieces is not None
    assert paragraphs(pieces) == [
        [Piece(Said.SAME, "Een zin die blijft.")],
        [
            Piece(Said.SAME, "Twee"),
            Piece(Said.GONE, "oude"),
            Piece(Said.NEW, "nieuwe"),
            Piece(Said.SAME, "dingen hier."),
        ],
    ]


WORDS = st.lists(
    st.sampled_from("de het een opvang team mei 1 15 2022 09 331 20 a@b.example .\n".split(" ")), max_size=40
)


@given(WORDS, WORDS)
def test_the_pieces_make_both_texts(before: list[str], after: list[str]) -> None:
    old, new = " ".join(before), " ".join(after)
    pieces = word_difference(old, new)
    if pieces is None:
        return
    assert _made(pieces, Said.GONE) == _plain(new)
    assert _made(pieces, Said.NEW) == _plain(old)


@given(WORDS)
def test_nothing_changed_is_one_piece_that_stays(words: list[str]) -> None:
    text = " ".join(words)
    pieces = word_difference(text, text)
    assert pieces is not None
    assert {one.said for one in pieces} <= {Said.SAME}
    assert LEAST_KEPT < 1


def _made(pieces: tuple[Piece, ...], without: Said) -> list[str]:
    return _plain(" ".join(one.text for one in pieces if one.said is not without))


def _plain(text: str) -> list[str]:
    return re.findall(r"\S+", fold(text))
