"""Edits that change what a page says: each must be reported as what it is, and the harmful ones must wait for a person."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence

from bs4 import BeautifulSoup, NavigableString, Tag

from state.changes import Case, ChangeKind
from state.records import AreaKind, Contact, Criticality, Measure, Phone, PhoneKind, RecordKind
from tests.quality.drafts import Draft, digits, drop, holds, loose, piece_of
from tests.quality.truths import Expected, Truth

Telling = Callable[[Draft, random.Random], Truth | None]
"""Edits the draft and says what is to be reported; None when the page has nothing of the kind to edit."""

PEOPLE = ("Noor Verbiest", "Wout Casteleyn", "Griet Ameloot", "Tuur Haspeslagh")


def changed(*fields: str, also: Sequence[str] = (), case: Case | None = None) -> Expected:
    return Expected(kind=ChangeKind.CHANGED, fields=frozenset(fields), also=frozenset(also), case=case)


def _some_phone(
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


def _redial(draft: Draft, old: str, new: str) -> None:
    """Writes another number, in its tel: links too."""
    draft.replace(old, new)
    for tag in draft.tags("a"):
        href = str(tag.get("href", ""))
        if href.startswith("tel:") and digits(href)[-8:] == digits(old)[-8:]:
            tag["href"] = "tel:" + re.sub(r"[^\d+]", "", new)


def _critical(contacts: Sequence[Contact]) -> bool:
    return any(one.criticality is Criticality.CRITICAL for one in contacts)


def _other_phone(new: Callable[[str], str], *, waits: bool, kind: PhoneKind | None = None) -> Telling:
    def edit(draft: Draft, chance: random.Random) -> Truth | None:
        found = _some_phone(draft, chance, kind)
        if found is None or (waits and draft.country != "BE") or (not waits and found[0].kind not in _ORDINARY):
            return None
        phone, having = found
        _redial(draft, phone.text, new(phone.text))
        asks = waits or _critical(having)
        return Truth(changes=tuple(changed("phones", also=("criticality",)) for _ in having), waits=asks, vital=True)

    return edit


_ORDINARY = (PhoneKind.LANDLINE, PhoneKind.MOBILE)


def _last_digit(text: str) -> str:
    at = max(index for index, one in enumerate(text) if one.isdigit())
    return f"{text[:at]}{(int(text[at]) + 3) % 10}{text[at + 1 :]}"


def _one_digit_short(text: str) -> str:
    at = max(index for index, one in enumerate(text) if one.isdigit())
    return text[:at] + text[at + 1 :]


def critical_number(draft: Draft, chance: random.Random) -> Truth | None:
    found = [p for c in draft.reading.contacts if c.criticality is Criticality.CRITICAL for p in c.phones]
    found = [one for one in found if len(digits(one.text)) > 6 and times(draft, one.text) == 1]
    if not found:
        return None
    phone = chance.choice(found)
    having = [one for one in draft.reading.contacts if any(p.number == phone.number for p in one.phones)]
    _redial(draft, phone.text, _last_digit(phone.text))
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
    _redial(draft, first, "@@@")
    _redial(draft, second, first)
    _redial(draft, "@@@", second)
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


def _other_mail(new: Callable[[str, str], str], *, waits: bool) -> Telling:
    def edit(draft: Draft, chance: random.Random) -> Truth | None:
        found = _some_mail(draft, chance)
        if found is None:
            return None
        mail, having = found
        local, _, domain = mail.partition("@")
        draft.replace(mail, new(local, domain))
        draft.relink(mail, new(local, domain))
        asks = waits or _critical(having)
        return Truth(changes=tuple(changed("emails") for _ in having), waits=asks, vital=True)

    return edit


def _person(draft: Draft, chance: random.Random) -> Contact | None:
    found = [one for one in draft.reading.contacts if one.person and times(draft, one.person) == 1]
    found = [one for one in found if [c.person for c in draft.reading.contacts].count(one.person) == 1]
    return chance.choice(found) if found else None


def person_replaced(draft: Draft, chance: random.Random) -> Truth | None:
    """A successor, with a phone and a mailbox of their own."""
    contact = _person(draft, chance)
    if contact is None or contact.person is None:
        return None
    person = chance.choice(PEOPLE)
    fields = {"person"}
    draft.replace(contact.person, person)
    others = [one for one in draft.reading.contacts if one is not contact]
    for phone in contact.phones:
        if times(draft, phone.text) == 1 and not any(phone.number in {p.number for p in o.phones} for o in others):
            _redial(draft, phone.text, _last_digit(phone.text))
            fields.add("phones")
    for mail in contact.emails:
        if times(draft, mail) == 1 and not any(mail in one.emails for one in others):
            new = f"{person.lower().replace(' ', '.')}@{mail.partition('@')[2]}"
            draft.replace(mail, new)
            draft.relink(mail, new)
            fields.add("emails")
    return Truth(changes=(changed(*fields, case=Case.REPLACED),), waits=_critical([contact]), vital=True)


def person_renamed(draft: Draft, chance: random.Random) -> Truth | None:
    """A second surname."""
    contact = _person(draft, chance)
    if contact is None or contact.person is None:
        return None
    draft.replace(contact.person, f"{contact.person}-Maes")
    return Truth(changes=(changed("person"),), waits=_critical([contact]))


def role_changed(draft: Draft, chance: random.Random) -> Truth | None:
    having = [one for one in draft.reading.contacts if one.role and times(draft, one.role) == 1]
    having = [one for one in having if [c.role for c in draft.reading.contacts].count(one.role) == 1]
    if not having:
        return None
    contact = chance.choice(having)
    new = "stafmedewerker" if contact.role != "stafmedewerker" else "teamcoach"
    draft.replace(contact.role or "", new)
    return Truth(changes=(changed("role"),), waits=_critical([contact]))


def address_changed(draft: Draft, chance: random.Random) -> Truth | None:
    contacts = draft.reading.contacts
    having = [one for one in contacts if one.address and one.address.street and one.address.number]
    lines = {f"{one.address.street} {one.address.number}" for one in having if one.address}
    once = sorted(line for line in lines if times(draft, line) == 1)
    if not once:
        return None
    line = chance.choice(once)
    same = [c for c in having if c.address and f"{c.address.street} {c.address.number}" == line]
    draft.replace(line, f"Zuiderlaan {chance.randrange(200, 300)}")
    return Truth(changes=tuple(changed("address") for _ in same), waits=_critical(same))


def hours_changed(draft: Draft, chance: random.Random) -> Truth | None:
    pieces = {hour for contact in draft.reading.contacts for hour in contact.opening_hours}
    once = sorted(one for one in pieces if times(draft, one) == 1 and re.search(r"\d", one))
    if not once:
        return None
    text = chance.choice(once)
    having = [one for one in draft.reading.contacts if text in one.opening_hours]
    first = re.search(r"\d{1,2}", text)
    assert first is not None
    hour = (int(first[0]) + 1) % 24
    draft.replace(text, f"{text[: first.start()]}{hour}{text[first.end() :]}")
    return Truth(changes=tuple(changed("opening_hours") for _ in having), waits=_critical(having))


def _named(contact: Contact, place: str) -> bool:
    """Whether more of a contact than its area holds this."""
    address = contact.address.text if contact.address else ""
    return holds(f"{contact.organisation} {contact.unit} {address}", place)


def area_changed(draft: Draft, chance: random.Random) -> Truth | None:
    """Another municipality than the one that a contact worked in."""
    found = [
        (contact, area.text)
        for contact in draft.reading.contacts
        for area in contact.work_area
        if area.kind is AreaKind.MUNICIPALITIES and not _named(contact, area.text) and times(draft, area.text) == 1
    ]
    if not found:
        return None
    _, text = chance.choice(found)
    having = [one for one in draft.reading.contacts if text in {area.text for area in one.work_area}]
    draft.replace(text, "Lokeren" if text != "Lokeren" else "Temse")
    return Truth(changes=tuple(changed("work_area") for _ in having), waits=_critical(having))


def _piece(draft: Draft, chance: random.Random) -> tuple[Contact, list[Tag | NavigableString]] | None:
    order = list(draft.reading.contacts)
    chance.shuffle(order)
    for contact in order:
        run = piece_of(draft, contact)
        if run is not None and (contact.phones or contact.emails):
            return contact, run
    return None


def contact_removed(draft: Draft, chance: random.Random) -> Truth | None:
    total = len(draft.reading.contacts)
    found = _piece(draft, chance) if total > 3 else None
    if found is None:
        return None
    contact, run = found
    drop(run)
    return Truth(changes=(Expected(kind=ChangeKind.REMOVED),), waits=_critical([contact]))


def contact_added(draft: Draft, chance: random.Random) -> Truth | None:
    found = _piece(draft, chance)
    if found is None:
        return None
    contact, run = found
    name = contact.person or contact.unit or contact.organisation or ""
    markup = "".join(map(str, run))
    if not loose(name).search(BeautifulSoup(markup, "html.parser").get_text(" ")):
        return None
    new = chance.choice(PEOPLE) if contact.person else f"{name} Zuid"
    markup = markup.replace(name, new)
    for phone in contact.phones:
        markup = markup.replace(phone.text, _last_digit(phone.text))
        markup = re.sub(r'href="tel:[^"]*"', f'href="tel:{re.sub(r"[^0-9+]", "", _last_digit(phone.text))}"', markup)
    for mail in contact.emails:
        markup = markup.replace(mail, f"nieuw.{mail}")
    run[-1].insert_after(BeautifulSoup(markup, "html.parser"))
    return Truth(changes=(Expected(kind=ChangeKind.ADDED),), waits=_critical([contact]))


def organisation_renamed(draft: Draft, chance: random.Random) -> Truth | None:
    names = {name for one in draft.reading.contacts for name in (one.organisation, one.unit) if name}
    names = {one for one in names if times(draft, one) == 1 and len(one) > 3}
    names = {
        one
        for one in names
        if sum(holds(f"{c.organisation} | {c.unit} | {c.role}", one) for c in draft.reading.contacts) == 1
    }
    if not names:
        return None
    name = chance.choice(sorted(names))
    [contact] = [c for c in draft.reading.contacts if name in (c.organisation, c.unit)] or [None]
    if contact is None:
        return None
    draft.replace(name, f"Steunpunt {name.split()[-1]}" if " " in name else "Steunpunt Noord")
    which = "organisation" if contact.organisation == name else "unit"
    return Truth(changes=(changed(which, also=("work_area", "unit", "organisation")),), waits=_critical([contact]))


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


def casino_on_the_page(draft: Draft, chance: random.Random) -> Truth | None:
    place = next(iter(draft.tags("main", "body")), None)
    if place is None:
        return None
    text = (
        "<p>Best online casino bonus! Speel nu en win geld op <a href='https://casino-win.example'>onze site</a>.</p>"
    )
    place.append(BeautifulSoup(text, "html.parser"))
    return Truth(suspect=True, waits=True)


def casino_in_a_name(draft: Draft, chance: random.Random) -> Truth | None:
    names = sorted(
        {c.organisation for c in draft.reading.contacts if c.organisation and times(draft, c.organisation) == 1}
    )
    if not names:
        return None
    name = chance.choice(names)
    draft.replace(name, f"{name} online casino")
    return Truth(suspect=True, waits=True)


def script_link(draft: Draft, chance: random.Random) -> Truth | None:
    """A document's link runs code."""
    return _other_link(draft, chance, "javascript:alert(document.cookie)")


def stranger_link(draft: Draft, chance: random.Random) -> Truth | None:
    """A document's link leads to a site that the page never named."""
    return _other_link(draft, chance, "https://gratis-downloads.example.net/bestand.pdf")


def _other_link(draft: Draft, chance: random.Random, target: str) -> Truth | None:
    urls = {one.url for one in draft.reading.publications if one.url}
    tags = [
        a
        for a in draft.tags("a")
        if len(str(a.get("href", ""))) > 5 and any(u.endswith(str(a["href"]).lstrip("./")) for u in urls)
    ]
    tags = [tag for tag in tags if not str(tag["href"]).startswith(("#", "mailto:", "tel:"))]
    if not tags:
        return None
    chance.choice(tags)["href"] = target
    return Truth(suspect=True, waits=True)


def title_and_phone(draft: Draft, chance: random.Random) -> Truth | None:
    """Another title over another number: is this still the same page?"""
    found = _some_phone(draft, chance)
    titles = draft.tags("title", "h1")
    if found is None or not titles:
        return None
    for tag in titles:
        tag.string = "Vakantiehuizen aan zee"
    _redial(draft, found[0].text, _last_digit(found[0].text))
    return Truth(suspect=True, waits=True, vital=True)


def language_and_phone(draft: Draft, chance: random.Random) -> Truth | None:
    found = _some_phone(draft, chance)
    html = next(iter(draft.tags("html")), None)
    if found is None or html is None or not html.get("lang"):
        return None
    html["lang"] = "ru"
    _redial(draft, found[0].text, _last_digit(found[0].text))
    return Truth(suspect=True, waits=True, vital=True)


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


def maintenance(draft: Draft, chance: random.Random) -> Truth | None:
    text = "Onderhoud\n\nOnze site is even niet beschikbaar. Kom later terug."
    if draft.soup is None:
        draft.text = text
    else:
        draft.soup = BeautifulSoup(
            f"<html lang='nl'><body><main><h1>Onderhoud</h1><p>{text}</p></main></body></html>", "lxml"
        )
    return Truth(suspect=True, waits=True) if draft.reading.records else None


def page_cut_off(draft: Draft, chance: random.Random) -> Truth | None:
    """The transfer stopped early: only the first tenth of the page is there."""
    if draft.soup is None or len(draft.reading.contacts) < 5:
        return None
    body = draft.soup.body
    text = str(draft.soup)
    if body is None:
        return None
    draft.soup = BeautifulSoup(text[: text.find("<body") + len(str(body)) // 10], "lxml")
    return Truth(suspect=True, waits=True)


def costly_everywhere(draft: Draft, chance: random.Random) -> Truth | None:
    """Every number became a premium one: the page was taken over."""
    texts = sorted({p.text for c in draft.reading.contacts for p in c.phones if len(digits(p.text)) > 6})
    if not texts or draft.country != "BE":
        return None
    for index, text in enumerate(texts):
        _redial(draft, text, f"0903 99 {index + 100}")
    return Truth(suspect=True, waits=True, vital=True)


def _measure(draft: Draft, chance: random.Random) -> Measure | None:
    return chance.choice(draft.reading.measures) if draft.reading.measures else None


def measure_amended(draft: Draft, chance: random.Random) -> Truth | None:
    """One word of its text is another."""
    measure = _measure(draft, chance)
    words = sorted({w for w in re.findall(r"\b[a-z]{6,}\b", measure.text) if times(draft, w) == 1}) if measure else []
    if not words or measure is None:
        return None
    word = chance.choice(words)
    having = [one for one in draft.reading.measures if holds(f"{one.title} {one.text}", word)]
    if len(having) != 1 or any(word in repr(c) for c in draft.reading.contacts):
        return None
    draft.replace(word, "onverwijld")
    expected = Expected(
        kind=ChangeKind.CHANGED,
        of=RecordKind.MEASURE,
        also=frozenset({"text", "title", "audience", "topics", "audience_text"}),
    )
    return Truth(changes=(expected,), waits=False)


def deadline_moved(draft: Draft, chance: random.Random) -> Truth | None:
    days = "januari februari maart april mei juni juli augustus september oktober november december".split()
    pattern = re.compile(rf"\b(\d{{1,2}}) ({'|'.join(days)}) (\d{{4}})\b")
    found = [(m, d) for m in draft.reading.measures if m.expires_on for d in pattern.findall(m.text)]
    found = [
        (m, d) for m, d in found if m.expires_on and (int(d[0]), int(d[2])) == (m.expires_on.day, m.expires_on.year)
    ]
    found = [(m, d) for m, d in found if times(draft, " ".join(d)) == 1]
    if not found:
        return None
    _, (day, month, year) = chance.choice(found)
    draft.replace(f"{day} {month} {year}", f"{day} {month} {int(year) + 1}")
    expected = Expected(
        kind=ChangeKind.CHANGED,
        of=RecordKind.MEASURE,
        fields=frozenset({"expires_on"}),
        also=frozenset({"text", "title"}),
        case=Case.DEADLINE_MOVED,
    )
    return Truth(changes=(expected,), waits=False)


def measure_added(draft: Draft, chance: random.Random) -> Truth | None:
    """One more item, made like the others: a heading and a paragraph."""
    measure = _measure(draft, chance)
    heading = next((h for h in draft.tags("h2", "h3", "h4") if measure and holds(h.get_text(" "), measure.title)), None)
    if heading is None:
        return None
    text = (
        "Vanaf 1 september 2026 vragen organisatoren van vakantiekampen hun subsidie aan via het nieuwe digitale loket."
    )
    heading.insert_before(
        BeautifulSoup(
            f"<{heading.name}>Vakantiekampen: subsidie aanvragen</{heading.name}><p>{text}</p>", "html.parser"
        )
    )
    return Truth(changes=(Expected(kind=ChangeKind.ADDED, of=RecordKind.MEASURE),), waits=False)


def measure_removed(draft: Draft, chance: random.Random) -> Truth | None:
    if len(draft.reading.measures) < 4:
        return None
    measure = _measure(draft, chance)
    heading = next(
        (h for h in draft.tags("h2", "h3", "h4") if measure and h.get_text(" ").strip() == measure.title), None
    )
    if heading is None:
        return None
    after = []
    for node in heading.next_siblings:
        if isinstance(node, Tag) and node.name in ("h1", "h2", "h3", "h4"):
            break
        after.append(node)
    said = " ".join(one.get_text(" ") for one in after)
    if any(holds(said, t) for c in draft.reading.contacts for t in (*c.emails, *(p.text for p in c.phones))):
        return None
    if any(holds(said, one.title) for one in draft.reading.publications):
        return None
    drop([heading, *after])
    return Truth(changes=(Expected(kind=ChangeKind.REMOVED, of=RecordKind.MEASURE),), waits=False)


def publication_added(draft: Draft, chance: random.Random) -> Truth | None:
    item = _listed(draft)
    if item is None:
        return None
    link = "<a href='/docs/handreiking-zomeropvang.pdf'>Handreiking zomeropvang (pdf)</a>"
    item.insert_after(BeautifulSoup(f"<{item.name}>{link}</{item.name}>", "html.parser"))
    return Truth(changes=(Expected(kind=ChangeKind.ADDED, of=RecordKind.PUBLICATION),), waits=False)


def publication_removed(draft: Draft, chance: random.Random) -> Truth | None:
    item = _listed(draft)
    if item is None or len(draft.reading.publications) < 4:
        return None
    item.extract()
    return Truth(changes=(Expected(kind=ChangeKind.REMOVED, of=RecordKind.PUBLICATION),), waits=False)


def _listed(draft: Draft) -> Tag | None:
    """A list item that is one publication and nothing else."""
    titles = {one.title for one in draft.reading.publications}
    items = [li for li in draft.tags("li") if len(li.find_all("a")) == 1 and not li.find("li")]
    return next((li for li in items if any(holds(li.get_text(" "), title) for title in titles)), None)


def language_gained(draft: Draft, chance: random.Random) -> Truth | None:
    """A document that exists in Ukrainian and Russian gets an Arabic version too."""
    for one in draft.reading.publications:
        for word, code in (("Oekraïens", "uk"), ("Russisch", "ru"), ("Engels", "en"), ("Frans", "fr")):
            for tag in draft.tags("a"):
                if code in one.languages and tag.get_text(strip=True).lower() == word.lower():
                    link = BeautifulSoup(f", <a href='/docs/{one.title[:3]}-tr.pdf'>Turks</a>", "html.parser")
                    tag.insert_after(link)
                    expected = Expected(
                        kind=ChangeKind.CHANGED,
                        of=RecordKind.PUBLICATION,
                        fields=frozenset({"languages"}),
                        also=frozenset({"url"}),
                        case=Case.NEW_LANGUAGE,
                    )
                    return Truth(changes=(expected,), waits=False)
    return None


TELLING: dict[str, Telling] = {
    "phone digit": _other_phone(_last_digit, waits=False),
    "phone to premium": _other_phone(lambda _: "0903 99 123", waits=True),
    "phone to 070": _other_phone(lambda _: "070 12 34 56", waits=True),
    "phone to foreign": _other_phone(lambda _: "+44 20 7946 0018", waits=True),
    "phone invalid": _other_phone(_one_digit_short, waits=True),
    "free number lost": _other_phone(lambda _: "02 555 12 34", waits=True, kind=PhoneKind.FREE),
    "critical number": critical_number,
    "phones swapped": phones_swapped,
    "mail local part": _other_mail(lambda local, domain: f"nieuw.{local}@{domain}", waits=False),
    "mail domain": _other_mail(lambda local, _: f"{local}@hulp-nu.example", waits=True),
    "free mail": _other_mail(lambda local, _: f"{local}@gmail.com", waits=True),
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
