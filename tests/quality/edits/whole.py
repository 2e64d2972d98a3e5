"""Edits by which a contact as a whole comes, goes or stands somewhere else."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence

from bs4 import BeautifulSoup, NavigableString, Tag

from state.canon.emails import find_emails
from state.changes import ChangeKind
from state.records import Contact, RecordKind
from tests.quality.drafts import HEADINGS, Draft, digits, drop, holds, loose, piece_of
from tests.quality.edits.making import PEOPLE, any_critical, last_digit
from tests.quality.truths import Expected, Truth

INLINE = ("a", "b", "strong", "em", "i", "span", "br", "small", "abbr", "u")


def _piece(draft: Draft, chance: random.Random) -> tuple[Contact, list[Tag | NavigableString]] | None:
    """A contact with all that the page says of it: one that loses its number and keeps its name is changed, and not gone."""
    order = list(draft.reading.contacts)
    chance.shuffle(order)
    for contact in order:
        run = piece_of(draft, contact)
        if run is not None and (contact.phones or contact.emails) and _is_whole(draft, contact, run):
            return contact, run
    return None


def _is_whole(draft: Draft, contact: Contact, run: Sequence[Tag | NavigableString]) -> bool:
    """Whether a run holds the name of a contact, and all of its values that are no other's."""
    text = " ".join(node.get_text(" ") if isinstance(node, Tag) else str(node) for node in run)
    name = contact.person or contact.unit or contact.organisation or ""
    others = [one for one in draft.reading.contacts if one is not contact]
    street = contact.address.street if contact.address else None
    shared = {mail for one in others for mail in one.emails} | {one.address.street for one in others if one.address}
    mails = {one.email for one in find_emails(text)} | {
        mail for mail in contact.emails if mail in "".join(map(str, run))
    }
    return (
        holds(text, name)
        and all(digits(phone.text) in digits(text) for phone in contact.phones)
        and all(mail in mails or mail in shared for mail in contact.emails)
        and (not street or street in shared or holds(text, street))
        and not any(isinstance(node, Tag) and _shares_a_cell(node) for node in run)
    )


def _shares_a_cell(node: Tag) -> bool:
    """Whether a row stands in a table in which cells belong to several rows: it cannot go, or come, by itself."""
    table = node.find_parent("table") if node.name in ("tr", "td") else None
    return table is not None and table.find(attrs={"rowspan": True}) is not None


def contact_removed(draft: Draft, chance: random.Random) -> Truth | None:
    total = len(draft.reading.contacts)
    found = _piece(draft, chance) if total > 3 else None
    if found is None:
        return None
    contact, run = found
    drop(run)
    return Truth(changes=(Expected(kind=ChangeKind.REMOVED),), waits=any_critical([contact]))


def contact_added(draft: Draft, chance: random.Random) -> Truth | None:
    found = _piece(draft, chance)
    if found is None:
        return None
    contact, run = found
    name = contact.person or contact.unit or contact.organisation or ""
    markup = "".join(map(str, run))
    if not name or not loose(name).search(BeautifulSoup(markup, "html.parser").get_text(" ")):
        return None  # a copy of a number that names nobody is no other contact
    new = chance.choice(PEOPLE) if contact.person else f"{name} Zuid"
    markup = markup.replace(name, new)
    for phone in contact.phones:
        markup = markup.replace(phone.text, last_digit(phone.text))
        markup = re.sub(r'href="tel:[^"]*"', f'href="tel:{re.sub(r"[^0-9+]", "", last_digit(phone.text))}"', markup)
    for mail in contact.emails:
        markup = markup.replace(mail, f"nieuw.{mail}")
    if all(not isinstance(node, Tag) or node.name in INLINE for node in run):
        markup = f"<br/>{markup}"  # nobody puts a new contact on the line of another
    run[-1].insert_after(BeautifulSoup(markup, "html.parser"))
    headings = [tag.get_text(" ") for tag in BeautifulSoup(markup, "html.parser").find_all(HEADINGS)]
    # a section that is a measure as well comes as one too, where the copy says something else
    other = (name, *contact.emails, *(phone.text for phone in contact.phones))
    copied = [one for one in draft.reading.measures if any(holds(heading, one.title) for heading in headings)]
    texts = [one for one in copied if any(holds(f"{one.title} | {one.text}", value) for value in other)]
    added = [Expected(kind=ChangeKind.ADDED), *(Expected(kind=ChangeKind.ADDED, of=RecordKind.MEASURE) for _ in texts)]
    return Truth(changes=tuple(added), waits=any_critical([contact]))


def contact_moved(draft: Draft, chance: random.Random) -> Truth | None:
    """One contact stands below another heading: at most what the heading says of it changes."""
    found = _piece(draft, chance)
    headings = draft.tags("h2", "h3")
    if found is None or len(headings) < 2:
        return None
    contact, run = found
    mine = run[0].find_previous(("h2", "h3"))
    pieces = {
        id(one): one for c in draft.reading.contacts if c is not contact for one in (piece_of(draft, c) or [])[-1:]
    }
    targets = [
        one for one in pieces.values() if one.find_previous(("h2", "h3")) is not mine and one.parent is not run[0]
    ]
    targets = [one for one in targets if isinstance(one, Tag) and isinstance(run[0], Tag) and one.name == run[-1].name]
    if not targets or mine is None or any(isinstance(one, Tag) and one.name in ("h2", "h3") for one in run):
        return None
    target = chance.choice(targets)
    drop(run)
    for one in reversed(run):
        target.insert_after(one)
    said = ("organisation", "unit", "role", "work_area", "criticality", "languages", "opening_hours", "address")
    expected = Expected(kind=ChangeKind.CHANGED, also=frozenset(said))
    return Truth(changes=(expected,), either=True)


def half_lost(draft: Draft, chance: random.Random) -> Truth | None:
    contacts = draft.reading.contacts
    if len(contacts) < 5:
        return None
    runs = [run for one in contacts[: (len(contacts) + 1) // 2] if (run := piece_of(draft, one)) is not None]
    if len(runs) < len(contacts) / 2:
        return None
    for run in runs:
        drop(run)
    return Truth(suspect=True, waits=True)
