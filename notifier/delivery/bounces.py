"""What comes back: bounces (RFC 3464), complaints (RFC 5965), mails that unsubscribe, and mails for a person. Pure.

A return path carries the number of the delivery and a keyed signature. What comes without a valid one is believed in
nothing: anybody can write a mail that looks like a bounce.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
from dataclasses import dataclass
from email import message_from_bytes
from email.message import Message
from enum import StrEnum
from urllib.parse import unquote

HARD = re.compile(r"5\.(1\.(1|2|3|6|10)|2\.1)\b")
"""No such mailbox, no such domain, moved without an address, disabled (RFC 3463, 7505)."""
SIGNED = re.compile(r"\+(\d{1,18})\.([a-z2-7]{24})@", re.IGNORECASE)
LEAVES = re.compile(r"uitschrijven\s+([A-Za-z0-9_-]{43})(?![A-Za-z0-9_-])")
COMPLAINTS = frozenset({"abuse", "fraud", "opt-out"})


class Kind(StrEnum):
    """What a returned mail is. `reply` is for a person; `forged` and `automatic` are for nobody."""

    HARD = "hard"
    SOFT = "soft"
    COMPLAINT = "complaint"
    UNSUBSCRIBE = "unsubscribe"
    AUTOMATIC = "automatic"
    FORGED = "forged"
    REPLY = "reply"


@dataclass(frozen=True, kw_only=True)
class Returned:
    """One returned mail, understood. `delivery` is signed by us; `token` is what a mail to unsubscribe carries."""

    kind: Kind
    delivery: int | None = None
    token: str | None = None
    detail: str = ""


def return_path(mailbox: str, secret: str, delivery: int) -> str:
    """Where the bounce of one delivery goes: mailbox+NUMBER.SIGNATURE@domain."""
    local, _, domain = mailbox.rpartition("@")
    return f"{local}+{delivery}.{_signature(secret, delivery)}@{domain}"


def _signature(secret: str, delivery: int) -> str:
    """Without capitals: mail servers may change them. 120 bits."""
    digest = hmac.new(secret.encode(), f"return:{delivery}".encode(), hashlib.sha256).digest()
    return base64.b32encode(digest[:15]).decode().lower()


def signed_delivery(text: str, secret: str) -> int | None:
    """The delivery in the first return path of ours that stands in `text`; None when there is none or it is forged."""
    for number, signature in SIGNED.findall(text):
        if hmac.compare_digest(signature.lower(), _signature(secret, int(number))):
            return int(number)
    return None


def is_hard(status: str) -> bool:
    """Whether an enhanced status code says that nothing will ever arrive there."""
    return HARD.match(status) is not None


def understood(data: bytes, secret: str, *, recipient: str = "") -> Returned:
    """What one returned mail says.

    Args:
        recipient: the address it came in at, when the mail server hands it over apart from the mail.
    """
    message = message_from_bytes(data)
    delivery = signed_delivery(f"{recipient}\n{data.decode('latin-1')}", secret)
    if message.get_content_type() == "multipart/report":
        return _report(message, delivery)
    asked = LEAVES.search(unquote(str(message.get("Subject", ""))))
    if asked:
        return Returned(kind=Kind.UNSUBSCRIBE, token=asked[1])
    automatic = str(message.get("Auto-Submitted", "no")).strip().lower() != "no"
    return Returned(kind=Kind.AUTOMATIC if automatic else Kind.REPLY)


def _report(message: Message, delivery: int | None) -> Returned:
    found = _complaint(message) or _bounce(message)
    if found is None:
        return Returned(kind=Kind.AUTOMATIC)
    kind, detail = found
    return Returned(kind=kind if delivery is not None else Kind.FORGED, delivery=delivery, detail=detail)


def _complaint(message: Message) -> tuple[Kind, str] | None:
    for fields in _fields(message, "message/feedback-report"):
        word = str(fields.get("Feedback-Type", "")).strip().lower()
        if word in COMPLAINTS:
            return Kind.COMPLAINT, word
    return None


def _bounce(message: Message) -> tuple[Kind, str] | None:
    """Only `Action: failed` counts: delayed, relayed, expanded and delivered mails are no bounces."""
    for fields in _fields(message, "message/delivery-status"):
        if str(fields.get("Action", "")).strip().lower() == "failed":
            status = str(fields.get("Status", "")).strip()
            detail = " ".join(f"{status} {fields.get('Diagnostic-Code', '')}".split())[:500]
            return (Kind.HARD if is_hard(status) else Kind.SOFT), detail
    return None


def _fields(message: Message, content_type: str) -> list[Message]:
    """The blocks of fields in the parts of this type."""
    found: list[Message] = []
    for part in message.walk():
        payload = part.get_payload()
        if part.get_content_type() == content_type and isinstance(payload, list):
            found += [one for one in payload if isinstance(one, Message)]
    return found
