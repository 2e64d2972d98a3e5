"""Decisions: each writes who, when and why, and with a final one the new version, in one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from state import codec
from state.changes import Cause, ChangeKind, Status
from state.records import Record
from state.review import AGREES, ReviewError, Ruling, Standing, Verdict, rule
from state.store import changes, log, versions
from state.store.engine import BATCH
from state.store.schema import change, decision, version
from state.store.versions import NewVersion

TOGETHER = (Verdict.APPROVE, Verdict.REJECT, Verdict.UNDO)
"""What is decided for the same fact on all sources at once."""


@dataclass(frozen=True, kw_only=True)
class Move:
    """What one person wants done. `edited` replaces the published record, which stays visible beside it."""

    verdict: Verdict
    actor: str
    at: datetime
    hold: timedelta
    staff_id: int | None = None
    reason: str | None = None
    check_made: str | None = None
    edited: Record | None = None
    until: datetime | None = None
    assignee: int | None = None
    via: str = "command line"


def decide(connection: Connection, change_id: str, move: Move) -> Ruling:
    """Carries out `move` on one change and on the same fact found on other sources.

    Raises:
        ReviewError: the move is not allowed, or somebody else was first.
    """
    row = changes.get(connection, change_id)
    if row is None:
        raise ReviewError("review_unknown", change=change_id)
    ruling = rule(standing(connection, row), move.verdict, actor=move.actor, check_made=move.check_made)
    for one in [row, *_twins(connection, row, move)]:
        _carry_out(connection, one, move, ruling)
    return ruling


def decide_among(connection: Connection, change_id: str, move: Move) -> Ruling:
    """One of several: what the rules refuse is told as `missing`, and the rest can go on."""
    row = changes.get(connection, change_id)
    if row is not None and row.status != Status.PENDING and move.verdict is not Verdict.UNDO:
        # Decided a moment ago with the same fact on another source.
        return Ruling(status=Status(row.status), complete=True)
    try:
        with connection.begin_nested():
            return decide(connection, change_id, move)
    except ReviewError as refusal:
        return Ruling(status=Status.PENDING, complete=False, lacking=refusal.told)


def standing(connection: Connection, row: Row[Any]) -> Standing:
    """Where a change stands, from its decisions since it was last undone or edited."""
    agreed, checked = _agreements(decisions(connection, row.id))
    return Standing(
        status=Status(row.status),
        critical=row.critical,
        approvals_needed=row.approvals_needed,
        approvers=agreed,
        phone_checked=checked,
    )


def _agreements(made: Sequence[Row[Any]]) -> tuple[list[str], bool]:
    agreed: list[str] = []
    checked = False
    for one in made:
        if one.verdict in (Verdict.UNDO, Verdict.EDIT, Verdict.REJECT):
            agreed, checked = [], False
        if one.verdict in AGREES:
            agreed.append(one.actor)
            checked = checked or bool(one.check_made)
    return agreed, checked


def decisions(connection: Connection, change_id: str) -> list[Row[Any]]:
    """All decisions on a change, oldest first."""
    query = select(decision).where(decision.c.change_id == change_id).order_by(decision.c.id)
    return list(connection.execute(query))


def agreed(connection: Connection, change_ids: Sequence[str]) -> dict[str, frozenset[int]]:
    """Which members of staff have agreed to each of these changes."""
    made: dict[str, list[Row[Any]]] = {}
    for start in range(0, len(change_ids), BATCH):
        query = select(decision).where(decision.c.change_id.in_(change_ids[start : start + BATCH]))
        for row in connection.execute(query.order_by(decision.c.id)):
            made.setdefault(row.change_id, []).append(row)
    return {one: _people(rows) for one, rows in made.items()}


def _people(made: Sequence[Row[Any]]) -> frozenset[int]:
    actors, _ = _agreements(made)
    return frozenset(row.staff_id for row in made if row.staff_id is not None and row.actor in actors)


def _twins(connection: Connection, row: Row[Any], move: Move) -> list[Row[Any]]:
    """The same fact on other sources, where one decision serves for all: same standing, nothing edited."""
    if move.verdict not in TOGETHER or row.edited:
        return []
    query = select(change).where(
        change.c.group_fingerprint == row.group_fingerprint,
        change.c.id != row.id,
        change.c.status == row.status,
        change.c.edited.is_(None),
    )
    alike = list(connection.execute(query.order_by(change.c.id)))
    if move.verdict is Verdict.UNDO:
        return [one for one in alike if _in_force(connection, one)]
    mine = standing(connection, row)
    return [one for one in alike if standing(connection, one) == mine]


def _in_force(connection: Connection, row: Row[Any]) -> bool:
    current = versions.current(connection, row.source_id, row.key)
    return current is not None and current.change_id == row.id


def _carry_out(connection: Connection, row: Row[Any], move: Move, ruling: Ruling) -> None:
    _claim(connection, row, move, ruling)
    _write_decision(connection, row, move)
    if ruling.complete:
        _write_version(connection, row, move, ruling.status)
        _rebase(connection, row, move)


def _claim(connection: Connection, row: Row[Any], move: Move, ruling: Ruling) -> None:
    """The conditional update that makes one of two reviewers win."""
    values: dict[str, Any] = {"status": ruling.status.value, "updated_at": move.at}
    if move.edited is not None:
        values["edited"] = codec.dump(move.edited)
    if move.verdict is Verdict.POSTPONE:
        values["postponed_until"] = move.until
    if move.verdict is Verdict.ASSIGN:
        values["assigned_to"] = move.assignee
    if move.verdict is Verdict.SECOND_OPINION:
        values |= {"assigned_to": move.assignee, "approvals_needed": max(2, row.approvals_needed)}
    same = (change.c.id == row.id) & (change.c.status == row.status) & (change.c.base_revision == row.base_revision)
    if not connection.execute(update(change).where(same).values(**values)).rowcount:
        raise ReviewError("review_collided")


def _write_decision(connection: Connection, row: Row[Any], move: Move) -> None:
    connection.execute(
        insert(decision),
        {
            "change_id": row.id,
            "staff_id": move.staff_id,
            "actor": move.actor,
            "verdict": move.verdict.value,
            "reason": move.reason,
            "check_made": move.check_made,
            "at": move.at,
        },
    )
    log.note(
        connection,
        at=move.at,
        actor=move.actor,
        action=f"change.{move.verdict.value}",
        subject=row.id,
        via=move.via,
        reason=move.reason,
        check=move.check_made,
    )


def _write_version(connection: Connection, row: Row[Any], move: Move, status: Status) -> None:
    current = versions.current(connection, row.source_id, row.key)
    if status is Status.CORRECTED:
        _undo_version(connection, row, move, current)
        return
    if status is Status.PENDING:
        _wait_again(connection, row, move, current)
        return
    revision = current.revision if current else 0
    if revision != row.base_revision:
        raise ReviewError("review_base_moved")
    make = _approved if status is Status.APPROVED else _rejected
    versions.accept(connection, [make(row, move, current)])
    if status is Status.APPROVED and row.cause == Cause.BASELINE and current is not None:
        versions.mark_wrong(connection, current.id)


def _approved(row: Row[Any], move: Move, current: Row[Any] | None) -> NewVersion:
    published = _record(row, row.after)
    edited = move.edited or _record(row, row.edited)
    value = edited or published or _record(row, row.before)
    cause = Cause(row.cause)
    return replace(
        _blank(row, move, value, published),
        removed=row.kind == ChangeKind.REMOVED,
        cause=cause,
        news=cause not in (Cause.TECHNICAL, Cause.BASELINE),
        mail_after=move.at if row.critical or cause is Cause.BASELINE else move.at + move.hold,
    )


def _rejected(row: Row[Any], move: Move, current: Row[Any] | None) -> NewVersion:
    """Readers keep what they had; what the page says is settled, so that it raises nothing again."""
    published = _record(row, row.after)
    value = _record(row, current.value) if current is not None else published
    return replace(_blank(row, move, value, published), removed=current is None or current.removed)


def _blank(row: Row[Any], move: Move, value: Record | None, published: Record | None) -> NewVersion:
    if value is None:
        raise ReviewError("review_no_data", change=row.id)
    return NewVersion(
        source=row.source_id,
        key=row.key,
        base_revision=row.base_revision,
        value=value,
        published=published,
        removed=False,
        cause=Cause.STAFF,
        news=False,
        accepted_by=move.actor,
        accepted_at=move.at,
        mail_after=move.at,
        change_id=row.id,
        snapshot_id=row.snapshot_id,
        page_id=row.page_id,
    )


def _undo_version(connection: Connection, row: Row[Any], move: Move, current: Row[Any] | None) -> None:
    """Back to what was accepted before; the undone version is marked wrong, so that its readers are told."""
    made = connection.execute(
        select(version).where(version.c.change_id == row.id).order_by(version.c.revision.desc())
    ).first()
    if made is None or current is None:
        raise ReviewError("review_no_version", change=row.id)
    if made.id != current.id:
        raise ReviewError("review_later")
    versions.mark_wrong(connection, made.id)
    earlier = [one for one in versions.history(connection, row.source_id, row.key) if one.revision < made.revision]
    before = earlier[-1] if earlier else made
    if row.cause == Cause.BASELINE:
        versions.mark_wrong(connection, before.id, wrong=False)
    value = move.edited or _record(row, before.value)
    undone = replace(_blank(row, move, value, _record(row, made.published)), base_revision=made.revision)
    versions.accept(connection, [replace(undone, removed=before.removed if earlier else True)])


def _wait_again(connection: Connection, row: Row[Any], move: Move, current: Row[Any] | None) -> None:
    """A rejection is taken back: what the page says is settled no more, and the change waits on the state after that."""
    if current is None or current.change_id != row.id:
        raise ReviewError("review_later")
    past = versions.history(connection, row.source_id, row.key)
    earlier = next((one for one in reversed(past) if one.revision < current.revision), None)
    settled = _record(row, earlier.published) if earlier is not None else None
    again = replace(_blank(row, move, _record(row, current.value), settled), base_revision=current.revision)
    versions.accept(connection, [replace(again, removed=current.removed, change_id=None)])
    connection.execute(update(change).where(change.c.id == row.id).values(base_revision=current.revision + 1))


def _rebase(connection: Connection, row: Row[Any], move: Move) -> None:
    """Open changes on the older base are withdrawn; the next look finds them again on the new one."""
    stale = (
        (change.c.source_id == row.source_id)
        & (change.c.key == row.key)
        & (change.c.id != row.id)
        & (change.c.status == Status.PENDING.value)
    )
    connection.execute(update(change).where(stale).values(status=Status.WITHDRAWN.value, updated_at=move.at))


def _record(row: Row[Any], data: dict[str, Any] | None) -> Record | None:
    return codec.load_record(row.record_kind, data) if data else None
