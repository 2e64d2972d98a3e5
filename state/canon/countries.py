"""Countries by their code (ISO 3166 alpha-2), and the one that an address on the web ends in."""

from __future__ import annotations

import phonenumbers

from state.canon.urls import host_of

HOME = "BE"
NOWHERE = "ZZ"
"""What a country that nobody knows is read as: only numbers with a country code are valid there (libphonenumber's name for it)."""

_CUSTOM = {"UK": "GB"}
_ENDINGS = {"be": "BE", "nl": "NL", "fr": "FR", "de": "DE", "lu": "LU", "uk": "GB", "ie": "IE", "us": "US", "ca": "CA"}
"""Endings that are used by those who live there. Others (.eu, .io, .co) say nothing, nor does .org or .gov."""

COUNTRY_NAMES = frozenset(
    "belgie belgique belgium belgien nederland netherlands the netherlands france frankrijk duitsland deutschland germany luxemburg"
    " luxembourg usa u.s.a. united states united kingdom uk england".split()
) | {"the netherlands", "united states", "united kingdom"}
"""How addresses write their country, folded."""


def country_code(told: str) -> str | None:
    """The code that somebody wrote, in capitals; None when no country has it. "uk" is GB."""
    code = told.strip().upper()
    code = _CUSTOM.get(code, code)
    return code if code in phonenumbers.SUPPORTED_REGIONS else None


def country_of(url: str) -> str:
    """Where numbers without a country code are dialled, as far as an address tells: its ending, else Belgium."""
    return _ENDINGS.get(host_of(url).rpartition(".")[2], HOME)
