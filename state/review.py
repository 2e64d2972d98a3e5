"""The rules of review, as pure functions: which move is legal, and what it leads to.

A change is pending until people agree, reject it, or its cause vanishes. Critical contacts need two different people, one
of whom checked by phone. Every refusal says what to do instead, because it is read by somebody in a hurry: in Dutch, as the
desk is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from state.changes import Status
from state.errors import DeskError
from state.saying.refusing import STATUSES
from state.saying.telling import Told, told
from state.saying.words import in_dutch


class Verdict(StrEnum):
    APPROVE = "approve"
    REJECT = "reject"
    EDIT = "edit"
    POSTPONE = "postpone"
    ASSIGN = "assign"
    SECOND_OPINION = "second_opinion"
    UNDO = "undo"


AGREES = {Verdict.APPROVE, Verdict.EDIT}
STATUS_WORDS = {one: STATUSES[f"status_{one}"] for one in Status}
VERDICT_WORDS = {
    Verdict.APPROVE: "goedgekeurd",
    Verdict.REJECT: "afgewezen",
    Verdict.EDIT: "verbeterd en goedgekeurd",
    Verdict.POSTPONE: "uitgesteld",
    Verdict.ASSIGN: "toegewezen",
    Verdict.SECOND_OPINION: "tweede mening gevraagd",
    Verdict.UNDO: "teruggenomen",
}


class ReviewError(DeskError):
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
    """What a move leads to. `complete` is False when another person must still agree; `lacking` says what is missing."""

    status: Status
    complete: bool
    lacking: Told | None = None

    @property
    def missing(self) -> str | None:
        """What is missing, in Dutch."""
        return in_dutch(self.lacking) if self.lacking else None


def rule(standing: Standing, verdict: Verdict, *, actor: str, check_made: str | None = None) -> Ruling:
    """The result of `actor` giving `verdict`. Raises ReviewError for an illegal move.

    An edit starts the counting anew: whoever agreed before, and whatever number was called, it was to something else.
    """
    if verdict is Verdict.UNDO:
        return _undo(standing)
    if standing.status is not Status.PENDING:
        raise ReviewError("review_not_waiting", status=told(f"status_{standing.status}"))
    if verdict is Verdict.REJECT:
        return Ruling(status=Status.REJECTED, complete=True)
    if verdict is Verdict.EDIT:
        return _agree(replace(standing, approvers=(), phone_checked=False), actor, check_made)
    if verdict is Verdict.APPROVE:
        return _agree(standing, actor, check_made)
    return Ruling(status=Status.PENDING, complete=False)


def _undo(standing: Standing) -> Ruling:
    """What was accepted is no longer so; what was rejected waits again."""
    if standing.status is Status.REJECTED:
        return Ruling(status=Status.PENDING, complete=True)
    if standing.status is not Status.APPROVED:
        raise ReviewError("review_not_accepted", status=told(f"status_{standing.status}"))
    return Ruling(status=Status.CORRECTED, complete=True)


def _agree(standing: Standing, actor: str, check_made: str | None) -> Ruling:
    if actor in standing.approvers:
        raise ReviewError("review_twice")
    count = len(set(standing.approvers)) + 1
    checked = standing.phone_checked or bool(check_made)
    if count < standing.approvals_needed:
        lacking = told("review_second" if checked or not standing.critical else "review_second_call")
        return Ruling(status=Status.PENDING, complete=False, lacking=lacking)
    if standing.critical and not checked:
        raise ReviewError("review_call")
    return Ruling(status=Status.APPROVED, complete=True)
