"""A second reading of whose each number is, beside the one that follows the page's structure.

The first reading (`scrapers/extract/contacts`) cuts the page into records and takes what stands in each. It is right far more
often than not, and wrong where a page is cut in no way that it knows. The second one knows no records: it weighs every name on
the page against every other for each number (`weighing.py`). Where it finds another name far likelier than the one that the
first reading gave, that name is told, at a confidence that makes a person look.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from scrapers.document import Document
from scrapers.extract.contacts.confidence import chance_of, log_odds
from scrapers.extract.contacts.domains import is_mailbox
from scrapers.extract.contacts.draft import UNIT
from scrapers.extract.owners.believing import is_settled, key_of, may_be, name_of, same
from scrapers.extract.owners.bodies_said import IN_SENTENCES
from scrapers.extract.owners.sheet import Mention
from scrapers.extract.owners.weighing import Standing, by_name, candidates
from state.canon.role_words import is_role
from state.records import Contact

MARGIN = 2.0
"""By how much, in log-odds, another name must be likelier: about seven times."""
OVER_NOBODY = 1.6
"""The same of a body, where the first reading names nobody: five times."""
SAID, OF_SURENESS = 1.0, 0.5
"""By how much a body that a sentence names, and how much more for each log-odd that the first reading is sure of its own: about
five times where that is nearly believed, hardly twice where it is in doubt. The structure that it follows tells little of sentences."""
UNNAMED = 0.3
"""How sure the first reading counts as of nobody."""
CONFIDENCE = 0.7
"""Of a name on which the two readings do not agree: below the usual threshold, so that a person looks."""
START, OF_FIRST, OF_SECOND, SAME, ALONE = -0.5, 0.67, 0.09, 1.04, 1.19
"""How both readings together tell how sure an owner is, in log-odds: fitted (logistic regression) like the weights; the first
reading's own log-odds, the logarithm of the chance that the second gives, whether it finds the same name likeliest, and by far."""
NEARLY_ALL = 0.905
"""So much of the chance leaves no other name."""
SUREST, LEAST = 0.98, -7.0
FAR = -9.0
"""Log-odds of a name that does not stand on the page as such."""


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """Who is likelier than the name that the first reading gave. `mention` is None for the site's owner."""

    name: str
    mention: Mention | None


Names = Mapping[str, Standing]
"""How each name stands as the owner of a number, at one place where the number stands."""
Odds = Mapping[str, Sequence[Names]]
"""For each number: the names, at each place where it stands."""


def odds_of(document: Document, country: str, owner: str | None, titles: Iterable[str]) -> Odds:
    """How likely each name on a page is to be the owner of each number on it.

    Args:
        owner: whose site it is. titles: what names somebody or something on the page.
    """
    found: dict[str, list[Names]] = defaultdict(list)
    for point, of in candidates(document, country, owner, titles):
        found[point.value].append(by_name(of))
    return found


@dataclass(frozen=True, kw_only=True)
class Reread:
    """The contacts after both readings, and the numbers and mail addresses on whose owner these do not agree."""

    contacts: Sequence[Contact]
    disputed: frozenset[str]


def reread(contacts: Sequence[Contact], odds: Odds) -> Reread:
    """The contacts, each with the name that both readings agree on, or with the one that the second finds far likelier.

    A number that several contacts share, and one whose mail address is made of the person's name, is left alone.
    """
    holders = Counter(value for one in contacts for value in _values(one))
    result: list[Contact] = []
    moved: list[tuple[Contact, Verdict]] = []
    for contact in contacts:
        verdicts = {
            value: verdict
            for value in _values(contact)
            if holders[value] == 1
            and (verdict := _verdict(contact, odds.get(value, ())))
            and not _has_another(verdict, contact, contacts)
        }
        kept, parted = _parted(contact, verdicts)
        result += [kept] if kept is not None else []
        moved += parted
    for contact, verdict in moved:
        _give(result, contact, verdict)
    return Reread(contacts=result, disputed=frozenset(value for one, _ in moved for value in _values(one)))


def _has_another(verdict: Verdict, contact: Contact, contacts: Sequence[Contact]) -> bool:
    """Whether a desk called by a function stands beside the one that is likelier, which has a number of its own."""
    called = contact.unit if not contact.person else None
    if called is None or not is_role(called):
        return False
    return any(same(name_of(one), verdict.name) and one.phones for one in contacts if one is not contact)


def borne_out(contacts: Sequence[Contact], odds: Odds, disputed: frozenset[str]) -> list[Contact]:
    """The contacts, each as sure as both readings make it: surer where the second finds the same name likeliest.

    What is disputed stays as it is, so that a person looks whatever the odds.
    """
    return [replace(one, confidence=_sure(one, odds)) if _is_weighed(one, odds, disputed) else one for one in contacts]


def _is_weighed(contact: Contact, odds: Odds, disputed: frozenset[str]) -> bool:
    """Whether both readings say whose it is; a mailbox that is its own owner was read by its name alone."""
    values = _values(contact)
    return disputed.isdisjoint(values) and not is_mailbox(contact) and any(value in odds for value in values)


def _sure(contact: Contact, odds: Odds) -> float:
    """The chance that the owner is right, over the numbers of a contact."""
    first = START + OF_FIRST * log_odds(min(contact.confidence, SUREST))
    told = [_agreement(name_of(contact), odds[value]) for value in _values(contact) if value in odds]
    return chance_of(first + sum(told) / len(told))


def _agreement(name: str, places: Sequence[Names]) -> float:
    """What the second reading adds to the log-odds of the first, at the place where it speaks most for the name."""
    return max(_agreement_at(name, names) for names in places)


def _agreement_at(name: str, names: Names) -> float:
    own = sum(math.exp(standing.chance) for other, standing in names.items() if same(other, name))
    likeliest = max(names, key=lambda one: names[one].chance)
    log = max(math.log(own) if own > 0 else LEAST, LEAST)
    return OF_SECOND * log + (SAME if same(likeliest, name) else 0.0) + (ALONE if own > NEARLY_ALL else 0.0)


def _verdict(contact: Contact, places: Sequence[Names]) -> Verdict | None:
    """Who is far likelier than the contact's own name, where that is nowhere the likeliest; None where both readings agree.

    A number that stands at several places is told about at the one where somebody is likeliest.
    """
    told = name_of(contact)
    likeliest = [max(names.items(), key=lambda one: one[1].chance) for names in places]
    if not likeliest or is_settled(contact) or any(same(name, told) for name, _ in likeliest):
        return None
    at = max(range(len(likeliest)), key=lambda place: likeliest[place][1].chance)
    name, best = likeliest[at]
    own = max((standing.chance for other, standing in places[at].items() if same(other, told)), default=FAR)
    likelier = best.chance - own > _margin(contact, best.mention) and may_be(name, best.mention, contact)
    return Verdict(name=name, mention=best.mention) if likelier else None


def _margin(contact: Contact, mention: Mention | None) -> float:
    """By how much a name must be likelier than what the first reading tells: a heading is sooner mistaken than a person."""
    if contact.person or mention is None or mention.way not in IN_SENTENCES:
        return OVER_NOBODY if mention and not (mention.is_person or name_of(contact)) else MARGIN
    return SAID + OF_SURENESS * log_odds(contact.confidence if name_of(contact) else UNNAMED)


def _parted(contact: Contact, verdicts: Mapping[str, Verdict]) -> tuple[Contact | None, list[tuple[Contact, Verdict]]]:
    """What stays of a contact, and what is another's."""
    if not verdicts:
        return contact, []
    whose: dict[str, list[str]] = defaultdict(list)
    for value, verdict in verdicts.items():
        whose[key_of(verdict.name)].append(value)
    if len(whose) == 1 and len(verdicts) == len(_values(contact)):
        return None, [(contact, next(iter(verdicts.values())))]
    rest = _only(contact, lambda value: value not in verdicts)
    parts = [
        (replace(_only(contact, set(values).__contains__), address=None, opening_hours=()), verdicts[values[0]])
        for values in whose.values()
    ]
    return (rest if _values(rest) or rest.person else None), parts


def _only(contact: Contact, wanted: Callable[[str], bool]) -> Contact:
    return replace(
        contact,
        phones=tuple(one for one in contact.phones if wanted(one.number)),
        faxes=tuple(one for one in contact.faxes if wanted(one.number)),
        emails=tuple(one for one in contact.emails if wanted(one)),
    )


def _give(contacts: list[Contact], part: Contact, verdict: Verdict) -> None:
    """Gives numbers to the contact of that name, or makes one."""
    for at, one in enumerate(contacts):
        if same(name_of(one), verdict.name):
            contacts[at] = replace(
                one,
                phones=(*one.phones, *part.phones),
                faxes=(*one.faxes, *part.faxes),
                emails=(*one.emails, *part.emails),
                address=one.address or part.address,
                confidence=CONFIDENCE,
            )
            return
    contacts.append(_called(part, verdict))


def _called(contact: Contact, verdict: Verdict) -> Contact:
    """A contact under another name."""
    body = contact.organisation if contact.unit or contact.person else None
    if verdict.mention is not None and verdict.mention.is_person:
        return replace(contact, person=verdict.name, role=None, unit=None, organisation=body, confidence=CONFIDENCE)
    if UNIT.search(verdict.name) and body and not same(body, verdict.name):
        return replace(contact, person=None, role=None, unit=verdict.name, organisation=body, confidence=CONFIDENCE)
    return replace(contact, person=None, role=None, unit=None, organisation=verdict.name, confidence=CONFIDENCE)


def _values(contact: Contact) -> tuple[str, ...]:
    return (*(one.number for one in contact.phones), *(one.number for one in contact.faxes), *contact.emails)
