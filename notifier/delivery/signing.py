"""Our own DKIM signature (RFC 6376), over both unsubscribe headers as RFC 8058 asks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from email.parser import BytesHeaderParser
from pathlib import Path

import dkim  # type: ignore[import-untyped] # ships no types

from notifier.delivery.transport import Mail, Sent, Transport
from state.errors import OperationalError
from state.settings import MailSettings

SIGNED = (
    "From",
    "To",
    "Reply-To",
    "Subject",
    "Date",
    "Message-ID",
    "List-Id",
    "List-Unsubscribe",
    "List-Unsubscribe-Post",
    "Feedback-ID",
    "Auto-Submitted",
    "MIME-Version",
    "Content-Type",
)
_TRIAL = b"From: a@b.example\r\n\r\n\r\n"


@dataclass(frozen=True, kw_only=True)
class Signer:
    """Signs as one domain, with one key."""

    domain: str
    selector: str
    key: bytes

    @classmethod
    def of(cls, mail: MailSettings) -> Signer | None:
        """The signer of the settings; None when others sign, or nobody does.

        Raises:
            OperationalError: the key cannot be read, or is no RSA key.
        """
        if mail.dkim != "own" or mail.dkim_key_file is None:
            return None
        signer = cls(domain=mail.dkim_domain or "", selector=mail.dkim_selector or "", key=_key(mail.dkim_key_file))
        try:
            signer.signed(_TRIAL)
        except (dkim.DKIMException, ValueError) as error:
            raise OperationalError(
                f"{mail.dkim_key_file} holds no RSA key to sign mail with ({error})",
                remedy="make one: openssl genrsa 2048",
            ) from error
        return signer

    def signed(self, data: bytes) -> bytes:
        """The mail with its DKIM-Signature on top."""
        present = {name.lower() for name in BytesHeaderParser().parsebytes(data)}
        names = [name.lower().encode() for name in SIGNED if name.lower() in present]
        signature = dkim.sign(
            data,
            selector=self.selector.encode(),
            domain=self.domain.encode("idna"),
            privkey=self.key,
            canonicalize=(b"relaxed", b"relaxed"),
            # Once more than there are: a second From that somebody adds breaks the signature (RFC 6376, 8.15).
            include_headers=[*names, b"from"],
        )
        return bytes(signature) + data


def _key(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise OperationalError(
            f"the key to sign mail with, {file}, cannot be read ({error.strerror})",
            remedy="set [mail] dkim_key_file to a file that this user may read, or [mail] dkim to relay or none",
        ) from error


class SignedTransport:
    """Signs each mail before another transport sends it."""

    def __init__(self, inner: Transport, signer: Signer) -> None:
        self.inner, self.signer = inner, signer

    def send(self, mail: Mail, handing: Callable[[], None]) -> Sent:
        """See `Transport`."""
        return self.inner.send(replace(mail, data=self.signer.signed(mail.data)), handing)

    def close(self) -> None:
        """See `Transport`."""
        self.inner.close()
