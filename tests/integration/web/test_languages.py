"""Pages in Dutch, French and English: chosen by the reader, kept from page to page, never guessed; a mail in a browser."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select

from state.records import Measure
from state.store.engine import reading
from state.store.schema import edition
from state.tokens import MAIL, token_for
from tests.integration.reading_room import Room, contact
from tests.integration.web.office import Office

PAGES = ("/gemeente", "/gemeente/44085", "/inschrijven", "/inschrijven/verstuurd", "/voorkeuren", "/privacy", "/toegankelijkheid",
         "/fout-gemeld", "/nergens")  # fmt: skip


@pytest.fixture
def client(office: Office) -> FlaskClient:
    return office.app.test_client()


@pytest.mark.parametrize("path", PAGES)
def test_every_page_speaks_the_language_that_its_address_asks_for(room: Room, client: FlaskClient, path: str) -> None:
    room.accept("team", contact())
    said = {code: client.get(path, query_string={"taal": code}).text for code in ("nl", "fr", "en")}
    for code, page in said.items():
        assert f'<html lang="{code}">' in page
    heads = {code: re.search(r"<h1>(.*?)</h1>", page) for code, page in said.items()}
    assert len({found[1] for found in heads.values() if found}) == 3
    assert client.get(path, headers={"Accept-Language": "fr"}).text == client.get(path).text


def test_links_and_forms_keep_the_language(room: Room, client: FlaskClient) -> None:
    room.accept("team", contact())
    for path in PAGES:
        page = client.get(path, query_string={"taal": "fr"}).text
        for at in re.findall(r'(?:href|action)="(/[^"]*)"', page):
            kept = "taal=" in at or at.startswith(("/static/", "/atom/")) or f'action="{at}"' in page
            assert kept, (path, at)
    sent = client.post("/inschrijven?taal=fr", data={"email": "an@opvang.example", "areas": "Lievegem"})
    assert sent.location == "/inschrijven/verstuurd?taal=fr"
    assert "Indiquez une adresse" in client.post("/inschrijven?taal=fr", data={"areas": "Lievegem"}).text
    assert 'name="taal" value="fr"' in client.get("/gemeente?taal=fr").text


def test_an_unknown_language_is_dutch(client: FlaskClient) -> None:
    assert '<html lang="nl">' in client.get("/privacy?taal=<script>").text


def test_a_mail_is_read_in_a_browser_by_whoever_has_its_link_and_names_nobody(room: Room, client: FlaskClient) -> None:
    room.reader("an@opvang.example")
    room.accept("team", contact())
    room.clock.now += timedelta(hours=1)
    room.run()
    link = re.search(r"https://wegwijs\.example(/mail/\d+/[\w-]{43})", room.text())
    assert link is not None
    page = client.get(link[1])
    assert (page.status_code, "Pleegzorg Vlaams-Brabant" in page.text) == (200, True)
    assert "an@opvang.example" not in page.text
    assert "/uitschrijven/" not in page.text
    assert "@@" not in page.text
    policy = page.headers["Content-Security-Policy"]
    assert ("default-src 'none'" in policy, "sandbox" in policy, "script-src" in policy) == (True, True, False)


def test_a_mail_that_could_only_count_its_items_is_whole_in_a_browser(room: Room, client: FlaskClient) -> None:
    room.reader("an@opvang.example")
    for number in range(40):
        room.accept(f"m{number}", Measure(title=f"Maatregel {number}", text="woord " * 600))
    room.clock.now += timedelta(hours=1)
    room.run()
    mail = room.mails()[0].get_body(("html",))
    assert mail is not None
    titles = [f"Maatregel {number}<" for number in range(40)]
    shown = sum(title in mail.get_content() for title in titles)
    assert 0 < shown < 40, "the mail counts the rest"
    link = re.search(r"https://wegwijs\.example(/mail/\d+/[\w-]{43})", room.text())
    assert link is not None
    page = client.get(link[1])
    assert page.status_code == 200
    assert [title for title in titles if title not in page.text] == []
    assert "En nog " not in page.text
    assert ("an@opvang.example" in page.text, "/uitschrijven/" in page.text, "@@" in page.text) == (False,) * 3


def test_the_link_to_a_mail_is_not_guessed(room: Room, client: FlaskClient) -> None:
    with reading(room.env.engine) as connection:
        assert connection.execute(select(edition)).first() is None
    assert room.env.settings.web.secret is not None
    good = token_for(room.env.settings.web.secret.get_secret_value(), MAIL, 1)
    answers = {client.get(f"/mail/1/{token}").status_code for token in ("x", good[:-1], good.swapcase(), good)}
    assert answers == {404}
    assert [client.get("/mail/1/x").status_code for _ in range(40)][-1] == 429
