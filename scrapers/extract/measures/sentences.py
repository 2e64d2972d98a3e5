"""Running text as sentences, whole: an address, a number or a shortened word holds points that end nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

_END = re.compile(r"(?<=[.!?])[\"')»]*\s+(?=[\"'(«]*[^\W_])|\n+")
_SHORT = re.compile(
    r"(?:^|[\s(])(?:bv|bijv|nr|nrs|art|o\.a|m\.a\.w|d\.w\.z|i\.v\.m|t\.a\.v|t\.e\.m|t\.o\.v|m\.b\.t|e\.d|blz|incl|excl|max|min|dhr|mevr|mw"
    r"|st|tel|p\.ex|etc|enz|no|mr|mrs|ms|dr|prof|e\.g|i\.e|[A-Z])\.$",
    re.IGNORECASE,
)


def sentences_in(text: str) -> Iterator[str]:
    """The sentences of `text`, each as it stands there."""
    start = 0
    for match in _END.finditer(text):
        piece = text[start : match.start()]
        if "\n" not in match[0] and _SHORT.search(piece):
            continue
        if piece.strip():
            yield piece.strip()
        start = match.end()
    if text[start:].strip():
        yield text[start:].strip()
