"""A review desk for tests: a page about four helplines, three members of staff, the command line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from jobs.cli.common import App
from jobs.cli.main import cli
from jobs.env import Env
from jobs.sync.job import plan, work
from jobs.wiring import build_env
from state.errors import OperationalError
from state.records import Contact
from state.settings import FetchSettings, MailSettings, ReviewSettings, Settings, WebSettings
from state.sources import Source, SourceKind
from state.store import staff, subscribers, versions
from state.store.engine import reading, writing
from state.store.staff import StaffRole
from tests.fakes import Clock, Site, serving

AN, BO, CATO = (f"{name}@desk.example" for name in ("an", "bo", "cato"))


def page(*numbers: str, line: str = "0800 13 500") -> str:
    teams = "".join(
        f"<section><h3>Lokaal team {town}</h3><p>Tel. {number}</p></section>"
        for town, number in zip(("Gent", "Aalst", "Brugge"), numbers, strict=True)
    )
    crisis = f"<section><h3>CAW crisislijn</h3><p>Tel. {line}</p></section>"
    return f"<html lang='nl'><body><main><h1>Teams</h1>{teams}{crisis}</main></body></html>"


USUAL = ("09 331 20 20", "053 60 20 20", "050 40 20 20")
PREMIUM = ("070 12 34 56", *USUAL[1:])
GENT, AALST = "44021", "41002"
MAILS = {
    "mail": MailSettings(from_address="wegwijs@desk.example"),
    "web": WebSettings(base_url="https://wegwijs.example"),
}
"""What an installation needs to mail."""


@dataclass
class Desk:
    """An installation with three members of staff, past its baseline."""

    env: Env
    site: Site
    clock: Clock

    def look(self, body: str | None = None) -> list[dict[str, Any]]:
        if body is not None:
            self.site.put("/teams", body)
        self.clock.move(days=1)
        plan(self.env, self.clock())
        return list(work(self.env, {"source": "teams"}).data["changes"])

    def run(self, *words: str) -> tuple[int, list[dict[str, Any]], str]:
        app = App(data=self.env.data, now=self.clock())
        app._env = self.env
        done = CliRunner().invoke(cli, ["--data", str(self.env.data), *words], obj=app, catch_exceptions=True)
        if isinstance(done.exception, OperationalError):
            return 1, [], str(done.exception)
        return (
            done.exit_code,
            [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")],
            done.stdout,
        )

    def numbers(self) -> set[str]:
        with reading(self.env.engine) as connection:
            accepted = [one.value for one in versions.accepted(connection, "teams") if not one.removed]
        return {phone.text for value in accepted if isinstance(value, Contact) for phone in value.phones}


@contextmanager
def opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, hold: int = 120, **more: Any) -> Iterator[Desk]:
    """`hold` in minutes; `more` are further settings, such as those of mail."""
    with serving() as site:
        clock = Clock(datetime(2026, 3, 2, 6, 0, tzinfo=UTC))
        url = site.put("/teams", page(*USUAL))
        source = Source(id="teams", name="Teams", kind=SourceKind.CONTACTS, url=url)
        settings = Settings(
            fetch=FetchSettings(min_delay=0, allow=(site.host, "localhost"), respect_robots=False),
            review=ReviewSettings(admins=("admin@desk.example",), hold=hold),
            **more,
        )
        env = build_env(settings, data=tmp_path, sources=(source,), clock=clock)
        with writing(env.engine) as connection:
            for mail, role in ((AN, StaffRole.REVIEWER), (BO, StaffRole.ADMIN), (CATO, StaffRole.REVIEWER)):
                staff.add(connection, mail=mail, name=mail.split("@")[0], role=role, areas=("*",))
        monkeypatch.setattr(App, "env", lambda app: env)
        made = Desk(env, site, clock)
        made.look()
        yield made


def reader(desk: Desk, email: str, area: str) -> int:
    """A subscriber who hears at once of what concerns a municipality."""
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
    return new


def mailed(desk: Desk, *, hours: float = 3) -> list[tuple[str, str, str]]:
    """To whom, under which subject and what, oldest first; after `run digest` and `run deliver` so many hours later."""
    desk.clock.move(hours=hours)
    for job in ("digest", "deliver"):
        assert desk.run("run", job)[0] == 0
    found = sorted((desk.env.data / "mail").glob("*.eml"), key=lambda one: one.stat().st_mtime_ns)
    mails = [message_from_bytes(one.read_bytes(), policy=policy.default) for one in found]
    return [(str(one["To"]), str(one["Subject"]), str(one.get_body(("plain",)).get_content())) for one in mails]
