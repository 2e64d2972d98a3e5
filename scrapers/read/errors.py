"""What a reader raises when bytes are no document."""

from __future__ import annotations

from state.errors import OperationalError


class ReadError(OperationalError):
    """The bytes are not a document of any kind that can be read; the message says why in one sentence."""
