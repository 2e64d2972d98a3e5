"""Which reviewer is told of what, and when."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from jobs.reviewing.letters import Letter, Reviewer, Waiting, letters
from notifier.readers.subscriptions import Reach

DAY = datetime(2026, 3, 2, 7, 0, tzinfo=UTC)
NOW = DAY + timedelta(hours=3)
GENT, AALST = Reach(nis=frozenset({"44021"})), Reach(nis=frozenset({"41002"}))
AN, BO = Reviewer(id=1, reach=GENT), Reviewer(id=2, reach=AALST)


def waiting(**wanted: Any) -> Waiting:
    return Waiting(**({"id": "c", "reach": GENT, "critical": False, "since": DAY - timedelta(hours=1)} | wanted))


def told(*changes: Waiting, reviewers: tuple[Reviewer, ...] = (AN, BO), now: datetime = NOW) -> list[Letter]:
    return list(letters(changes, reviewers, now=now, day=DAY))


def test_a_reviewer_hears_what_waits_for_the_own_area_only() -> None:
    assert told(waiting(id="g"), waiting(id="a", reach=AALST)) == [
        Letter(reviewer=1, changes=("g",), daily=True),
        Letter(reviewer=2, changes=("a",), daily=True),
    ]


def test_what_is_nobodys_goes_to_all() -> None:
    letters_ = told(waiting(reach=Reach(nis=frozenset({"31005"}))))
    assert [one.reviewer for one in letters_] == [1, 2]


def test_what_is_assigned_goes_to_that_person_alone() -> None:
    assert [one.reviewer for one in told(waiting(assigned_to=2))] == [2]


def test_what_is_assigned_to_somebody_who_left_goes_to_the_area() -> None:
    assert [one.reviewer for one in told(waiting(assigned_to=9))] == [1]


def test_no_mail_when_nothing_waits() -> None:
    assert told() == []


def test_an_ordinary_change_waits_for_the_next_days_mail() -> None:
    assert told(waiting(since=DAY + timedelta(hours=1))) == []


def test_a_critical_change_is_told_at_once_and_only_once() -> None:
    found = waiting(critical=True, since=NOW)
    assert told(found, waiting(id="other", since=NOW)) == [Letter(reviewer=1, changes=("c",), daily=False)]
    knowing = Reviewer(id=1, reach=GENT, told=frozenset({"c"}), last_daily=NOW)
    assert told(found, reviewers=(knowing,)) == []


def test_the_days_mail_repeats_a_critical_change_that_is_still_open() -> None:
    knowing = Reviewer(id=1, reach=GENT, told=frozenset({"c"}), last_daily=DAY - timedelta(days=1))
    assert told(waiting(critical=True), reviewers=(knowing,)) == [Letter(reviewer=1, changes=("c",), daily=True)]


def test_there_is_one_days_mail_a_day() -> None:
    done = Reviewer(id=1, reach=GENT, last_daily=DAY)
    assert told(waiting(), reviewers=(done,)) == []


@pytest.mark.parametrize("critical", [True, False])
def test_what_is_put_off_waits_until_its_day(critical: bool) -> None:
    assert told(waiting(critical=critical, since=NOW + timedelta(days=2))) == []


def test_who_agreed_already_is_not_asked_again_and_the_others_are() -> None:
    assert [one.reviewer for one in told(waiting(critical=True, agreed=frozenset({1})))] == [2]
