"""What a mail address tells of whose it is."""

from __future__ import annotations

import pytest

from scrapers.extract.contacts.domains import apart, named_by_domain, with_employers, with_offices
from scrapers.extract.contacts.site import MOST_LEGAL, owner_of
from scrapers.read.dispatch import read
from state.records import Contact


@pytest.mark.parametrize(
    ("mail", "name"),
    [
        ("info@visclubmoed.example", "Visclub Moed"),
        ("jan@visclub-moed.example", "Visclub Moed"),
        ("info@post.visclubmoed.example", "Visclub Moed"),
        ("info@andereclub.example", None),
        ("info@vcm.example", None),
        ("visclubmoed@gmail.com", "Visclub Moed"),
        ("elsmaes@gmail.com", None),
    ],
)
def test_a_domain_spells_the_body_that_the_page_names(mail: str, name: str | None) -> None:
    assert named_by_domain([mail], ["Agenda", "Visclub Moed", "VCM", "Els Maes"]) == name


def test_addresses_that_begin_alike_are_one_body_s() -> None:
    contact = Contact(organisation="Moed", emails=("vcmoedjeugd@gmail.com", "vcmoedkas@gmail.com"))
    assert apart([contact]) == [contact]


@pytest.mark.parametrize(
    ("mail", "told"),
    [
        ("els@linde.example", ("Linde", None)),
        ("els@linde-zorg.example", ("Linde", None)),
        ("els@gmail.com", (None, "Linde")),
        ("els@eik.example", (None, "Linde")),
    ],
)
def test_a_word_beside_a_name_that_the_mail_domain_spells_is_where_somebody_works(
    mail: str, told: tuple[str | None, str | None]
) -> None:
    (found,) = with_employers([Contact(person="Els Maes", role="Linde", emails=(mail,))])
    assert (found.organisation, found.role) == told


def test_a_known_function_stays_one_though_a_domain_spells_it() -> None:
    contact = Contact(person="Els Maes", role="Notaris", emails=("els@notaris.example",))
    assert with_employers([contact]) == [contact]


def test_a_function_of_several_words_is_told_by_how_an_address_spells_it() -> None:
    contact = Contact(organisation="Senaat", emails=("praeses@moed.example", "assessorprimus@moed.example"))
    assert [one.role for one in apart([contact])] == ["praeses", "assessor primus"]


def test_beside_a_first_and_a_family_name_two_words_are_a_name_too() -> None:
    contact = Contact(organisation="Dienst", emails=("qwrt.maes@genk.example", "els.smet@genk.example"))
    assert apart([contact]) == [contact]


def offered(contact: Contact, *titles: str) -> str | None:
    return with_offices([contact], titles)[0].unit


def test_an_office_is_called_as_its_mail_address() -> None:
    contact = Contact(organisation="OCMW Genk", emails=("jonge.kind@genk.example",))
    assert offered(contact, "Jonge kind", "Ouderen") == "Jonge kind"
    assert offered(contact, "Ouderen") is None


def test_two_offices_of_that_name_leave_it_open() -> None:
    contact = Contact(organisation="OCMW Genk", emails=("toezicht@genk.example",))
    assert offered(contact, "Toezicht Kinderopvang") == "Toezicht Kinderopvang"
    assert offered(contact, "Toezicht Kinderopvang", "Toezicht Bouw") is None


@pytest.mark.parametrize(
    "mail", ["info@genk.example", "directie@genk.example", "genk@genk.example", "jong@genk.example"]
)
def test_what_everybody_is_reached_by_is_no_office(mail: str) -> None:
    contact = Contact(organisation="OCMW Genk", emails=(mail,))
    assert offered(contact, "Info", "Directie", "Genk", "Jongeren") is None


def test_what_somebody_does_and_where_is_no_office() -> None:
    contact = Contact(organisation="Hulplijn", emails=("mechelen@hulp.example",))
    assert offered(contact, "Mechelen") is None
    assert offered(Contact(person="Els Maes", emails=("toezicht@hulp.example",)), "Toezicht") is None


@pytest.mark.parametrize(("bodies", "owner"), [(1, "Kring A0 vzw"), (MOST_LEGAL + 1, None)])
def test_a_page_that_lists_many_bodies_is_nobody_of_them(bodies: int, owner: str | None) -> None:
    listed = "".join(f"<p>Kring A{number} vzw, Dorp {number}</p>" for number in range(bodies))
    page = read(f"<html><body>{listed}</body></html>".encode(), url="https://lijst.example/", content_type="text/html")
    assert owner_of(page) == owner


@pytest.mark.parametrize(
    ("print_", "owner"),
    [
        ("© 2026 Visclub Moed", "Visclub Moed"),
        ("Kaartgegevens © OpenStreetMap", None),
        ("Foto: © Karel Peeters", None),
        ("Map data © Somebody contributors", None),
        ("Leaflet | © Kaartenmaker", None),
    ],
)
def test_who_made_a_map_or_a_picture_does_not_own_the_site(print_: str, owner: str | None) -> None:
    page = read(
        f"<html><body><p>{print_}</p></body></html>".encode(), url="https://x.example/", content_type="text/html"
    )
    assert owner_of(page) == owner
