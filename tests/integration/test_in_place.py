"""What is replaced on the spot is told at a look as `compare` tells it, also when no record accounts for it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from jobs.reading.documents import Body, compared
from state.records import Contact
from state.store import versions
from state.store.engine import reading
from tests.fakes import Clock, Site
from tests.integration.test_sync import env_of, look, source_at

LONE, OTHER, PREMIUM = "09 331 20 60", "09 331 20 61", "0903 99 123"


def page(lone: str, *, title: str = "Sociaal team", hours: str = "9u tot 12u") -> str:
    """Two contacts, the second with hours in a line of its own, and a lone number at the foot of the page."""
    people = "<ul><li>An Maes, consulent, tel. 09 331 20 20</li><li>Bo Smet, consulent, tel. 09 331 20 21</li></ul>"
    foot = f"<footer><p>Volg ons</p><p>Tel. {lone}</p><p>Disclaimer</p></footer>"
    head = "<html lang='nl'><head><title>Team | Huis Noord</title></head>"
    return f"{head}<body><main><h1>{title}</h1>{people}<p>Elke maandag van {hours}</p></main>{foot}</body></html>"


def told(changes: Any) -> list[tuple[str, list[str]]]:
    return [(one["kind"], [field["name"] for field in one["fields"]]) for one in changes]


def numbers(env: Any) -> set[str]:
    with reading(env.engine) as connection:
        held = [one.value for one in versions.accepted(connection, "teams") if not one.removed]
    return {phone.text for one in held if isinstance(one, Contact) for phone in one.phones}


def test_a_lone_number_that_was_replaced_is_told_as_compare_tells_it(tmp_path: Path, site: Site, clock: Clock) -> None:
    env = env_of(tmp_path, site, clock, source_at(site.put("/teams", page(LONE))))
    look(env)
    site.put("/teams", page(OTHER))
    clock.move(days=1)
    [change] = look(env)["changes"]
    bodies = [
        Body(name="p", url="https://p.example/", data=one.encode(), content_type="text/html")
        for one in (page(LONE), page(OTHER))
    ]
    [compared_] = compared(*bodies).changes
    assert (
        told([change]) == [("changed", ["phones"])] == [(compared_.kind.value, [one.name for one in compared_.fields])]
    )
    assert (LONE in str(change["before"]), OTHER in str(change["after"]), change["status"]) == (True, True, "approved")
    assert OTHER in numbers(env)


def test_it_is_told_once_and_stays_while_other_things_on_the_page_move(
    tmp_path: Path, site: Site, clock: Clock
) -> None:
    env = env_of(tmp_path, site, clock, source_at(site.put("/teams", page(LONE))))
    look(env)
    for body in (page(OTHER), page(OTHER), page(OTHER, title="Team van 2026"), page(OTHER, title="Team Noord")):
        site.put("/teams", body)
        clock.move(days=1)
        found = look(env)
    assert (found["outcome"], found["changes"]) == ("unchanged", [])
    for _ in range(4):
        site.put("/teams", "", status=304)
        clock.move(days=1)
        assert look(env)["outcome"] == "unchanged"
    assert OTHER in numbers(env)


def test_a_costly_one_waits_for_a_person_through_other_changes_of_the_page(
    tmp_path: Path, site: Site, clock: Clock
) -> None:
    env = env_of(tmp_path, site, clock, source_at(site.put("/teams", page(LONE))))
    look(env)
    site.put("/teams", page(PREMIUM))
    clock.move(days=1)
    [change] = look(env)["changes"]
    assert change["status"] == "pending"
    site.put("/teams", page(PREMIUM, title="Team van 2026"))
    clock.move(days=1)
    assert look(env)["changes"] == []
    site.put("/teams", page(LONE))
    clock.move(days=1)
    [withdrawn] = look(env)["changes"]
    assert (withdrawn["id"], withdrawn["status"]) == (change["id"], "withdrawn")


def test_a_contact_that_is_no_longer_read_but_stands_there_lost_only_its_number(
    tmp_path: Path, site: Site, clock: Clock
) -> None:
    """In a sentence a lone mail address is no contact; who was accepted keeps it."""

    def sentence(number: str) -> str:
        told_ = f"Neem contact op met het team Toezicht van Regio Noord: {number}of mail toezicht@noord.example."
        people = "<ul><li>An Maes, consulent, tel. 09 331 20 20</li></ul>"
        return f"<html lang='nl'><body><main><h1>Team</h1>{people}<aside><h2>Vragen?</h2><p>{told_}</p></aside></main></body></html>"

    env = env_of(tmp_path, site, clock, source_at(site.put("/teams", sentence("telefoon 09 331 20 60 "))))
    look(env)
    site.put("/teams", sentence(""))
    clock.move(days=1)
    assert told(look(env)["changes"]) == [("changed", ["phones"])]
    for _ in range(4):
        clock.move(days=1)
        assert look(env)["changes"] == []
    site.put("/teams", sentence("").partition("<aside>")[0] + "</main></body></html>")
    seen = []
    for _ in range(4):
        clock.move(days=1)
        seen += told(look(env)["changes"])
    assert seen == [("removed", [])]


def helpline(number: str, note: str = "") -> str:
    people = "<ul><li>An Maes, consulent, tel. 09 331 20 20</li></ul>"
    line = f"<p>Dan kun je terecht bij het Centrum Algemeen Welzijn (CAW) op het gratis nummer {number}.</p>"
    hours = "<p>Het CAW is elke dag telefonisch bereikbaar van 9u-17u</p>"
    return f"<html lang='nl'><body><main><h1>Team</h1>{people}<h2>Eerstelijnszorg</h2>{line}{hours}{note}</main></body></html>"


@pytest.mark.parametrize(
    ("number", "fields"),
    [(PREMIUM, ["phones", "criticality"]), (OTHER, ["phones", "criticality"]), ("09 331 20 20", ["phones"])],
)
def test_what_takes_the_place_of_a_helplines_number_in_a_sentence_is_the_helplines_until_it_is_put_right(
    tmp_path: Path, site: Site, clock: Clock, number: str, fields: list[str]
) -> None:
    """The sentence tells whose a number is, a free one or another; one that somebody has already is read as theirs alone."""
    env = env_of(tmp_path, site, clock, source_at(site.put("/teams", helpline("0800/13 500"))))
    look(env)
    site.put("/teams", helpline(number))
    clock.move(days=1)
    [change] = look(env)["changes"]
    assert told([change]) == [("changed", fields)]
    assert (change["before"]["organisation"], change["status"]) == ("Centrum Algemeen Welzijn (CAW)", "pending")
    for note in ("<p>Welkom.</p>", "<p>Tot straks.</p>"):
        site.put("/teams", helpline(number, note))
        clock.move(days=1)
        assert look(env)["changes"] == []
    site.put("/teams", helpline("0800/13 500"))
    clock.move(days=1)
    [withdrawn] = look(env)["changes"]
    assert (withdrawn["id"], withdrawn["status"]) == (change["id"], "withdrawn")


def columns(first: str, second: str) -> str:
    """A table of three people, with these words above its two columns of numbers."""
    people = (("An Maes", 20), ("Bo Smet", 21), ("Cis Pauwels", 22))
    rows = "".join(f"<tr><td>{who}</td><td>09 331 20 {at}</td><td>09 331 30 {at}</td></tr>" for who, at in people)
    head = f"<tr><th>Naam</th><th>{first}</th><th>{second}</th></tr>"
    return f"<html lang='nl'><body><main><h1>Team</h1><table>{head}{rows}</table></main></body></html>"


def test_headings_of_columns_that_changed_places_are_told_of_each_row(tmp_path: Path, site: Site, clock: Clock) -> None:
    env = env_of(tmp_path, site, clock, source_at(site.put("/teams", columns("Telefoon", "Fax"))))
    look(env)
    site.put("/teams", columns("Fax", "Telefoon"))
    clock.move(days=1)
    assert told(look(env)["changes"]) == [("changed", ["phones", "faxes"])] * 3
    for body in (columns("Fax", "Telefoon"), columns("Faxnummer", "Tel.")):
        site.put("/teams", body)
        clock.move(days=1)
        assert look(env)["changes"] == []


def across(*people: str) -> str:
    """A table with a column for each town; the people are named in the first row."""
    towns, tails = ("Aalst", "Brugge", "Gent", "Ieper"), range(20, 24)
    rows = (("", towns), ("Contactpersoon", people), ("Telefoon", [f"09 331 20 {at}" for at in tails]))
    made = "".join(f"<tr><th>{head}</th>{''.join(f'<td>{one}</td>' for one in cells)}</tr>" for head, cells in rows)
    return f"<html lang='nl'><body><main><h1>Team</h1><table>{made}</table></main></body></html>"


def test_people_who_changed_places_above_numbers_that_stayed_are_told(tmp_path: Path, site: Site, clock: Clock) -> None:
    env = env_of(
        tmp_path, site, clock, source_at(site.put("/teams", across("An Maes", "Bo Smet", "Cis Pauwels", "Do Claes")))
    )
    look(env)
    site.put("/teams", across("Bo Smet", "An Maes", "Cis Pauwels", "Do Claes"))
    clock.move(days=1)
    assert len(told(look(env)["changes"])) == 2
    clock.move(days=1)
    assert look(env)["changes"] == []
