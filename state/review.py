"""The rules of review, as pure functions: which move is legal, and what it leads to.

A change is pending until people agree, reject it, or its cause vanishes. Critical contacts need two different people, one
of whom checked by phone. Every refusal says what to do instead, because it is read by somebody in a hurry.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from state.changes import Status
from state.errors import OperationalError


class Verdict(StrEnum):
    APPROVE = "approve"
    REJECT = "reject"
    EDIT = "edit"
    POSTPONE = "postpone"
    ASSIGN = "assign"
    SECOND_OPINION = "second_opinion"
    UNDO = "undo"


AGREES = {Verdict.APPROVE, Verdict.EDIT}


class ReviewError(OperationalError):
    """A move that the rules do not allow."""


@dataclass(frozen=True, kw_only=True)
class Standing:
    """Where a change stands: what is asked of it and who has agreed since it was last opened or edited."""

    status: Status
    critical: bool
    approvals_needed: int
    approvers: Sequence[str] = ()
    phone_checked: bool = False


@dataclass(frozen=True, kw_only=True)
class Ruling:
    """What a move leads to. `complete` is False when another person must still agree."""

    status: Status
    complete: bool
    missing: str | None = None


def rule(standing: Standing, verdict: Verdict, *, actor: str, check_made: str | None = None) -> Ruling:
    """The result of `actor` giving `verdict`. Raises ReviewError for an illegal move."""
    if verdict is Verdict.UNDO:
        return _undo(standing)
    if standing.status is not Status.PENDING:
        raise ReviewError(
            f"this change is {standing.status.value} already",
            remedy="look again: somebody else decided, or the page did",
        )
    if verdict is Verdict.REJECT:
        return Ruling(status=Status.REJECTED, complete=True)
    if verdict in AGREES:
        return _agree(standing, actor, check_made)
    return Ruling(status=Status.PENDING, complete=False)


def _undo(standing: Standing) -> Ruling:
    if standing.status is not Status.APPROVED:
        raise ReviewError(
            f"only an approved change can be undone, this one is {standing.status.value}", remedy="reject it instead"
        )
    return Ruling(status=Status.CORRECTED, complete=True)


def _agree(standing: Standing, actor: str, check_made: str | None) -> Ruling:
    if actor in standing.approvers:
        raise ReviewError("you have approved this change already", remedy="a second person must approve it")
    count = len(set(standing.approvers)) + 1
    checked = standing.phone_checked or bool(check_made)
    if count < standing.approvals_needed:
        missing = "nog een tweede goedkeuring nodig" + (
            "" if checked else ", een van beide met verificatie per telefoon"
        )
        return Ruling(status=Status.PENDING, complete=False, missing=missing)
    if standing.critical and not checked:
        raise ReviewError(
            "a critical contact needs a check by phone before its last approval",
            remedy='call the number and add --checked "gebeld op DATUM met NAAM"',
        )
    return Ruling(status=Status.APPROVED, complete=True)
