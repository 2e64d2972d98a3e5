"""Tells triage what it cannot see in a changeset, and the store what triage decided."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from sqlalchemy import Connection, Row

from jobs.sync.look import Read
from jobs.sync.round import Round
from scrapers.extract.generic import EXTRACTOR_VERSION
from state import codec
from state.canon.urls import host_of
from state.changes import Accepted, Cause, Change, Changeset, Observed, Severity, Status
from state.diff.changeset import RemovalPolicy
from state.diff.echoes import echoes
from state.fingerprint import difference, fingerprint
from state.records import Contact, Criticality, Measure, Publication, Record
from state.settings import Settings
from state.store import absences, incidents, links, pages, versions
from state.store.changes import Look, Settled
from state.store.links import Other
from state.triage.decide import triage
from state.triage.flags import flag
from state.triage.policy import Context, Linked, PageSigns, Policy, Triage, Triaged


@dataclass(frozen=True, kw_only=True)
class Verdicts:
    """What triage decided, ready for the store. `incident` is the id of the incident that holds the source, if any."""

    look: Look
    settled: tuple[Settled, ...]
    incident: int | None


def removal_policy(settings: Settings) -> RemovalPolicy:
    """When absence becomes removal."""
    return RemovalPolicy(looks=settings.review.removal_looks, over=timedelta(hours=settings.review.removal_hours))


def policy_of(round_: Round) -> Policy:
    """How much doubt stops a change of this source."""
    review = round_.settings.review
    return Policy(
        review=round_.source.review,
        mass_records=review.mass_records,
        mass_removed=review.mass_removed,
        mass_changed=review.mass_changed,
        confidence=review.threshold,
    )


def triaged(
    connection: Connection,
    round_: Round,
    found: Changeset,
    accepted: Sequence[Accepted],
    observed: Sequence[Observed],
    snapshots: Mapping[int, int],
) -> Verdicts:
    """The verdict on each change. Opens an incident when many changes have one cause."""
    others = _others(connection, round_.source.id, found)
    context = _context(connection, round_, found, accepted, others)
    verdict = triage(found, policy=policy_of(round_), context=context)
    incident = _incident(connection, round_, verdict, observed)
    look = Look(
        source=round_.source.id,
        now=round_.now,
        extractor_version=EXTRACTOR_VERSION,
        hold=timedelta(minutes=round_.settings.review.hold),
        incident=incident,
    )
    settled = [_settled(one, held=incident is not None, snapshots=snapshots) for one in verdict.changes]
    linked = [
        _linked(connection, one, others.get(one.change.key, []), held=incident is not None)
        for one in _with_echoes(settled)
    ]
    return Verdicts(look=look, settled=tuple(linked), incident=incident)


def _with_echoes(settled: Sequence[Settled]) -> list[Settled]:
    """A text that only repeats a contact's change shares its fate, and is no news beside it."""
    by_id = {one.change.id: one for one in settled}
    found = echoes([one.change for one in settled])
    return [_echo(one, by_id[found[one.change.id]]) if one.change.id in found else one for one in settled]


def _echo(one: Settled, source: Settled) -> Settled:
    return replace(
        source, change=replace(one.change, cause=Cause.TECHNICAL), snapshot=one.snapshot, news=False, flags=one.flags
    )


def _settled(one: Triaged, *, held: bool, snapshots: Mapping[int, int]) -> Settled:
    waits = held and one.status is Status.APPROVED
    critical = any(_is_critical(record) for record in (one.change.before, one.change.after))
    return Settled(
        change=one.change,
        status=Status.PENDING if waits else one.status,
        flags=one.change.flags,
        approvals_needed=max(1, one.approvals_needed) if held else one.approvals_needed,
        group=group_of(one.change),
        critical=critical,
        news=one.change.cause is not Cause.TECHNICAL,
        snapshot=snapshots.get(one.change.page),
    )


def group_of(change: Change) -> str:
    """The same before and after on several sources is one fact: one card, one decision."""
    parts = (fingerprint(record) if record else "-" for record in (change.before, change.after))
    return hashlib.sha256(f"{change.kind}|{'|'.join(parts)}".encode()).hexdigest()


def _linked(connection: Connection, one: Settled, others: Sequence[Other], *, held: bool) -> Settled:
    """The change as one with the same of another source: it waits on one card, and is decided once."""
    if one.change.cause is Cause.TECHNICAL:
        return one
    place = (one.change.source, one.change.key)
    if False in links.decisions(connection, place).values():
        one = replace(one, group=f"{one.group}|{one.change.source}")
    same = links.counterpart(connection, others, one.change.before, one.change.after)
    if same is None:
        return one
    grouped = replace(one, group=same.group)
    doubts = {each.code for each in one.flags if each.severity is not Severity.INFO}
    if one.status is Status.PENDING and not held and same.staff and doubts <= same.flags:
        told = (*one.flags, flag("decided_elsewhere", source=same.source))
        return replace(grouped, status=Status.APPROVED, flags=told)
    return grouped


def _is_critical(record: Record | None) -> bool:
    return isinstance(record, Contact) and record.criticality is Criticality.CRITICAL


def _incident(connection: Connection, round_: Round, verdict: Triage, observed: Sequence[Observed]) -> int | None:
    """The incident that holds the source: one that is open already, or what this look shows, unless a person released it."""
    what = verdict.incident
    seen = _digest(observed, round_)
    if what is not None and round_.cause is not Cause.TECHNICAL:
        released = incidents.released(connection, round_.source.id, what.kind.value, seen)
        if not released:
            details = {"seen": seen, **({"moved_to": what.moved_to} if what.moved_to else {})}
            new, _ = incidents.report(connection, round_.source.id, what, now=round_.now, details=details)
            if what.quarantine:
                return new
    held = [row.id for row in incidents.open_of(connection, round_.source.id) if row.quarantine]
    return held[0] if held else None


def _digest(observed: Sequence[Observed], round_: Round) -> str:
    """What a person who releases the source has looked at: its records, and all other text of its pages."""
    texts = (look.text_fingerprint if isinstance(look, Read) else look.page.text_fingerprint for look in round_.looks)
    prints = sorted([*(fingerprint(one.record) for one in observed), *(text or "" for text in texts)])
    return hashlib.sha256("|".join(prints).encode()).hexdigest()


def _context(
    connection: Connection,
    round_: Round,
    found: Changeset,
    accepted: Sequence[Accepted],
    others: Mapping[str, Sequence[Other]],
) -> Context:
    live = [one for one in accepted if not one.removed]
    keys = [change.key for change in found.changes if change.before is not None]
    accounts = {key: versions.history(connection, round_.source.id, key) for key in keys}
    past = {key: _past(rows) for key, rows in accounts.items()}
    where = absences.pages(connection, round_.source.id)
    shown = {one.key: where[one.key] for one in live if one.key in where}
    return Context(
        accepted_count=len(live),
        page_of=shown if len(set(shown.values())) > 1 else {},
        pages={look.page.id: _signs(connection, look) for look in round_.looks if isinstance(look, Read)},
        history={key: tuple(dict.fromkeys(prints[:-1])) for key, prints in past.items()},
        flaps={key: _returns(prints) for key, prints in past.items()},
        refused={key: _refused(rows) for key, rows in accounts.items()},
        known_hosts=frozenset(_hosts(round_, [one.value for one in live])),
        critical=round_.source.criticality is Criticality.CRITICAL,
        linked={key: tuple(Linked(source=o.name, record=o.record) for o in each) for key, each in others.items()},
    )


def _others(connection: Connection, source_id: str, found: Changeset) -> dict[str, list[Other]]:
    """What other sources carry of the facts that changed. What only we read otherwise is no fact that changed."""
    if any(one.cause is Cause.TECHNICAL for one in found.changes):
        return {}
    sides = {one.key: [side for side in (one.before, one.after) if side is not None] for one in found.changes}
    return {key: links.others(connection, (source_id, key), records) for key, records in sides.items()}


def _past(history: Iterable[Row[Any]]) -> list[str]:
    """The fingerprints of a record's accepted values, oldest first, without repeats in a row."""
    prints: list[str] = []
    for row in history:
        one = fingerprint(codec.load_record(row.record_kind, row.value))
        if not prints or prints[-1] != one:
            prints.append(one)
    return prints


def _refused(history: Iterable[Row[Any]]) -> tuple[tuple[Record, Record], ...]:
    """What a page said of a record that staff rejected, edited away or undid and did not accept later, with what counted."""
    refused: dict[str, tuple[Record, Record]] = {}
    for row in history:
        value = codec.load_record(row.record_kind, row.value)
        said = codec.load_record(row.record_kind, row.published) if row.published else value
        if difference(value, said):
            refused[fingerprint(said)] = (said, value)
        else:
            refused.pop(fingerprint(value), None)
    return tuple(refused.values())


def _returns(prints: Sequence[str]) -> int:
    return sum(1 for index, one in enumerate(prints) if one in prints[:index])


def _hosts(round_: Round, values: Iterable[Record]) -> Iterable[str]:
    yield host_of(round_.source.url)
    for look in round_.looks:
        if look.page.final_url:
            yield host_of(look.page.final_url)
    for value in values:
        if isinstance(value, Contact):
            yield from (mail.rpartition("@")[2] for mail in value.emails)
            if value.website:
                yield host_of(value.website)
        elif isinstance(value, Measure):
            yield from (host_of(link.url) for link in value.links)
        elif isinstance(value, Publication) and value.url:
            yield host_of(value.url)


def _signs(connection: Connection, look: Read) -> PageSigns:
    before = pages.get_snapshot(connection, look.page.snapshot_id)
    return PageSigns(
        previous_title=before.title if before else None,
        title=look.reading.title,
        previous_language=before.language if before else None,
        language=look.reading.language,
        previous_host=host_of(before.final_url) if before else None,
        host=host_of(look.fetched.final_url),
        moved_to=look.fetched.permanent_url,
        previous_length=before.text_length if before else 0,
        length=look.text_length,
        tls_problem=look.fetched.tls_problem,
        added_text=look.added,
    )
