"""Page objects: for the rare page that neither the generic extractor nor selectors can read.

A page object is a function from the parsed document to a reading, registered by the name that `page_object` in
sources.toml uses.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from scrapers.document import Document
from scrapers.pages.letterhead import letterhead
from state.errors import OperationalError
from state.records import Reading
from state.sources import Source

PageObject = Callable[[Document, Source], Reading]

REGISTRY: Mapping[str, PageObject] = {"letterhead": letterhead}


def page_object(name: str) -> PageObject:
    """The page object called `name`. Raises OperationalError when there is none."""
    if name not in REGISTRY:
        raise OperationalError(f'there is no page object "{name}"', remedy=f"known are {', '.join(sorted(REGISTRY))}")
    return REGISTRY[name]
