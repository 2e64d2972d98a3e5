"""A list of addresses, as somebody keeps it in a text file or a spreadsheet -> [[source]] tables."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from scrapers.catalogue import parse_sources
from state.canon.countries import HOME, country_of
from state.canon.text import clean, fold
from state.canon.urls import canonical_url, host_of, is_web
from state.configuration import ConfigError
from state.errors import OperationalError
from state.sources import Source, SourceKind

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "id": ("id", "code"),
    "name": ("name", "naam", "organisatie"),
    "url": ("url", "adres", "webadres", "website", "link"),
    "topics": ("topics", "topic", "thema", "themas", "thema's"),
    "audience": ("audience", "doelgroep", "doelgroepen"),
    "area": ("area", "work_area", "werkgebied", "gemeente", "gemeenten", "regio"),
}
_COLUMN = {word: column for column, words in COLUMNS.items() for word in words}
_LISTS = re.compile(r"\s*[;,|]\s*")


@dataclass(frozen=True, kw_only=True)
class Row:
    """One line of the list, by column; `number` is its line, from 1."""

    number: int
    values: Mapping[str, str]


@dataclass(frozen=True, kw_only=True)
class Additions:
    """What an import comes to: `text` is to be appended to sources.toml. `skipped` are addresses that are there already."""

    text: str
    added: tuple[Source, ...]
    skipped: tuple[str, ...]


def additions(body: bytes, path: Path, known: Sequence[Source], kind: SourceKind) -> Additions:
    """The sources that a list adds to those that are known.

    Args:
        body: a CSV with a heading for any of the columns id, name, url, topics, audience and area, or an address a line.

    Raises:
        OperationalError: a line holds no address, or something that no source can be; nothing of it is usable then.
    """
    ids = {one.id for one in known}
    addresses = {canonical_url(one.url) for one in known if one.url}
    tables, added, skipped = [], [], []
    for row in rows_of(body, path):
        url = _address(row, path)
        if canonical_url(url) in addresses:
            skipped.append(url)
            continue
        table = _table(row, url, kind, ids)
        source = _checked(table, row, path)
        if source.id in ids:
            raise OperationalError(
                f"{path}, line {row.number}: the id {source.id} is taken; nothing was added",
                remedy="choose another one",
            )
        ids.add(source.id)
        addresses.add(canonical_url(url))
        tables.append(table)
        added.append(source)
    return Additions(text="".join(tables), added=tuple(added), skipped=tuple(skipped))


def rows_of(body: bytes, path: Path) -> Iterator[Row]:
    """The lines that say something. A list without a heading is an address a line; # begins a comment."""
    lines = _decoded(body).splitlines()
    content = [(number, line) for number, line in enumerate(lines, 1) if line.strip() and not line.startswith("#")]
    if not content:
        raise OperationalError(f"{path} is empty", remedy="write an address on each line")
    mark = max(";,\t", key=content[0][1].count)
    heading = [_COLUMN.get(fold(cell), "") for cell in _cells(content[0][1], mark)]
    if "url" not in heading:
        yield from (Row(number=number, values={"url": clean(line)}) for number, line in content)
        return
    for number, line in content[1:]:
        yield Row(number=number, values=dict(zip(heading, _cells(line, mark), strict=False)))


def _decoded(body: bytes) -> str:
    try:
        return body.decode("utf-8-sig")
    except UnicodeDecodeError:
        return body.decode("cp1252", errors="replace")


def _cells(line: str, mark: str) -> list[str]:
    return [clean(cell) for cell in next(csv.reader(io.StringIO(line), delimiter=mark), [])]


def _address(row: Row, path: Path) -> str:
    shown = row.values.get("url", "")
    url = shown if re.match(r"[a-z]+:", shown, re.IGNORECASE) else f"https://{shown}"
    if not is_web(url) or re.search(r"\s", url) or "." not in host_of(url):
        raise OperationalError(
            f'{path}, line {row.number}: "{shown}" is no address; nothing was added',
            remedy="write one such as https://www.partner.be/contact, or a CSV with a column url",
        )
    return url


def _table(row: Row, url: str, kind: SourceKind, taken: Collection[str]) -> str:
    name, country = row.values.get("name") or _spoken(url), country_of(url)
    keys: dict[str, object] = {
        "id": row.values.get("id") or _free(_slug(row.values.get("name") or _spoken(url)), taken),
        "name": name,
        "kind": kind.value,
        "url": url,
        "topics": [fold(one) for one in _listed(row, "topics")],
        "audience": [one.upper() for one in _listed(row, "audience")],
        "work_area": _listed(row, "area"),
        "country": "" if country == HOME else country,
        "schedule": "daily",
    }
    lines = [f"{key} = {_toml(value)}" for key, value in keys.items() if value]
    return "\n".join(["", "[[source]]", *lines, ""])


def _listed(row: Row, column: str) -> list[str]:
    return [part for part in _LISTS.split(row.values.get(column, "").strip()) if part]


def _spoken(url: str) -> str:
    return f"{host_of(url)}{urlsplit(url).path.rstrip('/')}"


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")[:60].strip("-") or "bron"


def _free(slug: str, taken: Collection[str]) -> str:
    return next(name for name in _numbered(slug) if name not in taken)


def _numbered(slug: str) -> Iterator[str]:
    yield slug
    number = 2
    while True:
        yield f"{slug}-{number}"
        number += 1


def _toml(value: object) -> str:
    """A text or a list of texts: what JSON writes of them, TOML reads."""
    return json.dumps(value, ensure_ascii=False)


def _checked(table: str, row: Row, path: Path) -> Source:
    """The source that a table will be read as. Raises OperationalError that names the line of the list."""
    place = Path("sources.toml")
    try:
        return parse_sources(table, place)[0]
    except ConfigError as error:
        reason = re.sub(rf"^{place}(?:, line \d+)?: ", "", Exception.__str__(error))
        raise OperationalError(
            f"{path}, line {row.number}: {reason}; nothing was added", remedy=error.remedy
        ) from error


def twins(sources: Iterable[Source]) -> Iterator[tuple[Source, Source]]:
    """Pairs of enabled sources that stand at the same address: each change there would be told twice."""
    seen: dict[str, Source] = {}
    for one in sources:
        if one.enabled and is_web(one.url):
            first = seen.setdefault(canonical_url(one.url), one)
            if first is not one:
                yield first, one
