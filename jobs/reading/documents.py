"""Documents named by a path or an address, read and drawn from without storing anything."""

from __future__ import annotations

import mimetypes
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from scrapers.comparing import Comparison, Version, compare, emptied, failed
from scrapers.contract import reading_json
from scrapers.document import Document
from scrapers.extract.generic import extract
from scrapers.fetch.client import Fetcher
from scrapers.fetch.pace import MemoryPace
from scrapers.fetch.types import Fetched, FetchError
from scrapers.read.dispatch import read
from scrapers.read.errors import ReadError
from state.canon.countries import NOWHERE, country_code, country_of
from state.errors import OperationalError
from state.settings import FetchSettings


@dataclass(frozen=True, kw_only=True)
class Body:
    """The bytes of one document. `url` is what its links are relative to."""

    name: str
    url: str
    data: bytes
    content_type: str | None


def body_of(name: str, settings: FetchSettings, *, url: str | None = None) -> Body:
    """The bytes behind a path or an http address.

    Raises:
        OperationalError: there is nothing to be had.
    """
    if name.startswith(("http://", "https://")):
        return _fetched(name, settings, url)
    path = Path(name)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise OperationalError(
            f"it cannot be read ({error.strerror})", remedy="name a file or an http address"
        ) from error
    kind, _ = mimetypes.guess_type(path.name)
    return Body(name=name, url=whole_url(url) or path.absolute().as_uri(), data=data, content_type=kind)


def whole_url(url: str | None) -> str | None:
    """The address when links can be relative to it; a broken one is as good as none."""
    try:
        return url if url and urlsplit(url).scheme else None
    except ValueError:
        return None


def _fetched(name: str, settings: FetchSettings, url: str | None) -> Body:
    result = Fetcher(settings, MemoryPace()).fetch(name)
    if isinstance(result, FetchError):
        raise OperationalError(result.reason)
    if not isinstance(result, Fetched):
        raise OperationalError("the server answered without a document")
    return Body(name=name, url=whole_url(url) or result.final_url, data=result.body, content_type=result.content_type)


def version_of(
    body: Body, *, country: str | None = None, language: str | None = None, watched: bool = False
) -> Version:
    """A document and what is drawn from it, all of it or what counts of a page that is watched.

    Args:
        country: ISO 3166 alpha-2; None for the one that the address of the document tells.

    Raises:
        ReadError: the bytes are no document.
    """
    document: Document = read(body.data, url=body.url, content_type=body.content_type)
    where = country or country_of(body.url)
    return Version(document=document, reading=extract(document, country=where, language=language, watched=watched))


def compared(before: Body, after: Body, *, country: str | None = None) -> Comparison:
    """The verdict on two versions; one that cannot be read is a verdict too, and so is one that says nothing any more."""
    try:
        first = version_of(before, country=country, watched=True)
    except OperationalError as error:
        return failed(str(error))
    try:
        second = version_of(after, country=country, watched=True)
    except ReadError as error:
        return emptied() if error.holds_nothing else failed(str(error))
    except OperationalError as error:
        return failed(str(error))
    return compare(first, second, country=country or country_of(after.url))


def _named(wanted: Mapping[str, Any], key: str) -> str:
    """The path or address that a line names.

    Raises:
        OperationalError: it names none.
    """
    name = wanted.get(key)
    if not isinstance(name, str) or not name or "\0" in name:
        raise OperationalError(f'the line names no document as "{key}"')
    return name


def _country(wanted: Mapping[str, Any]) -> tuple[str | None, str | None]:
    """The country that a line tells, if any, and what is to be said of one that nobody knows.

    Such a line is answered all the same: mail addresses, names and numbers with a country code need no country.
    """
    told = wanted.get("country")
    if told is None or told == "":
        return None, None
    code = country_code(told) if isinstance(told, str) else None
    if code:
        return code, None
    return NOWHERE, f"country {told!r} is no ISO 3166 code: numbers without a country code were not judged"


def extract_line(wanted: Mapping[str, Any]) -> dict[str, Any]:
    """One line of `wegwijs extract --batch`."""
    body = body_of(_named(wanted, "path"), FetchSettings(), url=_text(wanted, "url"))
    country, doubt = _country(wanted)
    reading = version_of(body, country=country, language=_text(wanted, "language")).reading
    if doubt:
        reading = replace(reading, warnings=(*reading.warnings, doubt))
    return reading_json(str(wanted["path"]), reading)


def _text(wanted: Mapping[str, Any], key: str) -> str | None:
    told = wanted.get(key)
    return told if isinstance(told, str) else None


def compare_line(wanted: Mapping[str, Any]) -> dict[str, Any]:
    """One line of `wegwijs compare --batch`."""
    settings, url = FetchSettings(), _text(wanted, "url")
    before, after = (body_of(_named(wanted, name), settings, url=url) for name in ("before", "after"))
    country, doubt = _country(wanted)
    found = compared(before, after, country=country)
    return (replace(found, flags=(*found.flags, doubt)) if doubt else found).as_json()
