"""Turns entries into pages: picks the layout, builds the rows or cards, renders the template."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from jobs.sample.cast import Style
from jobs.sample.entries import Entry
from jobs.sample.writing import LABELS, ORDER, Field, fields, language_text, value


@dataclass(frozen=True, kw_only=True)
class Looks:
    """How a page names its contacts: the field that heads a card, the columns' own words."""

    heading: str = "organisation"
    heading_label: str = "Organisatie"
    labels: Mapping[str, str] = field(default_factory=dict)
    omitted: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Column:
    name: str
    label: str


@dataclass(frozen=True, kw_only=True)
class Card:
    heading: str
    fields: Sequence[Field]


@dataclass(frozen=True, kw_only=True)
class Block:
    """The contacts of a page in one layout."""

    style: Style
    cards: Sequence[Card] = ()
    columns: Sequence[Column] = ()
    rows: Sequence[Sequence[Markup]] = ()


@cache
def environment() -> Environment:
    """The templates of the sample site, escaping all values."""
    found = Environment(
        loader=PackageLoader("jobs.sample", "pages"), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )
    found.globals["soften"] = soften
    return found


def render(template: str, **values: Any) -> bytes:
    """A page as UTF-8."""
    return environment().get_template(template).render(**values).encode()


def soften(text: str, style: Style) -> str:
    """The accidents of an editor: soft hyphens in long words and a space that does not break."""
    if not style.soft:
        return text
    return text.replace("ondersteuning", "onder\u00adsteuning").replace("Kind en Gezin", "Kind\u00a0en\u00a0Gezin")


def block(entries: Sequence[Entry], style: Style, looks: Looks) -> Block:
    """The contacts among `entries`, ready for the template."""
    contacts = [entry for entry in entries if entry.kind == "contact"]
    if contacts and style.layout == "table":
        return _table(contacts, style, looks)
    return Block(style=style, cards=[_card(entry, style, looks) for entry in contacts])


def _card(entry: Entry, style: Style, looks: Looks) -> Card:
    shown = entry.shown
    heading = looks.heading if shown.get(looks.heading) else "unit"
    omitted = looks.omitted
    return Card(heading=str(shown[heading]), fields=fields(shown, style, looks.labels, heading, omitted=omitted))


def _table(contacts: Sequence[Entry], style: Style, looks: Looks) -> Block:
    names = [name for name in (looks.heading, *ORDER) if any(entry.shown.get(name) for entry in contacts)]
    names = [name for name in dict.fromkeys(names) if name not in looks.omitted]
    names = [names[0], *_permuted(names[1:], style)]
    return Block(
        style=style,
        columns=[Column(name=name, label=_column_label(name, style, looks)) for name in names],
        rows=[[_cell(name, entry, style, looks) for name in names] for entry in contacts],
    )


def _permuted(names: list[str], style: Style) -> list[str]:
    """Columns in the order of this style."""
    return sorted(names, key=lambda name: style.columns[names.index(name) % len(style.columns)])


def _column_label(name: str, style: Style, looks: Looks) -> str:
    if name == looks.heading:
        return looks.heading_label
    own = {"phones": style.phone_label.rstrip("."), "emails": style.email_label}
    return looks.labels.get(name) or own.get(name) or LABELS[name]


def _cell(name: str, entry: Entry, style: Style, looks: Looks) -> Markup:
    if name == looks.heading:
        return escape(entry.shown.get(name) or entry.shown.get("unit") or "")
    return value(name, entry.shown, style)


def measures(entries: Sequence[Entry], style: Style) -> list[dict[str, str]]:
    """The measures among `entries` as the template wants them."""
    return [
        {
            "title": str(entry.shown["title"]),
            "text": soften(str(entry.shown["text"]), style),
            "section": str(entry.shown.get("section", "")),
        }
        for entry in entries
        if entry.kind == "measure"
    ]


def publications(entries: Sequence[Entry], *, together: bool) -> list[dict[str, str]]:
    """The documents among `entries`; `together` runs the names of their languages into one word."""
    return [
        {
            "title": str(entry.shown["title"]),
            "path": str(entry.shown["path"]),
            "tongues": language_text(entry.shown.get("languages", ()), together=together),
        }
        for entry in entries
        if entry.kind == "publication"
    ]
