"""The desk's lists: contacts, measures, sources and the log, as a browser meets them."""

from __future__ import annotations

import csv
import html
import io
import json
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html as lxml_html

from state.records import Contact, Measure, Publication
from state.store import log, requests, sources
from state.store.engine import reading, writing
from tests.integration.reading_room import SOURCE, Room, contact, crisis_line, phone
from tests.integration.web.office import Office

EVIL = "<script>alert(1)</script>"


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return Room.at(tmp_path)


@pytest.fixture
def office(room: Room) -> Office:
    return Office.on(room.env)


def test_contacts_are_found_by_words_and_by_municipality(room: Room, office: Office) -> None:
    room.accept("team", contact())
    room.accept("gent", contact("09 331 20 20", organisation="Dienst Gent", area="Gent", person="An Maes"))
    room.accept("lijn", crisis_line())
    room.accept("weg", contact(organisation="Dienst die stopte"))
    room.accept("weg", contact(organisation="Dienst die stopte"), removed=True)
    visitor = office.as_reader()

    def found(query: str) -> set[str]:
        text = visitor.get(f"/desk/contacten?{query}").text
        return {name for name in ("Pleegzorg Vlaams-Brabant", "An Maes", "Hulplijn", "stopte") if name in text}

    assert found("") == {"Pleegzorg Vlaams-Brabant", "An Maes", "Hulplijn"}
    assert found("gemeente=Lievegem") == {"Pleegzorg Vlaams-Brabant", "Hulplijn"}
    assert found("gemeente=9000") == {"An Maes", "Hulplijn"}
    assert found("zoek=dienst+maes") == {"An Maes"}
    assert found("zoek=331+20+20") == {"An Maes"}
    assert found("gemeente=nergens") == set()
    assert "We kennen geen gemeente" in visitor.get("/desk/contacten?gemeente=nergens").text


def test_a_list_is_narrowed_to_a_topic_or_a_source(room: Room, office: Office) -> None:
    room.accept("team", contact())
    visitor = office.as_reader()
    for query, there in {
        "onderwerp=pleegzorg": True,
        "onderwerp=adoptie": False,
        f"bron={SOURCE.id}": True,
        "bron=nergens": False,
    }.items():
        assert ("Pleegzorg Vlaams-Brabant" in visitor.get(f"/desk/contacten?{query}").text) == there, query


def test_a_document_stands_in_the_list_with_its_languages(room: Room, office: Office) -> None:
    guide = Publication(title="Gids", url="https://pleegzorg.example/gids.pdf", languages=("nl", "uk"))
    room.accept("gids", guide)
    text = office.as_reader().get("/desk/maatregelen").text
    assert ("Gids" in text, "document</span>" in text, "Nederlands en Oekraïens" in text) == (True, True, True)


def test_a_long_address_breaks_at_its_own_marks(room: Room, office: Office) -> None:
    room.accept("team", contact(emails=("an.peeters@pleegzorg.example",)))
    assert "an.<wbr>peeters@<wbr>pleegzorg.<wbr>example" in office.as_reader().get("/desk/contacten").text


def test_a_contact_tells_its_history(room: Room, office: Office) -> None:
    first = contact()
    room.accept("team", first, news=False)
    room.accept("team", replace(first, phones=(phone("016 40 06 21"),)))
    room.accept("team", replace(first, phones=(phone("016 40 06 21"),)), removed=True)
    text = html.unescape(office.as_reader().get(f"/desk/contacten/{SOURCE.id}/team").text)
    assert "staat niet meer op de pagina" in text
    assert text.index(": weg") < text.index(": gewijzigd") < text.index(": eerste keer")
    assert ("beginstand" in text, "016 40 06 20" in text, "016 40 06 21" in text) == (True, True, True)


@pytest.mark.parametrize(
    "path", ["contacten/pleegzorg/nergens", "contacten/nergens/team", "maatregelen/pleegzorg/team"]
)
def test_what_is_not_there_is_not_found(room: Room, office: Office, path: str) -> None:
    room.accept("team", contact())
    assert office.as_reader().get(f"/desk/{path}").status_code == 404


def test_measures_have_their_own_list_and_word_differences(room: Room, office: Office) -> None:
    text = "Je vraagt de toelage aan voor het einde van de maand bij de gemeente."
    room.accept("m", Measure(title="Toelage", text=text))
    room.accept("m", Measure(title="Toelage", text=text.replace("de maand", "het jaar")))
    room.accept("team", contact())
    visitor = office.as_reader()
    assert "Pleegzorg" not in visitor.get("/desk/maatregelen").text.replace("Diensten voor pleegzorg", "")
    shown = visitor.get(f"/desk/maatregelen/{SOURCE.id}/m").text
    assert "het jaar</ins>" in shown
    assert "de maand</del>" in shown


def test_contacts_leave_as_csv_and_vcards(room: Room, office: Office) -> None:
    room.accept("team", contact(organisation="=cmd|' /C calc'!A0", person="An; Maes, de"))
    visitor = office.as_reader()
    [heading, line] = list(csv.reader(io.StringIO(visitor.get("/desk/contacten.csv").text)))
    told = dict(zip(heading, line, strict=True))
    assert (told["organisation"][:2], told["phones"]) == ("'=", "016 40 06 20")
    cards = visitor.get("/desk/contacten.vcf").text
    assert "FN:An\\; Maes\\, de\r\n" in cards
    assert "TEL;VALUE=uri:tel:+3216400620\r\n" in cards


def test_hostile_text_stays_text_on_every_list(room: Room, office: Office) -> None:
    names = ("organisation", "unit", "person", "role", "website")
    room.accept("team", Contact(phones=(phone("016 40 06 20"),), **dict.fromkeys(names, EVIL)))  # type: ignore[arg-type]
    room.accept("m", Measure(title=EVIL, text=EVIL))
    visitor = office.as_reader()
    with writing(room.env.engine) as connection:
        log.note(connection, at=room.clock(), actor=EVIL, action="x", subject=EVIL, reason=EVIL)
    for path in (
        "/desk/contacten",
        f"/desk/contacten?zoek={EVIL}&gemeente={EVIL}",
        f"/desk/contacten/{SOURCE.id}/team",
        "/desk/maatregelen",
        f"/desk/maatregelen/{SOURCE.id}/m",
        f"/desk/logboek?zoek={EVIL}",
        "/desk/logboek",
        "/gemeente/44085",
        f"/fout-melden/{SOURCE.id}/team",
    ):
        answer = visitor.get(path)
        assert answer.status_code == 200, path
        assert "<script>alert" not in answer.text, path


def test_long_lists_come_in_pages(room: Room, office: Office) -> None:
    for at in range(60):
        room.accept(f"k{at}", contact(organisation=f"Dienst {at:02}"))
    visitor = office.as_reader()
    first, second = (visitor.get(f"/desk/contacten?zoek=dienst&bladzijde={at}").text for at in (1, 2))
    assert ("Dienst 49" in first, "Dienst 50" in first, "Dienst 50" in second) == (True, False, True)
    assert "zoek=dienst" in first


def test_sources_tell_how_they_fare_and_can_be_looked_at_again(room: Room, office: Office) -> None:
    with writing(room.env.engine) as connection:
        sources.set_values(
            connection,
            SOURCE.id,
            last_looked=room.clock(),
            last_outcome="failed",
            last_reason="geen antwoord",
            failures=3,
        )
    looks, reviewer = office.as_reader(), office.as_reviewer()
    for at in ("/desk/bronnen", f"/desk/bronnen/{SOURCE.id}"):
        text = looks.get(at).text
        for said in (SOURCE.name, "geen antwoord", "3 keer na elkaar mislukt"):
            assert said in text
    assert "Kijk nu na" not in text
    assert looks.post(f"/desk/bronnen/{SOURCE.id}/nakijken").status_code == 403
    for _ in range(2):
        reviewer.post(f"/desk/bronnen/{SOURCE.id}/nakijken")
    assert "bij de volgende ronde bekeken" in reviewer.get("/desk/bronnen").text
    with reading(room.env.engine) as connection:
        assert [row.subject for row in requests.waiting(connection, requests.CHECK)] == [SOURCE.id]
        assert [one["action"] for one in log.lines(connection, subject=SOURCE.id)] == ["source.check"]
    assert reviewer.post("/desk/bronnen/nergens/nakijken").status_code == 404


def test_the_log_is_searched_and_taken_along_by_admins(room: Room, office: Office) -> None:
    with writing(room.env.engine) as connection:
        for actor, action in (("an@desk.example", "change.approve"), ("bo@desk.example", "staff.add")):
            log.note(connection, at=room.clock(), actor=actor, action=action, subject="#1", reason="zo")
    visitor = office.as_reader()
    assert {"an@desk.example", "bo@desk.example"} <= set(
        visitor.get("/desk/logboek").text.replace("<", " ").replace(">", " ").split()
    )
    assert "an@desk.example" not in visitor.get("/desk/logboek?zoek=staff.add").text
    assert visitor.get("/desk/logboek.jsonl").status_code == 403
    lines = [json.loads(line) for line in office.as_admin().get("/desk/logboek.jsonl").text.splitlines()]
    assert [one["action"] for one in lines if one["subject"] == "#1"] == ["change.approve", "staff.add"]


@pytest.mark.parametrize(
    ("language", "gone", "new"),
    [("nl", "weg:", "nieuw:"), ("fr", "supprimé :", "nouveau :"), ("en", "gone:", "new:")],
)
def test_words_that_went_and_words_that_came_are_announced_to_who_hears_the_page(
    room: Room, office: Office, language: str, gone: str, new: str
) -> None:
    text = "Je vraagt de toelage aan voor het einde van {} bij de gemeente."
    room.accept("m", Measure(title="Toelage", text=text.format("de maand")), news=False)
    room.clock.move(hours=1)
    room.accept("m", Measure(title="Toelage", text=text.format("het jaar")))
    page = office.as_reader().get(f"/desk/maatregelen/{SOURCE.id}/m?taal={language}").text
    heard = [
        " ".join(cell.text_content().split()) for cell in lxml_html.fromstring(page).xpath("//td//*[@class='text']")
    ]
    assert heard == [text.format(f"{gone} de maand"), text.format(f"{new} het jaar")]
