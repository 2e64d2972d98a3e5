"""What would be read at an address that is no source yet, and the entry that would make it one. Stores nothing."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from jobs.env import Env
from jobs.sync.asking import asking
from jobs.sync.look import Address
from scrapers.draw import draw
from scrapers.fetch.types import Fetched, FetchError
from scrapers.importing import additions
from state.canon.urls import canonical_url
from state.errors import DeskError, OperationalError
from state.records import Reading
from state.sources import Source, SourceKind
from state.store import pages

PASTED = Path("het adres")


@dataclass(frozen=True, kw_only=True)
class Tried:
    """`url` is where the page was found; `entry` goes into sources.toml, empty when `known` watches the address already."""

    url: str
    reading: Reading
    entry: str
    known: str | None = None


def try_address(env: Env, url: str) -> Tried:
    """Fetches an address once, politely, and draws from it as from a source of contacts and measures.

    Raises:
        OperationalError: it is no address, nobody answers, or nobody can read what is there.
    """
    source = _as_source(url)
    found = asking(env)(Address(url=source.url, origin=pages.DECLARED, request_url=source.url), None)
    if isinstance(found, FetchError):
        raise OperationalError(found.reason, told=found.told)
    assert isinstance(found, Fetched)  # noqa: S101 - without validators nobody answers 304
    document, reading = draw(source, found.body, url=found.final_url, content_type=found.content_type)
    known = _watched(env, source)
    named = f"{source.url};{_plain(document.title)}" if document.title and not known else source.url
    entry = "" if known else additions(f"url;naam\n{named}".encode(), PASTED, env.sources, SourceKind.MIXED).text
    return Tried(url=found.final_url, reading=reading, entry=entry.strip(), known=known)


def _as_source(url: str) -> Source:
    """The source that one pasted address would make."""
    try:
        [source] = additions(url.strip().encode(), PASTED, (), SourceKind.MIXED).added
    except (OperationalError, ValueError) as error:
        raise DeskError("desk_one_address") from error
    return source


def _plain(title: str) -> str:
    """A title that is one cell of one line."""
    return " ".join(title.replace(";", ",").replace('"', "'").split())[:120]


def _watched(env: Env, tried: Source) -> str | None:
    """The name of the source that has this address already."""
    same = canonical_url(tried.url)
    return next((one.name for one in env.sources if one.url and canonical_url(one.url) == same), None)
