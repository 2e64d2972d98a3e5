"""What a server prints of the words that stand within its code: a sentence to be translated, a mail address.

WordPress, Laravel and Symfony keep the words of a page as the arguments of what translates them: `<?php esc_html_e( 'Secretariaat' ) ?>`,
`{{ __('Secretariaat') }}`, `{{ 'Secretariaat'|trans }}`. Where no translation is known they print the argument itself.
"""

from __future__ import annotations

import re

_QUOTED = r"(?P<quote>[\"'])(?P<said>(?:\\.|(?!(?P=quote))[^\\\n<>]){1,300})(?P=quote)"
_TRANSLATES = r"(?:esc_html_|esc_attr_|_)?_|esc_html_x|_x|gettext|trans|lang|t"
_PRINTS = r"(?:esc_html|esc_attr)?_ex?"
_CALLS = r"(?:[\w$>-]{1,40}\(\s*){0,3}"
_PHP = re.compile(
    rf"<\?(?:php\s+(?P<prints>{_PRINTS})\(\s*|(?:php\s+(?:echo|print)\b|=)\s*\(?\s*(?P<calls>{_CALLS})){_QUOTED}[^?]{{0,120}}\?>"
)
_CURLY = re.compile(
    rf"\{{(?:\{{|!!)-?\s*(?:(?:{_TRANSLATES})\(\s*)?{_QUOTED}\s*(?:,[^{{}}()]{{0,120}})?\)?\s*(?:\|[^{{}}]{{1,80}})?-?(?:\}}|!!)\}}"
)
_LANG = re.compile(rf"@lang\(\s*{_QUOTED}[^()\n]{{0,120}}\)")
_TRANSLATED = re.compile(rf"(?:.*\W)?(?:{_TRANSLATES})\(\s*\Z", re.DOTALL)
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+\Z")
_KEY = re.compile(r"[\w-]+(?:[.:/]+[\w-]+)+\Z|[a-z][\w-]*\Z|[A-Z0-9_]+_[A-Z0-9_]+\Z")
"""How a sentence is called in a file of translations: "contact.title", "footer", "CONTACT_TITLE"."""


def with_words_printed(text: str) -> str:
    """A page with the words that its server prints in the place of the code around them."""
    if "<?" in text:
        text = _PHP.sub(_of_php, text)
    if "{{" in text or "{!!" in text:
        text = _CURLY.sub(_of_words, text)
    return _LANG.sub(_of_words, text) if "@lang" in text else text


def _of_php(found: re.Match[str]) -> str:
    calls = found["calls"]
    translated = found["prints"] is not None or not calls or _TRANSLATED.match(calls) is not None
    return _of_words(found) if translated or _MAIL.match(found["said"]) else found[0]


def _of_words(found: re.Match[str]) -> str:
    """The words themselves; the code where they are only what the words are called by."""
    said = re.sub(r"\\(.)", r"\1", found["said"])
    if _MAIL.match(said):
        return said
    return found[0] if _KEY.match(said) or not re.search(r"[^\W\d_]{2}", said) else said
