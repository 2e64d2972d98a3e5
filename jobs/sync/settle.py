"""From the looks at a source's pages to what changed: diff, triage, and one transaction that keeps it all.

Everything is decided against the accepted records and the last good reading of each page, so it makes no difference
whether a page answered 304, the same bytes or new ones; a page that could not be had keeps what it said.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection

from jobs.sync import baseline, context, pages
from jobs.sync.borne_out import remember, without_unborne
from jobs.sync.look import Same
from jobs.sync.round import FINAL_KINDS, Round
from jobs.sync.steady import with_instead
from jobs.sync.troubles import Troubles, closed_by_recovery, open_troubles
from jobs.sync.verdict import Verdict, verdict_of
from scrapers.extract.generic import EXTRACTOR_VERSION
from state import codec
from state.changes import Absence, Accepted, Cause, Changeset, Match, Observed
from state.diff.changeset import RemovalPolicy, diff
from state.diff.ids import GONE, change_id
from state.fingerprint import difference, distinction
from state.records import Contact, Reading, Record
from state.store import absences, changes, sources, versions
from state.store.changes import Applied
from state.store.versions import NewVersion

AT_ONCE = RemovalPolicy(looks=0)
"""Every record that is absent as removed: for asking whether its page bears that out."""


def settle(connection: Connection, round_: Round) -> Verdict:
    """Keeps one round of looks and returns what it amounts to. Runs in the caller's transaction."""
    troubles = open_troubles(connection, round_)
    snapshots = _keep(connection, round_, troubles)
    if _nothing_moved(connection, round_, troubles):
        return _finish(connection, round_, troubles, Applied(), new=False)
    accepted = versions.accepted(connection, round_.source.id)
    observed = observe(pages.readings(round_.looks, troubles.pages))
    found = _diff(connection, round_, accepted, observed, troubles)
    fresh = baseline.pages_of(round_.looks, troubles.pages)
    baseline.accept(connection, round_, found, fresh)
    news = with_instead(baseline.without(found, fresh), round_.looks)
    triaged = context.triaged(connection, round_, news, accepted, observed, snapshots)
    applied = changes.apply(connection, triaged.look, triaged.settled)
    _resettle(connection, round_, accepted, found)
    absences.saw(connection, round_.source.id, _seen(found), round_.now)
    return _finish(connection, round_, replace(troubles, incident=triaged.incident), applied, new=bool(fresh))


def _keep(connection: Connection, round_: Round, troubles: Troubles) -> dict[int, int]:
    kept = {
        look.page.id: pages.keep(connection, look, round_.now, suspect=look.page.id in troubles.pages)
        for look in round_.looks
    }
    return {page: kept[page] or look.page.snapshot_id for page, look in ((one.page.id, one) for one in round_.looks)}


def _nothing_moved(connection: Connection, round_: Round, troubles: Troubles) -> bool:
    """Whether the diff would say what it said: same pages, same accepted records, same rules, nobody missing."""
    quiet = all(isinstance(look, Same) for look in round_.looks)
    if not quiet or troubles.pages or round_.row.settled != stamp(connection, round_):
        return False
    return not absences.absences(connection, round_.source.id)


def stamp(connection: Connection, round_: Round) -> str:
    """What a diff depends on besides the pages: the extractor, the newest accepted version, the policy."""
    policy = fingerprint_of(round_.settings.review.model_dump_json())
    return f"{EXTRACTOR_VERSION}:{versions.newest_id(connection, round_.source.id)}:{policy}:{round_.source.review}"


def fingerprint_of(text: str) -> str:
    """A short hash of settings."""
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def observe(readings: Mapping[int, Reading]) -> tuple[Observed, ...]:
    """All records that the pages of a source hold now, in page order."""
    return tuple(Observed(record=record, page=page) for page, one in readings.items() for record in one.records)


def _diff(
    connection: Connection,
    round_: Round,
    accepted: Sequence[Accepted],
    observed: Sequence[Observed],
    troubles: Troubles,
) -> Changeset:
    """The difference now, with the removals that enough looks have confirmed."""
    compare = _comparison(round_, accepted, observed)
    first = compare({})
    removals = {one.key: change_id(round_.source.id, one.key, one.revision, GONE) for one in accepted}
    known = absences.absences(connection, round_.source.id)
    if round_.cause is Cause.TECHNICAL:
        remember(connection, round_.source.id, {removals[key] for key in first.absent if key not in known})
        return first
    left_out = _left_out(connection, round_, accepted, observed, first, known)
    first = _without(first, left_out, removals)
    if round_.final:
        return first
    running = absences.counted(known, first.absent, _looked_for(connection, round_, first.absent, troubles), round_.now)
    absences.record(connection, round_.source.id, running)
    return _without(compare(running), left_out, removals) if running else first


def _left_out(
    connection: Connection,
    round_: Round,
    accepted: Sequence[Accepted],
    observed: Sequence[Observed],
    first: Changeset,
    running: Mapping[str, Absence],
) -> frozenset[str]:
    """The ids of what the pages do not bear out."""
    if not first.changes and not first.absent:
        return frozenset()
    whole = diff(accepted, observed, source=round_.source.id, now=round_.now, removal=AT_ONCE, final=round_.final)
    where = absences.pages(connection, round_.source.id)
    return without_unborne(connection, whole, round_.looks, accepted, where, running)


def _without(found: Changeset, left_out: frozenset[str], removals: Mapping[str, str]) -> Changeset:
    """A changeset without those changes; a record whose removal is left out is not absent either."""
    return replace(
        found,
        changes=tuple(one for one in found.changes if one.id not in left_out),
        absent=tuple(key for key in found.absent if removals[key] not in left_out),
    )


def _comparison(
    round_: Round, accepted: Sequence[Accepted], observed: Sequence[Observed]
) -> Callable[[Mapping[str, Absence]], Changeset]:
    def compare(running: Mapping[str, Absence]) -> Changeset:
        return diff(
            accepted,
            observed,
            source=round_.source.id,
            now=round_.now,
            absences=running,
            removal=context.removal_policy(round_.settings),
            final=round_.final,
            cause=round_.cause,
        )

    return compare


def _looked_for(connection: Connection, round_: Round, absent: Sequence[str], troubles: Troubles) -> set[str]:
    """The absent keys whose page was really looked at, or is no longer watched."""
    if round_.row.quarantined_by is not None:
        return set()
    good = pages.good_pages(round_.looks, troubles.pages)
    watched = {look.page.id for look in round_.looks}
    where = absences.pages(connection, round_.source.id)
    return {key for key in absent if where.get(key) in good or where.get(key) not in watched} if good else set()


def _resettle(connection: Connection, round_: Round, accepted: Sequence[Accepted], found: Changeset) -> None:
    """A page that says again what readers have makes an earlier decision about it moot: settle on what it says now.

    So do other words that tell a contact from its namesakes, or its numbers apart: by the old ones they are not known again.
    """
    by_key = {one.key: one for one in accepted if not one.removed}
    again = [
        _settled_again(round_, by_key[match.key], match)
        for match in found.matches
        if match.key in by_key and (_is_moot(by_key[match.key], match) or _is_worded_anew(by_key[match.key], match))
    ]
    versions.accept(connection, again)


def _is_moot(one: Accepted, match: Match) -> bool:
    return not _is_settled(one, match) and not difference(one.value, match.observed.record)


def _is_settled(one: Accepted, match: Match) -> bool:
    return one.published is not None and not difference(one.published, match.observed.record)


def _is_worded_anew(one: Accepted, match: Match) -> bool:
    """Whether the page has other words for what tells a contact from its namesakes, or for what its numbers are for."""
    return _is_settled(one, match) and _reworded(one.value, match.observed.record) != one.value


def _reworded(value: Record, says: Record) -> Record:
    """The value in the words that the page has for it now."""
    if not isinstance(value, Contact) or not isinstance(says, Contact):
        return value
    purposes = {phone.number: phone.purpose for phone in says.phones if phone.purpose}
    phones = tuple(replace(one, purpose=purposes.get(one.number, one.purpose)) for one in value.phones)
    moved = says.distinction and distinction(says) != distinction(value)
    return replace(value, phones=phones, distinction=says.distinction if moved else value.distinction)


def _settled_again(round_: Round, one: Accepted, match: Match) -> NewVersion:
    return NewVersion(
        source=round_.source.id,
        key=one.key,
        base_revision=one.revision,
        value=_reworded(one.value, match.observed.record),
        published=match.observed.record,
        removed=False,
        cause=Cause.TECHNICAL,
        news=False,
        accepted_by=changes.BY_RULE,
        accepted_at=round_.now,
        mail_after=round_.now,
        page_id=match.observed.page,
    )


def _seen(found: Changeset) -> list[tuple[str, int]]:
    seen = {match.key: match.observed.page for match in found.matches}
    seen |= {change.key: change.page for change in found.changes if change.after is not None}
    return sorted(seen.items())


def _finish(connection: Connection, round_: Round, troubles: Troubles, applied: Applied, *, new: bool) -> Verdict:
    closed_by_recovery(connection, round_, troubles)
    verdict = verdict_of(connection, round_, troubles, applied, new=new)
    _keep_source(connection, round_, verdict)
    return verdict


def _is_quiet_start(round_: Round, verdict: Verdict) -> bool:
    """An index or an inbox that was really looked at and holds nothing yet: what comes later is news."""
    return round_.source.kind in FINAL_KINDS and verdict.outcome in ("unchanged", "changed")


def _keep_source(connection: Connection, round_: Round, verdict: Verdict) -> None:
    row, now = round_.row, round_.now
    values: dict[str, Any] = {
        "last_looked": now,
        "last_outcome": verdict.outcome,
        "last_reason": verdict.reason,
        "last_reason_told": codec.dump_any(verdict.told),
    }
    values["failures"] = row.failures + 1 if verdict.outcome == "failed" else 0
    if verdict.outcome in ("new", "unchanged", "changed"):
        values["last_good"] = now
    if verdict.outcome == "changed":
        values["last_changed"] = now
    if row.baseline_at is None and (verdict.outcome == "new" or _is_quiet_start(round_, verdict)):
        values["baseline_at"] = now
    values["settled"] = stamp(connection, round_)
    sources.set_values(connection, round_.source.id, **values)
