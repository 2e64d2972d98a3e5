"""The declared sources: sources.toml in, `Source`s out, and a precise sentence for whatever is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from scrapers.declaring import SourceTable, keys_beside, known_are
from state.configuration import ConfigError, nearest, parse_toml, read_text
from state.sources import Finder, Selectors, Source

TABLE = "source"
_HEADER = re.compile(r"\s*\[\[\s*source\s*\]\]")


@dataclass(frozen=True)
class _File:
    """The text of the file, for saying where something stands."""

    path: Path
    text: str

    def where(self, index: int, keys: Sequence[str] = ()) -> str:
        line = self.line(index, keys)
        return f"{self.path}, line {line}" if line else str(self.path)

    def line(self, index: int, keys: Sequence[str] = ()) -> int | None:
        """The line of the [[source]] number `index`, from 0, or of the last of `keys` that is found below it."""
        lines = self.text.splitlines()
        starts = [number for number, line in enumerate(lines) if _HEADER.match(line)]
        if index >= len(starts):
            return None
        found = starts[index]
        end = starts[index + 1] if index + 1 < len(starts) else len(lines)
        for key in keys:
            named = re.compile(rf"\s*(?:\[[\w.]*\.)?[\"']?{re.escape(key)}[\"']?\s*[=\]]")
            found = next((number for number in range(found, end) if named.match(lines[number])), found)
        return found + 1


def load_sources(path: Path) -> tuple[Source, ...]:
    """The sources that `path` declares, in its order.

    Raises:
        ConfigError: the file is missing or no TOML, a key is unknown, a value is wrong, an id is there twice.
    """
    return parse_sources(read_text(path), path)


def parse_sources(text: str, path: Path) -> tuple[Source, ...]:
    """The sources that a text declares; `path` is what messages call it. Raises ConfigError."""
    file = _File(path, text)
    content = parse_toml(text, path)
    strange = next((key for key in content if key != TABLE), None)
    tables = content.get(TABLE, [])
    if strange is not None or not isinstance(tables, list):
        raise ConfigError(f"{path}: {strange or TABLE} is no list of sources", remedy="begin each one with [[source]]")
    sources = tuple(_source(file, index, table) for index, table in enumerate(tables))
    _refuse_twins(file, sources)
    return sources


def shipped_sources() -> tuple[Source, ...]:
    """The catalogue that `wegwijs init` writes."""
    with as_file(files("scrapers") / "sources.toml") as path:
        return load_sources(path)


def _source(file: _File, index: int, table: Mapping[str, Any]) -> Source:
    try:
        found = SourceTable.model_validate(table)
    except ValidationError as error:
        raise _explained(error, file, index, table) from error
    values = {name: getattr(found, name) for name in SourceTable.model_fields}
    values["selectors"] = Selectors(**found.selectors.model_dump()) if found.selectors else None
    values["finder"] = Finder(**found.finder.model_dump()) if found.finder else None
    return Source(**values)


def _refuse_twins(file: _File, sources: Sequence[Source]) -> None:
    seen: dict[str, int] = {}
    for index, one in enumerate(sources):
        if one.id in seen:
            first = file.line(seen[one.id], ("id",))
            raise ConfigError(
                f"{file.where(index, ('id',))}: the id {one.id} is there already, on line {first}",
                remedy="an id is unique; the history of a source hangs on it",
            )
        seen[one.id] = index


def _explained(error: ValidationError, file: _File, index: int, table: object) -> ConfigError:
    """The first problem as one sentence, with how many more there are."""
    problems = error.errors(include_url=False, include_input=False)
    first = problems[0]
    keys = [str(part) for part in first["loc"] if isinstance(part, str) and part != "[key]"]
    reason = first["msg"].removeprefix("Value error, ")
    if not keys and ": " in reason:
        key, _, reason = reason.partition(": ")
        keys = [key]
    name = table.get("id", f"number {index + 1}") if isinstance(table, dict) else f"number {index + 1}"
    more = f" (and {len(problems) - 1} more)" if len(problems) > 1 else ""
    where = f"{file.where(index, keys)}: source {name}"
    return _sentence(where, keys, first, reason, more)


def _sentence(where: str, keys: Sequence[str], problem: ErrorDetails, reason: str, more: str) -> ConfigError:
    key = ".".join(keys)
    if problem["type"] == "missing":
        return ConfigError(f"{where} has no {key}{more}", remedy=f'add {keys[-1]} = "…"' if keys else None)
    if problem["type"] == "extra_forbidden":
        known = keys_beside(keys)
        guess = nearest(keys[-1], known)
        return ConfigError(
            f"{where} has an unknown key {key}{more}", remedy=f"did you mean {guess}?" if guess else known_are(known)
        )
    what, _, remedy = reason.partition("; ")
    return ConfigError(f"{where}: {key} is wrong: {what[:1].lower()}{what[1:]}{more}", remedy=remedy or None)
