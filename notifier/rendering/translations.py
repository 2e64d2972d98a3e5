"""The words of ours in the languages of readers. A Dutch sentence is its own key; `templates/i18n` holds the others.

Catalogues are the .po files themselves, read at first use: a bare clone and a wheel speak all languages without a build.
"""

from __future__ import annotations

from functools import cache
from gettext import GNUTranslations, NullTranslations
from importlib.resources import files
from io import BytesIO

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

SOURCE_LANGUAGE = "nl"
LANGUAGES = (SOURCE_LANGUAGE, "fr", "en")


def spoken_for(language: str) -> str:
    """The language in which a reader of `language` is spoken to: Dutch when we have no words for it."""
    return language if language in LANGUAGES else SOURCE_LANGUAGE


@cache
def translations(language: str) -> NullTranslations:
    """What turns Dutch sentences into `language`. Fuzzy and empty translations count as missing: those stay Dutch."""
    spoken = spoken_for(language)
    if spoken == SOURCE_LANGUAGE:
        return NullTranslations()
    compiled = BytesIO()
    write_mo(compiled, catalogue(spoken))
    compiled.seek(0)
    return GNUTranslations(compiled)


def catalogue(language: str) -> Catalog:
    """All .po files of one language as one catalogue."""
    whole = Catalog(locale=language)
    found = (file for file in (files("templates") / "i18n" / language).iterdir() if file.name.endswith(".po"))
    for file in sorted(found, key=lambda one: one.name):
        with file.open("rb") as handle:
            for message in read_po(handle, locale=language):
                if message.id:
                    whole[message.id] = message
    return whole
