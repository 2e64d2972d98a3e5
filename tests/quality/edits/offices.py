"""What a webmaster writes when people marry, stand in for each other or share a number, and when teams get another name."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import replace

from bs4 import BeautifulSoup

from state.changes import ChangeKind
from state.diff.in_place import called
from state.records import Contact
from tests.quality.drafts import Draft, digits, fits_column, holds, loose
from tests.quality.edits.fields import some_person
from tests.quality.edits.making import PEOPLE, Telling, any_critical, changed, redial, times
from tests.quality.truths import Expected, Truth

SENTENCE = 4
"""So many words at least beside a name make a sentence."""


def married(draft: Draft, chance: random.Random) -> Truth | None:
    """Another family name, with a mailbox to match; the number stays."""
    contact = some_person(draft, chance)
    first, _, last = (contact.person or "").partition(" ") if contact else ("", "", "")
    if contact is None or not last or "," in first or first.isupper():
        return None
    draft.replace(contact.person or "", f"{first} Verstuyft")
    for mail in contact.emails:
        local, _, domain = mail.partition("@")
        new = f"{local.replace(last.lower().replace(' ', ''), 'verstuyft')}@{domain}"
        if times(draft, mail) == 1:
            draft.replace(mail, new)
            draft.relink(mail, new)
    return Truth(changes=(changed("person", also=("emails",)),), waits=any_critical([contact]))


def interim(draft: Draft, chance: random.Random) -> Truth | None:
    """Somebody stands in for a while; mailbox and number are those of the post."""
    contact = some_person(draft, chance)
    if contact is None:
        return None
    form = chance.choice(("{} (ad interim)", "{} (vervangt tot september)", "{}, interim"))
    if draft.country not in ("BE", "NL"):
        form = chance.choice(("{} (interim)", "{}, Acting"))
    new = form.format(chance.choice(PEOPLE))
    if not fits_column(draft, contact.person or "", new):
        return None
    draft.replace(contact.person or "", new)
    return Truth(changes=(changed("person", also=("role",)),), waits=any_critical([contact]), vital=True)


def general_line(draft: Draft, chance: random.Random) -> Truth | None:
    """Somebody's own number made place for one that another contact of the page has."""
    having = [one for one in draft.reading.contacts if len(one.phones) == 1 and len(digits(one.phones[0].text)) > 7]
    numbers = Counter(phone.number for one in draft.reading.contacts for phone in one.phones)
    own = [one for one in having if numbers[one.phones[0].number] == 1 and times(draft, one.phones[0].text) == 1]
    if len(own) < 2:
        return None
    mine, general = chance.sample(own, 2)
    redial(draft, mine.phones[0].text, general.phones[0].text)
    told = changed("phones", also=("criticality",))
    if called(mine) == called(general):  # two lines of one name that say the same are one
        told = replace(told, or_kind=ChangeKind.REMOVED)
    return Truth(changes=(told,), waits=True if any_critical([mine]) else None, vital=True)


def namesakes_exchanged(draft: Draft, chance: random.Random) -> Truth | None:
    """Two contacts of the same name got each other's number."""
    names = Counter(called(one) for one in draft.reading.contacts)
    pairs: dict[object, list[Contact]] = {}
    for one in draft.reading.contacts:
        if names[called(one)] > 1 and len(one.phones) == 1 and times(draft, one.phones[0].text) == 1:
            pairs.setdefault(called(one), []).append(one)
    found = [each for each in pairs.values() if len({one.phones[0].number for one in each}) > 1]
    if not found:
        return None
    one, other = chance.sample(chance.choice(found), 2)
    first, second = one.phones[0].text, other.phones[0].text
    redial(draft, first, "@@@")
    redial(draft, second, first)
    draft.replace("@@@", second)
    each = changed("phones", also=("criticality",))
    return Truth(changes=(each, each), or_suspect=True, vital=True)


def fax_for_phone(draft: Draft, chance: random.Random) -> Truth | None:
    """Telephone and fax changed places."""
    fits = [
        one
        for one in draft.reading.contacts
        if len(one.phones) == 1 == len(one.faxes)
        and times(draft, one.phones[0].text) == 1 == times(draft, one.faxes[0].text)
        and one.phones[0].number != one.faxes[0].number
    ]
    if not fits:
        return None
    contact = chance.choice(fits)
    phone, fax = contact.phones[0].text, contact.faxes[0].text
    draft.replace(phone, "@@@")
    draft.replace(fax, phone)
    draft.replace("@@@", fax)
    for tag in draft.tags("a"):
        if str(tag.get("href", "")).startswith("tel:") and digits(str(tag["href"]))[-8:] == digits(phone)[-8:]:
            tag["href"] = "tel:" + digits(fax)
    return Truth(changes=(changed("phones", "faxes", also=("criticality",)),), vital=True)


def number_as_picture(draft: Draft, chance: random.Random) -> Truth | None:
    """A number that could be read became a picture of itself."""
    fits = [one for one in draft.reading.contacts if len(one.phones) == 1 and one.emails]
    fits = [one for one in fits if times(draft, one.phones[0].text) == 1 and len(digits(one.phones[0].text)) > 7]
    if not fits or draft.soup is None:
        return None
    contact = chance.choice(fits)
    text = contact.phones[0].text
    for node in draft.shown():
        found = loose(text).search(str(node))
        if found is not None:
            link = node.find_parent("a")
            picture = BeautifulSoup("<img src='/nummer.png' alt=''>", "html.parser")
            if link is not None:
                link.replace_with(picture)
            else:
                rest = BeautifulSoup(
                    f"{str(node)[: found.start()]}<img src='/nummer.png' alt=''>{str(node)[found.end() :]}",
                    "html.parser",
                )
                node.replace_with(rest)
    return Truth(changes=(changed("phones", also=("criticality",)),), vital=True)


def team_renamed(draft: Draft, chance: random.Random) -> Truth | None:
    """The team of several contacts has another name, wherever the page names it."""
    counted = Counter(one.unit for one in draft.reading.contacts if one.unit)
    fits = sorted(
        name for name, often in counted.items() if often > 1 and 0 < times(draft, name) <= often and len(name) > 3
    )
    names = [
        (one.person, one.organisation, one.role, one.address.text if one.address else "")
        for one in draft.reading.contacts
    ]
    fits = [name for name in fits if not any(holds(" | ".join(map(str, each)), name) for each in names)]
    if not fits:
        return None
    name = chance.choice(fits)
    draft.replace(name, "Team Zonnebloem")
    having = [one for one in draft.reading.contacts if one.unit == name]
    each = changed("unit", also=("work_area", "organisation"))
    return Truth(changes=tuple(each for _ in having), waits=None, or_suspect=True)


def renamed_in_a_sentence(draft: Draft, chance: random.Random) -> Truth | None:
    """An organisation that a sentence names, with its number or mail address, has another name."""
    found = []
    for one in draft.reading.contacts:
        name = one.unit or one.organisation
        if not name or len(name) < 4 or times(draft, name) != 1 or one.person or not (one.phones or one.emails):
            continue
        others = [c for c in draft.reading.contacts if c is not one]
        node = next((node for node in draft.shown() if holds(str(node), name)), None)
        block = node.find_parent(("p", "li", "td", "div")) if node is not None else None
        words = block.get_text(" ") if block is not None else ""
        own = [*(phone.text for phone in one.phones), *one.emails]
        beside = len(loose(name).sub("", words).split()) - sum(len(value.split()) for value in own)
        quoted = any(holds(f"{c.organisation} | {c.unit} | {c.role}", name) for c in others)
        if any(value in words for value in own) and beside >= SENTENCE and not quoted:
            found.append((one, name))
    if not found:
        return None
    contact, name = chance.choice(found)
    draft.replace(name, "Steunpunt De Horizon")
    which = "unit" if contact.unit == name else "organisation"
    return Truth(
        changes=(changed(which, also=("work_area", "unit", "organisation", "criticality")),),
        waits=True if any_critical([contact]) else None,
    )


def holidays(draft: Draft, chance: random.Random) -> Truth | None:
    """Closed for a while: at most somebody's hours, or the text that it stands in, are told to be other ones."""
    place = next(iter(draft.tags("main", "article", "body")), None)
    heading = next(iter(draft.tags("h1", "h2", "h3")), None)
    if place is None or not draft.reading.contacts:
        return None
    notice = BeautifulSoup(
        chance.choice(
            (
                "<p><strong>Let op:</strong> van 24 december tot en met 2 januari zijn we gesloten.</p>",
                "<div class='notice'>Wij zijn gesloten van maandag 21 juli tot vrijdag 1 augustus.</div>",
                "<p>Tijdens de kerstvakantie is ons secretariaat enkel telefonisch bereikbaar in de voormiddag.</p>",
            )
        ),
        "html.parser",
    )
    if heading is not None and heading.find_parent("header") is None:
        heading.insert_after(notice)
    else:
        place.insert(0, notice)
    hours = Expected(kind=ChangeKind.CHANGED, fields=frozenset({"opening_hours"}))
    return Truth(changes=(hours,), either=True)


def job_advert(draft: Draft, chance: random.Random) -> Truth | None:
    """A vacancy with whom to ask about it: at most that somebody came."""
    place = next(iter(draft.tags("main", "article", "body")), None)
    if place is None or any("gemeente.example" in mail for one in draft.reading.contacts for mail in one.emails):
        return None
    advert = chance.choice(
        (
            "<section class='vacature'><h2>Vacature: begeleider (m/v/x)</h2><p>Wil jij ons team versterken? Solliciteren kan bij"
            " Noor Verbiest, <a href='mailto:jobs@gemeente.example'>jobs@gemeente.example</a>, 09 555 01 77.</p></section>",
            "<div><h3>We zoeken een poetshulp</h3><p>Halftijds, vanaf september. Meer info: jobs@gemeente.example of 09 555 01 77"
            " (Noor Verbiest).</p></div>",
        )
    )
    place.append(BeautifulSoup(advert, "html.parser"))
    return Truth(changes=(Expected(kind=ChangeKind.ADDED),), either=True)


OFFICES: dict[str, Telling] = {
    "family name by marriage": married,
    "somebody stands in": interim,
    "now on the general line": general_line,
    "numbers of namesakes exchanged": namesakes_exchanged,
    "telephone and fax exchanged": fax_for_phone,
    "number became a picture": number_as_picture,
    "team renamed": team_renamed,
    "renamed in a sentence": renamed_in_a_sentence,
    "closed for the holidays": holidays,
    "job advert": job_advert,
}
