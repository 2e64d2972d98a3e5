"""Parts of a page that a click opens: an accordion's bodies, the other tabs. A reader sees them, so they are read."""

from __future__ import annotations

from itertools import islice

from bs4 import BeautifulSoup, Tag

from scrapers.read.marks import HIDDEN_STYLE, attribute, having

_NAMING = ("aria-controls", "data-target", "data-bs-target")
MOST = 2_000


def unfold(soup: BeautifulSoup) -> None:
    """Takes what hides it off each part that a button or a tab names as its own; menus stay as they are."""
    for trigger in list(islice(filter(_triggers, having(soup)), MOST)):
        for name in _targets(trigger):
            part = soup.find(id=name)
            if isinstance(part, Tag) and part.name not in ("nav", "dialog") and part.find_parent("nav") is None:
                _show(part)


def _triggers(tag: Tag) -> bool:
    if any(name in tag.attrs for name in _NAMING):
        return True
    leads = tag.get("role") == "tab" or "data-toggle" in tag.attrs
    return leads and (attribute(tag, "href") or "").startswith("#")


def _targets(trigger: Tag) -> list[str]:
    values = (attribute(trigger, name) or "" for name in (*_NAMING, "href"))
    return [name.lstrip("#") for value in values for name in value.split() if name.strip("#")]


def _show(part: Tag) -> None:
    for name in ("hidden", "aria-hidden"):
        if part.has_attr(name):
            del part[name]
    style = attribute(part, "style")
    if style and HIDDEN_STYLE.search(style):
        part["style"] = HIDDEN_STYLE.sub("", style)
