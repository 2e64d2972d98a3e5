"""The words by which markup calls a part of a card what somebody does, or where: `<span class="member-position">`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from bs4 import Tag
from bs4.element import NavigableString, PageElement

from scrapers.read.html_runs import hints

_FIELDS: Mapping[str, re.Pattern[str]] = {
    field: re.compile(rf"(?:^|[-_])(?:{words})(?:$|[-_])")
    for field, words in {
        "role": r"role|position|function|functie|functietitel|fonction|funktion|job[-_]?title|job|designation",
        "organisation": r"company|employer|affiliation|bedrijf|werkgever|employeur",
        "unit": r"department|afdeling|abteilung",
    }.items()
}
_STYLE = re.compile(
    r"(?:^|[-_])(?:position[-_](?:relative|absolute|static|fixed|sticky|\w*\d)|jobs?[-_](?:list|offer|item|card|post)\w*)"
)
"""Words of style sheets for where something is drawn, and of lists of vacancies."""
_BOLD, _SMALL = frozenset({"strong", "b"}), frozenset({"small", "span", "em", "i"})
_BETWEEN = re.compile(r"[\s,;:|·•–—-]*")


def field_called(words: Iterable[str]) -> str | None:
    """The field of a person that the class words of a part call it: what somebody does, for whom, in which part."""
    told = [word for word in words if not _STYLE.search(word)]
    return next((field for field, pattern in _FIELDS.items() if any(map(pattern.search, told))), None)


def is_field_apart(tag: Tag) -> bool:
    """Whether an inline tag holds such a field and no words of a sentence stand right beside it: a style sheet gives it a line."""
    beside = (tag.previous_sibling, tag.next_sibling)
    return field_called(hints(tag)) is not None and not any(
        isinstance(one, NavigableString) and not _BETWEEN.fullmatch(one) for one in beside
    )


def is_second_line(node: PageElement) -> bool:
    """Whether small print begins right behind the bold words that alone stand before it, without a blank: it is drawn below them."""
    if not isinstance(node, Tag) or node.name not in _SMALL:
        return False
    bold = node.previous_sibling
    if not isinstance(bold, Tag) or bold.name not in _BOLD or bold.previous_sibling is not None:
        return False
    head, words = bold.get_text(), node.get_text()
    whole = " " in head.strip() or words[:1].isupper()  # and no part of a word that is drawn otherwise
    return whole and head[-1:].isalnum() and words[:1].isalnum()
