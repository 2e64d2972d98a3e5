"""Every edit of every page with a fixed seed, and what came of it."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from jobs.reading.documents import version_of
from scrapers.comparing import Comparison, compare, failed
from scrapers.read.errors import ReadError
from tests.quality.drafts import Draft, Original
from tests.quality.harmless import HARMLESS
from tests.quality.telling import TELLING
from tests.quality.truths import Judged, Truth, judge

SEED = 2026


@dataclass(frozen=True, kw_only=True)
class Tried:
    """One edit of one page."""

    page: str
    edit: str
    harmless: bool
    judged: Judged


def every(originals: Sequence[Original], seed: int = SEED) -> Iterator[Tried]:
    for original in originals:
        yield from of_page(original, seed)


def of_page(original: Original, seed: int = SEED) -> Iterator[Tried]:
    for name in (*HARMLESS, *TELLING):
        judged = one(original, name, seed)
        if judged is not None:
            yield Tried(page=original.name, edit=name, harmless=name in HARMLESS, judged=judged)


def one(original: Original, name: str, seed: int = SEED) -> Judged | None:
    """What came of the edit called `name`; None when the page has nothing to edit that way."""
    made = edited(original, name, seed)
    if made is None:
        return None
    data, truth = made
    return judge(truth, compared(original, data))


def edited(original: Original, name: str, seed: int = SEED) -> tuple[bytes, Truth] | None:
    """The bytes of the edited page, and what is to be reported of it."""
    draft, chance = Draft(original), random.Random(f"{seed} {original.name} {name}")
    if name in HARMLESS:
        done = HARMLESS[name](draft, chance)
        if not done:
            return None
        return (done if isinstance(done, bytes) else draft.render()), Truth()
    truth = TELLING[name](draft, chance)
    data = draft.render()
    return None if truth is None or data == Draft(original).render() else (data, truth)


def compared(original: Original, data: bytes) -> Comparison:
    body = replace(original.body, data=data, content_type=(original.body.content_type or "").partition(";")[0])
    try:
        after = version_of(body, country=original.country)
    except ReadError as error:
        return failed(str(error))
    return compare(original.version, after, country=original.country)
