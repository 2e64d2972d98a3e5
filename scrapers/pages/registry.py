"""Page objects: for the rare page that neither the generic extractor nor selectors can read.

A page object is a function from the parsed document to a reading, called as its module and as `page_object` in
sources.toml. It is imported when a page is read: checking sources.toml needs the names alone.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from typing import cast

from scrapers.document import Document
from state.errors import OperationalError
from state.records import Reading
from state.sources import Source

PageObject = Callable[[Document, Source], Reading]

PAGE_OBJECTS = frozenset({"letterhead"})


def page_object(name: str) -> PageObject:
    """The page object called `name`. Raises OperationalError when there is none."""
    if name not in PAGE_OBJECTS:
        raise OperationalError(
            f'there is no page object "{name}"', remedy=f"known are {', '.join(sorted(PAGE_OBJECTS))}"
        )
    return cast(PageObject, getattr(importlib.import_module(f"scrapers.pages.{name}"), name))
