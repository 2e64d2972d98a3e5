"""The sample partner site against what was written down by hand: records, outcomes, changes, flags, incidents, readers."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, Row, select

from jobs.env import Env
from jobs.rehearsal import Looked, look, moment, play, prepare, waiting
from jobs.sample.expected import (
    ExpectedChange,
    expected_changes,
    expected_incidents,
    expected_outcomes,
    expected_records,
)
from jobs.sample.server import SampleSite, serving
from state import codec
from state.records import Record
from state.store import changes, incidents, versions
from state.store.engine import reading
from state.store.schema import change, delivery, ledger, subscriber, version
from tests.acceptance.comparing import KINDS, differences, score
from tests.fakes import impatient

pytestmark = pytest.mark.slow

SEEDS = range(1, 1 + int(os.environ.get("WEGWIJS_SEEDS", "1")))
"""Casts and markups of the sample site beside its own; `make quality` tries twenty."""
SPELLED = {"hours": "opening_hours", "areas": "work_area"}


@dataclass
class Told:
    """A rehearsal that was played to its end. `incidents` are those that were open right after each look, before staff acted."""

    env: Env
    site: SampleSite
    looked: Mapping[int, Looked]
    incidents: Mapping[int, set[tuple[str, str]]]
    first: Mapping[str, list[Record]]
    """What was drawn from each source at the first look."""


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Told]:
    with serving() as site, impatient():
        env, clock = prepare(tmp_path_factory.mktemp("story") / "data", site)
        looked: dict[int, Looked] = {}
        found: dict[int, set[tuple[str, str]]] = {}
        first: dict[str, list[Record]] = {}
        for event in play(env, clock, site):
            if isinstance(event, Looked):
                looked[event.edition], found[event.edition] = event, _incidents(env)
                first = first or {source: accepted(env, source) for source in expected_records(1, site.cast)}
        yield Told(env, site, looked, found, first)


def _incidents(env: Env) -> set[tuple[str, str]]:
    with reading(env.engine) as connection:
        return {(row.source_id, row.kind) for row in incidents.all_open(connection)}


def record_of(row: Row[Any], side: str) -> Record:
    return codec.load_record(row.record_kind, getattr(row, side) or row.before or row.after)


def matched(expected: ExpectedChange, rows: list[Row[Any]]) -> Row[Any] | None:
    """The change that was meant: same source and kind, most in common."""
    side, meant = ("after", expected.after) if expected.after is not None else ("before", expected.before)
    assert meant is not None
    alike = [
        row
        for row in rows
        if (row.source_id, row.kind) == (expected.source, expected.kind)
        and isinstance(record_of(row, side), KINDS[type(meant)])
    ]
    return max(alike, key=lambda row: score(meant, record_of(row, side)), default=None)


def told_rows(connection: Connection, verdicts: Looked) -> list[Row[Any]]:
    """The changes that a look raised; those that it withdrew belong to an earlier one."""
    raised = [one for verdict in verdicts.verdicts for one in verdict["changes"] if one["status"] != "withdrawn"]
    return changes.by_ids(connection, [one["id"] for one in raised])


def wrong_with(expected: ExpectedChange, row: Row[Any]) -> dict[str, Any]:
    """What differs from what was written down. Flags that only inform may stand beside the expected ones."""
    fields = {one["name"] for one in row.fields}
    meant = {SPELLED.get(name, name) for name in expected.fields}
    flags = {flag["code"] for flag in row.flags}
    checks = {
        "fields": (meant, fields) if expected.kind == "changed" and meant else (0, 0),
        "case": (expected.case, row.case) if expected.case else (0, 0),
        "flags": (expected.flags, expected.flags & flags),
    }
    return {name: pair for name, pair in checks.items() if pair[0] != pair[1]}


def accepted(env: Env, source: str) -> list[Record]:
    """What was drawn at the baseline, measures whose last day was over by then included."""
    with reading(env.engine) as connection:
        return [one.value for one in versions.accepted(connection, source)]


@pytest.mark.parametrize("seed", SEEDS)
def test_every_seed_gives_the_records_and_the_changes_of_an_ordinary_week(seed: int, tmp_path: Path) -> None:
    with serving(seed) as site:
        env, clock = prepare(tmp_path / "data", site)
        clock.now = moment((3, 2), (6, 5))
        first = look(env, site, 1)
        assert {one["id"]: one["outcome"] for one in first.verdicts} == expected_outcomes(1)
        for source, expected in expected_records(1, site.cast).items():
            assert differences(expected, accepted(env, source)) == [], source
        site.edition, clock.now = 2, moment((3, 9), (6, 5))
        second = look(env, site, 2)
        assert {one["id"]: one["outcome"] for one in second.verdicts} == expected_outcomes(2)
        _changes_are(env, second, site)


def _changes_are(env: Env, looked: Looked, site: SampleSite) -> None:
    with reading(env.engine) as connection:
        rows = told_rows(connection, looked)
    wanted = expected_changes(looked.edition, site.cast)
    for expected in wanted:
        row = matched(expected, rows)
        assert row is not None, (expected.source, expected.record)
        rows.remove(row)
        assert wrong_with(expected, row) == {}, (expected.source, expected.record)
    assert [(row.source_id, row.kind) for row in rows] == []


def test_the_first_look_draws_the_records_that_were_written_down(told: Told) -> None:
    for source, expected in expected_records(1, told.site.cast).items():
        assert differences(expected, told.first[source]) == [], source


@pytest.mark.parametrize("edition", [1, 2, 3, 4])
def test_each_edition_has_the_outcomes_that_were_written_down(told: Told, edition: int) -> None:
    found = {one["id"]: one["outcome"] for one in told.looked[edition].verdicts}
    assert found == expected_outcomes(edition)


@pytest.mark.parametrize("edition", [1, 2, 3, 4])
def test_each_edition_raises_the_changes_that_were_written_down(told: Told, edition: int) -> None:
    _changes_are(told.env, told.looked[edition], told.site)


@pytest.mark.parametrize("edition", [2, 3, 4])
def test_each_change_is_accepted_or_waits_as_written_down(told: Told, edition: int) -> None:
    for expected in expected_changes(edition, told.site.cast):
        first = [one for verdict in told.looked[edition].verdicts for one in verdict["changes"]]
        with reading(told.env.engine) as connection:
            row = matched(expected, changes.by_ids(connection, [one["id"] for one in first]))
        assert row is not None
        at_once = next(one["status"] for one in first if one["id"] == row.id)
        assert (at_once, row.status) == (expected.status, expected.decided), (expected.source, expected.record)


def test_the_bad_day_opens_the_incidents_that_were_written_down(told: Told) -> None:
    opened = told.incidents[3] - told.incidents[2]
    assert opened == {(one.source, one.kind) for one in expected_incidents(3)}


def test_each_change_reaches_exactly_the_readers_that_were_written_down(told: Told) -> None:
    with reading(told.env.engine) as connection:
        rows = list(connection.execute(select(change)))
        sent = _sent(connection)
    mailed: dict[str, set[str]] = {}
    for expected in (one for edition in (2, 3, 4) for one in expected_changes(edition, told.site.cast)):
        row = matched(expected, rows)
        assert row is not None
        rows.remove(row)
        mailed[row.id] = sent.pop(row.id, set())
        assert mailed[row.id] == set(expected.readers), (expected.source, expected.record)
    assert sent == {}


def _sent(connection: Connection) -> dict[str, set[str]]:
    """Change -> the addresses that had it in a mail."""
    query = (
        select(version.c.change_id, subscriber.c.email)
        .join(ledger, ledger.c.version_id == version.c.id)
        .join(delivery, delivery.c.id == ledger.c.delivery_id)
        .join(subscriber, subscriber.c.id == ledger.c.subscriber_id)
        .where(version.c.news, delivery.c.status == "sent")
    )
    found: dict[str, set[str]] = {}
    for row in connection.execute(query):
        found.setdefault(row.change_id, set()).add(row.email)
    return found


def test_what_nobody_decided_still_waits(told: Told) -> None:
    left = [
        one for edition in (2, 3, 4) for one in expected_changes(edition, told.site.cast) if one.decided == "pending"
    ]
    assert len(waiting(told.env)) == len(left)


def test_a_second_run_of_everything_finds_nothing_and_sends_nothing(told: Told) -> None:
    again = look(told.env, told.site, 4)
    assert {one["outcome"] for one in again.verdicts} == {"unchanged"}
    assert all(one["changes"] == [] for one in again.verdicts)
