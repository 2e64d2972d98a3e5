"""Brings the catalogues of mails and pages up to date with the sentences in code and templates.

`python -m tests.tools.catalogues` adds what is new to templates/i18n/<language>/{mail,web}.po, without a translation, and
drops what is no longer said. Whatever then stays empty or fuzzy is found by tests/unit/notifier/test_translations.py.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from notifier.readers.refusals import REFUSALS
from notifier.rendering.translations import LANGUAGES, SOURCE_LANGUAGE
from state.describe import FIELD_WORDS, KIND_WORDS, STANDING_WORDS
from state.review import VERDICT_WORDS
from state.saying.words import DUTCH
from state.topics import TOPICS

ROOT = Path(__file__).parents[2]
PLACES = {
    "mail": {"notifier": [("**.py", "python")], "templates/mail": [("**.*", "jinja2")]},
    "web": {"web": [("**.py", "python")], "jobs/mailing": [("**.py", "python")], "templates/web": [("**.*", "jinja2")]},
}
"""Which catalogue holds the sentences of which folders. What a mail says as well stands in its catalogue alone."""
KNOWN_WORDS = {
    "mail": (TOPICS,),
    "web": (
        FIELD_WORDS,
        KIND_WORDS,
        STANDING_WORDS,
        VERDICT_WORDS,
        DUTCH,
        {code: one.dutch for code, one in REFUSALS.items()},
    ),
}
"""Words that the rules use and that a page or a mail translates where it shows them."""
KEYWORDS = {"_": None, "gettext": None, "ngettext": (1, 2), "N_": None, "NN_": (1, 2)}
OPTIONS = {"**.*": {"newstyle_gettext": "true", "trim_blocks": "true", "lstrip_blocks": "true", "silent": "false"}}


def extracted(name: str | None = None) -> Catalog:
    """Every sentence that mails and pages may say, or those of one catalogue."""
    found = Catalog(project="wegwijs", charset="utf-8")
    for one in [name] if name else PLACES:
        for message, location, context in _said(one):
            if one == "mail" or message not in _mail_says():
                found.add(message, locations=[location], context=context)
    return found


def _said(name: str) -> Iterator[tuple[str | tuple[str, ...], tuple[str, int], str | None]]:
    for folder, methods in PLACES[name].items():
        for file, line, message, _, context in extract_from_dir(
            ROOT / folder, method_map=methods, options_map=OPTIONS, keywords=KEYWORDS
        ):
            yield message, (f"{folder}/{file}", line), context
    for words in KNOWN_WORDS[name]:
        for word in words.values():
            yield word, ("state", 0), None


@cache
def _mail_says() -> frozenset[str]:
    return frozenset(message for message, _, _ in _said("mail") if isinstance(message, str))


def file_of(language: str, name: str) -> Path:
    """Where one catalogue of `language` is kept."""
    return ROOT / "templates" / "i18n" / language / f"{name}.po"


def updated(language: str, name: str) -> Catalog:
    """The catalogue of `language` with exactly the sentences that are said now."""
    file = file_of(language, name)
    known = Catalog(locale=language)
    if file.exists():
        with file.open("rb") as handle:
            known = read_po(handle, locale=language)
    known.update(extracted(name), no_fuzzy_matching=True)
    known.obsolete.clear()
    return known


def main() -> None:
    """Writes the catalogues of all languages but the one that needs none."""
    for language in LANGUAGES:
        for name in PLACES if language != SOURCE_LANGUAGE else ():
            brought = updated(language, name)
            with file_of(language, name).open("wb") as handle:
                write_po(handle, brought, omit_header=True, no_location=True, sort_output=True, width=0)


if __name__ == "__main__":
    main()
