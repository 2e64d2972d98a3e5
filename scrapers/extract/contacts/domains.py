"""What a mail address tells of whose it is: the body that its domain spells, the office that its first part is called by.

People write an address the way they call themselves, so "info@scoutingdemeierij.nl" is Scouting De Meierij's also where the
name stands only in the logo or the small print, and "petite.enfance@…" is the office under the heading "Petite enfance".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from scrapers.extract.line.roles import is_role, tells_role
from state.canon.text import clean, fold
from state.geo.areas import is_area
from state.records import Contact

SHORTEST_DOMAIN = 5
SHORTEST_OFFICE = 5
"""Letters; fewer spell too many names."""
MOST_WORDS = 4
SHORTEST_LIST = 3
"""Mail addresses."""
FROM_MAILBOX = 0.7
FROM_DOMAIN = 0.85
FROM_OFFICE = 0.85
_EVERYBODY = frozenset(
    "info contact mail email post office hello admin secretariaat secretariat onthaal accueil algemeen general welkom reception"
    " receptie balie webmaster noreply vragen enquiries service dienst team support help website communicatie"
    " commune gemeente gemeentebestuur mairie stad ville city directie direction".split()
)
"""First parts by which any body is reached."""


def named_by_domain(mails: Iterable[str], names: Iterable[str]) -> str | None:
    """The name that the domain of one of the addresses spells: "Visclub Moed" for "…@visclubmoed.be"."""
    known = {key: clean(name) for name in names if (key := spelled(name))}
    for mail in mails:
        domain = _domain(mail)
        if len(domain) >= SHORTEST_DOMAIN and domain in known:
            return known[domain]
    return None


def with_offices(contacts: Sequence[Contact], titles: Iterable[str]) -> list[Contact]:
    """The contacts of nobody in particular, each with the office of the page by which its mail address is called."""
    short = [one for one in dict.fromkeys(map(clean, titles)) if _may_be_office(one)]
    return [_with_office(one, short) for one in contacts]


def _may_be_office(title: str) -> bool:
    told = is_role(title) or tells_role(title) or is_area(title)  # what somebody does and where is no office's name
    return len(title.split()) <= MOST_WORDS and not told


def _with_office(contact: Contact, titles: Sequence[str]) -> Contact:
    if contact.person or contact.unit or len(contact.emails) != 1:
        return contact
    key = spelled(contact.emails[0].partition("@")[0])
    if len(key) < SHORTEST_OFFICE or key in _EVERYBODY or key in spelled(contact.organisation or ""):
        return contact
    found = [one for one in titles if spelled(one).startswith(key)]
    if len({fold(one) for one in found}) != 1:
        return contact
    return replace(contact, unit=found[0], confidence=min(contact.confidence, FROM_OFFICE))


def apart(contacts: Sequence[Contact]) -> list[Contact]:
    """A bare list of mail addresses ("jeugd@…, secretaris@…") told apart by the office or function that each is called by.

    Only addresses of one domain that nobody in particular is named for, and that say more than "info".
    """
    return [part for contact in contacts for part in (_mailboxes(contact) if _is_list(contact) else [contact])]


def _is_list(contact: Contact) -> bool:
    domains = {mail.partition("@")[2] for mail in contact.emails}
    if len(contact.emails) < 2 or len(domains) > 1 or contact.person:
        return False
    return len(contact.emails) >= SHORTEST_LIST or any(map(_function, contact.emails))


def _mailboxes(contact: Contact) -> list[Contact]:
    general = tuple(mail for mail in contact.emails if spelled(mail.partition("@")[0]) in _EVERYBODY)
    each = [_mailbox(contact, mail) for mail in contact.emails if mail not in general]
    own = replace(contact, role=None, emails=general)
    return [own, *each] if general or contact.phones or contact.faxes else each


def _mailbox(contact: Contact, mail: str) -> Contact:
    """The part of a list that one address is."""
    function = _function(mail)
    return replace(
        contact,
        organisation=contact.organisation or contact.unit,
        unit=None if function else _called(mail),
        role=function,
        phones=(),
        faxes=(),
        emails=(mail,),
        address=None,
        opening_hours=(),
        confidence=min(contact.confidence, FROM_MAILBOX),
    )


def _function(mail: str) -> str | None:
    """What the one who reads a mail address does, when it is called by that: "penningmeester"."""
    called = _called(mail)
    return called if is_role(called) and spelled(called) not in _EVERYBODY else None


def _called(mail: str) -> str:
    return re.sub(r"[._-]+", " ", mail.partition("@")[0])


def spelled(text: str) -> str:
    """The letters and digits of a name, as an address writes them."""
    return re.sub(r"[^a-z0-9]", "", fold(text))


def _domain(mail: str) -> str:
    """The part of a mail domain that names its holder: "scoutingdemeierij" of "scoutingdemeierij.nl"."""
    parts = mail.partition("@")[2].split(".")
    named = parts[:-1] if len(parts) > 1 else parts
    return re.sub(r"[^a-z0-9]", "", max(named, key=len, default=""))
