"""Where the links of a page lead: mended where people misspelled a scheme or a page hides an address from gatherers."""

from __future__ import annotations

import re

from scrapers.read.html_runs import joined
from scrapers.read.marks import decoded_email

_CHAT = re.compile(
    r"(?i)(?:https?:)?//(?:www\.)?(?:wa\.me/|(?:api|web)\.whatsapp\.com/send/?\?(?:[^#]{0,200}&)?phone=)(?:\+|%2B)?(\d{8,15})(?!\d)"
)
"""A link that writes to a number on WhatsApp: the number is written there with its country code."""
_MISSPELLED = re.compile(
    r"(?i)^(?:(?P<mail>mailto:\s*/+|(?:mailto:\s*){2,}|(?:mail|e-?mail|mailt|malito|maito):\s*/*"
    r"|(?:https?://)?(?=[\w.+-]+@[\w.-]+\.[a-z]{2,}/?$))"
    r"|(?P<call>tel:\s*/+|callto:/*))\s*"
)
"""What people write before a mail address or a number where a scheme belongs: "mailto://", "mailto:mailto:", "http://info@…",
"callto:", or nothing at all."""
_AS_IT_IS = re.compile(r"(?i)(?:mailto|tel|sms|javascript|data):")


def target_of(href: str, base: str) -> str:
    """Where a link of a page at `base` leads: mail addresses and numbers in their own schemes, addresses made absolute."""
    shown = href.strip()
    if shown.lower().startswith("/cdn-cgi/l/email-protection"):
        email = decoded_email(shown.partition("#")[2])
        return f"mailto:{email}" if email else shown
    chat = _CHAT.match(shown)
    if chat is not None:
        return f"tel:+{chat[1]}"
    shown = _MISSPELLED.sub(_scheme, shown, count=1)
    return shown if _AS_IT_IS.match(shown) else joined(base, shown)


def _scheme(found: re.Match[str]) -> str:
    return "tel:" if found["mail"] is None else "mailto:"


def bare_address(href: str | None) -> str:
    """What a picture that mails or calls leads to, when it says nothing itself."""
    scheme, _, target = (href or "").partition(":")
    return target.partition("?")[0].strip() if scheme.lower() in ("mailto", "tel") else ""
