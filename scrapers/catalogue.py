"""The declared sources: sources.toml in, `Source`s out, and a precise sentence for whatever is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path
from typing import Annotated, Any, Literal

import soupsieve
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, model_validator
from pydantic_core import ErrorDetails

from scrapers.discover import PLACEHOLDER, PLACEHOLDERS, finder_places
from scrapers.extract.line.field_words import FIELDS
from scrapers.extract.selected import ALIASES
from scrapers.pages.registry import REGISTRY
from scrapers.schedules import schedule_problem
from state.canon.countries import HOME, country_code
from state.canon.urls import is_web
from state.configuration import ConfigError, nearest, parse_toml, read_text
from state.geo.areas import is_area
from state.records import Audience, Criticality
from state.sources import Finder, ReviewPolicy, Selectors, Source, SourceKind
from state.topics import TOPICS

TABLE = "source"
_HEADER = re.compile(r"\s*\[\[\s*source\s*\]\]")
RECORD_FIELDS = frozenset(FIELDS) | frozenset(ALIASES)


def _identifier(text: str) -> str:
    if not re.fullmatch(r"[a-z0-9]+(?:[-_][a-z0-9]+)*", text):
        raise ValueError('use small letters, digits and "-" only, such as "huizen-van-het-kind"')
    return text


def _country(text: str) -> str:
    code = country_code(text)
    if code is None:
        raise ValueError('write two letters, such as "BE", "NL" or "GB"')
    return code


def _one_line(text: str) -> str:
    if not text.strip() or any(ord(letter) < 32 or ord(letter) == 127 for letter in text):
        raise ValueError("write it on one line, not empty")
    return text.strip()


def _topic(text: str) -> str:
    if text not in TOPICS:
        guess = nearest(text, TOPICS)
        raise ValueError(f'"{text}" is no topic; ' + (f"did you mean {guess}?" if guess else _known(TOPICS)))
    return text


def _area(text: str) -> str:
    if not is_area(text):
        raise ValueError(f'"{text}" is no municipality, NIS code, province or region')
    return text


def _finder_area(text: str) -> str:
    if not finder_places((text,)):
        raise ValueError(f'"{text}" holds no municipality')
    return text


def _selector(text: str) -> str:
    try:
        soupsieve.compile(text)
    except soupsieve.SelectorSyntaxError as error:
        raise ValueError(f'"{text}" is no CSS selector ({str(error).splitlines()[0].rstrip(".")})') from error
    return text


def _schedule(text: str) -> str:
    problem = schedule_problem(text)
    if problem:
        raise ValueError(problem)
    return text


def _pattern(text: str) -> str:
    try:
        re.compile(text)
    except re.error as error:
        raise ValueError(f'"{text}" is no regular expression ({error})') from error
    return text


def _page_object(text: str) -> str:
    if text not in REGISTRY:
        raise ValueError(f'there is no page object "{text}"; {_known(REGISTRY)}')
    return text


def _record_field(name: str) -> str:
    if name not in RECORD_FIELDS:
        guess = nearest(name, RECORD_FIELDS)
        raise ValueError(f'"{name}" is no field; ' + (f"did you mean {guess}?" if guess else _known(RECORD_FIELDS)))
    return name


def _known(words: Iterable[str]) -> str:
    return f"known are {', '.join(sorted(words))}"


Line = Annotated[str, AfterValidator(_one_line)]
Css = Annotated[str, AfterValidator(_selector)]
Topic = Annotated[str, AfterValidator(_topic)]
Area = Annotated[str, AfterValidator(_area)]
FinderArea = Annotated[str, AfterValidator(_finder_area)]
FieldName = Annotated[str, AfterValidator(_record_field)]


class _Table(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)


class _SelectorsTable(_Table):
    region: Css | None = None
    record: Css | None = None
    fields: dict[FieldName, Css] = Field(default_factory=dict)


class _FinderTable(_Table):
    areas: Annotated[tuple[FinderArea, ...], Field(min_length=1)]
    method: Literal["GET", "POST"] = "GET"
    form: dict[str, str] = Field(default_factory=dict)


class _SourceTable(_Table):
    """One [[source]]: the keys of `state.sources.Source`."""

    id: Annotated[str, AfterValidator(_identifier)]
    name: Line
    kind: SourceKind
    url: Line = ""
    topics: tuple[Topic, ...] = ()
    audience: tuple[Audience, ...] = ()
    work_area: Annotated[tuple[Area, ...], Field(min_length=1)] = ("national",)
    language: Literal["nl", "fr", "de", "en"] = "nl"
    country: Annotated[str, AfterValidator(_country)] = HOME
    schedule: Annotated[str, AfterValidator(_schedule)] | None = None
    review: ReviewPolicy = ReviewPolicy.NONE
    criticality: Criticality = Criticality.NORMAL
    owner: Line | None = None
    enabled: bool = True
    dated: bool = False
    page_object: Annotated[str, AfterValidator(_page_object)] | None = None
    selectors: _SelectorsTable | None = None
    finder: _FinderTable | None = None
    links: Annotated[str, AfterValidator(_pattern)] | None = None
    columns: dict[str, str] = Field(default_factory=dict)
    note: Line | None = None

    @model_validator(mode="before")
    @classmethod
    def _inbox_address(cls, values: Any) -> Any:
        """An inbox has no address on the web: its own one is made from its id."""
        if isinstance(values, dict) and values.get("kind") == SourceKind.INBOX and "id" in values:
            return {"url": f"inbox:{values['id']}", **values}
        return values

    @model_validator(mode="after")
    def _fits_together(self) -> _SourceTable:
        for problem in _misfits(self):
            raise ValueError(problem)
        return self


def _misfits(table: _SourceTable) -> Iterator[str]:
    """What each key allows and all of them together do not."""
    if not table.url and table.enabled:
        yield "url: there is none; give the address, or write enabled = false until it is known"
    if table.url and table.kind is not SourceKind.INBOX and not _is_address(table.url):
        yield "url: it is no whole address; write one that starts with https://"
    if table.kind is SourceKind.FINDER and table.finder is None:
        yield 'finder: a finder needs its areas, as in finder = { areas = ["flanders"] }'
    if table.kind is not SourceKind.FINDER and table.finder is not None:
        yield 'finder: only a source of kind = "finder" has one'
    if table.finder is not None and table.url:
        yield from _template_misfits(table.url, table.finder.form)
    if table.links is not None and table.kind is not SourceKind.LISTING:
        yield 'links: only a source of kind = "listing" follows links'


def _template_misfits(url: str, form: Mapping[str, str]) -> Iterator[str]:
    names = [name for text in (url, *form.values()) for name in PLACEHOLDER.findall(text)]
    unknown = [name for name in names if name not in PLACEHOLDERS]
    if unknown:
        yield f"url: {{{unknown[0]}}} is no placeholder; known are {{nis}}, {{postcode}} and {{name}}"
    if not names:
        yield "url: a finder's url or form needs {nis}, {postcode} or {name}"


def _is_address(url: str) -> bool:
    return is_web(url) and not re.search(r"\s", url)


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
        found = _SourceTable.model_validate(table)
    except ValidationError as error:
        raise _explained(error, file, index, table) from error
    values = {name: getattr(found, name) for name in _SourceTable.model_fields}
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
        known = _keys_beside(keys)
        guess = nearest(keys[-1], known)
        return ConfigError(
            f"{where} has an unknown key {key}{more}", remedy=f"did you mean {guess}?" if guess else _known(known)
        )
    what, _, remedy = reason.partition("; ")
    return ConfigError(f"{where}: {key} is wrong: {what[:1].lower()}{what[1:]}{more}", remedy=remedy or None)


def _keys_beside(keys: Sequence[str]) -> Iterable[str]:
    tables: Mapping[str, type[BaseModel]] = {"selectors": _SelectorsTable, "finder": _FinderTable}
    table = tables.get(keys[0], _SourceTable) if len(keys) > 1 else _SourceTable
    return table.model_fields
