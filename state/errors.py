"""The one tree of errors that people can act on. Anything else that raises is a bug and crashes loudly."""

from __future__ import annotations

from state.saying.telling import Told, told
from state.saying.words import in_dutch


class OperationalError(Exception):
    """Something in the world is not as it should be. `remedy` says what a person can do about it.

    `told` is the same, remedy included, as a sentence that the desk can say in the language of its reader.
    """

    def __init__(self, message: str, *, remedy: str | None = None, told: Told | None = None) -> None:
        super().__init__(message)
        self.remedy = remedy
        self.told = told

    def __str__(self) -> str:
        message = super().__str__()
        return f"{message}: {self.remedy}" if self.remedy else message


class DeskError(OperationalError):
    """What staff may not do, and what to do instead: a sentence of `state.saying.refusing`, Dutch on the command line."""

    def __init__(self, code: str, **values: object) -> None:
        said = told(code, **values)
        super().__init__(in_dutch(said), told=said)
