"""What `run sync` makes of a partner's page, look after look: over loopback, with the real fetcher, reader and store."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from jobs.env import Env
from jobs.sync.job import plan, plan_forced, work
from jobs.wiring import build_env
from state.errors import OperationalError
from state.settings import FetchSettings, ReviewSettings, Settings
from state.sources import Finder, Selectors, Source, SourceKind
from state.store import changes, incidents, versions
from state.store.engine import reading, writing
from tests.fakes import Clock, Site

START = datetime(2026, 3, 2, 6, 0, tzinfo=UTC)


def env_of(
    tmp_path: Path,
    site: Site,
    clock: Clock,
    *sources: Source,
    review: ReviewSettings | None = None,
    also: Sequence[str] = (),
) -> Env:
    allowed = (site.host, *(site.host.replace("127.0.0.1", one) for one in also))
    settings = Settings(
        fetch=FetchSettings(min_delay=0, allow=allowed, respect_robots=False), review=review or ReviewSettings()
    )
    return build_env(settings, data=tmp_path, sources=sources, clock=clock)


def look(env: Env, source: str = "teams") -> dict[str, Any]:
    plan(env, env.clock())
    return dict(work(env, {"source": source}).data)


def team(name: str, phone: str, mail: str | None = None) -> str:
    more = f'<p>E-mail: <a href="mailto:{mail}">{mail}</a></p>' if mail else ""
    return f"<section><h3>{name}</h3><p>Tel. {phone}</p>{more}</section>"


def page(*teams: str, clutter: str = "") -> str:
    head = "<html lang='nl'><head><title>Lokale teams</title></head>"
    return f"{head}<body><nav>{clutter}</nav><main><h1>Lokale teams</h1>{''.join(teams)}</main></body></html>"


GENT = team("Lokaal team Gent", "09 331 20 20", "gent@teams.example")
AALST = team("Lokaal team Aalst", "053 60 20 20")
BRUGGE = team("Lokaal team Brugge", "050 40 20 20")
TEAMS = (GENT, AALST, BRUGGE)


def source_at(url: str, **more: Any) -> Source:
    return Source(id="teams", name="Lokale teams", kind=SourceKind.CONTACTS, url=url, **more)


def test_the_first_look_is_a_baseline_without_changes(tmp_path: Path, site: Site, clock: Clock) -> None:
    env = env_of(tmp_path, site, clock, source_at(site.put("/teams", page(*TEAMS))))
    verdict = look(env)
    assert (verdict["outcome"], verdict["changes"]) == ("new", [])
    with reading(env.engine) as connection:
        assert len(versions.accepted(connection, "teams")) == 3


def test_a_page_whose_tokens_differ_at_each_request_is_unchanged(tmp_path: Path, site: Site, clock: Clock) -> None:
    count = iter(range(1000))

    def body() -> str:
        return page(*TEAMS, clutter=f"<!-- {next(count)} --><a href='/x?token={next(count)}'>menu</a>")

    env = env_of(tmp_path, site, clock, source_at(site.put("/teams", body)))
    look(env)
    for _ in range(3):
        clock.move(hours=1)
        assert look(env)["outcome"] == "unchanged"


def test_reordering_and_reformatting_are_no_news(tmp_path: Path, site: Site, clock: Clock) -> None:
    env = env_of(tmp_path, site, clock, source_at(site.put("/teams", page(*TEAMS))))
    look(env)
    site.put("/teams", page(BRUGGE, GENT.replace("09 331 20 20", "+32 (0)9/331.20.20"), AALST))
    clock.move(days=1)
    verdict = look(env)
    assert (verdict["outcome"], verdict["changes"]) == ("unchanged", [])


def test_words_of_intruders_beside_the_contacts_hold_the_source(tmp_path: Path, site: Site, clock: Clock) -> None:
    env = env_of(tmp_path, site, clock, source_at(site.put("/teams", page(*TEAMS))))
    look(env)
    site.put("/teams", page("<p>Speel nu in het beste online casino met bonus.</p>", *TEAMS))
    clock.move(days=1)
    verdict = look(env)
    assert (verdict["outcome"], verdict["changes"]) == ("suspect", [])
    with reading(env.engine) as connection:
        assert [row.quarantine for row in incidents.open_of(connection, "teams")] == [True]


def test_ordinary_words_beside_the_contacts_are_no_news(tmp_path: Path, site: Site, clock: Clock) -> None:
    env = env_of(tmp_path, site, clock, source_at(site.put("/teams", page(*TEAMS))))
    look(env)
    site.put("/teams", page("<p>Op 1 mei zijn alle teams gesloten.</p>", *TEAMS))
    clock.move(days=1)
    assert look(env)["outcome"] == "unchanged"


def test_a_new_phone_is_one_change_accepted_by_rule(tmp_path: Path, site: Site, clock: Clock) -> None:
    env = env_of(tmp_path, site, clock, source_at(site.put("/teams", page(*TEAMS))))
    look(env)
    site.put("/teams", page(GENT.replace("09 331 20 20", "09 331 20 21"), AALST, BRUGGE))
    clock.move(days=1)
    verdict = look(env)
    [change] = verdict["changes"]
    assert (verdict["outcome"], change["kind"], change["status"]) == ("changed", "changed", "approved")
    clock.move(days=1)
    assert look(env)["outcome"] == "unchanged"


def test_a_premium_number_waits_for_a_person(tmp_path: Path, site: Site, clock: Clock) -> None:
    env = env_of(tmp_path, site, clock, source_at(site.put("/teams", page(*TEAMS))))
    look(env)
    site.put("/teams", page(GENT.replace("09 331 20 20", "070 12 34 56"), AALST, BRUGGE))
    [change] = look(env)["changes"]
    assert change["status"] == "pending"
    assert "phone_premium" in change["flags"]


def test_absence_is_removal_only_after_three_looks_over_two_days(tmp_path: Path, site: Site, clock: Clock) -> None:
    many = [
        team(f"Lokaal team {town}", f"09 331 20 {n}") for n, town in enumerate(("Gent", "Aalst", "Brugge", "Ieper"), 30)
    ]
    env = env_of(tmp_path, site, clock, source_at(site.put("/teams", page(*many))))
    look(env)
    site.put("/teams", page(*many[1:]))
    outcomes = []
    for _ in range(3):
        clock.move(days=1)
        outcomes.append(look(env))
    assert [one["outcome"] for one in outcomes] == ["unchanged", "unchanged", "changed"]
    [change] = outcomes[-1]["changes"]
    assert change["kind"] == "removed"


def test_a_contact_that_comes_back_in_time_was_never_gone(tmp_path: Path, site: Site, clock: Clock) -> None:
    env = env_of(tmp_path, site, clock, source_at(site.put("/teams", page(*TEAMS))))
    look(env)
    for body in (page(GENT, AALST), page(*TEAMS), page(GENT, AALST)):
        site.put("/teams", body)
        clock.move(days=2)
        assert look(env)["changes"] == []


def test_a_maintenance_page_is_suspect_and_removes_nothing(tmp_path: Path, site: Site, clock: Clock) -> None:
    env = env_of(tmp_path, site, clock, source_at(site.put("/teams", page(*TEAMS))))
    look(env)
    site.put("/teams", "<html><body><main><h1>Onderhoud</h1><p>We zijn zo terug.</p></main></body></html>")
    for _ in range(4):
        clock.move(days=1)
        assert look(env)["outcome"] == "suspect"
    site.put("/teams", page(*TEAMS))
    clock.move(days=1)
    assert look(env)["outcome"] == "unchanged"
    with reading(env.engine) as connection:
        assert incidents.all_open(connection) == []
        assert all(not one.removed for one in versions.accepted(connection, "teams"))


def test_losing_a_large_share_is_one_incident(tmp_path: Path, site: Site, clock: Clock) -> None:
    many = [
        team(f"Lokaal team {town}", f"09 331 2{n} 20")
        for n, town in enumerate(("Gent", "Aalst", "Brugge", "Ieper", "Pelt", "Ham"))
    ]
    env = env_of(tmp_path, site, clock, source_at(site.put("/teams", page(*many))))
    look(env)
    site.put("/teams", page(*many[:2]))
    clock.move(days=1)
    verdict = look(env)
    assert verdict["outcome"] == "suspect"
    with reading(env.engine) as connection:
        [open_one] = incidents.all_open(connection)
        assert (open_one.kind, open_one.quarantine) == ("mass_removal", True)


def test_an_unreachable_source_says_so_and_is_never_unchanged(tmp_path: Path, site: Site, clock: Clock) -> None:
    env = env_of(tmp_path, site, clock, source_at(site.put("/teams", page(*TEAMS))))
    look(env)
    site.put("/teams", "kapot", status=404)
    clock.move(days=1)
    outcome = work(env, {"source": "teams"})
    assert (outcome.ok, outcome.data["outcome"]) == (False, "failed")
    assert outcome.reason


def test_a_first_reading_without_records_is_no_baseline(tmp_path: Path, site: Site, clock: Clock) -> None:
    env = env_of(
        tmp_path, site, clock, source_at(site.put("/teams", "<html><body><p>Binnenkort meer.</p></body></html>"))
    )
    assert look(env)["outcome"] == "failed"
    site.put("/teams", page(*TEAMS))
    clock.move(days=1)
    assert look(env)["outcome"] == "new"


def test_a_change_that_the_page_takes_back_is_withdrawn(tmp_path: Path, site: Site, clock: Clock) -> None:
    env = env_of(tmp_path, site, clock, source_at(site.put("/teams", page(*TEAMS))))
    look(env)
    site.put("/teams", page(GENT.replace("09 331 20 20", "070 12 34 56"), AALST, BRUGGE))
    clock.move(days=1)
    look(env)
    site.put("/teams", page(*TEAMS))
    clock.move(days=1)
    [change] = look(env)["changes"]
    assert change["status"] == "withdrawn"
    site.put("/teams", page(GENT.replace("09 331 20 20", "070 12 34 56"), AALST, BRUGGE))
    clock.move(days=1)
    [again] = look(env)["changes"]
    assert (again["id"], again["status"]) == (change["id"], "pending")


def test_a_source_with_a_schedule_is_due_when_it_says(tmp_path: Path, site: Site, clock: Clock) -> None:
    env = env_of(tmp_path, site, clock, source_at(site.put("/teams", page(*TEAMS)), schedule="daily"))
    look(env)
    assert plan(env, clock()) == []
    assert plan_forced(env, clock()) == [{"source": "teams"}]
    assert plan(env, clock.move(days=1)) == [{"source": "teams"}]


def test_an_unknown_source_is_refused_with_a_remedy(tmp_path: Path, site: Site, clock: Clock) -> None:
    env = env_of(tmp_path, site, clock, source_at(site.put("/teams", page(*TEAMS))))
    with pytest.raises(OperationalError, match="no source"):
        plan_forced(env, clock(), ["tems"])


def test_readers_hear_after_the_hold(tmp_path: Path, site: Site, clock: Clock) -> None:
    env = env_of(tmp_path, site, clock, source_at(site.put("/teams", page(*TEAMS))), review=ReviewSettings(hold=90))
    look(env)
    site.put("/teams", page(GENT.replace("09 331 20 20", "09 331 20 21"), AALST, BRUGGE))
    now = clock.move(days=1)
    look(env)
    with reading(env.engine) as connection:
        rows = [
            row
            for one in versions.accepted(connection, "teams")
            for row in versions.history(connection, "teams", one.key)
        ]
    assert [row.mail_after - now for row in rows if row.news] == [timedelta(minutes=90)]


def test_a_critical_line_waits_for_two(tmp_path: Path, site: Site, clock: Clock) -> None:
    crisis = team("CAW crisislijn", "0800 13 500")
    env = env_of(tmp_path, site, clock, source_at(site.put("/teams", page(crisis, AALST))))
    look(env)
    site.put("/teams", page(crisis.replace("0800 13 500", "0800 13 501"), AALST))
    clock.move(days=1)
    [change] = look(env)["changes"]
    with reading(env.engine) as connection:
        [row] = changes.pending(connection)
    assert (change["status"], row.approvals_needed, row.critical) == ("pending", 2, True)


def test_a_disabled_source_is_not_looked_at(tmp_path: Path, site: Site, clock: Clock) -> None:
    source = source_at(site.put("/teams", page(*TEAMS)))
    env = env_of(tmp_path, site, clock, replace(source, enabled=False))
    assert plan(env, clock()) == []


def newsletter(title: str, day: str) -> str:
    text = "Vanaf volgende maand geldt een ander tarief voor gezinnen met een attest van verminderd tarief."
    return f"<html lang='nl'><body><main><h1>Nieuwsbrief {day}</h1><h2>{title}</h2><p>{text}</p></main></body></html>"


def index(*issues: tuple[str, str]) -> str:
    links = "".join(f"<li><a href='{path}'>Nieuwsbrief {day}</a></li>" for path, day in issues)
    return f"<html lang='nl'><body><main><h1>Nieuwsbrieven</h1><ul>{links}</ul></main></body></html>"


def listing_at(url: str) -> Source:
    return Source(id="news", name="Nieuwsbrieven", kind=SourceKind.LISTING, url=url)


def test_issues_found_after_the_baseline_of_an_index_are_news(tmp_path: Path, site: Site, clock: Clock) -> None:
    site.put("/n/1", newsletter("Tarief", "7 april 2026"))
    env = env_of(tmp_path, site, clock, listing_at(site.put("/n", index(("/n/1", "7 april 2026")))))
    assert look(env, "news")["outcome"] == "new"
    site.put("/n/2", newsletter("Attest", "21 april 2026"))
    site.put("/n", index(("/n/2", "21 april 2026"), ("/n/1", "7 april 2026")))
    clock.move(days=14)
    verdict = look(env, "news")
    assert (verdict["outcome"], [one["kind"] for one in verdict["changes"]]) == ("changed", ["added"])


def test_an_index_that_could_not_be_had_has_no_baseline_yet(tmp_path: Path, site: Site, clock: Clock) -> None:
    env = env_of(tmp_path, site, clock, listing_at(site.put("/n", "kapot", status=404)))
    assert look(env, "news")["outcome"] == "failed"
    site.put("/n/1", newsletter("Tarief", "7 april 2026"))
    site.put("/n", index(("/n/1", "7 april 2026")))
    clock.move(hours=2)
    verdict = look(env, "news")
    assert (verdict["outcome"], verdict["changes"]) == ("new", [])


def test_a_dated_issue_that_leaves_its_index_is_no_removal(tmp_path: Path, site: Site, clock: Clock) -> None:
    site.put("/n/1", newsletter("Tarief", "7 april 2026"))
    site.put("/n/2", newsletter("Attest", "21 april 2026"))
    address = site.put("/n", index(("/n/2", "21 april 2026"), ("/n/1", "7 april 2026")))
    env = env_of(tmp_path, site, clock, listing_at(address))
    look(env, "news")
    site.put("/n", index(("/n/2", "21 april 2026")))
    site.put("/n/1", "weg", status=404)
    for _ in range(4):
        clock.move(days=2)
        assert look(env, "news")["changes"] == []


def test_a_file_dropped_into_an_inbox_is_news(tmp_path: Path, site: Site, clock: Clock) -> None:
    env = env_of(tmp_path, site, clock, Source(id="post", name="Post", kind=SourceKind.INBOX, url="inbox:"))
    assert look(env, "post")["outcome"] == "unchanged"
    folder = tmp_path / "inbox" / "post"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "nieuwsbrief.html").write_text(newsletter("Tarief", "7 april 2026"), encoding="utf-8")
    clock.move(hours=1)
    verdict = look(env, "post")
    assert (verdict["outcome"], [one["kind"] for one in verdict["changes"]]) == ("changed", ["added"])
    clock.move(hours=1)
    assert look(env, "post")["outcome"] == "unchanged"


def test_a_finder_is_one_source_with_many_pages(tmp_path: Path, site: Site, clock: Clock) -> None:
    for nis, town in (("44021", "Gent"), ("44085", "Lievegem")):
        site.put(f"/zoek?nis={nis}", page(team(f"Lokaal team {town}", f"09 331 20 {nis[-2:]}")))
    finder = Finder(areas=("Gent", "Lievegem"))
    url = f"{site.base}/zoek?nis={{nis}}"
    source = Source(id="zoek", name="Zoek", kind=SourceKind.FINDER, url=url, finder=finder)
    env = env_of(tmp_path, site, clock, source)
    assert look(env, "zoek")["outcome"] == "new"
    site.put("/zoek?nis=44085", page(team("Lokaal team Lievegem", "09 331 20 99")))
    clock.move(days=1)
    [change] = look(env, "zoek")["changes"]
    assert (change["kind"], change["name"]) == ("changed", "Lokaal team Lievegem (Lievegem)")


def test_a_chosen_footer_is_read_and_its_changes_are_seen(tmp_path: Path, site: Site, clock: Clock) -> None:
    def body(number: str) -> str:
        footer = f"<footer class='f'><h3>Onthaal Gent</h3><p>Tel. {number}</p></footer>"
        return f"<html><body><main><p>Welkom bij ons op de site.</p></main>{footer}</body></html>"

    source = source_at(site.put("/teams", body("09 331 20 20")), selectors=Selectors(region="footer.f"))
    env = env_of(tmp_path, site, clock, source)
    assert look(env)["outcome"] == "new"
    site.put("/teams", body("09 331 20 21"))
    clock.move(days=1)
    [change] = look(env)["changes"]
    assert [one["name"] for one in change["fields"]] == ["phones"]


def test_a_source_that_was_released_is_held_again_when_intruders_write_on_it(
    tmp_path: Path, site: Site, clock: Clock
) -> None:
    env = env_of(tmp_path, site, clock, source_at(site.put("/teams", page(*TEAMS))))
    look(env)
    site.put("/teams", page(GENT))
    clock.move(days=1)
    assert look(env)["outcome"] == "suspect"
    with writing(env.engine) as connection:
        [open_] = incidents.open_of(connection, "teams")
        incidents.close(connection, open_.id, by="jana@opgroeien.example", now=clock())
    clock.move(days=1)
    assert look(env)["outcome"] != "suspect"
    site.put("/teams", page("<p>Speel nu in het beste online casino met bonus.</p>", GENT))
    clock.move(days=1)
    assert look(env)["outcome"] == "suspect"


def test_a_source_that_moved_for_good_is_one_question_with_its_new_address(
    tmp_path: Path, site: Site, clock: Clock
) -> None:
    """The same page, byte for byte, on another host."""
    env = env_of(tmp_path, site, clock, source_at(site.put("/teams", page(*TEAMS))), also=("localhost",))
    look(env)
    away = site.put("/nieuw", page(*TEAMS)).replace("127.0.0.1", "localhost")
    site.put("/teams", "", status=301, headers={"Location": away})
    clock.move(days=1)
    assert look(env)["outcome"] == "suspect"
    with reading(env.engine) as connection:
        [incident] = incidents.all_open(connection)
        assert changes.pending(connection) == []
    assert (incident.kind, incident.details["moved_to"]) == ("relaunch", away)
    with writing(env.engine) as connection:
        incidents.close(connection, incident.id, by="an@desk.example", now=clock())
    for _ in range(3):
        clock.move(days=1)
        assert look(env)["outcome"] == "unchanged"
