"""The desk on mail: what goes out next and to how many, the archive, a correction, readers taken in and written out."""

from __future__ import annotations

import html
import io
import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from jobs.mailing.upcoming import moments
from state.changes import ChangeKind, FieldChange
from state.settings import DigestSettings
from state.store import log, overview, subscribers, versions
from state.store.engine import reading, writing
from state.store.schema import change, version
from tests.integration.reading_room import SOURCE, START, Room, contact, phone
from tests.integration.web.office import Office

AN = "an@opvang.example"
FILE = "/desk/abonnees/bestand"
ROWS = "email;naam;gemeente;grond\nlb@gent.example;Stad Gent;Gent;publieke taak\nbo@opvang.example;Bo;Lievegem;\nx;;;\n"


def test_what_goes_out_next_is_told_by_moment_with_its_readers(room: Room, office: Office) -> None:
    room.reader("meteen@gent.example", area="44021")
    for number in range(3):
        room.reader(f"dag{number}@gent.example", area="44021", frequency="daily")
    room.reader("week@gent.example", area="44021", frequency="weekly")
    room.reader("elders@brugge.example", area="31005", frequency="daily")
    room.clock.now += timedelta(hours=1)
    room.accept("gent", contact(area="Gent"))
    page = " ".join(re.sub(r"<[^>]+>", " ", office.as_reviewer().get("/desk/digests").text).split())
    assert "Bij de volgende ronde: 1 lezer (meteen)" in page
    assert "di 3/3/2026 07:00: 3 lezers (dagelijks)" in page
    assert "ma 9/3/2026 07:00: 1 lezer (wekelijks)" in page
    with reading(room.env.engine) as connection:
        assert overview.deliveries(connection) == {}, "looking makes no mail"
    room.compose()
    page = office.as_reviewer().get("/desk/digests").text
    assert "Klaar om te vertrekken" in page


def test_nothing_to_send_is_said(office: Office) -> None:
    assert "Er staat niets klaar" in office.as_reviewer().get("/desk/digests").text


def test_the_next_moments_are_those_of_the_timetable() -> None:
    found = {frequency.value: at for frequency, at in moments(DigestSettings(weekly_day="wed"), START)}
    assert found["immediate"] == START
    assert f"{found['daily']:%a %H:%M}" == "Tue 07:00"
    assert f"{found['weekly']:%a %d %H:%M}" == "Wed 04 07:00"
    early = {frequency.value: at for frequency, at in moments(DigestSettings(), START - timedelta(hours=1))}
    assert f"{early['daily']:%d %H:%M} {early['weekly']:%d %H:%M}" == "02 07:00 02 07:00"


def sent(room: Room) -> None:
    room.reader(AN)
    room.clock.now += timedelta(hours=1)
    room.accept("team", contact())
    room.run()


def test_the_archive_shows_a_mail_as_readers_got_it_and_what_became_of_it(room: Room, office: Office) -> None:
    sent(room)
    visitor = office.as_reviewer()
    subject = room.subjects()[-1][1]
    assert subject in visitor.get(f"/desk/digests/archief?zoek={subject[:12].upper()}").text
    assert subject not in visitor.get("/desk/digests/archief?zoek=nergens").text
    page = visitor.get("/desk/digests/archief/1").text.replace("<wbr>", "")
    for said in ("1 verzonden", AN, "Pleegzorg Vlaams-Brabant", f"/desk/contacten/{SOURCE.id}/team"):
        assert said in page
    mail = visitor.get("/desk/digests/archief/1/mail")
    assert ("016 40 06 20" in mail.text, "sandbox" in mail.headers["Content-Security-Policy"]) == (True, True)
    assert "/uitschrijven/" not in mail.text
    assert visitor.get("/desk/digests/archief/9").status_code == 404
    assert office.as_reader().get("/desk/digests/archief").status_code == 403


def test_a_preview_is_a_mail_in_a_frame_that_can_do_nothing(room: Room, office: Office) -> None:
    room.reader(AN)
    room.clock.now += timedelta(hours=1)
    room.accept("team", contact())
    visitor = office.as_reviewer()
    frame = re.search(
        r'<iframe[^>]* sandbox[^>]* src="([^"]+)"', visitor.get(f"/desk/digests/voorbeeld?adres={AN}").text
    )
    assert frame is not None
    mail = visitor.get(html.unescape(frame[1]))
    assert ("016 40 06 20" in mail.text, "script-src" in mail.headers["Content-Security-Policy"]) == (True, False)
    assert visitor.get(f"/desk/digests/voorbeeld/mail?adres={AN}&nr=7").status_code == 404
    assert visitor.get("/desk/digests/voorbeeld/mail?adres=niemand@x.example").status_code == 404


def approved(room: Room) -> None:
    """A number that changed, approved and mailed, and turns out wrong."""
    room.reader(AN)
    room.accept("team", contact(), news=False)
    room.clock.now += timedelta(hours=1)
    room.accept("team", replace(contact(), phones=(phone("016 40 06 21"),)))
    with writing(room.env.engine) as connection:
        row = versions.current(connection, SOURCE.id, "team")
        assert row is not None
        fields = [{"name": "phones", "before": "016 40 06 20", "after": "016 40 06 21"}]
        assert FieldChange(**fields[0]).name == "phones"
        values = {
            "id": "c" * 32, "source_id": SOURCE.id, "key": "team", "record_kind": "contact",
            "kind": ChangeKind.CHANGED.value, "before": None, "after": row.value, "fields": fields, "base_revision": 1,
            "group_fingerprint": "g", "extractor_version": "1", "cause": "content", "flags": [], "severity": "info",
            "status": "approved", "found_at": room.clock(), "updated_at": room.clock(),
        }  # fmt: skip
        connection.execute(change.insert().values(**values))
        connection.execute(version.update().where(version.c.id == row.id).values(change_id="c" * 32))
    room.run()


def test_a_correction_is_sent_from_the_page_of_the_contact(room: Room, office: Office) -> None:
    approved(room)
    at = f"/desk/contacten/{SOURCE.id}/team"
    visitor = office.as_reviewer()
    assert "1 lezer kreeg dit al en krijgt een rechtzetting" in visitor.get(at).text
    assert "Dit is fout" not in office.as_reader().get(at).text
    visitor.post("/desk/beoordelen/terugnemen", ids="c" * 32, back=at, reason="verkeerd nummer")
    page = visitor.get(at).text
    assert "1 lezer kreeg dit al en krijgt een rechtzetting" in page
    assert "Dit bleek fout en is rechtgezet" in page
    room.run()
    assert room.subjects()[-1] == (AN, "Dringende rechtzetting: Pleegzorg Vlaams-Brabant")
    assert "bleek fout" in visitor.get("/desk/digests/archief/1").text


def count(room: Room) -> dict[str, int]:
    with reading(room.env.engine) as connection:
        return overview.subscribers(connection)


def test_readers_are_taken_in_only_after_looking(room: Room, office: Office) -> None:
    admin = office.as_admin()
    page = admin.post(FILE, bestand=(io.BytesIO(ROWS.encode()), "lijst.csv")).text
    for said in (
        "2</strong> abonnees komen erbij",
        "1 daarvan krijgt pas mail",
        "1 regel wordt niet genomen",
        "Regel 4:",
    ):
        assert said in page
    assert count(room) == {}
    kept = re.search(r'name="regels" value="([^"]*)"', page)
    assert kept is not None
    admin.post(FILE, naam="lijst.csv", regels=html.unescape(kept[1]), zeker="1")
    assert count(room) == {"active": 1, "pending": 1}
    page = admin.get(FILE).text
    assert ("2 abonnees toegevoegd" in page, "1 abonnee wacht op bevestiging" in page) == (True, True)
    admin.post(f"{FILE}/bevestigen")
    assert room.subjects()[-1][0] == "bo@opvang.example"
    with reading(room.env.engine) as connection:
        done = [line["action"] for line in log.lines(connection) if line["action"].startswith("subscribers")]
    assert done == ["subscribers.ask", "subscribers.import"]


def test_a_file_that_nobody_can_take_in_is_refused_in_words(room: Room, office: Office) -> None:
    admin = office.as_admin()
    for fields in ({}, {"regels": "zomaar\nwat"}, {"regels": " "}):
        answer = admin.post(FILE, **fields)
        assert (answer.status_code, 'role="alert"' in answer.text) == (422, True)
    assert count(room) == {}


def test_readers_leave_as_a_file_that_can_be_taken_in_again(room: Room, office: Office, tmp_path: Path) -> None:
    room.reader(AN)
    answer = office.as_admin().post(f"{FILE}/uit")
    assert answer.headers["Content-Disposition"] == "attachment; filename=abonnees.csv"
    assert AN in answer.text
    other = Office.on(Room.at(tmp_path / "other").env)
    other.as_admin().post(FILE, regels=answer.text, zeker="1")
    with reading(other.env.engine) as connection:
        assert subscribers.by_email(connection, AN) is not None
    assert office.as_reviewer().post(f"{FILE}/uit").status_code == 403


def test_a_reader_s_page_tells_why_they_get_what_they_get(room: Room, office: Office) -> None:
    mine = room.reader(AN, area="provincie Oost-Vlaanderen", topics=["pleegzorg"], audience=["KO"])
    page = office.as_reviewer().get(f"/desk/abonnees/{mine}").text
    for said in (
        "Oost-Vlaanderen",
        "gemeenten)",
        "pleegzorg",
        "kinderopvang",
        "meteen",
        "Deze lezer kreeg al alles wat past",
    ):
        assert said in page


def test_the_log_is_filtered_by_action_and_day_and_leaves_as_it_was_filtered(room: Room, office: Office) -> None:
    with writing(room.env.engine) as connection:
        for days, action in ((0, "change.approve"), (1, "change.approve"), (2, "change.reject")):
            at = room.clock() + timedelta(days=days)
            log.note(connection, at=at, actor="an@desk.example", action=action, subject="=1+1", reason=f"dag {days}")
    admin = office.as_admin()
    for query, wanted in (
        ("wat=change.approve", {"dag 0", "dag 1"}),
        ("van=2026-03-03", {"dag 1", "dag 2"}),
        ("tot=2026-03-02", {"dag 0"}),
        ("wat=change.approve&van=2026-03-03&tot=2026-03-03", {"dag 1"}),
        ("van=onzin&zoek=an@desk", {"dag 0", "dag 1", "dag 2"}),
    ):
        for kind in ("", ".csv", ".jsonl"):
            assert set(re.findall(r"dag \d", admin.get(f"/desk/logboek{kind}?{query}").text)) == wanted, (query, kind)
    assert "'=1+1" in admin.get("/desk/logboek.csv").text
    assert office.as_reviewer().get("/desk/logboek.csv").status_code == 403
