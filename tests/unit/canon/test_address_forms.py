"""Ways of printing a postal address that were met on pages: each gives the same parts."""

from __future__ import annotations

import pytest

from state.canon.addresses import find_addresses

GHENT = ("Kerkstraat", "1", None, "9000", "Gent")
CASES = [
    ("BE", "Kerkstraat 1 - 9000 Gent", GHENT),
    ("BE", "Kerkstraat, 1 te B-9000 Gent", GHENT),
    ("BE", "Kerkstraat 1,9000 Gent", GHENT),
    ("BE", "Kerkstraat 1\n9000Gent", GHENT),
    ("BE", "Kerkstraat nr. 1 (1e verdieping), 9000 Gent, België", GHENT),
    ("BE", "Kerkstraat 1 b3, 9000 Gent", ("Kerkstraat", "1", "3", "9000", "Gent")),
    ("BE", "Kerkstraat 1 – gelijkvloers – 9000 Gent", ("Kerkstraat", "1", "gelijkvloers", "9000", "Gent")),
    ("BE", "Kerkstraat 1 te Gent", ("Kerkstraat", "1", None, None, "Gent")),
    ("BE", "Markt 1, Deinze", ("Markt", "1", None, None, "Deinze")),
    ("BE", "Burg. Maeslaan 12, 9000 Gent", ("Burg. Maeslaan", "12", None, "9000", "Gent")),
    ("BE", "rue de la Loi, 16 à 1000 Bruxelles", ("rue de la Loi", "16", None, "1000", "Bruxelles")),
    ("NL", "'s-Gravenweg 12, 3065 SC Rotterdam", ("'s-Gravenweg", "12", None, "3065SC", "Rotterdam")),
    ("NL", "Kade 12 II\n1234-AB Utrecht", ("Kade", "12II", None, "1234AB", "Utrecht")),
    ("NL", "Kade 1\n2281 at Rijswijk", ("Kade", "1", None, "2281AT", "Rijswijk")),
    ("NL", "Postbus 10.001, 6000 GA Weert", ("Postbus 10.001", None, None, "6000GA", "Weert")),
    ("US", "123 Main Street Springfield, IL 62701", ("Main Street", "123", None, "62701", "Springfield")),
    ("US", "1600 Oak Ave NW Washington, DC 20500", ("Oak Ave NW", "1600", None, "20500", "Washington")),
    ("US", "12 Hill Rd, Park City, UT 84060", ("Hill Rd", "12", None, "84060", "Park City")),
    ("US", "Room 110, State Capitol, Sacramento, CA 95814", ("State Capitol", None, "Room 110", "95814", "Sacramento")),
    ("FR", "BP 12, 59000 Lille cedex", ("BP 12", None, None, "59000", "Lille")),
]


@pytest.mark.parametrize(("country", "text", "parts"), CASES)
def test_an_address_is_read_however_it_is_printed(country: str, text: str, parts: tuple[str | None, ...]) -> None:
    (found,) = [one.address for one in find_addresses(text, country=country)]
    assert (found.street, found.number, found.box, found.postcode, found.municipality) == parts


@pytest.mark.parametrize(
    "text", ["zaal 3, Gent", "van 9 tot 12, Gent", "Lokaal 12 te Gent", "Artikel 5, Brugge", "er zijn 6 in Gent"]
)
def test_a_town_behind_a_number_is_not_yet_an_address(text: str) -> None:
    assert find_addresses(text) == []
