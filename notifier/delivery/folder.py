"""Writes mails into a folder, as .eml and as .html to open: for demonstrations and until SMTP is configured."""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Callable
from pathlib import Path

from notifier.delivery.transport import Mail, Result, Sent

_UNSAFE = re.compile(r"[^A-Za-z0-9@._+-]")
LONGEST_NAME = 100


class FolderTransport:
    """One file per copy, named by its serial, so that a copy that is written twice is still one file."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def send(self, mail: Mail, handing: Callable[[], None]) -> Sent:
        """See `Transport`."""
        name = f"{mail.serial:04d}-{_UNSAFE.sub('_', mail.recipient)[:LONGEST_NAME]}"
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            write_whole(self.folder / f"{name}.html", mail.html.encode())
            write_whole(self.folder / f"{name}.eml", mail.data)
        except OSError as error:
            return Sent(result=Result.DEFERRED, reply=_sentence(self.folder, error), stop=True)
        return Sent(result=Result.SENT, reply=f"written to {name}.eml")

    def close(self) -> None:
        """Nothing is held open."""


def write_whole(target: Path, data: bytes) -> None:
    """Whole or not at all: nobody ever reads half a mail."""
    part = target.with_name(f".{target.name}.part")
    try:
        with part.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(part, target)
    except OSError:
        part.unlink(missing_ok=True)
        raise


def _sentence(folder: Path, error: OSError) -> str:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return f"the disk that holds {folder} is full: make room, the mails wait"
    return f"{folder} cannot be written ({error.strerror}): make [mail] folder writable, the mails wait"
