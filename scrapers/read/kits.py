"""What kits of components call the elements of HTML that they draw: "Link", "TableCell", a <Typography variant="h4">."""

from __future__ import annotations

import re
from collections.abc import Iterable

SHOWN_AS = {"Link": "a", "NavLink": "a", "NextLink": "a", "Image": "img", "StaticImage": "img", "NextImage": "img"}
"""Components that frameworks show as an element of HTML; `link` itself means something else there."""
_TABLES = {
    "Table": "table", "Thead": "thead", "TableHeader": "thead", "Tbody": "tbody", "TableBody": "tbody", "Tr": "tr", "TableRow": "tr",
    "Th": "th", "Td": "td", "TableCell": "td",
}  # fmt: skip
"""Parts of tables as kits of components call them; each opens, for one that closes itself shows its attributes."""
_OPENS = re.compile(r"<(?P<name>\w+)(?:\s[^<>]*[^/<>])?>\s*(?:\{/\*.*?\*/\}\s*)?(?P<inner><[A-Za-z]+)?", re.DOTALL)
_DRAWN_AS = re.compile(r" (?:variant|component|as)=\"(h[1-6]|p|li|ul|ol|address)\"")
_IN_TABLE = re.compile(r"(?i)<(?:thead|tbody|tr|t(?:able)?(?:caption|head|header|body|row))$")


def in_table(text: str, name: str, at: int) -> str:
    """The element for a part of a table that opens at `at`; one kit calls the head so, another a cell in it. Empty for no part."""
    opens = _OPENS.match(text, at) if name == "TableHead" or name in _TABLES else None
    if opens is None:
        return ""
    above = _IN_TABLE.match(opens["inner"] or "") is not None
    if name == "TableHead":
        return "thead" if above else "th"
    return "" if name == "Table" and not above else _TABLES[name]


def drawn_as(attributes: Iterable[str]) -> str:
    """The element that a component of a kit is told to be drawn as, a heading first: <Typography variant="h6" component="div">."""
    told = [found[1] for one in attributes if (found := _DRAWN_AS.fullmatch(one)) is not None]
    return next((one for one in told if one[:1] == "h"), next(iter(told), ""))
