"""The rules under "Who hears it": each has a test named after it.

What a rule asks of the pages (a GET changes nothing, one-click) is tried in tests/integration/test_web_pages.py and
tests/integration/web/test_joining.py, import in test_cli_subscribers.py, a lost reply in test_smtp_delivery.py, death at every
point in test_killed.py, and what happens between two hops in test_between_hops.py.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import time, timedelta
from email import message_from_bytes
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, insert, select, update

from notifier.delivery.folder import FolderTransport
from notifier.delivery.transport import Mail, Result, Sent
from state.canon.text import clean
from state.changes import Status
from state.records import AreaKind, Criticality, Measure, WorkArea
from state.store import outbox, settings, sources, subscribers, versions
from state.store.engine import reading, writing
from state.store.schema import change, delivery, ledger, source, version
from state.triage.decide import triage
from tests.integration.reading_room import SOURCE, Room, contact, crisis_line
from tests.unit.state.making import changeset

OLD, NEW = "016 40 06 20", "016 40 06 21"


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return Room.at(tmp_path)


def changed(room: Room, key: str = "a", **more: object) -> int:
    room.accept(key, contact(OLD, **more), news=False)  # type: ignore[arg-type]
    room.clock.move(hours=1)
    return room.accept(key, contact(NEW, **more))  # type: ignore[arg-type]


def undone(room: Room, wrong: int, key: str = "a", **more: object) -> None:
    with writing(room.env.engine) as connection:
        versions.mark_wrong(connection, wrong)
    room.accept(key, contact(OLD, **more), news=False)  # type: ignore[arg-type]


def corrections(room: Room) -> list[str]:
    return [to for to, subject in room.subjects() if subject.startswith("Dringende rechtzetting")]


def open_change(room: Room) -> dict[str, Any]:
    now = room.clock()
    return {
        "id": "c1",
        "source_id": "pleegzorg",
        "key": "a",
        "record_kind": "contact",
        "kind": "changed",
        "fields": [],
        "base_revision": 2,
        "group_fingerprint": "g",
        "extractor_version": "1",
        "cause": "content",
        "flags": [],
        "severity": "review",
        "status": "pending",
        "found_at": now,
        "updated_at": now,
    }


# --- Chosen by what was approved since the subscription started, matching, and not in this reader's ledger --------------


def test_chosen_is_what_was_approved_since_the_subscription_started(room: Room) -> None:
    changed(room)
    room.clock.move(minutes=1)
    room.reader("ocmw@lievegem.example")
    assert room.run() == []


def test_chosen_is_what_matches_and_nobody_else_hears_of_it(room: Room) -> None:
    room.reader("ocmw@lievegem.example")
    room.reader("ocmw@gent.example", area="44021")
    changed(room)
    room.run()
    (mail,) = room.mails()
    assert mail["To"] == "ocmw@lievegem.example"
    assert mail["Subject"] == "Nieuw telefoonnummer voor Pleegzorg Vlaams-Brabant (Lievegem)"
    assert OLD in room.text()
    assert NEW in room.text()
    assert "https://pleegzorg.example/diensten" in room.text()


def test_chosen_is_what_is_not_in_the_ledger_so_a_second_run_sends_nothing(room: Room) -> None:
    room.reader("ocmw@lievegem.example")
    changed(room)
    room.run()
    room.clock.move(hours=1)
    assert room.run() == []
    assert len(room.mails()) == 1


@pytest.mark.parametrize("frequency", ["immediate", "daily", "weekly"])
def test_no_time_window_chooses_so_a_week_without_a_run_loses_and_repeats_nothing(room: Room, frequency: str) -> None:
    room.reader("ocmw@lievegem.example", frequency=frequency)
    changed(room)
    room.clock.move(days=3)
    changed(room, "b", organisation="Een andere dienst")
    room.clock.move(days=8)
    room.run()
    assert len(room.mails()) == 1
    assert "Een andere dienst" in room.text()
    assert "Pleegzorg Vlaams-Brabant" in room.text()
    room.clock.move(days=8)
    assert room.run() == []


# --- One welcome mail ---------------------------------------------------------------------------------------------------


def test_a_new_reader_is_welcomed_once_with_what_is_valid_now(room: Room) -> None:
    room.accept("a", contact(OLD), news=False)
    room.clock.move(hours=1)
    who = room.reader("ocmw@lievegem.example")
    with writing(room.env.engine) as connection:
        subscribers.set_values(connection, who, welcomed_at=None)
    room.run()
    assert room.subjects() == [("ocmw@lievegem.example", "Welkom bij Wegwijs: dit geldt nu voor Lievegem")]
    assert OLD in room.text()
    room.clock.move(days=1)
    assert room.run() == []


def test_what_the_welcome_told_is_in_the_ledger_so_corrections_reach_it(room: Room) -> None:
    wrong = room.accept("a", contact(NEW), news=False)
    who = room.reader("ocmw@lievegem.example")
    with writing(room.env.engine) as connection:
        subscribers.set_values(connection, who, welcomed_at=None)
    room.run()
    with writing(room.env.engine) as connection:
        connection.execute(update(version).where(version.c.id == wrong).values(wrong=True))
    room.clock.move(hours=1)
    room.accept("a", contact(OLD), news=False)
    room.run()
    assert room.subjects()[-1][1].startswith("Dringende rechtzetting")


def test_the_welcome_holds_the_measures_in_force_and_none_that_is_over(room: Room) -> None:
    today = room.clock().date()
    room.accept("oud", Measure(title="Voorbij", text="x", expires_on=today - timedelta(days=1)), news=False)
    room.accept("nu", Measure(title="Nog van kracht", text="x", expires_on=today), news=False)
    room.accept("elders", contact(OLD, area="Brugge", organisation="Dienst van elders"), news=False)
    unwelcomed(room)
    room.run()
    assert "Nog van kracht" in room.text()
    assert "Voorbij" not in room.text()
    assert "Dienst van elders" not in room.text()


def test_whom_nothing_concerns_gets_no_welcome(room: Room) -> None:
    room.accept("elders", contact(OLD, area="Brugge"), news=False)
    unwelcomed(room)
    assert room.run() == []


def unwelcomed(room: Room) -> int:
    """A reader who has just confirmed."""
    who = room.reader("ocmw@lievegem.example")
    with writing(room.env.engine) as connection:
        subscribers.set_values(connection, who, welcomed_at=None)
    return who


# --- A change matches on before and after -------------------------------------------------------------------------------


def test_who_loses_a_contact_is_told_so_and_who_serves_now(room: Room) -> None:
    room.reader("ocmw@lievegem.example")
    room.accept("a", contact(OLD, person="Anke Voorbeeld"), news=False)
    room.accept("b", contact("09 123 45 67", organisation="Pleegzorg Oost-Vlaanderen"), news=False)
    room.clock.move(hours=1)
    room.accept("a", contact(OLD, area="Leuven", person="Anke Voorbeeld"))
    room.run()
    assert "Niet meer voor Lievegem" in room.subjects()[0][1]
    assert f"Gebruik niet meer: telefoon {OLD}" in room.text()
    assert "Ongewijzigd" not in room.text(), "what is not to be used any more is not said to hold as well"
    assert "Pleegzorg Oost-Vlaanderen" in room.text()


def test_who_gains_a_contact_is_told_so(room: Room) -> None:
    room.reader("ocmw@gent.example", area="44021")
    room.accept("a", contact(OLD), news=False)
    room.clock.move(hours=1)
    room.accept("a", contact(OLD, area="Lievegem, Gent"))
    room.run()
    assert room.subjects() == [("ocmw@gent.example", "Nieuw contact: Pleegzorg Vlaams-Brabant (Gent)")]


# --- Critical contacts reach every subscriber of their area whatever the topics -----------------------------------------


def test_a_critical_contact_reaches_every_reader_at_once_whatever_their_topics(room: Room) -> None:
    room.reader("ko@opvang.example", area="44021", topics=["kinderopvang"], audience=["KO"], frequency="weekly")
    room.accept("crisis", crisis_line(), news=False)
    room.clock.move(hours=1)
    room.accept("crisis", crisis_line("0800 13 501"))
    room.run()
    assert room.subjects()[0][1].startswith("Dringend: ")


def test_a_critical_contact_of_one_area_reaches_nobody_elsewhere(room: Room) -> None:
    room.reader("ocmw@lievegem.example", topics=["adoptie"], frequency="weekly")
    room.reader("ocmw@gent.example", area="44021")
    changed(room, criticality=Criticality.CRITICAL)
    room.run()
    assert [to for to, _ in room.subjects()] == ["ocmw@lievegem.example"]


# --- One mail per person, frequency and slot; an item goes with the fastest matching subscription -----------------------


def test_one_mail_for_a_person_a_frequency_and_a_slot(room: Room) -> None:
    room.reader("ocmw@lievegem.example", frequency="daily")
    changed(room)
    changed(room, "b")
    assert room.run() == []
    room.clock.move(days=1)
    assert [one["status"] for one in room.run()] == ["sent"]


def test_an_item_goes_with_the_fastest_matching_subscription_and_with_no_other(room: Room) -> None:
    who = room.reader("ocmw@lievegem.example", frequency="weekly")
    with writing(room.env.engine) as connection:
        wishes = {"topics": ["pleegzorg"], "audience": [], "areas": ["44085"], "frequency": "immediate"}
        subscribers.follow(connection, subscriber_id=who, started_at=room.clock(), **wishes)
    changed(room)
    assert len(room.run()) == 1
    room.clock.move(days=9)
    assert room.run() == []


def test_several_subscriptions_of_one_frequency_make_one_mail(room: Room) -> None:
    who = room.reader("ocmw@lievegem.example", frequency="daily", topics=["adoptie"])
    with writing(room.env.engine) as connection:
        for area in ("44085", "44021"):
            wishes = {"topics": ["pleegzorg"], "audience": [], "areas": [area], "frequency": "daily"}
            subscribers.follow(connection, subscriber_id=who, started_at=room.clock(), **wishes)
    changed(room)
    changed(room, "b", area="Gent", organisation="Een andere dienst")
    room.clock.move(days=1)
    room.run()
    assert len(room.mails()) == 1
    assert "Een andere dienst" in room.text()


def test_a_slot_that_was_served_gets_no_second_mail(room: Room) -> None:
    room.reader("ocmw@lievegem.example", frequency="daily")
    changed(room)
    room.clock.move(days=1)
    room.run()
    changed(room, "b", organisation="Een andere dienst")
    assert room.run() == []
    room.clock.move(days=1)
    assert len(room.run()) == 1


# --- Compose folds per record, from what this reader last received to what is accepted now ------------------------------


def test_two_changes_of_one_record_are_one_line_from_first_to_last(room: Room) -> None:
    room.reader("ocmw@lievegem.example", frequency="daily")
    changed(room)
    room.accept("a", contact("016 40 06 22"))
    room.clock.move(days=1)
    room.run()
    assert len(room.mails()) == 1
    assert OLD in room.text()
    assert "016 40 06 22" in room.text()
    assert NEW not in room.text()


def test_no_net_change_is_no_line(room: Room) -> None:
    room.reader("ocmw@lievegem.example", frequency="daily")
    changed(room)
    room.accept("a", contact(OLD))
    room.clock.move(days=1)
    assert room.run() == []


# --- An item with an open flagged change, or from a quarantined source, waits -------------------------------------------


def test_an_item_with_an_open_change_waits(room: Room) -> None:
    room.reader("ocmw@lievegem.example")
    changed(room)
    with writing(room.env.engine) as connection:
        connection.execute(insert(change), open_change(room))
    assert room.run() == []
    with writing(room.env.engine) as connection:
        connection.execute(update(change).values(status="rejected"))
    room.clock.move(minutes=10)
    assert len(room.run()) == 1


def test_an_item_of_a_quarantined_source_waits_and_goes_out_afterwards(room: Room) -> None:
    room.reader("ocmw@lievegem.example")
    changed(room)
    with writing(room.env.engine) as connection:
        connection.execute(update(source).values(quarantined_by=1))
    assert room.run() == []
    with writing(room.env.engine) as connection:
        connection.execute(update(source).values(quarantined_by=None))
    room.clock.move(minutes=10)
    assert len(room.run()) == 1


# --- The claim checks again ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("status", ["pending", "unsubscribed", "bounced", "complained"])
def test_the_claim_checks_that_the_subscriber_is_active(room: Room, status: str) -> None:
    who = room.reader("ocmw@lievegem.example")
    changed(room)
    room.compose()
    with writing(room.env.engine) as connection:
        subscribers.set_values(connection, who, status=status)
    room.deliver()
    assert room.mails() == []


def test_the_claim_checks_that_no_item_is_superseded_and_it_is_told_anew(room: Room) -> None:
    room.reader("ocmw@lievegem.example")
    changed(room)
    room.compose()
    room.accept("a", contact("016 40 06 22"))
    assert [one["status"] for one in room.deliver()] == ["skipped"]
    assert room.value(select(func.count()).select_from(ledger)) == 0
    room.clock.move(minutes=10)
    room.run()
    assert len(room.mails()) == 1
    assert "016 40 06 22" in room.text()


def test_the_claim_checks_that_no_item_is_undone_and_nobody_needs_a_correction(room: Room) -> None:
    room.reader("ocmw@lievegem.example")
    wrong = changed(room)
    room.compose()
    with writing(room.env.engine) as connection:
        versions.mark_wrong(connection, wrong)
    room.accept("a", contact(OLD), news=False)
    room.run()
    assert room.mails() == []


def test_a_cancelled_copy_releases_what_it_would_have_told(room: Room) -> None:
    room.reader("ocmw@lievegem.example")
    wrong = changed(room)
    room.compose()
    assert room.value(select(ledger.c.version_id)) == wrong
    undone(room, wrong)
    room.deliver()
    assert room.value(select(delivery.c.status)) == "cancelled"
    assert room.value(select(ledger.c.version_id)) is None


def test_a_copy_is_claimed_by_one_sender_only(room: Room) -> None:
    room.reader("ocmw@lievegem.example")
    changed(room)
    room.compose()
    claims = []
    for name in ("een", "twee"):
        with writing(room.env.engine) as connection:
            until = room.clock() + timedelta(minutes=10)
            claims.append(outbox.claim(connection, 1, by=name, now=room.clock(), lease_until=until))
    assert claims == [True, False]


def test_no_transaction_is_open_while_a_mail_is_sent(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    room.reader("ocmw@lievegem.example")
    changed(room)
    room.compose()
    written = []

    def send(_: FolderTransport, mail: Mail, handing: Callable[[], None]) -> Sent:
        handing()
        with writing(room.env.engine) as connection:  # a lock that is held would make this wait, and fail
            settings.put(connection, "probe", mail.serial, room.clock())
        written.append(mail.serial)
        return Sent(result=Result.SENT)

    monkeypatch.setattr(FolderTransport, "send", send)
    assert [one["status"] for one in room.deliver()] == ["sent"]
    assert written == [1]


def test_each_copy_keeps_one_message_id_however_often_it_is_tried(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("een", "twee"):
        room.reader(f"{name}@lievegem.example")
    changed(room)
    room.compose()
    tried: list[str] = []

    def busy(_: FolderTransport, mail: Mail, _handing: Callable[[], None]) -> Sent:
        tried.append(str(message_from_bytes(mail.data)["Message-ID"]))
        return Sent(result=Result.DEFERRED, code=450, reply="later")

    monkeypatch.setattr(FolderTransport, "send", busy)
    for _ in range(3):
        room.deliver()
        room.clock.move(hours=7)
    assert len(tried) == 6
    assert len(set(tried)) == 2


# --- Hold window between approval and mailing ---------------------------------------------------------------------------


def test_what_was_approved_waits_out_its_hold_window(room: Room) -> None:
    room.reader("ocmw@lievegem.example")
    room.accept("a", contact(OLD), news=False)
    room.clock.move(hours=1)
    room.accept("a", contact(NEW), hold=timedelta(hours=2))
    room.clock.move(minutes=119)
    assert room.run() == []
    room.clock.move(minutes=1)
    assert len(room.run()) == 1


def test_what_is_undone_in_its_hold_window_is_never_heard_of(room: Room) -> None:
    room.reader("ocmw@lievegem.example")
    room.accept("a", contact(OLD), news=False)
    room.clock.move(hours=1)
    wrong = room.accept("a", contact(NEW), hold=timedelta(hours=2))
    room.clock.move(hours=1)
    undone(room, wrong)
    room.clock.move(days=2)
    assert room.run() == []


def test_the_page_is_looked_at_again_before_the_hold_window_ends(room: Room) -> None:
    with writing(room.env.engine) as connection:
        tomorrow = room.clock() + timedelta(days=1)
        connection.execute(update(source).values(next_due=tomorrow, last_looked=room.clock()))
        assert sources.due(connection, room.clock() + timedelta(minutes=5)) == []
    room.clock.move(minutes=1)
    room.accept("a", contact(NEW), hold=timedelta(hours=2))
    with writing(room.env.engine) as connection:
        assert sources.due(connection, room.clock() + timedelta(minutes=5)) == [SOURCE.id]


# --- A correction goes to everyone whose ledger says sent or uncertain for the wrong version ----------------------------


def test_a_correction_goes_to_exactly_those_who_received_the_error(room: Room) -> None:
    room.reader("vroeg@lievegem.example")
    room.reader("laat@lievegem.example", frequency="weekly")
    wrong = changed(room)
    room.run()
    room.clock.move(hours=1)
    with writing(room.env.engine) as connection:
        versions.mark_wrong(connection, wrong)
    room.accept("a", contact(OLD), news=False)
    room.run()
    assert [to for to, subject in room.subjects() if subject.startswith("Dringende rechtzetting")] == [
        "vroeg@lievegem.example"
    ]
    room.clock.move(days=8)
    assert room.run() == []


def test_a_correction_reaches_whose_mail_may_or_may_not_have_arrived(room: Room) -> None:
    room.reader("ocmw@lievegem.example")
    wrong = changed(room)
    room.run()
    with writing(room.env.engine) as connection:
        connection.execute(update(delivery).values(status="uncertain"))
    room.clock.move(hours=1)
    undone(room, wrong)
    room.run()
    assert corrections(room) == ["ocmw@lievegem.example"]


def test_several_errors_are_put_right_in_one_mail_and_only_once(room: Room) -> None:
    room.reader("ocmw@lievegem.example")
    other = {"organisation": "Een andere dienst"}
    wrong = (changed(room), changed(room, "b", **other))
    room.run()
    room.clock.move(hours=1)
    undone(room, wrong[0])
    undone(room, wrong[1], "b", **other)
    room.run()
    room.clock.move(days=1)
    room.run()
    assert corrections(room) == ["ocmw@lievegem.example"]
    assert clean(room.text()).count("juist: 016 40 06 20") == 2


def test_a_correction_waits_for_no_slot_no_hold_and_no_sending_hours(room: Room) -> None:
    room.reader("ocmw@lievegem.example", frequency="weekly")
    wrong = changed(room)
    room.clock.move(days=7)
    room.run()
    with writing(room.env.engine) as connection:
        versions.mark_wrong(connection, wrong)
    room.accept("a", contact(OLD), news=False, hold=timedelta(hours=2))
    mail = room.env.settings.mail.model_copy(update={"sending_hours": (time(1, 0), time(1, 1))})
    closed = replace(room, env=replace(room.env, settings=room.env.settings.model_copy(update={"mail": mail})))
    closed.run()
    assert corrections(closed) == ["ocmw@lievegem.example"]


def test_the_stop_switch_stops_a_correction_too(room: Room) -> None:
    room.reader("ocmw@lievegem.example")
    wrong = changed(room)
    room.run()
    room.clock.move(hours=1)
    undone(room, wrong)
    with writing(room.env.engine) as connection:
        settings.put(connection, settings.MAIL_PAUSED, True, room.clock())
    room.run()
    assert corrections(room) == []
    with writing(room.env.engine) as connection:
        settings.clear(connection, settings.MAIL_PAUSED)
    room.run()
    assert corrections(room) == ["ocmw@lievegem.example"]


# --- A work area that resolves to nothing goes to review, never to nobody -----------------------------------------------


def test_a_work_area_that_resolves_to_nothing_goes_to_review() -> None:
    odd = replace(contact(OLD), work_area=(WorkArea(text="regio Nergens", kind=AreaKind.UNRESOLVED),))
    found = triage(changeset([contact(OLD)], [odd]))
    assert [one.status for one in found.changes] == [Status.PENDING]


def test_a_work_area_that_resolves_to_nothing_never_reaches_nobody(room: Room) -> None:
    room.reader("ocmw@lievegem.example")
    odd = (WorkArea(text="regio Nergens", kind=AreaKind.UNRESOLVED),)
    room.accept("a", replace(contact(OLD), work_area=odd), news=False)
    room.clock.move(hours=1)
    room.accept("a", replace(contact(NEW), work_area=odd))
    room.run()
    assert len(room.mails()) == 1, "it counts where its source counts: everywhere"


# --- Areas are codes: mergers and provinces -----------------------------------------------------------------------------


def test_a_subscription_to_a_merged_municipality_follows_it(room: Room) -> None:
    for number, code in enumerate(("44080", "44072", "44085")):
        room.reader(f"lezer{number}@lievegem.example", area=code)
    changed(room)
    room.run()
    assert len(room.mails()) == 3


@pytest.mark.parametrize(("province", "heard"), [("Oost-Vlaanderen", True), ("Antwerpen", False)])
def test_zwijndrecht_hears_of_the_foster_care_of_oost_vlaanderen(room: Room, province: str, heard: bool) -> None:
    room.reader("ocmw@zwijndrecht.example", area="11056")
    room.accept("a", contact(OLD, area=f"provincie {province}"), news=False)
    room.clock.move(hours=1)
    room.accept("a", contact(NEW, area=f"provincie {province}"))
    room.run()
    assert [to for to, _ in room.subjects()] == (["ocmw@zwijndrecht.example"] if heard else [])


def test_brussel_hears_of_the_foster_care_of_vlaams_brabant(room: Room) -> None:
    room.reader("ocmw@elsene.example", area="21009")
    room.accept("a", contact(OLD, area="provincie Vlaams-Brabant"), news=False)
    room.clock.move(hours=1)
    room.accept("a", contact(NEW, area="provincie Vlaams-Brabant"))
    room.run()
    assert [to for to, _ in room.subjects()] == ["ocmw@elsene.example"]


# --- Only subscribers are mailed ----------------------------------------------------------------------------------------


def test_a_watched_contact_address_is_never_subscribed_and_never_mailed(room: Room) -> None:
    room.reader("ocmw@lievegem.example")
    watched = "team@pleegzorg.example"
    room.accept("a", contact(OLD, emails=(watched,)), news=False)
    room.clock.move(hours=1)
    room.accept("a", contact(NEW, emails=(watched,)))
    room.run()
    with reading(room.env.engine) as connection:
        assert subscribers.by_email(connection, watched) is None
        assert [row.email for row in subscribers.listed(connection)] == ["ocmw@lievegem.example"]
    assert [to for to, _ in room.subjects()] == ["ocmw@lievegem.example"]


def test_nothing_but_a_form_or_a_file_makes_a_subscriber() -> None:
    rooms = [Path(room) for room in ("jobs", "web", "scrapers", "notifier", "state")]
    calls = {
        file.as_posix()
        for room in rooms
        for file in room.rglob("*.py")
        if re.search(r"\bsubscribers\.add\(|insert\(subscriber\)", file.read_text(encoding="utf-8"))
    }
    assert calls == {"jobs/mailing/enrolling.py", "state/store/joining.py", "state/store/subscribers.py"}


def test_nothing_to_say_is_no_mail(room: Room) -> None:
    room.reader("ocmw@lievegem.example")
    assert room.run() == []
    assert room.mails() == []
