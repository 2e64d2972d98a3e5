"""Numbers below several places are those of the body that has them, unless the last place has them for itself."""

from __future__ import annotations

import pytest

from scrapers.extract.generic import extract
from scrapers.read.dispatch import read
from tests.unit.scrapers.owning import drawn

NORTH = ("Locatie Noord", "Weidelaan 3, 1234 AB Ede")
SOUTH = ("Locatie Zuid", "Dorpsweg 5, 1234 AC Ede")
EAST = ("Locatie Oost", "Brinkweg 7, 1234 AD Ede")
POINTS = "Telefoon: 0318-123456<br>E-mail: info@debrug.example"
MAKES = ("<h3>{}</h3><p>{}</p>", "<p><b>{}</b><br>{}</p>", "<div><h4>{}</h4><p>{}</p></div>")


def owner(
    html: str, *, url: str = "https://debrug.example/contact", title: str = "Contact - Fysio De Brug"
) -> str | None:
    page = f"<html><head><title>{title}</title></head><body><main><h1>Contact</h1>{html}</main></body></html>"
    found = extract(read(page.encode(), url=url, content_type="text/html"), country="NL").contacts
    [one] = [one for one in found if one.phones]
    return one.person or one.unit or one.organisation


def listed(make: str, *places: tuple[str, str]) -> str:
    return "".join(make.format(*place) for place in places)


@pytest.mark.parametrize("make", MAKES)
def test_a_number_that_is_said_to_be_of_all_is_the_bodys(make: str) -> None:
    for line in ("Algemeen nummer: 0318-123456", "Voor beide locaties: 0318-123456"):
        assert owner(f"{listed(make, NORTH, SOUTH)}<p>{line}</p>") == "Fysio De Brug"
    assert owner(f"{listed(make, NORTH, SOUTH)}<p>Overige gegevens zijn:</p><p>{POINTS}</p>") == "Fysio De Brug"


@pytest.mark.parametrize("make", MAKES)
def test_a_number_below_three_places_is_the_bodys(make: str) -> None:
    assert owner(f"{listed(make, NORTH, SOUTH, EAST)}<p>{POINTS}</p>") == "Fysio De Brug"


def test_a_number_below_a_list_of_places_is_the_bodys() -> None:
    places = listed("<li>{}<br>{}</li>", NORTH, SOUTH)
    assert owner(f"<p>Wij hebben twee locaties:</p><ul>{places}</ul><p>{POINTS}</p>") == "Fysio De Brug"


def test_a_place_with_numbers_in_its_own_part_keeps_them() -> None:
    own = f"<p><b>{EAST[0]}</b><br>{EAST[1]}<br>{POINTS}</p>"
    assert owner(f"{listed(MAKES[1], NORTH, SOUTH)}{own}") == "Locatie Oost"


def test_a_visiting_address_and_one_for_mail_are_of_one_body() -> None:
    page = f"<h2>Praktijk De Linde</h2><h3>Bezoekadres</h3><p>{NORTH[1]}</p><h3>Postadres</h3><p>{SOUTH[1]}</p><p>{POINTS}</p>"
    assert owner(page, url="https://zorg.example/", title="Contact") == "Praktijk De Linde"


@pytest.mark.parametrize("title", ["Algemene voorwaarden Fysio De Brug", "Privacy policy of Fysio De Brug"])
def test_a_site_is_not_called_by_the_terms_on_which_it_works(title: str) -> None:
    assert owner(f"<p>{POINTS}</p>", url="https://zorg.example/", title=title) == "Fysio De Brug"


def test_a_heading_tells_whose_terms_stand_below_it() -> None:
    page = (
        f"<h2>Algemene voorwaarden Fysio De Brug</h2><p>Wij volgen de Stichting Keuring Praktijken.</p><p>{POINTS}</p>"
    )
    assert owner(page, url="https://zorg.example/", title="Menu") == "Fysio De Brug"


def test_a_heading_of_professionals_is_the_desk_that_its_number_reaches() -> None:
    found = drawn(
        "<h1>Ziekenhuis De Linde</h1><h2>Psychologen</h2><p>Onze psychologen staan klaar. Bel 09 213 08 46.</p>"
        "<h2>Kinesisten</h2><p>Tel. 09 213 08 47</p><h2>Vertrouwenspersonen</h2><p>Els Maes<br>Tel. 09 213 08 48</p>"
    )
    assert [(one.unit, one.person) for one in found] == [
        ("Psychologen", None),
        ("Kinesisten", None),
        (None, "Els Maes"),
    ]
