"""Where a page asks leave for its cookies, told by what it says: many such bars bear no name that tells."""

from __future__ import annotations

import re

from bs4 import BeautifulSoup, Tag
from bs4.element import AttributeValueList

MARK = "cookie-consent"
"""The class that such a part is given; `marks` knows it."""
LONGEST = 2_000
"""Letters of text. What says more is a page about cookies."""
_BUTTON = re.compile(
    r"(?i)^\W*(?:(?:(?:alles|alle|all|tout|only|enkel|alleen)\s+)?"
    r"(?:accept(?:eer|eren|er|ieren)?|aanvaard(?:en)?|akkoord|toestaan|weiger(?:en)?|allow|agree|got it|decline|reject|deny"
    r"|refus\w*|ok(?:ay|é)?|opslaan|save"
    r"|begrepen|verstanden|ablehnen|noodzakelijke?|necessary)\b.{0,30}|accept all|(?:i )?agree)\W*$"
)
_PARTS = ("div", "section", "aside", "dialog", "form")
_WHOLE = ("main", "article", "h1", "table")


def mark_consent(soup: BeautifulSoup) -> None:
    """Marks the parts of a page that ask leave for cookies."""
    for button in soup.find_all(["button", "a", "input"]):
        if _BUTTON.match(str(button.get("value") or "") or button.get_text(" ", strip=True)):
            part = _part_around(button)
            if part is not None:
                part["class"] = AttributeValueList([*map(str, part.get_attribute_list("class")), MARK])


def _part_around(button: Tag) -> Tag | None:
    """The smallest part that holds the button and speaks of cookies beside it, if it is no more than a bar or a window."""
    for tag in button.parents:
        if tag.name in ("body", "html", "[document]") or tag.find(_WHOLE) is not None:
            return None
        if tag.name in _PARTS and _speaks_of_cookies(tag):
            return tag if len(tag.get_text(" ", strip=True)) <= LONGEST else None
    return None


def _speaks_of_cookies(tag: Tag) -> bool:
    return any("cookie" in text.lower() and not text.find_parent(["button", "a"]) for text in tag.find_all(string=True))
