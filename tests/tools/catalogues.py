"""Brings the catalogues of the mails up to date with the sentences in code and templates.

`python -m tests.tools.catalogues` adds what is new to templates/i18n/<language>/mail.po, without a translation, and drops
what is no longer said. Whatever then stays empty or fuzzy is found by tests/unit/notifier/test_translations.py.
"""

from __future__ import annotations

from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from notifier.rendering.translations import LANGUAGES, SOURCE_LANGUAGE
from state.topics import TOPICS

ROOT = Path(__file__).parents[2]
PLACES = {"notifier": [("**.py", "python")], "templates/mail": [("**.*", "jinja2")]}
KEYWORDS = {"_": None, "gettext": None, "ngettext": (1, 2), "N_": None, "NN_": (1, 2)}
OPTIONS = {"**.*": {"newstyle_gettext": "true", "trim_blocks": "true", "lstrip_blocks": "true", "silent": "false"}}


def extracted() -> Catalog:
    """Every sentence that mails may say."""
    found = Catalog(project="wegwijs", charset="utf-8")
    for folder, methods in PLACES.items():
        for file, line, message, _, context in extract_from_dir(
            ROOT / folder, method_map=methods, options_map=OPTIONS, keywords=KEYWORDS
        ):
            found.add(message, locations=[(f"{folder}/{file}", line)], context=context)
    for name in TOPICS.values():
        found.add(name, locations=[("state/topics.py", 0)])
    return found


def file_of(language: str) -> Path:
    """Where the translations of mails into `language` are kept."""
    return ROOT / "templates" / "i18n" / language / "mail.po"


def updated(language: str) -> Catalog:
    """The catalogue of `language` with exactly the sentences that are said now."""
    file = file_of(language)
    known = Catalog(locale=language)
    if file.exists():
        with file.open("rb") as handle:
            known = read_po(handle, locale=language)
    known.update(extracted(), no_fuzzy_matching=True)
    known.obsolete.clear()
    return known


def main() -> None:
    """Writes the catalogues of all languages but the one that needs none."""
    for language in LANGUAGES:
        if language != SOURCE_LANGUAGE:
            brought = updated(language)
            with file_of(language).open("wb") as handle:
                write_po(handle, brought, omit_header=True, no_location=True, sort_output=True, width=0)


if __name__ == "__main__":
    main()
