"""What a page says instead, and what it still says: its reading held against the one that was kept of the last look."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from sqlalchemy import Engine

from jobs.sync.look import Look, Read
from scrapers.extract.contacts.site import owner_of
from scrapers.wording import said
from state import codec
from state.changes import Change, ChangeKind, Changeset
from state.diff.amended import still_there
from state.diff.cases import case_of
from state.diff.steady import Instead, steadied
from state.fingerprint import difference, fingerprint
from state.records import Contact, Reading
from state.sources import Source
from state.store import changes
from state.store.engine import reading


def with_steadied(looks: Iterable[Look], source: Source, engine: Engine) -> list[Look]:
    """The looks; each page that the generic extractor read anew with its reading steadied."""
    if source.selectors is not None or source.page_object is not None:
        return list(looks)
    with reading(engine) as connection:
        known = changes.starts_of_unaccepted(connection, source.id)
    return [_with_steadied(look, source.country, known) if isinstance(look, Read) else look for look in looks]


def _with_steadied(look: Read, country: str, known: frozenset[str]) -> Read:
    if look.before is None or look.page.reading is None:
        return look
    old, before, after = codec.load(Reading, look.page.reading), said(look.before), said(look.document)
    found = steadied(
        old.contacts,
        look.reading.contacts,
        before,
        after,
        site=owner_of(look.before),
        country=country,
        known=known,
    )
    measures = (*look.reading.measures, *still_there(old.measures, look.reading.measures, before, after))
    steady = replace(look.reading, contacts=found.contacts, measures=measures)
    return replace(look, reading=steady, instead=found.instead, pages=(before, after))


def with_instead(found: Changeset, looks: Iterable[Look]) -> Changeset:
    """`found`, in which what was replaced on the spot shows what it was: as one change of whoever it is of."""
    instead = {fingerprint(one.contact): one for look in looks if isinstance(look, Read) for one in look.instead}
    return replace(found, changes=tuple(_told(one, instead) for one in found.changes)) if instead else found


def _told(change: Change, instead: Mapping[str, Instead]) -> Change:
    after = change.after
    made = instead.get(fingerprint(after)) if isinstance(after, Contact) else None
    if made is None or not isinstance(after, Contact) or change.kind not in (ChangeKind.ADDED, ChangeKind.CHANGED):
        return change
    before = made.earlier(change.before if isinstance(change.before, Contact) else after)
    fields = difference(before, after)
    return replace(change, kind=ChangeKind.CHANGED, before=before, fields=fields, case=case_of(before, after, fields))
