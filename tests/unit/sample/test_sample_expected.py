"""The hand-written expectations: they agree with the entries, the sources and the subscribers they speak of."""

from __future__ import annotations

import csv
import tomllib
from dataclasses import asdict

import pytest

from jobs.sample.cast import cast
from jobs.sample.expected import (
    ExpectedChange,
    ExpectedRecord,
    expected_changes,
    expected_incidents,
    expected_outcomes,
    expected_records,
)
from jobs.sample.partners import SITES
from jobs.sample.site import EDITIONS
from jobs.sample.stage import sample_file, sources_text
from state.geo.areas import is_area
from state.records import Audience
from state.sources import SourceKind
from state.topics import TOPICS

BASE = {host: f"http://{host}.example" for host in SITES}
SOURCES = {source["id"]: source for source in tomllib.loads(sources_text(BASE))["source"]}
FAMILIES = {
    "project page": "projectpagina",
    "letter": "brief-lokale-besturen",
    "childcare Ukraine newsletter": "nieuwsbrief-oekraine",
    "childcare newsletter": "nieuwsbrief-kinderopvang",
    "intersectoral workers, list": "intersectorale-lijst",
    "intersectoral workers, finder": "intersectorale-zoeker",
    "local teams": "lokale-teams",
    "consultatiebureaus": "consultatiebureaus",
    "Huizen van het Kind": "huizen-van-het-kind",
    "own site of one": "huis-van-het-kind-mechelen",
    "Eén gezin – één plan": "een-gezin-een-plan",
    "foster care": "pleegzorg",
    "specialised help": "gespecialiseerde-hulp",
    "CAW": "caw-lijn",
    "victims": "slachtofferhulp",
    "federal page": "federaal-vluchtelingen",
    "tools": "hulpmiddelen",
    "organisation": "organisatie",
    "mission": "missie",
    "benefits": "financieel",
    "adoption": "adoptie",
    "youth care": "erkende-jeugdhulp",
    "inbox": "ingekomen-post",
}
ALL = [change for edition in EDITIONS for change in expected_changes(edition, cast())]


def _id(change: ExpectedChange) -> str:
    return f"{change.edition} {change.source} {change.record}"


def test_every_row_of_the_domain_has_a_source() -> None:
    assert set(FAMILIES.values()) == SOURCES.keys()
    assert set(expected_records(1, cast())) == SOURCES.keys()
    assert {SourceKind(source["kind"]) for source in SOURCES.values()} == set(SourceKind)


def test_only_two_sources_are_read_with_help() -> None:
    assert {name for name, source in SOURCES.items() if "selectors" in source or "page_object" in source} == {
        "adoptie",
        "brief-lokale-besturen",
    }


def test_every_source_with_a_change_has_a_reader() -> None:
    quiet = {"missie", "caw-lijn"}
    assert {change.source for change in ALL if change.readers} == SOURCES.keys() - quiet


@pytest.mark.parametrize("change", ALL, ids=_id)
def test_a_change_names_exactly_the_fields_that_the_entries_change(change: ExpectedChange) -> None:
    if change.kind == "added":
        assert change.before is None
        assert change.after is not None
    elif change.kind == "removed":
        assert change.before is not None
        assert change.after is None
    else:
        assert change.before is not None
        assert change.after is not None
        assert _differing(change.before, change.after) == set(change.fields)


@pytest.mark.parametrize("edition", [2, 4])
def test_no_change_of_the_entries_is_forgotten(edition: int) -> None:
    before, after = expected_records(edition - 1, cast()), expected_records(edition, cast())
    named = {(change.source, change.record) for change in expected_changes(edition, cast())}
    differing = {
        (source, key)
        for source in after
        for key in _by_key(before[source]).keys() | _by_key(after[source]).keys()
        if _by_key(before[source]).get(key) != _by_key(after[source]).get(key)
    }
    gone = {("een-gezin-een-plan", "partnerships/haspengouw")}
    assert differing == (named | gone if edition == 2 else named - gone)


@pytest.mark.parametrize("edition", [2, 3, 4])
def test_a_source_with_a_change_is_no_unchanged_one(edition: int) -> None:
    outcomes = expected_outcomes(edition)
    assert outcomes.keys() == SOURCES.keys()
    assert {change.source for change in expected_changes(edition, cast())} <= {
        source for source, outcome in outcomes.items() if outcome != "unchanged"
    }


def test_a_source_is_suspect_from_its_incident_until_somebody_lifts_it() -> None:
    hit = {one.source for one in expected_incidents(3)}
    assert hit == {source for source, outcome in expected_outcomes(3).items() if outcome == "suspect"}
    decided = tomllib.loads(sample_file("decisions.toml").read_text(encoding="utf-8"))
    lifted = {lift["source"] for lift in decided["lift"] if lift["edition"] == 4}
    assert lifted == {source for source, outcome in expected_outcomes(4).items() if outcome == "suspect"} <= hit


def test_pending_ones_have_no_readers_unless_they_are_decided() -> None:
    assert all(change.readers == () for change in ALL if change.decided != "approved")


def test_readers_and_subscribers_are_the_same_people() -> None:
    rows = list(csv.DictReader(sample_file("subscribers.csv").read_text(encoding="utf-8").splitlines()))
    assert {reader for change in ALL for reader in change.readers} == {row["email"] for row in rows}
    for row in rows:
        assert row["email"].endswith(".example")
        assert is_area(row["municipality"] or row["province"])
        assert set(filter(None, row["topics"].split(";"))) <= set(TOPICS)
        assert Audience(row["audience"]) in Audience
    assert {row["audience"] for row in rows} == {audience.value for audience in Audience}


def test_decisions_are_about_changes_that_wait() -> None:
    decisions = tomllib.loads(sample_file("decisions.toml").read_text(encoding="utf-8"))["decision"]
    staff = {row["mail"] for row in csv.DictReader(sample_file("staff.csv").read_text(encoding="utf-8").splitlines())}
    waiting = {(change.edition, change.source) for change in ALL if change.status == "pending"}
    assert {(decision["edition"], decision["source"]) for decision in decisions} <= waiting
    assert {decision["reviewer"] for decision in decisions} == staff


@pytest.mark.parametrize("seed", range(1, 21))
def test_another_cast_changes_values_and_nothing_else(seed: int) -> None:
    for edition in EDITIONS:
        mine, default = expected_changes(edition, cast(seed)), expected_changes(edition, cast())
        assert [_id(change) for change in mine] == [_id(change) for change in default]
        assert all(
            _differing(change.before, change.after) == set(change.fields)
            for change in mine
            if change.before is not None and change.after is not None
        )


def _differing(before: ExpectedRecord, after: ExpectedRecord) -> set[str]:
    old, new = asdict(before), asdict(after)
    return {name for name in old if old[name] != new[name]}


def _by_key(records: tuple[ExpectedRecord, ...]) -> dict[str, ExpectedRecord]:
    return {record.key: record for record in records}
