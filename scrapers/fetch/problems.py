"""What went wrong on the way, in one sentence, from whatever the libraries below raised or the server answered."""

from __future__ import annotations

import http.client
import ssl
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from http import HTTPStatus

import requests
import urllib3

from scrapers.fetch.types import FetchError, Trouble
from state.saying.telling import Told, told

BUSY = frozenset({408, 425, 429, 500, 502, 503, 504})
TLS = (ssl.SSLError, urllib3.exceptions.SSLError, requests.exceptions.SSLError)
PATIENCE = 20.0
"""Seconds that we wait within a fetch when a host asks for it; longer, and the source has its turn another time."""
LONGEST = timedelta(days=1)
"""No host's slip of the pen keeps us away for longer."""
NETWORK = (requests.RequestException, urllib3.exceptions.HTTPError, http.client.HTTPException, OSError, ValueError)
"""What requests, urllib3 and the socket below raise for what the world does wrong. ValueError: unusable headers."""


def as_trouble(error: BaseException, host: str) -> Trouble:
    """The sentence for an exception from below."""
    causes = list(_causes(error))
    for cause in causes:
        if isinstance(cause, Trouble):
            return cause
    if any(isinstance(cause, TLS) for cause in causes):
        return Trouble(FetchError(told=_tls(host, causes), permanent=False, kind="tls"))
    if any(isinstance(cause, TimeoutError | requests.Timeout) for cause in causes):
        return _again("fetch_timeout", host, "timeout")
    if any(isinstance(cause, ConnectionRefusedError) for cause in causes):
        return _again("fetch_refused", host, "connection")
    if any(isinstance(cause, http.client.IncompleteRead | urllib3.exceptions.IncompleteRead) for cause in causes):
        return _again("fetch_cut_off", host, "connection")
    if any(isinstance(cause, ConnectionError | http.client.RemoteDisconnected) for cause in causes):
        return _again("fetch_broken_off", host, "connection")
    if any(isinstance(cause, requests.exceptions.InvalidURL | UnicodeError) for cause in causes):
        return Trouble(FetchError(told=told("fetch_no_host", host=host), permanent=True, kind="address"))
    return _again("fetch_unreachable", host, "connection")


def for_status(status: int, host: str, retry_after: str | None, now: datetime) -> Trouble:
    """The sentence for a status that brings no body."""
    moment = parse_retry_after(retry_after, now)
    again = status in BUSY and (moment is None or (moment - now).total_seconds() <= PATIENCE)
    error = FetchError(
        told=_answered(host, status, moment),
        permanent=400 <= status < 500 and status not in BUSY,
        status=status,
        retry_after=moment,
        kind="http",
    )
    return Trouble(error, again=again)


def too_slow(host: str, seconds: float) -> Trouble:
    """The whole exchange took longer than it may. Not tried again at once: a server that drips goes on dripping."""
    return Trouble(
        FetchError(told=told("fetch_slow", host=host, seconds=f"{seconds:g}"), permanent=False, kind="timeout")
    )


def parse_retry_after(text: str | None, now: datetime) -> datetime | None:
    """The moment a Retry-After header names (RFC 9110, section 10.2.3): seconds or a date. None when it names none."""
    shown = (text or "").strip()
    if shown.isascii() and shown.isdigit():
        return now + min(timedelta(seconds=min(int(shown[:9]), 10**8)), LONGEST)
    try:
        moment = parsedate_to_datetime(shown)
    except (ValueError, IndexError, TypeError):
        return None
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return min(max(aware, now), now + LONGEST)


def _causes(error: BaseException) -> Iterator[BaseException]:
    """The error, what it was raised from, and what urllib3 and requests keep in `args` and `reason`."""
    waiting = [error]
    seen: set[int] = set()
    while waiting and len(seen) < 50:
        one = waiting.pop(0)
        if id(one) in seen:
            continue
        seen.add(id(one))
        yield one
        nested = (one.__cause__, one.__context__, getattr(one, "reason", None), *one.args)
        waiting += [part for part in nested if isinstance(part, BaseException)]


def _tls(host: str, causes: list[BaseException]) -> Told:
    for cause in causes:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return told("fetch_certificate", host=host, problem=cause.verify_message.rstrip(".").lower())
    return told("fetch_tls", host=host)


def _answered(host: str, status: int, moment: datetime | None) -> Told:
    if moment is None:
        return told("fetch_status", host=host, status=_named(status))
    return told("fetch_status_wait", host=host, status=_named(status), moment=_minute(moment))


def _named(status: int) -> str:
    try:
        return f"{status} ({HTTPStatus(status).phrase})"
    except ValueError:
        return str(status)


def _minute(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%d %H:%M UTC")


def _again(code: str, host: str, kind: str) -> Trouble:
    return Trouble(FetchError(told=told(code, host=host), permanent=False, kind=kind), again=True)
