"""Coming in, staying in and leaving: sessions, invitations, passwords."""

from __future__ import annotations

import re

import pytest
from sqlalchemy import select

from state.store import sessions, staff
from state.store.engine import reading, writing
from state.store.schema import staff_session
from state.store.staff import StaffRole
from tests.integration.reading_room import Room
from tests.integration.web.office import MAILS, PASSWORD, Office, Visitor
from web.desk import inviting
from web.desk.forms import onward

REVIEWER = MAILS[StaffRole.REVIEWER]
COOKIE = "__Host-wegwijs"
INSIDE = "/desk/wachtwoord"


def is_in(visitor: Visitor) -> bool:
    return visitor.get(INSIDE).status_code == 200


def secret_of(visitor: Visitor) -> str:
    cookie = visitor.client.get_cookie(COOKIE)
    assert cookie is not None
    return cookie.value


def test_who_is_not_logged_in_is_asked_to_and_goes_on_to_the_page(office: Office) -> None:
    visitor = office.visitor()
    asked = visitor.get("/desk/wachtwoord?a=1")
    assert (asked.status_code, asked.location) == (303, "/desk/aanmelden?verder=%2Fdesk%2Fwachtwoord%3Fa%3D1")
    assert visitor.login(REVIEWER, verder="/desk/wachtwoord?a=1").location == "/desk/wachtwoord?a=1"
    assert is_in(visitor)


@pytest.mark.parametrize(
    "wanted",
    ["https://kwaad.example", "//kwaad.example", "/\\kwaad.example", "/desk//kwaad.example", "/desk/\\kwaad", "/desk/\r\nX: 1",
     "javascript:alert(1)", "/deskundig", "", None, "/uitschrijven/x"],
)  # fmt: skip
def test_going_on_stays_at_the_desk(wanted: str | None) -> None:
    assert onward(wanted) == "/desk/"


def test_a_wrong_password_and_an_unknown_address_get_the_same_answer(office: Office) -> None:
    wrong = office.visitor().login(REVIEWER, "niet dit wachtwoord")
    unknown = office.visitor().login("niemand@desk.example")
    assert wrong.status_code == unknown.status_code == 422
    assert "horen niet bij elkaar" in wrong.text
    hidden = re.compile(r'value="[^"]*"')
    assert hidden.sub("", wrong.text) == hidden.sub("", unknown.text)


def test_guessing_a_password_is_limited_and_the_window_passes(office: Office, room: Room) -> None:
    visitor = office.visitor()
    codes = [visitor.login(REVIEWER, f"gok {n}").status_code for n in range(11)]
    assert codes == [422] * 10 + [429]
    assert visitor.login(REVIEWER).status_code == 429
    room.clock.move(minutes=11)
    assert visitor.login(REVIEWER).status_code == 303


def test_the_cookie_is_out_of_reach_and_the_store_knows_only_its_hash(office: Office) -> None:
    visitor = office.visitor()
    sent = visitor.login(REVIEWER).headers["Set-Cookie"]
    assert {"Secure", "HttpOnly", "Path=/", "SameSite=Lax"} <= set(sent.split("; "))
    assert "Domain" not in sent
    with reading(office.env.engine) as connection:
        kept = connection.scalars(select(staff_session.c.hash)).all()
    assert secret_of(visitor) not in kept
    assert len(kept) == 1


def test_a_secret_planted_before_logging_in_is_no_session_afterwards(office: Office) -> None:
    victim = office.visitor()
    victim.client.set_cookie(COOKIE, "geplant", secure=True)
    victim.login(REVIEWER)
    assert secret_of(victim) != "geplant"
    attacker = office.visitor()
    attacker.client.set_cookie(COOKIE, "geplant", secure=True)
    assert not is_in(attacker)
    assert is_in(victim)


def test_logging_in_again_ends_the_session_of_before(office: Office) -> None:
    visitor = office.logged_in(REVIEWER)
    old = secret_of(visitor)
    visitor.login(MAILS[StaffRole.READER])
    again = office.visitor()
    again.client.set_cookie(COOKIE, old, secure=True)
    assert not is_in(again)


def test_leaving_ends_the_session_for_whoever_holds_its_secret(office: Office) -> None:
    visitor = office.logged_in(REVIEWER)
    old = secret_of(visitor)
    assert visitor.post("/desk/afmelden").status_code == 303
    assert not is_in(visitor)
    visitor.client.set_cookie(COOKIE, old, secure=True)
    assert not is_in(visitor)


def test_a_session_lives_by_use_and_not_for_ever(office: Office, room: Room) -> None:
    visitor = office.logged_in(REVIEWER)
    for _ in range(11):
        room.clock.move(hours=1)
        assert is_in(visitor)
    room.clock.move(hours=1)
    assert not is_in(visitor)


def test_a_session_that_is_not_used_ends(office: Office, room: Room) -> None:
    visitor = office.logged_in(REVIEWER)
    room.clock.now += sessions.IDLE
    assert not is_in(visitor)


def test_a_form_that_comes_too_late_is_not_carried_out(office: Office, room: Room) -> None:
    visitor = office.logged_in(REVIEWER)
    token = visitor.token()
    room.clock.move(hours=3)
    answer = visitor.client.post(INSIDE, data={"form_token": token, "current": PASSWORD})
    assert answer.location == "/desk/aanmelden?te_laat=1"
    assert "Je was te lang weg" in visitor.get(answer.location).text


def test_a_new_password_ends_every_other_session(office: Office) -> None:
    here, elsewhere = office.logged_in(REVIEWER), office.logged_in(REVIEWER)
    new = "een heel andere zin"
    assert here.post(INSIDE, current="fout", password=new, again=new).status_code == 422
    assert here.post(INSIDE, current=PASSWORD, password="kort", again="kort").status_code == 422
    assert here.post(INSIDE, current=PASSWORD, password=new, again=new + "!").status_code == 422
    assert is_in(elsewhere)
    assert here.post(INSIDE, current=PASSWORD, password=new, again=new).status_code == 303
    assert "Je wachtwoord is veranderd" in here.get(INSIDE).text
    assert "Je wachtwoord is veranderd" not in here.get(INSIDE).text
    assert (is_in(here), is_in(elsewhere)) == (True, False)
    assert office.visitor().login(REVIEWER).status_code == 422
    assert office.visitor().login(REVIEWER, new).status_code == 303


def test_who_is_disabled_is_out_at_once(office: Office) -> None:
    visitor = office.logged_in(REVIEWER)
    with writing(office.env.engine) as connection:
        assert staff.disable(connection, REVIEWER, office.now())
    assert not is_in(visitor)
    assert office.visitor().login(REVIEWER).status_code == 422
    with reading(office.env.engine) as connection:
        assert connection.execute(select(staff_session)).first() is None


def invited(office: Office, room: Room, mail: str) -> str:
    inviting.invite(office.env, office.services, mail, actor="test", via="test")
    found = re.search(r"https://wegwijs\.example(/desk/uitnodiging/\S+)", room.text())
    assert found is not None
    return found[1]


def test_an_invitation_sets_a_password_once(office: Office, room: Room) -> None:
    with writing(office.env.engine) as connection:
        staff.add(connection, mail="nieuw@desk.example", name="Nieuw", role=StaffRole.READER, areas=("*",))
    link, visitor, words = invited(office, room, "nieuw@desk.example"), office.visitor(), "een zin van mijzelf"
    assert room.subjects()[-1][0] == "nieuw@desk.example"
    assert "Kies je wachtwoord" in visitor.get(link).text
    assert visitor.post(link, password="kort", again="kort").status_code == 422
    assert visitor.post(link, password=words, again=words).status_code == 303
    assert is_in(visitor)
    other = office.visitor()
    assert other.get(link).status_code == 404
    assert other.post(link, password=words, again=words).status_code == 404
    assert other.login("nieuw@desk.example", words).status_code == 303


def test_an_invitation_ends_by_itself_and_by_a_newer_one(office: Office, room: Room) -> None:
    first = invited(office, room, REVIEWER)
    second = invited(office, room, REVIEWER)
    visitor = office.visitor()
    assert (visitor.get(first).status_code, visitor.get(second).status_code) == (404, 200)
    room.clock.move(hours=72)
    assert visitor.get(second).status_code == 404


def test_guessing_invitations_is_limited(office: Office) -> None:
    visitor = office.visitor()
    token = visitor.token()
    codes = [visitor.client.post(f"/desk/uitnodiging/{n}", data={"form_token": token}).status_code for n in range(31)]
    assert codes == [404] * 30 + [429]
