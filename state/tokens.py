"""Unguessable words for one purpose. Pure.

A token is made from the installation's secret, so it need not be kept to be sent again; the store keeps its hash only.
"""

from __future__ import annotations

import base64
import hashlib
import hmac

UNSUBSCRIBE = "unsubscribe"
CONFIRM = "confirm"
PREFERENCES = "preferences"
MAIL = "mail"
"""To read an edition in a browser: the number is that of the edition, the same for all its readers."""


def token_for(secret: str, purpose: str, number: int) -> str:
    """The token of one subscriber, or of what else has this number, for one purpose: 256 bits, safe in an address."""
    digest = hmac.new(secret.encode(), f"{purpose}:{number}".encode(), hashlib.sha256).digest()
    return base64.urlsafe_b64encode(digest).decode().rstrip("=")


def token_hash(token: str) -> str:
    """What the store keeps of a token."""
    return hashlib.sha256(token.encode()).hexdigest()
