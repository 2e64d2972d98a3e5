"""All sentences that carry a code, in words: English for who runs the machine, Dutch for staff. The desk translates the Dutch."""

from __future__ import annotations

from collections.abc import Mapping

from state.saying.doubts import DOUBTS
from state.saying.events import EVENTS
from state.saying.fetching import FETCHING
from state.saying.reading import READING
from state.saying.refusing import REFUSING, STATUSES
from state.saying.telling import Told, in_words

ENGLISH: Mapping[str, str] = {code: one.english for table in (FETCHING, READING) for code, one in table.items()}
DUTCH: Mapping[str, str] = {
    **{code: one.dutch for table in (FETCHING, READING) for code, one in table.items()},
    **DOUBTS,
    **EVENTS,
    **STATUSES,
    **REFUSING,
}


def in_english(one: Told) -> str:
    """Why a page could not be had or read, for the command line."""
    return in_words(one, ENGLISH.__getitem__)


def in_dutch(one: Told) -> str:
    """The sentence for staff."""
    return in_words(one, DUTCH.__getitem__)


def plainly(one: Told) -> str:
    """The sentence as it is kept for lists and files: English when it is about fetching or reading, Dutch otherwise."""
    return in_english(one) if one.code in ENGLISH else in_dutch(one)
