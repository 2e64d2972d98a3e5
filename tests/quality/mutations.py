"""Every edit of every page with a fixed seed, and what came of it."""

from __future__ import annotations

import random
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from jobs.reading.documents import version_of
from scrapers.comparing import Comparison, Version, compare, failed
from scrapers.read.errors import ReadError
from tests.quality.around import AROUND
from tests.quality.drafts import Draft, Original
from tests.quality.drifting import DRIFTING
from tests.quality.edits.making import Telling
from tests.quality.edits.offices import OFFICES
from tests.quality.harmless import HARMLESS
from tests.quality.passing_by import PASSING_BY
from tests.quality.people import PEOPLE_EDITS
from tests.quality.redesigned import REDESIGNED
from tests.quality.telling import TELLING
from tests.quality.truths import Judged, Truth, judge

SEED = 2026
NOTHING_NEW = {**HARMLESS, **DRIFTING, **PASSING_BY, **REDESIGNED, **AROUND}
"""The edits that are no news."""
AMID = tuple(
    HARMLESS[one] for one in ("items reordered", "white space rewrapped", "class names changed", "tokens and times")
)
AMID += tuple(
    HARMLESS[one] for one in ("wrapper divs", "cookie banner", "menu changed", "footer year", "tracking parameters")
)
AMID += tuple(DRIFTING[one] for one in ("new theme", "numbers became links", "sessions in links"))


def amid_noise(edit: Telling) -> Telling:
    """The same edit on a day when three other things on the page moved too."""

    def both(draft: Draft, chance: random.Random) -> Truth | None:
        truth = edit(draft, chance)
        for noise in chance.sample(AMID, 3) if truth is not None else ():
            noise(draft, chance)
        return truth

    return both


NEWS: dict[str, Telling] = {**TELLING, **PEOPLE_EDITS, **OFFICES}
"""The edits that are."""
NEWS |= {
    f"{name}, amid noise": amid_noise(NEWS[name])
    for name in (
        "phone digit",
        "mail local part",
        "person replaced",
        "contact removed",
        "contact added",
        "phone added",
        "role",
    )
}


@dataclass(frozen=True, kw_only=True)
class Tried:
    """One edit of one page."""

    page: str
    edit: str
    harmless: bool
    judged: Judged


def every(originals: Sequence[Original], seed: int = SEED, only: Collection[str] = ()) -> Iterator[Tried]:
    for original in originals:
        yield from of_page(original, seed, only)


def of_page(original: Original, seed: int = SEED, only: Collection[str] = ()) -> Iterator[Tried]:
    """Every edit, or only those named, of one page."""
    for name in [one for one in (*NOTHING_NEW, *NEWS) if not only or one in only]:
        judged = one(original, name, seed)
        if judged is not None:
            yield Tried(page=original.name, edit=name, harmless=name in NOTHING_NEW, judged=judged)


def one(original: Original, name: str, seed: int = SEED) -> Judged | None:
    """What came of the edit called `name`; None when the page has nothing to edit that way."""
    made = edited(original, name, seed)
    if made is None:
        return None
    return judge(made.truth, compared(original, made.data, made.before))


@dataclass(frozen=True, kw_only=True)
class Edited:
    """The bytes of the edited page, what is to be reported of it, and the page before when it is not the original."""

    data: bytes
    truth: Truth
    before: bytes | None = None


def edited(original: Original, name: str, seed: int = SEED) -> Edited | None:
    """The page edited in the way called `name`; None when it has nothing to edit that way."""
    draft, chance = Draft(original), random.Random(f"{seed} {original.name} {name}")
    if name in NOTHING_NEW:
        done = NOTHING_NEW[name](draft, chance)
        if not done:
            return None
        data, truth = (done if isinstance(done, bytes) else draft.render()), Truth()
    else:
        told = NEWS[name](draft, chance)
        data = draft.render()
        if told is None or data == (draft.before or Draft(original).render()):
            return None
        truth = told
    return Edited(data=data, truth=truth, before=draft.before)


def compared(original: Original, data: bytes, before: bytes | None = None) -> Comparison:
    """What is reported between the original, or the page `before`, and `data`."""
    try:
        after = _version(original, data)
        old = _version(original, before) if before is not None else original.version
    except ReadError as error:
        return failed(str(error))
    return compare(old, after, country=original.country)


def _version(original: Original, data: bytes) -> Version:
    body = replace(original.body, data=data, content_type=(original.body.content_type or "").partition(";")[0])
    return version_of(body, country=original.country, watched=True)
