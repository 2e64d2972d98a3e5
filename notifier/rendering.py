"""Content -> subject, text and HTML, by the templates under templates/mail. What differs for each reader stays a mark.

All scraped text is hostile: HTML is escaped by the template engine, a subject is one clean line, links are http(s) only.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import css_inline
from babel.dates import format_date, format_datetime
from jinja2 import BaseLoader, ChoiceLoader, Environment, FileSystemLoader, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from notifier.content import Content, Line
from notifier.folding import Turn
from notifier.stories import Place
from notifier.wording import (
    area_name,
    audience_name,
    field_name,
    headline,
    language_name,
    spoken_list,
    topic_name,
    turn_name,
)
from state.canon.emails import find_emails
from state.canon.phones import find_phones
from state.canon.text import clean
from state.canon.urls import is_web
from state.records import PhoneKind

BRUSSELS = ZoneInfo("Europe/Brussels")
LONGEST_SUBJECT = 120
LARGEST_HTML = 98_000
"""In bytes: mail programs cut what is longer than 102 KB, and the unsubscribe link with it. The rest is for the token."""
LONGEST_TEXT = 4_000
MOST_LINKS = 20
TRANSLATED = ("nl",)
"""The languages in which the words of ours exist; readers of others get the first."""
UNSUBSCRIBE = "@@UITSCHRIJVEN@@"
"""Stands in text and HTML for what ends the subscription of the one who reads it."""


@dataclass(frozen=True, kw_only=True)
class Rendered:
    """One edition in words, the same for all its readers but for the marks."""

    subject: str
    text: str
    html: str

    def dumped(self) -> bytes:
        """As kept with the edition."""
        return json.dumps({"subject": self.subject, "text": self.text, "html": self.html}, ensure_ascii=False).encode()

    @classmethod
    def loaded(cls, data: bytes) -> Rendered:
        """The opposite of `dumped`."""
        return cls(**json.loads(data))


def render(
    content: Content, *, base_url: str | None = None, folder: Path | None = None, most_items: int = 40
) -> Rendered:
    """The mail that tells `content`.

    Args:
        folder: templates of an installation, which replace the shipped ones of the same name.
        most_items: more lines than this are counted, not shown.
    """
    lines = tuple(_shortened(line) for line in content.lines)
    shown = min(most_items, max(len(lines), 1))
    while True:
        names = {
            "content": content,
            "lines": lines[:shown],
            "more": max(0, len(lines) - shown),
            "elsewhere": _places(lines[shown:]),
            "groups": _groups(lines[:shown]),
            "base_url": base_url,
            "spoken": content.language if content.language in TRANSLATED else TRANSLATED[0],
            "unsubscribe": UNSUBSCRIBE,
        }
        rendered = render_named(content.mail.value, names, folder=folder)
        if shown <= 1 or len(rendered.html.encode()) <= LARGEST_HTML:
            return rendered
        shown = shown * 3 // 4


def _shortened(line: Line) -> Line:
    """One item never fills a mail: what is longer is read at its source, to which the mail links."""
    fields = tuple(replace(one, before=_cut(one.before), after=_cut(one.after)) for one in line.fields)
    details = tuple(replace(one, value=_cut(one.value) or "") for one in line.card.details)
    card = replace(line.card, title=_cut(line.card.title) or "", about=_cut(line.card.about) or "", details=details)
    links, places = line.links[:MOST_LINKS], line.places[:MOST_LINKS]
    return replace(
        line,
        card=card,
        fields=fields,
        text=_cut(line.text) or "",
        asks=_cut(line.asks),
        links=links,
        places=places,
        corrects=line.corrects[:MOST_LINKS],
    )


def _cut(text: str | None) -> str | None:
    if text is None or len(text) <= LONGEST_TEXT:
        return text
    return text[:LONGEST_TEXT].rsplit(" ", 1)[0] + " […]"


def render_named(name: str, names: Mapping[str, Any], *, folder: Path | None = None) -> Rendered:
    """The mail that templates/mail/`name` makes of `names`."""
    plain, escaping = _environments(folder)
    subject, text, html = (
        _sendable(environment.get_template(f"mail/{name}/{part}").render(names))
        for environment, part in ((plain, "subject.txt"), (plain, "body.txt"), (escaping, "body.html"))
    )
    return Rendered(subject=_short(clean(subject)), text=_squeezed(text), html=_inliner().inline(html))


def _sendable(text: str) -> str:
    """Half a surrogate pair, as JSON on a page may hold, is no text: one such letter would stop every mail."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _groups(lines: tuple[Line, ...]) -> list[tuple[str, list[Line]]]:
    """Lines under subheads, in the order in which a reader needs them."""
    found: dict[str, list[Line]] = {}
    for line in lines:
        found.setdefault(_group_of(line), []).append(line)
    return list(found.items())


def _places(lines: tuple[Line, ...]) -> list[Place]:
    """Where the lines that are not shown can be read, each source once."""
    return list({place.url: place for line in lines for place in line.places}.values())


def _group_of(line: Line) -> str:
    if line.critical:
        return "critical"
    return line.kind.value


@lru_cache(maxsize=8)
def _environments(folder: Path | None) -> tuple[Environment, Environment]:
    loaders: list[BaseLoader] = [FileSystemLoader(folder)] if folder else []
    loader = ChoiceLoader([*loaders, PackageLoader("templates", "")])
    made = []
    for escaping in (False, True):
        environment = Environment(
            loader=loader,
            autoescape=escaping,  # noqa: S701 - text must not be escaped, HTML must
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        environment.filters |= {
            "day": day,
            "moment": moment,
            "area": area_name,
            "topic": topic_name,
            "audience": audience_name,
            "field": field_name,
            "language": language_name,
            "listed": spoken_list,
            "oneline": clean,
            "shown": shown,
            "reach": reach,
        }
        environment.globals |= {"headline": headline, "turn_name": turn_name, "is_web": is_web, "Turn": Turn}
        made.append(environment)
    return made[0], made[1]


@lru_cache(maxsize=1)
def _inliner() -> css_inline.CSSInliner:
    """Styles written into the elements, because mail programs drop style sheets; nothing is fetched for it."""
    return css_inline.CSSInliner(load_remote_stylesheets=False, keep_style_tags=True)


def day(value: date | datetime | None, language: str = "nl") -> str:
    """7 april 2026."""
    if value is None:
        return ""
    local = value.astimezone(BRUSSELS).date() if isinstance(value, datetime) else value
    return str(format_date(local, "d MMMM y", locale=language))


def moment(value: datetime | None, language: str = "nl") -> str:
    """7 april 2026, 09.30 uur, in Brussels."""
    if value is None:
        return ""
    return str(format_datetime(value.astimezone(BRUSSELS), "d MMMM y, HH.mm", locale=language)) + " uur"


def shown(value: str | None, name: str) -> str:
    """A value as readers read it: as published, but languages by their names."""
    if name != "languages" or value is None:
        return value or ""
    return spoken_list([language_name(code) for code in value.split(", ")], most=len(value))


def reach(value: str, name: str) -> Markup:
    """A field for HTML: a number that can be dialled with one touch, a mail address that can be written to.

    What is no number or address stays text, escaped; a number that is invalid gets no link.
    """
    if name == "phones":
        spans = [(one.start, one.end, f"tel:{one.phone.number}", one.phone.kind) for one in find_phones(value)]
        links = [(start, end, href) for start, end, href, kind in spans if kind is not PhoneKind.INVALID]
    elif name == "emails":
        links = [(one.start, one.end, f"mailto:{one.email}") for one in find_emails(value)]
    else:
        links = []
    pieces, at = [], 0
    for start, end, href in links:
        pieces += [escape(value[at:start]), Markup('<a href="{}">{}</a>').format(href, value[start:end])]
        at = end
    return Markup("").join([*pieces, escape(value[at:])])


def _short(subject: str) -> str:
    if len(subject) <= LONGEST_SUBJECT:
        return subject
    return subject[: LONGEST_SUBJECT - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"


def _squeezed(text: str) -> str:
    """No more than one empty line in a row."""
    lines: list[str] = []
    for line in text.strip().splitlines():
        if line.strip() or (lines and lines[-1]):
            lines.append(line.rstrip())
    return "\n".join(lines) + "\n"
