"""Cells and frames out of lines and boxes."""

from __future__ import annotations

from scrapers.read.layout.rulings import Box, Drawn, frames_of, grids_of, heights_over, rules_of
from tests.unit.read.laying import piece

PAGE = (0.0, 0.0, 600.0, 800.0)


def level(top: float, left: float = 0, right: float = 200) -> Box:
    return (left, top, right, top)


def upright(left: float, top: float = 0, bottom: float = 60) -> Box:
    return (left, top, left, bottom)


def test_lines_that_cross_make_cells() -> None:
    lines = (*(level(top) for top in (0, 20, 60)), *(upright(left) for left in (0, 100, 200)))
    [grid] = grids_of(Drawn(lines=lines))
    assert grid.rows == (
        ((0, 0, 100, 20), (100, 0, 200, 20)),
        ((0, 20, 100, 60), (100, 20, 200, 60)),
    )


def test_a_cell_over_two_columns_stands_in_both() -> None:
    lines = (*(level(top) for top in (0, 20, 60)), upright(0), upright(200), upright(100, 20, 60))
    [grid] = grids_of(Drawn(lines=lines))
    assert grid.rows[0] == ((0, 0, 200, 20), (0, 0, 200, 20))
    assert grid.rows[1] == ((0, 20, 100, 60), (100, 20, 200, 60))


def test_a_cell_over_two_rows_stands_in_both() -> None:
    lines = (level(0), level(20, 100, 200), level(60), *(upright(left) for left in (0, 100, 200)))
    [grid] = grids_of(Drawn(lines=lines))
    assert [row[0] for row in grid.rows] == [(0, 0, 100, 60)] * 2


def test_borders_drawn_cell_by_cell_are_one_table() -> None:
    boxes = tuple((x, y, x + 98, y + 18) for y in (0.0, 20.0) for x in (0.0, 100.0))
    [grid] = grids_of(Drawn(stroked=boxes))
    assert (len(grid.rows), grid.width) == (2, 2)


def test_frames_that_stand_apart_are_each_one_cell() -> None:
    grids = grids_of(Drawn(stroked=((0, 0, 98, 60), (120, 0, 218, 60))))
    assert [(len(grid.rows), grid.width) for grid in grids] == [(1, 1), (1, 1)]


def test_a_line_by_itself_encloses_nothing() -> None:
    assert grids_of(Drawn(lines=(level(20), level(60)))) == []


def test_a_drawing_of_very_many_strokes_is_no_table() -> None:
    strokes = tuple((float(at), 0.0, float(at), 50.0) for at in range(700))
    assert grids_of(Drawn(lines=strokes)) == []


def test_a_filled_box_around_several_lines_is_a_frame() -> None:
    text = [piece("Algemeen directeur", 50, 10), piece("Rik Vandersanden", 50, 30)]
    assert frames_of(Drawn(filled=((290, 0, 420, 50),)), text, PAGE) == [(290, 0, 420, 50)]


def test_shaded_rows_and_the_ground_of_a_page_are_no_frames() -> None:
    text = [piece(f"regel {at}", 0, 12.0 * at) for at in range(8)]
    shades = tuple((0.0, 24.0 * at, 300.0, 24.0 * at + 24) for at in (0, 2))
    assert frames_of(Drawn(filled=(*shades, PAGE)), text, PAGE) == []


def test_a_rule_drawn_in_pieces_goes_over_the_whole_table() -> None:
    rules = rules_of(Drawn(lines=(level(30, 0, 100), level(30, 101, 200), level(80, 0, 40))))
    assert heights_over(rules, 0, 200) == (30,)
