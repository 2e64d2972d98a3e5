"""Whose turn it is: one request at a time per host, with a pause between two."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol


class Pace(Protocol):
    """Shared by all that fetch. `state.store.pace.StorePace` keeps it across processes, `MemoryPace` within one."""

    def acquire(self, host: str) -> float:
        """Tries to take the host's turn. 0.0 = taken; otherwise the seconds to wait before asking again."""

    def release(self, host: str, pause: float) -> None:
        """Gives the turn back; the next request may come after `pause` seconds."""


@dataclass
class _Turn:
    taken: bool = False
    next_allowed: float = 0.0


@dataclass
class MemoryPace:
    """The pace of a single process that has no store. Times are seconds of `clock`, which only has to run forward."""

    clock: Callable[[], float] = time.monotonic
    poll: float = 0.05
    _turns: dict[str, _Turn] = field(default_factory=dict, repr=False)
    _lock: threading.Lock = field(default_factory=threading.Lock, repr=False)

    def acquire(self, host: str) -> float:
        """See `Pace`."""
        with self._lock:
            turn = self._turns.setdefault(host, _Turn())
            wait = turn.next_allowed - self.clock()
            if turn.taken or wait > 0:
                return max(wait, self.poll)
            turn.taken = True
            return 0.0

    def release(self, host: str, pause: float) -> None:
        """See `Pace`."""
        with self._lock:
            self._turns[host] = _Turn(next_allowed=self.clock() + max(pause, 0.0))
