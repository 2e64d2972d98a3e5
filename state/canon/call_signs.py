"""Letters behind a name: what a radio amateur is called on the air, and honours."""

from __future__ import annotations

import re

_CALL_SIGN = re.compile(
    r"(?:\s*[,(/–-]\s*|\s+)(?:[AKNW][A-Z]?\d[A-Z]{1,3}|[A-Z]{1,2}\d[A-Z]{2,3}|\d[A-Z]\d[A-Z]{2,3})\)?(?=$|\s*[,(–-])"
)
"""What a radio amateur is called on the air, behind the name: "Jane Roe, W0ABC", "Jan Smet (ON4XYZ)"."""
_DEGREES = re.compile(r"(?<=[a-zà-ÿ])(?:\s+(?!NG\b)[B-DF-HJ-NP-TV-XZ]{2,4})?(?:,\s*[B-DF-HJ-NP-TV-XZ]{2,4}\d?)*$")
"""Letters without a vowel behind a name, alone or in a row: "A. Roe CC, CL"."""


def without_call_sign(text: str) -> str:
    """A text without the call sign behind a name."""
    return _CALL_SIGN.sub("", text)


def without_letters(text: str) -> str:
    """A text without the call sign behind a name, nor letters that honour it."""
    return _DEGREES.sub("", without_call_sign(text))
