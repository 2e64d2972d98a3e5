"""Deciding on changes, from the command line and in the store: who may, what it settles, what it undoes."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.exc import DatabaseError

from jobs.sync import context, job, look, pages, reread, settle
from state.changes import Cause
from state.review import ReviewError, Verdict, rule
from state.store import changes, log, review, sources, versions
from state.store.engine import reading, writing
from state.store.review import Move
from tests.integration.desk import AN, BO, PREMIUM, USUAL, Desk, opened, page


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    with opened(tmp_path, monkeypatch) as made:
        yield made


def test_what_waits_is_listed_with_the_reason(desk: Desk) -> None:
    [change] = desk.look(page(*PREMIUM))
    code, [listed], _ = desk.run("review", "list", "--json")
    assert (code, listed["id"], listed["status"]) == (0, change["id"], "pending")
    assert "betaalnummer" in desk.run("review", "list")[2]


def test_one_change_shows_was_and_becomes(desk: Desk) -> None:
    [change] = desk.look(page(*PREMIUM))
    shown = desk.run("review", "show", change["id"][:8])[2]
    assert "09 331 20 20" in shown
    assert "070 12 34 56" in shown
    assert "toestand: wacht op een mens" in shown
    assert f"wegwijs review approve {change['id'][:10]} --as MAIL" in shown


def test_an_approved_change_is_what_readers_get(desk: Desk) -> None:
    [change] = desk.look(page(*PREMIUM))
    code, [decided], _ = desk.run("review", "approve", change["id"], "--as", AN, "--json")
    assert (code, decided["status"]) == (0, "approved")
    assert "070 12 34 56" in desk.numbers()
    assert desk.look() == []


def test_a_rejected_change_raises_nothing_until_the_page_says_something_else(desk: Desk) -> None:
    [change] = desk.look(page(*PREMIUM))
    desk.run("review", "reject", change["id"], "--as", AN, "--reason", "fout op de pagina")
    assert "09 331 20 20" in desk.numbers()
    assert [desk.look() for _ in range(3)] == [[], [], []]
    [again] = desk.look(page("070 98 76 54", *USUAL[1:]))
    assert again["status"] == "pending"
    [withdrawn] = desk.look(page(*USUAL))
    assert withdrawn["status"] == "withdrawn"


def test_a_rejection_is_taken_back_and_waits_again(desk: Desk) -> None:
    [change] = desk.look(page(*PREMIUM))
    desk.run("review", "reject", change["id"], "--as", AN, "--reason", "misklik")
    code, [back], _ = desk.run("review", "undo", change["id"], "--as", AN, "--json")
    assert (code, back["status"]) == (0, "pending")
    assert "09 331 20 20" in desk.numbers()
    desk.look()
    [waits] = desk.run("review", "list", "--json")[1]
    assert waits["status"] == "pending"
    desk.run("review", "approve", waits["id"], "--as", BO)
    assert "070 12 34 56" in desk.numbers()
    assert desk.look() == []


def test_a_refused_addition_is_taken_back_and_waits_again(desk: Desk) -> None:
    four = page(*USUAL).replace("</main>", "<section><h3>Lokaal team Mol</h3><p>Tel. 070 12 34 56</p></section></main>")
    desk.look(four)
    [added] = desk.run("review", "list", "--json")[1]
    desk.run("review", "reject", added["id"], "--as", AN)
    assert desk.look() == []
    desk.run("review", "undo", added["id"], "--as", AN)
    desk.look()
    [waits] = desk.run("review", "list", "--json")[1]
    desk.run("review", "approve", waits["id"], "--as", AN)
    assert "070 12 34 56" in desk.numbers()


def test_nobody_decides_without_a_name(desk: Desk) -> None:
    [change] = desk.look(page(*PREMIUM))
    assert desk.run("review", "approve", change["id"])[0] == 1
    assert "niet op de lijst" in desk.run("review", "approve", change["id"], "--as", "x@y.example")[2]


def test_a_crisis_line_needs_two_people_and_a_call(desk: Desk) -> None:
    [change] = desk.look(page(*USUAL, line="0800 13 501"))
    assert (change["critical"], change["approvals_needed"]) == (True, 2)
    _, [first], _ = desk.run("review", "approve", change["id"], "--as", AN, "--json")
    assert (first["status"], bool(first["missing"])) == ("pending", True)
    assert desk.run("review", "approve", change["id"], "--as", AN)[0] == 1
    _, [second], _ = desk.run("review", "approve", change["id"], "--as", BO, "--checked", "gebeld op 3 maart", "--json")
    assert second["status"] == "approved"
    assert "0800 13 501" in desk.numbers()


def test_two_approvals_without_a_call_are_not_enough(desk: Desk) -> None:
    [change] = desk.look(page(*USUAL, line="0800 13 501"))
    desk.run("review", "approve", change["id"], "--as", AN)
    desk.run("review", "approve", change["id"], "--as", BO)
    assert "0800 13 500" in desk.numbers()


def test_a_decision_that_was_made_cannot_be_made_again(desk: Desk) -> None:
    [change] = desk.look(page(*PREMIUM))
    desk.run("review", "approve", change["id"], "--as", AN)
    assert desk.run("review", "reject", change["id"], "--as", BO)[0] == 1


def test_an_undone_change_gives_readers_the_earlier_value_back(desk: Desk) -> None:
    [change] = desk.look(page(*PREMIUM))
    desk.run("review", "approve", change["id"], "--as", AN)
    code, [undone], _ = desk.run("review", "undo", change["id"], "--as", BO, "--reason", "verkeerd", "--json")
    assert (code, undone["status"]) == (0, "corrected")
    assert "09 331 20 20" in desk.numbers()
    with reading(desk.env.engine) as connection:
        history = versions.history(connection, "teams", change["key"])
    assert [(row.wrong, row.cause) for row in history[-2:]] == [(True, Cause.CONTENT.value), (False, Cause.STAFF.value)]
    assert desk.look() == []


def test_an_edited_value_replaces_what_the_page_said(desk: Desk) -> None:
    [change] = desk.look(page(*PREMIUM))
    code, _, _ = desk.run("review", "edit", change["id"], "phones=09 331 20 99", "--as", AN)
    assert code == 0
    assert "09 331 20 99" in desk.numbers()
    assert desk.look() == []


def test_every_decision_is_in_the_log_with_who_and_how(desk: Desk) -> None:
    [change] = desk.look(page(*PREMIUM))
    desk.run("review", "approve", change["id"], "--as", AN, "--reason", "nagekeken")
    with reading(desk.env.engine) as connection:
        [line] = [one for one in log.lines(connection) if one["action"] == "change.approve"]
    assert (line["actor"], line["details"]["reason"]) == (AN, "nagekeken")
    assert "command line" in line["details"]["via"]


def test_an_ordinary_change_asks_nobody(desk: Desk) -> None:
    [change] = desk.look(page("09 331 20 21", *USUAL[1:]))
    assert change["status"] == "approved"
    assert desk.run("review", "list", "--json")[1] == []


def test_a_source_in_quarantine_is_released_by_a_person_and_stays_so(desk: Desk) -> None:
    maintenance = "<html><body><main><h1>Teams</h1><section><h3>Casino</h3><p>Tel. 070 11 22 33</p></section></main></body></html>"
    desk.look(maintenance)
    code, [released], _ = desk.run(
        "sources", "release", "teams", "--as", BO, "--reason", "de partner bevestigt", "--json"
    )
    assert (code, released["closed"] >= 1) == (0, True)
    desk.look()
    assert desk.run("incidents", "list", "--json")[1] == []


def test_the_release_of_a_source_that_moved_prints_the_line_for_its_catalogue(desk: Desk) -> None:
    away = desk.site.put("/nieuw", page(*USUAL)).replace("127.0.0.1", "localhost")
    desk.site.put("/teams", "", status=301, headers={"Location": away})
    desk.look()
    shown = desk.run("sources", "release", "teams", "--as", BO)[2].splitlines()
    assert shown[-1] == f'its address in sources.toml is now: url = "{away}"'
    assert tomllib.loads(shown[-1].partition(": ")[2]) == {"url": away}


def test_the_release_of_a_source_that_stayed_prints_no_address(desk: Desk) -> None:
    desk.look(
        "<html><body><main><h1>Teams</h1><section><h3>Casino</h3><p>Tel. 070 11 22 33</p></section></main></body></html>"
    )
    assert "url" not in desk.run("sources", "release", "teams", "--as", BO)[2]


def test_a_source_that_is_not_in_quarantine_has_nothing_to_release(desk: Desk) -> None:
    assert desk.run("sources", "release", "teams", "--as", BO)[0] == 1


def test_an_edit_shows_the_published_original_beside_it(desk: Desk) -> None:
    [change] = desk.look(page(*PREMIUM))
    desk.run("review", "edit", change["id"], "phones=09 331 20 99", "--as", AN)
    _, [shown], _ = desk.run("review", "show", change["id"], "--json")
    assert (shown["after"]["phones"][0]["text"], shown["edited"]["phones"][0]["text"]) == (
        "070 12 34 56",
        "09 331 20 99",
    )
    assert "070 12 34 56 → 09 331 20 99" in desk.run("review", "show", change["id"])[2]


def test_an_edit_of_a_critical_change_starts_the_counting_anew(desk: Desk) -> None:
    [change] = desk.look(page(*USUAL, line="0800 13 501"))
    desk.run("review", "approve", change["id"], "--as", AN, "--checked", "gebeld op 3 maart")
    _, [edited], _ = desk.run("review", "edit", change["id"], "phones=0800 13 502", "--as", BO, "--json")
    assert edited["status"] == "pending"
    assert "kritiek contact" in desk.run("review", "approve", change["id"], "--as", AN)[2]
    _, [done], _ = desk.run("review", "approve", change["id"], "--as", AN, "--checked", "gebeld op 4 maart", "--json")
    assert done["status"] == "approved"
    assert "0800 13 502" in desk.numbers()


def test_a_postponed_change_says_until_when_and_can_still_be_decided(desk: Desk) -> None:
    [change] = desk.look(page(*PREMIUM))
    _, [moved], _ = desk.run("review", "postpone", change["id"], "--until", "2026-03-20", "--as", AN, "--json")
    assert moved["postponed_until"].startswith("2026-03-19T23:00")
    assert "2026-03-20" in desk.run("review", "list")[2]
    assert desk.run("review", "approve", change["id"], "--as", BO, "--json")[1][0]["status"] == "approved"


def test_a_second_opinion_asks_for_another_person(desk: Desk) -> None:
    [change] = desk.look(page(*PREMIUM))
    asked = ("--to", BO, "--second-opinion", "--as", AN, "--json")
    _, [moved], _ = desk.run("review", "assign", change["id"], *asked)
    assert moved["approvals_needed"] == 2
    desk.run("review", "approve", change["id"], "--as", AN)
    assert "070 12 34 56" not in desk.numbers()
    desk.run("review", "approve", change["id"], "--as", BO)
    assert "070 12 34 56" in desk.numbers()


def test_a_change_is_not_given_to_somebody_who_cannot_decide(desk: Desk) -> None:
    [change] = desk.look(page(*PREMIUM))
    desk.run("staff", "disable", BO)
    assert "kan niet beslissen" in desk.run("review", "assign", change["id"], "--to", BO, "--as", AN)[2]


def test_a_whole_source_is_approved_at_once_and_what_the_rules_refuse_is_told(desk: Desk) -> None:
    desk.look(page("070 12 34 56", "070 12 34 57", USUAL[2], line="0800 13 501"))
    code, decided, _ = desk.run("review", "approve", "--source", "teams", "--as", AN, "--json")
    assert code == 0
    assert sorted((one["critical"], one["status"], bool(one["missing"])) for one in decided) == [
        (False, "approved", False),
        (False, "approved", False),
        (True, "pending", True),
    ]
    assert "al goedgekeurd" in desk.run("review", "approve", "--source", "teams", "--as", AN)[2]


def test_all_of_an_incident_is_approved_at_once(desk: Desk) -> None:
    desk.look(page("070 12 34 56", "070 12 34 57", "070 12 34 58"))
    [incident] = desk.run("incidents", "list", "--json")[1]
    assert len(desk.run("review", "list", "--incident", str(incident["id"]), "--json")[1]) == 3
    code, decided, _ = desk.run("review", "approve", "--incident", str(incident["id"]), "--as", AN, "--json")
    assert (code, [one["status"] for one in decided]) == (0, ["approved"] * 3)
    assert desk.run("review", "list", "--incident", str(incident["id"]), "--json")[1] == []


def test_what_a_new_extractor_reads_otherwise_is_listed_apart_and_adopted_in_bulk(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.look(page(*PREMIUM))
    for module in (job, context, reread, look, pages, settle):
        monkeypatch.setattr(module, "EXTRACTOR_VERSION", "next")
    draw = reread.draw

    def other(*arguments: Any, **more: Any) -> Any:
        document, found = draw(*arguments, **more)
        moved = (
            replace(one, phones=()) if "Aalst" in f"{one.organisation} {one.unit}" else one for one in found.contacts
        )
        return document, replace(found, contacts=tuple(moved))

    for module in (reread, look):
        monkeypatch.setattr(module, "draw", other)
    desk.look()
    [found] = desk.run("review", "list", "--technical", "--json")[1]
    assert (found["cause"], "contact_vanished" in found["flags"]) == ("technical", True)
    assert "Technisch" in desk.run("review", "list")[2]
    code, decided, _ = desk.run("review", "approve", "--technical", "--as", AN, "--json")
    assert (code, [one["status"] for one in decided]) == (0, ["approved"])
    assert {one["cause"] for one in desk.run("review", "list", "--json")[1]} == {"content"}


def test_of_two_reviewers_one_wins_and_the_other_is_told(desk: Desk) -> None:
    [change] = desk.look(page(*PREMIUM))
    desk.run("review", "reject", change["id"], "--as", AN)
    code, _, told = desk.run("review", "approve", change["id"], "--as", BO)
    assert (code, "afgewezen" in told) == (1, True)


def test_two_reviewers_at_the_very_same_moment_one_wins(desk: Desk) -> None:
    [change] = desk.look(page(*PREMIUM))
    with reading(desk.env.engine) as connection:
        row = changes.get(connection, change["id"])
        assert row is not None
        seen = review.standing(connection, row)
    desk.run("review", "reject", change["id"], "--as", AN)
    late = Move(verdict=Verdict.APPROVE, actor=BO, at=desk.clock(), hold=timedelta())
    with writing(desk.env.engine) as connection, pytest.raises(ReviewError, match="iemand anders"):
        review._claim(connection, row, late, rule(seen, late.verdict, actor=BO))


@pytest.mark.parametrize("table", ["decision", "log"])
@pytest.mark.parametrize("statement", ["UPDATE {} SET actor = 'x'", "DELETE FROM {}"])
def test_the_database_itself_refuses_to_change_or_delete_what_was_logged(
    desk: Desk, table: str, statement: str
) -> None:
    [change] = desk.look(page(*PREMIUM))
    desk.run("review", "approve", change["id"], "--as", AN)
    with pytest.raises(DatabaseError, match="append-only"), writing(desk.env.engine) as connection:
        connection.exec_driver_sql(statement.format(table))


def test_the_log_is_exported_oldest_first(desk: Desk) -> None:
    [change] = desk.look(page(*PREMIUM))
    desk.run("review", "approve", change["id"], "--as", AN)
    desk.run("review", "undo", change["id"], "--as", BO)
    _, lines, _ = desk.run("review", "log", "--subject", change["id"][:10], "--json")
    assert [(one["actor"], one["action"]) for one in lines] == [(AN, "change.approve"), (BO, "change.undo")]


def test_what_is_held_is_looked_at_once_more_whatever_the_schedule(desk: Desk) -> None:
    desk.look(page("09 331 20 21", *USUAL[1:]))
    with writing(desk.env.engine) as connection:
        sources.set_values(connection, "teams", next_due=desk.clock() + timedelta(days=7))
    desk.clock.move(minutes=30)
    with reading(desk.env.engine) as connection:
        assert sources.due(connection, desk.clock()) == ["teams"]
        assert sources.due(connection, desk.clock() + timedelta(hours=3)) == []
    with writing(desk.env.engine) as connection:
        sources.set_values(connection, "teams", last_looked=desk.clock())
    desk.clock.move(minutes=30)
    with reading(desk.env.engine) as connection:
        assert sources.due(connection, desk.clock()) == []


def test_an_undo_tells_programs_and_people_what_it_leads_to(desk: Desk) -> None:
    desk.look(page("070 12 34 56", "070 12 34 57", USUAL[2]))
    _, waiting, _ = desk.run("review", "list", "--json")
    for one in waiting:
        desk.run("review", "approve", one["id"], "--as", AN)
    _, [undone], _ = desk.run("review", "undo", waiting[0]["id"], "--as", BO, "--json")
    assert undone["fallout"] == {"corrections": 0, "cancelled": 0, "under_way": 0, "none": {}}
    assert "krijgen een rechtzetting: 0" in desk.run("review", "undo", waiting[1]["id"], "--as", BO)[2]


def test_an_incident_is_closed_by_a_person_and_a_program_reads_it(desk: Desk) -> None:
    desk.look(
        "<html><body><main><h1>Teams</h1><section><h3>Casino</h3><p>Tel. 070 11 22 33</p></section></main></body></html>"
    )
    [incident, *_] = desk.run("incidents", "list", "--json")[1]
    code, [closed], _ = desk.run("incidents", "close", str(incident["id"]), "--as", BO, "--json")
    assert (code, closed) == (0, {"id": incident["id"], "closed_by": BO})


def test_a_mass_event_is_one_incident_from_its_opening_to_its_recovery(desk: Desk) -> None:
    strange = "<html><body><main><h1>Teams</h1><section><h3>Kaartclub</h3><p>Tel. 09 331 77 01</p></section></main></body></html>"
    desk.look(strange)
    [opened] = desk.run("incidents", "list", "--json")[1]
    desk.look(strange)
    desk.look(strange.replace("77 01", "77 02"))
    [later] = desk.run("incidents", "list", "--json")[1]
    assert (later["id"], later["opened_at"]) == (opened["id"], opened["opened_at"])
    desk.look(page(*USUAL))
    assert set(USUAL) <= desk.numbers()
    assert [one["id"] for one in desk.run("incidents", "list", "--json")[1]] == [opened["id"]]
    desk.run("sources", "release", "teams", "--as", BO)
    assert desk.run("incidents", "list", "--json")[1] == []
    assert (desk.look(), set(USUAL) <= desk.numbers()) == ([], True)


def test_staff_are_added_listed_and_disabled(desk: Desk) -> None:
    added = desk.run(
        "staff", "add", "dirk@desk.example", "--name", "Dirk Maes", "--role", "reviewer", "--areas", "Gent"
    )
    assert added[0] == 0
    told = {one["mail"]: one for one in desk.run("staff", "list", "--json")[1]}
    dirk = told["dirk@desk.example"]
    assert (dirk["name"], dirk["role"], dirk["areas"], dirk["disabled"]) == ("Dirk Maes", "reviewer", ["Gent"], False)
    assert desk.run("staff", "disable", "dirk@desk.example")[0] == 0
    [waiting] = desk.look(page(*PREMIUM))
    assert desk.run("review", "approve", waiting["id"], "--as", "dirk@desk.example")[0] != 0
    assert "070 12 34 56" not in desk.numbers()


def test_an_area_that_names_nothing_is_refused_when_staff_are_added(desk: Desk) -> None:
    code, _, said = desk.run("staff", "add", "dirk@desk.example", "--name", "Dirk Maes", "--areas", "Gent;Gnet")
    assert (code, "no area is called Gnet" in said) == (1, True)
    assert "dirk@desk.example" not in {one["mail"] for one in desk.run("staff", "list", "--json")[1]}
