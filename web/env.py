"""What the pages are handed: an installation, and what only the jobs' side can do for them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol

from sqlalchemy import Engine

from state.errors import DeskError
from state.settings import Settings
from state.sources import Source


class WebEnv(Protocol):
    """What the pages need of an installation."""

    @property
    def settings(self) -> Settings: ...

    @property
    def engine(self) -> Engine: ...

    @property
    def data(self) -> Path: ...

    @property
    def clock(self) -> Callable[[], datetime]: ...

    @property
    def sources(self) -> tuple[Source, ...]: ...


def _no_mail(_name: str, _to: Sequence[str], _context: Mapping[str, Any]) -> None:
    raise DeskError("desk_no_mail", command="`wegwijs serve`")


def _no_reader_mail(_name: str, _to: str, _language: str, _context: Mapping[str, Any]) -> None:
    _no_mail("", (), {})


def _not_here(*_args: Any, **_more: Any) -> Any:
    raise DeskError("desk_no_serve", command="`wegwijs serve`")


@dataclass(frozen=True, kw_only=True)
class Services:
    """What is wired by `jobs.serving`, because the pages import no jobs. Add optional fields with a default.

    Attributes:
        mail_staff: sends templates/mail/<name> to people of the house; raises OperationalError when it cannot leave.
        mail_reader: the same to one reader, in that reader's language: (name, address, language, context).
        source_states: the state of each source in a word, as `wegwijs status` tells it.
        previews: the mails that one reader would get now, and what waits for them; raises OperationalError when nobody
            active has this address.
        upcoming: what goes out at the next moment of each frequency, and to how many.
        try_address: what would be read at an address, and the entry that would make it a source; raises OperationalError.
        add_document: puts a document into the inbox of a source: (source, file name, bytes) -> False when it was there.
        take_in: adds the readers of a CSV file, or says what would happen: (bytes, file name, dry run); raises
            OperationalError when the first line does not name the columns.
        written_out: all active readers as such a file.
        soon: does something after the answer has left. How long an answer takes, and whether a mail server is there, must
            not tell whether an address is known.
        ask_pending: mails the link to confirm to all who wait for it.
    """

    mail_staff: Callable[[str, Sequence[str], Mapping[str, Any]], None] = _no_mail
    mail_reader: Callable[[str, str, str, Mapping[str, Any]], None] = _no_reader_mail
    source_states: Callable[[], Mapping[str, str]] = dict
    previews: Callable[[str], tuple[Sequence[Any], Sequence[Any]]] = lambda _email: ((), ())
    upcoming: Callable[[], Sequence[Any]] = tuple
    try_address: Callable[[str], Any] = _not_here
    add_document: Callable[[str, str, bytes], bool] = _not_here
    take_in: Callable[[bytes, str, bool], Any] = _not_here
    written_out: Callable[[], str] = str
    ask_pending: Callable[[], Any] = _not_here
    soon: Callable[[Callable[[], None]], object] = lambda work: work()
