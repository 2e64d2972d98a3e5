"""What a reader asked for. Frozen data; the rules over it live in `notifier.deciding.matching` and `notifier.deciding.folding`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from state.records import Audience


class Frequency(StrEnum):
    """How often a reader wants mail, fastest first."""

    IMMEDIATE = "immediate"
    DAILY = "daily"
    WEEKLY = "weekly"


FASTEST_FIRST = tuple(Frequency)


class Basis(StrEnum):
    """The ground on which mail is sent: a public task for official addresses, consent for all others."""

    PUBLIC_TASK = "public_task"
    CONSENT = "consent"


class Standing(StrEnum):
    """Whether a subscriber may be mailed. Only `active` may; `pending` gets the request to confirm and nothing else."""

    PENDING = "pending"
    ACTIVE = "active"
    UNSUBSCRIBED = "unsubscribed"
    BOUNCED = "bounced"
    COMPLAINED = "complained"


LEFT = frozenset({Standing.UNSUBSCRIBED, Standing.BOUNCED, Standing.COMPLAINED})


@dataclass(frozen=True, kw_only=True)
class Reach:
    """A set of municipalities by NIS code, or everywhere."""

    nis: frozenset[str] = frozenset()
    everywhere: bool = False

    def __bool__(self) -> bool:
        return self.everywhere or bool(self.nis)

    def meets(self, other: Reach) -> bool:
        """Whether the two have a municipality in common."""
        return self.everywhere or other.everywhere or not self.nis.isdisjoint(other.nis)


@dataclass(frozen=True, kw_only=True)
class Followed:
    """One area of a subscription: the code it is stored under and the municipalities it now stands for."""

    code: str
    reach: Reach


@dataclass(frozen=True, kw_only=True)
class Subscription:
    """One thing a reader follows. Empty `topics` or `audience` mean all of them.

    `weekday` counts from Monday = 0 and only serves the weekly frequency. An ended subscription still says since when
    the reader was promised news, so that a change of preferences loses nothing that was approved before it.
    """

    id: int
    areas: tuple[Followed, ...]
    frequency: Frequency
    started: datetime
    topics: tuple[str, ...] = ()
    audience: tuple[Audience, ...] = ()
    weekday: int | None = None
    ended: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class Reader:
    """A subscriber as the composer sees one: no address, only what decides the mail."""

    id: int
    language: str
    subscriptions: tuple[Subscription, ...]

    @property
    def running(self) -> tuple[Subscription, ...]:
        return tuple(one for one in self.subscriptions if one.ended is None)
