"""What the first reading of a source took over: agreed to, put right record by record, or refused; by two for a crisis line."""

from __future__ import annotations

import html
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from state import codec
from state.records import Contact
from state.store import baseline, changes, log, sources, versions
from state.store.engine import reading, writing
from tests.integration.desk import Desk, opened
from tests.integration.reading_room import SOURCE, Room, contact, crisis_line
from tests.integration.web.office import Office, Visitor

AT = f"/desk/bronnen/{SOURCE.id}/beginstand"
NUMBER, RIGHT = "016 40 06 20", "016 40 06 21"


@pytest.fixture
def read(room: Room) -> Room:
    """A source after its first reading."""
    with writing(room.env.engine) as connection:
        sources.set_values(connection, SOURCE.id, baseline_at=room.clock())
    room.accept("team", contact(NUMBER), news=False)
    room.accept("gent", contact("09 331 20 20", organisation="Dienst Gent", area="Gent"), news=False)
    return room


def numbers(room: Room) -> list[str]:
    """What readers may call."""
    with reading(room.env.engine) as connection:
        rows = versions.live(connection, ["contact"])
    return [phone.text for row in rows for phone in codec.load(Contact, row.value).phones]


def fresh(room: Room) -> bool:
    with reading(room.env.engine) as connection:
        row = sources.get(connection, SOURCE.id)
    return row is not None and row.baseline_seen_at is None


def done(room: Room) -> list[str]:
    with reading(room.env.engine) as connection:
        return [line["action"] for line in log.lines(connection) if not line["action"].startswith("staff.")]


def seen(visitor: Visitor, at: str = AT) -> str:
    return html.unescape(visitor.get(at).text)


def test_all_that_was_taken_over_is_shown_and_agreed_to_once(read: Room, office: Office) -> None:
    visitor = office.as_reviewer()
    shown = seen(visitor)
    assert (NUMBER in shown, "Dienst Gent" in shown, "2 vermeldingen" in shown) == (True, True, True)
    visitor.post(f"/desk/bronnen/{SOURCE.id}/gezien")
    assert not fresh(read)
    assert "Klopt het?" not in seen(visitor)
    visitor.post(f"{AT}/opnieuw")
    assert (fresh(read), done(read)) == (True, ["source.look_again", "source.seen"])
    assert "Klopt het?" in seen(visitor)


def test_who_only_looks_puts_nothing_right(read: Room, office: Office) -> None:
    visitor = office.as_reader()
    assert "Laat weg" not in seen(visitor)
    assert visitor.post(f"{AT}/team/weg", reason="x").status_code == 403
    assert visitor.get(f"{AT}/team/verbeteren").status_code == 403
    assert office.as_reviewer().post(f"{AT}/nergens/weg", reason="x").status_code == 404


def test_one_record_is_dropped_with_a_reason_and_brought_back(read: Room, office: Office) -> None:
    visitor = office.as_reviewer()
    visitor.post(f"{AT}/team/weg", reason="staat in het archief")
    assert numbers(read) == ["09 331 20 20"]
    shown = seen(visitor)
    assert ("weggelaten" in shown, "Maak ongedaan" in shown) == (True, True)
    with reading(read.env.engine) as connection:
        [row] = [one for one in baseline.records(connection, SOURCE.id) if one.key == "team"]
    visitor.post("/desk/beoordelen/terugnemen", ids=row.change_id, back=AT)
    assert sorted(numbers(read)) == [NUMBER, "09 331 20 20"]
    assert done(read)[:2] == ["change.undo", "change.approve"]


def test_one_record_is_typed_over(read: Room, office: Office) -> None:
    visitor = office.as_reviewer()
    assert NUMBER in visitor.get(f"{AT}/team/verbeteren").text
    assert visitor.post(f"{AT}/team/verbeteren", phones=NUMBER).status_code == 422
    assert visitor.post(f"{AT}/team/verbeteren", phones="geen nummer").status_code == 422
    visitor.post(f"{AT}/team/verbeteren", phones=RIGHT, reason="nagebeld")
    assert numbers(read) == ["09 331 20 20", RIGHT]
    assert "verbeterd" in seen(visitor)
    with reading(read.env.engine) as connection:
        row = versions.current(connection, SOURCE.id, "team")
    assert row is not None
    assert (row.news, codec.load(Contact, row.published).phones[0].text) == (False, NUMBER)


def test_the_whole_reading_is_refused_and_nothing_of_it_is_left(read: Room, office: Office) -> None:
    visitor = office.as_reviewer()
    visitor.post(f"{AT}/weigeren", reason="verkeerde pagina")
    assert (numbers(read), fresh(read)) == ([], False)
    assert "2 vermeldingen zijn weggelaten" in seen(visitor)
    assert done(read)[0] == "source.refuse"
    with reading(read.env.engine) as connection:
        ids = [row.change_id for row in baseline.records(connection, SOURCE.id)]
    visitor.post("/desk/beoordelen/terugnemen", ids=",".join(ids), back=AT)
    assert len(numbers(read)) == 2


def test_a_reading_with_a_crisis_line_is_agreed_to_by_two_and_a_call(read: Room, office: Office) -> None:
    read.accept("lijn", crisis_line(), news=False)
    first, second = office.as_reviewer(), office.as_second()
    first.post(f"/desk/bronnen/{SOURCE.id}/gezien")
    assert "nog een tweede goedkeuring nodig" in seen(first, "/desk/bronnen")
    assert fresh(read)
    assert "Nu kijkt een tweede persoon na" in seen(first)
    first.post(f"/desk/bronnen/{SOURCE.id}/gezien")
    assert "al goedgekeurd" in seen(first)
    second.post(f"/desk/bronnen/{SOURCE.id}/gezien")
    assert "wordt gebeld" in seen(second)
    assert fresh(read)
    second.post(f"/desk/bronnen/{SOURCE.id}/gezien", checked="gebeld op 2 maart met Hulplijn")
    assert not fresh(read)


def test_a_crisis_line_is_dropped_by_two_and_stays_until_then(read: Room, office: Office) -> None:
    read.accept("lijn", crisis_line(), news=False)
    first, second = office.as_reviewer(), office.as_second()
    first.post(f"{AT}/lijn/weg", reason="fout nummer")
    assert "0800 13 500" in numbers(read)
    assert "wacht op een tweede persoon" in seen(first)
    [waits] = _waiting(read)
    assert "beginstand rechtzetten" in seen(second, "/desk/beoordelen")
    assert "in verificatie" in html.unescape(second.get("/gemeente/44085").text)
    second.post(f"/desk/beoordelen/{waits}/besluit", verdict="approve", checked="gebeld, nummer bestaat niet")
    assert "0800 13 500" not in numbers(read)


def test_refusing_the_whole_leaves_the_crisis_line_to_a_second_person(read: Room, office: Office) -> None:
    read.accept("lijn", crisis_line(), news=False)
    visitor = office.as_reviewer()
    visitor.post(f"{AT}/weigeren", reason="verkeerde pagina")
    assert (numbers(read), len(_waiting(read))) == (["0800 13 500"], 1)
    assert "1 niet: nog een tweede goedkeuring nodig" in seen(visitor)


def _waiting(room: Room) -> list[str]:
    with reading(room.env.engine) as connection:
        return list(baseline.waiting(connection, SOURCE.id).values())


def test_who_had_the_wrong_record_is_told_and_nobody_else(room: Room, office: Office) -> None:
    room.accept("team", contact(NUMBER), news=False)
    room.reader("an@opvang.example", welcomed=False)
    room.reader("bo@opvang.example")
    room.run()
    assert NUMBER in room.text()
    office.as_reviewer().post(f"{AT}/team/verbeteren", phones=RIGHT)
    room.clock.now += timedelta(hours=3)
    room.run()
    [_, told] = room.mails()
    assert told["To"] == "an@opvang.example"
    assert (NUMBER in room.text(), RIGHT in room.text()) == (True, True)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    with opened(tmp_path, monkeypatch) as made:
        yield made


def test_what_staff_put_right_stays_right_while_the_page_says_the_same(desk: Desk) -> None:
    office = Office.on(desk.env)
    visitor = office.as_reviewer()
    with reading(desk.env.engine) as connection:
        [source] = sources.rows(connection)
        first, *_ = [row for row in baseline.records(connection, source) if row.record_kind == "contact"]
    gone = codec.load(Contact, first.value).phones[0].text
    visitor.post(f"/desk/bronnen/{source}/beginstand/{first.key}/weg", reason="fout")
    assert gone not in desk.numbers()
    assert [desk.look() for _ in range(3)] == [[], [], []]
    assert gone not in desk.numbers()


def test_the_page_that_a_record_was_read_from_is_shown_with_the_record_marked(desk: Desk) -> None:
    office = Office.on(desk.env)
    with reading(desk.env.engine) as connection:
        [source] = sources.rows(connection)
        first = next(row for row in baseline.records(connection, source) if row.record_kind == "contact")
    number = codec.load(Contact, first.value).phones[0].text
    answer = office.as_reader().get(f"/desk/bronnen/{source}/beginstand/{first.key}/pagina")
    assert f">{number}</mark>" in answer.text
    assert "sandbox" in answer.headers["Content-Security-Policy"]
    assert office.as_reader().get(f"/desk/bronnen/{source}/beginstand/nergens/pagina").status_code == 404


def test_what_waits_for_a_second_person_outlives_a_look(desk: Desk) -> None:
    office = Office.on(desk.env)
    with reading(desk.env.engine) as connection:
        [source] = sources.rows(connection)
        found = baseline.records(connection, source)
        line = next(row for row in found if changes.is_critical(codec.load_record(row.record_kind, row.value)))
    office.as_reviewer().post(f"/desk/bronnen/{source}/beginstand/{line.key}/weg", reason="fout")
    desk.look()
    with reading(desk.env.engine) as connection:
        assert list(baseline.waiting(connection, source)) == [line.key]
