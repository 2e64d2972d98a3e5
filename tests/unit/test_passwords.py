"""What is kept of a password, and that checking takes as long for nobody as for somebody."""

from __future__ import annotations

from argon2 import DEFAULT_TIME_COST, PasswordHasher, extract_parameters
from argon2.low_level import Type

from web.desk import passwords

PASSWORD = "een zin die niemand raadt"


def test_a_password_is_kept_as_the_library_advises() -> None:
    parameters = extract_parameters(passwords.hashed(PASSWORD))
    assert parameters == extract_parameters(PasswordHasher().hash("x"))
    assert (parameters.type, parameters.time_cost) == (Type.ID, DEFAULT_TIME_COST)


def test_only_the_password_itself_matches() -> None:
    kept = passwords.hashed(PASSWORD)
    assert passwords.matches(PASSWORD, kept)
    assert not passwords.matches(PASSWORD + ".", kept)
    assert not passwords.matches(PASSWORD, None)
    assert not passwords.matches(PASSWORD, "no hash")


def test_somebody_unknown_is_held_against_a_hash_made_as_every_other() -> None:
    assert extract_parameters(passwords._nobody()) == extract_parameters(passwords.hashed(PASSWORD))
