"""What stands in a mail, before any words of ours are put around it. Stored with the edition as JSON."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from notifier.deciding.folding import Turn
from notifier.deciding.matching import Reason
from notifier.deciding.stories import Earlier, Place
from state.changes import Case, FieldChange
from state.records import Audience, Link, RecordKind


class MailKind(StrEnum):
    """The mails there are; each has a folder under templates/mail."""

    DIGEST = "digest"
    WELCOME = "welcome"
    CORRECTION = "correction"
    CONFIRM = "confirm"
    STILL_ACTIVE = "still_active"


@dataclass(frozen=True, kw_only=True)
class Detail:
    """One field of a record, as published."""

    name: str
    value: str


@dataclass(frozen=True, kw_only=True)
class Card:
    """One record in full, for a reader: who or what it is, and its fields."""

    title: str
    about: str = ""
    details: tuple[Detail, ...] = ()
    critical: bool = False


@dataclass(frozen=True, kw_only=True)
class Line:
    """One thing to tell.

    Attributes:
        fields: old and new of what differs, verbatim, when both exist.
        card: the record as it is now, or as it last was when it is gone.
        instead: who serves the same municipalities now, when a contact is gone.
        places: the source it comes from, then the other sources that say the same.
        heard: ids of the versions that enter the reader's ledger with this line.
        corrects: the earlier mails in which this was wrong, in a correction.
        asks, asked: the sentence that asks the reader to act, and the one that did before when it was another.
    """

    turn: Turn
    kind: RecordKind
    card: Card
    reason: Reason
    places: tuple[Place, ...]
    found_at: datetime
    heard: tuple[int, ...]
    case: Case | None = None
    critical: bool = False
    fields: tuple[FieldChange, ...] = ()
    instead: tuple[Card, ...] = ()
    text: str = ""
    asks: str | None = None
    expires_on: date | None = None
    audience: tuple[Audience, ...] = ()
    links: tuple[Link, ...] = ()
    corrects: tuple[Earlier, ...] = ()
    asked: str | None = None


@dataclass(frozen=True, kw_only=True)
class Content:
    """Everything that one edition says. Readers with equal content, language and frequency share the edition.

    Attributes:
        watched: in a sign of life, how many sources are looked at for this reader.
        unread: those of them that could not be read the last time.
    """

    mail: MailKind
    language: str
    frequency: str
    lines: tuple[Line, ...] = ()
    reason: Reason
    watched: int = 0
    unread: tuple[Place, ...] = ()
