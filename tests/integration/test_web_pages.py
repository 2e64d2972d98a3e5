"""The page on which readers unsubscribe, as a browser and as a mail program meet it."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path
from urllib.request import urlopen

import pytest
from flask.testing import FlaskClient

from state.store import leaving, subscribers
from state.store.engine import reading, writing
from state.tokens import UNSUBSCRIBE, token_for
from tests.integration.reading_room import Room
from web.app import create_app
from web.guard import HEADERS
from web.limits import TIMES


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return Room.at(tmp_path)


@pytest.fixture
def client(room: Room) -> FlaskClient:
    return create_app(room.env).test_client()


def reader(room: Room, email: str) -> tuple[int, str]:
    now = room.clock()
    with writing(room.env.engine) as connection:
        mine = subscribers.add(
            connection,
            email=email,
            name="<script>alert(1)</script>",
            kind="contact",
            language="nl",
            basis="consent",
            status="active",
            consent={},
            created_at=now,
        )
        token = token_for("a secret", UNSUBSCRIBE, mine)
        leaving.keep_token(connection, mine, token, now)
    return mine, token


def status(room: Room, mine: int) -> str:
    with reading(room.env.engine) as connection:
        row = subscribers.get(connection, mine)
    assert row is not None
    return str(row.status)


def test_looking_changes_nothing_and_the_button_unsubscribes_this_reader_alone(room: Room, client: FlaskClient) -> None:
    mine, token = reader(room, "ocmw@gent.example")
    other, _ = reader(room, "ocmw@lievegem.example")
    shown = client.get(f"/uitschrijven/{token}")
    assert shown.status_code == 200
    assert "Schrijf mij uit" in shown.text
    assert status(room, mine) == "active"
    done = client.post(f"/uitschrijven/{token}")
    assert (done.status_code, status(room, mine), status(room, other)) == (200, "unsubscribed", "active")
    assert "Schrijf mij uit" not in client.get(f"/uitschrijven/{token}").text


def test_one_click_of_a_mail_program_works_and_may_be_repeated(room: Room, client: FlaskClient) -> None:
    mine, token = reader(room, "ocmw@gent.example")
    for _ in range(2):
        done = client.post(f"/uitschrijven/{token}", data={"List-Unsubscribe": "One-Click"})
        assert done.status_code == 200
        assert "Set-Cookie" not in done.headers
    assert status(room, mine) == "unsubscribed"


def test_an_unknown_token_tells_whom_to_write_to(room: Room, client: FlaskClient) -> None:
    mail = room.env.settings.mail
    for answer in (client.get("/uitschrijven/niets"), client.post("/uitschrijven/niets")):
        assert answer.status_code == 404
        assert f"mailto:{mail.reply_to or mail.from_address}" in answer.text


def test_guesses_are_limited_and_real_readers_of_that_address_are_not(room: Room, client: FlaskClient) -> None:
    codes = [client.post(f"/uitschrijven/gok{n}").status_code for n in range(TIMES + 1)]
    assert codes == [404] * TIMES + [429]
    _, token = reader(room, "ocmw@gent.example")
    assert client.post(f"/uitschrijven/{token}").status_code == 200


@pytest.mark.parametrize("path", ["/uitschrijven/niets", "/nergens", "/static/wegwijs.css"])
def test_every_answer_is_guarded(client: FlaskClient, path: str) -> None:
    answer = client.get(path)
    own = {"Cache-Control": "no-cache"} if path.startswith("/static") else {}
    assert {name: answer.headers[name] for name in HEADERS} == HEADERS | own


def test_what_stands_in_the_address_is_never_markup(client: FlaskClient) -> None:
    for path in ("/uitschrijven/<script>alert(1)<script>", "/<script>alert(1)</script>"):
        assert "<script" not in client.get(path).text


def test_a_bug_shows_no_details(room: Room) -> None:
    app = create_app(room.env)

    @app.get("/stuk")
    def broken() -> str:
        raise RuntimeError("geheim")

    answer = app.test_client().get("/stuk")
    assert answer.status_code == 500
    assert "Dat is niet gelukt" in answer.text
    assert "geheim" not in answer.text


def test_the_command_serves_and_stops_cleanly(tmp_path: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    words = ["-m", "jobs.cli.main", "--data", str(tmp_path), "serve", "--listen", address]
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}
    with subprocess.Popen([sys.executable, *words], stderr=subprocess.PIPE, text=True, env=environment) as process:  # noqa: S603 - our own command
        assert process.stderr is not None
        assert process.stderr.readline() == f"listening on http://{address}\n"
        with urlopen(f"http://{address}/static/wegwijs.css", timeout=10) as answer:
            assert answer.status == 200
        process.send_signal(signal.SIGTERM)
        assert process.wait(20) == 0
