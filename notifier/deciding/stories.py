"""What composing works on: the accepted history of one record, and what one reader has had of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from notifier.deciding.matching import Subject
from state.changes import Case
from state.marking import N_
from state.records import Record, RecordKind

WAITS_FOR_REVIEW = N_("er wacht nog een wijziging van dit item op beoordeling")
WAITS_FOR_SOURCE = N_("de bron staat in quarantaine")


@dataclass(frozen=True, kw_only=True)
class State:
    """One accepted state of a record, as `state.store.versions` holds it. `subject` is what matching sees of it.

    A `technical` one says what the state before it said, as it is read or worded now.
    """

    id: int
    revision: int
    value: Record
    subject: Subject
    fingerprint: str
    removed: bool
    news: bool
    wrong: bool
    accepted_at: datetime
    mail_after: datetime
    found_at: datetime
    case: Case | None = None
    technical: bool = False

    @property
    def live(self) -> Record | None:
        """The record, or None when it is gone."""
        return None if self.removed else self.value


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where a record is published, for the link in the mail. `checked_at` is the last good look."""

    source: str
    name: str
    url: str
    language: str
    checked_at: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class Story:
    """One record with its accepted states, oldest first.

    Attributes:
        waits: why nothing of it may be mailed now (an open change, a quarantined source), or None.
        carried: another source still publishes what this one dropped; its removal is no news yet.
        echoes: revision -> the versions of other sources that told the same; who had one of those has had this one.
    """

    key: str
    kind: RecordKind
    place: Place
    states: tuple[State, ...]
    waits: str | None = None
    carried: bool = False
    echoes: Mapping[int, frozenset[int]] = field(default_factory=dict)

    @property
    def current(self) -> State:
        return self.states[-1]

    def at(self, revision: int) -> State | None:
        """The state with this revision, None for 0 or one that is not kept any more."""
        return next((state for state in self.states if state.revision == revision), None)


@dataclass(frozen=True, kw_only=True)
class Earlier:
    """A mail that left before. `at` is when it left, or when it was first tried and may have left."""

    subject: str
    at: datetime


@dataclass(frozen=True, kw_only=True)
class Received:
    """What a reader has had of one record: the newest revision that is sent or on its way, 0 for none.

    `told`: the mail with that revision is sent, or may be. `in_flight`: a mail about this record has been claimed and
    its fate is not known yet. `mail` is the mail that told it.
    """

    revision: int = 0
    told: bool = False
    in_flight: bool = False
    mail: Earlier | None = None


NOTHING = Received()
