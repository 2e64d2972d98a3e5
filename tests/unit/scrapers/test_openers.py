"""A link that only opens a picture or a life is no part of a name, and no function."""

from __future__ import annotations

import pytest

from scrapers.extract.generic import extract
from scrapers.read.dispatch import read
from state.records import Contact

PEOPLE = (
    ("An Maes", "schepen", "09 555 10 11"),
    ("Piet Bos", "schepen", "09 555 10 12"),
    ("Els Wouters", "raadslid", "09 555 10 13"),
)


def drawn(shape: str) -> tuple[Contact, ...]:
    body = "".join(shape.format(name=name, role=role, phone=phone) for name, role, phone in PEOPLE)
    page = f"<!doctype html><html lang=nl><head><title>Heuveldal</title></head><body><main><h1>Contact</h1>{body}</main></body></html>"
    return extract(read(page.encode(), url="https://heuveldal.example/wie", content_type="text/html")).contacts


@pytest.mark.parametrize(
    "link",
    [
        "Foto",
        "Bekijk foto",
        "Pasfoto",
        "Portret",
        "Photo",
        "Biografie",
        "CV",
        "Profiel",
        "Foto van de schepen",
        "Foto (jpg)",
        "Foto An",
    ],
)
@pytest.mark.parametrize(
    "shape",
    [
        "<p>{{name}}, {{role}}, <a href='/a.jpg'>{link}</a>, {{phone}}</p>",
        "<p>{{name}} | {{role}} | <a href='/a.jpg'>{link}</a> | {{phone}}</p>",
        "<p>{{name}}, {{role}} (<a href='/a.jpg'>{link}</a>)<br>{{phone}}</p>",
        "<div class=card><h3>{{name}}</h3><p>{{role}}</p><p><a href='/a.jpg'>{link}</a></p><p>{{phone}}</p></div>",
        "<div class=card><p><a href='/a.jpg'>{link}</a></p><h3>{{name}}</h3><p>{{role}}</p><p>{{phone}}</p></div>",
        "<table><tr><td>{{name}} <a href='/a.jpg'>{link}</a></td><td>{{role}}</td><td>{{phone}}</td></tr></table>",
    ],
    ids=["commas", "bars", "brackets", "card", "above the name", "cell"],
)
def test_it_is_neither_name_nor_function(shape: str, link: str) -> None:
    found = drawn(shape.format(link=link))
    assert [(one.person, one.role) for one in found] == [(name, role) for name, role, _ in PEOPLE]


def test_a_line_that_is_nothing_else_is_no_function() -> None:
    found = drawn("<div class=card><h3>{name}</h3><p>Bekijk foto</p><p>{phone}</p></div>")
    assert [(one.person, one.role) for one in found] == [(name, None) for name, *_ in PEOPLE]


def test_a_link_that_mails_is_told_by_its_address_alone() -> None:
    found = drawn(
        "<p>{name}, {role}, <a href='/a.jpg'>foto</a>, <a href='mailto:{role}@heuveldal.example'>mail</a></p>"
    )
    assert {(one.person, one.role) for one in found} <= {(name, role) for name, role, _ in PEOPLE}


def test_a_shop_that_is_called_so_keeps_its_name() -> None:
    page = "<main><h1>Winkels</h1><p><a href='https://fotobos.example'>Foto Bos</a><br>Kaai 1, 9000 Gent<br>Tel. 09 555 20 10</p></main>"
    (found,) = extract(read(page.encode(), url="https://heuveldal.example/w", content_type="text/html")).contacts
    assert "Foto Bos" in (found.organisation, found.unit, found.person)


@pytest.mark.parametrize(
    ("told", "role"),
    [
        ("Voorzitter sinds 2010", "Voorzitter"),
        ("Secretaris 2014-2015", "Secretaris"),
        ("Penningmeester (sinds maart 2019)", "Penningmeester"),
        ("President, since June 2021", "President"),
        ("Trésorière depuis 2020", "Trésorière"),
        ("Voorzitter 2019-heden", "Voorzitter"),
    ],
)
def test_since_when_somebody_holds_a_function_is_no_part_of_it(told: str, role: str) -> None:
    people = "".join(f"<h3>{name}</h3><p><em>{told}</em></p><p>Woont in het dorp.</p>" for name, _, _ in PEOPLE)
    page = f"<html><body><main><h1>Bestuur</h1>{people}</main></body></html>"
    found = extract(read(page.encode(), url="https://heuveldal.example/wie", content_type="text/html")).contacts
    assert [(one.person, one.role) for one in found] == [(name, role) for name, _, _ in PEOPLE]


def test_a_gap_of_a_template_is_nobodys_function() -> None:
    found = drawn("<div class=card><p>[ROL / FUNCTIE]</p><h3>{name}</h3><p>{phone}</p></div>")
    assert [(one.person, one.role) for one in found] == [(name, None) for name, _, _ in PEOPLE]


def test_a_gap_of_a_template_owns_no_site() -> None:
    page = b"<html><head><title>[PLOEGNAAM]</title></head><body><main><p>info@ploeg.example</p></main></body></html>"
    [one] = extract(read(page, url="https://x.example/wie", content_type="text/html")).contacts
    assert one.organisation is None


def test_who_made_a_picture_is_nobody_of_the_page() -> None:
    board = "<h2>Bestuur</h2><p>An Maes, voorzitter</p><p>Piet Bos, penningmeester</p>"
    page = f"<html><body><figure><img src='a.jpg'><figcaption>Foto: Els Nys</figcaption></figure>{board}</body></html>"
    found = extract(read(page.encode(), url="https://heuveldal.example/wie", content_type="text/html")).contacts
    assert [one.person for one in found] == ["An Maes", "Piet Bos"]
