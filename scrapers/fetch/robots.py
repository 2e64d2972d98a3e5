"""What a host asks of robots: RFC 9309, through protego, kept per origin for as long as this object lives (one run)."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from protego import Protego

from scrapers.fetch.exchange import Answer, Request
from scrapers.fetch.guard import origin_of
from scrapers.fetch.types import FetchError, Trouble
from state.saying.telling import told

TOKEN = "Wegwijs"  # noqa: S105 - our product token in a robots.txt
LONGEST_DELAY = 60.0
OUT_OF_REACH = frozenset({"address", "dns", "connection", "tls", "timeout", "busy"})
"""Kinds of trouble that are the host's, not its robots.txt's: the page would fare no better."""
SIZE = 512_000
"""Bytes of a robots.txt that are read at most; RFC 9309 asks for at least 500 KiB."""


@dataclass(frozen=True)
class _Rules:
    parsed: Protego | None = None
    failure: FetchError | None = None


@dataclass
class Robots:
    """`ask` fetches a robots.txt, redirects followed, and raises Trouble; it must not ask for permission itself."""

    ask: Callable[[Request], Answer]
    _rules: dict[str, _Rules] = field(default_factory=dict)
    _locks: dict[str, threading.Lock] = field(default_factory=dict)

    def check(self, url: str) -> float:
        """The host's own crawl delay in seconds, 0 without one. Raises Trouble when `url` may not be asked now."""
        rules = self._of(origin_of(url))
        if rules.failure is not None:
            raise Trouble(rules.failure)
        if rules.parsed is None:
            return 0.0
        if not rules.parsed.can_fetch(url, TOKEN):
            raise Trouble(FetchError(told=told("fetch_robots", url=url), permanent=True, kind="robots"))
        return min(max(float(rules.parsed.crawl_delay(TOKEN) or 0.0), 0.0), LONGEST_DELAY)

    def _of(self, origin: str) -> _Rules:
        with self._locks.setdefault(origin, threading.Lock()):
            if origin not in self._rules:
                self._rules[origin] = self._fetched(f"{origin}/robots.txt")
            return self._rules[origin]

    def _fetched(self, url: str) -> _Rules:
        try:
            answer = self.ask(Request(url=url))
        except Trouble as trouble:
            return _without_file(trouble.error)
        text = answer.body[:SIZE].decode("utf-8", errors="replace").lstrip("\ufeff")
        return _Rules(parsed=Protego.parse(text))


def _without_file(error: FetchError) -> _Rules:
    """4xx: there are no rules. Anything else: nobody knows the rules, so nothing is asked this time (RFC 9309, 2.3.1).

    429 is 4xx, but a host that is asked too much already is left alone.
    """
    if error.status is not None and 400 <= error.status < 500 and error.status != 429:
        return _Rules(parsed=None)
    if error.kind in OUT_OF_REACH:
        return _Rules(failure=error)
    return _Rules(failure=replace(error, told=told("fetch_no_robots", problem=error.told), permanent=False))
