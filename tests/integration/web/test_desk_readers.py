"""The desk on who gets what: the outbox, the stop switch, previews, and single readers."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import pytest

from state.store import log, outbox, settings, subscribers
from state.store.engine import reading, writing
from state.store.outbox import Fate
from state.store.schema import delivery
from tests.integration.reading_room import Room, contact
from tests.integration.web.office import Office

AN = "an@opvang.example"


@pytest.fixture
def room(tmp_path: Path) -> Room:
    found = Room.at(tmp_path)
    found.reader(AN)
    found.accept("team", contact())
    found.compose()
    return found


@pytest.fixture
def office(room: Room) -> Office:
    return Office.on(room.env)


def put(room: Room, fate: Fate) -> int:
    """The one delivery, with this fate."""
    with writing(room.env.engine) as connection:
        return int(
            connection.execute(delivery.update().values(status=fate.value).returning(delivery.c.id)).scalar_one()
        )


def fate(room: Room, number: int) -> str:
    with reading(room.env.engine) as connection:
        row = outbox.get(connection, number)
    assert row is not None
    return str(row.status)


def actions(room: Room) -> list[str]:
    with reading(room.env.engine) as connection:
        return [one["action"] for one in log.lines(connection) if not one["action"].startswith("staff.")]


@pytest.mark.parametrize(
    ("act", "before", "after"),
    [
        ("opnieuw", Fate.FAILED, "pending"),
        ("aangekomen", Fate.UNCERTAIN, "sent"),
        ("verloren", Fate.UNCERTAIN, "pending"),
        ("opnieuw", Fate.UNCERTAIN, "uncertain"),
        ("aangekomen", Fate.SENT, "sent"),
        ("weg", Fate.FAILED, "failed"),
    ],
)
def test_a_copy_is_settled_by_a_person_and_only_as_it_may(
    room: Room, office: Office, act: str, before: Fate, after: str
) -> None:
    number, visitor = put(room, before), office.as_reviewer()
    assert visitor.post(f"/desk/digests/{number}/{act}").status_code == 303
    assert fate(room, number) == after
    assert ("delivery" in " ".join(actions(room))) == (after != before.value)


def test_copies_are_listed_by_their_fate(room: Room, office: Office) -> None:
    put(room, Fate.UNCERTAIN)
    visitor = office.as_reviewer()
    assert "Ze kwam aan" in visitor.get("/desk/digests?stand=uncertain").text
    assert "an@" not in visitor.get("/desk/digests?stand=failed").text
    assert visitor.get("/desk/digests?stand=<script>").status_code == 200


def test_all_mail_is_stopped_by_a_reviewer_and_started_by_an_admin(room: Room, office: Office) -> None:
    reviewer, admin = office.as_reviewer(), office.as_admin()
    reviewer.post("/desk/digests/stop", reason="fout in een bron")
    assert "staat stil" in reviewer.get("/desk/digests").text
    assert reviewer.post("/desk/digests/start").status_code == 403
    with reading(room.env.engine) as connection:
        assert settings.is_on(connection, settings.MAIL_PAUSED)
    admin.post("/desk/digests/start")
    with reading(room.env.engine) as connection:
        assert not settings.is_on(connection, settings.MAIL_PAUSED)
    assert actions(room)[:2] == ["mail.resume", "mail.pause"]


def test_a_preview_shows_what_one_reader_would_get(room: Room, office: Office) -> None:
    room.clock.now += timedelta(hours=1)
    room.accept("nieuw", contact("016 40 06 29", organisation="Dienst Nieuw"))
    visitor = office.as_reviewer()
    assert "Dienst Nieuw" in visitor.get(f"/desk/digests/voorbeeld?adres={AN}").text
    unknown = visitor.get("/desk/digests/voorbeeld?adres=niemand@x.example")
    assert (unknown.status_code, "geen actieve abonnee" in unknown.text) == (404, True)
    assert visitor.get(f"/desk/digests/voorbeeld?adres={AN}").text.count("/uitschrijven/voorbeeld") == 1


def test_a_reader_is_found_told_of_and_ended(room: Room, office: Office) -> None:
    with reading(room.env.engine) as connection:
        mine = subscribers.by_email(connection, AN)
    assert mine is not None
    visitor, at = office.as_reviewer(), f"/desk/abonnees/{mine.id}"
    assert "an@" not in visitor.get("/desk/abonnees").text
    assert "an@" not in visitor.get("/desk/abonnees?zoek=an").text, "two letters would list everybody"
    found = visitor.get("/desk/abonnees?zoek=opvang").text
    assert AN in found.replace("<wbr>", "")
    assert "an@" not in visitor.get("/desk/abonnees?zoek=%25%25%25").text
    assert "Lievegem" in visitor.get(at).text
    assert json.loads(visitor.post(f"{at}/gegevens").text)["subscriber"]["email"] == AN
    visitor.post(f"{at}/uitschrijven")
    assert "uitgeschreven" in visitor.get(at).text
    assert visitor.post(f"{at}/wissen").status_code == 403
    admin = office.as_admin()
    admin.post(f"{at}/wissen")
    assert AN not in admin.get(at).text
    assert actions(room)[:3] == ["subscribers.erase", "subscribers.unsubscribe", "subscribers.export"]
    assert admin.post(f"{at}/wissen").status_code == 404


def test_who_only_looks_sees_no_addresses(room: Room, office: Office) -> None:
    visitor = office.as_reader()
    for path in (
        "/desk/digests",
        "/desk/abonnees?zoek=opvang",
        "/desk/abonnees/1",
        f"/desk/digests/voorbeeld?adres={AN}",
    ):
        assert visitor.get(path).status_code == 403
    assert "Abonnees" not in visitor.get("/desk/beoordelen").text


def test_the_evidence_of_a_consent_is_told_in_words(room: Room, office: Office) -> None:
    office.services.take_in(b"email,areas\nbo@opvang.example,Gent\n", "lijst.csv", False)
    with reading(room.env.engine) as connection:
        mine = subscribers.by_email(connection, "bo@opvang.example")
    assert mine is not None
    text = office.as_reviewer().get(f"/desk/abonnees/{mine.id}").text
    assert ("een bestand" in text, "lijst.csv" in text, "Nederlands" in text) == (True, True, True)
    assert room.clock().isoformat() not in text
