"""`wegwijs subscribers confirm|explain|export|erase`, as they are typed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from sqlalchemy import select

from jobs.mailing.secrets import secret_of
from notifier.readers.addresses import address_hash
from state.store import joining, leaving, log, outbox, schema, subscribers
from state.store.engine import reading, writing
from tests.integration.reading_room import Room, contact
from tests.integration.test_cli_subscribers import typed

AN = "an@opvang.example"


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return Room.at(tmp_path)


def asked(room: Room) -> int:
    """Somebody who filled in the form and has not confirmed."""
    wishes = {"areas": ["44085"], "topics": [], "audience": [], "frequency": "daily"}
    with writing(room.env.engine) as connection:
        row = joining.ask(
            connection, AN, kind="childcare", language="nl", wishes=wishes, evidence={"wording": "1"}, now=room.clock()
        )
    return int(row.id)


def status(room: Room, mine: int) -> str:
    with reading(room.env.engine) as connection:
        row = subscribers.get(connection, mine)
    assert row is not None
    return str(row.status)


def test_who_waits_is_confirmed_by_hand_with_the_evidence(room: Room) -> None:
    mine = asked(room)
    assert typed(room, "subscribers", "confirm", AN).exit_code == 2, "without evidence there is no consent"
    done = typed(room, "subscribers", "confirm", AN, "--evidence", "mail van 3 maart")
    assert (done.exit_code, status(room, mine)) == (0, "active")
    again = typed(room, "subscribers", "confirm", AN, "--evidence", "nog eens")
    assert (again.exit_code, "does not wait" in str(again.exception)) == (1, True)
    with reading(room.env.engine) as connection:
        row = subscribers.get(connection, mine)
        lines = log.lines(connection, subject=f"#{mine}")
    assert row is not None
    assert row.consent["confirmed_by"] == "mail van 3 maart"
    assert [one["action"] for one in lines] == ["subscribers.confirm"]


def test_explain_tells_what_is_followed_and_what_comes_now(room: Room) -> None:
    room.accept("oud", contact("016 40 06 21"))
    room.reader(AN)
    room.accept("team", contact())
    shown = typed(room, "subscribers", "explain", AN)
    assert shown.exit_code == 0, shown.output
    assert "follows Lievegem (1 municipalities), topics all, audience all, immediate" in shown.output
    assert "would now get: " in shown.output
    assert "Omdat je het nieuws volgt in Lievegem." in shown.output
    told = json.loads(typed(room, "subscribers", "explain", AN, "--json").output)
    assert (told["status"], len(told["now"]), told["suppressed"]) == ("active", 1, None)


def test_explain_says_why_nothing_comes(room: Room) -> None:
    asked(room)
    shown = typed(room, "subscribers", "explain", AN)
    assert (shown.exit_code, "gets no news" in shown.output) == (0, True)
    assert typed(room, "subscribers", "explain", "niemand@x.example").exit_code == 1


def test_one_reader_gets_all_that_is_kept(room: Room) -> None:
    room.reader(AN)
    told = json.loads(typed(room, "subscribers", "export", AN).output)
    assert (told["subscriber"]["email"], told["subscriptions"][0]["areas"]) == (AN, ["44085"])


def test_the_export_of_all_can_be_imported(room: Room, tmp_path: Path) -> None:
    room.reader(AN, area="44085", frequency="weekly", topics=["kinderopvang"], audience=["KO"])
    room.reader("alles@gent.example", area="heel België", frequency="weekly", weekday=3)
    csv = typed(room, "subscribers", "export").output
    other = Room.at(tmp_path / "elsewhere")
    file = tmp_path / "abonnees.csv"
    file.write_text(csv, encoding="utf-8")
    done = typed(other, "subscribers", "import", str(file))
    assert (done.exit_code, "2 added, 0 refused" in done.output) == (0, True), done.output
    assert typed(other, "subscribers", "export").output == csv


def test_who_is_erased_is_known_by_a_hash_alone(room: Room) -> None:
    mine = room.reader(AN)
    assert typed(room, "subscribers", "erase", AN).exit_code == 1, "it asks first"
    assert typed(room, "subscribers", "erase", AN, "--yes").exit_code == 0
    assert status(room, mine) == joining.ERASED
    path = tmp_file(room, AN)
    refused = typed(room, "subscribers", "import", path)
    assert "do-not-send" in refused.output


def test_after_an_erasure_no_table_holds_the_address(room: Room) -> None:
    mine = room.reader(AN, name="An Opvang")
    room.accept("a", contact())
    room.run()
    delivery = room.value(select(schema.delivery.c.id))
    with writing(room.env.engine) as connection:
        leaving.keep_token(connection, mine, "t" * 43, room.clock())
        refused = f"452 4.2.2 <{AN}> full"
        subscribers.note_bounce(
            connection, subscriber_id=mine, delivery_id=delivery, kind="soft", detail=refused, at=room.clock()
        )
        outbox.note_attempt(
            connection, int(str(delivery)), now=room.clock(), outcome="deferred", code=452, reply=refused
        )
    assert AN in everything(room)
    assert typed(room, "subscribers", "erase", AN, "--yes").exit_code == 0
    left = everything(room)
    assert AN not in left
    assert "An Opvang" not in left
    assert address_hash(secret_of(room.env), AN) in left


def everything(room: Room) -> str:
    """All rows of all tables, as text."""
    with reading(room.env.engine) as connection:
        return str([connection.execute(select(table)).all() for table in schema.metadata.sorted_tables])


def tmp_file(room: Room, email: str) -> str:
    path = room.env.data / "een.csv"
    path.write_text(f"email,gemeente\n{email},Gent\n", encoding="utf-8")
    return str(path)
