"""Passwords of staff: argon2id, with the library's parameters. Checking takes as long for nobody as for somebody."""

from __future__ import annotations

from functools import lru_cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from web.saying import _

SHORTEST = 12
LONGEST = 200


def hashed(password: str) -> str:
    """What the store keeps."""
    return _hasher().hash(password)


def matches(password: str, kept: str | None) -> bool:
    """Whether this is the password. Without a kept hash it never is, and that takes as long."""
    try:
        return _hasher().verify(kept or _nobody(), password) and kept is not None
    except (VerificationError, InvalidHashError):
        return False


def objection(password: str, again: str, *, mail: str, name: str) -> str | None:
    """Why this will not do as a password (Dutch); None when it will."""
    plain = password.casefold()
    if not SHORTEST <= len(password) <= LONGEST:
        return _(
            "Kies een wachtwoord van minstens %(least)s tekens; een zin van een paar woorden is goed.", least=SHORTEST
        )
    if len(set(plain)) < 5 or plain in (mail.casefold(), name.casefold()):
        return _("Dit wachtwoord is makkelijk te raden. Neem een zin die alleen jij bedenkt.")
    if password != again:
        return _("De twee wachtwoorden zijn niet gelijk.")
    return None


@lru_cache(maxsize=1)
def _hasher() -> PasswordHasher:
    return PasswordHasher()


@lru_cache(maxsize=1)
def _nobody() -> str:
    return hashed("nobody has this password")
