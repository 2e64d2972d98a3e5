"""From what a reader last received to what is accepted now: at most one line per record. Pure.

The rule: an item is news for a reader when it was approved since one of the reader's subscriptions that it matches
started and it is not in the reader's ledger. No time window is involved, so a late or recovered run loses nothing.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from notifier.deciding.matching import Reason, match, match_one, merge
from notifier.deciding.stories import Earlier, Received, State, Story
from notifier.readers.subscriptions import FASTEST_FIRST, Frequency, Reader, Subscription
from state.marking import N_
from state.records import Measure, Publication, Record


class Turn(StrEnum):
    """What a change means to this one reader, who may only see a part of its area."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"
    GAINED = "gained"
    LOST = "lost"


@dataclass(frozen=True, kw_only=True)
class Folded:
    """One line for one reader. `before` and `after` are never both empty; `heard` are the states it settles.

    `corrects` is the mail that told the error, when this line puts one right.
    """

    story: Story
    turn: Turn
    before: State | None
    after: State | None
    reason: Reason
    subscription: Subscription
    heard: tuple[int, ...]
    waits: str | None = None
    corrects: Earlier | None = None

    @property
    def critical(self) -> bool:
        return any(state.subject.critical for state in (self.before, self.after) if state)

    @property
    def frequency(self) -> Frequency:
        return self.subscription.frequency

    @property
    def ripe_at(self) -> datetime:
        """When the hold window of the newest state ends."""
        return self.story.current.mail_after


def fold(story: Story, reader: Reader, received: Received, now: datetime) -> Folded | None:
    """The line this reader should get about one record, or None when there is nothing to tell."""
    unheard = _unheard(story, reader, received)
    if not unheard:
        return None
    had = story.at(received.revision or unheard[0].revision - 1)
    if received.revision and had and had.wrong:
        return None  # the correction tells it, and better
    line = _line(story, reader, _in_our_words(story, had))
    return _with_waits(line, received, now) if line else None


def through_others(story: Story, received: Received, had: Collection[int]) -> Received:
    """What a reader has had of a record, with what versions of other sources in `had` told them of the same fact."""
    told = [revision for revision, versions in story.echoes.items() if not versions.isdisjoint(had)]
    return replace(received, revision=max([received.revision, *told]))


def _in_our_words(story: Story, had: State | None) -> State | None:
    """What a reader had, as it is read now: a technical state says the same in other words."""
    while had is not None and (then := story.at(had.revision + 1)) and then.technical:
        had = then
    return had


def _unheard(story: Story, reader: Reader, received: Received) -> list[State]:
    """The news states that were approved while a subscription that they match was running, and not received."""
    fresh = [state for state in story.states if state.news and state.revision > received.revision]
    return [state for state in fresh if any(_promised(story, state, one) for one in reader.subscriptions)]


def _promised(story: Story, state: State, subscription: Subscription) -> bool:
    """Whether this subscription ran when the state was approved, its hold window included, and covers it."""
    if subscription.started > state.mail_after:
        return False
    if subscription.ended is not None and state.accepted_at > subscription.ended:
        return False
    earlier = story.at(state.revision - 1)
    return match(earlier.subject if earlier else None, state.subject, subscription) is not None


def _line(story: Story, reader: Reader, base: State | None) -> Folded | None:
    before = base if base and not base.removed else None
    after = None if story.current.removed else story.current
    if not _differs(before, after) or (after is None and story.carried):
        return None
    sides = (before.subject if before else None, after.subject if after else None)
    reasons = [(one, why) for one in reader.running if (why := match(*sides, one))]
    if not reasons:
        return None
    fastest = min((one for one, _ in reasons), key=lambda one: FASTEST_FIRST.index(one.frequency))
    return Folded(
        story=story,
        turn=_turn(before, after, reader),
        before=before,
        after=after,
        reason=merge(why for one, why in reasons if one.frequency is fastest.frequency),
        subscription=fastest,
        heard=(story.current.id,),
    )


def _differs(before: State | None, after: State | None) -> bool:
    if before and after:
        return before.fingerprint != after.fingerprint
    return bool(before or after)


def _turn(before: State | None, after: State | None, reader: Reader) -> Turn:
    if before is None:
        return Turn.ADDED
    if after is None:
        return Turn.REMOVED
    had, has = (any(match_one(state.subject, one) for one in reader.running) for state in (before, after))
    if had and not has:
        return Turn.LOST
    return Turn.CHANGED if had else Turn.GAINED


def _with_waits(line: Folded, received: Received, now: datetime) -> Folded:
    waits = line.story.waits
    if received.in_flight:
        waits = N_("een mail over dit item is op dit ogenblik onderweg")
    elif line.ripe_at > now:
        waits = N_("de wachttijd tussen goedkeuring en verzending loopt nog")
    return replace(line, waits=waits)


def greet(story: Story, reader: Reader, received: Received, now: datetime) -> Folded | None:
    """The line about one record in the welcome mail: what is valid now. News is left to the digest, which says so."""
    current = story.current
    if (
        current.removed
        or story.waits
        or current.mail_after > now
        or received.revision
        or is_over(current.value, now.date())
    ):
        return None
    reasons = [(one, why) for one in reader.running if (why := match_one(current.subject, one))]
    if not reasons or _unheard(story, reader, received):
        return None
    return Folded(
        story=story,
        turn=Turn.ADDED,
        before=None,
        after=current,
        reason=merge(why for _, why in reasons),
        subscription=reasons[0][0],
        heard=(current.id,),
    )


def is_over(record: Record, today: date) -> bool:
    """Documents are no part of what is valid now, nor is a measure whose last day is over."""
    if isinstance(record, Measure):
        return record.expires_on is not None and record.expires_on < today
    return isinstance(record, Publication)


def correct(story: Story, reader: Reader, received: Received) -> Folded | None:
    """The line that puts a sent error right, when the newest state this reader had turned out wrong.

    It goes to whoever received the error, whatever they follow by now.
    """
    wrong = story.at(received.revision)
    if wrong is None or not wrong.wrong or not received.told or received.in_flight or story.current.id == wrong.id:
        return None
    after = None if story.current.removed else story.current
    subscription = next(iter(reader.running or reader.subscriptions), None)
    if subscription is None:
        return None
    reasons = [why for one in reader.subscriptions if (why := match(wrong.subject, None, one))]
    before = None if wrong.removed else wrong
    return Folded(
        story=story,
        turn=Turn.CHANGED if before and after else Turn.ADDED if after else Turn.REMOVED,
        before=before,
        after=after,
        reason=merge(reasons),
        subscription=subscription,
        heard=(story.current.id,),
        corrects=received.mail,
    )
