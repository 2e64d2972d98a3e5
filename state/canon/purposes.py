"""What a number is for, in brackets behind it: written for readers, and read back from what staff type."""

from __future__ import annotations

import re

_BEHIND = re.compile(r"\s*\(([^()\d]{1,60})\)\s*$")
"""Brackets that hold a figure tell an extension: "09 555 20 60 (toestel 12)"."""


def with_purpose(number: str, purpose: str | None) -> str:
    return f"{number} ({purpose})" if purpose else number


def without_purpose(text: str) -> tuple[str, str | None]:
    """A number as `with_purpose` writes it, and what it is for."""
    found = _BEHIND.search(text)
    return (text[: found.start()], found[1]) if found else (text, None)
