"""Places that a page gives with a street and no postcode: in brackets beside the name, or with the town alone."""

from __future__ import annotations

import pytest

from scrapers.extract.generic import extract
from scrapers.extract.line.entries import entry_of
from scrapers.read.dispatch import read
from state.canon.addresses import find_addresses


def told(text: str, country: str = "BE", kind: str = "text/plain") -> set[tuple[str | None, str | None, str | None]]:
    found = extract(read(text.encode(), url="https://gids.example/", content_type=kind), country=country).contacts
    return {
        (
            one.organisation or one.person,
            one.phones[0].text if one.phones else None,
            one.address.text if one.address else None,
        )
        for one in found
    }


@pytest.mark.parametrize(
    ("country", "text", "expected"),
    [
        (
            "BE",
            "Onze clubhuizen\n\n- Clubhuis De Nok (Elzenlaan 12): 016 23 55 99\n- Clubhuis De Gevel (Molenstraat 5): 016 23 55 98\n",
            {
                ("Clubhuis De Nok", "016 23 55 99", "Elzenlaan 12"),
                ("Clubhuis De Gevel", "016 23 55 98", "Molenstraat 5"),
            },
        ),
        (
            "BE",
            "Kampen van De Vos\n\n(1) Noorderhof (Elzenlaan 12-14): lokaal voor de jongsten (016 23 55 99)\n\n"
            "(2) Zuiderhof (Molenstraat 5): lokaal voor de oudsten (016 23 55 98)\n",
            {("Noorderhof", "016 23 55 99", "Elzenlaan 12-14"), ("Zuiderhof", "016 23 55 98", "Molenstraat 5")},
        ),
        (
            "FR",
            "Nos maisons\n\n- La Grange, 5 rue Robert Petit (03 23 55 60 29)\n- Le Moulin, 12 avenue des Tilleuls (03 23 55 60 28)\n",
            {
                ("La Grange", "03 23 55 60 29", "5 rue Robert Petit"),
                ("Le Moulin", "03 23 55 60 28", "12 avenue des Tilleuls"),
            },
        ),
    ],
)
def test_each_of_a_list_with_its_street_beside_the_name_has_its_number(
    country: str, text: str, expected: set[tuple[str | None, str | None, str | None]]
) -> None:
    assert told(text, country) == expected


@pytest.mark.parametrize(
    "text", ["Spreekuur (Kerkstraat 5): ", "De Nok (9000 Gent): ", "De Nok (elke dag van 9 tot 5): "]
)
def test_brackets_without_a_street_or_behind_no_name_are_no_entry(text: str) -> None:
    assert entry_of(text) is None


@pytest.mark.parametrize(
    ("country", "page", "name", "address"),
    [
        (
            "NL",
            "<h2>Bezoekadres</h2><p>Huis van Weleer<br>Havenplein 6<br>Elmwijk</p><h2>Openingstijden</h2><p>op afspraak</p>",
            "Huis van Weleer",
            "Havenplein 6, Elmwijk",
        ),
        ("BE", "<p>Tennisclub De Bal<br>Sportlaan 4, Deinze</p>", "Tennisclub De Bal", "Sportlaan 4, Deinze"),
        ("BE", "<p>Centre La Source<br>12 rue Haute<br>Namur</p>", "Centre La Source", "12 rue Haute, Namur"),
        ("DE", "<p>Turnverein Elmtal<br>Lindenweg 5<br>Neustadt</p>", "Turnverein Elmtal", "Lindenweg 5, Neustadt"),
    ],
)
def test_a_street_with_its_town_is_an_address(country: str, page: str, name: str, address: str) -> None:
    assert told(page, country, "text/html") == {(name, None, address)}


@pytest.mark.parametrize(
    "text",
    [
        "Sportlaan 4\nOpeningsuren",
        "Sportlaan 4\nEls Maes",
        "Sportlaan 4\nDe Kelder",
        "Sportlaan 4\nNederland",
        "Sportlaan 4\nJeugdhuis Dop\nKerkstraat 5",
        "Lijn 4\nDeinze",
    ],
)
def test_what_stands_below_a_street_may_be_no_town(text: str) -> None:
    assert find_addresses(text, country="NL") == []
