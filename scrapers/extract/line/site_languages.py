"""Links by which a page is read in another language: they lead to the same page, and to no document."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import parse_qsl, urlsplit

from scrapers.document import Inline
from state.canon.languages import find_languages, language_code
from state.canon.text import clean, fold

SIZE = re.compile(r"\s*[\[(](?:[^\])]*\b(?:pdf|docx?|xlsx?|kb|mb|kib|mib)\b[^\])]*)[\])]\s*", re.IGNORECASE)
"""How large a file is, and of which kind."""
_FILE = re.compile(r"\.(?!html?$|php$|aspx?$|jsp$)\w{2,4}$", re.IGNORECASE)
_ASKS = re.compile(r"lang\w*|taal|langue|locale|hl|l", re.IGNORECASE)
USUAL = frozenset({"nl", "fr", "de", "en", "es", "it", "pt"})
"""The languages that sites of the countries watched are made in."""
LONGEST = 3
"""More words than these name more than a language."""


def is_language_name(text: str) -> bool:
    """Whether a link's text is nothing but names of languages: "Oekraïens", "NL", "Nederlands (PDF)"."""
    shown = clean(SIZE.sub("", text)).strip(" ()")
    words = re.findall(r"[^\W\d_]+", fold(shown))
    return bool(words) and len(words) <= LONGEST and all(language_code(word) or find_languages(word) for word in words)


def switches_language(links: Sequence[Inline]) -> bool:
    """Whether links named by a language lead to the same site in that language: `/fr/contact`, `fr.site.example`, `?lang=fr`.

    A choice of which one is none of a site's usual languages offers translations of something.
    """
    named = [run for run in links if is_language_name(run.text)]
    codes = {code for run in named for code in codes_in(run.text)}
    return bool(named) and codes <= USUAL and all(_is_of_language(run.href or "") for run in named)


def codes_in(text: str) -> tuple[str, ...]:
    """The languages that a link is named by."""
    code = language_code(clean(text))
    return find_languages(text) or ((code,) if code else ())


def _is_of_language(url: str) -> bool:
    """Whether an address begins with a language, asks for one, or is the front page of a site."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    if _FILE.search(parts.path):
        return False
    folders = [one for one in parts.path.split("/") if one]
    asked = [value for name, value in parse_qsl(parts.query) if _ASKS.fullmatch(name)]
    told = [*folders[:1], *asked, *(parts.hostname or "").split(".")[:1]]
    return (not folders and not parts.query) or any(language_code(one) and len(one) in (2, 5) for one in told)
