"""Text without the accidents of its markup: what a reader sees, in one way of writing."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

_DROPPED = dict.fromkeys(
    [0x00AD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)]
)
_REPLACED = _DROPPED | {
    ord(dash): "-"
    for dash in "‐‑‒–—―−"  # hyphens and dashes that a copying editor mixes freely
}
_REPLACED |= {ord(quote): "'" for quote in "‘’‚‛′`´"} | {ord(quote): '"' for quote in "“”„‟″«»"}
_SPACES = re.compile(r"\s+")
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


CUT_OFF = re.compile(
    r"(?:\s(?:van|voor|een|de|het|der|den|met|op|in|aan|bij|tot|en|of|te|om|door|naar|over|via|als|dat|die|uit|the|for|and|to|at|by|with"
    r"|an|on|or|from|du|des|la|le|les|et|ou|pour|avec|à|au|aux|sur|par|dans|un|une)|(?<!\w)[ld]['’])$"
)
"""A line that ends so is the beginning of a sentence that goes on below."""


def without_spans(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """`text` with a space in the place of each stretch, given as (start, end)."""
    for start, end in sorted(spans, reverse=True):
        text = f"{text[:start]} {text[end:]}"
    return text


def with_plain_ends(text: str) -> str:
    """A text whose lines all end with a line feed, whatever system it was written on."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


_FIXED = r"[\u00a0\u2000-\u200a\u202f\u205f]"
_LONE_SPACE = re.compile(rf"(?<=\S){_FIXED}(?!\s)|(?<!\s){_FIXED}(?=\S)")


def with_plain_spaces(text: str) -> str:
    """A text in which an unbreakable or narrow space between two signs is a space; several together lay something out, and stay."""
    return _LONE_SPACE.sub(" ", text)


_MARKS = re.compile(r"[■□▪▫◆◇◊○●◦◾◽◼◻♦❖]+")


def with_plain_marks(text: str) -> str:
    """A text in which squares, discs and diamonds between its words are dots, apart from the words: "Els Maes ▪09 213 08 46"."""
    return _MARKS.sub(_as_dot, text)


def _as_dot(mark: re.Match[str]) -> str:
    text, (start, end) = mark.string, mark.span()
    before = " " if start and not text[start - 1].isspace() else ""
    return f"{before}•{' ' if text[end : end + 1].strip() else ''}"


@lru_cache(maxsize=65536)
def clean(text: str) -> str:
    """`text` on one line: NFC, ordinary spaces, hyphens and quotes, nothing invisible."""
    return _SPACES.sub(" ", _CONTROLS.sub(" ", unicodedata.normalize("NFC", text).translate(_REPLACED))).strip()


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """`clean` without case and diacritics, to compare by. The Turkish "ı" is an "i": in capitals both are "I"."""
    decomposed = unicodedata.normalize("NFKD", clean(text))
    return (
        _SPACES.sub(" ", "".join(c for c in decomposed if not unicodedata.combining(c)).casefold())
        .replace("ı", "i")
        .strip()
    )


def lines(text: str) -> list[str]:
    """The lines of `text`, each cleaned, without empty ones."""
    return [line for line in map(clean, text.splitlines()) if line]


def is_clean_header(text: str) -> bool:
    """Whether `text` could stand in a mail header as it is: one line, no control characters."""
    return not _CONTROLS.search(text) and not any(mark in text for mark in "\r\n\t")


def letters_of(text: str) -> str:
    """The letters of a text without accents, in a run, as they stand before the @ of a mail address."""
    return re.sub(r"[^a-z]", "", fold(text))
