"""What somebody does, told apart from who it is."""

from __future__ import annotations

import pytest

from scrapers.extract.line.groups import group_below, singular_role
from scrapers.extract.line.roles import split_role


@pytest.mark.parametrize("beside", ["bereikbaar via", "donderdag", "joignable au", "telefonisch bereikbaar"])
def test_how_and_when_somebody_is_reached_is_no_function(beside: str) -> None:
    assert split_role(f"Els Maes, {beside}") == ("Els Maes", None)


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("Vertrouwenspersonen", "Vertrouwenspersoon"),
        ("Intersectorale medewerkers", "Intersectorale medewerker"),
        ("Bestuursleden:", "Bestuurslid"),
        ("Medebestuursleden", "Medebestuurslid"),
        ("Oud-bestuursleden", "Oud-bestuurslid"),
        ("Commissieleden", "Commissielid"),
        ("Externe vertrouwenspersonen", "Externe vertrouwenspersoon"),
        ("Interne contactpersonen", "Interne contactpersoon"),
        ("Huisartsen", "Huisarts"),
        ("Coördinatoren", "Coördinator"),
        ("Leerkrachten", "Leerkracht"),
        ("County Commissioners", "County Commissioner"),
        ("Directeurs", "Directeur"),
    ],
)
def test_a_heading_for_a_group_tells_the_role_of_each(heading: str, role: str) -> None:
    assert singular_role(heading) == role


@pytest.mark.parametrize("heading", ["Secretaris", "Voorzitter"])
def test_a_heading_that_is_a_function_is_that_of_the_one_below_whatever_it_ends_in(heading: str) -> None:
    assert group_below(heading, None) == (heading, False)


@pytest.mark.parametrize("heading", ["Burgemeester", "Diensten", "Onze locaties", "Nieuws", "Contact"])
def test_another_heading_tells_no_role(heading: str) -> None:
    assert singular_role(heading) is None


def test_a_birthday_behind_a_name_is_no_role() -> None:
    assert split_role("Dortu David, né le 18 mars 1985") == ("Dortu David", None)


@pytest.mark.parametrize("degree", ["M.D.", "DDS", "R.N."])
def test_a_degree_behind_a_name_is_no_function(degree: str) -> None:
    assert split_role(f"Jane Roe, {degree}") == ("Jane Roe", None)


def test_letters_that_tell_an_office_are_one() -> None:
    assert split_role("Jane Roe, MP") == ("Jane Roe", "MP")


def test_contact_before_a_name_within_a_text_tells_no_function() -> None:
    assert (
        split_role("contact: An Maes (voorzitter)")
        == split_role("Contact: An Maes (voorzitter)")
        == ("An Maes", "voorzitter")
    )


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Els Maes uit Gent (voorzitter)", ("Els Maes", "voorzitter")),
        ("Els Maes uit Sint Niklaas, secretaris", ("Els Maes", "secretaris")),
        ("a.i. Els Maes, secretaris", ("Els Maes", "secretaris")),
    ],
)
def test_where_somebody_is_from_and_for_how_long_is_no_part_of_the_name(line: str, told: tuple[str, str]) -> None:
    assert split_role(line) == told


def test_a_title_before_the_name_does_not_hide_the_function_behind_it() -> None:
    assert split_role("Pastoor Jan Lindeman – voorzitter") == ("Jan Lindeman", "voorzitter")


def test_the_next_of_a_list_is_nobodys_function() -> None:
    assert split_role("Bert Claes (Eeklo, Kaprijke), Dora Smet (Lievegem)") == ("Bert Claes", None)
    assert split_role("Bert Claes (Eeklo, Kaprijke), voorzitter (Lievegem)") == ("Bert Claes", "voorzitter (Lievegem)")


@pytest.mark.parametrize(
    ("line", "name", "role"),
    [
        ("2de schepen Rita Claes – financiën", "Rita Claes", "2de schepen"),
        ("1ste schepen Jan Smet (Groen) – bevoegd voor jeugd, sport", "Jan Smet", "1ste schepen"),
        ("Els Maes, coördinator - afwezig op woensdag", "Els Maes", "coördinator"),
        ("Els Maes – voorzitter", "Els Maes", "voorzitter"),
        ("Jan Smet, op afspraak", "Jan Smet", None),
        ("Jan Smet, enkel op dinsdag", "Jan Smet", None),
        ("Jan Smet, elke voormiddag", "Jan Smet", None),
    ],
)
def test_what_somebody_sees_to_and_when_are_no_function(line: str, name: str, role: str | None) -> None:
    assert split_role(line) == (name, role)
