"""What one element of an HTML page is, whatever it stands in: a heading, a line, a caption, or nothing that is read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bs4 import Tag

from scrapers.read.marks import attribute, hidden
from state.canon.emails import find_emails
from state.canon.phones import phone_starts

HEADINGS = {f"h{level}": level for level in range(1, 7)}
BLOCK_GROUPS = frozenset(
    "div section article main header footer nav aside form fieldset details summary blockquote pre center body table p ul ol"
    " li dl dt dd address figure figcaption tbody thead tfoot tr td th hgroup menu dialog".split()
)
_DROPPED = frozenset(
    "script style noscript template svg math canvas iframe object embed video audio select option textarea input button"
    " datalist head title meta link".split()
)
_TELLS = re.compile(r"@|(?:\d\D{0,3}){6}")
"""What no caption of a field holds, but a page may that lays out its text with the tags of forms."""
LONGEST_POINT = 60
"""Characters of a button that shows a number or a mail address, with a word that says to call it."""
LONGEST_HEADING = 160
FEWEST_SENTENCES = 2
"""A longer heading of so many sentences heads nothing."""
_SENTENCE_ENDS = re.compile(r"[a-zà-ÿ)]{2}[.!?](?:\s|$)")
_FIELDS = ["input", "textarea", "select"]
MOST_IN_HEADING = 2
"""Paragraphs, however deep; around more of them a heading is a container that somebody made large."""
_PARTS = ["ul", "ol", "dl", "table", *HEADINGS]


def is_heading(tag: Tag) -> bool:
    return tag.name in HEADINGS or tag.name == "summary" or attribute(tag, "role") == "heading"


def is_line_link(tag: Tag) -> bool:
    """Whether a link to call or write is a line of its own: it holds a name and a number in elements set apart by style."""
    if tag.name != "a" or not str(tag.get("href") or "").strip().lower().startswith(("mailto:", "tel:")):
        return False
    return sum(1 for child in tag.children if isinstance(child, Tag) and child.get_text(strip=True)) > 1


def holds_a_part(tag: Tag) -> bool:
    """Whether a heading was wrapped around what it should stand above: lists, tables, headings or several paragraphs."""
    if tag.find(_PARTS) is not None:
        return tag.name != "summary"
    beside = sum(1 for part in tag.find_all(["p", "div"], recursive=False) if part.get_text(strip=True))
    return beside > 1 or sum(1 for part in tag.find_all("p") if part.get_text(strip=True)) > MOST_IN_HEADING


def is_text(shown: str) -> bool:
    """Whether what is marked up as a heading is a text of several sentences, which somebody wanted in large letters."""
    return len(shown) > LONGEST_HEADING and len(_SENTENCE_ENDS.findall(shown)) >= FEWEST_SENTENCES


def is_dropped(tag: Tag) -> bool:
    """Whether nothing of it is read. The button that opens a part of the page is that part's heading, and one that shows a
    number or a mail address is how a page built of buttons prints what a click dials."""
    if hidden(tag):
        return True
    if tag.name == "button":
        return tag.find_parent(is_heading) is None and not _shows_point(tag)
    if tag.name in ("label", "legend"):
        return _is_of_form(tag)
    return tag.name in _DROPPED


def _shows_point(button: Tag) -> bool:
    shown = button.get_text(" ", strip=True)
    if len(shown) > LONGEST_POINT or not _TELLS.search(shown):
        return False
    return bool(find_emails(shown) or phone_starts(shown))


def _is_of_form(tag: Tag) -> bool:
    """Whether a caption says what to fill in: its form has fields that a reader types in."""
    if _TELLS.search(tag.get_text(" ")):
        return False
    form = tag.find_parent(["fieldset", "form"])
    if tag.name == "label" and tag.find(_FIELDS) is not None:
        return True
    wanted = attribute(tag, "for")
    if form is None or (tag.name == "label" and not wanted):
        return False
    fields = form.find_all(_FIELDS)
    return bool(fields) if tag.name == "legend" else any(wanted in (one.get("id"), one.get("name")) for one in fields)


def own_rows(table: Tag) -> Iterator[Tag]:
    for row in table.find_all("tr"):
        if row.find_parent("table") is table and not hidden(row):
            yield row
