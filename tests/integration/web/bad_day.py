"""The sample site after one of its editions, its pages served, and a browser on them."""

from __future__ import annotations

import atexit
import email
import re
import shutil
import tempfile
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from email.policy import default
from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from werkzeug.exceptions import NotFound
from werkzeug.serving import WSGIRequestHandler, make_server

from jobs.env import Env
from jobs.rehearsal import MovedClock, play, prepare
from jobs.sample.server import serving
from jobs.wiring import build_env
from scrapers.catalogue import load_sources
from state.configuration import load_settings
from state.store import changes, incidents
from state.store.engine import reading
from state.store.staff import StaffRole
from tests.fakes import impatient
from tests.integration.web.office import MAILS, PASSWORD, Office

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
LIST = "/desk/beoordelen"


@contextmanager
def running() -> Iterator[Any]:
    """A browser without windows yet; the test is skipped where playwright is not installed."""
    api = pytest.importorskip("playwright.sync_api")
    with api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=FLAGS)
        yield browser
        browser.close()


class Quiet(WSGIRequestHandler):
    def log(self, *_args: Any, **_more: Any) -> None:
        """Says nothing."""


@dataclass
class BadDay:
    """The sample site after an edition, its desk, and a browser."""

    office: Office
    clock: MovedClock
    base: str
    browser: Any

    def waiting(self) -> list[Any]:
        with reading(self.office.env.engine) as connection:
            return changes.pending(connection)

    def incidents(self) -> int:
        with reading(self.office.env.engine) as connection:
            return len(incidents.all_open(connection))

    def status(self, change: str) -> str:
        with reading(self.office.env.engine) as connection:
            row = changes.get(connection, change)
        assert row is not None
        return str(row.status)

    def page(self, mail: str = MAILS[StaffRole.REVIEWER], **more: Any) -> Any:
        """A window in which somebody logged in, on the list; it may ask nothing of any other host."""
        context = self.browser.new_context(**more)
        page = context.new_page()
        page.set_default_timeout(15_000)
        page.on("request", lambda asked: self.allowed(asked.url))
        page.goto(self.base + LIST)
        page.get_by_label("Mailadres").fill(mail)
        page.get_by_label("Wachtwoord").fill(PASSWORD)
        page.get_by_role("button", name="Meld aan").click()
        page.get_by_role("heading", name="Te beoordelen").wait_for()
        return page

    def allowed(self, url: str) -> None:
        assert url.startswith((self.base, "data:", "about:")), url


class _Story:
    """The sample site played edition by edition, once for all tests of a process; what each left is kept as files."""

    def __init__(self) -> None:
        self._stack = ExitStack()
        atexit.register(self._stack.close)
        self._folder = Path(self._stack.enter_context(tempfile.TemporaryDirectory(ignore_cleanup_errors=True)))
        self._site = self._stack.enter_context(serving())
        self._env, self._clock = prepare(self._folder / "data", self._site)
        self._ends: list[tuple[Path, datetime]] = []

    def copy(self, edition: int, data: Path) -> tuple[Env, MovedClock]:
        """An installation of its own in `data`, as it was at the end of this edition."""
        while len(self._ends) < edition:
            self._play_next()
        kept, now = self._ends[edition - 1]
        shutil.copytree(kept, data)
        clock = MovedClock(now)
        settings = load_settings(data / "wegwijs.toml", {})
        return build_env(settings, data=data, sources=load_sources(data / "sources.toml"), clock=clock), clock

    def _play_next(self) -> None:
        edition = len(self._ends) + 1
        with impatient():
            for _ in play(self._env, self._clock, self._site, since=edition, until=edition):
                """Each event of this edition."""
        self._env.engine.dispose()  # the copy needs all of it in the files
        kept = self._folder / f"after-{edition}"
        shutil.copytree(self._env.data, kept)
        self._ends.append((kept, self._clock.now))


story = lru_cache(1)(_Story)


def mailed_link(day: BadDay, to: str, path: str) -> str:
    """Where the newest mail to somebody leads, on the pages under `path` (a pattern)."""
    files = (day.office.env.data / "mail").glob("*-*.eml")
    for file in sorted(files, key=lambda one: one.stat().st_mtime_ns, reverse=True):
        message = email.message_from_bytes(file.read_bytes(), policy=default)
        body = message.get_body(("plain",))
        found = re.search(rf"({path}[\w-]{{20,}})", body.get_content()) if body else None
        if found and message["To"] == to:
            return found[1]
    raise AssertionError("no mail with a link")


def unvisited(day: BadDay, seen: list[str], under: str) -> set[str]:
    """The pages whose address begins with `under` and that are not among those seen."""
    routes = day.office.app.url_map.bind("localhost")
    been = set()
    for at in seen:
        with suppress(NotFound):
            been.add(routes.match(urlsplit(at).path, method="GET", return_rule=True)[0].rule)
    every = {one.rule for one in day.office.app.url_map.iter_rules() if "GET" in (one.methods or ())}
    return {one for one in every if one.startswith(under)} - been


@contextmanager
def opened(folder: Path, edition: int, browser: Any) -> Iterator[BadDay]:
    env, clock = story().copy(edition, folder / "data")
    office = Office.on(env)
    server = make_server("127.0.0.1", 0, office.app, threaded=True, request_handler=Quiet)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield BadDay(office, clock, f"http://127.0.0.1:{server.server_port}", browser)
    finally:
        for window in browser.contexts:
            window.close()
        server.shutdown()
        thread.join(10)
        server.server_close()
