"""Where a text tells how somebody is reached: its numbers and mail addresses together."""

from __future__ import annotations

from state.canon.emails import find_emails
from state.canon.phones import phone_starts


def point_starts(text: str) -> list[int]:
    """Where each number of a text begins, then where each mail address does."""
    return [*phone_starts(text), *(one.start for one in find_emails(text))]
