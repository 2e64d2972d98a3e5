"""Asks an address of a source: over the network through the fetcher, or from the inbox folder."""

from __future__ import annotations

import mimetypes
from pathlib import Path

from jobs.env import Env
from jobs.sync.look import Address, Fetch
from scrapers.fetch.client import Fetcher
from scrapers.fetch.types import Fetched, FetchError, NotModified, Validators
from state.store import pages
from state.store.pace import StorePace


def asking(env: Env) -> Fetch:
    """A function that fetches an `Address`, at the pace that all fetching commands of this installation share."""
    fetcher = Fetcher(env.settings.fetch, StorePace(env.engine))

    def ask(address: Address, validators: Validators | None) -> Fetched | NotModified | FetchError:
        if address.origin == pages.INBOX:
            return _file(Path(address.request_url), address.url)
        return fetcher.fetch(address.request_url, method=address.method, form=address.form, validators=validators)

    return ask


def _file(path: Path, url: str) -> Fetched | FetchError:
    try:
        body = path.read_bytes()
    except OSError as error:
        return FetchError(reason=f"{path.name} cannot be read ({error.strerror})", permanent=False, kind="file")
    kind, _ = mimetypes.guess_type(path.name)
    return Fetched(body=body, status=200, url=url, final_url=url, content_type=kind, etag=None, last_modified=None)
