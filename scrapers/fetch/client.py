"""Fetches one address at a time from each host: politely, within limits, and without surprises for the caller."""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

from scrapers.fetch.exchange import Answer, Exchange, Request
from scrapers.fetch.guard import turn_of
from scrapers.fetch.pace import Pace
from scrapers.fetch.problems import PATIENCE
from scrapers.fetch.robots import SIZE, TOKEN, Robots
from scrapers.fetch.types import Fetched, FetchError, NotModified, Redirect, Trouble, Validators
from state.saying.telling import Told, told
from state.settings import FetchSettings

VERSION = "0.1"
TRIES = 3
LONGEST_TURN = 90.0
"""Seconds until a host's next turn that are still waited for: just more than the longest crawl delay."""
LONGEST_QUEUE = 900.0
PERMANENT = frozenset({301, 308})
BECOMES_GET = frozenset({301, 302, 303})


def machine_clock() -> datetime:
    """Retry-After dates mean the world's time, whatever `--now` says."""
    return datetime.now(UTC)  # noqa: TID251 - see above


def any_share() -> float:
    """A number from 0 to 1, so that those who failed together do not all return together."""
    return random.random()  # noqa: S311 - nothing secret


@dataclass(frozen=True)
class _Way:
    """How one try went: the last answer, and the redirects that led there."""

    answer: Answer
    redirects: tuple[Redirect, ...] = ()


class Fetcher:
    """Fetches addresses. Safe to share between threads; what it learns of robots.txt it keeps, so make one a run.

    Args:
        pace: whose turn it is, shared with everybody else who fetches.
        clock: the present moment, for Retry-After. sleep: waits seconds. jitter: a number from 0 to 1.
    """

    def __init__(
        self,
        settings: FetchSettings,
        pace: Pace,
        *,
        clock: Callable[[], datetime] = machine_clock,
        sleep: Callable[[float], None] = time.sleep,
        jitter: Callable[[], float] = any_share,
    ) -> None:
        self._settings = settings
        self._pace = pace
        self._clock = clock
        self._sleep = sleep
        self._jitter = jitter
        self._user_agent = user_agent(settings)
        self._hosts: dict[str, threading.Lock] = {}
        self._robots = Robots(self._robots_file)

    def fetch(
        self,
        url: str,
        *,
        method: str = "GET",
        form: tuple[tuple[str, str], ...] = (),
        validators: Validators | None = None,
    ) -> Fetched | NotModified | FetchError:
        """What `url` holds, whether it still holds what `validators` stand for, or why neither can be said.

        Redirects are followed and recorded. Nothing that the world does wrong is raised.
        """
        asked = Request(url=url.strip(), method=method.upper(), form=form, validators=validators)
        try:
            way = self._tried(lambda attempt: self._followed(asked, attempt, self._robots_delay))
        except Trouble as trouble:
            return trouble.error
        if way.answer.status == 304:
            return NotModified(final_url=way.answer.url)
        return _fetched(asked.url, way)

    def _robots_file(self, asked: Request) -> Answer:
        return self._tried(lambda attempt: self._followed(asked, attempt, _no_delay, cap=SIZE * 4)).answer

    def _robots_delay(self, url: str) -> float:
        return self._robots.check(url) if self._settings.respect_robots else 0.0

    def _tried(self, once: Callable[[int], _Way]) -> _Way:
        """Tries again when that may help. The waiting between two tries is the host's next turn."""
        for attempt in range(1, TRIES):
            try:
                return once(attempt)
            except Trouble as trouble:
                if not trouble.again:
                    raise
        return once(TRIES)

    def _followed(
        self, asked: Request, attempt: int, permission: Callable[[str], float], cap: int | None = None
    ) -> _Way:
        """One try, along the redirects. Raises Trouble."""
        exchange = Exchange(self._settings, self._user_agent, cap or self._settings.max_bytes)
        redirects: list[Redirect] = []
        seen: set[object] = set()
        while True:
            self._check_way(redirects, circle=(asked, exchange.memory()) in seen)
            seen.add((asked, exchange.memory()))
            delay = max(self._settings.min_delay, permission(asked.url))
            answer = self._in_turn(exchange, asked, attempt, delay)
            if answer.location is None:
                return _Way(answer, tuple(redirects))
            redirects.append(Redirect(status=answer.status, url=answer.location))
            asked = _redirected(asked, answer)

    def _check_way(self, redirects: list[Redirect], *, circle: bool) -> None:
        if circle:
            raise _redirect_trouble(told("fetch_circle", url=redirects[-1].url))
        if len(redirects) > self._settings.max_redirects:
            raise _redirect_trouble(told("fetch_redirects", count=self._settings.max_redirects))

    def _in_turn(self, exchange: Exchange, asked: Request, attempt: int, delay: float) -> Answer:
        host = turn_of(asked.url)
        with self._hosts.setdefault(host, threading.Lock()):
            self._take_turn(host)
            pause = delay
            try:
                return exchange.ask(asked, self._clock())
            except Trouble as trouble:
                pause = max(delay, self._wait_after(trouble, attempt))
                raise
            finally:
                self._pace.release(host, pause)

    def _take_turn(self, host: str) -> None:
        waited = 0.0
        while (wait := self._pace.acquire(host)) > 0:
            if wait > LONGEST_TURN or waited > LONGEST_QUEUE:
                raise self._not_our_turn(host, wait)
            self._sleep(wait)
            waited += wait

    def _not_our_turn(self, host: str, wait: float) -> Trouble:
        moment = self._clock() + timedelta(seconds=wait)
        sentence = told("fetch_left_alone", host=host, moment=f"{moment.astimezone(UTC):%Y-%m-%d %H:%M} UTC")
        if wait <= LONGEST_TURN:
            sentence = told("fetch_others", host=host)
        return Trouble(FetchError(told=sentence, permanent=False, kind="busy", retry_after=moment))

    def _wait_after(self, trouble: Trouble, attempt: int) -> float:
        """Seconds that the host is left alone: what it asked for, else longer after each try, spread by chance."""
        if trouble.error.retry_after is not None:
            return (trouble.error.retry_after - self._clock()).total_seconds()
        if not trouble.again:
            return 0.0
        return min(float(2**attempt) * (0.5 + self._jitter() / 2), PATIENCE)


def user_agent(settings: FetchSettings) -> str:
    """Who we say we are: our name and whom to write to. As ASCII, for that is all a header can hold."""
    contact = f" (+{settings.contact})" if settings.contact else ""
    shown = settings.user_agent or f"{TOKEN}/{VERSION}{contact}"
    return shown.encode("ascii", errors="ignore").decode("ascii")


def _fetched(url: str, way: _Way) -> Fetched:
    headers = way.answer.headers
    return Fetched(
        body=way.answer.body,
        status=way.answer.status,
        url=url,
        final_url=way.answer.url,
        content_type=headers.get("Content-Type"),
        etag=headers.get("ETag"),
        last_modified=headers.get("Last-Modified"),
        redirects=way.redirects,
        permanent_url=_permanent_url(way.redirects),
        tls_problem=_downgrade([url, *(step.url for step in way.redirects)]),
    )


def _permanent_url(redirects: tuple[Redirect, ...]) -> str | None:
    """Where the unbroken run of permanent redirects at the start ends: what comes after may change any day."""
    found = None
    for step in redirects:
        if step.status not in PERMANENT:
            break
        found = step.url
    return found


def _downgrade(urls: list[str]) -> Told | None:
    schemes = [urlsplit(url).scheme for url in urls]
    if "https" in schemes and schemes[-1] == "http":
        return told("fetch_downgrade", url=urls[-1])
    return None


def _redirected(asked: Request, answer: Answer) -> Request:
    """RFC 9110, section 15.4: 307 and 308 keep method and form, after the others a form's answer is fetched with GET."""
    target = answer.location or asked.url
    if answer.status in BECOMES_GET and asked.method != "HEAD":
        return replace(asked, url=target, method="GET", form=())
    return replace(asked, url=target)


def _redirect_trouble(sentence: Told) -> Trouble:
    return Trouble(FetchError(told=sentence, permanent=False, kind="redirect"))


def _no_delay(url: str) -> float:
    return 0.0
