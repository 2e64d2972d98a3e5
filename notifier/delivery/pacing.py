"""Sends no faster than a rate: one bucket of tokens for all mail, and one for each receiving domain."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from notifier.delivery.transport import Mail, Sent, Transport

BURST_SECONDS = 10.0
"""What has piled up in an idle bucket: so many seconds' worth of mail may leave at once."""


@dataclass
class Bucket:
    """A token bucket. Times in seconds, on any clock that only goes forward."""

    per_minute: int
    tokens: float = field(init=False)
    at: float | None = None

    def __post_init__(self) -> None:
        self.tokens = self.most

    @property
    def most(self) -> float:
        return max(1.0, self.per_minute * BURST_SECONDS / 60)

    def wait(self, now: float) -> float:
        """Takes a token. Returns how long to wait for it; 0.0 when there is one."""
        if self.at is not None:
            self.tokens = min(self.most, self.tokens + (now - self.at) * self.per_minute / 60)
        self.at = now
        self.tokens -= 1
        return max(0.0, -self.tokens * 60 / self.per_minute)


@dataclass
class Paced:
    """A transport that waits for its turn before every mail.

    The patience of mail servers follows the machine's own clock, whatever `--now` says.
    """

    transport: Transport
    per_minute: int
    per_domain_per_minute: int
    clock: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    _domains: dict[str, Bucket] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._all = Bucket(self.per_minute)

    def send(self, mail: Mail, handing: Callable[[], None]) -> Sent:
        """See `Transport`."""
        domain = mail.recipient.rpartition("@")[2].casefold()
        bucket = self._domains.setdefault(domain, Bucket(self.per_domain_per_minute))
        now = self.clock()
        pause = max(self._all.wait(now), bucket.wait(now))
        if pause > 0:
            self.sleep(pause)
        return self.transport.send(mail, handing)

    def close(self) -> None:
        """See `Transport`."""
        self.transport.close()
