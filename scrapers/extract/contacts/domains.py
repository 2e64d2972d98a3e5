"""What a mail address tells of whose it is: the body that its domain spells, the office that its first part is called by.

People write an address the way they call themselves, so "info@scoutingdemeierij.nl" is Scouting De Meierij's also where the
name stands only in the logo or the small print, and "petite.enfance@…" is the office under the heading "Petite enfance".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from scrapers.extract.contacts.signed import names_person
from scrapers.extract.line.roles import tells_role
from state.canon.names import is_first_name, looks_like_person
from state.canon.role_words import GLUED_ROLES, is_role
from state.canon.text import clean, fold
from state.geo.areas import is_area
from state.records import Contact
from state.triage.hosts import FREE_MAIL

SHORTEST_DOMAIN = 5
SHORTEST_WHOLE = 4
SHORTEST_OFFICE = 5
SHORTEST_EMPLOYER = 3
PREFIX = 4
"""Letters; fewer spell too many names."""
MOST_WORDS = 4
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
    """The name that the domain of one of the addresses spells: "Visclub Moed" for "…@visclubmoed.be".

    At a domain where anybody may have an address it is the first part that spells a body, or a person, who owns no site by that.
    """
    known = {key: clean(name) for name in names if (key := spelled(name))}
    for mail in mails:
        domain = called_by_mail(mail)
        personal = _host(mail) in FREE_MAIL and looks_like_person(known.get(domain, ""))
        if len(domain) >= SHORTEST_DOMAIN and domain in known and not personal:
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


def with_employers(contacts: Sequence[Contact]) -> list[Contact]:
    """The contacts; a word beside a name that their mail domain spells is where they work: "Linde: Els Maes (els@linde.be)"."""
    return [_with_employer(one) for one in contacts]


def _with_employer(contact: Contact) -> Contact:
    key = spelled(contact.role or "")
    known = not contact.person or contact.organisation or is_role(contact.role or "") or tells_role(contact.role or "")
    if known or len(key) < SHORTEST_EMPLOYER:
        return contact
    hosts = [called_by_host(_host(mail)) for mail in contact.emails if _host(mail) not in FREE_MAIL]
    told = any(len(host) >= SHORTEST_EMPLOYER and (host.startswith(key) or key.startswith(host)) for host in hosts)
    return replace(contact, organisation=contact.role, role=None) if told else contact


def apart(contacts: Sequence[Contact]) -> list[Contact]:
    """A bare list of mail addresses ("jeugd@…, secretaris@…") told apart by the office or function that each is called by.

    Only addresses of one domain that nobody in particular is named for, and that say more than "info".
    """
    return [part for contact in contacts for part in _parts(contact)]


def is_mailbox(contact: Contact) -> bool:
    """Whether a contact is one mail address, under the office or function that it is called by."""
    if contact.person or len(contact.emails) != 1:
        return False
    (mail,) = contact.emails
    return contact.unit == _called(mail) or (contact.role is not None and contact.role == _function(mail))


def _parts(contact: Contact) -> list[Contact]:
    if contact.person:
        return _beside_own(contact)
    return _mailboxes(contact) if _is_list(contact) else [contact]


def _beside_own(contact: Contact) -> list[Contact]:
    """Somebody with an address that the name or the function spells, and the offices whose addresses were read as theirs too."""
    own = [mail for mail in contact.emails if _is_own(mail, contact)]
    others = [mail for mail in contact.emails if mail not in own and _is_office(mail)]
    if not own or not (len(others) > 1 or any(map(_function, others))):
        return [contact]
    kept = replace(contact, emails=tuple(mail for mail in contact.emails if mail not in others))
    return [kept, *(_mailbox(replace(contact, person=None), mail) for mail in others)]


def _is_own(mail: str, contact: Contact) -> bool:
    return names_person(mail, contact.person or "") or spelled(_called(mail)) in spelled(contact.role or "")


def _is_list(contact: Contact) -> bool:
    if len(contact.emails) < 2 or contact.person or _begin_alike(contact.emails):
        return False
    domains = {mail.partition("@")[2] for mail in contact.emails}
    return any(map(_function, contact.emails)) or (len(domains) == 1 and bool(_offices(contact.emails)))


def _begin_alike(mails: Sequence[str]) -> bool:
    """Whether several addresses begin with what they are all of, such as a club's initials: what follows is no name by itself."""
    return len({spelled(mail.partition("@")[0])[:PREFIX] for mail in mails}) == 1


def is_general(mail: str) -> bool:
    """Whether any body is reached by an address of that name."""
    return spelled(mail.partition("@")[0]) in _EVERYBODY


def is_nobodys(mail: str, names: Iterable[str]) -> bool:
    """Whether an address is called as an office or a body is, and as none of those who stand above it."""
    if is_general(mail):
        return True
    key = spelled(mail.partition("@")[0])
    people = [spelled(word) for name in names for word in name.split()]
    ours = any(word[:PREFIX] in key for word in people if len(word) >= SHORTEST_EMPLOYER)
    named = ours or any(map(is_first_name, _words(mail))) or any(map(str.isdigit, key))
    return len(key) >= SHORTEST_OFFICE and _host(mail) not in FREE_MAIL and not named


def _is_office(mail: str) -> bool:
    """Whether an address is called by anything but everybody's name or a person's first and family name."""
    return not is_general(mail) and not _is_personal(mail)


def _is_personal(mail: str) -> bool:
    words = _words(mail)
    return len(words) > 1 and any(map(is_first_name, words))


def _words(mail: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", mail.partition("@")[0])


def _offices(mails: Sequence[str]) -> list[str]:
    """Those of a list that are called by an office: beside somebody's first and family name two other words are a name too."""
    personal = any(map(_is_personal, mails))
    return [mail for mail in mails if _is_office(mail) and not (personal and len(_words(mail)) > 1)]


def _mailboxes(contact: Contact) -> list[Contact]:
    offices = _offices(contact.emails)
    general = tuple(mail for mail in contact.emails if mail not in offices)
    own = replace(contact, role=None, emails=general)
    return [
        *([own] if general or contact.phones or contact.faxes else []),
        *(_mailbox(contact, one) for one in offices),
    ]


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
    called = GLUED_ROLES.get(_called(mail), _called(mail))
    return called if is_role(called) and not is_general(mail) else None


def _called(mail: str) -> str:
    return re.sub(r"[._-]+", " ", mail.partition("@")[0])


def spelled(text: str) -> str:
    """The letters and digits of a name, as an address writes them."""
    return re.sub(r"[^a-z0-9]", "", fold(text))


def called_by_mail(mail: str) -> str:
    """What a mail address calls a body: by its domain, or by its own name where anybody may have one at that domain."""
    return spelled(mail.partition("@")[0]) if _host(mail) in FREE_MAIL else called_by_host(_host(mail))


def is_spelled_by(name: str, mails: Sequence[str]) -> bool:
    """Whether the domain of a mail address is the name of a body, letter by letter: "OVAL" of "bodem@oval.example"."""
    key = spelled(name)
    return len(key) >= SHORTEST_WHOLE and any(called_by_mail(mail) == key for mail in mails)


def _host(mail: str) -> str:
    return mail.partition("@")[2].lower()


def called_by_host(host: str) -> str:
    """The longest part of a host's name before its country's, as it is spelled: "scoutingdemeierij" of "scoutingdemeierij.nl"."""
    return spelled(max(host.split(".")[:-1], key=len, default=""))
