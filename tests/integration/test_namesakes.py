"""Numbers exchanged between contacts that are called alike: as a list the page holds what it held, to a reader it does not."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from jobs.reading.documents import Body, compared
from state.describe import name_of
from state.records import Contact
from state.review import Verdict
from state.sources import Selectors
from state.store import changes, review, staff, versions
from state.store.engine import reading, writing
from state.store.review import Move
from state.store.staff import StaffRole
from tests.fakes import Clock, Site
from tests.integration.test_sync import env_of, look, source_at

ONE, OTHER = "09 331 20 60", "09 331 20 61"
MAIL = "an@desk.example"
PAGE = "<html lang='nl'><head><title>Team | Huis Noord</title></head><body><main><h1>Huis Noord</h1>{}</main></body></html>"
UNDER_TEAMS = (
    "<h2>Team Gent</h2><h3>Secretariaat</h3><p>Tel. {}</p><h2>Team Brugge</h2><h3>Secretariaat</h3><p>Tel. {}</p>"
)
CRISIS = (
    "<ul><li>Overdag: bel</li><li>Crisislijn, tel. {}</li><li>Na de uren: bel</li><li>Crisislijn, tel. {}</li></ul>"
)
WAYS = {
    "the line above": "<ul><li>Voormiddag: onthaal</li><li>Onthaal, tel. {}</li><li>Namiddag: onthaal</li><li>Onthaal, tel. {}</li></ul>",
    "the heading of the heading": UNDER_TEAMS,
    "the town above": UNDER_TEAMS.replace("Team", "Locatie"),
    "a town in the function": "<ul><li>An Maes, consulent Gent, tel. {}</li><li>An Maes, consulent Brugge, tel. {}</li></ul>",
    "another function": "<ul><li>An Maes, consulent, tel. {}</li><li>An Maes, voorzitter, tel. {}</li></ul>",
    "the address": "<h2>Loket</h2><p>Dorp 5, 9000 Gent<br>Tel. {}</p><h2>Loket</h2><p>Markt 7, 8000 Brugge<br>Tel. {}</p>",
    "the work area": "<h2>Gent</h2><h3>Crisislijn</h3><p>Tel. {}</p><h2>Brugge</h2><h3>Crisislijn</h3><p>Tel. {}</p>",
    "a critical line": CRISIS,
    "other mail addresses": UNDER_TEAMS.replace("</p><h2>", "<br>gent@noord.example</p><h2>")
    + "<p>brugge@noord.example</p>",
}


DAY_AND_NIGHT = "<h2>Onthaal</h2><p>Bel overdag {}, 's nachts {}.</p>"


def page(form: str, first: str = ONE, second: str = OTHER) -> str:
    return PAGE.format(form.format(first, second))


def told(found: Any) -> list[tuple[str, list[str]]]:
    return [(one["kind"], [field["name"] for field in one["fields"]]) for one in found]


def by_name(env: Any) -> dict[str, str]:
    """What readers have: the number of each contact by its whole name."""
    with reading(env.engine) as connection:
        held = [one.value for one in versions.accepted(connection, "teams") if not one.removed]
    return {
        f"{name_of(one)} {one.address.text if one.address else ''}".strip(): one.phones[0].text
        for one in held
        if isinstance(one, Contact)
    }


def waiting(env: Any) -> list[str]:
    with reading(env.engine) as connection:
        return [row.id for row in changes.pending(connection)]


def decide(env: Any, clock: Clock, change: str, verdict: Verdict) -> None:
    with writing(env.engine) as connection:
        an = staff.by_mail(connection, MAIL)
        assert an is not None
        move = Move(verdict=verdict, actor=MAIL, staff_id=an.id, at=clock(), hold=timedelta(0), reason="klopt niet")
        review.decide(connection, change, move)


@pytest.mark.parametrize("way", WAYS)
def test_numbers_that_changed_places_are_told_of_both_at_a_look_and_in_a_comparison(
    tmp_path: Path, site: Site, clock: Clock, way: str
) -> None:
    env = env_of(tmp_path, site, clock, source_at(site.put("/teams", page(WAYS[way]))))
    look(env)
    before = by_name(env)
    site.put("/teams", page(WAYS[way], OTHER, ONE))
    clock.move(days=1)
    assert told(look(env)["changes"]) == [("changed", ["phones"])] * 2
    if not waiting(env):
        first, second = before
        assert by_name(env) == {first: before[second], second: before[first]}
    bodies = [
        Body(name="p", url="https://p.example/", data=one.encode(), content_type="text/html")
        for one in (page(WAYS[way]), page(WAYS[way], OTHER, ONE))
    ]
    assert [[field.name for field in one.fields] for one in compared(*bodies).changes] == [["phones"]] * 2
    for _ in range(3):
        clock.move(days=1)
        assert look(env)["changes"] == []


@pytest.mark.parametrize("way", WAYS)
def test_a_page_that_lists_them_in_another_order_tells_nothing(
    tmp_path: Path, site: Site, clock: Clock, way: str
) -> None:
    env = env_of(tmp_path, site, clock, source_at(site.put("/teams", page(WAYS[way]))))
    look(env)
    site.put("/teams", PAGE.format(turned_round(WAYS[way].format(ONE, OTHER))))
    clock.move(days=1)
    assert look(env)["changes"] == []


def turned_round(body: str) -> str:
    """The same two contacts, the second one first, each with what stands with it."""
    opening, closing = ("<ul>", "</ul>") if body.startswith("<ul>") else ("", "")
    inner = body.removeprefix(opening).removesuffix(closing)
    cut = inner.index("</li>", inner.index(ONE)) + len("</li>") if opening else inner.index("<h2>", 4)
    return opening + inner[cut:] + inner[:cut] + closing


def test_the_exchange_of_crisis_lines_waits_until_people_decide_and_goes_when_the_page_turns_back(
    tmp_path: Path, site: Site, clock: Clock
) -> None:
    env = env_of(tmp_path, site, clock, source_at(site.put("/teams", page(CRISIS))))
    look(env)
    before = by_name(env)
    assert set(before) == {"Crisislijn (Overdag: bel)", "Crisislijn (Na de uren: bel)"}
    for body in (
        page(CRISIS, OTHER, ONE),
        page(CRISIS, OTHER, ONE),
        page(CRISIS, OTHER, ONE).replace("<h1>", "<h1 id='x'>"),
    ):
        site.put("/teams", body)
        clock.move(days=1)
        look(env)
        assert (len(waiting(env)), by_name(env)) == (2, before)
    site.put("/teams", page(CRISIS))
    clock.move(days=1)
    look(env)
    assert (waiting(env), by_name(env)) == ([], before)


def test_one_half_that_was_refused_or_accepted_leaves_the_other_half_as_it_waits(
    tmp_path: Path, site: Site, clock: Clock
) -> None:
    env = env_of(tmp_path, site, clock, source_at(site.put("/teams", page(CRISIS))))
    with writing(env.engine) as connection:
        staff.add(connection, mail=MAIL, name="An", role=StaffRole.ADMIN, areas=("*",))
    look(env)
    site.put("/teams", page(CRISIS, OTHER, ONE))
    clock.move(days=1)
    look(env)
    first, second = waiting(env)
    decide(env, clock, first, Verdict.REJECT)
    for _ in range(2):
        clock.move(days=1)
        assert (look(env)["changes"], waiting(env)) == ([], [second])
    decide(env, clock, second, Verdict.REJECT)
    clock.move(days=1)
    assert (look(env)["changes"], waiting(env)) == ([], [])
    assert by_name(env) == {"Crisislijn (Overdag: bel)": ONE, "Crisislijn (Na de uren: bel)": OTHER}


def test_who_gets_a_namesake_or_other_words_beside_it_is_still_known_when_the_numbers_move(
    tmp_path: Path, site: Site, clock: Clock
) -> None:
    alone = PAGE.format("<h2>Team Gent</h2><h3>Secretariaat</h3><p>Tel. 09 331 20 60</p>")
    env = env_of(tmp_path, site, clock, source_at(site.put("/teams", alone)))
    with writing(env.engine) as connection:
        staff.add(connection, mail=MAIL, name="An", role=StaffRole.ADMIN, areas=("*",))
    look(env)
    assert by_name(env) == {"Secretariaat": ONE}
    reworded = UNDER_TEAMS.replace("Team Gent", "Ploeg Gent")
    for body, names in (
        (page(UNDER_TEAMS), {"Secretariaat (Team Gent)": ONE, "Secretariaat (Team Brugge)": OTHER}),
        (page(reworded), {"Secretariaat (Ploeg Gent)": ONE, "Secretariaat (Team Brugge)": OTHER}),
        (page(reworded, OTHER, ONE), {"Secretariaat (Ploeg Gent)": OTHER, "Secretariaat (Team Brugge)": ONE}),
    ):
        site.put("/teams", body)
        clock.move(days=1)
        look(env)
        for change in waiting(env):
            decide(env, clock, change, Verdict.APPROVE)
        assert by_name(env) == names


@pytest.mark.parametrize(
    "form", [UNDER_TEAMS, "<ul><li>An Maes, consulent, tel. {}</li><li>Bo Smet, consulent, tel. {}</li></ul>"]
)
def test_when_half_of_an_exchange_was_undone_the_other_half_goes_back_with_the_page(
    tmp_path: Path, site: Site, clock: Clock, form: str
) -> None:
    env = env_of(tmp_path, site, clock, source_at(site.put("/teams", page(form))))
    with writing(env.engine) as connection:
        staff.add(connection, mail=MAIL, name="An", role=StaffRole.ADMIN, areas=("*",))
    look(env)
    before = by_name(env)
    site.put("/teams", page(form, OTHER, ONE))
    clock.move(days=1)
    undone, _ = look(env)["changes"]
    decide(env, clock, undone["id"], Verdict.UNDO)
    assert set(by_name(env).values()) in ({ONE}, {OTHER})
    site.put("/teams", page(form))
    clock.move(days=1)
    assert told(look(env)["changes"]) == [("changed", ["phones"])]
    assert by_name(env) == before


@pytest.mark.parametrize("form", [DAY_AND_NIGHT, DAY_AND_NIGHT.replace("Onthaal", "Crisislijn")])
def test_numbers_of_one_contact_that_changed_places_are_told_and_wait_when_they_are_critical(
    tmp_path: Path, site: Site, clock: Clock, form: str
) -> None:
    env = env_of(tmp_path, site, clock, source_at(site.put("/teams", page(form))))
    look(env)
    site.put("/teams", page(form, OTHER, ONE))
    clock.move(days=1)
    [change] = look(env)["changes"]
    was, becomes = f"{ONE} (overdag); {OTHER} ('s nachts)", f"{OTHER} (overdag); {ONE} ('s nachts)"
    assert [(one["name"], one["before"], one["after"]) for one in change["fields"]] == [("phones", was, becomes)]
    assert change["status"] == ("pending" if "Crisis" in form else "approved")
    for _ in range(2):
        clock.move(days=1)
        assert (look(env)["changes"], len(waiting(env))) == ([], int("Crisis" in form))
    site.put("/teams", page(form))
    clock.move(days=1)
    assert [one["status"] for one in look(env)["changes"]] == ["withdrawn" if "Crisis" in form else "approved"]
    bodies = [
        Body(name="p", url="https://p.example/", data=one.encode(), content_type="text/html")
        for one in (page(form), page(form, OTHER, ONE))
    ]
    assert [[field.name for field in one.fields] for one in compared(*bodies).changes] == [["phones"]]


def test_other_words_for_what_numbers_are_for_tell_nothing_and_are_those_that_count_from_then_on(
    tmp_path: Path, site: Site, clock: Clock
) -> None:
    reworded = "<h2>Onthaal</h2><p>Bel elke dag {}, elke nacht {}.</p>"
    env = env_of(tmp_path, site, clock, source_at(site.put("/teams", page(DAY_AND_NIGHT))))
    look(env)
    for form, numbers, kinds in (
        (reworded, (ONE, OTHER), []),
        (reworded, (ONE, OTHER), []),
        (reworded, (OTHER, ONE), [("changed", ["phones"])]),
    ):
        site.put("/teams", page(form, *numbers))
        clock.move(days=1)
        assert told(look(env)["changes"]) == kinds


def test_they_are_told_apart_where_selectors_say_what_a_record_is(tmp_path: Path, site: Site, clock: Clock) -> None:
    form = (
        "<section><h2>Team Gent</h2><div class='r'><h3>Secretariaat</h3><p>{}</p></div></section>"
        "<section><h2>Team Brugge</h2><div class='r'><h3>Secretariaat</h3><p>{}</p></div></section>"
    )
    chosen = Selectors(record="div.r", fields={"organisation": "h3", "phone": "p"})
    source = replace(source_at(site.put("/teams", page(form))), selectors=chosen)
    env = env_of(tmp_path, site, clock, source)
    look(env)
    site.put("/teams", page(form, OTHER, ONE))
    clock.move(days=1)
    assert told(look(env)["changes"]) == [("changed", ["phones"])] * 2
    assert by_name(env) == {"Secretariaat (Team Gent)": OTHER, "Secretariaat (Team Brugge)": ONE}


def test_heads_of_columns_for_day_and_night_that_change_places_are_told(
    tmp_path: Path, site: Site, clock: Clock
) -> None:
    rows = "<tr><td>Team Aalst</td><td>053 60 20 20</td><td>0476 12 00 01</td></tr><tr><td>Team Gent</td><td>{}</td><td>{}</td></tr>"
    heads = "<tr><th>Gemeente</th><th>Overdag</th><th>'s Nachts</th></tr>"
    form = f"<h2>Crisislijn</h2><table>{heads}{rows}</table>"
    env = env_of(tmp_path, site, clock, source_at(site.put("/teams", page(form))))
    look(env)
    turned = page(form).replace("<th>Overdag</th><th>'s Nachts</th>", "<th>'s Nachts</th><th>Overdag</th>")
    site.put("/teams", turned)
    clock.move(days=1)
    assert told(look(env)["changes"]) == [("changed", ["phones"])] * 2
    assert len(waiting(env)) == 2
