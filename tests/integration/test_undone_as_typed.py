"""A change that was mailed and undone, from the page to the mails, as typed on the command line."""

from __future__ import annotations

from collections.abc import Iterator
from email import message_from_bytes, policy
from pathlib import Path

import pytest

from state.settings import MailSettings, WebSettings
from state.store import subscribers
from state.store.engine import writing
from tests.integration.desk import AN, BO, PREMIUM, Desk, opened, page

GENT, AALST = "44021", "41002"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    mail, web = MailSettings(from_address="wegwijs@desk.example"), WebSettings(base_url="https://wegwijs.example")
    with opened(tmp_path, monkeypatch, mail=mail, web=web) as made:
        yield made


def reader(desk: Desk, email: str, area: str) -> None:
    now = desk.clock()
    with writing(desk.env.engine) as connection:
        new = subscribers.add(
            connection,
            email=email,
            name=None,
            kind="local_authority",
            language="nl",
            basis="public_task",
            status=subscribers.ACTIVE,
            consent={},
            created_at=now,
            welcomed_at=now,
        )
        wishes = {"topics": [], "audience": [], "areas": [area], "frequency": "immediate"}
        subscribers.follow(connection, subscriber_id=new, started_at=now, **wishes)  # type: ignore[arg-type]


def mailed(desk: Desk) -> list[tuple[str, str, str]]:
    """To whom, under which subject and what, oldest first; after `run digest` and `run deliver` some hours later."""
    desk.clock.move(hours=3)
    for job in ("digest", "deliver"):
        assert desk.run("run", job)[0] == 0
    found = sorted((desk.env.data / "mail").glob("*.eml"), key=lambda one: one.stat().st_mtime_ns)
    mails = [message_from_bytes(one.read_bytes(), policy=policy.default) for one in found]
    return [(str(one["To"]), str(one["Subject"]), str(one.get_body(("plain",)).get_content())) for one in mails]


def test_who_was_mailed_an_error_gets_one_correction_and_nobody_else_does(desk: Desk) -> None:
    reader(desk, "gent@lezer.example", GENT)
    reader(desk, "aalst@lezer.example", AALST)
    [change] = desk.look(page(*PREMIUM))
    desk.run("review", "approve", change["id"], "--as", AN)
    [(to, _, text)] = mailed(desk)
    assert (to, "070 12 34 56" in text) == ("gent@lezer.example", True)

    _, [undone], _ = desk.run("review", "undo", change["id"], "--as", BO, "--reason", "betaalnummer", "--json")
    assert undone["fallout"]["corrections"] == 1
    _, (to, subject, text) = mailed(desk)
    assert (to, "rechtzetting" in subject.lower()) == ("gent@lezer.example", True)
    assert "09 331 20 20" in text
    assert len(mailed(desk)) == 2


def test_what_is_undone_before_it_was_mailed_is_heard_by_nobody(desk: Desk) -> None:
    reader(desk, "gent@lezer.example", GENT)
    [change] = desk.look(page(*PREMIUM))
    desk.run("review", "approve", change["id"], "--as", AN)
    _, [undone], _ = desk.run("review", "undo", change["id"], "--as", BO, "--json")
    assert undone["fallout"]["corrections"] == 0
    assert mailed(desk) == []
