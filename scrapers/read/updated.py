"""When a page says that it was last updated: metadata of the page, never news."""

from __future__ import annotations

import re
from datetime import date

from scrapers.document import Document
from state.canon.dates import find_dates
from state.canon.text import clean

_UPDATED = re.compile(
    r"(?i)\b(?:laatste? (?:update|wijziging|aanpassing)|laatst (?:bijgewerkt|gewijzigd|aangepast|geactualiseerd)|bijgewerkt op"
    r"|last (?:updated?|modified)|derniere mise a jour|dernière mise à jour|mis à jour le)\b"
)
NEAR = 40


def updated_of(document: Document) -> date | None:
    """The day from "Laatste update op 17/12/2019", also when the day stands on the next line; else from the metadata."""
    texts = [clean(block.text) for block in document.root.walk() if block.text.strip()]
    for index, text in enumerate(texts):
        match = _UPDATED.search(text)
        if match is None:
            continue
        after = " ".join([text[match.end() :], *texts[index + 1 : index + 2]])[:NEAR]
        found = [one.value for one in find_dates(after, reference=None) if one.value]
        if found:
            return found[0]
    given = find_dates(document.metadata.get("modified", "")[:10], reference=None)
    return given[0].value if given else None
