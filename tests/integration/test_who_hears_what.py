"""From an accepted change to a mail in the folder: each to whom it concerns, once, whatever dies in between."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select, update

from jobs.mailing import deliver
from notifier.delivery.folder import FolderTransport
from notifier.delivery.transport import Result, Sent
from state.store import corrections, leaving, outbox, settings, subscribers, versions
from state.store.engine import writing
from state.store.schema import delivery, ledger, version
from tests.integration.reading_room import Room, contact

OLD, NEW = "016 40 06 20", "016 40 06 21"


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return Room.at(tmp_path)


def changed(room: Room, key: str = "a") -> int:
    """A record that everybody knows, and then its phone changes."""
    room.accept(key, contact(OLD), news=False)
    room.clock.move(hours=1)
    return room.accept(key, contact(NEW))


def test_the_baseline_is_no_news(room: Room) -> None:
    room.reader("ocmw@lievegem.example")
    room.accept("a", contact(), news=False)
    assert room.run() == []


def test_a_removed_contact_is_told_with_what_not_to_use_any_more(room: Room) -> None:
    room.reader("ocmw@lievegem.example")
    room.accept("a", contact(OLD), news=False)
    room.clock.move(hours=1)
    room.accept("a", contact(OLD), removed=True)
    room.run()
    assert room.subjects()[0][1].startswith("Vervallen: Pleegzorg Vlaams-Brabant")
    assert "Gebruik niet meer" in room.text()


def test_a_reader_of_a_merged_municipality_gets_the_new_ones(room: Room) -> None:
    room.reader("ocmw@zomergem.example", area="44080")
    changed(room)
    room.run()
    assert len(room.mails()) == 1


def test_readers_with_the_same_items_share_an_edition(room: Room) -> None:
    for number in range(3):
        room.reader(f"ocmw{number}@lievegem.example")
    changed(room)
    room.run()
    assert room.value(select(func.count(delivery.c.edition_id.distinct()))) == 1
    assert len(room.mails()) == 3


def test_who_unsubscribes_between_composing_and_sending_gets_nothing(room: Room) -> None:
    who = room.reader("ocmw@lievegem.example")
    changed(room)
    room.compose()
    with writing(room.env.engine) as connection:
        assert leaving.unsubscribe(connection, who, room.clock())
    assert room.deliver() == []
    assert room.mails() == []


def test_the_token_of_a_mail_unsubscribes_its_reader_and_only_once(room: Room) -> None:
    who = room.reader("ocmw@lievegem.example")
    changed(room)
    room.run()
    token = str(room.mails()[0]["List-Unsubscribe"]).split("/uitschrijven/")[1].split(">")[0]
    with writing(room.env.engine) as connection:
        assert leaving.unsubscribe_by_token(connection, token + "x", room.clock()) is None
        assert leaving.unsubscribe_by_token(connection, token, room.clock()) == who
        assert leaving.unsubscribe_by_token(connection, token, room.clock()) == who
        row = subscribers.get(connection, who)
    assert row is not None
    assert row.status == "unsubscribed"


def test_the_stop_switch_stops_urgent_mail_too(room: Room) -> None:
    room.reader("ocmw@lievegem.example")
    changed(room)
    room.compose()
    with writing(room.env.engine) as connection:
        settings.put(connection, settings.MAIL_PAUSED, True, room.clock())
    assert room.deliver() == []
    (waiting,) = (one for one in [room.value(select(delivery.c.id))])
    assert deliver.work(room.env, {"delivery": waiting}).data["status"] == "skipped"
    with writing(room.env.engine) as connection:
        settings.clear(connection, settings.MAIL_PAUSED)
    assert len(room.deliver()) == 1


class Dies(BaseException):
    """The process is killed here."""


def test_a_crash_between_claim_and_sending_loses_nothing(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    room.reader("ocmw@lievegem.example")
    changed(room)
    room.compose()

    def dies(*_: Any) -> Sent:
        raise Dies

    with monkeypatch.context() as patched:
        patched.setattr(FolderTransport, "send", dies)
        with pytest.raises(Dies):
            room.deliver()
    assert room.run() == []
    room.clock.move(minutes=11)
    assert deliver.expired_claims(room.env, room.clock()) == 1
    assert deliver.release_claims(room.env, room.clock()) == 1
    assert [one["status"] for one in room.run()] == ["sent"]
    assert len(room.mails()) == 1


def test_a_crash_after_the_text_was_handed_over_is_uncertain_and_never_resent(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.reader("ocmw@lievegem.example")
    changed(room)
    room.compose()

    def dies(_: Any, mail: Any, handing: Any) -> Sent:
        handing()
        raise Dies

    with monkeypatch.context() as patched:
        patched.setattr(FolderTransport, "send", dies)
        with pytest.raises(Dies):
            room.deliver()
    room.clock.move(minutes=11)
    deliver.release_claims(room.env, room.clock())
    assert room.value(select(delivery.c.status)) == "uncertain"
    assert room.run() == []
    assert room.mails() == []


def test_what_the_server_defers_is_tried_later_and_given_up_after_days(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.reader("ocmw@lievegem.example")
    changed(room)
    room.compose()
    busy = Sent(result=Result.DEFERRED, code=450, reply="later")
    monkeypatch.setattr(FolderTransport, "send", lambda *_: busy)
    assert [one["status"] for one in room.deliver()] == ["deferred"]
    assert room.deliver() == []
    room.clock.move(days=2)
    assert [one["status"] for one in room.deliver()] == ["deferred"]
    room.clock.move(days=2)
    assert [one["status"] for one in room.deliver()] == ["failed"]
    assert room.run() == []


def test_a_full_disk_fails_no_mail_however_long_it_lasts(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    room.reader("ocmw@lievegem.example")
    changed(room)
    room.compose()
    with monkeypatch.context() as patched:
        patched.setattr(FolderTransport, "send", lambda *_: Sent(result=Result.DEFERRED, reply="full", stop=True))
        for _ in range(3):
            assert [one["status"] for one in room.deliver()] == ["deferred"]
            room.clock.move(days=3)
    assert [one["status"] for one in room.deliver()] == ["sent"]


def test_the_ledger_never_holds_an_item_twice_for_one_reader(room: Room) -> None:
    room.reader("ocmw@lievegem.example")
    told = changed(room)
    room.run()
    with writing(room.env.engine) as connection:
        assert outbox.cancel(connection, 1, "te laat") == []
    assert room.value(select(func.count()).where(ledger.c.version_id == told)) == 1


def test_a_long_digest_counts_what_it_does_not_show_and_says_where_it_stands(room: Room) -> None:
    room.reader("ocmw@lievegem.example", frequency="daily")
    for number in range(43):
        changed(room, f"record-{number}")
        room.clock.move(hours=-1)
        room.accept(f"record-{number}", contact(f"016 40 07 {number:02}"))
    room.clock.move(days=2)
    room.run()
    assert len(room.mails()) == 1
    assert "En nog 3 andere wijzigingen" in room.text()
    room.clock.move(days=1)
    assert room.run() == []


def undone(room: Room, wrong: int) -> None:
    room.clock.move(hours=26)
    with writing(room.env.engine) as connection:
        versions.mark_wrong(connection, wrong)
    room.accept("a", contact(OLD), news=False)


def test_a_correction_names_the_error_what_is_right_the_mail_and_what_to_do(room: Room) -> None:
    room.reader("ocmw@lievegem.example")
    wrong = changed(room)
    room.run()
    subject = room.subjects()[0][1]
    undone(room, wrong)
    room.run()
    html = room.mails()[-1].get_body(("html",))
    assert html is not None
    for said in (room.text(), str(html.get_content())):
        assert all(part in said for part in (NEW, OLD, subject, "2 maart 2026", "Gebruik de foute gegevens niet meer"))


def test_a_correction_of_something_that_should_not_have_been_told_says_to_drop_it(room: Room) -> None:
    room.reader("ocmw@lievegem.example")
    wrong = room.accept("a", contact(NEW))
    room.run()
    room.clock.move(hours=26)
    with writing(room.env.engine) as connection:
        versions.mark_wrong(connection, wrong)
    room.accept("a", contact(NEW), news=False, removed=True)
    room.run()
    assert "Schrap dit waar je het bewaarde." in room.text()


def test_readers_who_had_the_error_in_different_mails_each_see_their_own(room: Room) -> None:
    room.reader("snel@lievegem.example")
    room.reader("traag@lievegem.example", frequency="daily")
    wrong = changed(room)
    room.run()
    room.clock.move(days=1)
    room.run()
    undone(room, wrong)
    room.run()
    bodies = [body for mail in room.mails()[-2:] if (body := mail.get_body(("plain",)))]
    assert len({str(body.get_content()).split("in onze mail van ")[1].split(":")[0] for body in bodies}) == 2


def test_staff_see_who_gets_a_correction_and_who_does_not(room: Room) -> None:
    for name in ("blijft", "vertrekt"):
        room.reader(f"{name}@lievegem.example")
    room.reader("wacht@lievegem.example", frequency="daily")
    wrong = changed(room)
    room.run()
    room.clock.move(days=1)
    room.compose()
    with writing(room.env.engine) as connection:
        leaving.unsubscribe(connection, 2, room.clock())
        connection.execute(update(version).where(version.c.id == wrong).values(change_id="c1"))
        versions.mark_wrong(connection, wrong)
        found = corrections.fallout(connection, ["c1"])
    assert found == corrections.Fallout(corrections=1, cancelled=1, under_way=0, none={"unsubscribed": 1})
