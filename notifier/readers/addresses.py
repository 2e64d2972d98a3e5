"""Mail addresses of readers: canonical, checked, and hashed for the do-not-send list."""

from __future__ import annotations

import hashlib
import hmac

from email_validator import EmailNotValidError, validate_email

from state.canon.text import is_clean_header


def checked_address(text: str) -> str | None:
    """The address in its canonical form; None when mail cannot be sent there. Nothing is looked up."""
    shown = text.strip()
    if not is_clean_header(text.strip("\r\n\t ")) or len(shown) > 254:
        return None
    try:
        found = validate_email(shown, check_deliverability=False, test_environment=True)
    except EmailNotValidError:
        return None
    return found.normalized.lower()


def address_hash(secret: str, email: str) -> str:
    """A keyed hash: enough to know a forgotten address again, not enough to find it."""
    return hmac.new(secret.encode(), email.strip().lower().encode(), hashlib.sha256).hexdigest()
