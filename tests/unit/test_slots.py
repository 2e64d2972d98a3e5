"""Slots of a schedule, by the clock on the wall in Brussels."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from jobs.running.slots import as_utc, last_before, local_time, slot_at, slot_name


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


@pytest.mark.parametrize(
    ("schedule", "moment", "expected"),
    [
        ("0 5 * * *", "2026-03-02T05:00:00+01:00", "2026-03-02T05:00:00+01:00"),
        ("0 5 * * *", "2026-03-02T04:59:59+01:00", "2026-03-01T05:00:00+01:00"),
        ("*/15 * * * *", "2026-03-02T10:29:59+01:00", "2026-03-02T10:15:00+01:00"),
        ("0 6 * * mon", "2026-03-08T12:00:00+01:00", "2026-03-02T06:00:00+01:00"),
        ("0 6 1 * *", "2026-03-30T12:00:00+02:00", "2026-03-01T06:00:00+01:00"),
        ("weekly", "2026-03-04T12:00:00+01:00", "2026-03-02T05:00:00+01:00"),
        ("0 5 * * *", "2026-03-29T06:00:00+02:00", "2026-03-29T05:00:00+02:00"),
    ],
)
def test_the_last_moment_of_a_schedule(schedule: str, moment: str, expected: str) -> None:
    assert last_before(schedule, at(moment)) == at(expected)


def test_a_schedule_that_did_not_fire_within_a_year_has_no_last_moment() -> None:
    assert last_before("0 5 29 2 *", at("2026-03-02T05:00:00+01:00")) is None


def test_a_fixed_hour_names_both_passes_of_the_autumn_night_the_same() -> None:
    first, second = at("2026-10-25T00:30:00+00:00"), at("2026-10-25T01:30:00+00:00")
    assert slot_name("30 2 * * *", first) == slot_name("30 2 * * *", second) == "2026-10-25T02:30"


def test_a_frequent_job_runs_in_both_passes_of_the_autumn_night() -> None:
    first, second = at("2026-10-25T00:30:00+00:00"), at("2026-10-25T01:30:00+00:00")
    assert slot_name("30 * * * *", first) == "2026-10-25T02:30+0200"
    assert slot_name("30 * * * *", second) == "2026-10-25T02:30+0100"


def test_a_moment_lies_in_the_slot_that_began_last() -> None:
    assert slot_at("0 5 * * *", at("2026-03-02T12:34:56+01:00")) == "2026-03-02T05:00"


def test_people_read_local_time_and_programs_utc() -> None:
    moment = datetime(2026, 7, 1, 5, 0, tzinfo=UTC)
    assert local_time(moment) == "2026-07-01 07:00"
    assert as_utc(moment) == "2026-07-01T05:00:00+00:00"
    assert (local_time(None), as_utc(None)) == ("", None)
