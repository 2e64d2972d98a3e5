"""What happens to people and their offices on real pages, each edit in its own way of being told."""

from __future__ import annotations

import random
from collections.abc import Sequence

from bs4 import BeautifulSoup, NavigableString, Tag

from state.canon.spelling import respelled
from state.changes import ChangeKind
from state.records import Contact, Criticality
from tests.quality.drafts import Draft, digits, drop, fits_column, holds, loose, piece_of
from tests.quality.edits.making import PEOPLE, Telling, changed, times
from tests.quality.truths import Expected, Truth

VACANT = ("Vacature", "Vacant", "Openstaande vacature", "nog in te vullen", "Te begeven")
ABROAD = ("Vacant", "Vacancy", "Position vacant", "TBD")


def _critical(contact: Contact) -> bool:
    return contact.criticality is Criticality.CRITICAL


def _alone(draft: Draft, text: str, mine: Contact) -> bool:
    """Whether a value stands once on the page and belongs to this contact alone."""
    others = [one for one in draft.reading.contacts if one is not mine]
    return times(draft, text) == 1 and not any(holds(repr(one), text) for one in others)


def _some(draft: Draft, chance: random.Random, fits: object = None) -> list[Contact]:
    found = list(draft.reading.contacts)
    chance.shuffle(found)
    return found


def _node(draft: Draft, text: str) -> NavigableString | None:
    return next((node for node in draft.shown() if loose(text).search(str(node))), None)


def phone_added(draft: Draft, chance: random.Random) -> Truth | None:
    """Somebody who had one number gets a second one, on the same line or on one of its own."""
    for contact in _some(draft, chance):
        phone = contact.phones[0] if len(contact.phones) == 1 else None
        if phone is None or len(digits(phone.text)) < 8 or not _alone(draft, phone.text, contact):
            continue
        node = _node(draft, phone.text)
        if node is None:
            continue
        new = "0476 98 41 27" if draft.country == "BE" else _other_number(phone.text)
        spot: Tag | NavigableString = node if node.parent is None or node.parent.name != "a" else node.parent
        if chance.random() < 0.5:
            spot.insert_after(NavigableString(f" / {new} "))
        else:
            spot.insert_after(BeautifulSoup(f"<br>Gsm: {new} ", "html.parser"))
        return Truth(changes=(changed("phones", also=("criticality",)),), waits=_critical(contact), vital=True)
    return None


def _other_number(text: str) -> str:
    at = [index for index, one in enumerate(text) if one.isdigit()][-3:]
    return "".join(str((int(one) + 4) % 10) if index in at else one for index, one in enumerate(text))


def phone_removed(draft: Draft, chance: random.Random) -> Truth | None:
    """A number is gone; the mail address or the other number stays."""
    for contact in _some(draft, chance):
        rest = contact.emails or len(contact.phones) > 1
        phone = next((one for one in contact.phones if _alone(draft, one.text, contact)), None)
        if phone is None or not rest or len(digits(phone.text)) < 8:
            continue
        _erase(draft, phone.text)
        free = phone.kind == "free"
        asks = None if free or _critical(contact) else False
        return Truth(changes=(changed("phones", also=("criticality",)),), waits=asks, vital=True)
    return None


def mail_removed(draft: Draft, chance: random.Random) -> Truth | None:
    """A mail address is gone; the number stays."""
    for contact in _some(draft, chance):
        mail = next((one for one in contact.emails if _alone(draft, one, contact)), None)
        if mail is None or not (contact.phones or len(contact.emails) > 1):
            continue
        _erase(draft, mail)
        return Truth(changes=(changed("emails"),), waits=None if _critical(contact) else False, vital=True)
    return None


def _erase(draft: Draft, text: str) -> None:
    for tag in draft.tags("a"):
        if holds(tag.get_text(" "), text) or text in str(tag.get("href", "")):
            tag.extract()
    draft.replace(text, "")


def mail_added(draft: Draft, chance: random.Random) -> Truth | None:
    """Somebody with a number only gets a mailbox on the site's own domain."""
    domains = sorted({mail.partition("@")[2] for one in draft.reading.contacts for mail in one.emails})
    for contact in _some(draft, chance):
        phone = contact.phones[0] if len(contact.phones) == 1 and not contact.emails else None
        if phone is None or not domains or len(digits(phone.text)) < 8 or not _alone(draft, phone.text, contact):
            continue
        node = _node(draft, phone.text)
        if node is None:
            continue
        spot = node if node.parent is None or node.parent.name != "a" else node.parent
        spot.insert_after(
            BeautifulSoup(f"<br><a href='mailto:onthaal@{domains[0]}'>onthaal@{domains[0]}</a>", "html.parser")
        )
        return Truth(changes=(changed("emails"),), waits=None, vital=True)
    return None


def office_moved(draft: Draft, chance: random.Random) -> Truth | None:
    """To another street, and another telephone exchange."""
    for contact in _some(draft, chance):
        address = contact.address
        line = f"{address.street} {address.number}" if address and address.street and address.number else ""
        phone = contact.phones[0] if len(contact.phones) == 1 else None
        if not line or phone is None or not _alone(draft, line, contact) or not _alone(draft, phone.text, contact):
            continue
        if draft.country != "BE" or len(digits(phone.text)) < 8:
            continue
        draft.replace(line, "Gasthuisstraat 114")
        _redial(draft, phone.text, _other_number(phone.text))
        fields = changed("address", "phones", also=("criticality",))
        return Truth(changes=(fields,), waits=_critical(contact), vital=True)
    return None


def _redial(draft: Draft, old: str, new: str) -> None:
    draft.replace(old, new)
    for tag in draft.tags("a"):
        if str(tag.get("href", "")).startswith("tel:") and digits(str(tag["href"]))[-8:] == digits(old)[-8:]:
            tag["href"] = "tel:" + digits(new)


def _person_with_own(draft: Draft, chance: random.Random) -> Contact | None:
    """Somebody with a role, named once, whose numbers and addresses are nobody else's."""
    for contact in _some(draft, chance):
        own = [*(one.text for one in contact.phones), *contact.emails]
        named = contact.person and contact.role and _alone(draft, contact.person, contact)
        if named and own and all(_alone(draft, one, contact) for one in own):
            return contact
    return None


def _vacate(draft: Draft, contact: Contact, chance: random.Random) -> None:
    """The role stays, who held it and the mailbox of their own go; the number of the post stays."""
    draft.replace(contact.person or "", chance.choice(VACANT if draft.country in ("BE", "NL") else ABROAD))
    for mail in contact.emails:
        _erase(draft, mail)


LEFT = Expected(
    kind=ChangeKind.CHANGED,
    fields=frozenset({"person"}),
    also=frozenset({"emails", "phones", "role", "unit", "organisation"}),
    or_kind=ChangeKind.REMOVED,
)


def left_vacant(draft: Draft, chance: random.Random) -> Truth | None:
    """Somebody left and nobody holds the role."""
    contact = _person_with_own(draft, chance)
    if contact is None:
        return None
    _vacate(draft, contact, chance)
    alone = len(draft.reading.contacts) == 1  # the loss of all that a page is about is suspect
    return Truth(changes=(LEFT,), waits=None, or_suspect=alone, vital=True)


def vacancy_filled(draft: Draft, chance: random.Random) -> Truth | None:
    """Somebody came where nobody was."""
    contact = _person_with_own(draft, chance)
    if contact is None:
        return None
    filled = draft.soup
    draft.soup = BeautifulSoup(draft.render().decode(), "lxml") if filled is not None else None
    text = draft.text
    _vacate(draft, contact, chance)
    draft.before, draft.soup, draft.text = draft.render(), filled, text
    came = Expected(kind=LEFT.kind, fields=LEFT.fields, also=LEFT.also, or_kind=ChangeKind.ADDED)
    return Truth(changes=(came,), waits=None, vital=True)


def roles_swapped(draft: Draft, chance: random.Random) -> Truth | None:
    """Two people hold each other's role."""
    having = [one for one in _some(draft, chance) if one.role and one.person and _alone(draft, one.role, one)]
    for one in having:
        for other in having:
            if one.role and other.role and not holds(one.role, other.role) and not holds(other.role, one.role):
                first, second = one.role, other.role
                if respelled(first, second):
                    continue  # of a man and of a woman: the same function in another form is no news
                if not (fits_column(draft, first, second) and fits_column(draft, second, first)):
                    continue
                draft.replace(first, "@@@")
                draft.replace(second, first)
                draft.replace("@@@", second)
                asks = None if _critical(one) or _critical(other) else False
                return Truth(changes=(changed("role"), changed("role")), waits=asks)
    return None


def names_swapped(draft: Draft, chance: random.Random) -> Truth | None:
    """Two people changed places; numbers and mailboxes stayed where they were, as those of the post."""
    having = [
        one for one in _some(draft, chance) if one.person and one.role and one.phones and _alone(draft, one.person, one)
    ]
    having = [one for one in having if _alone(draft, one.phones[0].text, one)]
    if len(having) < 2:
        return None
    first, second = (one.person or "" for one in having[:2])
    draft.replace(first, "@@@")
    draft.replace(second, first)
    draft.replace("@@@", second)
    either = changed(
        also=("person", "phones", "emails", "role", "unit", "organisation", "work_area", "address", "opening_hours")
    )
    return Truth(changes=(either, either), waits=None, or_suspect=len(draft.reading.contacts) < 5, vital=True)


def middle_initial(draft: Draft, chance: random.Random) -> Truth | None:
    for contact in _some(draft, chance):
        first, _, last = (contact.person or "").partition(" ")
        if not last or "." in first or "," in first or not _alone(draft, contact.person or "", contact):
            continue
        draft.replace(contact.person or "", f"{first} {chance.choice('ABDEGHKLMR')}. {last}")
        return Truth(changes=(changed("person"),), waits=_critical(contact))
    return None


def two_come_one_goes(draft: Draft, chance: random.Random) -> Truth | None:
    """Two new people in the list, and one who left, all with numbers of their own."""
    contacts = [one for one in _some(draft, chance) if one.person and (one.phones or one.emails)]
    pieces = [(one, run) for one in contacts if (run := piece_of(draft, one)) is not None]
    if len(draft.reading.contacts) < 7 or len(pieces) < 3:
        return None
    (gone, going), (model, run) = pieces[0], pieces[-1]
    if not all(loose(model.person or "").search(str(node)) or isinstance(node, Tag) for node in run):
        return None
    copies = [_copy(run, model, PEOPLE[at], at) for at in (0, 1)]
    if any(copy is None for copy in copies):
        return None
    drop(going)
    for copy in copies:
        run[-1].insert_after(BeautifulSoup(copy or "", "html.parser"))
    # Whoever came next to where somebody left may be taken for a successor: that is what it looks like.
    asks = None if _critical(gone) or _critical(model) else False
    added = Expected(kind=ChangeKind.ADDED)
    return Truth(changes=(added, added, Expected(kind=ChangeKind.REMOVED)), successor=True, waits=asks, vital=True)


def _copy(run: Sequence[Tag | NavigableString], model: Contact, person: str, at: int) -> str | None:
    markup = "".join(map(str, run))
    if model.person is None or model.person not in markup:
        return None
    markup = markup.replace(model.person, person)
    for phone in model.phones:
        new = phone.text[:-2] + f"{(int(digits(phone.text)[-2:]) + 11 + at) % 100:02d}"
        if phone.text not in markup:
            return None
        markup = markup.replace(phone.text, new)
        markup = _dialled(markup, phone.text, new)
    for mail in model.emails:
        if mail not in markup:
            return None
        markup = markup.replace(mail, f"{person.lower().replace(' ', '.')}@{mail.partition('@')[2]}")
    return markup


def _dialled(markup: str, old: str, new: str) -> str:
    soup = BeautifulSoup(markup, "html.parser")
    for tag in soup.find_all("a"):
        if str(tag.get("href", "")).startswith("tel:"):
            tag["href"] = "tel:" + digits(new)
    return str(soup)


PEOPLE_EDITS: dict[str, Telling] = {
    "phone added": phone_added,
    "phone removed": phone_removed,
    "mail added": mail_added,
    "mail removed": mail_removed,
    "office moved": office_moved,
    "left, nobody in the role": left_vacant,
    "vacancy filled": vacancy_filled,
    "roles swapped": roles_swapped,
    "names swapped": names_swapped,
    "middle initial": middle_initial,
    "two came, one left": two_come_one_goes,
}
