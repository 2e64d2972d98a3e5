"""Content -> subject, text and HTML, by the templates under templates/mail. What differs for each reader stays a mark.

All scraped text is hostile: HTML is escaped by the template engine, a subject is one clean line, links are http(s) only.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
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
from state.canon.text import clean
from state.records import RecordKind

LARGEST_HTML = 98_000
"""In bytes: mail programs cut what is longer than 102 KB, and the unsubscribe link with it. The rest is for the token."""
MOST_PLACES = 20
MOST_ON_A_PAGE = 300
"""A page in a browser shows more than a mail, and is no file to download either."""
UNSUBSCRIBE = "@@UITSCHRIJVEN@@"
"""Stands in text and HTML for what ends the subscription of the one who reads it."""
BROWSER = "@@BEKIJK@@"
"""Stands for the page on which this mail is read in a browser: it is known once the edition is kept."""


@dataclass(frozen=True, kw_only=True)
class Rendered:
    """One edition in words, the same for all its readers but for the marks.

    `whole` is the page with all items, when the mail could only count some of them; it is read in a browser.
    """

    subject: str
    text: str
    html: str
    whole: str = ""

    def dumped(self) -> bytes:
        """As kept with the edition."""
        return json.dumps(asdict(self), ensure_ascii=False).encode()

    @classmethod
    def loaded(cls, data: bytes) -> Rendered:
        """The opposite of `dumped`."""
        return cls(**json.loads(data))


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
    around = {
        "content": content,
        "base_url": base_url,
        "spoken": spoken_for(content.language),
        "unsubscribe": UNSUBSCRIBE,
        "browser": BROWSER if base_url else "",
        "test": test,
    }

    def rendered(most: int) -> Rendered:
        names = around | _told(lines[:most], lines[most:])
        return render_named(content.mail.value, names, folder=folder, language=content.language)

    shown = min(most_items, max(len(lines), 1))
    mail = rendered(shown)
    while shown > 1 and len(mail.html.encode()) > LARGEST_HTML:
        shown = shown * 3 // 4
        mail = rendered(shown)
    if base_url and shown < len(lines):
        mail = replace(mail, whole=rendered(MOST_ON_A_PAGE).html)
    return _marked(mail) if test else mail


def _told(shown: tuple[Line, ...], more: tuple[Line, ...]) -> dict[str, Any]:
    return {"lines": shown, "groups": _groups(shown), "more": more, "elsewhere": _places(more)}


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
