"""The mail that tells reviewers what waits: at once, once a day, never twice, never lost."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pytest

from jobs.mailing import staff_mail
from jobs.reviewing.reminding import day_of, plan, work
from state.errors import OperationalError
from tests.integration.desk import AN, BO, CATO, PREMIUM, USUAL, Desk, opened, page


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    with opened(tmp_path, monkeypatch) as made:
        yield made


def remind(desk: Desk) -> list[EmailMessage]:
    """The mails of one run."""
    folder = desk.env.data / "mail"
    before = set(folder.glob("*-review-*.eml"))
    for item in list(plan(desk.env, desk.clock())):
        work(desk.env, item)
    fresh = sorted(set(folder.glob("*-review-*.eml")) - before)
    found = [message_from_bytes(path.read_bytes(), policy=default) for path in fresh]
    return [one for one in found if isinstance(one, EmailMessage)]


def text(message: EmailMessage, kind: str = "plain") -> str:
    body = message.get_body((kind,))
    assert body is not None
    return str(body.get_content())


def test_nobody_gets_an_empty_mail(desk: Desk) -> None:
    assert remind(desk) == []


def test_an_ordinary_change_is_mailed_once_a_day_while_it_is_open(desk: Desk) -> None:
    [change] = desk.look(page(*PREMIUM))
    assert remind(desk) == []  # 07.00 in Brussels: the day's mail leaves at eight
    desk.clock.move(hours=2)
    assert [one["To"] for one in remind(desk)] == [AN, BO, CATO]
    assert remind(desk) == []
    desk.clock.move(days=1)
    assert len(remind(desk)) == 3
    desk.run("review", "reject", change["id"], "--as", AN)
    desk.clock.move(days=1)
    assert remind(desk) == []


def test_a_critical_change_is_mailed_at_once_and_again_in_the_days_mail(desk: Desk) -> None:
    desk.look(page(*USUAL, line="0800 13 501"))
    at_once = remind(desk)
    assert [one["Subject"] for one in at_once] == ["Dringend: 1 wijziging wacht op jou"] * 3
    assert remind(desk) == []
    desk.clock.move(hours=2)
    assert [one["Subject"] for one in remind(desk)] == ["1 wijziging wacht op jou"] * 3


def test_the_mail_says_what_why_where_and_how_to_decide(desk: Desk) -> None:
    [change] = desk.look(page(*USUAL, line="0800 13 501"))
    [mail, *_] = remind(desk)
    for kind in ("plain", "html"):
        said = text(mail, kind)
        for part in ("0800 13 500", "0800 13 501", "Teams", "/teams", "twee personen", change["reasons"][0]):
            assert part in said
        assert f"wegwijs review approve {change['id'][:10]} --as {AN} --checked" in said


def test_who_agreed_is_left_alone_and_the_others_hear_of_it(desk: Desk) -> None:
    [change] = desk.look(page(*USUAL, line="0800 13 501"))
    desk.run("review", "approve", change["id"], "--as", AN)
    assert [one["To"] for one in remind(desk)] == [BO, CATO]


def test_an_assigned_change_is_mailed_to_that_person(desk: Desk) -> None:
    [change] = desk.look(page(*PREMIUM))
    desk.run("review", "assign", change["id"], "--to", CATO, "--as", AN)
    desk.clock.move(hours=2)
    assert [one["To"] for one in remind(desk)] == [CATO]


def test_a_mail_that_could_not_leave_is_tried_again(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.look(page(*USUAL, line="0800 13 501"))

    def broken(*_: object) -> tuple[str, ...]:
        raise OperationalError("the mail server is away")

    with monkeypatch.context() as away:
        away.setattr(staff_mail, "send", broken)
        with pytest.raises(OperationalError):
            remind(desk)
    assert len(remind(desk)) == 3


def test_a_plan_made_twice_sends_once(desk: Desk) -> None:
    desk.look(page(*USUAL, line="0800 13 501"))
    items = [*plan(desk.env, desk.clock()), *plan(desk.env, desk.clock())]
    assert [work(desk.env, item).data["told"] for item in items] == [1, 1, 1, 0, 0, 0]


def test_a_disabled_person_is_told_nothing_even_when_planned(desk: Desk) -> None:
    desk.look(page(*USUAL, line="0800 13 501"))
    items = list(plan(desk.env, desk.clock()))
    desk.run("staff", "disable", AN)
    assert [work(desk.env, item).data["told"] for item in items] == [0, 1, 1]


@pytest.mark.parametrize(
    ("now", "day"),
    [
        (datetime(2026, 3, 2, 7, 0, tzinfo=UTC), datetime(2026, 3, 2, 7, 0, tzinfo=UTC)),
        (datetime(2026, 3, 2, 6, 59, tzinfo=UTC), datetime(2026, 3, 1, 7, 0, tzinfo=UTC)),
        (datetime(2026, 3, 29, 6, 0, tzinfo=UTC), datetime(2026, 3, 29, 6, 0, tzinfo=UTC)),
    ],
)
def test_the_days_mail_goes_by_the_clock_on_the_wall(desk: Desk, now: datetime, day: datetime) -> None:
    assert day_of(desk.env, now) == day
    assert now - day < timedelta(days=1)
