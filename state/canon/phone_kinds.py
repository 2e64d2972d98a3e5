"""What a phone number is, judged with libphonenumber: its canonical form and its kind.

Validity classifies and flags, it never drops: a partner's typo must not look like a removal. Prefixes are judged as well,
because libphonenumber calls `070 12 34 56` invalid rather than premium.
"""

from __future__ import annotations

import re

import phonenumbers
from phonenumbers import PhoneNumber, PhoneNumberType, shortnumberinfo

from state.canon.service_numbers import is_national
from state.canon.text import clean
from state.records import Phone, PhoneKind

_ENTERPRISE = re.compile(r"\(?[01]\d{3}[. ]?\d{3}[. ]?\d{3}\Z")
_DOTTED_ENTERPRISE = re.compile(r"(?:1\d{3}|0(?!4[5-9])\d{3})\.\d{3}\.\d{3}\Z")
"""As registers print company numbers, and nobody a phone number that is no mobile one."""
_KINDS = {
    PhoneNumberType.MOBILE: PhoneKind.MOBILE,
    PhoneNumberType.TOLL_FREE: PhoneKind.FREE,
    PhoneNumberType.PREMIUM_RATE: PhoneKind.PREMIUM,
    PhoneNumberType.SHARED_COST: PhoneKind.SHARED,
    PhoneNumberType.UAN: PhoneKind.SHARED,
}
_PREFIX_KINDS = {
    "BE": (("090", PhoneKind.PREMIUM), ("070", PhoneKind.PREMIUM), ("0800", PhoneKind.FREE), ("078", PhoneKind.SHARED)),
    "NL": (("090", PhoneKind.PREMIUM), ("0800", PhoneKind.FREE)),
}
NATIONAL_LENGTH = {
    "BE": (9, 10),
    "US": (10, 11),
    "CA": (10, 11),
    "GB": (10, 11),
    "NL": (10, 10),
    "FR": (10, 10),
    "LU": (6, 11),
    "DE": (7, 12),
}
TRUNK_ZERO = frozenset({"BE", "NL", "FR", "DE", "GB", "AT", "CH", "IE", "SE", "UA"})
_CODE_WITHOUT_PLUS = re.compile(r"^\(?0([1-9]\d)\)?(?=\W{0,4}\(0\))")
"""A country's code behind one zero: the trunk zero in brackets tells that it is one, "049 (0)6221 …"."""
SHORTEST = 8
"""Digits of the shortest number that another one can follow."""
SHORTEST_ABROAD = 9
"""Digits of the shortest number behind "00" (ITU-T E.164 leaves no country fewer): "0018168" is a counter with zeros."""


_HARMONISED = re.compile(r"116(?:000|006|016|111|117|123)")
"""Services that the European Union gave one number in all its countries (decision 2007/116/EC), whether in use yet or not."""


def short_number(text: str, country: str) -> Phone | None:
    digits = re.sub(r"\D", "", text)
    if country == "NL" and re.fullmatch(r"140\d{2,3}", digits):
        return Phone(number=digits, text=clean(text), kind=PhoneKind.SHORT)  # a municipality's: 14 and its area code
    if _HARMONISED.fullmatch(digits) and len(text.strip()) <= len("116 111"):
        return Phone(number=digits, text=clean(text), kind=PhoneKind.SHORT)
    if is_national(digits, country):
        return Phone(number=digits, text=clean(text), kind=PhoneKind.SHORT)
    if not 3 <= len(digits) <= 6 or digits.startswith("0") or len(digits) + 2 < len(text.strip()):
        return None
    try:
        number = phonenumbers.parse(digits, country)
    except phonenumbers.NumberParseException:
        return None
    if not shortnumberinfo.is_valid_short_number_for_region(number, country):
        return None
    return Phone(number=digits, text=clean(text), kind=PhoneKind.SHORT)


_HEALTH = re.compile(r"0[38]454647")
"""The health services' line in Britain, of which libphonenumber knows one way to begin: 0845 46 47 and 0345 46 47."""
_WAITING = re.compile(r"(?:00)?[1-9]\d{1,2}0{7,}")
"""What stands where a number is still to come: "+32 0 00 00 00"."""


def judged(text: str, country: str, *, declared: bool) -> Phone | None:
    """The number `text` holds, classified; None when it is surely none."""
    compact = re.sub(r"\(0\)", "", _CODE_WITHOUT_PLUS.sub(r"+\1", text))
    digits = re.sub(r"\D", "", compact)
    if (
        not digits.strip("0")
        or _WAITING.fullmatch(digits)
        or (not declared and (len(digits) < 7 or len(digits) > 15 or _is_enterprise(text)))
    ):
        return None
    doubled = compact.lstrip("( ").startswith("00")
    if doubled and not declared and len(digits) < SHORTEST_ABROAD:
        return None
    international = doubled or compact.lstrip("( ").startswith("+") or _is_bare_code(digits, country)
    dialled = f"+{digits.removeprefix('00')}" if international and not compact.lstrip("( ").startswith("+") else compact
    number = _parse(re.sub(r"[^\d+]", "", dialled), country)
    if number is not None and phonenumbers.is_valid_number(number):
        return Phone(number=_e164(number), text=clean(text), kind=_kind(number, country))
    if country == "GB" and _HEALTH.fullmatch(digits):
        return Phone(number=f"+44{digits[1:]}", text=clean(text), kind=PhoneKind.SHARED)
    kind = _kind_by_prefix(digits, country) if not international else None
    if not declared and not international and not _plausible(digits, country):
        return None
    bare = f"+{digits.removeprefix('00')}" if international else digits
    return Phone(number=bare, text=clean(text), kind=kind or PhoneKind.INVALID)


def _is_bare_code(digits: str, country: str) -> bool:
    """Whether digits are a whole number with the country's own code and no plus before it."""
    code = str(phonenumbers.country_code_for_region(country))
    return country in TRUNK_ZERO and digits.startswith(code) and is_valid(f"+{digits}", country)


def _plausible(digits: str, country: str) -> bool:
    shortest, longest = NATIONAL_LENGTH.get(country, (6, 12))
    if country not in TRUNK_ZERO:
        return shortest <= len(digits) <= longest
    return digits.startswith("0") and shortest - 1 <= len(digits) <= longest + 1


def _parse(text: str, country: str) -> PhoneNumber | None:
    try:
        return phonenumbers.parse(text, country)
    except phonenumbers.NumberParseException:
        return None


def _e164(number: PhoneNumber) -> str:
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def _kind(number: PhoneNumber, country: str) -> PhoneKind:
    home = phonenumbers.country_code_for_region(country)
    if number.country_code != home:
        return PhoneKind.FOREIGN
    national = f"0{number.national_number}"
    return _kind_by_prefix(national, country) or _KINDS.get(phonenumbers.number_type(number), PhoneKind.LANDLINE)


def _kind_by_prefix(digits: str, country: str) -> PhoneKind | None:
    for prefix, kind in _PREFIX_KINDS.get(country, ()):
        if digits.startswith(prefix):
            return kind
    return None


def _is_enterprise(text: str) -> bool:
    """A company number (KBO): ten digits of which the last two check the first eight, modulo 97."""
    shown = text.strip()
    if not _ENTERPRISE.match(shown):
        return False
    digits = re.sub(r"\D", "", shown)
    if _DOTTED_ENTERPRISE.match(shown):
        return True
    return 97 - int(digits[:8]) % 97 == int(digits[8:])


def is_valid(text: str, country: str) -> bool:
    number = _parse(re.sub(r"[^\d+]", "", text.replace("(0)", "")), country)
    return digits_in(text) >= SHORTEST and number is not None and phonenumbers.is_valid_number(number)


def digits_in(text: str) -> int:
    return sum(c.isdigit() for c in text)
