"""What anybody may read of a municipality, and how somebody says that it is wrong."""

from __future__ import annotations

import html
from datetime import timedelta
from pathlib import Path
from xml.etree import ElementTree

import pytest
from flask.testing import FlaskClient

from jobs.serving import application
from state.changes import Incident, IncidentKind
from state.records import Measure
from state.store import incidents, reports
from state.store.engine import reading, writing
from state.store.staff import StaffRole
from tests.integration.reading_room import SOURCE, Room, contact, crisis_line
from tests.integration.web.office import MAILS, Office

ATOM = "http://www.w3.org/2005/Atom"
LIEVEGEM = "/gemeente/44085"
ABOUT = f"/fout-melden/{SOURCE.id}/team"


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return Room.at(tmp_path)


@pytest.fixture
def client(room: Room) -> FlaskClient:
    return application(room.env).test_client()


def test_a_municipality_shows_what_is_valid_there_the_urgent_first(room: Room, client: FlaskClient) -> None:
    room.accept("team", contact())
    room.accept("elders", contact("09 331 20 20", organisation="Dienst Gent", area="Gent"))
    room.accept("lijn", crisis_line())
    room.accept("weg", contact("09 331 20 21", organisation="Dienst die stopte"))
    room.accept("weg", contact("09 331 20 21", organisation="Dienst die stopte"), removed=True)
    today = room.clock().date()
    room.accept("m1", Measure(title="Toelage verlengd", text="Vraag ze aan.", expires_on=today))
    room.accept("m2", Measure(title="Oude maatregel", text="Voorbij.", expires_on=today - timedelta(days=1)))
    text = html.unescape(client.get(LIEVEGEM).text)
    assert "Contacten voor Lievegem" in text
    for shown in ("Pleegzorg Vlaams-Brabant", 'href="tel:+3216400620"', "Toelage verlengd", "Hulplijn"):
        assert shown in text
    for hidden in ("Dienst Gent", "Dienst die stopte", "Oude maatregel"):
        assert hidden not in text
    assert text.index("Hulplijn") < text.index("Pleegzorg Vlaams-Brabant") < text.index("Toelage verlengd")
    assert "in verificatie" not in text


def test_the_same_fact_of_two_records_is_shown_once(room: Room, client: FlaskClient) -> None:
    room.accept("a", contact())
    room.accept("b", contact())
    assert client.get(LIEVEGEM).text.count("<article") == 1


def test_what_staff_look_into_is_marked(room: Room, client: FlaskClient) -> None:
    room.accept("lijn", crisis_line())
    with writing(room.env.engine) as connection:
        what = Incident(kind=IncidentKind.DEFACEMENT, reason="vreemde tekst")
        incidents.report(connection, SOURCE.id, what, now=room.clock())
    assert "in verificatie" in client.get(LIEVEGEM).text


@pytest.mark.parametrize(
    ("path", "status", "leads"),
    [
        ("/gemeente", 200, None),
        ("/gemeente?naam=lievegem", 303, LIEVEGEM),
        ("/gemeente?naam=9950", 303, LIEVEGEM),
        ("/gemeente?naam=Zomergem", 303, LIEVEGEM),
        ("/gemeente?naam=nergens", 404, None),
        ("/gemeente/44029", 301, "/gemeente/44084"),
        ("/gemeente/99999", 404, None),
    ],
)
def test_a_municipality_is_found_by_name_postcode_and_old_code(
    client: FlaskClient, path: str, status: int, leads: str | None
) -> None:
    answer = client.get(path)
    assert (answer.status_code, answer.location) == (status, leads)


def test_a_report_lands_on_the_desk_and_is_handled_once(room: Room, client: FlaskClient) -> None:
    room.accept("team", contact())
    assert ABOUT in client.get(LIEVEGEM).text
    assert "Pleegzorg Vlaams-Brabant" in client.get(ABOUT).text
    evil = "<script>alert(1)</script> het nummer is 09 331 20 20"
    sent = client.post(ABOUT, data={"told": evil, "email": "an@opvang.example"})
    assert (sent.status_code, sent.location) == (303, "/fout-gemeld")
    office = Office.on(room.env)
    reviewer, looks = office.as_reviewer(), office.as_reader()
    text = looks.get("/desk/meldingen").text
    assert "Afgehandeld" not in text
    assert "<script>alert" not in text
    assert "an@opvang.example" in text
    with reading(room.env.engine) as connection:
        [row] = reports.all_open(connection)
    path = f"/desk/meldingen/{row.id}/klaar"
    assert looks.post(path, outcome="x").status_code == 403
    for said in ("afgehandeld", "was je voor"):
        reviewer.post(path, outcome="gebeld, klopt")
        assert said in reviewer.get("/desk/meldingen").text
    assert "an@opvang.example" not in reviewer.get("/desk/meldingen").text
    assert MAILS[StaffRole.REVIEWER]
    with reading(room.env.engine) as connection:
        assert reports.count_open(connection) == 0


def test_an_empty_report_is_asked_again_and_a_flood_ends(room: Room, client: FlaskClient) -> None:
    room.accept("team", contact())
    for data, said in (
        ({"told": " "}, "Schrijf wat er niet klopt"),
        ({"told": "x", "email": "an"}, "Vul een mailadres in"),
    ):
        answer = client.post(ABOUT, data=data)
        assert (answer.status_code, said in answer.text) == (422, True)
    assert client.post(ABOUT, data={"told": "x", "website": "spam"}).status_code == 303
    with reading(room.env.engine) as connection:
        assert reports.count_open(connection) == 0
    codes = {client.post(ABOUT, data={"told": "x"}).status_code for _ in range(40)}
    assert codes == {303, 429}
    assert client.get(f"/fout-melden/{SOURCE.id}/nergens").status_code == 404


@pytest.mark.parametrize("path", ["/privacy", "/toegankelijkheid", "/fout-gemeld"])
def test_the_statements_are_there(client: FlaskClient, path: str) -> None:
    assert client.get(path).status_code == 200


def entries(client: FlaskClient, path: str = "/atom/44085") -> list[str | None]:
    answer = client.get(path)
    assert (answer.status_code, answer.mimetype) == (200, "application/atom+xml")
    root = ElementTree.fromstring(answer.data)  # noqa: S314 - it is our own
    wanted = ("title", "id", "updated", "link")
    assert all(root.find(f"{{{ATOM}}}{name}") is not None for name in wanted)
    found = root.findall(f"{{{ATOM}}}entry")
    assert all(one.find(f"{{{ATOM}}}{name}") is not None for one in found for name in wanted)
    assert len({one.findtext(f"{{{ATOM}}}id") for one in found}) == len(found)
    return [one.findtext(f"{{{ATOM}}}title") for one in found]


def test_the_feed_tells_approved_news_of_the_municipality_alone(room: Room, client: FlaskClient) -> None:
    assert entries(client) == []
    room.accept("begin", contact("016 40 06 30", organisation="Beginstand"), news=False)
    room.accept("elders", contact("09 331 20 20", organisation="Dienst Gent", area="Gent"))
    room.accept("later", contact("016 40 06 31", organisation="In de wachttijd"), hold=timedelta(hours=2))
    room.accept("team", contact(organisation="Dienst <b>&\x0b"))
    room.clock.now += timedelta(minutes=1)
    room.accept("team", contact("016 40 06 32", organisation="Dienst <b>&\x0b"))
    assert entries(client) == ["Gewijzigd: Dienst <b>&", "Nieuw: Dienst <b>&"]
    assert len(entries(client, "/atom/44085?onderwerp=pleegzorg")) == 2
    assert entries(client, "/atom/44085?onderwerp=adoptie") == []
    room.clock.now += timedelta(hours=3)
    assert "Nieuw: In de wachttijd" in entries(client)
    for path in ("/atom/99999", "/atom/44085?onderwerp=x"):
        assert client.get(path).status_code == 404
