"""What a page says, in the language that its reader chose: `?taal=fr` on the readers' pages, a choice that is kept at the desk.

Nobody's language is guessed from their browser. A Dutch sentence is its own key, as in the mails (`notifier.rendering.translations`).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlencode

from flask import Flask, current_app, g, has_request_context, request
from markupsafe import Markup

from notifier.readers.refusals import REFUSALS
from notifier.rendering.translations import LANGUAGES, spoken_for, translations
from notifier.rendering.wording import Words
from state import codec
from state.errors import OperationalError
from state.saying.telling import Told, in_words
from state.saying.words import DUTCH
from state.settings import Settings

PARAMETER = "taal"
COOKIE = "wegwijs-taal"
NAMES = {"nl": "Nederlands", "fr": "Français", "en": "English"}
DESK = "/desk"
SENTENCES = {**DUTCH, **{code: one.dutch for code, one in REFUSALS.items()}}
"""Code -> the Dutch sentence, for all that comes to a page as a code with values."""


def install(app: Flask, settings: Settings) -> None:
    """Gives templates `_`, `ngettext`, `words()`, `spoken()`, `to()`, `retold()` and the filter `said`."""
    app.config["SPOKEN"] = settings.language.default
    app.jinja_env.add_extension("jinja2.ext.i18n")
    app.jinja_env.install_gettext_callables(_plain, _plural, newstyle=True)  # type: ignore[attr-defined]
    app.jinja_env.globals |= {
        "spoken": spoken,
        "to": to,
        "words": words,
        "tongues": tongues,
        "mailto": mailto,
        "keep_language": keep_language,
        "retold": retold,
    }
    app.jinja_env.filters["said"] = _plain
    app.before_request(_remember_choice)


def spoken() -> str:
    """The language of this page: as its address asks, else as its reader chose, else that of the installation."""
    if not has_request_context():
        return "nl"
    asked = request.args.get(PARAMETER)
    return asked if asked in LANGUAGES else str(g.get("language") or current_app.config["SPOKEN"])


def speak(language: str) -> None:
    """Has this page speak the language that its reader chose for the mails, unless the address asks for another one."""
    g.language = spoken_for(language)


def words() -> Words:
    """The words around what pages publish, in the language of this page."""
    return Words(spoken())


def to(path: str, **query: Any) -> str:
    """An address of our own that keeps the language of this page."""
    asked = {name: value for name, value in query.items() if value not in (None, "")}
    if spoken() != current_app.config["SPOKEN"] and not path.startswith(DESK):
        asked[PARAMETER] = spoken()
    return f"{path}?{urlencode(asked)}" if asked else path


def tongues() -> list[tuple[str, str, str, bool]]:
    """For each language: its code, its own name, the address of this page in it, and whether this page speaks it."""
    kept = {name: value for name, value in request.args.items() if name != PARAMETER}
    return [
        (code, NAMES[code], f"{request.path}?{urlencode({**kept, PARAMETER: code})}", code == spoken())
        for code in LANGUAGES
    ]


def mailto(address: str) -> Markup:
    """A link that writes to this address."""
    return Markup('<a href="mailto:{0}">{0}</a>').format(address)


def keep_language() -> Markup:
    """The hidden field by which a form that asks (GET) keeps the language of this page."""
    if spoken() == current_app.config["SPOKEN"]:
        return Markup()
    return Markup('<input type="hidden" name="{}" value="{}">').format(PARAMETER, spoken())


def _(message: str, **parts: object) -> str:
    """A sentence in the language of this page, its parts filled in."""
    said = _plain(message)
    return said % parts if parts else said


def ngettext(one: str, many: str, num: int, **parts: object) -> str:
    """A sentence for one or for many, which may count them as %(num)s."""
    return _plural(one, many, num) % {"num": num, **parts}


def retold(told: Told | Mapping[str, Any] | None, kept: str | None = None) -> str:
    """A sentence with a code, fresh or as it was stored, in the language of this page. Without one, or when its code is no
    longer known, as it was kept in words."""
    if not told:
        return kept or ""
    try:
        one = told if isinstance(told, Told) else codec.load(Told, dict(told))
        return in_words(one, lambda code: _plain(SENTENCES[code]), _shown)
    except (KeyError, ValueError):
        return kept or ""


def _shown(name: str, value: str) -> str:
    """A moment by the clock on the wall in Belgium, in the words of this page; all else as it is."""
    if name != "moment":
        return value
    return words().moment(datetime.strptime(value, "%Y-%m-%d %H:%M UTC").replace(tzinfo=UTC))


def refusal(error: OperationalError) -> str:
    """Why something could not be done, in the language of this page, as a sentence."""
    words = retold(error.told, str(error))
    return words[:1].upper() + words[1:] + ("" if words.endswith((".", "?", "!")) else ".")


def _plain(message: str) -> str:
    # the empty message is a catalogue's own heading
    return translations(spoken()).gettext(str(message)) if message else ""


def _plural(one: str, many: str, num: int) -> str:
    return translations(spoken()).ngettext(one, many, num)


def _remember_choice() -> None:
    if request.path.startswith(DESK) and request.cookies.get(COOKIE) in LANGUAGES:
        g.language = request.cookies[COOKIE]
