"""Edits that change what a page says: each must be reported as what it is, and the harmful ones must wait for a person."""

from __future__ import annotations

from state.records import PhoneKind
from tests.quality.edits.fields import (
    address_changed,
    area_changed,
    hours_changed,
    organisation_renamed,
    person_renamed,
    person_replaced,
    role_changed,
)
from tests.quality.edits.hostile import (
    casino_in_a_name,
    casino_on_the_page,
    costly_everywhere,
    language_and_phone,
    maintenance,
    page_cut_off,
    script_link,
    stranger_link,
    title_and_phone,
)
from tests.quality.edits.making import Telling, last_digit
from tests.quality.edits.points import critical_number, one_digit_short, other_mail, other_phone, phones_swapped
from tests.quality.edits.texts import (
    deadline_moved,
    language_gained,
    measure_added,
    measure_amended,
    measure_removed,
    publication_added,
    publication_removed,
)
from tests.quality.edits.whole import contact_added, contact_moved, contact_removed, half_lost

TELLING: dict[str, Telling] = {
    "phone digit": other_phone(last_digit, waits=False),
    "phone to premium": other_phone(lambda _: "0903 99 123", waits=True),
    "phone to 070": other_phone(lambda _: "070 12 34 56", waits=True),
    "phone to foreign": other_phone(lambda _: "+44 20 7946 0018", waits=True),
    "phone invalid": other_phone(one_digit_short, waits=True),
    "free number lost": other_phone(lambda _: "02 555 12 34", waits=True, kind=PhoneKind.FREE),
    "critical number": critical_number,
    "phones swapped": phones_swapped,
    "mail local part": other_mail(lambda local, domain: f"nieuw.{local}@{domain}", waits=False),
    "mail domain": other_mail(lambda local, _: f"{local}@hulp-nu.example", waits=True),
    "free mail": other_mail(lambda local, _: f"{local}@gmail.com", waits=True),
    "person replaced": person_replaced,
    "person renamed": person_renamed,
    "role": role_changed,
    "address": address_changed,
    "hours": hours_changed,
    "work area": area_changed,
    "contact removed": contact_removed,
    "contact added": contact_added,
    "organisation renamed": organisation_renamed,
    "contact below another heading": contact_moved,
    "casino on the page": casino_on_the_page,
    "casino in a name": casino_in_a_name,
    "javascript link": script_link,
    "link to a stranger": stranger_link,
    "title and phone": title_and_phone,
    "language and phone": language_and_phone,
    "half of the contacts lost": half_lost,
    "maintenance page": maintenance,
    "page cut off": page_cut_off,
    "premium numbers everywhere": costly_everywhere,
    "measure amended": measure_amended,
    "deadline moved": deadline_moved,
    "measure added": measure_added,
    "measure removed": measure_removed,
    "publication added": publication_added,
    "publication removed": publication_removed,
    "publication gained a language": language_gained,
}
