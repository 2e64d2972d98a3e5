"""The review pages as a browser meets them: what a card says, what a decision does, who was first."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from state.changes import Status
from state.store import changes, log, staff, subscribers
from state.store.engine import reading, writing
from state.store.staff import StaffRole
from tests.integration.desk import PREMIUM, USUAL, Desk, opened, page
from tests.integration.web.office import MAILS, Office, Visitor
from web.desk.snapshots import cleaned, marked

LIST = "/desk/beoordelen"
REVIEWER, SECOND = MAILS[StaffRole.REVIEWER], "tweede@desk.example"
LINE = "0800 99 999"


@dataclass
class Place:
    """A desk on a real source, seen in the browser."""

    desk: Desk
    office: Office

    def status(self, change: str) -> str:
        with reading(self.office.env.engine) as connection:
            row = changes.get(connection, change)
        assert row is not None
        return str(row.status)

    def seen(self, change: str) -> str:
        with reading(self.office.env.engine) as connection:
            row = changes.get(connection, change)
        assert row is not None
        return str(row.updated_at.isoformat())

    def decide(self, visitor: Visitor, change: str, verdict: str = "approve", **more: str) -> str:
        fields = {"verdict": verdict, "seen": self.seen(change)} | more
        answer = visitor.post(f"{LIST}/{change}/besluit", **fields)
        assert answer.status_code == 303
        return notices(visitor.get(LIST).text)

    def premium(self) -> str:
        [found] = self.desk.look(page(*PREMIUM))
        return str(found["id"])

    def crisis(self) -> str:
        [found] = self.desk.look(page(*USUAL, line=LINE))
        return str(found["id"])


def notices(text: str) -> str:
    found = re.findall(r'<div class="notice [^>]*>\s*<p>(.*?)</p>', text, re.DOTALL)
    return html.unescape(" | ".join(found))


def cards(text: str) -> list[str]:
    return re.findall(r'<article class="card change[^>]*id="w-([0-9a-f]+)"', text)


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Place]:
    with opened(tmp_path, monkeypatch) as desk:
        yield Place(desk, Office.on(desk.env))


def test_a_card_says_what_why_where_and_for_how_many(place: Place) -> None:
    with writing(place.desk.env.engine) as connection:
        values = {
            "kind": "contact",
            "language": "nl",
            "basis": "consent",
            "consent": {},
            "created_at": place.desk.clock(),
        }
        for mail, town in (("ocmw@gent.example", "44021"), ("ocmw@brugge.example", "31005")):
            new = subscribers.add(connection, email=mail, status="active", **values)
            subscribers.follow(
                connection, subscriber_id=new, topics=[], audience=[], areas=[town], frequency="daily",
                started_at=place.desk.clock(),
            )  # fmt: skip
    change = place.premium()
    text = place.office.as_reader().get(LIST).text
    assert cards(text) == [change]
    for told in ("09 331 20 20", "070 12 34 56", "betaalnummer", "Lokaal team Gent"):
        assert told in text
    assert re.search(r"<strong>\d lezers?</strong>", text)
    assert "Keur goed" not in text, "who only looks has no buttons"


def test_an_approval_is_carried_out_and_can_be_taken_back(place: Place) -> None:
    change, visitor = place.premium(), place.office.as_reviewer()
    assert "goedgekeurd" in place.decide(visitor, change)
    assert (place.status(change), "070 12 34 56" in place.desk.numbers()) == (Status.APPROVED, True)
    assert "Neem terug" in visitor.get(f"{LIST}/beslist").text
    visitor.post(f"{LIST}/terugnemen", ids=change)
    assert "teruggenomen" in notices(visitor.get(LIST).text)
    assert (place.status(change), "070 12 34 56" in place.desk.numbers()) == (Status.CORRECTED, False)


def test_a_refusal_keeps_its_reason_and_the_way(place: Place) -> None:
    change, visitor = place.premium(), place.office.as_reviewer()
    place.decide(visitor, change, "reject", reason="fout op de pagina")
    with reading(place.desk.env.engine) as connection:
        [line] = [one for one in log.lines(connection, subject=change) if one["action"] == "change.reject"]
    assert (line["actor"], line["details"]["via"], line["details"]["reason"]) == (REVIEWER, "desk", "fout op de pagina")
    assert "09 331 20 20" in place.desk.numbers()


def test_a_slip_of_the_finger_on_reject_is_taken_back(place: Place) -> None:
    change, visitor = place.premium(), place.office.as_reviewer()
    visitor.post(f"{LIST}/{change}/besluit", verdict="reject", reason="misklik")
    assert "Maak ongedaan" in visitor.get(LIST).text
    assert "Neem terug" in visitor.get(f"{LIST}/beslist").text
    visitor.post(f"{LIST}/terugnemen", ids=change)
    assert place.status(change) == Status.PENDING
    place.decide(visitor, change)
    assert place.status(change) == Status.APPROVED


def test_a_critical_contact_needs_two_people_and_a_call(place: Place) -> None:
    change, first, second = place.crisis(), place.office.as_reviewer(), place.office.as_second()
    assert "nog een tweede goedkeuring" in place.decide(first, change)
    assert "al goedgekeurd" in place.decide(first, change, checked="gebeld")
    assert place.status(change) == Status.PENDING
    assert "wordt gebeld" in place.decide(second, change)
    assert place.status(change) == Status.PENDING
    place.decide(second, change, checked="gebeld op 2/3 met de permanentie")
    assert place.status(change) == Status.APPROVED


def test_who_comes_second_is_told_who_was_first_and_changes_nothing(place: Place) -> None:
    change, first, second = place.premium(), place.office.as_reviewer(), place.office.as_second()
    seen = place.seen(change)
    place.desk.clock.move(minutes=5)
    place.decide(first, change)
    said = place.decide(second, change, "reject", seen=seen)
    assert f"Iemand anders was je voor ({REVIEWER}: goedgekeurd om " in said
    assert place.status(change) == Status.APPROVED


def test_nobody_approves_what_they_did_not_see(place: Place) -> None:
    """An edit between looking and deciding: the second person saw another number."""
    change, first, second = place.crisis(), place.office.as_reviewer(), place.office.as_second()
    seen = place.seen(change)
    place.desk.clock.move(minutes=5)
    fields = {"phones": "0800 11 111", "checked": "gebeld", "seen": seen}
    assert first.post(f"{LIST}/{change}/verbeteren", **fields).status_code == 303
    assert f"was je voor ({REVIEWER}: verbeterd" in place.decide(second, change, seen=seen)
    assert place.status(change) == Status.PENDING
    shown = second.get(f"{LIST}/{change}").text
    assert LINE in shown
    assert "0800 11 111" in shown


def test_an_edit_is_what_readers_get_and_what_was_published_stays(place: Place) -> None:
    change, visitor = place.premium(), place.office.as_reviewer()
    form = visitor.get(f"{LIST}/{change}/verbeteren").text
    assert 'value="070 12 34 56"' in form
    assert visitor.post(f"{LIST}/{change}/verbeteren", phones="070 12 34 56").status_code == 422
    assert visitor.post(f"{LIST}/{change}/verbeteren", phones="geen nummer").status_code == 422
    visitor.post(f"{LIST}/{change}/verbeteren", phones="09 331 20 21", reason="nagebeld")
    assert place.status(change) == Status.APPROVED
    assert "09 331 20 21" in place.desk.numbers()
    shown = visitor.get(f"{LIST}/{change}").text
    assert "070 12 34 56" in shown
    assert "09 331 20 21" in shown


def test_put_off_and_handed_over(place: Place) -> None:
    change, visitor = place.premium(), place.office.as_reviewer()
    for day in ("gisteren", "2020-01-01"):
        visitor.post(f"{LIST}/{change}/uitstellen", until=day, seen=place.seen(change))
        assert "kies een dag" in notices(visitor.get(LIST).text)
    visitor.post(f"{LIST}/{change}/uitstellen", until="2026-06-01", seen=place.seen(change))
    assert "uitgesteld tot ma 1/6/2026" in visitor.get(LIST).text
    visitor.post(f"{LIST}/{change}/toewijzen", to=MAILS[StaffRole.READER], verdict="assign")
    assert "kan niet beslissen" in notices(visitor.get(LIST).text)
    visitor.post(f"{LIST}/{change}/toewijzen", to=SECOND, verdict="second_opinion", seen=place.seen(change))
    text = visitor.get(LIST).text
    assert "voor Tweede" in text
    assert "Twee mensen keuren dit goed" in text
    assert cards(visitor.get(f"{LIST}?mijn=1").text) == []
    assert cards(place.office.as_second().get(f"{LIST}?mijn=1").text) == [change]


def test_filters_show_what_was_asked_for(place: Place) -> None:
    changed = place.desk.look(page("070 12 34 56", *USUAL[1:], line=LINE))
    assert len(changed) == 2
    visitor = place.office.as_reader()
    both, critical = cards(visitor.get(LIST).text), cards(visitor.get(f"{LIST}?ernst=critical").text)
    assert (len(both), len(critical), both[0]) == (2, 1, critical[0])
    assert cards(visitor.get(f"{LIST}?bron=teams").text) == both
    assert cards(visitor.get(f"{LIST}?bron=elders").text) == []
    assert "geen gemeente die we kennen" in notices(visitor.get(f"{LIST}?gemeente=Nergenshuizen").text)
    for odd in ("bladzijde=999999999999", "bladzijde=-1", "incident=x", "ernst=x", "gemeente=%00", "bron=%27"):
        assert visitor.get(f"{LIST}?{odd}").status_code == 200


def test_all_of_a_source_at_once_leaves_what_needs_a_call(place: Place) -> None:
    place.desk.look(page("070 12 34 56", *USUAL[1:], line=LINE))
    visitor = place.office.as_reviewer()
    visitor.post(f"{LIST}/samen", source="teams", verdict="approve", reason="nagekeken")
    said = notices(visitor.get(LIST).text)
    assert "1 goedgekeurd" in said
    assert "1 niet: nog een tweede goedkeuring nodig" in said
    assert visitor.post(f"{LIST}/samen", verdict="approve").status_code == 400
    assert visitor.post(f"{LIST}/samen", source="teams", verdict="undo").status_code == 400


def test_the_page_is_shown_as_it_was_and_is_with_the_record_marked(place: Place) -> None:
    change, visitor = place.premium(), place.office.as_reader()
    was, now = (visitor.get(f"{LIST}/{change}/pagina/{side}") for side in ("was", "is"))
    assert '<mark id="hier">09 331 20 20</mark>' in was.text
    assert '<mark id="hier">070 12 34 56</mark>' in now.text
    assert visitor.get(f"{LIST}/{change}/pagina/anders").status_code == 404
    assert visitor.get(f"{LIST}/nergens/pagina/is").status_code == 404
    policy = now.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "sandbox" in policy
    assert "frame-ancestors 'self'" in policy


HOSTILE = (
    "<script>alert(1)</script><img src=//kwaad.example/x onerror=alert(1)><a href='javascript:alert(1)'>x</a>"
    "<form action=//kwaad.example><input name=p></form><iframe src=//kwaad.example></iframe><svg onload=alert(1)>"
    "<style>@import '//kwaad.example'</style><link rel=stylesheet href=//kwaad.example><meta http-equiv=refresh content=0>"
)


def test_a_stored_page_brings_nothing_along() -> None:
    body = page(*PREMIUM).replace("<h1>", f"{HOSTILE}<h1>").encode()
    shown = marked(cleaned(body, url="https://partner.example/", content_type="text/html"), ["070 12 34 56", "<b>"])
    assert '<mark id="hier">070 12 34 56</mark>' in shown
    for mark in (
        "<script",
        "kwaad.example",
        "onerror",
        "onload",
        "javascript:",
        "<form",
        "<iframe",
        "<img",
        "<meta",
        "<style",
    ):
        assert mark not in shown, mark


def test_a_stored_page_that_is_no_html_is_shown_as_text() -> None:
    shown = cleaned(
        b"Dienst;Telefoon\n<script>x</script>;09 331 20 20\n", url="https://p.example/a.csv", content_type="text/csv"
    )
    assert "<td>09 331 20 20" in shown
    assert "<script" not in shown


def test_hostile_text_in_any_field_stays_text(place: Place) -> None:
    """Whatever a page holds in whichever field, with the sentence of a colleague beside it."""
    change, visitor = place.premium(), place.office.as_reviewer()
    evil = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>"
    names = ("organisation", "unit", "person", "role", "address", "website", "opening_hours", "languages", "work_area")
    fields = dict.fromkeys(names, evil)
    answer = visitor.post(f"{LIST}/{change}/verbeteren", seen=place.seen(change), reason=evil, **fields)
    assert answer.status_code in (303, 422)
    pages = [
        f"{LIST}/{change}",
        LIST,
        f"{LIST}/beslist",
        f"{LIST}/{change}/verbeteren",
        f"{LIST}?gemeente={evil}&bron={evil}",
    ]
    for at in pages:
        text = visitor.get(at).text
        assert "<script>alert" not in text, at
        assert "<img src=x" not in text, at
    assert "&lt;script&gt;" in visitor.get(f"{LIST}/{change}").text


def test_an_incident_is_told_first_and_closed_once(place: Place) -> None:
    place.desk.look("<html lang='nl'><body><main><h1>Casino</h1><p>Win nu!</p></main></body></html>")
    visitor = place.office.as_reviewer()
    text = visitor.get(LIST).text
    number = re.findall(r'id="incident-(\d+)"', text)[0]
    assert text.index("Incidenten</h2>") < text.index("Wijzigingen</h2>")
    for said in ("is gesloten", "iemand anders sloot het al"):
        visitor.post(f"{LIST}/incident/{number}/sluiten", reason="bekeken")
        assert said in notices(visitor.get(LIST).text)


def test_admins_manage_who_works_here(place: Place) -> None:
    admin, at = place.office.as_admin(), "/desk/medewerkers"
    admin.post(at, name="Nieuw", mail="nieuw@desk.example", role="reviewer", areas="Gent; Brugge")
    assert "krijgt een mail" in notices(admin.get(at).text)
    for name, mail, areas, said in (
        ("Nieuw", "nieuw@desk.example", "", "staat al"),
        ("", "ander@desk.example", "", "Vul een naam"),
        ("Ander", "geen adres", "", "Vul een naam"),
        ("Ander", "ander@desk.example", "Nergenshuizen", "Vul een naam"),
    ):
        admin.post(at, name=name, mail=mail, role="reader", areas=areas)
        assert said in notices(admin.get(at).text)
    reviewer = place.office.as_reviewer()
    admin.post(f"{at}/{place.office.people[REVIEWER]}/rol", role="reader")
    assert reviewer.get(LIST).status_code == 303, "a new role starts with a new session"
    admin.post(f"{at}/{place.office.people[SECOND]}/stoppen")
    assert place.office.visitor().login(SECOND).status_code == 422
    me = place.office.people[MAILS[StaffRole.ADMIN]]
    for form in ("rol", "stoppen"):
        admin.post(f"{at}/{me}/{form}", role="reader")
        assert "andere beheerder" in notices(admin.get(at).text)
    with reading(place.desk.env.engine) as connection:
        rows = {row.mail: row for row in staff.everyone(connection)}
    assert (rows[REVIEWER].role, rows["nieuw@desk.example"].areas) == ("reader", ["Gent", "Brugge"])
