"""HTML -> Document: the visible text with its structure, the links, and where on the page each part stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from urllib.parse import urljoin

from bs4 import BeautifulSoup, Comment, Tag
from bs4.dammit import UnicodeDammit
from bs4.element import NavigableString, PageElement

from scrapers.document import Block, BlockKind, Document, Inline, Region
from scrapers.read.errors import ReadError
from scrapers.read.marks import decoded_email, hidden, is_layout, kind_of, region_of
from scrapers.read.updated import updated_of
from state.canon.text import clean

DEEPEST = 120
"""Nesting beyond this is flattened: real pages stay below 60, and the tree is walked recursively."""
MOST_NODES = 60_000

_BLANKS = re.compile(r"[ \t\r\f\n]+")
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_DROPPED = frozenset(
    "script style noscript template svg math canvas iframe object embed video audio select option textarea input button"
    " datalist head title meta link".split()
)
_BREAKS = frozenset({"br", "hr", "wbr"})


def read_html(body: bytes, *, url: str, charset: str | None = None) -> Document:
    """The document in an HTML page.

    Raises:
        ReadError: there is no text in it at all.
    """
    text = decoded(body, charset)
    soup = BeautifulSoup(text, "lxml")
    root = soup.body or soup
    if not root.get_text(strip=True):
        raise ReadError("the page holds no text")
    base = soup.find("base", href=True)
    start = urljoin(url, str(base["href"])) if isinstance(base, Tag) else url
    reader = _Reader(start)
    blocks = reader.blocks(root, Region.MAIN, 0)
    document = Document(
        url=url,
        media_type="text/html",
        root=Block(kind=BlockKind.ROOT, children=tuple(blocks)),
        title=_title(soup),
        language=_language(soup),
        metadata=_metadata(soup),
        warnings=tuple(reader.warnings),
    )
    return replace(document, updated=updated_of(document))


def decoded(body: bytes, charset: str | None = None) -> str:
    """The text of a page: by its declared charset when that fits, else UTF-8, else windows-1252."""
    guesses = [charset] if charset else []
    dammit = UnicodeDammit(body, [*guesses, "utf-8", "windows-1252"], is_html=True)
    return dammit.unicode_markup or body.decode("utf-8", "replace")


class _Reader:
    """Walks the tree once. Holds what the walk must not exceed, and the table counter for places."""

    def __init__(self, base: str) -> None:
        self.base = base
        self.nodes = 0
        self.tables = 0
        self.warnings: list[str] = []

    def blocks(self, tag: Tag, region: Region, depth: int) -> list[Block]:
        """The children of `tag` as blocks; runs of inline content become paragraphs."""
        found: list[Block] = []
        runs: list[Inline] = []
        for item in self._items(tag, depth):
            if isinstance(item, Inline):
                runs.append(item)
                continue
            self._flush(found, runs, region)
            block = self.block(item, region, depth + 1)
            if block is not None:
                found.append(block)
        self._flush(found, runs, region)
        return found

    def block(self, tag: Tag, region: Region, depth: int) -> Block | None:
        """One block-level element; None when nothing visible is in it."""
        self.nodes += 1
        if self.nodes > MOST_NODES:
            self._warn(f"the page has more than {MOST_NODES} blocks; the rest was not read")
            return None
        region = region_of(tag, region)
        kind = kind_of(tag)
        hints = _hints(tag)
        anchor = _attribute(tag, "id")
        language = _attribute(tag, "lang")
        if tag.name in _HEADINGS or _is_aria_heading(tag):
            level = _HEADINGS.get(tag.name) or int(_attribute(tag, "aria-level") or 2)
            runs = tuple(_trimmed(self._runs(tag, depth)))
            if not runs:
                return None
            return Block(
                kind=BlockKind.HEADING, inlines=runs, level=min(level, 6), region=region, hints=hints, anchor=anchor
            )
        if tag.name == "table" and not is_layout(tag):
            return self._table(tag, region, depth, hints)
        children = self.blocks(tag, region, depth) if depth < DEEPEST else self._flat(tag, region)
        if not children:
            return None
        return _assembled(kind, children, region=region, hints=hints, anchor=anchor, language=language)

    def _flat(self, tag: Tag, region: Region) -> list[Block]:
        self._warn(f"the page nests more than {DEEPEST} levels deep; what is deeper was read as plain text")
        text = tag.get_text(" ", strip=True)
        return [Block(kind=BlockKind.PARAGRAPH, inlines=(Inline(text=text),), region=region)] if text else []

    def _table(self, tag: Tag, region: Region, depth: int, hints: tuple[str, ...]) -> Block | None:
        self.tables += 1
        number = self.tables
        rows: list[Block] = []
        waiting: dict[int, tuple[int, Block]] = {}
        for row in _own_rows(tag):
            cells = self._cells(row, region, depth, waiting)
            if any(cell.inlines or cell.children for cell in cells):
                place = f"tabel {number}, rij {len(rows) + 1}"
                rows.append(Block(kind=BlockKind.ROW, children=tuple(cells), region=region, place=place))
        if not rows:
            return None
        caption = tag.find("caption")
        table = Block(kind=BlockKind.TABLE, children=tuple(rows), region=region, hints=hints, place=f"tabel {number}")
        if isinstance(caption, Tag) and caption.get_text(strip=True):
            head = Block(
                kind=BlockKind.HEADING, inlines=(Inline(text=clean(caption.get_text(" "))),), level=6, region=region
            )
            return Block(kind=BlockKind.GROUP, children=(head, table), region=region)
        return table

    def _cells(self, row: Tag, region: Region, depth: int, waiting: dict[int, tuple[int, Block]]) -> list[Block]:
        """The cells of a row, with those of earlier rows that reach into it, and wide ones repeated."""
        cells: list[Block] = []

        def reaching() -> None:
            while len(cells) in waiting and waiting[len(cells)][0] > 0:
                left, cell = waiting[len(cells)]
                waiting[len(cells)] = (left - 1, cell)
                cells.append(cell)

        for tag in row.find_all(["td", "th"], recursive=False):
            reaching()
            children = self.blocks(tag, region, depth + 1)
            cell = replace(
                _assembled(BlockKind.CELL, children, region=region, hints=_hints(tag)), header=tag.name == "th"
            )
            down, wide = _span(tag, "rowspan"), _span(tag, "colspan")
            for _ in range(wide):
                if down > 1:
                    waiting[len(cells)] = (down - 1, cell)
                cells.append(cell)
        reaching()
        return cells

    def _items(self, tag: Tag, depth: int) -> Iterator[Inline | Tag]:
        for child in tag.children:
            yield from self._item(child, Inline(text=""), depth)

    def _item(self, node: PageElement, style: Inline, depth: int) -> Iterator[Inline | Tag]:
        """A text run in the style of its surroundings, or a block-level tag to descend into."""
        if isinstance(node, NavigableString):
            if not isinstance(node, Comment) and type(node) is NavigableString:
                yield replace(style, text=_BLANKS.sub(" ", str(node)))
            return
        if not isinstance(node, Tag) or node.name in _DROPPED or hidden(node):
            return
        if node.name in _BREAKS:
            if node.name != "wbr":
                yield replace(style, text="\n")
            return
        if _is_block(node):
            yield node
            return
        email = _cloudflare(node)
        if email:
            yield replace(style, text=email, href=f"mailto:{email}")
            return
        inner = self._styled(node, style)
        before = len(node.get_text(strip=True))
        if node.name == "a" and not before:
            text = _image_text(node)
            if text:
                yield replace(inner, text=text)
            return
        for child in node.children:
            if depth < DEEPEST:
                yield from self._item(child, inner, depth + 1)

    def _styled(self, node: Tag, style: Inline) -> Inline:
        href = _attribute(node, "href") if node.name == "a" else None
        return replace(
            style,
            href=self._target(href) if href else style.href,
            strong=style.strong or node.name in ("strong", "b"),
            language=_attribute(node, "lang") or _attribute(node, "hreflang") or style.language,
        )

    def _target(self, href: str) -> str:
        shown = href.strip()
        if shown.lower().startswith("/cdn-cgi/l/email-protection#"):
            email = decoded_email(shown.partition("#")[2])
            return f"mailto:{email}" if email else shown
        if re.match(r"(?i)(?:mailto|tel|sms|javascript|data):", shown):
            return shown
        try:
            return urljoin(self.base, shown)
        except ValueError:
            return shown

    def _runs(self, tag: Tag, depth: int) -> Iterator[Inline]:
        """All inline content below `tag`, block-level parts set apart by spaces."""
        for item in self._items(tag, depth):
            if isinstance(item, Inline):
                yield item
            else:
                yield Inline(text=" ")
                yield from self._runs(item, depth + 1)
                yield Inline(text=" ")

    def _flush(self, found: list[Block], runs: list[Inline], region: Region) -> None:
        kept = tuple(_trimmed(runs))
        runs.clear()
        if kept:
            found.append(Block(kind=BlockKind.PARAGRAPH, inlines=kept, region=region))

    def _warn(self, sentence: str) -> None:
        if sentence not in self.warnings:
            self.warnings.append(sentence)


def _assembled(
    kind: BlockKind,
    children: Sequence[Block],
    *,
    region: Region,
    hints: tuple[str, ...] = (),
    anchor: str | None = None,
    language: str | None = None,
) -> Block:
    """A block whose leading text is its own: `<li>text<ul>…` is an item with text and a list below it."""
    own: tuple[Inline, ...] = ()
    rest = tuple(children)
    leaf = kind is not BlockKind.GROUP or len(rest) == 1
    if leaf and rest and rest[0].kind is BlockKind.PARAGRAPH and not rest[0].children and kind is not BlockKind.LIST:
        own, rest = rest[0].inlines, rest[1:]
    if kind is BlockKind.GROUP and own and not rest:
        kind = BlockKind.PARAGRAPH
    return Block(kind=kind, inlines=own, children=rest, region=region, hints=hints, anchor=anchor, language=language)


def _trimmed(runs: Sequence[Inline] | Iterator[Inline]) -> list[Inline]:
    """Runs without blanks at either end or around line breaks; nothing when only blanks are left."""
    kept: list[Inline] = []
    blank = True
    for run in runs:
        text = run.text
        if text != "\n" and blank:
            text = text.lstrip(" ")
        if text == "\n" and kept and kept[-1].text.endswith(" "):
            kept[-1] = replace(kept[-1], text=kept[-1].text.rstrip(" "))
        if text or run.href:
            kept.append(replace(run, text=text))
        if text:
            blank = text.endswith((" ", "\n"))
    while kept and not kept[-1].text.strip():
        kept.pop()
    while kept and not kept[0].text.strip():
        kept.pop(0)
    if kept:
        kept[-1] = replace(kept[-1], text=kept[-1].text.rstrip())
    return kept


def _is_block(tag: Tag) -> bool:
    if (
        kind_of(tag) is not BlockKind.GROUP
        or tag.name in _BLOCK_GROUPS
        or tag.name in _HEADINGS
        or _is_aria_heading(tag)
    ):
        return True
    return any(
        isinstance(part, Tag) and (part.name in _BLOCK_GROUPS or part.name in _HEADINGS) for part in tag.descendants
    )


_BLOCK_GROUPS = frozenset(
    "div section article main header footer nav aside form fieldset details summary blockquote pre center body table p ul ol"
    " li dl dt dd address figure figcaption tbody thead tfoot tr td th hgroup menu dialog".split()
)


def _is_aria_heading(tag: Tag) -> bool:
    return _attribute(tag, "role") == "heading"


def _own_rows(table: Tag) -> Iterator[Tag]:
    for row in table.find_all("tr"):
        if row.find_parent("table") is table and not hidden(row):
            yield row


def _span(tag: Tag, name: str) -> int:
    value = _attribute(tag, name) or "1"
    return max(1, min(int(value), 100)) if value.isdigit() else 1


def _attribute(tag: Tag, name: str) -> str | None:
    value = tag.get(name)
    return value if isinstance(value, str) and value else None


def _hints(tag: Tag) -> tuple[str, ...]:
    words: list[str] = []
    for name in ("class", "id", "itemprop", "role"):
        value = tag.get(name)
        words += value if isinstance(value, list) else (value or "").split()
    return tuple(word.lower() for word in words)


def _image_text(link: Tag) -> str:
    image = link.find("img", alt=True)
    label = _attribute(link, "aria-label") or _attribute(link, "title")
    return clean(str(image["alt"]) if isinstance(image, Tag) else label or "")


def _cloudflare(tag: Tag) -> str | None:
    code = _attribute(tag, "data-cfemail")
    return decoded_email(code) if code else None


def _title(soup: BeautifulSoup) -> str | None:
    title = soup.find("title")
    return clean(title.get_text(" ")) or None if isinstance(title, Tag) else None


def _language(soup: BeautifulSoup) -> str | None:
    html = soup.find("html")
    return _attribute(html, "lang") if isinstance(html, Tag) else None


def _metadata(soup: BeautifulSoup) -> dict[str, str]:
    found: dict[str, str] = {}
    names = {"description": "description", "article:modified_time": "modified", "article:published_time": "published"}
    names |= {"dcterms.modified": "modified", "last-modified": "modified", "date": "date"}
    for meta in soup.find_all("meta"):
        name = (
            _attribute(meta, "name") or _attribute(meta, "property") or _attribute(meta, "http-equiv") or ""
        ).lower()
        content = _attribute(meta, "content")
        if name in names and content:
            found.setdefault(names[name], clean(content))
    canonical = soup.find("link", rel="canonical", href=True)
    if isinstance(canonical, Tag):
        found["canonical"] = str(canonical["href"])
    return found
