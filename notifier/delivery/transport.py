"""What every way of sending a mail looks like: one mail in, one verdict out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class Result(StrEnum):
    """What became of one try. `uncertain`: the mail was handed over whole and the answer got lost; never resend it."""

    SENT = "sent"
    DEFERRED = "deferred"
    FAILED = "failed"
    UNCERTAIN = "uncertain"


@dataclass(frozen=True, kw_only=True)
class Mail:
    """One copy, ready to leave. `serial` is unique and ascending; `html` is the HTML part, for people to open."""

    serial: int
    sender: str
    recipient: str
    data: bytes
    html: str


@dataclass(frozen=True, kw_only=True)
class Sent:
    """The verdict on one try.

    Attributes:
        code, reply: what the mail server said, if it said anything.
        recipient: what was refused is this recipient, not the mail or the moment.
        stop: the way itself is closed (no connection, full disk): more tries now make no sense.
    """

    result: Result
    code: int | None = None
    reply: str = ""
    stop: bool = False
    recipient: bool = False


class Transport(Protocol):
    """A way of sending. `send` raises nothing for what mail servers and disks do; that is a verdict.

    `handing` is called right before the step after which a silence means "uncertain"; it may raise to stop the mail. A
    transport that can do the same mail twice without harm never calls it.
    """

    def send(self, mail: Mail, handing: Callable[[], None]) -> Sent: ...

    def close(self) -> None: ...
