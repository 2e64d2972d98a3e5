"""The one tree of errors that people can act on. Anything else that raises is a bug and crashes loudly."""

from __future__ import annotations


class OperationalError(Exception):
    """Something in the world is not as it should be. `remedy` says what a person can do about it."""

    def __init__(self, message: str, *, remedy: str | None = None) -> None:
        super().__init__(message)
        self.remedy = remedy

    def __str__(self) -> str:
        message = super().__str__()
        return f"{message}: {self.remedy}" if self.remedy else message
