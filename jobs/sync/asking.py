"""Asks an address of a source: over the network through the fetcher, or from the inbox folder."""

from __future__ import annotations

import mimetypes
import threading
import time
from pathlib import Path
from weakref import WeakKeyDictionary

from sqlalchemy import Engine

from jobs.env import Env
from jobs.sync.look import Address, Fetch
from scrapers.fetch.client import Fetcher
from scrapers.fetch.types import Fetched, FetchError, NotModified, Validators
from state.saying.telling import told
from state.store import pages
from state.store.pace import StorePace


def asking(env: Env) -> Fetch:
    """A function that fetches an `Address`, at the pace that all fetching commands of this installation share."""
    fetcher = _fetcher(env)

    def ask(address: Address, validators: Validators | None) -> Fetched | NotModified | FetchError:
        if address.origin == pages.INBOX:
            return _file(Path(address.request_url), address.url)
        return fetcher.fetch(address.request_url, method=address.method, form=address.form, validators=validators)

    return ask


def _fetcher(env: Env) -> Fetcher:
    """One for all sources of a run, so that a host's robots.txt is asked once; a daemon gets a fresh one now and then."""
    with _LOCK:
        made, fetcher = _FETCHERS.get(env.engine, (0.0, None))
        if fetcher is None or time.monotonic() - made > KEPT_SECONDS:
            fetcher = Fetcher(env.settings.fetch, StorePace(env.engine))
            _FETCHERS[env.engine] = (time.monotonic(), fetcher)
        return fetcher


KEPT_SECONDS = 1800.0
_LOCK = threading.Lock()
_FETCHERS: WeakKeyDictionary[Engine, tuple[float, Fetcher]] = WeakKeyDictionary()


def _file(path: Path, url: str) -> Fetched | FetchError:
    try:
        body = path.read_bytes()
    except OSError as error:
        said = told("fetch_file", file=path.name, problem=error.strerror)
        return FetchError(told=said, permanent=False, kind="file")
    kind, _ = mimetypes.guess_type(path.name)
    return Fetched(body=body, status=200, url=url, final_url=url, content_type=kind, etag=None, last_modified=None)
