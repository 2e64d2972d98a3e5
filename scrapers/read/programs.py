"""Marks of programs that stand in pages as they are kept before a server or a browser fills them in: Blade, JSX, Vue."""

from __future__ import annotations

import re

from scrapers.read.components import component_markup, is_component

_REMARK = ("{/*", "*/}")
_BLANK = re.compile(r"\{\s*([\"'`])\s*\1\s*\}")
"""How a blank is kept between two tags: {" "}."""
_MAIL = re.compile(
    r"\{(?:!!|\{)\s*(?:HTML::mailto|mailto)\(\s*([\"'])(?P<mail>[^\"'<>]{3,100})\1[^)]{0,100}\)\s*(?:!!|\})\}"
)
"""A mail address that the server writes as a link."""
_TEMPLATE = re.compile(r"<(/?)template\b", re.IGNORECASE)


def without_program(text: str) -> str:
    """A page without what only its program reads, mail addresses as links."""
    shown = component_markup(text) if is_component(text) else text
    if "{" not in shown:
        return shown
    shown = _MAIL.sub(lambda found: f'<a href="mailto:{found["mail"]}">{found["mail"]}</a>', shown)
    return _BLANK.sub(" ", _without_remarks(shown))


def _without_remarks(text: str) -> str:
    begin, end = _REMARK
    first, *rest = text.split(begin)
    return first + "".join(part.partition(end)[2] if end in part else begin + part for part in rest)


def with_templates_shown(text: str) -> str:
    """A page whose templates are parts of it."""
    return _TEMPLATE.sub(r"<\1div", text)
