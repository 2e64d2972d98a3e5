"""Doubts about one change, from its own before and after."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from state.changes import Cause, Change, ChangeKind, Flag
from state.fingerprint import fingerprint
from state.identity.linking import points_of
from state.records import AreaKind, Contact, Criticality, Measure, Phone, PhoneKind, Publication, Record
from state.triage.flags import flag
from state.triage.hosts import FREE_MAIL, domain_of, host_of, injected, strangers
from state.triage.policy import Context, Policy

_SUSPECT_PHONES = {
    PhoneKind.INVALID: "phone_invalid",
    PhoneKind.PREMIUM: "phone_premium",
    PhoneKind.FOREIGN: "phone_foreign",
}


A_LITTLE = 0.15


def record_flags(change: Change, policy: Policy, context: Context) -> tuple[Flag, ...]:
    """All flags of one change, without those of its page."""
    found = [*change.flags, *_circumstances(change, context)]
    if change.after is not None:
        found += _reading(change.before, change.after, policy)
        found += _text(change.before, change.after)
    if isinstance(change.after, Contact):
        before = change.before if isinstance(change.before, Contact) else None
        found += [*_phones(before, change.after), *_mails(before, change.after, context)]
        found += _vanished(before, change.after)
        found += _links([change.after.website or ""], [before.website or ""] if before else None, context)
    if isinstance(change.after, Measure | Publication):
        found += _links(_urls(change.after), _urls(change.before) if change.before else None, context)
    return tuple(dict.fromkeys(found))


def is_critical(change: Change, context: Context) -> bool:
    """A crisis or victim line is touched, or the source is one of those."""
    records = (change.before, change.after)
    return context.critical or any(isinstance(r, Contact) and r.criticality is Criticality.CRITICAL for r in records)


def _circumstances(change: Change, context: Context) -> Iterator[Flag]:
    if is_critical(change, context):
        yield flag("critical_touched")
    if change.cause is Cause.TECHNICAL:
        yield flag("technical")
    if change.after is None or change.kind is ChangeKind.MOVED:
        return
    if fingerprint(change.after) in context.history.get(change.key, ()):
        yield flag("value_returned")
    if any(_says_again(change, said, given) for said, given in context.refused.get(change.key, ())):
        yield flag("refused_before")


def _says_again(change: Change, said: Record, given: Record) -> bool:
    """Whether a page comes back with what staff refused: all of it, or a number or mail address that was wrong in it."""
    before, after = change.before, change.after
    if after is None or before is None:
        return False
    if fingerprint(after) == fingerprint(said):
        return True
    return bool(_gained(before, after) & _gained(given, said))


def _gained(before: Record, after: Record) -> frozenset[str]:
    """The numbers and mail addresses that a contact has and had not."""
    if not isinstance(before, Contact) or not isinstance(after, Contact):
        return frozenset()
    return points_of(after) - points_of(before)


def _reading(before: Record | None, after: Record, policy: Policy) -> Iterator[Flag]:
    if after.confidence < policy.confidence and not _as_doubtful_before(before, after):
        yield flag("low_confidence", percent=round(after.confidence * 100))
    if isinstance(after, Contact):
        known = {area.text for area in before.work_area} if isinstance(before, Contact) else set()
        for area in after.work_area:
            if area.kind is AreaKind.UNRESOLVED and area.text not in known:
                yield flag("area_unresolved", area=area.text)


def _as_doubtful_before(before: Record | None, after: Record) -> bool:
    """Whether who it is about was read as doubtfully when it was accepted: that question has been answered.

    A number more beside one that was accepted as theirs, or a number less, makes a reading a little less sure of whose they
    are; it does not ask the question anew.
    """
    if before is None:
        return False
    if not isinstance(before, Contact) or not isinstance(after, Contact):
        return after.confidence >= before.confidence
    if (before.organisation, before.unit, before.person) != (after.organisation, after.unit, after.person):
        return False
    known, now = points_of(before), points_of(after)
    sure = after.confidence >= before.confidence - (A_LITTLE if known & now else 0)
    return sure or now < known


def _phones(before: Contact | None, after: Contact) -> Iterator[Flag]:
    old = {phone.number for phone in before.phones} if before else set()
    for phone in after.phones:
        if phone.number not in old and (code := _suspect(phone)):
            yield flag(code, number=phone.text)
    lost = _free(before.phones) if before else []
    if lost and not _free(after.phones):
        yield flag("free_number_lost", number=lost[0].text)


def _suspect(phone: Phone) -> str | None:
    """What is wrong with a number. One that is told by its prefix alone ("0800 71 24") is no number that can be dialled."""
    undialled = phone.kind is not PhoneKind.SHORT and not phone.number.startswith("+")
    return _SUSPECT_PHONES.get(phone.kind) or ("phone_invalid" if undialled else None)


def _free(phones: Iterable[Phone]) -> list[Phone]:
    return [phone for phone in phones if phone.kind is PhoneKind.FREE]


def _mails(before: Contact | None, after: Contact, context: Context) -> Iterator[Flag]:
    old = set(before.emails) if before else set()
    new = [email for email in after.emails if email not in old]
    for email in new:
        if domain_of(email) in FREE_MAIL:
            yield flag("free_mail", email=email)
    known = [domain_of(email) for email in old] or [*context.known_hosts]
    if before is None or not known:
        return
    for domain in strangers((domain_of(email) for email in new), known):
        yield flag("mail_domain_changed", domain=domain)


def _vanished(before: Contact | None, after: Contact) -> Iterator[Flag]:
    if before is None:
        return
    if (before.phones or before.emails) and not (after.phones or after.emails):
        yield flag("contact_vanished")
    numbers = {phone.number for phone in before.phones}
    dialled = {phone.number for phone in after.phones}
    if before.person and after.person and before.person != after.person and dialled - numbers:
        yield flag("person_and_phone_changed")


def _urls(record: Record | None) -> list[str]:
    if isinstance(record, Measure):
        return [link.url for link in record.links]
    return [record.url] if isinstance(record, Publication) else []


def _links(after: Iterable[str], before: Iterable[str] | None, context: Context) -> Iterator[Flag]:
    """A new record may lead to a new site; one that was accepted and now leads elsewhere is looked at."""
    old = [host_of(url) for url in before or ()]
    if before is None and not context.known_hosts:
        return
    for host in strangers(map(host_of, after), [*old, *context.known_hosts]):
        if before is None:
            yield flag("new_host", host=host)
        elif any(old) or context.known_hosts:
            yield flag("unknown_host", host=host)


def _text(before: Record | None, after: Record) -> Iterator[Flag]:
    found = injected(_words(after))
    if found and (before is None or found not in _words(before)):
        yield flag("text_injected", found=found)


def _words(record: Record) -> str:
    if isinstance(record, Contact):
        hours = " ".join(record.opening_hours)
        return f"{record.organisation} {record.unit} {record.person} {record.role} {record.website} {hours}"
    if isinstance(record, Measure):
        return f"{record.title} {record.text} {' '.join(link.url for link in record.links)}"
    return f"{record.title} {record.url}"
