"""What a look at our mail found: one finding, its grade, and the small words that both looks share. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from email.utils import parseaddr
from enum import StrEnum


class Grade(StrEnum):
    """How bad a finding is. UNKNOWN: there was nothing to judge it by."""

    OK = "ok"
    WARN = "warn"
    BAD = "bad"
    UNKNOWN = "unknown"


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One thing that was looked at: what is so, and what to do about it."""

    about: str
    grade: Grade
    says: str
    remedy: str = ""


def domain_of(address: str) -> str:
    """The domain of a mailbox, in lower case."""
    return parseaddr(address)[1].rpartition("@")[2].lower()


def tags_of(text: str) -> dict[str, str]:
    """ "v=DKIM1; p=…" as a mapping, names in lower case."""
    parts = (part.partition("=") for part in text.split(";"))
    return {name.strip().lower(): value.strip() for name, sign, value in parts if sign}


def aligned_with(domain: str, own: str) -> bool:
    """Whether both are of one organisation, as relaxed alignment asks: one is the other, or lies below it."""
    first, second = domain.lower().rstrip("."), own.lower()
    return bool(first) and (first == second or first.endswith(f".{second}") or second.endswith(f".{first}"))


def ok(about: str, says: str) -> Finding:
    return Finding(about=about, grade=Grade.OK, says=says)


def warn(about: str, says: str, remedy: str) -> Finding:
    return Finding(about=about, grade=Grade.WARN, says=says, remedy=remedy)


def bad(about: str, says: str, remedy: str) -> Finding:
    return Finding(about=about, grade=Grade.BAD, says=says, remedy=remedy)


def nothing(about: str, says: str) -> Finding:
    return Finding(about=about, grade=Grade.UNKNOWN, says=says)
