"""All that a document says, and what only one of two versions of it says."""

from __future__ import annotations

import re
from collections.abc import Iterable

from scrapers.document import Document
from scrapers.extract.line.lines import content, lines_of, own_lines
from state.canon.prose import canonical_prose
from state.diff.said import Said

_CODE = re.compile(r"\s*(?:javascript|vbscript|data):", re.IGNORECASE)


def said(document: Document) -> Said:
    """All that a document says, its menus and footers too."""
    blocks = list(document.root.walk())
    return Said(
        (line.text for block in blocks for line in own_lines(block)),
        (run.href for block in blocks for run in block.inlines if run.href),
        (
            *((document.title,) if document.title else ()),
            *(str(value) for item in document.structured for values in item.properties.values() for value in values),
        ),
    )


def added_text(before: Document, after: Document) -> str:
    """All that only the newer version shows, with the addresses of links that run code: what may have been injected."""
    known = set(_said(before))
    return "\n".join(text for text in dict.fromkeys(_said(after)) if text not in known)


def _said(document: Document) -> Iterable[str]:
    for block in document.root.walk():
        yield " ".join(block.text.split())
        yield from (run.href for run in block.inlines if run.href and _CODE.match(run.href))


def length(document: Document) -> int:
    """How many characters a reader sees."""
    return sum(len(block.text) for block in document.root.walk())


def text_difference(before: Document, after: Document) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Lines of the content that only one version has, whatever their order."""
    old, new = _lines(before), _lines(after)
    added = tuple(text for form, text in new.items() if form not in old)
    removed = tuple(text for form, text in old.items() if form not in new)
    return added, removed


def _lines(document: Document) -> dict[str, str]:
    main = content(document.root)
    shown = lines_of([main]) if main is not None else []
    return {form: line.text for line in shown if (form := canonical_prose(line.text))}
