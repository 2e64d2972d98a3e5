"""Content -> subject, text and HTML, by the templates under templates/mail. What differs for each reader stays a mark.

All scraped text is hostile: HTML is escaped by the template engine, a subject is one clean line, links are http(s) only.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

import css_inline

from notifier.composing.content import Content, Line
from notifier.deciding.stories import Place
from notifier.rendering.headlines import LONGEST_SUBJECT
from notifier.rendering.showing import shortened
from notifier.rendering.templating import environments
from notifier.rendering.translations import SOURCE_LANGUAGE, spoken_for
from notifier.rendering.wording import Words
from state.canon.text import clean
from state.geo.municipalities import by_nis
from state.records import RecordKind

LARGEST_HTML = 98_000
"""In bytes: mail programs cut what is longer than 102 KB, and the unsubscribe link with it. The rest is for the token."""
MOST_PLACES = 20
UNSUBSCRIBE = "@@UITSCHRIJVEN@@"
"""Stands in text and HTML for what ends the subscription of the one who reads it."""
BROWSER = "@@BEKIJK@@"
"""Stands for the page on which this mail is read in a browser: it is known once the edition is kept."""


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


@dataclass(frozen=True, kw_only=True)
class WholeList:
    """The page on which everything for one municipality stands."""

    name: str
    url: str


def render(
    content: Content,
    *,
    base_url: str | None = None,
    folder: Path | None = None,
    most_items: int = 40,
    test: bool = False,
) -> Rendered:
    """The mail that tells `content`.

    Args:
        folder: templates of an installation, which replace the shipped ones of the same name.
        most_items: more lines than this are counted, not shown.
        test: the mail says in its subject and above all else that it is a test.
    """
    lines = tuple(shortened(line) for line in content.lines)
    shown = min(most_items, max(len(lines), 1))
    while True:
        names = {
            "content": content,
            "lines": lines[:shown],
            "more": lines[shown:],
            "elsewhere": _places(lines[shown:]),
            "whole_lists": _whole_lists(content, base_url),
            "groups": _groups(lines[:shown]),
            "base_url": base_url,
            "spoken": spoken_for(content.language),
            "unsubscribe": UNSUBSCRIBE,
            "browser": BROWSER if base_url else "",
            "test": test,
        }
        rendered = render_named(content.mail.value, names, folder=folder, language=content.language)
        if shown <= 1 or len(rendered.html.encode()) <= LARGEST_HTML:
            return _marked(rendered) if test else rendered
        shown = shown * 3 // 4


def _marked(rendered: Rendered) -> Rendered:
    return replace(rendered, subject=f"[TEST] {rendered.subject}")


def render_named(
    name: str, names: Mapping[str, Any], *, folder: Path | None = None, language: str = SOURCE_LANGUAGE
) -> Rendered:
    """The mail that templates/mail/`name` makes of `names`."""
    plain, escaping = environments(folder, language)
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


def _group_of(line: Line) -> str:
    """What a reader can do with it: the templates have a subhead for each."""
    if line.critical:
        return "critical"
    if line.kind is RecordKind.CONTACT and line.reason.areas:
        return "local"
    if line.kind is RecordKind.MEASURE and line.asks:
        return "asking"
    return line.kind.value


def _places(lines: tuple[Line, ...]) -> list[Place]:
    """Where the lines that are not shown can be read, each source once."""
    return list({place.url: place for line in lines for place in line.places}.values())[:MOST_PLACES]


def _whole_lists(content: Content, base_url: str | None) -> list[WholeList]:
    """The pages with all that concerns the followed municipalities; none when there are no pages, or for larger areas."""
    if base_url is None:
        return []
    words = Words(content.language)
    towns = {town.nis: words.area(town.nis) for code in content.reason.areas if (town := by_nis(code))}
    return [WholeList(name=name, url=f"{base_url}/gemeente/{nis}") for nis, name in towns.items()][:MOST_PLACES]


@lru_cache(maxsize=1)
def _inliner() -> css_inline.CSSInliner:
    """Styles written into the elements, because mail programs drop style sheets; nothing is fetched for it."""
    return css_inline.CSSInliner(load_remote_stylesheets=False, keep_style_tags=True)


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
