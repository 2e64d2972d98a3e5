"""Pieces of lines out of words, whatever type they are set in."""

from __future__ import annotations

from typing import Any

from scrapers.read.layout.pieces import Piece
from scrapers.read.pdf_words import pieces_of

Word = list[Any]


def words(*texts: str, gap: float, base: float = 100, size: float = 10.0, bold: bool = False) -> list[Word]:
    """Words on one line with the same gap between them, without written spaces."""
    found: list[Word] = []
    x = 50.0
    for text in texts:
        found.append([text, x, x + len(text) * size / 2, base, size, bold, None, False])
        x += len(text) * size / 2 + gap
    return found


def told(*lines: list[Word]) -> list[Piece]:
    return pieces_of({"words": [word for line in lines for word in line]}, 1)


def test_a_typewriter_has_wide_spaces_and_still_one_piece_a_line() -> None:
    lines = [words("De", "opvang", "opent", "om", "zeven", "uur", gap=6.0, base=100 + 12 * at) for at in range(3)]
    assert [piece.text for piece in told(*lines)] == ["De opvang opent om zeven uur"] * 3


def test_a_wide_gap_sets_pieces_apart() -> None:
    assert [piece.text for piece in told([*words("Naam", "en", gap=2.8), *_moved(words("Telefoon", gap=0), 200)])] == [
        "Naam en",
        "Telefoon",
    ]


def test_letters_that_nearly_touch_are_one_word() -> None:
    assert [piece.text for piece in told(words("kinder", "opvang", gap=0.4))] == ["kinderopvang"]


def test_a_bullet_marks_what_follows_and_is_no_text() -> None:
    [piece] = told([*words("•", gap=0), *_moved(words("Inschrijven", "kan", gap=2.8), 20)])
    assert (piece.text, piece.bullet) == ("Inschrijven kan", True)


def test_a_bullet_far_from_any_text_is_read_as_it_stands() -> None:
    found = told([*words("•", gap=0), *_moved(words("Inschrijven", gap=0), 300)])
    assert [(piece.text, piece.bullet) for piece in found] == [("•", False), ("Inschrijven", False)]


def test_a_piece_is_bold_when_most_of_it_is() -> None:
    [piece] = told([*words("Tel.:", gap=0, bold=True), *_moved(words("09", "213", "08", "46", gap=2.8), 28)])
    assert (piece.text, piece.bold, [run.strong for run in piece.runs]) == ("Tel.: 09 213 08 46", False, [True, False])


def test_dots_that_touch_a_word_are_cut_off() -> None:
    found = told([*words("Onthaal..........", gap=0), *_moved(words("2100", gap=0), 200)])
    assert [piece.text for piece in found] == ["Onthaal", "2100"]
    assert found[0].x1 < 90


def _moved(line: list[Word], by: float) -> list[Word]:
    return [[text, x0 + by, x1 + by, *rest] for text, x0, x1, *rest in line]
