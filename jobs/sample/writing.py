"""How the pages write a value down: the many forms of a number, a mail address, a list of languages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup, escape

from jobs.sample.cast import Style

LANGUAGES = {"nl": "Nederlands", "fr": "Frans", "en": "Engels", "uk": "Oekraïens", "ru": "Russisch"}
ORDER = ("unit", "areas", "person", "role", "address", "phones", "emails", "hours", "languages")
LABELS = {
    "unit": "Afdeling",
    "areas": "Werkgebied",
    "person": "Contactpersoon",
    "role": "Functie",
    "address": "Adres",
    "hours": "Openingsuren",
    "languages": "Talen",
}
_LENGTHS = (9, 10)
_KEY = 0x5A
_TWO_DIGIT_AREAS = ("02", "03", "04", "09")


@dataclass(frozen=True, kw_only=True)
class Field:
    """One labelled value of a card, row or list. `label` is empty where pages of that layout leave it out."""

    name: str
    label: str
    html: Markup


def phone_text(digits: str, style: str) -> str:
    """A number as a page prints it; what is written with spaces or slashes already is published so, and stays so."""
    if not digits.isdigit():
        return digits
    area, groups = _grouped(digits)
    if style == "spaces":
        return " ".join((area, *groups))
    if style == "dots":
        return f"{area}/{'.'.join(groups)}"
    country = {"international": "+32 ", "zero": "+32 (0)", "idd": "0032/"}[style]
    return country + area.removeprefix("0") + " " + " ".join(groups)


def _grouped(digits: str) -> tuple[str, tuple[str, ...]]:
    if digits.startswith("04") and len(digits) == 10:
        return digits[:4], (digits[4:6], digits[6:8], digits[8:])
    if digits[:2] in _TWO_DIGIT_AREAS:
        return digits[:2], (digits[2:5], digits[5:7], digits[7:])
    return digits[:3], (digits[3:5], digits[5:7], digits[7:])


def e164(text: str) -> str:
    """The canonical form of a Belgian number in national digits; bare digits when it is too short to be one."""
    digits = "".join(character for character in text if character.isdigit())
    return f"+32{digits.removeprefix('0')}" if len(digits) in _LENGTHS else digits


def mail_html(address: str, style: str) -> Markup:
    """A mail address as sites print it, also the ways that hide it from collectors."""
    local, _, domain = address.partition("@")
    if style == "link":
        return Markup('<a href="mailto:{0}?subject=Vraag%20via%20de%20site">{0}</a>').format(address)
    if style == "at":
        return Markup("{} [at] {}").format(local, domain)
    if style == "cfemail":
        return Markup(
            '<a href="/cdn-cgi/l/email-protection" class="__cf_email__" data-cfemail="{}">[email&#160;protected]</a>'
        ).format(_scrambled(address))
    if style == "entities":
        coded = "".join(f"&#{ord(character)};" for character in address)
        return Markup(f'<a href="mailto:{coded}">{coded}</a>')  # noqa: S704 - digits only
    return escape(address)


def _scrambled(address: str) -> str:
    """Cloudflare's way: a key byte, then each byte of the address combined with it."""
    return f"{_KEY:02x}" + "".join(f"{byte ^ _KEY:02x}" for byte in address.encode())


def language_text(codes: Sequence[str], *, together: bool) -> str:
    """Names of languages; run together where a site lost its markup."""
    return ("" if together else ", ").join(LANGUAGES[code] for code in codes)


def fields(
    shown: Mapping[str, Any], style: Style, labels: Mapping[str, str], heading: str, *, omitted: Sequence[str] = ()
) -> list[Field]:
    """The labelled values of an entry, without what stands in its heading."""
    names = [name for name in ORDER if name != heading and name not in omitted and shown.get(name)]
    return [
        Field(name=name, label=_label(name, style, labels, shown), html=value(name, shown, style)) for name in names
    ]


def value(name: str, shown: Mapping[str, Any], style: Style) -> Markup:
    """One value of an entry as HTML."""
    raw = shown.get(name)
    if not raw:
        return Markup()
    if name == "phones":
        return Markup(" of ").join(escape(phone_text(one, style.phone)) for one in raw)
    if name == "emails":
        return Markup(", ").join(mail_html(one, style.mail) for one in raw)
    if name == "languages":
        return escape(language_text(raw, together=False))
    if name == "areas":
        return escape(", ".join(raw))
    if name == "hours":
        return Markup("<br>").join(escape(one) for one in raw)
    return escape(raw)


def _label(name: str, style: Style, labels: Mapping[str, str], shown: Mapping[str, Any]) -> str:
    if name == "person" and name not in labels and shown.get("role"):
        return str(shown["role"])[:1].upper() + str(shown["role"])[1:]
    own = {"phones": style.phone_label, "emails": style.email_label}
    return labels.get(name) or own.get(name) or LABELS[name]
