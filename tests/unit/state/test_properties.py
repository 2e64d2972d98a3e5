"""What holds for every directory: noise is no change, and one changed field is one change."""

from __future__ import annotations

import html
import random
import unicodedata
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jobs.reading.documents import Body, compared
from scrapers.comparing import Outcome
from state.canon.addresses import parse_address
from state.changes import ChangeKind
from state.records import Contact, Phone
from tests.unit.state.making import changes, fields, phone

STEADY = settings(
    derandomize=True, database=None, max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
PAGES = settings(STEADY, max_examples=25)

FIRST = "An Bart Chloé Dirk Élise Fatma Gert Hilde Ines Joris Kaat Luc".split()
LAST = ["Maes", "De Smet", "Van Hecke", "Yıldız", "Lefèvre", "O'Connor", "D'hulster", "Peeters-Claes"]
ROLES = ["diensthoofd", "maatschappelijk werker", "coördinator", "verpleegkundige", "directeur", "secretaris"]
UNITS = ["Dienst Welzijn", "Sociaal Huis", "Team Jeugd", "Loket Wonen"]
STREETS = ["Kerkstraat", "Lange Nieuwstraat", "Sint-Jansplein", "Dorpsdreef"]


def number(at: int) -> Phone:
    return phone(f"09 {200 + at // 100} {at % 100:02d} {(at * 7) % 100:02d}")


def mail(at: int) -> str:
    return f"post{at}@gemeente.example"


def hours(at: int) -> str:
    return f"maandag van {8 + at % 3}u tot {11 + at // 3 % 7}u"


def place(at: int) -> Any:
    return parse_address(f"{STREETS[at % 4]} {at + 1}, 9000 Gent")


@st.composite
def people(draw: st.DrawFn, least: int = 1) -> list[Contact]:
    """A list of colleagues: no two have a name, a number or a mail address in common."""
    count = draw(st.integers(least, 6))
    at = draw(st.lists(st.integers(0, 95), min_size=count, max_size=count, unique=True))
    return [
        Contact(
            person=f"{FIRST[one % 12]} {LAST[one // 12]}",
            unit=draw(st.sampled_from(UNITS)),
            role=draw(st.sampled_from(ROLES)),
            phones=(number(one),),
            emails=(mail(one),) if draw(st.booleans()) else (),
            address=place(one) if draw(st.booleans()) else None,
            opening_hours=(hours(one),) if draw(st.booleans()) else (),
        )
        for one in at
    ]


FORMS = (
    lambda n: f"+32 {n[:1]} {n[1:4]} {n[4:6]} {n[6:]}",
    lambda n: f"+32 (0){n[:1]}/{n[1:4]}.{n[4:6]}.{n[6:]}",
    lambda n: f"0032{n}",
    lambda n: f"0{n[:1]}-{n[1:4]} {n[4:6]} {n[6:]}",
)


def rewritten(one: Contact, chance: random.Random) -> Contact:
    """The same contact as another editor writes it."""
    phones = tuple(phone(chance.choice(FORMS)(p.number[3:])) for p in one.phones)
    person = unicodedata.normalize("NFD", one.person or "").replace(" ", "\u00a0 ")
    return replace(
        one,
        phones=phones,
        person=chance.choice((person, person.upper(), f"Mevr. {person}", f"{person} ")),
        unit=chance.choice(((one.unit or "").upper(), f"{(one.unit or '')[:3]}\u00ad{(one.unit or '')[3:]}")),
        role=chance.choice(((one.role or "").capitalize(), f" {one.role}\n")),
        emails=tuple(address.capitalize() for address in one.emails),
        opening_hours=tuple(text.replace("van ", "").replace("u tot ", ":00 – ") for text in one.opening_hours),
        confidence=chance.random(),
        place="tabel 9, rij 9",
    )


@STEADY
@given(people(), st.randoms(use_true_random=False))
def test_the_same_people_in_another_order_and_writing_are_no_change(
    listed: list[Contact], chance: random.Random
) -> None:
    other = [rewritten(one, chance) for one in listed]
    chance.shuffle(other)
    assert changes(listed, other) == ()


OTHER: dict[str, Any] = {
    "person": "Zoë Quaghebeur",
    "unit": "Bibliotheek Oost",
    "role": "zaalwachter",
    "phones": (number(995),),
    "emails": (mail(995),),
    "address": parse_address("Zuiderlaan 250, 9300 Aalst"),
    "opening_hours": ("zondag van 14u tot 15u",),
}


@pytest.mark.parametrize("name", OTHER)
@STEADY
@given(people(), st.randoms(use_true_random=False))
def test_one_changed_field_is_one_change_of_that_field(name: str, listed: list[Contact], chance: random.Random) -> None:
    at = chance.randrange(len(listed))
    other = [rewritten(one, chance) for one in listed]
    other[at] = replace(other[at], **{name: OTHER[name]})
    chance.shuffle(other)
    assert [(one.kind, one.before, fields(one)) for one in changes(listed, other)] == [
        (ChangeKind.CHANGED, listed[at], {name})
    ]


@STEADY
@given(people(least=2), st.randoms(use_true_random=False))
def test_who_came_is_added_and_who_left_is_removed(listed: list[Contact], chance: random.Random) -> None:
    at = chance.randrange(len(listed))
    rest = listed[:at] + listed[at + 1 :]
    assert [(one.kind, one.before) for one in changes(listed, rest)] == [(ChangeKind.REMOVED, listed[at])]
    assert [(one.kind, one.after) for one in changes(rest, listed)] == [(ChangeKind.ADDED, listed[at])]


def page(listed: list[Contact], token: str = "", break_: str = "\n") -> str:
    rows = [
        f"<tr class='r{token}'><td>{html.escape(one.person or '')}</td><td>{one.role}</td><td>{one.phones[0].text}</td>"
        f"<td>{''.join(one.emails)}</td></tr>"
        for one in listed
    ]
    return (
        f"<html lang='nl'><head><title>Wie is wie</title><meta name='csrf' content='{token}'></head><body>"
        f"<h1>Wie is wie</h1>{break_}<table><tr><th>Naam</th><th>Functie</th><th>Telefoon</th><th>E-mail</th></tr>"
        f"{break_.join(rows)}</table><!-- {token} --></body></html>"
    )


def verdict(before: str, after: str | bytes, charset: str = "utf-8") -> Outcome:
    bodies = [
        Body(
            name=name,
            url="https://partner.example/wie",
            data=data.encode(coding, "xmlcharrefreplace") if isinstance(data, str) else data,
            content_type=f"text/html; charset={coding}",
        )
        for name, data, coding in (("before", before, "utf-8"), ("after", after, charset))
    ]
    return compared(*bodies).outcome


@PAGES
@given(people(least=2), st.randoms(use_true_random=False))
def test_a_page_that_was_sorted_wrapped_and_stamped_anew_says_nothing_new(
    listed: list[Contact], chance: random.Random
) -> None:
    other = [replace(one, phones=(phone(chance.choice(FORMS)(one.phones[0].number[3:])),)) for one in listed]
    chance.shuffle(other)
    after = page(other, token=f"{chance.getrandbits(64):x}", break_="\r\n\t ").replace("<td>", "<td>\n  ")
    assert verdict(page(listed), after) is Outcome.UNCHANGED


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252", "iso-8859-15", "utf-16"])
@settings(PAGES, max_examples=8)
@given(listed=people())
def test_a_page_in_another_encoding_says_nothing_new(charset: str, listed: list[Contact]) -> None:
    assert verdict(page(listed), page(listed), charset) is Outcome.UNCHANGED


@PAGES
@given(people(least=2), st.randoms(use_true_random=False))
def test_a_page_with_one_other_number_has_changed(listed: list[Contact], chance: random.Random) -> None:
    at = chance.randrange(len(listed))
    other = [*listed[:at], replace(listed[at], phones=(number(995),)), *listed[at + 1 :]]
    assert verdict(page(listed), page(other)) is Outcome.CHANGED
