"""Hostile words wherever somebody outside may put them: on no page of the desk or of the readers do they become markup."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from jobs.reading import trying
from scrapers.fetch.types import Fetched
from state.records import Contact, Criticality, Link, Measure, Publication
from state.store import log, pages, reports, sources
from state.store.engine import writing
from tests.integration.reading_room import SOURCE, Room, phone
from tests.integration.web.office import Office

EVIL = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>{{ 7*7 }}%(num)s"
MARKS = ("<script>alert", "<img src=x", "49%(")
AN = "an@opvang.example"
READER = 1


@pytest.fixture
def full(room: Room, office: Office) -> Office:
    """Every text that a page, a reader, a file or a colleague can bring in is hostile."""
    now, names = room.clock, ("organisation", "unit", "person", "role", "website")
    room.reader(AN, area="44085")
    room.clock.now += timedelta(hours=1)
    values: dict[str, Any] = dict.fromkeys(names, EVIL)
    numbers = (phone("016 40 06 20"),)
    room.accept("team", Contact(phones=numbers, emails=(EVIL,), opening_hours=(EVIL,), languages=(EVIL,), **values))
    room.accept("lijn", Contact(phones=numbers, criticality=Criticality.CRITICAL, **values))
    links = (Link(url="javascript:alert(1)", text=EVIL),)
    room.accept("m", Measure(title=EVIL, text=EVIL, section=EVIL, asks=EVIL, links=links))
    room.accept("p", Publication(title=EVIL, url="javascript:alert(1)", languages=(EVIL,)))
    with writing(room.env.engine) as connection:
        log.note(connection, at=now(), actor=EVIL, action=EVIL, subject=EVIL, reason=EVIL)
        reports.add(connection, source=SOURCE.id, key="team", told=EVIL, reply_to=None, now=now())
        pages.add(
            connection,
            source_id=SOURCE.id,
            url="javascript:alert(1)",
            origin=pages.DECLARED,
            now=now(),
            title=EVIL,
            baseline=True,
        )
        sources.set_values(connection, SOURCE.id, name=EVIL, last_outcome="failed", last_reason=EVIL)
        [page] = pages.of_source(connection, SOURCE.id)
        pages.set_values(connection, page.id, last_error=EVIL)
        connection.exec_driver_sql(
            "UPDATE subscriber SET name = ?, consent = ?", (EVIL, '{"file": "<script>alert(1)"}')
        )
    room.run()
    return office


AT = (
    "/desk/beoordelen", "/desk/meldingen", f"/desk/contacten?zoek={EVIL}&gemeente={EVIL}&onderwerp={EVIL}&bron={EVIL}",
    "/desk/contacten", f"/desk/contacten/{SOURCE.id}/team", "/desk/maatregelen", f"/desk/maatregelen/{SOURCE.id}/m",
    f"/desk/maatregelen/{SOURCE.id}/p", "/desk/bronnen", f"/desk/bronnen/{SOURCE.id}", "/desk/digests",
    "/desk/digests/archief", "/desk/digests/archief/1", "/desk/digests/archief/1/mail",
    f"/desk/digests/archief?zoek={EVIL}", f"/desk/digests/voorbeeld?adres={EVIL}", f"/desk/abonnees?zoek={EVIL}",
    "/desk/abonnees?zoek=opvang", f"/desk/abonnees/{READER}", "/desk/logboek",
    f"/desk/logboek?zoek={EVIL}&wat={EVIL}&van={EVIL}", f"/desk/aanmelden?verder={EVIL}", "/desk/medewerkers",
    "/gemeente/44085", "/gemeente/44085?taal=fr", f"/gemeente?naam={EVIL}", f"/inschrijven?gemeente={EVIL}&taal={EVIL}",
    f"/fout-melden/{SOURCE.id}/team", "/atom/44085",
)  # fmt: skip


def test_hostile_words_stay_words_on_every_page(full: Office) -> None:
    visitor = full.as_admin()
    for path in AT:
        answer = visitor.get(path)
        assert answer.status_code < 500, path
        assert not [mark for mark in MARKS if mark in answer.text], path
        assert 'href="javascript:' not in answer.text, path


def test_what_is_drawn_from_a_hostile_page_stays_words(full: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    body = f"<title>{EVIL}</title><h2>&lt;script&gt;alert(1)&lt;/script&gt;</h2><p>An &lt;img src=x&gt;<br>016 40 06 20</p>"
    url = 'https://elders.example/"><script>alert(1)</script>'

    def answer(_address: object, _validators: object) -> Fetched:
        return Fetched(
            body=body.encode(),
            status=200,
            url=url,
            final_url=url,
            content_type="text/html",
            etag=None,
            last_modified=None,
        )

    monkeypatch.setattr(trying, "asking", lambda _env: answer)
    page = full.as_reviewer().post("/desk/bronnen/proberen", url="https://elders.example/").text
    assert "1 contact" in page
    assert not [mark for mark in MARKS if mark in page]


def test_hostile_lines_of_a_file_stay_words(full: Office) -> None:
    page = full.as_admin().post(
        "/desk/abonnees/bestand", regels=f"email;gemeente\n{EVIL};{EVIL}\n{AN};{EVIL}", naam=EVIL
    )
    assert page.status_code == 200
    assert not [mark for mark in MARKS if mark in page.text]


def test_going_back_and_choosing_a_language_lead_nowhere_else(full: Office) -> None:
    visitor = full.as_reviewer()
    for away in (
        "https://kwaad.example/",
        "//kwaad.example/desk/",
        "/\\kwaad.example",
        "/desk/../../kwaad",
        "javascript:x",
    ):
        for path in ("/desk/taal", f"/desk/beoordelen/{'0' * 32}/uitstellen"):
            answer = visitor.post(path, back=away, taal="fr", until="x")
            assert answer.status_code in (303, 404)
            assert (answer.location or "/desk/").startswith("/desk/"), (path, away, answer.location)


@pytest.mark.parametrize("path", ["/bevestigen", "/voorkeuren", "/uitschrijven", "/mail/1", "/desk/uitnodiging"])
def test_guessing_a_token_finds_nothing_and_ends(full: Office, path: str) -> None:
    visitor = full.visitor()
    token = visitor.token()
    post = path in ("/uitschrijven", "/desk/uitnodiging")
    codes = [
        (
            visitor.client.post(f"{path}/{n}", data={"form_token": token}) if post else visitor.get(f"{path}/{n}")
        ).status_code
        for n in range(31)
    ]
    assert codes == [404] * 30 + [429]


def test_the_language_of_the_desk_is_kept_in_this_browser_alone(full: Office) -> None:
    visitor = full.as_reviewer()
    assert visitor.post("/desk/taal", taal="fr", back="/desk/bronnen").location == "/desk/bronnen"
    assert '<html lang="fr">' in visitor.get("/desk/bronnen").text
    assert '<html lang="nl">' in full.as_reviewer().get("/desk/bronnen").text
    visitor.post("/desk/taal", taal="<script>", back="/desk/bronnen")
    assert '<html lang="fr">' in visitor.get("/desk/bronnen").text
