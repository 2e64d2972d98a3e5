"""How often one address may guess: counted in memory that does not grow."""

from __future__ import annotations

from collections import OrderedDict
from datetime import datetime, timedelta
from threading import Lock

TIMES = 30
WINDOW = timedelta(minutes=10)
ADDRESSES = 10_000


class Limit:
    """At most `times` in a window for each address; of more than `addresses`, the oldest is forgotten."""

    def __init__(self, *, times: int = TIMES, window: timedelta = WINDOW, addresses: int = ADDRESSES) -> None:
        self._times, self._window, self._addresses = times, window, addresses
        self._seen: OrderedDict[str, tuple[datetime, int]] = OrderedDict()
        self._lock = Lock()

    def allows(self, address: str, now: datetime) -> bool:
        """Counts one attempt. False when this address has had its share of the window."""
        with self._lock:
            start, count = self._seen.get(address, (now, 0))
            if now - start >= self._window:
                start, count = now, 0
                self._seen.pop(address, None)
            self._seen[address] = (start, count + 1)
            while len(self._seen) > self._addresses:
                self._seen.popitem(last=False)
            return count < self._times
