"""The words by which markup calls a part of a card what somebody does: `<span class="member-position">`."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bs4 import Tag
from bs4.element import NavigableString

from scrapers.read.html_runs import hints

_FUNCTION = re.compile(
    r"(?:^|[-_])(?:role|position|function|functie|functietitel|fonction|funktion|job[-_]?title|job|designation)(?:$|[-_])"
)
_STYLE = re.compile(
    r"(?:^|[-_])(?:position[-_](?:relative|absolute|static|fixed|sticky|\w*\d)|jobs?[-_](?:list|offer|item|card|post)\w*)"
)
"""Words of style sheets for where something is drawn, and of lists of vacancies."""
_BETWEEN = re.compile(r"[\s,;:|·•–—-]*")


def calls_function(words: Iterable[str]) -> bool:
    """Whether the class words of a part call it what somebody does."""
    return any(_FUNCTION.search(word) and not _STYLE.search(word) for word in words)


def is_function_apart(tag: Tag) -> bool:
    """Whether an inline tag holds a function and no words of a sentence stand right beside it: a style sheet gives it a line."""
    beside = (tag.previous_sibling, tag.next_sibling)
    return calls_function(hints(tag)) and not any(
        isinstance(one, NavigableString) and not _BETWEEN.fullmatch(one) for one in beside
    )
