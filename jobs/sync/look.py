"""One look at one address: fetch it, and read it when its visible text is not the one we know."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row

from scrapers.document import Document
from scrapers.draw import draw
from scrapers.extract.generic import EXTRACTOR_VERSION
from scrapers.fetch.types import Fetched, FetchError, NotModified, Validators
from scrapers.read.errors import ReadError
from scrapers.read.fingerprint import text_fingerprint, visible_length
from state.canon.urls import host_of
from state.diff.said import Said
from state.diff.steady import Instead
from state.records import Reading
from state.saying.telling import Told
from state.sources import Source


@dataclass(frozen=True, kw_only=True)
class Address:
    """Where one page of a source is asked for. `url` names the page in the store, also when it is a form's answer."""

    url: str
    origin: str
    request_url: str
    method: str = "GET"
    form: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, kw_only=True)
class Same:
    """The page says what it said at the last look."""

    page: Row[Any]
    reason: str
    fetched: Fetched | None = None


@dataclass(frozen=True, kw_only=True)
class Read:
    """The page's visible text differs from the last look, or was never read.

    `before` is its document at the last good look, as far as that is kept; `added` what it did not show then; `instead` the
    contacts a value of which was replaced on the spot; `pages` all that `before` and `document` say, gone through once.
    """

    page: Row[Any]
    fetched: Fetched
    sha256: str
    text_fingerprint: str
    text_length: int
    document: Document
    reading: Reading
    before: Document | None = None
    added: str = ""
    instead: tuple[Instead, ...] = ()
    pages: tuple[Said, Said] | None = None


@dataclass(frozen=True, kw_only=True)
class Unreadable:
    """Bytes came, but they are no document."""

    page: Row[Any]
    fetched: Fetched
    sha256: str
    told: Told


@dataclass(frozen=True, kw_only=True)
class Failed:
    """The page could not be had. Never taken for "unchanged"."""

    page: Row[Any]
    error: FetchError


@dataclass(frozen=True, kw_only=True)
class Reread:
    """The stored bytes as the present extractor reads them."""

    page: Row[Any]
    reading: Reading


Look = Same | Read | Reread | Unreadable | Failed
Fetch = Callable[[Address, Validators | None], Fetched | NotModified | FetchError]


def look_at(source: Source, page: Row[Any], address: Address, fetch: Fetch) -> Look:
    """Fetches `address` and says what is there. Raises nothing for what the world does wrong."""
    result = fetch(address, _validators(page))
    if isinstance(result, FetchError):
        return Failed(page=page, error=result)
    if isinstance(result, NotModified):
        return Same(page=page, reason="304")
    return _compare(source, page, result)


def _validators(page: Row[Any]) -> Validators | None:
    if page.body_sha256 is None:
        return None
    return Validators(etag=page.etag, last_modified=page.last_modified)


def _compare(source: Source, page: Row[Any], fetched: Fetched) -> Look:
    sha256 = hashlib.sha256(fetched.body).hexdigest()
    current = page.reading_version == EXTRACTOR_VERSION and not _moved(page, fetched)
    if sha256 == page.body_sha256 and current:
        return Same(page=page, reason="same bytes", fetched=fetched)
    text = _text_mark(source, fetched, sha256)
    if text == page.text_fingerprint and current:
        return Same(page=page, reason="same visible text", fetched=fetched)
    return _read(source, page, fetched, sha256, text)


def _moved(page: Row[Any], fetched: Fetched) -> bool:
    """Whether the page stands on another host for good: what it says there is looked at, though it be the same."""
    return bool(fetched.permanent_url and page.final_url) and host_of(fetched.final_url) != host_of(page.final_url)


def _text_mark(source: Source, fetched: Fetched, sha256: str) -> str:
    """What must be equal for a page to be the same. Selectors and page objects may read what the fingerprint leaves out."""
    if source.selectors is not None or source.page_object is not None:
        return sha256
    return text_fingerprint(fetched.body, fetched.content_type)


def _read(source: Source, page: Row[Any], fetched: Fetched, sha256: str, text: str) -> Read | Unreadable:
    try:
        document, reading = draw(source, fetched.body, url=fetched.final_url, content_type=fetched.content_type)
    except ReadError as error:
        return Unreadable(page=page, fetched=fetched, sha256=sha256, told=error.told)
    return Read(
        page=page,
        fetched=fetched,
        sha256=sha256,
        text_fingerprint=text,
        text_length=visible_length(fetched.body, fetched.content_type),
        document=document,
        reading=reading,
    )
