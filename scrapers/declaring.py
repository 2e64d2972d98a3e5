"""One `[[source]]` of sources.toml: its keys, what each of them may hold, and what does not go together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Annotated, Any, Literal

import soupsieve
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from scrapers.discover import PLACEHOLDER, PLACEHOLDERS, finder_places
from scrapers.extract.line.field_words import ALIASES, FIELDS
from scrapers.pages.registry import PAGE_OBJECTS
from scrapers.schedules import schedule_problem
from state.canon.countries import HOME, country_code
from state.canon.urls import is_web
from state.configuration import nearest
from state.geo.areas import is_area
from state.records import Audience, Criticality
from state.sources import ReviewPolicy, SourceKind
from state.topics import TOPICS

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
        raise ValueError(f'"{text}" is no topic; ' + (f"did you mean {guess}?" if guess else known_are(TOPICS)))
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
    if text not in PAGE_OBJECTS:
        raise ValueError(f'there is no page object "{text}"; {known_are(PAGE_OBJECTS)}')
    return text


def _record_field(name: str) -> str:
    if name not in RECORD_FIELDS:
        guess = nearest(name, RECORD_FIELDS)
        raise ValueError(f'"{name}" is no field; ' + (f"did you mean {guess}?" if guess else known_are(RECORD_FIELDS)))
    return name


def known_are(words: Iterable[str]) -> str:
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


class SourceTable(_Table):
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
    def _fits_together(self) -> SourceTable:
        for problem in _misfits(self):
            raise ValueError(problem)
        return self


def _misfits(table: SourceTable) -> Iterator[str]:
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


def keys_beside(keys: Sequence[str]) -> Iterable[str]:
    """The keys that may stand where the last of `keys` does: in the table itself, or in one within it."""
    tables: Mapping[str, type[BaseModel]] = {"selectors": _SelectorsTable, "finder": _FinderTable}
    table = tables.get(keys[0], SourceTable) if len(keys) > 1 else SourceTable
    return table.model_fields
