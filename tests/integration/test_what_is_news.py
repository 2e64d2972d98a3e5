"""The rules under "What is news", one test for each: through the real sync over loopback, with staff deciding in between."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from jobs.env import Env
from jobs.mailing import deliver, digest
from jobs.sync import context, job, pages, reread, settle
from jobs.sync import look as look_
from state import codec
from state.canon.phones import parse_phone
from state.records import Contact, RecordKind
from state.review import Verdict
from state.sources import Source
from state.store import changes, links, review, sources, staff, subscribers, versions
from state.store.engine import reading, writing
from state.store.review import Move, ReviewError
from state.store.schema import change, version
from state.store.staff import StaffRole
from tests.fakes import Clock, Site
from tests.integration.test_sync import AALST, BRUGGE, GENT, TEAMS, env_of, look, page, source_at

NUMBER, OTHER, THIRD, PREMIUM, SECOND = "09 331 20 20", "09 331 20 21", "09 331 20 22", "070 12 34 56", "070 12 34 57"
WHO = "jana@desk.example"


@pytest.fixture
def env(tmp_path: Path, site: Site, clock: Clock) -> Env:
    """One source past its baseline, one person on the staff."""
    made = env_of(tmp_path, site, clock, source_at(site.put("/teams", page(*TEAMS))))
    look(made)
    with writing(made.engine) as connection:
        staff.add(connection, mail=WHO, name="Jana", role=StaffRole.REVIEWER, areas=("*",))
    return made


def says(site: Site, number: str) -> None:
    site.put("/teams", page(GENT.replace(NUMBER, number), AALST, BRUGGE))


def next_look(env: Env, clock: Clock, source: str = "teams") -> list[dict[str, Any]]:
    clock.move(days=1)
    return list(look(env, source)["changes"])


def decide(env: Env, change: str, verdict: Verdict, **more: Any) -> None:
    with writing(env.engine) as connection:
        person = staff.by_mail(connection, WHO)
        assert person is not None
        move = Move(
            actor=WHO,
            staff_id=person.id,
            at=env.clock(),
            via="test",
            hold=timedelta(0),
            verdict=verdict,
            reason="x",
            **more,
        )
        review.decide(connection, change, move)


def numbers(env: Env, source: str = "teams") -> set[str]:
    with reading(env.engine) as connection:
        accepted = [one.value for one in versions.accepted(connection, source) if not one.removed]
    return {phone.text for value in accepted if isinstance(value, Contact) for phone in value.phones}


def flags_of(env: Env, change: str) -> set[str]:
    with reading(env.engine) as connection:
        row = changes.get(connection, change)
    assert row is not None
    return {flag["code"] for flag in row.flags}


def status_of(env: Env, change: str) -> str:
    with reading(env.engine) as connection:
        row = changes.get(connection, change)
    assert row is not None
    return str(row.status)


# Diff against what is accepted


def test_the_page_is_held_against_what_is_accepted_and_never_against_the_last_page(
    env: Env, site: Site, clock: Clock
) -> None:
    says(site, PREMIUM)
    (first,) = next_look(env, clock)
    assert next_look(env, clock) == [], "it is no news twice, though the last page said the same"
    says(site, NUMBER)
    (back,) = next_look(env, clock)
    assert (back["id"], back["status"]) == (first["id"], "withdrawn")
    assert numbers(env) == {NUMBER, "053 60 20 20", "050 40 20 20"}


def test_a_rerun_inserts_nothing(env: Env, site: Site, clock: Clock) -> None:
    says(site, PREMIUM)
    next_look(env, clock)
    for _ in range(3):
        assert look(env)["changes"] == []
    with reading(env.engine) as connection:
        assert len(changes.pending(connection)) == 1


def test_withdrawn_is_not_final(env: Env, site: Site, clock: Clock) -> None:
    says(site, PREMIUM)
    (first,) = next_look(env, clock)
    says(site, NUMBER)
    next_look(env, clock)
    says(site, PREMIUM)
    (again,) = next_look(env, clock)
    assert (again["id"], again["status"]) == (first["id"], "pending")


@pytest.mark.parametrize("verdict", [Verdict.REJECT, Verdict.EDIT, Verdict.UNDO])
def test_a_decision_settles_what_the_page_published(env: Env, site: Site, clock: Clock, verdict: Verdict) -> None:
    says(site, PREMIUM)
    (found,) = next_look(env, clock)
    if verdict is Verdict.EDIT:
        with reading(env.engine) as connection:
            row = changes.get(connection, found["id"])
        assert row is not None
        shown = _contact(row.after, OTHER)
        decide(env, found["id"], verdict, edited=shown)
    elif verdict is Verdict.UNDO:
        decide(env, found["id"], Verdict.APPROVE)
        decide(env, found["id"], verdict)
    else:
        decide(env, found["id"], verdict)
    before = numbers(env)
    assert PREMIUM not in before
    assert next_look(env, clock) == [], "the page still says what was decided on"
    says(site, SECOND)
    (next_one,) = next_look(env, clock)
    assert next_one["status"] == "pending"
    assert "staff_override" in flags_of(env, next_one["id"])
    assert numbers(env) == before


@pytest.mark.parametrize(("verdict", "wrong"), [(Verdict.REJECT, PREMIUM), (Verdict.UNDO, OTHER)])
def test_what_staff_refused_waits_for_a_person_when_the_page_says_it_again(
    env: Env, site: Site, clock: Clock, verdict: Verdict, wrong: str
) -> None:
    """The page was right for a while in between; what stands beside the wrong number then may differ."""
    says(site, wrong)
    (found,) = next_look(env, clock)
    decide(env, found["id"], verdict)
    says(site, NUMBER)
    assert next_look(env, clock) == []
    for mail in ("gent@teams.example", "team.gent@teams.example"):
        site.put("/teams", page(GENT.replace(NUMBER, wrong).replace("gent@teams.example", mail), AALST, BRUGGE))
        again = [one for one in next_look(env, clock) if one["status"] != "withdrawn"]
        assert [one["status"] for one in again] == ["pending"]
        assert "staff_override" in flags_of(env, again[0]["id"])
        assert NUMBER in numbers(env)
    decide(env, again[0]["id"], Verdict.APPROVE)
    assert wrong in numbers(env), "a person may find it right by now"


def _contact(stored: dict[str, Any], number: str) -> Contact:
    value = codec.load_record(RecordKind.CONTACT.value, stored)
    phone = parse_phone(number, declared=True)
    assert isinstance(value, Contact)
    assert phone is not None
    return replace(value, phones=(phone,))


def test_of_two_decisions_on_one_change_the_second_is_refused(env: Env, site: Site, clock: Clock) -> None:
    says(site, PREMIUM)
    (found,) = next_look(env, clock)
    decide(env, found["id"], Verdict.REJECT)
    with pytest.raises(ReviewError):
        decide(env, found["id"], Verdict.APPROVE)
    assert PREMIUM not in numbers(env)


def test_an_open_change_on_an_older_base_follows_the_decision(env: Env, site: Site, clock: Clock) -> None:
    says(site, PREMIUM)
    (first,) = next_look(env, clock)
    says(site, SECOND)
    told = {one["id"]: one["status"] for one in next_look(env, clock)}
    assert told.pop(first["id"], status_of(env, first["id"])) == "withdrawn", (
        "what the page no longer says is no question"
    )
    ((second, status),) = told.items()
    assert status == "pending"
    decide(env, second, Verdict.APPROVE)
    assert SECOND in numbers(env)


# Baseline


def test_the_first_reading_is_a_baseline_that_staff_see_and_nobody_hears(env: Env, clock: Clock) -> None:
    with writing(env.engine) as connection:
        _reader(connection, clock)
    clock.move(days=3)
    assert list(digest.plan(env, clock())) == [] or digest.work(env, {}).data["by_kind"] in ({}, {"welcome": 1})
    with reading(env.engine) as connection:
        assert {row.cause for row in _versions(connection)} == {"baseline"}


def test_a_source_that_is_enabled_again_begins_with_a_baseline(
    tmp_path: Path, site: Site, clock: Clock, env: Env
) -> None:
    off = replace(env, sources=(replace(env.sources[0], enabled=False),))
    with writing(off.engine) as connection:
        sources.declare(connection, off.sources)
    says(site, OTHER)
    with writing(env.engine) as connection:
        sources.declare(connection, env.sources)
    assert next_look(env, clock) == []
    assert OTHER in numbers(env)


def test_zero_records_is_an_error_and_never_all_removed(env: Env, site: Site, clock: Clock) -> None:
    site.put("/teams", page("<p>Deze pagina is in onderhoud, probeer later opnieuw.</p>"))
    for _ in range(5):
        clock.move(days=1)
        assert look(env)["outcome"] == "suspect"
    assert len(numbers(env)) == 3


# A new extractor


def test_what_a_new_extractor_reads_otherwise_is_technical_and_never_mailed(
    env: Env, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    with writing(env.engine) as connection:
        _reader(connection, clock)
    for module in (job, context, reread):
        monkeypatch.setattr(module, "EXTRACTOR_VERSION", "next")
    draw = reread.draw

    def other(*arguments: Any, **more: Any) -> Any:
        document, found = draw(*arguments, **more)
        return document, replace(
            found, contacts=tuple(replace(one, opening_hours=("9u-12u",)) for one in found.contacts)
        )

    monkeypatch.setattr(reread, "draw", other)
    next_look(env, clock)
    with reading(env.engine) as connection:
        found = [row for row in connection.execute(select(change)) if row.cause == "technical"]
    assert len(found) == 3
    for one in found:
        if one.status == "pending":
            decide(env, one.id, Verdict.APPROVE)
    clock.move(days=1)
    digest.work(env, {})
    assert list(deliver.plan(env, clock())) == []


def _reads(monkeypatch: pytest.MonkeyPatch, other: Callable[[Contact], Contact | None]) -> None:
    """A next extractor, that draws from each contact what `other` makes of it."""
    for module in (job, context, reread, look_, pages, settle):
        monkeypatch.setattr(module, "EXTRACTOR_VERSION", "next")
    draw = reread.draw

    def drawn(*arguments: Any, **more: Any) -> Any:
        document, found = draw(*arguments, **more)
        made = [one for contact in found.contacts if (one := other(contact)) is not None]
        return document, replace(found, contacts=tuple(made))

    for module in (reread, look_):
        monkeypatch.setattr(module, "draw", drawn)


def test_a_contact_that_a_new_extractor_does_not_read_is_not_gone_from_the_page(
    env: Env, site: Site, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    aalst = AALST.replace("053 60 20 20", PREMIUM)
    site.put("/teams", page(GENT, aalst, BRUGGE))
    [waiting] = next_look(env, clock)
    _reads(monkeypatch, lambda one: None if "Gent" in f"{one.organisation} {one.unit}" else one)
    next_look(env, clock)
    decide(env, waiting["id"], Verdict.APPROVE)
    told = [one for _ in range(6) for one in next_look(env, clock)]
    assert (told, NUMBER in numbers(env)) == ([], True)
    site.put("/teams", page(aalst, BRUGGE))
    gone = [one for _ in range(5) for one in next_look(env, clock)]
    assert [one["kind"] for one in gone] == ["removed"]
    assert NUMBER not in numbers(env)


def test_a_number_that_a_new_extractor_does_not_read_stays_until_a_person_agrees(
    env: Env, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    _reads(monkeypatch, lambda one: replace(one, phones=()) if NUMBER in str(one.phones) else one)
    next_look(env, clock)
    with reading(env.engine) as connection:
        [found] = [row for row in connection.execute(select(change)) if row.cause == "technical"]
    assert (found.status, NUMBER in numbers(env)) == ("pending", True)


# One fact on several sources


@pytest.fixture
def two(tmp_path: Path, site: Site, clock: Clock) -> Env:
    """The same contact on the pages of two partners."""
    first = source_at(site.put("/teams", page(*TEAMS)))
    second = Source(
        **{**first.__dict__, "id": "partner", "name": "Een partner", "url": site.put("/partner", page(*TEAMS))}
    )
    made = env_of(tmp_path, site, clock, first, second)
    look(made)
    look(made, "partner")
    with writing(made.engine) as connection:
        staff.add(connection, mail=WHO, name="Jana", role=StaffRole.REVIEWER, areas=("*",))
    return made


def both_say(site: Site, number: str) -> None:
    for path in ("/teams", "/partner"):
        site.put(path, page(GENT.replace(NUMBER, number), AALST, BRUGGE))


def test_one_fact_on_two_sources_is_decided_and_undone_once(two: Env, site: Site, clock: Clock) -> None:
    both_say(site, PREMIUM)
    (first,) = next_look(two, clock)
    (second,) = list(look(two, "partner")["changes"])
    decide(two, first["id"], Verdict.APPROVE)
    assert [status_of(two, one["id"]) for one in (first, second)] == ["approved", "approved"]
    assert PREMIUM in numbers(two) & numbers(two, "partner")
    decide(two, second["id"], Verdict.UNDO)
    assert [status_of(two, one["id"]) for one in (first, second)] == ["corrected", "corrected"]
    assert PREMIUM not in numbers(two) | numbers(two, "partner")


def test_one_fact_on_two_sources_is_one_line_in_a_mail(two: Env, site: Site, clock: Clock) -> None:
    with writing(two.engine) as connection:
        _reader(connection, clock)
    both_say(site, OTHER)
    next_look(two, clock)
    look(two, "partner")
    clock.move(days=1)
    digest.work(two, {})
    for item in deliver.plan(two, clock()):
        deliver.work(two, item)
    (mail,) = sorted((two.data / "mail").glob("*.html"))
    assert mail.read_text(encoding="utf-8").count(f">{OTHER}<") == 1


def test_a_source_that_follows_days_later_is_no_second_line(two: Env, site: Site, clock: Clock) -> None:
    with writing(two.engine) as connection:
        _reader(connection, clock)
    says(site, OTHER)
    next_look(two, clock)
    assert _news(two, clock) == 1
    site.put("/partner", page(GENT.replace(NUMBER, OTHER), AALST, BRUGGE))
    (late,) = next_look(two, clock, "partner")
    assert late["status"] == "approved"
    assert _news(two, clock) == 0
    both_say(site, THIRD)
    next_look(two, clock)
    look(two, "partner")
    assert _news(two, clock) == 1
    newest = max((two.data / "mail").glob("*.html"), key=lambda path: path.stat().st_mtime_ns)
    assert newest.read_text(encoding="utf-8").count(f">{THIRD}<") == 1, "told once, from what the reader had"


def test_what_staff_decided_for_one_source_is_not_asked_again_for_another(two: Env, site: Site, clock: Clock) -> None:
    says(site, PREMIUM)
    (first,) = next_look(two, clock)
    decide(two, first["id"], Verdict.APPROVE)
    site.put("/partner", page(GENT.replace(NUMBER, PREMIUM), AALST, BRUGGE))
    (late,) = next_look(two, clock, "partner")
    assert late["status"] == "approved"
    assert "decided_elsewhere" in flags_of(two, late["id"])
    decide(two, first["id"], Verdict.UNDO)
    assert status_of(two, late["id"]) == "corrected"


def test_a_fact_that_staff_split_is_decided_by_itself(two: Env, site: Site, clock: Clock) -> None:
    both_say(site, PREMIUM)
    (first,) = next_look(two, clock)
    (second,) = list(look(two, "partner")["changes"])
    assert _link(two, first, second, same=False) == []
    decide(two, first["id"], Verdict.APPROVE)
    assert status_of(two, second["id"]) == "pending"
    site.put("/partner", page(GENT.replace(NUMBER, SECOND), AALST, BRUGGE))
    (later, *_) = [one for one in next_look(two, clock, "partner") if one["status"] == "pending"]
    assert "source_conflict" not in flags_of(two, later["id"])


def test_facts_that_staff_joined_are_decided_together(two: Env, site: Site, clock: Clock) -> None:
    named = GENT.replace("Lokaal team Gent", "Team van de stad")
    site.put("/partner", page(named, AALST, BRUGGE))
    next_look(two, clock, "partner")
    says(site, PREMIUM)
    (first,) = next_look(two, clock)
    site.put("/partner", page(named.replace(NUMBER, PREMIUM), AALST, BRUGGE))
    (second,) = next_look(two, clock, "partner")
    assert len(_link(two, first, second, same=True)) == 1
    decide(two, first["id"], Verdict.APPROVE)
    assert status_of(two, second["id"]) == "approved"


def _link(env: Env, one: dict[str, Any], other: dict[str, Any], *, same: bool) -> list[links.Other]:
    """Joins or splits what two changes are about; what the first is linked with then."""
    first, second = ((each["source"], each["key"]) for each in (one, other))
    with writing(env.engine) as connection:
        links.decide(connection, first, second, same=same, by=WHO, at=env.clock())
        return links.of(connection, first)


def test_a_removal_is_news_only_when_no_source_carries_the_record_any_more(two: Env, site: Site, clock: Clock) -> None:
    with writing(two.engine) as connection:
        _reader(connection, clock)
    site.put("/teams", page(AALST, BRUGGE))
    site.put("/partner", page(GENT.replace("</p>", "</p><p>Elke werkdag van 9u tot 12u</p>"), AALST, BRUGGE))
    _until_removed(two, clock, "teams")
    assert _news(two, clock) == 0
    site.put("/partner", page(AALST, BRUGGE))
    _until_removed(two, clock, "partner")
    assert _news(two, clock) == 1


def test_sources_that_disagree_are_a_doubt_that_shows_both(two: Env, site: Site, clock: Clock) -> None:
    says(site, OTHER)
    (found,) = next_look(two, clock)
    assert "source_conflict" in flags_of(two, found["id"])
    with reading(two.engine) as connection:
        row = changes.get(connection, found["id"])
    assert row is not None
    said = " ".join(flag["sentence"] for flag in row.flags)
    assert NUMBER in said or "Een partner" in said


def _until_removed(env: Env, clock: Clock, source: str) -> None:
    for _ in range(4):
        for one in next_look(env, clock, source):
            if one["status"] == "pending":
                decide(env, one["id"], Verdict.APPROVE)


def _news(env: Env, clock: Clock) -> int:
    """How many mails leave now."""
    clock.move(days=1)
    digest.work(env, {})
    return sum(deliver.work(env, item).ok for item in deliver.plan(env, clock()))


def _reader(connection: Any, clock: Clock) -> None:
    new = subscribers.add(
        connection,
        email="ocmw@gent.example",
        kind="local_authority",
        language="nl",
        basis="public_task",
        status=subscribers.ACTIVE,
        consent={},
        created_at=clock(),
        welcomed_at=clock(),
    )
    wishes = {"topics": [], "audience": [], "areas": ["44021"], "frequency": "immediate"}
    subscribers.follow(connection, subscriber_id=new, started_at=clock(), **wishes)


def _versions(connection: Any) -> list[Any]:
    return list(connection.execute(select(version)))
