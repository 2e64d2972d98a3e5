"""The generic extractor: contacts, measures and publications out of a page that nobody prepared. Pure and offline."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from scrapers.document import Block, BlockKind, Document, Region
from scrapers.extract.contacts.above import headed_by_names
from scrapers.extract.contacts.asides import without_asides
from scrapers.extract.contacts.at_work import with_places_of_work
from scrapers.extract.contacts.buildings import without_buildings
from scrapers.extract.contacts.cards import marked
from scrapers.extract.contacts.common_numbers import with_places_apart
from scrapers.extract.contacts.confidence import less_sure_of_shared_names
from scrapers.extract.contacts.declared import declared
from scrapers.extract.contacts.dialling import with_area_codes
from scrapers.extract.contacts.distinct import distinct
from scrapers.extract.contacts.domains import FROM_DOMAIN, apart, named_by_domain, spelled, with_employers, with_offices
from scrapers.extract.contacts.draft import ENQUIRIES
from scrapers.extract.contacts.echoes import without_echoes
from scrapers.extract.contacts.emergencies import emergencies_apart, is_for_all, with_services_named
from scrapers.extract.contacts.fields import contact_of
from scrapers.extract.contacts.jointly import each_of
from scrapers.extract.contacts.line_headings import with_line_headings
from scrapers.extract.contacts.openers import without_openers
from scrapers.extract.contacts.out_of_date import without_what_lapsed
from scrapers.extract.contacts.places import completed_by, places_of
from scrapers.extract.contacts.purposes import with_words_beside
from scrapers.extract.contacts.signed import signed
from scrapers.extract.contacts.site import owner_of, subject_of, titles_of
from scrapers.extract.contacts.structured import completed, missing, structured_contacts
from scrapers.extract.contacts.tables import table_units
from scrapers.extract.contacts.unit import TableUnit, Unit
from scrapers.extract.contacts.units import units
from scrapers.extract.contacts.whole_names import with_whole_names, with_whole_people
from scrapers.extract.contacts.work_areas import with_provinces, without_area_roles
from scrapers.extract.line.beginnings import title_before_point
from scrapers.extract.line.lines import beside, content, full_text, lines_of
from scrapers.extract.line.lone_labels import with_labels
from scrapers.extract.line.news import without_quiet_news
from scrapers.extract.line.nobody import is_group
from scrapers.extract.line.prose import ending_in_people, people_in
from scrapers.extract.line.roles import split_role
from scrapers.extract.line.short_alone import with_short_numbers
from scrapers.extract.line.turns import with_turns
from scrapers.extract.measures.measures import measures_of
from scrapers.extract.measures.publications import publications_of
from scrapers.extract.measures.sections import sections, without_afterword
from scrapers.extract.owners.second_reading import borne_out, odds_of, reread
from scrapers.extract.people.adding import holders_of, others_among, with_roles
from scrapers.extract.people.called import behind_numbers, signed_within, signers, titled
from scrapers.extract.people.grouped import with_groups
from scrapers.extract.people.holders import people_listed
from scrapers.extract.people.homes import with_homes
from scrapers.extract.people.lists import Holder, without_representation
from scrapers.extract.people.members import members_of, page_lines
from scrapers.extract.people.portraits import portrayed, with_portrayed
from scrapers.extract.people.rolls import rolls_of
from state.canon.names import canonical_name, looks_like_person
from state.canon.text import fold
from state.records import Contact, Reading

EXTRACTOR_VERSION = "18"
"""Counts up with every change of what the extractor draws: stored snapshots are then read again."""


FROM_TITLE = 0.75
"""Below the usual threshold: a person looks at what only the page's title names."""
FROM_SUBJECT = 0.85
OF_THE_SITE = frozenset({Region.FOOTER, Region.HEADER})
"""Where a lone number or mail address is the site's own, as in a menu where the page tells of nobody."""
DIRECTORY = 1
"""So many contacts make a page one that is about contacts."""
_OFFICE = re.compile(r"(?i)\b(?:office|kantoor|bureau|permanence|cabinet|kabinet|district|capitol)\b")


def extract(document: Document, *, country: str = "BE", language: str | None = None, watched: bool = False) -> Reading:
    """What a document says, in reading order.

    Args:
        country: where numbers without a country code are dialled.
        language: of the page, when it does not say so itself.
        watched: the page is looked at again and again, beside others of its site: a lone number at the head or foot of
            each of them is the site's and no news of this page.
    """
    document = prepared(document)
    main = content(document.root)
    if main is None:
        return Reading(title=document.title, language=document.language or language, updated=document.updated)
    page = replace(document, root=main)
    parts = sections(content(without_afterword(document.root)) or main)
    current = replace(document, root=without_what_lapsed(document.root))
    named = with_turns(without_openers(without_asides(content(current.root) or main)))
    portraits = portrayed(named)
    lines = list(page_lines(named))
    shown = [line for line in lines if line is not None]
    by_name = without_representation(
        (*people_listed(named), *signers(shown), *signed_within(shown), *behind_numbers(shown))
    )
    listed = [*portraits, *_others(by_name, portraits)]
    rolls = _unlisted(rolls_of(lines), listed)
    owner = owner_of(document)
    drawn = contacts_of(replace(page, root=named), current, owner, country=country, watched=watched)
    told = with_employers(with_roles(with_portrayed(drawn, portraits), [*listed, *rolls, *titled(drawn, shown)]))
    contacts = with_groups(told, named)
    holders = with_homes(holders_of(listed, contacts), named, country)
    members = with_roles(members_of(without_quiet_news(named), (*contacts, *holders)), rolls)
    members += holders_of(rolls, (*contacts, *holders, *members))
    members += others_among([*listed, *rolls], (*contacts, *holders, *members))
    seats = places_of([without_quiet_news(main), *beside(document.root)], contacts, country, owner)
    everybody = without_area_roles((*contacts, *holders, *members))
    return Reading(
        title=document.title or _first_heading(page),
        language=document.language or language,
        updated=document.updated,
        contacts=with_words_beside(
            with_places_of_work(completed_by(everybody, seats), [main], country),
            document.root,
            country=country,
        ),
        measures=measures_of(page, parts, directory=len(everybody) >= DIRECTORY),
        publications=publications_of(page, parts),
        warnings=document.warnings,
    )


def _others(listed: Iterable[Holder], portraits: Sequence[Holder]) -> Iterator[Holder]:
    """Those listed whom no portrait presents: what its text says of somebody is no second function."""
    known = {canonical_name(one.person) for one in portraits}
    yield from (one for one in listed if canonical_name(one.person) not in known)


def _unlisted(rolls: Iterable[Holder], listed: Sequence[Holder]) -> list[Holder]:
    """Those on the rolls of whom nothing else on the page says what they do."""
    known = {frozenset(canonical_name(one.person).split()) for one in listed if one.role or one.unit}
    return [one for one in rolls if not any(name <= set(canonical_name(one.person).split()) for name in known)]


def prepared(document: Document) -> Document:
    """A document whose labels and cards are marked, and whose names head what is theirs, as everything below reads it."""
    return replace(
        document,
        root=with_places_apart(
            headed_by_names(marked(declared(with_line_headings(with_short_numbers(with_labels(document.root))))))
        ),
    )


def contacts_of(
    page: Document, whole: Document, owner: str | None, *, country: str, watched: bool
) -> tuple[Contact, ...]:
    """The contacts of a page, each once.

    What stands in a sidebar or menu counts when it is a whole contact. A contact that nothing names is the site's own, as is
    a lone number in the head or foot of the page, which is left out of a page that is watched.

    Args:
        page: the content alone. whole: with what stands around it. owner: whose site it is.
    """
    inside = without_echoes(with_provinces(list(emergencies_apart(_drawn(without_quiet_news(page.root), country)))))
    lone = frozenset() if watched else OF_THE_SITE if inside else OF_THE_SITE | {Region.NAV}
    around = [contact for block in beside(whole.root) for contact in _around(block, country, lone)]
    drawn = with_area_codes([*inside, *around], whole.root, country)
    told = structured_contacts(whole, country=country)
    whom = subject_of(whole)
    read = [_of_subject(contact, whom) for contact in completed(drawn, told)]
    titles = list(titles_of(whole))
    named = [_owned(contact, owner, titles) for contact in without_buildings((*read, *missing(read, told)), owner)]
    named = _of_role_holders(named)
    whose = apart(with_offices(signed(without_echoes(distinct(named)), _people(page)), titles))
    odds = odds_of(whole, country, owner, titles) if whose else {}
    twice = reread(_of_sender(whose), odds)
    texts = [line.text for line in lines_of([page.root])]
    by_name = with_whole_names(list(with_services_named(twice.contacts, texts, country)), texts)
    by_name = with_whole_people(by_name, _people(page))
    return tuple(borne_out(less_sure_of_shared_names(by_name), odds, twice.disputed))


def _people(page: Document) -> Iterator[str]:
    """Whom the content names, on a line of their own or within a sentence."""
    for line in lines_of([page.root]):
        names = (split_role(line.text)[0], *people_in(line.text), *ending_in_people(line.text))
        yield from (name for name in names if looks_like_person(name))


def _drawn(root: Block, country: str) -> Iterator[Contact]:
    for part in units(root):
        for unit in (one for whole in _as_units(part) for one in each_of(whole)):
            contact = contact_of(unit, country=country)
            if contact is not None:
                yield contact


def _around(block: Block, country: str, lone: frozenset[Region]) -> Iterator[Contact]:
    """What stands beside the content: whole contacts, and in the regions of `lone` also a lone number, which is the site's."""
    names = {title for line in lines_of([block]) if (title := title_before_point(line))}
    for contact in _drawn(block, country):
        if _stands_there(contact):
            yield contact
        elif block.region in lone:
            named = {contact.unit, contact.organisation} & names
            yield contact if named else replace(contact, unit=None, organisation=None)


def _stands_there(contact: Contact) -> bool:
    """Whether a contact beside the content is one of its own: a whole one, or a person's."""
    return _is_whole(contact) or contact.person is not None


def _is_whole(contact: Contact) -> bool:
    """At least two of number, mail address and postal address."""
    place = contact.address is not None and contact.address.postcode is not None
    return sum((bool(contact.phones), bool(contact.emails), place)) >= 2


def _owned(contact: Contact, owner: str | None, titles: Sequence[str]) -> Contact:
    if owner and _is_of_group(contact):
        return replace(contact, organisation=owner, unit=None, confidence=FROM_TITLE)
    if not _is_nameless(contact) or contact.role == ENQUIRIES or is_for_all(contact):
        return contact
    spelled = named_by_domain(contact.emails, titles)
    if spelled is not None:
        return replace(contact, organisation=spelled, confidence=FROM_DOMAIN)
    return contact if owner is None else replace(contact, organisation=owner, confidence=FROM_TITLE)


def _is_of_group(contact: Contact) -> bool:
    """Whether only the heading above those who lead a body names a contact, and its mail address does not."""
    name = contact.unit or contact.organisation
    if contact.person or name is None or not is_group(name):
        return False
    return all(spelled(mail.partition("@")[0]) not in spelled(name) for mail in contact.emails)


def _of_subject(contact: Contact, subject: tuple[str, str | None] | None) -> Contact:
    """An office that names nobody, on a page about one person, is that person's."""
    if (
        subject is None
        or contact.person
        or not (_is_nameless(contact) or _OFFICE.search(_names(contact)) or _is_called_by_town(contact))
    ):
        return contact
    name, role = subject
    return replace(contact, person=name, role=contact.role or role, confidence=min(contact.confidence, FROM_SUBJECT))


def _is_called_by_town(contact: Contact) -> bool:
    """Whether a heading only repeats the town of the address: it names an office, and no body."""
    town = contact.address.municipality if contact.address else None
    return town is not None and fold(_names(contact)) == fold(town)


def _names(contact: Contact) -> str:
    return " ".join(filter(None, (contact.unit, contact.organisation)))


def _of_role_holders(contacts: Sequence[Contact]) -> list[Contact]:
    """A number that is given for a role alone is whose the page says that role is: "Predikant: 06 …" further down."""
    holders: dict[str, set[str]] = {}
    for one in contacts:
        if one.person and one.role:
            holders.setdefault(fold(one.role), set()).add(one.person)
    return [_of_holder(one, holders) for one in contacts]


def _of_holder(contact: Contact, holders: Mapping[str, set[str]]) -> Contact:
    role = contact.role if _is_nameless(contact) else contact.unit if not (contact.role or contact.person) else None
    known = holders.get(fold(role), set()) if role else set()
    if role is None or len(known) != 1:
        return contact
    return replace(contact, person=next(iter(known)), role=role, unit=None, confidence=FROM_TITLE)


def _of_sender(contacts: Sequence[Contact]) -> list[Contact]:
    """The nameless contact for questions in a letterhead is its sender's."""
    sender = next((contact.organisation for contact in contacts if contact.organisation), None)
    return [
        replace(contact, organisation=sender, confidence=0.9)
        if contact.role == ENQUIRIES and _is_nameless(contact)
        else contact
        for contact in contacts
    ]


def _is_nameless(contact: Contact) -> bool:
    return not (contact.organisation or contact.unit or contact.person)


def _as_units(part: Unit | TableUnit) -> Sequence[Unit]:
    return table_units(part) if isinstance(part, TableUnit) else [part]


def _first_heading(page: Document) -> str | None:
    heading = next((block for block in page.root.walk() if block.kind is BlockKind.HEADING), None)
    return full_text(heading) if heading is not None else None
