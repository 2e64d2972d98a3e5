"""Edits of one number or mail address: each must be told of whoever has it, and the harmful ones wait for a person."""

from __future__ import annotations

import random
from collections.abc import Callable

from state.records import Contact, Criticality, PhoneKind
from tests.quality.drafts import Draft, digits
from tests.quality.edits.making import Telling, any_critical, changed, last_digit, redial, some_phone, times
from tests.quality.truths import Truth


def other_phone(new: Callable[[str], str], *, waits: bool, kind: PhoneKind | None = None) -> Telling:
    def edit(draft: Draft, chance: random.Random) -> Truth | None:
        found = some_phone(draft, chance, kind)
        if found is None or (waits and draft.country != "BE") or (not waits and found[0].kind not in _ORDINARY):
            return None
        phone, having = found
        redial(draft, phone.text, new(phone.text))
        asks = waits or any_critical(having)
        return Truth(changes=tuple(changed("phones", also=("criticality",)) for _ in having), waits=asks, vital=True)

    return edit


_ORDINARY = (PhoneKind.LANDLINE, PhoneKind.MOBILE)


def one_digit_short(text: str) -> str:
    at = max(index for index, one in enumerate(text) if one.isdigit())
    return text[:at] + text[at + 1 :]


def critical_number(draft: Draft, chance: random.Random) -> Truth | None:
    found = [p for c in draft.reading.contacts if c.criticality is Criticality.CRITICAL for p in c.phones]
    found = [one for one in found if len(digits(one.text)) > 6 and times(draft, one.text) == 1]
    if not found:
        return None
    phone = chance.choice(found)
    having = [one for one in draft.reading.contacts if any(p.number == phone.number for p in one.phones)]
    redial(draft, phone.text, last_digit(phone.text))
    return Truth(changes=tuple(changed("phones", also=("criticality",)) for _ in having), waits=True, vital=True)


def phones_swapped(draft: Draft, chance: random.Random) -> Truth | None:
    """Two contacts get each other's number."""
    contacts = [one for one in draft.reading.contacts if len(one.phones) == 1 and times(draft, one.phones[0].text) == 1]
    numbers = [phone.number for contact in draft.reading.contacts for phone in contact.phones]
    contacts = [one for one in contacts if numbers.count(one.phones[0].number) == 1]
    if len(contacts) < 2:
        return None
    one, two = chance.sample(contacts, 2)
    first, second = one.phones[0].text, two.phones[0].text
    if first == second:
        return None
    redial(draft, first, "@@@")
    redial(draft, second, first)
    redial(draft, "@@@", second)
    draft.replace("@@@", second)
    return Truth(
        changes=(changed("phones", also=("criticality",)), changed("phones", also=("criticality",))),
        or_suspect=True,
        vital=True,
    )


def _some_mail(draft: Draft, chance: random.Random) -> tuple[str, list[Contact]] | None:
    mails = [mail for contact in draft.reading.contacts for mail in contact.emails]
    once = [one for one in mails if times(draft, one) == 1]
    if not once:
        return None
    mail = chance.choice(once)
    return mail, [one for one in draft.reading.contacts if mail in one.emails]


def other_mail(new: Callable[[str, str], str], *, waits: bool) -> Telling:
    def edit(draft: Draft, chance: random.Random) -> Truth | None:
        found = _some_mail(draft, chance)
        if found is None:
            return None
        mail, having = found
        local, _, domain = mail.partition("@")
        draft.replace(mail, new(local, domain))
        draft.relink(mail, new(local, domain))
        asks = waits or any_critical(having)
        return Truth(changes=tuple(changed("emails") for _ in having), waits=asks, vital=True)

    return edit
