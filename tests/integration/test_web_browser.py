"""The pages in a real browser: readable on a small screen, usable by keyboard, without findings of axe."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from werkzeug.serving import make_server

from state.store import leaving, subscribers
from state.store.engine import reading, writing
from state.tokens import UNSUBSCRIBE, token_for
from tests.integration.reading_room import Room
from web.app import create_app

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not CHROMIUM.exists(), reason="there is no /usr/bin/chromium on this machine"),
]


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return Room.at(tmp_path)


@pytest.fixture
def base(room: Room) -> Iterator[str]:
    server = make_server("127.0.0.1", 0, create_app(room.env), threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_reader_leaves_by_keyboard_on_a_small_screen(room: Room, base: str, scheme: str) -> None:
    api = pytest.importorskip("playwright.sync_api")
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    token = token_for("a secret", UNSUBSCRIBE, 1)
    with writing(room.env.engine) as connection:
        values = {"kind": "contact", "language": "nl", "basis": "consent", "status": "active", "consent": {}}
        mine = subscribers.add(connection, email="ocmw@gent.example", created_at=room.clock(), **values)
        leaving.keep_token(connection, mine, token, room.clock())
    with api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=FLAGS)
        page = browser.new_page(viewport={"width": 320, "height": 640}, color_scheme=scheme)
        for path in ("/nergens", "/uitschrijven/niets", f"/uitschrijven/{token}"):
            page.goto(base + path)
            assert axe.run(page).response["violations"] == []
            assert page.evaluate("document.documentElement.scrollWidth") <= 320
        for key in ("Tab", "Enter", "Tab", "Enter"):  # past the head of the page, then the one button
            page.keyboard.press(key)
        page.get_by_role("heading", name="Je krijgt geen mails meer").wait_for(timeout=10_000)
        assert axe.run(page).response["violations"] == []
        browser.close()
    with reading(room.env.engine) as connection:
        row = subscribers.get(connection, mine)
    assert row is not None
    assert row.status == "unsubscribed"
