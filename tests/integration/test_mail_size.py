"""No mail is longer than mail programs show, and the way out always stands inside."""

from __future__ import annotations

from pathlib import Path

import pytest

from state.records import Link, Measure
from tests.integration.reading_room import Room

CUT_AT = 102 * 1024


@pytest.fixture
def room(tmp_path: Path) -> Room:
    room = Room.at(tmp_path)
    room.reader("ocmw@lievegem.example")
    room.clock.move(hours=1)
    return room


def html_of(room: Room) -> str:
    assert [one["status"] for one in room.run()] == ["sent"]
    part = room.mails()[0].get_body(("html",))
    assert part is not None
    return str(part.get_content())


@pytest.mark.parametrize(("items", "words"), [(1, 100_000), (40, 500), (40, 5_000), (200, 30)])
def test_the_html_stays_below_what_programs_cut_with_the_way_out_inside(room: Room, items: int, words: int) -> None:
    for number in range(items):
        room.accept(f"m{number}", Measure(title=f"Maatregel {number}", text="woord & meer " * words))
    html = html_of(room)
    assert len(html.encode()) < CUT_AT
    assert "https://wegwijs.example/uitschrijven/" in html
    assert "Uitschrijven" in html
    if items > 1:
        assert "En nog " in html


def test_many_links_are_no_way_past_the_limit(room: Room) -> None:
    links = tuple(Link(url=f"https://pleegzorg.example/{number}", text="l" * 200) for number in range(1000))
    room.accept("m", Measure(title="Maatregel", text="Tekst.", links=links))
    assert len(html_of(room).encode()) < CUT_AT


def test_what_is_not_shown_is_counted_and_said_where_it_can_be_read(room: Room) -> None:
    for number in range(40):
        room.accept(f"m{number}", Measure(title=f"Maatregel {number}", text="woord " * 600))
    html = html_of(room)
    shown = sum(f"Maatregel {number}<" in html for number in range(40))
    assert 0 < shown < 40
    assert f"En nog {40 - shown} andere wijzigingen" in html
    assert "Diensten voor pleegzorg" in html.split("En nog ")[1]
