"""What asking an address can come to. All are values: what the world does wrong is an answer, no exception."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from state.saying.telling import Told
from state.saying.words import in_english


@dataclass(frozen=True, kw_only=True)
class Validators:
    """What the server said of the version we know, for a conditional request (RFC 9110, section 13)."""

    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True, kw_only=True)
class Redirect:
    """One step on the way: `status` was answered, and sent us to `url`."""

    status: int
    url: str


@dataclass(frozen=True, kw_only=True)
class Fetched:
    """A body, decompressed, whole.

    Attributes:
        content_type: the header as sent, with its charset if it names one.
        permanent_url: where the address has moved for good (301 and 308 from the first step on), if it has.
        tls_problem: said when the connection was less protected than the address promised.
    """

    body: bytes
    status: int
    url: str
    final_url: str
    content_type: str | None
    etag: str | None
    last_modified: str | None
    redirects: tuple[Redirect, ...] = ()
    permanent_url: str | None = None
    tls_problem: Told | None = None


@dataclass(frozen=True, kw_only=True)
class NotModified:
    """The server says that the version we know is still the present one."""

    final_url: str


@dataclass(frozen=True, kw_only=True)
class FetchError:
    """Why there is no body.

    Attributes:
        told: one sentence for a person; `reason` says it in English.
        permanent: asking again changes nothing until somebody changes something.
        retry_after: the earliest moment at which the host wants to be asked again, when it said so.
        kind: address, dns, connection, tls, timeout, size, encoding, redirect, robots, http, busy or file.
    """

    told: Told
    permanent: bool
    status: int | None = None
    retry_after: datetime | None = None
    kind: str

    @property
    def reason(self) -> str:
        return in_english(self.told)


class Trouble(Exception):  # noqa: N818 - it carries the error, which is a value
    """A `FetchError` on its way up inside this package. `again`: another try soon may well succeed."""

    def __init__(self, error: FetchError, *, again: bool = False) -> None:
        super().__init__(error.reason)
        self.error = error
        self.again = again
