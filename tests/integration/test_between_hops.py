"""Whatever happens between two hops of a change on its way to its readers: who left hears nothing more, nobody hears twice.

The hops are those of docs/architecture.md: approved, hold window over, composed, handed to the mail server, sent. At each
of them one reader leaves, bounces, is forgotten, changes frequency or area, or the change turns out wrong. Another reader,
to whom nothing happens, must have the news once in any case, unless it was withdrawn before.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from jobs.mailing import deliver
from jobs.mailing.secrets import secret_of
from notifier.delivery.folder import FolderTransport
from notifier.delivery.transport import Mail, Sent
from notifier.readers.addresses import address_hash
from state.store import joining, leaving, subscribers, versions
from state.store.engine import writing
from tests.integration.reading_room import Room, contact

OLD, NEW = "016 40 06 20", "016 40 06 21"
READER, OTHER = "an@opvang.example", "ocmw@lievegem.example"
HOLD = timedelta(hours=2)
HOPS = ("approved", "ripe", "composed", "handed over", "sent")
BEFORE_IT_LEFT = HOPS[:3]
Event = Callable[[Room, int, int], None]


def unsubscribes(room: Room, reader: int, _version: int) -> None:
    with writing(room.env.engine) as connection:
        leaving.unsubscribe(connection, reader, room.clock())


def bounces(room: Room, reader: int, _version: int) -> None:
    with writing(room.env.engine) as connection:
        hashed = address_hash(secret_of(room.env), READER)
        subscribers.suppress(connection, hashed, reason="bounced", now=room.clock())


def is_forgotten(room: Room, reader: int, _version: int) -> None:
    with writing(room.env.engine) as connection:
        joining.erase(connection, reader, email_hash=address_hash(secret_of(room.env), READER), now=room.clock())


def becomes_weekly(room: Room, reader: int, _version: int) -> None:
    _changes(room, reader, "44085", "weekly")


def moves_away(room: Room, reader: int, _version: int) -> None:
    _changes(room, reader, "71022", "immediate")


def _changes(room: Room, reader: int, area: str, frequency: str) -> None:
    wishes = {"topics": [], "audience": [], "areas": [area], "frequency": frequency}
    with writing(room.env.engine) as connection:
        joining.change(connection, reader, language="nl", wishes=wishes, now=room.clock())


def turns_out_wrong(room: Room, _reader: int, version: int) -> None:
    with writing(room.env.engine) as connection:
        versions.mark_wrong(connection, version)
    room.accept("a", contact(OLD), news=False)


def told(room: Room, monkeypatch: pytest.MonkeyPatch, hop: str, event: Event) -> tuple[list[str], list[str]]:
    """Who had the news, and who a correction, each once for each mail, when `event` happens at `hop`."""
    reader = room.reader(READER)
    room.reader(OTHER)
    room.accept("a", contact(OLD), news=False)
    room.clock.move(hours=1)
    version = room.accept("a", contact(NEW), hold=HOLD)
    waiting = [lambda: event(room, reader, version)]

    def happen() -> None:
        if waiting:
            waiting.pop()()

    for at in HOPS:
        if at == "ripe":
            room.clock.move(hours=3)
        elif at == "composed":
            room.compose()
        elif at == "handed over" and hop == at:
            _during_sending(monkeypatch, happen)
        elif at == "sent":
            room.deliver()
        if at == hop and hop != "handed over":
            room.clock.move(minutes=1)
            happen()
    assert not waiting, "nothing happened"
    for _ in range(10):
        room.clock.move(days=1)
        room.run()
    news = sorted(str(mail["To"]) for mail in room.mails() if not _corrects(mail) and NEW in _text(mail))
    return news, sorted(str(mail["To"]) for mail in room.mails() if _corrects(mail))


def _during_sending(monkeypatch: pytest.MonkeyPatch, happen: Callable[[], None]) -> None:
    send = FolderTransport.send

    def sending(self: FolderTransport, mail: Mail, handing: Callable[[], None]) -> Sent:
        happen()
        return send(self, mail, handing)

    monkeypatch.setattr(FolderTransport, "send", sending)


def _corrects(mail: object) -> bool:
    return str(mail["Subject"]).startswith("Dringende rechtzetting")  # type: ignore[index]


def _text(mail: object) -> str:
    return str(mail.get_body(("plain",)).get_content())  # type: ignore[attr-defined]


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return Room.at(tmp_path)


@pytest.mark.parametrize("event", [unsubscribes, bounces, is_forgotten], ids=lambda one: one.__name__)
@pytest.mark.parametrize("hop", HOPS)
def test_who_is_gone_hears_nothing_from_then_on(
    room: Room, monkeypatch: pytest.MonkeyPatch, hop: str, event: Event
) -> None:
    news, corrections = told(room, monkeypatch, hop, event)
    assert news == ([OTHER] if hop in BEFORE_IT_LEFT else [READER, OTHER])
    assert corrections == []


@pytest.mark.parametrize("hop", HOPS)
def test_who_changes_frequency_has_the_news_once(room: Room, monkeypatch: pytest.MonkeyPatch, hop: str) -> None:
    assert told(room, monkeypatch, hop, becomes_weekly) == ([READER, OTHER], [])


@pytest.mark.parametrize("hop", HOPS)
def test_who_changes_area_hears_of_the_old_one_at_most_what_was_on_its_way(
    room: Room, monkeypatch: pytest.MonkeyPatch, hop: str
) -> None:
    news, corrections = told(room, monkeypatch, hop, moves_away)
    assert news == ([OTHER] if hop in HOPS[:2] else [READER, OTHER])
    assert corrections == []


@pytest.mark.parametrize("hop", HOPS)
def test_what_turns_out_wrong_reaches_nobody_or_is_put_right_for_everybody(
    room: Room, monkeypatch: pytest.MonkeyPatch, hop: str
) -> None:
    news, corrections = told(room, monkeypatch, hop, turns_out_wrong)
    assert news == corrections
    if hop in BEFORE_IT_LEFT:
        assert news == []
    elif hop == "sent":
        assert news == [READER, OTHER]
    else:
        assert len(news) == 1, "the copy in hand left, the other one was held back"


def test_a_correction_does_not_follow_who_left_after_the_error(room: Room) -> None:
    reader = room.reader(READER)
    room.reader(OTHER)
    room.accept("a", contact(OLD), news=False)
    room.clock.move(hours=1)
    version = room.accept("a", contact(NEW))
    room.run()
    unsubscribes(room, reader, version)
    turns_out_wrong(room, reader, version)
    room.run()
    assert [str(mail["To"]) for mail in room.mails() if _corrects(mail)] == [OTHER]
    assert list(deliver.plan(room.env, room.clock())) == []
