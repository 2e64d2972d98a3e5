"""What the edits that tell something are made of."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence

from state.changes import Case, ChangeKind
from state.records import Contact, Criticality, Phone, PhoneKind
from tests.quality.drafts import Draft, digits, loose
from tests.quality.truths import Expected, Truth

Telling = Callable[[Draft, random.Random], Truth | None]
"""Edits the draft and says what is to be reported; None when the page has nothing of the kind to edit."""


PEOPLE = ("Noor Verbiest", "Wout Casteleyn", "Griet Ameloot", "Tuur Haspeslagh")


def changed(*fields: str, also: Sequence[str] = (), case: Case | None = None) -> Expected:
    return Expected(kind=ChangeKind.CHANGED, fields=frozenset(fields), also=frozenset(also), case=case)


def some_phone(
    draft: Draft, chance: random.Random, kind: PhoneKind | None = None
) -> tuple[Phone, list[Contact]] | None:
    """A phone that stands once on the page, and the contacts that have it."""
    contacts = draft.reading.contacts
    everyone = [phone for contact in contacts for phone in contact.phones if kind in (None, phone.kind)]
    once = [one for one in everyone if len(digits(one.text)) > 6 and times(draft, one.text) == 1]
    if not once:
        return None
    chosen = chance.choice(once)
    having = [one for one in contacts if any(p.number == chosen.number for p in one.phones)]
    return chosen, having


def times(draft: Draft, text: str) -> int:
    """How often a text is shown."""
    if draft.soup is None:
        return len(loose(text).findall(draft.text))
    return sum(len(loose(text).findall(str(node))) for node in draft.shown())


def redial(draft: Draft, old: str, new: str) -> None:
    """Writes another number, in its tel: links too."""
    draft.replace(old, new)
    for tag in draft.tags("a"):
        href = str(tag.get("href", ""))
        if href.startswith("tel:") and digits(href)[-8:] == digits(old)[-8:]:
            tag["href"] = "tel:" + re.sub(r"[^\d+]", "", new)


def any_critical(contacts: Sequence[Contact]) -> bool:
    return any(one.criticality is Criticality.CRITICAL for one in contacts)


def last_digit(text: str) -> str:
    at = max(index for index, one in enumerate(text) if one.isdigit())
    return f"{text[:at]}{(int(text[at]) + 3) % 10}{text[at + 1 :]}"
