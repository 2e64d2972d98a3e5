"""What a tag is and where on the page it stands, from its name, role and the words in its class and id."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from bs4 import Tag

from scrapers.document import BlockKind, Region

_KINDS = {
    "p": BlockKind.PARAGRAPH,
    "pre": BlockKind.PARAGRAPH,
    "blockquote": BlockKind.PARAGRAPH,
    "ul": BlockKind.LIST,
    "ol": BlockKind.LIST,
    "menu": BlockKind.LIST,
    "li": BlockKind.ITEM,
    "dl": BlockKind.DEFINITIONS,
    "dt": BlockKind.TERM,
    "dd": BlockKind.DEFINITION,
    "table": BlockKind.TABLE,
    "tr": BlockKind.ROW,
    "td": BlockKind.CELL,
    "th": BlockKind.CELL,
    "address": BlockKind.ADDRESS,
    "figure": BlockKind.FIGURE,
}
PAGE_REGIONS = {"nav": Region.NAV, "footer": Region.FOOTER, "aside": Region.ASIDE}
ROLE_REGIONS = {
    "navigation": Region.NAV,
    "contentinfo": Region.FOOTER,
    "complementary": Region.ASIDE,
    "banner": Region.HEADER,
    "search": Region.NAV,
    "menu": Region.NAV,
    "menubar": Region.NAV,
}
_HINTS = (
    (
        Region.COOKIE,
        re.compile(r"(?:^|[-_])(?:cookie|cookies|consent|gdpr|cookiebar|cookiebanner|onetrust|cky|cc)(?:$|[-_])"),
    ),
    (
        Region.COOKIE,  # what others pay for is as little the page's own as a cookie bar
        re.compile(
            r"(?:^|[-_])(?:ads|ad|adv|advert|adverts|advertisement|adslot|adbox|adunit|adsense|adsbygoogle|gpt|dfp|sponsored"
            r"|advertentie|advertenties|reclame|publicite|anzeige|promoted)(?:$|[-_])"
        ),
    ),
    (
        Region.NAV,
        re.compile(
            r"(?:^|[-_])(?:(?:left|right|side|top|main|sub|site|foot|footer)?nav|navbar|navigation|menu|mainmenu|breadcrumbs?|skiplinks?|pagination|topbar)(?:$|[-_])"
        ),
    ),
    (Region.FOOTER, re.compile(r"(?:^|[-_])(?:footer|sitefooter|colophon|page-footer)(?:$|[-_])")),
    (Region.HEADER, re.compile(r"(?:^|[-_])(?:site-header|siteheader|masthead|page-header|topheader)(?:$|[-_])")),
    (
        Region.ASIDE,
        re.compile(r"(?:^|[-_])(?:sidebar|aside|related|share|sharing|social)(?:$|[-_])|^widget(?:-area)?$"),
    ),
)
_OF_CARD = frozenset({"aside", "footer"})
_PART_OF_CARD = re.compile(r"(?i)\w[-_]+(?:footer|aside)$")
"""Classes of a part of something, which may be a card: "card-footer", "member__aside"."""
FARTHEST = 4
"""Containers around a part of a card, up to the one beside which other cards stand."""
FEWEST_ALIKE = 2
"""Other cards with the same part."""
_DENIED = re.compile(r"(?:^|[-_])(?:not?|non|without)[-_]")
"""What says that something is elsewhere: "not-footer" is the class of all that stands above it."""
_HEADINGS = ["h2", "h3", "h4"]
_LAYING = ["h1", *_HEADINGS]
_LINES = ["br", "p", "ul", "ol", "dl"]
_PARTS = ["div", "p", "ul", "ol", "dl"]
FEWEST_BESIDE = 2
"""Cells in the widest row of a table of several columns."""
_TABLE_PARTS = frozenset({"table", "tr", "td", "th"})
_FOLDED = re.compile(
    r"(?:^|[-_])(?:accordion|collapse|collapsible|collapsed|panel|tab-?pane|tab-?content|toggle-?content|faq|modal|offcanvas|lightbox|drawer)(?:$|[-_])"
)
HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def attribute(tag: Tag, name: str) -> str | None:
    """The value of an attribute; None when it is absent or empty."""
    value = tag.get(name)
    return value if isinstance(value, str) and value else None


class Layouts:
    """Which tables only place things. Remembered by table: a page laid out in tables asks for each of its cells."""

    def __init__(self) -> None:
        self._known: dict[int, bool] = {}

    def __call__(self, table: Tag) -> bool:
        known = self._known.get(id(table))
        if known is None:
            known = self._known[id(table)] = is_layout(table)
        return known


def kind_of(tag: Tag, layouts: Layouts) -> BlockKind:
    """The kind of block that a tag makes; what has no meaning of its own is a group."""
    if tag.name in _TABLE_PARTS:
        table = tag if tag.name == "table" else tag.find_parent("table")
        if table is not None and layouts(table):
            return BlockKind.GROUP
    return _KINDS.get(tag.name, BlockKind.GROUP)


def is_layout(table: Tag) -> bool:
    """A table that only places things: it says so, its cells hold headings or tables, one of them the page, or its one row sets parts
    side by side."""
    if table.get("role") in ("presentation", "none"):
        return True
    if table.find("th") is not None:
        return False
    laid = any(map(_is_within, table.find_all([*_LAYING, "table"])))
    return laid or _sets_parts_beside(table) or _holds_most(table)


def _is_within(part: Tag) -> bool:
    """Whether a heading or a table stands among the cells of a row: one that fills a row of its own heads the rows below."""
    cell = part.find_parent("td")
    row = cell.find_parent("tr") if cell is not None else None
    if row is None or cell is None or part.name == "table" or not str(cell.get("colspan", "")).isdigit():
        return True
    return len(row.find_all("td", recursive=False)) > 1 or cell.get_text(strip=True) != part.get_text(strip=True)


def _sets_parts_beside(table: Tag) -> bool:
    """Whether a table is one row of which several cells hold several lines: the columns of a page."""
    rows = table.find_all("tr", limit=2)
    return len(rows) == 1 and sum(cell.find(_LINES) is not None for cell in rows[0].find_all("td", recursive=False)) > 1


def _holds_most(table: Tag) -> bool:
    """Whether a cell that fills a row of its own holds parts, and most of what the table says: it is the page below its menu."""
    rows = [row.find_all("td", recursive=False) for row in table.find_all("tr")]
    if max(map(len, rows), default=0) < FEWEST_BESIDE:
        return False
    parts = [cells[0] for cells in rows if len(cells) == 1 and len(cells[0].find_all(_PARTS, limit=2)) > 1]
    return any(len(cell.get_text()) * 2 > len(table.get_text()) for cell in parts)


def region_of(tag: Tag, around: Region) -> Region:
    """Where a tag stands. A part of a menu stays part of it; `<header>` inside an article is no page header."""
    if around is not Region.MAIN:
        return around
    if tag.name == "aside" and tag.find_parent("li") is not None:
        return around  # a card within a list, beside nothing of the page
    if tag.name in PAGE_REGIONS:
        return around if tag.name in _OF_CARD and _comes_back(tag) else PAGE_REGIONS[tag.name]
    role = tag.get("role")
    if isinstance(role, str) and role in ROLE_REGIONS:
        return ROLE_REGIONS[role]
    if tag.name == "header" and tag.find_parent(["article", "main", "section"]) is None and tag.find("h1") is None:
        return Region.HEADER
    return _hinted(tag) or Region.MAIN


def _hinted(tag: Tag) -> Region | None:
    if tag.name not in ("div", "section", "ul", "form", "dialog"):
        return None
    classes = tag.get("class")
    words = [*(classes if isinstance(classes, list) else []), str(tag.get("id") or "")]
    region = hinted_region(words)
    if region is None or tag.find(["main", "article", "h1"]) or (region is Region.NAV and _tells(tag)):
        return None
    return None if any(map(_PART_OF_CARD.search, words)) and _comes_back(tag) else region


def _comes_back(tag: Tag) -> bool:
    """Whether a tag comes back in parts made alike, as the foot of a card does: what frames a page stands there once."""
    part: Tag | None = tag.parent
    for _ in range(FARTHEST):
        if part is None or part.parent is None or part.name in ("main", "body"):
            return False
        alike = (
            one for one in part.parent.find_all(part.name, recursive=False) if one is not part and _are_alike(one, part)
        )
        if sum(1 for one in alike if any(_are_alike(tag, inner) for inner in one.find_all(tag.name))) >= FEWEST_ALIKE:
            return True
        part = part.parent
    return False


def _are_alike(one: Tag, other: Tag) -> bool:
    return one.get("class") == other.get("class")


def _tells(tag: Tag) -> bool:
    """Whether what is called a menu is one of cards or dishes: several headings, and little of it leads elsewhere."""
    if len(tag.find_all(_HEADINGS, limit=2)) < 2:
        return False
    linked = sum(len(link.get_text(strip=True)) for link in tag.find_all("a"))
    return linked * 2 < len(tag.get_text(strip=True))


def hinted_region(words: Iterable[str]) -> Region | None:
    """Where the words of a class or an id say that something stands."""
    shown = [word.lower() for word in words if word and not _DENIED.search(word.lower())]
    return next((region for region, pattern in _HINTS if any(_hints_at(pattern, word) for word in shown)), None)


@lru_cache(4096)
def _hints_at(pattern: re.Pattern[str], word: str) -> bool:
    return bool(pattern.search(word))


def _folds(tag: Tag) -> bool:
    """Whether a tag is the body of an accordion or a tab, whatever hides it at first."""
    if tag.get("role") == "tabpanel":
        return True
    classes = tag.get("class")
    words = [*(classes if isinstance(classes, list) else []), str(tag.get("id") or "")]
    return any(_FOLDED.search(word.lower()) for word in words)


def decoded_email(code: str) -> str | None:
    """The address in a `data-cfemail`: hex, each byte xor the first one."""
    try:
        key, *letters = bytes.fromhex(code)
        return bytes(letter ^ key for letter in letters).decode()
    except (ValueError, UnicodeDecodeError):
        return None


def hidden(tag: Tag) -> bool:
    """Whether no reader sees it. A folded part that a click opens is seen."""
    if _folds(tag):
        return False
    if tag.has_attr("hidden") or tag.get("aria-hidden") == "true":
        return True
    style = tag.get("style")
    return isinstance(style, str) and bool(HIDDEN_STYLE.search(style))


def reveal(root: Tag) -> bool:
    """Takes away what hides parts by their own style; whether there was any."""
    styled = [tag for tag in having(root, "style") if HIDDEN_STYLE.search(str(tag["style"]))]
    for tag in styled:
        del tag["style"]
    return bool(styled)


def having(root: Tag, *names: str) -> Iterator[Tag]:
    """The tags below `root` that have all of these attributes, in reading order. Plain, as each page is asked often."""
    for tag in root.descendants:
        if isinstance(tag, Tag) and tag.attrs and all(name in tag.attrs for name in names):
            yield tag
