"""Numbers and addresses as pages of several countries print and hide them: what is a phone, what a fax, what neither."""

from __future__ import annotations

import pytest

from scrapers.extract.generic import extract
from scrapers.read.dispatch import read

Points = tuple[list[str], list[str], list[str]]


def points(lines: str, country: str) -> Points:
    """The phones, faxes and mail addresses of a page of these lines below a name."""
    page = f"<html><body><main><p>Jane Roe<br>{lines}</p></main></body></html>"
    document = read(page.encode(), url="https://partner.example/p", content_type="text/html; charset=utf-8")
    found = extract(document, country=country).contacts
    return (
        [f"{phone.number}{(phone.extension and f'x{phone.extension}') or ''}" for one in found for phone in one.phones],
        [phone.number for one in found for phone in one.faxes],
        [mail for one in found for mail in one.emails],
    )


@pytest.mark.parametrize(
    ("country", "lines", "phones", "faxes"),
    [
        ("BE", "Tel/fax: 09 213 08 46", ["+3292130846"], ["+3292130846"]),
        ("US", "Phone and Fax: 515-555-0146", ["+15155550146"], ["+15155550146"]),
        ("FR", "Tél. : 04 71 00 00 01 - Télécopie : 04 71 00 00 02", ["+33471000001"], ["+33471000002"]),
        ("US", "Telephone<br>515-555-0146<br>Facsimile<br>515-555-0147", ["+15155550146"], ["+15155550147"]),
        ("LU", "Tél.: 26 60 00 42<br>Fax: 26 60 00 43", ["+35226600042"], ["+35226600043"]),
        ("LU", "26 60 00 42", ["+35226600042"], []),
        ("LU", "Tél. 247-86630", ["+35224786630"], []),
        ("US", "Phone: 5155550146", ["+15155550146"], []),
        ("US", "Phone: 555-0146<br>Fax: (515) 555-0147", ["+15155550146"], ["+15155550147"]),
    ],
)
def test_a_fax_is_no_phone_unless_it_is_told_to_be_both(
    country: str, lines: str, phones: list[str], faxes: list[str]
) -> None:
    assert points(lines, country)[:2] == (phones, faxes)


@pytest.mark.parametrize(
    ("country", "lines", "phone"),
    [
        ("BE", "09 213 08 46, toest. 12", "+3292130846x12"),
        ("BE", "09 213 08 46 (toestel 12)", "+3292130846x12"),
        ("FR", "04 71 00 00 01 (poste 12)", "+33471000001x12"),
        ("DE", "030 123456 (App. 12)", "+4930123456x12"),
        ("US", "515.555.0146 #12", "+15155550146x12"),
        ("US", "(515) 555-0146 (x12)", "+15155550146x12"),
    ],
)
def test_an_extension_is_read_with_its_number(country: str, lines: str, phone: str) -> None:
    assert points(lines, country)[0] == [phone]


@pytest.mark.parametrize(
    ("country", "register"),
    [
        ("BE", "RPR Gent 0412 345 678"),
        ("BE", "Rijksregisternummer 85.07.30-033.28"),
        ("FR", "SIRET 123 456 789 00012"),
        ("DE", "Steuernummer 12/345/67890"),
        ("GB", "Sort code 12-34-56 Account 12345678"),
        ("US", "NPI 1528394756"),
        ("US", "License # 123-456-7890"),
        ("US", "Phone: 555-0146 is not for callers from 212-555-0147 or 646-555-0148"),
    ],
)
def test_what_a_register_counts_is_no_phone_and_nobodys_name(country: str, register: str) -> None:
    phones, _, mails = points(f"{register}<br>jane@x.example", country)
    assert mails == ["jane@x.example"]
    assert not {"+15155550146", "0412345678", "1528394756", "+11234567890"} & set(phones)


@pytest.mark.parametrize(
    "lines",
    [
        "jane(ät)x.example",
        "jane [at] x [punkt] example",
        "jane at x punkt example",
        "jane<img src='sign.gif' alt='@'>x.example",
        "<script>var u='jane';var d='x.example';document.write('<a href=\"mailto:'+u+'@'+d+'\">'+u+'@'+d+'</a>');</script>",
    ],
)
def test_a_hidden_address_is_read(lines: str) -> None:
    assert points(lines, "DE")[2] == ["jane@x.example"]
