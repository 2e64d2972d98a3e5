"""The desk's sources: a picture of 90 days, a check that the job takes up, trying an address, dropping a document, lifting a
quarantine, looking at a new baseline."""

from __future__ import annotations

import html
import io
import re
import tomllib
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from jobs.reading import trying
from jobs.sample.server import serving
from jobs.sync import job as sync
from jobs.upkeep import prune
from jobs.wiring import build_env
from scrapers.catalogue import parse_sources
from scrapers.fetch.types import Fetched
from state.changes import Incident, IncidentKind
from state.days import local_day
from state.settings import FetchSettings, Settings, WebSettings
from state.sources import Source, SourceKind
from state.store import incidents, log, looks, requests, sources
from state.store.engine import reading, writing
from state.store.schema import page as page_table
from tests.fakes import Clock
from tests.integration.reading_room import SOURCE, START, Room, contact
from tests.integration.web.office import Office

AT = f"/desk/bronnen/{SOURCE.id}"
LETTERS = Source(id="brieven", name="Brieven", kind=SourceKind.INBOX, url="")


def look(room: Room, outcome: str, days_ago: int = 0) -> None:
    with writing(room.env.engine) as connection:
        looks.note(connection, SOURCE.id, local_day(room.clock() - timedelta(days=days_ago)), outcome)


def test_a_picture_tells_the_last_90_days_in_strokes_and_in_words(room: Room, office: Office) -> None:
    for outcome, ago in (
        ("unchanged", 0),
        ("failed", 1),
        ("suspect", 2),
        ("skipped", 3),
        ("changed", 89),
        ("failed", 90),
    ):
        look(room, outcome, ago)
    for at in ("/desk/bronnen", AT):
        page = office.as_reader().get(at).text
        drawn = re.findall(r'<rect class="(look-\w+)"', page)
        assert (len(drawn), drawn[0], drawn[-1]) == (90, "look-good", "look-good")
        assert (drawn.count("look-failed"), drawn.count("look-doubt"), drawn.count("look-none")) == (1, 1, 86)
        said = re.search(r'aria-label="(De laatste 90 dagen[^"]*)"', page)
        assert said is not None
        assert said[1] == (
            "De laatste 90 dagen: op 4 dagen bekeken, op 1 dag mislukt, op 1 dag verdacht, geen wijzigingen."
        )


def test_days_far_back_are_let_go_of(room: Room) -> None:
    look(room, "unchanged", 400)
    prune.work(room.env, {"what": "runs"})
    with reading(room.env.engine) as connection:
        assert looks.days(connection, START - timedelta(days=500)) == {}


def test_what_is_asked_for_is_planned_though_it_is_not_due_and_is_asked_once(room: Room, office: Office) -> None:
    with writing(room.env.engine) as connection:
        sources.set_values(connection, SOURCE.id, next_due=room.clock() + timedelta(days=1), last_looked=room.clock())
    assert sync.plan(room.env, room.clock()) == []
    office.as_reviewer().post(f"{AT}/nakijken")
    assert sync.plan(room.env, room.clock()) == [{"source": SOURCE.id}]
    assert "Kijk nu na" not in office.as_reviewer().get(AT).text
    sync.work(room.env, {"source": SOURCE.id})
    with reading(room.env.engine) as connection:
        assert requests.waiting(connection, requests.CHECK) == []
        [day] = looks.days(connection, room.clock() - timedelta(days=1))[SOURCE.id].values()
    assert day.failed == 1, "the host of the test source does not exist"


def test_a_quarantine_is_lifted_with_a_reason(room: Room, office: Office) -> None:
    what = Incident(kind=IncidentKind.DEFACEMENT, reason="casino", quarantine=True)
    with writing(room.env.engine) as connection:
        incidents.report(connection, SOURCE.id, what, now=room.clock())
    assert "Hef de quarantaine op" not in office.as_reader().get(AT).text
    visitor = office.as_reviewer()
    assert "Hef de quarantaine op" in visitor.get(AT).text
    visitor.post(f"{AT}/vrijgeven", reason="de partner bevestigt")
    assert "uit quarantaine" in visitor.get(AT).text
    visitor.post(f"{AT}/vrijgeven", reason="nog eens")
    assert "staat niet in quarantaine" in visitor.get(AT).text
    with reading(room.env.engine) as connection:
        row = sources.get(connection, SOURCE.id)
        [line] = log.lines(connection, subject=SOURCE.id)
    assert row is not None
    assert (row.quarantined_by, line["action"], line["details"]["reason"]) == (
        None,
        "source.release",
        "de partner bevestigt",
    )


def test_a_new_baseline_is_looked_at_once(room: Room, office: Office) -> None:
    with writing(room.env.engine) as connection:
        sources.set_values(connection, SOURCE.id, baseline_at=room.clock())
    room.accept("team", contact(), news=False)
    visitor = office.as_reviewer()
    assert "1 nieuwe beginstand om na te kijken" in visitor.get("/desk/bronnen").text
    assert "1 nieuwe beginstand om na te kijken" in visitor.get("/desk/beoordelen").text
    assert "Kijk de beginstand na" in visitor.get(AT).text
    visitor.post(f"{AT}/gezien")
    assert "om na te kijken" not in visitor.get("/desk/bronnen").text.replace("is nagekeken", "")
    assert "Nieuwe beginstand" not in visitor.get(AT).text


@pytest.fixture
def inbox(tmp_path: Path) -> Office:
    settings = Settings(web=WebSettings(base_url="https://wegwijs.example"))
    env = build_env(settings, data=tmp_path / "inbox", sources=(LETTERS, SOURCE), clock=Clock(START))
    with writing(env.engine) as connection:
        sources.declare(connection, env.sources)
    return Office.on(env)


def drop(office: Office, name: str, body: bytes, source: str = LETTERS.id) -> str:
    visitor = office.as_reviewer()
    visitor.post(f"/desk/bronnen/{source}/document", document=(io.BytesIO(body), name))
    return visitor.get(f"/desk/bronnen/{source}").text


def test_a_document_lands_in_the_inbox_and_is_read_in_the_next_round(inbox: Office) -> None:
    assert "Het document is bewaard" in drop(inbox, "brief.txt", b"Brief van Opgroeien\n\nBel 02 533 12 11.")
    assert "stond er al" in drop(inbox, "brief.txt", b"Brief van Opgroeien\n\nBel 02 533 12 11.")
    assert sync.plan(inbox.env, START)[0] == {"source": LETTERS.id}
    assert [file.name for file in (inbox.env.data / "inbox" / LETTERS.id).iterdir()] == ["brief.txt"]


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("../../../etc/cron.d/kwaad", "kwaad"),
        ("..\\..\\kwaad.pdf", "kwaad.pdf"),
        (".verborgen", "verborgen"),
        ("a/b/brief 1 (def).pdf", "brief 1 (def).pdf"),
        ("<script>.html", "script-.html"),
        ("...", "document"),
        (f"{'x' * 300}.pdf", f"{'x' * 117}.pdf"),
    ],
)
def test_a_name_leads_nowhere_else(inbox: Office, name: str, kept: str) -> None:
    drop(inbox, name, b"tekst")
    found = [path for path in inbox.env.data.rglob("*") if path.is_file() and path.read_bytes() == b"tekst"]
    assert found == [inbox.env.data / "inbox" / LETTERS.id / kept]


def test_only_an_inbox_takes_documents_and_nothing_empty(inbox: Office) -> None:
    assert "neemt geen documenten aan" in drop(inbox, "brief.txt", b"tekst", SOURCE.id)
    assert "niet leeg" in drop(inbox, "brief.txt", b"")
    assert inbox.as_reader().post(f"/desk/bronnen/{LETTERS.id}/document").status_code == 403
    assert inbox.as_reviewer().post("/desk/bronnen/nergens/document").status_code == 404


def test_an_address_is_tried_and_gives_an_entry_that_is_valid(tmp_path: Path) -> None:
    with serving() as site:
        url = next(one.url for one in parse_sources(site.sources, Path("s")) if one.kind is SourceKind.CONTACTS)
        hosts = tuple(base.removeprefix("http://") for base in site.base.values())
        fetch = FetchSettings(allow=hosts, min_delay=0, contact="team@gemeente.example")
        env = build_env(Settings(fetch=fetch), data=tmp_path, sources=(SOURCE,), clock=Clock(START))
        page = Office.on(env).as_reviewer().post("/desk/bronnen/proberen", url=url).text
    assert re.search(r"[1-9]\d* contact", page)
    entry = re.search(r"<pre[^>]*>(.*?)</pre>", page, re.DOTALL)
    assert entry is not None
    text = html.unescape(entry[1])
    assert tomllib.loads(text)["source"][0]["url"] == url
    assert parse_sources(text, Path("sources.toml"))[0].kind is SourceKind.MIXED
    with reading(env.engine) as connection:
        assert connection.execute(select(page_table)).first() is None, "nothing is stored"


@pytest.mark.parametrize(
    "url",
    ["", "geen adres", "javascript:alert(1)", "file:///etc/passwd", "http://127.0.0.1:1/", "http://169.254.169.254/"],
)
def test_what_is_no_address_or_leads_inside_is_refused_in_words(office: Office, url: str) -> None:
    answer = office.as_reviewer().post("/desk/bronnen/proberen", url=url)
    assert (answer.status_code, 'role="alert"' in answer.text) == (422, True)


def test_an_address_that_is_watched_already_says_so(
    room: Room, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    def answer(address: object, _validators: object) -> Fetched:
        return Fetched(
            body=b"<h1>Teams</h1><p>An Peeters<br>016 40 06 20</p>", status=200, url=SOURCE.url, final_url=SOURCE.url,
            content_type="text/html", etag=None, last_modified=None,
        )  # fmt: skip

    monkeypatch.setattr(trying, "asking", lambda _env: answer)
    page = office.as_reviewer().post("/desk/bronnen/proberen", url=SOURCE.url).text
    assert f"Dit adres wordt al gevolgd: {SOURCE.name}" in page
    assert "<pre" not in page
