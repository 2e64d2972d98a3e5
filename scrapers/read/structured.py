"""Embedded data of a page: JSON-LD, microdata, RDFa, hCard and vCard links, as flat items of name and values."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import unquote

from bs4 import BeautifulSoup, Tag

from scrapers.document import StructuredItem
from scrapers.read.marks import attribute, having
from scrapers.read.vcard import cards, structured_card
from state.canon.text import clean

MOST_ITEMS = 500
DEEPEST = 12
_CARD = re.compile(r"(?i)^data:text/(?:x-)?v-?card")
_CARDS = frozenset({"vcard", "h-card"})
_HCARD = {
    "fn": "name",
    "p-name": "name",
    "org": "worksFor",
    "p-org": "worksFor",
    "title": "jobTitle",
    "role": "jobTitle",
    "p-job-title": "jobTitle",
    "p-role": "jobTitle",
    "tel": "telephone",
    "p-tel": "telephone",
    "email": "email",
    "u-email": "email",
    "street-address": "streetAddress",
    "p-street-address": "streetAddress",
    "postal-code": "postalCode",
    "p-postal-code": "postalCode",
    "locality": "addressLocality",
    "p-locality": "addressLocality",
    "url": "url",
    "u-url": "url",
}


def structured_of(soup: BeautifulSoup) -> tuple[StructuredItem, ...]:
    """The items of a page in the order met. What is no valid data is passed over: the visible page still counts."""
    found: list[StructuredItem] = []
    for item in (*_json_ld(soup), *_microdata(soup), *_rdfa(soup), *_hcards(soup), *_card_links(soup)):
        if len(found) >= MOST_ITEMS:
            break
        found.append(item)
    return tuple(found)


def _json_ld(soup: BeautifulSoup) -> Iterator[StructuredItem]:
    for script in soup.find_all("script", type="application/ld+json"):
        try:
            data = json.loads(script.string or "")
        except (ValueError, RecursionError):
            continue
        for node in _nodes(data, 0):
            yield StructuredItem(syntax="json-ld", types=_types(node.get("@type")), properties=_properties(node))


def _nodes(data: Any, depth: int) -> Iterator[Mapping[str, Any]]:
    """Every object that says what it is, wherever it hangs."""
    if depth > DEEPEST:
        return
    if isinstance(data, list):
        for one in data:
            yield from _nodes(one, depth + 1)
    elif isinstance(data, dict):
        if "@type" in data:
            yield data
        for name, value in data.items():
            if isinstance(value, list | dict) and name != "address":
                yield from _nodes(value, depth + 1)


def _types(value: Any) -> tuple[str, ...]:
    names = value if isinstance(value, list) else [value]
    return tuple(str(name).rpartition("/")[2].rpartition(":")[2] for name in names if name)


def _properties(node: Mapping[str, Any], depth: int = 0) -> dict[str, tuple[object, ...]]:
    """Plain values by name; the parts of an address and the names of nested objects are lifted up."""
    found: dict[str, tuple[object, ...]] = {}
    for name, value in node.items():
        for each in value if isinstance(value, list) else [value]:
            if isinstance(each, dict) and name == "address" and depth < DEEPEST:
                for part, text in _properties(each, depth + 1).items():
                    found[part] = (*found.get(part, ()), *text)
            elif isinstance(each, dict):
                found[name] = (*found.get(name, ()), *(str(value) for key, value in each.items() if key == "name"))
            elif not name.startswith("@") and each is not None:
                found[name] = (*found.get(name, ()), each)
    return {name: values for name, values in found.items() if values}


def _microdata(soup: BeautifulSoup) -> Iterator[StructuredItem]:
    yield from _scoped(soup, "microdata", scope="itemscope", kind="itemtype", name="itemprop")


def _rdfa(soup: BeautifulSoup) -> Iterator[StructuredItem]:
    yield from _scoped(soup, "rdfa", scope="typeof", kind="typeof", name="property")


def _scoped(soup: BeautifulSoup, syntax: str, *, scope: str, kind: str, name: str) -> Iterator[StructuredItem]:
    """Items whose properties are marked on the tags below them; those of an address are its owner's."""
    for holder in having(soup, scope):
        if holder.get(name) == "address":
            continue
        found: dict[str, tuple[object, ...]] = {}
        for part in having(holder, name):
            owner = part.find_parent(attrs={scope: True})
            if owner is holder or (owner is not None and owner.get(name) == "address"):
                for word in (attribute(part, name) or "").split():
                    bare = word.rpartition(":")[2]
                    found[bare] = (*found.get(bare, ()), _value(part))
        if found:
            yield StructuredItem(
                syntax=syntax, types=_types((attribute(holder, kind) or "").rstrip("/")), properties=found
            )


def _hcards(soup: BeautifulSoup) -> Iterator[StructuredItem]:
    for card in having(soup, "class"):
        if not _CARDS.intersection(card.get_attribute_list("class")):
            continue
        found: dict[str, tuple[object, ...]] = {}
        for part in card.find_all(class_=True):
            classes = part.get("class")
            for name in classes if isinstance(classes, list) else []:
                if name in _HCARD:
                    found[_HCARD[name]] = (*found.get(_HCARD[name], ()), _value(part))
        if found:
            yield StructuredItem(syntax="hcard", types=("Person",), properties=found)


def _card_links(soup: BeautifulSoup) -> Iterator[StructuredItem]:
    """The cards that a page offers to save, when they stand in the link itself."""
    for link in soup.find_all("a", href=_CARD):
        head, _, data = str(link["href"]).partition(",")
        try:
            text = base64.b64decode(data).decode("utf-8", "replace") if "base64" in head.lower() else unquote(data)
        except ValueError:
            continue
        yield from map(structured_card, cards(text))


def _value(tag: Tag) -> str:
    """What a property says: its content attribute, where a contact link leads, else its text."""
    given = attribute(tag, "content")
    href = attribute(tag, "href") or ""
    if given is None and href.lower().startswith(("mailto:", "tel:")):
        return href
    if given is None and "url" in (attribute(tag, "itemprop"), attribute(tag, "property")) and href:
        return href
    return clean(given if given is not None else tag.get_text(" "))
