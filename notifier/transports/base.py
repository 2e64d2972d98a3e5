"""What a way of sending mail has to offer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, kw_only=True)
class Parcel:
    """One mail on its way. `name` is unlike any other copy's and tells a person whose it is."""

    sender: str
    recipient: str
    message: bytes
    name: str


class TransportError(Exception):
    """The mail did not leave, or nobody knows whether it did.

    Attributes:
        permanent: trying again changes nothing.
        uncertain: everything was handed over and the answer got lost. Never sent again blindly.
        address: the mail server says that this address is no good.
        down: nothing can be sent to anybody now.
        code: the server's reply code, if there was one.
    """

    def __init__(
        self,
        reply: str,
        *,
        permanent: bool = False,
        uncertain: bool = False,
        address: bool = False,
        down: bool = False,
        code: int | None = None,
    ) -> None:
        super().__init__(reply)
        self.reply = reply
        self.permanent = permanent
        self.uncertain = uncertain
        self.address = address
        self.down = down
        self.code = code


class Transport(Protocol):
    """Sends one mail and returns what the other side said. Raises TransportError."""

    def send(self, parcel: Parcel) -> str: ...
