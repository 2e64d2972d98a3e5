"""Elements of a site's own (`<member-card name="…" role="…">`, `<PageTitle title="…" />`) -> what a reader sees of them.

Components and custom elements get as attributes what elements of HTML hold as text. One whose attributes say who somebody is,
and something of them, is shown as a card of a site's data is; one that is named for a heading by the title that it is given.
What such an element holds follows. Custom elements have a dash in their name
(https://html.spec.whatwg.org/#valid-custom-element-name), components a capital letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import escape, unescape

from scrapers.read.record_markup import card, tells_somebody
from scrapers.read.record_words import Kind, meaning_of
from state.canon.emails import find_emails
from state.canon.phones import phone_starts

MARK = "data-component"
"""The attribute that keeps the name of a component which is written as an element of HTML."""
OF_CARD = 3
OF_TITLE = 2
"""Levels of headings: cards stand below what the page says of all of them."""
LONGEST = 300
"""Characters of an attribute that is shown because a number or a mail address stands in it."""
_MAY_HOLD = re.compile(rf"<(?:[A-Z][A-Za-z]*[a-z]|[a-z]\w*-)|\s{MARK}=")
_VALUE = r"\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s\"'<>]*)"
_ELEMENT = re.compile(
    rf"<(?P<tag>[A-Za-z][\w.]*(?:-[\w.-]+)?)(?P<rest>(?:\s+[^\s\"'<>/=]+(?:{_VALUE})?)*)\s*(?P<own>/?)>"
)
_ATTRIBUTE = re.compile(
    r"\s(?P<name>[^\s\"'<>/=]+)\s*=\s*(?:\"(?P<two>[^\"]*)\"|'(?P<one>[^']*)'|(?P<bare>[^\s\"'<>]*))"
)
_HEADS = re.compile(r"(?:title|heading|header|headline|hero|banner)$")
"""How a component is called that shows a heading: "PageTitle", "SectionHeader"."""
_TITLES = ("title", "heading", "text", "titel", "titre", "header", "headline")
_OF_FORM = frozenset(
    "type placeholder required options rules v-model htmlfor for min max pattern name onchange".split()
)
"""Attributes of what a reader fills in."""
_OF_FIELD = (_OF_FORM - {"name", "onchange"}) | {"label", "value"}
"""Those of a field, be it one that a reader fills in or one that tells something."""
_VALUES = ("value", "text", "content", "children", "info")
"""How components call what they show beside a label."""
_OF_PROGRAM = re.compile(r"[:@#*\[(.]|v-|on[A-Z]|data-|aria-")
"""How attributes begin whose value is code, or for programs alone."""
_UNSEEN = frozenset("class classname style id key slot src srcset href to url link image img icon alt action".split())
_HIDDEN = re.compile(r"(?P<before>\bclass\s*=\s*[\"'](?:[^\"']*\s)?)hidden\b|\shidden\b(?!\s*=)")
"""What a tab that is not open says of a card: a click shows it."""
_NAME = re.compile(rf"<h{OF_CARD}>\W*[A-ZÀ-Þ]")


def with_own_elements(page: str) -> str:
    """A page whose own elements hold what they show; those that close themselves, which HTML does not know, closed."""
    return _ELEMENT.sub(_shown, page) if _MAY_HOLD.search(page) else page


def _shown(element: re.Match[str]) -> str:
    attributes = {one["name"]: unescape(_value(one)).strip() for one in _ATTRIBUTE.finditer(element["rest"])}
    name = attributes.pop(MARK, "") or element["tag"]
    if not (name[0].isupper() or "-" in name) or name.isupper():
        return element[0]
    tag = element["tag"]
    shown = _markup(name, {key: value for key, value in attributes.items() if value and not _OF_PROGRAM.match(key)})
    end = f"</{tag}>" if element["own"] else ""
    rest = _HIDDEN.sub(r"\g<before>", element["rest"]) if shown else element["rest"]
    return f"<{tag}{rest}>{shown}{end}" if shown or end else element[0]


def _value(attribute: re.Match[str]) -> str:
    return attribute["two"] or attribute["one"] or attribute["bare"] or ""


def _markup(name: str, attributes: Mapping[str, str]) -> str:
    """What an element of this name shows of its attributes."""
    known = {key.lower(): value for key, value in attributes.items()}
    if not known.keys().isdisjoint(_OF_FIELD):
        return _labelled(known)
    if tells_somebody(attributes) or any(_points(known)):
        shown = card(attributes, _as_text, OF_CARD)
        reaches = any(meaning_of(key).kind is Kind.LABELLED for key in attributes)
        shown = shown if _NAME.match(shown) else _titled(known)
        beside = "".join(f"<p>{_as_text(value)}</p>" for value in _points(known) if _as_text(value) not in shown)
        return f"<div>{shown}{beside}</div>" if _NAME.match(shown) or (beside and reaches) else ""
    if _HEADS.search(name.lower()):
        title = next((known[key] for key in _TITLES if key in known), "")
        return f"<h{OF_TITLE}>{_as_text(title)}</h{OF_TITLE}>" if title else ""
    return ""


def _labelled(attributes: Mapping[str, str]) -> str:
    """A value below what it is announced as, where that is how to reach somebody: `label="Telefoon" value="…"`."""
    label = attributes.get("label", "")
    value = next((attributes[key] for key in _VALUES if key in attributes), "")
    if not value or not attributes.keys().isdisjoint(_OF_FORM):
        return ""
    if meaning_of(label).kind is Kind.LABELLED:
        return f"<p>{_as_text(label)}: {_as_text(value)}</p>"
    return f"<div><p>{_as_text(label)}</p><p>{_as_text(value)}</p></div>" if any(_points(attributes)) else ""


def _titled(attributes: Mapping[str, str]) -> str:
    """What stands above the number or address of an element that is called nothing by which a name is known."""
    return next((f"<p>{_as_text(attributes[key])}</p>" for key in _TITLES if key in attributes), "")


def _points(attributes: Mapping[str, str]) -> Iterator[str]:
    """The values that hold a number or a mail address."""
    for key, value in attributes.items():
        if key not in _UNSEEN and len(value) <= LONGEST and (find_emails(value) or phone_starts(value)):
            yield value


def _as_text(value: str) -> str:
    return escape(value, quote=False)
