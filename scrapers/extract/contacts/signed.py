"""Mail addresses that carry their owner's name: "els.peeters@…" is Els Peeters', under whatever heading it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from state.canon.names import canonical_name
from state.canon.text import fold, letters_of
from state.records import Contact

SHORTEST = 4
"""Letters of a family name that tell by themselves whose address it is."""
CONFIDENCE = 0.9
MOST = 4
"""People who share the number of a function; of more of them it is the body's."""
_PARTICLES = frozenset("van von vd de der den het ten ter te la le du des d el al di da dos t".split())


def signed(contacts: Sequence[Contact], people: Iterable[str]) -> list[Contact]:
    """The contacts with each mail address that names one person of the page at that person.

    Args:
        people: whom the page names anywhere.
    """
    known = {canonical_name(one): one for one in (*(c.person for c in contacts if c.person), *people)}
    spelled = {key: (name, _spellings(name)) for key, name in known.items()}
    result: list[Contact] = []
    given: list[tuple[str, str, Contact]] = []
    for contact in (one for whole in contacts for one in _of_holders(whole, spelled)):
        kept, moved = _parted(contact, spelled)
        result += [kept] if kept is not None else []
        given += moved
    for mail, person, source in given:
        _give(result, mail, person, source)
    return result


def names_person(mail: str, person: str) -> bool:
    """Whether the local part of a mail address is made of the name of `person`."""
    return _bare(mail) in _spellings(person)


def _of_holders(contact: Contact, spelled: dict[str, tuple[str, frozenset[str]]]) -> list[Contact]:
    """A function whose mail addresses are each of somebody's, once for each of them: they share the number that is given for it."""
    owners = [_owner(mail, None, spelled) for mail in contact.emails]
    people = list(dict.fromkeys(filter(None, owners)))
    named = contact.person or contact.unit or contact.address or not contact.role
    if named or None in owners or not 1 < len(people) <= MOST or len(contact.phones) != 1:
        return [contact]
    return [
        replace(
            contact,
            person=person,
            emails=tuple(mail for mail, owner in zip(contact.emails, owners, strict=True) if owner == person),
            confidence=CONFIDENCE,
        )
        for person in people
    ]


def _parted(
    contact: Contact, spelled: dict[str, tuple[str, frozenset[str]]]
) -> tuple[Contact | None, list[tuple[str, str, Contact]]]:
    """What stays of a contact, and the mail addresses that are somebody else's: (address, person, contact)."""
    own = canonical_name(contact.person) if contact.person else None
    others = {mail: owner for mail in contact.emails if (owner := _owner(mail, own, spelled)) is not None}
    if not others:
        return contact, []
    if own is None and len(contact.emails) == 1 and len(contact.phones) <= 1:
        return replace(contact, person=next(iter(others.values())), confidence=CONFIDENCE), []
    rest = tuple(mail for mail in contact.emails if mail not in others)
    kept = replace(contact, emails=rest)
    empty = not (rest or contact.phones or contact.faxes or contact.person)
    return (None if empty else kept), [(mail, person, contact) for mail, person in others.items()]


def _owner(mail: str, own: str | None, spelled: dict[str, tuple[str, frozenset[str]]]) -> str | None:
    """The one person whose name an address carries, unless it carries that of its present owner."""
    bare = _bare(mail)
    between = bare[:1] + bare[2:]  # "jaroe" is Jane A. Roe, whose second initial the page does not print
    found = next(
        filter(None, ([key for key, (_, ways) in spelled.items() if way in ways] for way in (bare, between))), []
    )
    if len(found) != 1 or own in found:
        return None
    return spelled[found[0]][0]


def _give(contacts: list[Contact], mail: str, person: str, source: Contact) -> None:
    key = canonical_name(person)
    for at, one in enumerate(contacts):
        if one.person and canonical_name(one.person) == key:
            if mail not in one.emails:
                contacts[at] = replace(one, emails=(*one.emails, mail))
            return
    contacts.append(
        Contact(
            person=person,
            organisation=source.organisation or source.unit,
            emails=(mail,),
            work_area=source.work_area,
            confidence=CONFIDENCE,
            place=source.place,
        )
    )


def _bare(mail: str) -> str:
    return letters_of(mail.partition("@")[0])


def _spellings(person: str) -> frozenset[str]:
    """The local parts, without dots, that a person's name makes: "elspeeters", "epeeters", "peeterse"."""
    plain = _words(person, r"[\s,]+")
    parted = _words(person, r"[\s,-]+")  # "Jan-Baptist" is "jb" as well
    return frozenset(
        way for words in (plain, parted) for cut in range(1, len(words)) for way in _ways(words[:cut], words[cut:])
    )


def _words(person: str, ends: str) -> list[str]:
    return [word for part in re.split(ends, fold(person)) if (word := letters_of(part))]


def _ways(head: Sequence[str], tail: Sequence[str]) -> Iterator[str]:
    for first, family in ((head, tail), (tail, head)):
        names = {"".join(family), "".join(word for word in family if word not in _PARTICLES), family[-1]}
        calls = {"".join(first), first[0], first[0][0], "".join(word[0] for word in first)}
        for name in names:
            if len(name) >= SHORTEST or any(len(call) >= SHORTEST for call in calls):
                for call in calls:
                    if len(call) + len(name) > SHORTEST:
                        yield call + name
                        yield name + call
