"""Somebody subscribes, confirms, changes, asks for their data, leaves and is forgotten: as a browser meets the pages."""

from __future__ import annotations

import email
import html
import json
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from email.policy import default
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from jobs.serving import application, services
from notifier.readers.addresses import address_hash
from state.errors import OperationalError
from state.store import joining, leaving, subscribers
from state.store.engine import reading, writing
from tests.integration.reading_room import Room
from web.app import create_app

AN = "an@opvang.example"
FORM = {"email": AN, "areas": "Lievegem", "kind": "childcare", "frequency": "daily", "language": "nl"}


@dataclass
class Door:
    """The pages of an installation, what they mailed, and who is known there."""

    room: Room
    client: FlaskClient

    def mails(self) -> list[Any]:
        files = sorted((self.room.env.data / "mail").glob("*.eml"))
        return [email.message_from_bytes(one.read_bytes(), policy=default) for one in files]

    def link(self) -> str:
        """Where the last mail leads."""
        text = self.mails()[-1].get_body(("plain",)).get_content()
        found = re.search(r"https?://[^/\s]+(/(?:bevestigen|voorkeuren)/\S+)", text)
        assert found is not None
        return found[1]

    def row(self, address: str = AN) -> Any:
        with reading(self.room.env.engine) as connection:
            return subscribers.by_email(connection, address)

    def running(self, address: str = AN) -> list[Any]:
        with reading(self.room.env.engine) as connection:
            followed = subscribers.subscriptions(connection, [self.row(address).id])
        return [one for one in followed.get(self.row(address).id, []) if one.ended_at is None]

    def later(self, **more: float) -> None:
        self.room.clock.now += timedelta(**more)

    def join(self, **more: str) -> Any:
        answer = self.client.post("/inschrijven", data=FORM | more)
        assert answer.status_code == 303, answer.text
        return answer

    def subscribed(self) -> str:
        """Goes all the way, and returns the address of the page with the preferences."""
        self.join()
        page = self.client.post(self.link())
        assert page.status_code == 200
        found = re.search(r'href="[^"]*(/voorkeuren/[^"]+)"', page.text)
        assert found is not None
        return found[1]


@pytest.fixture
def door(tmp_path: Path) -> Door:
    room = Room.at(tmp_path)
    return Door(room, application(room.env).test_client())


def test_a_provider_subscribes_and_confirms(door: Door) -> None:
    door.join(topics="kinderopvang", frequency="weekly", weekday="3")
    row, [running] = door.row(), door.running()
    assert (row.status, row.basis, row.kind) == ("pending", "consent", "childcare")
    assert (running.areas, running.topics, running.audience) == (["44085"], ["kinderopvang"], ["KO"])
    assert (running.frequency, running.weekday) == ("weekly", 3)
    assert "Lievegem" in door.mails()[-1].get_body(("plain",)).get_content()
    door.later(hours=1)
    assert door.client.get(door.link()).status_code == 200
    assert door.row().status == "pending", "a mail scanner that opens the link confirms nothing"
    assert "Je bent ingeschreven" in door.client.post(door.link()).text
    row, [running] = door.row(), door.running()
    assert (row.status, running.started_at, row.confirmed_at) == ("active", door.room.clock(), door.room.clock())
    assert row.consent.keys() >= {"wording", "page", "at", "confirmed_at"}


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("email", "an", "Vul een mailadres in"),
        ("areas", "", "minstens één gemeente"),
        ("areas", "Nergenshuizen", "geen gemeente “Nergenshuizen”"),
        ("areas", ";".join(map(str, range(1000, 1200))), "geen gemeente"),
        ("frequency", "ooit", "hoe vaak"),
    ],
)
def test_what_is_missing_is_said_and_what_was_filled_in_stays(door: Door, field: str, value: str, said: str) -> None:
    answer = door.client.post("/inschrijven", data=FORM | {field: value})
    assert answer.status_code == 422
    assert said in html.unescape(answer.text)
    assert 'value="an@opvang.example"' in answer.text or field == "email"
    assert door.mails() == []


@pytest.mark.parametrize(
    ("typed", "codes"),
    [("9950", ["44085"]), ("Gent; brugge", ["44021", "31005"]), ("provincie Limburg", ["provincie Limburg"])],
)
def test_places_are_known_by_name_postcode_and_province(door: Door, typed: str, codes: list[str]) -> None:
    door.join(areas=typed)
    assert door.running()[0].areas == codes


def test_the_answer_never_tells_whether_an_address_is_known(door: Door) -> None:
    unknown = door.join()
    door.client.post(door.link())
    door.later(hours=1)
    known = door.join(areas="Gent")
    assert (unknown.status_code, unknown.location, unknown.text) == (known.status_code, known.location, known.text)
    assert "Je krijgt al mails" in door.mails()[-1].get_body(("plain",)).get_content()
    assert door.running()[0].areas == ["44085"], "a form that anybody can fill in changes nothing for who is active"
    asked = [door.client.post("/voorkeuren", data={"email": one}) for one in (AN, "niemand@x.example")]
    assert [(one.status_code, one.location) for one in asked] == [(303, "/inschrijven/verstuurd")] * 2


def test_neither_time_nor_a_broken_mail_server_tells_whether_an_address_is_known(door: Door) -> None:
    door.subscribed()
    door.later(hours=1)
    later: list[Callable[[], None]] = []

    def broken(*_args: Any) -> None:
        raise OperationalError("the mail server is away")

    made = replace(services(door.room.env), soon=later.append, mail_reader=broken)
    client, before = create_app(door.room.env, made).test_client(), len(door.mails())
    for form in ({"email": AN}, {"email": "niemand@x.example"}):
        assert client.post("/voorkeuren", data=form).location == "/inschrijven/verstuurd"
        assert client.post("/inschrijven", data=FORM | form).location == "/inschrijven/verstuurd"
    assert len(later) == 3, "a known address costs the answer no time: what is mailed is mailed afterwards"
    for work in later:
        work()
    assert len(door.mails()) == before


def test_nobodys_mailbox_is_filled(door: Door) -> None:
    for _ in range(5):
        door.join()
    assert len(door.mails()) == 1
    door.later(minutes=11)
    door.join()
    assert len(door.mails()) == 2


def test_a_program_that_fills_in_everything_mails_nobody(door: Door) -> None:
    door.join(website="https://spam.example")
    assert (door.mails(), door.row()) == ([], None)


def test_one_address_may_not_try_without_end(door: Door) -> None:
    answers = [door.client.post("/inschrijven", data=FORM | {"email": "x"}).status_code for _ in range(40)]
    assert (answers[0], answers[-1]) == (422, 429)


def test_a_link_works_once_and_for_a_week(door: Door) -> None:
    door.join()
    link = door.link()
    door.later(days=8)
    assert (door.client.get(link).status_code, door.client.post(link).status_code) == (404, 404)
    assert door.row().status == "pending"
    door.join()
    link = door.link()
    door.client.post(link)
    with writing(door.room.env.engine) as connection:
        leaving.unsubscribe(connection, door.row().id, door.room.clock())
    door.client.post(link)
    assert door.row().status == "unsubscribed", "who left does not come back by an old link"
    assert door.client.post("/bevestigen/geraden").status_code == 404


def test_who_left_comes_back_only_by_confirming(door: Door) -> None:
    door.subscribed()
    key = address_hash(door.room.env.settings.web.secret.get_secret_value(), AN)  # type: ignore[union-attr]
    with writing(door.room.env.engine) as connection:
        leaving.leave(connection, door.row().id, "complained", "klacht", door.room.clock())
        subscribers.suppress(connection, key, reason="complaint", now=door.room.clock())
    door.later(hours=1)
    door.join(areas="Gent")
    with reading(door.room.env.engine) as connection:
        assert subscribers.suppressed(connection, key) == "complaint"
    door.client.post(door.link())
    with reading(door.room.env.engine) as connection:
        assert subscribers.suppressed(connection, key) is None
    assert (door.row().status, door.running()[0].areas) == ("active", ["44021"])


def test_preferences_are_changed_and_nothing_promised_is_lost(door: Door) -> None:
    at = door.subscribed()
    assert "Lievegem" in door.client.get(at).text
    door.later(days=1)
    changed = {"areas": "Gent", "frequency": "immediate", "language": "fr", "kind": "local_authority"}
    answer = door.client.post(at, data=changed)
    said = door.client.get(answer.location).text
    assert (answer.status_code, "est enregistré" in said) == (303, True), "in the language that was just chosen"
    [running] = door.running()
    assert (running.areas, running.frequency, running.audience) == (["44021"], "immediate", ["LB"])
    with reading(door.room.env.engine) as connection:
        before = subscribers.subscriptions(connection, [door.row().id])[door.row().id][0]
    assert before.ended_at == door.room.clock() == running.started_at
    assert door.client.post(at, data=changed | {"areas": "?"}).status_code == 422
    assert door.running()[0].areas == ["44021"]


def test_a_reader_gets_what_is_kept_leaves_and_is_forgotten(door: Door) -> None:
    at = door.subscribed()
    kept = json.loads(door.client.post(f"{at}/gegevens").text)
    assert (kept["subscriber"]["email"], kept["subscriptions"][0]["areas"]) == (AN, ["44085"])
    mine = door.row().id
    assert door.client.post(f"{at}/wissen").status_code == 200
    assert door.row() is None
    with reading(door.room.env.engine) as connection:
        row = subscribers.get(connection, mine)
        key = address_hash(door.room.env.settings.web.secret.get_secret_value(), AN)  # type: ignore[union-attr]
        assert subscribers.suppressed(connection, key) == joining.ERASED
        assert subscribers.subscriptions(connection, [mine]) == {}
    assert row is not None
    assert AN not in str(row)
    for path in (at, f"{at}/gegevens", f"{at}/wissen", f"{at}/uitschrijven"):
        assert door.client.post(path, data=FORM).status_code == 404
    door.later(hours=1)
    door.join()
    door.client.post(door.link())
    assert door.row().status == "active", "the owner may come back"


def test_a_reader_leaves_by_the_preferences(door: Door) -> None:
    at = door.subscribed()
    assert "geen mails meer" in door.client.post(f"{at}/uitschrijven").text
    assert (door.row().status, door.client.get(at).status_code) == ("unsubscribed", 404)


def test_no_get_changes_anything(door: Door) -> None:
    at = door.subscribed()
    before = tuple(door.row())
    for path in (at, f"{at}/gegevens", f"{at}/wissen", f"{at}/uitschrijven", "/inschrijven", "/voorkeuren"):
        door.client.get(path)
    assert tuple(door.row()) == before


def test_the_mail_speaks_the_language_that_was_chosen(door: Door) -> None:
    door.join(language="fr")
    assert "Confirmez" in door.mails()[-1]["Subject"]


def test_hostile_words_stay_words(door: Door) -> None:
    evil = '"><script>alert(1)</script>'
    text = door.client.post("/inschrijven", data=FORM | {"email": evil, "areas": evil, "language": evil}).text
    assert "<script>alert" not in text
    assert "&lt;script&gt;" in text
    assert "<script>alert" not in door.client.get(f"/inschrijven?gemeente={evil}").text


def test_these_pages_set_no_cookie(door: Door) -> None:
    at = door.subscribed()
    for path in ("/inschrijven", "/voorkeuren", at):
        assert "Set-Cookie" not in door.client.get(path).headers
