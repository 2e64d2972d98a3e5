"""Contacts as vCards (RFC 6350), for an address book. Pure."""

from __future__ import annotations

from collections.abc import Iterable

from state.records import Contact, PhoneKind

LONGEST_LINE = 75
"""Bytes before a line is folded."""


def vcards(contacts: Iterable[Contact]) -> str:
    """One file with a card for each contact; lines end in CRLF."""
    return "".join(_card(one) for one in contacts)


def _card(contact: Contact) -> str:
    name = contact.person or contact.unit or contact.organisation or (contact.emails[0] if contact.emails else "?")
    lines = ["BEGIN:VCARD", "VERSION:4.0", f"FN:{_text(name)}"]
    if contact.organisation or contact.unit:
        lines.append("ORG:" + ";".join(_text(part) for part in (contact.organisation or "", contact.unit or "")))
    if contact.role:
        lines.append(f"ROLE:{_text(contact.role)}")
    lines += [f"TEL;VALUE=uri:tel:{one.number}" for one in contact.phones if one.kind is not PhoneKind.INVALID]
    lines += [f"TEL;TYPE=fax;VALUE=uri:tel:{one.number}" for one in contact.faxes if one.kind is not PhoneKind.INVALID]
    lines += [f"EMAIL:{_text(one)}" for one in contact.emails]
    if contact.address:
        lines.append(f'ADR;LABEL="{_quoted(contact.address.text)}":;;;;;;')
    if contact.website:
        lines.append(f"URL:{_text(contact.website)}")
    return "".join(f"{_folded(line)}\r\n" for line in [*lines, "END:VCARD"])


def _text(value: str) -> str:
    escaped = value.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return " ".join(escaped.split())


def _quoted(value: str) -> str:
    return " ".join(value.replace('"', "'").split())


def _folded(line: str) -> str:
    """Lines of at most 75 bytes, the next one begun with a space; no letter is cut in two."""
    parts, size = [""], 0
    for letter in line:
        bytes_of = len(letter.encode())
        if size + bytes_of > LONGEST_LINE:
            parts.append(" ")
            size = 1
        parts[-1] += letter
        size += bytes_of
    return "\r\n".join(parts)
