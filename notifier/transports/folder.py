"""Mails as files: what an installation does until a mail server is configured, and what the demo shows."""

from __future__ import annotations

import os
import re
import tempfile
from dataclasses import dataclass
from email import message_from_bytes, policy
from pathlib import Path

from notifier.transports.base import Parcel, TransportError


@dataclass(frozen=True)
class FolderTransport:
    """Writes <name>.eml, and the same mail's HTML beside it to open in a browser."""

    folder: Path

    def send(self, parcel: Parcel) -> str:
        """See `Transport`. The same copy sent twice is one file."""
        name = re.sub(r"[^\w@.+-]+", "-", parcel.name)
        target = self.folder / f"{name}.eml"
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            handing()
            _write(target, parcel.message)
            _write(target.with_suffix(".html"), _html_of(parcel.message))
        except OSError as error:
            reason = f"{self.folder} cannot be written ({error.strerror})"
            raise TransportError(reason, down=True) from error
        return f"written to {target.name}"


def _html_of(message: bytes) -> bytes:
    part = message_from_bytes(message, policy=policy.default).get_body(("html",))
    return str(part.get_content()).encode() if part is not None else b""


def _write(target: Path, data: bytes) -> None:
    """Whole or not at all: a reader of the folder never meets half a mail."""
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=".", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(name, target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
