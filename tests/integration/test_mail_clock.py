"""Digests on the nights that the clock is moved, after a week of standstill, and on the day that municipalities merge."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

import pytest

from notifier.deciding.slots import Timetable, slot_of
from notifier.readers.subscriptions import Followed, Frequency, Reach, Subscription
from state.days import BRUSSELS
from state.geo import areas, municipalities
from state.settings import DigestSettings
from tests.integration.reading_room import Room, contact

OLD, NEW = "016 40 06 20", "016 40 06 21"
HOURS = 24 * 3
"""From Friday noon until after the night of the clock."""
SPRING, AUTUMN = "2026-03-29", "2026-10-25"


def followed(frequency: Frequency, weekday: int | None = None) -> Subscription:
    everywhere = (Followed(code="heel België", reach=Reach(everywhere=True)),)
    started = datetime(2026, 1, 1, tzinfo=UTC)
    return Subscription(id=1, areas=everywhere, frequency=frequency, started=started, weekday=weekday)


@pytest.mark.parametrize("day", [SPRING, AUTUMN])
@pytest.mark.parametrize("at", [time(2, 0), time(2, 30), time(3, 0), time(7, 0)])
@pytest.mark.parametrize("frequency", [Frequency.DAILY, Frequency.WEEKLY])
def test_every_day_has_one_slot_also_when_the_clock_is_moved(day: str, at: time, frequency: Frequency) -> None:
    table = Timetable(daily_at=at, weekly_at=at, weekday=6)
    first = datetime.fromisoformat(f"{day}T00:00:00").replace(tzinfo=BRUSSELS).astimezone(UTC) - timedelta(days=7)
    minutes = [first + timedelta(minutes=5 * step) for step in range(12 * 24 * 14)]
    slots = [slot_of(followed(frequency), now, table) for now in minutes]
    assert all(slot.at <= now for slot, now in zip(slots, minutes, strict=True)), "no slot lies in the future"
    keys = [slot.key for slot in slots]
    assert keys == sorted(keys), "no slot comes back when the clock goes back"
    assert len(set(keys)) == (15 if frequency is Frequency.DAILY else 3)
    assert len({slot.at for slot in slots}) == len(set(keys)), "one slot, one moment"


@pytest.mark.parametrize(("day", "hour"), [("2026-03-28", 6), (SPRING, 5), ("2026-10-24", 5), (AUTUMN, 6)])
def test_a_daily_mail_leaves_at_seven_on_the_clock_on_the_wall(day: str, hour: int) -> None:
    noon = datetime.fromisoformat(f"{day}T12:00:00+00:00")
    slot = slot_of(followed(Frequency.DAILY), noon, Timetable())
    assert (slot.key, slot.at.hour) == (f"daily:{day}", hour)


@pytest.mark.parametrize("start", ["2026-03-27T12:00:00+00:00", "2026-10-23T12:00:00+00:00"])
def test_over_the_night_of_the_clock_each_reader_has_one_mail_a_day(tmp_path: Path, start: str) -> None:
    room = Room.at(tmp_path, now=datetime.fromisoformat(start))
    digest = DigestSettings(daily_at=time(2, 30))
    room = replace(room, env=replace(room.env, settings=room.env.settings.model_copy(update={"digest": digest})))
    room.reader("ocmw@lievegem.example", frequency="daily")
    for number in range(HOURS):
        if number % 6 == 0:
            room.accept(f"record-{number}", contact(NEW, organisation=f"Dienst {number}"))
        room.clock.move(hours=1)
        room.run()
    days = [mail["Date"].datetime.astimezone(BRUSSELS).date() for mail in room.mails()]
    assert len(days) == len(set(days)) == 3
    told = [
        number
        for number in range(HOURS)
        if any(re.search(rf"Dienst {number}\b", room.text(at)) for at in range(len(days)))
    ]
    assert told == [number for number in range(0, HOURS, 6) if number <= 60], (
        "what came after the last slot waits for the next"
    )


def test_a_week_of_standstill_is_made_up_for_in_one_mail(tmp_path: Path) -> None:
    room = Room.at(tmp_path, now=datetime(2026, 3, 25, 12, tzinfo=UTC))
    room.reader("ocmw@lievegem.example", frequency="daily")
    for number in range(7):  # over the night of 29 March, and nothing runs
        room.accept(f"record-{number}", contact(NEW, organisation=f"Dienst {number}"))
        room.clock.move(days=1)
    room.run()
    assert len(room.mails()) == 1
    assert [number for number in range(7) if f"Dienst {number}" in room.text()] == list(range(7))
    assert room.run() == []


@pytest.fixture
def own_table_afterwards(tmp_path: Path) -> Iterator[None]:
    yield
    areas.use(tmp_path / "nowhere")


@pytest.mark.usefixtures("own_table_afterwards")
def test_on_the_day_of_a_merger_its_readers_go_along_and_hear_everything_once(tmp_path: Path) -> None:
    """Lievegem and Deinze merge on 1 January 2031: one has news from the day before, one from the day after."""
    room = Room.at(tmp_path, now=datetime(2030, 12, 31, 8, tzinfo=UTC))
    for name, code in (("zomergem", "44080"), ("lievegem", "44085"), ("deinze", "44083"), ("gent", "44021")):
        room.reader(f"ocmw@{name}.example", area=code, frequency="daily")
    room.accept("voor", contact(NEW, area="Lievegem", organisation="Dienst voor"))
    _merged(tmp_path)
    room.clock.move(days=1)
    room.accept("na", contact(NEW, area="Deinze", organisation="Dienst na"))
    for _ in range(4):
        room.run()
        room.clock.move(days=1)
    for told in ("voor", "na"):
        heard = [str(mail["To"]) for at, mail in enumerate(room.mails()) if f"Dienst {told}" in room.text(at)]
        assert sorted(heard) == [f"ocmw@{name}.example" for name in ("deinze", "lievegem", "zomergem")]
    assert all("Lievegem-Deinze" in room.text(at) for at in range(len(room.mails()))), "by the name that it has now"


def _merged(folder: Path) -> None:
    """What `wegwijs municipalities import` would write."""
    rows = [row for row in municipalities.everywhere() if row.nis not in ("44085", "44083")]
    head = ",".join(municipalities.COLUMNS)
    lines = [f"{one.nis},{one.name},{one.name_fr or ''},{one.province},{one.region}," for one in rows]
    lines.append("44090,Lievegem-Deinze,,Oost-Vlaanderen,Vlaanderen,9850")
    mergers = [",".join(row[name] for name in municipalities.MERGER_COLUMNS) for row in municipalities.merger_rows()]
    mergers += ["2031-01-01,44085,Lievegem,44090", "2031-01-01,44083,Deinze,44090"]
    (folder / municipalities.TABLE).write_text("\n".join([head, *lines]) + "\n", encoding="utf-8")
    text = "\n".join([",".join(municipalities.MERGER_COLUMNS), *mergers]) + "\n"
    (folder / municipalities.MERGERS).write_text(text, encoding="utf-8")
    areas.use(folder)
    assert municipalities.current("44083") == "44090"
