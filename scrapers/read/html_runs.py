"""The inline side of HTML: what attributes say, and runs of text put together to blocks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from urllib.parse import urljoin

from bs4 import Tag

from scrapers.document import Block, BlockKind, Inline, Region
from scrapers.read.marks import attribute, decoded_email
from state.canon.text import clean


def assembled(
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


def trimmed(runs: Iterable[Inline]) -> list[Inline]:
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


def linked(block: Block, href: str) -> Block:
    """A card that is a link as a whole: its heading carries the link, or the first text when it has none."""
    target = next((one for one in block.walk() if one.kind is BlockKind.HEADING), None)
    target = target or next((one for one in block.walk() if one.inlines), None)
    return block if target is None else _with_link(block, target, href)


def _with_link(block: Block, target: Block, href: str) -> Block:
    if block is target:
        return replace(block, inlines=tuple(replace(run, href=run.href or href) for run in block.inlines))
    return replace(block, children=tuple(_with_link(child, target, href) for child in block.children))


def number(tag: Tag, name: str, *, default: int, most: int) -> int:
    """A whole number from 1 to `most` in an attribute, whatever people write there."""
    value = (attribute(tag, name) or "").strip()
    return max(1, min(int(value), most)) if value.isascii() and value.isdigit() and len(value) < 10 else default


def hints(tag: Tag) -> tuple[str, ...]:
    """The words of class, id, itemprop and role, in lower case. A quotation that names its author is one as well."""
    words: list[str] = ["quote"] if tag.name == "blockquote" and tag.find(["cite", "footer"]) else []
    for name in ("class", "id", "itemprop", "role"):
        value = tag.get(name)
        words += value if isinstance(value, list) else (value or "").split()
    return tuple(word.lower() for word in words)


def image_text(link: Tag) -> str:
    """What a link without text says: the alternative text of its picture, else its label."""
    image = link.find("img", alt=True)
    label = attribute(link, "aria-label") or attribute(link, "title")
    alternative = str(image["alt"]) if isinstance(image, Tag) else ""
    return clean(alternative) or clean(label or "")


def cloudflare(tag: Tag) -> str | None:
    """The mail address that Cloudflare hid in a tag."""
    code = attribute(tag, "data-cfemail")
    return decoded_email(code) if code else None


def joined(base: str, address: str) -> str:
    """`address` as seen from `base`; as it stands when it is no address at all."""
    try:
        return urljoin(base, address)
    except ValueError:
        return address
