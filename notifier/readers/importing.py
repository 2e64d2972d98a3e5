"""A CSV of subscribers -> whom to add, and which lines are refused and why. Pure."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from notifier.readers.addresses import checked_address
from notifier.readers.refusals import refusal_in_english
from notifier.readers.subscriptions import Basis, Frequency
from state.canon.text import clean, fold
from state.geo.areas import resolve_area
from state.records import AreaKind, Audience, WorkArea
from state.saying.telling import Told, told
from state.topics import TOPICS

Choice = TypeVar("Choice")
EVERYWHERE = "heel België"
LANGUAGES = ("nl", "fr", "en")
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "email": ("e-mail", "mail", "mailadres", "e-mailadres", "emailadres", "adres"),
    "name": ("naam", "organisatie", "organisation"),
    "kind": ("soort", "type"),
    "municipality": ("gemeente", "gemeenten", "municipalities", "areas", "area", "gebied", "werkgebied", "nis"),
    "province": ("provincie", "provincies", "provinces"),
    "topics": ("thema's", "themas", "thema", "topic", "onderwerpen", "onderwerp"),
    "audience": ("doelgroep", "doelgroepen", "audiences"),
    "frequency": ("frequentie", "hoe vaak"),
    "language": ("taal",),
    "basis": ("grond",),
}
FREQUENCIES = {
    "": Frequency.DAILY,
    "dagelijks": Frequency.DAILY,
    "wekelijks": Frequency.WEEKLY,
    "onmiddellijk": Frequency.IMMEDIATE,
    "meteen": Frequency.IMMEDIATE,
    **{one.value: one for one in Frequency},
}
WEEKDAYS = {
    word: number
    for number, words in enumerate(
        (
            "mon monday maandag ma lundi",
            "tue tuesday dinsdag di mardi",
            "wed wednesday woensdag wo mercredi",
            "thu thursday donderdag do jeudi",
            "fri friday vrijdag vr vendredi",
            "sat saturday zaterdag za samedi",
            "sun sunday zondag zo dimanche",
        )
    )
    for word in words.split()
}
"""Counts from Monday = 0; the first word of each day is how an export writes it."""
BASES = {
    "": Basis.CONSENT,
    "toestemming": Basis.CONSENT,
    "publieke taak": Basis.PUBLIC_TASK,
    "openbare taak": Basis.PUBLIC_TASK,
    "public task": Basis.PUBLIC_TASK,
    **{one.value: one for one in Basis},
}


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """One good line of the file: who, and what they follow."""

    line: int
    email: str
    name: str
    kind: str
    areas: tuple[str, ...]
    topics: tuple[str, ...] = ()
    audience: tuple[Audience, ...] = ()
    frequency: Frequency = Frequency.DAILY
    weekday: int | None = None
    language: str = "nl"
    basis: Basis = Basis.CONSENT


@dataclass(frozen=True, kw_only=True)
class Refused:
    """One line that is not taken, and why. `line` counts from 1, the heading included; `reason` is English."""

    line: int
    told: Told

    @property
    def reason(self) -> str:
        return refusal_in_english(self.told)


class LineError(ValueError):
    """A value of one line that cannot be used; `told` says why."""

    def __init__(self, code: str, **values: object) -> None:
        self.told = told(code, **values)
        super().__init__(refusal_in_english(self.told))


def parse(data: bytes, *, language: str = "nl") -> tuple[list[Wanted], list[Refused]]:
    """All lines of a CSV file, in their order.

    Args:
        language: of readers whose line does not say.

    Raises:
        LineError: the heading is missing or names a column twice, or no column holds mail addresses.
    """
    reader = csv.reader(io.StringIO(_text(data), newline=""), delimiter=_delimiter(_text(data)), strict=True)
    wanted: list[Wanted] = []
    refused: list[Refused] = []
    try:
        names = _columns(next(reader, []))
        seen: dict[str, int] = {}
        for start, cells in _numbered(reader):
            try:
                one = _wanted(start, dict(zip(names, cells, strict=False)), len(cells) - len(names), language)
                wanted.append(_first_time(one, seen))
            except LineError as error:
                refused.append(Refused(line=start, told=error.told))
    except csv.Error as error:
        refused.append(Refused(line=reader.line_num, told=told("import_no_csv", problem=error)))
    return wanted, refused


def _text(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _delimiter(text: str) -> str:
    heading = text.split("\n", 1)[0]
    return max(",\t;", key=heading.count)


def _numbered(reader: Any) -> Iterator[tuple[int, list[str]]]:
    """Each row that is not empty with the line on which it starts."""
    before = reader.line_num
    for cells in reader:
        if any(cell.strip() for cell in cells):
            yield before + 1, cells
        before = reader.line_num


def _columns(heading: Sequence[str]) -> list[str]:
    known = {alias: name for name, aliases in COLUMNS.items() for alias in (name, *aliases)}
    names = [known.get(fold(cell), "") for cell in heading]
    if "email" not in names:
        raise LineError("import_no_email")
    twice = [name for name in COLUMNS if names.count(name) > 1]
    if twice:
        raise LineError("import_same_column", column=twice[0])
    return names


def _wanted(line: int, cells: Mapping[str, str], surplus: int, language: str) -> Wanted:
    if surplus > 0:
        raise LineError("import_one_more" if surplus == 1 else "import_more", count=surplus)
    email = checked_address(cells.get("email", ""))
    if email is None:
        raise LineError("import_address", text=clean(cells.get("email", "")))
    frequency, weekday = _frequency(cells)
    return Wanted(
        line=line,
        email=email,
        name=clean(cells.get("name", "")),
        kind=clean(cells.get("kind", "")) or "unknown",
        areas=_areas(cells),
        topics=tuple(_one_of(part, TOPICS, "topics") for part in _parts(cells, "topics")),
        audience=tuple(_audience(part) for part in _parts(cells, "audience")),
        frequency=frequency,
        weekday=weekday,
        language=_language(cells, language),
        basis=_word(cells, "basis", BASES),
    )


def _first_time(one: Wanted, seen: dict[str, int]) -> Wanted:
    if one.email in seen:
        raise LineError("import_twice", email=one.email, line=seen[one.email])
    seen[one.email] = one.line
    return one


def _parts(cells: Mapping[str, str], name: str) -> list[str]:
    return [clean(part) for part in cells.get(name, "").split(";") if clean(part)]


def _areas(cells: Mapping[str, str]) -> tuple[str, ...]:
    towns = [code for part in _parts(cells, "municipality") for code in _area(part, province=False)]
    provinces = [code for part in _parts(cells, "province") for code in _area(part, province=True)]
    if not towns and not provinces:
        raise LineError("import_nowhere")
    return tuple(dict.fromkeys([*towns, *provinces]))


def area_codes(text: str) -> tuple[str, ...]:
    """One area as a person writes it, a NIS code, a name or *, as it is stored.

    Raises:
        LineError: nothing is called so.
    """
    return tuple(_area(clean(text), province=False))


def _area(text: str, *, province: bool) -> Iterable[str]:
    if text == "*":
        return (EVERYWHERE,)
    found = resolve_area(text, province=province)
    lost = [area.text for area in found if area.kind is AreaKind.UNRESOLVED]
    if lost or not found:
        raise LineError("import_area", text=(lost or [text])[0])
    return [code for area in found for code in _codes(area)]


def _codes(area: WorkArea) -> Iterable[str]:
    """What is stored: NIS codes, which survive a change of name, or the words for a larger area."""
    if area.kind is AreaKind.MUNICIPALITIES:
        return area.nis
    if area.kind is AreaKind.PROVINCE and not area.text.casefold().startswith("prov"):
        return (f"provincie {area.text}",)
    return (EVERYWHERE if area.kind is AreaKind.NATIONAL else area.text,)


def _audience(text: str) -> Audience:
    try:
        return Audience(text.upper())
    except ValueError:
        raise LineError("import_audience", text=text, known=", ".join(Audience)) from None


def _frequency(cells: Mapping[str, str]) -> tuple[Frequency, int | None]:
    """How often, and on which day of the week: "weekly thu", "wekelijks op donderdag"."""
    first, _, last = fold(cells.get("frequency", "")).rpartition(" ")
    weekly = FREQUENCIES.get(first.removesuffix(" op").removesuffix(" on")) is Frequency.WEEKLY
    if first and weekly and last in WEEKDAYS:
        return Frequency.WEEKLY, WEEKDAYS[last]
    return _word(cells, "frequency", FREQUENCIES), None


def frequency_cell(frequency: str, weekday: int | None) -> str:
    """How an export writes it, so that an import reads the same."""
    if weekday is None or frequency != Frequency.WEEKLY:
        return frequency
    return f"{frequency} {next(word for word, number in WEEKDAYS.items() if number == weekday)}"


def _language(cells: Mapping[str, str], default: str) -> str:
    return _one_of(clean(cells.get("language", "")).lower() or default, LANGUAGES, "language")


def _one_of(text: str, known: Iterable[str], what: str) -> str:
    if text.lower() not in known:
        raise LineError(f"import_{what}", text=text, known=", ".join(known))
    return text.lower()


def _word(cells: Mapping[str, str], name: str, words: Mapping[str, Choice]) -> Choice:
    text = fold(cells.get(name, ""))
    if text not in words:
        raise LineError(f"import_{name}", text=text, known=", ".join(word for word in words if word))
    return words[text]
