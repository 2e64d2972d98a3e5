"""How many people must agree on a change: by what it is doubted for, by its source's policy, and by whose lives depend on it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from state.changes import Cause, Status
from state.records import Contact, Criticality
from state.sources import ReviewPolicy
from state.triage.decide import triage
from state.triage.policy import Context, Policy
from tests.unit.state.making import changeset, contact, phone

TEAM = contact("Team Gent", "09 265 04 00", emails=("info@gent.example",))
ORDINARY = replace(TEAM, phones=(phone("09 265 04 01"),))
PREMIUM = replace(TEAM, phones=(phone("0900 12 345"),))
CRISIS = replace(ORDINARY, criticality=Criticality.CRITICAL)
HOME = Context(known_hosts=frozenset({"gent.example"}), accepted_count=1)


@pytest.mark.parametrize(
    ("review", "after", "asked"),
    [
        (ReviewPolicy.NONE, ORDINARY, 0),
        (ReviewPolicy.NONE, PREMIUM, 1),
        (ReviewPolicy.NONE, CRISIS, 2),
        (ReviewPolicy.ONE, ORDINARY, 1),
        (ReviewPolicy.ONE, CRISIS, 2),
        (ReviewPolicy.TWO, ORDINARY, 2),
        (ReviewPolicy.TWO, PREMIUM, 2),
    ],
)
def test_a_source_and_what_depends_on_it_say_how_many_are_asked(
    review: ReviewPolicy, after: Contact, asked: int
) -> None:
    [one] = triage(changeset([TEAM], [after]), policy=Policy(review=review), context=HOME).changes
    assert (one.approvals_needed, one.status) == (asked, Status.PENDING if asked else Status.APPROVED)


def test_everything_from_a_source_that_is_critical_itself_asks_two() -> None:
    [one] = triage(changeset([TEAM], [ORDINARY]), context=replace(HOME, critical=True)).changes
    assert one.approvals_needed == 2


@pytest.mark.parametrize("cause", [Cause.BASELINE, Cause.CLOCK])
def test_the_first_reading_and_the_calendar_ask_nobody(cause: Cause) -> None:
    found = changeset([TEAM], [CRISIS])
    told = replace(found, changes=tuple(replace(one, cause=cause) for one in found.changes))
    assert [one.approvals_needed for one in triage(told, policy=Policy(review=ReviewPolicy.TWO)).changes] == [0]
